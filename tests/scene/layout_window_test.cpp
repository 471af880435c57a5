// Windows onto something larger, and what stands where a picture's elements do.
#include <gtest/gtest.h>

#include "scene/nodes.hpp"

namespace kiosk::scene {
namespace {

Node drawing(std::string file, Fit fit = Fit::contain, Point centre = {0.5, 0.5}) {
  Node node = column("picture");
  node.image = Image{std::move(file), fit, centre};
  return node;
}

Node framed(Node node, Rect frame) {
  node.box.frame = frame;
  return node;
}

Node standing_for(std::string id, PartOf part) {
  Node node = column(std::move(id));
  node.box.part = std::move(part);
  return node;
}

class WindowTest : public ::testing::Test {
 protected:
  WindowTest() {
    type.pictures["wide.svg"] = {400, 100};
    type.parts["tower"] = {0.25, 0.5, 0.25, 0.5};
  }

  Scene lay(Node root, double width, double height, const std::string& language = "en") {
    return laid(std::move(root), width, height, type, language);
  }
  // The tower in a picture that is shown in 200 by 100.
  Rect tower(Node picture, PartOf part, Size least = {}) {
    Node node = standing_for("tower", std::move(part));
    node.box.min_width = least.width;
    node.box.min_height = least.height;
    return place_of(lay(box("s", Axis::stack, {std::move(picture), node}), 200, 100), "tower");
  }

  kiosk::testing::FixedType type;
};

// --- frames ---

TEST_F(WindowTest, AFrameIsAShareOfTheStack) {
  Node root = box("s", Axis::stack, {framed(column("a"), {0.25, 0.5, 0.5, 0.25})});
  root.box.padding = {10, 10, 10, 10};
  EXPECT_EQ(place_of(lay(std::move(root), 220, 120), "a"), (Rect{60, 60, 100, 25}));
}

TEST_F(WindowTest, AFrameMayReachBeyondTheStack) {
  const Scene scene = lay(box("s", Axis::stack, {framed(column("a"), {-1, -0.5, 3, 2})}), 200, 100);
  EXPECT_EQ(place_of(scene, "a"), (Rect{-200, -50, 600, 200}));
}

TEST_F(WindowTest, AFrameIsNoSmallerThanItsChildMustBeAndStaysInside) {
  Node dot = framed(column("dot"), {0.5, 0.9, 0.1, 0.05});
  dot.box.min_width = 40;
  dot.box.min_height = 30;
  EXPECT_EQ(place_of(lay(box("s", Axis::stack, {dot}), 200, 100), "dot"), (Rect{90, 70, 40, 30}));
}

TEST_F(WindowTest, WhatKeepsItsShapeIsAsLargeAsTheFrameAllows) {
  Node square = framed(column("square"), {0, 0, 1, 1});
  square.box.aspect = 1;
  EXPECT_EQ(place_of(lay(box("s", Axis::stack, {square}), 200, 100), "square"), (Rect{0, 0, 100, 100}));
  square.box.main = square.box.cross = Align::centre;
  EXPECT_EQ(place_of(lay(box("s", Axis::stack, {square}), 200, 100), "square"), (Rect{50, 0, 100, 100}));
}

TEST_F(WindowTest, WhatIsFramedAsksForNoHeight) {
  const Scene scene =
      lay(column("c", {box("s", Axis::stack, {framed(block("a", 10, 500), {0, 0, 1, 1})}), block("after", 10, 10)}),
          100, 100);
  EXPECT_EQ(place_of(scene, "after").y, 0);
}

// --- clips ---

Node window_onto(std::vector<Node> children) {
  Node window = box("window", Axis::stack, std::move(children));
  window.clip = true;
  return window;
}

TEST_F(WindowTest, HidesControlsAndWordsWhoseMiddleLiesOutside) {
  const Scene scene = lay(window_onto({
                              framed(button("in"), {0.9, 0.1, 0.19, 0.2}),   // its middle just inside
                              framed(button("out"), {0.9, 0.4, 0.21, 0.2}),  // and just outside
                              framed(words("word", "a"), {-0.2, 0.5, 0.3, 0.2}),
                              framed(drawing("wide.svg"), {1, 1, 1, 1}),  // pictures may be large: only cut
                          }),
                          100, 100);
  EXPECT_FALSE(find(scene.root, "in")->hidden);
  EXPECT_TRUE(find(scene.root, "out")->hidden);
  EXPECT_TRUE(find(scene.root, "word")->hidden);
  EXPECT_FALSE(find(scene.root, "picture")->hidden);
}

TEST_F(WindowTest, HidesWhatLiesDeeperToo) {
  const Scene scene =
      lay(window_onto({framed(column("group", {words("near", "a"), words("far", "a")}), {0, 0.7, 1, 1})}), 100, 100);
  EXPECT_FALSE(find(scene.root, "near")->hidden);
  EXPECT_TRUE(find(scene.root, "far")->hidden);
}

TEST_F(WindowTest, TheKeypadStopsOnlyAtWhatIsInView) {
  const Scene scene =
      lay(window_onto({framed(button("in"), {0, 0, 0.2, 0.2}), framed(button("out"), {2, 0, 0.2, 0.2})}), 100, 100);
  EXPECT_EQ(focus_order(scene), std::vector<std::string>{"in"});
}

TEST_F(WindowTest, IsTouchedInsideOnly) {
  const Scene scene = lay(row("r", {block("before", 100, 100),
                                    [] {
                                      Node window = window_onto({framed(button("wide"), {-0.4, 0, 1.8, 1})});
                                      window.box.width = 100;
                                      return window;
                                    }(),
                                    block("after", 100, 100)}),
                          300, 100);
  EXPECT_EQ(place_of(scene, "wide"), (Rect{60, 0, 180, 100}));
  EXPECT_EQ(touch_at(scene, {150, 50})->id, "wide");
  EXPECT_EQ(touch_at(scene, {80, 50}), nullptr);
  EXPECT_EQ(touch_at(scene, {220, 50}), nullptr);
}

TEST_F(WindowTest, WithoutAClipNothingIsHidden) {
  const Scene scene = lay(box("s", Axis::stack, {framed(button("out"), {2, 0, 0.2, 0.2})}), 100, 100);
  EXPECT_FALSE(find(scene.root, "out")->hidden);
}

// --- where the picture's elements stand ---

TEST_F(WindowTest, APartStandsWhereThePictureHasIt) {
  // The picture lies at 0, 25 and is 200 by 50.
  EXPECT_EQ(tower(drawing("wide.svg"), {"tower", {}, 1}), (Rect{50, 50, 50, 25}));
}

TEST_F(WindowTest, APartIsMovedByFractionsOfThePicture) {
  EXPECT_EQ(tower(drawing("wide.svg"), {"tower", {0.1, -0.5}, 1}), (Rect{70, 25, 50, 25}));
}

TEST_F(WindowTest, APartGrowsAboutItsMiddle) {
  EXPECT_EQ(tower(drawing("wide.svg"), {"tower", {}, 2}), (Rect{25, 37.5, 100, 50}));
}

TEST_F(WindowTest, APartIsNoSmallerThanItMustBeToBeTouched) {
  EXPECT_EQ(tower(drawing("wide.svg"), {"tower", {}, 1}, {76, 76}), (Rect{37, 24.5, 76, 76}));
}

TEST_F(WindowTest, BetweenPartsThatAreTouchedThereIsAGap) {
  Node left = standing_for("left", {"left", {}, 1}), right = standing_for("right", {"right", {}, 1});
  type.parts["left"] = {0, 0, 0.5, 1};
  type.parts["right"] = {0.5, 0, 0.5, 1};
  left.touchable = right.touchable = true;
  const Scene scene = lay(box("s", Axis::stack, {drawing("wide.svg"), left, right}), 400, 100);
  EXPECT_EQ(place_of(scene, "left"), (Rect{5, 5, 190, 90}));
  EXPECT_EQ(place_of(scene, "right"), (Rect{205, 5, 190, 90}));
}

TEST_F(WindowTest, InACroppedPictureAPartStandsWhereItIsDrawn) {
  // The picture is 400 by 100, and cropped to its left, its middle and its right.
  EXPECT_EQ(tower(drawing("wide.svg", Fit::cover, {0, 0.5}), {"tower", {}, 1}), (Rect{100, 50, 100, 50}));
  EXPECT_EQ(tower(drawing("wide.svg", Fit::cover), {"tower", {}, 1}), (Rect{0, 50, 100, 50}));
  EXPECT_EQ(tower(drawing("wide.svg", Fit::cover, {1, 0.5}), {"tower", {}, 1}), (Rect{-100, 50, 100, 50}));
}

TEST_F(WindowTest, InAHuggingStackAPartFollowsThePicture) {
  Node stack = box("s", Axis::stack, {drawing("wide.svg"), standing_for("tower", {"tower", {}, 1})});
  stack.box.hug_picture = true;
  stack.box.main = Align::centre;
  stack.box.grow = 1;
  const Scene scene = lay(column("c", {stack}), 200, 100);
  EXPECT_EQ(place_of(scene, "picture"), (Rect{0, 25, 200, 50}));
  EXPECT_EQ(place_of(scene, "tower"), (Rect{50, 50, 50, 25}));
}

TEST_F(WindowTest, WithoutThePictureOrTheElementNothingBreaks) {
  EXPECT_TRUE(tower(drawing("missing.svg"), {"spire", {}, 1}).empty());
  EXPECT_TRUE(tower(drawing("wide.svg"), {"spire", {}, 1}).empty());
  EXPECT_TRUE(tower(column("no-picture"), {"tower", {}, 1}).empty());
  const Scene alone = lay(box("s", Axis::stack, {standing_for("tower", {"tower", {}, 1})}), 200, 100);
  EXPECT_TRUE(place_of(alone, "tower").empty());
}

TEST_F(WindowTest, PicturesKeepTheirPartsFromRightToLeft) {
  Node stack = box("s", Axis::stack, {drawing("wide.svg"), standing_for("tower", {"tower", {}, 1})});
  stack.box.width = 200;
  stack.box.height = 100;
  Node mirrored = stack;
  stack.box.keep_direction = true;
  const auto from_left = [&](Node shown) {
    Scene scene;
    scene.language = "ar";
    scene.root = row("r", {std::move(shown)});
    lay_out(scene, type);
    return place_of(scene, "tower").x - place_of(scene, "s").x;
  };
  EXPECT_NEAR(from_left(stack), 50, 1e-9);
  EXPECT_NEAR(from_left(mirrored), 100, 1e-9);
}

// --- fitted ---

Image image(Fit fit, Point centre = {0.5, 0.5}) { return {"", fit, centre}; }

TEST(Fitted, AWholePictureStandsInTheMiddle) {
  EXPECT_EQ(fitted({400, 100}, {10, 20, 200, 100}, image(Fit::contain)), (Rect{10, 45, 200, 50}));
  EXPECT_EQ(fitted({100, 400}, {10, 20, 200, 100}, image(Fit::contain, {0, 0})), (Rect{97.5, 20, 25, 100}));
}

TEST(Fitted, ACoveringPictureKeepsItsCentreInViewAndShowsNoGap) {
  EXPECT_EQ(fitted({400, 100}, {0, 0, 100, 100}, image(Fit::cover)), (Rect{-150, 0, 400, 100}));
  EXPECT_EQ(fitted({400, 100}, {0, 0, 100, 100}, image(Fit::cover, {0.25, 0.5})), (Rect{-50, 0, 400, 100}));
  EXPECT_EQ(fitted({400, 100}, {0, 0, 100, 100}, image(Fit::cover, {0.1, 0})), (Rect{0, 0, 400, 100}));
  EXPECT_EQ(fitted({100, 400}, {0, 0, 100, 100}, image(Fit::cover, {0.5, 1})), (Rect{0, -300, 100, 400}));
}

TEST(Fitted, APictureOfNoSizeFillsTheFrame) {
  EXPECT_EQ(fitted({}, {1, 2, 3, 4}, image(Fit::contain)), (Rect{1, 2, 3, 4}));
}

}  // namespace
}  // namespace kiosk::scene
