// What a teacher and the teams do.
#include <algorithm>
#include <utility>

#include "base/random.hpp"
#include "visit/classroom.hpp"
#include "visit/going.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes patience = 30min;

bool plays(const State& state) { return std::holds_alternative<ClassItem>(state.screen); }

// A keypad's focus does not get lost when one control takes another's place.
void changed(State& state, Effects& effects) {
  if (state.focused.starts_with("teacher/")) {
    const quiz::Contest& contest = *state.classroom->contest;
    const bool open = contest.phase == quiz::Phase::open || contest.phase == quiz::Phase::closed;
    state.focused = open && !quiz::clock_waits(contest) ? "teacher/reveal" : "teacher/step";
  }
  effects.fade = screen_fade;
}

void end(State& state, const World& world, Time now, Effects& effects) {
  go(state, ClassStandings{}, world, now);
  effects.fade = screen_fade;
}

}  // namespace

Classroom empty_classroom(const std::vector<std::string>& names) {
  Classroom room;
  room.plan.names = names;
  if (!names.empty()) room.plan.teams = names.size();
  return room;
}

void apply(State& state, const PlanContest& wish, const World&, Time, Effects&) { state.classroom->plan = wish.plan; }

void apply(State& state, const BeginContest&, const World& world, Time now, Effects& effects) {
  const quiz::Plan& plan = state.classroom->plan;
  quiz::Contest contest = quiz::begin_contest(world.exhibit, plan, class_questions(world, plan), state.seed);
  if (contest.round.items.empty()) return;
  state.seed = base::Random(state.seed).next();
  state.classroom->contest = std::move(contest);
  go(state, ClassItem{}, world, now);
  effects.fade = screen_fade;
}

void apply(State& state, const NextStep&, const World& world, Time now, Effects& effects) {
  quiz::Contest& contest = *state.classroom->contest;
  if (contest.phase == quiz::Phase::reading) {
    quiz::start_count(contest, now);
  } else if (quiz::clock_waits(contest)) {
    quiz::start_clock(contest, now);
  } else if (contest.phase == quiz::Phase::open || contest.phase == quiz::Phase::closed) {
    quiz::reveal(contest, world.exhibit);
  } else if (contest.phase == quiz::Phase::revealed && !quiz::next_question(contest)) {
    return end(state, world, now, effects);
  }
  changed(state, effects);
}

void apply(State& state, const RevealAnswer&, const World& world, Time, Effects& effects) {
  quiz::reveal(*state.classroom->contest, world.exhibit);
  changed(state, effects);
}

void apply(State& state, const SkipQuestion&, const World& world, Time now, Effects& effects) {
  if (!quiz::skip(*state.classroom->contest, world.exhibit)) return end(state, world, now, effects);
  changed(state, effects);
}

void apply(State& state, const ChooseTeam& chosen, const World&, Time, Effects&) {
  quiz::choose_team(*state.classroom->contest, chosen.team);
}

void apply(State& state, const ChangePoints& change, const World&, Time, Effects&) {
  quiz::change_points(*state.classroom->contest, change.by);
}

void apply(State& state, const UndoPoints&, const World&, Time, Effects&) {
  quiz::undo_change(*state.classroom->contest);
}

void apply(State& state, const TouchOption& touch, const World& world, Time, Effects&) {
  quiz::touch(*state.classroom->contest, world.exhibit, touch.team, touch.option);
}

std::string place_id(std::size_t team, const std::string& option) {
  return "place/" + std::to_string(team + 1) + "/" + option;
}

void hold_places(State& state, const World& world, const std::vector<std::string>& ids, Effects& effects) {
  std::vector<std::string>& held = state.classroom->held;
  const std::vector<std::string> before = std::exchange(held, ids);
  if (held == before) return;
  effects.changed = true;
  if (!plays(state) || state.sheet != Sheet::none) return;
  quiz::Contest& contest = *state.classroom->contest;
  const exhibit::ChoiceTask* task = world.exhibit.questions[contest.round.item().question].choice();
  if (!task) return;
  for (const std::string& id : ids) {
    if (std::find(before.begin(), before.end(), id) != before.end()) continue;
    for (std::size_t team = 0; team < contest.teams.size(); ++team)
      for (const exhibit::Option& option : task->options)
        if (id == place_id(team, option.id)) quiz::touch(contest, world.exhibit, team, option.id);
  }
}

void pass_class_time(State& state, Time now, Effects& effects) {
  std::optional<quiz::Contest>& contest = state.classroom->contest;
  if (!contest) return;
  const auto moment = quiz::next_moment(*contest, state.seen);
  if (!moment || *moment > now) return;
  const quiz::Phase before = contest->phase;
  quiz::pass_time(*contest, now);
  if (contest->phase != before) changed(state, effects);
  effects.changed = true;
}

Time rests_at(const State& state) { return state.last_input + patience; }

Time class_moment(const State& state) {
  const std::optional<quiz::Contest>& contest = state.classroom->contest;
  const auto moment = contest ? quiz::next_moment(*contest, state.seen) : std::nullopt;
  return std::min(rests_at(state), moment.value_or(Time::max()));
}

}  // namespace kiosk::visit
