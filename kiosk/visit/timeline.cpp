// A timeline in a window: lanes one below the other, each a line with its events, their names above it on poles. It
// moves along time only.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "visit/interactives.hpp"
#include "visit/timeline_board.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

// --- the axis ---

std::string month_and_year(const Kit& kit, const base::Date& date) {
  return kit.word("month-and-year", {month_name(kit, date.month), std::to_string(date.year)});
}

// What a notch says, of all that begins there. `alone`: nothing before it says of which year it is.
std::string notch_words(const Kit& kit, const Notch& notch, Grain pace, bool alone) {
  if (pace == Grain::year || (pace == Grain::month && (alone || notch.begins == Grain::year)))
    return std::to_string(notch.date.year);
  if (pace == Grain::day && notch.begins == Grain::day && !alone) return std::to_string(notch.date.day);
  return alone || notch.begins == Grain::year ? month_and_year(kit, notch.date) : month_name(kit, notch.date.month);
}

void add_axis(const Kit& kit, const Board& board, Node& window) {
  const scene::TextStyle style = notch_style(kit);
  scene::TextStyle strong_style = style;
  strong_style.weight = 600;
  strong_style.ink = kit.colour("text");
  double taken = 0;
  const auto add = [&](const std::string& id, double x, const std::string& words, bool strong) {
    const double end = x + notch_indent + likely_width(words, strong ? strong_style : style);
    if (x < taken || end > board.size.width) return;
    Node node = kit.text(id, words, strong ? strong_style : style, Role::decoration);
    node.box.anchor = scene::Anchor{(x + notch_indent) / board.size.width, board.axis / board.size.height, 0, 0, 1};
    window.children.push_back(std::move(node));
    taken = end + 0.5 * style.size;
  };
  const Pace pace = board.lettered_pace(kit);
  const double end = board.extent.from + board.extent.days;
  const double from = std::max(board.day_at(0), board.extent.from), to = std::min(board.day_at(board.size.width), end);
  std::vector<Notch> shown = notches(from, to - 0.01, pace);
  std::erase_if(shown, [&](const Notch& notch) { return board.x(notch.day) < 0; });
  bool alone = pace.grain != Grain::year;
  if (alone) {
    // At the edge stands what the first notches belong to, unless what comes next begins at once.
    Notch here = notches(from, from, {Grain::day, 1}).front();
    const std::string words = notch_words(kit, here, pace.grain, true);
    const double room = notch_indent + likely_width(words, strong_style) + 0.5 * style.size;
    if (std::none_of(shown.begin(), shown.end(),
                     [&](const Notch& notch) { return notch.begins > pace.grain && board.x(notch.day) < room; })) {
      add("timeline/notches", std::max(0.0, board.x(board.extent.from)), words, true);
      alone = false;
    } else {
      std::erase_if(shown, [&](const Notch& notch) { return notch.begins <= pace.grain && board.x(notch.day) < room; });
    }
  }
  for (const Notch& notch : shown) {
    const bool strong = pace.grain != Grain::year && notch.begins > pace.grain;
    add("timeline/notch/" + std::to_string(static_cast<int>(notch.day)), board.x(notch.day),
        notch_words(kit, notch, pace.grain, alone && strong), strong);
    if (strong) alone = false;
  }
}

// --- lanes ---

Node lane_title(const Kit& kit, const Board& board, const exhibit::Lane& lane, const Band& band) {
  scene::TextStyle style = kit.small();
  style.leading = title_leading;
  Node row = kit.box("timeline/lane/" + lane.id, Axis::row, 12);
  row.box.cross = Align::centre;
  row.look.fill = kit.colour("ground");
  // A piece of its line.
  Node sample = kit.box(row.id + "/line", Axis::column, 0);
  sample.role = Role::decoration;
  sample.box.width = 36;
  sample.box.height = 4;
  sample.drawing = {{scene::Shape::Kind::line, {{0, 0.5}, {1, 0.5}}, 4, kit.ink(lane.ink), 0}};
  row.children.push_back(std::move(sample));
  row.children.push_back(kit.text(row.id + "/title", kit.in(lane.title), style));
  row.box.anchor = scene::Anchor{0, band.title / board.size.height, 0, 0, 1};
  return row;
}

}  // namespace

Optics optics(const exhibit::Timeline& timeline) { return {{}, std::max(1.0, extent_of(timeline).days / fewest_days)}; }

Lens lens_on(const exhibit::Timeline& timeline, std::size_t part, Lens before) {
  const Extent extent = extent_of(timeline);
  const Stretch stretch = stretch_of(timeline.events[part]);
  double nearest = extent.days;
  for (std::size_t i = 0; i < timeline.events.size(); ++i)
    if (const double gap = std::abs(stretch_of(timeline.events[i]).at - stretch.at); i != part && gap > 0)
      nearest = std::min(nearest, gap);
  const double in_view = extent.days / before.zoom, middle = extent.from + before.centre.x * extent.days;
  const bool well_in_view = before.zoom <= 1 || std::abs(stretch.at - middle) < 0.4 * in_view;
  constexpr double crowded = 1.0 / 40;  // of the view
  if (well_in_view && nearest > crowded * in_view) return before;
  // Near enough to tell it from its neighbours, and no nearer than keeps some of them in view.
  constexpr double nearest_view = 30, widest_view = 4 * 365;  // days
  const double lasted =
      stretch.kind == Stretch::Kind::span ? std::min(stretch.to, extent.from + extent.days) - stretch.from : 0;
  const double wished =
      std::clamp(8 * nearest, nearest_view, std::max(nearest_view, std::max(widest_view, 1.3 * lasted)));
  const double shown = in_view <= wished && in_view >= wished / 4 ? in_view : wished;
  return {extent.days / shown, {extent.share(stretch.at), before.centre.y}};
}

Node look(Kit& kit, const exhibit::Timeline& timeline) {
  const Board board(kit, timeline);
  Node view = window(kit, "timeline", {});
  Node canvas = kit.box("timeline/canvas", Axis::stack, 0);
  canvas.role = Role::picture;
  canvas.label =
      kit.word("timeline") + ", " + std::to_string(timeline.from.year) + "–" + std::to_string(timeline.to.year);
  canvas.box.frame = base::Rect{0, 0, 1, 1};
  view.children.push_back(std::move(canvas));
  add_axis(kit, board, view);

  std::vector<Sign> all;
  for (std::size_t lane = 0; lane < timeline.lanes.size(); ++lane) {
    view.children.push_back(lane_title(kit, board, timeline.lanes[lane], board.bands[lane]));
    const std::vector<Sign> signs = signs_of(kit, board, timeline, lane);
    std::vector<Node> touched = touched_of(kit, board, timeline, lane, signs);
    std::move(touched.begin(), touched.end(), std::back_inserter(view.children));
    all.insert(all.end(), signs.begin(), signs.end());
  }
  view.children.front().drawing = drawn_timeline(kit, board, timeline, all);

  Node column = look_column(kit);
  column.children.push_back(std::move(view));
  if (!timeline.caption.empty() && kit.step < large_text) {
    column.children.push_back(kit.text("caption", kit.in(timeline.caption), kit.small()));
    column.children.back().box.max_width = kit.line_limit(kit.small());
  }
  column.children.push_back(look_controls(kit));
  return column;
}

}  // namespace kiosk::visit
