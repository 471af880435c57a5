// What fingers and keys mean to the visit on the screen that is shown: presses, drags, the keypad's focus, waking. It
// keeps the visit's state and gathers what has to be shown and heard. No window, no painting; the clock comes in as an
// argument. One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scene/hands.hpp"
#include "stage/input.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

class Session {
 public:
  using Time = visit::Time;

  // The exhibit that the world names outlives this.
  Session(visit::World world, visit::State state) : world_(world), state_(std::move(state)) {}

  // --- what comes in ---
  // False where it says nothing: a mouse that nobody presses.
  bool point(const stage::Pointer& pointer, Time now);
  void press(stage::Key key, Time now);
  void tick(Time now) { apply(visit::Tick{}, now); }
  void tell(const visit::Input& input, Time now) { apply(input, now); }
  void resize(base::PixelSize size);
  // What the wall clock shows less the visit's. Taken over where it was set, or the computer slept, in the meantime;
  // less than a second is the clocks' own unrest.
  void set_clock(Time ahead);
  // The scene that is on the screen from now on, laid out; `latest`: nothing newer has been asked for.
  void shown(std::shared_ptr<const scene::Scene> scene, bool latest);

  // --- what goes out ---
  [[nodiscard]] scene::Scene view(Time now) const { return visit::view(state_, world_, now); }
  [[nodiscard]] std::optional<Time> next_change(Time now) const { return visit::next_change(state_, world_, now); }
  [[nodiscard]] std::vector<scene::Scene> likely_next(Time now) const {
    return visit::likely_next(state_, world_, now);
  }
  // How long the change since the last call takes to fade in; nothing: no change.
  [[nodiscard]] std::optional<Time> take_change();
  [[nodiscard]] std::vector<visit::Wish> take_wishes() { return std::exchange(wishes_, {}); }
  // What it meant, for the trace: "press bar/next", "activate bar/next", "focus bar/next".
  [[nodiscard]] std::vector<std::string> take_notes() { return std::exchange(notes_, {}); }

  [[nodiscard]] const visit::State& state() const { return state_; }
  [[nodiscard]] const visit::World& world() const { return world_; }
  [[nodiscard]] const std::shared_ptr<const scene::Scene>& scene() const { return shown_; }  // null until the first

 private:
  void apply(const visit::Input& input, Time now);
  void carry_out(const std::vector<scene::Deed>& deeds, Time now);
  void move(const scene::Moved& moved, Time now);
  [[nodiscard]] bool shows_another_panel() const;
  // A point of the shown scene as fractions of the node's place, x from where the reading begins.
  [[nodiscard]] base::Point in_place(const scene::Node& node, base::Point point) const;
  [[nodiscard]] bool mirrored(const scene::Node& node) const;
  void move_focus(stage::Key key, Time now);
  void activate(const std::string& id, std::optional<base::Point> at, Time now);
  bool wake(Time now);
  [[nodiscard]] std::string focused_now() const;

  visit::World world_;
  visit::State state_;
  scene::Hands hands_;
  std::shared_ptr<const scene::Scene> shown_;
  bool latest_ = false;
  std::optional<Time> change_;
  std::vector<visit::Wish> wishes_;
  std::vector<std::string> notes_;
};

// "next", "select", "language": as the trace names keys.
[[nodiscard]] std::string name_of(stage::Key key);

}  // namespace kiosk::app
