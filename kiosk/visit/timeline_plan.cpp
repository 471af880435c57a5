#include "visit/timeline_plan.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kiosk::visit {
namespace {

double day_number(std::chrono::sys_days day) { return static_cast<double>(day.time_since_epoch().count()); }

// Places flags from the line's end to its beginning: each one's pole may then rise past the flags before it, which all
// lie beyond it.
class Mast {
 public:
  Mast(int rows, double length, double gap)
      : free_to_(static_cast<std::size_t>(rows), length + gap), length_(length), gap_(gap) {}

  std::optional<Hoisted> place(const Flag& flag) {
    if (flag.pole + flag.width <= length_)
      if (const auto place = on(flag)) return place;
    if (const auto place = back(flag)) return place;
    return flag.spread > 0 ? pulled(flag) : std::nullopt;
  }

 private:
  // What stands before its pole covers what lies below.
  struct Roof {
    double from, to;
    int row;
  };

  [[nodiscard]] double& free_to(int row) { return free_to_[static_cast<std::size_t>(row)]; }

  // The rows that a pole can reach.
  [[nodiscard]] int reach(double pole) const {
    int reach = static_cast<int>(free_to_.size());
    for (const Roof& roof : roofs_)
      if (pole > roof.from - gap_ && pole < roof.to) reach = std::min(reach, roof.row);
    return reach;
  }

  void raise(double pole, int to) {
    for (int below = 0; below < to; ++below) free_to(below) = std::min(free_to(below), pole);
  }

  std::optional<Hoisted> on(const Flag& flag) {
    const int reach = this->reach(flag.pole + flag.spread);
    for (int row = 0; row < reach; ++row) {
      if (flag.pole + flag.width + gap_ > free_to(row)) continue;
      raise(flag.pole, row + 1);
      return Hoisted{row, false};
    }
    return std::nullopt;
  }

  // From the top, since what comes before must stay below it.
  std::optional<Hoisted> back(const Flag& flag) {
    const double last = flag.pole + flag.spread, from = last - flag.width;
    if (from < 0) return std::nullopt;
    for (int row = reach(last) - 1; row >= 0; --row) {
      if (free_to(row) < last) continue;
      raise(flag.pole, row);
      free_to(row) = from;
      roofs_.push_back({from, last, row});
      return Hoisted{row, true};
    }
    return std::nullopt;
  }

  // As far back as it must be for its end; all poles stand under it.
  std::optional<Hoisted> pulled(const Flag& flag) {
    const double from = length_ - flag.width;
    if (from < 0 || from > flag.pole) return std::nullopt;
    for (int row = reach(flag.pole + flag.spread) - 1; row >= 0; --row) {
      if (free_to(row) < length_ + gap_) continue;
      raise(flag.pole, row);
      free_to(row) = from;
      roofs_.push_back({from, flag.pole, row});
      return Hoisted{row, false, flag.pole - from};
    }
    return std::nullopt;
  }

  std::vector<double> free_to_;  // of each row: where the next flag must end, `gap` before it: a flag or a pole
  std::vector<Roof> roofs_;
  double length_, gap_;
};

// The flags that are chosen, all or none of them hoisted.
bool hoist_chosen(const std::vector<Flag>& flags, const std::vector<bool>& chosen, Mast mast,
                  std::vector<std::optional<Hoisted>>& into) {
  std::fill(into.begin(), into.end(), std::nullopt);
  for (std::size_t i = flags.size(); i-- > 0;) {
    if (!chosen[i]) continue;
    into[i] = mast.place(flags[i]);
    if (!into[i]) return false;
  }
  return true;
}

}  // namespace

Stretch stretch_of(const exhibit::Event& event) {
  Stretch stretch;
  stretch.uncertain = event.uncertain;
  const double begins = day_number(first_day(event.from)), begun = day_number(day_after(event.from));
  stretch.from = stretch.firm_from = begins;
  stretch.to = stretch.firm_to = begun;
  stretch.at = (begins + begun) / 2;
  if (!event.to) {
    stretch.kind = event.from.day ? Stretch::Kind::moment : Stretch::Kind::within;
    return stretch;
  }
  stretch.kind = Stretch::Kind::span;
  stretch.to = day_number(day_after(*event.to));
  if (!event.from.day) stretch.firm_from = begun;
  stretch.firm_to = event.to->day ? stretch.to : day_number(first_day(*event.to));
  if (stretch.firm_to < stretch.firm_from) stretch.firm_from = stretch.firm_to = stretch.from;
  return stretch;
}

Extent extent_of(const exhibit::Timeline& timeline) {
  const double from = day_number(first_day(timeline.from));
  return {from, std::max(1.0, day_number(day_after(timeline.to)) - from)};
}

double zoom_step(double zoom) {
  constexpr double steps_a_doubling = 2;
  // Rounding must not make a zoom that is a step fall short of itself.
  return std::exp2(std::floor(std::log2(std::max(1.0, zoom)) * steps_a_doubling + 1e-9) / steps_a_doubling);
}

std::vector<std::optional<Hoisted>> hoist(const std::vector<Flag>& flags, int rows, double length, double gap) {
  std::vector<std::optional<Hoisted>> best(flags.size()), tried(flags.size());
  if (rows <= 0) return best;
  std::vector<std::size_t> order(flags.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return flags[a].rank < flags[b].rank; });
  std::vector<bool> chosen(flags.size(), false);
  const Mast mast(rows, length, gap);
  for (const std::size_t i : order) {
    chosen[i] = true;
    if (hoist_chosen(flags, chosen, mast, tried))
      best = tried;
    else
      chosen[i] = false;
  }
  return best;
}

std::optional<std::vector<std::optional<Hoisted>>> hoist_all(const std::vector<Flag>& flags, int rows, double length,
                                                             double gap) {
  std::vector<std::optional<Hoisted>> hoisted(flags.size());
  const std::vector<bool> all(flags.size(), true);
  if (!hoist_chosen(flags, all, Mast(std::max(0, rows), length, gap), hoisted)) return std::nullopt;
  return hoisted;
}

std::vector<Cell> cells_of(const std::vector<double>& marks, double size, double gap) {
  std::vector<Cell> cells;
  for (std::size_t first = 0; first < marks.size();) {
    std::size_t last = first;
    while (last + 1 < marks.size() && marks[last + 1] - marks[last] < size + gap) ++last;
    // A long chain is shared out evenly.
    const double from = marks[first] - size / 2, length = marks[last] - marks[first] + size;
    const double count = std::max(1.0, std::floor((length + gap) / (size + gap)));
    const double pitch = (length + gap) / count;
    for (double k = 0; k < count; ++k) cells.push_back({from + k * pitch, from + (k + 1) * pitch - gap, {}});
    const std::size_t base = cells.size() - static_cast<std::size_t>(count);
    for (std::size_t i = first; i <= last; ++i) {
      const double k = std::clamp(std::floor((marks[i] - from + gap / 2) / pitch), 0.0, count - 1);
      cells[base + static_cast<std::size_t>(k)].marks.push_back(i);
    }
    first = last + 1;
  }
  std::erase_if(cells, [](const Cell& cell) { return cell.marks.empty(); });
  return cells;
}

}  // namespace kiosk::visit
