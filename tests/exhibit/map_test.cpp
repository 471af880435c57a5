// A map as it is read, and what a curator can get wrong in one.
#include <gtest/gtest.h>

#include <functional>

#include "exhibit/geojson.hpp"
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Json;
using testing::SampleExhibit;
using testing::text;

Json& map(SampleExhibit& sample) { return testing::interactive_of(sample); }

// The sample exhibit with a map on its first panel.
void add_map(SampleExhibit& sample) {
  sample["places.json"]["places"].push_back(
      {{"id", "brussels"}, {"name", text("Brussels", "Брюссель")}, {"latitude", 50.88}, {"longitude", 4.42}});
  sample.write(
      "../assets/maps/borders.geojson",
      "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {}, \"geometry\":\n"
      "{\"type\": \"MultiLineString\", \"coordinates\": [[[4, 50], [5, 51]], [[6, 50], [7, 51, 9], [8, 52]]]}}]}");
  map(sample) = {
      {"kind", "map"},
      {"year", text("1992", "1992")},
      {"view", {{"south", 36}, {"north", 70}, {"west", -11}, {"east", 64}}},
      {"projection", "conic"},
      {"rivers", false},
      {"borders", {{{"file", "maps/borders.geojson"}, {"year", text("Borders of 1992", "Границы 1992 года")}}}},
      {"regions", {{{"title", text("A field", "Поле")}, {"points", {{50, 5}, {51, 6}, {50, 7}}}, {"ink", "accent"}}}},
      {"lines", {{{"points", {{68.5, 66.3}, {47, 51.8}}}, {"dashed", true}}}},
      {"pins",
       {{{"id", "here"}, {"title", text("Here", "Здесь")}, {"place", "moscow"}, {"label", text("M", "М")}},
        {{"id", "there"}, {"title", text("There", "Там")}, {"place", "brussels"}}}},
      {"routes", {{{"from", "here"}, {"to", "there"}, {"title", text("2,247 km", "2247 км")}}}},
  };
}

TEST(Map, IsRead) {
  SampleExhibit sample;
  add_map(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const auto& read = std::get<Map>(*loaded.exhibit->panels[0].interactive);
  EXPECT_EQ(read.year.plain("en"), "1992");
  EXPECT_EQ(read.view.west, -11);
  EXPECT_EQ(read.projection, MapProjection::conic);
  EXPECT_FALSE(read.rivers);
  ASSERT_EQ(read.borders.size(), 1u);
  EXPECT_EQ(read.borders[0].lines, (GeoLines{{{50, 4}, {51, 5}}, {{50, 6}, {51, 7}, {52, 8}}}));
  EXPECT_EQ(read.regions[0].points[1], (GeoPoint{51, 6}));
  EXPECT_TRUE(read.lines[0].dashed);
  EXPECT_EQ(read.lines[0].points[0], (GeoPoint{68.5, 66.3}));
  ASSERT_EQ(read.pins.size(), 2u);
  EXPECT_EQ(read.pins[1].place, "brussels");
  EXPECT_EQ(read.pins[0].label.plain("en"), "M");
  EXPECT_EQ(read.routes[0].from, 0u);
  EXPECT_EQ(read.routes[0].to, 1u);
  EXPECT_EQ(parts_of(*loaded.exhibit->panels[0].interactive).size(), 2u);
}

TEST(Map, NeedsNoMoreThanAViewAndAPin) {
  SampleExhibit sample;
  add_map(sample);
  for (const char* key : {"year", "projection", "rivers", "borders", "regions", "lines", "routes"})
    map(sample).erase(key);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  EXPECT_TRUE(std::get<Map>(*loaded.exhibit->panels[0].interactive).rivers);
}

TEST(Map, MayCrossTheDateLine) {
  SampleExhibit sample;
  add_map(sample);
  map(sample)["view"] = {{"south", 30}, {"north", 70}, {"west", 30}, {"east", 10}};
  map(sample)["lines"][0]["points"] = {{50, 179}, {51, -179}};
  EXPECT_EQ(testing::describe(sample.load()), "");
}

struct Break {
  const char* name;
  const char* rule;
  const char* message;  // a part of it
  std::function<void(SampleExhibit&)> apply;
};

void PrintTo(const Break& one, std::ostream* out) { *out << one.name; }

class MapBreak : public ::testing::TestWithParam<Break> {};

TEST_P(MapBreak, IsFoundAndNothingElse) {
  SampleExhibit sample;
  add_map(sample);
  GetParam().apply(sample);
  int line = 0;
  ASSERT_NO_FATAL_FAILURE(testing::expect_only_finding(sample, GetParam().rule, GetParam().message, line));
  EXPECT_GT(line, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Each, MapBreak,
    ::testing::ValuesIn(std::vector<Break>{
        {"NoView", "missing-key", "a map needs \"view\"", [](auto& s) { map(s).erase("view"); }},
        {"NoPins", "missing-key", "a map needs \"pins\"",
         [](auto& s) { map(s).erase("pins"), map(s).erase("routes"); }},
        {"UnknownKey", "unknown-key", "did you mean \"projection\"?",
         [](auto& s) { map(s)["projektion"] = map(s)["projection"], map(s).erase("projection"); }},
        {"UnknownProjection", "bad-value", "azimuthal", [](auto& s) { map(s)["projection"] = "mercator"; }},
        {"UpsideDown", "bad-value", "exchange the two", [](auto& s) { map(s)["view"]["south"] = 71; }},
        {"Narrow", "bad-value", "as narrow as a line", [](auto& s) { map(s)["view"]["west"] = 64; }},
        {"NearlyALine", "bad-value", "as narrow as a line", [](auto& s) { map(s)["view"]["west"] = 63.995; }},
        {"Low", "bad-value", "as low as a line", [](auto& s) { map(s)["view"]["south"] = 69.995; }},
        {"LineOutside", "outside-view", "this line lies outside of the map's view",
         [](auto& s) {
           map(s)["lines"][0]["points"] = {{5, 50}, {6, 51}};
         }},
        {"LineBeside", "outside-view", "in that order",
         [](auto& s) {
           map(s)["lines"][0]["points"] = {{50, 70}, {50, 100}};
         }},
        {"RegionOutside", "outside-view", "this region lies outside",
         [](auto& s) {
           map(s)["regions"][0]["points"] = {{5, 50}, {6, 51}, {7, 50}};
         }},
        {"BordersTurnedAround", "outside-view", "a point of GeoJSON is [longitude, latitude]",
         [](auto& s) {
           s.write("../assets/maps/borders.geojson", "{\"type\": \"LineString\", \"coordinates\": [[50, 4], [51, 5]]}");
         }},
        {"NoSouth", "missing-key", "a view needs \"south\"", [](auto& s) { map(s)["view"].erase("south"); }},
        {"LatitudeBeyondThePole", "bad-value", "write a number from -90 to 90",
         [](auto& s) { map(s)["view"]["north"] = 91; }},
        {"UnknownPlace", "unknown-reference", "brusels", [](auto& s) { map(s)["pins"][1]["place"] = "brusels"; }},
        {"PinOutside", "pin-outside-view", "widen the view", [](auto& s) { map(s)["view"]["west"] = 5; }},
        {"SameId", "duplicate-id", "two parts here have the id \"here\"",
         [](auto& s) { map(s)["pins"][1]["id"] = "here", map(s).erase("routes"); }},
        {"RouteToNowhere", "unknown-reference", "no pin of this map has the id \"ther\"; did you mean \"there\"?",
         [](auto& s) { map(s)["routes"][0]["to"] = "ther"; }},
        {"RouteInPlace", "bad-value", "name two pins", [](auto& s) { map(s)["routes"][0]["to"] = "here"; }},
        {"PointOfThree", "bad-value", "a point is [latitude, longitude]",
         [](auto& s) {
           map(s)["lines"][0]["points"][0] = {68.5, 66.3, 1};
         }},
        {"PointTurnedAround", "bad-value", "in that order",
         [](auto& s) {
           map(s)["lines"][0]["points"][0] = {166.3, 68.5};
         }},
        {"LineOfOnePoint", "bad-value", "this list has 1 entry: write at least 2",
         [](auto& s) { map(s)["lines"][0]["points"].erase(0); }},
        {"UnknownInk", "unknown-reference", "no theme has a colour \"purpel\"",
         [](auto& s) { map(s)["lines"][0]["ink"] = "purpel"; }},
        {"NoYearOfBorders", "missing-key", "borders needs \"year\"",
         [](auto& s) { map(s)["borders"][0].erase("year"); }},
        {"NoBorders", "missing-file", "maps/border.geojson",
         [](auto& s) { map(s)["borders"][0]["file"] = "maps/border.geojson"; }},
        {"BordersOutside", "outside-folder", "", [](auto& s) { map(s)["borders"][0]["file"] = "../borders.geojson"; }},
        {"BrokenGeoJson", "bad-geojson", "\"maps/borders.geojson\", line 2, column 1",
         [](auto& s) { s.write("../assets/maps/borders.geojson", "{\n]"); }},
        {"GeoJsonOfAreas", "bad-geojson", "only LineString and MultiLineString are drawn",
         [](auto& s) { s.write("../assets/maps/borders.geojson", "{\"type\": \"Polygon\", \"coordinates\": []}"); }},
    }),
    [](const auto& one) { return one.param.name; });

TEST(Map, SaysNothingMoreOfAPlaceThatCannotBeRead) {
  SampleExhibit sample;
  add_map(sample);
  sample["places.json"]["places"].back()["latitude"] = "50.88";
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, "wrong-type");
}

TEST(GeoJson, FindsLinesHoweverDeep) {
  const auto lines = lines_of_geojson(
      "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, "
      "4]]},\n"
      "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"LineString\", \"coordinates\": [[5, 6], [7, "
      "8]]}]}]}");
  ASSERT_TRUE(lines.ok()) << lines.error().message;
  EXPECT_EQ(lines.value(), (GeoLines{{{2, 1}, {4, 3}}, {{6, 5}, {8, 7}}}));
}

TEST(GeoJson, SaysWhatIsWrongAndWhere) {
  const auto fault = [](const std::string& text) {
    const auto lines = lines_of_geojson(text);
    if (lines.ok()) return std::string("nothing");
    return std::to_string(lines.error().place.line) + ": " + lines.error().message;
  };
  EXPECT_EQ(fault("[]"), "1: \"type\" is missing here");
  EXPECT_EQ(fault("{\"type\": 7}"), "1: \"type\" is missing here");
  EXPECT_EQ(fault("{\"type\": \"LineString\"}"), "1: \"coordinates\" is missing here");
  EXPECT_EQ(fault("{\"type\": \"Feature\", \"geometry\":\n null}"), "2: \"type\" is missing here");
  EXPECT_EQ(fault("{\"type\": \"MultiLineString\", \"coordinates\": 5}"), "1: this should be a list [ ]");
  EXPECT_EQ(fault("{\"type\": \"LineString\", \"coordinates\": [[1, 2]]}"),
            "1: a line needs a list of two points or more");
  EXPECT_EQ(fault("{\"type\": \"LineString\", \"coordinates\": [[1, 2],\n[2, \"3\"]]}"),
            "2: a point is [longitude, latitude] in degrees");
  EXPECT_EQ(fault("{\"type\": \"LineString\", \"coordinates\": [[1, 2], [2, 95]]}"),
            "1: no latitude is beyond 90: a point is [longitude, latitude] in that order");
  EXPECT_EQ(fault("{\"type\": \"LineString\", \"coordinates\": [[1, 2], [200, 95]]}"),
            "1: a point is [longitude, latitude] in degrees");
  EXPECT_EQ(fault("{\"type\": \"FeatureCollection\", \"features\": []}"), "1: there are no lines in it");
}

}  // namespace
}  // namespace kiosk::exhibit
