// The arithmetic of a fade. Pure.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>

namespace kiosk::stage {

inline constexpr int full_weight = 256;

// out = from + (to - from) * weight / full_weight, for each channel of each pixel; exact at both ends. The spans are
// equally long; `out` may be one of the others.
void blend(std::span<const std::uint32_t> from, std::span<const std::uint32_t> to, int weight,
           std::span<std::uint32_t> out);

// How much of the new picture shows: 0 to full_weight, fast at first.
[[nodiscard]] int fade_weight(std::chrono::nanoseconds elapsed, std::chrono::nanoseconds duration);

}  // namespace kiosk::stage
