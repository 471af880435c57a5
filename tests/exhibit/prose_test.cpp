#include "exhibit/prose.hpp"

#include <gtest/gtest.h>

namespace kiosk::exhibit {
namespace {

TEST(Prose, FindsTheLongestSentence) {
  EXPECT_EQ(longest_sentence(""), 0);
  EXPECT_EQ(longest_sentence("One two three"), 3);
  EXPECT_EQ(longest_sentence("One two three. Four five. Six"), 3);
  EXPECT_EQ(longest_sentence("“One two?” Three four five! Six…"), 3);
  EXPECT_EQ(longest_sentence("It cost 3.5 million in 1992 (about)."), 7);
  EXPECT_EQ(longest_sentence("هل ما زلت هنا؟ نعم."), 4);
  EXPECT_EQ(longest_sentence("Он сказал: «Да.» И ушёл — домой."), 3);
}

TEST(Prose, FindsTheLongestSentenceWithoutSpaces) {
  EXPECT_EQ(longest_sentence("他们见面了。雨。"), 3);
  EXPECT_EQ(longest_sentence("雨だ！　二人は会った。"), 3);
  EXPECT_EQ(longest_sentence("他说：「是的。」他走了"), 2);
}

TEST(Prose, CountsOnlyWhereOneSeesWhatAWordIs) {
  for (const char* language : {"en", "ar", "zh-Hans", "ja", "ko"}) EXPECT_TRUE(can_count_words(language)) << language;
  for (const char* language : {"th", "km", "lo-LA"}) EXPECT_FALSE(can_count_words(language)) << language;
}

}  // namespace
}  // namespace kiosk::exhibit
