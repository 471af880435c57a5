#include "atlas/coast.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::atlas {
namespace {

constexpr View europe{34, 72, -25, 70}, america{24, 50, -125, -66}, peru{-18.5, 0, -81.5, -68.5};

bool holds(const Outline& ring, Point place) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    if ((a.y > place.y) != (b.y > place.y) && place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x))
      inside = !inside;
  }
  return inside;
}

bool any_holds(const std::vector<Outline>& rings, Point place) {
  for (const Outline& ring : rings)
    if (holds(ring, place)) return true;
  return false;
}

// As it is painted: land, over it lakes, over them their islands.
bool is_land(const Coast& coast, Point place) {
  return any_holds(coast.islands, place) || (any_holds(coast.land, place) && !any_holds(coast.lakes, place));
}

struct Case {
  const char* name;
  Kind kind;
  View view;
  std::vector<GeoPoint> land, water;
};

void PrintTo(const Case& given, std::ostream* out) { *out << given.name; }

class CoastOf : public testing::TestWithParam<Case> {};

INSTANTIATE_TEST_SUITE_P(
    Views, CoastOf,
    testing::Values(Case{"europe",
                         Kind::azimuthal,
                         europe,
                         {{55.756, 37.617}, {50.88, 4.42}, {60.3, 25}, {52.64, 52.81}, {65, -18}},
                         {{42, 51}, {45, -12}, {58, 19.5}, {43, 35}, {35, 18}, {70, 0}}},
                    Case{"america",
                         Kind::conic,
                         america,
                         {{39.1, -96.82}, {38.73, -93.548}, {38.9, -77.1}, {28, -81}},
                         {{47.5, -87.5}, {30, -75}, {26, -90}, {35, -124}}},
                    // Opposite lies Indochina: a ring that holds the other end of the earth.
                    Case{"peru", Kind::conic, peru, {{-12, -75}, {-4, -74}}, {{-12, -79.5}, {-18, -75}}},
                    Case{"peru_round", Kind::azimuthal, peru, {{-12, -75}, {-4, -74}}, {{-12, -79.5}, {-18, -75}}},
                    Case{"cambodia", Kind::azimuthal, {5, 25, 95, 115}, {{14, 105}, {18, 98}}, {{10, 112}, {9, 101}}},
                    Case{"bering",
                         Kind::azimuthal,
                         {50, 75, 160, -150},
                         {{66, 175}, {66.5, -173}, {66, -160}, {71.2, 180}},
                         {{60, 180}, {60, -175}, {74, 175}}},
                    Case{"arctic",
                         Kind::azimuthal,
                         {55, 90, -180, 180},
                         {{75, -40}, {62, 100}, {62, -100}},
                         {{90, 0}, {85, 0}, {73, 10}}},
                    Case{"antarctic",
                         Kind::azimuthal,
                         {-90, -55, -180, 180},
                         {{-88, 0}, {-80, 100}, {-75, -90}},
                         {{-58, 0}, {-60, 150}}},
                    Case{"inland", Kind::conic, {55, 56, 60, 62}, {{55.5, 61}, {55.1, 60.1}}, {}},
                    Case{"sea", Kind::conic, {-31, -30, -121, -120}, {}, {{-30.5, -120.5}, {-30.1, -120.9}}},
                    Case{"world",
                         Kind::azimuthal,
                         {-80, 80, -100, 140},
                         {{55.756, 37.617}, {-12, 25}, {40, -99}},
                         {{42, 51}, {0, 0}, {40, -40}}}),
    [](const auto& given) { return given.param.name; });

TEST_P(CoastOf, LandIsLandAndWaterIsWater) {
  const Case& given = GetParam();
  const Projection projection(given.kind, given.view);
  for (const Level& level : world().levels) {
    const Coast seen = coast(projection, level);
    for (const GeoPoint& place : given.land)
      EXPECT_TRUE(is_land(seen, projection.forward(place)))
          << place.latitude << ' ' << place.longitude << " at " << level.kilometres;
    for (const GeoPoint& place : given.water)
      EXPECT_FALSE(is_land(seen, projection.forward(place)))
          << place.latitude << ' ' << place.longitude << " at " << level.kilometres;
  }
}

TEST_P(CoastOf, NothingLeavesTheWindowByMuch) {
  const Projection projection(GetParam().kind, GetParam().view);
  for (const base::Rect& window : {whole_frame, base::Rect{0.25, 0.5, 0.25, 0.25}, base::Rect{-0.5, -0.2, 2, 1.4}}) {
    const base::Rect at{window.x - window.width * 0.11, window.y - window.height * 0.11, window.width * 1.22,
                        window.height * 1.22};
    const Coast seen = coast(projection, world().levels[2], window);
    for (const auto* outlines : {&seen.land, &seen.lakes, &seen.islands, &seen.rivers})
      for (const Outline& outline : *outlines)
        for (const Point& place : outline) ASSERT_TRUE(at.contains(place)) << place.x << ' ' << place.y;
  }
}

TEST_P(CoastOf, AWindowShowsTheSameLand) {
  const Case& given = GetParam();
  const Projection projection(given.kind, given.view);
  const base::Rect window{0.3, 0.4, 0.3, 0.3};
  const Coast all = coast(projection, world().levels[1]), part = coast(projection, world().levels[1], window);
  for (double x = 0.305; x < 0.6; x += 0.0417)
    for (double y = 0.405; y < 0.7; y += 0.0417)
      EXPECT_EQ(is_land(all, {x, y}), is_land(part, {x, y})) << x << ' ' << y;
}

TEST(Coast, DrawsNoMoreThanAScreenShows) {
  // A map 900 units wide, and lines that may be off by two thirds of a unit, at each zoom.
  for (const auto& [kind, view] : {std::pair{Kind::azimuthal, europe}, {Kind::conic, america}}) {
    const Projection projection(kind, view);
    for (double zoom = 1; zoom <= 8; zoom *= 2)
      for (double x = 0; x + 1 / zoom <= 1; x += 0.5 / zoom)
        for (double y = 0; y + 1 / zoom <= 1; y += 0.5 / zoom) {
          const Level& level = world().level(projection.width_km() / 900 / zoom * 2 / 3);
          EXPECT_LT(coast(projection, level, {x, y, 1 / zoom, 1 / zoom}).points(), 8000U)
              << zoom << ' ' << x << ' ' << y;
        }
  }
}

TEST(Coast, StraightLinesFollowTheirParallel) {
  const Projection projection(Kind::conic, america);
  const auto drawn = outlines(projection, {line({{49, -123}, {49, -95}})});
  ASSERT_EQ(drawn.size(), 1U);
  EXPECT_GE(drawn[0].size(), 29U);
  for (const Point& place : drawn[0]) EXPECT_NEAR(projection.inverse(place).value().latitude, 49, 1e-9);
}

TEST(Coast, FarLinesAreNotDrawn) {
  const Projection projection(Kind::conic, america);
  EXPECT_TRUE(outlines(projection, {line({{-40, 80}, {-41, 90}}), line({{50, 30}, {52, 60}}), line({})}).empty());
}

}  // namespace
}  // namespace kiosk::atlas
