// The course of a slide of the attract loop: how long it stays, and how far what moves in it has come. Pure.
#pragma once

#include <optional>

#include "visit/visit.hpp"

namespace kiosk::visit {

// What a slide shows: slide 0 the exhibit's cover, the others a panel each. Null where there is none.
[[nodiscard]] const exhibit::Panel* panel_of(const exhibit::Exhibit& exhibit, std::size_t slide);
[[nodiscard]] const exhibit::Picture* picture_of(const exhibit::Exhibit& exhibit, std::size_t slide);
// What it says besides its title: the panel's question, or what it begins with.
[[nodiscard]] const exhibit::Text& line_of(const exhibit::Exhibit& exhibit, std::size_t slide);

// The time it stays: looking, and reading what it says.
[[nodiscard]] std::chrono::milliseconds slide_time(const World& world, std::size_t slide);

// First the line that leads from the picture to the invitation draws itself, then the picture's layers drift: never
// both at once, so that little is painted anew. It ends a moment before the slide does.
struct Course {
  double line = 1;    // the share that is drawn
  double drift = 0;   // of the way that layers go, -0.5 to 0.5; at 0 they are where the picture was drawn with them
  bool still = true;  // nothing moves on this slide at any time
  bool operator==(const Course&) const = default;
};
[[nodiscard]] Course course(const State& state, const World& world, Time now);

// The first moment after `now` when the slide looks different by itself, at the latest its end. Layers that have gone
// less than a quarter of a unit are not worth a picture.
[[nodiscard]] Time slide_change(const State& state, const World& world, Time now);

// How long a slide has stood when its picture is whole: the line drawn, all layers in their places.
[[nodiscard]] Time whole_after(const World& world, std::size_t slide);

}  // namespace kiosk::visit
