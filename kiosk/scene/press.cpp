#include "scene/press.hpp"

namespace kiosk::scene {

namespace {

// Longer than this it is a leaning hand, or a finger whose end got lost, and must not lock the others out.
constexpr std::chrono::seconds longest_press{5};

}  // namespace

std::optional<PressTracker::Target> PressTracker::target_at(const Scene& scene, Point point) {
  const Node* node = touch_at(scene, point);
  if (!node) return std::nullopt;
  return Target{scene.id, node->id, spoken_text(*node), node->place};
}

Decision PressTracker::down(int finger, Point point, const Scene& scene, Time now) {
  if (hold_ && hold_->finger != finger && now - hold_->since < longest_press) return Touched{};
  const Decision let_go = cancel();
  if (activated_ && now - *activated_ < debounce_) return let_go;
  const auto target = target_at(scene, point);
  if (!target) return let_go;
  hold_ = Hold{finger, *target, now};
  return Pressed{target->id};
}

std::optional<Decision> PressTracker::move(int finger, Point point, const Scene& scene) {
  if (!hold_ || hold_->finger != finger) return std::nullopt;
  if (target_at(scene, point) == hold_->target) return Touched{};
  return cancel();
}

Decision PressTracker::up(int finger, Point point, const Scene& scene, Time now) {
  if (!hold_ || hold_->finger != finger) return Touched{};
  if (target_at(scene, point) != hold_->target) return cancel();
  activated_ = now;
  Activated activated{hold_->target.id, point};
  hold_.reset();
  return activated;
}

Decision PressTracker::cancel() {
  if (!hold_) return Touched{};
  hold_.reset();
  return Pressed{};
}

Decision PressTracker::cancel(int finger) {
  if (!hold_ || hold_->finger != finger) return Touched{};
  return cancel();
}

}  // namespace kiosk::scene
