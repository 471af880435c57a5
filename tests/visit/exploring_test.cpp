// A picture whose parts are opened: what is read, and the ways in and out.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/exploring_visitor.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;

class Exploring : public ::testing::Test {
 protected:
  [[nodiscard]] scene::Node node(const std::string& id) const { return visitor.node(id); }

  const exhibit::Exhibit exhibit = testing::tiny_exhibit_to_explore();
  testing::ExploringVisitor visitor{exhibit};
};

// --- what is seen and read ---

TEST_F(Exploring, ThePanelsOwnTextIsReadAtFirst) {
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(visitor.text("title"), "two title");
  EXPECT_EQ(visitor.text("look/status"), "en:touch-a-part");
  EXPECT_FALSE(visitor.has("close-part"));
  EXPECT_EQ(node("picture/picture").image->opacity, 1);
  for (const char* part : {"part/left", "part/middle", "part/right"}) EXPECT_TRUE(visitor.has(part)) << part;
}

TEST_F(Exploring, ATouchOpensAPart) {
  visitor.tap("part/left");
  EXPECT_EQ(visitor.screen(), "panel/two/left");
  EXPECT_EQ(visitor.scene().title, "left title");
  EXPECT_EQ(visitor.text("title"), "left title");
  EXPECT_EQ(visitor.text("kicker"), "left when");
  EXPECT_EQ(visitor.text("body/1"), "left says");
  EXPECT_FALSE(visitor.shows("body/2"));
  EXPECT_FALSE(visitor.shows("question"));
  EXPECT_FALSE(visitor.shows("quotation/said"));
}

TEST_F(Exploring, TheOpenedPartIsLitAndTheRestStepsBack) {
  visitor.tap("part/left");
  EXPECT_EQ(node("picture/lit").image->layer, "left");
  EXPECT_EQ(node("picture/lit").image->opacity, 1);
  EXPECT_EQ(node("picture/lit").box.part, (scene::PartOf{"left", {}, 1}));
  EXPECT_LT(node("picture/picture").image->opacity, 0.5);
  EXPECT_EQ(node("part/left").value, "en:opened");
  EXPECT_EQ(node("part/middle").value, "");
  EXPECT_TRUE(node("picture/lit").look.border);
}

TEST_F(Exploring, APartWithoutADateStandsUnderThePanelsTitle) {
  visitor.tap("part/middle");
  EXPECT_EQ(visitor.text("kicker"), "two title");
  EXPECT_EQ(visitor.text("quotation/said"), "“three pillars”");
  EXPECT_EQ(visitor.text("body/1"), "en:background. middle says");
}

TEST_F(Exploring, AnExcerptIsQuotedInTheVisitorsLanguage) {
  visitor.tap("part/right");
  EXPECT_EQ(visitor.text("excerpt/1"), "“pillars”");
  EXPECT_NE(visitor.text("excerpt/1/by").find("speaker"), std::string::npos);
  visitor.tap("bar/language");
  EXPECT_EQ(visitor.text("excerpt/1"), "“опоры”");
  EXPECT_NE(visitor.text("excerpt/1/by").find("ru:translated-from-en"), std::string::npos);
}

// --- ways in and out ---

TEST_F(Exploring, TouchedAgainItCloses) {
  const scene::Scene before = visitor.scene();
  visitor.tap("part/left");
  visitor.tap("part/left");
  EXPECT_EQ(visitor.scene(), before);
}

TEST_F(Exploring, AnotherPartTakesItsPlace) {
  visitor.tap("part/left");
  visitor.tap("part/right");
  EXPECT_EQ(visitor.screen(), "panel/two/right");
}

TEST_F(Exploring, TheButtonLeadsBackToThePanel) {
  visitor.tap("part/left");
  visitor.tap("close-part");
  EXPECT_EQ(visitor.screen(), "panel/two");
}

TEST_F(Exploring, ThePartsAreSteppedThroughRoundAndRound) {
  for (const char* part : {"left", "middle", "right", "left"}) {
    visitor.tap("look/next");
    EXPECT_EQ(visitor.screen(), std::string{"panel/two/"} + part);
  }
  EXPECT_EQ(visitor.text("look/status"), "en:part-of 1/3");
  EXPECT_EQ(node("look/status").label, "en:part-of 1/3");
  visitor.tap("look/previous");
  EXPECT_EQ(visitor.screen(), "panel/two/right");
  visitor.tap("close-part");
  visitor.tap("look/previous");
  EXPECT_EQ(visitor.screen(), "panel/two/right");
}

TEST_F(Exploring, TheKeyBackClosesThePartBeforeItLeaves) {
  visitor.tap("part/left");
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "panel/two");
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "contents");
}

TEST_F(Exploring, OnTheWayFromTheQuizItClosesFirstToo) {
  visitor.state.screen = PanelScreen{1, PanelScreen::From::question};
  visitor.state.round = quiz::draw(exhibit, 2, 1);
  visitor.tap("part/left");
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "panel/two");
  visitor.key(Command::back);
  EXPECT_TRUE(std::holds_alternative<QuizItem>(visitor.state.screen));
}

TEST_F(Exploring, EachTextIsReadFromItsFirstPage) {
  visitor.state.page = 2;
  visitor.tap("part/left");
  EXPECT_EQ(visitor.state.page, 0);
  visitor.state.page = 2;
  visitor.tap("look/next");
  EXPECT_EQ(visitor.state.page, 0);
  visitor.state.page = 2;
  visitor.tap("close-part");
  EXPECT_EQ(visitor.state.page, 0);
}

TEST_F(Exploring, AtFullSizeThePartIsClosedAndThePanelReadFromItsFirstPage) {
  const exhibit::Exhibit gallery =
      testing::tiny_exhibit_with(exhibit::Gallery{{{testing::part_that_says("a"), testing::picture_of("a")}}});
  testing::ExploringVisitor other{gallery};
  other.tap("part/a");
  other.state.page = 2;
  other.tap("look/wide");
  EXPECT_EQ(other.screen(), "panel/two/wide");
  other.key(Command::back);
  EXPECT_EQ(other.screen(), "panel/two");
  EXPECT_EQ(other.state.page, 0);
  other.state.page = 2;  // whoever only looks closer finds the page again
  other.tap("look/wide");
  other.tap("look/wide");
  EXPECT_EQ(other.state.page, 2);
}

TEST_F(Exploring, LeavingAndComingBackStartsAfresh) {
  for (const auto& [way_out, way_back] :
       {std::pair{"bar/next", "bar/previous"}, {"bar/previous", "bar/next"}, {"bar/contents", "tile/two"}}) {
    visitor.tap("part/middle");
    visitor.tap(way_out);
    visitor.tap(way_back);
    EXPECT_EQ(visitor.screen(), "panel/two") << way_out;
    EXPECT_FALSE(visitor.state.exploration.part) << way_out;
  }
}

TEST_F(Exploring, APanelWithoutAnInteractiveHasNoParts) {
  visitor.tap("part/left");
  visitor.tap("bar/next");
  EXPECT_EQ(visitor.screen(), "panel/three");
  EXPECT_FALSE(visitor.has("look/next"));
  (void)visitor.update(Activate{"part/left"});
  (void)visitor.update(Move{"picture", {0.1, 0.1}, 2});
  (void)visitor.update(Hold{{"picture"}});
  EXPECT_EQ(visitor.screen(), "panel/three");
}

// --- the keypad ---

TEST_F(Exploring, TheFocusStaysOnTheControlThatStepsOn) {
  (void)visitor.update(Focus{"look/next"});
  (void)visitor.update(Activate{"look/next", "panel/two"});
  EXPECT_TRUE(node("look/next").focused);
  (void)visitor.update(Activate{"look/next", "panel/two/left"});
  EXPECT_EQ(visitor.screen(), "panel/two/middle");
}

TEST_F(Exploring, TheFocusLeavesTheButtonThatIsGone) {
  visitor.tap("part/left");
  (void)visitor.update(Focus{"close-part"});
  (void)visitor.update(Activate{"close-part", "panel/two/left"});
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(visitor.state.focused, "");
}

// --- beside the rest of the visit ---

TEST_F(Exploring, AnotherLanguageOrTypeKeepsThePart) {
  visitor.tap("part/left");
  visitor.tap("bar/language");
  EXPECT_EQ(visitor.screen(), "panel/two/left");
  EXPECT_EQ(visitor.text("title"), "рус left title");
  visitor.key(Command::text_size);
  visitor.key(Command::contrast);
  EXPECT_EQ(visitor.screen(), "panel/two/left");
}

TEST_F(Exploring, TheSourcesAreThoseOfWhatIsRead) {
  visitor.tap("sources");
  EXPECT_EQ(visitor.screen(), "panel/two/sources");
  EXPECT_TRUE(visitor.shows("source/memo/fact/fact"));
  EXPECT_TRUE(visitor.shows("source/archive/fact/other"));
  visitor.tap("sources/close");
  visitor.tap("part/left");
  visitor.tap("sources");
  EXPECT_EQ(visitor.screen(), "panel/two/left/sources");
  EXPECT_TRUE(visitor.shows("source/memo/fact/fact"));
  EXPECT_FALSE(visitor.shows("source/archive/fact/other"));
  EXPECT_FALSE(visitor.shows("source/memo/quotation/said"));
  visitor.tap("sources/close");
  EXPECT_EQ(visitor.screen(), "panel/two/left");
  visitor.tap("part/right");  // an excerpt: the whole quotation stands in its source
  visitor.tap("sources");
  EXPECT_EQ(visitor.text("source/memo/quotation/said"), "“three pillars”");
}

TEST_F(Exploring, UnderASheetNothingIsOpened) {
  visitor.tap("sources");
  (void)visitor.update(Move{"picture", {0.1, 0.1}, 2});
  EXPECT_FALSE(visitor.has("part/left"));
  visitor.tap("sources/close");
  EXPECT_EQ(visitor.screen(), "panel/two");
}

TEST_F(Exploring, TheQuestionWhetherOneIsThereLeavesThePartOpen) {
  visitor.tap("part/left");
  visitor.wait(exhibit.timing.idle);
  EXPECT_EQ(visitor.state.sheet, Sheet::still_there);
  visitor.tap("part/right");  // only answers
  EXPECT_EQ(visitor.screen(), "panel/two/left");
}

TEST_F(Exploring, TheNextVisitorFindsNothingOpen) {
  for (const bool by_hand : {true, false}) {
    visitor.tap("part/left");
    if (by_hand) {
      visitor.tap("bar/contents");
      visitor.tap("bar/finish");
    } else {
      visitor.wait(exhibit.timing.idle + exhibit.timing.countdown);
    }
    EXPECT_TRUE(std::holds_alternative<Attract>(visitor.state.screen));
    EXPECT_FALSE(visitor.state.exploration.part);
    visitor.touch();
    visitor.tap("tile/two");
    EXPECT_EQ(visitor.screen(), "panel/two");
  }
}

// --- motion ---

TEST_F(Exploring, OpeningFadesUnlessMotionIsReduced) {
  EXPECT_EQ(visitor.update(Activate{"part/left"}).fade, 200ms);
  visitor.state.preferences.reduced_motion = true;
  const Effects effects = visitor.update(Activate{"part/right"});
  EXPECT_TRUE(effects.changed);
  EXPECT_EQ(effects.fade, 0ms);
}

TEST_F(Exploring, AtRestNothingWakes) {
  visitor.tap("part/left");
  EXPECT_EQ(visitor.next_change(), visitor.now + exhibit.timing.idle);
}

// --- screens by name ---

TEST_F(Exploring, EachPartIsAScreen) {
  const std::vector<std::string> ids = screen_ids(visitor.world);
  const std::vector<std::string> expected{"panel/two", "panel/two/sources", "panel/two/left", "panel/two/middle",
                                          "panel/two/right"};
  const auto first = std::ranges::find(ids, expected.front());
  ASSERT_GE(ids.end() - first, 5);
  EXPECT_EQ((std::vector<std::string>{first, first + 5}), expected);
  EXPECT_EQ(*(first + 5), "panel/three");
  visitor.tap("part/middle");
  const State state = *state_of_screen(visitor.world, "panel/two/middle", {});
  EXPECT_EQ(view(state, visitor.world, Time{0}), visitor.scene());
}

TEST_F(Exploring, TheSourcesOfAPartAreShownByNameToo) {
  const auto state = state_of_screen(visitor.world, "panel/two/left/sources", {});
  ASSERT_TRUE(state);
  EXPECT_EQ(view(*state, visitor.world, Time{0}).id, "panel/two/left/sources");
}

TEST_F(Exploring, WhatIsNoPartIsNoScreen) {
  for (const char* id : {"panel/two/nothing", "panel/two/", "panel/two/left/", "panel/two/left/more", "panel/one/left",
                         "panel/four/left", "panel/two/wide"})
    EXPECT_FALSE(state_of_screen(visitor.world, id, {})) << id;
}

TEST_F(Exploring, WhatIsLikelyNextIsWhatWouldBeSeen) {
  visitor.tap("part/left");
  const std::vector<scene::Scene> scenes = likely_next(visitor.state, visitor.world, visitor.now);
  for (const char* way : {"look/next", "bar/next", "bar/previous", "bar/contents"}) {
    testing::Visitor other{exhibit};
    other.state = visitor.state;
    other.now = visitor.now;
    other.tap(way);
    EXPECT_NE(std::ranges::find(scenes, other.scene()), scenes.end()) << way;
  }
}

}  // namespace
}  // namespace kiosk::visit
