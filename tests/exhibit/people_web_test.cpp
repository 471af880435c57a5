// People who met, as they are read, and what a curator can get wrong.
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Broken;
using testing::Json;
using testing::SampleExhibit;
using testing::text;

Json meeting(const std::string& id, const std::vector<std::string>& people) {
  return {{"id", id}, {"title", text("A talk", "Беседа")}, {"people", people}};
}

// The sample exhibit with three people on its first panel: two of them met, and one wrote to another.
void add_web(SampleExhibit& sample) {
  for (const char* id : {"guest", "clerk"})
    sample["people.json"]["people"].push_back({{"id", id}, {"name", text("A guest", "Гость")}});
  Json& web = testing::interactive_of(sample);
  web = {{"kind", "people"},
         {"sides",
          {{{"title", text("Here", "Здесь")}, {"people", {"speaker", "clerk"}}},
           {{"title", text("There", "Там")}, {"people", Json::array({"guest"})}}}},
         {"meetings", {meeting("talk", {"speaker", "guest"}), meeting("note", {"clerk", "speaker"})}}};
  web["meetings"][1]["paper"] = true;
}

TEST(PeopleWeb, IsRead) {
  SampleExhibit sample;
  add_web(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const Interactive& interactive = *loaded.exhibit->panels[0].interactive;
  const auto& web = std::get<PeopleWeb>(interactive);
  EXPECT_EQ(web.people(), (std::vector<std::string>{"speaker", "clerk", "guest"}));
  EXPECT_EQ(web.sides[1].title.plain("ru"), "Там");
  EXPECT_FALSE(web.meetings[0].paper);
  EXPECT_TRUE(web.meetings[1].paper);
  ASSERT_EQ(parts_of(interactive).size(), 2u);
  EXPECT_EQ(parts_of(interactive)[1]->id, "note");
}

class BrokenPeopleWebTest : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenPeopleWebTest, IsFoundAndNothingElse) { testing::expect_found(add_web, GetParam()); }

const Broken broken_webs[] = {
    {"NoMeetings", "missing-key", "a web of people needs \"meetings\"", [](Json& web) { web.erase("meetings"); },
     "\"interactive\""},
    {"OneSide", "bad-value", "at least 2",
     [](Json& web) {
       web["sides"].erase(1);
       web["meetings"].erase(0);
     },
     "\"sides\""},
    {"NobodyOnASide", "bad-value", "at least 1",
     [](Json& web) {
       web["sides"][1]["people"] = Json::array();
       web["meetings"].erase(0);
     },
     "\"people\": []"},
    {"TwiceOnTheSides", "duplicate-id", "\"speaker\" stands twice on the sides",
     [](Json& web) { web["sides"][1]["people"].push_back("speaker"); },
     "{\n        \"title\": {\n          \"en\": \"There\""},
    {"UnknownPerson", "unknown-reference", "\"speakr\"",
     [](Json& web) { web["sides"][1]["people"].push_back("speakr"); }, "\"speakr\""},
    {"MetAlone", "bad-value", "at least 2", [](Json& web) { web["meetings"][0]["people"].erase(1); },
     "\"people\": [\n          \"speaker\"\n"},
    {"OnNeitherSide", "not-on-a-side", "\"clerk\" met somebody and stands on neither side",
     [](Json& web) { web["sides"][0]["people"].erase(1); }, "{\n        \"id\": \"note\""},
    {"OneIdTwice", "duplicate-id", "two parts here have the id \"talk\"",
     [](Json& web) { web["meetings"][1]["id"] = "talk", web["meetings"][1]["title"]["en"] = "Again"; },
     "{\n        \"id\": \"talk\",\n        \"title\": {\n          \"en\": \"Again\""},
    {"NeitherTrueNorFalse", "wrong-type", "write true or false", [](Json& web) { web["meetings"][1]["paper"] = "yes"; },
     "\"yes\""},
    {"UnknownKey", "unknown-key", "a meeting has no \"papr\"; did you mean \"paper\"?",
     [](Json& web) { web["meetings"][0]["papr"] = true; }, "\"papr\""},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenPeopleWebTest, ::testing::ValuesIn(broken_webs), testing::name_of);

}  // namespace
}  // namespace kiosk::exhibit
