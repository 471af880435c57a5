// The names on a timeline: how they are broken, and which have room.
#include <algorithm>

#include "visit/timeline_board.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

// A line neither ends with a word of one or two letters nor begins with a dash.
bool is_bound(const std::string& word, const std::string& rest) {
  const auto letters =
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return letters <= 2 || rest.starts_with("–") || rest.starts_with("—");
}

}  // namespace

scene::TextStyle name_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.weight = 500;
  style.leading = 1.2;
  style.ink = kit.colour("text");
  return style;
}

NameLines name_lines(const std::string& name, const scene::TextStyle& style) {
  constexpr double short_name = 5;  // ems
  NameLines best{{name}, likely_width(name, style)};
  if (best.width <= short_name * style.size) return best;
  std::size_t word = 0;
  for (std::size_t at = name.find(' '); at != std::string::npos; word = at + 1, at = name.find(' ', word)) {
    const std::string first = name.substr(0, at), second = name.substr(at + 1);
    if (is_bound(name.substr(word, at - word), second)) continue;
    const double width = std::max(likely_width(first, style), likely_width(second, style));
    if (width < best.width) best = {{first, second}, width};
  }
  return best;
}

std::vector<Mark> marks_of(const Board& board, const exhibit::Timeline& timeline, std::size_t lane) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < timeline.events.size(); ++i)
    if (timeline.events[i].lane == lane) marks.push_back({i, stretch_of(timeline.events[i], board.extent).at});
  // Nearly in order already: but what lasted long stands over its middle.
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.day < b.day; });
  return marks;
}

std::vector<Sign> signs_of(const Kit& kit, const Board& board, const exhibit::Timeline& timeline, std::size_t lane) {
  const scene::TextStyle style = name_style(kit);
  const std::vector<Mark> marks = marks_of(board, timeline, lane);
  std::vector<NameLines> names;
  std::vector<Flag> flags;
  for (const Mark& mark : marks) {
    const exhibit::Event& event = timeline.events[mark.event];
    names.push_back(name_lines(kit.plain(event.part.title), style));
    const double width = std::max(target, names.back().width + 2 * name_offset - touch_gap);
    const bool open = kit.state.exploration.part == mark.event;
    flags.push_back({board.along(mark.day), width + touch_gap / 2, open ? 0 : event.priority});
  }
  const auto hoisted = hoist(flags, board.bands[lane].rows, board.length(), touch_gap);
  std::vector<Sign> signs;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    if (!hoisted[i]) continue;
    const double pole = board.in_window(flags[i].pole);
    const double width = flags[i].width - touch_gap / 2;
    const double x = hoisted[i]->back ? pole - flags[i].width : pole + touch_gap / 2;
    const double bottom = board.bands[lane].names_end - hoisted[i]->row * board.row_pitch;
    constexpr double rounding = 0.5;
    if (x < -rounding || x + width > board.size.width + rounding) continue;
    signs.push_back({marks[i].event,
                     {x, bottom - board.row_height, width, board.row_height},
                     pole,
                     hoisted[i]->back,
                     std::move(names[i].lines)});
  }
  return signs;
}

}  // namespace kiosk::visit
