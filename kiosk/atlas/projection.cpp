#include "atlas/projection.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::atlas {
namespace {

double span(const View& view) {
  const double degrees = std::remainder(view.east - view.west, 360);
  return degrees > 0 ? degrees : degrees + 360;
}

GeoPoint middle(const View& view) { return {(view.south + view.north) / 2, wrapped(view.west + span(view) / 2)}; }

// Places along the edges of the view.
std::vector<GeoPoint> border(const View& view) {
  constexpr int pieces = 64;
  std::vector<GeoPoint> points;
  for (int i = 0; i <= pieces; ++i) {
    const double part = static_cast<double>(i) / pieces;
    const double latitude = view.south + part * (view.north - view.south), longitude = view.west + part * span(view);
    points.insert(
        points.end(),
        {{view.south, longitude}, {view.north, longitude}, {latitude, view.west}, {latitude, view.west + span(view)}});
  }
  return points;
}

}  // namespace

Azimuthal::Azimuthal(GeoPoint origin)
    : origin_(origin), sine_(std::sin(origin.latitude * radian)), cosine_(std::cos(origin.latitude * radian)) {}

Point Azimuthal::forward(GeoPoint point) const {
  const double phi = point.latitude * radian, lambda = (point.longitude - origin_.longitude) * radian;
  const double up = std::cos(phi) * std::cos(lambda);
  const double k = std::sqrt(2 / (1 + sine_ * std::sin(phi) + cosine_ * up));                 // (24-2)
  return {k * std::cos(phi) * std::sin(lambda), k * (cosine_ * std::sin(phi) - sine_ * up)};  // (22-4), (22-5)
}

std::optional<GeoPoint> Azimuthal::inverse(Point place) const {
  const double rho = std::hypot(place.x, place.y);  // (20-18)
  if (rho > 2) return std::nullopt;
  if (rho < 1e-12) return origin_;
  const double c = 2 * std::asin(rho / 2);  // (24-16)
  const double phi = std::asin(std::clamp(std::cos(c) * sine_ + place.y * std::sin(c) * cosine_ / rho, -1.0, 1.0));
  const double lambda = std::atan2(place.x * std::sin(c), rho * cosine_ * std::cos(c) - place.y * sine_ * std::sin(c));
  return GeoPoint{phi / radian, wrapped(origin_.longitude + lambda / radian)};  // (20-14), (20-15)
}

Conic::Conic(GeoPoint origin, double first_parallel, double second_parallel) : origin_(origin) {
  const double first = std::sin(first_parallel * radian), cosine = std::cos(first_parallel * radian);
  n_ = (first + std::sin(second_parallel * radian)) / 2;                    // (14-6)
  c_ = cosine * cosine + 2 * n_ * first;                                    // (14-5)
  rho_ = std::sqrt(c_ - 2 * n_ * std::sin(origin.latitude * radian)) / n_;  // (14-3a)
}

Point Conic::forward(GeoPoint point) const {
  const double rho = std::sqrt(std::max(0.0, c_ - 2 * n_ * std::sin(point.latitude * radian))) / n_;  // (14-3)
  const double theta = n_ * wrapped(point.longitude - origin_.longitude) * radian;                    // (14-4)
  return {rho * std::sin(theta), rho_ - rho * std::cos(theta)};                                       // (14-1), (14-2)
}

std::optional<GeoPoint> Conic::inverse(Point place) const {
  const double side = n_ < 0 ? -1 : 1;                     // a cone that opens to the north turns all signs in (14-11)
  const double rho = std::hypot(place.x, rho_ - place.y);  // (14-10)
  const double theta = std::atan2(side * place.x, side * (rho_ - place.y));  // (14-11)
  const double sine = (c_ - rho * rho * n_ * n_) / (2 * n_);                 // (14-8)
  const double longitude = theta / n_ / radian;                              // (14-9)
  if (std::abs(sine) > 1 || std::abs(longitude) > 180) return std::nullopt;
  return GeoPoint{std::asin(sine) / radian, wrapped(origin_.longitude + longitude)};
}

Projection::Projection(Kind kind, const View& view, double larger)
    : centre_(middle(view)), up_(vector(centre_)), formula_(Azimuthal(centre_)) {
  const double phi = centre_.latitude * radian, lambda = centre_.longitude * radian;
  east_ = {-std::sin(lambda), std::cos(lambda), 0};
  north_ = {-std::sin(phi) * std::cos(lambda), -std::sin(phi) * std::sin(lambda), std::cos(phi)};

  const std::vector<GeoPoint> points = border(view);
  double corner = 0;
  for (const GeoPoint& point : points) corner = std::max(corner, angle(centre_, point));
  reach_ = std::min(170.0, 1.5 * corner + 15);

  if (kind == Kind::conic) {
    // Beyond a pole the cone is cut open: keep off.
    const double most = 89 - std::abs(centre_.latitude), least = corner + 3;
    const double sixth = (view.north - view.south) / 6;  // the rule of one sixth, Snyder p. 99
    const double first = view.south + sixth, second = view.north - sixth;
    if (most >= least && std::abs(std::sin(first * radian) + std::sin(second * radian)) > 0.01) {
      formula_ = Conic(centre_, first, second);
      reach_ = std::min(reach_, most);
    }
  }
  cosine_of_reach_ = std::cos(reach_ * radian);

  Point least{1e9, 1e9}, most{-1e9, -1e9};
  for (const GeoPoint& point : points) {
    const Point place = on_plane(point);
    least = {std::min(least.x, place.x), std::min(least.y, place.y)};
    most = {std::max(most.x, place.x), std::max(most.y, place.y)};
  }
  const double width = most.x - least.x, height = most.y - least.y;
  frame_ = {least.x - (larger - 1) / 2 * width, least.y - (larger - 1) / 2 * height, larger * width, larger * height};
}

bool Projection::reaches(GeoPoint point) const { return vector(point).dot(up_) >= cosine_of_reach_; }

std::optional<GeoPoint> Projection::inverse(Point place) const {
  const Point plane{frame_.x + place.x * frame_.width, frame_.y + (1 - place.y) * frame_.height};
  const auto found = std::visit([&](const auto& formula) { return formula.inverse(plane); }, formula_);
  return found && reaches(*found) ? found : std::nullopt;
}

Projection::Sight Projection::sight(GeoPoint point) const {
  const Vector direction = vector(point);
  // Coordinates are whole hundredths of a degree, so the centre itself may be one of them: hence the hair.
  const double azimuth = std::atan2(direction.dot(north_) + 1.7e-7, direction.dot(east_) + 2.3e-7);
  const bool reached = direction.dot(up_) >= cosine_of_reach_;
  return {reached, azimuth, reached ? in_frame(on_plane(point)) : edge(azimuth)};
}

Point Projection::edge(double azimuth) const {
  const double sine = std::sin(reach_ * radian);
  const Vector direction =
      up_ * cosine_of_reach_ + east_ * (sine * std::cos(azimuth)) + north_ * (sine * std::sin(azimuth));
  return in_frame(on_plane(point(direction)));
}

Point Projection::on_plane(GeoPoint point) const {
  return std::visit([&](const auto& formula) { return formula.forward(point); }, formula_);
}

Point Projection::in_frame(Point on_plane) const {
  return {(on_plane.x - frame_.x) / frame_.width, 1 - (on_plane.y - frame_.y) / frame_.height};
}

}  // namespace kiosk::atlas
