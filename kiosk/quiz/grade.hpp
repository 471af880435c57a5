// Grading one answer. Pure.
#pragma once

#include <set>
#include <string>

#include "exhibit/exhibit.hpp"

namespace kiosk::quiz {

using Choice = std::set<std::string>;  // ids of the options chosen

// From 0 (wrong) to 1 (right).
// single, true-false: 1 for the right option, else 0.
// multiple: max(0, right chosen / right options - wrong chosen / wrong options), so that choosing everything or nothing
// gives 0. This is Moodle's multiple-answer grading with each right option weighing 1/right and each wrong one -1/wrong
// (question type "Multiple choice", several answers); where no option is wrong the second term is 0.
[[nodiscard]] double grade(const exhibit::Question& question, const Choice& choice);

enum class Verdict { wrong, partly, right };
[[nodiscard]] Verdict verdict(double score);

}  // namespace kiosk::quiz
