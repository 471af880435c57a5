// Questions of every type as they are read, and what a curator can get wrong in one.
#include <gtest/gtest.h>

#include <functional>
#include <ostream>

#include "support/sample_exhibit.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Json;
using testing::SampleExhibit;
using testing::text;

Json thing(const std::string& id) { return {{"id", id}, {"text", text("Thing " + id, "Вещь " + id)}}; }
Json slot(const std::string& id, const std::string& answer) {
  Json made = thing(id);
  made["answer"] = answer;
  return made;
}

Json question(const std::string& type) {
  Json made{{"id", "q"},
            {"type", type},
            {"stem", text("What is it?", "Что это?")},
            {"explanation", text("The memo says so.", "Так сказано в записке.")},
            {"facts", {"S1"}}};
  if (type == "who-said-it") {
    made["excerpt"] = {{"quotation", "Q1"}, {"words", text("three pillars", "на трёх опорах")}};
    made["options"] = {{{"person", "speaker"}}, {{"person", "other"}, {"why", text("He was away.", "Его не было.")}}};
  } else if (type == "hotspot") {
    made["picture"] = {{"file", "pictures/meeting.svg"}, {"alt", text("A table", "Стол")}};
    for (const char* id : {"a", "b"}) {
      Json spot = thing(id);
      spot.update({{"x", id[0] == 'a' ? 10 : 60}, {"y", 10}, {"width", 20}, {"height", 30}});
      made["spots"].push_back(spot);
    }
    made["answer"] = "b";
  } else if (type == "order") {
    made["entries"] = {thing("a"), thing("b"), thing("c")};
    made["entries"][0]["when"] = text("1992", "1992");
    made["first"] = text("Earliest", "Раньше всех");
  } else if (type == "match") {
    made["premises"] = {slot("p", "x"), slot("q", "y")};
    made["responses"] = {thing("x"), thing("y"), thing("z")};
  } else if (type == "gaps") {
    made["passage"] = text("From {here} to *{there}*.", "Из {here} в *{there}*.");
    made["gaps"] = {{{"id", "here"}, {"answer", "x"}}, {{"id", "there"}, {"answer", "y"}}};
    made["bank"] = {thing("x"), thing("y"), thing("z")};
  } else if (type == "groups") {
    made["entries"] = {slot("a", "one"), slot("b", "one"), slot("c", "two")};
    made["groups"] = {thing("one"), thing("two")};
  } else if (type == "number") {
    made.update({{"scale", {{"from", 0}, {"to", 10}, {"step", 0.5}, {"unit", text("m", "м")}}},
                 {"answer", 2.5},
                 {"full_within", 0.5},
                 {"zero_at", 4}});
  } else if (type == "year") {
    made.update({{"scale", {{"from", 1985}, {"to", 2005}}}, {"answer", 1992}, {"zero_at", 2}});
  } else if (type == "map-pin") {
    made.update({{"view", {{"south", 40}, {"north", 65}, {"west", 0}, {"east", 60}}},
                 {"place", "moscow"},
                 {"full_within", 100},
                 {"zero_at", 800}});
  }
  return made;
}

constexpr const char* file = "questions/documents.json";

// The sample exhibit with this question alone.
Loaded load_with(SampleExhibit& sample, const Json& asked) {
  for (const char* id : {"other", "third"})
    sample["people.json"]["people"].push_back({{"id", id}, {"name", text("Another", "Другой")}});
  sample["exhibit.json"]["quiz"]["items"] = 1;
  sample[file]["questions"] = Json::array({asked});
  return sample.load();
}

const Question& only(const Loaded& loaded) { return loaded.exhibit->questions.at(0); }

TEST(QuestionTypes, AllAreReadWithoutAFinding) {
  for (const char* type : {"who-said-it", "hotspot", "order", "match", "gaps", "groups", "number", "year", "map-pin"}) {
    SampleExhibit sample;
    const Loaded loaded = load_with(sample, question(type));
    EXPECT_EQ(testing::describe(loaded), "") << type;
    ASSERT_TRUE(loaded.exhibit) << type;
    EXPECT_EQ(name_of(only(loaded).type), type);
  }
}

TEST(QuestionTypes, WhoSaidItHasNamesAndKnowsTheSpeaker) {
  SampleExhibit sample;
  const Loaded loaded = load_with(sample, question("who-said-it"));
  const ChoiceTask& task = *only(loaded).choice();
  EXPECT_EQ(task.options[0].text.plain("ru"), "Докладчик");
  EXPECT_TRUE(task.options[0].right);
  EXPECT_FALSE(task.options[1].right);
  EXPECT_EQ(task.said->words.at("ru"), "на трёх опорах");
}

TEST(QuestionTypes, AMapPinKnowsWhereItsPlaceIs) {
  SampleExhibit sample;
  const Loaded loaded = load_with(sample, question("map-pin"));
  EXPECT_EQ(std::get<PinTask>(only(loaded).task).where, (GeoPoint{55.756, 37.617}));
}

TEST(QuestionTypes, AHotspotKnowsItsAreas) {
  SampleExhibit sample;
  const Loaded loaded = load_with(sample, question("hotspot"));
  EXPECT_EQ(only(loaded).choice()->options[1].area, (base::Rect{60, 10, 20, 30}));
  EXPECT_TRUE(only(loaded).choice()->options[1].right);
}

TEST(QuestionTypes, OfAnUnknownTypeThereIsOneFinding) {
  SampleExhibit sample;
  Json asked = question("match");
  asked["type"] = "matsch";
  const Loaded loaded = load_with(sample, asked);
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_NE(loaded.findings[0].message.find("did you mean \"match\""), std::string::npos) << loaded.findings[0].message;
}

struct BrokenQuestion {
  const char* name;
  const char* type;
  const char* rule;
  const char* message;  // a part of it
  std::function<void(Json&)> apply;
};
void PrintTo(const BrokenQuestion& one, std::ostream* out) { *out << one.name; }

class BrokenQuestionTest : public ::testing::TestWithParam<BrokenQuestion> {};

TEST_P(BrokenQuestionTest, IsFoundAndNothingElse) {
  SampleExhibit sample;
  Json asked = question(GetParam().type);
  GetParam().apply(asked);
  const Loaded loaded = load_with(sample, asked);
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  EXPECT_EQ(loaded.findings[0].rule, GetParam().rule);
  EXPECT_EQ(loaded.findings[0].place.file, file);
  EXPECT_GT(loaded.findings[0].place.line, 1);
  EXPECT_NE(loaded.findings[0].message.find(GetParam().message), std::string::npos) << loaded.findings[0].message;
}

const BrokenQuestion broken[] = {
    {"SpeakerIsNoOption", "who-said-it", "answer-not-an-option", "add {\"person\": \"speaker\"}",
     [](Json& q) { q["options"][0]["person"] = "third"; }},
    {"WordsAreNotInTheQuotation", "who-said-it", "not-in-quotation", "three towers",
     [](Json& q) { q["excerpt"]["words"]["en"] = "three towers"; }},
    {"BothQuotationAndExcerpt", "who-said-it", "bad-value", "delete one of the two",
     [](Json& q) { q["quotation"] = "Q1"; }},
    {"AnswerToWhoSaidIt", "who-said-it", "bad-value", "delete the answer", [](Json& q) { q["answer"] = "speaker"; }},
    {"SpotBeyondThePicture", "hotspot", "bad-value", "reaches beyond the picture",
     [](Json& q) { q["spots"][0]["x"] = 95; }},
    {"SpotWithoutWidth", "hotspot", "missing-key", "\"width\"", [](Json& q) { q["spots"][0].erase("width"); }},
    {"AnswerIsNoSpot", "hotspot", "answer-not-an-option", "no option has the id \"z\"",
     [](Json& q) { q["answer"] = "z"; }},
    {"TwoEntriesToOrder", "order", "bad-value", "at least 3", [](Json& q) { q["entries"].erase(0); }},
    {"EntriesOfOneId", "order", "duplicate-id", "two entries have the id \"a\"",
     [](Json& q) { q["entries"][1]["id"] = "a"; }},
    {"ResponseThatIsNot", "match", "answer-not-an-option", "no response has the id \"zz\"; did you mean",
     [](Json& q) { q["premises"][0]["answer"] = "zz"; }},
    {"PremiseWithoutAnswer", "match", "missing-key", "\"answer\"", [](Json& q) { q["premises"][0].erase("answer"); }},
    {"GapThatOnePassageLacks", "gaps", "bad-gap", "the passage in \"ru\" lacks {there}",
     [](Json& q) { q["passage"]["ru"] = "Из {here} туда."; }},
    {"GapThatStandsTwice", "gaps", "bad-gap", "more than one {here}",
     [](Json& q) { q["passage"]["en"] = "From {here} to {there} to {here}."; }},
    {"WordForTwoGaps", "gaps", "bad-gap", "fills two gaps", [](Json& q) { q["gaps"][1]["answer"] = "x"; }},
    {"EntriesThatReadTheSame", "order", "same-text", "two entries read the same, \"Thing a\"",
     [](Json& q) { q["entries"][1]["text"]["en"] = "Thing a"; }},
    {"SpotsThatReadTheSame", "hotspot", "same-text", "two options read the same, \"Вещь a\"",
     [](Json& q) { q["spots"][1]["text"]["ru"] = "Вещь a"; }},
    {"StepsBeyondCounting", "number", "bad-value", "the steps are too small",
     [](Json& q) { q["scale"]["step"] = 0.000001; }},
    {"StepsLostInRounding", "number", "bad-value", "the steps are too small",
     [](Json& q) {
       q["scale"].update({{"from", 999999999999.0}, {"to", 1000000000000.0}, {"step", 0.001}});
       q["answer"] = 999999999999.0;
     }},
    {"HalfYears", "year", "bad-value", "years are whole numbers",
     [](Json& q) {
       q["scale"] = {{"from", 1990.5}, {"to", 1999.5}};
       q["answer"] = 1992.5;
     }},
    {"OneGroup", "groups", "bad-value", "at least 2",
     [](Json& q) {
       q["groups"].erase(1);
       q["entries"][2]["answer"] = "one";
     }},
    {"AnswerBeyondTheScale", "number", "bad-value", "beyond the scale", [](Json& q) { q["answer"] = 11; }},
    {"AnswerBetweenTheSteps", "number", "bad-value", "no step of the scale leads to the answer",
     [](Json& q) {
       q["answer"] = 2.7;
       q["full_within"] = 0;
     }},
    {"StepsThatDoNotLeadToTheEnd", "number", "bad-value", "do not lead from",
     [](Json& q) {
       q["scale"]["step"] = 3;
       q["answer"] = 3;
     }},
    {"ScaleThatFalls", "year", "bad-value", "at least two steps",
     [](Json& q) {
       q["scale"] = {{"from", 2005}, {"to", 1985}};
       q["answer"] = 2005;
       q["scale"]["to"] = 2005;
     }},
    {"NoMarksBeforeFullMarksEnd", "year", "bad-value", "not beyond \"full_within\"",
     [](Json& q) { q["full_within"] = 2; }},
    {"NoZero", "year", "missing-key", "\"zero_at\"", [](Json& q) { q.erase("zero_at"); }},
    {"PlaceOutsideTheView", "map-pin", "pin-outside-view", "lies outside of the map's view",
     [](Json& q) { q["view"]["east"] = 30; }},
    {"PlaceThatIsNot", "map-pin", "unknown-reference", "moscov", [](Json& q) { q["place"] = "moscov"; }},
    {"KeyOfAnotherType", "year", "unknown-key", "\"options\"", [](Json& q) { q["options"] = Json::array(); }},
};
INSTANTIATE_TEST_SUITE_P(All, BrokenQuestionTest, ::testing::ValuesIn(broken),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace kiosk::exhibit
