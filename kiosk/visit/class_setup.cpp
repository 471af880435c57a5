// What the teacher sets up before a contest.
#include <array>
#include <utility>

#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

Node choices(Kit& kit, const std::string& id, const std::string& label, std::vector<Node> buttons, int columns) {
  Node row = kit.box(id, Axis::column, 8, {kit.text(id + "-label", label, kit.strong())});
  Node line = kit.box(id + "-values", Axis::grid, 12, std::move(buttons));
  line.box.columns = kit.portrait || kit.step > 2 ? std::min(columns, kit.step > 2 && kit.portrait ? 2 : 4) : columns;
  row.children.push_back(std::move(line));
  return row;
}

Node choice(Kit& kit, const std::string& id, const std::string& label, bool chosen, const quiz::Plan& plan) {
  Node node = kit.button(id, label, chosen ? Icon::choice_on : Icon::choice_off, PlanContest{plan});
  node.box.main = Align::start;
  if (chosen) {
    node.look.border = kit.colour("accent");
    node.look.border_width = 4;
    node.value = kit.word("chosen");
  }
  return node;
}

// Calls change(plan) on a copy of the plan.
template <typename Change>
quiz::Plan with(quiz::Plan plan, Change&& change) {
  change(plan);
  return plan;
}

std::string seconds_word(const Kit& kit, std::chrono::seconds clock) {
  return clock.count() == 0 ? kit.word("off") : kit.word("class-seconds", {std::to_string(clock.count())});
}

std::vector<Node> parts_of(Kit& kit, const quiz::Plan& plan, std::size_t there_are) {
  std::vector<Node> parts, teams, ways, clocks, numbers;
  for (std::size_t count = quiz::fewest_teams; count <= quiz::most_teams; ++count) {
    const std::string number = std::to_string(count);
    teams.push_back(choice(kit, "class-teams/" + number, number, plan.teams == count,
                           with(plan, [&](auto& wish) { wish.teams = count; })));
    teams.back().label = kit.word("class-teams") + " " + number;
  }
  parts.push_back(choices(kit, "class-teams", kit.word("class-teams"), std::move(teams), 7));
  if (!plan.names.empty()) {
    std::string names;
    for (std::size_t team = 0; team < plan.teams; ++team)
      names += (team > 0 ? ", " : "") + team_name(kit, plan.names, team);
    parts.push_back(kit.text("class-names", names, kit.small()));
  }
  for (const auto& [play, key] : {std::pair{quiz::Play::in_turn, "in-turn"}, {quiz::Play::together, "together"}})
    ways.push_back(choice(kit, std::string("class-play/") + key, kit.word(std::string("class-") + key),
                          plan.play == play, with(plan, [&](auto& wish) { wish.play = play; })));
  parts.push_back(choices(kit, "class-play", kit.word("class-play"), std::move(ways), 2));
  for (const int seconds : {0, 30, 60, 90, 120}) {
    const std::chrono::seconds clock{seconds};
    clocks.push_back(choice(kit, "class-clock/" + std::to_string(seconds), seconds_word(kit, clock),
                            plan.clock == clock, with(plan, [&](auto& wish) { wish.clock = clock; })));
    clocks.back().label = kit.word("class-clock") + ": " + seconds_word(kit, clock);
  }
  parts.push_back(choices(kit, "class-clock", kit.word("class-clock"), std::move(clocks), 5));
  for (const int questions : {5, 10, 20, 0}) {
    const std::string words =
        questions == 0 ? kit.word("class-all", {std::to_string(there_are)}) : std::to_string(questions);
    numbers.push_back(choice(kit, "class-questions/" + std::to_string(questions), words, plan.questions == questions,
                             with(plan, [&](auto& wish) { wish.questions = questions; })));
    numbers.back().label = kit.word("class-questions") + ": " + words;
  }
  parts.push_back(choices(kit, "class-questions", kit.word("class-questions"), std::move(numbers), 4));
  return parts;
}

}  // namespace

void show_class_setup(Kit& kit) {
  const Classroom& room = *kit.state.classroom;
  const quiz::Plan& plan = room.plan;
  const std::size_t there_are = class_questions(kit.world, plan).size();
  const int asked = quiz::questions_asked(plan, there_are);
  Node content = kit.box("content", Axis::column, 18);
  content.children.push_back(kit.text("title", kit.word("class-title"), kit.display("title"), Role::heading));

  std::vector<Node> parts = parts_of(kit, plan, there_are);
  std::string summary = kit.word("class-none-fit");
  if (asked > 0 && plan.play == quiz::Play::together) summary = kit.word("class-asked", {std::to_string(asked)});
  if (asked > 0 && plan.play == quiz::Play::in_turn)
    summary =
        kit.word("class-asked-each", {std::to_string(asked), std::to_string(asked / static_cast<int>(plan.teams))});
  parts.push_back(kit.text("class-summary", summary, kit.body(), Role::status));

  std::vector<Node> starts;
  const bool going_on = room.contest && !(room.contest->round.last() && room.contest->phase == quiz::Phase::revealed);
  if (going_on)
    starts.push_back(kit.button("go-on", kit.word("class-go-on"), Icon::quiz, Go{ClassItem{}}, Accent::main));
  if (room.contest)
    starts.push_back(kit.button("standings", kit.word("class-standings"), Icon::none, Go{ClassStandings{}}));
  if (asked > 0)
    starts.push_back(kit.button("start", kit.word("class-start"), Icon::more, BeginContest{},
                                going_on ? Accent::quiet : Accent::main));
  content.children.push_back(kit.pager("class-parts", std::move(parts), 16, kit.state.page, std::move(starts)));
  kit.view.back = Go{Contents{}};
  kit.finish("class", kit.word("class-title"), std::move(content));
}

}  // namespace kiosk::visit
