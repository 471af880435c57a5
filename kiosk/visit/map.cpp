// A map in a window: the world and what the exhibit puts on it, pins to touch, routes that draw themselves.
#include <algorithm>
#include <cmath>
#include <limits>

#include "visit/interactives.hpp"
#include "visit/map_drawing.hpp"
#include "visit/map_labels.hpp"

namespace kiosk::visit {
namespace {

// A pin's name on a plate beside its dot; what is touched holds both.
Node pin_node(Kit& kit, const Chart& chart, const exhibit::Map& map, const PinTag& tag) {
  const exhibit::MapPin& pin = map.pins[tag.pin];
  const Side side = tag.side;
  const bool beside = side.y == 0;
  Node node = kit.box(part_id(pin.part), beside ? Axis::row : Axis::column, 0);
  opens(kit, node, tag.pin, pin.part);
  node.box.min_width = node.box.min_height = target;
  const base::Point at = chart.projection.forward(place_of(kit.exhibit, pin));
  node.box.anchor = scene::Anchor{at.x, at.y, 0.5, 0.5, 1};
  if (side == Side{}) return node;

  const bool lit = node.pressed || kit.state.exploration.part == tag.pin;
  scene::TextStyle style = tag_style(kit);
  if (lit) style.ink = kit.colour("on-accent");
  Node name = kit.text(node.id + "/name", name_of_pin(kit, pin), style);
  name.box.padding = base::Insets::both(10, 5);
  name.box.max_width = tag.width + name.box.padding.horizontal();
  name.look.fill = kit.colour(lit ? "accent" : "ground");
  name.look.radius = corner;
  base::Insets& padding = node.box.padding;
  (beside ? (side.x > 0 ? padding.left : padding.right) : (side.y > 0 ? padding.top : padding.bottom)) = tag_offset;
  const auto towards = [](int way) { return way > 0 ? Align::start : way < 0 ? Align::end : Align::centre; };
  node.box.main = towards(beside ? side.x : side.y);
  node.box.cross = towards(beside ? side.y : side.x);
  node.children.push_back(std::move(name));

  // Anchored by its end at the dot, which it reaches a little beyond.
  scene::Anchor& anchor = *node.box.anchor;
  const base::Size map_size = chart.map_size();
  anchor.ax = 0.5 - side.x / 2.0;
  anchor.ay = 0.5 - side.y / 2.0;
  anchor.x -= side.x * tag_reach / map_size.width;
  anchor.y -= side.y * tag_reach / map_size.height;
  return node;
}

// Drawn in a part of the map, which is given as fractions of it, as the drawing is.
Node drawn_over(const Kit& kit, const std::string& id, const base::Rect& part, scene::Drawing drawing) {
  Node node = kit.box(id, Axis::stack, 0);
  node.role = Role::decoration;
  node.box.frame = part;
  node.box.keep_direction = true;
  for (scene::Shape& shape : drawing)
    for (base::Point& point : shape.points) point = {(point.x - part.x) / part.width, (point.y - part.y) / part.height};
  node.drawing = std::move(drawing);
  return node;
}

// In no larger place than they take, as they are drawn anew with each step.
Node routes_node(const Kit& kit, const Chart& chart, const exhibit::Map& map) {
  constexpr double around = 12;  // units
  const base::Size margin{around / chart.map_size().width, around / chart.map_size().height};
  base::Rect part;
  for (const exhibit::MapRoute& route : map.routes)
    for (const base::Point& point : way_of(kit, chart, map, route))
      part = part.unite({point.x - margin.width, point.y - margin.height, 2 * margin.width, 2 * margin.height});
  return drawn_over(kit, "map/routes", part, drawn_routes(kit, chart, map));
}

// A title at a line, a route or in a region: beside, above or below the first of these places on the map where it has
// room and covers no line, or else where it covers the least.
void add_title(const Kit& kit, const Chart& chart, Clearing& clearing, const std::string& id,
               const exhibit::Text& title, const atlas::Outline& places, double offset, std::vector<Node>& into) {
  if (title.empty() || kit.step >= large_text) return;
  scene::TextStyle style = kit.small();
  style.italic = true;
  style.leading = 1.2;
  style.ink = kit.colour("text");
  style.whole_words = style.balance = true;
  Node node = kit.text(id, kit.in(title), style);
  const base::Size size = likely_size(kit.plain(title), style, 9 * style.size);
  node.box.max_width = size.width;
  const base::Size map_size = chart.map_size();
  int least = std::numeric_limits<int>::max();
  base::Rect taken;
  for (const base::Point& place : places)
    for (const base::Point& way : {base::Point{0, -1}, {0, 1}, {1, 0}, {-1, 0}}) {
      const base::Point at = chart.in_window(place);
      const base::Rect rect{at.x + way.x * (offset + size.width / 2) - size.width / 2,
                            at.y + way.y * (offset + size.height / 2) - size.height / 2, size.width, size.height};
      const int covered = clearing.covered(rect);
      if (covered >= least || !clearing.has_room(rect, 4)) continue;
      least = covered;
      taken = rect;
      node.box.anchor = scene::Anchor{place.x + way.x * offset / map_size.width,
                                      place.y + way.y * offset / map_size.height, 0.5 - way.x / 2, 0.5 - way.y / 2, 1};
    }
  if (taken.empty()) return;
  clearing.take(taken);
  into.push_back(std::move(node));
}

// Some places along a line, those about its middle first.
atlas::Outline along(const atlas::Outline& line) {
  atlas::Outline places;
  for (const double share : {0.5, 0.38, 0.62, 0.25, 0.75, 0.12, 0.88})
    if (!line.empty()) places.push_back(line[static_cast<std::size_t>(share * static_cast<double>(line.size() - 1))]);
  return places;
}

base::Point middle_of(const atlas::Outline& ring) {
  base::Point sum;
  for (const base::Point& point : ring) sum = {sum.x + point.x, sum.y + point.y};
  const auto count = static_cast<double>(std::max<std::size_t>(1, ring.size()));
  return {sum.x / count, sum.y / count};
}

// Of which year the map is, and its borders.
Node year_plate(const Kit& kit, const exhibit::Map& map) {
  Node plate = kit.box("map/year", Axis::column, 2);
  plate.look.fill = kit.colour("ground");
  plate.look.radius = corner;
  plate.box.padding = base::Insets::both(14, 8);
  if (!map.year.empty()) {
    scene::TextStyle style = kit.display("lead");
    style.leading = 1.1;
    plate.children.push_back(kit.text("map/year/number", kit.in(map.year), style));
  }
  scene::TextStyle style = kit.small();
  style.leading = 1.25;
  style.whole_words = style.balance = true;
  const double width = 14 * style.size;
  const auto note = [&](const std::string& id, const std::string& words) {
    if (kit.step >= large_text) return;
    plate.children.push_back(kit.text(id, words, style));
    plate.children.back().box.max_width = likely_size(words, style, width).width;
  };
  if (map.borders.empty()) note("map/year/note", kit.word("no-borders"));
  for (std::size_t i = 0; i < map.borders.size(); ++i)
    note("map/year/note/" + std::to_string(i + 1), kit.plain(map.borders[i].year));
  return plate;
}

// How large the plate is likely to become.
base::Size plate_size(const Node& plate) {
  base::Size size{0, plate.box.padding.vertical()};
  for (const Node& child : plate.children) {
    const base::Size line =
        likely_size(child.text->runs.front().text, child.text->style, child.box.max_width.value_or(1e9));
    size.width = std::max(size.width, line.width);
    size.height += line.height + plate.box.gap;
  }
  return {size.width + plate.box.padding.horizontal(), size.height};
}

// Puts the plate into the corner where it hides the least.
void add_plate(const Kit& kit, const Chart& chart, const exhibit::Map& map, Clearing& clearing, Node& window) {
  Node plate = year_plate(kit, map);
  if (plate.children.empty()) return;
  constexpr double inset = 12;
  const base::Size size = plate_size(plate);
  Chart first = chart;  // it does not move when the lens does
  first.lens = {};
  int fewest = std::numeric_limits<int>::max();
  base::Rect best;
  for (const double y : {chart.window.height - inset - size.height, inset})
    for (const double x : {inset, chart.window.width - inset - size.width}) {
      const base::Rect rect{x, y, size.width, size.height};
      int hidden = 0;
      for (const exhibit::MapPin& pin : map.pins)
        hidden += rect.inset(base::Insets::all(-target)).contains(first.in_window(place_of(kit.exhibit, pin))) ? 10 : 0;
      for (const exhibit::MapLine& line : map.lines)
        for (const base::GeoPoint& point : line.points) hidden += rect.contains(first.in_window(point)) ? 1 : 0;
      if (hidden >= fewest) continue;
      fewest = hidden;
      best = rect;
      plate.box.anchor = scene::Anchor{x > inset ? 1 - inset / chart.window.width : inset / chart.window.width,
                                       y > inset ? 1 - inset / chart.window.height : inset / chart.window.height,
                                       x > inset ? 1.0 : 0.0, y > inset ? 1.0 : 0.0, 1};
    }
  clearing.take(best);
  window.children.push_back(std::move(plate));
}

}  // namespace

Optics optics(const exhibit::Map& map) {
  constexpr double finest = 0.9;  // km a unit: the coasts are not known better than that
  constexpr double usual_width = 900;
  return {{}, std::clamp(projection_of(map).width_km() / larger / usual_width / finest, 2.0, 10.0)};
}

Lens lens_on(const exhibit::Map& map, std::size_t part, Lens before, const State& state, const World& world) {
  const Kit kit(state, world, Time{0});
  const Chart now = chart(kit, map, before);
  const base::Point at = now.in_window(place_of(world.exhibit, map.pins[part]));
  const base::Point in_view{at.x / now.window.width, at.y / now.window.height};
  constexpr double off = 0.3;  // of the middle: still well in view
  if (std::abs(in_view.x - 0.5) <= off && std::abs(in_view.y - 0.5) <= off) return before;
  return {before.zoom,
          {before.centre.x + (in_view.x - 0.5) / before.zoom, before.centre.y + (in_view.y - 0.5) / before.zoom}};
}

std::optional<Time> next_moment(const exhibit::Map& map, const State& state, Time now) {
  const auto end = routes_end(map, state, now);
  if (!end) return std::nullopt;
  return std::min(now + frame, *end);
}

Node look(Kit& kit, const exhibit::Map& map) {
  const Chart shown = chart(kit, map, kit.state.exploration.lens(kit.now));
  Node canvas = kit.box("map/canvas", Axis::stack, 0);
  canvas.role = Role::picture;
  canvas.label = kit.word("map") + (map.year.empty() ? "" : ", " + kit.plain(map.year));
  canvas.box.frame = seen(shown.lens, base::Rect{(1 - larger) / 2, (1 - larger) / 2, larger, larger});
  canvas.box.aspect = shown.projection.aspect();
  canvas.box.main = canvas.box.cross = Align::centre;
  canvas.box.keep_direction = true;
  canvas.drawing = drawn_world(kit, shown, map);
  if (!map.routes.empty()) canvas.children.push_back(routes_node(kit, shown, map));
  canvas.children.push_back(drawn_over(kit, "map/dots", {0, 0, 1, 1}, drawn_dots(kit, shown, map)));

  Node view = window(kit, "map", {});
  view.look.fill = sea_ink(kit);
  view.look.radius = 0;
  view.box.keep_direction = true;

  // Names stay where they are while the lens glides to where it goes.
  Chart settled = shown;
  settled.lens = kit.state.exploration.glide.to;
  Clearing clearing(settled.window);
  Node corner_plate = kit.box("map/corner", Axis::stack, 0);
  add_plate(kit, settled, map, clearing, corner_plate);
  const auto on_map = [&](const std::vector<base::GeoPoint>& points) {
    atlas::Outline line;
    for (const base::GeoPoint& point : points) line.push_back(shown.projection.forward(point));
    return line;
  };
  std::vector<atlas::Outline> routes, lines;
  for (const exhibit::MapRoute& route : map.routes) routes.push_back(way_of(kit, settled, map, route));
  for (const exhibit::MapLine& line : map.lines) lines.push_back(on_map(line.points));
  for (const auto* outlines : {&routes, &lines})
    for (atlas::Outline outline : *outlines) {
      for (base::Point& point : outline) point = settled.in_window(point);
      clearing.add_line(outline);
    }
  for (const PinTag& tag : place_tags(kit, settled, map, clearing))
    canvas.children.push_back(pin_node(kit, shown, map, tag));
  const auto title = [&](const std::string& id, std::size_t i, const exhibit::Text& words, const atlas::Outline& at) {
    add_title(kit, settled, clearing, "map/" + id + "/" + std::to_string(i + 1), words, at, 12, canvas.children);
  };
  for (std::size_t i = 0; i < routes.size(); ++i) title("route", i, map.routes[i].title, along(routes[i]));
  for (std::size_t i = 0; i < lines.size(); ++i) title("line", i, map.lines[i].title, along(lines[i]));
  for (std::size_t i = 0; i < map.regions.size(); ++i)
    title("region", i, map.regions[i].title, {middle_of(on_map(map.regions[i].points))});

  view.children.push_back(std::move(canvas));
  for (Node& plate : corner_plate.children) view.children.push_back(std::move(plate));
  Node column = look_column(kit);
  column.children.push_back(std::move(view));
  column.children.push_back(look_controls(kit));
  return column;
}

}  // namespace kiosk::visit
