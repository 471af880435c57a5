#include "record/learner_lock.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace kiosk::record {
namespace {

namespace fs = std::filesystem;

class LearnersLock : public ::testing::Test {
 protected:
  LearnersLock() { fs::create_directories(folder); }
  ~LearnersLock() override { fs::remove_all(folder); }

  fs::path folder = fs::path{::testing::TempDir()} / ("lock-" + std::to_string(getpid()));
  fs::path file = folder / "mine.json";
};

TEST_F(LearnersLock, IsHeldByOneAndLeavesNothing) {
  for (const bool there : {false, true}) {
    if (there) std::ofstream(file) << "x";
    {
      const auto first = LearnerLock::take(file);
      ASSERT_TRUE(first.ok());
      const auto second = LearnerLock::take(file);
      ASSERT_FALSE(second.ok());
      EXPECT_EQ(second.error().kind, base::ErrorKind::usage);
      EXPECT_EQ(second.error().place.file, file);
      EXPECT_TRUE(LearnerLock::take(folder / "another's.json").ok());
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), there ? 1 : 0);
    EXPECT_TRUE(LearnerLock::take(file).ok());
  }
}

TEST_F(LearnersLock, IsTheSameByALink) {
  std::ofstream(file) << "x";
  fs::create_symlink(file, folder / "link.json");
  const auto first = LearnerLock::take(folder / "link.json");
  ASSERT_TRUE(first.ok());
  EXPECT_FALSE(LearnerLock::take(file).ok());
}

TEST_F(LearnersLock, AfterACrashIsFree) {
  std::ofstream(file.string() + ".lock") << "";
  EXPECT_TRUE(LearnerLock::take(file).ok());
}

TEST_F(LearnersLock, ThatCannotBeMadeIsSaidSo) {
  const auto lock = LearnerLock::take(folder / "none" / "mine.json");
  ASSERT_FALSE(lock.ok());
  EXPECT_EQ(lock.error().kind, base::ErrorKind::machine);
}

}  // namespace
}  // namespace kiosk::record
