// From screen to screen.
#pragma once

#include "visit/visit.hpp"

namespace kiosk::visit {

constexpr std::chrono::milliseconds screen_fade{200}, slide_fade{600};  // how long a change takes

// What was open on the screen before is closed, and nothing has the focus.
void go(State& state, const Screen& screen, const World& world, Time now);

}  // namespace kiosk::visit
