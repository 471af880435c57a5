// The class's screens by name: "class", "class/ID", "class/ID/together", "class/ID/revealed", "class/standings".
#include <algorithm>
#include <set>

#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

constexpr std::size_t teams_of_pictures = 4;
constexpr std::uint64_t seed_of_pictures = 1992;

quiz::Plan plan_of(quiz::Play play) {
  quiz::Plan plan;
  plan.teams = teams_of_pictures;
  plan.play = play;
  plan.clock = std::chrono::seconds{play == quiz::Play::together ? 60 : 0};
  return plan;
}

const exhibit::Question& question(const World& world, std::size_t index) { return world.exhibit.questions[index]; }

// What a class can be asked on the default display: the list is one for all.
quiz::Questions questions_of_pictures(const World& world, const quiz::Plan& plan) {
  World reference = world;
  reference.display = {};
  return class_questions(reference, plan);
}

// The first of each type.
quiz::Questions one_of_each_type(const World& world, quiz::Play play) {
  quiz::Questions first;
  std::set<exhibit::QuestionType> types;
  for (const std::size_t index : questions_of_pictures(world, plan_of(play)))
    if (types.insert(question(world, index).type).second) first.push_back(index);
  return first;
}

// Every team a different number of points, but for two that have the same.
void give_points(quiz::Contest& contest) {
  for (std::size_t i = 0; i < contest.teams.size(); ++i) contest.teams[i].points = i == 3 ? 3 : 2 * double(i) + 1.5;
  contest.teams[1].points = 3;
}

bool show_item(State& state, const World& world, const std::string& id, quiz::Play play, bool revealed) {
  const quiz::Plan plan = plan_of(play);
  const quiz::Questions all = questions_of_pictures(world, plan);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](std::size_t index) { return question(world, index).id == id; });
  if (found == all.end()) return false;
  quiz::Contest contest = quiz::begin_contest(world.exhibit, plan, all, seed_of_pictures);
  if (contest.round.items.empty()) return false;
  contest.round.items.front() = quiz::in_order(world.exhibit, {*found}, seed_of_pictures).items.front();
  give_points(contest);
  const auto& options = question(world, *found).choice()->options;
  if (play == quiz::Play::together) {
    quiz::start_count(contest, Time{-4000});
    quiz::pass_time(contest, Time{0});
    for (std::size_t team = 0; team + 1 < contest.teams.size(); ++team)
      quiz::touch(contest, world.exhibit, team, options[(team + 1) / 2 % options.size()].id);
  } else if (revealed) {
    quiz::choose(*quiz::open_answer(contest), question(world, *found), options.back().id);
  }
  if (revealed) quiz::reveal(contest, world.exhibit);
  state.classroom->contest = std::move(contest);
  state.screen = ClassItem{};
  return true;
}

std::optional<std::string> before(const std::string& id, const std::string& suffix) {
  if (!id.ends_with(suffix)) return std::nullopt;
  return id.substr(0, id.size() - suffix.size());
}

}  // namespace

std::vector<std::string> class_screen_ids(const World& world) {
  std::vector<std::string> ids{"class"};
  for (const std::size_t index : one_of_each_type(world, quiz::Play::in_turn))
    ids.push_back("class/" + question(world, index).id);
  for (const std::size_t index : one_of_each_type(world, quiz::Play::together))
    for (const char* phase : {"/together", "/revealed"}) ids.push_back("class/" + question(world, index).id + phase);
  if (ids.size() > 1) ids.push_back("class/standings");
  return ids;
}

bool show_class_screen(State& state, const World& world, const std::string& id) {
  state.classroom = empty_classroom({});
  if (id == "class") {
    state.screen = ClassSetup{};
    return true;
  }
  const std::string prefix = "class/";
  if (!id.starts_with(prefix)) return false;
  const std::string name = id.substr(prefix.size());
  if (name == "standings") {
    const quiz::Plan plan = plan_of(quiz::Play::together);
    state.classroom->contest =
        quiz::begin_contest(world.exhibit, plan, questions_of_pictures(world, plan), seed_of_pictures);
    if (state.classroom->contest->round.items.empty()) return false;
    give_points(*state.classroom->contest);
    state.screen = ClassStandings{};
    return true;
  }
  if (const auto question = before(name, "/together"))
    return show_item(state, world, *question, quiz::Play::together, false);
  if (const auto question = before(name, "/revealed"))
    return show_item(state, world, *question, quiz::Play::together, true) ||
           show_item(state, world, *question, quiz::Play::in_turn, true);
  return show_item(state, world, name, quiz::Play::in_turn, false);
}

}  // namespace kiosk::visit
