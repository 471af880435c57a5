// What every interactive shares, shown on a hotspot picture: its kind, its parts, and what a curator can get wrong.
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Broken;
using testing::Json;
using testing::SampleExhibit;
using testing::statement;
using testing::text;

Json part(const std::string& id, const std::string& title) {
  return {{"id", id}, {"title", text(title, title)}, {"body", Json::array({statement()})}};
}

// The sample exhibit with a picture of a table and two chairs on its first panel.
void add_hotspots(SampleExhibit& sample) {
  sample.write("../assets/pictures/table.svg",
               "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 6'><g id=\"table\"/><g class='fill-line' "
               "id='chair-1'/><g id='chair-2' data-id='plate'/></svg>");
  testing::interactive_of(sample) = {
      {"kind", "hotspots"},
      {"picture", {{"file", "pictures/table.svg"}, {"alt", text("A table", "Стол")}}},
      {"parts", {part("table", "The table"), part("chair-1", "A chair")}},
  };
}

Json& second(Json& hotspots) { return hotspots["parts"][1]; }
Json excerpt(const std::string& english, const std::string& russian) {
  return Json::array({{{"quotation", "Q1"}, {"words", text(english, russian)}}});
}

TEST(Interactive, IsRead) {
  SampleExhibit sample;
  add_hotspots(sample);
  Json& first = testing::interactive_of(sample)["parts"][0];
  first["when"] = text("Moscow, 1992", "Москва, 1992 год");
  first["quotations"] = Json::array({"Q1"});
  first["excerpts"] = excerpt("a Europe on three pillars", "Европу на трёх опорах");
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const Panel& panel = loaded.exhibit->panels[0];
  EXPECT_TRUE(panel.picture);  // for the attract loop and the contents
  const auto& hotspots = std::get<Hotspots>(*panel.interactive);
  EXPECT_EQ(hotspots.picture.file.filename(), "table.svg");
  ASSERT_EQ(parts_of(*panel.interactive).size(), 2u);
  const Part& table = *parts_of(*panel.interactive)[0];
  EXPECT_EQ(table.id, "table");
  EXPECT_EQ(table.title.plain("ru"), "The table");
  EXPECT_EQ(table.when.plain("en"), "Moscow, 1992");
  EXPECT_EQ(table.body.at(0).facts, std::vector<std::string>{"S1"});
  EXPECT_EQ(table.quotations, std::vector<std::string>{"Q1"});
  ASSERT_EQ(table.excerpts.size(), 1u);
  EXPECT_EQ(table.excerpts[0].quotation, "Q1");
  EXPECT_EQ(table.excerpts[0].words.at("ru"), "Европу на трёх опорах");
  EXPECT_TRUE(parts_of(*panel.interactive)[1]->when.empty());
}

TEST(Interactive, StandsWhereAPictureWould) {
  SampleExhibit sample;
  add_hotspots(sample);
  sample[testing::interactive_panel].erase("picture");
  const Loaded loaded = sample.load();
  EXPECT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
}

// A part's statements are the panel's, with its rules; only short they may be.
TEST(Interactive, APartMayBeShortButNotUnfounded) {
  SampleExhibit sample;
  add_hotspots(sample);
  second(testing::interactive_of(sample))["body"][0].erase("facts");
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, "statement-without-fact");
}

class BrokenInteractiveTest : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenInteractiveTest, IsFoundAndNothingElse) { testing::expect_found(add_hotspots, GetParam()); }

const Broken broken_kinds[] = {
    {"NoObject", "wrong-type", "an object", [](Json& all) { all = Json::array(); }, "\"interactive\": []"},
    {"NoKind", "missing-key", "an interactive needs \"kind\"", [](Json& all) { all.erase("kind"); },
     "\"interactive\": {"},
    {"KindIsANumber", "wrong-type", "a text in quotation marks", [](Json& all) { all["kind"] = 1; }, "\"kind\": 1"},
    {"UnknownKind", "bad-value", "did you mean \"hotspots\"?", [](Json& all) { all["kind"] = "hotspot"; }, "\"kind\""},
    {"KindLikeNothing", "bad-value", "\"timeline\"", [](Json& all) { all["kind"] = "juggler"; }, "\"kind\""},
    {"UnknownKey", "unknown-key", "a hotspot picture has no \"part\"; did you mean \"parts\"?",
     [](Json& all) { all["part"] = 1; }, "\"part\": 1"},
};

const Broken broken_hotspots[] = {
    {"NoPicture", "missing-key", "a hotspot picture needs \"picture\"", [](Json& all) { all.erase("picture"); },
     "\"interactive\": {"},
    {"NoParts", "missing-key", "a hotspot picture needs \"parts\"", [](Json& all) { all.erase("parts"); },
     "\"interactive\": {"},
    {"EmptyParts", "bad-value", "at least 1", [](Json& all) { all["parts"] = Json::array(); }, "\"parts\": []"},
    {"PartsAreNoList", "wrong-type", "write a list", [](Json& all) { all["parts"] = "table"; }, "\"parts\": \"table\""},
    {"UnknownElement", "unknown-element",
     "no element of \"table.svg\" has the id \"chiar-2\"; did you mean \"chair-2\"?",
     [](Json& all) { second(all)["id"] = "chiar-2"; }, "{\n        \"id\": \"chiar-2\""},
    {"ElementLikeNothing", "unknown-element", "has the id \"window\": give it to a group of the drawing",
     [](Json& all) { second(all)["id"] = "window"; }, "{\n        \"id\": \"window\""},
    {"AnotherAttributeIsNoId", "unknown-element", "\"plate\"", [](Json& all) { second(all)["id"] = "plate"; },
     "{\n        \"id\": \"plate\""},
};

const Broken broken_parts[] = {
    {"OneIdTwice", "duplicate-id", "two parts here have the id \"table\"",
     [](Json& all) { second(all)["id"] = "table"; },
     "{\n        \"id\": \"table\",\n        \"title\": {\n          \"en\": \"A chair\""},
    {"NoId", "missing-key", "a part needs \"id\"", [](Json& all) { second(all).erase("id"); },
     "{\n        \"title\": {\n          \"en\": \"A chair\""},
    {"BadId", "bad-id", "a-z", [](Json& all) { second(all)["id"] = "A chair"; }, "\"id\": \"A chair\""},
    {"NoTitle", "missing-key", "a part needs \"title\"", [](Json& all) { second(all).erase("title"); },
     "{\n        \"id\": \"chair-1\""},
    {"UnknownKeyOfAPart", "unknown-key", "a part has no \"titel\"; did you mean \"title\"?",
     [](Json& all) { second(all)["titel"] = 1; }, "\"titel\""},
    {"UnknownFact", "unknown-reference", "\"S9\"",
     [](Json& all) { second(all)["body"][0]["facts"] = Json::array({"S9"}); }, "\"S9\""},
    {"UnknownQuotation", "unknown-reference", "\"Q9\"",
     [](Json& all) { second(all)["quotations"] = Json::array({"Q9"}); }, "\"Q9\""},
    {"Untranslated", "missing-translation", "missing in \"ru\"", [](Json& all) { second(all)["title"].erase("ru"); },
     "\"title\": {\n          \"en\": \"A chair\"\n"},
    {"TooManyStatements", "bad-value", "at most 4",
     [](Json& all) {
       for (int i = 0; i < 4; ++i) second(all)["body"].push_back(statement());
       all["parts"].erase(0);
     },
     "\"body\": [\n          {\n            \"text\": {\n              \"en\": \"They met.\""},
};

const Broken broken_excerpts[] = {
    {"NotSaid", "not-in-quotation", "\"four pillars\" does not stand in the quotation \"Q1\" in \"en\"",
     [](Json& all) { second(all)["excerpts"] = excerpt("four pillars", "трёх опорах"); }, "\"en\": \"four pillars\""},
    {"SaidInAnotherCase", "not-in-quotation", "\"three Pillars\"",
     [](Json& all) { second(all)["excerpts"] = excerpt("three Pillars", "трёх опорах"); }, "\"en\": \"three Pillars\""},
    {"NotInTheTranslation", "not-in-quotation", "\"трёх столбах\" does not stand in the quotation \"Q1\" in \"ru\"",
     [](Json& all) { second(all)["excerpts"] = excerpt("three pillars", "трёх столбах"); }, "\"ru\": \"трёх столбах\""},
    {"TheOriginalForATranslation", "not-in-quotation",
     "\"three pillars\" does not stand in the quotation \"Q1\" in \"ru\"",
     [](Json& all) { second(all)["excerpts"] = excerpt("three pillars", "three pillars"); },
     "\"ru\": \"three pillars\""},
    {"ExcerptInOneLanguage", "missing-translation", "this excerpt is missing in \"ru\"",
     [](Json& all) {
       second(all)["excerpts"] = excerpt("three pillars", "");
       second(all)["excerpts"][0]["words"].erase("ru");
     },
     "\"words\""},
    {"EmptyExcerpt", "empty-text", "empty", [](Json& all) { second(all)["excerpts"] = excerpt("three pillars", ""); },
     "\"ru\": \"\""},
    {"ExcerptOfNothing", "unknown-reference", "\"Q9\"",
     [](Json& all) {
       second(all)["excerpts"] = excerpt("three pillars", "трёх опорах");
       second(all)["excerpts"][0]["quotation"] = "Q9";
     },
     "\"Q9\""},
    {"ExcerptWithoutWords", "missing-key", "an excerpt needs \"words\"",
     [](Json& all) {
       second(all)["excerpts"] = Json::array({{{"quotation", "Q1"}}});
     },
     "{\n            \"quotation\": \"Q1\""},
    {"WordsAreNoObject", "wrong-type", "an object with a text for each language",
     [](Json& all) {
       second(all)["excerpts"] = excerpt("", "");
       second(all)["excerpts"][0]["words"] = "three pillars";
     },
     "\"words\": \"three pillars\""},
};

INSTANTIATE_TEST_SUITE_P(Kinds, BrokenInteractiveTest, ::testing::ValuesIn(broken_kinds), testing::name_of);
INSTANTIATE_TEST_SUITE_P(Hotspots, BrokenInteractiveTest, ::testing::ValuesIn(broken_hotspots), testing::name_of);
INSTANTIATE_TEST_SUITE_P(Parts, BrokenInteractiveTest, ::testing::ValuesIn(broken_parts), testing::name_of);
INSTANTIATE_TEST_SUITE_P(Excerpts, BrokenInteractiveTest, ::testing::ValuesIn(broken_excerpts), testing::name_of);

// The screens of a panel's sources and of its interactive at full size have these names.
TEST(Interactive, SomeIdsAreTaken) {
  for (const char* id : {"sources", "wide"}) {
    SampleExhibit sample;
    add_hotspots(sample);
    sample.write("../assets/pictures/table.svg", std::string("<svg id=\"table\"><g id=\"") + id + "\"/></svg>");
    const std::string line = std::string("{\n        \"id\": \"") + id + "\"";
    testing::expect_found(
        sample, {id, "bad-id", "a part cannot have the id", [&](Json& all) { second(all)["id"] = id; }, line.c_str()});
  }
}

TEST(Interactive, APhotographHasNoParts) {
  SampleExhibit sample;
  add_hotspots(sample);
  sample.write("../assets/pictures/table.png", std::string("\x89PNG\r\n\x1A\n", 8) + std::string(16, '\0'));
  testing::expect_found(sample,
                        {"", "unknown-element", "\"table.png\" has no parts that could be named: it takes an SVG",
                         [](Json& all) { all["picture"]["file"] = "pictures/table.png"; }, "\"parts\": ["});
}

}  // namespace
}  // namespace kiosk::exhibit
