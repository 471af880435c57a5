// Statistics of a test and of its items, as Moodle's quiz statistics report computes them. Pure.
//
// Formulas: docs.moodle.org/dev/Quiz_statistics_calculations, in its letters: S attempts, p positions, x a mark,
// T an attempt's total, X = T - x the marks of the other positions; V and C are variance and covariance over the
// attempts with the divisor S - 1. Shares that Moodle shows in per cent are parts of 1 here.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace kiosk::quiz {

struct Position {
  double maximum = 1;                  // marks
  std::optional<double> random_guess;  // what blind guessing earns on average, a part of the maximum; none for an essay
};

// One row for each attempt with a mark for each position, an unanswered one 0. A position has the same question in
// every attempt, so rounds that are drawn at random don't make rows of one test. Positions that nobody can answer, such
// as a notice, are left out; so are a visitor's later attempts, which depend on the first.
struct Attempts {
  std::vector<Position> positions;
  std::vector<std::vector<double>> marks;  // marks[attempt][position]; every row is as long as `positions`
};

enum class Why {
  too_few_attempts,
  too_few_items,
  no_variance,          // all attempts have the same marks, so nothing tells them apart
  no_marks,             // nothing can be earned
  negative_covariance,  // who does well here does badly in the test: the item has no weight that could be shown
};

// A number, or why there is none.
using Statistic = std::variant<double, Why>;

struct ItemStatistics {
  Statistic facility;                  // mean of x / maximum, from 0 (nobody) to 1 (everybody)
  Statistic standard_deviation;        // sqrt V(x), marks
  std::optional<double> random_guess;  // as given
  Statistic intended_weight;           // maximum / sum of the maxima
  Statistic effective_weight;          // sqrt C(x, T) / sum of it over the positions where C(x, T) is not negative
  Statistic discrimination;            // C(x, X) / sqrt(V(x) V(X)), from -1 to 1
  Statistic efficiency;                // C(x, X) / C(x, X) had both been in the same order; 1 at best
};

struct TestStatistics {
  std::size_t attempts = 0;
  Statistic mean, median, standard_deviation;  // of T, marks
  Statistic skewness;                          // k3 / k2^(3/2), k being Fisher's cumulants of T (k-statistics)
  Statistic kurtosis;                          // k4 / k2^2, so that a normal distribution has 0
  Statistic consistency;                       // Cronbach's alpha: p / (p - 1) (1 - sum of V(x) / V(T)); at most 1
  Statistic error_ratio;                       // sqrt(1 - consistency): how much of the spread is chance
  Statistic standard_error;                    // error_ratio times the standard deviation, marks
  std::vector<ItemStatistics> items;
};

// Mean, median, facility and standard deviation describe who was there and hold for however few. What is concluded
// about the questions (weights that took effect, discrimination, efficiency, skewness, kurtosis, consistency and the
// errors) is an estimate, given from this many attempts on: of 30, a correlation is more than chance at the 5 % level
// from 0.36 on (Pearson's r, 28 degrees of freedom), which is about where a question's discrimination counts as good;
// with fewer, a good question can't be told from a useless one.
inline constexpr std::size_t attempts_for_estimates = 30;

// `least` of 0 gives whatever the formulas allow, as Moodle does: 2 attempts, 3 for skewness, consistency and errors,
// 4 for kurtosis.
[[nodiscard]] TestStatistics statistics(const Attempts& attempts, std::size_t least = attempts_for_estimates);

}  // namespace kiosk::quiz
