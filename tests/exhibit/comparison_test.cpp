// A comparison as it is read, and what a curator can get wrong in one.
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Broken;
using testing::Json;
using testing::SampleExhibit;
using testing::text;

Json side(const std::string& id) {
  return {{"id", id},
          {"title", text("A side", "Сторона")},
          {"body", Json::array({testing::statement()})},
          {"picture", {{"file", "pictures/" + id + ".svg"}, {"alt", text("A table", "Стол")}}}};
}

std::string svg(const std::string& attributes) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + "/>";
}

// A PNG's header; nothing else of it is read.
std::string png(unsigned char width, unsigned char height) {
  std::string bytes = "\x89PNG\r\n\x1A\n";
  bytes.append(
      {0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, static_cast<char>(width), 0, 0, 0, static_cast<char>(height)});
  return bytes;
}

// The sample exhibit with two pictures of one shape on its first panel.
void add_comparison(SampleExhibit& sample) {
  sample.write("../assets/pictures/before.svg", svg("viewBox=\"0 0 1040 800\""));
  sample.write("../assets/pictures/after.svg", svg("width=\"52\" viewBox='0,0 520,400'"));
  sample.write("../assets/pictures/wide.svg", svg("viewBox=\"0 0 1040 600\""));
  sample.write("../assets/pictures/high.png", png(100, 200));
  sample.write("../assets/pictures/same.png", png(130, 100));
  sample.write("../assets/pictures/untold.svg", svg(""));
  testing::interactive_of(sample) = {{"kind", "compare"}, {"before", side("before")}, {"after", side("after")}};
}

TEST(Comparison, IsRead) {
  SampleExhibit sample;
  add_comparison(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const Interactive& interactive = *loaded.exhibit->panels[0].interactive;
  const auto& comparison = std::get<Comparison>(interactive);
  EXPECT_EQ(comparison.sides[0].picture.file.filename(), "before.svg");
  EXPECT_EQ(comparison.sides[1].part.title.plain("ru"), "Сторона");
  ASSERT_EQ(parts_of(interactive).size(), 2u);
  EXPECT_EQ(parts_of(interactive)[1]->id, "after");
}

TEST(Comparison, NeedsNoWords) {
  SampleExhibit sample;
  add_comparison(sample);
  for (const char* key : {"before", "after"}) testing::interactive_of(sample)[key].erase("body");
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  EXPECT_TRUE(parts_of(*loaded.exhibit->panels[0].interactive).empty());
}

TEST(Comparison, TakesPicturesOfBothKinds) {
  for (const char* file : {"same.png", "untold.svg"}) {
    SampleExhibit sample;
    add_comparison(sample);
    testing::interactive_of(sample)["after"]["picture"]["file"] = std::string("pictures/") + file;
    const Loaded loaded = sample.load();
    EXPECT_TRUE(loaded.findings.empty()) << file << ": " << testing::describe(loaded);
  }
}

class BrokenComparisonTest : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenComparisonTest, IsFoundAndNothingElse) { testing::expect_found(add_comparison, GetParam()); }

const Broken broken_comparisons[] = {
    {"NoAfter", "missing-key", "a comparison needs \"after\"", [](Json& c) { c.erase("after"); }, "\"interactive\""},
    {"NoTitle", "missing-key", "a side of a comparison needs \"title\"", [](Json& c) { c["after"].erase("title"); },
     "\"after\""},
    {"OneIdTwice", "duplicate-id", "two parts here have the id \"before\"",
     [](Json& c) { c["after"]["id"] = "before"; }, "\"after\""},
    {"Wider", "different-shapes", "\"wide.svg\" is wider for its height than \"before.svg\"",
     [](Json& c) { c["after"]["picture"]["file"] = "pictures/wide.svg"; }, "\"after\""},
    {"Narrower", "different-shapes", "\"high.png\" is narrower for its height than \"before.svg\"",
     [](Json& c) { c["after"]["picture"]["file"] = "pictures/high.png"; }, "\"after\""},
    {"WordsOnOneSide", "missing-key", "the other side has words", [](Json& c) { c["after"].erase("body"); },
     "\"after\""},
    {"WordsOnTheOtherSide", "missing-key", "the other side has words", [](Json& c) { c["before"].erase("body"); },
     "\"before\""},
    {"UnknownKey", "unknown-key", "a comparison has no \"befor\"; did you mean \"before\"?",
     [](Json& c) { c["befor"] = 1; }, "\"befor\""},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenComparisonTest, ::testing::ValuesIn(broken_comparisons), testing::name_of);

}  // namespace
}  // namespace kiosk::exhibit
