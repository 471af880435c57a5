#include "base/text.hpp"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

TEST(CountLetters, CountsCharactersNotBytes) {
  EXPECT_EQ(count_letters(""), 0u);
  EXPECT_EQ(count_letters("a b."), 4u);
  EXPECT_EQ(count_letters("Дума"), 4u);
  EXPECT_EQ(count_letters("“È”"), 3u);
  EXPECT_EQ(count_letters("𠀀"), 1u);
  EXPECT_EQ(count_letters("e\u0301"), 2u) << "an accent that is added";
}

TEST(CountLetters, AByteBeginsALetterOrGoesOnWithIt) {
  std::string begins;
  for (const char byte : std::string("a…й")) begins += begins_letter(byte) ? '1' : '0';
  EXPECT_EQ(begins, "110010");
}

TEST(CountWords, CountsWhatWhiteSpaceDivides) {
  EXPECT_EQ(count_words(""), 0);
  EXPECT_EQ(count_words(" \t\n"), 0);
  EXPECT_EQ(count_words("silo"), 1);
  EXPECT_EQ(count_words("  two\twords\n"), 2);
  EXPECT_EQ(count_words("On 4 April 2024"), 4);
}

TEST(CountWords, CountsInOtherScripts) {
  EXPECT_EQ(count_words("Две руки на одном пульте"), 5);
  EXPECT_EQ(count_words("يدان على صندوق واحد"), 4);
  EXPECT_EQ(count_words("Ökonomie à Évreux"), 3);
}

TEST(CountWords, SignsAloneAreNoWords) {
  EXPECT_EQ(count_words("NATO — Russia"), 2);
  EXPECT_EQ(count_words("a – b - c … d"), 4);
  EXPECT_EQ(count_words("“ ” « »"), 0);
  EXPECT_EQ(count_words(". , ; : ! ? ( )"), 0);
}

TEST(CountWords, SignsBesideAWordAddNone) {
  EXPECT_EQ(count_words("“Honeymoon,” she said."), 3);
  EXPECT_EQ(count_words("«Медовый месяц»"), 2);
  EXPECT_EQ(count_words("START-1 (signed)"), 2);
  EXPECT_EQ(count_words("1992–1995"), 1);
  EXPECT_EQ(count_words("don’t"), 1);
}

// Typographers tie a number to what it counts; a reader reads two words all the same.
TEST(CountWords, ASpaceThatDoesNotBreakDividesToo) {
  EXPECT_EQ(count_words("30\u00A0минут"), 2);
  EXPECT_EQ(count_words("30\u202Fminutes"), 2);
  EXPECT_EQ(count_words("Дума\u00A0— это"), 2);
}

TEST(Fill, PutsTheArgumentsIn) {
  EXPECT_EQ(fill("Question {0} of {1}", {"3", "10"}), "Question 3 of 10");
  EXPECT_EQ(fill("{1} из {0}: {1}", {"10", "3"}), "3 из 10: 3");
  EXPECT_EQ(fill("{0}", {"x"}), "x");
  EXPECT_EQ(fill("{9}", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "nine"}), "nine");
}

TEST(CountWords, CountsTwoIdeographsOrKanaAsAWord) {
  EXPECT_EQ(count_words("雨"), 1);
  EXPECT_EQ(count_words("二人在莫斯科见面。"), 4);
  EXPECT_EQ(count_words("ふたりはモスクワで会った。"), 6);
  EXPECT_EQ(count_words("コーヒー"), 2);
  EXPECT_EQ(count_words("「」、。！（）・　…"), 0);
  EXPECT_EQ(count_words("１９９２年"), 2);
  EXPECT_EQ(count_words("𠀀𠀁"), 1);
}

TEST(CountWords, CountsWhatStandsAmongIdeographs) {
  EXPECT_EQ(count_words("NATO在1992年"), 3);
  EXPECT_EQ(count_words("一、 二"), 1);
  EXPECT_EQ(count_words("두 사람이 만났다"), 3);
}

TEST(CountWords, TakesWhatIsNotUtf8) {
  EXPECT_EQ(count_words("a \xE4\xB8"), 1 + 1);
  EXPECT_EQ(count_words("\xFF"), 1);
  EXPECT_EQ(count_words("\x80\x80"), 0);
}

TEST(Fill, LeavesNoPlaceOpenThatNobodyFills) { EXPECT_EQ(fill("a{0}b{5}c", {}), "abc"); }

TEST(Fill, DoesNotFillWhatItHasPutIn) { EXPECT_EQ(fill("{0} {1}", {"{1}", "x"}), "{1} x"); }

TEST(Fill, LeavesOtherBracesAlone) {
  for (const char* text : {"", "{", "}", "{}", "{a}", "{10}", "a {", "a {0", "{ 0}"})
    EXPECT_EQ(fill(text, {"x"}), text);
  EXPECT_EQ(fill("{{0}}", {"x"}), "{x}");
}

TEST(DirectionOf, KnowsTheScriptsThatRunFromTheRight) {
  for (const char* tag : {"ar", "ar-EG", "he", "fa", "fa-IR", "ur", "yi", "ps", "ckb", "dv", "syr"})
    EXPECT_EQ(direction_of(tag), Direction::right_to_left) << tag;
  for (const char* tag : {"", "en", "ru", "en-AR", "arn", "arc-x", "hey", "de-HE", "az", "ku"})
    EXPECT_EQ(direction_of(tag), Direction::left_to_right) << tag;
}

TEST(RichText, ItsPlainTextIsItsRunsInARow) {
  EXPECT_EQ(plain_of({}), "");
  EXPECT_EQ(plain_of({{"The ", false, false}, {"Honeymoon", true, false}, {".", false, true}}), "The Honeymoon.");
  EXPECT_EQ(plain("x"), (RichText{{"x", false, false}}));
}

TEST(Text, UnbrokenWordsStayOnALine) {
  EXPECT_EQ(unbroken("Strobe Talbott"), "Strobe\u00A0Talbott");
  EXPECT_EQ(unbroken("Перри"), "Перри");
}

}  // namespace
}  // namespace kiosk::base
