// The round's end: the score as a picture, what was missed, and again.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "visit/answering.hpp"

namespace kiosk::visit {

// One line above the middle and one below; they meet where an answer was right, and are drawn as far as one has come.
Node course_node(const Kit& kit, const quiz::Round& round, double height) {
  using scene::Shape;
  constexpr double large_dot = 11, small_dot = 6, middle = 0.5;
  const double apart = middle - large_dot / height;
  std::vector<double> scores;
  for (const quiz::Item& item : round.items)
    if (item.confirmed) scores.push_back(item.score);
  const std::size_t items = round.items.size();
  const double step = 1 / (static_cast<double>(items) + 1);
  const auto x_of = [&](std::size_t i) { return step * (static_cast<double>(i) + 1); };

  scene::Drawing drawing;
  drawing.push_back({Shape::Kind::line, {{0, middle}, {1, middle}}, 2, kit.colour("line")});
  for (std::size_t i = scores.size(); i < items; ++i)
    drawing.push_back({Shape::Kind::disc, {{x_of(i), middle}}, small_dot, kit.colour("line")});
  scene::Drawing dots;
  for (const double side : {-1.0, 1.0}) {
    const base::Colour ink = kit.colour(side < 0 ? "first" : "second");
    Shape line{Shape::Kind::curve, {{0, middle + side * apart}}, 5, ink};
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const base::Point p{x_of(i), middle + side * apart * (1 - scores[i])};
      line.points.push_back(p);
      const bool right = quiz::verdict(scores[i]) == quiz::Verdict::right;
      if (!right) dots.push_back({Shape::Kind::disc, {p}, small_dot, ink});
      if (right && side > 0) dots.push_back({Shape::Kind::disc, {p}, large_dot, kit.colour("accent")});
    }
    if (scores.empty()) line.points.push_back({step / 2, line.points.back().y});
    if (scores.size() == items) line.points.push_back({1, line.points.back().y});
    drawing.push_back(std::move(line));
  }
  // Where both run together they are one, in the colour of what is shared.
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto right = [&](std::size_t at) { return quiz::verdict(scores[at]) == quiz::Verdict::right; };
    const bool end = i + 1 == scores.size();
    if (!right(i) || (end ? scores.size() < items : !right(i + 1))) continue;
    const double to = end ? 1 : x_of(i + 1);
    drawing.push_back({Shape::Kind::line, {{x_of(i), middle}, {to, middle}}, 5, kit.colour("accent")});
  }
  std::move(dots.begin(), dots.end(), std::back_inserter(drawing));

  Node node = kit.box("course", Axis::column, 0);
  node.role = Role::picture;
  node.label = kit.word("result-picture", {std::to_string(quiz::score(round).right), std::to_string(scores.size())});
  node.drawing = std::move(drawing);
  node.box.height = height;
  return node;
}

std::string score_in_words(const Kit& kit, const quiz::Round& round) {
  const quiz::Score score = quiz::score(round);
  std::string words = kit.word("score", {std::to_string(score.right), std::to_string(score.items)});
  if (score.partly > 0) words += kit.word("and-partly", {std::to_string(score.partly)});
  return words;
}

namespace {

// The question, which leads to the panel that tells more. In reach nothing is pressed so high.
Node missed_head(Kit& kit, const exhibit::Question& question, std::size_t number) {
  scene::TextStyle style = kit.body();
  style.leading = 1.3;
  const std::string id = "missed/" + question.id;
  base::RichText asked = kit.in(question.stem);
  asked.insert(asked.begin(), base::Run{std::to_string(number) + "  ", false, true});
  Node words = kit.text(id, std::move(asked), style, Role::heading);
  const auto panel = kit.exhibit.panel_index(question.panel);
  if (!panel || kit.state.preferences.reach) return words;
  words.id += "/asked";
  words.role = Role::text;
  words.box.grow = 1;
  Node row = kit.box(id, Axis::row, 16, {std::move(words)});
  kit.pressable(row, Role::button, kit.plain(question.stem) + " " + kit.word("more"),
                Go{PanelScreen{*panel, PanelScreen::From::result}});
  row.children.push_back(sign_node(kit, id + "/more", Icon::more, "accent"));
  row.look.fill = kit.colour(row.pressed ? "raised" : "surface");
  row.look.border = kit.colour("line");
  row.look.radius = corner;
  row.box.padding = base::Insets::both(20, 10);
  row.box.min_height = target;
  row.box.cross = Align::centre;
  return row;
}

// "Right answer: …"; several parts stand on a line each.
Node answer_line(const Kit& kit, const std::string& id, const std::string& name, const std::string& words,
                 const std::string& colour) {
  scene::TextStyle style = kit.body();
  style.leading = 1.3;
  const bool lines = words.find('\n') != std::string::npos;
  Node line = kit.text(id, {{name + (lines ? ":\n" : ": ")}, {words, false, colour == "right"}}, style);
  line.text->style.ink = kit.colour(colour == "right" ? "right" : "text");
  line.look.edge = kit.colour(colour);
  line.look.edge_width = 3;
  line.box.padding.left = 20;
  return line;
}

// What was not right, each with what was answered and what would have been.
std::vector<Node> missed_nodes(Kit& kit, const quiz::Round& round) {
  std::vector<Node> missed;
  for (std::size_t i = 0; i < round.items.size(); ++i) {
    const quiz::Item& item = round.items[i];
    if (quiz::verdict(item.score) == quiz::Verdict::right) continue;
    const exhibit::Question& question = kit.exhibit.questions[item.question];
    const std::string id = "missed/" + question.id, given = given_answer(kit, question, item.answer, "\n");
    const bool none = given.empty();
    missed.push_back(missed_head(kit, question, i + 1));
    missed.push_back(answer_line(kit, id + "/given", kit.word("your-answer"), none ? kit.word("no-answer") : given,
                                 verdict_mark(kit, question, item.score).colour));
    missed.push_back(
        answer_line(kit, id + "/answer", kit.word("right-answer"), right_answer(kit, question, "\n"), "right"));
  }
  return missed;
}

std::optional<Node> certificate_button(Kit& kit) {
  const bool written = kit.state.paper_wanted || (kit.state.paper && !kit.state.paper->empty());
  if (!kit.world.setting.papers || kit.state.wish.kind == RoundWish::Kind::exam || written) return std::nullopt;
  return kit.button("certificate", kit.word("certificate"), Icon::paper, WantPaper{});
}

std::vector<Node> controls_of(Kit& kit, std::optional<Node> certificate) {
  std::vector<Node> controls;
  const RoundWish& wish = kit.state.wish;
  controls.push_back(kit.button("take-home", kit.word("take-home"), Icon::code, Open{Sheet::take_home}));
  if (certificate) controls.push_back(std::move(*certificate));
  // After learning nothing is left for the day.
  if (wish.kind != RoundWish::Kind::exam && wish.kind != RoundWish::Kind::learning)
    controls.push_back(kit.button("again", kit.word("again"), Icon::again, StartRound{wish}, Accent::main));
  return controls;
}

void append(std::vector<Node>& to, std::vector<Node> nodes) {
  std::move(nodes.begin(), nodes.end(), std::back_inserter(to));
}

Node heading(const Kit& kit, const std::string& id, const std::string& words) {
  return kit.text(id, words, kit.display("lead"), Role::heading);
}

// How certainty and right answers agreed, and what the marks come to; nothing where it was not asked for.
std::vector<Node> certainty_nodes(const Kit& kit, const quiz::Round& round) {
  std::vector<Node> nodes = calibration_nodes(kit, round);
  if (nodes.empty()) return nodes;
  nodes.insert(nodes.begin(), heading(kit, "calibration", kit.word("calibration")));
  nodes.front().box.padding.top = 16;
  const std::string marks = number_in_words(kit, std::round(quiz::score(round).marks * 10) / 10);
  nodes.push_back(
      kit.text("certain-marks", kit.word("certain-marks", {marks}) + " " + kit.word("certain-band"), kit.small()));
  return nodes;
}

// Where the round's paper went: on every page, since it answers a touch.
Node paper_node(const Kit& kit, const std::string& file) {
  const bool failed = file.empty();
  Node node = kit.text("paper", failed ? kit.word("paper-failed") : kit.word("paper-written", {file}), kit.small(),
                       Role::status);
  node.look.edge = kit.colour(failed ? "wrong" : "right");
  node.box.padding.left = 20;
  return node;
}

}  // namespace

void show_result(Kit& kit) {
  const quiz::Round& round = *kit.state.round;
  std::vector<Node> read = missed_nodes(kit, round), measured = strength_nodes(kit, round);
  read.insert(read.begin(), heading(kit, "missed", kit.word(read.empty() ? "nothing-missed" : "missed")));
  append(read, certainty_nodes(kit, round));
  const bool beside = !kit.portrait && kit.step < large_text && !measured.empty();
  if (!measured.empty()) {
    measured.insert(measured.begin(), heading(kit, "strengths", kit.word("strengths")));
    measured.front().box.padding.top = beside ? 0 : 16;
  }

  Node content = kit.box("content", Axis::column, 22);
  content.children.push_back(kit.text("kicker", kit.word("result"), kit.kicker()));
  content.children.push_back(kit.text("score", score_in_words(kit, round), kit.display("large"), Role::heading));
  content.children.push_back(course_node(kit, round, kit.step < large_text ? 160 : 110));
  if (kit.state.paper) content.children.push_back(paper_node(kit, *kit.state.paper));
  if (!beside) append(read, std::move(measured));
  for (Node& node : read)
    if (!node.text) node.box.max_width = kit.line_limit();
  std::optional<Node> certificate = certificate_button(kit);
  if (beside && certificate) {  // half the screen has no room for it beside the others
    measured.push_back(kit.space("measured/space"));
    measured.push_back(kit.box("measured/controls", Axis::row, 0, {*std::exchange(certificate, std::nullopt)}));
  }
  const bool terse = kit.portrait || (certificate && kit.step >= large_text);
  Node list =
      kit.pager("missed-list", std::move(read), 12, kit.state.page, controls_of(kit, std::move(certificate)), terse);
  if (beside) {
    list.box.grow = 7;
    Node right = kit.box("measured", Axis::column, 14, std::move(measured));
    right.box.grow = 5;
    Node columns = kit.box("columns", Axis::row, 60, {std::move(list), std::move(right)});
    columns.box.grow = columns.box.shrink = 1;
    content.children.push_back(std::move(columns));
  } else {
    content.children.push_back(std::move(list));
  }
  const auto panel = kit.exhibit.panel_index(kit.state.wish.panel);
  kit.view.back = panel ? Action{Go{PanelScreen{*panel}}} : Action{Go{Contents{}}};
  const char* id = kit.state.paper ? "result/paper" : round.asks_certainty ? "result/certainty" : "result";
  kit.finish(id, kit.word("result"), std::move(content));
}

}  // namespace kiosk::visit
