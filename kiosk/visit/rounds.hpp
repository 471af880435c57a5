// Rounds of the quiz: how each kind begins, goes on and ends.
#pragma once

#include "visit/action.hpp"
#include "visit/visit.hpp"

namespace kiosk::visit {

void apply(State& state, const StartRound& start, const World& world, Time now, Effects& effects);
void apply(State& state, const AskCertainty& wish, const World& world, Time now, Effects& effects);
void apply(State& state, const ConfirmAnswer& confirm, const World& world, Time now, Effects& effects);
void apply(State& state, const NextItem& next, const World& world, Time now, Effects& effects);
void apply(State& state, const PreviousItem& previous, const World& world, Time now, Effects& effects);
void apply(State& state, const HandIn& hand_in, const World& world, Time now, Effects& effects);
void apply(State& state, const WantPaper& want, const World& world, Time now, Effects& effects);

// What a learner's session of that day would ask (quiz/learning.hpp), and how much will be due when.
struct Workload {
  std::size_t due = 0, fresh = 0, tomorrow = 0;  // questions
};
[[nodiscard]] Workload workload(const State& state, const World& world, Time now);

// The date on the wall.
[[nodiscard]] quiz::Day today(const World& world, Time now);

// A round that is neither begun nor over: one can return to it.
[[nodiscard]] bool can_resume(const State& state);

// One that is not handed in yet: it is neither left for another round nor lost at the visit's end.
[[nodiscard]] bool exam_under_way(const State& state);

}  // namespace kiosk::visit
