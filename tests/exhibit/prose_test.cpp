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

TEST(Prose, CountsOnlyWhereSpacesDivideWords) {
  EXPECT_TRUE(divides_words_by_spaces("en"));
  EXPECT_TRUE(divides_words_by_spaces("ar"));
  EXPECT_FALSE(divides_words_by_spaces("zh-Hans"));
  EXPECT_FALSE(divides_words_by_spaces("th"));
}

}  // namespace
}  // namespace kiosk::exhibit
