// Matches, gaps and groups, as a visitor meets them.
#include <gtest/gtest.h>

#include "support/asking.hpp"

namespace kiosk::visit {
namespace {

using exhibit::QuestionType;
using testing::Asked;
using testing::text_in_two;

// Three premises and a response for each, and one response too many.
exhibit::Exhibit three_to_match() {
  exhibit::Question question = testing::blank_question(QuestionType::match);
  exhibit::PlacingTask task;
  for (const std::string id : {"a", "b", "c"}) {
    task.slots.push_back({id, text_in_two("premise " + id), "to-" + id, {}});
    task.tokens.push_back({"to-" + id, text_in_two("response " + id), {}});
  }
  task.tokens.push_back({"none", text_in_two("distractor"), text_in_two("not the distractor")});
  question.task = task;
  return testing::asking(question);
}

exhibit::Exhibit two_gaps() {
  exhibit::Question question = testing::blank_question(QuestionType::gaps);
  exhibit::PlacingTask task;
  task.passage = text_in_two("so {a} met {b} there");
  task.slots = {{"a", {}, "x", {}}, {"b", {}, "y", {}}};
  for (const std::string id : {"x", "y", "z"}) task.tokens.push_back({id, text_in_two("word-" + id), {}});
  task.tokens[2].why = text_in_two("not z");
  question.task = task;
  return testing::asking(question);
}

exhibit::Exhibit three_to_sort() {
  exhibit::Question question = testing::blank_question(QuestionType::groups);
  exhibit::PlacingTask task;
  task.slots = {{"a", text_in_two("entry a"), "left", text_in_two("a is left")},
                {"b", text_in_two("entry b"), "left", {}},
                {"c", text_in_two("entry c"), "right", {}}};
  task.tokens = {{"left", text_in_two("group left"), {}}, {"right", text_in_two("group right"), {}}};
  question.task = task;
  return testing::asking(question);
}

// --- matches ---

class Match : public ::testing::TestWithParam<bool> {
 protected:
  void place(const std::string& slot, const std::string& token) { visitor.use_all({"slot/" + slot, "token/" + token}); }

  const exhibit::Exhibit exhibit = three_to_match();
  Asked visitor{exhibit, GetParam()};
};

TEST_P(Match, IsRightWithEachResponseInItsPlace) {
  place("c", "to-c");
  place("a", "to-a");
  EXPECT_FALSE(visitor.has("confirm"));
  place("b", "to-b");
  visitor.use("confirm");
  EXPECT_EQ(visitor.score(), 1);
  EXPECT_EQ(visitor.node("slot/a").label, "premise a");
  EXPECT_EQ(visitor.value("slot/a"), "response a. en:right");
  EXPECT_FALSE(visitor.shows("slot/a/why"));
}

TEST_P(Match, IsPartlyRightAndSaysWhatWouldHaveBeen) {
  place("a", "to-a");
  place("b", "none");
  place("c", "to-b");
  visitor.use("confirm");
  EXPECT_NEAR(visitor.score(), 1 / 3., 1e-9);
  EXPECT_EQ(visitor.value("slot/b"), "distractor. en:wrong");
  EXPECT_EQ(visitor.node("slot/b/sign").icon, scene::Icon::wrong);
  EXPECT_EQ(visitor.text("slot/b/why"), "en:right-answer: response b. not the distractor");
  EXPECT_EQ(visitor.text("slot/c/why"), "en:right-answer: response c.");
  EXPECT_EQ(visitor.text("verdict"), "en:partly");
  EXPECT_TRUE(visitor.text("explanation").starts_with("q because"));
}

TEST_P(Match, IsWrongWithEachResponseElsewhere) {
  place("a", "to-b");
  place("b", "to-c");
  place("c", "to-a");
  visitor.use("confirm");
  EXPECT_EQ(visitor.score(), 0);
}

TEST_P(Match, SaysWhereATokenIsLeftOver) {
  EXPECT_EQ(visitor.text("instruction"), "en:match-each. some-left");
  exhibit::Exhibit twice = three_to_match();
  auto& task = std::get<exhibit::PlacingTask>(twice.questions[0].task);
  task.tokens.pop_back();
  EXPECT_EQ(Asked(twice).text("instruction"), "en:match-each");
  task.slots[2].token = "to-a";
  EXPECT_EQ(Asked(twice).text("instruction"), "en:match-each. fits-twice some-left");
}

TEST_P(Match, TokensAloneFillTheSlotsAsTheyStand) {
  const exhibit::Question& question = exhibit.questions[0];
  const auto& task = std::get<exhibit::PlacingTask>(question.task);
  for (const std::size_t shown : visitor.item().slots) {
    EXPECT_EQ(visitor.value("slot/" + task.slots[shown].id), "en:next-here");
    visitor.use("token/" + task.slots[shown].token);
  }
  visitor.use("confirm");
  EXPECT_EQ(visitor.score(), 1);
}

TEST_P(Match, AResponseIsMovedAndTakenBack) {
  place("a", "to-b");
  EXPECT_EQ(visitor.value("slot/a"), "response b");
  EXPECT_EQ(visitor.text("slot/a/place/words"), "response b");
  EXPECT_EQ(visitor.value("token/to-b"), "en:placed");
  place("b", "to-b");
  EXPECT_EQ(visitor.value("slot/b"), "response b");
  EXPECT_EQ(visitor.text("slot/a/place/words"), " ");
  visitor.use("slot/b");  // gives back what it held, and is next
  EXPECT_EQ(visitor.value("slot/b"), "en:next-here");
  EXPECT_EQ(visitor.value("token/to-b"), "");
}

// With all in place the last one stays to be corrected by another touch.
TEST_P(Match, TheLastOnePlacedIsCorrectedAtOnce) {
  place("a", "to-a");
  place("b", "to-b");
  place("c", "none");
  EXPECT_TRUE(visitor.has("confirm"));
  EXPECT_EQ(visitor.value("slot/c"), "distractor. en:next-here");
  visitor.use("token/to-c");
  EXPECT_EQ(visitor.value("slot/c"), "response c. en:next-here");
  EXPECT_TRUE(visitor.has("confirm"));
  visitor.use("token/to-c");  // and taken back
  EXPECT_EQ(visitor.value("slot/c"), "en:next-here");
  EXPECT_FALSE(visitor.has("confirm"));
  visitor.use_all({"token/to-c", "confirm"});
  EXPECT_EQ(visitor.score(), 1);
}

TEST_P(Match, NothingCanBePressedOnceItIsConfirmed) {
  place("a", "to-a");
  place("b", "to-b");
  place("c", "none");
  visitor.use("confirm");
  const quiz::Round before = *visitor.state.round;
  for (const char* id : {"slot/a", "slot/b", "slot/c", "token/to-a", "token/none"}) {
    EXPECT_FALSE(visitor.has(id));
    (void)visitor.update(Activate{id});
  }
  EXPECT_EQ(*visitor.state.round, before);
}

INSTANTIATE_TEST_SUITE_P(ByTouchAndByKeys, Match, ::testing::Bool());

// Who comes back to a round finds all in place, and can still change it.
TEST(MatchResumed, IsChangedBySlotsAndByTokens) {
  const exhibit::Exhibit exhibit = three_to_match();
  Asked visitor{exhibit};
  for (const char* id : {"a", "b", "c"}) visitor.use_all({std::string{"slot/"} + id, std::string{"token/to-"} + id});
  visitor.use_all({"bar/contents", "quiz-tile", "resume"});
  EXPECT_EQ(visitor.value("slot/b"), "response b");
  EXPECT_FALSE(visitor.has("token/none"));  // there is nowhere to put it
  visitor.use("token/to-b");
  EXPECT_EQ(visitor.value("slot/b"), "en:next-here");
  visitor.use_all({"token/none", "confirm"});
  EXPECT_NEAR(visitor.score(), 2 / 3., 1e-9);
}

// --- gaps ---

class Gaps : public ::testing::TestWithParam<bool> {
 protected:
  const exhibit::Exhibit exhibit = two_gaps();
  Asked visitor{exhibit, GetParam()};
};

TEST_P(Gaps, WordsFillThePassage) {
  EXPECT_EQ(visitor.text("passage"), "so ▶\u00a0①\u00a0____ met ②\u00a0____ there");
  EXPECT_EQ(visitor.node("slot/a").label, "en:gap-number 1");
  EXPECT_EQ(visitor.value("slot/b"), "en:empty-slot");
  visitor.use("token/x");
  EXPECT_EQ(visitor.text("passage"), "so word-x met ▶\u00a0②\u00a0____ there");
  visitor.use_all({"token/y", "confirm"});
  EXPECT_EQ(visitor.score(), 1);
}

TEST(GapsOfAPassage, BracesOfItsOwnStay) {
  exhibit::Exhibit exhibit = two_gaps();
  std::get<exhibit::PlacingTask>(exhibit.questions[0].task).passage = text_in_two("if {n} met {b} } so {a}");
  Asked visitor{exhibit, false};
  visitor.use("token/x");
  EXPECT_TRUE(visitor.text("passage").starts_with("if {n} met ")) << visitor.text("passage");
  EXPECT_TRUE(visitor.text("passage").ends_with(" } so word-x")) << visitor.text("passage");
}

TEST_P(Gaps, ThePassageIsRightAfterwardsWhateverWasFilledIn) {
  visitor.use_all({"token/x", "token/z", "confirm"});
  EXPECT_EQ(visitor.score(), 0.5);
  EXPECT_EQ(visitor.text("passage"), "so word-x met word-y there");
  EXPECT_EQ(visitor.value("slot/b"), "word-z. en:wrong");
  EXPECT_EQ(visitor.text("slot/b/why"), "en:right-answer: word-y. not z");
  EXPECT_FALSE(visitor.shows("slot/a/why"));
}

TEST_P(Gaps, AreWrongWithTheWordsExchanged) {
  visitor.use_all({"slot/b", "token/x", "token/y", "confirm"});
  EXPECT_EQ(visitor.score(), 0);
}

INSTANTIATE_TEST_SUITE_P(ByTouchAndByKeys, Gaps, ::testing::Bool());

// --- groups ---

class Groups : public ::testing::TestWithParam<bool> {
 protected:
  void sort(const std::string& entry, const std::string& group) {
    visitor.use_all({"slot/" + entry, "token/" + group});
  }

  const exhibit::Exhibit exhibit = three_to_sort();
  Asked visitor{exhibit, GetParam()};
};

TEST_P(Groups, TakeSeveralEach) {
  sort("a", "left");
  EXPECT_EQ(visitor.value("token/left"), "");  // it is not used up
  sort("b", "left");
  sort("c", "right");
  visitor.use("confirm");
  EXPECT_EQ(visitor.score(), 1);
}

TEST_P(Groups, ArePartlyRightAndSayWhy) {
  sort("a", "right");
  sort("b", "left");
  sort("c", "left");
  visitor.use("confirm");
  EXPECT_NEAR(visitor.score(), 1 / 3., 1e-9);
  EXPECT_EQ(visitor.text("slot/a/why"), "en:right-answer: group left. a is left");
  EXPECT_EQ(visitor.text("slot/c/why"), "en:right-answer: group right.");
  EXPECT_EQ(visitor.value("slot/b"), "group left. en:right");
}

TEST_P(Groups, AreWrongWithEachEntryElsewhere) {
  sort("a", "right");
  sort("b", "right");
  sort("c", "left");
  visitor.use("confirm");
  EXPECT_EQ(visitor.score(), 0);
}

INSTANTIATE_TEST_SUITE_P(ByTouchAndByKeys, Groups, ::testing::Bool());

// --- where not all stands on one page ---

TEST(PlacingInReach, SaysWhichSlotIsNextAboveTheTokens) {
  const exhibit::Exhibit exhibit = three_to_sort();
  Asked visitor{exhibit, false, {.language = "en", .reach = true}};
  const auto& task = std::get<exhibit::PlacingTask>(exhibit.questions[0].task);
  for (const std::size_t shown : visitor.item().slots) {
    EXPECT_EQ(visitor.text("prompt"), task.slots[shown].text.plain("en"));
    visitor.use("token/left");
  }
}

}  // namespace
}  // namespace kiosk::visit
