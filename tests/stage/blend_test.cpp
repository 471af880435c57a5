#include "stage/blend.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Pixels = std::vector<std::uint32_t>;

Pixels blended(const Pixels& from, const Pixels& to, int weight) {
  Pixels out(from.size());
  blend(from, to, weight, out);
  return out;
}

TEST(Blend, IsExactAtBothEnds) {
  Pixels from, to;
  for (std::uint32_t value = 0; value < 256; ++value) {
    from.push_back(value * 0x01010101u);
    to.push_back((255 - value) * 0x01010101u);
  }
  EXPECT_EQ(blended(from, to, 0), from);
  EXPECT_EQ(blended(from, to, full_weight), to);
}

TEST(Blend, MixesEachChannelByItself) {
  EXPECT_EQ(blended({0xFF00FF00}, {0xFFFF0000}, full_weight / 2), Pixels{0xFF7F7F00});
}

TEST(Blend, LeavesWhatIsTheSameInBoth) {
  for (int weight = 0; weight <= full_weight; ++weight)
    ASSERT_EQ(blended({0xFF0F151E}, {0xFF0F151E}, weight), Pixels{0xFF0F151E}) << weight;
}

TEST(Blend, MayWriteOverItsSource) {
  Pixels from(1000, 0xFF000000);
  blend(from, Pixels(1000, 0xFFFFFFFF), full_weight / 2, from);
  EXPECT_EQ(from, Pixels(1000, 0xFF7F7F7F));
}

TEST(FadeWeight, GoesFromNothingToAllAndNeverBack) {
  EXPECT_EQ(fade_weight(0ms, 200ms), 0);
  int last = 0;
  for (auto elapsed = 0ms; elapsed < 200ms; ++elapsed) {
    const int weight = fade_weight(elapsed, 200ms);
    EXPECT_GE(weight, last);
    last = weight;
  }
  EXPECT_EQ(fade_weight(200ms, 200ms), full_weight);
  EXPECT_EQ(fade_weight(1h, 200ms), full_weight);
}

TEST(FadeWeight, IsAllAtOnceWithoutDuration) { EXPECT_EQ(fade_weight(0ms, 0ms), full_weight); }

}  // namespace
}  // namespace kiosk::stage
