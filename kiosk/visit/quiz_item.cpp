// One question: its options as bars; after the confirmation right and wrong by sign, word and colour, and why.
#include <iterator>

#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Option;
using exhibit::QuestionType;

base::RichText words_of(const Kit& kit, const exhibit::Question& question, const Option& option) {
  if (question.type == QuestionType::true_false) return base::plain(kit.word(option.id));
  return kit.in(option.text);
}

// What an option has turned out to be, once confirmed.
struct Mark {
  std::string word;
  Icon icon = Icon::none;
  std::string colour;
};

Mark mark_of(const Kit& kit, const quiz::Item& item, const Option& option) {
  const bool chosen = item.choice.contains(option.id);
  if (option.right) return {kit.word(chosen ? "right" : "right-answer"), Icon::right, "right"};
  if (chosen) return {kit.word("wrong"), Icon::wrong, "wrong"};
  return {};
}

// The options' letters are the language's own.
std::string letter_of(const Kit& kit, std::size_t position) {
  const std::string letters = kit.word("letters");
  std::size_t start = 0;
  const auto next = [&](std::size_t i) {
    do ++i;
    while (i < letters.size() && (static_cast<unsigned char>(letters[i]) & 0xC0) == 0x80);
    return i;
  };
  for (std::size_t i = 0; i < position && start < letters.size(); ++i) start = next(start);
  return start < letters.size() ? letters.substr(start, next(start) - start) : std::to_string(position + 1);
}

Node sign(const Kit& kit, const std::string& id, Icon icon, const std::string& colour) {
  Node node = kit.box(id, Axis::column, 0);
  node.role = Role::decoration;
  node.icon = icon;
  node.icon_ink = kit.colour(colour);
  node.box.width = node.box.height = kit.size("body") * 1.15;
  return node;
}

Node option_bar(Kit& kit, const exhibit::Question& question, const quiz::Item& item, const Option& option,
                std::size_t position) {
  const std::string id = "option/" + option.id;
  const bool chosen = item.choice.contains(option.id);
  const bool several = question.type == QuestionType::multiple;
  Node bar = kit.box(id, Axis::row, 20);
  const std::string name = base::plain_of(words_of(kit, question, option));
  const Mark mark = item.confirmed ? mark_of(kit, item, option) : Mark{};
  if (item.confirmed) {
    bar.role = Role::option;
    bar.label = name;
    bar.value = mark.word;
    if (chosen) bar.value += (bar.value.empty() ? "" : ". ") + kit.word("your-answer");
  } else {
    kit.pressable(bar, Role::option, name, Choose{option.id});
    if (chosen) bar.value = kit.word("chosen");
  }
  bar.look.fill = kit.colour(bar.pressed || (chosen && !item.confirmed) ? "raised" : "surface");
  bar.look.border = kit.colour("line");
  bar.look.border_width = 2;
  bar.look.radius = 6;
  if (chosen && !item.confirmed) {
    bar.look.border = kit.colour("accent");
    bar.look.border_width = 4;
  }
  if (!mark.colour.empty()) {
    bar.look.border = kit.colour(mark.colour);
    bar.look.border_width = 4;
  }
  // What is no longer pressed may be lower, and leaves room for the explanation.
  bar.box.padding = base::Insets::both(24, item.confirmed ? 10 : 16);
  bar.box.min_height = item.confirmed ? 64 : 84;
  bar.box.cross = Align::centre;

  scene::TextStyle letter = kit.strong();
  letter.ink = kit.colour("accent");
  Node label = kit.text(id + "/letter", letter_of(kit, position), letter);
  label.box.width = kit.size("body") * 1.1;
  label.role = Role::decoration;
  bar.children.push_back(std::move(label));
  scene::TextStyle style = kit.body();
  style.leading = 1.25;
  Node words = kit.text(id + "/words", words_of(kit, question, option), style);
  Node column = kit.box(id + "/column", Axis::column, 0);
  column.children.push_back(std::move(words));
  column.box.grow = 1;
  bar.children.push_back(std::move(column));
  if (!item.confirmed) {
    const Icon icon = several ? (chosen ? Icon::box_on : Icon::box_off) : chosen ? Icon::choice_on : Icon::choice_off;
    bar.children.push_back(sign(kit, id + "/sign", icon, chosen ? "accent" : "line"));
  } else if (!mark.word.empty()) {
    scene::TextStyle said = kit.small();
    said.weight = 600;
    said.ink = kit.colour(mark.colour);
    // Large words on a narrow screen need the whole bar: the mark stands below.
    auto& beside = kit.portrait && kit.step > 2 ? bar.children.back().children : bar.children;
    beside.push_back(kit.text(id + "/mark", mark.word, said));
    bar.children.push_back(sign(kit, id + "/sign", mark.icon, mark.colour));
  }
  return bar;
}

Node explanation(const Kit& kit, const exhibit::Question& question, const quiz::Item& item) {
  const quiz::Verdict how = quiz::verdict(item.score);
  const std::string key = how == quiz::Verdict::right ? "right" : how == quiz::Verdict::partly ? "partly" : "wrong";
  const std::string ink = how == quiz::Verdict::right ? "right" : how == quiz::Verdict::partly ? "accent" : "wrong";
  scene::TextStyle style = kit.body();
  style.leading = 1.4;
  base::RichText runs = kit.in(question.explanation);
  runs.insert(runs.begin(), base::Run{kit.word(key) + ". ", false, true});
  Node node = kit.text("explanation", std::move(runs), style, Role::status);
  node.look.edge = kit.colour(ink);
  node.box.padding = {24, 4, 0, 4};
  return node;
}

// Bars two abreast, where all controls keep to the lower half of a wide screen.
std::vector<Node> in_pairs(const Kit& kit, std::vector<Node> bars) {
  std::vector<Node> rows;
  for (std::size_t i = 0; i < bars.size(); i += 2) {
    Node row = kit.box("options/row/" + std::to_string(i / 2 + 1), Axis::grid, 16);
    row.box.columns = 2;
    row.children.push_back(std::move(bars[i]));
    if (i + 1 < bars.size()) row.children.push_back(std::move(bars[i + 1]));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

void show_quiz_item(Kit& kit) {
  const quiz::Round& round = *kit.state.round;
  const quiz::Item& item = round.item();
  const exhibit::Question& question = kit.exhibit.questions[item.question];
  const bool several = question.type == QuestionType::multiple;
  const bool reach = kit.state.preferences.reach;

  Node ask = kit.box("ask", Axis::column, 16);
  ask.children.push_back(kit.text(
      "progress", kit.word("question-of", {std::to_string(round.current + 1), std::to_string(round.items.size())}),
      kit.kicker(), Role::status));
  const bool rows = kit.portrait || kit.step > 2 || reach;
  const bool reasons_above = reach && kit.step < 3 && item.confirmed;  // for them the rest makes room
  if (rows && kit.step < 3 && !reasons_above) ask.children.push_back(course_node(kit, round, 110));
  const bool large_stem = kit.step < 3 && !kit.portrait && !reasons_above;
  Node stem = kit.text("stem", kit.in(question.stem), kit.display(large_stem ? "title" : "subtitle"), Role::heading);
  ask.children.push_back(std::move(stem));
  if (!reasons_above)
    ask.children.push_back(kit.text("instruction", kit.word(several ? "choose-several" : "choose-one"), kit.small()));

  std::vector<Node> bars, reasons;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const Option& option = question.options[item.options[i]];
    bars.push_back(option_bar(kit, question, item, option, i));
    const bool chosen_wrong = item.confirmed && item.choice.contains(option.id) && !option.right;
    if (chosen_wrong && !option.why.empty()) {
      Node why = kit.text("option/" + option.id + "/why", kit.in(option.why), kit.small());
      why.box.padding = {24, 0, 0, 6};
      (reach ? reasons : bars).push_back(std::move(why));
    }
  }
  if (reach && !kit.portrait && kit.step < 3) bars = in_pairs(kit, std::move(bars));
  if (item.confirmed) reasons.push_back(explanation(kit, question, item));
  // What is only read may stand above what is pressed.
  std::vector<Node>& place = reasons_above ? ask.children : bars;
  for (Node& reason : reasons)
    reason.box.max_width = kit.line_limit(reason.text->style) + reason.box.padding.horizontal();
  std::move(reasons.begin(), reasons.end(), std::back_inserter(place));

  const bool upright = kit.portrait && kit.step > 2, terse = upright && reach;  // half the screen is for the options
  std::vector<Node> controls;
  const auto aside = [&](const std::string& id, Icon icon, Action action) {
    controls.push_back(terse ? kit.tool(id, kit.word(id), icon, std::move(action))
                             : kit.button(id, kit.word(id), icon, std::move(action)));
  };
  if (item.confirmed) {
    if (!question.facts.empty()) aside("sources", Icon::source, Open{Sheet::sources});
    if (const auto panel = kit.exhibit.panel_index(question.panel))
      aside("more", Icon::more, Go{PanelScreen{*panel, true}});
    controls.push_back(kit.button("next-question", kit.word(round.last() ? "see-result" : "next-question"), Icon::next,
                                  NextItem{}, Accent::main));
  } else if (!item.choice.empty()) {
    controls.push_back(kit.button("confirm", kit.word("confirm"), Icon::right, ConfirmAnswer{}, Accent::main));
  }
  Node answer = kit.box("answer", Axis::column, 22);
  if (reach && kit.step < 3) {
    answer.children.push_back(kit.pager("options", std::move(bars), 16, kit.state.page, std::move(controls)));
  } else {
    Node row = kit.box("controls", upright && !terse ? Axis::column : Axis::row, 18, std::move(controls));
    row.box.main = Align::end;
    row.box.min_height = 80;
    answer.children.push_back(kit.pager("options", std::move(bars), item.confirmed ? 12 : 16, kit.state.page));
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
  kit.view.back = Go{Contents{}};
  kit.finish("quiz/" + question.id + (item.confirmed ? "/answered" : ""), kit.plain(question.stem), std::move(content));
}

}  // namespace kiosk::visit
