// The layers of a picture that drift, as they are read, and what a curator can get wrong in them.
#include <gtest/gtest.h>

#include <functional>

#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Json;
using testing::SampleExhibit;

constexpr const char* panel = testing::interactive_panel;

// The sample exhibit with a picture of three layers on its first panel, two of which drift.
Json& add_drift(SampleExhibit& sample) {
  sample.write("../assets/pictures/layers.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"far\"/><g id=\"middle\"/><g id=\"near\"/></svg>");
  Json& picture = sample[panel]["picture"];
  picture["file"] = "pictures/layers.svg";
  picture["drift"] = {{{"layer", "middle"}, {"x", 1.5}}, {{"layer", "near"}, {"x", -4}, {"y", 0.5}}};
  return picture["drift"];
}

TEST(Drift, IsReadInPaintingOrder) {
  SampleExhibit sample;
  add_drift(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const std::vector<Drift>& drift = loaded.exhibit->panels[0].picture->drift;
  ASSERT_EQ(drift.size(), 2u);
  EXPECT_EQ(drift[0].layer, "middle");
  EXPECT_EQ(drift[0].x, 1.5);
  EXPECT_EQ(drift[0].y, 0);
  EXPECT_EQ(drift[1].layer, "near");
  EXPECT_EQ(drift[1].x, -4);
  EXPECT_EQ(drift[1].y, 0.5);
}

TEST(Drift, AnExhibitMayStandStill) {
  SampleExhibit sample;
  EXPECT_TRUE(sample.load().exhibit->timing.drift);
  sample["exhibit.json"]["timing"]["drift"] = false;
  EXPECT_FALSE(sample.load().exhibit->timing.drift);
}

struct Break {
  const char* name;
  const char* rule;
  const char* message;  // a part of it
  std::function<void(SampleExhibit&, Json& drift)> apply;
  const char* file = panel;
};

void PrintTo(const Break& one, std::ostream* out) { *out << one.name; }

class DriftBreakTest : public ::testing::TestWithParam<Break> {};

TEST_P(DriftBreakTest, IsFoundAndNothingElse) {
  SampleExhibit sample;
  GetParam().apply(sample, add_drift(sample));
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, GetParam().rule);
  EXPECT_EQ(loaded.findings[0].place.file, GetParam().file);
  EXPECT_NE(loaded.findings[0].message.find(GetParam().message), std::string::npos) << loaded.findings[0].message;
  EXPECT_GT(loaded.findings[0].place.line, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Drift, DriftBreakTest,
    ::testing::Values(
        Break{"NoSuchLayer", "unknown-element", "has the id \"nera\"; did you mean \"near\"?",
              [](SampleExhibit&, Json& drift) { drift[1]["layer"] = "nera"; }},
        Break{"NoLayer", "missing-key", "a drift needs \"layer\"",
              [](SampleExhibit&, Json& drift) { drift[0].erase("layer"); }},
        Break{"OneLayerTwice", "bad-value", "the layer \"near\" drifts twice: delete one",
              [](SampleExhibit&, Json& drift) { drift[0]["layer"] = "near"; }},
        Break{"TooFar", "bad-value", "10", [](SampleExhibit&, Json& drift) { drift[0]["x"] = 24; }},
        Break{"NoLayers", "bad-value", "at least 1", [](SampleExhibit&, Json& drift) { drift = Json::array(); }},
        Break{"AKeyOfAnotherKind", "unknown-key", "a drift has no \"speed\"",
              [](SampleExhibit&, Json& drift) { drift[0]["speed"] = 2; }},
        Break{"NeitherTrueNorFalse", "wrong-type", "true or false",
              [](SampleExhibit& sample, Json&) { sample["exhibit.json"]["timing"]["drift"] = "no"; }, "exhibit.json"}),
    [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace kiosk::exhibit
