// Certainty-based marking: how sure a visitor is counts too. Pure.
#pragma once

#include <vector>

namespace kiosk::quiz {

enum class Certainty { low = 1, middle = 2, high = 3 };

// As Moodle's question behaviour "Deferred feedback with CBM" marks (A. R. Gardner-Medwin: "Confidence assessment in
// the teaching of basic science", ALT-J 3, 1995): a score above 0 counts once, twice or three times by the certainty;
// one of 0 costs 0, 2 or 6. So it pays to say what one thinks: low below 2/3, middle between 2/3 and 4/5, high above.
[[nodiscard]] double certain_marks(double score, Certainty certainty);

// How often those who were so sure were right.
struct Calibration {
  Certainty certainty = Certainty::low;
  int answers = 0;
  double right = 0;  // the mean score, 0 to 1; 0 where there are no answers
};

struct Judged {
  double score = 0;
  Certainty certainty = Certainty::low;
};
// The three certainties in order.
[[nodiscard]] std::vector<Calibration> calibration(const std::vector<Judged>& answers);

// Between which shares of right answers each certainty pays best, 0 to 1.
struct Band {
  double from = 0, to = 1;
};
[[nodiscard]] Band best_between(Certainty certainty);

}  // namespace kiosk::quiz
