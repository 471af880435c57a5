#include "quiz/round.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/tiny_exhibit.hpp"

namespace kiosk::quiz {
namespace {

using exhibit::Exhibit;
using exhibit::QuestionType;
using testing::question;

// An exhibit with so many questions a set; types and difficulties go round.
Exhibit with_sets(const std::map<std::string, int>& sizes) {
  Exhibit exhibit;
  int n = 0;
  for (const auto& [set, size] : sizes)
    for (int i = 0; i < size; ++i, ++n) {
      const std::string id = set + "-" + std::to_string(i);
      if (n % 3 == 0)
        exhibit.questions.push_back(question(id, set, QuestionType::true_false, n % 3 + 1, {"true"}, {"false"}));
      else
        exhibit.questions.push_back(question(id, set, n % 3 == 1 ? QuestionType::single : QuestionType::multiple,
                                             n % 7 % 3 + 1, {"a"}, {"b", "c", "d"}));
    }
  return exhibit;
}

const Chosen& chosen(const Item& item) { return std::get<Chosen>(item.answer); }

std::map<std::string, int> sets_of(const Exhibit& exhibit, const Round& round) {
  std::map<std::string, int> count;
  for (const Item& item : round.items) ++count[exhibit.questions[item.question].set];
  return count;
}

std::set<std::size_t> questions_of(const Round& round) {
  std::set<std::size_t> questions;
  for (const Item& item : round.items) questions.insert(item.question);
  return questions;
}

constexpr std::uint64_t seeds = 300;

TEST(Draw, GivesAsManyAsAskedAndNoneTwice) {
  const Exhibit exhibit = with_sets({{"a", 12}, {"b", 7}, {"c", 5}});
  for (std::uint64_t seed = 0; seed < seeds; ++seed)
    for (const int count : {1, 2, 10, 23, 24}) {
      const Round round = draw(exhibit, count, seed);
      EXPECT_EQ(round.items.size(), static_cast<std::size_t>(count));
      EXPECT_EQ(questions_of(round).size(), static_cast<std::size_t>(count)) << seed;
      EXPECT_EQ(round.current, 0u);
      for (const Item& item : round.items) {
        EXPECT_TRUE(chosen(item).empty());
        EXPECT_FALSE(item.confirmed);
        EXPECT_EQ(item.score, 0);
      }
    }
}

TEST(Draw, GivesAllWhereMoreAreAskedThanThereAre) {
  const Exhibit exhibit = with_sets({{"a", 3}, {"b", 1}});
  EXPECT_EQ(questions_of(draw(exhibit, 50, 1)), (std::set<std::size_t>{0, 1, 2, 3}));
}

TEST(Draw, GivesNoneWhereThereAreNoneOrNoneAreAsked) {
  EXPECT_TRUE(draw(Exhibit{}, 10, 1).items.empty());
  const Exhibit exhibit = with_sets({{"a", 3}});
  EXPECT_TRUE(draw(exhibit, 0, 1).items.empty());
  EXPECT_TRUE(draw(exhibit, -1, 1).items.empty());
}

TEST(Draw, TheSameSeedGivesTheSameRound) {
  const Exhibit exhibit = with_sets({{"a", 12}, {"b", 7}, {"c", 5}});
  std::set<std::set<std::size_t>> different;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    EXPECT_EQ(draw(exhibit, 10, seed), draw(exhibit, 10, seed));
    different.insert(questions_of(draw(exhibit, 10, seed)));
  }
  EXPECT_GT(different.size(), seeds - 10);
}

// 10 of 91 by largest remainders: 29/9.1 = 3.19, 20/9.1 = 2.20, 23/9.1 = 2.53, 19/9.1 = 2.09; the tenth goes to .53.
TEST(Draw, EachSetGivesItsShare) {
  const Exhibit exhibit = with_sets({{"background", 20}, {"documents", 29}, {"journey", 23}, {"people", 19}});
  const std::map<std::string, int> shares{{"background", 2}, {"documents", 3}, {"journey", 3}, {"people", 2}};
  for (std::uint64_t seed = 0; seed < seeds; ++seed) EXPECT_EQ(sets_of(exhibit, draw(exhibit, 10, seed)), shares);
}

// 8 of 16: exactly a half of each, and no remainder to give away.
TEST(Draw, EvenSharesAreKept) {
  const Exhibit exhibit = with_sets({{"a", 10}, {"b", 4}, {"c", 2}});
  EXPECT_EQ(sets_of(exhibit, draw(exhibit, 8, 5)), (std::map<std::string, int>{{"a", 5}, {"b", 2}, {"c", 1}}));
}

TEST(Draw, NoShareDiffersFromProportionByAWholeQuestion) {
  const Exhibit exhibit = with_sets({{"a", 11}, {"b", 1}, {"c", 6}, {"d", 2}, {"e", 3}});
  const std::map<std::string, int> sizes{{"a", 11}, {"b", 1}, {"c", 6}, {"d", 2}, {"e", 3}};
  for (int count = 0; count <= 23; ++count) {
    auto given = sets_of(exhibit, draw(exhibit, count, 9));
    for (const auto& [set, size] : sizes) EXPECT_LT(std::abs(given[set] - count * size / 23.0), 1) << set << count;
  }
}

TEST(Draw, RisesFromEasierToHarder) {
  const Exhibit exhibit = with_sets({{"a", 12}, {"b", 7}, {"c", 5}});
  std::set<int> seen;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    int last = 0;
    for (const Item& item : draw(exhibit, 12, seed).items) {
      const int difficulty = exhibit.questions[item.question].difficulty;
      EXPECT_GE(difficulty, last);
      seen.insert(last = difficulty);
    }
  }
  EXPECT_EQ(seen, (std::set<int>{1, 2, 3}));
}

// Questions of one difficulty do not come set by set.
TEST(Draw, MixesTheSetsWithinADifficulty) {
  Exhibit exhibit;
  for (int i = 0; i < 8; ++i)
    exhibit.questions.push_back(
        question("q" + std::to_string(i), i < 4 ? "a" : "b", QuestionType::single, 1, {"a"}, {"b"}));
  int mixed = 0;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    int changes = 0;
    const Round round = draw(exhibit, 8, seed);
    for (std::size_t i = 1; i < 8; ++i)
      changes += exhibit.questions[round.items[i].question].set != exhibit.questions[round.items[i - 1].question].set;
    mixed += changes > 1;
  }
  // Of 70 orders of sets, 2 are unmixed: 8.6 of 300.
  EXPECT_GT(mixed, 270);
}

// 2 of 4, all in one set: each in half of the rounds.
TEST(Draw, EveryQuestionIsAsLikely) {
  Exhibit exhibit;
  for (const char* id : {"p", "q", "r", "s"})
    exhibit.questions.push_back(question(id, "set", QuestionType::single, 1, {"a"}, {"b"}));
  std::map<std::size_t, int> drawn;
  for (std::uint64_t seed = 0; seed < 4000; ++seed)
    for (const Item& item : draw(exhibit, 2, seed).items) ++drawn[item.question];
  // 2000 each; the standard deviation is 32, and five of them are 158.
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(drawn[i], 2000, 158) << i;
}

TEST(Draw, ShufflesTheOptionsEvenly) {
  Exhibit exhibit;
  exhibit.questions.push_back(question("q", "set", QuestionType::single, 1, {"a"}, {"b", "c", "d"}));
  std::map<std::size_t, int> where;  // where the right answer stands
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    const std::vector<std::size_t> options = draw(exhibit, 1, seed).items.front().shown;
    EXPECT_TRUE(std::ranges::is_permutation(options, std::vector<std::size_t>{0, 1, 2, 3}));
    ++where[static_cast<std::size_t>(std::ranges::find(options, std::size_t{0}) - options.begin())];
  }
  // 1000 each; the standard deviation is 27, and five of them are 137.
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(where[i], 1000, 137) << i;
}

TEST(Draw, TrueStaysBeforeFalse) {
  Exhibit exhibit;
  exhibit.questions.push_back(question("q", "set", QuestionType::true_false, 1, {"true"}, {"false"}));
  for (std::uint64_t seed = 0; seed < seeds; ++seed)
    EXPECT_EQ(draw(exhibit, 1, seed).items.front().shown, (std::vector<std::size_t>{0, 1}));
}

// A round over three questions, one of each type, in that order.
class Answering : public ::testing::Test {
 protected:
  Answering() {
    exhibit.questions = {question("one", "set", QuestionType::single, 1, {"a"}, {"b", "c"}),
                         question("truth", "set", QuestionType::true_false, 2, {"false"}, {"true"}),
                         question("several", "set", QuestionType::multiple, 3, {"a", "b"}, {"x", "y"})};
    round = draw(exhibit, 3, 4);
  }

  void to(std::size_t item) { round.current = item; }
  void tap(const std::string& option) {
    if (Answer* answer = open_answer(round)) choose(*answer, exhibit.questions[round.item().question], option);
  }

  Exhibit exhibit;
  Round round;
};

TEST_F(Answering, OneOptionIsChosenAndTheChoiceMoves) {
  tap("b");
  EXPECT_EQ(chosen(round.item()), Chosen{"b"});
  tap("a");
  EXPECT_EQ(chosen(round.item()), Chosen{"a"});
  tap("a");
  EXPECT_EQ(chosen(round.item()), Chosen{"a"});
}

TEST_F(Answering, TrueOrFalseMovesToo) {
  to(1);
  tap("true");
  tap("false");
  EXPECT_EQ(chosen(round.item()), Chosen{"false"});
}

TEST_F(Answering, SeveralAreChosenAndLetGo) {
  to(2);
  tap("a");
  tap("x");
  EXPECT_EQ(chosen(round.item()), (Chosen{"a", "x"}));
  tap("x");
  tap("b");
  EXPECT_EQ(chosen(round.item()), (Chosen{"a", "b"}));
  tap("a");
  tap("b");
  EXPECT_TRUE(chosen(round.item()).empty());
}

TEST_F(Answering, AnOptionOfAnotherQuestionIsNone) {
  tap("true");
  tap("x");
  tap("");
  EXPECT_TRUE(chosen(round.item()).empty());
  tap("a");
  tap("nonsense");
  EXPECT_EQ(chosen(round.item()), Chosen{"a"});
}

TEST_F(Answering, NothingCountsBeforeTheConfirmation) {
  tap("a");
  EXPECT_EQ(score(round).right, 0);
  EXPECT_EQ(score(round).points, 0);
}

TEST_F(Answering, NothingChosenCannotBeConfirmed) {
  confirm(round, exhibit);
  EXPECT_FALSE(round.item().confirmed);
}

TEST_F(Answering, NothingChangesAfterTheConfirmation) {
  for (std::size_t item = 0; item < 3; ++item) {
    to(item);
    tap(item == 1 ? "true" : "a");
    confirm(round, exhibit);
    ASSERT_TRUE(round.item().confirmed);
    const Round before = round;
    for (const char* option : {"a", "b", "c", "x", "true", "false"}) tap(option);
    confirm(round, exhibit);
    EXPECT_EQ(round, before);
  }
}

TEST_F(Answering, AnsweringOneLeavesTheOthers) {
  to(1);
  tap("true");
  confirm(round, exhibit);
  EXPECT_TRUE(chosen(round.items[0]).empty());
  EXPECT_FALSE(round.items[0].confirmed);
  EXPECT_FALSE(round.items[2].confirmed);
}

TEST_F(Answering, AdvancesToTheEndAndStaysThere) {
  EXPECT_FALSE(round.last());
  EXPECT_TRUE(advance(round));
  EXPECT_TRUE(advance(round));
  EXPECT_TRUE(round.last());
  EXPECT_EQ(round.current, 2u);
  EXPECT_FALSE(advance(round));
  EXPECT_EQ(round.current, 2u);
}

// One right, one wrong, one of two chosen right: 1 + 0 + 1/2.
TEST_F(Answering, TheScoreAddsUp) {
  tap("a");
  confirm(round, exhibit);
  to(1);
  tap("true");
  confirm(round, exhibit);
  to(2);
  tap("b");
  confirm(round, exhibit);
  const Score total = score(round);
  EXPECT_EQ(total.right, 1);
  EXPECT_EQ(total.partly, 1);
  EXPECT_EQ(total.items, 3);
  EXPECT_NEAR(total.points, 1.5, 1e-12);
}

TEST_F(Answering, CertaintyIsAskedForWhereTheRoundWantsIt) {
  round.asks_certainty = true;
  tap("a");
  EXPECT_FALSE(can_confirm(round, exhibit));
  judge(round, Certainty::high);
  confirm(round, exhibit);
  ASSERT_TRUE(round.item().confirmed);
  judge(round, Certainty::low);
  EXPECT_EQ(round.item().certainty, Certainty::high) << "what is confirmed stays";
  to(1);
  tap("true");  // wrong
  judge(round, Certainty::middle);
  confirm(round, exhibit);
  EXPECT_EQ(score(round).marks, 3 - 2);
}

TEST_F(Answering, AnExamIsHandedInAsItStands) {
  tap("a");
  to(2);
  tap("a");
  hand_in(round, exhibit);
  for (const Item& item : round.items) EXPECT_TRUE(item.confirmed);
  EXPECT_EQ(round.items[0].score, 1);
  EXPECT_EQ(round.items[1].score, 0);
  EXPECT_EQ(round.items[2].score, 0.5);
}

TEST_F(Answering, StrengthsAreBySet) {
  exhibit.question_sets = {{"other", {}}, {"set", {}}, {"unasked", {}}};
  exhibit.questions[1].set = "other";
  tap("a");
  hand_in(round, exhibit);
  const auto all = strengths(exhibit, round);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].set, "other");
  EXPECT_EQ(all[0].points, 0);
  EXPECT_EQ(all[1].items, 2);
  EXPECT_EQ(all[1].points, 1);
}

TEST(Draw, KeepsQuestionsOnOneFactApart) {
  Exhibit exhibit;
  for (int i = 0; i < 6; ++i) {
    exhibit.questions.push_back(question("q" + std::to_string(i), "set", QuestionType::single, 1, {"a"}, {"b"}));
    exhibit.questions.back().facts = {"f" + std::to_string(i / 2)};
  }
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    std::set<std::string> facts;
    for (const Item& item : draw(exhibit, 3, seed).items) facts.insert(exhibit.questions[item.question].facts.front());
    EXPECT_EQ(facts.size(), 3u);
    EXPECT_EQ(draw(exhibit, 4, seed).items.size(), 4u) << "where all are told, another comes all the same";
  }
}

TEST(Draw, OfAPanelTakesItsQuestionsOnly) {
  Exhibit exhibit = with_sets({{"a", 4}});
  exhibit.questions[1].panel = exhibit.questions[3].panel = "pillars";
  EXPECT_EQ(questions_of_panel(exhibit, "pillars"), (Questions{1, 3}));
  EXPECT_EQ(questions_of(draw(exhibit, {1, 3}, 9, 5)), (std::set<std::size_t>{1, 3}));
  EXPECT_TRUE(questions_of_panel(exhibit, "nothing").empty());
}

TEST(AskAgain, AsksNoQuestionMoreThanTwiceAgain) {
  const Exhibit exhibit = with_sets({{"a", 3}});
  Round round = in_order(exhibit, {0, 1}, 1);
  std::map<std::size_t, int> asked;
  do {
    ++asked[round.item().question];
    ASSERT_LE(round.items.size(), 6u);
    ask_again(round, exhibit, 1);  // nothing is ever known
  } while (advance(round));
  EXPECT_EQ(asked, (std::map<std::size_t, int>{{0, 3}, {1, 3}}));
}

TEST(EmptyRound, TakesEverythingCalmly) {
  const Exhibit exhibit;
  Round round = draw(exhibit, 10, 1);
  EXPECT_EQ(open_answer(round), nullptr);
  confirm(round, exhibit);
  EXPECT_FALSE(advance(round));
  EXPECT_EQ(round, Round{});
  EXPECT_EQ(score(round).items, 0);
}

}  // namespace
}  // namespace kiosk::quiz
