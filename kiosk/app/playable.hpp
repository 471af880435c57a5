// Whether the films of an exhibit can be played at all.
#pragma once

#include <vector>

#include "exhibit/load.hpp"

namespace kiosk::app {

// Rule bad-film, on each film whose first frame does not come. What only this machine lacks is a warning.
[[nodiscard]] std::vector<exhibit::Finding> unplayable_films(const exhibit::Exhibit& exhibit);

}  // namespace kiosk::app
