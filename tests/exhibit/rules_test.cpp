// Every rule: the sample exhibit broken in one way, and the one finding that must come of it.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "exhibit/load.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::exhibit {
namespace {

namespace fs = std::filesystem;
using testing::Json;
using testing::SampleExhibit;
using testing::text;

constexpr const char* panel = "panels/meeting.json";
constexpr const char* questions = "questions/documents.json";

// One way to break the sample, and the finding that must come of it.
struct Break {
  const char* name;
  const char* rule;
  const char* file;
  const char* message;  // a part of it
  std::function<void(SampleExhibit&)> apply;
  Severity severity = Severity::error;
};

void PrintTo(const Break& one, std::ostream* out) { *out << one.name; }

class BreakTest : public ::testing::TestWithParam<Break> {};

TEST_P(BreakTest, IsFoundAndNothingElse) {
  const Break& given = GetParam();
  SampleExhibit sample;
  given.apply(sample);
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  const Finding& finding = loaded.findings.front();
  EXPECT_EQ(finding.rule, given.rule);
  EXPECT_EQ(finding.severity, given.severity);
  EXPECT_EQ(finding.place.file, given.file);
  EXPECT_NE(finding.message.find(given.message), std::string::npos) << finding.message;
  EXPECT_EQ(finding.message.find('\n'), std::string::npos);
  EXPECT_EQ(loaded.exhibit.has_value(), given.severity == Severity::warning);
}

std::string words(int count, const std::string& end = ".") {
  std::string text = "Word";
  for (int i = 1; i < count; ++i) text += i % 20 == 0 ? ". Word" : " word";
  return text + end;
}

std::string one_sentence(int count) {
  std::string text = "Word";
  for (int i = 1; i < count; ++i) text += " word";
  return text + ".";
}

Json& first_statement(SampleExhibit& sample) { return sample[panel]["body"][0]; }
Json& question(SampleExhibit& sample, int index) {
  return sample[questions]["questions"][static_cast<std::size_t>(index)];
}

const Break reading[] = {
    {"BrokenJson", "broken-json", "places.json", "ends too early",
     [](auto& s) { s.write("places.json", "{\"places\": ["); }},
    {"BrokenFactsDoNotBreakTheirReferences", "broken-json", "facts.json", "",
     [](auto& s) { s.write("facts.json", "{"); }},
    {"BrokenExhibitFile", "broken-json", "exhibit.json", "", [](auto& s) { s.write("exhibit.json", "[1"); }},
    {"DuplicateKey", "duplicate-key", "words/ru.json", "twice",
     [](auto& s) { s.write("words/ru.json", "{\"next\": \"Дальше\", \"next\": \"Вон\"}"); }},
    {"UnknownKey", "unknown-key", panel, "did you mean \"kicker\"?",
     [](auto& s) { s[panel]["kickr"] = text("A", "Б"); }},
    {"UnknownKeyLikeNothing", "unknown-key", panel, "delete it", [](auto& s) { s[panel]["soundtrack"] = 1; }},
    {"UnknownKeyInside", "unknown-key", questions, "an option has no \"wy\"; did you mean \"why\"?",
     [](auto& s) { question(s, 0)["options"][0]["wy"] = text("A", "Б"); }},
    {"MissingKey", "missing-key", panel, "a panel needs \"title\"", [](auto& s) { s[panel].erase("title"); }},
    {"MissingPictureOfALayout", "missing-key", panel, "needs \"picture\"", [](auto& s) { s[panel].erase("picture"); }},
    {"MissingQuotationsOfALayout", "missing-key", "panels/words.json", "needs \"quotations\"",
     [](auto& s) { s["panels/words.json"].erase("quotations"); }},
    {"WrongType", "wrong-type", questions, "this is a text in quotation marks: write a whole number",
     [](auto& s) { question(s, 0)["difficulty"] = "2"; }},
    {"WrongTypeOfText", "wrong-type", panel, "a text by language", [](auto& s) { s[panel]["title"] = "A meeting"; }},
    {"WrongTypeOfList", "wrong-type", panel, "write a list", [](auto& s) { s[panel]["people"] = "speaker"; }},
    {"WrongTypeOfFile", "wrong-type", "people.json", "as an object",
     [](auto& s) {
       s["people.json"] = Json::array();
       s[panel].erase("people");
       s["quotations.json"]["quotations"][0].erase("speaker");
     }},
    {"Null", "wrong-type", panel, "this is null", [](auto& s) { s[panel]["kicker"] = nullptr; }},
    {"NotANumberInRange", "bad-value", questions, "from 1 to 3", [](auto& s) { question(s, 0)["difficulty"] = 4; }},
    {"NotAWholeNumber", "bad-value", questions, "this is 1.5", [](auto& s) { question(s, 0)["difficulty"] = 1.5; }},
    {"NotAChoice", "bad-value", panel, "did you mean \"picture\"?", [](auto& s) { s[panel]["layout"] = "pictur"; }},
    {"LabelOffThePicture", "bad-value", panel, "from 0 to 100",
     [](auto& s) { s[panel]["picture"]["labels"][0]["x"] = 101; }},
    {"ControlCharacter", "bad-value", panel, "one line", [](auto& s) { s[panel]["title"]["en"] = "A\nmeeting"; }},
    {"EmptyText", "empty-text", panel, "empty", [](auto& s) { s[panel]["title"]["en"] = " "; }},
    {"TooManyStatements", "bad-value", panel, "at most 4",
     [](auto& s) {
       for (int i = 0; i < 3; ++i) s[panel]["body"].push_back({{"text", text("A.", "Б.")}, {"facts", {"S1"}}});
     }},
    {"BadId", "bad-id", "people.json", "a-z",
     [](auto& s) {
       s["people.json"]["people"].push_back({{"id", "A b"}, {"name", text("A", "Б")}});
     }},
    {"BadLanguage", "bad-value", "exhibit.json", "language's tag",
     [](auto& s) { s["exhibit.json"]["languages"].push_back("English"); }},
    {"LanguageTwice", "bad-value", "exhibit.json", "twice",
     [](auto& s) { s["exhibit.json"]["languages"].push_back("en"); }},
    {"TimingTooShort", "bad-value", "exhibit.json", "from 20 to 300",
     [](auto& s) {
       s["exhibit.json"]["timing"] = {{"countdown_seconds", 5}};
     }},
    {"LanguageInCapitals", "bad-value", "exhibit.json", "\"RU\" is not a language's tag: write \"ru\"",
     [](auto& s) { s["exhibit.json"]["languages"][1] = "RU"; }},
    {"LanguageByName", "bad-value", "exhibit.json", "write one such as \"en\"",
     [](auto& s) { s["exhibit.json"]["languages"][0] = "english"; }},
    {"NumberBeyondAll", "bad-value", questions, "this is 1e+300: write",
     [](auto& s) { question(s, 0)["difficulty"] = 1e300; }},
    {"DisplayTooSmall", "bad-value", "exhibit.json", "from 7 to 120",
     [](auto& s) {
       s["exhibit.json"]["display"] = {{"diagonal_inches", 2}};
     }},
    {"PanelNotAFileName", "bad-id", "exhibit.json", "\"../x\"",
     [](auto& s) { s["exhibit.json"]["panels"].push_back("../x"); }},
};

const Break files[] = {
    {"NoExhibitFile", "missing-file", "exhibit.json", "there is no exhibit.json in",
     [](auto& s) { s.remove("exhibit.json"); }},
    {"NoPanelFile", "missing-file", "exhibit.json", "panels/gone.json",
     [](auto& s) { s["exhibit.json"]["panels"].push_back("gone"); }},
    {"PanelIsAFolder", "missing-file", "exhibit.json", "is not a file",
     [](auto& s) {
       s["exhibit.json"]["panels"].push_back("gone");
       fs::create_directories(s.folder() / "panels/gone.json");
     }},
    {"NoThemeFile", "missing-file", "exhibit.json", "themes/gone.json",
     [](auto& s) {
       s["exhibit.json"]["themes"] = {{"standard", "themes/gone.json"}};
     }},
    {"NoAssets", "missing-file", "exhibit.json", "../asets", [](auto& s) { s["exhibit.json"]["assets"] = "../asets"; }},
    {"NoPicture", "missing-picture", panel, "pictures/gone.svg",
     [](auto& s) { s[panel]["picture"]["file"] = "pictures/gone.svg"; }},
    {"PictureInCapitals", "missing-picture", panel, "did you mean \"pictures/meeting.svg\"?",
     [](auto& s) { s[panel]["picture"]["file"] = "Pictures/Meeting.SVG"; }},
    {"PictureWithAnotherEnding", "missing-picture", panel, "did you mean \"pictures/meeting.svg\"?",
     [](auto& s) { s[panel]["picture"]["file"] = "pictures/meeting.jpg"; }},
    {"PhotographThatIsNotThere", "missing-picture", panel, "only SVG and PNG pictures are read",
     [](auto& s) { s[panel]["picture"]["file"] = "pictures/noon.jpg"; }},
    {"PictureThatOnlyAFolderResembles", "missing-picture", panel, "in the assets folder",
     [](auto& s) {
       fs::create_directories(s.assets() / "pictures/Away.svg");
       s[panel]["picture"]["file"] = "pictures/away.svg";
     }},
    {"PictureTooLarge", "bad-picture", panel, "is larger than 32 MB, which is the limit: save it with fewer pixels",
     [](auto& s) {
       s.write("../assets/pictures/large.png", "x");
       fs::resize_file(s.assets() / "pictures/large.png", (32u << 20) + 1);
       s[panel]["picture"]["file"] = "pictures/large.png";
     }},
    {"FileTooLarge", "missing-file", "places.json", "is larger than 8 MB, which is the limit: divide it",
     [](auto& s) { s.write("places.json", std::string((8u << 20) + 1, ' ')); }},
    {"ThemeInCapitals", "missing-file", "exhibit.json", "there is \"themes/Tag.json\": rename it",
     [](auto& s) {
       s.write("themes/Tag.json", "{}");
       s["exhibit.json"]["themes"] = {{"light", "themes/tag.json"}};
     }},
    {"PictureOutside", "outside-folder", panel, "without ..",
     [](auto& s) { s[panel]["picture"]["file"] = "../content/exhibit.json"; }},
    {"PictureAbsolute", "outside-folder", panel, "/etc/passwd",
     [](auto& s) { s[panel]["picture"]["file"] = "/etc/passwd"; }},
    {"PictureThroughALink", "outside-folder", panel, "leads out of the assets folder",
     [](auto& s) {
       fs::create_symlink("/etc/passwd", s.assets() / "pictures/link.svg");
       s[panel]["picture"]["file"] = "pictures/link.svg";
     }},
    {"PanelThroughALink", "outside-folder", "exhibit.json", "leads out of the exhibit's folder",
     [](auto& s) {
       s["exhibit.json"]["panels"].push_back("link");
       fs::create_directories(s.folder() / "panels");
       fs::create_symlink("/etc/passwd", s.folder() / "panels/link.json");
     }},
    {"LinkToItself", "missing-picture", panel, "pictures/loop.svg",
     [](auto& s) {
       fs::create_symlink("loop.svg", s.assets() / "pictures/loop.svg");
       s[panel]["picture"]["file"] = "pictures/loop.svg";
     }},
    {"ThemeOutside", "outside-folder", "exhibit.json", "themes/../../x.json",
     [](auto& s) {
       s["exhibit.json"]["themes"] = {{"high", "themes/../../x.json"}};
     }},
    {"AssetsOutside", "outside-folder", "exhibit.json", "../../",
     [](auto& s) { s["exhibit.json"]["assets"] = "../../"; }},
    {"AssetsAreTheParent", "outside-folder", "exhibit.json", "beside it",
     [](auto& s) { s["exhibit.json"]["assets"] = "../"; }},
    {"AssetsAbsolute", "outside-folder", "exhibit.json", "beside it",
     [](auto& s) { s["exhibit.json"]["assets"] = "/usr"; }},
    {"AssetsThroughALink", "outside-folder", "exhibit.json", "beside it",
     [](auto& s) {
       fs::create_symlink("/usr", s.assets().parent_path() / "link");
       s["exhibit.json"]["assets"] = "../link";
     }},
    {"PictureOfAnotherKind", "bad-picture", panel, "neither an SVG nor a PNG",
     [](auto& s) {
       s.write("../assets/pictures/a.jpg", "\xFF\xD8");
       s[panel]["picture"]["file"] = "pictures/a.jpg";
     }},
    {"PictureUnderAFalseName", "bad-picture", panel, "neither an SVG nor a PNG",
     [](auto& s) { s.write("../assets/pictures/meeting.svg", "\x89PNG\r\n\x1A\n"); }},
    {"PictureIsAFolder", "bad-picture", panel, "is not a file",
     [](auto& s) { s[panel]["picture"]["file"] = "pictures"; }},
    {"UnusedPanel", "unused", "panels/other.json", "add \"other\" to \"panels\"",
     [](auto& s) { s["panels/other.json"] = 0; }, Severity::warning},
    {"UnusedQuestions", "unused", "questions/other.json", "add \"other\" to \"question_sets\"",
     [](auto& s) { s["questions/other.json"] = 0; }, Severity::warning},
};

const Break meaning[] = {
    {"MissingTranslation", "missing-translation", panel, "missing in \"ru\"",
     [](auto& s) { s[panel]["title"].erase("ru"); }},
    {"MissingTranslationOfAQuotation", "missing-translation", "quotations.json", "into \"ru\"",
     [](auto& s) { s["quotations.json"]["quotations"][0].erase("translations"); }},
    {"UnknownLanguage", "unknown-language", panel, "does not list the language \"de\"",
     [](auto& s) { s[panel]["title"]["de"] = "Ein Treffen"; }, Severity::warning},
    {"UnknownFact", "unknown-reference", panel, "there is no fact \"S9\" in facts.json; did you mean \"S1\"?",
     [](auto& s) { first_statement(s)["facts"].push_back("S9"); }},
    {"UnknownPerson", "unknown-reference", panel, "did you mean \"speaker\"?",
     [](auto& s) { s[panel]["people"] = {"spaeker"}; }},
    {"UnknownSource", "unknown-reference", "facts.json", "there is no source \"x\"",
     [](auto& s) { s["facts.json"]["facts"][0]["source"] = "x"; }},
    {"UnknownPanel", "unknown-reference", questions, "there is no panel",
     [](auto& s) { question(s, 0)["panel"] = "nowhere"; }},
    {"UnknownInk", "unknown-reference", panel, "has a colour \"acent\"; did you mean \"accent\"?",
     [](auto& s) { s[panel]["picture"]["labels"][0]["ink"] = "acent"; }},
    {"UnknownInkLikeNothing", "unknown-reference", panel, "or one that all have: accent, blue,",
     [](auto& s) { s[panel]["picture"]["labels"][0]["ink"] = "himmelblau"; }},
    {"NoPlacesAtAll", "missing-file", panel, "no places.json: write it, with the place \"moscow\"",
     [](auto& s) { s.remove("places.json"); }},
    {"NoFactsAtAll", "missing-file", panel, "no facts.json: write it, with the fact \"S1\" and 1 more",
     [](auto& s) { s.remove("facts.json"); }},
    {"NoSourcesAtAll", "missing-file", "facts.json", "no sources.json: write it, with the source \"memo\"",
     [](auto& s) { s.remove("sources.json"); }},
    {"DuplicateFact", "duplicate-id", "facts.json", "in facts.json line",
     [](auto& s) { s["facts.json"]["facts"].push_back(s["facts.json"]["facts"][0]); }},
    {"DuplicateOption", "duplicate-id", questions, "two options",
     [](auto& s) { question(s, 0)["options"][2]["id"] = "b"; }},
    {"DuplicateQuestion", "duplicate-id", questions, "\"one\"", [](auto& s) { question(s, 2)["id"] = "one"; }},
    {"PanelTwice", "duplicate-id", "exhibit.json", "another panel",
     [](auto& s) { s["exhibit.json"]["panels"].push_back("meeting"); }},
    {"IdDiffersFromFile", "id-differs-from-file", panel, "make them the same",
     [](auto& s) { s[panel]["id"] = "meetin"; }},
    {"SetIdDiffersFromFile", "id-differs-from-file", questions, "\"documents\"",
     [](auto& s) { s[questions]["id"] = "x"; }},
    {"AnswerNotAnOption", "answer-not-an-option", questions, "write \"a\", \"b\" or \"c\"",
     [](auto& s) { question(s, 0)["answer"] = "d"; }},
    {"AnswersNotAnOption", "answer-not-an-option", questions, "\"z\"",
     [](auto& s) {
       question(s, 1)["answer"] = {"a", "z"};
     }},
    {"AnswerOfAnotherType", "wrong-type", questions, "true or false",
     [](auto& s) { question(s, 2)["answer"] = "false"; }},
    {"NoAnswer", "bad-value", questions, "no option is right",
     [](auto& s) { question(s, 1)["answer"] = Json::array(); }},
    {"AnswerTwice", "bad-value", questions, "twice",
     [](auto& s) {
       question(s, 1)["answer"] = {"a", "a"};
     }},
    {"TooFewOptions", "too-few-options", questions, "at least two",
     [](auto& s) {
       question(s, 0)["options"].erase(1);
       question(s, 0)["options"].erase(1);
     }},
    {"TooManyOptions", "bad-value", questions, "at most six",
     [](auto& s) {
       for (const char* id : {"d", "e", "f", "g"})
         question(s, 0)["options"].push_back({{"id", id}, {"text", text(id, id)}});
     }},
    {"OptionsOfATruth", "bad-value", questions, "has no options",
     [](auto& s) { question(s, 2)["options"] = question(s, 0)["options"]; }},
    {"AllOptionsRight", "all-options-right", questions, "every option is right",
     [](auto& s) {
       question(s, 1)["answer"] = {"a", "b", "c"};
     },
     Severity::warning},
    {"UnknownTypeOfQuestion", "bad-value", questions, "did you mean \"single\"?",
     [](auto& s) { question(s, 0)["type"] = "singel"; }},
    {"TooFewQuestions", "bad-value", "exhibit.json", "wants 30 items and there are 3",
     [](auto& s) { s["exhibit.json"]["quiz"]["items"] = 30; }, Severity::warning},
    {"StatementWithoutFact", "statement-without-fact", panel, "names no fact",
     [](auto& s) { first_statement(s).erase("facts"); }},
    {"StatementWithoutFacts", "statement-without-fact", panel, "names no fact",
     [](auto& s) { first_statement(s)["facts"] = Json::array(); }},
    {"QuestionWithoutFact", "question-without-fact", questions, "names no fact",
     [](auto& s) { question(s, 0).erase("facts"); }, Severity::warning},
    {"QuotationWithoutSource", "quotation-without-source", "quotations.json", "needs \"document\"",
     [](auto& s) { s["quotations.json"]["quotations"][0].erase("document"); }},
    {"TermWithoutSource", "quotation-without-source", "quotations.json", "needs \"document\"",
     [](auto& s) { s["quotations.json"]["terms"][0].erase("document"); }},
    {"TranslationIntoItsOwnLanguage", "bad-value", "quotations.json", "delete this translation",
     [](auto& s) { s["quotations.json"]["quotations"][0]["translations"]["en"] = "We"; }},
};

const Break prose[] = {
    {"TooManyWords", "too-many-words", panel, "101 words in \"en\"",
     [](auto& s) {
       s[panel]["body"] = Json::array({{{"text", text(words(101), words(50))}, {"facts", {"S1"}}}});
     }},
    {"ManyWords", "word-count", panel, "76 words in \"en\"",
     [](auto& s) {
       s[panel]["body"] = Json::array({{{"text", text(words(76), words(50))}, {"facts", {"S1"}}}});
     },
     Severity::warning},
    {"FewWords", "word-count", panel, "29 words in \"ru\"",
     [](auto& s) {
       s[panel]["body"] = Json::array({{{"text", text(words(30), words(29))}, {"facts", {"S1"}}}});
     },
     Severity::warning},
    {"LongSentence", "long-sentence", questions, "26 words",
     [](auto& s) { question(s, 0)["stem"]["en"] = one_sentence(26); }, Severity::warning},
    {"TooLongSentence", "long-sentence", "exhibit.json", "41 words",
     [](auto& s) { s["exhibit.json"]["introduction"]["ru"] = one_sentence(41); }},
    {"UnknownQuotation", "unknown-quotation", panel, "nobody says \"build a Europa\"",
     [](auto& s) { s[panel]["title"]["en"] = "They “build a Europa” here"; }},
    {"AnotherLettersCase", "unknown-quotation", panel, "\"we want\"",
     [](auto& s) { s[panel]["title"]["en"] = "“we want”"; }},
    {"EmptyQuotation", "unknown-quotation", panel, "", [](auto& s) { s[panel]["title"]["en"] = "“”"; }},
    {"OpenQuotation", "unknown-quotation", panel, "none closes", [](auto& s) { s[panel]["title"]["en"] = "“We want"; }},
    {"SecondQuotation", "unknown-quotation", panel, "nobody says \"Peacekeeping\"",
     [](auto& s) { s[panel]["title"]["en"] = "“Peacekeeper” and “Peacekeeping”"; }},
    {"StraightQuotes", "straight-quotes", panel, "typewriter",
     [](auto& s) { s[panel]["title"]["en"] = "The \"memo\""; }, Severity::warning},
};

std::string name_of(const ::testing::TestParamInfo<Break>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Reading, BreakTest, ::testing::ValuesIn(reading), name_of);
INSTANTIATE_TEST_SUITE_P(Files, BreakTest, ::testing::ValuesIn(files), name_of);
INSTANTIATE_TEST_SUITE_P(Meaning, BreakTest, ::testing::ValuesIn(meaning), name_of);
INSTANTIATE_TEST_SUITE_P(Prose, BreakTest, ::testing::ValuesIn(prose), name_of);

}  // namespace
}  // namespace kiosk::exhibit
