// The first touch only wakes: it presses nothing.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

class Waking : public ::testing::Test {
 protected:
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
};

TEST_F(Waking, WhateverIsDoneFirstTheContentsShowAndNothingElseHappens) {
  Visitor plain{exhibit};
  plain.touch();
  ASSERT_EQ(plain.screen(), "contents");
  for (const auto& [name, input] : testing::every_input()) {
    Visitor visitor{exhibit};
    const Effects effects = visitor.update(input);
    EXPECT_TRUE(effects.changed) << name;
    EXPECT_FALSE(effects.visit_ended) << name;
    EXPECT_EQ(visitor.scene(), plain.scene()) << name;
    EXPECT_EQ(visitor.state.preferences, plain.state.preferences) << name;
    EXPECT_FALSE(visitor.state.round) << name;
    EXPECT_EQ(visitor.state.sheet, Sheet::none) << name;
  }
}

TEST_F(Waking, FromAnySlide) {
  for (int slide = 0; slide < 4; ++slide) {
    for (const auto& [name, input] : testing::every_input()) {
      Visitor visitor{exhibit};
      for (int i = 0; i < slide; ++i) visitor.wait(*visitor.next_change() - visitor.now);
      ASSERT_EQ(std::get<Attract>(visitor.state.screen).slide, static_cast<std::size_t>(slide));
      (void)visitor.update(input);
      EXPECT_EQ(visitor.screen(), "contents") << name;
    }
  }
}

TEST_F(Waking, ThePressThatWokeIsNotTakenForOneOnTheContents) {
  Visitor visitor{exhibit};
  (void)visitor.update(Press{"tile/one"});
  EXPECT_FALSE(scene::find(visitor.scene().root, "tile/one")->pressed);
  EXPECT_TRUE(visitor.state.pressed.empty());
  EXPECT_TRUE(visitor.state.focused.empty());
}

TEST_F(Waking, TheSecondTouchPresses) {
  Visitor visitor{exhibit};
  visitor.touch();
  visitor.tap("tile/two");
  EXPECT_EQ(visitor.screen(), "panel/two");
}

TEST_F(Waking, TimeAloneWakesNobody) {
  Visitor visitor{exhibit};
  visitor.wait(std::chrono::hours{1});
  EXPECT_TRUE(visitor.screen().starts_with("attract"));
}

TEST_F(Waking, BeginsToCountTheIdleTime) {
  Visitor visitor{exhibit};
  visitor.now += 10min;  // as if nobody had asked for the slides
  visitor.touch();
  EXPECT_EQ(*visitor.next_change(), visitor.now + exhibit.timing.idle);
}

}  // namespace
}  // namespace kiosk::visit
