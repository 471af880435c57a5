#include "stage/waiter.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST(Wait, EndsAtTheMoment) {
  const auto until = Clock::now() + 20ms;
  wait({}, until);
  EXPECT_GE(Clock::now(), until);
}

TEST(Wait, ReturnsAtOnceForAMomentThatHasPassed) {
  const auto before = Clock::now();
  wait({}, before - 1h);
  EXPECT_LT(Clock::now() - before, 1s);
}

TEST(Wait, EndsWhenThereIsSomethingToRead) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe(ends.data()), 0);
  ASSERT_EQ(write(ends[1], "x", 1), 1);
  wait(std::array{ends[0]}, std::nullopt);  // or for ever
  for (const int end : ends) close(end);
}

TEST(StopSignal, IsReadInsteadOfEndingTheProgram) {
  const StopSignal stop;
  EXPECT_FALSE(stop.arrived());
  ASSERT_EQ(raise(SIGTERM), 0);
  wait(std::array{stop.descriptor()}, std::nullopt);
  EXPECT_TRUE(stop.arrived());
}

}  // namespace
}  // namespace kiosk::stage
