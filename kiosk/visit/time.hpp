// The visit's clock.
#pragma once

#include <chrono>

namespace kiosk::visit {

using Time = std::chrono::milliseconds;  // since any fixed moment, never going back

// While something moves it is shown anew as often as this: no display of a kiosk shows more.
inline constexpr Time frame{16};

}  // namespace kiosk::visit
