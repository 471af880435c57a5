#include "exchange/identifiers.hpp"

#include <algorithm>
#include <array>

#include "exchange/encoding.hpp"
#include "exchange/exchange.hpp"

namespace kiosk::exchange {
namespace {

constexpr std::size_t longest = 48;

// From а to я, as signposts and passports have them (ICAO Doc 9303, but "y" for й and "shch").
constexpr std::array<const char*, 32> cyrillic{"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "y", "k",
                                               "l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f", "kh",
                                               "ts", "ch", "sh", "shch", "",  "y", "",   "e", "yu", "ya"};
// From U+00C0 to U+00FF.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo ouuuuyts";
// From U+0100 to U+017F, two of a letter mostly.
constexpr std::string_view extended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 32 && extended.size() == 128);

std::string plain_letters(char32_t code) {
  if (code >= 'A' && code <= 'Z') return {static_cast<char>(code | 0x20)};
  if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) return {static_cast<char>(code)};
  if (code >= 0xC0 && code <= 0xFF) return {latin[(code - 0xC0) % 32]};
  if (code >= 0x100 && code <= 0x17F) return {extended[code - 0x100]};
  if (code >= 0x410 && code <= 0x44F) return cyrillic[(code - 0x410) % 32];
  switch (code) {
    case 0x401:
    case 0x451:
    case 0x404:
    case 0x454:
      return "e";
    case 0x406:
    case 0x456:
      return "i";
    case 0x407:
    case 0x457:
      return "yi";
    case 0x490:
    case 0x491:
      return "g";
    case 0x40E:
    case 0x45E:
      return "u";
    default:
      return " ";
  }
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

}  // namespace

std::string id_of(std::string_view name) {
  std::string id;
  while (!name.empty() && id.size() < longest + 8) {
    std::size_t bytes = 0;
    const char32_t code = first_character(name, bytes);
    name.remove_prefix(bytes);
    if (is_apostrophe(code)) continue;
    for (const char c : plain_letters(code)) {
      if (c != ' ')
        id += c;
      else if (!id.empty() && id.back() != '-')
        id += '-';
    }
  }
  if (id.size() > longest) {
    const std::size_t word = id.rfind('-', longest);
    id.resize(word == std::string::npos || word < longest / 2 ? longest : word);
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string UniqueIds::take(const std::string& wanted) {
  std::string id = wanted;
  for (int& number = numbers_[wanted]; !taken_.insert(id).second;)
    id = wanted + "-" + std::to_string(number = std::max(number + 1, 2));
  return id;
}

std::string letter(std::size_t index) {
  return index < 26 ? std::string(1, static_cast<char>('a' + index)) : "n" + std::to_string(index + 1);
}

void keep_apart(Imported& imported, const std::set<std::string>& taken) {
  UniqueIds ids(taken);
  for (exhibit::Question& question : imported.questions) question.id = ids.take(question.id);
}

}  // namespace kiosk::exchange
