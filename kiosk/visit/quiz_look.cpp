// An item with something to look at. On a wide screen that stands beside what is read, on an upright one under the
// question; what is pressed is always at the foot, so that it needs no other place to be within reach.
#include <algorithm>
#include <iterator>
#include <utility>

#include "visit/answering.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

constexpr double row_gap = 22;

struct Shares {
  double ask, look;
};
Shares shares(const Kit& kit) {
  return kit.step >= large_text ? Shares{7, 6} : Shares{5, 7};  // large words need the room
}

void move_into(std::vector<Node>& into, std::vector<Node> nodes) {
  std::move(nodes.begin(), nodes.end(), std::back_inserter(into));
}

// Side by side; large words have their controls under both.
Node abreast(Kit& kit, std::vector<Node> words, Node look, std::vector<Node> rows) {
  const bool large = kit.step >= large_text;
  std::vector<Node> controls = item_controls(kit, false);
  Node ask = kit.box("ask", Axis::column, 16);
  ask.box.grow = shares(kit).ask;
  ask.children.push_back(progress_node(kit));
  ask.children.push_back(kit.pager("options", std::move(words), 16, kit.state.page));
  Node answer = kit.box("answer", Axis::column, row_gap);
  answer.box.grow = shares(kit).look;
  answer.children.push_back(std::move(look));
  if (!large) {
    ask.children.push_back(course_node(kit, *kit.state.round, 120));
    move_into(answer.children, std::move(rows));
    answer.children.push_back(controls_node(kit, std::move(controls), false));
  }
  Node both = kit.box("content/columns", Axis::row, between_columns);
  both.box.grow = both.box.shrink = 1;
  both.children.push_back(std::move(ask));
  both.children.push_back(std::move(answer));
  Node content = kit.box("content", Axis::column, row_gap);
  content.children.push_back(std::move(both));
  if (!large) return content;
  for (Node& row : rows) row.box.grow = 1;
  move_into(rows, std::move(controls));
  content.children.push_back(controls_node(kit, std::move(rows), false));
  return content;
}

Node upright(Kit& kit, std::vector<Node> words, std::vector<Node> read, Node look, std::vector<Node> rows) {
  const bool large = kit.step >= large_text, reach = kit.state.preferences.reach;
  Node content = kit.box("content", Axis::column, row_gap);
  content.children.push_back(progress_node(kit));
  if (!large) content.children.push_back(course_node(kit, *kit.state.round, 110));
  move_into(content.children, std::move(words));
  look.box.grow = 0;
  look.box.shrink = 2;  // before the words do
  const double least = large && !read.empty() ? 0.27 : 0.22;  // where there is a page to turn the words give room
  look.box.min_height = std::max(look.box.min_height, least * kit.room.height);
  content.children.push_back(std::move(look));
  if (reach && read.empty()) content.children.push_back(kit.space("content/space"));
  move_into(content.children, std::move(rows));
  if (!read.empty()) {
    Node pager = kit.pager("options", std::move(read), 14, kit.state.page);
    pager.box.min_height = 0.15 * kit.room.height;
    content.children.push_back(std::move(pager));
  } else if (!reach) {
    content.children.push_back(kit.space("content/space"));
  }
  content.children.push_back(controls_node(kit, item_controls(kit, large && reach), large && !reach));
  return content;
}

}  // namespace

base::Size look_size(const Kit& kit) {
  const double inner = kit.room.width - 2 * kit.margin;
  const auto [ask, look] = shares(kit);
  if (kit.portrait) return {inner, 0.36 * kit.room.height};
  const double under = kit.step < large_text ? 2 * (look_row + row_gap) : 1.4 * look_row + row_gap;
  return {(inner - between_columns) * look / (ask + look), kit.room.height - kit.margin - bar_height(kit) - under};
}

Node looking(Kit& kit, Answering answers) {
  const bool large = kit.step >= large_text, confirmed = kit.state.round->item().confirmed;
  std::vector<Node> ask, rows = std::move(answers.rows), read;
  ask.push_back(stem_node(kit, large || kit.portrait ? "subtitle" : "title"));
  if (confirmed) ask.push_back(verdict_node(kit));
  if (auto hint = hint_node(kit, answers)) ask.push_back(std::move(*hint));
  move_into(ask, std::move(answers.above));
  if (confirmed && (large || kit.portrait)) read = std::exchange(rows, {});  // the foot is for the controls
  move_into(read, std::move(answers.reasons));
  Node look = std::move(*answers.look);
  look.box.grow = look.box.shrink = 1;
  if (kit.portrait) return upright(kit, std::move(ask), std::move(read), std::move(look), std::move(rows));
  move_into(ask, std::move(read));
  return abreast(kit, std::move(ask), std::move(look), std::move(rows));
}

}  // namespace kiosk::visit
