// Two keys, and the picture that moves when both have been held. Fingers hold them; the keypad, or a visitor alone,
// leaves one down and presses the other.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "visit/interactives.hpp"
#include "visit/motion.hpp"

namespace kiosk::visit {
namespace {

constexpr Time fade{200};

std::string key_id(std::size_t key) { return "key/" + std::to_string(key + 1); }

Time time_of(double seconds) { return Time{std::llround(seconds * 1000)}; }
double seconds_of(Time time) { return static_cast<double>(time.count()) / 1000; }

bool down(const Keys& keys, std::size_t key) { return keys.held[key] || keys.latched[key]; }

// A key has been pressed or let go. Only a press begins the time to hold: fingers that still lie there from the last
// time do not.
void weigh(Keys& keys, bool pressed, Time now) {
  if (!down(keys, 0) || !down(keys, 1))
    keys.both_since.reset();
  else if (pressed && !keys.both_since)
    keys.both_since = now;
}

void turn(State& state, const exhibit::DualKey& kind, Time now, Effects& effects) {
  Exploration& exploration = state.exploration;
  exploration.keys.turned_at = now;
  exploration.keys.latched = {};
  exploration.keys.both_since.reset();
  exploration.leaf = std::min<std::size_t>(1, kind.stages.size() - 1);  // the first is what was to be seen before
  if (!state.focused.empty()) state.focused = "look/again";
  if (exploration.keys.sound) effects.wishes.emplace_back(PlaySound{kind.sound});
  effects.changed = true;
}

// The moment of the motion that is shown, seconds.
double moment_of(const Kit& kit, const exhibit::DualKey& kind) {
  const Exploration& exploration = kit.state.exploration;
  const Keys& keys = exploration.keys;
  if (!keys.turned_at) return exploration.part ? length_of(kind) : 0;  // what is read is about how it ends
  if (kit.state.preferences.reduced_motion) return kind.stages[exploration.leaf].at;
  return std::clamp(seconds_of(kit.now - *keys.turned_at), 0.0, length_of(kind));
}

// The yellow of the box and what is written on it, as pictures have them; another where it could not be read.
struct Lid {
  base::Colour fill, ink;
};

Lid lid_of(const Kit& kit) {
  constexpr double readable = 7;  // WCAG 2.2, AAA
  const base::Colour ink = kit.ink("ink", "on-accent");
  for (const char* name : {"brass", "brass-light"})
    if (const Lid lid{kit.ink(name, "accent"), ink}; base::contrast(lid.ink, lid.fill) >= readable) return lid;
  return {kit.colour("accent"), kit.colour("on-accent")};
}

Node layered_picture(const Kit& kit, const exhibit::DualKey& kind) {
  Node stack = kit.labelled_picture("picture", kind.picture, kit.step < large_text);
  stack.box.grow = 1;
  const std::vector<Node> labels{stack.children.begin() + 1, stack.children.end()};
  stack.children.resize(1);
  // It says what there is to see and where the layers stand; they are what is seen.
  stack.children[0].image->opacity = 0;
  const double moment = moment_of(kit, kind);
  for (const exhibit::Layer& layer : kind.layers) {
    const Stance at = stance(layer, moment);
    if (at.opacity <= 0) continue;
    Node node = kit.box("layer/" + layer.id, Axis::column, 0);
    node.role = Role::decoration;
    node.image = stack.children[0].image;
    node.image->layer = layer.id;
    node.image->opacity = at.opacity;
    node.box.part = scene::PartOf{layer.id, {at.x / 100, at.y / 100}, at.scale};
    stack.children.push_back(std::move(node));
  }
  stack.children.insert(stack.children.end(), labels.begin(), labels.end());
  return stack;
}

// A round button in its well; around it, how much of the time to hold is over.
scene::Drawing button_drawing(const Kit& kit, const exhibit::Key& key, double size, bool is_down, double share) {
  const Lid lid = lid_of(kit);
  constexpr double up_radius = 0.40, down_radius = 0.36, arc_radius = 0.44;
  scene::Drawing drawing;
  drawing.push_back({scene::Shape::Kind::disc, {{0.5, 0.5}}, 0.5 * size, lid.ink});
  drawing.push_back(
      {scene::Shape::Kind::disc, {{0.5, 0.5}}, (is_down ? down_radius : up_radius) * size, kit.ink(key.ink)});
  if (share <= 0) return drawing;
  scene::Shape arc{scene::Shape::Kind::line, {}, 0.055 * size, lid.fill};
  constexpr int steps = 72;
  for (int i = 0; i <= std::lround(share * steps); ++i) {
    const double angle = 2 * std::numbers::pi * i / steps;
    arc.points.push_back({0.5 + arc_radius * std::sin(angle), 0.5 - arc_radius * std::cos(angle)});
  }
  drawing.push_back(std::move(arc));
  return drawing;
}

Node key_node(Kit& kit, const exhibit::DualKey& kind, std::size_t key) {
  const Keys& keys = kit.state.exploration.keys;
  const std::string id = key_id(key);
  const bool can_press = !keys.turned_at && !kit.state.exploration.part;
  const bool is_down = can_press && down(keys, key);
  Node node = kit.box(id, Axis::row, 20);
  if (can_press) {
    kit.pressable(node, Role::button, kit.plain(kind.keys[key].title), TurnKey{key});
    node.holds = true;
    if (is_down) node.value = kit.word("held-down");
  }
  node.box.grow = 1;
  node.box.cross = Align::centre;
  node.box.padding = kit.step < large_text ? base::Insets::both(64, 14) : base::Insets::both(30, 10);
  node.look.radius = corner;

  const double size = kit.step < large_text ? 104 : 84;
  double share = 0;
  if (is_down && keys.both_since) share = seconds_of(kit.now - *keys.both_since) / kind.hold_seconds;
  Node button = kit.box(id + "/button", Axis::column, 0);
  button.role = Role::decoration;
  button.drawing = button_drawing(kit, kind.keys[key], size, is_down, std::clamp(share, 0.0, 1.0));
  button.box.width = button.box.height = size;
  node.children.push_back(std::move(button));

  scene::TextStyle style = kit.strong();
  style.ink = lid_of(kit).ink;
  Node words = kit.box(id + "/words", Axis::column, 2);
  words.box.shrink = 1;
  words.children.push_back(kit.text(id + "/title", kit.in(kind.keys[key].title), style));
  if (can_press && kit.step < large_text) {
    style = kit.small();
    style.ink = lid_of(kit).ink;
    style.leading = 1.2;
    words.children.push_back(kit.text(id + "/hint",
                                      kit.word(is_down      ? "held-down"
                                               : keys.alone ? "press"
                                                            : "press-and-hold"),
                                      style));
  }
  node.children.push_back(std::move(words));
  return node;
}

// The box that both keys are set in: a lid with its screws, and slots between the keys.
Node keys_row(Kit& kit, const exhibit::DualKey& kind) {
  Node row = kit.box("keys", Axis::row, 12);
  const Lid colours = lid_of(kit);
  row.look.fill = colours.fill;
  row.look.radius = corner;
  using Kind = scene::Shape::Kind;
  base::Colour faint = colours.ink;
  faint.alpha = 0x90;
  constexpr double x = 0.010, y = 0.07, slot = 0.014;  // shares of the box
  scene::Drawing lid{{Kind::line, {{x, y}, {1 - x, y}, {1 - x, 1 - y}, {x, 1 - y}, {x, y}}, 2, faint}};
  lid.push_back({Kind::disc,
                 {{2.4 * x, 2.6 * y}, {1 - 2.4 * x, 2.6 * y}, {2.4 * x, 1 - 2.6 * y}, {1 - 2.4 * x, 1 - 2.6 * y}},
                 4,
                 faint});
  for (const double at : {-1.5, -0.5, 0.5, 1.5})
    lid.push_back({Kind::line, {{0.5 + at * slot, 0.4}, {0.5 + at * slot, 0.6}}, 5, faint});
  row.drawing = std::move(lid);
  for (std::size_t key = 0; key < kind.keys.size(); ++key) row.children.push_back(key_node(kit, kind, key));
  return row;
}

std::string guidance(const Kit& kit) {
  const Keys& keys = kit.state.exploration.keys;
  const bool first = down(keys, 0), second = down(keys, 1);
  if (first && second) return kit.word("hold-on");
  if (keys.alone || keys.latched[0] || keys.latched[1]) return kit.word("hold-alone");
  return kit.word(first || second ? "hold-other" : "hold-both");
}

Node status_node(const Kit& kit, const exhibit::DualKey& kind) {
  const bool turned = moment_of(kit, kind) > 0 || kit.state.exploration.keys.turned_at;
  scene::TextStyle style = kit.small();
  style.leading = 1.25;
  const std::size_t stage = stage_at(kind, moment_of(kit, kind));
  Node status = turned ? kit.text("look/status", kit.in(kind.stages[stage].text), style, Role::status)
                       : kit.text("look/status", guidance(kit), style, Role::status);
  status.box.grow = status.box.shrink = 1;
  return status;
}

// Large words leave room for the sign alone.
Node switch_button(Kit& kit, const std::string& id, const std::string& label, Icon icon, bool on, Action action) {
  Node node = kit.step < large_text ? kit.button(id, label, icon, std::move(action))
                                    : kit.tool(id, label, icon, std::move(action));
  node.value = kit.word(on ? "on" : "off");
  if (on) {
    node.look.border = kit.colour("accent");
    node.look.border_width = 4;
  }
  return node;
}

Node controls(Kit& kit, const exhibit::DualKey& kind) {
  const Exploration& exploration = kit.state.exploration;
  const Keys& keys = exploration.keys;
  const bool turned = keys.turned_at || exploration.part;
  Node row = kit.box("look/controls", Axis::row, 12);
  row.box.cross = Align::centre;
  if (turned) row.children.push_back(kit.button("look/again", kit.word("once-more"), Icon::none, StartAgain{}));
  if (turned && keys.turned_at && kit.state.preferences.reduced_motion) {
    const std::size_t last = kind.stages.size() - 1, here = exploration.leaf;
    row.children.push_back(
        kit.tool("look/previous", kit.word("previous-part"), Icon::back, ShowLeaf{here == 0 ? last : here - 1}));
    row.children.push_back(
        kit.tool("look/next", kit.word("next-part"), Icon::next, ShowLeaf{here == last ? 0 : here + 1}));
  }
  if (!turned) {
    const Icon box = keys.alone ? Icon::box_on : Icon::box_off;
    row.children.push_back(switch_button(kit, "look/alone", kit.word("alone"), kit.step < large_text ? box : Icon::hand,
                                         keys.alone, PressAlone{!keys.alone}));
  }
  if (!turned && !kind.sound.empty())
    row.children.push_back(switch_button(kit, "look/sound", kit.word("sound"),
                                         keys.sound ? Icon::sound_on : Icon::sound_off, keys.sound,
                                         WantSound{!keys.sound}));
  row.children.push_back(status_node(kit, kind));
  return row;
}

}  // namespace

std::optional<Time> next_moment(const exhibit::DualKey& kind, const State& state, Time now) {
  const Keys& keys = state.exploration.keys;
  const bool still = state.preferences.reduced_motion;
  if (keys.turned_at) {
    const Time end = *keys.turned_at + time_of(length_of(kind));
    if (now >= end || (still && keys.told)) return std::nullopt;
    return std::min(now + frame, end);  // stillness may have been wished for in the middle of it
  }
  if (!keys.both_since) return std::nullopt;
  const Time end = *keys.both_since + time_of(kind.hold_seconds);
  return still ? end : std::min(now + frame, end);
}

std::vector<State> likely(const exhibit::DualKey& kind, const State& state, Time now) {
  if (state.exploration.keys.turned_at) return {};
  std::vector<State> stages;
  for (const exhibit::Stage& stage : kind.stages) {
    stages.push_back(state);
    stages.back().exploration.keys.turned_at = now - time_of(stage.at);
  }
  return stages;
}

void pass_time(State& state, const exhibit::DualKey& kind, Time now, Effects& effects) {
  Keys& keys = state.exploration.keys;
  if (!keys.turned_at && keys.both_since && now >= *keys.both_since + time_of(kind.hold_seconds))
    turn(state, kind, now, effects);
  if (!keys.turned_at || keys.told) return;
  if (!state.preferences.reduced_motion && now < *keys.turned_at + time_of(length_of(kind))) return;
  keys.told = true;
  state.exploration.part = 0;
  state.page = 0;
  effects.fade = fade;
  effects.changed = true;
}

void hold(State& state, const exhibit::DualKey& kind, const std::vector<std::string>& ids, Time now, Effects& effects) {
  Keys& keys = state.exploration.keys;
  bool pressed = false;
  for (std::size_t key = 0; key < kind.keys.size(); ++key) {
    const bool held = std::find(ids.begin(), ids.end(), key_id(key)) != ids.end();
    const bool comes_down = held && !keys.held[key] && !keys.turned_at;
    keys.held[key] = held;
    if (comes_down && keys.alone) keys.latched[key] = !keys.latched[key];
    pressed = pressed || comes_down;
  }
  if (keys.turned_at) return;
  weigh(keys, pressed, now);
  effects.changed = true;
}

void apply(State& state, const TurnKey& turn, const World&, Time now, Effects&) {
  Keys& keys = state.exploration.keys;
  if (keys.turned_at) return;
  keys.latched[turn.key] = !keys.latched[turn.key];
  weigh(keys, keys.latched[turn.key], now);
}

void apply(State& state, const PressAlone& press, const World&, Time, Effects&) {
  Keys& keys = state.exploration.keys;
  keys.alone = press.alone;
  keys.latched = {};
  keys.both_since.reset();
}

void apply(State& state, const WantSound& want, const World&, Time, Effects& effects) {
  state.exploration.keys.sound = want.sound;
  if (!want.sound) effects.wishes.emplace_back(StopSounds{});
}

void apply(State& state, const StartAgain&, const World&, Time, Effects& effects) {
  Exploration& exploration = state.exploration;
  const Keys before = exploration.keys;
  exploration.keys = {};
  exploration.keys.held = before.held;
  exploration.keys.alone = before.alone;
  exploration.keys.sound = before.sound;
  exploration.part.reset();
  exploration.leaf = 0;
  state.page = 0;
  if (!state.focused.empty()) state.focused = key_id(0);
  effects.wishes.emplace_back(StopSounds{});
  effects.fade = fade;
}

Node look(Kit& kit, const exhibit::DualKey& kind) {
  Node column = look_column(kit);
  column.children.push_back(layered_picture(kit, kind));
  column.children.push_back(keys_row(kit, kind));
  column.children.push_back(controls(kit, kind));
  return column;
}

}  // namespace kiosk::visit
