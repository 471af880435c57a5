#include "atlas/coast.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::atlas {
namespace {

constexpr double turn = 2 * std::numbers::pi;

base::Rect larger(const base::Rect& window) {
  return window.inset(base::Insets::both(-window.width / 10, -window.height / 10));
}

// Whether a line may come into a window: whether its box of latitudes and longitudes meets that of a circle around the
// window, or of all that the map reaches where the window looks beyond it.
class Nearness {
 public:
  Nearness(const Projection& projection, const base::Rect& window)
      : centre_(projection.centre()), reach_(projection.reach()) {
    const auto middle = projection.inverse({window.x + window.width / 2, window.y + window.height / 2});
    double farthest = 0;
    for (int i = 0; middle && i <= 16; ++i) {
      const double x = window.x + window.width * i / 16, y = window.y + window.height * i / 16;
      for (const Point& place : {Point{x, window.y}, {x, window.bottom()}, {window.x, y}, {window.right(), y}}) {
        const auto there = projection.inverse(place);
        farthest = std::max(farthest, there ? angle(*middle, *there) : 360);
      }
    }
    if (middle && farthest < reach_) {
      centre_ = *middle;
      reach_ = farthest * 1.05;  // between the places that were tried
    }
    const double sine = std::sin(std::min(90.0, reach_) * radian), cosine = std::cos(centre_.latitude * radian);
    half_width_ = std::abs(centre_.latitude) + reach_ < 90 ? std::asin(sine / cosine) / radian : 180;
  }

  bool operator()(const Line& line) const {
    if (line.south > centre_.latitude + reach_ || line.north < centre_.latitude - reach_) return false;
    const double half = (line.east - line.west) / 2;
    return std::abs(wrapped(line.west + half - centre_.longitude)) <= half + half_width_;
  }

 private:
  GeoPoint centre_;
  double reach_, half_width_;
};

// Calls `with` for the points of a segment after its first; none is farther than a degree from the one before, as what
// is straight by longitude and latitude is curved on the map.
template <typename With>
void walk(const GeoPoint& a, const GeoPoint& b, const With& with) {
  const double north = b.latitude - a.latitude, east = std::remainder(b.longitude - a.longitude, 360);
  const double pieces = std::ceil(std::max(std::abs(north), std::abs(east)));
  for (double i = 1; i < pieces; ++i) with({a.latitude + north * i / pieces, a.longitude + east * i / pieces});
  with(b);
}

// A ring on the map. What lies beyond the map's reach goes along its edge instead.
class Ring {
 public:
  explicit Ring(const Projection& projection) : projection_(projection) {}

  Outline trace(const std::vector<GeoPoint>& points) {
    const auto add = [this](const GeoPoint& point) { this->add(point); };
    add(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) walk(points[i - 1], points[i], add);
    walk(points.back(), points.front(), add);
    // A ring turns once to the left around the centre of the map if it holds that, and once to the right if it holds
    // the opposite end of the earth: on a map all that lies outside. Once to the left along the edge puts that right.
    if (beyond_ && std::lround(turned_ / turn) < 0) follow_edge(beyond_azimuth_, turn, at_);
    return outline_;
  }

 private:
  static double sweep(double from, double to) { return std::remainder(to - from, turn); }

  void add(const GeoPoint& point) {
    const auto [reached, azimuth, place] = projection_.sight(point);
    if (!outline_.empty()) turned_ += sweep(azimuth_, azimuth);
    if (!reached && was_beyond_) follow_edge(azimuth_, sweep(azimuth_, azimuth), outline_.size());
    outline_.push_back(place);
    if (!reached && !beyond_) {
      beyond_ = true;
      beyond_azimuth_ = azimuth;
      at_ = outline_.size();
    }
    was_beyond_ = !reached;
    azimuth_ = azimuth;
  }

  // Puts points of the edge in, every ten degrees.
  void follow_edge(double from, double by, std::size_t at) {
    const int pieces = static_cast<int>(std::ceil(std::abs(by) / (turn / 36)));
    for (int i = 1; i < pieces; ++i)
      outline_.insert(outline_.begin() + static_cast<std::ptrdiff_t>(at++), projection_.edge(from + by * i / pieces));
  }

  const Projection& projection_;
  Outline outline_;
  double azimuth_ = 0, turned_ = 0, beyond_azimuth_ = 0;
  std::size_t at_ = 0;  // after the first point that lies beyond
  bool beyond_ = false, was_beyond_ = false;
};

std::vector<Outline> rings(const Projection& projection, const Nearness& near, const std::vector<Line>& lines,
                           const base::Rect& at) {
  std::vector<Outline> result;
  for (const Line& line : lines) {
    if (!near(line)) continue;
    Outline ring = clip_ring(Ring(projection).trace(line.points), at);
    if (!ring.empty()) result.push_back(std::move(ring));
  }
  return result;
}

std::vector<Outline> lines_in(const Projection& projection, const Nearness& near, const std::vector<Line>& lines,
                              const base::Rect& at) {
  std::vector<Outline> result;
  for (const Line& line : lines) {
    if (!near(line)) continue;
    Outline outline;
    const auto end = [&] {
      for (Outline& piece : clip_line(outline, at)) result.push_back(std::move(piece));
      outline.clear();
    };
    const auto add = [&](const GeoPoint& point) {
      const auto [reached, azimuth, place] = projection.sight(point);
      if (reached)
        outline.push_back(place);
      else
        end();
    };
    if (!line.points.empty()) add(line.points.front());
    for (std::size_t i = 1; i < line.points.size(); ++i) walk(line.points[i - 1], line.points[i], add);
    end();
  }
  return result;
}

std::size_t count(const std::vector<Outline>& outlines) {
  std::size_t points = 0;
  for (const Outline& outline : outlines) points += outline.size();
  return points;
}

}  // namespace

std::size_t Coast::points() const { return count(land) + count(lakes) + count(islands) + count(rivers); }

Coast coast(const Projection& projection, const Level& level, const base::Rect& window) {
  const base::Rect at = larger(window);
  const Nearness near(projection, at);
  return {rings(projection, near, level.land, at), rings(projection, near, level.lakes, at),
          rings(projection, near, level.islands, at), lines_in(projection, near, level.rivers, at)};
}

std::vector<Outline> areas(const Projection& projection, std::vector<Line> lines, const base::Rect& window) {
  for (Line& line : lines) {
    double twice = 0;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      const GeoPoint &a = line.points[i], &b = line.points[(i + 1) % line.points.size()];
      twice += std::remainder(b.longitude - a.longitude, 360) * -(a.latitude + b.latitude);
    }
    if (twice < 0) std::reverse(line.points.begin(), line.points.end());
  }
  const base::Rect at = larger(window);
  return rings(projection, Nearness(projection, at), lines, at);
}

std::vector<Outline> outlines(const Projection& projection, const std::vector<Line>& lines, const base::Rect& window) {
  const base::Rect at = larger(window);
  return lines_in(projection, Nearness(projection, at), lines, at);
}

}  // namespace kiosk::atlas
