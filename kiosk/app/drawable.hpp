// Whether an exhibit's pictures can be drawn in reasonable time. A picture may be made to take for ever, so each is
// tried in a process of its own.
#pragma once

#include <vector>

#include "exhibit/load.hpp"

namespace kiosk::app {

// A finding for each picture that cannot be drawn, or not within a few seconds.
[[nodiscard]] std::vector<exhibit::Finding> undrawable_pictures(const exhibit::Exhibit& exhibit);

}  // namespace kiosk::app
