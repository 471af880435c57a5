#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "exhibit/embedded.hpp"
#include "exhibit/parts.hpp"
#include "german.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::exhibit {
namespace {

using testing::German;
using testing::Json;
using testing::SampleExhibit;

// The sample in one language more, of which the program knows nothing; only its words are of interest.
Loaded load_with_words(SampleExhibit& sample, const std::string& language, const Json& words) {
  sample["exhibit.json"]["languages"].push_back(language);
  sample["words/" + language + ".json"] = words;
  return sample.load();
}

std::vector<Finding> about(const Loaded& loaded, const std::string& file) {
  std::vector<Finding> found;
  for (const Finding& finding : loaded.findings)
    if (finding.place.file == file) found.push_back(finding);
  return found;
}

TEST(Words, AreCompleteInEveryLanguageOfTheProgram) {
  for (const char* language : {"en", "ru", "ar"}) {
    EXPECT_TRUE(missing_words(language, {}).empty()) << language;
    const auto tree = json::parse(embedded("words/" + std::string(language) + ".json").value());
    ASSERT_TRUE(tree.root);
    EXPECT_TRUE(tree.faults.empty());
    Context context("");
    File file(context, language);
    const Words words = read_words(file, *tree.root);
    for (const Finding& finding : context.report.findings()) ADD_FAILURE() << describe(finding);
    EXPECT_FALSE(words.empty());
  }
}

TEST(Words, AreTheSameKeysAsTheSchemas) {
  std::ifstream stream(std::string(KIOSK_SOURCE_DIR) + "/content/schemas/words.schema.json");
  const Json schema = Json::parse(stream);
  std::vector<std::string> keys, english;
  for (const auto& [key, value] : schema["properties"].items()) keys.push_back(key);
  const Json words = Json::parse(embedded("words/en.json").value());
  for (const auto& [key, value] : words.items()) english.push_back(key);
  std::sort(keys.begin(), keys.end());
  std::sort(english.begin(), english.end());
  EXPECT_EQ(keys, english) << "bring content/schemas/words.schema.json up to date with words/en.json";
}

TEST(Words, FallBackToThePrimaryLanguageAndToEnglish) {
  EXPECT_EQ(complete_words("ru", {}).at("name"), "Русский");
  EXPECT_EQ(complete_words("en-GB", {}).at("name"), "English");
  const Words georgian = complete_words("ka", {{"sources", "წყაროები"}});
  EXPECT_EQ(georgian.at("sources"), "წყაროები");
  EXPECT_EQ(georgian.at("next"), "Next");
  EXPECT_EQ(georgian.at("name"), "ka");
  EXPECT_EQ(complete_words("ru", {{"sources", "Откуда"}}).at("sources"), "Откуда");
}

TEST(Words, OfALanguageThatNobodySpeaksAreMissed) {
  SampleExhibit sample;
  const auto findings = about(load_with_words(sample, "ka", {{"name", "ქართული"}}), "words/ka.json");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "missing-words");
  EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(Words, WithoutAFileAreMissedInTheExhibitFile) {
  SampleExhibit sample;
  sample["exhibit.json"]["languages"].push_back("ka");
  const auto findings = about(sample.load(), "exhibit.json");
  EXPECT_EQ(std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.rule == "missing-words"; }),
            1);
}

TEST(Words, KeepTheirPlaces) {
  SampleExhibit sample;
  sample["words/ru.json"] = {{"question-of", "Вопрос {0}"}, {"sources", "Источники {0}"}, {"nxet", "Дальше"}};
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 3u);
  EXPECT_EQ(loaded.findings[0].message, "\"question-of\" needs {0}{1}, as in \"Question {0} of {1}\"");
  EXPECT_EQ(loaded.findings[1].message, "\"sources\" has no places such as {0} to fill: delete them");
  EXPECT_EQ(loaded.findings[2].message, "a file of words has no \"nxet\"; did you mean \"next\"?");
}

TEST(Words, HaveTwelveMonths) {
  SampleExhibit sample;
  sample["words/ru.json"]["months"] = "1 2 3 4 5 6 7 8 9 10 11";
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, "bad-value");
  EXPECT_NE(loaded.findings[0].message.find("\"months\" has 11 names: write twelve"), std::string::npos);
  sample["words/ru.json"]["months"] = "1 2 3 4 5 6 7 8 9 10 11 12";
  EXPECT_EQ(testing::describe(sample.load()), "");
}

TEST(Words, TellFromWhichLanguageAQuotationIsTranslated) {
  const Loaded loaded = German({{"translation", "Übersetzung"}}).sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(testing::describe(loaded),
            "words/de.json: warning: quotations are shown in \"de\" as translations from \"en\": write "
            "\"translated-from-en\" into words/de.json; without it the screen says only \"Übersetzung\" "
            "[missing-words]\n");
  ASSERT_TRUE(loaded.exhibit);
  EXPECT_EQ(loaded.exhibit->word("de", "translated-from-en"), "translated-from-en");  // no English in its place
}

TEST(Words, TellItOncePairByPair) {
  German german({{"translated-from-en", "Aus dem Englischen"}});
  EXPECT_EQ(testing::describe(german.sample.load()), "");
  Json& quotations = german.sample["quotations.json"]["quotations"];
  quotations[0]["translation_of"] = "uk";
  Json second = quotations[0];
  second["id"] = "Q2";
  quotations.push_back(second);
  german.sample["panels/words.json"]["quotations"].push_back("Q2");
  const Loaded loaded = german.sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].place.file, "exhibit.json");  // English has no file
  EXPECT_NE(loaded.findings[0].message.find("\"translated-from-uk\" into words/en.json"), std::string::npos);
  german.sample["words/en.json"] = {{"translated-from-uk", "Translated from Ukrainian"}};
  EXPECT_EQ(testing::describe(german.sample.load()), "");
}

TEST(Words, OfALanguageDoForItsTag) {
  German german({{"translated-from-en", "Aus dem Englischen"}, {"translated-from-uk", "Aus dem Ukrainischen"}});
  german.sample["quotations.json"]["quotations"][0]["translation_of"] = "ru-RU";
  const Loaded loaded = german.sample.load();
  EXPECT_EQ(testing::describe(loaded), "");
  ASSERT_TRUE(loaded.exhibit);
  EXPECT_EQ(loaded.exhibit->word("en", "translated-from-ru-RU"), "Translated from Russian");
}

TEST(Words, NameLanguagesByTheirTags) {
  SampleExhibit sample;
  sample["words/ru.json"] = {
      {"translated-from-zh-Hans", "Перевод с китайского"}, {"translated-from-EN", "?"}, {"translated-from-de", "{0}"}};
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 2u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, "unknown-key");
  EXPECT_EQ(loaded.findings[1].message, "\"translated-from-de\" has no places such as {0} to fill: delete them");
}

TEST(Words, HaveALetterForEachOption) {
  SampleExhibit sample;  // three options at most
  sample["words/ru.json"] = {{"letters", "АБ"}};
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].severity, Severity::warning);
  EXPECT_EQ(loaded.findings[0].message, "\"letters\" has 2 and a question has 3 options: write as many letters");
  EXPECT_EQ(loaded.findings[0].place.line, 2);
  sample["words/ru.json"]["letters"] = "АБВ";
  EXPECT_EQ(testing::describe(sample.load()), "");
}

TEST(Words, ThatCannotBeReadAreNotMissed) {
  SampleExhibit sample;
  sample["exhibit.json"]["languages"].push_back("ka");
  sample.write("words/ka.json", "{");
  const auto findings = about(sample.load(), "words/ka.json");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "broken-json");
}

TEST(Words, ThatNobodyKnowsShowTheirKey) {
  const Loaded loaded = SampleExhibit().load();
  ASSERT_TRUE(loaded.exhibit);
  EXPECT_EQ(loaded.exhibit->word("en", "sources"), "Sources");
  EXPECT_EQ(loaded.exhibit->word("en", "no-such-word"), "no-such-word");
}

}  // namespace
}  // namespace kiosk::exhibit
