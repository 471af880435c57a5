#include "quiz/learning.hpp"

#include <gtest/gtest.h>

namespace kiosk::quiz {
namespace {

using exhibit::Question;
using std::chrono::days;
using Indices = std::vector<std::size_t>;

constexpr Day today{days(20000)};

Question question(const std::string& id, int difficulty) {
  Question asked;
  asked.id = id;
  asked.difficulty = difficulty;
  return asked;
}

std::vector<Question> questions() {
  return {question("a", 3), question("b", 1), question("c", 2), question("d", 1), question("e", 3)};
}

// A memory that is due `wait` days after an answer `ago` days ago.
Memory memory(double wait, int ago) { return {wait, 5, today - days(100), today - days(ago)}; }

TEST(Learning, AsksNewQuestionsFromEasierToHarder) {
  EXPECT_EQ(session({}, questions(), today), (Indices{1, 3, 2, 0, 4}));
}

TEST(Learning, AsksNoMoreNewQuestionsThanADayHas) {
  EXPECT_EQ(session({}, questions(), today, {.new_a_day = 2}), (Indices{1, 3}));
  EXPECT_EQ(session({}, questions(), today, {.new_a_day = 0}), Indices{});
}

TEST(Learning, CountsTheNewQuestionsOfTheDaysEarlierSessions) {
  Learner learner;
  learn(learner, "b", Rating::good, today - days(1));
  learn(learner, "d", Rating::good, today);
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 2}), Indices{2});
  learn(learner, "c", Rating::good, today);
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 2}), Indices{});
  learn(learner, "a", Rating::good, today);  // met elsewhere, above the limit
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 2}), Indices{});
}

TEST(Learning, AsksWhatIsMostLikelyForgottenFirst) {
  // Long overdue for its stability is "e", then "a"; "c" is due just today.
  const Learner learner{{{"a", memory(10, 20)}, {"c", memory(4, 4)}, {"e", memory(2, 20)}}};
  EXPECT_EQ(session(learner, questions(), today), (Indices{4, 0, 2, 1, 3}));
}

TEST(Learning, AsksTheEquallyForgottenInTheirOrder) {
  const Learner learner{{{"d", memory(3, 9)}, {"b", memory(3, 9)}, {"a", memory(3, 9)}}};
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 0}), (Indices{0, 1, 3}));
}

TEST(Learning, LeavesAloneWhatIsNotDueYet) {
  const Learner learner{{{"a", memory(5, 4)}, {"b", memory(5, 5)}}};
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 0}), Indices{1});
}

TEST(Learning, AsksNoMoreThanASessionHolds) {
  const Learner learner{{{"e", memory(2, 20)}, {"a", memory(10, 20)}}};
  EXPECT_EQ(session(learner, questions(), today, {.questions = 3}), (Indices{4, 0, 1}));
  EXPECT_EQ(session(learner, questions(), today, {.questions = 1}), Indices{4});
}

TEST(Learning, ForgetsQuestionsThatTheExhibitHasNoMore) {
  const Learner learner{{{"gone", memory(2, 20)}}};
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 1}), Indices{1});
  EXPECT_EQ(due_by(learner, questions(), today), 0u);
}

TEST(Learning, TakesAnswersIn) {
  Learner learner;
  learn(learner, "a", Rating::hard, today - days(3));
  EXPECT_EQ(learner.memories.at("a"), first_memory(Rating::hard, today - days(3)));
  learn(learner, "a", Rating::good, today);
  EXPECT_EQ(learner.memories.at("a"), next(first_memory(Rating::hard, today - days(3)), Rating::good, today));
  EXPECT_EQ(learner.memories.size(), 1u);
}

TEST(Learning, AsksAgainTomorrowWhatWasWrongToday) {
  Learner learner;
  learn(learner, "a", Rating::again, today);
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 0}), Indices{});
  EXPECT_EQ(session(learner, questions(), today + days(1), {.new_a_day = 0}), Indices{0});
}

TEST(Learning, ForeseesHowManyWillBeDue) {
  // Due yesterday, tomorrow, in 7 days and in 8; "d" is new.
  const Learner learner{{{"a", memory(4, 5)}, {"b", memory(4, 3)}, {"c", memory(8, 1)}, {"e", memory(8, 0)}}};
  EXPECT_EQ(due_by(learner, questions(), today), 1u);
  EXPECT_EQ(due_by(learner, questions(), today + days(1)), 2u);
  EXPECT_EQ(due_by(learner, questions(), today + days(6)), 2u);
  EXPECT_EQ(due_by(learner, questions(), today + days(7)), 3u);
  EXPECT_EQ(due_by(learner, questions(), today + days(8)), 4u);
}

TEST(Learning, AnAnswerOfAWrongClockPutsNothingOff) {
  Learner learner;
  learn(learner, "a", Rating::good, today + days(4000));
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 0}), Indices{0});
  EXPECT_EQ(due_by(learner, questions(), today), 1u);
  learn(learner, "a", Rating::again, today);
  EXPECT_EQ(session(learner, questions(), today, {.new_a_day = 0}), Indices{});
  EXPECT_EQ(session(learner, questions(), today + days(1), {.new_a_day = 0}), Indices{0});
}

// A year of a learner who answers everything right as soon as it is due: fewer and fewer questions come.
TEST(Learning, ALearnersYearAsksEachQuestionAFewTimes) {
  Learner learner;
  std::size_t asked = 0;
  for (int day = 0; day < 365; ++day) {
    const Day now = today + days(day);
    for (const std::size_t i : session(learner, questions(), now, {.new_a_day = 1})) {
      learn(learner, questions()[i].id, Rating::good, now);
      ++asked;
    }
  }
  // Good at first waits 2 days, then 11, 46 and 163 at the published pace: five times each in a year.
  EXPECT_EQ(asked, 25u);
}

}  // namespace
}  // namespace kiosk::quiz
