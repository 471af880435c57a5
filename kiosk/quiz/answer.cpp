#include "quiz/answer.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::quiz {
namespace {

using exhibit::Question;

template <typename Things>
bool has(const Things& things, const std::string& id) {
  return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
}

}  // namespace

Answer blank(const Question& question) {
  constexpr std::size_t kinds = std::variant_size_v<Answer>;
  static_assert(kinds == std::variant_size_v<exhibit::Task>);
  switch (question.task.index()) {
    case 1:
      return Sequence{};
    case 2:
      return Placement{};
    case 3:
      return Estimated{};
    case 4:
      return Pinned{};
    default:
      return Chosen{};
  }
}

bool complete(const Question& question, const Answer& answer) {
  if (const auto* chosen = std::get_if<Chosen>(&answer)) return !chosen->empty();
  if (const auto* sequence = std::get_if<Sequence>(&answer))
    return sequence->size() == std::get<exhibit::OrderTask>(question.task).entries.size();
  if (const auto* placement = std::get_if<Placement>(&answer))
    return !open_slot(std::get<exhibit::PlacingTask>(question.task), *placement);
  if (const auto* value = std::get_if<Estimated>(&answer)) return value->has_value();
  return std::get<Pinned>(answer).has_value();
}

void choose(Answer& answer, const Question& question, const std::string& option) {
  const exhibit::ChoiceTask* task = question.choice();
  if (!task || !has(task->options, option)) return;
  auto& chosen = std::get<Chosen>(answer);
  if (question.type != exhibit::QuestionType::multiple)
    chosen = {option};
  else if (!chosen.erase(option))
    chosen.insert(option);
}

void put_next(Answer& answer, const Question& question, const std::string& entry) {
  const auto* task = std::get_if<exhibit::OrderTask>(&question.task);
  if (!task || !has(task->entries, entry)) return;
  auto& sequence = std::get<Sequence>(answer);
  if (!std::erase(sequence, entry)) sequence.push_back(entry);
}

void place(Answer& answer, const Question& question, const std::string& slot, const std::string& token) {
  const auto* task = std::get_if<exhibit::PlacingTask>(&question.task);
  if (!task || !has(task->slots, slot) || !has(task->tokens, token)) return;
  auto& placement = std::get<Placement>(answer);
  if (once_each(question)) std::erase_if(placement, [&](const auto& placed) { return placed.second == token; });
  placement[slot] = token;
}

void clear_slot(Answer& answer, const std::string& slot) {
  if (auto* placement = std::get_if<Placement>(&answer)) placement->erase(slot);
}

void estimate(Answer& answer, const Question& question, double value) {
  const auto* task = std::get_if<exhibit::EstimateTask>(&question.task);
  if (!task) return;
  const double steps = std::round((std::clamp(value, task->from, task->to) - task->from) / task->step);
  answer = Estimated{std::min(task->to, task->from + steps * task->step)};
}

void pin(Answer& answer, const Question& question, base::GeoPoint where) {
  if (std::holds_alternative<exhibit::PinTask>(question.task)) answer = Pinned{where};
}

std::optional<std::string> open_slot(const exhibit::PlacingTask& task, const Placement& placement) {
  for (const exhibit::Slot& slot : task.slots)
    if (!placement.contains(slot.id)) return slot.id;
  return std::nullopt;
}

bool once_each(const Question& question) {
  if (question.type == exhibit::QuestionType::groups) return false;
  const auto* task = std::get_if<exhibit::PlacingTask>(&question.task);
  if (!task) return false;
  std::set<std::string> wanted;
  return std::all_of(task->slots.begin(), task->slots.end(),
                     [&](const exhibit::Slot& slot) { return wanted.insert(slot.token).second; });
}

}  // namespace kiosk::quiz
