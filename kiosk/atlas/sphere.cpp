#include "atlas/sphere.hpp"

#include <cmath>

namespace kiosk::atlas {

Vector vector(GeoPoint point) {
  const double latitude = point.latitude * radian, longitude = point.longitude * radian;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

GeoPoint point(const Vector& direction) {
  return {std::atan2(direction.z, std::hypot(direction.x, direction.y)) / radian,
          std::atan2(direction.y, direction.x) / radian};
}

double wrapped(double degrees) {
  const double within = std::remainder(degrees, 360);
  return within == -180 ? 180 : within;
}

std::vector<GeoPoint> arc(GeoPoint a, GeoPoint b, int pieces) {
  const double whole = angle(a, b) * radian, sine = std::sin(whole);
  std::vector<GeoPoint> way{a};
  for (int i = 1; i < pieces; ++i) {
    const double part = static_cast<double>(i) / pieces;
    // Spherical interpolation; of places so near that it would divide by nothing, the chord is as good.
    way.push_back(sine < 1e-9 ? point(vector(a) * (1 - part) + vector(b) * part)
                              : point(vector(a) * (std::sin((1 - part) * whole) / sine) +
                                      vector(b) * (std::sin(part * whole) / sine)));
  }
  way.push_back(b);
  return way;
}

}  // namespace kiosk::atlas
