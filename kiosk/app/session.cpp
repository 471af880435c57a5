#include "app/session.hpp"

#include <algorithm>
#include <iterator>

#include "base/overloaded.hpp"

namespace kiosk::app {
namespace {

struct Meaning {
  const char* name;
  std::optional<visit::Command> command;  // nothing where the key moves the focus or selects
};

Meaning meaning_of(stage::Key key) {
  using visit::Command;
  static constexpr Meaning meanings[] = {
      {"next", {}},
      {"previous", {}},
      {"select", {}},
      {"back", Command::back},
      {"next_panel", Command::next_panel},
      {"previous_panel", Command::previous_panel},
      {"contents", Command::contents},
      {"language", Command::language},
      {"text_size", Command::text_size},
      {"contrast", Command::contrast},
      {"help", Command::help},
      {"reveal", Command::reveal},
      {"skip", Command::skip},
      {"more_points", Command::more_points},
      {"fewer_points", Command::fewer_points},
      {"undo", Command::undo},
      {"team_1", Command::team_1},
      {"team_2", Command::team_2},
      {"team_3", Command::team_3},
      {"team_4", Command::team_4},
      {"team_5", Command::team_5},
      {"team_6", Command::team_6},
      {"team_7", Command::team_7},
      {"team_8", Command::team_8},
  };
  return meanings[static_cast<std::size_t>(key)];
}

// Where a visit stands, whatever it has opened there: by screen, and by panel.
std::pair<std::size_t, std::optional<std::size_t>> place_of(const visit::State& state) {
  const auto* panel = std::get_if<visit::PanelScreen>(&state.screen);
  return {state.screen.index(), panel ? std::optional{panel->panel} : std::nullopt};
}

}  // namespace

std::string name_of(stage::Key key) { return meaning_of(key).name; }

void Session::shown(std::shared_ptr<const scene::Scene> scene, bool latest) {
  shown_ = std::move(scene);
  latest_ = latest;
}

std::optional<Session::Time> Session::take_change() {
  if (change_) latest_ = false;
  return std::exchange(change_, std::nullopt);
}

void Session::resize(base::PixelSize size) {
  if (size == world_.display.pixels) return;
  world_.display.pixels = size;
  change_ = change_.value_or(Time{0});
}

void Session::set_clock(Time ahead) {
  constexpr Time unrest{1000};
  if (std::chrono::abs(ahead - world_.setting.clock) > unrest) world_.setting.clock = ahead;
}

bool Session::point(const stage::Pointer& pointer, Time now) {
  using Phase = stage::Pointer::Phase;
  if (!shown_) return false;
  const double scale = shown_->display.scale();
  const base::Point point{pointer.pixels.x / scale, pointer.pixels.y / scale};
  if (pointer.phase == Phase::move) {
    const auto deeds = hands_.move(pointer.finger, point, *shown_, now);
    if (deeds.empty()) return false;
    carry_out(wake(now) ? hands_.cancel() : deeds, now);
  } else if (pointer.phase == Phase::cancel || wake(now)) {
    carry_out(hands_.cancel(), now);
  } else if (pointer.phase == Phase::down) {
    if (shows_another_panel()) return true;  // what it lies on is about to go
    carry_out(hands_.down(pointer.finger, point, *shown_, now), now);
  } else {
    carry_out(hands_.up(pointer.finger, point, *shown_, now), now);
  }
  return true;
}

void Session::press(stage::Key key, Time now) {
  if (wake(now)) return;
  if (const auto command = meaning_of(key).command)
    apply(visit::Perform{*command}, now);
  else
    move_focus(key, now);
}

void Session::carry_out(const std::vector<scene::Deed>& deeds, Time now) {
  for (const scene::Deed& deed : deeds)
    std::visit(base::Overloaded{
                   [](scene::Touched) {},
                   [&](const scene::Pressed& pressed) {
                     notes_.push_back("press " + pressed.id);
                     apply(visit::Press{pressed.id}, now);
                   },
                   [&](const scene::Activated& activated) { activate(activated.id, activated.at, now); },
                   [&](const scene::Moved& moved) { move(moved, now); },
                   [&](const scene::Held& held) {
                     std::string all;
                     for (const std::string& id : held.ids) all += " " + id;
                     notes_.push_back("hold" + all);
                     apply(visit::Hold{held.ids}, now);
                   },
               },
               deed);
}

// The picture of the panel where the visit stands has not come yet.
bool Session::shows_another_panel() const {
  const std::string panels = "panel/";
  const auto* panel = std::get_if<visit::PanelScreen>(&state_.screen);
  if (!shown_->id.starts_with(panels)) return false;
  const std::string shown = shown_->id.substr(panels.size(), shown_->id.find('/', panels.size()) - panels.size());
  return !panel || world_.exhibit.panels[panel->panel].id != shown;
}

void Session::move(const scene::Moved& moved, Time now) {
  const scene::Node* node = scene::find(shown_->root, moved.id);
  if (!node || node->place.empty()) return;
  const base::Rect& place = node->place;
  visit::Move move{
      moved.id, {moved.by.x / place.width, moved.by.y / place.height}, moved.factor, in_place(*node, moved.about)};
  if (mirrored(*node)) move.by.x = -move.by.x;
  apply(move, now);
}

bool Session::mirrored(const scene::Node& node) const { return shown_->right_to_left() && !node.box.keep_direction; }

base::Point Session::in_place(const scene::Node& node, base::Point point) const {
  const double x = (point.x - node.place.x) / node.place.width;
  return {mirrored(node) ? 1 - x : x, (point.y - node.place.y) / node.place.height};
}

void Session::move_focus(stage::Key key, Time now) {
  if (!shown_) return;
  const std::vector<std::string> order = scene::focus_order(*shown_);
  if (order.empty()) return;
  const std::string focused = focused_now();
  const auto focus = std::find(order.begin(), order.end(), focused);
  const bool none = focus == order.end();
  if (key == stage::Key::select) return none ? void() : activate(focused, std::nullopt, now);
  const bool forward = key == stage::Key::next;
  const auto next = forward ? (none || std::next(focus) == order.end() ? order.begin() : std::next(focus))
                            : std::prev(focus == order.begin() ? order.end() : focus);
  notes_.push_back("focus " + *next);
  apply(visit::Focus{*next}, now);
}

// As asked for, before its picture has come; else as the layout left it.
std::string Session::focused_now() const { return latest_ && !change_ ? scene::focused_id(*shown_) : state_.focused; }

void Session::activate(const std::string& id, std::optional<base::Point> at, Time now) {
  notes_.push_back("activate " + id);
  const scene::Node* node = at && shown_ ? scene::find(shown_->root, id) : nullptr;
  if (node && !node->place.empty())
    at = in_place(*node, *at);
  else
    at.reset();
  apply(visit::Activate{id, shown_ ? shown_->id : "", at}, now);
}

// A sign of life. True where it woke the exhibit or answered "Are you still there?": then it does nothing else.
bool Session::wake(Time now) {
  const std::size_t screen = state_.screen.index();
  const visit::Sheet sheet = state_.sheet;
  apply(visit::Touched{}, now);
  return state_.screen.index() != screen || state_.sheet != sheet;
}

void Session::apply(const visit::Input& input, Time now) {
  const auto before = place_of(state_);
  visit::Effects effects = visit::update(state_, input, world_, now);
  if (place_of(state_) != before) hands_.leave();
  if (effects.changed) change_ = std::max(change_.value_or(effects.fade), effects.fade);
  wishes_.insert(wishes_.end(), effects.wishes.begin(), effects.wishes.end());
}

}  // namespace kiosk::app
