// How large a node wants to be, before it is given its place. Lengths are units. One layout's own.
#pragma once

#include <vector>

#include "scene/layout.hpp"

namespace kiosk::scene {

// Room that rounding in the measuring of text may take away, so that a text set to its own width does not wrap again.
constexpr double slack = 0.5;

class Sizes {
 public:
  explicit Sizes(Measure& measure) : measure_(measure) {}

  [[nodiscard]] double width_of(const Node& node, double available);
  [[nodiscard]] double height_of(const Node& node, double width);
  [[nodiscard]] TextExtent extent(const Node& node, double width);
  // Of a column's or a row's children together.
  [[nodiscard]] static double gaps(const Node& node);
  [[nodiscard]] double child_width(const Node& parent, const Node& child, double inner);
  [[nodiscard]] std::vector<double> row_widths(const Node& node, double inner);
  [[nodiscard]] static double cell_width(const Node& node, double inner);
  [[nodiscard]] std::vector<double> row_heights(const Node& node, double inner);

 private:
  double picture_height(const Node& node, double width);

  Measure& measure_;
};

}  // namespace kiosk::scene
