#include "visit/timeline_board.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <sstream>

#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

base::Size board_size(const Kit& kit, const exhibit::Timeline& timeline) {
  base::Size size = window_size(kit);
  if (timeline.caption.empty() || kit.step >= large_text) return size;
  const scene::TextStyle style = kit.small();
  const double width = std::min(size.width, kit.line_limit(style));
  const double lines = std::ceil(likely_width(kit.plain(timeline.caption), style) / width);
  size.height -= 16 + lines * style.size * style.leading;
  return size;
}

double settled_zoom(const Kit& kit) {
  const Glide& glide = kit.state.exploration.glide;
  // On the way, only what has room at both ends is shown.
  const double zoom = glide.over(kit.now) ? glide.to.zoom : std::min(glide.from.zoom, glide.to.zoom);
  return zoom_step(zoom);
}

// Rows of names by lane, more for lanes with more events, though not in proportion: a lane with few has its own reason.
// The first one may have got its own already.
std::vector<int> shared_rows(const exhibit::Timeline& timeline, int rows, std::optional<int> of_first = {}) {
  std::vector<double> wishes(timeline.lanes.size(), 0.0);
  for (const exhibit::Event& event : timeline.events) wishes[event.lane] += 1;
  for (double& wish : wishes) wish = std::sqrt(wish);
  std::vector<int> shares(wishes.size(), 0);
  if (of_first) {
    wishes[0] = 0;
    shares[0] = wishes.size() > 1 ? *of_first : rows;
  }
  for (int given = shares[0]; given < rows; ++given) {
    // Sainte-Laguë's way, which is fair to the small.
    const auto claim = [&](std::size_t i) { return wishes[i] / (2 * shares[i] + 1); };
    std::size_t next = 0;
    for (std::size_t i = 1; i < wishes.size(); ++i)
      if (claim(i) > claim(next)) next = i;
    ++shares[next];
  }
  return shares;
}

// So many rows that the first lane's events are all named when the whole is in view, if that can be: names are joined
// before the others lose half of the rows, or their last.
std::vector<int> rows_of(const Kit& kit, const Board& board, const exhibit::Timeline& timeline, int rows) {
  const std::vector<int> fair = shared_rows(timeline, rows);
  const auto in_first = std::ranges::count(timeline.events, std::size_t{0}, &exhibit::Event::lane);
  if (in_first > static_cast<std::ptrdiff_t>(few_events)) return fair;
  const int modest = std::max(fair[0], rows - static_cast<int>(timeline.lanes.size()) + 1);
  const int half = std::clamp((rows + 1) / 2, fair[0], modest);
  for (const int most : {half, modest, rows}) {
    int best = 0;
    std::size_t names = 0;
    for (int own = fair[0]; own <= most; ++own)
      if (const std::size_t found = names_of_first(kit, board, timeline, own); found > names) {
        names = found;
        best = own;
      }
    if (names == 0) continue;
    // From nearby, or where another lane's event is opened, the others need theirs.
    const auto& open = kit.state.exploration.part;
    const bool elsewhere = open && *open < timeline.events.size() && timeline.events[*open].lane != 0;
    return best > modest && (board.settled > 1 || elsewhere) ? fair : shared_rows(timeline, rows, best);
  }
  return fair;
}

}  // namespace

Board::Board(const Kit& kit, const exhibit::Timeline& timeline)
    : size(board_size(kit, timeline)),
      extent(extent_of(timeline)),
      lens(kit.state.exploration.lens(kit.now)),
      settled(settled_zoom(kit)) {
  const scene::TextStyle style = name_style(kit);
  const auto lanes = static_cast<double>(timeline.lanes.size());
  row_height = std::max(target, 2 * style.size * style.leading + 8);
  row_pitch = row_height + touch_gap;
  const double notches_height = kit.small().size * 1.4 + 8;
  const double title_height = kit.small().size * title_leading + 4;
  constexpr double title_below = 20, axis_below = 26;                                   // of a line
  const double between = std::max(title_below + title_height, mark_below + touch_gap);  // a line and the next's names
  const double room = std::max(
      0.0, size.height - notches_height - title_height - lanes * mark_above - (lanes - 1) * between - axis_below);
  const int rows = static_cast<int>(room / row_pitch);
  const double spare = (room - rows * row_pitch) / lanes;
  double names = title_height;
  for (const int share : rows_of(kit, *this, timeline, rows)) {
    Band band;
    band.rows = share;
    band.title = names + spare - title_height;
    band.line = names + spare + share * row_pitch + mark_above;
    band.names_end = band.line - mark_above - touch_gap;
    names = band.line + between;
    bands.push_back(band);
  }
  axis = bands.back().line + axis_below;
}

double Board::x(double day) const { return seen(lens, base::Point{extent.share(day), 0}).x * size.width; }

double Board::day_at(double x) const {
  return extent.from + ((x / size.width - 0.5) / lens.zoom + lens.centre.x) * extent.days;
}

Pace Board::lettered_pace(const Kit& kit) const {
  const scene::TextStyle style = notch_style(kit);
  const double between = notch_indent + 0.7 * style.size;
  for (double distance = 30;;) {
    const Pace found = pace(distance);
    double widest = likely_width(found.grain == Grain::day ? "00" : "0000", style);
    if (found.grain == Grain::month)
      for (int month = 1; month <= 12; ++month) widest = std::max(widest, likely_width(month_name(kit, month), style));
    if (widest + between <= distance) return found;
    distance = widest + between;
  }
}

double Board::in_window(double along) const { return seen(lens, base::Point{along / length(), 0}).x * size.width; }

base::Rect Board::fraction(const base::Rect& rect) const {
  return {rect.x / size.width, rect.y / size.height, rect.width / size.width, rect.height / size.height};
}

scene::TextStyle notch_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.tabular = true;
  return style;
}

std::string month_name(const Kit& kit, int month) {
  std::istringstream words(kit.word("months"));
  const std::vector<std::string> names{std::istream_iterator<std::string>(words), {}};
  constexpr std::size_t all = 12;
  return names.size() == all ? names[static_cast<std::size_t>(month) - 1] : std::to_string(month);
}

}  // namespace kiosk::visit
