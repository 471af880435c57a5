// Shapes on a plane, cut at a rectangle.
#pragma once

#include <vector>

#include "base/geometry.hpp"

namespace kiosk::atlas {

using Outline = std::vector<base::Point>;

// The part of the area within a ring (which does not repeat its first point) that lies in the rectangle, as a ring;
// empty where there is none. Sutherland and Hodgman: parts that the cut divides stay joined along the rectangle's
// sides.
[[nodiscard]] Outline clip_ring(const Outline& ring, const base::Rect& at);

// The pieces of a line in the rectangle, in order.
[[nodiscard]] std::vector<Outline> clip_line(const Outline& line, const base::Rect& at);

}  // namespace kiosk::atlas
