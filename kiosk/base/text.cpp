#include "base/text.hpp"

#include <array>
#include <cctype>
#include <string_view>

namespace kiosk::base {
namespace {

// The length in bytes of the white space at the text's start, that which does not break among it; 0 where none is.
std::size_t white_space(std::string_view text) {
  if (!text.empty() && std::isspace(static_cast<unsigned char>(text[0]))) return 1;
  if (text.starts_with("\u00A0")) return 2;
  // From the en quad to the hair space, and the narrow one that does not break.
  if (text.starts_with("\u202F") || (text >= "\u2000" && text < "\u200B")) return 3;
  return 0;
}

}  // namespace

Direction direction_of(const Language& language) {
  const std::string primary = language.substr(0, language.find_first_of("-_"));
  // The living languages written from right to left in their usual script (CLDR, layout/orientation).
  static constexpr std::array<std::string_view, 12> right_to_left{"ar",  "he", "fa", "ur", "yi", "ps",
                                                                  "ckb", "sd", "ug", "dv", "syr", "ks"};
  for (const auto tag : right_to_left)
    if (primary == tag) return Direction::right_to_left;
  return Direction::left_to_right;
}

std::string plain_of(const RichText& text) {
  std::string all;
  for (const Run& run : text) all += run.text;
  return all;
}

int count_words(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (const std::size_t space = white_space(std::string_view(text).substr(i))) {
      inside = false;
      i += space - 1;
    } else if (!inside && (std::isalnum(c) || (c >= 0xC3 && c != 0xE2))) {
      // 0xE2 leads dashes, quotation marks and ellipses: a dash between spaces is not a word.
      inside = true;
      ++words;
    }
  }
  return words;
}

std::string fill(std::string pattern, const std::vector<std::string>& arguments) {
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
        pattern[i + 1] <= '9') {
      const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (index < arguments.size()) filled += arguments[index];
      i += 2;
    } else {
      filled += pattern[i];
    }
  }
  return filled;
}

}  // namespace kiosk::base
