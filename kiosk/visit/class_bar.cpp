// What the class's screens share: the teams' signs, the clock, the teacher's bar.
#include <cmath>
#include <numbers>
#include <utility>

#include "visit/answering.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

constexpr double clock_size = 132;

// A button whose sign is words: what it is called is said, not shown.
Node signed_button(Kit& kit, const std::string& id, const std::string& sign, const std::string& label, Action action,
                   bool usable) {
  Node node = kit.button(id, sign, Icon::none, std::move(action));
  node.label = label;
  if (usable) return node;
  kit.view.actions.erase(id);
  Node gap = kit.box(id, Axis::column, 0);  // keeps the others where they are
  gap.role = Role::decoration;
  gap.box.width = gap.box.height = target;
  return gap;
}

Node points_controls(Kit& kit, const quiz::Contest& contest) {
  const quiz::Team& team = contest.teams[contest.chosen];
  const std::string name = team_name(kit, contest, contest.chosen);
  Node row = kit.box("teacher/points", Axis::row, 12);
  row.box.cross = Align::centre;
  if (!contest.changes.empty())
    row.children.push_back(kit.button("teacher/undo", kit.word("class-undo"), Icon::none, UndoPoints{}));
  if (contest.changes.empty()) row.children.push_back(kit.text("teacher/score", kit.word("class-score"), kit.small()));
  row.children.push_back(signed_button(kit, "teacher/fewer", sign_first(kit, "\u2212\u20091"),
                                       kit.word("class-fewer", {name}), ChangePoints{-1}, team.points > 0));
  row.children.push_back(disc_node(kit, "teacher/team", contest.chosen));
  row.children.push_back(signed_button(kit, "teacher/more", sign_first(kit, "+\u20091"), kit.word("class-more", {name}),
                                       ChangePoints{1}, true));
  return row;
}

Node steps(Kit& kit, const quiz::Contest& contest) {
  using quiz::Phase;
  const Phase phase = contest.phase;
  Node row = kit.box("teacher/steps", Axis::row, 12);
  row.box.main = Align::end;
  const bool can_reveal = phase == Phase::open || phase == Phase::closed;
  const bool clock_waits = quiz::clock_waits(contest);
  if (phase != Phase::revealed)
    row.children.push_back(kit.button("teacher/skip", kit.word("class-skip"), Icon::none, SkipQuestion{}));
  if (can_reveal)
    row.children.push_back(kit.button("teacher/reveal", kit.word("class-reveal"), Icon::right, RevealAnswer{},
                                      clock_waits ? Accent::quiet : Accent::main));
  std::string step;
  if (phase == Phase::reading) step = "class-count";
  if (clock_waits) step = "class-start-clock";
  if (phase == Phase::revealed) step = contest.round.last() ? "class-standings" : "next-question";
  if (!step.empty())
    row.children.push_back(kit.button("teacher/step", kit.word(step), Icon::next, NextStep{}, Accent::main));
  if (phase != Phase::counting) kit.view.next = NextStep{};
  return row;
}

}  // namespace

const quiz::Contest& contest_of(const Kit& kit) { return *kit.state.classroom->contest; }

std::string team_name(const Kit& kit, const std::vector<std::string>& names, std::size_t team) {
  const bool named = team < names.size() && !names[team].empty();
  return named ? names[team] : kit.word("team", {std::to_string(team + 1)});
}

std::string team_name(const Kit& kit, const quiz::Contest& contest, std::size_t team) {
  return team_name(kit, std::vector<std::string>(team + 1, contest.teams[team].name), team);
}

std::string team_id(std::size_t team) { return "team/" + std::to_string(team + 1); }

base::Colour team_colour(const Kit& kit, std::size_t team) {
  const auto found = kit.theme.picture.find("team-" + std::to_string(team + 1));
  return found == kit.theme.picture.end() ? kit.colour("accent") : found->second;
}

base::Colour ink_on(const Kit& kit, base::Colour ground) {
  const base::Colour one = kit.colour("ground"), other = kit.colour("text");
  return base::contrast(one, ground) > base::contrast(other, ground) ? one : other;
}

scene::TextStyle class_style(const Kit& kit, int weight, double scale) {
  scene::TextStyle style = kit.body();
  style.size = scale * class_type;
  style.leading = class_leading;
  style.weight = weight;
  style.tabular = true;
  return style;
}

std::vector<Node> class_question(const Kit& kit, const exhibit::Question& question, double scale) {
  scene::TextStyle style = kit.display("title");
  style.size = scale * class_stem;
  style.leading = class_stem_leading;
  std::vector<Node> nodes{kit.text("stem", kit.in(question.stem), style, Role::heading)};
  const exhibit::ChoiceTask* task = question.choice();
  if (!task || !task->said) return nodes;
  style = kit.quotation("title");
  style.size = scale * class_said;
  style.leading = class_said_leading;
  const Said said = said_of(kit.exhibit, *task->said, kit.language);
  Node words = kit.text("said", in_marks(kit, said.language, said.words), style, Role::quotation);
  words.language = said.language;
  words.box.padding.left = style.size / 2;  // where the mark hangs
  nodes.push_back(std::move(words));
  return nodes;
}

std::string option_words(const Kit& kit, const exhibit::Question& question, const exhibit::Option& option) {
  return question.type == exhibit::QuestionType::true_false ? kit.word(option.id) : kit.plain(option.text);
}

Node disc_node(const Kit& kit, const std::string& id, std::size_t team) {
  const base::Colour colour = team_colour(kit, team);
  scene::TextStyle style = class_style(kit, 700);
  style.ink = ink_on(kit, colour);
  style.leading = 1;
  style.align = Align::centre;
  Node disc = kit.box(id + "/disc", Axis::column, 0, {kit.text(id + "/number", std::to_string(team + 1), style)});
  disc.role = Role::decoration;
  disc.look.fill = colour;
  disc.look.radius = disc_size / 2;
  disc.box.width = disc.box.height = disc_size;
  disc.box.main = Align::centre;
  return disc;
}

std::optional<Node> clock_node(const Kit& kit) {
  const quiz::Contest& contest = contest_of(kit);
  const auto left = quiz::seconds_left(contest, kit.now);
  if (!left && !(contest.clock.count() > 0 && quiz::clock_waits(contest))) return std::nullopt;
  const bool counting = contest.phase == quiz::Phase::counting;
  const auto seconds = static_cast<double>(left.value_or(contest.clock).count());
  const double whole = counting ? 3 : static_cast<double>(contest.clock.count());

  using Kind = scene::Shape::Kind;
  constexpr double width = 9, radius = 0.5 - width / 2 / clock_size;
  const auto arc = [&](double share, base::Colour ink) {
    constexpr int corners = 96;
    scene::Shape shape{Kind::line, {}, width, ink};
    for (int i = 0; i <= std::lround(share * corners); ++i) {
      const double angle = 2 * std::numbers::pi * i / corners;
      shape.points.push_back({0.5 + radius * std::sin(angle), 0.5 - radius * std::cos(angle)});
    }
    return shape;
  };
  scene::TextStyle style = class_style(kit, 600);
  style.leading = 1;
  style.align = Align::centre;
  Node number = kit.text("clock/number", std::to_string(std::lround(seconds)), style);
  Node clock = kit.box("clock", Axis::column, 0, {std::move(number)});
  clock.role = Role::picture;
  clock.label = kit.word("class-seconds-left", {std::to_string(std::lround(seconds))});
  clock.drawing = {arc(1, kit.colour("raised"))};
  if (seconds > 0) clock.drawing.push_back(arc(seconds / whole, kit.colour("accent")));
  clock.box.width = clock.box.height = clock_size;
  clock.box.main = Align::centre;
  return clock;
}

Node teacher_bar(Kit& kit) {
  const quiz::Contest& contest = contest_of(kit);
  std::vector<Node> left;
  left.push_back(kit.button("teacher/setup", kit.word("class"), Icon::back, Go{ClassSetup{}}));
  if (kit.exhibit.languages.size() > 1) {
    const Preferences other = kit.in_next_language();
    left.push_back(kit.tool("bar/language", kit.exhibit.word(other.language, "name"), Icon::language, Prefer{other}));
    left.back().language = other.language;
  }
  left.push_back(kit.tool("bar/access", kit.word("access"), Icon::access, Open{Sheet::access}));
  Node progress = kit.text(
      "teacher/progress",
      kit.word("question-of", {std::to_string(contest.round.current + 1), std::to_string(contest.round.items.size())}),
      kit.small(), Role::status);
  progress.box.grow = 1;
  left.push_back(std::move(progress));
  Node row = kit.box("teacher", Axis::row, 24);
  row.box.cross = Align::centre;
  Node place = kit.box("teacher/place", Axis::row, 16, std::move(left));
  place.box.cross = Align::centre;
  place.box.grow = 1;
  Node points = points_controls(kit, contest), ways = steps(kit, contest);
  if (bar_rows(kit.room) > 1) {
    Node upper = kit.box("teacher/upper", Axis::row, 24);
    upper.box.cross = Align::centre;
    upper.children.push_back(std::move(place));
    upper.children.push_back(std::move(points));
    row.box.axis = Axis::column;
    row.box.gap = 12;
    row.box.cross = Align::stretch;
    row.children.push_back(std::move(upper));
  } else {
    row.children.push_back(std::move(place));
    row.children.push_back(std::move(points));
  }
  row.children.push_back(std::move(ways));
  return row;
}

void finish_class(Kit& kit, const std::string& id, const std::string& title, Node content) {
  kit.view.scene.id = id;
  kit.view.scene.title = title;
  content.box.grow = content.box.shrink = 1;
  Node screen = kit.box("screen", Axis::column, 18);
  screen.role = Role::screen;
  screen.label = title;
  screen.box.padding = base::Insets::all(class_margin);
  screen.children.push_back(std::move(content));
  screen.children.push_back(teacher_bar(kit));
  Node root = kit.box("root", Axis::stack, 0);
  root.children.push_back(std::move(screen));
  kit.view.scene.root = std::move(root);
  kit.view.back = Go{ClassSetup{}};
}

}  // namespace kiosk::visit
