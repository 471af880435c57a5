#include "visit/window_size.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kiosk::visit {
namespace {

// The next character of UTF-8 text, whose start is taken off; 0 at its end.
char32_t take_character(std::string_view& text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t character = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < std::min(length, text.size()); ++i)
    character = character << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  text.remove_prefix(std::min(length, text.size()));
  return character;
}

// In ems, measured on Inter Medium.
double advance(char32_t c) {
  constexpr std::u32string_view thin = U"ijlI.,:;'’‘!| ", narrow = U"frt()[]-/“”\"1", wide = U"mwMW—–ЖШЩЮМФЫжшщюмыф%&@",
                                capitals_of_latin = U"ÄÖÜÅÆØ";
  constexpr char32_t first_capital_of_cyrillic = U'А', last_capital_of_cyrillic = U'Я', first_ideograph = 0x2E80;
  if (thin.find(c) != std::u32string_view::npos) return 0.29;
  if (narrow.find(c) != std::u32string_view::npos) return 0.46;
  if (wide.find(c) != std::u32string_view::npos) return c < 0x80 || c >= U'ж' ? 0.9 : 1.0;
  const bool capital = (c >= U'A' && c <= U'Z') || (c >= first_capital_of_cyrillic && c <= last_capital_of_cyrillic) ||
                       capitals_of_latin.find(c) != std::u32string_view::npos;
  if (capital) return 0.75;
  return c >= first_ideograph ? 1 : 0.63;
}

// An icon and its padding.
double button_height(const Kit& kit) { return std::max(target, 1.1 * kit.size("body") + 24); }

}  // namespace

double bar_height(const Kit& kit) {
  constexpr double over_bar = 30, bar_gap = 16;
  const double rows = (kit.portrait ? 2 : 1) + (kit.step >= large_text ? 1 : 0);
  return 0.75 * kit.margin + over_bar + rows * button_height(kit) + (rows - 1) * bar_gap;
}

Division division(const Kit& kit) {
  const bool large = kit.step >= large_text;  // which needs the room
  return {large ? 0.36 : 0.46, 6, large ? 7.0 : 5.0};
}

base::Size window_size(const Kit& kit) {
  const bool wide = kit.state.exploration.wide, large = kit.step >= large_text;
  const Division shares = division(kit);
  const double inner = kit.room.width - 2 * kit.margin;
  const double controls = button_height(kit) + over_controls;
  if (kit.portrait && !wide) return {inner, kit.room.height * shares.height - controls};
  const double title = wide ? (kit.portrait && large ? 2 : 1) * 1.2 * kit.size("lead") + 20 : 0;
  return {wide ? inner : (inner - between_columns) * shares.look / (shares.look + shares.read),
          kit.room.height - kit.margin - bar_height(kit) - controls - title};
}

double likely_width(const std::string& words, const scene::TextStyle& style) {
  double ems = 0;
  std::string_view rest = words;
  while (const char32_t c = take_character(rest))
    ems += advance(style.tabular && c == U'1' ? U'0' : c) + style.tracking;
  constexpr double heavier = 1.03;  // a weight of 600
  return ems * style.size * (style.weight >= 600 ? heavier : 1);
}

}  // namespace kiosk::visit
