// A visitor's whole round, by what they press.
#include <gtest/gtest.h>

#include <set>

#include "support/answers.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

void answer(Visitor& visitor, bool rightly) {
  for (const Activate& tap : testing::answer_by_touch(visitor.state, visitor.world, rightly)) visitor.tap(tap);
}

// Answers the item rightly, but first wrongly.
void answer_with_changes(Visitor& visitor) {
  const exhibit::Question& question = visitor.world.exhibit.questions[visitor.item().question];
  EXPECT_FALSE(visitor.has("confirm"));
  EXPECT_FALSE(visitor.has("next-question"));
  answer(visitor, false);
  EXPECT_TRUE(visitor.has("confirm"));
  EXPECT_LT(quiz::grade(question, visitor.item().answer), 1);
  answer(visitor, true);
  EXPECT_EQ(visitor.screen(), "quiz/" + question.id);
  visitor.tap("confirm");
  EXPECT_EQ(visitor.screen(), "quiz/" + question.id + "/answered");
  EXPECT_EQ(visitor.item().score, 1);
  EXPECT_FALSE(visitor.has("confirm"));
  visitor.wait(5s);
}

void whole_visit(const exhibit::Exhibit& exhibit, std::size_t items) {
  Visitor visitor{exhibit};
  EXPECT_EQ(visitor.screen(), "attract");
  visitor.tap("begin");
  EXPECT_EQ(visitor.screen(), "contents");

  const std::string first = exhibit.panels[0].id, second = exhibit.panels[1].id;
  visitor.tap("tile/" + first);
  EXPECT_EQ(visitor.screen(), "panel/" + first);
  EXPECT_FALSE(visitor.has("bar/previous"));
  visitor.tap("bar/next");
  EXPECT_EQ(visitor.screen(), "panel/" + second);
  visitor.tap("bar/previous");
  EXPECT_EQ(visitor.screen(), "panel/" + first);
  visitor.tap("bar/next");
  visitor.tap("sources");
  EXPECT_EQ(visitor.screen(), "panel/" + second + "/sources");
  visitor.tap("sources/close");
  EXPECT_EQ(visitor.screen(), "panel/" + second);

  visitor.tap("bar/quiz");
  EXPECT_EQ(visitor.screen(), "quiz");
  EXPECT_FALSE(visitor.has("resume"));
  visitor.tap("start");
  std::set<std::string> asked;
  for (std::size_t i = 0; i < items; ++i) {
    EXPECT_EQ(visitor.state.round->current, i);
    asked.insert(visitor.screen());
    answer_with_changes(visitor);
    visitor.tap("next-question");
  }
  EXPECT_EQ(asked.size(), items);
  EXPECT_EQ(visitor.screen(), "result");
  EXPECT_EQ(visitor.text("score"),
            exhibit.word("en", "score").empty()
                ? ""
                : base::fill(exhibit.word("en", "score"), {std::to_string(items), std::to_string(items)}));
  EXPECT_EQ(visitor.text("missed"), exhibit.word("en", "nothing-missed"));

  const quiz::Round before = *visitor.state.round;
  visitor.tap("again");
  EXPECT_EQ(visitor.state.round->current, 0u);
  EXPECT_EQ(visitor.item().answer, quiz::blank(exhibit.questions[visitor.item().question]));
  EXPECT_NE(visitor.state.round->items, before.items);
  EXPECT_EQ(visitor.screen(), "quiz/" + exhibit.questions[visitor.item().question].id);

  visitor.tap("bar/contents");
  EXPECT_EQ(visitor.screen(), "contents");
  const Time end = visitor.now;
  visitor.touch();
  (void)visitor.update(Press{"bar/finish"});
  const Effects effects = visitor.update(Activate{"bar/finish"});
  EXPECT_TRUE(effects.visit_ended);
  EXPECT_EQ(visitor.screen(), "attract");
  EXPECT_EQ(visitor.scene(), view(begin(visitor.world, {}, 1, end), visitor.world, end));
}

TEST(WholeVisit, OfTheTinyExhibit) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  whole_visit(exhibit, 4);
}

TEST(WholeVisit, OfTheBundledExhibit) { whole_visit(testing::bundled_exhibit(), 10); }

TEST(WholeVisit, EveryPanelIsReachedByNextAndByItsTile) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  Visitor walker{exhibit};
  walker.touch();
  for (const exhibit::Panel& panel : exhibit.panels) {
    if (panel.id == exhibit.panels.front().id)
      walker.tap("tile/" + panel.id);
    else
      walker.key(Command::next_panel);
    EXPECT_EQ(walker.screen(), "panel/" + panel.id);
    Visitor jumper{exhibit};
    jumper.touch();
    jumper.tap("tile/" + panel.id);
    EXPECT_EQ(jumper.scene(), walker.scene());
  }
  EXPECT_FALSE(walker.has("bar/next"));
  walker.key(Command::next_panel);  // nothing lies behind the last
  EXPECT_EQ(walker.screen(), "panel/" + exhibit.panels.back().id);
}

// What is prepared while nobody waits is what is then shown.
TEST(LikelyNext, IsWhatComes) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  auto likely = likely_next(visitor.state, visitor.world, visitor.now);
  ASSERT_EQ(likely.size(), 2u);
  Visitor idle = visitor;
  idle.wait(*idle.next_change() - idle.now);
  EXPECT_EQ(likely[1], idle.scene());
  visitor.touch();
  EXPECT_EQ(likely[0], visitor.scene());

  likely = likely_next(visitor.state, visitor.world, visitor.now);
  ASSERT_EQ(likely.size(), 3u);
  visitor.tap("tile/two");
  EXPECT_EQ(likely[1], visitor.scene());
  likely = likely_next(visitor.state, visitor.world, visitor.now);
  ASSERT_EQ(likely.size(), 3u);
  visitor.tap("bar/next");
  EXPECT_EQ(likely[0], visitor.scene());
  visitor.tap("bar/previous");
  visitor.tap("bar/contents");
  EXPECT_EQ(likely[2], visitor.scene());
}

}  // namespace
}  // namespace kiosk::visit
