#include "quiz/statistics.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace kiosk::quiz {
namespace {

using Column = std::vector<double>;  // a number for each attempt

double mean(const Column& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(Column values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double covariance(const Column& a, const Column& b) {
  const double mean_a = mean(a), mean_b = mean(b);
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum / static_cast<double>(a.size() - 1);
}

double variance(const Column& values) { return covariance(values, values); }

// Sums of thirds and tenths differ in their last digits: what differs by less than `rounding` is the same.
bool varies(const Column& values, double rounding) {
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  return values.size() > 1 && *most - *least > rounding;
}

// The mean of the deviations' powers.
double moment(const Column& values, int power) {
  const double middle = mean(values);
  Column powers;
  for (const double value : values) powers.push_back(std::pow(value - middle, power));
  return mean(powers);
}

double skewness(const Column& totals) {
  const auto s = static_cast<double>(totals.size());
  const double k3 = s * s * moment(totals, 3) / ((s - 1) * (s - 2));
  return k3 / std::pow(variance(totals), 1.5);
}

double kurtosis(const Column& totals) {
  const auto s = static_cast<double>(totals.size());
  const double m2 = moment(totals, 2), m4 = moment(totals, 4), k2 = variance(totals);
  const double k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3));
  return k4 / (k2 * k2);
}

double efficiency(Column marks, Column others) {
  const double reached = covariance(marks, others);
  std::sort(marks.begin(), marks.end());
  std::sort(others.begin(), others.end());
  return reached / covariance(marks, others);
}

// The value where there are attempts enough and they differ.
template <typename Value>
Statistic from(std::size_t attempts, std::size_t least, bool differ, Value value) {
  if (attempts < least) return Why::too_few_attempts;
  if (!differ) return Why::no_variance;
  return value();
}

// What follows from a number, or why there is none.
template <typename Value>
Statistic of(const Statistic& statistic, Value value) {
  const double* number = std::get_if<double>(&statistic);
  return number ? Statistic(value(*number)) : statistic;
}

// All but the weights, which depend on the other positions.
ItemStatistics item(const Position& position, const Column& marks, const Column& totals, std::size_t least,
                    double rounding) {
  Column others;
  for (std::size_t i = 0; i < marks.size(); ++i) others.push_back(totals[i] - marks[i]);
  const std::size_t count = marks.size();
  const bool differ = varies(marks, rounding) && varies(others, rounding);

  ItemStatistics item;
  item.random_guess = position.random_guess;
  item.facility = from(count, 1, true, [&]() -> Statistic {
    if (position.maximum <= 0) return Why::no_marks;
    return mean(marks) / position.maximum;
  });
  item.standard_deviation = from(count, 2, true, [&] { return std::sqrt(variance(marks)); });
  item.discrimination = from(count, least, differ,
                             [&] { return covariance(marks, others) / std::sqrt(variance(marks) * variance(others)); });
  item.efficiency = from(count, least, differ, [&] { return efficiency(marks, others); });
  return item;
}

}  // namespace

TestStatistics statistics(const Attempts& attempts, std::size_t least) {
  const std::size_t count = attempts.marks.size(), positions = attempts.positions.size();
  const std::size_t two = std::max<std::size_t>(least, 2), three = std::max<std::size_t>(least, 3),
                    four = std::max<std::size_t>(least, 4);

  std::vector<Column> marks(positions);
  Column totals;
  for (const auto& row : attempts.marks) {
    assert(row.size() == positions);
    for (std::size_t i = 0; i < positions; ++i) marks[i].push_back(row[i]);
    totals.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  }
  double maximum = 0;
  for (const Position& position : attempts.positions) maximum += position.maximum;
  const double rounding = 1e-9 * maximum;
  const bool differ = varies(totals, rounding);

  TestStatistics test;
  test.attempts = count;
  test.mean = from(count, 1, true, [&] { return mean(totals); });
  test.median = from(count, 1, true, [&] { return median(totals); });
  test.standard_deviation = from(count, 2, true, [&] { return std::sqrt(variance(totals)); });
  test.skewness = from(count, three, differ, [&] { return skewness(totals); });
  test.kurtosis = from(count, four, differ, [&] { return kurtosis(totals); });
  test.consistency = from(count, three, differ, [&]() -> Statistic {
    if (positions < 2) return Why::too_few_items;
    double sum = 0;
    for (const Column& column : marks) sum += variance(column);
    const auto p = static_cast<double>(positions);
    return p / (p - 1) * (1 - sum / variance(totals));
  });
  test.error_ratio = of(test.consistency, [](double alpha) { return std::sqrt(std::max(0.0, 1 - alpha)); });
  test.standard_error = of(test.error_ratio, [&](double error) { return error * std::sqrt(variance(totals)); });

  std::vector<Statistic> roots;  // of each position's covariance with the total; all of these make V(T)
  double sum = 0;
  for (const Column& column : marks) {
    roots.push_back(from(count, two, differ, [&]() -> Statistic {
      const double shared = covariance(column, totals);
      if (std::abs(shared) < 1e-9 * variance(totals)) return 0.0;  // or the root would enlarge what rounding left
      if (shared < 0) return Why::negative_covariance;
      return std::sqrt(shared);
    }));
    if (const double* root = std::get_if<double>(&roots.back())) sum += *root;
  }
  for (std::size_t i = 0; i < positions; ++i) {
    const Position& position = attempts.positions[i];
    test.items.push_back(item(position, marks[i], totals, two, rounding));
    test.items[i].intended_weight = maximum > 0 ? Statistic(position.maximum / maximum) : Statistic(Why::no_marks);
    test.items[i].effective_weight = of(roots[i], [&](double root) { return root / sum; });
  }
  return test;
}

}  // namespace kiosk::quiz
