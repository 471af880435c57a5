#include "quiz/grade.hpp"

#include <gtest/gtest.h>

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
