#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/colour.hpp"
#include "exhibit/embedded.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Json;
using testing::SampleExhibit;

const std::string source = KIOSK_SOURCE_DIR;

std::string contents(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

Json night() { return Json::parse(contents(source + "/content/themes/night.json")); }

// The findings on a theme that stands in the place of `role`.
std::vector<Finding> findings_on(const Json& theme, const char* role = "standard") {
  SampleExhibit sample;
  sample["exhibit.json"]["themes"] = {{role, "themes/x.json"}};
  sample["themes/x.json"] = theme;
  return sample.load().findings;
}

TEST(Themes, AreCarriedByTheProgramAsTheyAre) {
  for (const char* name : {"themes/night.json", "themes/high-contrast.json"})
    EXPECT_EQ(embedded(name), contents(source + "/content/" + name)) << name;
  for (const char* name : {"words/en.json", "words/ru.json", "words/ar.json"})
    EXPECT_EQ(embedded(name), contents(source + "/kiosk/exhibit/" + name)) << name;
  EXPECT_FALSE(embedded("themes/none.json"));
}

TEST(Themes, AreThereWithoutBeingNamed) {
  const Loaded loaded = SampleExhibit().load();
  ASSERT_TRUE(loaded.exhibit);
  const auto& themes = loaded.exhibit->themes;
  ASSERT_EQ(themes.size(), 2u);
  EXPECT_EQ(themes.at("standard").text_font, "Inter");
  EXPECT_EQ(themes.at("standard").size("body"), night()["sizes"]["body"].get<double>());
  EXPECT_EQ(themes.at("standard").colour("brass"), themes.at("standard").picture.at("brass"));
  EXPECT_EQ(themes.at("high").colour("ground"), (base::Colour{0, 0, 0, 255}));
}

TEST(Themes, OfThisRepositoryPass) {
  for (const char* name : {"night", "high-contrast", "paper"}) {
    const Json theme = Json::parse(contents(source + "/content/themes/" + name + ".json"));
    const char* role = std::string(name) == "high-contrast" ? "high" : "standard";
    for (const Finding& finding : findings_on(theme, role)) ADD_FAILURE() << name << ": " << describe(finding);
    EXPECT_EQ(theme["picture"].size(), night()["picture"].size()) << name;
  }
}

TEST(Themes, HighContrastIsWorthItsName) {
  const Loaded loaded = SampleExhibit().load();
  ASSERT_TRUE(loaded.exhibit);
  const Theme& high = loaded.exhibit->themes.at("high");
  for (const char* ground : {"ground", "surface", "raised"}) {
    EXPECT_GE(base::contrast(high.colour("text"), high.colour(ground)), 20) << ground;
    for (const char* ink : {"accent", "first", "second", "right", "wrong"})
      EXPECT_GE(base::contrast(high.colour(ink), high.colour(ground)), 10) << ink << " on " << ground;
  }
}

TEST(Themes, FillWhatTheyLeaveOut) {
  SampleExhibit sample;
  Json theme = {{"colours", night()["colours"]}, {"sizes", {{"body", 32}}}, {"picture", {{"sky", "#000001"}}}};
  sample["exhibit.json"]["themes"] = {{"evening", "themes/x.json"}};
  sample["themes/x.json"] = theme;
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.exhibit);
  ASSERT_EQ(loaded.exhibit->themes.size(), 3u);
  const Theme& evening = loaded.exhibit->themes.at("evening");
  EXPECT_EQ(evening.size("body"), 32);
  EXPECT_EQ(evening.size("title"), night()["sizes"]["title"].get<double>());
  EXPECT_EQ(evening.display_font, night()["fonts"]["display"].get<std::string>());
  EXPECT_EQ(evening.colour("sky"), (base::Colour{0, 0, 1, 255}));
  EXPECT_EQ(evening.picture.count("brass"), 1u);
}

TEST(Themes, TellTheContrastThatFails) {
  Json theme = night();
  theme["colours"]["secondary"] = "#808890";
  const auto findings = findings_on(theme);
  ASSERT_EQ(findings.size(), 3u);  // on each ground
  EXPECT_EQ(describe(findings[0]),
            "themes/x.json:13:18: error: \"secondary\" has 5.0:1 on \"ground\": 7:1 is the least, make one lighter or "
            "darker [low-contrast]");
}

TEST(Themes, CountOpacityAsPaleness) {
  Json theme = night();
  theme["colours"]["line"] = "#8590A140";
  EXPECT_EQ(findings_on(theme).size(), 3u);
}

TEST(Themes, WarnWhereLabelsAreHardToReadOnPictures) {
  Json theme = night();
  theme["picture"]["line"] = "#3A4656";
  auto findings = findings_on(theme);
  ASSERT_EQ(findings.size(), 2u);  // on "ground" and on "sky"
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].rule, "low-contrast");
  EXPECT_NE(findings[0].message.find("labels in \"line\" have 1.9:1 on the picture's \"ground\""), std::string::npos)
      << findings[0].message;
  theme["picture"]["line"] = "#EBE6DA";
  theme["picture"]["sky"] = "#8890A0";
  findings = findings_on(theme);
  ASSERT_EQ(findings.size(), 2u);  // "line" and "text"
  theme["picture"]["sky"] = "#182334";
  theme["picture"]["text"] = "#101010";
  EXPECT_EQ(findings_on(theme).size(), 2u);
}

TEST(Themes, WarnWhereALightOneHasNoLineForLabels) {
  Json theme = Json::parse(contents(source + "/content/themes/paper.json"));
  EXPECT_TRUE(findings_on(theme).empty());
  theme.erase("picture");
  auto findings = findings_on(theme);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].rule, "low-contrast");
  EXPECT_NE(findings[0].message.find("no \"line\", so labels keep the program's #EBE6DA"), std::string::npos)
      << findings[0].message;
  theme["picture"] = {{"brick", "#B5573A"}};
  EXPECT_EQ(findings_on(theme).size(), 1u);
  theme = night();  // the program's own suits it
  theme.erase("picture");
  EXPECT_TRUE(findings_on(theme).empty());
}

TEST(Themes, TellWhichHaveAnInk) {
  SampleExhibit sample;
  Json theme = night();
  theme["picture"]["brick"] = "#B5573A";
  sample["exhibit.json"]["themes"] = {{"evening", "themes/x.json"}, {"high", "themes/x.json"}};
  sample["themes/x.json"] = theme;
  sample["panels/meeting.json"]["picture"]["labels"][0]["ink"] = "brick";
  const Loaded loaded = sample.load();
  ASSERT_FALSE(loaded.findings.empty());
  EXPECT_EQ(loaded.findings[0].message.rfind("the colour \"brick\" is in \"evening\" and \"high\" and not in "
                                             "\"standard\": write it into \"picture\" of each theme, or one that",
                                             0),
            0u)
      << loaded.findings[0].message;
}

TEST(Themes, WarnWhereHighContrastIsLow) {
  const auto findings = findings_on(night(), "high");
  ASSERT_FALSE(findings.empty());
  for (const Finding& finding : findings) EXPECT_EQ(finding.severity, Severity::warning);
}

TEST(Themes, RefuseWhatIsNoColour) {
  for (const char* colour : {"white", "#FFF", "#GGGGGG", "", "#FFFFFF "}) {
    Json theme = night();
    theme["colours"]["accent"] = colour;
    const auto findings = findings_on(theme);
    ASSERT_EQ(findings.size(), 1u) << colour;
    EXPECT_EQ(findings[0].rule, "bad-colour");
  }
  for (const char* name : {"ground", "line", "text"})  // nothing is said of the labels then
    for (const char* group : {"colours", "picture"}) {
      Json theme = Json::parse(contents(source + "/content/themes/paper.json"));
      theme[group][name] = "white";
      EXPECT_EQ(findings_on(theme).size(), 1u) << name << " of " << group;
    }
  Json theme = night();
  theme["colours"].erase("shade");
  theme["sizes"]["body"] = 12;
  theme["picture"]["Sky"] = "#000000";
  std::vector<std::string> rules;
  for (const Finding& finding : findings_on(theme)) rules.push_back(finding.rule);
  EXPECT_EQ(rules, (std::vector<std::string>{"missing-key", "bad-id", "bad-value"}));
}

}  // namespace
}  // namespace kiosk::exhibit
