#include "visit/rounds.hpp"

#include <algorithm>
#include <functional>

#include "base/random.hpp"
#include "visit/going.hpp"

namespace kiosk::visit {
namespace {

using Kind = RoundWish::Kind;

quiz::Round round_for(const State& state, const World& world, const RoundWish& wish, Time now) {
  const exhibit::Exhibit& exhibit = world.exhibit;
  switch (wish.kind) {
    case Kind::panel: {
      const quiz::Questions among = quiz::questions_of_panel(exhibit, wish.panel);
      return quiz::draw(exhibit, among, static_cast<int>(among.size()), state.seed);
    }
    case Kind::learning:
      return quiz::in_order(exhibit, quiz::session(state.learner, exhibit.questions, today(world, now)), state.seed);
    case Kind::whole:
      return quiz::draw(exhibit, static_cast<int>(exhibit.questions.size()), state.seed);
    default:
      return quiz::draw(exhibit, exhibit.quiz_items, state.seed);
  }
}

std::uint64_t fresh_seed(State& state) { return state.seed = base::Random(state.seed).next(); }

quiz::Rating learn(State& state, const quiz::Item& item, const World& world, Time now) {
  const quiz::Rating rating = quiz::rate(item.score, item.certainty == quiz::Certainty::high);
  quiz::learn(state.learner, world.exhibit.questions[item.question].id, rating, today(world, now));
  return rating;
}

// Of an exam. What was left open tells nothing of what is remembered.
void learn_answered(State& state, const World& world, Time now, Effects& effects) {
  if (!world.setting.learns) return;
  for (const quiz::Item& item : state.round->items)
    if (quiz::complete(world.exhibit.questions[item.question], item.answer)) (void)learn(state, item, world, now);
  effects.wishes.emplace_back(SaveLearner{state.learner});
}

}  // namespace

quiz::Day today(const World& world, Time now) {
  return std::chrono::floor<std::chrono::days>(quiz::Day{} + (world.setting.clock + now));
}

Workload workload(const State& state, const World& world, Time now) {
  const auto& questions = world.exhibit.questions;
  const quiz::Day day = today(world, now);
  const auto asked = quiz::session(state.learner, questions, day);
  const auto known = [&](std::size_t i) { return state.learner.memories.contains(questions[i].id); };
  const auto fresh = static_cast<std::size_t>(std::count_if(asked.begin(), asked.end(), std::not_fn(known)));
  return {quiz::due_by(state.learner, questions, day), fresh,
          quiz::due_by(state.learner, questions, day + std::chrono::days{1})};
}

bool can_resume(const State& state) {
  return state.round && !std::ranges::all_of(state.round->items, &quiz::Item::confirmed);
}

bool exam_under_way(const State& state) { return can_resume(state) && !state.round->tells; }

void apply(State& state, const StartRound& start, const World& world, Time now, Effects& effects) {
  effects.fade = screen_fade;
  if (exam_under_way(state)) return go(state, QuizItem{}, world, now);
  state.round = round_for(state, world, start.wish, now);
  state.round->asks_certainty = state.asks_certainty && start.wish.kind != Kind::exam;
  state.round->tells = start.wish.kind != Kind::exam;
  state.wish = start.wish;
  state.paper.reset();
  state.paper_wanted = false;
  (void)fresh_seed(state);
  go(state, state.round->items.empty() ? Screen{QuizIntroduction{}} : Screen{QuizItem{}}, world, now);
}

void apply(State& state, const AskCertainty& wish, const World&, Time, Effects&) { state.asks_certainty = wish.ask; }

void apply(State& state, const ConfirmAnswer& confirm, const World& world, Time now, Effects& effects) {
  if (!state.round) return;
  if (confirm.certainty) quiz::judge(*state.round, *confirm.certainty);
  if (!quiz::can_confirm(*state.round, world.exhibit)) return;
  quiz::confirm(*state.round, world.exhibit);
  state.page = 0;
  state.focused.clear();
  effects.fade = screen_fade;
  if (!world.setting.learns) return;
  const quiz::Rating rating = learn(state, state.round->item(), world, now);
  effects.wishes.emplace_back(SaveLearner{state.learner});
  if (state.wish.kind == Kind::learning && rating == quiz::Rating::again)
    quiz::ask_again(*state.round, world.exhibit, fresh_seed(state));
}

void apply(State& state, const NextItem&, const World& world, Time now, Effects& effects) {
  if (!state.round) return;
  const bool more = quiz::advance(*state.round);
  if (!more) quiz::leave_out_repeats(*state.round);
  go(state, more || !state.round->tells ? Screen{QuizItem{}} : Screen{Result{}}, world, now);
  effects.fade = screen_fade;
}

void apply(State& state, const PreviousItem&, const World& world, Time now, Effects& effects) {
  if (!state.round || state.round->current == 0) return;
  --state.round->current;
  go(state, QuizItem{}, world, now);
  effects.fade = screen_fade;
}

void apply(State& state, const HandIn&, const World& world, Time now, Effects& effects) {
  if (!exam_under_way(state)) return;
  quiz::hand_in(*state.round, world.exhibit);
  go(state, Result{}, world, now);
  effects.fade = screen_fade;
  learn_answered(state, world, now, effects);
  if (world.setting.papers) apply(state, WantPaper{Paper::exam}, world, now, effects);
}

void apply(State& state, const WantPaper& want, const World&, Time, Effects& effects) {
  if (!state.round || state.paper_wanted) return;
  state.paper.reset();
  state.paper_wanted = true;
  effects.wishes.emplace_back(WritePaper{want.paper, state.preferences.language, *state.round, ++state.paper_ticket});
}

}  // namespace kiosk::visit
