// A contest, by values: turns, touches, the clock, points and places.
#include "quiz/contest.hpp"

#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"

namespace kiosk::quiz {
namespace {

using namespace std::chrono_literals;
using exhibit::QuestionType;

class ContestTest : public ::testing::Test {
 protected:
  // The first option of each is the right one; of "several" two are.
  ContestTest() {
    exhibit.questions = {testing::question("one", "people", QuestionType::single, 1, {"a"}, {"b", "c"}),
                         testing::question("two", "people", QuestionType::single, 1, {"a"}, {"b", "c"}),
                         testing::question("three", "people", QuestionType::single, 1, {"a"}, {"b", "c"}),
                         testing::question("four", "people", QuestionType::single, 1, {"a"}, {"b", "c"})};
  }

  [[nodiscard]] Contest begin(const Plan& plan) const {
    return begin_contest(exhibit, plan, all_questions(exhibit), 7);
  }
  static Plan plan(Play play, std::size_t teams, int questions = 0) {
    Plan wish;
    wish.play = play;
    wish.teams = teams;
    wish.questions = questions;
    return wish;
  }
  // Its answers are open.
  [[nodiscard]] Contest open_together(std::size_t teams, std::chrono::seconds clock = 0s) const {
    Plan wish = plan(Play::together, teams);
    wish.clock = clock;
    Contest contest = begin(wish);
    start_count(contest, 1000ms);
    pass_time(contest, 4000ms);
    EXPECT_EQ(contest.phase, Phase::open);
    return contest;
  }
  void answer(Contest& contest, const std::string& option) {
    choose(*open_answer(contest), exhibit.questions[contest.round.item().question], option);
  }

  exhibit::Exhibit exhibit = testing::tiny_exhibit();
};

TEST_F(ContestTest, InTurnEachTeamIsAskedAsOften) {
  EXPECT_EQ(questions_asked(plan(Play::in_turn, 4, 10), 90), 12);
  EXPECT_EQ(questions_asked(plan(Play::in_turn, 5, 10), 90), 10);
  EXPECT_EQ(questions_asked(plan(Play::in_turn, 4, 10), 11), 8);
  EXPECT_EQ(questions_asked(plan(Play::in_turn, 4, 0), 90), 88);
  EXPECT_EQ(questions_asked(plan(Play::in_turn, 4, 5), 3), 0);
  EXPECT_EQ(questions_asked(plan(Play::together, 4, 10), 90), 10);
  EXPECT_EQ(questions_asked(plan(Play::together, 4, 10), 7), 7);
  EXPECT_EQ(questions_asked(plan(Play::together, 4, 0), 7), 7);
}

TEST_F(ContestTest, InTurnTheTurnGoesRoundAndTheGradeIsThePoints) {
  Contest contest = begin(plan(Play::in_turn, 2));
  ASSERT_EQ(contest.round.items.size(), 4u);
  for (const char* option : {"a", "b", "a", "a"}) {
    answer(contest, option);
    reveal(contest, exhibit);
    EXPECT_FALSE(open_answer(contest));
    (void)next_question(contest);
  }
  EXPECT_EQ(contest.teams[0].points, 2);
  EXPECT_EQ(contest.teams[1].points, 1);
}

TEST_F(ContestTest, PartOfAnAnswerEarnsPartOfThePoint) {
  exhibit.questions = {testing::question("q", "people", QuestionType::multiple, 1, {"a", "b"}, {"x", "y"}),
                       testing::question("r", "people", QuestionType::multiple, 1, {"a", "b"}, {"x", "y"})};
  Contest contest = begin(plan(Play::in_turn, 2));
  answer(contest, "a");
  reveal(contest, exhibit);
  EXPECT_EQ(contest.teams[0].points, 0.5);
  EXPECT_EQ(earned(contest, exhibit, 0), 0.5);
  EXPECT_EQ(earned(contest, exhibit, 1), 0);
}

TEST_F(ContestTest, RevealingTwiceGivesNothingMore) {
  Contest contest = begin(plan(Play::in_turn, 2));
  answer(contest, "a");
  reveal(contest, exhibit);
  reveal(contest, exhibit);
  EXPECT_EQ(contest.teams[0].points, 1);
}

TEST_F(ContestTest, TogetherNobodyAnswersBeforeTheCountIsOver) {
  Contest contest = begin(plan(Play::together, 2));
  EXPECT_EQ(contest.phase, Phase::reading);
  touch(contest, exhibit, 0, "a");
  start_count(contest, 1000ms);
  touch(contest, exhibit, 0, "a");
  pass_time(contest, 3999ms);
  EXPECT_EQ(contest.phase, Phase::counting);
  touch(contest, exhibit, 0, "a");
  EXPECT_EQ(contest.teams[0].touched, "");
  pass_time(contest, 4000ms);
  touch(contest, exhibit, 0, "a");
  EXPECT_EQ(contest.teams[0].touched, "a");
}

TEST_F(ContestTest, AnAnswerMovesUntilAllHaveAnswered) {
  Contest contest = open_together(3);
  touch(contest, exhibit, 0, "b");
  touch(contest, exhibit, 0, "a");
  touch(contest, exhibit, 1, "c");
  touch(contest, exhibit, 1, "nothing of the kind");
  EXPECT_EQ(contest.phase, Phase::open);
  touch(contest, exhibit, 2, "a");
  EXPECT_EQ(contest.phase, Phase::closed);
  touch(contest, exhibit, 1, "a");
  reveal(contest, exhibit);
  EXPECT_EQ(contest.teams[0].points, 1);
  EXPECT_EQ(contest.teams[1].points, 0);
  EXPECT_EQ(contest.teams[2].points, 1);
}

TEST_F(ContestTest, SpeedEarnsNothing) {
  Contest contest = open_together(2, 60s);
  touch(contest, exhibit, 0, "a");
  pass_time(contest, 60s);
  touch(contest, exhibit, 1, "a");
  reveal(contest, exhibit);
  EXPECT_EQ(contest.teams[0].points, contest.teams[1].points);
}

TEST_F(ContestTest, TheTeacherRevealsBeforeAllHaveAnswered) {
  Contest contest = open_together(2);
  touch(contest, exhibit, 1, "a");
  reveal(contest, exhibit);
  EXPECT_EQ(contest.teams[0].points, 0);
  EXPECT_EQ(contest.teams[1].points, 1);
  ASSERT_TRUE(next_question(contest));
  EXPECT_EQ(contest.phase, Phase::reading);
  EXPECT_EQ(contest.teams[1].touched, "");
}

TEST_F(ContestTest, TogetherTheClockBeginsWhenTheCountEndsHoweverLateThatIsNoticed) {
  Plan wish = plan(Play::together, 2);
  wish.clock = 30s;
  Contest contest = begin(wish);
  start_count(contest, 1000ms);
  EXPECT_EQ(seconds_left(contest, 1000ms), 3s);
  EXPECT_EQ(next_moment(contest, 1000ms), 2000ms);
  EXPECT_EQ(seconds_left(contest, 3001ms), 1s);
  pass_time(contest, 5500ms);
  EXPECT_EQ(contest.phase, Phase::open);
  EXPECT_EQ(seconds_left(contest, 5500ms), 29s);  // 34 s less 5.5, rounded up
  EXPECT_EQ(next_moment(contest, 5500ms), 6000ms);
  pass_time(contest, 33'999ms);
  EXPECT_EQ(contest.phase, Phase::open);
  pass_time(contest, 34'000ms);
  EXPECT_EQ(contest.phase, Phase::closed);
  EXPECT_FALSE(next_moment(contest, 34'000ms));
  touch(contest, exhibit, 0, "a");
  EXPECT_EQ(contest.teams[0].touched, "");
}

TEST_F(ContestTest, InTurnTheTeacherStartsTheClockAndItClosesTheAnswer) {
  Plan wish = plan(Play::in_turn, 2);
  wish.clock = 30s;
  Contest contest = begin(wish);
  EXPECT_TRUE(clock_waits(contest));
  EXPECT_FALSE(next_moment(contest, 0ms));
  start_clock(contest, 1000ms);
  EXPECT_FALSE(clock_waits(contest));
  answer(contest, "a");
  pass_time(contest, 31s);
  EXPECT_EQ(contest.phase, Phase::closed);
  EXPECT_FALSE(open_answer(contest));
  reveal(contest, exhibit);
  EXPECT_EQ(contest.teams[0].points, 1);  // as it stood
}

TEST_F(ContestTest, AnotherQuestionStandsInForASkippedOneAndTheTurnStays) {
  Contest contest = begin(plan(Play::in_turn, 2, 2));
  ASSERT_EQ(contest.round.items.size(), 2u);
  const std::size_t skipped = contest.round.item().question;
  ASSERT_TRUE(skip(contest, exhibit));
  EXPECT_NE(contest.round.item().question, skipped);
  EXPECT_EQ(contest.turn, 0u);
  EXPECT_EQ(contest.round.current, 0u);
  ASSERT_TRUE(skip(contest, exhibit));
  EXPECT_TRUE(contest.spare.empty());
  ASSERT_TRUE(skip(contest, exhibit));  // nothing is left: the next one
  EXPECT_EQ(contest.round.current, 1u);
  EXPECT_EQ(contest.turn, 1u);
  EXPECT_FALSE(skip(contest, exhibit));
  EXPECT_EQ(contest.phase, Phase::revealed) << "there is nothing to go on with";
  EXPECT_EQ(contest.teams[0].points + contest.teams[1].points, 0);
}

TEST_F(ContestTest, WhatIsRevealedCannotBeSkipped) {
  Contest contest = begin(plan(Play::in_turn, 2, 2));
  reveal(contest, exhibit);
  const Contest before = contest;
  EXPECT_TRUE(skip(contest, exhibit));
  EXPECT_EQ(contest, before);
}

TEST_F(ContestTest, TheTeachersPointsCanBeUndoneInTurn) {
  Contest contest = begin(plan(Play::together, 3));
  change_points(contest, 1);
  choose_team(contest, 2);
  change_points(contest, 1);
  change_points(contest, 1);
  undo_change(contest);
  EXPECT_EQ(contest.teams[2].points, 1);
  choose_team(contest, 1);
  undo_change(contest);
  EXPECT_EQ(contest.teams[2].points, 0);
  EXPECT_EQ(contest.teams[0].points, 1);
  undo_change(contest);
  undo_change(contest);
  EXPECT_EQ(contest.teams[0].points, 0);
  choose_team(contest, 3);  // there is none
  EXPECT_EQ(contest.chosen, 1u);
}

TEST_F(ContestTest, PointsDoNotFallBelowNothingAndWhatWasTakenComesBack) {
  Contest contest = begin(plan(Play::together, 2));
  contest.teams[0].points = 0.5;
  change_points(contest, -1);
  EXPECT_EQ(contest.teams[0].points, 0);
  change_points(contest, -1);
  EXPECT_EQ(contest.changes.size(), 1u);
  undo_change(contest);
  EXPECT_EQ(contest.teams[0].points, 0.5);
}

TEST_F(ContestTest, WhoHasAsManyPointsSharesThePlace) {
  Contest contest = begin(plan(Play::together, 4));
  for (const auto& [team, points] : {std::pair{0, 1.0}, {1, 2.04}, {2, 3.0}, {3, 1.96}})
    contest.teams[static_cast<std::size_t>(team)].points = points;
  // 2.04 and 1.96 are both shown as 2.
  const std::vector<Standing> expected{{2, 1}, {1, 2}, {3, 2}, {0, 4}};
  EXPECT_EQ(standings(contest), expected);
  EXPECT_EQ(shown_points(contest.teams[1]), 2.0);
}

TEST_F(ContestTest, TogetherOneOfTwoToSixOptionsIsRight) {
  const auto with = [](QuestionType type, std::size_t wrong) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < wrong; ++i) ids.push_back("x" + std::to_string(i));
    return testing::question("q", "people", type, 1, {"a"}, ids);
  };
  EXPECT_TRUE(suits(with(QuestionType::single, 1), Play::together));
  EXPECT_TRUE(suits(with(QuestionType::who_said_it, 5), Play::together));
  EXPECT_FALSE(suits(with(QuestionType::single, 6), Play::together));
  EXPECT_FALSE(suits(with(QuestionType::multiple, 3), Play::together));
  EXPECT_FALSE(suits(with(QuestionType::hotspot, 3), Play::together));
  EXPECT_TRUE(suits(with(QuestionType::multiple, 3), Play::in_turn));
}

TEST_F(ContestTest, TeamsHaveTheirNamesOrNone) {
  Plan wish = plan(Play::together, 3);
  wish.names = {"Owls", "Foxes"};
  const Contest contest = begin(wish);
  EXPECT_EQ(contest.teams[1].name, "Foxes");
  EXPECT_EQ(contest.teams[2].name, "");
}

}  // namespace
}  // namespace kiosk::quiz
