#include "base/text.hpp"

#include <algorithm>
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
  if (text.starts_with("\u3000")) return 3;  // as wide as an ideograph
  return 0;
}

struct Character {
  char32_t code;
  std::size_t bytes;
};

// The first character; what is not UTF-8 counts byte by byte.
Character first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes == 1 || bytes > text.size()) return {lead, 1};
  char32_t code = lead & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  return {code, bytes};
}

struct Block {
  char32_t first, last;
  [[nodiscard]] bool has(char32_t code) const { return code >= first && code <= last; }
};

// An ideograph or a kana (Unicode's blocks, less their punctuation).
bool is_half_a_word(char32_t code) {
  static constexpr std::array<Block, 11> blocks{{{0x3005, 0x3007},
                                                 {0x3041, 0x3096},
                                                 {0x309D, 0x309F},
                                                 {0x30A1, 0x30FA},
                                                 {0x30FC, 0x30FF},
                                                 {0x31F0, 0x31FF},
                                                 {0x3400, 0x4DBF},
                                                 {0x4E00, 0x9FFF},
                                                 {0xF900, 0xFAFF},
                                                 {0xFF66, 0xFF9D},
                                                 {0x20000, 0x3FFFF}}};
  return std::any_of(blocks.begin(), blocks.end(), [code](Block block) { return block.has(code); });
}

// A letter or a digit, or so it is taken: what is not known as a mark.
bool is_of_a_word(char32_t code) {
  if (code < 0x80) return std::isalnum(static_cast<int>(code)) != 0;
  // U+2000 to U+2FFF are dashes, quotation marks and signs: a dash between spaces is not a word.
  static constexpr std::array<Block, 8> marks{{{0x80, 0xBF},
                                               {0x2000, 0x2FFF},
                                               {0x3000, 0x303F},
                                               {0x30FB, 0x30FB},
                                               {0xFF00, 0xFF0F},
                                               {0xFF1A, 0xFF20},
                                               {0xFF3B, 0xFF40},
                                               {0xFF5B, 0xFF65}}};
  return std::none_of(marks.begin(), marks.end(), [code](Block block) { return block.has(code); });
}

}  // namespace

Direction direction_of(const Language& language) {
  const std::string primary = language.substr(0, language.find_first_of("-_"));
  // The living languages written from right to left in their usual script (CLDR, layout/orientation).
  static constexpr std::array<std::string_view, 12> right_to_left{"ar",  "he", "fa", "ur", "yi",  "ps",
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

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

int count_words(const std::string& text) {
  int words = 0, halves = 0;
  bool inside = false;
  for (std::string_view rest = text; !rest.empty();) {
    const Character character = first_of(rest);
    std::size_t bytes = character.bytes;
    if (const std::size_t space = white_space(rest)) {
      inside = false;
      bytes = space;
    } else if (is_half_a_word(character.code)) {
      inside = false;
      ++halves;
    } else if (!inside && is_of_a_word(character.code)) {
      inside = true;
      ++words;
    }
    rest.remove_prefix(bytes);
  }
  return words + (halves + 1) / 2;
}

std::string unbroken(const std::string& words) {
  std::string all;
  for (const char c : words) all += c == ' ' ? "\u00A0" : std::string(1, c);
  return all;
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
