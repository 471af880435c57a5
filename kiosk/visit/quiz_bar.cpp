// The bar that options, entries and tokens stand in.
#include <algorithm>

#include "visit/answering.hpp"

namespace kiosk::visit {

Mark mark_of(const Kit& kit, bool chosen, bool right) {
  if (right) return {kit.word(chosen ? "right" : "right-answer"), Icon::right, "right"};
  if (chosen) return {kit.word("wrong"), Icon::wrong, "wrong"};
  return {};
}

Mark mark_of_several(const Kit& kit, bool chosen, bool right) {
  if (chosen) return {kit.word("you-chose"), right ? Icon::right : Icon::wrong, right ? "right" : "wrong"};
  if (right) return {kit.word("missed-one"), Icon::right, "right"};
  return {};
}

Mark verdict_mark(const Kit& kit, const exhibit::Question& question, double score) {
  using exhibit::QuestionType;
  const quiz::Verdict verdict = quiz::verdict(score);
  if (verdict == quiz::Verdict::right) return {kit.word("right"), Icon::right, "right"};
  if (verdict == quiz::Verdict::wrong) return {kit.word("wrong"), Icon::wrong, "wrong"};
  const bool measured = question.type == QuestionType::number || question.type == QuestionType::year ||
                        question.type == QuestionType::map_pin;
  return {kit.word(measured ? "nearly" : "partly"), Icon::partly, "accent"};
}

Node sign_node(const Kit& kit, const std::string& id, Icon icon, const std::string& colour) {
  Node node = kit.box(id, Axis::column, 0);
  node.role = Role::decoration;
  node.icon = icon;
  node.icon_ink = kit.colour(colour);
  node.box.width = node.box.height = kit.size("body") * 1.15;
  return node;
}

std::size_t letters_of(const base::RichText& words) { return base::count_letters(base::plain_of(words)); }

std::string letter_of(const Kit& kit, std::size_t position) {
  const std::string letters = kit.word("letters");
  std::size_t start = 0;
  const auto next = [&](std::size_t i) {
    do ++i;
    while (i < letters.size() && !base::begins_letter(letters[i]));
    return i;
  };
  for (std::size_t i = 0; i < position && start < letters.size(); ++i) start = next(start);
  return start < letters.size() ? letters.substr(start, next(start) - start) : std::to_string(position + 1);
}

Node bar_node(Kit& kit, const Bar& bar) {
  Node node = kit.box(bar.id, Axis::row, 20);
  const std::string name = base::plain_of(bar.words);
  const bool open = bar.action.has_value();
  if (open) {
    kit.pressable(node, Role::option, name, *bar.action);
  } else {
    node.role = Role::option;
    node.label = name;
  }
  node.value = bar.value;
  node.look.fill = kit.colour(node.pressed || bar.chosen ? "raised" : "surface");
  node.look.border = kit.colour("line");
  node.look.border_width = 2;
  node.look.radius = corner;
  if (bar.chosen && open) {
    node.look.border = kit.colour("accent");
    node.look.border_width = 4;
  }
  if (bar.mark && !bar.mark->colour.empty()) {
    node.look.border = kit.colour(bar.mark->colour);
    node.look.border_width = 4;
  }
  // What is no longer pressed may be lower, and leaves room for the explanation.
  node.box.padding = base::Insets::both(24, open && kit.step <= large_text ? 16 : 10);
  node.box.min_height = open ? 84 : 64;
  node.box.cross = Align::centre;

  scene::TextStyle head = kit.strong();
  head.ink = kit.colour("accent");
  if (!bar.head.empty()) {
    Node label = kit.text(bar.id + "/letter", bar.head, head);
    label.box.width = kit.size("body") * 1.1;
    label.role = Role::decoration;
    node.children.push_back(std::move(label));
  }
  scene::TextStyle style = kit.body();
  style.leading = 1.25;
  Node column = kit.box(bar.id + "/column", Axis::column, 0, {kit.text(bar.id + "/words", bar.words, style)});
  if (!bar.under.empty()) {
    scene::TextStyle below = kit.small();
    below.leading = 1.25;
    column.children.push_back(kit.text(bar.id + "/under", bar.under, below));
  }
  column.box.grow = 1;
  node.children.push_back(std::move(column));
  const auto box = [&](const std::string& part) {
    if (bar.sign != Icon::none)
      node.children.push_back(sign_node(kit, bar.id + part, bar.sign, bar.chosen ? "accent" : "line"));
  };
  if (open) {
    box("/sign");
    return node;
  }
  if (bar.mark && !bar.mark->word.empty()) {
    scene::TextStyle said = kit.small();
    said.weight = 600;
    said.ink = kit.colour(bar.mark->colour);
    // Large words on a narrow screen need the whole bar: the mark stands below.
    auto& beside = kit.portrait && kit.step >= large_text ? node.children.back().children : node.children;
    beside.push_back(kit.text(bar.id + "/mark", bar.mark->word, said));
    node.children.push_back(sign_node(kit, bar.id + "/sign", bar.mark->icon, bar.mark->colour));
  }
  box("/box");  // where it was before
  return node;
}

std::vector<Node> rows_of(const Kit& kit, const std::string& id, std::vector<Node> nodes, int columns, double gap) {
  std::vector<Node> rows;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i % static_cast<std::size_t>(columns) == 0) {
      rows.push_back(kit.box(id + "/row/" + std::to_string(rows.size() + 1), Axis::grid, gap));
      rows.back().box.columns = columns;
    }
    rows.back().children.push_back(std::move(nodes[i]));
  }
  return rows;
}

Node why_node(const Kit& kit, const std::string& id, const exhibit::Text& why, const std::string& name) {
  base::RichText runs = kit.in(why);
  if (!name.empty()) runs.insert(runs.begin(), base::Run{name + "  ", false, true});
  Node node = kit.text(id + "/why", std::move(runs), kit.small());
  node.box.padding = {24, 0, 0, 6};
  return node;
}

}  // namespace kiosk::visit
