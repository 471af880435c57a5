// Maps of a part of the earth, on the sphere. The formulas and their numbers are those of J. P. Snyder, "Map
// Projections: A Working Manual", USGS Professional Paper 1395 (1987). Both projections keep areas true.
#pragma once

#include <optional>
#include <variant>

#include "atlas/sphere.hpp"
#include "base/geometry.hpp"

namespace kiosk::atlas {

using base::Point;

// Lambert's azimuthal equal-area projection (section 24), for a part that is about as high as it is wide. On a sphere
// of radius 1; x goes east and y north from the origin.
class Azimuthal {
 public:
  explicit Azimuthal(GeoPoint origin);
  [[nodiscard]] Point forward(GeoPoint point) const;  // not of the point opposite to the origin
  [[nodiscard]] std::optional<GeoPoint> inverse(Point place) const;

 private:
  GeoPoint origin_;
  double sine_, cosine_;
};

// Albers's equal-area conic projection (section 14), for a part of the middle latitudes that is wider than high.
// Likewise.
class Conic {
 public:
  // The two parallels, in degrees, must not lie equally far from the equator on either side.
  Conic(GeoPoint origin, double first_parallel, double second_parallel);
  [[nodiscard]] Point forward(GeoPoint point) const;
  [[nodiscard]] std::optional<GeoPoint> inverse(Point place) const;

 private:
  GeoPoint origin_;
  double n_, c_, rho_;
};

// A part of the earth in degrees; across the 180th meridian where east is less than west.
struct View {
  double south = 0, north = 0, west = 0, east = 0;
  bool operator==(const View&) const = default;
};

enum class Kind { azimuthal, conic };

// A map of a view, in a frame: the smallest rectangle that holds all of the view, or one so many times larger about the
// same middle. Places on the map are fractions of
// the frame, x to the right and y down; what lies outside of the frame has a place too.
class Projection {
 public:
  // A cone that would reach the pole, or would be a cylinder, gives way to the azimuthal projection.
  Projection(Kind kind, const View& view, double larger = 1);

  [[nodiscard]] double aspect() const { return frame_.width / frame_.height; }
  [[nodiscard]] double width_km() const { return frame_.width * earth_radius; }
  [[nodiscard]] GeoPoint centre() const { return centre_; }

  // How far from the centre, in degrees, the map goes: farther than the corners of its frame. What lies beyond has the
  // place where the way to it leaves the map, so that nothing on the far side of the earth falls into the frame.
  [[nodiscard]] double reach() const { return reach_; }
  [[nodiscard]] bool reaches(GeoPoint point) const;

  [[nodiscard]] Point forward(GeoPoint point) const { return sight(point).place; }
  [[nodiscard]] std::optional<GeoPoint> inverse(Point place) const;  // nothing where the map does not go

  struct Sight {
    bool reached = false;
    double azimuth = 0;  // from a hair beside the centre: radians, counterclockwise from the east
    Point place;
  };
  [[nodiscard]] Sight sight(GeoPoint point) const;
  [[nodiscard]] Point edge(double azimuth) const;  // where the map ends in that direction

 private:
  [[nodiscard]] Point on_plane(GeoPoint point) const;
  [[nodiscard]] Point in_frame(Point on_plane) const;

  GeoPoint centre_;
  Vector up_, east_, north_;  // at the centre
  std::variant<Azimuthal, Conic> formula_;
  base::Rect frame_;  // on the plane, where y goes north
  double reach_ = 180, cosine_of_reach_ = -1;
};

}  // namespace kiosk::atlas
