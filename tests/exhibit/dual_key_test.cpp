// A dual key as it is read, and what a curator can get wrong in one.
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Broken;
using testing::interactive_of;
using testing::Json;
using testing::SampleExhibit;
using testing::text;

// The sample exhibit with a dual key on its first panel.
void add_keys(SampleExhibit& sample) {
  sample.write("../assets/pictures/silo.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"sky\"/><g id=\"door\"/></svg>");
  sample.write("../assets/sounds/thud.wav", "RIFF....WAVE");
  sample.write("../assets/sounds/thud.mp3", "ID3");
  interactive_of(sample) = {
      {"kind", "dual-key"},
      {"picture", {{"file", "pictures/silo.svg"}, {"alt", text("A silo", "Шахта")}}},
      {"keys",
       {{{"title", text("One", "Один")}, {"ink", "accent"}}, {{"title", text("Other", "Другой")}, {"ink", "text"}}}},
      {"hold_seconds", 1.5},
      {"sound", "sounds/thud.wav"},
      {"layers",
       {{{"id", "sky"}},
        {{"id", "door"}, {"motion", {{{"at", 0.5}, {"y", 0}}, {{"at", 1}, {"y", 14}, {"opacity", 0}}}}}}},
      {"stages",
       {{{"at", 0}, {"text", text("A field.", "Поле.")}}, {{"at", 1}, {"text", text("Stillness.", "Тишина.")}}}},
      {"after", {{"id", "after"}, {"title", text("What is known", "Что известно")}}},
  };
}

TEST(DualKey, IsRead) {
  SampleExhibit sample;
  add_keys(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const auto& read = std::get<DualKey>(*loaded.exhibit->panels[0].interactive);
  EXPECT_EQ(read.keys[1].title.plain("en"), "Other");
  EXPECT_EQ(read.keys[1].ink, "text");
  EXPECT_EQ(read.hold_seconds, 1.5);
  EXPECT_EQ(read.sound.filename(), "thud.wav");
  ASSERT_EQ(read.layers.size(), 2u);
  EXPECT_TRUE(read.layers[0].motion.empty());
  EXPECT_EQ(read.layers[1].motion[1].y, 14);
  EXPECT_EQ(read.layers[1].motion[1].opacity, 0);
  EXPECT_FALSE(read.layers[1].motion[1].scale);
  EXPECT_EQ(read.stages[1].text.plain("ru"), "Тишина.");
  ASSERT_EQ(parts_of(*loaded.exhibit->panels[0].interactive).size(), 1u);
}

TEST(DualKey, MayBeSilent) {
  SampleExhibit sample;
  add_keys(sample);
  interactive_of(sample).erase("sound");
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.exhibit) << testing::describe(loaded);
  EXPECT_TRUE(std::get<DualKey>(*loaded.exhibit->panels[0].interactive).sound.empty());
}

class DualKeyBreakTest : public ::testing::TestWithParam<Broken> {};

TEST_P(DualKeyBreakTest, IsFoundAndNothingElse) { testing::expect_found(add_keys, GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    All, DualKeyBreakTest,
    ::testing::Values(
        Broken{"OneKey", "bad-value", "at least 2", [](Json& keys) { keys["keys"].erase(1); }, "\"keys\": ["},
        Broken{"ThreeKeys", "bad-value", "at most 2", [](Json& keys) { keys["keys"].push_back(keys["keys"][0]); },
               "\"keys\": ["},
        Broken{"NoInk", "missing-key", "a key needs \"ink\"", [](Json& keys) { keys["keys"][0].erase("ink"); },
               "      {\n        \"title\": {\n          \"en\": \"One\""},
        Broken{"UnknownInk", "unknown-reference", "no theme has a colour \"accnt\"; did you mean \"accent\"?",
               [](Json& keys) { keys["keys"][0]["ink"] = "accnt"; }, "accnt"},
        Broken{"TooShortAHold", "bad-value", "0.5", [](Json& keys) { keys["hold_seconds"] = 0.1; }, "hold_seconds"},
        Broken{"NoSuchSound", "missing-file", "thum.wav", [](Json& keys) { keys["sound"] = "sounds/thum.wav"; },
               "\"sound\""},
        Broken{"SoundOfAnotherKind", "bad-sound", "save it as one of these",
               [](Json& keys) { keys["sound"] = "sounds/thud.mp3"; }, "\"sound\""},
        Broken{"NoSuchElement", "unknown-element", "has the id \"dor\"; did you mean \"door\"?",
               [](Json& keys) { keys["layers"][1]["id"] = "dor"; }, "      {\n        \"id\": \"dor\""},
        Broken{"ALayerTwice", "duplicate-id", "drawn twice",
               [](Json& keys) {
                 keys["layers"].push_back({{"id", "sky"}, {"motion", {{{"at", 7}, {"x", 0}}}}});
               },
               "      {\n        \"id\": \"sky\",\n        \"motion\""},
        Broken{"PosesOutOfOrder", "bad-value", "this pose is not later than the one above it",
               [](Json& keys) { keys["layers"][1]["motion"][1]["at"] = 0.5; },
               "{\n            \"at\": 0.5,\n            \"y\": 14"},
        Broken{"PosesTooNear", "bad-value", "less than a thousandth of a second",
               [](Json& keys) {
                 auto& motion = keys["layers"][1]["motion"];
                 motion[1]["at"] = motion[0]["at"].get<double>() + 0.0005;
               },
               "{\n            \"at\": 0.5005"},
        Broken{"APoseInWords", "wrong-type", "this is a text",
               [](Json& keys) { keys["layers"][1]["motion"][1]["at"] = "1"; }, "\"at\": \"1\""},
        Broken{"StagesOutOfOrder", "bad-value", "this stage is not later",
               [](Json& keys) { keys["stages"][1]["at"] = 0; },
               "{\n        \"at\": 0,\n        \"text\": {\n          \"en\": \"Stillness"},
        Broken{"NoStages", "bad-value", "at least 1", [](Json& keys) { keys["stages"] = Json::array(); },
               "\"stages\": []"},
        Broken{"NothingAfter", "missing-key", "needs \"after\"", [](Json& keys) { keys.erase("after"); },
               "\"interactive\""},
        Broken{"AnotherKey", "unknown-key", "did you mean \"opacity\"?",
               [](Json& keys) { keys["layers"][1]["motion"][0]["opacty"] = 1; }, "opacty"}),
    testing::name_of);

}  // namespace
}  // namespace kiosk::exhibit
