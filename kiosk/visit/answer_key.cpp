// What is right on a worksheet, for whoever corrects it.
#include <algorithm>
#include <iterator>
#include <set>

#include "base/overloaded.hpp"
#include "visit/paper.hpp"
#include "visit/papers.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Question;
using exhibit::QuestionType;

template <typename Things>
std::size_t place_of_id(const Things& things, const std::vector<std::size_t>& shown, const std::string& id) {
  const auto found = std::find_if(shown.begin(), shown.end(), [&](std::size_t i) { return things[i].id == id; });
  return static_cast<std::size_t>(found - shown.begin());
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

// Of options and orders what is written on the sheet, from top to bottom: letters, numbers. Else empty.
std::string signs(const Kit& kit, const Question& question, const quiz::Item& item) {
  std::vector<std::string> all;
  if (const auto* choice = question.choice()) {
    for (std::size_t i = 0; i < item.shown.size(); ++i)
      if (choice->options[item.shown[i]].right) all.push_back(letter_of(kit, i));
  } else if (std::holds_alternative<exhibit::OrderTask>(question.task)) {
    for (const std::size_t i : item.shown) all.push_back(std::to_string(i + 1));
  }
  return joined(all, "\u2002");
}

// Of pairs: each premise as it comes on the sheet, with its letter.
base::RichText pairs(const Kit& kit, const exhibit::PlacingTask& task, const quiz::Item& item) {
  base::RichText runs;
  for (const std::size_t i : item.slots) {
    const exhibit::Slot& slot = task.slots[i];
    const std::size_t place = place_of_id(task.tokens, item.shown, slot.token);
    runs.push_back({(runs.empty() ? "" : "; ") + kit.plain(slot.text) + ": "});
    runs.push_back({letter_of(kit, place) + "\u00a0", false, true});
    runs.push_back({kit.plain(task.tokens[item.shown[place]].text)});
  }
  return runs;
}

// Of groups: which numbers stand under each heading.
base::RichText groups(const Kit& kit, const exhibit::PlacingTask& task, const quiz::Item& item) {
  base::RichText runs;
  for (const std::size_t token : item.shown) {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < item.slots.size(); ++i)
      if (task.slots[item.slots[i]].token == task.tokens[token].id) numbers.push_back(std::to_string(i + 1));
    runs.push_back({(runs.empty() ? "" : "; ") + kit.plain(task.tokens[token].text) + ": "});
    runs.push_back({numbers.empty() ? "–" : joined(numbers, "\u2002"), false, true});
  }
  return runs;
}

// What is right, as it is written on the sheet and in words.
base::RichText answer(const Kit& kit, const Question& question, const quiz::Item& item) {
  const auto* placing = std::get_if<exhibit::PlacingTask>(&question.task);
  if (question.type == QuestionType::match) return pairs(kit, *placing, item);
  if (question.type == QuestionType::groups) return groups(kit, *placing, item);
  const std::string sign = signs(kit, question, item), words = right_answer(kit, question);
  if (sign.empty()) return {{words, false, true}};
  return {{sign + "\u2002–\u2002", false, true}, {words}};
}

// The sources that the key has named, each with its number.
class Sources {
 public:
  // "1, 3": those of the question.
  std::string numbers_of(const Kit& kit, const Question& question) {
    std::set<std::size_t> numbers;
    for (const std::string& fact : question.facts) {
      const std::string& source = kit.exhibit.facts.at(fact).source;
      const auto known = std::find(ids_.begin(), ids_.end(), source);
      numbers.insert(static_cast<std::size_t>(known - ids_.begin()) + 1);
      if (known == ids_.end()) ids_.push_back(source);
    }
    std::vector<std::string> words;
    for (const std::size_t number : numbers) words.push_back(std::to_string(number));
    return joined(words, "\u2002");
  }

  // All of them as one text, which may go on over the next page; empty where there are none.
  [[nodiscard]] base::RichText list(const Kit& kit) const {
    base::RichText runs;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      runs.push_back({(i > 0 ? "\n" : "") + std::to_string(i + 1) + "\u2002", false, true});
      for (const base::Run& run : kit.in(kit.exhibit.sources.at(ids_[i]).title)) runs.push_back(run);
    }
    return runs;
  }

 private:
  std::vector<std::string> ids_;
};

// How near counts; empty where nearness does not.
std::string nearness(const Kit& kit, const Question& question) {
  const auto said = [&](const exhibit::Closeness& closeness, auto&& words) {
    const std::string far = words(closeness.zero_at);
    return closeness.full_within > 0 ? kit.word("grading-near", {words(closeness.full_within), far})
                                     : kit.word("grading-exact", {far});
  };
  if (const auto* estimate = std::get_if<exhibit::EstimateTask>(&question.task))
    return said(estimate->closeness, [&](double value) { return distance_in_words(kit, *estimate, value); });
  if (const auto* pin = std::get_if<exhibit::PinTask>(&question.task))
    return said(pin->closeness, [&](double value) { return kit.word("kilometres", {number_in_words(kit, value)}); });
  return {};
}

std::string grading_of(QuestionType type) {
  switch (type) {
    case QuestionType::multiple:
      return "grading-several";
    case QuestionType::order:
      return "grading-order";
    case QuestionType::match:
    case QuestionType::gaps:
    case QuestionType::groups:
      return "grading-placing";
    case QuestionType::number:
    case QuestionType::year:
    case QuestionType::map_pin:
      return {};  // each tells its own
    default:
      return "grading-one";
  }
}

Node key_block(const Kit& kit, const Question& question, const quiz::Item& item, std::size_t number, Sources& sources) {
  const std::string id = "key/" + question.id;
  scene::TextStyle style = kit.body();
  style.leading = 1.3;
  std::vector<Node> nodes{kit.text(id + "/stem", kit.in(question.stem), kit.small())};
  nodes.push_back(kit.text(id + "/answer", answer(kit, question, item), style));
  nodes.push_back(kit.text(id + "/explanation", kit.in(question.explanation), kit.small()));
  std::string rest = nearness(kit, question);
  if (const std::string named = sources.numbers_of(kit, question); !named.empty())
    rest += (rest.empty() ? "" : " ") + kit.word("sources") + ": " + named;
  scene::TextStyle aside = kit.small();
  aside.italic = slants(kit);
  if (!rest.empty()) nodes.push_back(kit.text(id + "/aside", rest, aside));
  Node block = numbered(kit, id, number, std::move(nodes));
  block.box.gap = millimetres(0.8);
  return block;
}

}  // namespace

Pages answer_key(const exhibit::Exhibit& exhibit, const base::Language& language, const quiz::Round& round,
                 scene::Measure& measure) {
  const Stationery paper(exhibit, language);
  const Kit& kit = paper.kit;
  const std::string number = sheet_number(kit, round);
  std::vector<Node> blocks{paper_head(kit, kit.word("answer-key") + " · " + number)};
  Sources sources;
  std::set<std::string> used;
  for (std::size_t i = 0; i < round.items.size(); ++i) {
    const Question& question = exhibit.questions[round.items[i].question];
    blocks.push_back(key_block(kit, question, round.items[i], i + 1, sources));
    used.insert(grading_of(question.type));
  }
  Node rules = kit.box("grading", Axis::column, millimetres(1.2));
  rules.children.push_back(kit.text("grading/title", kit.word("grading"), kit.strong(), Role::heading));
  for (const char* rule : {"grading-one", "grading-several", "grading-order", "grading-placing"})
    if (used.contains(rule)) rules.children.push_back(kit.text(rule, kit.word(rule), kit.small()));
  if (rules.children.size() > 1) blocks.push_back(std::move(rules));
  if (base::RichText list = sources.list(kit); !list.empty()) {
    blocks.push_back(kit.text("sources/title", kit.word("sources"), kit.strong(), Role::heading));
    blocks.push_back(kit.text("sources/list", std::move(list), kit.small()));
  }
  return paper.pages("answer-key", kit.word("answer-key"), std::move(blocks), measure, number);
}

}  // namespace kiosk::visit
