#include "atlas/clip.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kiosk::atlas {
namespace {

using base::Point;

// How far a point lies inside of each side: left, right, top, bottom.
std::array<double, 4> depths(Point p, const base::Rect& at) {
  return {p.x - at.x, at.right() - p.x, p.y - at.y, at.bottom() - p.y};
}

Point between(Point a, Point b, double part) { return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part}; }

// The part of a segment in the rectangle, from and to as parts of it (Liang and Barsky).
std::optional<std::pair<double, double>> inside(Point a, Point b, const base::Rect& at) {
  const auto from = depths(a, at), to = depths(b, at);
  double enters = 0, leaves = 1;
  for (std::size_t side = 0; side < from.size(); ++side) {
    if (from[side] < 0 && to[side] < 0) return std::nullopt;
    if (from[side] < 0) enters = std::max(enters, from[side] / (from[side] - to[side]));
    if (to[side] < 0) leaves = std::min(leaves, from[side] / (from[side] - to[side]));
  }
  if (enters > leaves) return std::nullopt;
  return std::pair{enters, leaves};
}

}  // namespace

Outline clip_ring(const Outline& ring, const base::Rect& at) {
  Outline kept = ring;
  for (std::size_t side = 0; side < 4; ++side) {
    Outline cut;
    cut.reserve(kept.size() + 8);
    for (std::size_t i = 0; i < kept.size(); ++i) {
      const Point a = kept[i == 0 ? kept.size() - 1 : i - 1], b = kept[i];
      const double from = depths(a, at)[side], to = depths(b, at)[side];
      if ((from < 0) != (to < 0)) cut.push_back(between(a, b, from / (from - to)));
      if (to >= 0) cut.push_back(b);
    }
    kept = std::move(cut);
  }
  return kept.size() < 3 ? Outline{} : kept;
}

std::vector<Outline> clip_line(const Outline& line, const base::Rect& at) {
  std::vector<Outline> pieces;
  bool open = false;  // the last piece ends where this segment begins
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto part = inside(line[i - 1], line[i], at);
    if (!part) {
      open = false;
      continue;
    }
    if (!open || part->first > 0) pieces.push_back({between(line[i - 1], line[i], part->first)});
    pieces.back().push_back(part->second < 1 ? between(line[i - 1], line[i], part->second) : line[i]);
    open = part->second == 1;
  }
  return pieces;
}

}  // namespace kiosk::atlas
