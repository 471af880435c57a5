#include "base/geography.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::base {

double angle(GeoPoint a, GeoPoint b) {
  // The haversine formula: exact for near places too, unlike the cosine.
  const double across = std::sin((b.latitude - a.latitude) * radian / 2);
  const double along = std::sin((b.longitude - a.longitude) * radian / 2);
  const double h = across * across + std::cos(a.latitude * radian) * std::cos(b.latitude * radian) * along * along;
  return 2 * std::asin(std::sqrt(std::min(1.0, h))) / radian;
}

double distance_km(GeoPoint a, GeoPoint b) { return earth_radius * angle(a, b) * radian; }

}  // namespace kiosk::base
