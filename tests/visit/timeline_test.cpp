// A timeline on its panel: names that have room, marks to touch, a lens that moves along time.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "scene/layout.hpp"
#include "support/rough_measure.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/interactives.hpp"
#include "visit/timeline_board.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using scene::Shape;
using testing::text_in_two;
using testing::Visitor;

exhibit::Event event(const std::string& id, std::size_t lane, base::Date from, std::optional<base::Date> to = {}) {
  exhibit::Event event;
  event.part.id = id;
  event.part.title = text_in_two("what was " + id);
  event.part.when = text_in_two("then");
  event.part.body = {{text_in_two(id + " says"), {"fact"}, false}};
  event.lane = lane;
  event.from = from;
  event.to = to;
  return event;
}

exhibit::Timeline timeline() {
  exhibit::Timeline timeline;
  timeline.from = {1989, 0, 0};
  timeline.to = {2002, 12, 31};
  timeline.caption = text_in_two("a ring is not certain");
  timeline.lanes = {{"papers", text_in_two("papers"), "accent"}, {"others", text_in_two("meanwhile"), "line"}};
  timeline.events = {event("wall", 1, {1989, 11, 9}),
                     event("treaty", 1, {1990, 11, 19}),
                     event("paper-1", 0, {1992, 2, 25}),
                     event("summit", 1, {1994, 1, 14}),
                     event("speaker", 1, {1994, 1, 14}),
                     event("paper-2", 0, {1994, 3, 0}),
                     event("drill", 1, {1995, 10, 16}, base::Date{1995, 10, 31}),
                     event("talks", 1, {1995, 10, 26}),
                     event("paper-3", 0, {1995, 10, 26}, base::Date{1995, 10, 28}),
                     event("unit", 1, {1995, 10, 27}),
                     event("paper-4", 0, {1995, 10, 27}),
                     event("silo", 1, {1995, 10, 28}),
                     event("brigade", 1, {1996, 1, 0}, base::Date{2003, 6, 0}),
                     event("council", 1, {2002, 5, 28})};
  timeline.events[8].uncertain = true;
  timeline.events[3].priority = 3;
  return timeline;
}

class TimelineTest : public ::testing::Test {
 protected:
  TimelineTest() { open(); }

  void open(const Preferences& first = {}) {
    visitor.begin_again(first);
    visitor.touch();
    visitor.tap("tile/one");
  }

  [[nodiscard]] const exhibit::Timeline& shown() const {
    return std::get<exhibit::Timeline>(*exhibit.panels[0].interactive);
  }
  [[nodiscard]] scene::Scene laid_out() const {
    testing::RoughMeasure measure;
    scene::Scene scene = visitor.scene();
    scene::lay_out(scene, measure);
    return scene;
  }
  [[nodiscard]] std::optional<scene::Node> node(const std::string& id) const {
    const scene::Scene scene = laid_out();
    const scene::Node* found = scene::find(scene.root, id);
    return found && !found->hidden ? std::optional{*found} : std::nullopt;
  }
  [[nodiscard]] Lens lens() const { return visitor.state.exploration.lens(visitor.now); }
  void look_through(double zoom, double middle) {
    const Lens lens = within({zoom, {middle, 0.5}}, optics(shown()).most_zoom);
    visitor.state.exploration.glide = {lens, lens, visitor.now, Time{0}};
  }
  // Where an event's mark is: 0 to 1 across the window.
  [[nodiscard]] double place_of(const std::string& id) const {
    const Extent extent = extent_of(shown());
    for (const exhibit::Event& event : shown().events)
      if (event.part.id == id) return seen(lens(), base::Point{extent.share(stretch_of(event).at), 0.5}).x;
    ADD_FAILURE() << "no event " << id;
    return 0;
  }
  [[nodiscard]] bool rests() const {
    return *visitor.next_change() >= visitor.state.last_input + visitor.world.exhibit.timing.idle;
  }
  [[nodiscard]] std::vector<scene::Node> touched() const {
    std::vector<scene::Node> all;
    const scene::Scene scene = laid_out();
    scene::each(*scene::find(scene.root, "timeline"), [&](const scene::Node& node) {
      if (node.touchable) all.push_back(node);
    });
    return all;
  }
  [[nodiscard]] std::vector<std::string> closer() const {
    std::vector<std::string> ids;
    for (const scene::Node& node : touched())
      if (node.id.starts_with("timeline/closer/")) ids.push_back(node.id);
    return ids;
  }
  // Holds what is touched and what is read against what a finger and an eye need; says what is wrong.
  [[nodiscard]] std::string fault() const {
    const scene::Scene scene = laid_out();
    const base::Rect window = scene::find(scene.root, "timeline")->place;
    std::vector<scene::Node> all = touched();
    constexpr double near_enough = 0.6;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const base::Rect& a = all[i].place;
      if (a.width < target - near_enough || a.height < target - near_enough) return all[i].id + " is too small";
      if (!all[i].children.empty() &&
          (a.x < window.x - near_enough || a.right() > window.right() + near_enough || a.y < window.y - near_enough))
        return all[i].id + " leaves the window";
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        const base::Rect& b = all[k].place;
        const double across = std::max(a.x - b.right(), b.x - a.right()),
                     down = std::max(a.y - b.bottom(), b.y - a.bottom());
        if (std::max(across, down) < touch_gap - near_enough) return all[i].id + " is too near to " + all[k].id;
      }
    }
    const scene::Node* notch = nullptr;
    for (const scene::Node& child : scene::find(scene.root, "timeline")->children) {
      if (!child.id.starts_with("timeline/notch")) continue;
      if (notch && child.place.x < notch->place.right()) return child.id + " covers " + notch->id;
      notch = &child;
    }
    return "";
  }

  exhibit::Exhibit exhibit = [] {
    exhibit::Exhibit tiny = testing::tiny_exhibit();
    tiny.panels[0].interactive = timeline();
    return tiny;
  }();
  Visitor visitor{exhibit};
};

// --- what is seen ---

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
  EXPECT_EQ(visitor.screen(), "panel/one") << "nothing opens";
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

// --- what is touched ---

TEST_F(TimelineTest, AMarkAndItsNameOpenTheEvent) {
  for (const std::string id : {"part/paper-1", "part/paper-1/name"}) {
    (void)visitor.update(Activate{id});
    EXPECT_EQ(visitor.screen(), "panel/one/paper-1") << id;
    EXPECT_EQ(visitor.text("kicker"), "then");
    visitor.tap("close-part");
  }
  EXPECT_EQ(node("part/paper-1")->label, "then: what was paper-1");
}

TEST_F(TimelineTest, EveryEventIsSteppedToAndComesIntoView) {
  for (const exhibit::Event& event : shown().events) {
    visitor.tap("look/next");
    EXPECT_EQ(visitor.screen(), "panel/one/" + event.part.id);
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
  EXPECT_EQ(visitor.screen(), "panel/one/silo");
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
    open();
    visitor.tap(crowd);
    EXPECT_EQ(visitor.screen(), "panel/one") << "nothing opens";
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
    EXPECT_EQ(visitor.screen(), std::string("panel/one/") + id);
  }
}

TEST_F(TimelineTest, WithReducedMotionItIsACut) {
  Preferences still;
  still.language = "en";
  still.reduced_motion = true;
  open(still);
  visitor.tap(closer().front());
  EXPECT_TRUE(rests());
  EXPECT_GT(lens().zoom, 1);
}

TEST_F(TimelineTest, TheKeypadReachesTheMarksAndTheControls) {
  const std::vector<std::string> stops = testing::pressable(visitor.scene());
  for (const char* id : {"part/wall", "part/paper-1", "part/council", "look/next", "look/in", "look/wide"})
    EXPECT_TRUE(std::ranges::find(stops, id) != stops.end()) << id;
}

// --- what is dragged ---

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
