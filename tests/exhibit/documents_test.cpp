// Papers: what is read of them, and each mistake with its one finding.
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Broken;
using testing::Json;
using testing::SampleExhibit;
using testing::text;

Json passage(const char* id, const char* quotation) {
  return {{"id", id},
          {"quotation", quotation},
          {"title", text("Three pillars", "Три опоры")},
          {"body", Json::array({{{"text", text("So it was said.", "Так было сказано.")}, {"facts", {"S1"}}}})}};
}

// The sample with two papers of the same memo on its first panel.
void add_papers(SampleExhibit& sample) {
  Json second = sample["quotations.json"]["quotations"][0];
  second["id"] = "Q2";
  sample["quotations.json"]["quotations"].push_back(second);
  testing::interactive_of(sample) = {
      {"kind", "document"},
      {"papers", Json::array({{{"id", "first"},
                               {"title", text("A memo", "Записка")},
                               {"source", "memo"},
                               {"language", "en"},
                               {"ink", "carmine-dark"},
                               {"head", {"MEMORANDUM", "to whom it concerns"}},
                               {"passages", Json::array({passage("pillars", "Q1"), passage("again", "Q2")})}},
                              {{"id", "second"},
                               {"title", text("A note", "Листок")},
                               {"source", "memo"},
                               {"language", "en"},
                               {"script", "handwritten"},
                               {"passages", Json::array({passage("europe", "Q1")})}}})}};
}

TEST(Documents, AreReadWithTheirPassagesAsParts) {
  SampleExhibit sample;
  add_papers(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.exhibit) << testing::describe(loaded);
  EXPECT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const auto& documents = std::get<Documents>(*loaded.exhibit->panels[0].interactive);
  ASSERT_EQ(documents.papers.size(), 2u);
  const Paper& first = documents.papers[0];
  EXPECT_EQ(first.title.plain("ru"), "Записка");
  EXPECT_EQ(first.source, "memo");
  EXPECT_EQ(first.script, Script::typed);
  EXPECT_EQ(first.ink, "carmine-dark");
  EXPECT_EQ(first.head, (std::vector<std::string>{"MEMORANDUM", "to whom it concerns"}));
  EXPECT_EQ(documents.papers[1].script, Script::handwritten);
  const auto parts = parts_of(*loaded.exhibit->panels[0].interactive);
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0]->quotations, std::vector<std::string>{"Q1"});
  EXPECT_EQ(parts[2]->id, "europe");
  EXPECT_EQ(leaf_of(documents, 0), 0u);
  EXPECT_EQ(leaf_of(documents, 1), 0u);
  EXPECT_EQ(leaf_of(documents, 2), 1u);
}

TEST(Documents, ShowAPassagesOwnQuotationBeforeOthers) {
  SampleExhibit sample;
  add_papers(sample);
  testing::interactive_of(sample)["papers"][1]["passages"][0]["quotations"] = {"Q2"};
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.exhibit) << testing::describe(loaded);
  const auto parts = parts_of(*loaded.exhibit->panels[0].interactive);
  EXPECT_EQ(parts[2]->quotations, (std::vector<std::string>{"Q1", "Q2"}));
}

class BrokenDocumentsTest : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenDocumentsTest, AreFoundAndNothingElse) { testing::expect_found(add_papers, GetParam()); }

constexpr const char* first_paper = "{\n        \"id\": \"first\"";
constexpr const char* last_passage = "{\n            \"id\": \"europe\"";

const Broken broken_documents[] = {
    {"NoPapers", "missing-key", "a document needs \"papers\"", [](Json& all) { all.erase("papers"); },
     "\"interactive\""},
    {"EmptyPapers", "bad-value", "at least 1", [](Json& all) { all["papers"] = Json::array(); }, "\"papers\""},
    {"UnknownKey", "unknown-key", "did you mean \"passages\"?", [](Json& all) { all["papers"][0]["pasages"] = 1; },
     "\"pasages\""},
    {"NoSource", "missing-key", "a paper needs \"source\"", [](Json& all) { all["papers"][0].erase("source"); },
     first_paper},
    {"UnknownSource", "unknown-reference", "\"mem\"", [](Json& all) { all["papers"][0]["source"] = "mem"; },
     "\"source\": \"mem\""},
    {"NoLanguage", "missing-key", "a paper needs \"language\"", [](Json& all) { all["papers"][0].erase("language"); },
     first_paper},
    {"NoQuotation", "missing-key", "a passage needs \"quotation\"",
     [](Json& all) { all["papers"][1]["passages"][0].erase("quotation"); }, last_passage},
    {"UnknownQuotation", "unknown-reference", "\"Q9\"",
     [](Json& all) { all["papers"][1]["passages"][0]["quotation"] = "Q9"; }, "\"quotation\": \"Q9\""},
    {"NoPassages", "bad-value", "at least 1", [](Json& all) { all["papers"][0]["passages"] = Json::array(); },
     "\"passages\": []"},
    {"UnknownScript", "bad-value", "\"typed\"", [](Json& all) { all["papers"][0]["script"] = "printed"; },
     "\"script\": \"printed\""},
    {"UnknownInk", "unknown-reference", "did you mean \"carmine-dark\"?",
     [](Json& all) { all["papers"][0]["ink"] = "carmine-drak"; }, "\"ink\": \"carmine-drak\""},
    {"EmptyHead", "bad-value", "at least 1", [](Json& all) { all["papers"][0]["head"] = Json::array(); },
     "\"head\": []"},
    {"TwoPapersOfOneId", "duplicate-id", "two papers here have the id \"first\"",
     [](Json& all) { all["papers"][1]["id"] = "first"; }, "\"papers\""},
    {"TwoPassagesOfOneId", "duplicate-id", "two parts here have the id \"pillars\"",
     [](Json& all) { all["papers"][1]["passages"][0]["id"] = "pillars"; }, "\"papers\""},
    {"QuotedFromAnotherDocument", "wrong-document", "\"Q1\" is quoted from \"memo\", and this paper is \"posting\"",
     [](Json& all) { all["papers"][1]["source"] = "posting"; }, last_passage},
    {"QuotedInAnotherLanguage", "wrong-language", "\"Q1\" is in \"en\", and this paper's \"language\" is \"ru\"",
     [](Json& all) { all["papers"][1]["language"] = "ru"; }, last_passage},
};

INSTANTIATE_TEST_SUITE_P(Every, BrokenDocumentsTest, ::testing::ValuesIn(broken_documents), testing::name_of);

}  // namespace
}  // namespace kiosk::exhibit
