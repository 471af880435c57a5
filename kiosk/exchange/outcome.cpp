// What readers gather, what became of each item, and the table at the end.
#include <algorithm>
#include <array>

#include "exchange/formats.hpp"

namespace kiosk::exchange {
namespace {

void note(std::vector<std::string>& reasons, const std::string& reason) {
  if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
}

const char* name_of(Fate fate) { return fate == Fate::whole ? "whole" : fate == Fate::changed ? "changed" : "left"; }

}  // namespace

void Outcome::change(const std::string& reason) {
  if (fate == Fate::whole) fate = Fate::changed;
  if (fate == Fate::changed) note(reasons, reason);
}

void Outcome::leave(const std::string& reason) {
  if (fate != Fate::left) reasons.clear();
  fate = Fate::left;
  note(reasons, reason);
}

void add(Imported& imported, Draft draft) {
  if (draft.outcome.item.empty() && !draft.question.stem.empty())
    draft.outcome.item = base::plain_of(draft.question.stem.in.begin()->second);
  if (draft.outcome.fate != Fate::left) imported.questions.push_back(std::move(draft.question));
  imported.outcomes.push_back(std::move(draft.outcome));
}

exhibit::Text text_in(const base::Language& language, base::RichText text) {
  if (base::plain_of(text).empty()) return {};
  return {{{language, std::move(text)}}};
}

void explain(exhibit::Question& question, const exhibit::Text& more, const base::Language& language) {
  if (more.empty()) return;
  base::RichText all = question.explanation.empty() ? base::RichText{} : question.explanation(language);
  if (base::plain_of(all).find(more.plain(language)) != std::string::npos) return;
  if (!all.empty()) all.push_back({" "});
  const base::RichText& added = more(language);
  all.insert(all.end(), added.begin(), added.end());
  question.explanation = text_in(language, std::move(all));
}

std::string table(const std::vector<Outcome>& outcomes) {
  std::string rows;
  std::array<std::size_t, 3> sums{};
  for (const Outcome& outcome : outcomes) {
    ++sums[static_cast<std::size_t>(outcome.fate)];
    std::string row = name_of(outcome.fate);
    row.resize(9, ' ');
    if (outcome.line > 0) row += "line " + std::to_string(outcome.line) + ": ";
    row += outcome.item;
    for (std::size_t i = 0; i < outcome.reasons.size(); ++i) row += (i == 0 ? " — " : "; ") + outcome.reasons[i];
    rows += row + "\n";
  }
  return rows + std::to_string(sums[0]) + " whole, " + std::to_string(sums[1]) + " changed, " +
         std::to_string(sums[2]) + " left\n";
}

}  // namespace kiosk::exchange
