#include "quiz/memory.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::quiz {
namespace {

using std::chrono::days;

constexpr Rating all_ratings[] = {Rating::again, Rating::hard, Rating::good, Rating::easy};
constexpr Day start{days(20000)};

Memory memory(double stability, double difficulty) { return {stability, difficulty, start, start}; }

// The other implementations reckon in single precision or publish so many digits: fsrs-rs 6 compares to 1e-4.
constexpr double published = 1e-4;

TEST(Memory, TakesAnAnswersScoreAndCertaintyForARating) {
  for (const bool sure : {false, true}) {
    EXPECT_EQ(rate(0, sure), Rating::again);
    EXPECT_EQ(rate(0.5, sure), Rating::hard);
  }
  EXPECT_EQ(rate(1, false), Rating::good);
  EXPECT_EQ(rate(1, true), Rating::easy);
}

// Published: ts-fsrs, "first repeat".
TEST(Memory, BeginsWithTheFirstRating) {
  const double stability[] = {0.212, 1.2931, 2.3065, 8.2956}, difficulty[] = {6.4133, 5.11217071, 2.11810397, 1};
  for (std::size_t i = 0; i < 4; ++i) {
    const Memory begun = first_memory(all_ratings[i], start);
    EXPECT_DOUBLE_EQ(begun.stability, stability[i]);
    EXPECT_NEAR(begun.difficulty, difficulty[i], 1e-8);
    EXPECT_EQ(begun.first, start);
    EXPECT_EQ(begun.last, start);
  }
}

// Published: fsrs-rs, test_power_forgetting_curve; the last from ts-fsrs, "get retrievability".
TEST(Memory, FadesAlongThePublishedCurve) {
  const double elapsed[] = {0, 1, 2, 3, 4, 5, 8}, stability[] = {1, 2, 3, 4, 4, 2, 8.2956},
               left[] = {1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359, 0.9024733};
  for (std::size_t i = 0; i < 7; ++i)
    EXPECT_NEAR(retrievability(memory(stability[i], 5), start + days(static_cast<int>(elapsed[i]))), left[i], 1e-6);
}

TEST(Memory, HasNotFadedBeforeItsLastDay) { EXPECT_EQ(retrievability(memory(1, 5), start - days(9)), 1); }

// Published: fsrs-rs, test_next_difficulty.
TEST(Memory, MovesTheDifficultyAsPublished) {
  const double difficulty[] = {8.341763, 6.6659956, 4.990228, 3.3144615};
  for (std::size_t i = 0; i < 4; ++i)
    EXPECT_NEAR(next(memory(5, 5), all_ratings[i], start + days(1)).difficulty, difficulty[i], 2e-6);
}

// Published: fsrs-rs, test_next_stability; R is 0.9 when as many days have gone as the stability says.
TEST(Memory, MovesTheStabilityAsPublished) {
  EXPECT_NEAR(next(memory(5, 1), Rating::again, start + days(5)).stability, 1.0525396, 2e-6);
  EXPECT_NEAR(next(memory(5, 1), Rating::good, start + days(5)).stability, 25.602541, 2e-5);
}

// Published: fsrs-rs, test_next_stability.
TEST(Memory, MovesTheStabilityOnTheSameDayAsPublished) {
  const double stability[] = {1.596818, 5, 5, 8.12961};
  for (std::size_t i = 0; i < 4; ++i)
    EXPECT_NEAR(next(memory(5, 5), all_ratings[i], start).stability, stability[i], 2e-6);
}

TEST(Memory, TakesAClockSetBackForTheSameDay) {
  const Memory now = next(memory(5, 5), Rating::easy, start - days(1)), same = next(memory(5, 5), Rating::easy, start);
  EXPECT_EQ(now, (Memory{same.stability, same.difficulty, start - days(1), start - days(1)}));
}

// Published: py-fsrs test_memo_state, fsrs-rs test_memory_state, ts-fsrs "memory state".
TEST(Memory, ComesToThePublishedStateAfterSixAnswers) {
  Memory now = first_memory(Rating::again, start);
  Day day = start;
  for (const int gap : {0, 1, 3, 8, 21}) now = next(now, Rating::good, day += days(gap));
  EXPECT_NEAR(now.stability, 53.62691, published);
  EXPECT_NEAR(now.difficulty, 6.3574867, published);
  EXPECT_EQ(now.first, start);
  EXPECT_EQ(now.last, start + days(33));
}

// Published: py-fsrs test_review_card, ts-fsrs "ivl_history". Where they have 0, a learning step of minutes is due.
TEST(Memory, GivesThePublishedIntervals) {
  struct {
    Rating rating;
    int wait;
  } const answers[] = {{Rating::good, 2},   {Rating::good, 11}, {Rating::good, 46}, {Rating::good, 163},
                       {Rating::good, 498}, {Rating::again, 0}, {Rating::again, 0}, {Rating::good, 2},
                       {Rating::good, 4},   {Rating::good, 7},  {Rating::good, 12}, {Rating::good, 21}};
  Day day = start;
  Memory now = first_memory(Rating::good, day);
  for (const auto& [rating, wait] : answers) {
    now = next(now, rating, day);
    if (wait > 0) {
      EXPECT_EQ(interval(now.stability), days(wait));
    }
    day += days(wait);
  }
}

// Published: py-fsrs test_repeated_correct_reviews.
TEST(Memory, BecomesNoEasierThanTheEasiest) {
  Memory now = first_memory(Rating::easy, start);
  for (int i = 0; i < 9; ++i) now = next(now, Rating::easy, start);
  EXPECT_EQ(now.difficulty, 1);
}

// Reckoned with py-fsrs 6.3.1 in double precision, spread of intervals off.
TEST(Memory, GoesAlongWithAnotherImplementationThroughAllRatings) {
  struct {
    Rating rating;
    int gap;
    double stability, difficulty;
  } const answers[] = {{Rating::hard, 2, 7.5133203668, 4.7528584885},
                       {Rating::easy, 5, 32.4787306864, 2.9847366815},
                       {Rating::again, 20, 2.3624346061, 7.6793590203},
                       {Rating::good, 0, 2.3624346061, 7.6669080306},
                       {Rating::easy, 1, 5.8824121173, 6.8725257858}};
  Day day = start;
  Memory now = first_memory(Rating::good, day);
  for (const auto& answer : answers) {
    now = next(now, answer.rating, day += days(answer.gap));
    EXPECT_NEAR(now.stability, answer.stability, 1e-9);
    EXPECT_NEAR(now.difficulty, answer.difficulty, 1e-9);
  }
}

// Published: fsrs-rs, test_next_interval, but for the first, which passes the longest interval.
TEST(Memory, WaitsTheLongerTheLessIsToBeRetained) {
  const int wait[] = {36500, 34793, 2508, 387, 90, 27, 9, 3, 1, 1};
  for (int i = 0; i < 10; ++i) EXPECT_EQ(interval(1, (i + 1) / 10.0), days(wait[i]));
}

TEST(Memory, WaitsADayAtLeastAndAHundredYearsAtMost) {
  EXPECT_EQ(interval(0.001), days(1));
  EXPECT_EQ(interval(36500), days(36500));
  EXPECT_EQ(interval(36500, 0.5), days(36500));
}

TEST(Memory, IsDueWhenItsIntervalIsOver) { EXPECT_EQ(due(memory(8.2956, 1)), start + days(8)); }

TEST(Memory, StaysWithinItsBounds) {
  Memory worst = first_memory(Rating::again, start), best = first_memory(Rating::easy, start);
  Day day = start;
  for (int i = 0; i < 200; ++i) {
    worst = next(worst, Rating::again, day);
    best = next(best, Rating::easy, day += days(400));
  }
  EXPECT_EQ(worst.stability, 0.001);
  EXPECT_LE(worst.difficulty, 10);
  EXPECT_EQ(best.stability, 36500);
  EXPECT_EQ(best.difficulty, 1);
}

}  // namespace
}  // namespace kiosk::quiz
