// The lines and marks of a timeline.
#include <algorithm>
#include <cmath>

#include "visit/timeline_board.hpp"

namespace kiosk::visit {
namespace {

using scene::Shape;

constexpr double hair = 2, thick = 7;
constexpr double notch_distance = 20, notch_length = 8;  // at least; down to the axis
constexpr double narrowest_span = 22;                    // what is shorter is drawn as a disc

base::Colour faint(base::Colour ink, std::uint8_t alpha) {
  ink.alpha = alpha;
  return ink;
}

class Pen {
 public:
  Pen(const Kit& kit, const Board& board) : kit_(kit), board_(board) {}

  scene::Drawing take() { return std::move(drawing_); }

  // Only as far as it is in view: a line of dashes may be very long. The dashes keep their places on it.
  void level(double from, double to, double y, double width, base::Colour ink, double dash = 0) {
    constexpr double beyond = 40;
    const double period = 2 * dash + width;
    if (from < -beyond) from = dash > 0 ? from + std::floor((-beyond - from) / period) * period : -beyond;
    to = std::min(to, board_.size.width + beyond);
    if (to > from) add(Shape::Kind::line, {{from, y}, {to, y}}, width, ink, dash);
  }
  void upright(double x, double from, double to, base::Colour ink) {
    add(Shape::Kind::line, {{x, from}, {x, to}}, hair, ink, 0);
  }

  void notches(Pace lettered) {
    const base::Colour ink = kit_.colour("line");
    const double from = std::max(board_.day_at(-1), board_.extent.from),
                 to = std::min(board_.day_at(board_.size.width + 1), board_.extent.from + board_.extent.days);
    for (const Notch& notch : visit::notches(from, to, board_.pace(notch_distance)))
      upright(board_.x(notch.day), board_.axis - notch_length, board_.axis, faint(ink, 160));
    for (const Notch& notch : visit::notches(from, to, lettered))
      upright(board_.x(notch.day), 0, board_.axis, faint(ink, 56));
    level(board_.x(board_.extent.from), board_.x(board_.extent.from + board_.extent.days), board_.axis, hair, ink);
  }

  void mark(const Stretch& stretch, double y, base::Colour ink) {
    const double from = board_.x(stretch.from), to = board_.x(stretch.to);
    if (stretch.kind == Stretch::Kind::moment || to - from < narrowest_span) {
      dot(board_.x(stretch.at), y, ink, stretch.kind == Stretch::Kind::within || stretch.uncertain);
    } else if (stretch.kind == Stretch::Kind::within) {
      // Two lines that nothing closes: it happened somewhere between the ends.
      level(from, to, y, mark_radius, kit_.colour("ground"));
      for (const double off : {-mark_radius / 2, mark_radius / 2})
        level(from, to, y + off, hair, ink, stretch.uncertain ? thick : 0);
    } else {
      const double firm_from = stretch.uncertain ? to : board_.x(stretch.firm_from),
                   firm_to = board_.x(stretch.firm_to);
      level(from, firm_from, y, thick, ink, thick);
      level(firm_from, firm_to, y, thick, ink);
      if (!stretch.uncertain) level(firm_to, to, y, thick, ink, thick);
    }
  }

  void ring(double x, double y, base::Colour ink) { add(Shape::Kind::ring, {{x, y}}, mark_radius + 7, ink, 0); }

 private:
  // With a rim of the ground, so that one can be told from another behind it.
  void dot(double x, double y, base::Colour ink, bool hollow) {
    if (x < -mark_radius || x > board_.size.width + mark_radius) return;
    add(Shape::Kind::disc, {{x, y}}, mark_radius + 2, kit_.colour("ground"), 0);
    add(hollow ? Shape::Kind::ring : Shape::Kind::disc, {{x, y}}, hollow ? mark_radius - 1.5 : mark_radius, ink, 0);
  }

  void add(Shape::Kind kind, std::vector<base::Point> points, double width, base::Colour ink, double dash) {
    for (base::Point& point : points) point = board_.fraction(point.x, point.y);
    drawing_.push_back({kind, std::move(points), width, ink, dash});
  }

  const Kit& kit_;
  const Board& board_;
  scene::Drawing drawing_;
};

}  // namespace

scene::Drawing drawn_timeline(const Kit& kit, const Board& board, const exhibit::Timeline& timeline,
                              const std::vector<Sign>& signs) {
  Pen pen(kit, board);
  pen.notches(board.lettered_pace(kit));
  const auto& open = kit.state.exploration.part;
  for (const Sign& sign : signs) {
    const std::size_t lane = timeline.events[sign.marks.front().event].lane;
    const scene::TextStyle style = name_style(kit);
    const double words = static_cast<double>(sign.lines.size()) * style.size * style.leading;
    const double top = sign.place.y + (sign.place.height - words) / 2;
    for (std::size_t i = 0; i < sign.poles.size(); ++i) {
      const double x = sign.poles[i];
      const bool beside =
          !sign.pulled && i == (sign.back ? sign.poles.size() - 1 : 0);  // else it stands under the words
      if (!beside && (x < sign.place.x || x > sign.place.right())) continue;
      pen.upright(x, beside ? top : top + words + 2, board.bands[lane].line,
                  faint(kit.ink(timeline.lanes[lane].ink), 150));
    }
  }
  for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
    const double line = board.bands[i].line;
    const base::Colour ink = kit.ink(timeline.lanes[i].ink);
    pen.level(board.x(board.extent.from), board.x(board.extent.from + board.extent.days), line, hair, ink);
    // What lasted lies under what happened meanwhile.
    for (const bool span : {true, false})
      for (const exhibit::Event& event : timeline.events)
        if (event.lane == i && (stretch_of(event).kind != Stretch::Kind::moment) == span)
          pen.mark(stretch_of(event), line, ink);
  }
  if (open && *open < timeline.events.size()) {
    const exhibit::Event& event = timeline.events[*open];
    pen.ring(board.x(stretch_of(event).at), board.bands[event.lane].line, kit.colour("accent"));
  }
  return pen.take();
}

}  // namespace kiosk::visit
