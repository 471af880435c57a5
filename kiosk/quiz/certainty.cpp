#include "quiz/certainty.hpp"

namespace kiosk::quiz {

double certain_marks(double score, Certainty certainty) {
  constexpr double nothing = 5e-8;  // Moodle's own bound
  if (score > nothing) return static_cast<int>(certainty) * score;
  return certainty == Certainty::high ? -6 : certainty == Certainty::middle ? -2 : 0;
}

std::vector<Calibration> calibration(const std::vector<Judged>& answers) {
  std::vector<Calibration> all;
  for (const Certainty certainty : {Certainty::low, Certainty::middle, Certainty::high}) {
    Calibration one{certainty};
    for (const Judged& answer : answers) {
      if (answer.certainty != certainty) continue;
      ++one.answers;
      one.right += answer.score;
    }
    if (one.answers > 0) one.right /= one.answers;
    all.push_back(one);
  }
  return all;
}

Band best_between(Certainty certainty) {
  // Where p is the share of right answers: p against 2p - 2(1 - p) meet at 2/3, and that against 3p - 6(1 - p) at 4/5.
  constexpr double low_to_middle = 2.0 / 3, middle_to_high = 4.0 / 5;
  switch (certainty) {
    case Certainty::low:
      return {0, low_to_middle};
    case Certainty::middle:
      return {low_to_middle, middle_to_high};
    default:
      return {middle_to_high, 1};
  }
}

}  // namespace kiosk::quiz
