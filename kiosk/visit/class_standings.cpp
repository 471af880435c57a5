// The contest's end: a bar for each team, the longest first. Who has as many points has the same place.
#include <algorithm>
#include <utility>

#include "visit/answering.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

// Few teams have the more room.
double thickness(std::size_t teams) { return teams <= 4 ? 76 : 44; }

Node row_of(Kit& kit, const quiz::Contest& contest, const quiz::Standing& standing, double most, double longest) {
  const quiz::Team& team = contest.teams[standing.team];
  const std::string id = "standing/" + std::to_string(standing.team + 1);
  const std::string points = number_in_words(kit, quiz::shown_points(team));
  const std::string name = team_name(kit, contest, standing.team);
  Node row = kit.box(id, Axis::row, 20);
  row.role = Role::list_item;
  row.label = kit.word("class-place", {std::to_string(standing.place)}) + ": " + name + ". " +
              kit.word("class-points", {points});
  row.box.cross = Align::centre;
  scene::TextStyle place = class_style(kit, 700), words = class_style(kit, 500), figures = class_style(kit, 700);
  place.ink = kit.colour("accent");
  place.align = Align::end;
  Node rank = kit.text(id + "/place", std::to_string(standing.place), place);
  rank.box.width = 44;
  row.children.push_back(std::move(rank));
  row.children.push_back(disc_node(kit, id, standing.team));
  Node label = kit.text(id + "/name", name, words);
  label.box.width = 300;
  row.children.push_back(std::move(label));
  Node bar = kit.box(id + "/bar", Axis::column, 0);
  bar.role = Role::decoration;
  bar.look.fill = team_colour(kit, standing.team);
  bar.look.radius = corner;
  bar.box.height = thickness(contest.teams.size());
  bar.box.width = std::max(4.0, most > 0 ? longest * quiz::shown_points(team) / most : 0);
  row.children.push_back(std::move(bar));
  row.children.push_back(kit.text(id + "/points", points, figures));
  return row;
}

void show(Kit& kit) {
  const quiz::Contest& contest = contest_of(kit);
  const std::vector<quiz::Standing> all = quiz::standings(contest);
  const double most = all.empty() ? 0 : quiz::shown_points(contest.teams[all.front().team]);
  // What place, sign, name and points leave.
  const double longest = kit.room.width - 2 * kit.margin - 44 - disc_size - 320 - 3 * 20 - 140;
  Node content = kit.box("content", Axis::column, 24);
  content.children.push_back(kit.text("title", kit.word("class-standings"), kit.display("large"), Role::heading));
  Node list = kit.box("standings", Axis::column, all.size() <= 4 ? 40 : 14);
  list.role = Role::list;
  for (const quiz::Standing& standing : all) list.children.push_back(row_of(kit, contest, standing, most, longest));
  list.box.grow = 1;
  list.box.main = Align::centre;
  content.children.push_back(std::move(list));
  std::vector<Node> ways;
  ways.push_back(kit.button("again", kit.word("class-new"), Icon::again, Go{ClassSetup{}}, Accent::main));
  Node row = kit.box("controls", Axis::row, 18, std::move(ways));
  row.box.main = Align::end;
  content.children.push_back(std::move(row));
  kit.view.back = Go{ClassSetup{}};
  kit.finish("class/standings", kit.word("class-standings"), std::move(content));
}

}  // namespace

void show_class_standings(Kit& kit) {  // of one size, as the questions are
  Kit first_step(kit.state, kit.world, kit.now, {nullptr, 1});
  show(first_step);
  kit.view = std::move(first_step.view);
}

}  // namespace kiosk::visit
