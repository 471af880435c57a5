#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

// Calls step(answer, question) for the answer that can still be changed.
template <typename Step>
void with_open_answer(State& state, const World& world, Step&& step) {
  if (std::holds_alternative<ClassItem>(state.screen)) {
    quiz::Contest& contest = *state.classroom->contest;
    if (quiz::Answer* answer = quiz::open_answer(contest))
      step(*answer, world.exhibit.questions[contest.round.item().question]);
    return;
  }
  quiz::Answer* answer = state.round ? quiz::open_answer(*state.round) : nullptr;
  if (answer) step(*answer, world.exhibit.questions[state.round->item().question]);
}

}  // namespace

void apply(State& state, const Choose& step, const World& world, Time, Effects&) {
  with_open_answer(state, world,
                   [&](auto& answer, const auto& question) { quiz::choose(answer, question, step.option); });
}

void apply(State& state, const PutNext& step, const World& world, Time, Effects&) {
  with_open_answer(state, world,
                   [&](auto& answer, const auto& question) { quiz::put_next(answer, question, step.entry); });
}

void apply(State& state, const ChooseSlot& step, const World& world, Time, Effects&) {
  with_open_answer(state, world, [&](auto& answer, const auto&) {
    quiz::clear_slot(answer, step.slot);
    state.slot = step.slot;
  });
}

void apply(State& state, const Place& step, const World& world, Time, Effects&) {
  with_open_answer(state, world, [&](auto& answer, const auto& question) {
    const auto* task = std::get_if<exhibit::PlacingTask>(&question.task);
    if (!task) return;
    const auto slot = current_slot(state, *task, state.round->item());
    if (!slot) return;
    quiz::place(answer, question, *slot, step.token);
    // Where no other is open it stays, so that another touch corrects the last one.
    state.slot = quiz::complete(question, answer) ? *slot : "";
  });
}

std::optional<std::string> current_slot(const State& state, const exhibit::PlacingTask& task, const quiz::Item& item) {
  if (!state.slot.empty()) return state.slot;
  const auto& placement = std::get<quiz::Placement>(item.answer);
  for (const std::size_t shown : item.slots)
    if (!placement.contains(task.slots[shown].id)) return task.slots[shown].id;
  return std::nullopt;
}

void apply(State& state, const SetEstimate& step, const World& world, Time, Effects&) {
  with_open_answer(state, world,
                   [&](auto& answer, const auto& question) { quiz::estimate(answer, question, step.value); });
}

void apply(State& state, const SetPin& step, const World& world, Time, Effects&) {
  with_open_answer(state, world, [&](auto& answer, const auto& question) { quiz::pin(answer, question, step.where); });
}

void apply(State& state, const PointAt& step, const World& world, Time, Effects&) {
  if (!step.at) return;
  with_open_answer(state, world, [&](auto& answer, const auto& question) {
    if (const auto* task = std::get_if<exhibit::EstimateTask>(&question.task))
      quiz::estimate(answer, question, pointed_at(*task, *step.at));
    if (const auto* task = std::get_if<exhibit::PinTask>(&question.task))
      quiz::pin(answer, question, pointed_at(*task, *step.at));
  });
}

void apply(State& state, const StepFinely& step, const World& world, Time, Effects&) {
  with_open_answer(state, world, [&](const auto&, const auto&) { state.fine_steps = step.finely; });
}

void drag_answer(State& state, const World& world, const Move& move, Time now, Effects& effects) {
  quiz::Answer* given = state.round ? quiz::open_answer(*state.round) : nullptr;
  if (!given) return;
  const bool scale = std::holds_alternative<quiz::Estimated>(*given),
             map = std::holds_alternative<quiz::Pinned>(*given);
  if (!(scale && move.id == scale_id) && !(map && move.id == map_id)) return;
  const quiz::Answer before = *given;
  apply(state, PointAt{move.about}, world, now, effects);
  effects.changed = *given != before;
}

}  // namespace kiosk::visit
