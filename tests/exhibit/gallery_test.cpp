// A gallery as it is read, and what a curator can get wrong in one.
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Broken;
using testing::Json;
using testing::SampleExhibit;
using testing::statement;
using testing::text;

Json picture(const std::string& id) {
  return {{"id", id},
          {"title", text("A view", "Вид")},
          {"body", Json::array({statement()})},
          {"picture", {{"file", "pictures/meeting.svg"}, {"alt", text("A table", "Стол")}}}};
}

// The sample exhibit with two pictures on its first panel.
void add_gallery(SampleExhibit& sample) {
  testing::interactive_of(sample) = {{"kind", "gallery"}, {"pictures", {picture("first"), picture("second")}}};
}

TEST(Gallery, IsRead) {
  SampleExhibit sample;
  add_gallery(sample);
  testing::interactive_of(sample)["pictures"][0]["picture"]["caption"] = text("A caption", "Подпись");
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const Interactive& interactive = *loaded.exhibit->panels[0].interactive;
  const auto& gallery = std::get<Gallery>(interactive);
  ASSERT_EQ(gallery.pictures.size(), 2u);
  EXPECT_EQ(gallery.pictures[0].picture.caption.plain("ru"), "Подпись");
  EXPECT_EQ(gallery.pictures[1].picture.file.filename(), "meeting.svg");
  EXPECT_EQ(parts_of(interactive)[1]->id, "second");
}

TEST(Gallery, WordsMayBeAQuotation) {
  SampleExhibit sample;
  add_gallery(sample);
  Json& first = testing::interactive_of(sample)["pictures"][0];
  first.erase("body");
  first["quotations"] = Json::array({"Q1"});
  const Loaded loaded = sample.load();
  EXPECT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
}

class BrokenGalleryTest : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenGalleryTest, IsFoundAndNothingElse) { testing::expect_found(add_gallery, GetParam()); }

const Broken broken_galleries[] = {
    {"NoPictures", "missing-key", "a gallery needs \"pictures\"", [](Json& g) { g.erase("pictures"); },
     "\"interactive\""},
    {"OnePicture", "bad-value", "at least 2", [](Json& g) { g["pictures"].erase(1); }, "\"pictures\": ["},
    {"NoPicture", "missing-key", "a picture of a gallery needs \"picture\"",
     [](Json& g) { g["pictures"][1].erase("picture"); }, "{\n        \"id\": \"second\""},
    {"NothingToRead", "missing-key", "nothing to read beside it", [](Json& g) { g["pictures"][1].erase("body"); },
     "{\n        \"id\": \"second\""},
    {"NoSuchFile", "missing-picture", "metting.svg",
     [](Json& g) { g["pictures"][1]["picture"]["file"] = "pictures/metting.svg"; }, "\"file\": \"pictures/metting"},
    {"OneIdTwice", "duplicate-id", "two parts here have the id \"first\"",
     [](Json& g) { g["pictures"][1]["id"] = "first", g["pictures"][1]["title"]["en"] = "Again"; },
     "{\n        \"id\": \"first\",\n        \"title\": {\n          \"en\": \"Again\""},
    {"UnknownKey", "unknown-key", "has no \"titel\"", [](Json& g) { g["pictures"][1]["titel"] = 1; }, "\"titel\""},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenGalleryTest, ::testing::ValuesIn(broken_galleries), testing::name_of);

}  // namespace
}  // namespace kiosk::exhibit
