// Two pictures of one view under a divider: what came first is seen before it, in the reading direction of the
// pictures, which is from left to right in every language. It is dragged anywhere on the pictures, or stepped.
#include <algorithm>
#include <cmath>

#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

constexpr double whole[] = {1, 0};  // where the divider stands when a side is seen whole

void glide(State& state, double to, Time length, Time now) {
  Divider& divider = state.exploration.divider;
  divider = {divider.at(now), std::clamp(to, 0.0, 1.0), now, length};
  // At the edge one button is taken away; the focus goes to the one that is left.
  if (divider.to == whole[0] && state.focused == "look/forward") state.focused = "look/backward";
  if (divider.to == whole[1] && state.focused == "look/backward") state.focused = "look/forward";
}

// The side's picture, filling the frame (fractions of its parent).
Node side_picture(const Kit& kit, const std::string& id, const exhibit::ComparedView& side, base::Rect frame) {
  Node node = kit.picture(id, side.picture, scene::Fit::contain);
  node.box.frame = frame;
  return node;
}

// The name of a side; touched, it shows the side whole.
Node label(Kit& kit, const exhibit::Comparison& comparison, std::size_t i) {
  const exhibit::Part& part = comparison.sides[i].part;
  const Exploration& exploration = kit.state.exploration;
  const bool readable = !exhibit::parts_of(comparison).empty();
  const bool open = exploration.part == i, seen_whole = exploration.divider.to == whole[i];
  Node node = kit.box(part_id(part), Axis::row, 0);
  const Action action = !readable            ? Action{Divide{whole[i]}}
                        : open && seen_whole ? Action{OpenPart{}}
                                             : Action{OpenPart{i}};
  kit.pressable(node, Role::part, kit.plain(part.title), action);
  if (open) node.value = kit.word("opened");
  node.look.fill = kit.colour(node.pressed ? "raised" : "surface");
  node.look.border = kit.colour(seen_whole ? "accent" : "line");
  node.look.border_width = seen_whole ? 4 : 2;
  node.look.radius = corner;
  node.box.padding = base::Insets::both(22, 12);
  node.box.min_height = target;
  node.box.min_width = target;
  node.box.cross = node.box.main = Align::centre;
  scene::TextStyle style = kit.small();
  style.weight = 600;
  style.leading = 1.2;
  style.ink = kit.colour("text");
  node.children.push_back(kit.text(node.id + "/label", kit.in(part.title), style));
  return node;
}

// Both names stand at the top of the pictures, each on its side.
Node labels(Kit& kit, const exhibit::Comparison& comparison) {
  Node row = kit.box("compare/labels", Axis::row, 24);
  row.box.frame = base::Rect{0, 0, 1, 1};
  row.box.padding = base::Insets::all(16);
  row.box.cross = Align::start;
  row.children.push_back(label(kit, comparison, 0));
  row.children.push_back(kit.space("compare/between"));
  row.children.push_back(label(kit, comparison, 1));
  return row;
}

// A line across the pictures with a handle on it. The handle stays on the pictures where the line reaches their edge.
std::vector<Node> divider(const Kit& kit, double at) {
  constexpr double half_width = 0.01, edge = 0.06;  // shares of the pictures
  Node line = kit.box("compare/line", Axis::column, 0);
  line.role = Role::decoration;
  line.box.frame = base::Rect{at - half_width, 0, 2 * half_width, 1};
  const std::vector<base::Point> down{{0.5, 0}, {0.5, 1}};
  line.drawing = {{scene::Shape::Kind::line, down, 10, kit.colour("ground")},
                  {scene::Shape::Kind::line, down, 4, kit.colour("accent")}};
  Node handle = kit.box("compare/handle", Axis::row, 0);
  handle.role = Role::decoration;
  handle.box.anchor = scene::Anchor{std::clamp(at, edge, 1 - edge), 0.5, 0.5, 0.5};
  handle.box.width = handle.box.height = target;
  handle.box.main = handle.box.cross = Align::centre;
  handle.look.fill = kit.colour("accent");
  handle.look.border = kit.colour("ground");
  handle.look.border_width = 4;
  handle.look.radius = target / 2;
  for (const Icon icon : {Icon::back, Icon::next}) {
    Node sign = kit.box(icon == Icon::back ? "compare/handle/back" : "compare/handle/next", Axis::column, 0);
    sign.role = Role::decoration;
    sign.icon = icon;
    sign.icon_ink = kit.colour("on-accent");
    sign.box.width = sign.box.height = 30;
    handle.children.push_back(std::move(sign));
  }
  std::vector<Node> nodes;
  nodes.push_back(std::move(line));
  nodes.push_back(std::move(handle));
  return nodes;
}

// Steps of a quarter, for whoever cannot drag; the last one shows a side whole, as a touch on its name does. The arrows
// point where the divider goes, which where one reads from the right is the other way for the same icon.
Node step_buttons(Kit& kit, const exhibit::Comparison& comparison) {
  constexpr double quarter = 0.25;
  const double here = kit.state.exploration.divider.to;
  const bool mirrored = base::direction_of(kit.language) == base::Direction::right_to_left;
  const auto step = [&](bool forward) {
    const double to = std::clamp(std::round(here / quarter) * quarter + (forward ? quarter : -quarter), 0.0, 1.0);
    const std::size_t side = forward ? 0 : 1;
    const std::string id = forward ? "look/forward" : "look/backward";
    const bool reads = to == whole[side] && !exhibit::parts_of(comparison).empty();
    return kit.tool(id, kit.word("more-of", {kit.plain(comparison.sides[side].part.title)}),
                    forward != mirrored ? Icon::next : Icon::back, reads ? Action{OpenPart{side}} : Action{Divide{to}});
  };
  Node row = kit.box("look/controls", Axis::row, 12);
  row.box.cross = Align::centre;
  const auto nowhere = [&](bool forward) { return here == whole[forward ? 0 : 1]; };
  for (Node& way : two_ways(kit, step(mirrored), nowhere(mirrored), step(!mirrored), nowhere(!mirrored)))
    row.children.push_back(std::move(way));
  Node status = kit.text("look/status", kit.step < large_text ? kit.word("drag-the-divider") : "", kit.small());
  status.box.grow = 1;
  row.children.push_back(std::move(status));
  return row;
}

}  // namespace

Node look(Kit& kit, const exhibit::Comparison& comparison) {
  const auto& [before, after] = comparison.sides;
  const double at = kit.state.exploration.divider.at(kit.now);
  Node pictures = window(kit, "compare", {side_picture(kit, "compare/after", after, {0, 0, 1, 1})});
  pictures.box.hug_picture = pictures.box.keep_direction = true;
  if (at > 0) {
    Node part = kit.box("compare/before", Axis::stack, 0);
    part.clip = true;
    part.box.frame = base::Rect{0, 0, at, 1};
    part.children.push_back(side_picture(kit, "compare/before/picture", before, {0, 0, 1 / at, 1}));
    pictures.children.push_back(std::move(part));
  }
  for (Node& node : divider(kit, at)) pictures.children.push_back(std::move(node));
  pictures.children.push_back(labels(kit, comparison));

  Node column = look_column(kit);
  column.children.push_back(std::move(pictures));
  const exhibit::Text& caption = before.picture.caption.empty() ? after.picture.caption : before.picture.caption;
  if (!caption.empty() && kit.step < large_text) {
    column.children.push_back(kit.text("caption", kit.in(caption), kit.small()));
    column.children.back().box.max_width = kit.line_limit(kit.small());
  }
  column.children.push_back(step_buttons(kit, comparison));
  return column;
}

std::optional<Time> next_moment(const exhibit::Comparison&, const State& state, Time now) {
  const Divider& divider = state.exploration.divider;
  if (divider.over(now)) return std::nullopt;
  return std::min(now + frame, divider.start + divider.length);
}

void opened(State& state, const exhibit::Comparison&, std::size_t part, Time now) {
  glide(state, whole[part], glide_for(state), now);
}

void drag_divider(State& state, double by, Time now) {
  glide(state, state.exploration.divider.at(now) + by, Time{0}, now);
}

void apply(State& state, const Divide& divide, const World&, Time now, Effects&) {
  glide(state, divide.divider, glide_for(state), now);
}

}  // namespace kiosk::visit
