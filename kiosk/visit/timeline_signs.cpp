// The names on a timeline: how they are broken, and which have room.
#include <algorithm>

#include "visit/timeline_board.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

// A line neither ends with a word of one or two letters nor begins with a dash.
bool is_bound(const std::string& word, const std::string& rest) {
  return base::count_letters(word) <= 2 || rest.starts_with("–") || rest.starts_with("—");
}

}  // namespace

scene::TextStyle name_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.weight = 500;
  style.leading = 1.15;
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

std::vector<Mark> marks_of(const exhibit::Timeline& timeline, std::size_t lane) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < timeline.events.size(); ++i)
    if (timeline.events[i].lane == lane) marks.push_back({i, stretch_of(timeline.events[i]).at});
  // Nearly in order already: but a month has its mark in its middle.
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.day < b.day; });
  return marks;
}

namespace {

// Names that stand together: one, or those of several marks that are joined.
struct Group {
  std::size_t first = 0, last = 0;  // of the lane's marks
  NameLines name;
};

struct Named {
  std::vector<Group> groups;
  std::vector<Flag> flags;
  std::vector<std::optional<Hoisted>> hoisted;
};

// The names of a lane along a line of that length. The one that is opened stands alone, and has its room first.
class Naming {
 public:
  Naming(const Kit& kit, const Board& board, const exhibit::Timeline& timeline, std::size_t lane, double length,
         std::optional<std::size_t> open)
      : style_(name_style(kit)), marks_(marks_of(timeline, lane)), length_(length), open_(open) {
    for (const Mark& mark : marks_) {
      const exhibit::Event& event = timeline.events[mark.event];
      titles_.push_back(kit.plain(event.part.title));
      ranks_.push_back(mark.event == open ? 0 : event.priority);
      places_.push_back(board.extent.share(mark.day) * length);
    }
  }

  [[nodiscard]] Named apart() const { return together(~std::size_t{0}); }

  // All of them in that many rows, joined as little as can be, and those that are near.
  [[nodiscard]] std::optional<Named> all(int rows) const {
    if (marks_.empty() || marks_.size() > few_events) return std::nullopt;
    const std::size_t ways = std::size_t{1} << (marks_.size() - 1);
    std::optional<Named> best;
    for (std::size_t way = 0; way < ways && !(best && best->groups.size() == marks_.size()); ++way) {
      Named named = together(~way);
      if (joins_the_open(named) || (best && !is_better(named, *best))) continue;
      const auto hoisted = hoist_all(named.flags, rows, length_, touch_gap);
      if (!hoisted) continue;
      named.hoisted = *hoisted;
      best = std::move(named);
    }
    return best;
  }

  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }

 private:
  // Where a bit is set, the mark and the next one are named apart.
  [[nodiscard]] Named together(std::size_t parted) const {
    Named named;
    for (std::size_t first = 0, last = 0; first < marks_.size(); first = ++last) {
      while (last + 1 < marks_.size() && last < few_events && (parted >> last & 1) == 0) ++last;
      named.groups.push_back({first, last, joined_name(first, last)});
      const double spread = places_[last] - places_[first];
      const double words = named.groups.back().name.width + 2 * name_offset - touch_gap;
      const double width = std::max({target, words, first == last ? 0 : spread + name_offset});
      named.flags.push_back({places_[first], width + touch_gap / 2, ranks_[first], spread});
    }
    return named;
  }

  // Two lines at most, that end with a name.
  [[nodiscard]] NameLines joined_name(std::size_t first, std::size_t last) const {
    if (first == last) return name_lines(titles_[first], style_);
    NameLines best;
    for (std::size_t upper = first; upper < last; ++upper) {
      NameLines name{{line_of(first, upper) + "\u00A0·", line_of(upper + 1, last)}, 0};
      for (const std::string& line : name.lines) name.width = std::max(name.width, likely_width(line, style_));
      if (best.lines.empty() || name.width < best.width) best = std::move(name);
    }
    return best;
  }

  [[nodiscard]] std::string line_of(std::size_t first, std::size_t last) const {
    std::string line = titles_[first];
    for (std::size_t i = first + 1; i <= last; ++i) line += " · " + titles_[i];
    return line;
  }

  [[nodiscard]] bool joins_the_open(const Named& named) const {
    return std::ranges::any_of(named.groups, [&](const Group& group) {
      return group.first < group.last && std::any_of(marks_.begin() + static_cast<std::ptrdiff_t>(group.first),
                                                     marks_.begin() + static_cast<std::ptrdiff_t>(group.last) + 1,
                                                     [&](const Mark& mark) { return mark.event == open_; });
    });
  }

  static bool is_better(const Named& a, const Named& b) {
    if (a.groups.size() != b.groups.size()) return a.groups.size() > b.groups.size();
    const auto spread = [](const Named& named) {
      double sum = 0;
      for (const Flag& flag : named.flags) sum += flag.spread;
      return sum;
    };
    return spread(a) < spread(b);
  }

  scene::TextStyle style_;
  std::vector<Mark> marks_;
  double length_;
  std::optional<std::size_t> open_;
  std::vector<std::string> titles_;
  std::vector<int> ranks_;
  std::vector<double> places_;
};

// What has begun before what is in view, and lasts on, has its name at the edge, in its row, where there is room.
void add_at_edge(const Board& board, const Stretch& stretch, Sign sign, std::vector<Sign>& signs) {
  if (stretch.kind != Stretch::Kind::span || sign.poles.front() >= 0 || board.x(stretch.to) < target) return;
  sign.back = false;
  sign.poles = {0};
  sign.place.x = touch_gap / 2;
  const base::Rect wanted = sign.place.inset(base::Insets::all(0.5 - touch_gap));
  for (const Sign& other : signs) {
    const bool crosses = other.place.y < sign.place.y && std::ranges::any_of(other.poles, [&](double pole) {
                           return pole > sign.place.x && pole < sign.place.right();
                         });
    if (crosses || !wanted.intersect(other.place).empty()) return;
  }
  signs.push_back(std::move(sign));
}

}  // namespace

std::size_t names_of_first(const Kit& kit, const Board& board, const exhibit::Timeline& timeline, int rows) {
  const auto named = Naming(kit, board, timeline, 0, board.size.width, {}).all(rows);
  return named ? named->groups.size() : 0;
}

std::vector<Sign> signs_of(const Kit& kit, const Board& board, const exhibit::Timeline& timeline, std::size_t lane) {
  const Naming naming(kit, board, timeline, lane, board.length(), kit.state.exploration.part);
  const Band& band = board.bands[lane];
  std::optional<Named> named = lane == 0 ? naming.all(band.rows) : std::nullopt;
  if (!named) {
    named = naming.apart();
    named->hoisted = hoist(named->flags, band.rows, board.length(), touch_gap);
  }
  std::vector<Sign> signs, before;
  for (std::size_t i = 0; i < named->groups.size(); ++i) {
    if (!named->hoisted[i]) continue;
    Group& group = named->groups[i];
    Sign sign;
    for (std::size_t mark = group.first; mark <= group.last; ++mark) {
      sign.marks.push_back(naming.marks()[mark]);
      sign.poles.push_back(board.in_window(board.along(sign.marks.back().day)));
    }
    const Flag& flag = named->flags[i];
    const auto [row, back, pull] = *named->hoisted[i];
    const double width = flag.width - touch_gap / 2, bottom = band.names_end - row * board.row_pitch;
    const double x = back ? sign.poles.back() - flag.width : sign.poles.front() - pull + (pull > 0 ? 0 : touch_gap / 2);
    sign.place = {x, bottom - board.row_height, width, board.row_height};
    sign.back = back;
    sign.pulled = pull > 0;
    sign.lines = std::move(group.name.lines);
    constexpr double rounding = 0.5;
    const bool in_view = x >= -rounding && x + width <= board.size.width + rounding;
    (in_view ? signs : before).push_back(std::move(sign));
  }
  for (Sign& sign : before) {
    const Stretch stretch = stretch_of(timeline.events[sign.marks.front().event]);
    if (!sign.joined()) add_at_edge(board, stretch, std::move(sign), signs);
  }
  return signs;
}

}  // namespace kiosk::visit
