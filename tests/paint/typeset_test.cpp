#include "paint/typeset.hpp"

#include <gtest/gtest.h>

namespace kiosk::paint {
namespace {

// "_" stands for a no-break space, before and after.
std::string set(std::string text, const base::Language& language = "en") {
  std::string marked = base::plain_of(typeset(base::plain(std::move(text)), language));
  const std::string no_break_space = "\u00A0";
  for (std::size_t at = 0; (at = marked.find(no_break_space, at)) != std::string::npos;)
    marked.replace(at, no_break_space.size(), "_");
  return marked;
}

constexpr const char* long_end = " which ends incomprehensibly undisturbed";

TEST(Typeset, ShortRussianWordsKeepToTheNextWord) {
  EXPECT_EQ(set("Встреча в Москве и на даче без протокола последовательно", "ru"),
            "Встреча в_Москве и_на_даче без протокола последовательно");
  EXPECT_EQ(set("«В Москве зимой холодно последовательно", "ru"), "«В_Москве зимой холодно последовательно");
}

TEST(Typeset, ShortEnglishWordsDoNot) {
  EXPECT_EQ(set(std::string("a talk in the air") + long_end), std::string("a talk in the air") + long_end);
}

TEST(Typeset, AFigureKeepsToWhatItCounts) {
  EXPECT_EQ(set(std::string("on 25 February with 400 officers") + long_end),
            std::string("on 25_February with 400_officers") + long_end);
}

TEST(Typeset, AFigureThatEndsASentenceOfManyDigitsIsNoCount) {
  EXPECT_EQ(set(std::string("some 100000 officers") + long_end), std::string("some 100000 officers") + long_end);
}

TEST(Typeset, ADashNeverBeginsALine) {
  EXPECT_EQ(set(std::string("the second – the Community — and third · last") + long_end),
            std::string("the second_– the Community_— and third_· last") + long_end);
}

TEST(Typeset, TheLastWordIsNotLeftAlone) {
  EXPECT_EQ(set("The pillar is NATO"), "The pillar is_NATO");
  EXPECT_EQ(set("Two words"), "Two words");  // bound, they could not be broken at all
  EXPECT_EQ(set("Word"), "Word");
  EXPECT_EQ(set(""), "");
}

TEST(Typeset, LongLastWordsMayPart) {
  EXPECT_EQ(set("Once more nonproliferation negotiations"), "Once more nonproliferation negotiations");
}

TEST(Typeset, RunsKeepTheirEmphasis) {
  const base::RichText text =
      typeset({{"Встреча в ", false, false}, {"Москве", true, false}, {" была 3 дня подряд", false, true}}, "ru");
  ASSERT_EQ(text.size(), 3u);
  EXPECT_EQ(text[0].text, "Встреча в\u00A0");
  EXPECT_TRUE(text[1].emphasis);
  EXPECT_EQ(text[2].text, " была 3\u00A0дня\u00A0подряд");
  EXPECT_TRUE(text[2].strong);
}

TEST(Typeset, NothingIsAddedOrLost) {
  for (std::string text : {" leading", "trailing ", "two  spaces here", "1", " ", "…", "в", "в "}) {
    std::string changed = base::plain_of(typeset(base::plain(text), "ru"));
    for (std::size_t at; (at = changed.find("\u00A0")) != std::string::npos;) changed.replace(at, 2, " ");
    EXPECT_EQ(changed, text);
  }
}

}  // namespace
}  // namespace kiosk::paint
