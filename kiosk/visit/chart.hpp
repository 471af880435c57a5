// How a map lies in its window: from places on the earth to places in view. A layout settles the window's size only
// afterwards; what is reckoned here is near enough to choose what to draw and where labels have room.
#pragma once

#include "atlas/coast.hpp"
#include "visit/kit.hpp"

namespace kiosk::visit {

struct Chart {
  atlas::Projection projection;
  base::Size window;  // units, nearly
  base::Rect frame;   // where the projection's frame lies in the whole that the lens looks at, as fractions of it
  Lens lens;

  // A place on the map, as fractions of its frame, in units of the window.
  [[nodiscard]] base::Point in_window(base::Point on_map) const;
  [[nodiscard]] base::Point in_window(base::GeoPoint place) const { return in_window(projection.forward(place)); }
  [[nodiscard]] base::Point on_map(base::Point in_window) const;
  // What the window shows of the map, as fractions of its frame, and a little more.
  [[nodiscard]] base::Rect shown() const;
  [[nodiscard]] base::Size map_size() const;  // of the frame under the lens, units
  [[nodiscard]] double kilometres_a_unit() const { return projection.width_km() / map_size().width; }
};

// The view stands whole in the middle of the window, and what lies around it fills the rest. So that all this is on the
// map's canvas, the projection's frame is larger than the view, and than any window.
constexpr double larger = 4;
[[nodiscard]] atlas::Projection projection_of(const exhibit::Map& map);
[[nodiscard]] Chart chart(const Kit& kit, const exhibit::Map& map, Lens lens);

// Where the pin's place is on the earth.
[[nodiscard]] base::GeoPoint place_of(const exhibit::Exhibit& exhibit, const exhibit::MapPin& pin);

}  // namespace kiosk::visit
