// Two pictures under a divider: dragged, stepped, and each seen whole.
#include "support/exploring_visitor.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using testing::ExploringVisitor;

exhibit::Comparison two_sides() {
  exhibit::Comparison comparison;
  comparison.sides[0] = {testing::part_that_says("before"), testing::picture_of("before")};
  comparison.sides[1] = {testing::part_that_says("after"), testing::picture_of("after")};
  return comparison;
}

exhibit::Exhibit comparing(bool with_words = true) {
  exhibit::Comparison comparison = two_sides();
  if (!with_words)
    for (auto& side : comparison.sides) side.part.body.clear();
  return testing::tiny_exhibit_with(std::move(comparison));
}

class ComparisonTest : public ::testing::Test {
 protected:
  // The share of the width that shows what came first.
  [[nodiscard]] double divider() const {
    return visitor.shows("compare/before") ? visitor.node("compare/before").box.frame->width : 0;
  }
  Effects drag(double by) { return visitor.update(Move{"compare", {by, 0}}); }

  const exhibit::Exhibit exhibit = comparing();
  ExploringVisitor visitor{exhibit};
};

TEST_F(ComparisonTest, BothSidesShowHalfAtFirst) {
  EXPECT_EQ(divider(), 0.5);
  EXPECT_TRUE(visitor.node("compare/before").clip);
  EXPECT_EQ(visitor.node("compare/before/picture").image->file, "/nowhere/before.svg");
  EXPECT_EQ(visitor.node("compare/before/picture").box.frame->width, 2) << "as large as the other picture";
  EXPECT_EQ(visitor.node("compare/after").image->file, "/nowhere/after.svg");
  EXPECT_TRUE(visitor.node("compare").drags);
  EXPECT_TRUE(visitor.node("compare").box.keep_direction);
  EXPECT_TRUE(visitor.rests());
}

TEST_F(ComparisonTest, AFingerDragsTheDividerAndItStaysOnThePictures) {
  EXPECT_TRUE(drag(0.2).changed);
  EXPECT_DOUBLE_EQ(divider(), 0.7);
  EXPECT_TRUE(visitor.rests()) << "it is where the finger is, at once";
  drag(5);
  EXPECT_EQ(divider(), 1);
  drag(-9);
  EXPECT_FALSE(visitor.shows("compare/before"));
  EXPECT_GT(visitor.node("compare/handle").box.anchor->x, 0.05) << "the handle does not leave the pictures";
  drag(0.4);
  EXPECT_DOUBLE_EQ(divider(), 0.4);
}

TEST_F(ComparisonTest, ATouchOnASideShowsItWholeAndReadsItsWords) {
  visitor.tap("part/before");
  EXPECT_EQ(visitor.screen(), "panel/two/before");
  EXPECT_EQ(visitor.text("body/1"), "before says");
  visitor.wait(1s);
  EXPECT_EQ(divider(), 1);
  visitor.tap("part/after");
  EXPECT_EQ(visitor.text("body/1"), "after says");
  visitor.wait(1s);
  EXPECT_EQ(divider(), 0);
}

TEST_F(ComparisonTest, TouchedAgainASideComesBackAndThenCloses) {
  visitor.tap("part/before");
  visitor.wait(1s);
  drag(-0.5);
  visitor.tap("part/before");
  visitor.wait(1s);
  EXPECT_EQ(divider(), 1);
  EXPECT_EQ(visitor.screen(), "panel/two/before");
  visitor.tap("part/before");
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(divider(), 1);
}

TEST_F(ComparisonTest, ButtonsStepByQuarters) {
  drag(-0.1);
  visitor.tap("look/forward");
  visitor.wait(1s);
  EXPECT_EQ(divider(), 0.75);
  for (int i = 0; i < 3; ++i) {
    visitor.tap("look/backward");
    visitor.wait(1s);
  }
  EXPECT_EQ(divider(), 0);
  EXPECT_EQ(visitor.screen(), "panel/two/after") << "the last step is as a touch on the name";
}

TEST_F(ComparisonTest, AtTheEdgeTheFocusGoesToTheButtonThatIsLeft) {
  (void)visitor.update(Focus{"look/forward"});
  for (const char* expected : {"look/forward", "look/backward"}) {
    (void)visitor.update(Activate{"look/forward"});  // by key
    visitor.wait(1s);
    EXPECT_EQ(visitor.state.focused, expected);
    EXPECT_TRUE(visitor.node(expected).focused);
  }
  EXPECT_FALSE(visitor.has("look/forward"));
}

TEST_F(ComparisonTest, AStepGlidesNoLongerThanATransitionAndAFingerTakesItOver) {
  visitor.tap("look/forward");
  EXPECT_EQ(divider(), 0.5);
  EXPECT_LE(*visitor.next_change(), visitor.now + frame);
  visitor.wait(100ms);
  EXPECT_GT(divider(), 0.5);
  EXPECT_LT(divider(), 0.75);
  const double there = divider();
  drag(-0.1);
  EXPECT_DOUBLE_EQ(divider(), there - 0.1);
  EXPECT_TRUE(visitor.rests());
  visitor.tap("look/forward");
  visitor.wait(300ms);
  EXPECT_EQ(divider(), 0.75);
  EXPECT_TRUE(visitor.rests());
}

TEST_F(ComparisonTest, ReducedMotionCuts) {
  visitor.state.preferences.reduced_motion = true;
  visitor.tap("look/backward");
  EXPECT_EQ(divider(), 0.25);
  EXPECT_TRUE(visitor.rests());
}

TEST_F(ComparisonTest, TheNextPanelBeginsAfresh) {
  visitor.tap("part/before");
  visitor.tap("bar/next");
  visitor.tap("bar/previous");
  EXPECT_EQ(divider(), 0.5);
}

TEST(WordlessComparison, ATouchOnASideShowsItWhole) {
  const exhibit::Exhibit exhibit = comparing(false);
  ExploringVisitor visitor{exhibit};
  visitor.tap("part/before");
  visitor.wait(1s);
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(visitor.node("compare/before").box.frame->width, 1);
}

TEST(ComparisonFromTheRight, ArrowsPointWhereTheDividerGoes) {
  exhibit::Exhibit exhibit = comparing();
  exhibit.languages.push_back("ar");
  exhibit.words["ar"] = exhibit.words["en"];
  Preferences first;
  first.language = "ar";
  ExploringVisitor visitor{exhibit, first};
  // Icons are mirrored where one reads from the right: "next" points to the left.
  EXPECT_EQ(visitor.node("look/backward/icon").icon, scene::Icon::next);
  EXPECT_EQ(visitor.node("look/forward/icon").icon, scene::Icon::back);
}

}  // namespace
}  // namespace kiosk::visit
