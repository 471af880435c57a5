#include "quiz/contest.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::quiz {
namespace {

using namespace std::chrono_literals;
using exhibit::QuestionType;

constexpr std::chrono::seconds count{3};

Phase first_phase(Play play) { return play == Play::in_turn ? Phase::open : Phase::reading; }

std::optional<Moment> ends(const Contest& contest) {
  if (!contest.began) return std::nullopt;
  return *contest.began + (contest.phase == Phase::counting ? count : contest.clock);
}

// A question comes on the screen.
void ask(Contest& contest) {
  contest.phase = first_phase(contest.play);
  contest.began.reset();
  for (Team& team : contest.teams) team.touched.clear();
}

const exhibit::Question& question_of(const Contest& contest, const exhibit::Exhibit& exhibit) {
  return exhibit.questions[contest.round.item().question];
}

}  // namespace

bool suits(const exhibit::Question& question, Play play) {
  const exhibit::ChoiceTask* task = question.choice();
  if (play == Play::in_turn) return true;
  const bool one_is_right = question.type == QuestionType::single || question.type == QuestionType::true_false ||
                            question.type == QuestionType::who_said_it;
  return task && one_is_right && task->options.size() >= 2 && task->options.size() <= 6;
}

int questions_asked(const Plan& plan, std::size_t there_are) {
  const auto all = static_cast<int>(there_are);
  const int wished = plan.questions == 0 ? all : std::min(plan.questions, all);
  const auto teams = static_cast<int>(plan.teams);
  if (plan.play == Play::together || teams == 0) return wished;
  const int up = (wished + teams - 1) / teams * teams;
  return up <= all ? up : all / teams * teams;
}

Contest begin_contest(const exhibit::Exhibit& exhibit, const Plan& plan, const Questions& among, std::uint64_t seed) {
  Contest contest;
  contest.play = plan.play;
  contest.clock = plan.clock;
  for (std::size_t i = 0; i < plan.teams; ++i)
    contest.teams.push_back({i < plan.names.size() ? plan.names[i] : std::string{}, 0, {}});
  contest.round = draw(exhibit, among, questions_asked(plan, among.size()), seed);
  Questions others = among;
  for (const Item& item : contest.round.items) std::erase(others, item.question);
  contest.spare = draw(exhibit, others, static_cast<int>(others.size()), seed).items;
  ask(contest);
  return contest;
}

void start_count(Contest& contest, Moment now) {
  if (contest.phase != Phase::reading) return;
  contest.phase = Phase::counting;
  contest.began = now;
}

bool clock_waits(const Contest& contest) {
  return contest.phase == Phase::open && contest.clock > 0s && !contest.began;
}

void start_clock(Contest& contest, Moment now) {
  if (clock_waits(contest)) contest.began = now;
}

void reveal(Contest& contest, const exhibit::Exhibit& exhibit) {
  if (contest.phase == Phase::revealed || contest.round.items.empty()) return;
  close(contest.round, exhibit);
  contest.phase = Phase::revealed;
  contest.began.reset();
  for (std::size_t i = 0; i < contest.teams.size(); ++i) contest.teams[i].points += earned(contest, exhibit, i);
}

bool skip(Contest& contest, const exhibit::Exhibit& exhibit) {
  if (contest.phase == Phase::revealed || contest.round.items.empty()) return true;
  if (contest.spare.empty()) {
    if (next_question(contest)) return true;
    contest.phase = Phase::revealed;  // nobody's points, and the end
    return false;
  }
  const int wanted = question_of(contest, exhibit).difficulty;
  const auto far = [&](const Item& item) { return std::abs(exhibit.questions[item.question].difficulty - wanted); };
  const auto other = std::min_element(contest.spare.begin(), contest.spare.end(),
                                      [&](const Item& a, const Item& b) { return far(a) < far(b); });
  contest.round.items[contest.round.current] = *other;
  contest.spare.erase(other);
  ask(contest);
  return true;
}

bool next_question(Contest& contest) {
  if (!advance(contest.round)) return false;
  contest.turn = (contest.turn + 1) % contest.teams.size();
  if (contest.play == Play::in_turn) contest.chosen = contest.turn;
  ask(contest);
  return true;
}

void choose_team(Contest& contest, std::size_t team) {
  if (team < contest.teams.size()) contest.chosen = team;
}

void change_points(Contest& contest, double by) {
  double& points = contest.teams[contest.chosen].points;
  by = std::max(by, -points);
  if (by == 0) return;
  points += by;
  contest.changes.push_back({contest.chosen, by});
}

void undo_change(Contest& contest) {
  if (contest.changes.empty()) return;
  const Contest::Change last = contest.changes.back();
  contest.changes.pop_back();
  double& points = contest.teams[last.team].points;
  points = std::max(0.0, points - last.by);
}

Answer* open_answer(Contest& contest) {
  const bool open = contest.play == Play::in_turn && contest.phase == Phase::open;
  return open ? open_answer(contest.round) : nullptr;
}

void touch(Contest& contest, const exhibit::Exhibit& exhibit, std::size_t team, const std::string& option) {
  if (contest.play != Play::together || contest.phase != Phase::open || team >= contest.teams.size()) return;
  const exhibit::ChoiceTask* task = question_of(contest, exhibit).choice();
  const auto is = [&](const exhibit::Option& one) { return one.id == option; };
  if (!task || !std::any_of(task->options.begin(), task->options.end(), is)) return;
  contest.teams[team].touched = option;
  const auto answered = [](const Team& one) { return !one.touched.empty(); };
  if (!std::all_of(contest.teams.begin(), contest.teams.end(), answered)) return;
  contest.phase = Phase::closed;
  contest.began.reset();
}

void pass_time(Contest& contest, Moment now) {
  if (contest.phase == Phase::counting && now >= *ends(contest)) {
    const Moment over = *ends(contest);  // however late this is noticed
    contest.phase = Phase::open;
    contest.began.reset();
    if (contest.clock > 0s) contest.began = over;
  }
  if (contest.phase == Phase::open && contest.began && now >= *ends(contest)) {
    contest.phase = Phase::closed;
    contest.began.reset();
  }
}

std::optional<std::chrono::seconds> seconds_left(const Contest& contest, Moment now) {
  const auto end = ends(contest);
  if (!end) return std::nullopt;
  return std::chrono::ceil<std::chrono::seconds>(std::max(*end - now, Moment{0}));
}

std::optional<Moment> next_moment(const Contest& contest, Moment after) {
  const auto end = ends(contest);
  if (!end) return std::nullopt;
  if (after >= *end) return end;
  const Moment left = *end - after;
  return after + (left % 1000 > 0ms ? left % 1000 : Moment{1000});
}

double earned(const Contest& contest, const exhibit::Exhibit& exhibit, std::size_t team) {
  if (contest.phase != Phase::revealed) return 0;
  if (contest.play == Play::in_turn) return team == contest.turn ? contest.round.item().score : 0;
  const std::string& touched = contest.teams[team].touched;
  return touched.empty() ? 0 : grade(question_of(contest, exhibit), Chosen{touched});
}

double shown_points(const Team& team) { return std::round(team.points * 10) / 10; }

std::vector<Standing> standings(const Contest& contest) {
  const auto points = [&](const Standing& one) { return shown_points(contest.teams[one.team]); };
  std::vector<Standing> all;
  for (std::size_t i = 0; i < contest.teams.size(); ++i) all.push_back({i, 1});
  std::stable_sort(all.begin(), all.end(), [&](auto& a, auto& b) { return points(a) > points(b); });
  for (std::size_t i = 1; i < all.size(); ++i)
    all[i].place = points(all[i]) == points(all[i - 1]) ? all[i - 1].place : static_cast<int>(i) + 1;
  return all;
}

}  // namespace kiosk::quiz
