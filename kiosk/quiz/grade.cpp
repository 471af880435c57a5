#include "quiz/grade.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/geography.hpp"
#include "base/overloaded.hpp"

namespace kiosk::quiz {
namespace {

using exhibit::ChoiceTask;
using exhibit::Closeness;
using exhibit::EstimateTask;
using exhibit::OrderTask;
using exhibit::PinTask;
using exhibit::PlacingTask;
using exhibit::Question;

double grade_choice(const Question& question, const ChoiceTask& task, const Chosen& chosen) {
  double right = 0, wrong = 0, right_chosen = 0, wrong_chosen = 0;
  for (const exhibit::Option& option : task.options) {
    (option.right ? right : wrong) += 1;
    if (chosen.contains(option.id)) (option.right ? right_chosen : wrong_chosen) += 1;
  }
  if (question.type != exhibit::QuestionType::multiple) return right_chosen > 0 && wrong_chosen == 0 ? 1 : 0;
  if (right == 0) return 0;
  const double penalty = wrong > 0 ? wrong_chosen / wrong : 0;
  return std::max(0.0, right_chosen / right - penalty);
}

// `places`: of the entries in the right order, where each stands in the answer; -1: nowhere.
double grade_places(const std::vector<int>& places) {
  int pairs = 0, agreed = 0;
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      ++pairs;
      if (places[i] >= 0 && places[j] >= 0) agreed += places[i] < places[j] ? 1 : -1;
    }
  return pairs > 0 ? std::max(0.0, static_cast<double>(agreed) / pairs) : 0;
}

double grade_order(const OrderTask& task, const Sequence& sequence) {
  std::vector<int> places;
  for (const exhibit::Entry& entry : task.entries) {
    const auto found = std::find(sequence.begin(), sequence.end(), entry.id);
    places.push_back(found == sequence.end() ? -1 : static_cast<int>(found - sequence.begin()));
  }
  return grade_places(places);
}

double grade_placing(const PlacingTask& task, const Placement& placement) {
  double right = 0;
  for (const exhibit::Slot& slot : task.slots)
    if (const auto placed = placement.find(slot.id); placed != placement.end() && placed->second == slot.token)
      right += 1;
  return task.slots.empty() ? 0 : right / static_cast<double>(task.slots.size());
}

double grade_distance(const Closeness& closeness, double distance) {
  // Distances are differences of sums of steps: what lies this near to full marks has them.
  const double beyond = distance - closeness.full_within;
  if (beyond <= 1e-9 * std::max(1.0, closeness.zero_at)) return 1;
  return std::max(0.0, 1 - beyond / (closeness.zero_at - closeness.full_within));
}

double guessing_order(std::size_t entries) {
  std::vector<int> places(entries);
  std::iota(places.begin(), places.end(), 0);
  double sum = 0, orders = 0;
  do {
    sum += grade_places(places);
    orders += 1;
  } while (std::next_permutation(places.begin(), places.end()));
  return sum / orders;
}

// The mean over the scale; a scale of very many steps is sampled.
double guessing_estimate(const EstimateTask& task) {
  const double steps = std::min(10000.0, std::round((task.to - task.from) / task.step));
  double sum = 0;
  for (double i = 0; i <= steps; ++i)
    sum += grade_distance(task.closeness, std::abs(task.from + (task.to - task.from) * i / steps - task.answer));
  return sum / (steps + 1);
}

}  // namespace

double grade(const Question& question, const Answer& answer) {
  return std::visit(base::Overloaded{
                        [&](const ChoiceTask& task) { return grade_choice(question, task, std::get<Chosen>(answer)); },
                        [&](const OrderTask& task) { return grade_order(task, std::get<Sequence>(answer)); },
                        [&](const PlacingTask& task) { return grade_placing(task, std::get<Placement>(answer)); },
                        [&](const EstimateTask& task) {
                          const auto& value = std::get<Estimated>(answer);
                          return value ? grade_distance(task.closeness, std::abs(*value - task.answer)) : 0;
                        },
                        [&](const PinTask& task) {
                          const auto& where = std::get<Pinned>(answer);
                          return where ? grade_distance(task.closeness, base::distance_km(*where, task.where)) : 0;
                        },
                    },
                    question.task);
}

double guessing(const Question& question) {
  return std::visit(
      base::Overloaded{
          [&](const ChoiceTask& task) {
            const bool several = question.type == exhibit::QuestionType::multiple;
            return several || task.options.empty() ? 0 : 1 / static_cast<double>(task.options.size());
          },
          [](const OrderTask& task) { return guessing_order(task.entries.size()); },
          [](const PlacingTask& task) { return task.tokens.empty() ? 0 : 1 / static_cast<double>(task.tokens.size()); },
          [](const EstimateTask& task) { return guessing_estimate(task); },
          [](const PinTask&) { return 0.0; },
      },
      question.task);
}

Verdict verdict(double score) {
  // Scores are sums of a few fractions: what lies this near to 1 is 1.
  if (score > 1 - 1e-9) return Verdict::right;
  return score > 1e-9 ? Verdict::partly : Verdict::wrong;
}

}  // namespace kiosk::quiz
