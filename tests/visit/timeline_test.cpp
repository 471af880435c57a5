// A timeline as it is seen on its panel: names that have room, an axis, what is not certain.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "visit/timeline_fixture.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using scene::Shape;
using testing::TimelineTest;

TEST_F(TimelineTest, AllOfItIsInViewAtFirst) {
  EXPECT_EQ(lens(), Lens{});
  for (const exhibit::Event& event : shown().events) {
    EXPECT_GT(place_of(event.part.id), 0);
    EXPECT_LT(place_of(event.part.id), 1);
  }
  EXPECT_EQ(node("timeline/canvas")->label, "timeline, 1989–2002");
  EXPECT_TRUE(node("timeline/lane/papers") && node("timeline/lane/others"));
  EXPECT_EQ(visitor.text("caption"), "a ring is not certain");
}

TEST_F(TimelineTest, EverythingHasRoomWhereverTheLensIs) {
  base::Random random(3);
  for (const base::PixelSize size : {base::PixelSize{1920, 1080}, {1080, 1920}, {1366, 768}})
    for (int step = 1; step <= 4; ++step) {
      visitor.world.display.pixels = size;
      visitor.state.preferences.text_size = step;
      look_through(1, 0.5);
      for (int i = 0; i < 60; ++i) {
        ASSERT_EQ(fault(), "") << size.width << " wide, step " << step << ", zoom " << lens().zoom << " about "
                               << lens().centre.x;
        look_through(std::exp2(static_cast<double>(random.below(100)) / 10),
                     static_cast<double>(random.below(1000)) / 1000);
      }
    }
}

TEST_F(TimelineTest, TheWindowIsAsLargeAsWasThought) {
  for (const base::PixelSize size : {base::PixelSize{1920, 1080}, {1080, 1920}, {1366, 768}, {3840, 2160}})
    for (int step = 1; step <= 4; ++step)
      for (const bool wide : {false, true}) {
        visitor.world.display.pixels = size;
        visitor.state.preferences.text_size = step;
        visitor.state.exploration.wide = wide;
        const Kit kit(visitor.state, visitor.world, visitor.now);
        const Board board(kit, shown());
        const base::Rect place = node("timeline")->place;
        EXPECT_NEAR(board.size.width, place.width, 0.5) << size.width << " wide, step " << step;
        EXPECT_LE(board.size.height, place.height + 2) << size.width << " wide, step " << step;
      }
}

TEST_F(TimelineTest, ADayThatIsNotKnownIsARingFromAfarAndAnOpenStretchFromNear) {
  const auto shapes = [&](Shape::Kind kind, double width) {
    const scene::Drawing drawing = node("timeline/canvas")->drawing;
    return std::ranges::count_if(
        drawing, [&](const Shape& shape) { return shape.kind == kind && (width == 0 || shape.width == width); });
  };
  EXPECT_EQ(shapes(Shape::Kind::ring, 0), 2) << "the month, and the disputed days";
  look_through(100, extent_of(shown()).share(8840));  // about March 1994
  EXPECT_EQ(shapes(Shape::Kind::ring, 0), 0);
  look_through(100, extent_of(shown()).share(9430));  // about October 1995
  const scene::Drawing drawing = node("timeline/canvas")->drawing;
  EXPECT_TRUE(std::ranges::any_of(drawing, [](const Shape& shape) { return shape.dash > 0; }));
}

TEST_F(TimelineTest, TheFirstLaneIsNamedWhateverHasNone) {
  for (const base::PixelSize size : {base::PixelSize{1920, 1080}, {1080, 1920}, {1366, 768}})
    for (int step = 1; step <= 3; ++step) {
      visitor.world.display.pixels = size;
      visitor.state.preferences.text_size = step;
      std::string names;
      for (const scene::Node& node : touched())
        for (const scene::Node& line : node.children) names += base::plain_of(line.text->runs) + "\u00A0";
      for (const char* paper : {"paper-1", "paper-2", "paper-3", "paper-4"})
        EXPECT_TRUE(names.find(paper) != std::string::npos) << paper << ", " << size.width << " wide, step " << step;
    }
}

TEST_F(TimelineTest, NamesThatAreJoinedComeCloserAndApart) {
  visitor.state.preferences.text_size = 3;
  std::string joined;
  for (const scene::Node& node : touched())
    if (node.id.starts_with("timeline/names/")) joined = node.id;
  ASSERT_FALSE(joined.empty());
  visitor.tap(joined);
  visitor.wait(300ms);
  EXPECT_GT(lens().zoom, 1);
  EXPECT_EQ(visitor.screen(), "panel/two") << "nothing opens";
}

TEST_F(TimelineTest, WhatLastsIsNamedWhereItBeginsOrAtTheEdge) {
  const auto name = [&] {
    const auto apart = node("part/brigade/name");
    return apart ? apart : node("part/brigade");
  };
  visitor.state.exploration.part = 12;  // so that it has its room
  const base::Rect window = node("timeline")->place;
  EXPECT_NEAR(name()->place.x, window.x + place_of("brigade") * window.width, target);
  look_through(5, 0.75);
  EXPECT_LT(place_of("brigade"), 0);
  ASSERT_TRUE(name());
  EXPECT_NEAR(name()->place.x, window.x, touch_gap);
  EXPECT_EQ(fault(), "");
}

TEST_F(TimelineTest, TheAxisSaysWhatItsDaysBelongTo) {
  EXPECT_TRUE(node("timeline/notch/7305")) << "1990";
  EXPECT_FALSE(node("timeline/notches"));
  look_through(400, extent_of(shown()).share(9430));
  EXPECT_EQ(visitor.text("timeline/notches"), "month-and-year");
  EXPECT_EQ(visitor.text("timeline/notch/9430"), "27");
}

TEST_F(TimelineTest, FromRightToLeftTimeRunsToTheLeft) {
  visitor.state.preferences.language = "ar";
  const auto early = node("part/wall"), late = node("part/council");
  ASSERT_TRUE(early && late);
  EXPECT_GT(early->place.x, late->place.x);
}

}  // namespace
}  // namespace kiosk::visit
