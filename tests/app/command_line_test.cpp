#include "app/command_line.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Outcome {
  int status;
  std::string out, err;
};

Outcome kiosk(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const int status = run_command_line(arguments, out, err);
  return {status, out.str(), err.str()};
}

bool one_line(const std::string& text) {
  return std::ranges::count(text, '\n') == 1 && text.back() == '\n' && text.starts_with("kiosk: ");
}

std::vector<json> nodes_of(const json& outline) {
  std::vector<json> nodes;
  const auto gather = [&](const auto& self, const json& node) -> void {
    nodes.push_back(node);
    for (const json& child : node["children"]) self(self, child);
  };
  gather(gather, outline["root"]);
  return nodes;
}

class CommandLine : public testing::Test {
 protected:
  CommandLine() { fs::create_directories(folder); }
  ~CommandLine() override { fs::remove_all(folder); }

  [[nodiscard]] std::string file(const std::string& name) const { return (folder / name).string(); }

  fs::path folder = fs::path{testing::TempDir()} / ("kiosk-commands-" + std::to_string(getpid()));
};

TEST_F(CommandLine, HelpsAndTellsItsVersion) {
  EXPECT_EQ(kiosk({"--help"}).status, 0);
  EXPECT_NE(kiosk({"render", "--help"}).out.find("--text-size"), std::string::npos);
  const Outcome version = kiosk({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_FALSE(version.out.empty());
}

TEST_F(CommandLine, RefusesWhatItDoesNotKnow) {
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {"render", "--bogus"},
           {"render", "--out", "x.png"},
           {"render", "--screen", "contents", "--all", "--out", "x.png"},
           {"outline", "--screen", "contents", "--size", "huge"},
           {"outline", "--screen", "contents", "--size", "1x1"},
           {"outline", "--screen", "contents", "--text-size", "5"},
           {"outline", "--screen", "contents", "--contrast", "none"},
           {"outline", "--screen", "contents", "--language", "tlh"},
           {"render", "--screen", "contents", "--out", file("picture.gif")},
           {"run", "--windowed", "1920"},
           {"run", "--quit-after", "soon"},
           {"run", "--class", "Owls"},
           {"run", "--class", "Owls, Owls"},
           {"run", "--class", "Owls, , Bears"},
           {"run", "--class", "Owls, Hippopotami"},
           {"run", "--class", "1, 2, 3, 4, 5, 6, 7, 8, 9"},
           {"export"},
           {"export", "--worksheet", file("sheet.doc")},
           {"export", "--worksheet", file("sheet.pdf"), "--language", "tlh"},
           {"export", "--worksheet", file("sheet.pdf"), "--set", "bogus"},
           {"export", "--worksheet", file("sheet.pdf"), "--questions", "0"},
       }) {
    const Outcome outcome = kiosk(wrong);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_TRUE(one_line(outcome.err)) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(CommandLine, NamesScreensNearAMistypedOne) {
  const Outcome outcome = kiosk({"outline", "--screen", "contnets"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(one_line(outcome.err));
  EXPECT_NE(outcome.err.find("near it: contents"), std::string::npos) << outcome.err;
}

TEST_F(CommandLine, TellsWhatIsWrongWithAnExhibit) {
  std::ofstream{folder / "exhibit.json"} << "{\n  \"id\": }\n";
  const Outcome run = kiosk({"screens", folder.string()});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(one_line(run.err)) << run.err;
  EXPECT_NE(run.err.find(file("exhibit.json") + ":2:"), std::string::npos) << run.err;

  const Outcome check = kiosk({"check", folder.string()});
  EXPECT_EQ(check.status, 1);
  EXPECT_TRUE(check.out.starts_with("exhibit.json:2:")) << check.out;
  EXPECT_NE(check.out.find("1 error, 0 warnings"), std::string::npos) << check.out;

  const Outcome listed = kiosk({"check", folder.string(), "--json"});
  EXPECT_EQ(listed.status, 1);
  const json findings = json::parse(listed.out);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0]["file"], "exhibit.json");
  EXPECT_EQ(findings[0]["line"], 2);
  EXPECT_EQ(findings[0]["severity"], "error");
}

TEST_F(CommandLine, RendersEveryScreenThatItLists) {
  std::set<std::string> expected, rendered;
  std::istringstream ids{kiosk({"screens"}).out};
  for (std::string id; std::getline(ids, id);) {
    std::ranges::replace(id, '/', '-');
    expected.insert(id + ".png");
  }
  ASSERT_FALSE(expected.empty());
  const Outcome outcome = kiosk({"render", "--all", "--size", "480x320", "--out", file("all")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  for (const auto& entry : fs::directory_iterator{folder / "all"}) rendered.insert(entry.path().filename());
  EXPECT_EQ(rendered, expected);
}

TEST_F(CommandLine, RendersPngAndPdf) {
  const auto begins = [&](const std::string& name) {
    std::string start(4, ' ');
    std::ifstream{file(name), std::ios::binary}.read(start.data(), 4);
    return start;
  };
  EXPECT_EQ(kiosk({"render", "--screen", "contents", "--out", file("a.png")}).status, 0);
  EXPECT_EQ(begins("a.png"), "\x89PNG");
  EXPECT_EQ(kiosk({"render", "--screen", "contents", "--out", file("a.pdf")}).status, 0);
  EXPECT_EQ(begins("a.pdf"), "%PDF");
}

TEST_F(CommandLine, ExportsAWorksheetAndItsKey) {
  const Outcome outcome = kiosk({"export", "--worksheet", file("sheet.pdf"), "--key", file("key.pdf"), "--set",
                                 "people", "--questions", "3", "--language", "ru"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, file("sheet.pdf") + "\n" + file("key.pdf") + "\n");
  EXPECT_GT(fs::file_size(file("sheet.pdf")), 5000u);
  EXPECT_GT(fs::file_size(file("key.pdf")), 5000u);
  const Outcome again = kiosk({"export", "--worksheet", file("sheet.pdf"), "--questions", "1"});
  EXPECT_EQ(again.status, 2);
  EXPECT_NE(again.err.find("--force"), std::string::npos) << again.err;
  EXPECT_EQ(kiosk({"export", "--worksheet", file("sheet.pdf"), "--questions", "1", "--force"}).status, 0);
  const Outcome nowhere = kiosk({"export", "--worksheet", file("no/such/sheet.pdf"), "--questions", "1"});
  EXPECT_EQ(nowhere.status, 3);
  EXPECT_TRUE(one_line(nowhere.err)) << nowhere.err;
}

TEST_F(CommandLine, OutlinesAScreen) {
  const Outcome outcome = kiosk({"outline", "--screen", "contents"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json outline = json::parse(outcome.out);
  EXPECT_EQ(outline["screen"], "contents");
  EXPECT_EQ(outline["size"], json::parse("[1920, 1080]"));
  EXPECT_NEAR(outline["mm_per_px"], 0.277, 0.001);
  EXPECT_FALSE(outline["touch_targets"].empty());

  const std::vector<json> nodes = nodes_of(outline);
  std::set<std::string> ids;
  for (const json& node : nodes) {
    EXPECT_TRUE(ids.insert(node["id"]).second || node["id"] == "") << node["id"];
    if (node.contains("text")) {
      EXPECT_GE(node["colours"]["contrast"], 1) << node["id"];
      EXPECT_GT(node["font"]["size_mm"], 0) << node["id"];
    }
  }
  for (const json& id : outline["focus_order"]) EXPECT_TRUE(ids.contains(id)) << id;
}

TEST_F(CommandLine, OutlinesAllAsAnArray) {
  const Outcome outcome = kiosk({"outline", "--all", "--size", "1080x1920", "--text-size", "4", "--reach"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json all = json::parse(outcome.out);
  ASSERT_TRUE(all.is_array());
  EXPECT_GT(all.size(), 5u);
  EXPECT_EQ(all[0]["size"], json::parse("[1080, 1920]"));
}

TEST_F(CommandLine, SaysWhatToDoWithoutADisplay) {
  const char* display = std::getenv("DISPLAY");
  const std::string kept = display ? display : "";
  unsetenv("DISPLAY");
  for (const std::vector<std::string>& run : std::vector<std::vector<std::string>>{{}, {"run"}, {"."}}) {
    const Outcome outcome = kiosk(run);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.err,
              "kiosk: no display: start it in a graphical session, or render the screens with 'kiosk render --all "
              "--out FOLDER'\n");
  }
  if (display) setenv("DISPLAY", kept.c_str(), 1);
}

}  // namespace
}  // namespace kiosk::app
