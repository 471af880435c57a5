#include "quiz/answer.hpp"

#include <gtest/gtest.h>

#include "support/tasks.hpp"

namespace kiosk::quiz {
namespace {

using namespace kiosk::testing;
using exhibit::QuestionType;

TEST(Blank, IsOfTheTasksKindAndNotComplete) {
  for (const auto& question : {question("one", "set", QuestionType::single, 1, {"a"}, {"b"}), order_question(),
                               match_question(), year_question(), pin_question()}) {
    const Answer answer = blank(question);
    EXPECT_EQ(answer.index(), question.task.index()) << question.id;
    EXPECT_FALSE(complete(question, answer)) << question.id;
  }
}

TEST(Order, EntriesComeOneAfterTheOtherAndGiveTheirPlaceUp) {
  const auto question = order_question();
  Answer answer = blank(question);
  for (const char* id : {"c", "a", "d"}) put_next(answer, question, id);
  put_next(answer, question, "a");
  EXPECT_EQ(std::get<Sequence>(answer), (Sequence{"c", "d"}));
  put_next(answer, question, "nobody");
  EXPECT_FALSE(complete(question, answer));
  put_next(answer, question, "b");
  put_next(answer, question, "a");
  EXPECT_TRUE(complete(question, answer));
  EXPECT_EQ(std::get<Sequence>(answer), (Sequence{"c", "d", "b", "a"}));
}

TEST(Match, AResponseThatFitsOnceLeavesItsFormerPremise) {
  const auto question = match_question();
  Answer answer = blank(question);
  place(answer, question, "p", "x");
  place(answer, question, "q", "x");
  EXPECT_EQ(std::get<Placement>(answer), (Placement{{"q", "x"}}));
  place(answer, question, "p", "z");
  EXPECT_TRUE(complete(question, answer));
  clear_slot(answer, "q");
  EXPECT_EQ(open_slot(std::get<exhibit::PlacingTask>(question.task), std::get<Placement>(answer)), "q");
  place(answer, question, "nowhere", "x");
  place(answer, question, "p", "nothing");
  EXPECT_EQ(std::get<Placement>(answer), (Placement{{"p", "z"}}));
}

TEST(Match, AResponseToSeveralPremisesMayStandAtEach) {
  auto question = match_question();
  std::get<exhibit::PlacingTask>(question.task).slots[1].token = "x";
  EXPECT_FALSE(once_each(question));
  Answer answer = blank(question);
  place(answer, question, "p", "x");
  place(answer, question, "q", "x");
  EXPECT_TRUE(complete(question, answer));
}

TEST(Groups, TakeAsManyAsTheyAreGiven) {
  const auto question = groups_question();
  Answer answer = blank(question);
  for (const char* id : {"a", "b", "c"}) place(answer, question, id, "two");
  EXPECT_EQ(std::get<Placement>(answer).size(), 3u);
}

TEST(Estimate, GoesToTheNearestStepOfTheScale) {
  const auto question = number_question();
  Answer answer = blank(question);
  const std::pair<double, double> worked[] = {{104, 100}, {106, 110}, {-50, 0}, {1e9, 200}, {200, 200}};
  for (const auto& [meant, set] : worked) {
    estimate(answer, question, meant);
    EXPECT_EQ(std::get<Estimated>(answer), set) << meant;
  }
}

TEST(Steps, OfAnotherKindDoNothing) {
  const auto question = order_question();
  const Answer before = blank(question);
  Answer answer = before;
  choose(answer, question, "a");
  place(answer, question, "p", "x");
  clear_slot(answer, "p");
  estimate(answer, question, 1);
  pin(answer, question, {1, 2});
  EXPECT_EQ(answer, before);
}

}  // namespace
}  // namespace kiosk::quiz
