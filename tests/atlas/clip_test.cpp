#include "atlas/clip.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::atlas {
namespace {

constexpr base::Rect unit{0, 0, 1, 1};

double area(const Outline& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const base::Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

TEST(ClipRing, LeavesWhatLiesInside) {
  const Outline ring{{0.2, 0.2}, {0.8, 0.2}, {0.5, 0.9}};
  EXPECT_EQ(clip_ring(ring, unit), ring);
}

TEST(ClipRing, DropsWhatLiesOutside) {
  EXPECT_TRUE(clip_ring({{1.2, 0.2}, {1.8, 0.2}, {1.5, 0.9}}, unit).empty());
  EXPECT_TRUE(clip_ring({}, unit).empty());
}

TEST(ClipRing, CutsAtTheSides) {
  EXPECT_NEAR(area(clip_ring({{0.5, 0.5}, {1.5, 0.5}, {1.5, 1.5}, {0.5, 1.5}}, unit)), 0.25, 1e-12);
}

TEST(ClipRing, FillsTheRectangleFromAround) {
  EXPECT_NEAR(area(clip_ring({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}, unit)), 1, 1e-12);
}

TEST(ClipRing, KeepsBothPartsOfAHorseshoe) {
  const Outline horseshoe{{0.1, -1}, {0.3, -1}, {0.3, 0.5}, {0.7, 0.5}, {0.7, -1}, {0.9, -1}, {0.9, 0.9}, {0.1, 0.9}};
  EXPECT_NEAR(area(clip_ring(horseshoe, unit)), 0.8 * 0.9 - 0.4 * 0.5, 1e-12);
}

TEST(ClipLine, CutsIntoPieces) {
  const auto pieces = clip_line({{-1, 0.5}, {0.5, 0.5}, {0.5, 2}, {0.7, 2}, {0.7, 0.5}}, unit);
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces[0], (Outline{{0, 0.5}, {0.5, 0.5}, {0.5, 1}}));
  EXPECT_EQ(pieces[1], (Outline{{0.7, 1}, {0.7, 0.5}}));
}

TEST(ClipLine, SeesASegmentThatOnlyPassesThrough) {
  const auto pieces = clip_line({{-1, 0.5}, {2, 0.5}}, unit);
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_EQ(pieces[0].size(), 2U);
  EXPECT_TRUE(clip_line({{-1, 0.5}, {0.5, 2.5}}, unit).empty());
  EXPECT_TRUE(clip_line({{0.5, 0.5}}, unit).empty());
}

}  // namespace
}  // namespace kiosk::atlas
