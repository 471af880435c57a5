// Grading one answer. Pure.
#pragma once

#include <string>

#include "quiz/answer.hpp"

namespace kiosk::quiz {

// From 0 (wrong) to 1 (right).
//
// single, true-false, who-said-it, hotspot: 1 for the right option, else 0.
//
// multiple: max(0, right chosen / right options - wrong chosen / wrong options), so that choosing everything or nothing
// gives 0. This is Moodle's multiple-answer grading with each right option weighing 1/right and each wrong one -1/wrong
// (question type "Multiple choice", several answers); where no option is wrong the second term is 0.
//
// order: max(0, (pairs in order - pairs out of order) / all pairs), which is Kendall's rank correlation tau (M. G.
// Kendall: "A New Measure of Rank Correlation", Biometrika 30, 1938) cut off at 0. Moodle's type "Ordering" offers
// seven countings of places and neighbours; with them one entry that is put too early can cost every mark, and guessing
// earns some. Here one swap of neighbours costs two pairs' worth, and shuffling earns 0 on average before the cut.
// Entries that have no place yet are in no pair.
//
// match, gaps, groups: slots with the right token / all slots, as in Moodle's types "Matching", "Select missing words"
// and "Drag and drop into text". Wrong ones cost nothing, as there.
//
// number, year, map-pin: with d the distance to the right value, or along the great circle to the right place in km:
// 1 for d <= full_within, 0 for d >= zero_at, and (zero_at - d) / (zero_at - full_within) between. Moodle's type
// "Numerical" has steps here: a tolerance with a grade for each.
[[nodiscard]] double grade(const exhibit::Question& question, const Answer& answer);

// What pure guessing earns on average, as Moodle's quiz statistics take it ("random guess score"): 1/options where one
// is right; 0 for several right ones, since Moodle cannot tell either; 1/tokens for placings; and for closeness the
// mean of the grade over the scale. For order it is the mean of the cut tau over all orders; for a map pin 0, since
// the whole earth is large.
[[nodiscard]] double guessing(const exhibit::Question& question);

enum class Verdict { wrong, partly, right };
[[nodiscard]] Verdict verdict(double score);

}  // namespace kiosk::quiz
