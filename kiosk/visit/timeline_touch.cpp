// What is touched of a timeline: names, and marks or crowds of them.
#include <algorithm>
#include <iterator>
#include <set>

#include "visit/interactives.hpp"
#include "visit/timeline_board.hpp"

namespace kiosk::visit {
namespace {

std::string spoken_name(const Kit& kit, const exhibit::Event& event) {
  return (event.part.when.empty() ? "" : kit.plain(event.part.when) + ": ") + kit.plain(event.part.title);
}

// With spaces that no line is broken at, whatever the font.
// Where the lens goes to show these marks apart.
Action closer(const Kit& kit, const Board& board, const std::vector<Mark>& marks) {
  const double first = marks.front().day, last = marks.back().day;
  const double finest = std::max(1.0, board.extent.days / fewest_days);
  const double apart = (last - first) / board.extent.days * board.size.width * finest;
  const auto& open = kit.state.exploration.part;
  if (apart < target + touch_gap) {
    // No zoom tells them apart: each touch opens the next one.
    const auto here = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.event == open; });
    return OpenPart{here == marks.end() || here + 1 == marks.end() ? marks.front().event : (here + 1)->event};
  }
  const Lens& lens = kit.state.exploration.glide.to;
  const double in_view = board.extent.days / lens.zoom;
  const double wished = std::max(fewest_days, 1.6 * (last - first));
  const double middle = seen(lens, base::Point{board.extent.share((first + last) / 2), 0}).x;
  return MoveLens{{0.5 - middle, 0}, std::max(2.0, in_view / wished)};
}

// What is touched of several marks.
void comes_closer(Kit& kit, Node& node, const Board& board, const exhibit::Timeline& timeline,
                  const std::vector<Mark>& marks) {
  const auto title = [&](const Mark& mark) { return kit.plain(timeline.events[mark.event].part.title); };
  kit.pressable(node, Role::part,
                kit.word("events-here", {std::to_string(marks.size()), title(marks.front()), title(marks.back())}),
                closer(kit, board, marks));
}

Node sign_node(Kit& kit, const Board& board, const exhibit::Timeline& timeline, const Sign& sign, bool has_own_cell) {
  const Mark& first = sign.marks.front();
  const exhibit::Event& event = timeline.events[first.event];
  Node node =
      kit.box(sign.joined() ? "timeline/names/" + event.part.id : part_id(event.part) + (has_own_cell ? "/name" : ""),
              Axis::column, 0);
  if (sign.joined()) {
    comes_closer(kit, node, board, timeline, sign.marks);
  } else {
    opens(kit, node, first.event, event.part);
    node.label = spoken_name(kit, event);
  }
  node.box.frame = board.fraction(sign.place);
  node.box.main = Align::centre;
  node.box.padding = base::Insets::both(name_offset - touch_gap / 2, 0);
  const bool open = !sign.joined() && kit.state.exploration.part == first.event;
  scene::TextStyle style = name_style(kit);
  style.align = sign.back ? Align::end : Align::start;
  if (open) style.ink = kit.colour("on-accent");
  if (open || node.pressed) {
    node.look.fill = kit.colour(open ? "accent" : "raised");
    node.look.radius = corner;
  }
  style.whole_words = true;
  for (std::size_t i = 0; i < sign.lines.size(); ++i)
    node.children.push_back(kit.text(node.id + "/" + std::to_string(i + 1), base::unbroken(sign.lines[i]), style));
  return node;
}

Node cell_node(Kit& kit, const Board& board, const exhibit::Timeline& timeline, const std::vector<Mark>& marks) {
  const exhibit::Event& first = timeline.events[marks.front().event];
  const bool one = marks.size() == 1;
  Node node = kit.box(one ? part_id(first.part) : "timeline/closer/" + first.part.id, Axis::column, 0);
  if (one) {
    opens(kit, node, marks.front().event, first.part);
    node.label = spoken_name(kit, first);
  } else {
    comes_closer(kit, node, board, timeline, marks);
  }
  if (node.pressed) node.look.border = kit.colour("accent");
  node.look.border_width = 3;
  node.look.radius = corner;
  return node;
}

}  // namespace

std::vector<Node> touched_of(Kit& kit, const Board& board, const exhibit::Timeline& timeline, std::size_t lane,
                             const std::vector<Sign>& signs) {
  const std::vector<Mark> marks = marks_of(timeline, lane);
  std::vector<double> places;
  for (const Mark& mark : marks) places.push_back(board.along(mark.day));
  std::vector<Node> cells;
  std::set<std::size_t> alone;
  for (const Cell& cell : cells_of(places, target, touch_gap)) {
    const double growth = board.lens.zoom / board.settled, right = board.size.width;
    double from = board.in_window(cell.from), to = from + std::max(target, (cell.to - cell.from) * growth);
    // As far as it is in view, but no smaller than a finger.
    if (to < target / 2 || from > right - target / 2) continue;
    if (from < 0) from = std::min(0.0, to - target);
    if (to > right) to = std::max(right, from + target);
    std::vector<Mark> inside;
    for (const std::size_t mark : cell.marks) inside.push_back(marks[mark]);
    if (inside.size() == 1) alone.insert(inside.front().event);
    cells.push_back(cell_node(kit, board, timeline, inside));
    const double line = board.bands[lane].line;
    cells.back().box.frame = board.fraction({from, line - mark_above, to - from, mark_above + mark_below});
  }
  std::vector<Node> nodes;
  for (const Sign& sign : signs)
    nodes.push_back(sign_node(kit, board, timeline, sign, alone.contains(sign.marks.front().event)));
  std::move(cells.begin(), cells.end(), std::back_inserter(nodes));
  return nodes;
}

}  // namespace kiosk::visit
