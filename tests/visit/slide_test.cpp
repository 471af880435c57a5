// What moves on a slide of the attract loop, on a clock that the test turns by hand.
#include "visit/slide.hpp"

#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

// The tiny exhibit with two layers on its cover, which stands for 20 seconds and the time that 6 words take.
exhibit::Exhibit moving_exhibit() {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.timing.drift = true;
  exhibit.timing.looking = 20s;
  exhibit.cover->drift = {{"middle", 1, 0}, {"near", -4, 0.5}};
  return exhibit;
}

// Each moment of a slide at which the exhibit wants to be shown anew, its end left out.
std::vector<Time> moments(Visitor visitor) {
  std::vector<Time> all;
  const Time end = visitor.state.slide_since + slide_time(visitor.world, 0);
  for (auto next = visitor.next_change(); next && *next < end; next = visitor.next_change()) {
    visitor.now = *next;
    EXPECT_TRUE(visitor.update(Tick{}).changed);
    if (!all.empty()) {
      EXPECT_GT(*next, all.back());
    }
    all.push_back(*next);
  }
  return all;
}

TEST(Slide, StandsStillWhereNothingShallMove) {
  exhibit::Exhibit exhibit = moving_exhibit();
  Preferences calm;
  calm.reduced_motion = true;
  EXPECT_TRUE(moments(Visitor{exhibit, calm}).empty());
  exhibit.timing.drift = false;
  EXPECT_TRUE(moments(Visitor{exhibit}).empty());
  const Visitor visitor{exhibit};
  EXPECT_EQ(course(visitor.state, visitor.world, visitor.now), Course{});
  EXPECT_FALSE(scene::find(visitor.scene().root, "picture/near"));
  EXPECT_FALSE(scene::find(visitor.scene().root, "line")->drawing.empty()) << "the line is there without being drawn";
}

TEST(Slide, WithoutAPictureStandsStill) {
  exhibit::Exhibit exhibit = moving_exhibit();
  exhibit.cover.reset();
  const Visitor visitor{exhibit};
  EXPECT_TRUE(moments(visitor).empty());
  EXPECT_FALSE(scene::find(visitor.scene().root, "line"));
}

TEST(Slide, WithoutLayersOnlyDrawsItsLine) {
  exhibit::Exhibit exhibit = moving_exhibit();
  exhibit.cover->drift.clear();
  const Visitor visitor{exhibit};
  const std::vector<Time> all = moments(visitor);
  ASSERT_FALSE(all.empty());
  EXPECT_GE(all.front() - visitor.now, 600ms) << "while the slide still fades in";
  EXPECT_LE(all.back() - all.front(), 1s);
}

TEST(Slide, TheLineGrowsAndThenTheLayersDrift) {
  const exhibit::Exhibit exhibit = moving_exhibit();
  const Visitor visitor{exhibit};
  Course before = course(visitor.state, visitor.world, visitor.now);
  EXPECT_EQ(before.line, 0);
  EXPECT_EQ(before.drift, -0.5);
  for (const Time moment : moments(visitor)) {
    const Course now = course(visitor.state, visitor.world, moment);
    EXPECT_NE(now, before);
    EXPECT_TRUE(now.line == before.line || now.drift == before.drift) << "both at once";
    EXPECT_GE(now.line, before.line);
    EXPECT_GE(now.drift, before.drift);
    before = now;
  }
  EXPECT_EQ(before.line, 1);
  EXPECT_EQ(before.drift, 0.5);
}

TEST(Slide, NoPictureIsAskedForMoreOftenThanADisplayShowsThem) {
  const exhibit::Exhibit exhibit = moving_exhibit();
  const std::vector<Time> all = moments(Visitor{exhibit});
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_GE(all[i] - all[i - 1], frame);
  // 4% of about 1344 units in quarters of a unit, and the line's 900 ms.
  EXPECT_LT(all.size(), 216u + 60u);
}

TEST(Slide, LayersGoHalfOfTheirWayOnEitherSideOfTheirPlace) {
  const exhibit::Exhibit exhibit = moving_exhibit();
  Visitor visitor{exhibit};
  const auto shift = [&](const std::string& layer) {
    return scene::find(visitor.scene().root, "picture/" + layer)->box.part->shift;
  };
  const Time begun = visitor.now;
  EXPECT_DOUBLE_EQ(shift("middle").x, -0.005);
  EXPECT_DOUBLE_EQ(shift("near").x, 0.02);
  visitor.now = begun + whole_after(visitor.world, 0);
  EXPECT_EQ(shift("near"), (base::Point{0, 0}));
  visitor.now = begun + slide_time(visitor.world, 0);
  EXPECT_DOUBLE_EQ(shift("near").x, -0.02);
  EXPECT_DOUBLE_EQ(shift("near").y, 0.0025);
}

TEST(Slide, WhatDriftsIsTakenOutOfThePictureBehind) {
  const exhibit::Exhibit exhibit = moving_exhibit();
  const scene::Scene scene = Visitor{exhibit}.scene();
  const scene::Node* picture = scene::find(scene.root, "picture");
  ASSERT_TRUE(picture && picture->image);
  EXPECT_EQ(picture->role, scene::Role::picture);
  EXPECT_EQ(picture->image->without, (std::vector<std::string>{"middle", "near"}));
  const scene::Node* layer = scene::find(scene.root, "picture/near");
  ASSERT_TRUE(layer && layer->image);
  EXPECT_EQ(layer->role, scene::Role::decoration);
  EXPECT_EQ(layer->image->layer, "near");
  EXPECT_TRUE(layer->image->without.empty());
  EXPECT_TRUE(scene::find(scene.root, "picture/window")->clip);
}

TEST(Slide, TooShortForADriftKeepsItsLayersInPlace) {
  exhibit::Exhibit exhibit = moving_exhibit();
  exhibit.timing.looking = 3s;
  const Visitor visitor{exhibit};
  for (const Time moment : moments(visitor)) EXPECT_EQ(course(visitor.state, visitor.world, moment).drift, 0);
}

TEST(Slide, ByNameIsShownWhole) {
  const exhibit::Exhibit exhibit = moving_exhibit();
  const World world{exhibit, {}};
  for (const char* id : {"attract", "attract/one", "attract/two"}) {
    const Course shown = course(*state_of_screen(world, id, {}), world, Time{0});
    EXPECT_EQ(shown.line, 1) << id;
    EXPECT_EQ(shown.drift, 0) << id;
  }
}

// Somebody comes while everything moves.
TEST(Slide, ATouchEndsAllMotion) {
  const exhibit::Exhibit exhibit = moving_exhibit();
  Visitor visitor{exhibit};
  visitor.wait(6s);
  visitor.touch();
  EXPECT_EQ(visitor.screen(), "contents");
  EXPECT_GE(*visitor.next_change() - visitor.now, 20s);
}

TEST(Slide, EachOfTheBundledExhibitMovesOnTime) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  Visitor visitor{exhibit};
  for (std::size_t slide = 0; slide <= exhibit.panels.size(); ++slide) {
    const Time since = visitor.state.slide_since;
    EXPECT_EQ(std::get<Attract>(visitor.state.screen).slide, slide);
    visitor.wait(slide_time(visitor.world, slide));
    EXPECT_EQ(visitor.state.slide_since, since + slide_time(visitor.world, slide));
  }
}

}  // namespace
}  // namespace kiosk::visit
