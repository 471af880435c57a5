#include "base/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace kiosk::base {
namespace {

// From Vigna's splitmix64.c, the reference implementation.
TEST(Random, GivesTheNumbersOfTheReference) {
  Random random(1234567);
  for (const std::uint64_t known : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                    4593380528125082431ULL, 16408922859458223821ULL})
    EXPECT_EQ(random.next(), known);
  Random zero(0);
  for (const std::uint64_t known :
       {0xE220A8397B1DCDAFULL, 0x6E789E6AA1B965F4ULL, 0x06C45D188009454FULL, 0xF88BB8A8724C81ECULL})
    EXPECT_EQ(zero.next(), known);
}

TEST(Random, BelowStaysBelowAndReachesAll) {
  Random random(3);
  std::map<std::size_t, int> seen;
  for (int i = 0; i < 7000; ++i) ++seen[random.below(7)];
  ASSERT_EQ(seen.size(), 7u);
  EXPECT_EQ(seen.rbegin()->first, 6u);
  // 1000 each; the standard deviation is 29, and five of them are 146.
  for (const auto& [number, times] : seen) EXPECT_NEAR(times, 1000, 146) << number;
  for (int i = 0; i < 100; ++i) EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, AShuffleKeepsEveryValue) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    std::vector<std::size_t> values(seed % 20);
    std::iota(values.begin(), values.end(), std::size_t{0});
    const std::vector<std::size_t> before = values;
    random.shuffle(values);
    EXPECT_TRUE(std::ranges::is_permutation(values, before)) << seed;
  }
}

TEST(Random, TheSameSeedShufflesAlike) {
  const std::vector<int> cards{1, 2, 3, 4, 5, 6, 7, 8, 9};
  std::vector<int> one = cards, two = cards, three = cards;
  Random a(5), b(5), c(6);
  a.shuffle(one);
  b.shuffle(two);
  c.shuffle(three);
  EXPECT_EQ(one, two);
  EXPECT_NE(one, three);
}

TEST(Random, EveryOrderIsAboutAsLikely) {
  Random random(11);
  std::map<std::vector<char>, int> seen;
  constexpr int times = 24000;
  for (int i = 0; i < times; ++i) {
    std::vector<char> values{'a', 'b', 'c', 'd'};
    random.shuffle(values);
    ++seen[values];
  }
  ASSERT_EQ(seen.size(), 24u);
  // 1000 each; the standard deviation is 31, and five of them are 155.
  for (const auto& [order, count] : seen) EXPECT_NEAR(count, 1000, 155) << std::string(order.begin(), order.end());
}

}  // namespace
}  // namespace kiosk::base
