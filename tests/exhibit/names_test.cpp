#include "exhibit/names.hpp"

#include <gtest/gtest.h>

namespace kiosk::exhibit {
namespace {

TEST(Names, KnowsIds) {
  EXPECT_TRUE(is_id("three-pillars"));
  EXPECT_TRUE(is_id("9-11"));
  EXPECT_FALSE(is_id(""));
  EXPECT_FALSE(is_id("S45"));
  EXPECT_FALSE(is_id("../panel"));
  EXPECT_FALSE(is_id("опоры"));
  EXPECT_FALSE(is_id(std::string(65, 'a')));
  EXPECT_TRUE(is_numbered_id("S45"));
  EXPECT_FALSE(is_numbered_id("S 45"));
}

TEST(Names, KnowsLanguageTags) {
  for (const char* tag : {"en", "ckb", "pt-BR", "sr-Latn", "zh-Hant-TW"}) EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const char* tag : {"", "e", "EN", "english", "en-", "en-G", "en--GB", "en_GB", "../en"})
    EXPECT_FALSE(is_language_tag(tag)) << tag;
}

TEST(Names, PutLanguageTagsRight) {
  EXPECT_EQ(proper_tag("DE"), "de");
  EXPECT_EQ(proper_tag("En_GB"), "en-GB");
  for (const char* tag : {"", "en", "pt-BR", "deutsch", "Deutsch", "e", "../EN"}) EXPECT_EQ(proper_tag(tag), "") << tag;
}

TEST(Names, MeasuresHowFarTwoWordsAreApart) {
  EXPECT_EQ(edit_distance("title", "title"), 0u);
  EXPECT_EQ(edit_distance("titel", "title"), 1u);  // two letters swapped
  EXPECT_EQ(edit_distance("titl", "title"), 1u);
  EXPECT_EQ(edit_distance("tittle", "title"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
}

TEST(Names, SuggestsTheNearest) {
  EXPECT_EQ(did_you_mean("titel", {"subtitle", "title"}), "; did you mean \"title\"?");
  EXPECT_EQ(did_you_mean("colour", {"title", "body"}), "");
  EXPECT_EQ(did_you_mean("x", {"y"}), "; did you mean \"y\"?");
  EXPECT_EQ(did_you_mean("", {"a"}), "");
}

TEST(Names, ShowsANameOnOneLine) {
  EXPECT_EQ(in_quotes("a\nb"), "\"a b\"");
  EXPECT_EQ(in_quotes(std::string(100, 'x')), "\"" + std::string(64, 'x') + "…\"");
  EXPECT_EQ(in_quotes(std::string(63, 'x') + "жж"), "\"" + std::string(63, 'x') + "ж…\"");
}

TEST(Names, FindsWhatIsNotUtf8) {
  EXPECT_EQ(find_invalid_utf8("Шахта “ 🙂"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("a\x80"), 1u);
  EXPECT_EQ(find_invalid_utf8("\xC1\xBF"), 0u);          // too long a form
  EXPECT_EQ(find_invalid_utf8("ab\xED\xA0\x80"), 2u);    // a surrogate
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // beyond U+10FFFF
  EXPECT_EQ(find_invalid_utf8("\xE2\x82"), 0u);          // cut off
  EXPECT_EQ(find_invalid_utf8("\xF0\x9F\x99\x41"), 0u);
}

TEST(Names, Enumerates) {
  EXPECT_EQ(enumerate({}), "");
  EXPECT_EQ(enumerate({"a"}), "a");
  EXPECT_EQ(enumerate({"a", "b", "c"}, "or"), "a, b or c");
}

}  // namespace
}  // namespace kiosk::exhibit
