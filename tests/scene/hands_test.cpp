// Fingers on a screen with a map that is dragged and zoomed, a pin on it, a button beside it and two keys to hold.
#include "scene/hands.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/random.hpp"
#include "scene/nodes.hpp"

namespace kiosk::scene {

// How GoogleTest names what was done.
void PrintTo(const Pressed& pressed, std::ostream* out) { *out << "pressed '" << pressed.id << "'"; }
void PrintTo(const Activated& activated, std::ostream* out) { *out << "activated " << activated.id; }
void PrintTo(const Held& held, std::ostream* out) {
  *out << "held";
  for (const std::string& id : held.ids) *out << " " << id;
}
void PrintTo(const Moved& moved, std::ostream* out) {
  *out << moved.id << " moved by " << moved.by.x << ", " << moved.by.y << " times " << moved.factor << " about "
       << moved.about.x << ", " << moved.about.y;
}

namespace {

using namespace std::chrono_literals;
using Deeds = std::vector<Deed>;

Node key(std::string id, Rect place) {
  Node node = button(std::move(id), place);
  node.holds = true;
  return node;
}

Scene map_and_keys() {
  Node map = box("map", Axis::stack, {button("pin", {300, 300, 80, 80})});
  map.place = {100, 100, 800, 600};
  map.clip = map.drags = true;
  Scene scene;
  scene.id = "panel";
  scene.root = column("screen", {map, button("next", {1000, 100, 200, 100}), key("blue", {1000, 400, 200, 200}),
                                 key("red", {1300, 400, 200, 200})});
  scene.root.place = {0, 0, 1920, 1080};
  return scene;
}

constexpr Point on_map{200, 200}, on_pin{340, 340}, on_next{1100, 150}, on_blue{1100, 500}, on_red{1400, 500},
    on_nothing{950, 900};

class HandsTest : public ::testing::Test {
 protected:
  Deeds down(int finger, Point point, Hands::Time now = 0ms) { return hands.down(finger, point, scene, now); }
  Deeds move(int finger, Point point, Hands::Time now = 0ms) { return hands.move(finger, point, scene, now); }
  Deeds up(int finger, Point point, Hands::Time now = 0ms) { return hands.up(finger, point, scene, now); }
  // All that two fingers on the map did together, where each step moves one of them; what they do must be moving.
  Moved pinch(Point a, Point b, std::vector<std::pair<int, Point>> steps) {
    (void)down(1, a);
    (void)down(2, b);
    Moved all{"map", {}, 1, {}};
    for (const auto& [finger, point] : steps) {
      const Deeds deeds = move(finger, point);
      EXPECT_EQ(deeds.size(), 1u);
      const Moved& one = std::get<Moved>(deeds.at(0));
      all.by = {all.by.x + one.by.x, all.by.y + one.by.y};
      all.factor *= one.factor;
      all.about = one.about;
    }
    return all;
  }

  Scene scene = map_and_keys();
  Hands hands;
};

// --- presses ---

TEST_F(HandsTest, PressAsOneFingerAlwaysDid) {
  EXPECT_EQ(down(1, on_next), (Deeds{Pressed{"next"}}));
  EXPECT_EQ(move(1, {1150, 180}), (Deeds{Touched{}}));
  EXPECT_EQ(up(1, {1150, 180}, 80ms), (Deeds{Activated{"next", {1150, 180}}}));
  EXPECT_EQ(down(1, on_nothing, 400ms), (Deeds{Touched{}}));
  EXPECT_EQ(move(1, on_next), (Deeds{}));
  EXPECT_EQ(up(1, on_next, 500ms), (Deeds{Touched{}}));
}

TEST_F(HandsTest, SlidingOffAButtonGivesItUp) {
  (void)down(1, on_next);
  EXPECT_EQ(move(1, on_nothing), (Deeds{Pressed{}}));
  EXPECT_EQ(up(1, on_next), (Deeds{Touched{}}));
}

TEST_F(HandsTest, AMouseThatNobodyPressesSaysNothing) {
  EXPECT_EQ(move(0, on_map), (Deeds{}));
  EXPECT_EQ(move(0, on_blue), (Deeds{}));
}

// --- dragging ---

TEST_F(HandsTest, ATremblingFingerStillPressesAPin) {
  EXPECT_EQ(down(1, on_pin), (Deeds{Pressed{"pin"}}));
  EXPECT_EQ(move(1, {347, 347}), (Deeds{Touched{}}));
  EXPECT_EQ(up(1, {347, 347}, 80ms), (Deeds{Activated{"pin", {347, 347}}}));
}

TEST_F(HandsTest, AFingerThatGoesFurtherGivesItsPressUpAndDrags) {
  (void)down(1, on_pin);
  EXPECT_EQ(move(1, {350, 350}), (Deeds{Pressed{}, Moved{"map", {10, 10}, 1, {350, 350}}}));
  EXPECT_EQ(move(1, {340, 360}), (Deeds{Moved{"map", {-10, 10}, 1, {340, 360}}}));
  EXPECT_EQ(up(1, on_pin, 80ms), (Deeds{Touched{}}));
}

TEST_F(HandsTest, AFingerOnTheMapItselfDragsFromWhereItCameDown) {
  EXPECT_EQ(down(1, on_map), (Deeds{Touched{}}));
  EXPECT_EQ(move(1, {205, 205}), (Deeds{}));
  EXPECT_EQ(move(1, {220, 200}), (Deeds{Moved{"map", {20, 0}, 1, {220, 200}}}));
}

TEST_F(HandsTest, ADragGoesOnBesideTheMap) {
  (void)down(1, on_map);
  (void)move(1, {220, 200});
  EXPECT_EQ(move(1, on_next), (Deeds{Moved{"map", {880, -50}, 1, on_next}}));
  EXPECT_EQ(up(1, on_next), (Deeds{Touched{}}));
}

TEST_F(HandsTest, OneVisitorsDragLeavesAnothersPressAlone) {
  (void)down(1, on_next);
  (void)down(2, on_map);
  EXPECT_EQ(move(2, {230, 200}), (Deeds{Moved{"map", {30, 0}, 1, {230, 200}}}));
  (void)down(3, {600, 600});
  EXPECT_EQ(up(1, on_next, 80ms), (Deeds{Activated{"next", on_next}}));
}

TEST_F(HandsTest, APressBeginsWhileAnotherFingerDrags) {
  (void)down(1, on_map);
  (void)move(1, {230, 200});
  EXPECT_EQ(down(2, on_next), (Deeds{Pressed{"next"}}));
  EXPECT_EQ(up(2, on_next, 80ms), (Deeds{Activated{"next", on_next}}));
  EXPECT_EQ(move(1, {240, 200}), (Deeds{Moved{"map", {10, 0}, 1, {240, 200}}}));
}

TEST_F(HandsTest, WhatLiesInAWindowIsNotDraggedOutsideIt) {
  scene.root.children[0].children[0].drags = true;
  scene.root.children[0].children[0].place = {850, 300, 140, 80};  // half of it beyond the window
  EXPECT_EQ(drag_at(scene, {870, 320})->id, "pin");
  EXPECT_EQ(drag_at(scene, {950, 320}), nullptr);
}

// --- two fingers ---

TEST_F(HandsTest, ASecondFingerMakesItAPinchAndGivesThePressUp) {
  (void)down(1, on_pin);
  EXPECT_EQ(down(2, {500, 340}), (Deeds{Pressed{}}));
  EXPECT_EQ(up(1, on_pin, 80ms), (Deeds{Touched{}}));
  EXPECT_EQ(up(2, {500, 340}, 80ms), (Deeds{Touched{}}));
}

TEST_F(HandsTest, ApartTheyZoomInAboutTheirMiddle) {
  (void)down(1, {300, 400});
  (void)down(2, {500, 400});
  EXPECT_EQ(move(2, {700, 400}), (Deeds{Moved{"map", {100, 0}, 2, {500, 400}}}));
  EXPECT_EQ(move(1, {500, 400}), (Deeds{Moved{"map", {100, 0}, 0.5, {600, 400}}}));
}

TEST_F(HandsTest, OneAboveTheOtherTheyZoomAsWell) {
  const Moved moved = pinch({400, 300}, {400, 400}, {{2, {400, 500}}, {1, {400, 200}}});
  EXPECT_DOUBLE_EQ(moved.factor, 3);
  EXPECT_EQ(moved.by, (Point{0, 0}));
  EXPECT_EQ(moved.about, (Point{400, 350}));
}

TEST_F(HandsTest, TogetherTheyMoveWithoutZooming) {
  const Moved moved = pinch({300, 300}, {500, 300}, {{1, {350, 380}}, {2, {550, 380}}});
  EXPECT_NEAR(moved.factor, 1, 1e-12);
  EXPECT_EQ(moved.by, (Point{50, 80}));
}

TEST_F(HandsTest, TurningAroundOneAnotherTheyZoomNoFurtherThanTheyAreApart) {
  std::vector<std::pair<int, Point>> steps;
  for (int degrees = 5; degrees <= 360; degrees += 5) {
    const double angle = degrees * std::acos(-1) / 180;
    steps.push_back({1, {500 + 100 * std::cos(angle), 400 + 100 * std::sin(angle)}});
    steps.push_back({2, {500 - 100 * std::cos(angle), 400 - 100 * std::sin(angle)}});
  }
  const Moved moved = pinch({600, 400}, {400, 400}, steps);
  EXPECT_NEAR(moved.factor, 1, 1e-9);
  EXPECT_NEAR(moved.by.x, 0, 1e-9);
}

TEST_F(HandsTest, CrossingTheyZoomByNoMoreThanTheirDistances) {
  // Past one another, and on to the same distance on the other side.
  std::vector<std::pair<int, Point>> steps;
  for (int i = 1; i <= 80; ++i) steps.push_back({2, {600.0 - i * 5, 400}});
  const Moved moved = pinch({400, 400}, {600, 400}, steps);
  EXPECT_NEAR(moved.factor, 1, 1e-9);
  EXPECT_TRUE(std::isfinite(moved.factor));
}

// However they go about it, two fingers zoom by the ratio of their distances, and move by their middle's way.
TEST_F(HandsTest, OnlyWhereTheyBeginAndEndCounts) {
  base::Random random(7);
  const auto somewhere = [&] {
    return Point{110 + static_cast<double>(random.below(780)), 110 + static_cast<double>(random.below(580))};
  };
  for (int round = 0; round < 200; ++round) {
    hands = {};
    const Point from[] = {somewhere(), somewhere()};
    Point now[] = {from[0], from[1]};
    std::vector<std::pair<int, Point>> steps;
    for (int i = 0; i < 20; ++i) {
      const auto which = random.below(2);
      steps.emplace_back(static_cast<int>(which) + 1, now[which] = somewhere());
    }
    const Moved moved = pinch(from[0], from[1], steps);
    const auto apart = [](const Point* p) { return std::max(11.0, std::hypot(p[0].x - p[1].x, p[0].y - p[1].y)); };
    EXPECT_NEAR(moved.factor, apart(now) / apart(from), 1e-9 * moved.factor);
    EXPECT_NEAR(moved.by.x, (now[0].x + now[1].x - from[0].x - from[1].x) / 2, 1e-9);
    EXPECT_NEAR(moved.by.y, (now[0].y + now[1].y - from[0].y - from[1].y) / 2, 1e-9);
  }
}

TEST_F(HandsTest, WhereOneIsLiftedTheOtherDragsOnWithoutAJump) {
  (void)pinch({300, 400}, {500, 400}, {{2, {700, 400}}});
  EXPECT_EQ(up(1, {300, 400}), (Deeds{Touched{}}));
  EXPECT_EQ(move(2, {701, 402}), (Deeds{Moved{"map", {1, 2}, 1, {701, 402}}}));
  EXPECT_EQ(down(1, {501, 402}), (Deeds{Touched{}}));  // and again
  EXPECT_EQ(move(1, {601, 402}), (Deeds{Moved{"map", {50, 0}, 0.5, {651, 402}}}));
}

// --- holding ---

TEST_F(HandsTest, HoldsEveryKeyUnderAFinger) {
  EXPECT_EQ(down(1, on_blue), (Deeds{Held{{"blue"}}}));
  EXPECT_EQ(down(2, on_red), (Deeds{Held{{"blue", "red"}}}));
  EXPECT_EQ(move(1, {1110, 510}), (Deeds{Touched{}}));
  EXPECT_EQ(up(1, on_blue), (Deeds{Held{{"red"}}}));
  EXPECT_EQ(up(2, on_red), (Deeds{Held{}}));
}

TEST_F(HandsTest, TwoFingersOnOneKeyHoldItUntilTheLastIsLifted) {
  (void)down(1, on_blue);
  EXPECT_EQ(down(2, {1120, 520}), (Deeds{Touched{}}));
  EXPECT_EQ(up(1, on_blue), (Deeds{Touched{}}));
  EXPECT_EQ(up(2, on_blue), (Deeds{Held{}}));
}

TEST_F(HandsTest, SlidingOffAKeyLetsItGoForGood) {
  (void)down(1, on_blue);
  EXPECT_EQ(move(1, on_nothing), (Deeds{Held{}}));
  EXPECT_EQ(move(1, on_blue), (Deeds{}));
  EXPECT_EQ(up(1, on_blue), (Deeds{Touched{}}));
}

TEST_F(HandsTest, AKeyThatVanishesIsLetGo) {
  (void)down(1, on_blue);
  scene.root.children[2].hidden = true;
  EXPECT_EQ(move(1, {1101, 500}), (Deeds{Held{}}));
}

TEST_F(HandsTest, OneHoldsWhileAnotherPressesAndAThirdDrags) {
  EXPECT_EQ(down(1, on_blue), (Deeds{Held{{"blue"}}}));
  EXPECT_EQ(down(2, on_next), (Deeds{Pressed{"next"}}));
  (void)down(3, on_map);
  EXPECT_EQ(move(3, {230, 200}), (Deeds{Moved{"map", {30, 0}, 1, {230, 200}}}));
  EXPECT_EQ(down(4, on_red), (Deeds{Held{{"blue", "red"}}}));
  EXPECT_EQ(up(2, on_next, 80ms), (Deeds{Activated{"next", on_next}}));
  EXPECT_EQ(up(1, on_blue), (Deeds{Held{{"red"}}}));
}

// --- what gets lost ---

TEST_F(HandsTest, CancelLetsGoOfEverything) {
  EXPECT_EQ(hands.cancel(), (Deeds{Touched{}}));
  (void)down(1, on_blue);
  (void)down(2, on_next);
  EXPECT_EQ(hands.cancel(), (Deeds{Pressed{}, Held{}}));
  EXPECT_EQ(up(1, on_blue), (Deeds{Touched{}}));
  EXPECT_EQ(up(2, on_next), (Deeds{Touched{}}));
  (void)down(3, on_map);
  (void)hands.cancel();
  EXPECT_EQ(move(3, {300, 200}), (Deeds{}));
}

TEST_F(HandsTest, InAnotherPlaceNobodyDragsOrHoldsUntilAFingerComesDownAgain) {
  (void)down(1, on_map);
  (void)move(1, {220, 200});
  (void)down(2, on_blue);
  (void)down(3, on_next);
  hands.leave();
  EXPECT_EQ(move(1, {300, 200}), (Deeds{}));
  EXPECT_EQ(up(1, {300, 200}), (Deeds{Touched{}}));
  EXPECT_EQ(down(4, on_red), (Deeds{Held{{"red"}}}));
  EXPECT_EQ(up(2, on_blue), (Deeds{Touched{}}));
  EXPECT_EQ(up(3, on_next, 80ms), (Deeds{Activated{"next", on_next}}));
  (void)down(1, on_map);
  EXPECT_EQ(move(1, {230, 200}), (Deeds{Moved{"map", {30, 0}, 1, {230, 200}}}));
}

TEST_F(HandsTest, ALostFingerNoLongerPinches) {
  (void)down(1, on_map, 0ms);
  EXPECT_EQ(down(2, {500, 400}, 5001ms), (Deeds{Touched{}}));
  EXPECT_EQ(move(2, {600, 400}, 5010ms), (Deeds{Moved{"map", {100, 0}, 1, {600, 400}}}));
}

TEST_F(HandsTest, AFingerThatStirredIsNotLost) {
  (void)down(1, {300, 400}, 0ms);
  (void)move(1, {305, 400}, 4000ms);
  (void)down(2, {505, 400}, 8000ms);
  EXPECT_EQ(std::get<Moved>(move(1, {300, 400}, 8010ms).at(0)).about, (Point{402.5, 400}));
}

TEST_F(HandsTest, AFingerThatHoldsIsThereForAMinute) {
  (void)down(1, on_blue, 0ms);
  EXPECT_EQ(down(2, on_red, 60'000ms), (Deeds{Held{{"blue", "red"}}}));
  (void)up(2, on_red, 60'000ms);
  EXPECT_EQ(down(2, on_next, 60'001ms), (Deeds{Pressed{"next"}, Held{}}));
}

// A touchscreen that lost the end of a touch gives its number to the next one.
TEST_F(HandsTest, AFingerThatComesDownAgainIsNoLongerWhereItWas) {
  (void)down(1, on_blue);
  EXPECT_EQ(down(1, on_next), (Deeds{Pressed{"next"}, Held{}}));
  EXPECT_EQ(down(1, on_red), (Deeds{Pressed{}, Held{{"red"}}}));
  EXPECT_EQ(down(1, on_map), (Deeds{Held{}}));
  EXPECT_EQ(down(1, on_pin), (Deeds{Pressed{"pin"}}));
}

// --- dialogs ---

TEST_F(HandsTest, ADialogTakesDragsAndKeysAway) {
  Node dialog = column("sheet", {button("close", {300, 300, 100, 100})});
  dialog.role = Role::dialog;
  dialog.place = {0, 0, 1920, 1080};
  scene.root.children.push_back(dialog);
  EXPECT_EQ(drag_at(scene, on_map), nullptr);
  (void)down(1, on_map);
  EXPECT_EQ(move(1, {400, 200}), (Deeds{}));
  EXPECT_EQ(down(2, on_blue), (Deeds{Touched{}}));
  EXPECT_EQ(down(3, on_pin), (Deeds{Pressed{"close"}}));
}

}  // namespace
}  // namespace kiosk::scene
