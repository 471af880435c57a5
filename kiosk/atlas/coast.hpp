// What a map shows of the world: outlines in fractions of the projection's frame, cut at a window.
#pragma once

#include <vector>

#include "atlas/clip.hpp"
#include "atlas/projection.hpp"
#include "atlas/world.hpp"

namespace kiosk::atlas {

constexpr base::Rect whole_frame{0, 0, 1, 1};

struct Coast {
  std::vector<Outline> land, lakes, islands;  // rings, to be painted in this order, with rivers between land and lakes
  std::vector<Outline> rivers;

  [[nodiscard]] std::size_t points() const;
};

// `window`: the part of the map that is looked at, in fractions of the frame; it may be larger than the frame. Outlines
// are cut at a rectangle a tenth larger on each side, so that no cut is seen.
[[nodiscard]] Coast coast(const Projection& projection, const Level& level, const base::Rect& window = whole_frame);

// Areas that an exhibit brings, as rings in either direction; none of them may hold the opposite side of the earth.
[[nodiscard]] std::vector<Outline> areas(const Projection& projection, std::vector<Line> rings,
                                         const base::Rect& window = whole_frame);

// Lines that an exhibit brings, such as borders.
[[nodiscard]] std::vector<Outline> outlines(const Projection& projection, const std::vector<Line>& lines,
                                            const base::Rect& window = whole_frame);

}  // namespace kiosk::atlas
