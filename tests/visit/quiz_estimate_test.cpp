// A number or a year on a scale, by fingers and by keys.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/asking.hpp"
#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using exhibit::QuestionType;
using scene::Shape;
using testing::Asked;
using testing::text_in_two;

exhibit::EstimateTask silos() { return {0, 200, 5, text_in_two("silos"), 150, {5, 50}}; }

exhibit::Exhibit asking(const exhibit::EstimateTask& task, QuestionType type = QuestionType::number) {
  exhibit::Question question = testing::question("q", "people", type, 1, {}, {});
  question.task = task;
  exhibit::Exhibit exhibit = testing::asking(question);
  for (const char* language : {"en", "ru"}) {
    exhibit.words[language]["off-by"] = "off by {0}";
    exhibit.words[language]["years-off"] = "years: {0}";
    exhibit.words[language]["less-by"] = "{0} less";
    exhibit.words[language]["more-by"] = "{0} more";
  }
  return exhibit;
}

class EstimateTest : public ::testing::Test {
 protected:
  // Where on the node a value stands: what pointed_at() is the inverse of.
  static base::Point at(double value, const exhibit::EstimateTask& task = silos()) {
    const double from = pointed_at(task, {0, 0}), to = pointed_at(task, {1, 0});
    return {(value - from) / (to - from), 0.5};
  }
  [[nodiscard]] quiz::Estimated answer() const { return std::get<quiz::Estimated>(visitor.item().answer); }
  void drag(double to) { effects = visitor.update(Move{"scale", {}, 1, at(to)}); }

  const exhibit::Exhibit exhibit = asking(silos());
  Asked visitor{exhibit};
  Effects effects;
};

TEST_F(EstimateTest, AtFirstNothingIsSetAndNoNumberSuggestsItself) {
  EXPECT_FALSE(answer());
  EXPECT_EQ(visitor.text("scale/value"), "?\u00a0silos");
  EXPECT_EQ(visitor.node("scale/value").label, "not-set");
  EXPECT_EQ(visitor.value("scale"), "not-set");
  EXPECT_EQ(visitor.value("scale/more"), "");
  const scene::Drawing handle = visitor.node("scale/handle").drawing;
  ASSERT_EQ(handle.size(), 1u);
  EXPECT_EQ(handle[0].kind, Shape::Kind::ring);  // hollow, off the line, in the middle
  EXPECT_EQ(handle[0].points[0].x, 0.5);
  EXPECT_FALSE(visitor.has("confirm"));
}

TEST_F(EstimateTest, AFingerSetsWhatItPointsAtToTheNearestStep) {
  visitor.tap_at("scale", at(151.9));
  EXPECT_EQ(answer(), 150);
  EXPECT_EQ(visitor.text("scale/value"), "150\u00a0silos");
  EXPECT_EQ(visitor.value("scale"), "150\u00a0silos");
  const scene::Drawing handle = visitor.node("scale/handle").drawing;
  EXPECT_EQ(handle.back().kind, Shape::Kind::disc);
  EXPECT_NEAR(handle.back().points[0].x, at(150).x, 1e-9);  // drawn where it was touched
  visitor.tap_at("scale", at(20));
  EXPECT_EQ(answer(), 20);
  visitor.tap("confirm");
  EXPECT_EQ(visitor.item().score, 0);
}

TEST_F(EstimateTest, BeyondTheLineItsEndsAreMeant) {
  visitor.tap_at("scale", {0, 0.5});
  EXPECT_EQ(answer(), 0);
  visitor.tap_at("scale", {1, 0.5});
  EXPECT_EQ(answer(), 200);
  visitor.tap_at("scale", at(0));
  EXPECT_EQ(answer(), 0);
}

TEST_F(EstimateTest, ByKeysAloneEveryValueIsReached) {
  visitor.select("scale/more");
  EXPECT_EQ(answer(), 100);  // the first press brings the middle, whichever button it is
  visitor.select("scale/much-more");
  visitor.select("scale/much-more");
  visitor.select("scale/more");
  visitor.select("scale/more");
  EXPECT_EQ(answer(), 150);
  EXPECT_EQ(visitor.value("scale/more"), "150\u00a0silos");  // whoever presses hears it
  EXPECT_EQ(visitor.node("scale/much-less").label, "20 less");
  visitor.select("scale/much-less");
  visitor.select("scale/less");
  EXPECT_EQ(answer(), 125);
  visitor.select("confirm");
  EXPECT_EQ(visitor.item().score, 1 - 20.0 / 45);
  EXPECT_EQ(visitor.text("verdict"), "nearly");
}

TEST_F(EstimateTest, AtTheEndTheButtonsGoNoFurther) {
  visitor.tap_at("scale", at(195));
  visitor.tap("scale/much-more");
  EXPECT_EQ(answer(), 200);
  visitor.tap("scale/more");
  EXPECT_EQ(answer(), 200);
}

TEST_F(EstimateTest, TheScaleItselfIsNoStopOfTheKeys) {
  EXPECT_FALSE(visitor.has("scale"));
  (void)visitor.update(Activate{"scale", visitor.screen()});
  EXPECT_FALSE(answer());
}

TEST_F(EstimateTest, ADragTakesTheHandleAlong) {
  drag(60);
  EXPECT_EQ(answer(), 60);
  EXPECT_TRUE(effects.changed);
  drag(61);  // the same step: nothing is painted anew
  EXPECT_FALSE(effects.changed);
  drag(90);
  EXPECT_EQ(answer(), 90);
  effects = visitor.update(Move{"options", {}, 1, at(10)});
  EXPECT_EQ(answer(), 90);
  EXPECT_FALSE(effects.changed);
}

TEST_F(EstimateTest, WhileItIsDraggedLittleChanges) {
  drag(60);
  scene::Node before = visitor.node("scale/line");
  drag(90);
  EXPECT_EQ(visitor.node("scale/line"), before);
}

TEST_F(EstimateTest, WhatWasRightAndWhatWasSetAreMarked) {
  visitor.tap_at("scale", at(180));
  visitor.tap("confirm");
  EXPECT_EQ(visitor.text("scale/right/words"), "en:right-answer: 150\u00a0silos");
  EXPECT_EQ(visitor.text("scale/given/words"), "en:your-answer: 180\u00a0silos");
  EXPECT_EQ(visitor.node("scale/right/sign").icon, scene::Icon::right);
  EXPECT_EQ(visitor.node("scale/given/sign").icon, scene::Icon::partly);
  EXPECT_EQ(visitor.text("scale/off"), "off by 30\u00a0silos");
  const scene::Drawing outcome = visitor.node("scale/outcome").drawing;
  ASSERT_EQ(outcome[0].kind, Shape::Kind::area);  // where full marks are
  EXPECT_NEAR(outcome[0].points[0].x, at(145).x, 1e-9);
  EXPECT_NEAR(outcome[0].points[1].x, at(155).x, 1e-9);
  const auto dot_at = [&](double value) {
    return std::ranges::any_of(outcome, [&](const Shape& shape) {
      return shape.kind == Shape::Kind::disc && std::abs(shape.points[0].x - at(value).x) < 1e-9;
    });
  };
  EXPECT_TRUE(dot_at(150));
  EXPECT_TRUE(dot_at(180));
  EXPECT_FALSE(dot_at(170));
}

TEST_F(EstimateTest, TheRightOneIsMarkedOnce) {
  visitor.tap_at("scale", at(150));
  visitor.tap("confirm");
  EXPECT_EQ(visitor.item().score, 1);
  EXPECT_TRUE(visitor.shows("scale/right"));
  EXPECT_FALSE(visitor.shows("scale/given"));
  EXPECT_FALSE(visitor.shows("scale/off"));
  EXPECT_EQ(visitor.text("verdict"), "en:right");
}

TEST_F(EstimateTest, OnceConfirmedNothingMovesIt) {
  visitor.tap_at("scale", at(180));
  visitor.tap("confirm");
  for (const char* id : {"scale", "scale/less", "scale/more", "scale/much-less", "scale/much-more", "confirm"}) {
    EXPECT_FALSE(visitor.has(id));
    (void)visitor.update(Activate{id, {}, at(20)});
  }
  EXPECT_FALSE(visitor.node("scale").touchable);
  EXPECT_FALSE(visitor.node("scale").drags);
  drag(20);
  EXPECT_FALSE(effects.changed);
  EXPECT_EQ(answer(), 180);
}

TEST_F(EstimateTest, WhoHasNotAnsweredWhenTheTimeIsUpSeesTheRightOne) {
  quiz::close(*visitor.state.round, exhibit);
  EXPECT_EQ(visitor.text("scale/right/words"), "en:right-answer: 150\u00a0silos");
  EXPECT_FALSE(visitor.shows("scale/given"));
}

TEST_F(EstimateTest, TheEndsAlwaysHaveTheirFigures) {
  const scene::Node figures = visitor.node("scale/figures");
  ASSERT_GE(figures.children.size(), 3u);
  EXPECT_EQ(base::plain_of(figures.children.front().text->runs), "0");
  EXPECT_EQ(base::plain_of(figures.children.back().text->runs), "200");
}

TEST(EstimateOfAYear, HasNoThousandsAndStepsByOne) {
  const exhibit::EstimateTask task{1985, 2005, 1, {}, 1992, {0, 4}};
  const exhibit::Exhibit exhibit = asking(task, QuestionType::year);
  Asked visitor{exhibit};
  visitor.select("scale/less");
  EXPECT_EQ(visitor.text("scale/value"), "1995");
  visitor.select("scale/much-less");  // a tenth of the scale
  EXPECT_EQ(visitor.text("scale/value"), "1993");
  visitor.select("confirm");
  EXPECT_EQ(visitor.item().score, 0.75);
  EXPECT_EQ(visitor.text("scale/right/words"), "en:right-answer: 1992");
  EXPECT_EQ(visitor.text("scale/off"), "years: 1");
}

// Steps that no double holds exactly.
TEST(EstimateOfAFraction, IsRightOnItsStep) {
  const exhibit::EstimateTask task{0, 1, 0.1, {}, 0.7, {0, 0.3}};
  const exhibit::Exhibit exhibit = asking(task);
  Asked visitor{exhibit};
  visitor.select("scale/more");
  for (int i = 0; i < 2; ++i) visitor.select("scale/more");
  visitor.select("confirm");
  EXPECT_EQ(quiz::verdict(visitor.item().score), quiz::Verdict::right);
  EXPECT_FALSE(visitor.shows("scale/given"));
}

}  // namespace
}  // namespace kiosk::visit
