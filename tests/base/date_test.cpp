#include "base/date.hpp"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(Date, IsReadAsFarAsItIsKnown) {
  EXPECT_EQ(parse_date("1992"), (Date{1992, 0, 0}));
  EXPECT_EQ(parse_date("1992-02"), (Date{1992, 2, 0}));
  EXPECT_EQ(parse_date("1992-02-29"), (Date{1992, 2, 29}));
}

TEST(Date, ThatIsNoneIsRefused) {
  for (const char* text : {"", "92", "1992-2", "1992-13", "1993-02-29", "1992/02/25", "1992-02-25T", "199a", "-992",
                           "1992-+2", "1992-02-00", "1992-00"})
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(Date, ReachesAsFarAsItIsUncertain) {
  EXPECT_EQ(first_day({1994, 3, 0}), sys_days{1994y / March / 1});
  EXPECT_EQ(day_after({1994, 3, 0}), sys_days{1994y / April / 1});
  EXPECT_EQ(first_day({1999, 0, 0}), sys_days{1999y / January / 1});
  EXPECT_EQ(day_after({1999, 0, 0}), sys_days{2000y / January / 1});
  EXPECT_EQ(day_after({1999, 12, 31}), sys_days{2000y / January / 1});
  EXPECT_EQ(day_after({1999, 12, 0}), sys_days{2000y / January / 1});
}

TEST(Date, IsWrittenInFull) {
  EXPECT_EQ(iso_date(1992y / February / 25), "1992-02-25");
  EXPECT_EQ(iso_date(990y / November / 1), "0990-11-01");
}

}  // namespace
}  // namespace kiosk::base
