// One question: what is asked, how it is answered, and after the confirmation what was right, and why.
#include <algorithm>
#include <iterator>
#include <utility>

#include "visit/answering.hpp"
#include "visit/map_labels.hpp"

namespace kiosk::visit {
namespace {

Node explanation(const Kit& kit, const exhibit::Question& question, const quiz::Item& item) {
  scene::TextStyle style = kit.body();
  style.leading = 1.4;
  Node node = kit.text("explanation", kit.in(question.explanation), style, Role::status);
  node.look.edge = kit.colour(verdict_mark(kit, question, item.score).colour);
  node.box.padding = {24, 4, 0, 4};
  return node;
}

// "2 of 4 found, 1 wrong"; nothing where one is right.
std::string found_in_words(const Kit& kit, const exhibit::Question& question, const quiz::Item& item) {
  if (question.type != exhibit::QuestionType::multiple) return {};
  const auto& chosen = std::get<quiz::Chosen>(item.answer);
  int right = 0, found = 0;
  for (const exhibit::Option& option : question.choice()->options) {
    right += option.right;
    found += option.right && chosen.contains(option.id);
  }
  const int wrong = static_cast<int>(chosen.size()) - found;
  const std::string words = kit.word("found-of", {std::to_string(found), std::to_string(right)});
  return wrong > 0 ? words + kit.word("and-wrong", {std::to_string(wrong)}) : words;
}

// Bars two abreast, where all controls keep to the lower half of a wide screen; what is read before them stays alone.
std::vector<Node> in_pairs(const Kit& kit, std::vector<Node> nodes) {
  const auto bars =
      std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::option; });
  std::vector<Node> rows =
      rows_of(kit, "options", {std::make_move_iterator(bars), std::make_move_iterator(nodes.end())}, 2, 16);
  rows.insert(rows.begin(), std::make_move_iterator(nodes.begin()), std::make_move_iterator(bars));
  return rows;
}

// One button, or where the round asks for it three that tell how sure one is.
std::vector<Node> confirmation(Kit& kit, const quiz::Round& round) {
  std::vector<Node> buttons;
  if (!round.asks_certainty) {
    buttons.push_back(kit.button("confirm", kit.word("confirm"), Icon::right, ConfirmAnswer{}, Accent::main));
    return buttons;
  }
  constexpr std::pair<const char*, quiz::Certainty> certainties[] = {
      {"low", quiz::Certainty::low}, {"middle", quiz::Certainty::middle}, {"high", quiz::Certainty::high}};
  for (const auto& [name, certainty] : certainties) {
    const std::string id = std::string("confirm/") + name;
    buttons.push_back(kit.button(id, kit.word(std::string("confirm-") + name), Icon::right, ConfirmAnswer{certainty}));
  }
  return buttons;
}

// An exam's items can be gone through and changed until all is handed in.
std::vector<Node> exam_controls(Kit& kit, const quiz::Round& round) {
  std::vector<Node> buttons;
  if (round.current > 0)
    buttons.push_back(kit.button("previous-question", kit.word("previous"), Icon::back, PreviousItem{}));
  buttons.push_back(round.last()
                        ? kit.button("hand-in", kit.word("hand-in"), Icon::right, Open{Sheet::hand_in}, Accent::main)
                        : kit.button("next-question", kit.word("next-question"), Icon::next, NextItem{}, Accent::main));
  return buttons;
}

// What texts in a column are likely to take, with a gap to each; signs and drawings count as a line.
double likely_height(const Kit& kit, const std::vector<Node>& column, double width) {
  constexpr double gap = 16;
  double height = 0;
  for (const Node& node : column) {
    const double inner = std::min(width, node.box.max_width.value_or(width)) - node.box.padding.horizontal();
    height += gap + node.box.padding.vertical();
    height += node.text ? likely_size(base::plain_of(node.text->runs), node.text->style, inner).height
                        : kit.size("body") * 1.25;
  }
  return height;
}

// Whether what is said of the answer has room under the question, beside the options.
bool fits_beside(const Kit& kit, const Node& ask, const std::vector<Node>& reasons) {
  constexpr double course = 120, bar = 110, spare = 30;
  const double width = (kit.room.width - 2 * kit.margin - 60) * 5 / 12;
  const double needed = likely_height(kit, ask.children, width) + likely_height(kit, reasons, width) + course + spare;
  return needed <= kit.room.height - 2 * kit.margin - bar;
}

// Whether it has room in the upper half of the screen, where all controls keep to the lower.
bool fits_above(const Kit& kit, const Answering& answers) {
  const double width = kit.room.width - 2 * kit.margin;
  const double lines = 2 * 1.5 * kit.size("body");  // where one is, and the verdict
  const double needed = lines + likely_height(kit, {stem_node(kit, "lead")}, width) +
                        likely_height(kit, answers.above, width) + likely_height(kit, answers.reasons, width);
  return needed <= kit.room.height / 2 - kit.margin - 30;
}

Node listing(Kit& kit, Answering answers) {
  const quiz::Round& round = *kit.state.round;
  const bool reach = kit.state.preferences.reach, confirmed = round.item().confirmed;
  Node ask = kit.box("ask", Axis::column, 16);
  ask.children.push_back(progress_node(kit));
  const bool rows = kit.portrait || kit.step > 2 || reach;
  std::optional<Node> hint = hint_node(kit, answers);
  const bool reasons_above = reach && kit.step < 3 && confirmed && fits_above(kit, answers);  // the rest makes room
  const bool half_full = reach && !kit.portrait && !answers.above.empty();
  if (rows && kit.step < 3 && !reasons_above && !half_full) ask.children.push_back(course_node(kit, round, 110));
  if (!answers.holds_stem) {
    const bool large = kit.step < 3 && !kit.portrait && !half_full;
    ask.children.push_back(stem_node(kit, reasons_above ? "lead" : large ? "title" : "subtitle"));
  }
  // Large words leave room for what is chosen from; where the question comes last, the hint follows it.
  const bool hint_last = kit.step > large_text;
  if (hint && !hint_last && !answers.holds_stem) ask.children.push_back(*std::exchange(hint, std::nullopt));
  for (Node& node : answers.above) ask.children.push_back(std::move(node));
  if (confirmed) ask.children.push_back(verdict_node(kit));
  if (hint && !hint_last) ask.children.push_back(*std::exchange(hint, std::nullopt));
  std::vector<Node> bars = std::move(answers.rows);
  if (answers.pairs && reach && !kit.portrait && kit.step < 3) bars = in_pairs(kit, std::move(bars));
  // What is only read may stand above what is pressed.
  const bool beside = confirmed && !rows && !answers.reasons.empty() && fits_beside(kit, ask, answers.reasons);
  std::vector<Node>& place = reasons_above || beside ? ask.children : bars;
  std::move(answers.reasons.begin(), answers.reasons.end(), std::back_inserter(place));
  if (hint) bars.push_back(std::move(*hint));

  const bool upright = kit.portrait && kit.step > 2, terse = upright && reach;  // half the screen is for the options
  std::vector<Node> controls = item_controls(kit, terse);
  Node answer = kit.box("answer", Axis::column, 22);
  // On a wide screen what turns the page may stand beside what leads on; three certainties need the row.
  const bool one_row = !kit.portrait && (kit.step > 2 ? confirmed || !round.asks_certainty : reach);
  const double gap = confirmed || kit.step > large_text ? 12 : 16;
  if (one_row) {
    const bool signs = kit.step > large_text && !controls.empty();
    answer.children.push_back(kit.pager("options", std::move(bars), gap, kit.state.page, std::move(controls), signs));
  } else {
    Node row = controls_node(kit, std::move(controls), upright && !terse);
    answer.children.push_back(kit.pager("options", std::move(bars), gap, kit.state.page));
    answer.children.push_back(std::move(row));
  }

  Node content = kit.box("content", rows ? Axis::column : Axis::row, rows ? 30 : 60);
  if (!rows) {
    ask.children.push_back(kit.space("ask/space"));
    ask.children.push_back(course_node(kit, round, 120));
    ask.box.grow = 5;
    answer.box.grow = 7;
  } else {
    answer.box.grow = answer.box.shrink = 1;
    answer.children.front().box.grow = 1;
    if (reach) ask.box.height = kit.room.height / 2 - kit.margin - 30;
  }
  content.children.push_back(std::move(ask));
  content.children.push_back(std::move(answer));
  return content;
}

}  // namespace

Node progress_node(const Kit& kit) {
  const quiz::Round& round = *kit.state.round;
  return kit.text("progress",
                  kit.word("question-of", {std::to_string(round.current + 1), std::to_string(round.items.size())}),
                  kit.kicker(), Role::status);
}

Node stem_node(const Kit& kit, const std::string& size_name) {
  const exhibit::Question& question = kit.exhibit.questions[kit.state.round->item().question];
  return kit.text("stem", kit.in(question.stem), kit.display(size_name), Role::heading);
}

Node verdict_node(const Kit& kit) {
  const quiz::Item& item = kit.state.round->item();
  const exhibit::Question& question = kit.exhibit.questions[item.question];
  const Mark mark = verdict_mark(kit, question, item.score);
  scene::TextStyle style = kit.strong();
  style.ink = kit.colour(mark.colour);
  base::RichText runs{{mark.word, false, true}};
  if (const std::string found = found_in_words(kit, question, item); !found.empty()) runs.push_back({". " + found});
  style.weight = 400;
  Node words = kit.text("verdict", std::move(runs), style, Role::status);
  words.box.grow = 1;
  Node row =
      kit.box("verdict/row", Axis::row, 14, {sign_node(kit, "verdict/sign", mark.icon, mark.colour), std::move(words)});
  row.box.cross = Align::centre;
  return row;
}

std::optional<Node> hint_node(const Kit& kit, const Answering& answers) {
  if (kit.state.round->item().confirmed || answers.instruction.empty()) return std::nullopt;
  std::string words = kit.word(answers.instruction);
  if (!answers.note.empty()) words += ". " + answers.note;
  Node node = kit.text("instruction", words, kit.small());
  node.box.max_width = 0.95 * kit.line_limit(node.text->style);  // short lines have no others that make up for them
  return node;
}

std::vector<Node> item_controls(Kit& kit, bool terse) {
  const quiz::Round& round = *kit.state.round;
  const exhibit::Question& question = kit.exhibit.questions[round.item().question];
  std::vector<Node> controls;
  const auto aside = [&](const std::string& id, Icon icon, Action action) {
    controls.push_back(terse ? kit.tool(id, kit.word(id), icon, std::move(action))
                             : kit.button(id, kit.word(id), icon, std::move(action)));
  };
  if (round.item().confirmed) {
    if (!question.facts.empty()) aside("sources", Icon::source, Open{Sheet::sources});
    if (const auto panel = kit.exhibit.panel_index(question.panel))
      aside("more", Icon::more, Go{PanelScreen{*panel, PanelScreen::From::question}});
    controls.push_back(kit.button("next-question", kit.word(round.last() ? "see-result" : "next-question"), Icon::next,
                                  NextItem{}, Accent::main));
  } else if (!round.tells) {
    controls = exam_controls(kit, round);
  } else if (quiz::complete(question, round.item().answer)) {
    controls = confirmation(kit, round);
  }
  return controls;
}

Node controls_node(const Kit& kit, std::vector<Node> controls, bool upright) {
  if (upright && kit.state.round->item().confirmed && controls.size() == 3) {
    Node aside = kit.box("controls/aside", Axis::grid, 18, {std::move(controls[0]), std::move(controls[1])});
    aside.box.columns = 2;
    controls.erase(controls.begin());
    controls.front() = std::move(aside);
  }
  Node row = kit.box("controls", upright ? Axis::column : Axis::row, 18, std::move(controls));
  row.box.main = Align::end;
  row.box.min_height = 80;
  return row;
}

void show_quiz_item(Kit& kit) {
  const quiz::Item& item = kit.state.round->item();
  const exhibit::Question& question = kit.exhibit.questions[item.question];
  Answering answers = std::visit([&](const auto& task) { return answering(kit, question, task, item); }, question.task);
  if (item.confirmed) answers.reasons.push_back(explanation(kit, question, item));
  for (Node& reason : answers.reasons)
    if (reason.text) reason.box.max_width = kit.line_limit(reason.text->style) + reason.box.padding.horizontal();
  Node content = answers.look ? looking(kit, std::move(answers)) : listing(kit, std::move(answers));
  kit.view.back = Go{Contents{}};
  kit.finish("quiz/" + question.id + (item.confirmed ? "/answered" : ""), kit.plain(question.stem), std::move(content));
}

}  // namespace kiosk::visit
