// What part of a large thing is in view: a map, a timeline, a page. Pure.
#pragma once

#include "base/geometry.hpp"
#include "visit/time.hpp"

namespace kiosk::visit {

// The view is the whole, 1/zoom as wide and as high, about a point that is given as fractions of the whole. Of a long
// page, `tall` views high at zoom 1, it is 1/(zoom tall) as high.
struct Lens {
  double zoom = 1;
  base::Point centre{0.5, 0.5};
  bool operator==(const Lens&) const = default;
};

// The nearest lens that shows nothing beyond the whole and zooms in no further than `most`.
[[nodiscard]] Lens within(Lens lens, double most_zoom, double tall = 1);

// Moved by fractions of the view, as a finger drags it, then zoomed about a point of the view (fractions of it).
[[nodiscard]] Lens moved(Lens lens, base::Point by, double factor, base::Point about, double most_zoom,
                         double tall = 1);

// A point of the whole as a point of the view, both as fractions; outside 0 to 1 it is not in view.
[[nodiscard]] base::Point seen(Lens lens, base::Point of_whole, double tall = 1);
[[nodiscard]] base::Rect seen(Lens lens, base::Rect of_whole, double tall = 1);

// From one lens to another, eased out.
struct Glide {
  Lens from, to;
  Time start{0}, length{0};

  [[nodiscard]] Lens at(Time now) const;
  [[nodiscard]] bool over(Time now) const { return now >= start + length; }
};

// How far a motion has come, 0 to 1, quick at first and gentle at the end: a cubic.
[[nodiscard]] double eased_out(double share);
[[nodiscard]] double eased_out(Time since, Time length);  // 1 where the length is 0

}  // namespace kiosk::visit
