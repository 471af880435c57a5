// People who met: what is lit and read when a person or a meeting is touched.
#include "support/exploring_visitor.hpp"
#include "visit/people_web_plan.hpp"

namespace kiosk::visit {
namespace {

using testing::ExploringVisitor;

exhibit::Exhibit people_who_met() {
  exhibit::PeopleWeb web;
  web.sides[0] = {testing::text_in_two("here"), {"ann", "bob"}};
  web.sides[1] = {testing::text_in_two("there"), {"cid"}};
  web.meetings.push_back({testing::part_that_says("talk"), {"bob", "cid"}, false});
  web.meetings.push_back({testing::part_that_says("note"), {"ann", "bob"}, true});
  web.meetings[0].part.when = testing::text_in_two("March");
  exhibit::Exhibit exhibit = testing::tiny_exhibit_with(std::move(web));
  const auto add = [&](const std::string& id, const char* english, const char* russian) {
    exhibit::Person person;
    person.id = id;
    person.name = {{{"en", base::plain(english)}, {"ru", base::plain(russian)}}};
    exhibit.people[id] = person;
  };
  add("ann", "Ann Lee Moor", "Энн Ли Мур");
  add("bob", "Bob", "Боб");
  add("cid", "Cid O’Hara", "Сид О’Хара");
  exhibit.people["bob"].role = testing::text_in_two("minister");
  exhibit.people["bob"].note = testing::text_in_two("an engineer");
  exhibit.people["bob"].life = "1930–2001";
  return exhibit;
}

class PeopleWebTest : public ::testing::Test {
 protected:
  [[nodiscard]] base::Colour colour(const std::string& name) const {
    return exhibit.themes.at("standard").colour(name);
  }
  [[nodiscard]] bool filled(const std::string& person) const {
    return visitor.node("person/" + person + "/coin").look.fill != colour("surface");
  }
  [[nodiscard]] bool lit(const std::string& meeting) const {
    return visitor.node("part/" + meeting).look.fill == colour("accent");
  }
  // Of the lines, in the order in which they are drawn.
  [[nodiscard]] std::vector<double> widths() const {
    std::vector<double> widths;
    for (const scene::Shape& shape : visitor.node("web/lines").drawing) widths.push_back(shape.width);
    return widths;
  }

  const exhibit::Exhibit exhibit = people_who_met();
  ExploringVisitor visitor{exhibit};
};

TEST_F(PeopleWebTest, EverybodyIsTiedToWhatTheyTookPartIn) {
  EXPECT_EQ(visitor.node("web/lines").drawing.size(), 4u);
  std::size_t dashed = 0;
  for (const scene::Shape& shape : visitor.node("web/lines").drawing) dashed += shape.dash > 0;
  EXPECT_EQ(dashed, 2u) << "where one wrote to the other";
  for (const char* person : {"ann", "bob", "cid"}) EXPECT_TRUE(filled(person)) << person;
  EXPECT_EQ(visitor.text("part/talk/when"), "March");
  EXPECT_EQ(visitor.text("web/second"), "there");
  EXPECT_TRUE(visitor.rests());
}

TEST_F(PeopleWebTest, InitialsAreOfTheFirstNameAndTheLastInTheVisitorsLanguage) {
  EXPECT_EQ(visitor.text("person/ann/coin/initials"), "AM");
  EXPECT_EQ(visitor.text("person/bob/coin/initials"), "B");
  EXPECT_EQ(visitor.text("person/cid/coin/initials"), "CO");
  visitor.tap("bar/language");
  EXPECT_EQ(visitor.text("person/ann/coin/initials"), "ЭМ");
  EXPECT_EQ(visitor.text("person/ann/name"), "Энн Ли Мур");
}

TEST_F(PeopleWebTest, APersonWhoIsTouchedIsReadAbout) {
  visitor.tap("person/bob");
  EXPECT_EQ(visitor.screen(), "panel/two/person/bob");
  EXPECT_EQ(visitor.scene().title, "Bob");
  EXPECT_EQ(visitor.text("kicker"), "here");
  EXPECT_EQ(visitor.text("title"), "Bob");
  EXPECT_EQ(visitor.text("role"), "minister");
  EXPECT_EQ(visitor.text("life"), "1930–2001");
  EXPECT_EQ(visitor.text("note"), "an engineer");
  EXPECT_EQ(visitor.text("met/talk"), "talk title · March");
  EXPECT_EQ(visitor.text("met/note"), "note title");
  EXPECT_EQ(visitor.node("person/bob").value, "en:opened");
  visitor.tap("close-part");
  EXPECT_EQ(visitor.screen(), "panel/two");
}

TEST_F(PeopleWebTest, WhatAPersonTookPartInIsLit) {
  visitor.tap("person/cid");
  EXPECT_TRUE(lit("talk"));
  EXPECT_FALSE(lit("note"));
  EXPECT_TRUE(filled("bob"));
  EXPECT_FALSE(filled("ann"));
  EXPECT_EQ(widths(), (std::vector<double>{3, 3, 5, 5})) << "what is lit lies on top";
}

TEST_F(PeopleWebTest, AMeetingOpensAndItsPeopleAreLit) {
  visitor.tap("person/cid");
  visitor.tap("part/note");
  EXPECT_EQ(visitor.screen(), "panel/two/note");
  EXPECT_EQ(visitor.text("body/1"), "note says");
  EXPECT_TRUE(lit("note"));
  EXPECT_FALSE(lit("talk"));
  EXPECT_TRUE(filled("ann"));
  EXPECT_FALSE(filled("cid"));
}

TEST_F(PeopleWebTest, APersonTakesTheMeetingsPlaceAndTouchedAgainIsLeft) {
  visitor.tap("part/talk");
  visitor.tap("person/ann");
  EXPECT_EQ(visitor.screen(), "panel/two/person/ann");
  EXPECT_FALSE(lit("talk"));
  visitor.tap("person/ann");
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_TRUE(filled("cid"));
}

TEST_F(PeopleWebTest, StepsGoThroughTheMeetingsAndThePeople) {
  for (const char* expected : {"talk", "note", "person/ann", "person/bob", "person/cid", "talk"}) {
    visitor.tap("look/next");
    EXPECT_EQ(visitor.screen(), std::string("panel/two/") + expected);
  }
  EXPECT_EQ(visitor.text("look/status"), "1 / 5");
  for (const char* expected : {"person/cid", "person/bob"}) {
    visitor.tap("look/previous");
    EXPECT_EQ(visitor.screen(), std::string("panel/two/") + expected);
  }
  EXPECT_EQ(visitor.text("look/status"), "4 / 5");
}

TEST_F(PeopleWebTest, TheKeyBackLeavesAPersonFirst) {
  visitor.tap("person/ann");
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "panel/two");
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "contents");
}

TEST_F(PeopleWebTest, TheSourcesOfAPersonAreThePanels) {
  visitor.tap("person/bob");
  visitor.tap("sources");
  EXPECT_TRUE(visitor.shows("source/memo"));
}

TEST_F(PeopleWebTest, EveryPersonHasAScreen) {
  for (const char* id : {"panel/two/person/ann", "panel/two/person/cid", "panel/two/talk"}) {
    const auto state = state_of_screen(visitor.world, id, visitor.state.preferences);
    ASSERT_TRUE(state) << id;
    EXPECT_EQ(view(*state, visitor.world, Time{0}).id, id);
  }
  EXPECT_FALSE(state_of_screen(visitor.world, "panel/two/person/dan", visitor.state.preferences));
}

TEST_F(PeopleWebTest, LargeWordsLeaveTheNames) {
  for (const int size : {3, 4}) {
    visitor.state.preferences.text_size = size;
    EXPECT_EQ(visitor.text("person/ann/name"), "Moor");
    EXPECT_FALSE(visitor.shows("person/ann/coin/initials"));
    EXPECT_EQ(visitor.node("person/ann").label, "Ann Lee Moor");
    EXPECT_EQ(visitor.text("web/first"), "here");
    EXPECT_EQ(visitor.text("part/talk/title"), "talk title");
    EXPECT_EQ(visitor.text("part/talk/when"), "March");
  }
}

TEST_F(PeopleWebTest, LargeNamesOfOneFamilyAreWhole) {
  exhibit::Exhibit family = people_who_met();
  family.people["bob"].name = testing::text_in_two("Bob Moor");
  ExploringVisitor close(family);
  close.state.preferences.text_size = 3;
  EXPECT_EQ(close.text("person/ann/name"), "Ann Lee Moor");
  EXPECT_EQ(close.text("person/bob/name"), "Bob Moor");
}

TEST_F(PeopleWebTest, WhereNoNameHasRoomThereAreInitials) {
  exhibit::Exhibit wide = people_who_met();
  wide.people["ann"].name = testing::text_in_two("Wolfeschlegelsteinhausenbergerdorff");
  ExploringVisitor close(wide);
  close.state.preferences.text_size = 4;
  EXPECT_FALSE(close.shows("person/ann/name"));
  EXPECT_EQ(close.text("person/ann/coin/initials"), "W");
}

TEST_F(PeopleWebTest, ADateIsBrokenBeforeItsYear) {
  const auto bound = [](const char* date) { return base::plain_of(bound_date(base::plain(date))); };
  EXPECT_EQ(bound("26–28 October 1995"), "26–28\u00A0October 1995");
  EXPECT_EQ(bound("26. Oktober 1995"), "26.\u00A0Oktober 1995");
  EXPECT_EQ(bound("25 февраля 1992 года"), "25\u00A0февраля 1992\u00A0года");
  EXPECT_EQ(bound("March"), "March");
}

}  // namespace
}  // namespace kiosk::visit
