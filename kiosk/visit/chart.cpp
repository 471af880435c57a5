#include "visit/chart.hpp"

#include <algorithm>

#include "visit/window_size.hpp"

namespace kiosk::visit {

base::Point Chart::in_window(base::Point on_map) const {
  const base::Point at = seen(lens, base::Point{frame.x + on_map.x * frame.width, frame.y + on_map.y * frame.height});
  return {at.x * window.width, at.y * window.height};
}

base::Point Chart::on_map(base::Point in_window) const {
  const double x = (in_window.x / window.width - 0.5) / lens.zoom + lens.centre.x;
  const double y = (in_window.y / window.height - 0.5) / lens.zoom + lens.centre.y;
  return {(x - frame.x) / frame.width, (y - frame.y) / frame.height};
}

base::Rect Chart::shown() const {
  constexpr double more = 0.06;
  const base::Point from = on_map({-more * window.width, -more * window.height}),
                    to = on_map({(1 + more) * window.width, (1 + more) * window.height});
  return {from.x, from.y, to.x - from.x, to.y - from.y};
}

base::Size Chart::map_size() const {
  return {frame.width * window.width * lens.zoom, frame.height * window.height * lens.zoom};
}

atlas::Projection projection_of(const exhibit::Map& map) {
  const bool conic = map.projection == exhibit::MapProjection::conic;
  return {conic ? atlas::Kind::conic : atlas::Kind::azimuthal,
          {map.view.south, map.view.north, map.view.west, map.view.east},
          larger};
}

Chart chart(const Kit& kit, const exhibit::Map& map, Lens lens) {
  const atlas::Projection projection = projection_of(map);
  const base::Size window = window_size(kit);
  const double width = larger * std::min(window.width, window.height * projection.aspect()) / window.width;
  const double height = larger * std::min(window.height, window.width / projection.aspect()) / window.height;
  return {projection, window, {(1 - width) / 2, (1 - height) / 2, width, height}, lens};
}

base::GeoPoint place_of(const exhibit::Exhibit& exhibit, const exhibit::MapPin& pin) {
  return exhibit.places.at(pin.place).where;
}

}  // namespace kiosk::visit
