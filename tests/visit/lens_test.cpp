#include "visit/lens.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "base/random.hpp"

namespace kiosk::visit {

void PrintTo(const Lens& lens, std::ostream* out) {
  *out << "times " << lens.zoom << " about " << lens.centre.x << ", " << lens.centre.y;
}

namespace {

using base::Point;

constexpr double most = 8;

class Any {
 public:
  explicit Any(std::uint64_t seed) : random_(seed) {}
  double between(double from, double to) {
    return from + (to - from) * static_cast<double>(random_.below(100'001)) / 100'000;
  }
  Point point(double from, double to) { return {between(from, to), between(from, to)}; }
  // One that shows nothing beyond the whole.
  Lens lens(double tall = 1) { return within({between(1, most), point(0, 1)}, most, tall); }

 private:
  base::Random random_;
};

// How far the view's edges are from the whole's: nowhere less than nothing.
double room_around(const Lens& lens, double tall = 1) {
  const double across = 0.5 / lens.zoom, along = 0.5 / (lens.zoom * tall);
  return std::min(
      {lens.centre.x - across, 1 - lens.centre.x - across, lens.centre.y - along, 1 - lens.centre.y - along});
}

// --- within ---

TEST(Within, LeavesAGoodLensAlone) {
  const Lens lens{4, {0.3, 0.875}};
  EXPECT_EQ(within(lens, most), lens);
}

TEST(Within, BringsTheViewBackIntoTheWhole) {
  EXPECT_EQ(within({4, {0, 2}}, most), (Lens{4, {0.125, 0.875}}));
  EXPECT_EQ(within({1, {0.9, 0.1}}, most), (Lens{}));
}

TEST(Within, APageIsSeenFromItsTopToItsFoot) {
  EXPECT_EQ(within({1, {0.5, 0}}, most, 4), (Lens{1, {0.5, 0.125}}));
  EXPECT_EQ(within({2, {0, 1}}, most, 4), (Lens{2, {0.25, 0.9375}}));
}

TEST(Within, ZoomsNoFurtherThanItMayNorOut) {
  EXPECT_EQ(within({100, {0.5, 0.5}}, most).zoom, most);
  EXPECT_EQ(within({0.2, {0.3, 0.3}}, most), (Lens{}));
  EXPECT_EQ(within({3, {0.3, 0.3}}, 0.5), (Lens{}));  // nothing to zoom into
}

// --- moved ---

TEST(MovedLens, AFingersWayIsTheContents) {
  const Lens lens = moved({4, {0.5, 0.5}}, {0.2, -0.4}, 1, {0.9, 0.9}, most);
  EXPECT_NEAR(lens.centre.x, 0.45, 1e-12);
  EXPECT_NEAR(lens.centre.y, 0.6, 1e-12);
  EXPECT_EQ(lens.zoom, 4);
}

TEST(MovedLens, WhatLiesUnderTheFingersStaysUnderThem) {
  Any any(1);
  int free = 0;
  for (int i = 0; i < 20'000; ++i) {
    const double tall = any.between(1, 4);
    const Lens before = any.lens(tall);
    const Point by = any.point(-0.3, 0.3), about = any.point(0, 1);
    const double factor = std::exp(any.between(-1, 1));
    const Lens after = moved(before, by, factor, about, most, tall);
    ASSERT_GT(room_around(after, tall), -1e-9);
    ASSERT_TRUE(after.zoom >= 1 && after.zoom <= most);
    // What the fingers touched before they moved.
    const Point under{before.centre.x + (about.x - by.x - 0.5) / before.zoom,
                      before.centre.y + (about.y - by.y - 0.5) / (before.zoom * tall)};
    if (room_around(after, tall) < 1e-9) continue;  // the whole ends there
    ++free;
    EXPECT_NEAR(seen(after, under, tall).x, about.x, 1e-9);
    EXPECT_NEAR(seen(after, under, tall).y, about.y, 1e-9);
  }
  EXPECT_GT(free, 2000);
}

TEST(MovedLens, AtTheEndOfTheZoomNothingSlides) {
  EXPECT_EQ(moved({most, {0.4, 0.6}}, {}, 3, {0.1, 0.9}, most), (Lens{most, {0.4, 0.6}}));
  EXPECT_EQ(moved({}, {}, 0.5, {0.1, 0.9}, most), (Lens{}));
}

TEST(MovedLens, TwoStepsAreOneWhereNothingIsInTheWay) {
  const Point about{0.3, 0.6};
  const Lens twice = moved(moved({2, {0.5, 0.5}}, {}, 1.5, about, most), {}, 2, about, most);
  const Lens once = moved({2, {0.5, 0.5}}, {}, 3, about, most);
  EXPECT_NEAR(twice.zoom, once.zoom, 1e-12);
  EXPECT_NEAR(twice.centre.x, once.centre.x, 1e-12);
  EXPECT_NEAR(twice.centre.y, once.centre.y, 1e-12);
}

// --- seen ---

TEST(Seen, ThroughTheFirstLensEverythingStandsWhereItIs) {
  EXPECT_EQ(seen(Lens{}, Point{0.2, 0.7}), (Point{0.2, 0.7}));
}

TEST(Seen, ThroughACloserOneTheCentreIsInTheMiddleAndTheRestFurtherOut) {
  const Lens lens{4, {0.25, 0.5}};
  EXPECT_EQ(seen(lens, Point{0.25, 0.5}), (Point{0.5, 0.5}));
  EXPECT_EQ(seen(lens, Point{0.5, 0.5}), (Point{1.5, 0.5}));
  const base::Rect rect = seen(lens, base::Rect{0.125, 0.375, 0.25, 0.25});
  EXPECT_EQ(rect.x, 0);
  EXPECT_EQ(rect.y, 0);
  EXPECT_EQ(rect.width, 1);
  EXPECT_EQ(rect.height, 1);
}

TEST(Seen, OfAPageTheViewIsAPart) {
  const Lens top{1, {0.5, 0.125}};
  EXPECT_EQ(seen(top, Point{0, 0}, 4), (Point{0, 0}));
  EXPECT_EQ(seen(top, Point{1, 0.25}, 4), (Point{1, 1}));
}

// --- eased out ---

TEST(EasedOut, GoesFromNothingToAllAndIsQuickAtFirst) {
  EXPECT_EQ(eased_out(-1.0), 0);
  EXPECT_EQ(eased_out(0.0), 0);
  EXPECT_EQ(eased_out(1.0), 1);
  EXPECT_EQ(eased_out(7.0), 1);
  EXPECT_GT(eased_out(0.25), 0.5);
  for (double share = 0; share < 1; share += 0.01) EXPECT_LT(eased_out(share), eased_out(share + 0.01));
}

TEST(EasedOut, TakesItsTime) {
  EXPECT_EQ(eased_out(Time{-5}, Time{200}), 0);
  EXPECT_EQ(eased_out(Time{100}, Time{200}), eased_out(0.5));
  EXPECT_EQ(eased_out(Time{200}, Time{200}), 1);
  EXPECT_EQ(eased_out(Time{0}, Time{0}), 1);
}

// --- glides ---

TEST(Glide, BeginsAndEndsExactlyWhereItShould) {
  Any any(2);
  for (int i = 0; i < 1000; ++i) {
    const Glide glide{any.lens(), any.lens(), Time{1000}, Time{250}};
    EXPECT_EQ(glide.at(Time{1250}), glide.to);
    EXPECT_EQ(glide.at(Time{999'999}), glide.to);
    EXPECT_FALSE(glide.over(Time{1249}));
    EXPECT_TRUE(glide.over(Time{1250}));
    const Lens first = glide.at(Time{1000});
    EXPECT_NEAR(first.zoom, glide.from.zoom, 1e-12);
    EXPECT_NEAR(first.centre.x, glide.from.centre.x, 1e-12);
    EXPECT_NEAR(first.centre.y, glide.from.centre.y, 1e-12);
    EXPECT_EQ(glide.at(Time{0}), first);  // a clock that is behind
  }
}

TEST(Glide, OfNoLengthIsOverAtOnce) {
  const Glide glide{{}, {3, {0.5, 0.5}}, Time{1000}, Time{0}};
  EXPECT_TRUE(glide.over(Time{1000}));
  EXPECT_EQ(glide.at(Time{1000}), glide.to);
}

// The middle between two values, as a share of the way; 0.5 where there is none to go.
double share_of(double from, double to, double now) { return from == to ? 0.5 : (now - from) / (to - from); }

TEST(Glide, GoesStraightOnAndShowsNothingBeyondTheWhole) {
  Any any(3);
  for (int i = 0; i < 1000; ++i) {
    const Glide glide{any.lens(), any.lens(), Time{0}, Time{250}};
    Lens before = glide.from;
    const auto onwards = [&](double from, double to, double was, double is) {
      return from < to ? is > was - 1e-9 && is < to + 1e-9 : is < was + 1e-9 && is > to - 1e-9;
    };
    for (Time now{10}; now <= Time{250}; now += Time{10}) {
      const Lens lens = glide.at(now);
      ASSERT_GT(room_around(lens), -1e-9);
      ASSERT_TRUE(onwards(glide.from.zoom, glide.to.zoom, before.zoom, lens.zoom));
      ASSERT_TRUE(onwards(glide.from.centre.x, glide.to.centre.x, before.centre.x, lens.centre.x));
      ASSERT_TRUE(onwards(glide.from.centre.y, glide.to.centre.y, before.centre.y, lens.centre.y));
      EXPECT_NEAR(share_of(glide.from.centre.x, glide.to.centre.x, lens.centre.x),
                  share_of(glide.from.centre.y, glide.to.centre.y, lens.centre.y), 1e-3);  // one straight line
      before = lens;
    }
  }
}

TEST(Glide, ZoomsByTheSameFactorInEachStepOfItsWay) {
  const Glide glide{{1, {0.5, 0.5}}, {8, {0.5, 0.5}}, Time{0}, Time{1000}};
  for (const int milliseconds : {100, 300, 500, 900})
    EXPECT_NEAR(std::log(glide.at(Time{milliseconds}).zoom) / std::log(8), eased_out(Time{milliseconds}, Time{1000}),
                1e-12);
}

// Zooming about a point, that point does not swim.
TEST(Glide, KeepsThePointThatBothLensesShowAtTheSamePlace) {
  const Lens from{2, {0.4, 0.5}};
  const Point about{0.8, 0.3};
  const Glide glide{from, moved(from, {}, 3, about, most), Time{0}, Time{250}};
  const Point fixed{from.centre.x + (about.x - 0.5) / from.zoom, from.centre.y + (about.y - 0.5) / from.zoom};
  for (Time now{0}; now <= Time{250}; now += Time{25}) {
    EXPECT_NEAR(seen(glide.at(now), fixed).x, about.x, 1e-9);
    EXPECT_NEAR(seen(glide.at(now), fixed).y, about.y, 1e-9);
  }
}

// The zooms differ by what rounding leaves: the way must not be reckoned from that.
TEST(Glide, BetweenZoomsThatAreAlmostTheSameDoesNotShake) {
  for (const double zoom : {1.5, 2.0, 3.3, 7.9}) {
    Lens to{zoom, {0.6, 0.5}};
    for (int i = 0; i < 40; ++i) {
      to.zoom = std::nextafter(to.zoom, 100);
      const Glide glide{{zoom, {0.4, 0.5}}, to, Time{0}, Time{100}};
      EXPECT_NEAR(glide.at(Time{50}).centre.x, 0.4 + 0.2 * eased_out(0.5), 1e-6) << zoom;
    }
  }
}

TEST(Glide, CanBeTakenOverOnItsWay) {
  const Glide first{{}, {4, {0.3, 0.6}}, Time{0}, Time{250}};
  const Lens here = first.at(Time{100});
  const Glide second{here, {}, Time{100}, Time{250}};
  EXPECT_NEAR(second.at(Time{100}).zoom, here.zoom, 1e-12);
  EXPECT_EQ(second.at(Time{350}), (Lens{}));
}

}  // namespace
}  // namespace kiosk::visit
