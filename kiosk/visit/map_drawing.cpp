#include "visit/map_drawing.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {
namespace {

using scene::Shape;

constexpr Time route_time{300};  // each

base::Colour faint(base::Colour colour, double share) {
  colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * share));
  return colour;
}

void fill(scene::Drawing& drawing, const std::vector<atlas::Outline>& rings, base::Colour ink) {
  for (const atlas::Outline& ring : rings) drawing.push_back({Shape::Kind::area, ring, 0, ink, 0});
}

void stroke(scene::Drawing& drawing, const std::vector<atlas::Outline>& lines, double width, base::Colour ink,
            bool closed = false, double dash = 0) {
  for (const atlas::Outline& line : lines) {
    drawing.push_back({Shape::Kind::line, line, width, ink, dash});
    if (closed) drawing.back().points.push_back(line.front());
  }
}

// Nobody says where exactly it ends.
void soft(scene::Drawing& drawing, const std::vector<atlas::Outline>& rings, base::Colour ink) {
  fill(drawing, rings, faint(ink, 0.25));
  for (const double width : {12.0, 24.0, 36.0}) stroke(drawing, rings, width, faint(ink, 0.1), true);
}

}  // namespace

base::Colour sea_ink(const Kit& kit) { return kit.ink("sky", "ground"); }
base::Colour land_ink(const Kit& kit) { return kit.ink("earth", "surface"); }

std::vector<double> routes_drawn(const exhibit::Map& map, const State& state, Time now) {
  std::vector<double> drawn(map.routes.size(), 1);
  const Exploration& exploration = state.exploration;
  if (state.preferences.reduced_motion) return drawn;
  const Time since = now - exploration.since;
  const auto start = [&](std::size_t i, Time at) { drawn[i] = since < at ? 0 : eased_out(since - at, route_time); };
  for (std::size_t i = 0; i < drawn.size(); ++i)
    // A place that is opened is reached again. The whole journey is drawn when the map comes, not when a part closes:
    // the lens has been moved since then.
    if (exploration.part) {
      if (map.routes[i].to == *exploration.part) start(i, Time{0});
    } else if (exploration.glide.start >= exploration.since) {
      start(i, route_time * static_cast<int>(i));
    }
  return drawn;
}

std::optional<Time> routes_end(const exhibit::Map& map, const State& state, Time now) {
  const std::vector<double> drawn = routes_drawn(map, state, now);
  if (std::all_of(drawn.begin(), drawn.end(), [](double share) { return share >= 1; })) return std::nullopt;
  const Exploration& exploration = state.exploration;
  return exploration.since + route_time * (exploration.part ? 1 : static_cast<int>(drawn.size()));
}

atlas::Outline way_of(const Kit& kit, const Chart& chart, const exhibit::Map& map, const exhibit::MapRoute& route) {
  constexpr int pieces = 48;
  atlas::Outline way;
  for (const base::GeoPoint& place :
       atlas::arc(place_of(kit.exhibit, map.pins[route.from]), place_of(kit.exhibit, map.pins[route.to]), pieces))
    way.push_back(chart.projection.forward(place));
  return way;
}

scene::Drawing drawn_world(const Kit& kit, const Chart& chart, const exhibit::Map& map) {
  const atlas::Level& level = atlas::world().level(chart.kilometres_a_unit());  // a line may be off by a unit
  const base::Rect shown = chart.shown();
  const atlas::Coast coast = atlas::coast(chart.projection, level, shown);
  const base::Colour sea = sea_ink(kit), land = land_ink(kit), shore = kit.ink("line-quiet", "line");

  scene::Drawing drawing;
  fill(drawing, coast.land, land);
  if (map.rivers) stroke(drawing, coast.rivers, 1.6, faint(kit.ink("blue", "line"), 0.55));
  fill(drawing, coast.lakes, sea);
  fill(drawing, coast.islands, land);
  for (const auto* rings : {&coast.land, &coast.lakes}) stroke(drawing, *rings, 1, faint(shore, 0.8), true);

  for (const exhibit::MapBorders& borders : map.borders) {
    std::vector<atlas::Line> lines;
    for (const auto& points : borders.lines) lines.push_back(atlas::line(points));
    stroke(drawing, atlas::outlines(chart.projection, lines, shown), 1.2, faint(shore, 0.7));
  }
  for (const exhibit::MapRegion& region : map.regions)
    soft(drawing, atlas::areas(chart.projection, {atlas::line(region.points)}, shown), kit.ink(region.ink, "accent"));
  for (const exhibit::MapLine& line : map.lines)
    stroke(drawing, atlas::outlines(chart.projection, {atlas::line(line.points)}, shown), 3,
           kit.ink(line.ink, "accent"), false, line.dashed ? 10 : 0);

  return drawing;
}

scene::Drawing drawn_routes(const Kit& kit, const Chart& chart, const exhibit::Map& map) {
  scene::Drawing drawing;
  const std::vector<double> drawn = routes_drawn(map, kit.state, kit.now);
  for (std::size_t i = 0; i < map.routes.size(); ++i) {
    if (drawn[i] <= 0) continue;
    atlas::Outline way = way_of(kit, chart, map, map.routes[i]);
    const double pieces = drawn[i] * static_cast<double>(way.size() - 1);
    const auto whole = static_cast<std::size_t>(pieces);
    if (whole + 1 < way.size()) {
      const base::Point a = way[whole], b = way[whole + 1];
      const double part = pieces - static_cast<double>(whole);
      way.resize(whole + 1);
      way.push_back({a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part});
    }
    stroke(drawing, {way}, 11, faint(land_ink(kit), 0.8));  // keeps it clear of what it crosses
    stroke(drawing, {way}, 5, kit.ink(map.routes[i].ink, "accent"));
  }
  return drawing;
}

scene::Drawing drawn_dots(const Kit& kit, const Chart& chart, const exhibit::Map& map) {
  scene::Drawing drawing;
  for (std::size_t i = 0; i < map.pins.size(); ++i) {
    const base::Point at = chart.projection.forward(place_of(kit.exhibit, map.pins[i]));
    const bool open = kit.state.exploration.part == i;
    drawing.push_back({Shape::Kind::disc, {at}, open ? 15.0 : 11.0, land_ink(kit), 0});
    drawing.push_back({Shape::Kind::disc, {at}, 8, kit.colour(open ? "accent" : "text"), 0});
    if (open) drawing.push_back({Shape::Kind::ring, {at}, 15, kit.colour("accent"), 0});
  }
  return drawing;
}

}  // namespace kiosk::visit
