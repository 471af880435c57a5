// Who said it: the words are there, the name is not.
#include <gtest/gtest.h>

#include "support/asking.hpp"

namespace kiosk::visit {
namespace {

using testing::Asked;
using testing::text_in_two;

exhibit::Exhibit who_said(const std::map<base::Language, std::string>& words) {
  exhibit::Question question = testing::blank_question(exhibit::QuestionType::who_said_it);
  exhibit::ChoiceTask task;
  task.options = {{"speaker", text_in_two("the speaker"), {}, true},
                  {"other", text_in_two("the other"), text_in_two("not the other"), false}};
  task.said = exhibit::Excerpt{"said", words};
  question.task = task;
  return testing::asking(question);
}

class WhoSaidIt : public ::testing::TestWithParam<bool> {};

TEST_P(WhoSaidIt, TheSpeakerIsNamedWithTheAnswer) {
  const exhibit::Exhibit exhibit = who_said({});
  Asked visitor{exhibit, GetParam()};
  EXPECT_EQ(visitor.text("instruction"), "en:choose-one");
  EXPECT_EQ(visitor.text("said"), "“three pillars”");
  EXPECT_FALSE(visitor.shows("said/by"));
  visitor.use_all({"option/other", "option/speaker", "confirm"});
  EXPECT_EQ(visitor.score(), 1);
  EXPECT_TRUE(visitor.text("said/by").starts_with("speaker. "));
}

TEST_P(WhoSaidIt, AWrongOneHearsWhy) {
  const exhibit::Exhibit exhibit = who_said({});
  Asked visitor{exhibit, GetParam()};
  visitor.use_all({"option/other", "confirm"});
  EXPECT_EQ(visitor.score(), 0);
  EXPECT_EQ(visitor.text("option/other/why"), "not the other");
  EXPECT_EQ(visitor.value("option/speaker"), "en:right-answer");
}

INSTANTIATE_TEST_SUITE_P(ByTouchAndByKeys, WhoSaidIt, ::testing::Bool());

TEST(WhoSaidItShown, ATranslationSaysSo) {
  const exhibit::Exhibit exhibit = who_said({});
  Asked visitor{exhibit, false, {.language = "ru"}};
  EXPECT_EQ(visitor.text("said"), "“три опоры”");
  EXPECT_EQ(visitor.text("said/by"), "ru:translated-from-en");
  EXPECT_EQ(visitor.node("said").language, "ru");
}

TEST(WhoSaidItShown, AnExcerptStandsAloneInEachLanguage) {
  const exhibit::Exhibit exhibit = who_said({{"en", "pillars"}, {"ru", "опоры"}});
  Asked visitor{exhibit};
  EXPECT_EQ(visitor.text("said"), "“pillars”");
  visitor.key(Command::language);
  EXPECT_EQ(visitor.text("said"), "“опоры”");
}

TEST(WhoSaidItShown, TheSourcesCiteTheQuotation) {
  const exhibit::Exhibit exhibit = who_said({});
  Asked visitor{exhibit};
  EXPECT_FALSE(visitor.has("sources"));  // they would tell
  visitor.use_all({"option/speaker", "confirm", "sources"});
  EXPECT_EQ(visitor.text("source/memo/quotation/said"), "“three pillars”");
}

}  // namespace
}  // namespace kiosk::visit
