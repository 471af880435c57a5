// How a timeline lies in its window: days across, lanes down. Lengths are units of the window.
#pragma once

#include "visit/kit.hpp"
#include "visit/timeline_axis.hpp"
#include "visit/timeline_plan.hpp"

namespace kiosk::visit {

// A lane: its title, rows of names below it, and the line on which its events stand.
struct Band {
  double title = 0, names_end = 0, line = 0;
  int rows = 0;
};

struct Board {
  Board(const Kit& kit, const exhibit::Timeline& timeline);

  base::Size size;
  Extent extent;
  Lens lens;           // now
  double settled = 1;  // the zoom for which names and cells were placed: they keep their places while it moves
  double row_height = 0, row_pitch = 0;
  std::vector<Band> bands;
  double axis = 0;  // where the notches' labels begin

  // Where a day is in the window; beyond it where it is not in view.
  [[nodiscard]] double x(double day) const;
  [[nodiscard]] double day_at(double x) const;
  [[nodiscard]] double units_a_day() const { return size.width * lens.zoom / extent.days; }
  // Along the whole line, at the settled zoom, and from there into the window.
  [[nodiscard]] double along(double day) const { return extent.share(day) * length(); }
  [[nodiscard]] double length() const { return size.width * settled; }
  [[nodiscard]] double in_window(double along) const;

  [[nodiscard]] Pace pace(double distance) const { return pace_for(units_a_day(), distance); }
  // At which there is room for the words of each notch.
  [[nodiscard]] Pace lettered_pace(const Kit& kit) const;

  [[nodiscard]] base::Point fraction(double x, double y) const { return {x / size.width, y / size.height}; }
  [[nodiscard]] base::Rect fraction(const base::Rect& rect) const;
};

[[nodiscard]] scene::TextStyle notch_style(const Kit& kit);
constexpr double notch_indent = 6;  // from a notch to its words
// "Jan", or its number where nobody knows the months' names.
[[nodiscard]] std::string month_name(const Kit& kit, int month);

// Of a name on the timeline.
[[nodiscard]] scene::TextStyle name_style(const Kit& kit);
// A name in two lines, or in one where it is short, as narrow as can be. They are broken here, so that what has been
// found room for is what is set.
struct NameLines {
  std::vector<std::string> lines;
  double width = 0;  // likely
};
[[nodiscard]] NameLines name_lines(const std::string& name, const scene::TextStyle& style);

constexpr double fewest_days = 8;                   // in view: each then has room for a finger
constexpr double name_offset = 12;                  // from the pole to the name
constexpr double touch_gap = 10;                    // between two things to touch
constexpr double mark_above = 42, mark_below = 34;  // what is touched of a lane's line
constexpr double mark_radius = 8;
constexpr double title_leading = 1.2;  // of a lane's title

// An event of a lane, where its mark stands.
struct Mark {
  std::size_t event = 0;
  double day = 0;
};
// In the order of the days.
[[nodiscard]] std::vector<Mark> marks_of(const exhibit::Timeline& timeline, std::size_t lane);

// By how many names all events of the first lane, which the timeline is about, are named in so many rows when the whole
// is in view: those that stand too close together are joined. 0: they cannot be.
[[nodiscard]] std::size_t names_of_first(const Kit& kit, const Board& board, const exhibit::Timeline& timeline,
                                         int rows);
constexpr std::size_t few_events = 8;  // more are a crowd, of which some have no name

// A name that is shown, with the pole on which it stands; or several that are joined.
struct Sign {
  std::vector<Mark> marks;
  base::Rect place;           // beside the pole, half a touch gap from it
  std::vector<double> poles;  // x of each mark; it stands at the first, or, set back, at the last, or, pulled, over all
  bool back = false, pulled = false;
  std::vector<std::string> lines;
  [[nodiscard]] bool joined() const { return marks.size() > 1; }
};
// Those of one lane that are wholly in view.
[[nodiscard]] std::vector<Sign> signs_of(const Kit& kit, const Board& board, const exhibit::Timeline& timeline,
                                         std::size_t lane);

// The signs of one lane, and then its marks, as they are touched (timeline_touch.cpp).
[[nodiscard]] std::vector<Node> touched_of(Kit& kit, const Board& board, const exhibit::Timeline& timeline,
                                           std::size_t lane, const std::vector<Sign>& signs);

// Everything that is not a word, in fractions of the window (timeline_drawing.cpp).
[[nodiscard]] scene::Drawing drawn_timeline(const Kit& kit, const Board& board, const exhibit::Timeline& timeline,
                                            const std::vector<Sign>& signs);

}  // namespace kiosk::visit
