#include "scene/hands.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::scene {
namespace {

// A finger that presses trembles; one that goes further, 3 mm, means to drag.
constexpr double tremble = 11;

// The end of a touch can get lost: a finger that has not stirred for so long is gone, but one that holds still may
// well be there.
constexpr std::chrono::seconds longest_rest{5}, longest_hold{60};

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }
Point middle(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }
Point minus(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

Deed deed(const Decision& decision) {
  return std::visit([](const auto& same) { return Deed{same}; }, decision);
}

}  // namespace

Held Hands::held() const {
  Held all;
  for (const auto& [number, finger] : fingers_)
    if (finger.kind == Kind::holds) all.ids.push_back(finger.node);
  std::sort(all.ids.begin(), all.ids.end());
  all.ids.erase(std::unique(all.ids.begin(), all.ids.end()), all.ids.end());
  return all;
}

// The deeds, and what is held by now where that has changed. A mere sign of life need not be said beside anything else.
std::vector<Deed> Hands::and_held(const Held& before, std::vector<Deed> deeds) const {
  std::erase(deeds, Deed{Touched{}});
  if (const Held now = held(); now != before) deeds.emplace_back(now);
  if (deeds.empty()) deeds.emplace_back(Touched{});
  return deeds;
}

const Hands::Finger* Hands::other_on(const std::string& node, int finger) const {
  for (const auto& [number, other] : fingers_)
    if (number != finger && other.node == node && other.kind != Kind::holds) return &other;
  return nullptr;
}

void Hands::forget_lost(Time now) {
  std::erase_if(fingers_, [&](const auto& entry) {
    return now - entry.second.seen > (entry.second.kind == Kind::holds ? longest_hold : longest_rest);
  });
}

std::vector<Deed> Hands::down(int finger, Point point, const Scene& scene, Time now) {
  const Held before = held();
  forget_lost(now);
  fingers_.erase(finger);  // where the end of its last touch got lost
  if (const Node* node = touch_at(scene, point); node && node->holds) {
    fingers_[finger] = {Kind::holds, node->id, point, point, now};
    return and_held(before, {deed(press_.cancel(finger))});
  }
  const Node* area = drag_at(scene, point);
  if (area) fingers_[finger] = {Kind::rests, area->id, point, point, now};
  if (!area || !other_on(area->id, finger)) return and_held(before, {deed(press_.down(finger, point, scene, now))});
  std::vector<Deed> deeds;
  for (auto& [number, other] : fingers_) {
    if (other.node != area->id || other.kind != Kind::rests) continue;
    other.kind = Kind::drags;
    deeds.push_back(deed(press_.cancel(number)));
  }
  return and_held(before, std::move(deeds));
}

std::vector<Deed> Hands::move(int finger, Point point, const Scene& scene, Time now) {
  const auto pressing = [&]() -> std::vector<Deed> {
    const auto decision = press_.move(finger, point, scene);
    if (!decision) return {};
    return {deed(*decision)};
  };
  const auto found = fingers_.find(finger);
  if (found == fingers_.end()) return pressing();
  Finger& own = found->second;
  own.seen = now;
  if (own.kind == Kind::holds) {
    own.last = point;
    const Node* node = touch_at(scene, point);
    if (node && node->id == own.node) return {Touched{}};
    const Held before = held();
    fingers_.erase(found);
    return and_held(before, {Touched{}});
  }
  std::vector<Deed> deeds;
  if (own.kind == Kind::rests) {
    if (distance(own.start, point) < tremble) return pressing();
    own.kind = Kind::drags;
    if (const Decision let_go = press_.cancel(finger); let_go != Decision{Touched{}}) deeds.push_back(deed(let_go));
  }
  Moved moved{own.node, minus(point, own.last), 1, point};
  if (const Finger* other = other_on(own.node, finger)) {
    const Point before = middle(own.last, other->last), after = middle(point, other->last);
    moved.by = minus(after, before);
    moved.about = after;
    // Fingers that touch one another say nothing of how far they are apart.
    moved.factor = std::max(distance(point, other->last), tremble) / std::max(distance(own.last, other->last), tremble);
  }
  own.last = point;
  deeds.push_back(moved);
  return deeds;
}

std::vector<Deed> Hands::up(int finger, Point point, const Scene& scene, Time now) {
  const auto found = fingers_.find(finger);
  const Held before = held();
  const std::optional<Kind> kind = found == fingers_.end() ? std::nullopt : std::optional{found->second.kind};
  if (kind) fingers_.erase(found);
  if (kind == Kind::holds) return and_held(before, {Touched{}});
  if (kind == Kind::drags) return {Touched{}};
  return {deed(press_.up(finger, point, scene, now))};
}

std::vector<Deed> Hands::cancel() {
  const Held before = held();
  fingers_.clear();
  return and_held(before, {deed(press_.cancel())});
}

}  // namespace kiosk::scene
