// The commands `import` and `export`.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/command_line.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int status;
  std::string out, err;
};

Outcome kiosk(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const int status = run_command_line(arguments, out, err);
  return {status, out.str(), err.str()};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool one_line(const std::string& text) {
  return std::ranges::count(text, '\n') == 1 && text.back() == '\n' && text.starts_with("kiosk: ");
}

class Exchange : public ::testing::Test {
 protected:
  [[nodiscard]] std::string file(const std::string& name) const { return (folder.path() / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
    return file(name);
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream stream(file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  const kiosk::testing::TemporaryFolder folder;
  const std::string gift = write("a.gift", "::Rivers::Which?{=Nile ~Rhine}\n\nWhy?{}\n");
};

TEST_F(Exchange, ImportsIntoAFileAndTellsWhatIsToBeDone) {
  const Outcome done = kiosk({"import", gift, "--set", "rivers", "--out", file("rivers.json")});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_EQ(
      done.out,
      "whole    line 1: Rivers\nleft     line 3: Why? — a kiosk has no keyboard for an essay\n1 whole, 0 changed, 1 "
      "left\nof 1 question nobody explained the answer: the right one stands in its place, write why\n"
      "exhibit.json must list the set: add \"rivers\" to its \"question_sets\"\n");
  const auto json = nlohmann::json::parse(read("rivers.json"));
  EXPECT_EQ(json["id"], "rivers");
  EXPECT_EQ(json["questions"].size(), 1u);
  EXPECT_EQ(json["questions"][0]["stem"]["en"], "Which?");
}

TEST_F(Exchange, NeverWritesOverAFileUnasked) {
  const std::string there = write("there.json", "mine");
  const Outcome refused = kiosk({"import", gift, "--set", "a", "--out", there});
  EXPECT_EQ(refused.status, 2);
  EXPECT_TRUE(has(refused.err, "--force"));
  EXPECT_TRUE(one_line(refused.err));
  EXPECT_EQ(read("there.json"), "mine");
  EXPECT_EQ(kiosk({"import", gift, "--set", "a", "--out", there, "--force"}).status, 0);
  EXPECT_NE(read("there.json"), "mine");
  EXPECT_EQ(kiosk({"export", "--to", "gift", "--out", there}).status, 2);
}

TEST_F(Exchange, ImportsIntoAnExhibitThatPassesTheCheckThen) {
  kiosk::testing::SampleExhibit sample;
  (void)sample.load();
  // "one" is a question of the set that is there.
  const std::string taken = write("b.gift", "::one::Which?{=Nile ~Rhine####It is long.}\n");
  const Outcome done = kiosk({"import", taken, "--set", "rivers", "--into", sample.folder().string()});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_TRUE(has(done.out, "add \"rivers\"")) << done.out;
  EXPECT_TRUE(has(done.out, "speaks ru too: translate")) << done.out;
  EXPECT_FALSE(has(done.out, "nobody explained")) << done.out;
  const fs::path written = sample.folder() / "questions/rivers.json";
  auto json = nlohmann::json::parse(std::ifstream(written));
  EXPECT_EQ(json["questions"][0]["id"], "one-2");
  const auto translate = [](const auto& self, nlohmann::json& value) -> void {
    if (value.is_object() && value.contains("en")) value["ru"] = value["en"];
    if (value.is_structured())
      for (nlohmann::json& inner : value) self(self, inner);
  };
  translate(translate, json);
  std::ofstream(written) << json.dump(2);
  sample["exhibit.json"]["question_sets"] = {"documents", "rivers"};
  const exhibit::Loaded loaded = sample.load();
  EXPECT_TRUE(loaded.exhibit) << kiosk::testing::describe(loaded);
  // Importing again does not count the set's own ids as taken, and the set is listed now.
  const Outcome again = kiosk({"import", taken, "--set", "rivers", "--into", sample.folder().string(), "--force"});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_FALSE(has(again.out, "must list")) << again.out;
}

TEST_F(Exchange, KeepsIdsApartFromThoseOfAnImportThatIsNotListedYet) {
  kiosk::testing::SampleExhibit sample;
  (void)sample.load();
  const std::string into = sample.folder().string();
  EXPECT_EQ(kiosk({"import", gift, "--set", "one-set", "--into", into}).status, 0);
  EXPECT_EQ(kiosk({"import", gift, "--set", "other-set", "--into", into}).status, 0);
  const auto id = [&](const std::string& set) {
    const auto json = nlohmann::json::parse(std::ifstream(sample.folder() / "questions" / (set + ".json")));
    return json["questions"][0]["id"].get<std::string>();
  };
  EXPECT_EQ(id("one-set"), "rivers");
  EXPECT_EQ(id("other-set"), "rivers-2");
}

TEST_F(Exchange, ExportsWhatCanBeImportedAgain) {
  const Outcome done = kiosk({"export", "--to", "csv", "--set", "people", "--language", "ru", "--out", file("p.csv")});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_TRUE(has(done.out, " 0 left\n")) << done.out;
  const Outcome back = kiosk({"import", file("p.csv"), "--set", "p", "--language", "ru", "--out", file("p.json")});
  EXPECT_EQ(back.status, 0) << back.err;
  EXPECT_TRUE(has(back.out, " 0 changed, 0 left\n")) << back.out;
}

TEST_F(Exchange, SaysWhatIsWrong) {
  const std::string out = file("out.json");
  const auto fails = [&](int status, const std::vector<std::string>& arguments, const std::string& words) {
    const Outcome outcome = kiosk(arguments);
    EXPECT_EQ(outcome.status, status) << outcome.err;
    EXPECT_TRUE(one_line(outcome.err)) << outcome.err;
    EXPECT_TRUE(has(outcome.err, words)) << outcome.err;
    EXPECT_FALSE(fs::exists(out));
  };
  fails(2, {"import", gift, "--set", "a"}, "--into");
  fails(2, {"import", gift, "--out", out}, "--set");
  fails(2, {"import", gift, "--set", "A b", "--out", out}, "not a set's id");
  fails(2, {"import", gift, "--set", "a", "--from", "word", "--out", out}, "no format \"word\"");
  fails(2, {"import", gift, "--set", "a", "--language", "English", "--out", out}, "language's tag");
  fails(2, {"import", gift, "--set", "a", "--from", "anki", "--out", out}, "nothing can be imported from anki");
  fails(1, {"import", write("a.txt", "prose"), "--set", "a", "--out", out}, "no format is recognized");
  fails(1, {"import", write("b.txt", "\xC4\xE0, \xED\xE5\xF2{T}"), "--from", "gift", "--set", "a", "--out", out},
        "Windows-1251");
  fails(1, {"import", gift, "--set", "a", "--into", file("nowhere")}, "exhibit.json");
  fails(2, {"export", "--to", "kahoot", "--out", out}, "nothing can be exported to kahoot");
  fails(2, {"export", "--to", "gift", "--set", "nothing", "--out", out}, "no question set");
  fails(3, {"import", gift, "--set", "a", "--out", file("no/such/folder.json")}, "cannot be written");
  EXPECT_NE(kiosk({"import", file("gone.gift"), "--set", "a", "--out", out}).status, 0);
}

TEST_F(Exchange, FailsWhereNothingCameOver) {
  const Outcome none = kiosk({"import", write("c.gift", "Why?{}"), "--set", "a", "--out", file("out.json")});
  EXPECT_EQ(none.status, 1);
  EXPECT_TRUE(has(none.out, "0 whole, 0 changed, 1 left"));
  EXPECT_FALSE(fs::exists(file("out.json")));
}

}  // namespace
}  // namespace kiosk::app
