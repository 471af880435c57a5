#include "base/file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::base {
namespace {

namespace fs = std::filesystem;

class WriteWhole : public ::testing::Test {
 protected:
  WriteWhole() { fs::create_directories(folder); }
  ~WriteWhole() override { fs::remove_all(folder); }

  [[nodiscard]] static std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  [[nodiscard]] auto files() const { return std::distance(fs::directory_iterator(folder), {}); }

  fs::path folder = fs::path{::testing::TempDir()} / ("whole-" + std::to_string(getpid()));
  fs::path file = folder / "file";
};

TEST_F(WriteWhole, LeavesTheFileAndNothingBeside) {
  for (const std::string& bytes : {std::string{"first"}, std::string(100000, '\0'), std::string{}}) {
    ASSERT_TRUE(write_whole(file, bytes).ok());
    EXPECT_EQ(read(file), bytes);
    EXPECT_EQ(files(), 1);
  }
}

TEST_F(WriteWhole, AFreshFileIsAsTheUmaskSays) {
  const mode_t before = umask(027);
  ASSERT_TRUE(write_whole(file, "").ok());
  umask(before);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms{0640});
}

TEST_F(WriteWhole, KeepsThePermissions) {
  std::ofstream(file) << "old";
  fs::permissions(file, fs::perms{0600});
  ASSERT_TRUE(write_whole(file, "new").ok());
  EXPECT_EQ(fs::status(file).permissions(), fs::perms{0600});
}

TEST_F(WriteWhole, FollowsALink) {
  fs::create_directories(folder / "far");
  std::ofstream(folder / "far" / "file") << "old";
  fs::create_symlink(fs::path("far") / "file", file);
  ASSERT_TRUE(write_whole(file, "new").ok());
  EXPECT_TRUE(fs::is_symlink(file));
  EXPECT_EQ(read(folder / "far" / "file"), "new");
}

TEST_F(WriteWhole, AFailureIsToldAndLeavesNothing) {
  fs::create_directory(file);
  fs::create_symlink("nowhere", folder / "broken");
  for (const fs::path& wrong : {file, folder / "none" / "file", folder / "broken"}) {
    const auto written = write_whole(wrong, "new");
    ASSERT_FALSE(written.ok()) << wrong;
    EXPECT_EQ(written.error().kind, ErrorKind::machine);
    EXPECT_EQ(written.error().place.file, wrong);
  }
  EXPECT_EQ(files(), 2);
}

// What another program left or has in hand is not written into.
TEST_F(WriteWhole, AnothersUnfinishedFileStays) {
  const fs::path other = file.string() + "." + std::to_string(getpid()) + "-1.new";
  std::ofstream(other) << "in hand";
  ASSERT_TRUE(write_whole(file, "new").ok());
  EXPECT_EQ(read(other), "in hand");
  EXPECT_EQ(read(file), "new");
}

TEST_F(WriteWhole, OfTwoWritersOneIsWhole) {
  const std::string texts[] = {std::string(300000, 'a'), std::string(300000, 'b')};
  std::vector<std::jthread> writers;
  for (const std::string& text : texts)
    writers.emplace_back([&] {
      for (int i = 0; i < 20; ++i) EXPECT_TRUE(write_whole(file, text).ok());
    });
  writers.clear();
  EXPECT_TRUE(read(file) == texts[0] || read(file) == texts[1]);
}

}  // namespace
}  // namespace kiosk::base
