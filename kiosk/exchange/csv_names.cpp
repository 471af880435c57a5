// What other programs call the columns of a table of questions.
#include <algorithm>
#include <array>
#include <utility>

#include "exchange/csv.hpp"
#include "exchange/cutting.hpp"

namespace kiosk::exchange {
namespace {

// "Full_Within " as "full within", "Option1" as "option 1", "Answer 2 (optional)" as "answer 2".
std::string plain_head(std::string_view head) {
  std::string name;
  for (const char c : trim(head.substr(0, head.find('(') == 0 ? head.size() : head.find('(')))) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const bool digit = c >= '0' && c <= '9';
    if (digit && !name.empty() && name.back() >= 'a' && name.back() <= 'z') name += ' ';
    name += small == '_' || small == '-' ? ' ' : small;
  }
  return std::string(trim(name));
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> other_names{{
    {"question", "stem"},
    {"question text", "stem"},
    {"question stem", "stem"},
    {"questiontext", "stem"},
    {"prompt", "stem"},
    {"question type", "type"},
    {"correct", "answer"},
    {"correct answer", "answer"},
    {"correct answers", "answer"},
    {"correctanswer", "answer"},
    {"correct option", "answer"},
    {"correct options", "answer"},
    {"correct choice", "answer"},
    {"right answer", "answer"},
    {"answer key", "answer"},
    {"solution", "answer"},
    {"feedback", "explanation"},
    {"general feedback", "explanation"},
    {"generalfeedback", "explanation"},
    {"choices", "options"},
    {"rationale", "explanation"},
    {"answer explanation", "explanation"},
    {"reason", "explanation"},
    {"level", "difficulty"},
}};

// The letter of "option b", "choice 2" or "b"; 0 for anything else.
char letter_in(std::string_view name) {
  for (const std::string_view kind : {"option ", "choice ", "answer ", "alternative "})
    if (name.starts_with(kind)) name.remove_prefix(kind.size());
  if (name.size() != 1) return 0;
  const char letter = name[0] >= '1' && name[0] <= '9' ? static_cast<char>('a' + (name[0] - '1')) : name[0];
  return letter >= 'a' && letter < static_cast<char>('a' + csv_options) ? letter : '\0';
}

}  // namespace

std::string csv_column_named(std::string_view head) {
  const std::string name = plain_head(head);
  if (const char letter = letter_in(name)) return csv_column("option", static_cast<std::size_t>(letter - 'a'));
  const auto other = std::ranges::find(other_names, name, &std::pair<std::string_view, std::string_view>::first);
  return other == other_names.end() ? name : std::string(other->second);
}

}  // namespace kiosk::exchange
