#include "atlas/projection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kiosk::atlas {
namespace {

constexpr View europe{34, 72, -25, 70}, america{24, 50, -125, -66}, peru{-18.5, 0, -81.5, -68.5};

// Snyder p. 291: albers for a sphere of radius 1.
TEST(Conic, GivesSnydersExample) {
  const Conic albers({23, -96}, 29.5, 45.5);
  const Point place = albers.forward({35, -75});
  EXPECT_NEAR(place.x, 0.2952720, 5e-8);
  EXPECT_NEAR(place.y, 0.2416774, 5e-8);
  const auto back = albers.inverse(place);
  ASSERT_TRUE(back);
  EXPECT_NEAR(back->latitude, 35, 1e-9);
  EXPECT_NEAR(back->longitude, -75, 1e-9);
}

// Snyder p. 332: Lambert for a sphere of radius 3.
TEST(Azimuthal, GivesSnydersExample) {
  const Azimuthal lambert({40, -100});
  const Point place = lambert.forward({-20, 100});
  EXPECT_NEAR(3 * place.x, -4.2339303, 5e-8);
  EXPECT_NEAR(3 * place.y, 4.0257775, 5e-8);
  const auto back = lambert.inverse(place);
  ASSERT_TRUE(back);
  EXPECT_NEAR(back->latitude, -20, 1e-9);
  EXPECT_NEAR(back->longitude, 100, 1e-9);
}

TEST(Azimuthal, KnowsItsOriginAndItsEnd) {
  const Azimuthal lambert({53, 22.5});
  EXPECT_EQ(lambert.inverse({0, 0}), (GeoPoint{53, 22.5}));
  EXPECT_FALSE(lambert.inverse({2, 0.1}));
}

TEST(Conic, OfTheSouthIsThatOfTheNorthUpsideDown) {
  const Conic north({37, 10}, 30, 44), south({-37, 10}, -44, -30);
  const Point up = north.forward({41, 25}), down = south.forward({-41, 25});
  EXPECT_NEAR(up.x, down.x, 1e-12);
  EXPECT_NEAR(up.y, -down.y, 1e-12);
  const auto back = south.inverse(down);
  ASSERT_TRUE(back);
  EXPECT_NEAR(back->latitude, -41, 1e-9);
  EXPECT_NEAR(back->longitude, 25, 1e-9);
}

struct MapCase {
  const char* name;
  Kind kind;
  View view;
};

class ProjectionOf : public testing::TestWithParam<MapCase> {};

INSTANTIATE_TEST_SUITE_P(Views, ProjectionOf,
                         testing::Values(MapCase{"europe", Kind::azimuthal, europe},
                                         MapCase{"america", Kind::conic, america}, MapCase{"peru", Kind::conic, peru},
                                         MapCase{"peru_round", Kind::azimuthal, peru},
                                         MapCase{"bering", Kind::azimuthal, {50, 75, 160, -150}},
                                         MapCase{"bering_conic", Kind::conic, {50, 70, 160, -150}},
                                         MapCase{"arctic", Kind::conic, {60, 90, -180, 180}},
                                         MapCase{"equator", Kind::conic, {-20, 20, 0, 40}},
                                         MapCase{"field", Kind::conic, {38.4, 39.2, -94.2, -92.9}}),
                         [](const auto& given) { return given.param.name; });

TEST_P(ProjectionOf, InverseIsTheWayBack) {
  const auto& [name, kind, view] = GetParam();
  const Projection projection(kind, view);
  for (double x = 0.02; x < 1; x += 0.08)
    for (double y = 0.02; y < 1; y += 0.08) {
      const auto there = projection.inverse({x, y});
      if (!there) continue;  // beside the fan of a cone, or beyond the pole
      const Point back = projection.forward(*there);
      EXPECT_NEAR(back.x, x, 1e-9);
      EXPECT_NEAR(back.y, y, 1e-9);
    }
}

TEST_P(ProjectionOf, TheFrameHoldsTheViewAndTouchesIt) {
  const auto& [name, kind, view] = GetParam();
  const Projection projection(kind, view);
  const double span = view.east > view.west ? view.east - view.west : view.east - view.west + 360;
  Point least{9, 9}, most{-9, -9};
  for (double part = 0; part <= 1; part += 1.0 / 256)
    for (double other = 0; other <= 1; other += 1.0 / 256) {
      const Point place = projection.forward({view.south + part * (view.north - view.south), view.west + other * span});
      least = {std::min(least.x, place.x), std::min(least.y, place.y)};
      most = {std::max(most.x, place.x), std::max(most.y, place.y)};
    }
  EXPECT_NEAR(least.x, 0, 1e-3);
  EXPECT_NEAR(least.y, 0, 1e-3);
  EXPECT_NEAR(most.x, 1, 1e-3);
  EXPECT_NEAR(most.y, 1, 1e-3);
  EXPECT_GT(projection.aspect(), 0.3);
  EXPECT_LT(projection.aspect(), 4);
}

TEST_P(ProjectionOf, FarPlacesStayOutsideOfTheFrame) {
  const auto& [name, kind, view] = GetParam();
  const Projection projection(kind, view);
  for (double latitude = -90; latitude <= 90; latitude += 2.5)
    for (double longitude = -180; longitude < 180; longitude += 2.5) {
      if (projection.reaches({latitude, longitude})) continue;
      const Point place = projection.forward({latitude, longitude});
      EXPECT_FALSE((base::Rect{-0.05, -0.05, 1.1, 1.1}.contains(place))) << latitude << ' ' << longitude;
    }
}

TEST(Projection, NorthIsUpAndEastIsRight) {
  const Projection projection(Kind::azimuthal, europe);
  const Point moscow = projection.forward({55.756, 37.617}), brussels = projection.forward({50.88, 4.42}),
              helsinki = projection.forward({60.17, 24.94});
  EXPECT_LT(brussels.x, helsinki.x);
  EXPECT_LT(helsinki.x, moscow.x);
  EXPECT_LT(helsinki.y, moscow.y);
  EXPECT_LT(moscow.y, brussels.y);
}

TEST(Projection, KeepsAreas) {
  for (const Kind kind : {Kind::azimuthal, Kind::conic}) {
    const Projection projection(kind, america);
    const auto area = [&](GeoPoint at) {  // of a small square on the map, by that on the ground
      const Point p = projection.forward(at), east = projection.forward({at.latitude, at.longitude + 0.01}),
                  north = projection.forward({at.latitude + 0.01, at.longitude});
      const double map = std::abs((east.x - p.x) * (north.y - p.y) - (north.x - p.x) * (east.y - p.y));
      return map / std::cos((at.latitude + 0.005) * radian);
    };
    EXPECT_NEAR(area({47, -120}) / area({27, -82}), 1, 1e-3);
    EXPECT_NEAR(area({37, -95}) / area({27, -82}), 1, 1e-3);
  }
}

TEST(Projection, KnowsItsWidth) {
  const Projection projection(Kind::conic, america);
  const GeoPoint west = projection.inverse({0.3, 0.5}).value(), east = projection.inverse({0.7, 0.5}).value();
  EXPECT_NEAR(projection.width_km() * 0.4 / distance_km(west, east), 1, 0.02);
}

TEST(Projection, ALargerFrameHasTheSameMiddle) {
  const Projection whole(Kind::conic, america), larger(Kind::conic, america, 4);
  EXPECT_NEAR(larger.aspect(), whole.aspect(), 1e-12);
  EXPECT_NEAR(larger.width_km(), 4 * whole.width_km(), 1e-6);
  for (const GeoPoint& place : {GeoPoint{38.9, -77}, {25, -120}, {49, -100}}) {
    const Point there = larger.forward(place), here = whole.forward(place);
    EXPECT_NEAR((there.x - 0.5) * 4, here.x - 0.5, 1e-12);
    EXPECT_NEAR((there.y - 0.5) * 4, here.y - 0.5, 1e-12);
    EXPECT_NEAR(larger.inverse(there).value().longitude, place.longitude, 1e-9);
  }
}

TEST(Projection, CrossesTheDateLine) {
  const Projection projection(Kind::azimuthal, {50, 75, 160, -150});
  EXPECT_NEAR(projection.centre().longitude, -175, 1e-12);
  EXPECT_LT(projection.forward({60, 170}).x, projection.forward({60, -170}).x);
}

TEST(Projection, ACylinderGivesWayToTheAzimuthal) {
  const View view{-20, 20, 0, 40};
  const Projection conic(Kind::conic, view), azimuthal(Kind::azimuthal, view);
  EXPECT_EQ(conic.forward({11, 33}), azimuthal.forward({11, 33}));
}

}  // namespace
}  // namespace kiosk::atlas
