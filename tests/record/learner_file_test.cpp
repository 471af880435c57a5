#include "record/learner_file.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace kiosk::record {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono;

class LearnerFile : public ::testing::Test {
 protected:
  LearnerFile() : folder(fs::temp_directory_path() / ("learner-" + std::to_string(getpid()))) {
    fs::create_directories(folder);
  }
  ~LearnerFile() override {
    fs::permissions(folder, fs::perms::owner_all);
    fs::remove_all(folder);
  }

  void write(const std::string& text) const { std::ofstream(file) << text; }
  [[nodiscard]] std::string read() const {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  fs::path folder, file = folder / "mine.json";
};

const quiz::Day monday = sys_days{year{2026} / 11 / 23};

TEST_F(LearnerFile, WhatIsSavedIsLoadedAgainToTheLastDigit) {
  quiz::Learner learner;
  quiz::learn(learner, "pillars", quiz::Rating::good, monday);
  quiz::learn(learner, "silo", quiz::Rating::again, monday);
  quiz::learn(learner, "silo", quiz::Rating::easy, monday + days{3});
  ASSERT_TRUE(save_learner(learner, file).ok());
  const auto loaded = load_learner(file);
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded.value(), learner);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 1) << "nothing is left beside it";
}

TEST_F(LearnerFile, ThatIsNotThereIsALearnerWhoBegins) {
  const auto loaded = load_learner(file);
  ASSERT_TRUE(loaded.ok());
  EXPECT_TRUE(loaded.value().memories.empty());
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(LearnerFile, ThatIsSomethingElseIsRefusedAndLeftAsItIs) {
  const std::string memory = R"({"kiosk-learner": 1, "memories": {"q": )";
  const std::string broken[] = {
      "",
      "shopping list",
      "[]",
      "{}",
      R"({"kiosk-learner": 2, "memories": {}})",
      R"({"kiosk-learner": 1})",
      R"({"kiosk-learner": 1, "memories": []})",
      memory + "7}}",
      memory + R"({"stability": 0, "difficulty": 5, "first": "2026-01-01", "last": "2026-01-01"}}})",
      memory + R"({"stability": 1e9, "difficulty": 5, "first": "2026-01-01", "last": "2026-01-01"}}})",
      memory + R"({"stability": 1, "difficulty": 11, "first": "2026-01-01", "last": "2026-01-01"}}})",
      memory + R"({"stability": 1, "difficulty": 5, "first": "2026-01-02", "last": "2026-01-01"}}})",
      memory + R"({"stability": 1, "difficulty": 5, "first": "2026-01", "last": "2026-01-01"}}})",
      memory + R"({"stability": 1, "difficulty": 5, "first": "2026-02-30", "last": "2026-03-01"}}})",
  };
  for (const std::string& text : broken) {
    write(text);
    const auto loaded = load_learner(file);
    ASSERT_FALSE(loaded.ok()) << text;
    EXPECT_EQ(loaded.error().kind, base::ErrorKind::content);
    EXPECT_EQ(loaded.error().place.file, file);
    EXPECT_EQ(read(), text);
  }
}

TEST_F(LearnerFile, ADamageIsFoundOnItsLine) {
  write("{\"kiosk-learner\": 1,\n \"memories\": {\n  \"q\": }\n}\n");
  const auto loaded = load_learner(file);
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().place.line, 3);
}

TEST_F(LearnerFile, ThatCannotBeWrittenIsAnErrorAndTheOldOneStays) {
  write("old");
  const auto saved = save_learner({}, folder / "no" / "such" / "folder.json");
  ASSERT_FALSE(saved.ok());
  EXPECT_EQ(saved.error().kind, base::ErrorKind::machine);
  EXPECT_EQ(read(), "old");
}

// Links that lead to each other stand for whatever keeps a file from being looked at.
TEST_F(LearnerFile, ThatCannotBeReachedIsNoBeginner) {
  fs::create_symlink(file, folder / "other");
  fs::create_symlink(folder / "other", file);
  const auto loaded = load_learner(file);
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.error().kind, base::ErrorKind::machine);
  EXPECT_EQ(loaded.error().place.file, file);
}

TEST_F(LearnerFile, ThatIsLinkedAndPrivateStaysSo) {
  const fs::path stick = folder / "stick.json";
  ASSERT_TRUE(save_learner({}, stick).ok());
  fs::permissions(stick, fs::perms{0600});
  fs::create_symlink(stick, file);
  quiz::Learner learner;
  quiz::learn(learner, "silo", quiz::Rating::good, monday);
  ASSERT_TRUE(save_learner(learner, file).ok());
  EXPECT_TRUE(fs::is_symlink(file));
  EXPECT_EQ(fs::status(stick).permissions(), fs::perms{0600});
  EXPECT_EQ(load_learner(stick).value(), learner);
}

}  // namespace
}  // namespace kiosk::record
