#include "paint/typeset.hpp"

#include <string_view>

namespace kiosk::paint {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_figure(std::string_view word) { return !word.empty() && word.back() >= '0' && word.back() <= '9'; }

bool starts_with_dash(std::string_view rest) {
  return rest.starts_with("\u2013 ") || rest.starts_with("\u2014 ") || rest.starts_with("\u00B7 ");
}

// Cyrillic letters lie in U+0400 to U+04FF: two bytes, led by 0xD0 to 0xD3.
bool is_cyrillic(std::string_view word) {
  const auto first = word.empty() ? 0 : static_cast<unsigned char>(word[0]);
  return first >= 0xD0 && first <= 0xD3;
}

// What a word may be clad in without being longer to the eye.
std::string_view bare(std::string_view word) {
  for (const std::string_view mark : {"\u00AB", "\u201C", "\u201E", "("})
    if (word.starts_with(mark)) word.remove_prefix(mark.size());
  return word;
}

bool binds(std::string_view word, std::string_view rest) {
  if (starts_with_dash(rest)) return true;
  const std::string_view core = bare(word);
  if (is_figure(core) && core.size() <= 4) return true;
  return is_cyrillic(core) && base::count_letters(core) <= 2;
}

}  // namespace

base::RichText typeset(base::RichText text, const base::Language&) {
  // Spaces are changed run by run; the word before a space may have begun in the run before, which then counts as long.
  for (base::Run& run : text) {
    std::string set;
    std::size_t word_start = 0;
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      if (run.text[i] != ' ') {
        set += run.text[i];
        continue;
      }
      const std::string_view all = run.text;
      if (binds(all.substr(word_start, i - word_start), all.substr(i + 1)))
        set += no_break_space;
      else
        set += ' ';
      word_start = i + 1;
    }
    run.text = std::move(set);
  }
  if (!text.empty()) {
    std::string& last = text.back().text;
    const std::size_t space = last.rfind(' ');
    const std::size_t before =
        space == std::string::npos || space == 0 ? std::string::npos : last.rfind(' ', space - 1);
    // What is bound must still fit a narrow line.
    constexpr std::size_t longest_bound = 18;
    if (before != std::string::npos && base::count_letters(std::string_view(last).substr(before + 1)) <= longest_bound)
      last.replace(space, 1, no_break_space);
  }
  return text;
}

}  // namespace kiosk::paint
