// All the fingers on a laid-out scene: who presses, who holds, who drags and who pinches. A press is the press
// tracker's (press.hpp); a finger that moves on what can be dragged gives its press up and drags, and with a second one
// there it zooms. Fingers that hold do not know of each other. Pure: the clock comes in as an argument.
#pragma once

#include <map>
#include <vector>

#include "scene/press.hpp"

namespace kiosk::scene {

// What a node shows was moved under one finger or two. Lengths and points are units.
struct Moved {
  std::string id;
  Point by;
  double factor = 1;  // above 1: the fingers go apart
  Point about;        // the fingers' middle, after `by`
  bool operator==(const Moved&) const = default;
};
struct Held {
  std::vector<std::string> ids;  // all nodes on which a finger lies, in order; empty: none any more
  bool operator==(const Held&) const = default;
};
using Deed = std::variant<Touched, Pressed, Activated, Moved, Held>;

class Hands {
 public:
  using Time = PressTracker::Time;

  // Points are units; the scene is the one on the screen at that moment. In order; a move that means nothing gives
  // none.
  [[nodiscard]] std::vector<Deed> down(int finger, Point point, const Scene& scene, Time now);
  [[nodiscard]] std::vector<Deed> move(int finger, Point point, const Scene& scene, Time now);
  [[nodiscard]] std::vector<Deed> up(int finger, Point point, const Scene& scene, Time now);
  // Another place is shown, and with it other things under the same ids: nobody drags or holds any more, until a finger
  // comes down again. Presses see by themselves what they are on.
  void leave() { fingers_.clear(); }
  // All fingers are gone.
  [[nodiscard]] std::vector<Deed> cancel();

 private:
  enum class Kind { rests, drags, holds };
  struct Finger {
    Kind kind;
    std::string node;
    Point start, last;
    Time seen;
  };

  [[nodiscard]] Held held() const;
  [[nodiscard]] std::vector<Deed> and_held(const Held& before, std::vector<Deed> deeds) const;
  [[nodiscard]] const Finger* other_on(const std::string& node, int finger) const;
  void forget_lost(Time now);

  PressTracker press_;
  std::map<int, Finger> fingers_;  // that lie on what is dragged or held
};

}  // namespace kiosk::scene
