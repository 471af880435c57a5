#include "quiz/certainty.hpp"

#include <gtest/gtest.h>

namespace kiosk::quiz {
namespace {

// Moodle's table: right 1, 2, 3; wrong 0, -2, -6; partly right counts by its part.
TEST(CertainMarks, AreMoodles) {
  EXPECT_EQ(certain_marks(1, Certainty::low), 1);
  EXPECT_EQ(certain_marks(1, Certainty::middle), 2);
  EXPECT_EQ(certain_marks(1, Certainty::high), 3);
  EXPECT_EQ(certain_marks(0, Certainty::low), 0);
  EXPECT_EQ(certain_marks(0, Certainty::middle), -2);
  EXPECT_EQ(certain_marks(0, Certainty::high), -6);
  EXPECT_EQ(certain_marks(0.5, Certainty::high), 1.5);
  EXPECT_EQ(certain_marks(1e-9, Certainty::high), -6);
}

// Where a certainty is best its expected mark is the highest of the three, and at the bands' edges two are equal.
TEST(Bands, AreWhereEachCertaintyPaysBest) {
  const auto expected = [](double right, Certainty certainty) {
    return right * certain_marks(1, certainty) + (1 - right) * certain_marks(0, certainty);
  };
  for (const Certainty certainty : {Certainty::low, Certainty::middle, Certainty::high}) {
    const Band band = best_between(certainty);
    const double within = (band.from + band.to) / 2;
    for (const Certainty other : {Certainty::low, Certainty::middle, Certainty::high})
      if (other != certainty) {
        EXPECT_GT(expected(within, certainty), expected(within, other));
      }
  }
  EXPECT_NEAR(expected(2.0 / 3, Certainty::low), expected(2.0 / 3, Certainty::middle), 1e-12);
  EXPECT_NEAR(expected(0.8, Certainty::middle), expected(0.8, Certainty::high), 1e-12);
}

TEST(Calibration, IsTheMeanScoreOfEachCertainty) {
  const auto all =
      calibration({{1, Certainty::high}, {0, Certainty::high}, {0.5, Certainty::low}, {1, Certainty::high}});
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].answers, 1);
  EXPECT_EQ(all[0].right, 0.5);
  EXPECT_EQ(all[1].answers, 0);
  EXPECT_EQ(all[1].right, 0);
  EXPECT_EQ(all[2].answers, 3);
  EXPECT_NEAR(all[2].right, 2.0 / 3, 1e-12);
}

}  // namespace
}  // namespace kiosk::quiz
