// Where the events of a timeline stand, and which of their names have room. Pure; lengths are units along the line,
// from where it begins, at one zoom. What has room at a zoom has room at every greater one.
#pragma once

#include <optional>
#include <vector>

#include "exhibit/timeline.hpp"

namespace kiosk::visit {

// An event on a line of days, which are counted from 1970.
struct Stretch {
  enum class Kind {
    moment,  // on a day that is known
    within,  // at some time within it
    span,    // it lasted
  };
  Kind kind = Kind::moment;
  double from = 0, to = 0;
  double firm_from = 0, firm_to = 0;  // of a span: what lies between lies in it for certain
  double at = 0;                      // where its mark stands
  bool uncertain = false;
};

// The days of the whole timeline.
struct Extent {
  double from = 0, days = 1;
  [[nodiscard]] double share(double day) const { return (day - from) / days; }
};
[[nodiscard]] Extent extent_of(const exhibit::Timeline& timeline);
[[nodiscard]] Stretch stretch_of(const exhibit::Event& event);

// The next lower of some fixed zooms: as long as it is the same, nothing is placed anew.
[[nodiscard]] double zoom_step(double zoom);

// A name that stands at a pole, like a flag; or several that are joined, with the poles of all of them under it.
struct Flag {
  double pole = 0, width = 0;
  int rank = 0;       // those of a lower one get their room first
  double spread = 0;  // from the first pole to the last, no more than the width
};
struct Hoisted {
  int row = 0;        // from the line upwards
  bool back = false;  // the flag stands before its pole, since there is no room behind it
  double pull = 0;    // it begins so far before its first pole: several names are joined, and the line ends soon
  bool operator==(const Hoisted&) const = default;
};
// Flags in one row are `gap` apart, except on both sides of a pole, and no pole crosses a flag. Flags that have no room
// get nothing. The poles are in order.
[[nodiscard]] std::vector<std::optional<Hoisted>> hoist(const std::vector<Flag>& flags, int rows, double length,
                                                        double gap);
// The same where all have room; else nothing.
[[nodiscard]] std::optional<std::vector<std::optional<Hoisted>>> hoist_all(const std::vector<Flag>& flags, int rows,
                                                                           double length, double gap);

// A place to touch, for one mark or several that are too close to be told apart by a finger.
struct Cell {
  double from = 0, to = 0;
  std::vector<std::size_t> marks;
};
// Cells are at least `size` wide and `gap` apart. The marks are in order.
[[nodiscard]] std::vector<Cell> cells_of(const std::vector<double>& marks, double size, double gap);

}  // namespace kiosk::visit
