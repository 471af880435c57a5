// How far a node's paint reaches beyond its place.
#pragma once

#include "scene/scene.hpp"

namespace kiosk::paint {

constexpr double focus_gap = 3, focus_width = 4;  // units

// Letters lean out of their boxes, quotation marks hang, a focus ring surrounds, lines are wide: no mark reaches
// further than this.
[[nodiscard]] inline base::Rect bounds(const scene::Node& node) {
  double reach = node.text ? std::max(12.0, node.text->style.size * 0.6) : focus_gap + focus_width + 2;
  for (const scene::Shape& shape : node.drawing) reach = std::max(reach, shape.width + 2);  // of a disc the radius
  return node.place.inset(base::Insets::all(-reach));
}

}  // namespace kiosk::paint
