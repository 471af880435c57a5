#include "scene/scene.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <set>

#include "scene/nodes.hpp"

namespace kiosk::scene {
namespace {

// --- displays ---

struct Known {
  base::PixelSize pixels;
  double inches, scale;
  Size units;
};

class Displays : public ::testing::TestWithParam<Known> {};

TEST_P(Displays, ScaleAndUnits) {
  const Known& known = GetParam();
  const Display display{known.pixels, known.inches};
  EXPECT_NEAR(display.scale(), known.scale, 0.001);
  EXPECT_NEAR(display.units().width, known.units.width, 1);
  EXPECT_NEAR(display.units().height, known.units.height, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Scene, Displays,
    ::testing::Values(Known{{1920, 1080}, 24, 1, {1920, 1080}}, Known{{3840, 2160}, 24, 2, {1920, 1080}},
                      Known{{1080, 1920}, 24, 1, {1080, 1920}}, Known{{1366, 768}, 24, 0.7111, {1920.9, 1080}},
                      // A smaller screen keeps its letters' size in millimetres and holds less, until the layout would
                      // lack room; a large one shows the same picture larger.
                      Known{{1920, 1080}, 22, 1.0922, {1757.9, 988.8}}, Known{{1920, 1080}, 15.6, 1.125, {1706.7, 960}},
                      Known{{3840, 2160}, 65, 2, {1920, 1080}}));

TEST(Display, MillimetresAPixel) {
  EXPECT_NEAR((Display{{1920, 1080}, 24}.millimetres_per_pixel()), 0.2767, 0.0001);
  EXPECT_NEAR((Display{{3840, 2160}, 65}.millimetres_per_pixel()), 0.3747, 0.0001);
  EXPECT_NEAR((Display{{1080, 1920}, 24}.millimetres_per_pixel()), 0.2767, 0.0001);
}

TEST(Display, AUnitKeepsItsMillimetresOrTheLayoutItsRoom) {
  for (const base::PixelSize pixels :
       {base::PixelSize{1920, 1080}, {3840, 2160}, {1080, 1920}, {1366, 768}, {800, 480}})
    for (const double inches : {7.0, 10.1, 15.6, 24.0, 43.0, 65.0}) {
      const Display display{pixels, inches};
      const base::Size units = display.units();
      const bool keeps = display.scale() * display.millimetres_per_pixel() >= 0.277 * 0.99;
      EXPECT_TRUE(keeps || std::abs(std::min(units.width, units.height) - 960) < 1) << pixels.width << " " << inches;
      EXPECT_GE(std::min(units.width, units.height), 959) << pixels.width << " " << inches;
    }
}

// --- touch ---

Scene with(std::vector<Node> children) {
  Scene scene;
  scene.root = column("root", std::move(children));
  scene.root.place = {0, 0, 1920, 1080};
  return scene;
}

Node dialog(std::vector<Node> children) {
  Node node = column("dialog", std::move(children));
  node.role = Role::dialog;
  node.place = {0, 0, 1920, 1080};
  return node;
}

TEST(Touch, FindsTheNodeUnderThePoint) {
  const Scene scene = with({button("a", {0, 0, 100, 100}), button("b", {100, 0, 100, 100})});
  EXPECT_EQ(touch_at(scene, {99.9, 50})->id, "a");
  EXPECT_EQ(touch_at(scene, {100, 50})->id, "b");  // edges belong to one
  EXPECT_EQ(touch_at(scene, {50, 100}), nullptr);
}

TEST(Touch, TheLaterNodeLiesOnTop) {
  const Scene scene = with({button("under", {0, 0, 100, 100}), button("over", {0, 0, 100, 100})});
  EXPECT_EQ(touch_at(scene, {5, 5})->id, "over");
}

TEST(Touch, AButtonsPartsBelongToIt) {
  Node outer = button("outer", {0, 0, 100, 100});
  outer.children.push_back(words("label", "hello"));
  outer.children.back().place = {10, 10, 50, 20};
  EXPECT_EQ(touch_at(with({outer}), {20, 15})->id, "outer");
}

TEST(Touch, WhatIsHiddenCannotBePressed) {
  Node hidden = button("a", {0, 0, 100, 100});
  hidden.hidden = true;
  EXPECT_EQ(touch_at(with({hidden}), {5, 5}), nullptr);
}

TEST(Touch, ADialogTakesAllTouches) {
  const Scene scene = with({button("below", {0, 0, 100, 100}), dialog({button("in", {500, 500, 100, 100})})});
  EXPECT_EQ(touch_at(scene, {5, 5}), nullptr);
  EXPECT_EQ(touch_at(scene, {550, 550})->id, "in");
}

TEST(Touch, AHiddenDialogTakesNone) {
  Node gone = dialog({});
  gone.hidden = true;
  EXPECT_EQ(touch_at(with({button("below", {0, 0, 100, 100}), gone}), {5, 5})->id, "below");
}

// --- the keypad ---

TEST(Focus, GoesInReadingOrder) {
  Node still = button("still");
  still.focusable = false;
  Node hidden = button("hidden");
  hidden.hidden = true;
  EXPECT_EQ(focus_order(with({row("r", {button("a"), still, button("b")}), hidden, button("c")})),
            (std::vector<std::string>{"a", "b", "c"}));
}

TEST(Focus, ADialogKeepsItToItself) {
  EXPECT_EQ(focus_order(with({button("below"), dialog({button("in")})})), (std::vector<std::string>{"in"}));
}

// --- speech ---

TEST(Spoken, ATextSaysItselfAndANameStandsForIt) {
  Node named = words("named", "1 / 3");
  named.label = "Page 1 of 3";
  EXPECT_EQ(spoken_text(column("c", {words("a", "Hello"), named})), "Hello Page 1 of 3");
}

TEST(Spoken, AControlIsSaidOnceWithItsValue) {
  Node option = button("a");
  option.label = "Three pillars";
  option.value = "chosen";
  option.children.push_back(words("a/words", "Three pillars"));
  EXPECT_EQ(spoken_text(option), "Three pillars chosen");
}

TEST(Spoken, ANamedGroupSaysItsNameAndThenItsParts) {
  Node screen = column("screen", {words("a", "Hello")});
  screen.role = Role::screen;
  screen.label = "Contents";
  EXPECT_EQ(spoken_text(screen), "Contents Hello");
}

TEST(Spoken, EachPartHasItsLanguage) {
  Node russian = words("ru", "Привет");
  russian.language = "ru";
  Node english = words("en", "Hello");
  english.language = "en";
  EXPECT_EQ(spoken(column("c", {russian, english})), (std::vector<Utterance>{{"Привет", "ru"}, {"Hello", "en"}}));
}

TEST(Spoken, DecorationAndHiddenAreSilent) {
  Node decoration = words("a", "A"), hidden = words("b", "B");
  decoration.role = Role::decoration;
  hidden.hidden = true;
  EXPECT_EQ(spoken_text(column("c", {decoration, hidden})), "");
}

// --- the tree ---

TEST(Find, IsNullWhereThereIsNone) {
  const Scene scene = with({row("r", {button("deep")})});
  EXPECT_EQ(find(scene.root, "deep")->id, "deep");
  EXPECT_EQ(find(scene.root, "none"), nullptr);
}

TEST(NameOf, EveryRoleHasItsOwn) {
  std::set<std::string_view> names;
  for (int role = 0; role <= static_cast<int>(Role::part); ++role) names.insert(name_of(static_cast<Role>(role)));
  EXPECT_EQ(names.size(), 14u);
}

}  // namespace
}  // namespace kiosk::scene
