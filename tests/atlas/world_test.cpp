#include "atlas/world.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

#include "atlas/embedded.hpp"

namespace kiosk::atlas {
namespace {

// By longitude and latitude; rings may go on past 180. Not for the ring around the South Pole.
bool holds(const Line& ring, GeoPoint place) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.points.size(); ++i) {
    const GeoPoint &a = ring.points[i], &b = ring.points[(i + 1) % ring.points.size()];
    if ((a.latitude > place.latitude) == (b.latitude > place.latitude)) continue;
    const double part = (place.latitude - a.latitude) / (b.latitude - a.latitude);
    if (place.longitude < a.longitude + part * (b.longitude - a.longitude)) inside = !inside;
  }
  return inside;
}

bool any_holds(const std::vector<Line>& rings, GeoPoint place) {
  for (const Line& ring : rings)
    for (const double around : {0.0, 360.0, -360.0})
      if (holds(ring, {place.latitude, place.longitude + around})) return true;
  return false;
}

bool is_land(const Level& level, GeoPoint place) {
  return any_holds(level.islands, place) || (any_holds(level.land, place) && !any_holds(level.lakes, place));
}

double nearest_river_km(const Level& level, GeoPoint place) {
  double nearest = 1e9;
  for (const Line& river : level.rivers)
    for (std::size_t i = 1; i < river.points.size(); ++i)
      for (const GeoPoint& on : arc(river.points[i - 1], river.points[i], 8))
        nearest = std::min(nearest, distance_km(on, place));
  return nearest;
}

std::size_t points(const Level& level) {
  std::size_t all = 0;
  for (const auto* lines : {&level.land, &level.lakes, &level.islands, &level.rivers})
    for (const Line& line : *lines) all += line.points.size();
  return all;
}

TEST(World, KnowsLandFromWaterAtEachLevel) {
  for (const Level& level : world().levels) {
    for (const GeoPoint& land : {GeoPoint{55.756, 37.617},
                                 {50.88, 4.42},
                                 {39.10, -96.82},
                                 {38.73, -93.548},
                                 {52.64, 52.81},
                                 {66, 175},
                                 {66.5, -173},
                                 {-12, -75}})
      EXPECT_TRUE(is_land(level, land)) << land.latitude << ' ' << land.longitude << " at " << level.kilometres;
    for (const GeoPoint& water : {GeoPoint{42, 51}, {45, -40}, {58, 19.5}, {47.5, -87.5}, {43, 35}, {0, 0}, {-20, -90}})
      EXPECT_FALSE(is_land(level, water)) << water.latitude << ' ' << water.longitude << " at " << level.kilometres;
  }
}

TEST(World, HasTheGreatRivers) {
  const Level& level = world().levels.front();
  for (const auto& [name, place] :
       std::initializer_list<std::pair<const char*, GeoPoint>>{{"Volga", {48.7, 44.5}},
                                                               {"Ural", {51.76, 55.1}},
                                                               {"Don", {47.2, 39.7}},
                                                               {"Dnieper", {50.45, 30.55}},
                                                               {"Danube", {47.5, 19.05}},
                                                               {"Rhine", {50.94, 6.96}},
                                                               {"Vistula", {52.25, 21.03}},
                                                               {"Missouri", {41.26, -95.93}},
                                                               {"Mississippi", {35.15, -90.06}}})
    EXPECT_LT(nearest_river_km(level, place), 8) << name;
}

TEST(World, LevelsGetCoarser) {
  const auto& levels = world().levels;
  ASSERT_GE(levels.size(), 3U);
  for (std::size_t i = 1; i < levels.size(); ++i) {
    EXPECT_GT(levels[i].kilometres, levels[i - 1].kilometres);
    EXPECT_LT(static_cast<double>(points(levels[i])), 0.7 * static_cast<double>(points(levels[i - 1])));
  }
  EXPECT_LT(points(levels.back()), 12000U);  // the whole world
}

TEST(World, ChoosesTheCoarsestThatIsFineEnough) {
  const auto& levels = world().levels;
  EXPECT_EQ(&world().level(0.01), &levels.front());
  for (const Level& level : levels) {
    EXPECT_EQ(&world().level(level.kilometres), &level);
    EXPECT_EQ(&world().level(level.kilometres * 1.01), &level);
  }
  EXPECT_EQ(&world().level(1e6), &levels.back());
}

TEST(World, RingsHaveTheirLandToTheLeft) {
  for (const Level& level : world().levels)
    for (const auto* rings : {&level.land, &level.lakes, &level.islands})
      for (const Line& ring : *rings) {
        ASSERT_GE(ring.points.size(), 3U);
        if (ring.south < -80) continue;  // around the South Pole
        double twice = 0;
        for (std::size_t i = 0; i < ring.points.size(); ++i) {
          const GeoPoint &a = ring.points[i], &b = ring.points[(i + 1) % ring.points.size()];
          twice += a.longitude * b.latitude - b.longitude * a.latitude;
        }
        EXPECT_GT(twice, 0) << ring.points[0].latitude << ' ' << ring.points[0].longitude;
      }
}

TEST(World, NoLineJumpsAcrossTheMap) {
  for (const Level& level : world().levels)
    for (const auto* lines : {&level.land, &level.lakes, &level.islands, &level.rivers})
      for (const Line& line : *lines)
        for (std::size_t i = 1; i < line.points.size(); ++i) {
          EXPECT_LT(std::abs(line.points[i].longitude - line.points[i - 1].longitude), 90);
          EXPECT_LT(distance_km(line.points[i], line.points[i - 1]), 1500);
        }
}

TEST(World, IsSmallToCarry) { EXPECT_LT(embedded("world.txt").value().size(), 600000U); }

TEST(World, IsDecodedOnceForAllThreads) {
  const World* seen[2] = {};
  std::thread first([&] { seen[0] = &world(); }), second([&] { seen[1] = &world(); });
  first.join();
  second.join();
  EXPECT_EQ(seen[0], seen[1]);
}

// Twice a hundredth of a degree east and north of 0 N 0 E: "AA" each, a triangle with "@?".
constexpr const char* small = "world 1 100\nlevel 1000\nland 1\nAAAA@?\nlakes 0\nislands 0\nrivers 1\nAAAA\n";

TEST(Decode, ReadsWhatTheScriptWrites) {
  const auto decoded = decode(small);
  ASSERT_TRUE(decoded.ok()) << decoded.error().message;
  ASSERT_EQ(decoded.value().levels.size(), 1U);
  const Level& level = decoded.value().levels[0];
  EXPECT_EQ(level.land.at(0).points, (std::vector<GeoPoint>{{0.01, 0.01}, {0.02, 0.02}, {0.02, 0.01}}));
  EXPECT_EQ(level.land[0].south, 0.01);
  EXPECT_EQ(level.land[0].north, 0.02);
  EXPECT_EQ(level.rivers.at(0).points.size(), 2U);
}

TEST(Decode, RefusesWhatIsNotAWorld) {
  const std::string good = small;
  for (std::size_t i = 0; i + 1 < good.size(); ++i) EXPECT_FALSE(decode(good.substr(0, i)).ok()) << i;
  const auto with = [&](const std::string& what, const std::string& instead) {
    std::string bad = good;
    return bad.replace(bad.find(what), what.size(), instead);
  };
  EXPECT_FALSE(decode(good + "more\n").ok());
  EXPECT_FALSE(decode(with("world 1", "world 2")).ok());
  EXPECT_FALSE(decode(with("land 1", "land -1")).ok());
  EXPECT_FALSE(decode(with("land 1", "land 2")).ok());
  EXPECT_FALSE(decode(with("land 1", "land 0")).ok());
  EXPECT_FALSE(decode(with("level 1000", "level one")).ok());
  EXPECT_FALSE(decode(with("AAAA@?", "AAAA@")).ok());
  EXPECT_FALSE(decode(with("AAAA@?", "AAAA")).ok());
  EXPECT_FALSE(decode(with("AAAA@?", "AA A@?")).ok());
  EXPECT_FALSE(decode(with("AAAA@?", "AA~~~~~~~~~~A@?")).ok());
  EXPECT_FALSE(decode(with("AAAA@?", "AA?~~~?A@?")).ok());  // north of the pole
  EXPECT_EQ(decode(with("rivers 1", "rivers 9")).error().place.file, "world.txt");
}

}  // namespace
}  // namespace kiosk::atlas
