#include "quiz/grade.hpp"

#include <gtest/gtest.h>

#include "support/tasks.hpp"
#include "support/tiny_exhibit.hpp"

namespace kiosk::quiz {
namespace {

using exhibit::QuestionType;
using testing::question;

TEST(Grade, ASingleChoiceIsRightOrWrong) {
  const auto asked = question("q", "set", QuestionType::single, 1, {"a"}, {"b", "c"});
  EXPECT_EQ(grade(asked, Chosen{"a"}), 1);
  EXPECT_EQ(grade(asked, Chosen{"b"}), 0);
  EXPECT_EQ(grade(asked, Chosen{"c"}), 0);
  EXPECT_EQ(grade(asked, Chosen{}), 0);
}

TEST(Grade, ASingleChoiceThatHoldsTheWrongOneTooIsWrong) {
  const auto asked = question("q", "set", QuestionType::single, 1, {"a"}, {"b", "c"});
  EXPECT_EQ(grade(asked, Chosen{"a", "b"}), 0);
  EXPECT_EQ(grade(asked, Chosen{"a", "b", "c"}), 0);
}

TEST(Grade, TrueAndFalseAreRightOrWrong) {
  const auto truth = question("q", "set", QuestionType::true_false, 1, {"true"}, {"false"});
  EXPECT_EQ(grade(truth, Chosen{"true"}), 1);
  EXPECT_EQ(grade(truth, Chosen{"false"}), 0);
  const auto lie = question("q", "set", QuestionType::true_false, 1, {"false"}, {"true"});
  EXPECT_EQ(grade(lie, Chosen{"true"}), 0);
  EXPECT_EQ(grade(lie, Chosen{"false"}), 1);
  EXPECT_EQ(grade(lie, Chosen{}), 0);
}

// Worked by hand: each right option weighs 1/3, each wrong one -1/2.
TEST(Grade, SeveralChoicesEarnAndLoseParts) {
  const auto asked = question("q", "set", QuestionType::multiple, 1, {"a", "b", "c"}, {"x", "y"});
  const std::pair<Chosen, double> worked[] = {
      {{}, 0},
      {{"a"}, 1 / 3.0},
      {{"c"}, 1 / 3.0},
      {{"a", "b"}, 2 / 3.0},
      {{"a", "b", "c"}, 1},
      {{"a", "b", "c", "x"}, 1 / 2.0},
      {{"a", "b", "x"}, 1 / 6.0},  // 4/6 - 3/6
      {{"a", "x"}, 0},             // 2/6 - 3/6
      {{"x"}, 0},
      {{"x", "y"}, 0},
      {{"a", "b", "c", "x", "y"}, 0},
  };
  for (const auto& [choice, points] : worked)
    EXPECT_NEAR(grade(asked, choice), points, 1e-12) << ::testing::PrintToString(choice);
}

TEST(Grade, OneRightAmongManyLosesAQuarterForEachWrongOne) {
  const auto asked = question("q", "set", QuestionType::multiple, 1, {"a"}, {"w", "x", "y", "z"});
  EXPECT_NEAR(grade(asked, Chosen{"a", "w"}), 0.75, 1e-12);
  EXPECT_NEAR(grade(asked, Chosen{"a", "w", "x", "y"}), 0.25, 1e-12);
}

TEST(Grade, WhereNothingIsWrongNothingIsLost) {
  const auto asked = question("q", "set", QuestionType::multiple, 1, {"a", "b"}, {});
  EXPECT_EQ(grade(asked, Chosen{"a"}), 0.5);
  EXPECT_EQ(grade(asked, Chosen{"a", "b"}), 1);
}

TEST(Grade, WhereNothingIsRightNothingIsEarned) {
  const auto asked = question("q", "set", QuestionType::multiple, 1, {}, {"a", "b"});
  EXPECT_EQ(grade(asked, Chosen{}), 0);
  EXPECT_EQ(grade(asked, Chosen{"a"}), 0);
}

TEST(Grade, OptionsThatTheQuestionLacksDoNotCount) {
  const auto one = question("q", "set", QuestionType::single, 1, {"a"}, {"b"});
  EXPECT_EQ(grade(one, Chosen{"a", "z"}), 1);
  EXPECT_EQ(grade(one, Chosen{"z"}), 0);
  const auto several = question("q", "set", QuestionType::multiple, 1, {"a", "b"}, {"c"});
  EXPECT_EQ(grade(several, Chosen{"a", "z"}), 0.5);
}

// Of the six pairs of a, b, c, d each swap of neighbours costs two sixths.
TEST(Grade, OrderIsKendallsTau) {
  const auto asked = testing::order_question();
  const std::pair<Sequence, double> worked[] = {
      {{"a", "b", "c", "d"}, 1},       {{"b", "a", "c", "d"}, 4 / 6.0}, {{"b", "a", "d", "c"}, 2 / 6.0},
      {{"d", "a", "b", "c"}, 0},       {{"b", "c", "d", "a"}, 0},       {{"d", "c", "b", "a"}, 0},
      {{"a", "c", "d", "b"}, 2 / 6.0}, {{"a", "b"}, 1 / 6.0},           {{}, 0},
  };
  for (const auto& [sequence, points] : worked)
    EXPECT_NEAR(grade(asked, sequence), points, 1e-12) << ::testing::PrintToString(sequence);
}

TEST(Grade, PlacingsAreTheShareOfRightOnes) {
  for (const QuestionType type : {QuestionType::match, QuestionType::gaps}) {
    const auto asked = testing::match_question(type);
    EXPECT_EQ(grade(asked, Placement{{"p", "x"}, {"q", "y"}}), 1);
    EXPECT_EQ(grade(asked, Placement{{"p", "x"}, {"q", "z"}}), 0.5);
    EXPECT_EQ(grade(asked, Placement{{"p", "y"}, {"q", "x"}}), 0);
    EXPECT_EQ(grade(asked, Placement{{"p", "x"}}), 0.5);
    EXPECT_EQ(grade(asked, Placement{}), 0);
  }
  EXPECT_NEAR(grade(testing::groups_question(), Placement{{"a", "one"}, {"b", "two"}, {"c", "two"}}), 2 / 3.0, 1e-12);
}

TEST(Grade, ClosenessFallsStraightFromFullMarksToNone) {
  const std::pair<double, double> years[] = {{1992, 1}, {1991, 0.5}, {1993, 0.5}, {1990, 0}, {1994, 0}, {2005, 0}};
  for (const auto& [year, points] : years)
    EXPECT_NEAR(grade(testing::year_question(), Estimated{year}), points, 1e-12) << year;
  // Full up to 5 away, none from 25 on: at 15 half.
  const std::pair<double, double> numbers[] = {{100, 1},   {105, 1},  {95, 1}, {110, 0.75},
                                               {115, 0.5}, {85, 0.5}, {125, 0}};
  for (const auto& [number, points] : numbers)
    EXPECT_NEAR(grade(testing::number_question(), Estimated{number}), points, 1e-12) << number;
  EXPECT_EQ(grade(testing::year_question(), Estimated{}), 0);
}

// A degree of latitude is 6371.0088 km * pi / 180 = 111.195 km: from Moscow northwards 200 km are 1.79864 degrees, and
// 600 km, half of the way from full marks to none, 5.39592.
TEST(Grade, APinIsGradedByKilometres) {
  const auto asked = testing::pin_question();
  EXPECT_EQ(grade(asked, Pinned{base::GeoPoint{55.76, 37.62}}), 1);
  EXPECT_NEAR(grade(asked, Pinned{base::GeoPoint{55.76 + 1.798, 37.62}}), 1, 1e-12);
  EXPECT_NEAR(grade(asked, Pinned{base::GeoPoint{55.76 + 5.39592, 37.62}}), 0.5, 1e-5);
  EXPECT_EQ(grade(asked, Pinned{base::GeoPoint{50.85, 4.35}}), 0);  // Brussels
  EXPECT_EQ(grade(asked, Pinned{}), 0);
}

// Hand-worked: 1/4 of four options, 1/3 of three tokens; a year on a scale of 21 has 1 + 1/2 + 1/2 marks in all.
TEST(Guessing, EarnsItsMean) {
  EXPECT_EQ(guessing(question("q", "set", QuestionType::single, 1, {"a"}, {"b", "c", "d"})), 0.25);
  EXPECT_EQ(guessing(question("q", "set", QuestionType::true_false, 1, {"true"}, {"false"})), 0.5);
  EXPECT_EQ(guessing(question("q", "set", QuestionType::multiple, 1, {"a"}, {"b"})), 0);
  EXPECT_NEAR(guessing(testing::match_question()), 1 / 3.0, 1e-12);
  EXPECT_NEAR(guessing(testing::year_question()), 2 / 21.0, 1e-12);
  EXPECT_EQ(guessing(testing::pin_question()), 0);
  // Of the 24 orders of four, by the number of pairs out of order (0 to 6): 1, 3, 5, 6, 5, 3, 1. Three or more earn
  // nothing; 1 * 1 + 3 * 4/6 + 5 * 2/6 = 14/3, over 24.
  EXPECT_NEAR(guessing(testing::order_question()), 14 / 3.0 / 24, 1e-12);
}

TEST(Verdict, IsPartlyBetweenWrongAndRight) {
  EXPECT_EQ(verdict(0), Verdict::wrong);
  EXPECT_EQ(verdict(1), Verdict::right);
  EXPECT_EQ(verdict(1 / 6.0), Verdict::partly);
  EXPECT_EQ(verdict(0.99), Verdict::partly);
}

TEST(Verdict, RoundingNeitherSpoilsARightAnswerNorHelpsAWrongOne) {
  EXPECT_EQ(verdict(1 / 3.0 + 1 / 3.0 + 1 / 3.0), Verdict::right);
  EXPECT_EQ(verdict(1 - 1e-12), Verdict::right);
  EXPECT_EQ(verdict(1e-12), Verdict::wrong);
}

}  // namespace
}  // namespace kiosk::quiz
