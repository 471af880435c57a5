#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

// Calls step(answer, question) for the answer that can still be changed.
template <typename Step>
void with_open_answer(State& state, const World& world, Step&& step) {
  quiz::Answer* answer = state.round ? quiz::open_answer(*state.round) : nullptr;
  if (answer) step(*answer, world.exhibit.questions[state.round->item().question]);
}

}  // namespace

void answer(State& state, const World& world, const Choose& step) {
  with_open_answer(state, world,
                   [&](auto& answer, const auto& question) { quiz::choose(answer, question, step.option); });
}

void answer(State& state, const World& world, const PutNext& step) {
  with_open_answer(state, world,
                   [&](auto& answer, const auto& question) { quiz::put_next(answer, question, step.entry); });
}

void answer(State& state, const World& world, const ChooseSlot& step) {
  with_open_answer(state, world, [&](auto& answer, const auto&) {
    quiz::clear_slot(answer, step.slot);
    state.slot = step.slot;
  });
}

void answer(State& state, const World& world, const Place& step) {
  with_open_answer(state, world, [&](auto& answer, const auto& question) {
    const auto* task = std::get_if<exhibit::PlacingTask>(&question.task);
    if (!task) return;
    const auto slot = state.slot.empty() ? quiz::open_slot(*task, std::get<quiz::Placement>(answer))
                                         : std::optional<std::string>(state.slot);
    if (slot) quiz::place(answer, question, *slot, step.token);
    state.slot.clear();
  });
}

void answer(State& state, const World& world, const SetEstimate& step) {
  with_open_answer(state, world,
                   [&](auto& answer, const auto& question) { quiz::estimate(answer, question, step.value); });
}

void answer(State& state, const World& world, const SetPin& step) {
  with_open_answer(state, world, [&](auto& answer, const auto& question) { quiz::pin(answer, question, step.where); });
}

void answer(State& state, const World& world, const PointAt& step) {
  if (!step.at) return;
  with_open_answer(state, world, [&](auto& answer, const auto& question) {
    if (const auto* task = std::get_if<exhibit::EstimateTask>(&question.task))
      quiz::estimate(answer, question, pointed_at(*task, *step.at));
    if (const auto* task = std::get_if<exhibit::PinTask>(&question.task))
      quiz::pin(answer, question, pointed_at(state, world, *task, *step.at));
  });
}

void drag_answer(State& state, const World& world, const Move& move, Effects& effects) {
  answer(state, world, PointAt{move.about});
  effects.changed = true;
}

}  // namespace kiosk::visit
