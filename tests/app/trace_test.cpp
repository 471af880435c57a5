#include "app/trace.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

TEST(Trace, WritesALineForEachEvent) {
  const fs::path file = fs::path{testing::TempDir()} / "trace.jsonl";
  auto trace = Trace::open(file);
  ASSERT_TRUE(trace.ok());
  const auto now = Clock::now();
  trace.value().input("down 1 600,500", now);
  trace.value().visit("press tile/\"silo\"", now);
  trace.value().frame({.screen = "contents", .areas = {{1, 2, 30, 40}, {50, 0, 10, 10}}, .fade = 0.25, .input = now},
                      now + 3ms);
  trace.value().flush();

  std::ifstream lines{file};
  std::string line;
  std::vector<nlohmann::json> events;
  while (std::getline(lines, line)) events.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(events.size(), 3u);
  EXPECT_EQ(events[0]["event"], "input");
  EXPECT_EQ(events[0]["what"], "down 1 600,500");
  EXPECT_EQ(events[1]["what"], "press tile/\"silo\"");
  EXPECT_EQ(events[2]["areas"], nlohmann::json::parse("[[1,2,30,40],[50,0,10,10]]"));
  EXPECT_EQ(events[2]["pixels"], 1300);
  EXPECT_EQ(events[2]["fade"], 0.25);
  EXPECT_EQ(events[2]["input_t"], events[0]["t"]);
  EXPECT_NEAR(events[2]["t"].get<double>() - events[0]["t"].get<double>(), 3, 0.002);
  fs::remove(file);
}

TEST(Trace, CountsFromTheProcessBeginning) {
  const fs::path file = fs::path{testing::TempDir()} / "start.jsonl";
  auto trace = Trace::open(file);
  ASSERT_TRUE(trace.ok());
  trace.value().input("key next", Clock::now());
  trace.value().flush();
  std::ifstream lines{file};
  const auto event = nlohmann::json::parse(lines);
  EXPECT_GT(event["t"], 0);
  EXPECT_LT(event["t"], 600'000);  // this test is no older
  fs::remove(file);
}

TEST(Trace, SaysWhereItCannotBeWritten) {
  const auto trace = Trace::open("/nowhere/trace.jsonl");
  ASSERT_FALSE(trace.ok());
  EXPECT_EQ(trace.error().kind, base::ErrorKind::machine);
}

TEST(Trace, ThatIsNotWishedWritesNothing) {
  Trace trace;
  trace.input("key next", Clock::now());
  trace.frame({}, Clock::now());
  trace.flush();
}

}  // namespace
}  // namespace kiosk::app
