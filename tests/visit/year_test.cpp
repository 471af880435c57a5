// A year of a kiosk's life, by jumping to each moment at which something changes by itself.
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

// What a visitor does before they walk away without a word.
void visit_and_leave(Visitor& visitor, base::Random& random) {
  visitor.touch();
  for (int i = 0; i < 6; ++i) {
    const std::vector<std::string> ids = testing::pressable(visitor.scene());
    ASSERT_FALSE(ids.empty());
    (void)visitor.update(Activate{ids[random.below(ids.size())]});
    visitor.now += Time{random.below(20'000)};
  }
}

TEST(Year, PassesWithoutAFault) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.timing.looking = 120s;
  Visitor visitor{exhibit};
  base::Random random{365};
  const Time end = visitor.now + 365 * 24h;
  Time next_visitor = visitor.now + 1h;
  bool just_left = false;
  long changes = 0, visits = 0, ended = 0, slides = 0;
  while (visitor.now < end) {
    const auto next = visitor.next_change();
    ASSERT_TRUE(next);
    if (next_visitor < *next) {
      ASSERT_TRUE(std::holds_alternative<Attract>(visitor.state.screen)) << "the last visit never ended";
      visitor.now = std::max(visitor.now, next_visitor);
      visit_and_leave(visitor, random);
      ++visits;
      just_left = true;
      next_visitor = visitor.now + 1h + std::chrono::minutes{random.below(300)};
      continue;
    }
    ASSERT_GE(*next, visitor.now);
    ASSERT_TRUE(*next > visitor.now || changes == 0 || just_left) << "time stands still";
    just_left = false;
    visitor.now = *next;
    const Effects effects = visitor.update(Tick{});
    ASSERT_TRUE(effects.changed);
    ++changes;
    ended += effects.visit_ended;
    slides += std::holds_alternative<Attract>(visitor.state.screen);
  }
  EXPECT_GT(visits, 365 * 4);
  EXPECT_GT(ended, visits / 2);  // the others pressed "finish"
  // A slide lasts between 120 and 124 seconds, and visitors take a small part of the year.
  EXPECT_GT(slides, 365L * 24 * 3600 / 124 * 95 / 100);
  EXPECT_LT(slides, 365L * 24 * 3600 / 120);
}

// A clock that has run for years, as a machine's does that is never switched off.
TEST(Year, TheClockMayStandAnywhere) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  for (const Time begun : {Time{-50h}, Time{0}, Time{20 * 365 * 24h}}) {
    Visitor visitor{exhibit};
    visitor.now = begun;
    visitor.begin_again();
    visitor.wait(10min);
    visitor.touch();
    EXPECT_EQ(visitor.screen(), "contents");
    visitor.wait(75s);
    EXPECT_EQ(visitor.text("countdown"), "en:start-over-in 15");
    visitor.wait(15s);
    EXPECT_EQ(visitor.screen(), "attract");
  }
}

}  // namespace
}  // namespace kiosk::visit
