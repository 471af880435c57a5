#include "scene/layout.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "scene/nodes.hpp"

namespace kiosk::scene {
namespace {

class LayoutTest : public ::testing::Test {
 protected:
  Scene lay(Node root, double width, double height, const std::string& language = "en") {
    return laid(std::move(root), width, height, type, language);
  }
  kiosk::testing::FixedType type;
};

// --- columns ---

TEST_F(LayoutTest, AColumnStandsItsChildrenBelowOneAnother) {
  Node root = column("c", {block("a", 30, 10), block("b", 30, 20)});
  root.box.gap = 5;
  root.box.padding = {1, 2, 3, 4};
  const Scene scene = lay(std::move(root), 200, 100);
  EXPECT_EQ(place_of(scene, "a"), (Rect{1, 2, 30, 10}));
  EXPECT_EQ(place_of(scene, "b"), (Rect{1, 17, 30, 20}));
}

TEST_F(LayoutTest, AColumnStretchesWhatHasNoWidth) {
  Node limited = column("limited");
  limited.box.max_width = 60;
  const Scene scene = lay(column("c", {words("a", "hi"), limited}), 200, 100);
  EXPECT_EQ(place_of(scene, "a"), (Rect{0, 0, 200, 20}));
  EXPECT_EQ(place_of(scene, "limited").width, 60);
}

TEST_F(LayoutTest, AColumnAlignsAlongAndAcross) {
  Node root = column("c", {block("a", 40, 10)});
  root.box.main = Align::end;
  root.box.cross = Align::centre;
  EXPECT_EQ(place_of(lay(std::move(root), 100, 50), "a"), (Rect{30, 40, 40, 10}));
}

TEST_F(LayoutTest, GrowingChildrenShareWhatIsLeft) {
  Node one = column("one"), two = column("two");
  one.box.grow = 1;
  two.box.grow = 3;
  Node root = column("c", {one, block("fixed", 10, 20), two});
  root.box.gap = 10;
  const Scene scene = lay(std::move(root), 100, 120);
  EXPECT_EQ(place_of(scene, "one").height, 20);
  EXPECT_EQ(place_of(scene, "two"), (Rect{0, 60, 100, 60}));
}

TEST_F(LayoutTest, WhatGivesMostReadilyGivesFirst) {
  const auto yielding = [](std::string id, int shrink) {
    Node node = column(std::move(id), {});
    node.children.push_back(block(node.id + "/inner", 10, 100));
    node.box.shrink = shrink;
    node.box.min_height = 40;
    return node;
  };
  Node root = column("c", {yielding("first", 2), yielding("second", 1), yielding("never", 0)});
  const Scene little = lay(root, 100, 260);
  EXPECT_EQ(place_of(little, "first").height, 60);
  EXPECT_EQ(place_of(little, "second").height, 100);
  const Scene much = lay(root, 100, 200);
  EXPECT_EQ(place_of(much, "first").height, 40);
  EXPECT_EQ(place_of(much, "second").height, 60);
  const Scene too_much = lay(root, 100, 100);
  EXPECT_EQ(place_of(too_much, "second").height, 40);
  EXPECT_EQ(place_of(too_much, "never").height, 100);
}

TEST_F(LayoutTest, HiddenChildrenTakeNoPlaceAndNoGap) {
  Node gone = block("gone", 10, 50);
  gone.hidden = true;
  Node root = column("c", {block("a", 10, 10), gone, block("b", 10, 10)});
  root.box.gap = 5;
  EXPECT_EQ(place_of(lay(std::move(root), 100, 100), "b").y, 15);
}

// --- rows ---

TEST_F(LayoutTest, ARowIsAsWideAsItsWordsAndTheRestGrows) {
  Node rest = column("rest");
  rest.box.grow = 1;
  Node root = row("r", {words("a", "hello"), rest});
  root.box.gap = 10;
  const Scene scene = lay(std::move(root), 200, 40);
  EXPECT_EQ(place_of(scene, "a").width, 51);  // five letters, and room for rounding
  EXPECT_EQ(place_of(scene, "rest"), (Rect{61, 0, 139, 40}));
}

TEST_F(LayoutTest, ARowThatLacksRoomTakesItFromTheWordsNotFromTheFixed) {
  Node root = row("r", {block("fixed", 60, 10), words("a", "aaaaaaaaaa"), words("b", "aaaaaaaaaa")});
  const Scene scene = lay(std::move(root), 160, 40);
  EXPECT_EQ(place_of(scene, "fixed").width, 60);
  EXPECT_EQ(place_of(scene, "a").width, 50);
  EXPECT_EQ(place_of(scene, "b").right(), 160);
}

TEST_F(LayoutTest, ARowAlignsAcross) {
  Node root = row("r", {block("a", 10, 10)});
  root.box.cross = Align::centre;
  root.box.main = Align::end;
  EXPECT_EQ(place_of(lay(std::move(root), 100, 50), "a"), (Rect{90, 20, 10, 10}));
}

TEST_F(LayoutTest, ARowIsAsHighAsItsHighestChild) {
  Node narrow = words("narrow", "aaaa aaaa aaaa");
  narrow.box.width = 40;
  const Scene scene = lay(column("c", {row("r", {narrow, block("b", 10, 5)}), block("after", 10, 10)}), 200, 200);
  EXPECT_EQ(place_of(scene, "after").y, 60);
}

// --- grids ---

TEST_F(LayoutTest, AGridHasEqualColumnsAndRowsAsHighAsTheyNeed) {
  Node root = box("g", Axis::grid, {block("a", 10, 10), block("b", 10, 30), block("c", 10, 20)});
  root.box.columns = 2;
  root.box.gap = 10;
  const Scene scene = lay(std::move(root), 110, 100);
  EXPECT_EQ(place_of(scene, "a"), (Rect{0, 0, 50, 30}));
  EXPECT_EQ(place_of(scene, "b"), (Rect{60, 0, 50, 30}));
  EXPECT_EQ(place_of(scene, "c"), (Rect{0, 40, 50, 20}));
}

TEST_F(LayoutTest, AStretchedGridEndsOnItsOwnEdge) {
  Node root = box("g", Axis::grid, {block("a", 10, 10), block("b", 10, 30)});
  root.box.main = Align::stretch;
  const Scene scene = lay(std::move(root), 100, 100);
  EXPECT_EQ(place_of(scene, "a").height, 40);
  EXPECT_EQ(place_of(scene, "b").bottom(), 100);
}

// --- stacks ---

TEST_F(LayoutTest, AStackLaysItsChildrenOverOneAnother) {
  const Scene scene = lay(box("s", Axis::stack, {column("a"), column("b")}), 100, 50);
  EXPECT_EQ(place_of(scene, "a"), (Rect{0, 0, 100, 50}));
  EXPECT_EQ(place_of(scene, "b"), place_of(scene, "a"));
}

TEST_F(LayoutTest, AnAnchoredChildStandsByItsOwnPointOnTheStacks) {
  Node label = words("label", "hello");
  label.box.anchor = Anchor{0.5, 0.5, 1, 0.5, 0.4};
  const Scene scene = lay(box("s", Axis::stack, {label}), 200, 100);
  EXPECT_EQ(place_of(scene, "label"), (Rect{49, 40, 51, 20}));
}

TEST_F(LayoutTest, AnAnchoredTextBreaksAtItsWidth) {
  Node label = words("label", "hello world");
  label.box.anchor = Anchor{0, 0, 0, 0, 0.3};
  EXPECT_EQ(place_of(lay(box("s", Axis::stack, {label}), 200, 100), "label"), (Rect{0, 0, 51, 40}));
}

TEST_F(LayoutTest, AWholeWordWidensItsPlace) {
  Node label = words("label", "incomprehensible");
  label.box.anchor = Anchor{0.5, 0, 0.5, 0, 0.3};
  label.text->style.whole_words = true;
  EXPECT_EQ(place_of(lay(box("s", Axis::stack, {label}), 200, 100), "label"), (Rect{19.5, 0, 161, 20}));
}

TEST_F(LayoutTest, AHuggingStackIsAsLargeAsItsPicture) {
  type.pictures["wide.svg"] = {400, 100};
  Node picture = column("picture");
  picture.image = Image{"wide.svg", Fit::contain};
  Node stack = box("s", Axis::stack, {picture});
  stack.box.hug_picture = true;
  stack.box.cross = Align::centre;
  stack.box.grow = 1;
  const Scene scene = lay(column("c", {stack}), 200, 100);
  EXPECT_EQ(place_of(scene, "s"), (Rect{0, 0, 200, 50}));
  EXPECT_EQ(place_of(scene, "picture"), (Rect{0, 0, 200, 50}));
}

TEST_F(LayoutTest, AHuggingStackWithoutItsPictureKeepsItsRoom) {
  Node picture = column("picture");
  picture.image = Image{"missing.svg", Fit::contain};
  Node stack = box("s", Axis::stack, {picture});
  stack.box.hug_picture = true;
  stack.box.grow = 1;
  EXPECT_EQ(place_of(lay(column("c", {stack}), 200, 100), "s").width, 200);
}

// --- right to left ---

TEST_F(LayoutTest, ArabicIsMirrored) {
  Scene scene;
  scene.language = "ar";
  scene.root = row("r", {block("first", 100, 50), block("second", 50, 50)});
  lay_out(scene, type);
  const double width = scene.display.units().width;
  EXPECT_NEAR(place_of(scene, "first").right(), width, 1e-9);
  EXPECT_NEAR(place_of(scene, "second").right(), width - 100, 1e-9);
}

TEST_F(LayoutTest, APictureKeepsItsDirection) {
  Node label = words("label", "hello");
  label.box.anchor = Anchor{0, 0, 0, 0, 1};
  Node stack = box("s", Axis::stack, {column("picture"), label});
  stack.box.keep_direction = true;
  stack.box.width = 300;
  Scene scene;
  scene.language = "ar";
  scene.root = row("r", {stack});
  lay_out(scene, type);
  EXPECT_NEAR(place_of(scene, "s").right(), scene.display.units().width, 1e-9);
  EXPECT_NEAR(place_of(scene, "label").x, place_of(scene, "s").x, 1e-9);  // on the left, as drawn
}

}  // namespace
}  // namespace kiosk::scene
