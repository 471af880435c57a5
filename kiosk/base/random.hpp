// Seeded randomness that gives the same numbers on every machine (the standard distributions do not).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace kiosk::base {

// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  // From 0 to bound - 1; bound > 0. The bias of the remainder is below 2^-50 for the lengths used here.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

  // Fisher-Yates.
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace kiosk::base
