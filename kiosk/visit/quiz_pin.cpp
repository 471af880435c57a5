// A pin on a map. The node that is touched is the view itself, of the projection's own shape, so that a fraction of it
// is the same place on the earth however large the layout makes it.
#include <algorithm>
#include <cmath>

#include "visit/answering.hpp"
#include "visit/map_drawing.hpp"
#include "visit/map_labels.hpp"

namespace kiosk::visit {
namespace {

using exhibit::PinTask;
using scene::Shape;

constexpr double step_share = 1.0 / 16, fine_step_share = 1.0 / 64;  // of the view
constexpr base::Rect whole{0, 0, 1, 1};
constexpr double dot = 10, halo = 22;  // radii, units

atlas::Projection projection_of(const PinTask& task) {
  const bool conic = task.projection == exhibit::MapProjection::conic;
  return {conic ? atlas::Kind::conic : atlas::Kind::azimuthal,
          {task.view.south, task.view.north, task.view.west, task.view.east}};
}

// Near enough to choose how finely coasts are drawn, and where names have room.
Chart chart_of(const Kit& kit, const atlas::Projection& projection) {
  const base::Size room = look_size(kit);
  const double width = std::min(room.width, room.height * projection.aspect());
  return {projection, {width, width / projection.aspect()}, whole, Lens{}};
}

base::GeoPoint on_earth(const atlas::Projection& projection, base::Point at) {
  at = {std::clamp(at.x, 0.0, 1.0), std::clamp(at.y, 0.0, 1.0)};
  // A map need not go as far as the corners of its frame.
  for (double nearer = 1; nearer > 0; nearer -= 1.0 / 32)
    if (const auto found = projection.inverse({0.5 + (at.x - 0.5) * nearer, 0.5 + (at.y - 0.5) * nearer}))
      return *found;
  return projection.centre();
}

// All places that far away: Snyder's equations (5-5) and (5-6).
atlas::Outline circle(const atlas::Projection& projection, base::GeoPoint middle, double km) {
  constexpr int pieces = 72;
  const double c = km / base::earth_radius, phi = middle.latitude * base::radian;
  atlas::Outline ring;
  for (int i = 0; i < pieces; ++i) {
    const double azimuth = 360.0 * i / pieces * base::radian;
    const double sine = std::sin(phi) * std::cos(c) + std::cos(phi) * std::sin(c) * std::cos(azimuth);
    const double east = std::atan2(std::sin(c) * std::sin(azimuth),
                                   std::cos(phi) * std::cos(c) - std::sin(phi) * std::sin(c) * std::cos(azimuth));
    ring.push_back(projection.forward({std::asin(std::clamp(sine, -1.0, 1.0)) / base::radian,
                                       atlas::wrapped(middle.longitude + east / base::radian)}));
  }
  return ring;
}

Node over_map(const Kit& kit, const std::string& id, scene::Drawing drawing) {
  Node node = kit.box(id, Axis::stack, 0);
  node.role = Role::decoration;
  node.box.frame = whole;
  node.box.keep_direction = true;
  node.drawing = std::move(drawing);
  return node;
}

// In a place of its own size, so that little is painted anew when it moves.
Node target_node(const Kit& kit, const std::string& id, base::Point at, base::Colour ink) {
  Node node = kit.box(id, Axis::stack, 0);
  node.role = Role::decoration;
  node.box.width = node.box.height = 2 * (halo + 4);
  node.box.anchor = scene::Anchor{at.x, at.y, 0.5, 0.5, 1};
  const base::Point middle{0.5, 0.5};
  const base::Colour ground = kit.colour("ground");
  base::Colour veil = ground;
  veil.alpha = 150;
  node.drawing = {{Shape::Kind::disc, {middle}, halo + 3, veil},
                  {Shape::Kind::ring, {middle}, halo, ink},
                  {Shape::Kind::disc, {middle}, dot + 3, ground},
                  {Shape::Kind::disc, {middle}, dot, ink}};
  return node;
}

Node name_plate(const Kit& kit, const std::string& id, const std::string& words, const Mark& mark) {
  scene::TextStyle style = tag_style(kit);
  style.ink = kit.colour(mark.colour);
  Node plate = kit.box(id, Axis::row, 8);
  plate.children.push_back(sign_node(kit, id + "/sign", mark.icon, mark.colour));
  plate.children.back().box.width = plate.children.back().box.height = style.size;
  if (!words.empty()) plate.children.push_back(kit.text(id + "/words", words, style));
  plate.look.fill = kit.colour("ground");
  plate.look.radius = corner;
  plate.box.padding = base::Insets::both(10, 5);
  plate.box.cross = Align::centre;
  return plate;
}

// Beside, over or under its place, where it covers neither the other place nor that one's name.
void put_plate(Node& plate, base::Point at, const Chart& chart, Clearing& clearing) {
  const double sign = *plate.children.front().box.width;
  base::Size size{sign, sign};
  if (Node& words = plate.children.back(); words.text) {
    size = likely_size(base::plain_of(words.text->runs), words.text->style, 0.45 * chart.window.width);
    words.box.max_width = size.width;
    size.width += sign + plate.box.gap;
  }
  size.width += plate.box.padding.horizontal();
  size.height += plate.box.padding.vertical();
  const base::Point middle = chart.in_window(at);
  constexpr double off = halo + 10, edge = 6;
  const auto anchored = [&](Side side) {
    const double ax = 0.5 - side.x / 2.0, ay = 0.5 - side.y / 2.0;
    plate.box.anchor =
        scene::Anchor{at.x + side.x * off / chart.window.width, at.y + side.y * off / chart.window.height, ax, ay, 1};
    return base::Rect{middle.x + side.x * off - ax * size.width, middle.y + side.y * off - ay * size.height, size.width,
                      size.height};
  };
  for (const Side side :
       {Side{1, 0}, Side{-1, 0}, Side{0, -1}, Side{0, 1}, Side{1, 1}, Side{-1, 1}, Side{1, -1}, Side{-1, -1}})
    if (const base::Rect rect = anchored(side); clearing.has_room(rect, edge)) return clearing.take(rect);
  (void)anchored({middle.x < chart.window.width / 2 ? 1 : -1, 0});
}

// What was right and what was answered, the way between them and how near was near enough.
void add_outcome(const Kit& kit, const PinTask& task, const Chart& chart, const quiz::Pinned& where, const Mark& mark,
                 Node& map) {
  const Mark right = mark_of(kit, false, true);
  const base::Colour ground = kit.colour("ground"), right_ink = kit.colour("right");
  const base::Point place = chart.projection.forward(task.where);
  scene::Drawing drawing;
  constexpr double shows = 0.02;  // of the map's width
  if (task.closeness.full_within > shows * chart.projection.width_km()) {
    atlas::Outline ring = circle(chart.projection, task.where, task.closeness.full_within);
    base::Colour veil = right_ink;
    veil.alpha = 60;
    drawing.push_back({Shape::Kind::area, ring, 0, veil});
    ring.push_back(ring.front());
    drawing.push_back({Shape::Kind::line, std::move(ring), 3, right_ink, 8});
  }
  Clearing clearing(chart.window);
  const auto keep_free = [&](base::Point at) {
    const base::Point middle = chart.in_window(at);
    clearing.take({middle.x - halo, middle.y - halo, 2 * halo, 2 * halo});
  };
  keep_free(place);
  std::vector<Node> nodes;
  if (where) {
    constexpr int pieces = 32;
    atlas::Outline way;
    for (const base::GeoPoint& point : atlas::arc(*where, task.where, pieces))
      way.push_back(chart.projection.forward(point));
    drawing.push_back({Shape::Kind::line, way, 9, ground});
    drawing.push_back({Shape::Kind::line, std::move(way), 4, kit.colour("text")});
    const base::Point at = chart.projection.forward(*where);
    keep_free(at);
    nodes.push_back(target_node(kit, "map/pin", at, kit.colour(mark.colour)));
  }
  nodes.push_back(target_node(kit, "map/place", place, right_ink));
  // Large words have no room here: the place is then named beside the map, and both have their signs alone.
  const bool named = kit.step < large_text;
  const std::string name = kit.plain(kit.exhibit.places.at(task.place).name);
  nodes.push_back(name_plate(kit, "map/place/name", named ? name : "", right));
  put_plate(nodes.back(), place, chart, clearing);
  if (where) {
    nodes.push_back(name_plate(kit, "map/pin/name", named ? kit.word("your-answer") : "", mark));
    put_plate(nodes.back(), chart.projection.forward(*where), chart, clearing);
  }
  map.children.push_back(over_map(kit, "map/way", std::move(drawing)));
  std::move(nodes.begin(), nodes.end(), std::back_inserter(map.children));
}

// A finger is no finer: 312 is about 310.
double in_two_figures(double km) {
  const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(km, 1.0))) - 1));
  return std::round(km / unit) * unit;
}

Node outcome_lines(const Kit& kit, const exhibit::Question& question, const PinTask& task, const quiz::Pinned& where) {
  scene::TextStyle style = kit.body();
  style.leading = 1.25;
  base::RichText right{{kit.word("right-answer") + ": ", false, false}, {right_answer(kit, question), false, true}};
  Node lines = kit.box("pin/outcome", Axis::column, 4, {kit.text("pin/place", std::move(right), style)});
  if (where) {
    const double km = in_two_figures(base::distance_km(*where, task.where));
    lines.children.push_back(kit.text("pin/off", kit.word("kilometres-off", {number_in_words(kit, km)}), style));
  }
  lines.box.min_height = look_row;
  return lines;
}

// To the four sides, by longer steps or shorter ones. The first press puts the pin into the middle.
Node step_buttons(Kit& kit, const exhibit::Question& question, const atlas::Projection& projection,
                  const quiz::Pinned& where) {
  const bool fine = kit.state.fine_steps, terse = kit.step >= large_text;
  // Icons that point along the reading are mirrored with it, but west is where it is.
  const bool mirrored = base::direction_of(kit.language) == base::Direction::right_to_left;
  const double by = fine ? fine_step_share : step_share;
  const std::string said = where ? given_answer(kit, question, quiz::Answer{where}) : "";
  Node row = kit.box("pin/steps", Axis::row, terse ? 14 : 16);
  row.box.keep_direction = true;
  row.box.main = mirrored ? Align::end : Align::start;
  const auto add = [&](const std::string& id, const std::string& key, Icon icon, base::Point way) {
    base::GeoPoint to = projection.centre();
    if (where) {
      const base::Point at = projection.forward(*where);
      to = on_earth(projection, {at.x + way.x * by, at.y + way.y * by});
    }
    Node node = terse ? kit.tool("pin/" + id, kit.word(key), icon, SetPin{to})
                      : kit.button("pin/" + id, kit.word(key), icon, SetPin{to});
    if (!terse) node.box.padding = base::Insets::both(16, 12);
    node.value = said;
    row.children.push_back(std::move(node));
  };
  add("west", "westwards", mirrored ? Icon::next : Icon::back, {-1, 0});
  add("north", "northwards", Icon::up, {0, -1});
  add("south", "southwards", Icon::down, {0, 1});
  add("east", "eastwards", mirrored ? Icon::back : Icon::next, {1, 0});
  Node finer = kit.button("pin/finer", kit.word("finer-steps"), fine ? Icon::box_on : Icon::box_off, StepFinely{!fine});
  finer.value = kit.word(fine ? "on" : "off");
  row.children.push_back(std::move(finer));
  return row;
}

}  // namespace

base::GeoPoint pointed_at(const PinTask& task, base::Point at) { return on_earth(projection_of(task), at); }

Answering answering(Kit& kit, const exhibit::Question& question, const PinTask& task, const quiz::Item& item) {
  const auto& where = std::get<quiz::Pinned>(item.answer);
  const Chart chart = chart_of(kit, projection_of(task));
  Answering all;
  all.instruction = "touch-map";
  Node map = kit.box(std::string(map_id), Axis::stack, 0);
  map.box.frame = whole;
  map.box.aspect = chart.projection.aspect();
  map.box.keep_direction = map.clip = true;
  if (kit.portrait) map.box.cross = Align::centre;
  map.look.fill = sea_ink(kit);
  map.children.push_back(over_map(kit, "map/world", drawn_world(kit, chart, exhibit::Map{})));
  if (item.confirmed) {
    map.role = Role::group;
    map.label = kit.word("map");
    const Mark mark = verdict_mark(kit, question, item.score);
    add_outcome(kit, task, chart, where, mark, map);
    all.rows.push_back(outcome_lines(kit, question, task, where));
  } else {
    kit.pressable(map, Role::part, kit.word("map"), PointAt{});
    map.focusable = map.focused = false;  // by key its buttons serve
    map.drags = true;
    map.value = where ? given_answer(kit, question, item.answer) : kit.word("not-set");
    const base::Colour ink = kit.colour(map.pressed ? "text" : "accent");
    Node pin = target_node(kit, "map/pin", where ? chart.projection.forward(*where) : base::Point{0.5, 0.5}, ink);
    pin.hidden = !where;
    map.children.push_back(std::move(pin));
    all.rows.push_back(step_buttons(kit, question, chart.projection, where));
  }
  Node edge = over_map(kit, "map/edge", {});
  edge.look.border = kit.colour("line");
  map.children.push_back(std::move(edge));
  Node look = kit.box("look", Axis::stack, 0);
  if (kit.portrait) look.box.height = look_size(kit).width / chart.projection.aspect();
  look.children.push_back(std::move(map));
  all.look = std::move(look);
  return all;
}

}  // namespace kiosk::visit
