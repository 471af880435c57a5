#include "quiz/grade.hpp"

#include <algorithm>

namespace kiosk::quiz {

double grade(const exhibit::Question& question, const Choice& choice) {
  double right = 0, wrong = 0, right_chosen = 0, wrong_chosen = 0;
  for (const exhibit::Option& option : question.options) {
    const bool chosen = choice.contains(option.id);
    (option.right ? right : wrong) += 1;
    if (chosen) (option.right ? right_chosen : wrong_chosen) += 1;
  }
  if (question.type != exhibit::QuestionType::multiple) return right_chosen > 0 && wrong_chosen == 0 ? 1 : 0;
  if (right == 0) return 0;
  const double penalty = wrong > 0 ? wrong_chosen / wrong : 0;
  return std::max(0.0, right_chosen / right - penalty);
}

Verdict verdict(double score) {
  // Scores are sums of a few fractions: what lies this near to 1 is 1.
  if (score > 1 - 1e-9) return Verdict::right;
  return score > 1e-9 ? Verdict::partly : Verdict::wrong;
}

}  // namespace kiosk::quiz
