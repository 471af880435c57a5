// What the check knows of an exhibit's languages: which are there, and their quotation marks.
#include <gtest/gtest.h>

#include <algorithm>

#include "german.hpp"

namespace kiosk::exhibit {
namespace {

using testing::German;
using testing::SampleExhibit;

TEST(QuotationMarks, AreThoseOfTheLanguage) {
  German german({{"translated-from-en", "Aus dem Englischen"}, {"quote-open", "„"}, {"quote-close", "“"}});
  german.sample["quotations.json"]["terms"].push_back({{"text", "Gegend"}, {"language", "de"}, {"document", "memo"}});
  const auto message_on = [&](const char* title) {
    german.sample["panels/meeting.json"]["title"]["de"] = title;
    const Loaded loaded = german.sample.load();
    EXPECT_LE(loaded.findings.size(), 1u) << testing::describe(loaded);
    return loaded.findings.empty() ? "" : loaded.findings[0].message.substr(0, loaded.findings[0].message.find(':'));
  };
  EXPECT_EQ(message_on("Die „Gegend“ und noch eine „Gegend“"), "");
  EXPECT_EQ(message_on("Das „nie Gesagte“"), "nobody says \"nie Gesagte\" in quotations.json");
  EXPECT_EQ(message_on("Die „Gegend"), "a quotation mark „ opens and none closes");
  EXPECT_EQ(message_on("Die “Gegend”"), "a quotation mark “ closes and none opens");
  EXPECT_EQ(message_on("Die »Gegend« von gestern"), "");
  EXPECT_EQ(message_on("Die \"Gegend\""), "here stands a typewriter's quotation mark");
}

TEST(QuotationMarks, AreNotHeldAgainstAnythingWhereNamesCarryThem) {
  SampleExhibit sample;
  sample["quotations.json"]["terms"].push_back({{"text", "Миротворец"}, {"language", "ru"}, {"document", "memo"}});
  sample["panels/meeting.json"]["title"]["ru"] = "Газета «Известия» и “что-то”";
  EXPECT_EQ(testing::describe(sample.load()), "");
}

TEST(QuotationMarks, AreNotGuessed) {
  German german({{"translated-from-en", "Aus dem Englischen"}});
  german.sample["words/de.json"].erase("quote-open");
  german.sample["quotations.json"]["terms"].push_back({{"text", "Gegend"}, {"language", "de"}, {"document", "memo"}});
  german.sample["panels/meeting.json"]["title"]["de"] = "Die „Gegend“";
  const Loaded loaded = german.sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_NE(loaded.findings[0].message.find("write 1 word into words/de.json, \"quote-open\""), std::string::npos);
}

TEST(QuotationMarks, MayBeNothing) {
  SampleExhibit sample;
  sample["words/en.json"] = {{"quote-open", "\u00A0"}, {"quote-close", "\u202F"}};
  EXPECT_EQ(testing::describe(sample.load()), "");
}

TEST(Languages, ThatNothingIsWrittenInAreOneFinding) {
  SampleExhibit sample;
  sample["exhibit.json"]["languages"].push_back("ka");
  const auto findings = sample.load().findings;
  EXPECT_EQ(
      std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; }),
      1);
  const auto found =
      std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.rule == "missing-translation"; });
  ASSERT_NE(found, findings.end());
  EXPECT_EQ(found->place.file, "exhibit.json");
  EXPECT_EQ(found->message, "no text at all is written in \"ka\": translate the exhibit, or delete the language here");
}

TEST(Languages, ThatAreNotListedAreOneFinding) {
  SampleExhibit sample;
  sample["exhibit.json"]["languages"] = {"en"};
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, "unknown-language");
  EXPECT_NE(loaded.findings[0].message.find("\"ru\", in which "), std::string::npos) << loaded.findings[0].message;
}

}  // namespace
}  // namespace kiosk::exhibit
