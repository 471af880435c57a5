// Whether the films and sounds of an exhibit can be played at all.
#pragma once

#include <vector>

#include "exhibit/load.hpp"

namespace kiosk::app {

// Rule bad-film, on each film whose first frame does not come, or that is mute although it has a sound. What only this
// machine lacks is a warning.
[[nodiscard]] std::vector<exhibit::Finding> unplayable_films(const exhibit::Exhibit& exhibit);

// Rule bad-sound, on each sound that cannot be decoded or is too long.
[[nodiscard]] std::vector<exhibit::Finding> unplayable_sounds(const exhibit::Exhibit& exhibit);

}  // namespace kiosk::app
