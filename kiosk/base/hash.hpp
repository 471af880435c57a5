// A hash of texts that is the same on every machine and in every version: FNV-1a of 32 bits (Fowler, Noll and Vo). Not
// for secrets.
#pragma once

#include <cstdint>
#include <string_view>

namespace kiosk::base {

// `hash`: that of what comes before.
[[nodiscard]] constexpr std::uint32_t fnv1a(std::string_view text, std::uint32_t hash = 2166136261u) {
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash;
}

}  // namespace kiosk::base
