// Where the layers of a picture stand at a moment. Pure.
#pragma once

#include "exhibit/dual_key.hpp"

namespace kiosk::visit {

// Of one layer.
struct Stance {
  double x = 0, y = 0;  // hundredths of the picture
  double opacity = 1, scale = 1;
  bool operator==(const Stance&) const = default;
};

// Each value follows a smooth curve through the poses that tell it: it never overshoots them, and it begins and ends at
// rest.
[[nodiscard]] Stance stance(const exhibit::Layer& layer, double seconds);

// The moment of the last pose or stage, seconds.
[[nodiscard]] double length_of(const exhibit::DualKey& keys);

// The stage that a moment belongs to.
[[nodiscard]] std::size_t stage_at(const exhibit::DualKey& keys, double seconds);

}  // namespace kiosk::visit
