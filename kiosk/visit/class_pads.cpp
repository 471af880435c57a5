// Every team's place: its sign, and a large button for each option, which several fingers press at the same moment.
#include <algorithm>
#include <utility>

#include "visit/answering.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

using quiz::Contest;
using quiz::Phase;

constexpr double gap = 10;

enum class Edge { start, end, top, bottom };

// Where the teams stand: clockwise, so that neighbours have neighbouring numbers.
struct Places {
  std::vector<std::size_t> start, end;  // from above downwards
  std::optional<std::size_t> top, bottom;
};

Places places_of(std::size_t teams) {
  switch (teams) {
    case 2:
      return {{0}, {1}, {}, {}};
    case 3:
      return {{0}, {1}, {}, 2};
    case 4:
      return {{0, 3}, {1, 2}, {}, {}};
    case 5:
      return {{0, 4}, {1, 2}, {}, 3};
    case 6:
      return {{0, 5, 4}, {1, 2, 3}, {}, {}};
    case 7:
      return {{0, 6, 5}, {1, 2, 3}, {}, 4};
    default:
      return {{0, 7, 6}, {2, 3, 4}, 1, 5};
  }
}

Node letter_button(Kit& kit, const Contest& contest, std::size_t team, const exhibit::Option& option,
                   const std::string& letter, const std::string& words) {
  const std::string id = place_id(team, option.id);
  const base::Colour colour = team_colour(kit, team);
  Node node = kit.box(id, Axis::column, 0);
  if (contest.phase == Phase::open) {
    kit.pressable(node, Role::option, team_name(kit, contest, team) + ": " + letter + ", " + words,
                  TouchOption{team, option.id});
    node.holds = true;
    const std::vector<std::string>& held = kit.state.classroom->held;
    node.pressed |= std::find(held.begin(), held.end(), id) != held.end();
  } else {
    node.role = Role::decoration;
  }
  // Only while it is pressed is a letter marked: the other teams do not learn it before the answer is shown.
  node.look.fill = node.pressed ? colour : kit.colour("surface");
  node.look.border = contest.phase == Phase::counting ? kit.colour("line") : colour;
  node.look.border_width = 4;
  node.look.radius = corner;
  node.box.min_height = node.box.min_width = place_button(contest.teams.size());
  node.box.main = Align::centre;
  scene::TextStyle style = class_style(kit, 700);
  style.align = Align::centre;
  style.leading = 1;
  if (node.pressed) style.ink = ink_on(kit, colour);
  node.children.push_back(kit.text(id + "/letter", letter, style));
  return node;
}

Node place(Kit& kit, const Contest& contest, std::size_t team, Edge edge) {
  const std::string id = "place/" + std::to_string(team + 1);
  const quiz::Team& one = contest.teams[team];
  const exhibit::Question& question = kit.exhibit.questions[contest.round.item().question];
  const auto& shown = contest.round.item().shown;
  const bool bar = edge == Edge::top || edge == Edge::bottom;
  Node buttons = kit.box(id + "/buttons", bar ? Axis::row : Axis::grid, gap);
  buttons.box.columns = shown.size() > 4 ? 3 : 2;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const exhibit::Option& option = question.choice()->options[shown[i]];
    buttons.children.push_back(
        letter_button(kit, contest, team, option, letter_of(kit, i), option_words(kit, question, option)));
  }
  Node head = kit.box(id + "/head", Axis::row, 12, {disc_node(kit, id, team)});
  head.box.cross = Align::centre;
  const bool answered = !one.touched.empty();
  const base::Colour colour = team_colour(kit, team);
  if (!one.name.empty()) {
    scene::TextStyle style = class_style(kit, 600);
    if (answered) style.ink = ink_on(kit, colour);
    head.children.push_back(kit.text(id + "/name", one.name, style));
  }
  Node node = kit.box(id, bar ? Axis::row : Axis::column, gap);
  node.role = Role::group;
  node.label = team_name(kit, contest, team);
  node.value = answered ? kit.word("class-answered") : "";
  node.look.fill = answered ? colour : kit.colour("raised");  // seen from the teacher's desk
  node.look.radius = corner;
  node.box.padding = base::Insets::all(gap);
  node.box.cross = bar ? Align::centre : Align::stretch;
  if (!bar) node.box.width = place_width(space_of(kit, contest), shown.size());
  node.children.push_back(std::move(head));
  node.children.push_back(std::move(buttons));
  return node;
}

Node side(Kit& kit, const Contest& contest, const std::string& id, const std::vector<std::size_t>& teams, Edge edge) {
  Node column = kit.box(id, Axis::column, 0);
  const auto space = [&](std::size_t i) { column.children.push_back(kit.space(id + "/space/" + std::to_string(i))); };
  if (teams.size() == 1) space(0);
  for (std::size_t i = 0; i < teams.size(); ++i) {
    if (i > 0) space(i);
    column.children.push_back(place(kit, contest, teams[i], edge));
  }
  if (teams.size() == 1) space(1);
  return column;
}

Node centred(Kit& kit, const Contest& contest, std::size_t team, Edge edge) {
  Node row =
      kit.box(edge == Edge::top ? "places/top" : "places/bottom", Axis::row, 0, {place(kit, contest, team, edge)});
  row.box.main = Align::centre;
  return row;
}

}  // namespace

Node places_around(Kit& kit, Node middle) {
  const Contest& contest = contest_of(kit);
  middle.box.grow = middle.box.shrink = 1;
  if (kit.portrait) {
    Node grid = kit.box("places", Axis::grid, class_gap);
    grid.box.columns = 2;
    for (std::size_t team = 0; team < contest.teams.size(); ++team) {
      grid.children.push_back(place(kit, contest, team, Edge::start));
      grid.children.back().box.width.reset();
    }
    return kit.box("content", Axis::column, 18, {std::move(middle), std::move(grid)});
  }
  const Places places = places_of(contest.teams.size());
  Node column = kit.box("places/middle", Axis::column, 18);
  if (places.top) column.children.push_back(centred(kit, contest, *places.top, Edge::top));
  column.children.push_back(std::move(middle));
  if (places.bottom) column.children.push_back(centred(kit, contest, *places.bottom, Edge::bottom));
  column.box.grow = 1;
  Node content = kit.box("content", Axis::row, 24);
  content.children.push_back(side(kit, contest, "places/start", places.start, Edge::start));
  content.children.push_back(std::move(column));
  content.children.push_back(side(kit, contest, "places/end", places.end, Edge::end));
  return content;
}

}  // namespace kiosk::visit
