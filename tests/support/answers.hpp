// What a visitor touches to answer the item on the screen, whatever its type.
#pragma once

#include <vector>

#include "visit/visit.hpp"

namespace kiosk::testing {

// In order, and from where the answer stands now; the confirmation is not among them. Wrongly: nothing in the answer is
// right, but where the task leaves no such answer that earns nothing, one that is not wholly right. Only where a round
// is open.
[[nodiscard]] std::vector<visit::Activate> answer_by_touch(const visit::State& state, const visit::World& world,
                                                           bool rightly);

}  // namespace kiosk::testing
