// What is drawn of a map: the world, and what the exhibit puts on it, in fractions of the map's frame.
#pragma once

#include "visit/chart.hpp"

namespace kiosk::visit {

[[nodiscard]] base::Colour sea_ink(const Kit& kit);
[[nodiscard]] base::Colour land_ink(const Kit& kit);

// How much of each route is drawn at a moment: 0 to 1 each.
[[nodiscard]] std::vector<double> routes_drawn(const exhibit::Map& map, const State& state, Time now);
// When all are drawn; nothing where they are.
[[nodiscard]] std::optional<Time> routes_end(const exhibit::Map& map, const State& state, Time now);

[[nodiscard]] atlas::Outline way_of(const Kit& kit, const Chart& chart, const exhibit::Map& map,
                                    const exhibit::MapRoute& route);

[[nodiscard]] scene::Drawing drawn_world(const Kit& kit, const Chart& chart, const exhibit::Map& map);
[[nodiscard]] scene::Drawing drawn_routes(const Kit& kit, const Chart& chart, const exhibit::Map& map);
[[nodiscard]] scene::Drawing drawn_dots(const Kit& kit, const Chart& chart, const exhibit::Map& map);

}  // namespace kiosk::visit
