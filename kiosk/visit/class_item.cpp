// A question before the class: the teams' plates, what is asked, and what was right.
#include <algorithm>
#include <cmath>
#include <utility>

#include "visit/answering.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

using quiz::Contest;
using quiz::Phase;
using quiz::Play;

const exhibit::Question& question_of(const Kit& kit) {
  return kit.exhibit.questions[contest_of(kit).round.item().question];
}

// The whole name stands at the team's place and in the standings.
std::string shortened(const std::string& name, std::size_t room) {
  if (base::count_letters(name) <= room) return name;
  std::size_t end = 0;
  for (std::size_t letters = 0; end < name.size(); ++end)
    if (base::begins_letter(name[end]) && ++letters == std::max<std::size_t>(room, 2)) break;
  return name.substr(0, end) + "\u2026";
}

// What the question earned the team, once revealed; nothing where it was another team's.
std::optional<std::string> earned_in_words(const Kit& kit, const Contest& contest, std::size_t team) {
  const bool asked = contest.play == Play::together || contest.turn == team;
  if (contest.phase != Phase::revealed || !asked) return std::nullopt;
  const double points = std::round(quiz::earned(contest, kit.exhibit, team) * 10) / 10;
  if (points == 0 && contest.play == Play::together && contest.teams[team].touched.empty()) return "–";
  return sign_first(kit, "+" + number_in_words(kit, points));
}

// The team's sign, its name where it has one, and its points; once revealed, what it has just earned instead of the
// name. Pressed, it is the one whose points are changed.
Node plate(Kit& kit, const Contest& contest, std::size_t team) {
  const quiz::Team& one = contest.teams[team];
  const std::string id = team_id(team), points = number_in_words(kit, quiz::shown_points(one));
  const bool its_turn = contest.play == Play::in_turn && contest.turn == team;
  const bool chosen = contest.chosen == team;
  Node node = kit.box(id, Axis::row, 10);
  const std::string name = team_name(kit, contest, team);
  std::string label = name + ". " + kit.word("class-points", {points});
  if (its_turn) label += ". " + kit.word("class-turn", {name});
  const auto earned = earned_in_words(kit, contest, team);
  if (earned) label += ". " + (*earned == "–" ? kit.word("class-no-answer") : *earned);
  kit.pressable(node, Role::button, label, ChooseTeam{team});
  if (chosen) node.value = kit.word("chosen");
  node.look.fill = kit.colour(node.pressed ? "raised" : "surface");
  node.look.radius = corner;
  node.look.border = chosen ? kit.colour("accent") : kit.colour("line");
  node.look.border_width = chosen ? 4 : 2;
  if (its_turn) {
    node.look.edge = team_colour(kit, team);
    node.look.edge_width = 10;
  }
  node.box.padding = {its_turn ? 20.0 : 14.0, 6, 12, 6};
  node.box.min_height = plate_height;
  node.box.cross = Align::centre;
  node.children.push_back(disc_node(kit, id, team));
  Node words = kit.space(id + "/name");
  if (earned) {
    scene::TextStyle style = class_style(kit, 700);
    style.ink = kit.colour(quiz::earned(contest, kit.exhibit, team) > 0 ? "right" : "secondary");
    words = kit.text(id + "/earned", *earned, style);
  } else if (!one.name.empty()) {
    const std::size_t letters = plate_letters(space_of(kit, contest));
    words = kit.text(id + "/name", shortened(one.name, letters), class_style(kit));
  }
  words.box.grow = 1;
  node.children.push_back(std::move(words));
  node.children.push_back(kit.text(id + "/points", points, class_style(kit, 700)));
  return node;
}

Node plates(Kit& kit, const Contest& contest) {
  Node grid = kit.box("teams", Axis::grid, 12);
  grid.box.columns = plate_columns(space_of(kit, contest));
  for (std::size_t team = 0; team < contest.teams.size(); ++team) grid.children.push_back(plate(kit, contest, team));
  return grid;
}

// Whose answer it was: in turn the one team's, together those that touched it.
std::vector<std::size_t> teams_with(const Contest& contest, const std::string& option) {
  std::vector<std::size_t> teams;
  const auto* chosen = std::get_if<quiz::Chosen>(&contest.round.item().answer);
  for (std::size_t team = 0; team < contest.teams.size(); ++team) {
    const bool in_turn = contest.turn == team && chosen && chosen->contains(option);
    if (contest.play == Play::in_turn ? in_turn : contest.teams[team].touched == option) teams.push_back(team);
  }
  return teams;
}

Node discs(Kit& kit, const std::string& id, const std::vector<std::size_t>& teams, std::size_t abreast) {
  Node grid = kit.box(id, Axis::column, 8);
  grid.role = Role::decoration;
  for (std::size_t i = 0; i < teams.size(); i += abreast) {
    Node row = kit.box(id + "/" + std::to_string(i / abreast + 1), Axis::row, 8);
    for (std::size_t k = i; k < std::min(teams.size(), i + abreast); ++k)
      row.children.push_back(disc_node(kit, id + "/" + std::to_string(teams[k] + 1), teams[k]));
    grid.children.push_back(std::move(row));
  }
  return grid;
}

Node sign(const Kit& kit, const std::string& id, Icon icon, base::Colour ink) {
  Node node = kit.box(id, Axis::column, 0);
  node.role = Role::decoration;
  node.icon = icon;
  node.icon_ink = ink;
  node.box.width = node.box.height = 52;
  return node;
}

Node option_bar(Kit& kit, const Contest& contest, const exhibit::Question& question, const exhibit::Option& option,
                std::size_t position) {
  const std::string id = "option/" + option.id;
  const auto* chosen_options = std::get_if<quiz::Chosen>(&contest.round.item().answer);
  const bool chosen = chosen_options && chosen_options->contains(option.id);
  const bool open = contest.play == Play::in_turn && contest.phase == Phase::open;
  const bool revealed = contest.phase == Phase::revealed;
  const std::string words = option_words(kit, question, option);
  Node node = kit.box(id, Axis::row, 16);
  if (open)
    kit.pressable(node, Role::option, words, Choose{option.id});
  else
    node.role = Role::option;
  node.label = words;
  const bool several = question.type == exhibit::QuestionType::multiple;
  node.look.fill = kit.colour(node.pressed || (chosen && !revealed) ? "raised" : "surface");
  node.look.border = kit.colour("line");
  node.look.radius = corner;
  if (chosen && !revealed) {
    node.look.border = kit.colour("accent");
    node.look.border_width = 5;
    node.value = kit.word("chosen");
  }
  // What is right is seen from the last row: it is filled.
  const bool is_right = revealed && option.right;
  const base::Colour right = kit.colour("right");
  if (is_right) node.look.fill = node.look.border = right;
  const ClassSpace space = space_of(kit, contest);
  const double scale = scale_of(kit, question, space);
  node.box.padding = base::Insets::both(24, 12);
  node.box.min_height = 84;
  node.box.cross = Align::centre;
  scene::TextStyle letter = class_style(kit, 700, scale), style = class_style(kit, is_right ? 600 : 400, scale);
  letter.ink = is_right ? ink_on(kit, right) : kit.colour("accent");
  if (is_right) style.ink = ink_on(kit, right);
  Node head = kit.text(id + "/letter", letter_of(kit, position), letter);
  head.role = Role::decoration;
  head.box.width = scale * 44;
  node.children.push_back(std::move(head));
  Node said = kit.text(id + "/words", words, style);
  said.box.grow = 1;
  node.children.push_back(std::move(said));
  if (open)
    node.children.push_back(
        sign(kit, id + "/sign",
             several ? (chosen ? Icon::box_on : Icon::box_off) : (chosen ? Icon::choice_on : Icon::choice_off),
             kit.colour(chosen ? "accent" : "line")));
  if (!revealed) return node;
  const std::vector<std::size_t> teams = teams_with(contest, option.id);
  if (!teams.empty())
    node.children.push_back(discs(kit, id + "/teams", teams, discs_abreast(option_columns(kit, question, space))));
  if (option.right) {
    node.value = kit.word("right-answer");
    node.children.push_back(sign(kit, id + "/sign", Icon::right, ink_on(kit, right)));
  } else if (!teams.empty()) {
    node.children.push_back(sign(kit, id + "/sign", Icon::wrong, kit.colour("wrong")));
  }
  for (const std::size_t team : teams) node.value += (node.value.empty() ? "" : ". ") + team_name(kit, contest, team);
  return node;
}

Node options(Kit& kit, const Contest& contest, const exhibit::Question& question) {
  Node grid = kit.box("options", Axis::grid, class_gap);
  grid.box.columns = option_columns(kit, question, space_of(kit, contest));
  const auto& shown = contest.round.item().shown;
  for (std::size_t i = 0; i < shown.size(); ++i)
    grid.children.push_back(option_bar(kit, contest, question, question.choice()->options[shown[i]], i));
  return grid;
}

Node explanation(const Kit& kit, const exhibit::Question& question, double scale) {
  Node node = kit.text("explanation", kit.in(question.explanation), class_style(kit, 400, scale), Role::status);
  node.look.edge = kit.colour("right");
  node.box.padding = {24, 0, 0, 0};
  node.box.max_width = kit.line_limit(node.text->style) + node.box.padding.horizontal();
  return node;
}

// Whose turn it is, and how the answer was: one line, so that nothing below it moves.
Node turn_line(const Kit& kit, const Contest& contest) {
  const std::string name = team_name(kit, contest, contest.turn);
  scene::TextStyle style = class_style(kit, 600);
  style.ink = kit.colour("accent");
  std::string words = kit.word(contest.phase == Phase::closed ? "class-closed" : "class-turn", {name});
  if (contest.phase == Phase::revealed) {
    const quiz::Verdict how = quiz::verdict(contest.round.item().score);
    const std::string key = how == quiz::Verdict::right ? "right" : how == quiz::Verdict::partly ? "partly" : "wrong";
    words = name + ": " + kit.word(key);
    if (how != quiz::Verdict::partly) style.ink = kit.colour(key);
  }
  return kit.text("turn", words, style, Role::status);
}

Node question_row(Kit& kit, const exhibit::Question& question, double scale, bool with_clock) {
  Node words = kit.box("ask/words", Axis::column, 10, class_question(kit, question, scale));
  words.box.grow = 1;
  Node row = kit.box("ask", Axis::row, 20, {std::move(words)});
  row.box.cross = Align::centre;
  if (with_clock)
    if (auto clock = clock_node(kit)) row.children.push_back(std::move(*clock));
  return row;
}

// Around it stand the teams' places: what is to be done, what is asked, and what the letters stand for.
Node middle(Kit& kit, const Contest& contest, const exhibit::Question& question) {
  Node column = kit.box("middle", Axis::column, 18);
  column.box.main = Align::centre;
  Node head = kit.box("head", Axis::row, 24);
  head.box.cross = Align::centre;
  head.box.min_height = 132;
  if (auto clock = clock_node(kit)) head.children.push_back(std::move(*clock));
  const std::string key = contest.phase == Phase::counting ? "class-ready"
                          : contest.phase == Phase::open   ? "class-touch"
                                                           : "class-closed";
  scene::TextStyle style = class_style(kit, 600);
  style.ink = kit.colour("accent");
  Node words = kit.text("instruction", kit.word(key), style, Role::status);
  words.box.grow = 1;
  head.children.push_back(std::move(words));
  column.children.push_back(std::move(head));
  const double scale = scale_of(kit, question, space_of(kit, contest), true);
  for (Node& node : class_question(kit, question, scale)) column.children.push_back(std::move(node));
  Node list = kit.box("options", Axis::column, 12);
  const auto& shown = contest.round.item().shown;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const exhibit::Option& option = question.choice()->options[shown[i]];
    const std::string id = "option/" + option.id;
    scene::TextStyle letter = class_style(kit, 700, scale);
    letter.ink = kit.colour("accent");
    Node head_letter = kit.text(id + "/letter", letter_of(kit, i), letter);
    head_letter.box.width = scale * 52;
    Node text = kit.text(id + "/words", option_words(kit, question, option), class_style(kit, 400, scale));
    text.box.grow = 1;
    list.children.push_back(kit.box(id, Axis::row, 20, {std::move(head_letter), std::move(text)}));
  }
  column.children.push_back(std::move(list));
  return column;
}

void show(Kit& kit) {
  const Contest& contest = contest_of(kit);
  const exhibit::Question& question = question_of(kit);
  const std::string id = "class/" + question.id, title = kit.plain(question.stem);
  const bool counting = contest.phase == Phase::counting;
  const bool answering = contest.phase == Phase::open || contest.phase == Phase::closed;
  if (contest.play == Play::together && (counting || answering)) {
    Node around = places_around(kit, middle(kit, contest, question));
    return finish_class(kit, id + (counting ? "/count" : "/together"), title, std::move(around));
  }
  const bool revealed = contest.phase == Phase::revealed;
  Node content = kit.box("content", Axis::column, 18);
  content.children.push_back(plates(kit, contest));
  if (contest.play == Play::in_turn) content.children.push_back(turn_line(kit, contest));
  const double scale = scale_of(kit, question, space_of(kit, contest));
  content.children.push_back(question_row(kit, question, scale, !revealed));
  content.children.push_back(options(kit, contest, question));
  if (revealed) content.children.push_back(explanation(kit, question, scale));
  finish_class(kit, id + (revealed ? "/revealed" : ""), title, std::move(content));
}

}  // namespace

// What a class reads from afar has one size, and the teacher's bar is no larger than its place: a visitor's text size
// changes the sheets alone.
void show_class_item(Kit& kit) {
  Kit first_step(kit.state, kit.world, kit.now, {nullptr, 1});
  show(first_step);
  kit.view = std::move(first_step.view);
}

}  // namespace kiosk::visit
