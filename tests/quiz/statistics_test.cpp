#include "quiz/statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::quiz {
namespace {

constexpr std::size_t whatever_the_formulas_allow = 0;

double number(const Statistic& statistic) {
  const double* value = std::get_if<double>(&statistic);
  return value ? *value : std::nan("");
}

void expect_number(const Statistic& statistic, double value) { EXPECT_NEAR(number(statistic), value, 1e-9); }

void expect_none(const Statistic& statistic, Why why) {
  const Why* reason = std::get_if<Why>(&statistic);
  ASSERT_TRUE(reason) << "is a number: " << number(statistic);
  EXPECT_EQ(*reason, why);
}

// `count` positions of one mark each.
std::vector<Position> of_one_mark(std::size_t count) { return std::vector<Position>(count); }

// Each harder position is answered by those only who answered the easier ones.
Attempts ladder() { return {of_one_mark(3), {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}, {0, 0, 0}}}; }

// Worked by hand. T = 3, 2, 1, 0, mean 3/2, squares of the deviations 9/4, 1/4, 1/4, 9/4: V(T) = 5/3. m2 = 5/4,
// m3 = 0, m4 = (2 * 81/16 + 2 * 1/16) / 4 = 41/16. k4 = 16 (5 * 41/16 - 9 * 25/16) / 6 = -10/3, over k2^2 = 25/9.
// V(x) = 1/4, 1/3, 1/4, together 5/6: alpha = 3/2 (1 - 5/6 * 3/5) = 3/4.
TEST(Statistics, OfALadderOfItemsAreAsWorkedByHand) {
  const TestStatistics test = statistics(ladder(), whatever_the_formulas_allow);
  EXPECT_EQ(test.attempts, 4u);
  expect_number(test.mean, 1.5);
  expect_number(test.median, 1.5);
  expect_number(test.standard_deviation, std::sqrt(5 / 3.0));
  expect_number(test.skewness, 0);
  expect_number(test.kurtosis, -1.2);
  expect_number(test.consistency, 0.75);
  expect_number(test.error_ratio, 0.5);
  expect_number(test.standard_error, 0.5 * std::sqrt(5 / 3.0));
}

// Item 1: X = 2, 1, 0, 0, V(X) = 11/12, C(x, X) = 1/4, C(x, T) = 1/2. Item 2: X = 2, 1, 1, 0, V(X) = 2/3, C(x, X) =
// 1/3, C(x, T) = 2/3. Item 3: X = 2, 2, 1, 0, V(X) = 11/12, C(x, X) = 1/4, C(x, T) = 1/2. All are in the best order.
TEST(Statistics, OfItemsOfALadderAreAsWorkedByHand) {
  const auto items = statistics(ladder(), whatever_the_formulas_allow).items;
  ASSERT_EQ(items.size(), 3u);
  const double facility[] = {0.75, 0.5, 0.25}, variance[] = {1 / 4.0, 1 / 3.0, 1 / 4.0};
  const double discrimination[] = {std::sqrt(3 / 11.0), std::sqrt(1 / 2.0), std::sqrt(3 / 11.0)};
  const double root[] = {std::sqrt(1 / 2.0), std::sqrt(2 / 3.0), std::sqrt(1 / 2.0)};
  for (std::size_t i = 0; i < 3; ++i) {
    SCOPED_TRACE(i);
    expect_number(items[i].facility, facility[i]);
    expect_number(items[i].standard_deviation, std::sqrt(variance[i]));
    expect_number(items[i].intended_weight, 1 / 3.0);
    expect_number(items[i].effective_weight, root[i] / (root[0] + root[1] + root[2]));
    expect_number(items[i].discrimination, discrimination[i]);
    expect_number(items[i].efficiency, 1);
  }
}

// The second item gives parts of its mark, the third is answered by those who fail elsewhere, the fourth by everybody.
Attempts uneven() {
  return {{{2, 0.25}, {1, std::nullopt}, {1, 0.5}, {1, 0.5}},
          {{2, 1, 0, 1}, {2, 0.5, 0, 1}, {1, 0, 1, 1}, {0, 0, 1, 1}, {0, 0.5, 0, 1}}};
}

// In fractions: T = 4, 7/2, 3, 2, 3/2, mean 14/5; the deviations' powers have the means m2 = 43/50, m3 = -63/500,
// m4 = 5581/5000. k2 = 5/4 m2 = 43/40, k3 = 25/12 m3 = -21/80, k4 = 25 (6 m4 - 12 m2^2) / 24 = -363/160.
// V(x) = 1, 7/40, 3/10, 0, together 59/40: alpha = 4/3 (1 - 59/43) = -64/129.
TEST(Statistics, OfUnevenItemsAreAsWorkedInFractions) {
  const TestStatistics test = statistics(uneven(), whatever_the_formulas_allow);
  expect_number(test.mean, 2.8);
  expect_number(test.median, 3);
  expect_number(test.standard_deviation, std::sqrt(43 / 40.0));
  expect_number(test.skewness, -21 / 80.0 / std::pow(43 / 40.0, 1.5));
  expect_number(test.kurtosis, -3630 / 1849.0);
  expect_number(test.consistency, -64 / 129.0);
  expect_number(test.error_ratio, std::sqrt(193 / 129.0));
  expect_number(test.standard_error, std::sqrt(193 / 129.0 * 43 / 40));
}

// V(X) = 3/40, 4/5, 67/40, 43/40; C(x, X) = 0, 1/20, -9/20, 0, in the best order 1/4, 3/10, 27/40, 0; C(x, T) = 1,
// 9/40, -3/20, 0.
TEST(Statistics, OfUnevenItemsOneByOneAreAsWorkedInFractions) {
  const auto items = statistics(uneven(), whatever_the_formulas_allow).items;
  ASSERT_EQ(items.size(), 4u);
  const double facility[] = {0.5, 0.4, 0.4, 1}, variance[] = {1, 7 / 40.0, 3 / 10.0, 0},
               intended[] = {0.4, 0.2, 0.2, 0.2};
  for (std::size_t i = 0; i < 4; ++i) {
    SCOPED_TRACE(i);
    expect_number(items[i].facility, facility[i]);
    expect_number(items[i].standard_deviation, std::sqrt(variance[i]));
    expect_number(items[i].intended_weight, intended[i]);
    EXPECT_EQ(items[i].random_guess, uneven().positions[i].random_guess);
  }
  const double roots = 1 + std::sqrt(9 / 40.0);
  expect_number(items[0].effective_weight, 1 / roots);
  expect_number(items[1].effective_weight, std::sqrt(9 / 40.0) / roots);
  expect_number(items[3].effective_weight, 0);

  expect_number(items[0].discrimination, 0);
  expect_number(items[1].discrimination, 1 / 20.0 / std::sqrt(7 / 40.0 * 4 / 5));
  expect_number(items[2].discrimination, -9 / 20.0 / std::sqrt(3 / 10.0 * 67 / 40));
  expect_number(items[0].efficiency, 0);
  expect_number(items[1].efficiency, 1 / 6.0);
  expect_number(items[2].efficiency, -2 / 3.0);
}

TEST(Statistics, AnItemAgainstTheRestOfTheTestHasNoEffectiveWeight) {
  expect_none(statistics(uneven(), whatever_the_formulas_allow).items[2].effective_weight, Why::negative_covariance);
}

TEST(Statistics, AnItemThatEverybodyAnswersTellsNobodyApart) {
  const auto item = statistics(uneven(), whatever_the_formulas_allow).items[3];
  expect_none(item.discrimination, Why::no_variance);
  expect_none(item.efficiency, Why::no_variance);
}

TEST(Statistics, WithoutAttemptsSaySo) {
  const TestStatistics test = statistics({of_one_mark(2), {}}, whatever_the_formulas_allow);
  EXPECT_EQ(test.attempts, 0u);
  ASSERT_EQ(test.items.size(), 2u);
  const ItemStatistics& item = test.items[0];
  for (const Statistic& statistic :
       {test.mean, test.median, test.standard_deviation, test.skewness, test.kurtosis, test.consistency,
        test.error_ratio, test.standard_error, item.facility, item.standard_deviation, item.effective_weight,
        item.discrimination, item.efficiency})
    expect_none(statistic, Why::too_few_attempts);
  expect_number(item.intended_weight, 0.5);
}

// Whose formulas begin with how many attempts.
TEST(Statistics, ComeInWithTheAttemptsThatTheirFormulasNeed) {
  Attempts attempts = ladder();
  const auto with = [&](std::size_t count) {
    Attempts first = attempts;
    first.marks.resize(count);
    return statistics(first, whatever_the_formulas_allow);
  };
  expect_number(with(1).mean, 3);
  expect_number(with(1).items[2].facility, 1);
  expect_none(with(1).standard_deviation, Why::too_few_attempts);
  expect_none(with(1).items[2].standard_deviation, Why::too_few_attempts);
  expect_none(with(1).items[2].discrimination, Why::too_few_attempts);
  expect_none(with(1).items[2].effective_weight, Why::too_few_attempts);
  expect_number(with(2).standard_deviation, std::sqrt(1 / 2.0));
  expect_number(with(2).items[2].effective_weight, 1);
  expect_none(with(2).skewness, Why::too_few_attempts);
  expect_none(with(2).consistency, Why::too_few_attempts);
  expect_number(with(3).skewness, 0);
  expect_number(with(3).consistency, 0.5);  // V(T) = 1, V(x) = 0, 1/3, 1/3: 3/2 (1 - 2/3)
  expect_none(with(3).kurtosis, Why::too_few_attempts);
}

TEST(Statistics, EstimateFromThirtyAttemptsOn) {
  Attempts attempts = ladder();
  while (attempts.marks.size() < 29) attempts.marks.push_back(attempts.marks[attempts.marks.size() - 4]);
  const TestStatistics few = statistics(attempts);
  for (const Statistic& statistic :
       {few.skewness, few.kurtosis, few.consistency, few.error_ratio, few.standard_error, few.items[1].effective_weight,
        few.items[1].discrimination, few.items[1].efficiency})
    expect_none(statistic, Why::too_few_attempts);
  expect_number(few.mean, 45 / 29.0);  // seven ladders of 6 and a 3
  expect_number(few.items[2].facility, 8 / 29.0);
  EXPECT_GT(number(few.standard_deviation), 0);
  EXPECT_GT(number(few.items[1].standard_deviation), 0);

  attempts.marks.push_back({1, 1, 0});
  const TestStatistics enough = statistics(attempts);
  for (const Statistic& statistic :
       {enough.skewness, enough.kurtosis, enough.consistency, enough.error_ratio, enough.standard_error,
        enough.items[1].effective_weight, enough.items[1].discrimination, enough.items[1].efficiency})
    EXPECT_TRUE(std::holds_alternative<double>(statistic));
}

TEST(Statistics, OfOneItemHaveNoConsistency) {
  const TestStatistics test = statistics({of_one_mark(1), {{1}, {0}, {1}, {1}}}, whatever_the_formulas_allow);
  expect_none(test.consistency, Why::too_few_items);
  expect_none(test.error_ratio, Why::too_few_items);
  expect_none(test.standard_error, Why::too_few_items);
  expect_number(test.items[0].effective_weight, 1);
  expect_none(test.items[0].discrimination, Why::no_variance);  // the other marks are none
}

TEST(Statistics, OfATestWithoutItemsAreThoseOfItsEmptyTotals) {
  const TestStatistics test = statistics({{}, {{}, {}, {}, {}}}, whatever_the_formulas_allow);
  expect_number(test.mean, 0);
  expect_none(test.skewness, Why::no_variance);
  EXPECT_TRUE(test.items.empty());
}

// The totals differ in their last digit: 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 in doubles.
TEST(Statistics, TakeRoundingForNoVariance) {
  const Attempts attempts{of_one_mark(3), {{0.1, 0.2, 0.3}, {0.3, 0.2, 0.1}, {0.3, 0.2, 0.1}, {0.2, 0.1, 0.3}}};
  const TestStatistics test = statistics(attempts, whatever_the_formulas_allow);
  expect_number(test.standard_deviation, 0);
  for (const Statistic& statistic :
       {test.skewness, test.kurtosis, test.consistency, test.error_ratio, test.items[0].effective_weight})
    expect_none(statistic, Why::no_variance);
}

TEST(Statistics, OfAnItemWithoutMarksHaveNoFacility) {
  const TestStatistics test = statistics({{{0, 0}, {1, 0}}, {{0, 1}, {0, 0}}}, whatever_the_formulas_allow);
  expect_none(test.items[0].facility, Why::no_marks);
  expect_number(test.items[0].intended_weight, 0);
  expect_number(test.items[0].effective_weight, 0);
  expect_none(statistics({{{0, 0}}, {{0}, {0}}}, whatever_the_formulas_allow).items[0].intended_weight, Why::no_marks);
}

// 1 less the consistency of these marks is -2e-16 in doubles, of which there is no root.
TEST(Statistics, OfItemsThatAgreeWhollyHaveNoError) {
  const Attempts attempts{of_one_mark(3), {{0, 0, 0}, {0.3, 0.3, 0.3}, {0.8, 0.8, 0.8}, {0.1, 0.1, 0.1}}};
  const TestStatistics test = statistics(attempts, whatever_the_formulas_allow);
  expect_number(test.consistency, 1);
  expect_number(test.error_ratio, 0);
  expect_number(test.standard_error, 0);
}

// The first item and the second undo each other; their covariances with the total are 0, but not in doubles.
TEST(Statistics, TakeRoundingForNoCovariance) {
  const Attempts attempts{of_one_mark(3), {{0.1, 0.2, 0}, {0.2, 0.1, 0}, {0.1, 0.2, 0.4}, {0.2, 0.1, 0.4}}};
  const auto items = statistics(attempts, whatever_the_formulas_allow).items;
  expect_number(items[0].effective_weight, 0);
  expect_number(items[2].effective_weight, 1);
}

}  // namespace
}  // namespace kiosk::quiz
