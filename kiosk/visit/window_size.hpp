// How large the window of an interactive is going to be. A layout settles that only afterwards, and a view must know
// before what there will be room for.
#pragma once

#include "visit/kit.hpp"

namespace kiosk::visit {

// How a panel is divided between what is looked at and what is read: shares of the screen's height where it is upright,
// else of the width, as a ratio.
struct Division {
  double height = 0;
  double look = 0, read = 0;
};
[[nodiscard]] Division division(const Kit& kit);
constexpr double between_columns = 60, over_controls = 16;  // units

// Of the bar with what is over and under it, rather too small than too large, in units.
[[nodiscard]] double bar_height(const Kit& kit);

// Of all above the controls of what is looked at (panel.cpp), in units. The width is exact; the height is rather too
// small than too large, since nobody knows yet how high the bar's labels make the bar.
[[nodiscard]] base::Size window_size(const Kit& kit);

// The width of a line of such words, rather too large than too small; right for Inter, near enough for its like.
[[nodiscard]] double likely_width(const std::string& words, const scene::TextStyle& style);

}  // namespace kiosk::visit
