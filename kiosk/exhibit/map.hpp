// A map of a part of the world, with places, routes, lines and regions on it. Only coasts, lakes and rivers come with
// the program; borders are the exhibit's own, and say of which year they are.
#pragma once

#include <string>
#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

// Degrees; across the 180th meridian where east is less than west.
struct MapView {
  double south = -90, north = 90, west = -180, east = 180;
};

enum class MapProjection { azimuthal, conic };

struct MapBorders {
  Text year;  // what they are, and when
  std::vector<std::vector<GeoPoint>> lines;
};

struct MapLine {
  Text title;  // may be empty
  std::vector<GeoPoint> points;
  std::string ink;  // a colour name of the theme; empty: the map's own
  bool dashed = false;
};

struct MapRegion {
  Text title;  // may be empty
  std::vector<GeoPoint> points;
  std::string ink;
};

struct MapPin {
  Part part;
  std::string place;  // an id in places.json
  Text label;         // on the map; empty: the place's name
};

struct MapRoute {
  std::size_t from = 0, to = 0;  // pins
  Text title;                    // may be empty
  std::string ink;
};

struct Map {
  Text year;  // of what the map shows; may be empty
  MapView view;
  MapProjection projection = MapProjection::azimuthal;
  bool rivers = true;
  std::vector<MapBorders> borders;
  std::vector<MapRegion> regions;
  std::vector<MapLine> lines;
  std::vector<MapPin> pins;
  std::vector<MapRoute> routes;  // in the order in which they were travelled
};

}  // namespace kiosk::exhibit
