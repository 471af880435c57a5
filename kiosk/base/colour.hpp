// Colours as sRGB with alpha, and the contrast between two of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
  bool operator==(const Colour&) const = default;
};

// "#RRGGBB" or "#RRGGBBAA".
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
[[nodiscard]] std::string format_colour(Colour colour);

// `over` painted on `under`.
[[nodiscard]] Colour blend(Colour over, Colour under);

// 1 to 21, by WCAG 2.2 (relative luminance and contrast ratio).
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace kiosk::base
