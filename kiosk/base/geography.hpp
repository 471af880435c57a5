// A place on the earth.
#pragma once

namespace kiosk::base {

struct GeoPoint {
  double latitude = 0, longitude = 0;  // degrees, WGS 84, north and east positive
  bool operator==(const GeoPoint&) const = default;
};

}  // namespace kiosk::base
