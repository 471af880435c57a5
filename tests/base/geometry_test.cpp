#include "base/geometry.hpp"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

TEST(Rect, HoldsItsStartAndNotItsEnd) {
  const Rect rect{10, 20, 30, 40};
  EXPECT_TRUE(rect.contains({10, 20}));
  EXPECT_TRUE(rect.contains({39.9, 59.9}));
  EXPECT_FALSE(rect.contains({40, 30}));
  EXPECT_FALSE(rect.contains({20, 60}));
  EXPECT_FALSE(rect.contains({9.9, 30}));
  EXPECT_FALSE(rect.contains({20, 19.9}));
}

TEST(Rect, InsetNeverTurnsInsideOut) {
  EXPECT_EQ((Rect{0, 0, 100, 50}).inset({1, 2, 3, 4}), (Rect{1, 2, 96, 44}));
  EXPECT_EQ((Rect{0, 0, 10, 10}).inset(Insets::all(8)).size(), (Size{0, 0}));
  EXPECT_EQ(Insets::both(3, 4).horizontal(), 6);
  EXPECT_EQ(Insets::both(3, 4).vertical(), 8);
}

TEST(Rect, IntersectsAndUnites) {
  const Rect a{0, 0, 10, 10}, b{5, 6, 10, 10}, far{100, 100, 1, 1}, nothing{500, 500, 0, 9};
  EXPECT_EQ(a.intersect(b), (Rect{5, 6, 5, 4}));
  EXPECT_EQ(b.intersect(a), a.intersect(b));
  EXPECT_TRUE(a.intersect(far).empty());
  EXPECT_EQ(a.unite(b), (Rect{0, 0, 15, 16}));
  EXPECT_EQ(a.unite(nothing), a);
  EXPECT_EQ(nothing.unite(a), a);
}

}  // namespace
}  // namespace kiosk::base
