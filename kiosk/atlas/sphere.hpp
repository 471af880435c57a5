// The earth as a sphere: unit vectors and great circles.
#pragma once

#include <vector>

#include "base/geography.hpp"

namespace kiosk::atlas {

using base::angle;
using base::distance_km;
using base::earth_radius;
using base::GeoPoint;
using base::radian;

// A direction from the earth's middle: x to 0 N 0 E, y to 0 N 90 E, z to the North Pole. Of length 1 where it is a
// place.
struct Vector {
  double x = 0, y = 0, z = 0;

  Vector operator+(const Vector& other) const { return {x + other.x, y + other.y, z + other.z}; }
  Vector operator*(double by) const { return {x * by, y * by, z * by}; }
  [[nodiscard]] double dot(const Vector& other) const { return x * other.x + y * other.y + z * other.z; }
};

[[nodiscard]] Vector vector(GeoPoint point);
[[nodiscard]] GeoPoint point(const Vector& direction);  // of any length but 0

// From -180 to 180, that included.
[[nodiscard]] double wrapped(double degrees);

// The shortest way from a to b: `pieces` + 1 places evenly apart, both ends among them. Between opposite ends of the
// earth every way is the shortest; then it is one of them.
[[nodiscard]] std::vector<GeoPoint> arc(GeoPoint a, GeoPoint b, int pieces);

}  // namespace kiosk::atlas
