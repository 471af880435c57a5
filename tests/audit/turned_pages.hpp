// Turns all the pages of a screen and holds what they show together against the whole text.
#pragma once

#include <functional>
#include <vector>

#include "audit/rules.hpp"
#include "visit/visit.hpp"

namespace kiosk::audit {

// Calls `look` with each page of the screen, laid out, and returns what the pages leave out, show twice or show beside
// their place.
[[nodiscard]] std::vector<Violation> turn_pages(const visit::World& world, visit::State state, scene::Measure& measure,
                                                const std::function<void(const scene::Scene&)>& look);

}  // namespace kiosk::audit
