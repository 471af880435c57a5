// "Are you still there?", on a clock that the test turns by hand.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

class Idle : public ::testing::Test {
 protected:
  Idle() {
    exhibit.timing.idle = 45s;  // other than the program's own
    exhibit.timing.countdown = 20s;
  }

  void come() { visitor.touch(); }
  void tick_at(Time time) {
    visitor.now = time;
    (void)visitor.update(Tick{});
  }
  // An open exam waits longer.
  static Time idle_on(const std::string& screen) { return screen == "quiz/hand-in" ? Time{30min} : Time{45s}; }
  [[nodiscard]] bool asks() const { return visitor.state.sheet == Sheet::still_there; }

  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
};

TEST_F(Idle, AsksAtTheVeryMomentAndNotBefore) {
  come();
  const Time since = visitor.now;
  EXPECT_EQ(visitor.next_change(), since + 45s);
  tick_at(since + 45s - 1ms);
  EXPECT_FALSE(asks());
  EXPECT_EQ(visitor.screen(), "contents");
  tick_at(since + 45s);
  EXPECT_TRUE(asks());
  EXPECT_EQ(visitor.screen(), "still-there");
}

TEST_F(Idle, StartsOverAtTheVeryMomentAndNotBefore) {
  come();
  const Time since = visitor.now;
  tick_at(since + 45s);
  tick_at(since + 65s - 1ms);
  EXPECT_TRUE(asks());
  visitor.now = since + 65s;
  EXPECT_TRUE(visitor.update(Tick{}).visit_ended);
  EXPECT_EQ(visitor.screen(), "attract");
}

TEST_F(Idle, ALateTickMakesUpForAllThatWasMissed) {
  come();
  visitor.now += 10min;
  EXPECT_TRUE(visitor.update(Tick{}).visit_ended);
  EXPECT_EQ(visitor.screen(), "attract");
}

TEST_F(Idle, AsksOnEveryScreenAndOverEverySheet) {
  for (const std::string& id : screen_ids(visitor.world)) {
    if (id.starts_with("attract") || id.starts_with("class") || id == "still-there") continue;
    visitor.state = *state_of_screen(visitor.world, id, {});
    visitor.now = Time{0};
    const Time idle = idle_on(id);
    EXPECT_EQ(visitor.next_change(), idle) << id;
    tick_at(idle);
    EXPECT_TRUE(asks()) << id;
    EXPECT_EQ(testing::pressable(visitor.scene()), std::vector<std::string>{"stay"}) << id;
    tick_at(idle + 20s);
    if (id == "quiz/hand-in") {  // an exam is not lost: it is handed in
      EXPECT_EQ(visitor.screen(), "result");
      continue;
    }
    EXPECT_EQ(visitor.screen(), "attract") << id;
  }
}

TEST_F(Idle, EveryTouchAndKeyCounts) {
  for (const auto& [name, input] : testing::every_input()) {
    visitor.begin_again();
    come();
    visitor.tap("tile/two");
    const Time since = visitor.now;
    visitor.now = since + 45s - 1ms;
    (void)visitor.update(input);
    if (visitor.screen() == "attract") continue;  // it was the one that ends the visit
    const Time input_at = visitor.now;
    tick_at(since + 45s);
    EXPECT_FALSE(asks()) << name;
    tick_at(input_at + 45s - 1ms);
    EXPECT_FALSE(asks()) << name;
    tick_at(input_at + 45s);
    EXPECT_TRUE(asks()) << name;
  }
}

TEST_F(Idle, TimeItselfIsNoSignOfLife) {
  come();
  const Time since = visitor.now;
  for (Time time = since; time < since + 45s; time += 100ms) tick_at(time);
  tick_at(since + 45s);
  EXPECT_TRUE(asks());
}

TEST_F(Idle, WhateverIsDoneIsAnswerEnoughAndDoesNothingElse) {
  come();
  visitor.tap("tile/two");
  const Visitor before = visitor;
  for (const auto& [name, input] : testing::every_input()) {
    visitor.state = before.state;
    visitor.now = before.now;
    visitor.wait(45s + 7s);
    ASSERT_TRUE(asks());
    EXPECT_TRUE(visitor.update(input).changed) << name;
    EXPECT_FALSE(asks()) << name;
    EXPECT_EQ(visitor.screen(), "panel/two") << name;
    EXPECT_EQ(visitor.scene(), view(before.state, visitor.world, before.now)) << name;
    EXPECT_EQ(visitor.next_change(), visitor.now + 45s) << name;
  }
}

TEST_F(Idle, TheButtonAnswersToo) {
  come();
  visitor.wait(45s);
  (void)visitor.update(Activate{"stay"});
  EXPECT_FALSE(asks());
  EXPECT_EQ(visitor.screen(), "contents");
}

// Who read the sources for a minute finds them again.
TEST_F(Idle, TheAnswerLeadsBackToWhereTheVisitorWas) {
  for (const std::string& id : screen_ids(visitor.world)) {
    if (id.starts_with("attract") || id.starts_with("class") || id == "still-there") continue;
    visitor.state = *state_of_screen(visitor.world, id, {});
    visitor.now = Time{0};
    const scene::Scene before = visitor.scene();
    visitor.wait(idle_on(id) + 5s);
    ASSERT_TRUE(asks()) << id;
    visitor.touch();
    EXPECT_EQ(visitor.scene(), before) << id;
  }
}

TEST_F(Idle, TheAnswerKeepsTheRound) {
  come();
  visitor.tap("quiz-tile");
  visitor.tap("start");
  visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
  const quiz::Round round = *visitor.state.round;
  visitor.wait(60s);
  visitor.touch();
  EXPECT_EQ(*visitor.state.round, round);
}

TEST_F(Idle, AFingerThatLiesThereIsLetGoByTheQuestion) {
  come();
  visitor.touch();
  (void)visitor.update(Press{"tile/one"});
  visitor.wait(45s);
  visitor.touch();
  EXPECT_FALSE(scene::find(visitor.scene().root, "tile/one")->pressed);
}

TEST_F(Idle, TheCountdownFallsByTheSecond) {
  come();
  const Time since = visitor.now;
  visitor.wait(45s);
  for (int left = 20; left >= 1; --left) {
    EXPECT_EQ(visitor.now, since + 65s - std::chrono::seconds{left});
    EXPECT_EQ(visitor.text("countdown"), "en:start-over-in " + std::to_string(left));
    const auto next = visitor.next_change();
    ASSERT_EQ(next, visitor.now + 1s);
    // Nothing changes before that moment.
    Visitor waiting = visitor;
    waiting.now = *next - 1ms;
    EXPECT_EQ(waiting.text("countdown"), visitor.text("countdown"));
    visitor.now = *next;
    EXPECT_TRUE(visitor.update(Tick{}).changed);
  }
  EXPECT_EQ(visitor.screen(), "attract");
}

// A tick that comes late within a second does not shift those that follow.
TEST_F(Idle, TheCountdownKeepsToItsMoments) {
  come();
  const Time since = visitor.now;
  tick_at(since + 45s + 300ms);
  EXPECT_EQ(visitor.text("countdown"), "en:start-over-in 20");
  EXPECT_EQ(visitor.next_change(), since + 46s);
  tick_at(since + 46s + 999ms);
  EXPECT_EQ(visitor.text("countdown"), "en:start-over-in 19");
  EXPECT_EQ(visitor.next_change(), since + 47s);
}

// Where the loop was held up past the end, it must not be told to wait on.
TEST_F(Idle, WhatIsOverdueIsNotPutOff) {
  come();
  const Time since = visitor.now;
  tick_at(since + 64s + 500ms);
  for (const Time late : {Time{0}, Time{1}, Time{300}, Time{1000}, Time{5000}}) {
    visitor.now = since + 65s + late;
    EXPECT_LE(*visitor.next_change(), visitor.now) << late.count();
  }
}

// All that a visitor can see, now and on the ways that lead on, is as at a fresh start.
TEST_F(Idle, AfterTheCountdownEverythingIsAsAtAFreshStart) {
  visitor.begin_again({}, 99);
  come();
  visitor.tap("bar/access");
  visitor.tap("text-size/4");
  visitor.tap("contrast/high");
  visitor.tap("reach");
  visitor.tap("access/close");
  visitor.tap("bar/language");
  visitor.tap("quiz-tile");
  visitor.tap("start");
  visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
  visitor.tap("confirm");
  visitor.tap("sources");
  visitor.wait(65s);

  Visitor fresh{exhibit, {}, 5};
  fresh.now = visitor.now;
  fresh.begin_again({}, 5);
  EXPECT_EQ(visitor.scene(), fresh.scene());
  EXPECT_EQ(visitor.next_change(), fresh.next_change());
  for (Visitor* one : {&visitor, &fresh}) one->wait(*one->next_change() - one->now);
  EXPECT_EQ(visitor.scene(), fresh.scene());
  const auto both_do = [&](const auto& deed, const char* what) {
    for (Visitor* one : {&visitor, &fresh}) deed(*one);
    EXPECT_EQ(visitor.scene(), fresh.scene()) << what;
    EXPECT_EQ(visitor.next_change(), fresh.next_change()) << what;
  };
  both_do([](Visitor& one) { one.touch(); }, "waking");
  for (const char* id : {"bar/access", "access/close", "tile/one", "sources", "sources/close", "bar/quiz"})
    both_do([&](Visitor& one) { one.tap(id); }, id);
  EXPECT_FALSE(visitor.has("resume"));
}

}  // namespace
}  // namespace kiosk::visit
