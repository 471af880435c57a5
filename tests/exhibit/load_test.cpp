#include "exhibit/load.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/sample_exhibit.hpp"

namespace kiosk::exhibit {
namespace {

namespace fs = std::filesystem;
using testing::describe;
using testing::Json;
using testing::SampleExhibit;

constexpr const char* panel = "panels/meeting.json";
constexpr const char* questions = "questions/documents.json";

TEST(Load, TakesAGoodExhibitWithoutAWord) {
  SampleExhibit sample;
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.exhibit) << describe(loaded);
  EXPECT_EQ(describe(loaded), "");
  const Exhibit& exhibit = *loaded.exhibit;
  EXPECT_EQ(exhibit.id, "sample");
  EXPECT_EQ(exhibit.title.plain("ru"), "Две руки");
  EXPECT_EQ(exhibit.timing.idle, std::chrono::seconds(60));
  EXPECT_EQ(exhibit.panels.size(), 2u);
  EXPECT_EQ(exhibit.panel_index("words"), 1u);
  EXPECT_EQ(exhibit.panel("nowhere"), nullptr);
  const Panel& meeting = *exhibit.panel("meeting");
  EXPECT_EQ(meeting.title("en"), (RichText{{"A "}, {"meeting", true}}));
  EXPECT_EQ(meeting.picture->file, fs::canonical(sample.assets()) / "pictures/meeting.svg");
  EXPECT_EQ(meeting.picture->labels.at(0).align, LabelAlign::centre);
  EXPECT_FALSE(meeting.body.at(0).background);
  EXPECT_TRUE(meeting.body.at(1).background);
  EXPECT_EQ(exhibit.quotations.at("Q1").document, "memo");
  const Question& several = *exhibit.question("several");
  EXPECT_TRUE(several.choice()->options.at(0).right);
  EXPECT_FALSE(several.choice()->options.at(1).right);
  EXPECT_EQ(several.set, "documents");
  const Question& truth = *exhibit.question("truth");
  ASSERT_EQ(truth.choice()->options.size(), 2u);
  EXPECT_EQ(truth.choice()->options[1].id, "false");
  EXPECT_TRUE(truth.choice()->options[1].right);
  EXPECT_EQ(exhibit.word("ru", "next"), "Дальше");
}

TEST(Load, AcceptsQuotationsOfLanguagesInWhichNothingIsQuoted) {
  SampleExhibit sample;
  sample[panel]["title"]["ru"] = "“Чего никто не говорил” и «это»";
  sample[panel]["kicker"]["en"] = "“three pillars” and “Peacekeeper”, *“to build”* too";
  EXPECT_EQ(describe(sample.load()), "");
}

TEST(Load, NeedsNoFactsWhereTheExhibitKeepsNone) {
  SampleExhibit sample;
  sample.remove("facts.json");
  for (const char* name : {panel, "panels/words.json"})
    for (Json& statement : sample[name]["body"]) statement.erase("facts");
  for (Json& one : sample[questions]["questions"]) one.erase("facts");
  EXPECT_EQ(describe(sample.load()), "");
}

TEST(Load, FindsEverythingInOneRunInOrder) {
  SampleExhibit sample;
  sample["exhibit.json"]["titel"] = 1;
  sample[panel]["layout"] = "x";
  sample[panel]["title"] = 2;
  sample["facts.json"]["facts"][1]["source"] = "x";
  sample.write("sources.json", "[");
  const Loaded loaded = sample.load();
  EXPECT_FALSE(loaded.exhibit);
  std::vector<std::string> rules;
  for (const Finding& finding : loaded.findings) rules.push_back(finding.rule);
  EXPECT_EQ(rules, (std::vector<std::string>{"unknown-key", "wrong-type", "bad-value", "broken-json"}))
      << describe(loaded);
}

TEST(Load, PointsAtTheValue) {
  SampleExhibit sample;
  sample.write("places.json",
               "{\"places\": [\n  {\"id\": \"moscow\", \"name\": {\"en\": \"M\", \"ru\": \"М\"},\n"
               "   \"latitude\": \"Ж\", \"longitude\": 91}, 7]}");
  const Loaded loaded = sample.load();
  EXPECT_EQ(describe(loaded),
            "places.json:3:16: error: this is a text in quotation marks: write a number [wrong-type]\n"
            "places.json:3:39: error: this is a number: write a place as an object { } [wrong-type]\n");
}

TEST(Load, CapsWhatItFinds) {
  SampleExhibit sample;
  for (int i = 0; i < 3000; ++i) sample[panel]["k" + std::to_string(i)] = 1;
  EXPECT_EQ(sample.load().findings.size(), 1000u);
}

TEST(Load, SurvivesAFolderThatIsNone) {
  for (const char* path : {"", "/nowhere/at/all", "/dev/null", "/proc/self/mem"}) {
    const Loaded loaded = load(path);
    EXPECT_FALSE(loaded.exhibit);
    ASSERT_EQ(loaded.findings.size(), 1u);
    EXPECT_EQ(loaded.findings[0].rule, "missing-file");
  }
}

TEST(Load, TakesARelativeFolder) {
  SampleExhibit sample;
  ASSERT_TRUE(sample.load().exhibit);
  const fs::path before = fs::current_path();
  fs::current_path(sample.folder());
  const Loaded loaded = load(".");
  fs::current_path(before);
  ASSERT_TRUE(loaded.exhibit);
  EXPECT_TRUE(loaded.exhibit->folder.is_absolute());
}

TEST(Load, TakesTheExhibitFileForItsFolder) {
  SampleExhibit sample;
  ASSERT_TRUE(sample.load().exhibit);
  const Loaded loaded = load(sample.folder() / "exhibit.json");
  ASSERT_TRUE(loaded.exhibit) << describe(loaded);
  EXPECT_EQ(loaded.exhibit->folder, fs::canonical(sample.folder()));
  const fs::path before = fs::current_path();
  fs::current_path(sample.folder());
  EXPECT_TRUE(load("exhibit.json").exhibit);
  fs::current_path(before);
  EXPECT_FALSE(load(sample.folder() / "facts.json").exhibit);
}

TEST(Load, DescribesAFinding) {
  EXPECT_EQ(describe(Finding{Severity::warning, {"a.json", 2, 3}, "so it is", "rule"}),
            "a.json:2:3: warning: so it is [rule]");
  EXPECT_EQ(describe(Finding{Severity::error, {"a.json"}, "so it is", "rule"}), "a.json: error: so it is [rule]");
}

}  // namespace
}  // namespace kiosk::exhibit
