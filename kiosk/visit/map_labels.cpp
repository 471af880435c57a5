#include "visit/map_labels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

constexpr double touch_gap = 10, edge = 6, plate_padding = 20;  // units; both sides of the plate together

// Of the way from a to b, what lies in the window.
std::optional<std::pair<base::Point, base::Point>> part_within(base::Size window, base::Point a, base::Point b) {
  double from = 0, to = 1;
  const auto cut = [&](double at, double way, double end) {  // to what lies between 0 and the end
    if (way == 0) {
      if (at < 0 || at > end) to = -1;
      return;
    }
    const double one = -at / way, other = (end - at) / way;
    from = std::max(from, std::min(one, other));
    to = std::min(to, std::max(one, other));
  };
  const base::Point way{b.x - a.x, b.y - a.y};
  cut(a.x, way.x, window.width);
  cut(a.y, way.y, window.height);
  if (from >= to) return std::nullopt;
  return std::pair{base::Point{a.x + way.x * from, a.y + way.y * from},
                   base::Point{a.x + way.x * to, a.y + way.y * to}};
}

base::Rect around(base::Point middle, double side) { return {middle.x - side / 2, middle.y - side / 2, side, side}; }

}  // namespace

TagPlace tag_place(base::Point dot, Side side, base::Size name) {
  const double clear = tag_offset - tag_reach;  // from the dot's middle to the name
  if (side == Side{}) return {{dot.x, dot.y, 0, 0}, around(dot, target)};
  // Along one axis, for a name of that length: where it begins, and where what is touched begins.
  const auto centred = [](double at, double length) { return at - length / 2; };
  const auto aligned = [](double at, double length, int way) {  // one end a little beyond the dot
    return way > 0 ? at - tag_reach : at + tag_reach - length;
  };
  const auto beside = [&](double at, double length, int way) { return way > 0 ? at + clear : at - clear - length; };
  if (side.y == 0) {
    const double width = std::max(target, tag_offset + name.width), height = std::max(target, name.height);
    return {{beside(dot.x, name.width, side.x), centred(dot.y, name.height), name.width, name.height},
            {aligned(dot.x, width, side.x), centred(dot.y, height), width, height}};
  }
  const double width = std::max(target, name.width), height = std::max(target, tag_offset + name.height);
  const auto across = [&](double length) {
    return side.x == 0 ? centred(dot.x, length) : aligned(dot.x, length, side.x);
  };
  return {{across(name.width), beside(dot.y, name.height, side.y), name.width, name.height},
          {across(width), aligned(dot.y, height, side.y), width, height}};
}

bool Clearing::has_room(const base::Rect& rect, double gap) const {
  if (rect.x < edge || rect.y < edge || rect.right() > window_.width - edge || rect.bottom() > window_.height - edge)
    return false;
  const base::Rect wanted = rect.inset(base::Insets::all(-gap));
  return std::none_of(taken_.begin(), taken_.end(),
                      [&](const base::Rect& other) { return !wanted.intersect(other).empty(); });
}

void Clearing::add_line(const std::vector<base::Point>& points) {
  constexpr double apart = 6;
  const double most = std::ceil(std::hypot(window_.width, window_.height) / apart);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto inside = part_within(window_, points[i - 1], points[i]);
    if (!inside) continue;
    const auto [a, b] = *inside;
    const double pieces = std::min(most, std::ceil(std::hypot(b.x - a.x, b.y - a.y) / apart));
    for (double piece = 0; piece < pieces; ++piece)
      on_lines_.push_back({a.x + (b.x - a.x) * piece / pieces, a.y + (b.y - a.y) * piece / pieces});
  }
}

int Clearing::covered(const base::Rect& rect) const {
  return static_cast<int>(std::count_if(on_lines_.begin(), on_lines_.end(),
                                        [&](const base::Point& point) { return rect.contains(point); }));
}

base::Size likely_size(const std::string& text, const scene::TextStyle& style, double width) {
  double line = 0, widest = 0, lines = 1, before = 0;  // before: a word, in its line
  for (std::size_t from = 0; from < text.size();) {
    // A line may end after a hyphen as well.
    const std::size_t end = std::min(text.find_first_of(" -", from), text.size());
    const bool hyphen = end < text.size() && text[end] == '-';
    const double word = likely_width(text.substr(from, end - from + (hyphen ? 1 : 0)), style);
    if (line > 0 && line + before + word > width) {
      lines += 1;
      line = before = 0;
    }
    line += before + word;
    widest = std::max(widest, line);
    before = hyphen ? 0 : likely_width(" ", style);
    from = end + 1;
  }
  return {widest, lines * style.leading * style.size};
}

scene::TextStyle tag_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.weight = 600;
  style.leading = 1.2;
  style.ink = kit.colour("text");
  style.whole_words = style.balance = true;
  return style;
}

std::string name_of_pin(const Kit& kit, const exhibit::MapPin& pin) {
  return kit.plain(pin.label.empty() ? kit.exhibit.places.at(pin.place).name : pin.label);
}

namespace {

// Tries the sides of one pin after the other and keeps the cheapest choice for all of them.
class Placing {
 public:
  struct Option {
    Side side;
    double width;  // of the name at most
    base::Rect touched;
    double cost;
  };

  explicit Placing(const Clearing& clearing) : clearing_(clearing) {}

  std::vector<std::vector<Option>> options;  // of each pin, the cheapest first

  // The chosen option of each pin; nothing where none has room.
  std::vector<std::optional<std::size_t>> choose() {
    chosen_.assign(options.size(), std::nullopt);
    go_on(0, 0);
    return best_;
  }

 private:
  void go_on(std::size_t pin, double cost) {
    if (cost >= least_ || (--steps_ < 0 && !best_.empty())) return;
    if (pin == options.size()) {
      least_ = cost;
      best_ = chosen_;
      return;
    }
    for (std::size_t i = 0; i < options[pin].size(); ++i) {
      if (!has_room(pin, options[pin][i].touched)) continue;
      chosen_[pin] = i;
      go_on(pin + 1, cost + options[pin][i].cost);
    }
    chosen_[pin] = std::nullopt;
    constexpr double untouchable = 500;
    go_on(pin + 1, cost + untouchable);
  }

  bool has_room(std::size_t pin, const base::Rect& rect) const {
    const base::Rect wanted = rect.inset(base::Insets::all(-touch_gap));
    for (std::size_t other = 0; other < pin; ++other)
      if (chosen_[other] && !wanted.intersect(options[other][*chosen_[other]].touched).empty()) return false;
    return clearing_.has_room(rect, touch_gap);
  }

  const Clearing& clearing_;
  std::vector<std::optional<std::size_t>> chosen_, best_;
  double least_ = 1e9;
  int steps_ = 3000;  // enough for the best of ten pins, and some choice of many
};

constexpr Side sides[] = {{1, 0}, {-1, 0}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}, {0, -1}, {0, 1}, {}};

}  // namespace

std::vector<PinTag> place_tags(const Kit& kit, const Chart& chart, const exhibit::Map& map, Clearing& clearing) {
  const scene::TextStyle style = tag_style(kit);
  std::vector<base::Point> dots;
  for (const exhibit::MapPin& pin : map.pins) dots.push_back(chart.in_window(place_of(kit.exhibit, pin)));
  Placing placing(clearing);
  std::vector<std::size_t> pins;  // in view
  for (std::size_t i = 0; i < dots.size(); ++i) {
    if (!base::Rect{0, 0, chart.window.width, chart.window.height}.contains(dots[i])) continue;
    std::vector<Placing::Option> options;
    for (const double ems : {8.5, 4.5}) {
      base::Size name = likely_size(name_of_pin(kit, map.pins[i]), style, ems * style.size);
      const double width = name.width;  // it wraps there, so that it does not become wider than is reckoned with
      name.width += plate_padding;
      name.height += plate_padding / 2;
      for (const Side& side : sides) {
        const TagPlace place = tag_place(dots[i], side, name);
        const bool hides_a_dot = std::any_of(dots.begin(), dots.end(), [&](const base::Point& dot) {
          return dot != dots[i] && !place.touched.intersect(around(dot, 20)).empty();
        });
        if (hides_a_dot || !clearing.has_room(place.touched, touch_gap)) continue;
        constexpr double nameless = 100, later = 0.3;  // what it costs, in points of a line that are covered
        const double cost = side == Side{} ? nameless : clearing.covered(place.name);
        options.push_back({side, width, place.touched, cost + later * static_cast<double>(options.size())});
      }
    }
    std::stable_sort(options.begin(), options.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    pins.push_back(i);
    placing.options.push_back(std::move(options));
  }
  std::vector<PinTag> tags;
  const auto chosen = placing.choose();
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (!chosen[i]) continue;
    const Placing::Option& option = placing.options[i][*chosen[i]];
    clearing.take(option.touched);
    tags.push_back({pins[i], option.side, option.width});
  }
  return tags;
}

}  // namespace kiosk::visit
