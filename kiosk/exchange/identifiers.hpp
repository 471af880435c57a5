// Ids out of names that people gave.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace kiosk::exchange {

// "Capital of Россия?" as "capital-of-rossiya": a–z, 0–9 and hyphens, 48 at most; Cyrillic and accented Latin letters
// are written in plain ones, others fall away. Empty where nothing is left.
[[nodiscard]] std::string id_of(std::string_view name);

// Gives each id once: the second "rivers" becomes "rivers-2".
class UniqueIds {
 public:
  explicit UniqueIds(std::set<std::string> taken = {}) : taken_(std::move(taken)) {}
  [[nodiscard]] std::string take(const std::string& wanted);

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> numbers_;  // the last that each name was given
};

// "a", "b", … "z", then "n27": ids within a question.
[[nodiscard]] std::string letter(std::size_t index);

}  // namespace kiosk::exchange
