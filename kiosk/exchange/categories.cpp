#include "exchange/categories.hpp"

#include "exchange/cutting.hpp"

namespace kiosk::exchange {

void Categories::begin(const std::string& name, int line, std::vector<std::string> losses) {
  rows_.push_back({imported_.outcomes.size(), name});
  imported_.outcomes.push_back({kind_ + " " + name, line, Fate::left, std::move(losses)});
}

void Categories::finish() {
  std::vector<Outcome>& outcomes = imported_.outcomes;
  if (outcomes.size() == rows_.size()) outcomes.clear(), rows_.clear();  // no item at all: that is an error, not a row
  bool title_goes = imported_.title.empty();
  std::size_t gone = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const std::size_t at = rows_[i].at - gone;
    const bool holds = at + 1 < (i + 1 < rows_.size() ? rows_[i + 1].at - gone : outcomes.size());
    const bool names_all = holds && (title_goes || rows_[i].name == imported_.title);
    const std::string lost = !holds ? "no item stands in it itself"
                             : names_all
                                 ? ""
                                 : "an import is one set: its questions came over, and the " + kind_ + " did not";
    // Moodle's "top" has no name to lose.
    if (!lost.empty() && !rows_[i].name.empty()) outcomes[at].reasons.insert(outcomes[at].reasons.begin(), lost);
    if (names_all) imported_.title = rows_[i].name;
    title_goes = title_goes && !holds;
    if (outcomes[at].reasons.empty()) {
      outcomes.erase(outcomes.begin() + static_cast<std::ptrdiff_t>(at));
      ++gone;
    }
  }
  rows_.clear();
}

std::string category_name(std::string_view path) {
  std::vector<std::string> names(1);
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool doubled = path[i] == '/' && i + 1 < path.size() && path[i + 1] == '/';
    if (path[i] == '/' && !doubled)
      names.emplace_back();
    else
      names.back() += path[i];
    i += doubled;
  }
  std::string all;
  for (const std::string& one : names) {
    const std::string name(trim(one));
    if (name.empty() || (name.starts_with('$') && name.ends_with('$')) || (name == "top" && all.empty())) continue;
    all += (all.empty() ? "" : ": ") + name;
  }
  return all;
}

}  // namespace kiosk::exchange
