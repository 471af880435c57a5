#include "base/colour.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace kiosk::base {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

std::uint8_t mix(std::uint8_t over, std::uint8_t under, std::uint8_t alpha) {
  return static_cast<std::uint8_t>((over * alpha + under * (255 - alpha) + 127) / 255);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (text.size() == 7) value = value << 8 | 0xFF;
  return Colour{static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
                static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

std::string format_colour(Colour c) {
  char text[10];
  if (c.alpha == 255)
    std::snprintf(text, sizeof text, "#%02X%02X%02X", c.red, c.green, c.blue);
  else
    std::snprintf(text, sizeof text, "#%02X%02X%02X%02X", c.red, c.green, c.blue, c.alpha);
  return text;
}

Colour blend(Colour over, Colour under) {
  return {mix(over.red, under.red, over.alpha), mix(over.green, under.green, over.alpha),
          mix(over.blue, under.blue, over.alpha), under.alpha};
}

double contrast(Colour a, Colour b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

}  // namespace kiosk::base
