#include "stage/blend.hpp"

#include <cassert>
#include <cmath>

namespace kiosk::stage {

void blend(std::span<const std::uint32_t> from, std::span<const std::uint32_t> to, int weight,
           std::span<std::uint32_t> out) {
  assert(from.size() == to.size() && from.size() == out.size());
  // Bytes in 16-bit arithmetic: a shape that the compiler turns into vector instructions.
  const auto* a = reinterpret_cast<const unsigned char*>(from.data());
  const auto* b = reinterpret_cast<const unsigned char*>(to.data());
  auto* mixed = reinterpret_cast<unsigned char*>(out.data());
  const auto new_share = static_cast<std::uint16_t>(weight);
  const auto old_share = static_cast<std::uint16_t>(full_weight - weight);
  const std::size_t bytes = out.size_bytes();
  for (std::size_t i = 0; i < bytes; ++i)
    mixed[i] = static_cast<unsigned char>(static_cast<std::uint16_t>(a[i] * old_share + b[i] * new_share) >> 8);
}

int fade_weight(std::chrono::nanoseconds elapsed, std::chrono::nanoseconds duration) {
  if (elapsed >= duration) return full_weight;
  const double left = 1 - static_cast<double>(elapsed.count()) / static_cast<double>(duration.count());
  return static_cast<int>(std::lround(full_weight * (1 - left * left * left)));
}

}  // namespace kiosk::stage
