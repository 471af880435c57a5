// A timeline under the finger, and on its way to where a touch sends it.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "visit/timeline_fixture.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using testing::TimelineTest;

TEST_F(TimelineTest, ItMovesWithTheFinger) {
  look_through(8, 0.5);
  const double before = place_of("paper-3");
  EXPECT_TRUE(visitor.update(Move{"timeline", {0.25, 0}}).changed);
  EXPECT_NEAR(place_of("paper-3"), before + 0.25, 1e-9);
  EXPECT_TRUE(rests()) << "at once";
}

TEST_F(TimelineTest, WhatIsBetweenTwoFingersStaysThere) {
  look_through(8, 0.5);
  const double about = place_of("paper-3");
  (void)visitor.update(Move{"timeline", {0, 0}, 1.7, {about, 0.5}});
  EXPECT_NEAR(lens().zoom, 8 * 1.7, 1e-9);
  EXPECT_NEAR(place_of("paper-3"), about, 1e-9);
}

TEST_F(TimelineTest, UpAndDownItDoesNotMove) {
  look_through(8, 0.5);
  const scene::Scene before = visitor.scene();
  (void)visitor.update(Move{"timeline", {0, 0.4}});
  EXPECT_EQ(visitor.scene(), before);
}

TEST_F(TimelineTest, ItEndsWhereItEnds) {
  for (const double by : {5.0, -5.0}) {
    look_through(8, 0.5);
    for (int i = 0; i < 10; ++i) (void)visitor.update(Move{"timeline", {by, 0}});
    EXPECT_NEAR(lens().centre.x, by > 0 ? 1.0 / 16 : 15.0 / 16, 1e-9);
  }
  for (int i = 0; i < 20; ++i) (void)visitor.update(Move{"timeline", {}, 3});
  EXPECT_NEAR(lens().zoom, optics(shown()).most_zoom, 1e-9);
  EXPECT_NEAR(extent_of(shown()).days / lens().zoom, 8, 1e-9) << "days in view";
  for (int i = 0; i < 20; ++i) (void)visitor.update(Move{"timeline", {}, 0.3});
  EXPECT_EQ(lens().zoom, 1);
}

TEST_F(TimelineTest, NamesKeepTheirRowsWhileItIsDragged) {
  look_through(6, 0.5);
  std::map<std::string, double> rows;
  int seen_again = 0;
  for (int i = 0; i < 40; ++i) {
    (void)visitor.update(Move{"timeline", {-0.02, 0}});
    for (const scene::Node& node : touched()) {
      if (node.children.empty()) continue;
      const auto [known, first] = rows.emplace(node.label, node.place.y);
      EXPECT_EQ(known->second, node.place.y) << node.label;
      seen_again += !first;
    }
  }
  EXPECT_GT(seen_again, 20);
}

TEST_F(TimelineTest, OnTheWayOnlyWhatHasRoomAtBothEndsIsNamed) {
  const auto names = [&] {
    std::vector<std::string> all;
    for (const scene::Node& node : touched())
      if (!node.children.empty()) all.push_back(node.label);
    return all;
  };
  const std::vector<std::string> before = names();
  visitor.tap(closer().back());
  for (Time time{0}; time < 250ms; time += 16ms) {
    visitor.now += 16ms;
    (void)visitor.update(Tick{});
    EXPECT_EQ(fault(), "");
    if (visitor.state.exploration.glide.over(visitor.now)) continue;
    for (const std::string& name : names())
      EXPECT_TRUE(std::ranges::find(before, name) != before.end()) << name << " at " << time.count();
  }
}

}  // namespace
}  // namespace kiosk::visit
