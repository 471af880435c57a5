// Gives every node its place: columns, rows, grids, stacks and paged columns, in units. Pure but for the measuring of
// text and pictures, which the painter supplies. Right-to-left scenes are mirrored.
#pragma once

#include "scene/scene.hpp"

namespace kiosk::scene {

struct Line {
  double top = 0, bottom = 0;  // units from the text's top
};

struct TextExtent {
  double width = 0, height = 0;
  std::vector<Line> lines;
};

class Measure {
 public:
  virtual ~Measure() = default;
  // The text broken into lines of at most `width` units.
  [[nodiscard]] virtual TextExtent text(const base::RichText& runs, const TextStyle& style,
                                        const base::Language& language, double width) = 0;
  // Width by height of a picture in its own lengths; empty where it cannot be read.
  [[nodiscard]] virtual Size picture(const std::string& file) = 0;
  // Where the picture's element with that id is drawn, as fractions of the picture; empty where there is none.
  [[nodiscard]] virtual Rect part(const std::string& file, const std::string& id) = 0;
};

void lay_out(Scene& scene, Measure& measure);

// Where a picture of that size lies in a frame: whole, or filling it with its centre as near the middle as it can be.
[[nodiscard]] Rect fitted(Size picture, Rect frame, const Image& image);

// A paged column's last child is the row ID/controls, kept at the foot. In it ID/up and ID/down are buttons and
// ID/status a text whose "{0}" and "{1}" (and its label's) become page and pages: they show only where there is more
// than one page. What else stands in the row always shows.
[[nodiscard]] std::string page_up_id(const std::string& pager);
[[nodiscard]] std::string page_down_id(const std::string& pager);
[[nodiscard]] std::string page_status_id(const std::string& pager);

}  // namespace kiosk::scene
