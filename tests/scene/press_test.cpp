#include "scene/press.hpp"

#include <gtest/gtest.h>

namespace kiosk::scene {
namespace {

using namespace std::chrono_literals;

Node button(std::string id, Rect place) {
  Node node;
  node.id = id;
  node.label = id;
  node.role = Role::button;
  node.touchable = true;
  node.place = place;
  return node;
}

// Two buttons side by side.
Scene two_buttons() {
  Scene scene;
  scene.id = "contents";
  scene.root.id = "screen";
  scene.root.place = {0, 0, 1920, 1080};
  scene.root.children = {button("left", {100, 100, 200, 100}), button("right", {400, 100, 200, 100})};
  return scene;
}

constexpr Point on_left{150, 150}, also_on_left{250, 180}, on_right{450, 150}, on_neither{350, 500};

class Press : public testing::Test {
 protected:
  // A whole press that activates.
  void strike(Point point, PressTracker::Time at) {
    EXPECT_TRUE(std::holds_alternative<Pressed>(tracker.down(1, point, scene, at)));
    EXPECT_TRUE(std::holds_alternative<Activated>(tracker.up(1, point, scene, at + 50ms)));
  }

  Scene scene = two_buttons();
  PressTracker tracker;
};

TEST_F(Press, PressedAndReleasedInsideActivates) {
  EXPECT_EQ(tracker.down(1, on_left, scene, 0ms), Decision{Pressed{"left"}});
  EXPECT_EQ(tracker.move(1, also_on_left, scene), Decision{Touched{}});
  EXPECT_EQ(tracker.up(1, also_on_left, scene, 80ms), (Decision{Activated{"left", also_on_left}}));
}

TEST_F(Press, OnNothingIsOnlyASignOfLife) {
  EXPECT_EQ(tracker.down(1, on_neither, scene, 0ms), Decision{Touched{}});
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), Decision{Touched{}});
}

TEST_F(Press, SlidingOffCancelsAndReenteringDoesNotRevive) {
  (void)tracker.down(1, on_left, scene, 0ms);
  EXPECT_EQ(tracker.move(1, on_neither, scene), Decision{Pressed{}});
  EXPECT_EQ(tracker.move(1, on_left, scene), std::nullopt);
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), Decision{Touched{}});
}

TEST_F(Press, ReleasedOnAnotherNodeActivatesNeither) {
  (void)tracker.down(1, on_left, scene, 0ms);
  EXPECT_EQ(tracker.up(1, on_right, scene, 80ms), Decision{Pressed{}});
}

TEST_F(Press, ASecondFingerIsOnlyASignOfLife) {
  (void)tracker.down(1, on_left, scene, 0ms);
  EXPECT_EQ(tracker.down(2, on_right, scene, 10ms), Decision{Touched{}});
  EXPECT_EQ(tracker.up(2, on_right, scene, 60ms), Decision{Touched{}});
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), (Decision{Activated{"left", on_left}}));
}

TEST_F(Press, AHandThatRestsBesideTheButtonsLocksNobodyOut) {
  (void)tracker.down(1, on_neither, scene, 0ms);
  EXPECT_EQ(tracker.down(2, on_right, scene, 10ms), Decision{Pressed{"right"}});
  EXPECT_EQ(tracker.up(2, on_right, scene, 60ms), (Decision{Activated{"right", on_right}}));
}

TEST_F(Press, AHandThatLeansOnAButtonLocksNobodyOutForLong) {
  (void)tracker.down(1, on_left, scene, 0ms);
  EXPECT_EQ(tracker.down(2, on_right, scene, 4999ms), Decision{Touched{}});
  EXPECT_EQ(tracker.down(3, on_right, scene, 5000ms), Decision{Pressed{"right"}});
  EXPECT_EQ(tracker.up(1, on_left, scene, 5010ms), Decision{Touched{}});
  EXPECT_EQ(tracker.up(3, on_right, scene, 5020ms), (Decision{Activated{"right", on_right}}));
}

TEST_F(Press, ASecondStrikeTooSoonIsTheSamePress) {
  strike(on_left, 0ms);  // released at 50 ms
  EXPECT_EQ(tracker.down(1, on_left, scene, 249ms), Decision{Touched{}});
  EXPECT_EQ(tracker.up(1, on_left, scene, 260ms), Decision{Touched{}});
  strike(on_left, 261ms);
}

TEST_F(Press, TheTimeBetweenStrikesCanBeSet) {
  tracker = PressTracker{500ms};
  strike(on_left, 0ms);
  EXPECT_EQ(tracker.down(1, on_right, scene, 549ms), Decision{Touched{}});
  strike(on_right, 550ms);
}

TEST_F(Press, ANodeThatVanishedCancels) {
  (void)tracker.down(1, on_left, scene, 0ms);
  scene.root.children.front().touchable = false;
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), Decision{Pressed{}});
}

TEST_F(Press, ANodeThatSaysSomethingElseByNowCancels) {
  (void)tracker.down(1, on_left, scene, 0ms);
  scene.root.children.front().label = "links";
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), Decision{Pressed{}});
}

TEST_F(Press, AnotherScreenWithTheSameButtonCancels) {
  (void)tracker.down(1, on_left, scene, 0ms);
  scene.id = "panel/silo";
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), Decision{Pressed{}});
}

TEST_F(Press, LookingPressedIsNoChange) {
  (void)tracker.down(1, on_left, scene, 0ms);
  scene.root.children.front().pressed = true;
  scene.root.children.front().look.fill = Colour{1, 2, 3, 255};
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), (Decision{Activated{"left", on_left}}));
}

TEST_F(Press, CancelLetsGoOfWhateverIsPressed) {
  EXPECT_EQ(tracker.cancel(), Decision{Touched{}});
  (void)tracker.down(1, on_left, scene, 0ms);
  EXPECT_EQ(tracker.cancel(), Decision{Pressed{}});
  EXPECT_EQ(tracker.up(1, on_left, scene, 80ms), Decision{Touched{}});
}

}  // namespace
}  // namespace kiosk::scene
