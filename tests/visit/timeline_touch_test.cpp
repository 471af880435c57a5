// What opens on a timeline, what comes closer, and what the steps and the keypad reach.
#include <gtest/gtest.h>

#include <algorithm>

#include "visit/timeline_fixture.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using testing::TimelineTest;

TEST_F(TimelineTest, AMarkAndItsNameOpenTheEvent) {
  for (const std::string id : {"part/paper-1", "part/paper-1/name"}) {
    (void)visitor.update(Activate{id});
    EXPECT_EQ(visitor.screen(), "panel/two/paper-1") << id;
    EXPECT_EQ(visitor.text("kicker"), "then");
    visitor.tap("close-part");
  }
  EXPECT_EQ(node("part/paper-1")->label, "then: what was paper-1");
}

TEST_F(TimelineTest, EveryEventIsSteppedToAndComesIntoView) {
  for (const exhibit::Event& event : shown().events) {
    visitor.tap("look/next");
    EXPECT_EQ(visitor.screen(), "panel/two/" + event.part.id);
    visitor.wait(300ms);
    EXPECT_TRUE(rests());
    EXPECT_GT(place_of(event.part.id), 0.05) << event.part.id;
    EXPECT_LT(place_of(event.part.id), 0.95) << event.part.id;
    const auto name = node("part/" + event.part.id + "/name"), mark = node("part/" + event.part.id);
    ASSERT_TRUE(name || mark) << event.part.id;
    EXPECT_EQ((name ? *name : *mark).value, "en:opened") << event.part.id;
    EXPECT_EQ(fault(), "");
  }
}

TEST_F(TimelineTest, WhatIsWellInViewAndAloneDoesNotMoveTheLens) {
  visitor.tap("look/next");
  visitor.wait(300ms);
  EXPECT_EQ(lens(), Lens{});
}

TEST_F(TimelineTest, AStepToCrowdedDaysGoesNear) {
  (void)visitor.update(Activate{"look/previous"});  // the last
  for (int i = 0; i < 2; ++i) visitor.tap("look/previous");
  EXPECT_EQ(visitor.screen(), "panel/two/silo");
  visitor.wait(300ms);
  EXPECT_GT(lens().zoom, 20);
  const Lens near = lens();
  visitor.tap("look/previous");
  EXPECT_EQ(lens(), near) << "its neighbour is in view already";
}

TEST_F(TimelineTest, TheOpenedEventIsNamedWhateverItsPriority) {
  const auto name_of = [&](const std::string& id) {
    for (const scene::Node& node : touched())
      if (node.id.starts_with("part/" + id) && !node.children.empty()) return std::optional{node};
    return std::optional<scene::Node>{};
  };
  visitor.state.preferences.text_size = 4;  // there is little room
  int unnamed = 0;
  for (std::size_t i = 0; i < shown().events.size(); ++i) {
    visitor.state.exploration.part.reset();
    const std::string& id = shown().events[i].part.id;
    if (name_of(id)) continue;
    ++unnamed;
    visitor.state.exploration.part = i;
    const auto name = name_of(id);
    ASSERT_TRUE(name) << id;
    EXPECT_EQ(name->look.fill, visitor.world.exhibit.themes.at("standard").colour("accent"));
  }
  EXPECT_GT(unnamed, 0);
}

TEST_F(TimelineTest, ACrowdComesCloserAndApart) {
  const std::vector<std::string> crowds = closer();
  ASSERT_FALSE(crowds.empty());
  for (const std::string& crowd : crowds) {
    if (crowd == "timeline/closer/summit") continue;  // on one day
    visitor.come_again();
    visitor.tap(crowd);
    EXPECT_EQ(visitor.screen(), "panel/two") << "nothing opens";
    EXPECT_FALSE(rests());
    const double before = lens().zoom;
    visitor.wait(300ms);
    EXPECT_TRUE(rests());
    EXPECT_GE(lens().zoom, 2 * before);
    EXPECT_EQ(fault(), "");
    // Each touch leads on until all stand alone, or on one day.
    for (int touches = 0; touches < 12 && node(crowd); ++touches) {
      visitor.tap(crowd);
      visitor.wait(300ms);
    }
  }
}

TEST_F(TimelineTest, EventsOfOneDayOpenOneAfterTheOther) {
  look_through(optics(shown()).most_zoom, extent_of(shown()).share(8780));  // 15 January 1994
  ASSERT_EQ(closer(), std::vector<std::string>{"timeline/closer/summit"});
  for (const char* id : {"summit", "speaker", "summit"}) {
    visitor.tap("timeline/closer/summit");
    EXPECT_EQ(visitor.screen(), std::string("panel/two/") + id);
  }
}

TEST_F(TimelineTest, WithReducedMotionItIsACut) {
  Preferences still;
  still.language = "en";
  still.reduced_motion = true;
  visitor.come_again(still);
  visitor.tap(closer().front());
  EXPECT_TRUE(rests());
  EXPECT_GT(lens().zoom, 1);
}

TEST_F(TimelineTest, TheKeypadReachesTheMarksAndTheControls) {
  const std::vector<std::string> stops = testing::pressable(visitor.scene());
  for (const char* id : {"part/wall", "part/paper-1", "part/council", "look/next", "look/in", "look/wide"})
    EXPECT_TRUE(std::ranges::find(stops, id) != stops.end()) << id;
}

}  // namespace
}  // namespace kiosk::visit
