// Entries that are put in order: what is touched gets the next number, and touched again gives it up.
#include <algorithm>

#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Entry;
using exhibit::OrderTask;

// Counting from 1; 0: it has none yet.
std::size_t number_of(const quiz::Sequence& sequence, const std::string& entry) {
  const auto found = std::find(sequence.begin(), sequence.end(), entry);
  return found == sequence.end() ? 0 : static_cast<std::size_t>(found - sequence.begin()) + 1;
}

// "1 Earliest – 6 Latest": which way to count, before there is an order to stand beside.
Node ends_node(const Kit& kit, const OrderTask& task) {
  base::RichText runs;
  const auto end = [&](std::size_t number, const exhibit::Text& name) {
    if (name.empty()) return;
    if (!runs.empty()) runs.push_back({" \u2013 "});
    runs.push_back({std::to_string(number) + "\u00a0", false, true});
    for (const base::Run& run : kit.in(name)) runs.push_back(run);
  };
  end(1, task.first);
  end(task.entries.size(), task.last);
  scene::TextStyle style = kit.body();
  style.leading = 1.3;
  return kit.text("ends", std::move(runs), style);
}

Bar open_bar(const Kit& kit, const Entry& entry, std::size_t number, std::size_t entries) {
  Bar bar{.id = "entry/" + entry.id, .words = kit.in(entry.text)};
  bar.chosen = number > 0;
  bar.head = bar.chosen ? std::to_string(number) : "\u2013";
  if (bar.chosen) bar.value = kit.word("place-of", {bar.head, std::to_string(entries)});
  bar.action = PutNext{entry.id};
  return bar;
}

// In its right place, with the number that it was given.
Bar closed_bar(const Kit& kit, const Entry& entry, std::size_t right, std::size_t given) {
  Bar bar{.id = "entry/" + entry.id, .head = std::to_string(right), .words = kit.in(entry.text)};
  bar.chosen = given == right;
  if (given == right)
    bar.mark = Mark{kit.word("right"), Icon::right, "right"};
  else if (given > 0)
    bar.mark = Mark{kit.word("your-number", {std::to_string(given)}), Icon::wrong, "wrong"};
  else
    bar.mark = Mark{kit.word("wrong"), Icon::wrong, "wrong"};
  bar.value = given == right || given == 0 ? bar.mark->word : kit.word("wrong") + ". " + bar.mark->word;
  if (!entry.when.empty()) bar.under = kit.in(entry.when);
  return bar;
}

}  // namespace

Answering answering(Kit& kit, const exhibit::Question&, const OrderTask& task, const quiz::Item& item) {
  const auto& sequence = std::get<quiz::Sequence>(item.answer);
  const bool ends = !task.first.empty() || !task.last.empty();
  Answering all;
  if (!item.confirmed) {
    all.instruction = "put-in-order";
    if (ends) all.above.push_back(ends_node(kit, task));
    all.pairs = true;
    for (const std::size_t shown : item.shown) {
      const Entry& entry = task.entries[shown];
      all.rows.push_back(bar_node(kit, open_bar(kit, entry, number_of(sequence, entry.id), task.entries.size())));
    }
    return all;
  }
  if (!task.first.empty()) all.rows.push_back(kit.text("ends/first", kit.in(task.first), kit.kicker()));
  for (std::size_t i = 0; i < task.entries.size(); ++i)
    all.rows.push_back(bar_node(kit, closed_bar(kit, task.entries[i], i + 1, number_of(sequence, task.entries[i].id))));
  if (!task.last.empty()) all.rows.push_back(kit.text("ends/last", kit.in(task.last), kit.kicker()));
  return all;
}

}  // namespace kiosk::visit
