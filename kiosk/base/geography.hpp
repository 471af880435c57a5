// A place on the earth, taken as a sphere.
#pragma once

#include <numbers>

namespace kiosk::base {

constexpr double earth_radius = 6371.0088;  // km: the mean radius R1 of WGS 84
constexpr double radian = std::numbers::pi / 180;

struct GeoPoint {
  double latitude = 0, longitude = 0;  // degrees, WGS 84, north and east positive
  bool operator==(const GeoPoint&) const = default;
};

// Along the great circle.
[[nodiscard]] double angle(GeoPoint a, GeoPoint b);  // degrees
[[nodiscard]] double distance_km(GeoPoint a, GeoPoint b);

}  // namespace kiosk::base
