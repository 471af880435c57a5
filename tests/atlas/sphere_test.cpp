#include "atlas/sphere.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::atlas {
namespace {

constexpr GeoPoint moscow{55.756, 37.617}, brussels{50.88, 4.42}, pentagon{38.871, -77.056}, fort_riley{39.10, -96.82},
    whiteman{38.730, -93.548};

TEST(Sphere, KnowsTheDistancesThatTheExhibitStates) {
  EXPECT_NEAR(distance_km(pentagon, fort_riley), 1705, 0.6);
  EXPECT_NEAR(distance_km(fort_riley, whiteman), 286, 0.6);
  EXPECT_NEAR(distance_km(moscow, brussels), 2247, 0.6);
}

TEST(Sphere, DistancesAreTheSameBothWaysAndAcrossTheDateLine) {
  EXPECT_DOUBLE_EQ(distance_km(moscow, pentagon), distance_km(pentagon, moscow));
  EXPECT_NEAR(distance_km({0, 179.5}, {0, -179.5}), earth_radius * radian, 1e-9);
  EXPECT_EQ(distance_km(moscow, moscow), 0);
  EXPECT_NEAR(distance_km({90, 0}, {-90, 0}), earth_radius * 180 * radian, 1e-6);
}

TEST(Sphere, VectorsComeBack) {
  for (double latitude = -90; latitude <= 90; latitude += 7.5)
    for (double longitude = -180; longitude < 180; longitude += 7.5) {
      const GeoPoint back = point(vector({latitude, longitude}));
      EXPECT_NEAR(back.latitude, latitude, 1e-9);
      EXPECT_NEAR(distance_km(back, {latitude, longitude}), 0, 1e-6);
    }
}

TEST(Sphere, WrapsDegrees) {
  EXPECT_EQ(wrapped(0), 0);
  EXPECT_EQ(wrapped(190), -170);
  EXPECT_EQ(wrapped(-190), 170);
  EXPECT_EQ(wrapped(180), 180);
  EXPECT_EQ(wrapped(-180), 180);
  EXPECT_EQ(wrapped(540), 180);
}

TEST(Sphere, AnArcIsTheShortestWayInEvenSteps) {
  const std::vector<GeoPoint> way = arc(moscow, pentagon, 32);
  ASSERT_EQ(way.size(), 33U);
  EXPECT_EQ(way.front(), moscow);
  EXPECT_EQ(way.back(), pentagon);
  double whole = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const double step = distance_km(way[i - 1], way[i]);
    EXPECT_NEAR(step, distance_km(moscow, pentagon) / 32, 1e-6);
    whole += step;
  }
  EXPECT_NEAR(whole, distance_km(moscow, pentagon), 1e-6);
  EXPECT_GT(way[16].latitude, 60);  // such flights go far north
}

TEST(Sphere, AnArcCrossesTheDateLine) {
  for (const GeoPoint& place : arc({50, 170}, {50, -170}, 8)) EXPECT_GE(std::abs(place.longitude), 170 - 1e-9);
}

TEST(Sphere, AnArcToTheSamePlaceStays) {
  for (const GeoPoint& place : arc(moscow, moscow, 4)) EXPECT_NEAR(distance_km(place, moscow), 0, 1e-6);
}

}  // namespace
}  // namespace kiosk::atlas
