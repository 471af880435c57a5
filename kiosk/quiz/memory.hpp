// How well a learner remembers one question, and when to ask it again: FSRS-6, the Free Spaced Repetition Scheduler
// with its 21 default parameters, w[0] to w[20]. Pure.
//
// Formulas: the page "The Algorithm" of the wiki of open-spaced-repetition/fsrs4anki; G is the rating, 1 to 4, D the
// difficulty, S the stability, R the retrievability. Short learning steps within a day and random spread of intervals,
// which Anki adds, are left out: a visitor comes by days.
#pragma once

#include <chrono>

namespace kiosk::quiz {

// A date of the museum's calendar, counted in whole days from 1970-01-01: two answers of one date are of the same day.
using Day = std::chrono::sys_days;

enum class Rating { again = 1, hard, good, easy };

// A graded answer as a rating: wrong is again, partly right is hard, right is good, and right where the learner said to
// be very sure is easy. Sure of something wrong is no worse than wrong.
[[nodiscard]] Rating rate(double score, bool very_sure);

struct Memory {
  double stability = 0;   // days until the retrievability is down to 0.9; 0.001 to 36500
  double difficulty = 0;  // 1 to 10
  Day first, last;        // the days of the first and the latest answer
  bool operator==(const Memory&) const = default;
};

// After the first answer: S = w[G - 1], D = w[4] - e^(w[5] (G - 1)) + 1.
[[nodiscard]] Memory first_memory(Rating rating, Day today);

// After another answer. On a later day S grows, or after `again` shrinks; on the same day
// S' = S e^(w[17] (G - 3 + w[18])) S^-w[19], never less than S unless the rating is again. (So fsrs-rs and ts-fsrs;
// py-fsrs to 6.3.1 lets `hard` lessen it.) A day before the last counts as the same day: clocks are set back. What the
// clock said before is then no longer held to: the last answer is always today's.
[[nodiscard]] Memory next(const Memory& memory, Rating rating, Day today);

// The probability of a right answer: R = (1 + f t / S)^-w[20] after t days, with f such that R = 0.9 where t = S.
[[nodiscard]] double retrievability(const Memory& memory, Day today);

// The days after which the retrievability is down to the one desired (above 0, up to 1), rounded; 1 to 36500.
[[nodiscard]] std::chrono::days interval(double stability, double desired_retention = 0.9);

// When to ask again.
[[nodiscard]] Day due(const Memory& memory);

}  // namespace kiosk::quiz
