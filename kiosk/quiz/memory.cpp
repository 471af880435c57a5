#include "quiz/memory.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "quiz/grade.hpp"

namespace kiosk::quiz {
namespace {

constexpr std::array<double, 21> w = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                      0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double shortest = 0.001, longest = 36500;  // days

int grade_of(Rating rating) { return static_cast<int>(rating); }

double days_since(const Memory& memory, Day today) {
  return std::max(0.0, static_cast<double>((today - memory.last).count()));
}

// The days in which R falls to `retention`, as a multiple of the stability, times f.
double fall(double retention) { return std::pow(retention, -1 / w[20]) - 1; }

double initial_difficulty(Rating rating) { return w[4] - std::exp(w[5] * (grade_of(rating) - 1)) + 1; }

// A step that is the smaller the harder the question is, then a little back towards that of an easy one.
double next_difficulty(double difficulty, Rating rating) {
  const double step = -w[6] * (grade_of(rating) - 3) * (10 - difficulty) / 9;
  return std::clamp(w[7] * initial_difficulty(Rating::easy) + (1 - w[7]) * (difficulty + step), 1.0, 10.0);
}

double after_same_day(double stability, Rating rating) {
  const double growth = std::exp(w[17] * (grade_of(rating) - 3 + w[18])) * std::pow(stability, -w[19]);
  return stability * (rating == Rating::again ? growth : std::max(growth, 1.0));
}

double after_forgetting(const Memory& memory, double retrievable) {
  const double forgotten = w[11] * std::pow(memory.difficulty, -w[12]) * (std::pow(memory.stability + 1, w[13]) - 1) *
                           std::exp(w[14] * (1 - retrievable));
  return std::min(forgotten, memory.stability / std::exp(w[17] * w[18]));
}

double after_recall(const Memory& memory, double retrievable, Rating rating) {
  const double effort = rating == Rating::hard ? w[15] : rating == Rating::easy ? w[16] : 1;
  return memory.stability * (1 + std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                                     (std::exp(w[10] * (1 - retrievable)) - 1) * effort);
}

}  // namespace

Rating rate(double score, bool very_sure) {
  switch (verdict(score)) {
    case Verdict::wrong:
      return Rating::again;
    case Verdict::partly:
      return Rating::hard;
    case Verdict::right:
      break;
  }
  return very_sure ? Rating::easy : Rating::good;
}

Memory first_memory(Rating rating, Day today) {
  return {w[static_cast<std::size_t>(grade_of(rating) - 1)], std::clamp(initial_difficulty(rating), 1.0, 10.0), today,
          today};
}

Memory next(const Memory& memory, Rating rating, Day today) {
  double stability = 0;
  if (today <= memory.last) {
    stability = after_same_day(memory.stability, rating);
  } else {
    const double retrievable = retrievability(memory, today);
    stability =
        rating == Rating::again ? after_forgetting(memory, retrievable) : after_recall(memory, retrievable, rating);
  }
  return {std::clamp(stability, shortest, longest), next_difficulty(memory.difficulty, rating),
          std::min(memory.first, today), today};
}

double retrievability(const Memory& memory, Day today) {
  return std::pow(1 + fall(0.9) * days_since(memory, today) / memory.stability, -w[20]);
}

std::chrono::days interval(double stability, double desired_retention) {
  const double days = stability * fall(desired_retention) / fall(0.9);
  return std::chrono::days(static_cast<int>(std::clamp(std::round(days), 1.0, longest)));
}

Day due(const Memory& memory) { return memory.last + interval(memory.stability); }

}  // namespace kiosk::quiz
