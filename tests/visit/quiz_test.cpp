// The quiz as a visitor meets it: answers, their confirmation, and the way to a panel and back.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using exhibit::QuestionType;
using testing::Visitor;

// One question alone, and another behind it.
exhibit::Exhibit only(const exhibit::Question& question) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.questions = {question, testing::question("last", "people", QuestionType::single, 3, {"a"}, {"b"})};
  for (exhibit::Question& asked : exhibit.questions) asked.panel = "two";
  exhibit.questions[0].difficulty = 1;
  exhibit.quiz_items = 2;
  return exhibit;
}

void start(Visitor& visitor) {
  visitor.touch();
  visitor.tap("quiz-tile");
  visitor.tap("start");
}

bool chosen(const Visitor& visitor, const std::string& id) {
  return scene::find(visitor.scene().root, id)->value == "en:chosen";
}

TEST(Quiz, OneOptionIsChosenAndTheChoiceShows) {
  const auto exhibit = only(testing::question("q", "people", QuestionType::single, 1, {"a"}, {"b", "c"}));
  Visitor visitor{exhibit};
  start(visitor);
  ASSERT_EQ(visitor.screen(), "quiz/q");
  visitor.tap("option/b");
  EXPECT_TRUE(chosen(visitor, "option/b"));
  visitor.tap("option/c");
  EXPECT_TRUE(chosen(visitor, "option/c"));
  EXPECT_FALSE(chosen(visitor, "option/b"));
}

TEST(Quiz, SeveralOptionsAreChosenWhereSeveralMayBeRight) {
  const auto exhibit = only(testing::question("q", "people", QuestionType::multiple, 1, {"a", "b"}, {"x"}));
  Visitor visitor{exhibit};
  start(visitor);
  visitor.tap("option/a");
  visitor.tap("option/x");
  EXPECT_TRUE(chosen(visitor, "option/a"));
  EXPECT_TRUE(chosen(visitor, "option/x"));
  visitor.tap("option/x");
  EXPECT_FALSE(chosen(visitor, "option/x"));
  visitor.tap("confirm");
  EXPECT_EQ(visitor.item().score, 0.5);
}

TEST(Quiz, TrueAndFalseAreWordsOfTheVisitorsLanguage) {
  const auto exhibit = only(testing::question("q", "people", QuestionType::true_false, 1, {"false"}, {"true"}));
  Visitor visitor{exhibit};
  start(visitor);
  EXPECT_EQ(visitor.text("option/true/words"), "en:true");
  visitor.key(Command::language);
  EXPECT_EQ(visitor.text("option/true/words"), "ru:true");
}

TEST(Quiz, AfterTheConfirmationNoOptionCanBePressed) {
  const auto exhibit = only(testing::question("q", "people", QuestionType::single, 1, {"a"}, {"b", "c"}));
  Visitor visitor{exhibit};
  start(visitor);
  visitor.tap("option/b");
  visitor.tap("confirm");
  const quiz::Round before = *visitor.state.round;
  for (const char* id : {"option/a", "option/b", "option/c"}) {
    EXPECT_FALSE(visitor.has(id));
    (void)visitor.update(Activate{id});  // a press that came too late
  }
  (void)visitor.update(Activate{"confirm"});
  EXPECT_EQ(*visitor.state.round, before);
}

// The word says it too, not the colour alone.
TEST(Quiz, RightAndWrongAreSaidOfEachOption) {
  const auto exhibit = only(testing::question("q", "people", QuestionType::single, 1, {"a"}, {"b", "c"}));
  Visitor visitor{exhibit};
  start(visitor);
  visitor.tap("option/b");
  visitor.tap("confirm");
  const scene::Scene scene = visitor.scene();
  EXPECT_EQ(scene::find(scene.root, "option/a")->value, "en:right-answer");
  EXPECT_EQ(scene::find(scene.root, "option/b")->value, "en:wrong. en:your-answer");
  EXPECT_EQ(scene::find(scene.root, "option/c")->value, "");
  EXPECT_EQ(visitor.text("verdict"), "en:wrong");
}

TEST(Quiz, OfSeveralWhatWasFoundIsToldFromWhatWasMissed) {
  exhibit::Exhibit exhibit =
      only(testing::question("q", "people", QuestionType::multiple, 1, {"a", "b", "c"}, {"x", "y", "z"}));
  exhibit.words["en"]["found-of"] = "{0} of {1} found";
  exhibit.words["en"]["and-wrong"] = ", {0} wrong";
  Visitor visitor{exhibit};
  start(visitor);
  for (const char* id : {"option/a", "option/b", "option/x"}) visitor.tap(id);
  visitor.tap("confirm");
  EXPECT_EQ(visitor.text("verdict"), "en:partly. 2 of 3 found, 1 wrong");
  EXPECT_EQ(visitor.text("option/a/mark"), "en:you-chose");
  EXPECT_EQ(visitor.text("option/c/mark"), "en:missed-one");
  EXPECT_EQ(visitor.text("option/x/mark"), "en:you-chose");
  const scene::Scene scene = visitor.scene();
  EXPECT_EQ(scene::find(scene.root, "option/a/sign")->icon, scene::Icon::right);
  EXPECT_EQ(scene::find(scene.root, "option/x/sign")->icon, scene::Icon::wrong);
  EXPECT_EQ(scene::find(scene.root, "option/a/box")->icon, scene::Icon::box_on);
  EXPECT_EQ(scene::find(scene.root, "option/c/box")->icon, scene::Icon::box_off);
  EXPECT_EQ(scene::find(scene.root, "instruction"), nullptr) << "nothing is to be chosen any more";
}

// The result leads to a panel and the panel back to it.
TEST(Quiz, WhatWasMissedLeadsToItsPanelAndBack) {
  const auto exhibit = only(testing::question("q", "people", QuestionType::single, 1, {"a"}, {"b", "c"}));
  Visitor visitor{exhibit};
  start(visitor);
  for (int i = 0; i < 2; ++i) {
    visitor.tap("option/b");
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  ASSERT_EQ(visitor.screen(), "result");
  EXPECT_TRUE(visitor.text("missed/q/given").starts_with("en:your-answer: "));
  EXPECT_TRUE(visitor.text("missed/q/answer").starts_with("en:right-answer: "));
  const scene::Scene before = visitor.scene();
  visitor.tap("missed/q");
  EXPECT_EQ(visitor.screen(), "panel/two");
  visitor.tap("bar/next");
  visitor.tap("bar/quiz");
  EXPECT_EQ(visitor.scene(), before);
  visitor.tap("missed/q");
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "result");
}

TEST(Quiz, ThePanelLeadsBackToTheSameItem) {
  for (const char* way : {"bar/quiz", "back"}) {
    const exhibit::Exhibit exhibit = testing::tiny_exhibit();
    Visitor visitor{exhibit};
    start(visitor);
    visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
    visitor.tap("confirm");
    visitor.tap("next-question");
    visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
    visitor.tap("confirm");
    const scene::Scene before = visitor.scene();
    const quiz::Round round = *visitor.state.round;
    ASSERT_EQ(round.current, 1u);
    visitor.tap("more");
    EXPECT_EQ(visitor.screen(), "panel/two");
    visitor.tap("bar/next");  // and on, without losing the way
    EXPECT_EQ(visitor.screen(), "panel/three");
    visitor.tap("sources");
    visitor.tap("sources/close");
    if (std::string{"back"} == way)
      visitor.key(Command::back);
    else
      visitor.tap(way);
    EXPECT_EQ(*visitor.state.round, round);
    EXPECT_EQ(visitor.scene(), before);
  }
}

TEST(Quiz, ARoundThatWasLeftGoesOnWhereItWas) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  start(visitor);
  visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
  const scene::Scene before = visitor.scene();
  visitor.tap("bar/contents");
  visitor.tap("tile/one");
  visitor.tap("bar/quiz");
  EXPECT_EQ(visitor.screen(), "quiz");
  visitor.tap("resume");
  EXPECT_EQ(visitor.scene(), before);
}

TEST(Quiz, ANewRoundTakesTheOldOnesPlace) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  start(visitor);
  visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
  visitor.tap("bar/contents");
  visitor.tap("quiz-tile");
  visitor.tap("start");
  EXPECT_TRUE(std::get<quiz::Chosen>(visitor.item().answer).empty());
  EXPECT_EQ(visitor.state.round->current, 0u);
}

TEST(Quiz, AnotherRoundOfTheSameVisitAsksOtherwise) {
  Visitor visitor{testing::bundled_exhibit()};
  start(visitor);
  const quiz::Round first = *visitor.state.round;
  visitor.tap("bar/contents");
  start(visitor);
  EXPECT_NE(*visitor.state.round, first);
}

TEST(Quiz, TheNextVisitorIsAskedOtherwise) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  Visitor visitor{exhibit};
  start(visitor);
  const quiz::Round first = *visitor.state.round;
  visitor.tap("bar/contents");
  visitor.tap("bar/finish");
  EXPECT_FALSE(visitor.state.round);
  start(visitor);
  EXPECT_NE(*visitor.state.round, first);
}

TEST(Quiz, TheSameSeedAsksTheSame) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  Visitor one{exhibit, {}, 7}, two{exhibit, {}, 7}, other{exhibit, {}, 8};
  for (Visitor* visitor : {&one, &two, &other}) start(*visitor);
  EXPECT_EQ(*one.state.round, *two.state.round);
  EXPECT_NE(*one.state.round, *other.state.round);
}

TEST(Quiz, WithoutQuestionsThereIsNone) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.questions.clear();
  Visitor visitor{exhibit};
  visitor.touch();
  EXPECT_FALSE(visitor.has("quiz-tile"));
  EXPECT_FALSE(visitor.has("bar/quiz"));
  visitor.tap("tile/one");
  EXPECT_FALSE(visitor.has("bar/quiz"));
}

TEST(Quiz, TheRoundIsNoLongerThanThereAreQuestions) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.quiz_items = 50;
  Visitor visitor{exhibit};
  start(visitor);
  EXPECT_EQ(visitor.state.round->items.size(), 6u);
}

}  // namespace
}  // namespace kiosk::visit
