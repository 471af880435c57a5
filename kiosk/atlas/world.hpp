// The coasts, lakes and rivers that the program carries: world.md says from where. No borders.
#pragma once

#include <string_view>
#include <vector>

#include "atlas/sphere.hpp"
#include "base/result.hpp"

namespace kiosk::atlas {

// A line over the earth or, where it closes, the ring around an area that lies to its left. Straight between two points
// on a map of longitude by latitude; longitudes go on past 180 where it crosses that.
struct Line {
  std::vector<GeoPoint> points;
  double south = 90, north = -90, west = 540, east = -540;  // how far the points reach
};

[[nodiscard]] Line line(std::vector<GeoPoint> points);

// The whole world with no more points than it takes to be off by that much at most.
struct Level {
  double kilometres = 0;
  std::vector<Line> land, lakes, islands;  // rings, each without its first point again; islands are those in lakes
  std::vector<Line> rivers;
};

struct World {
  std::vector<Level> levels;  // the finest first; at least one

  // The one with the fewest points that is not off by more, or the finest.
  [[nodiscard]] const Level& level(double kilometres) const;
};

// From the text that scripts/derive-world writes.
[[nodiscard]] base::Result<World> decode(std::string_view text);

// The one that the program carries, decoded when it is first wanted: some milliseconds and 3 MB. From any thread.
[[nodiscard]] const World& world();

}  // namespace kiosk::atlas
