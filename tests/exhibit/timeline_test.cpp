// A timeline as it is read, and what a curator can get wrong in one.
#include <gtest/gtest.h>

#include <functional>
#include <sstream>

#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Json;
using testing::SampleExhibit;
using testing::text;

Json& timeline(SampleExhibit& sample) { return testing::interactive_of(sample); }
Json& event(SampleExhibit& sample, std::size_t index) { return timeline(sample)["events"][index]; }

// The sample exhibit with a timeline on its first panel, its events in no order.
void add_timeline(SampleExhibit& sample) {
  const auto event = [](const char* id, const char* lane, const char* date) -> Json {
    return {{"id", id}, {"title", text("They met", "Встреча")}, {"lane", lane}, {"date", date}};
  };
  timeline(sample) = {
      {"kind", "timeline"},
      {"from", "1989"},
      {"to", "2002-12-31"},
      {"caption", text("A ring: the day is not known", "Кольцо: день неизвестен")},
      {"lanes",
       {{{"id", "papers"}, {"title", text("Papers", "Документы")}, {"ink", "accent"}},
        {{"id", "others"}, {"title", text("Meanwhile", "В то же время")}, {"ink", "secondary"}}}},
      {"events",
       {event("month", "papers", "1994-03"), event("day", "papers", "1992-02-25"), event("year", "others", "2001"),
        event("span", "others", "1996-01")}},
  };
  timeline(sample)["events"][1]["body"] = {{{"text", text("They met.", "Они встретились.")}, {"facts", {"S1"}}}};
  timeline(sample)["events"][3]["until"] = "2003-06";
  timeline(sample)["events"][3]["uncertain"] = true;
  timeline(sample)["events"][3]["priority"] = 1;
}

TEST(Timeline, IsReadInTheOrderOfTime) {
  SampleExhibit sample;
  add_timeline(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const auto& read = std::get<Timeline>(*loaded.exhibit->panels[0].interactive);
  EXPECT_EQ(read.from, (base::Date{1989, 0, 0}));
  EXPECT_EQ(read.to, (base::Date{2002, 12, 31}));
  EXPECT_EQ(read.caption.plain("en"), "A ring: the day is not known");
  ASSERT_EQ(read.lanes.size(), 2u);
  EXPECT_EQ(read.lanes[1].title.plain("ru"), "В то же время");
  EXPECT_EQ(read.lanes[0].ink, "accent");
  ASSERT_EQ(read.events.size(), 4u);
  const auto parts = parts_of(*loaded.exhibit->panels[0].interactive);
  std::vector<std::string> ids;
  for (const Part* part : parts) ids.push_back(part->id);
  EXPECT_EQ(ids, (std::vector<std::string>{"day", "month", "span", "year"}));
  const Event &day = read.events[0], &span = read.events[2];
  EXPECT_EQ(day.lane, 0u);
  EXPECT_EQ(day.from, (base::Date{1992, 2, 25}));
  EXPECT_FALSE(day.to || day.uncertain);
  EXPECT_EQ(day.priority, 2);
  EXPECT_EQ(day.part.body.size(), 1u);
  EXPECT_EQ(span.lane, 1u);
  EXPECT_EQ(span.to, (base::Date{2003, 6, 0})) << "what lasts may end after the timeline does";
  EXPECT_TRUE(span.uncertain);
  EXPECT_EQ(span.priority, 1);
}

TEST(Timeline, NeedsNoCaptionAndNoSecondLane) {
  SampleExhibit sample;
  add_timeline(sample);
  timeline(sample).erase("caption");
  timeline(sample)["lanes"].erase(1);
  for (std::size_t i = 0; i < 4; ++i) event(sample, i)["lane"] = "papers";
  EXPECT_EQ(testing::describe(sample.load()), "");
}

TEST(Timeline, TakesItsFirstAndItsLastDay) {
  SampleExhibit sample;
  add_timeline(sample);
  event(sample, 1)["date"] = "1989-01-01";
  event(sample, 2)["date"] = "2002-12-31";
  EXPECT_EQ(testing::describe(sample.load()), "");
}

struct Break {
  const char* name;
  const char* rule;
  const char* message;  // a part of it
  std::function<void(SampleExhibit&)> apply;
  const char* at;  // what stands on the line that the finding names
};

void PrintTo(const Break& one, std::ostream* out) { *out << one.name; }

class TimelineBreak : public ::testing::TestWithParam<Break> {};

// The line of a text, as files are written with an indent of two.
std::string line_of(SampleExhibit& sample, int line) {
  std::istringstream lines(sample[testing::interactive_panel].dump(2));
  std::string text;
  for (int i = 0; i < line; ++i) std::getline(lines, text);
  return text;
}

TEST_P(TimelineBreak, IsFoundAndNothingElse) {
  SampleExhibit sample;
  add_timeline(sample);
  GetParam().apply(sample);
  int line = 0;
  ASSERT_NO_FATAL_FAILURE(testing::expect_only_finding(sample, GetParam().rule, GetParam().message, line));
  EXPECT_NE(line_of(sample, line).find(GetParam().at), std::string::npos) << line_of(sample, line);
}

INSTANTIATE_TEST_SUITE_P(
    Each, TimelineBreak,
    ::testing::ValuesIn(std::vector<Break>{
        {"NoFrom", "missing-key", "a timeline needs \"from\"", [](auto& s) { timeline(s).erase("from"); },
         "interactive"},
        {"NoLanes", "missing-key", "a timeline needs \"lanes\"", [](auto& s) { timeline(s).erase("lanes"); },
         "interactive"},
        {"NoEvents", "bad-value", "at least 1", [](auto& s) { timeline(s)["events"] = Json::array(); }, "events"},
        {"UnknownKey", "unknown-key", "did you mean \"caption\"?",
         [](auto& s) { timeline(s)["capton"] = timeline(s)["caption"], timeline(s).erase("caption"); }, "capton"},
        {"NoDate", "missing-key", "an event needs \"date\"", [](auto& s) { event(s, 1).erase("date"); }, "{"},
        {"NoSuchDay", "bad-value", "\"1992-02-30\" is not a date: write it as \"1992\", \"1992-02\" or \"1992-02-25\"",
         [](auto& s) { event(s, 1)["date"] = "1992-02-30"; }, "1992-02-30"},
        {"DateInWords", "bad-value", "is not a date", [](auto& s) { timeline(s)["to"] = "today"; }, "today"},
        {"DateAsANumber", "wrong-type", "", [](auto& s) { timeline(s)["from"] = 1989; }, "1989"},
        {"EndsBeforeItBegins", "bad-value", "this timeline ends before it begins",
         [](auto& s) { timeline(s)["to"] = "1988"; }, "1988"},
        {"EventBefore", "bad-value", "between the timeline's \"from\" and \"to\"",
         [](auto& s) { event(s, 1)["date"] = "1988-12-31"; }, "1988-12-31"},
        {"EventAfter", "bad-value", "between the timeline's \"from\" and \"to\"",
         [](auto& s) { event(s, 1)["date"] = "2003-01-01"; }, "2003-01-01"},
        {"EventEndsBeforeItBegins", "bad-value", "this event ends before it begins",
         [](auto& s) { event(s, 3)["until"] = "1995-12-31"; }, "1995-12-31"},
        {"UnknownLane", "unknown-reference", "no lane of this timeline has the id \"paper\"; did you mean \"papers\"?",
         [](auto& s) { event(s, 1)["lane"] = "paper"; }, "\"paper\""},
        {"SameLaneTwice", "duplicate-id", "two lanes have the id \"papers\"",
         [](auto& s) {
           timeline(s)["lanes"][1]["id"] = "papers";
           for (std::size_t i = 2; i < 4; ++i) event(s, i)["lane"] = "papers";
         },
         "{"},
        {"LaneWithoutAName", "bad-id", "\"Others\" is not an id",
         [](auto& s) { timeline(s)["lanes"][1]["id"] = "Others"; }, "Others"},
        {"SameEventTwice", "duplicate-id", "two parts here have the id \"day\"",
         [](auto& s) { event(s, 2)["id"] = "day"; }, "{"},
        {"UnknownInk", "unknown-reference", "no theme has a colour \"bras\"",
         [](auto& s) { timeline(s)["lanes"][0]["ink"] = "bras"; }, "bras"},
        {"PriorityOutOfRange", "bad-value", "from 1 to 3", [](auto& s) { event(s, 0)["priority"] = 4; }, "4"},
        {"UncertainInWords", "wrong-type", "true or false", [](auto& s) { event(s, 0)["uncertain"] = "yes"; }, "yes"},
    }),
    [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace kiosk::exhibit
