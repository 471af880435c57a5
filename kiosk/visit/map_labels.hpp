// Where the names on a map have room: beside what they name, inside of the window, clear of each other.
#pragma once

#include "visit/chart.hpp"

namespace kiosk::visit {

// Where a name stands from its dot: -1 to the left or above, 1 to the right or below. Beside the dot where only x is
// told, over or under it else; both 0: there is no name, only what is touched.
struct Side {
  int x = 0, y = 0;
  bool operator==(const Side&) const = default;
};

struct PinTag {
  std::size_t pin = 0;
  Side side;
  double width = 0;  // of the name at most: narrower, it takes more lines
};

constexpr double tag_reach = 16;   // that what is touched of a pin reaches beyond its dot, units
constexpr double tag_offset = 30;  // from the touched place's end at the dot to the name

// What is taken of the window, in its units.
class Clearing {
 public:
  explicit Clearing(base::Size window) : window_(window) {}

  // Whether the rectangle lies inside of the window and at least `gap` from all that is taken.
  [[nodiscard]] bool has_room(const base::Rect& rect, double gap) const;
  void take(const base::Rect& rect) { taken_.push_back(rect); }

  // Lines are better not covered.
  void add_line(const std::vector<base::Point>& points);
  [[nodiscard]] int covered(const base::Rect& rect) const;

 private:
  base::Size window_;
  std::vector<base::Rect> taken_;
  std::vector<base::Point> on_lines_;  // close together
};

// How large a text is likely to be set, in lines of at most `width`; rather too large than too small.
[[nodiscard]] base::Size likely_size(const std::string& text, const scene::TextStyle& style, double width);

[[nodiscard]] scene::TextStyle tag_style(const Kit& kit);
[[nodiscard]] std::string name_of_pin(const Kit& kit, const exhibit::MapPin& pin);

// A name's place at the dot, and all that is touched there.
struct TagPlace {
  base::Rect name, touched;
};
[[nodiscard]] TagPlace tag_place(base::Point dot, Side side, base::Size name);

// Pins whose touched places have room, each with the side where its name stands: few lines are covered, and few pins
// lack a name.
[[nodiscard]] std::vector<PinTag> place_tags(const Kit& kit, const Chart& chart, const exhibit::Map& map,
                                             Clearing& clearing);

}  // namespace kiosk::visit
