#include "base/result.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace kiosk::base {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{ErrorKind::usage, "write an even number"};
  return number / 2;
}

TEST(Result, HoldsAValueOrAnError) {
  const Result<int> good = half(8), bad = half(7);
  ASSERT_TRUE(good.ok());
  EXPECT_TRUE(good);
  EXPECT_EQ(good.value(), 4);
  ASSERT_FALSE(bad.ok());
  EXPECT_FALSE(bad);
  EXPECT_EQ(bad.error().kind, ErrorKind::usage);
  EXPECT_EQ(bad.error().message, "write an even number");
}

TEST(Result, GivesAwayAValueThatCannotBeCopied) {
  Result<std::unique_ptr<int>> result{std::make_unique<int>(5)};
  *result.value() = 6;
  const std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 6);
}

TEST(Result, SaysOnlyThatItIsDoneWhereThereIsNoValue) {
  const Result<> done = Done{};
  EXPECT_TRUE(done);
}

TEST(Error, NamesItsPlaceAsFarAsItIsKnown) {
  const Error nowhere{ErrorKind::machine, "no font", {}};
  EXPECT_EQ(describe(nowhere), "no font");
  const Error in_file{ErrorKind::content, "unreadable", {"panels/one.json", 0, 0}};
  EXPECT_EQ(describe(in_file), "panels/one.json: unreadable");
  const Error at{ErrorKind::content, "no such source", {"facts.json", 3, 14}};
  EXPECT_EQ(describe(at), "facts.json:3:14: no such source");
}

// The program's exit statuses.
TEST(Error, ItsKindIsTheExitStatus) {
  EXPECT_EQ(static_cast<int>(ErrorKind::content), 1);
  EXPECT_EQ(static_cast<int>(ErrorKind::usage), 2);
  EXPECT_EQ(static_cast<int>(ErrorKind::machine), 3);
}

}  // namespace
}  // namespace kiosk::base
