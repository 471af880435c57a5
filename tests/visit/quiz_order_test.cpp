// Entries that are put in order, as a visitor meets them.
#include <gtest/gtest.h>

#include "support/asking.hpp"

namespace kiosk::visit {
namespace {

using testing::Asked;
using testing::text_in_two;

exhibit::Exhibit four_to_order() {
  exhibit::Question question = testing::blank_question(exhibit::QuestionType::order);
  exhibit::OrderTask task;
  for (const std::string id : {"a", "b", "c", "d"})
    task.entries.push_back({id, text_in_two("entry " + id), text_in_two("when " + id)});
  task.entries.back().when = {};
  task.first = text_in_two("earliest");
  task.last = text_in_two("latest");
  question.task = task;
  return testing::asking(question);
}

class Order : public ::testing::TestWithParam<bool> {
 protected:
  const exhibit::Exhibit exhibit = four_to_order();
  Asked visitor{exhibit, GetParam()};
};

TEST_P(Order, IsRightByTheRightNumbers) {
  visitor.use_all({"entry/a", "entry/b", "entry/c", "entry/d", "confirm"});
  EXPECT_EQ(visitor.score(), 1);
  EXPECT_EQ(visitor.value("entry/c"), "en:right");
  EXPECT_EQ(visitor.text("verdict"), "en:right");
  EXPECT_TRUE(visitor.text("explanation").starts_with("q because"));
}

TEST_P(Order, IsPartlyRightWithTwoNeighboursExchanged) {
  visitor.use_all({"entry/a", "entry/c", "entry/b", "entry/d", "confirm"});
  EXPECT_NEAR(visitor.score(), 2 / 3., 1e-9);
  EXPECT_EQ(visitor.value("entry/a"), "en:right");
  EXPECT_EQ(visitor.value("entry/b"), "en:wrong. en:your-number 3");
  EXPECT_EQ(visitor.text("entry/b/mark"), "en:your-number 3");
  EXPECT_EQ(visitor.node("entry/b/sign").icon, scene::Icon::wrong);
  EXPECT_EQ(visitor.value("entry/c"), "en:wrong. en:your-number 2");
  EXPECT_EQ(visitor.text("verdict"), "en:partly");
}

TEST_P(Order, IsWrongTheOtherWayRound) {
  visitor.use_all({"entry/d", "entry/c", "entry/b", "entry/a", "confirm"});
  EXPECT_EQ(visitor.score(), 0);
  EXPECT_EQ(visitor.text("verdict"), "en:wrong");
}

TEST_P(Order, ChangesUntilItIsConfirmed) {
  visitor.use_all({"entry/b", "entry/a"});
  EXPECT_EQ(visitor.text("entry/b/letter"), "1");
  EXPECT_EQ(visitor.text("entry/a/letter"), "2");
  EXPECT_EQ(visitor.value("entry/a"), "en:place-of 2/4");
  visitor.use("entry/b");  // takes its number back, and the other moves up
  EXPECT_EQ(visitor.value("entry/b"), "");
  EXPECT_EQ(visitor.value("entry/a"), "en:place-of 1/4");
  visitor.use_all({"entry/b", "entry/c"});
  EXPECT_FALSE(visitor.has("confirm"));  // one is left
  visitor.use("entry/d");
  EXPECT_TRUE(visitor.has("confirm"));
  visitor.use_all({"entry/d", "entry/d"});
  EXPECT_EQ(visitor.value("entry/d"), "en:place-of 4/4");
}

TEST_P(Order, NothingCanBePressedOnceItIsConfirmed) {
  visitor.use_all({"entry/a", "entry/c", "entry/b", "entry/d", "confirm"});
  const quiz::Round before = *visitor.state.round;
  for (const char* id : {"entry/a", "entry/b", "entry/c", "entry/d"}) {
    EXPECT_FALSE(visitor.has(id));
    (void)visitor.update(Activate{id});
  }
  EXPECT_EQ(*visitor.state.round, before);
}

INSTANTIATE_TEST_SUITE_P(ByTouchAndByKeys, Order, ::testing::Bool());

TEST(OrderShown, TellsItsEndsAtOnceAndItsDatesAfterwards) {
  const exhibit::Exhibit exhibit = four_to_order();
  Asked visitor{exhibit};
  EXPECT_EQ(visitor.text("instruction"), "en:put-in-order");
  EXPECT_EQ(visitor.text("ends"), "1\u00a0earliest \u2013 4\u00a0latest");
  EXPECT_FALSE(visitor.shows("entry/a/under"));
  visitor.use_all({"entry/b", "entry/a", "entry/c", "entry/d", "confirm"});
  EXPECT_EQ(visitor.text("entry/a/under"), "when a");
  EXPECT_FALSE(visitor.shows("entry/d/under"));
  EXPECT_EQ(visitor.text("ends/first"), "earliest");
  EXPECT_EQ(visitor.text("ends/last"), "latest");
  // They stand in the right order now.
  std::vector<std::string> order;
  scene::each(visitor.scene().root, [&](const scene::Node& node) {
    if (node.role == scene::Role::option) order.push_back(node.id);
  });
  EXPECT_EQ(order, (std::vector<std::string>{"entry/a", "entry/b", "entry/c", "entry/d"}));
}

}  // namespace
}  // namespace kiosk::visit
