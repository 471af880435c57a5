#include "scene/sizes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kiosk::scene {

double Sizes::width_of(const Node& node, double available) {
  const Box& box = node.box;
  if (node.hidden) return 0;
  if (box.width) return *box.width;
  if (box.max_width) available = std::min(available, *box.max_width);
  const double inner = std::max(0.0, available - box.padding.horizontal());
  double width = 0;
  if (node.text) {
    width = std::ceil(extent(node, inner).width + slack);
    if (node.text->style.whole_words) available = std::max(available, width + box.padding.horizontal());
  }
  if (node.image) width = inner;
  if (box.axis == Axis::row) {
    for (const Node& child : node.children) width += width_of(child, inner);
    width += gaps(node);
  } else if (box.axis == Axis::grid) {
    width = inner;
  } else {
    for (const Node& child : node.children) width = std::max(width, width_of(child, inner));
  }
  return std::min(available, std::max(box.min_width, width + box.padding.horizontal()));
}

double Sizes::height_of(const Node& node, double width) {
  const Box& box = node.box;
  if (node.hidden) return 0;
  if (box.height) return *box.height;
  const double inner = std::max(0.0, width - box.padding.horizontal());
  double height = 0;
  if (node.text) height = extent(node, inner).height;
  if (node.image) height = picture_height(node, inner);
  if (box.axis == Axis::column) {
    for (const Node& child : node.children) height += height_of(child, child_width(node, child, inner));
    height += gaps(node);
  } else if (box.axis == Axis::row) {
    const std::vector<double> widths = row_widths(node, inner);
    for (std::size_t i = 0; i < widths.size(); ++i) height = std::max(height, height_of(node.children[i], widths[i]));
  } else if (box.axis == Axis::grid) {
    const std::vector<double> rows = row_heights(node, inner);
    height = std::accumulate(rows.begin(), rows.end(), 0.0) + box.gap * std::max(0.0, double(rows.size()) - 1);
  } else {
    for (const Node& child : node.children)
      if (!child.box.anchor && !child.box.frame && !child.box.part) height = std::max(height, height_of(child, inner));
  }
  return std::max(box.min_height, height + box.padding.vertical());
}

TextExtent Sizes::extent(const Node& node, double width) {
  return measure_.text(node.text->runs, node.text->style, node.language, width);
}

double Sizes::picture_height(const Node& node, double width) {
  const Size size = measure_.picture(node.image->file);
  return size.width > 0 ? width * size.height / size.width : width * 0.75;
}

double Sizes::gaps(const Node& node) {
  const auto shown =
      std::count_if(node.children.begin(), node.children.end(), [](const Node& child) { return !child.hidden; });
  return shown > 1 ? node.box.gap * double(shown - 1) : 0;
}

double Sizes::child_width(const Node& parent, const Node& child, double inner) {
  if (child.box.width) return std::min(*child.box.width, inner);
  const double most = child.box.max_width ? std::min(inner, *child.box.max_width) : inner;
  return parent.box.cross == Align::stretch ? most : width_of(child, most);
}

std::vector<double> Sizes::row_widths(const Node& node, double inner) {
  std::vector<double> widths;
  double taken = gaps(node), growth = 0, yielding = 0;
  for (const Node& child : node.children) {
    const bool grows = child.box.grow > 0 && !child.hidden;
    widths.push_back(grows ? child.box.min_width : width_of(child, inner));
    taken += widths.back();
    growth += grows ? child.box.grow : 0;
    yielding += grows || child.box.width ? 0 : widths.back();
  }
  const double free = inner - taken;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Node& child = node.children[i];
    if (child.hidden) continue;
    if (free > 0 && child.box.grow > 0) widths[i] += free * child.box.grow / growth;
    if (free < 0 && yielding > 0 && child.box.grow == 0 && !child.box.width)
      widths[i] = std::max(child.box.min_width, widths[i] + free * widths[i] / yielding);
  }
  return widths;
}

double Sizes::cell_width(const Node& node, double inner) {
  return std::max(0.0, (inner - node.box.gap * (node.box.columns - 1)) / node.box.columns);
}

std::vector<double> Sizes::row_heights(const Node& node, double inner) {
  const double width = cell_width(node, inner);
  std::vector<double> rows;
  const auto columns = static_cast<std::size_t>(node.box.columns);
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i % columns == 0) rows.push_back(0);
    rows.back() = std::max(rows.back(), height_of(node.children[i], width));
  }
  return rows;
}

}  // namespace kiosk::scene
