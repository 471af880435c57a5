// Fingers against a laid-out scene: when does a touch press a node? Pressed and released inside the same node activates
// it; sliding off cancels for good; one finger at a time presses, others are only signs of life. Pure: the clock comes
// in as an argument.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "scene/scene.hpp"

namespace kiosk::scene {

struct Touched {  // a sign of life, no more
  bool operator==(const Touched&) const = default;
};
struct Pressed {
  std::string id;  // the node under the finger; empty: none any more
  bool operator==(const Pressed&) const = default;
};
struct Activated {
  std::string id;
  Point at = {};  // where the finger was lifted
  bool operator==(const Activated&) const = default;
};
using Decision = std::variant<Touched, Pressed, Activated>;

class PressTracker {
 public:
  using Time = std::chrono::milliseconds;  // since any fixed moment, never going back

  // A strike sooner than `debounce` after an activation belongs to the same press.
  explicit PressTracker(Time debounce = Time{200}) : debounce_(debounce) {}

  // Points are units; the scene is the one on the screen at that moment.
  [[nodiscard]] Decision down(int finger, Point point, const Scene& scene, Time now);
  // Nothing but for the finger that presses.
  [[nodiscard]] std::optional<Decision> move(int finger, Point point, const Scene& scene);
  [[nodiscard]] Decision up(int finger, Point point, const Scene& scene, Time now);

  // Whatever is pressed is so no more; its finger presses nothing until it strikes again.
  [[nodiscard]] Decision cancel();
  // As cancel() where it is that finger that presses.
  [[nodiscard]] Decision cancel(int finger);

 private:
  // A node as it was when the finger came down on it.
  struct Target {
    std::string scene, id, says;
    Rect place;
    bool operator==(const Target&) const = default;
  };
  struct Hold {
    int finger;
    Target target;
    Time since;
  };
  static std::optional<Target> target_at(const Scene& scene, Point point);

  Time debounce_;
  std::optional<Hold> hold_;
  std::optional<Time> activated_;
};

}  // namespace kiosk::scene
