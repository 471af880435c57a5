// A pin on a map, by fingers and by keys.
#include <gtest/gtest.h>

#include <cmath>

#include "atlas/projection.hpp"
#include "support/asking.hpp"
#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using testing::Asked;
using testing::text_in_two;

constexpr base::GeoPoint moscow{55.76, 37.62}, helsinki{60.17, 24.94}, lisbon{38.72, -9.14};
constexpr atlas::View europe{36, 69, -11, 63};

exhibit::PinTask in_europe(exhibit::MapProjection projection = exhibit::MapProjection::conic) {
  exhibit::PinTask task;
  task.view = {europe.south, europe.north, europe.west, europe.east};
  task.projection = projection;
  task.place = "moscow";
  task.where = moscow;
  task.closeness = {200, 1500};
  return task;
}

exhibit::Exhibit asking(const exhibit::PinTask& task) {
  exhibit::Question question = testing::question("q", "people", exhibit::QuestionType::map_pin, 1, {}, {});
  question.task = task;
  exhibit::Exhibit exhibit = testing::asking(question);
  exhibit.places["moscow"] = {"moscow", text_in_two("Moscow"), {}, moscow};
  for (const char* language : {"en", "ru"}) exhibit.words[language]["kilometres-off"] = "{0} km off";
  return exhibit;
}

std::string everything_said(const scene::Scene& scene) { return scene::spoken_text(scene.root); }

class PinTest : public ::testing::Test {
 protected:
  [[nodiscard]] base::Point at(base::GeoPoint place) const { return projection.forward(place); }
  [[nodiscard]] quiz::Pinned answer() const { return std::get<quiz::Pinned>(visitor.item().answer); }
  [[nodiscard]] base::Point pin() const { return at(*answer()); }
  void confirm(base::GeoPoint place) {
    visitor.tap_at("map", at(place));
    visitor.tap("confirm");
  }

  const atlas::Projection projection{atlas::Kind::conic, europe};
  const exhibit::Exhibit exhibit = asking(in_europe());
  Asked visitor{exhibit};
};

TEST_F(PinTest, AtFirstThereIsNoPinAndTheNameIsNotGivenAway) {
  EXPECT_FALSE(answer());
  EXPECT_TRUE(visitor.node("map/pin").hidden);
  EXPECT_EQ(visitor.value("map"), "not-set");
  EXPECT_EQ(everything_said(visitor.scene()).find("Moscow"), std::string::npos);
  EXPECT_FALSE(visitor.has("confirm"));
}

// The layout makes the node as wide and as high as the map is, so that a fraction of it is a place.
TEST_F(PinTest, TheMapKeepsItsShapeAndIsNeverMirrored) {
  const scene::Node map = visitor.node("map");
  EXPECT_EQ(map.box.aspect, projection.aspect());
  EXPECT_EQ(map.box.frame, (base::Rect{0, 0, 1, 1}));
  EXPECT_TRUE(map.box.keep_direction);
  EXPECT_TRUE(map.clip);
}

TEST_F(PinTest, AFingerPutsThePinWhereItPoints) {
  for (const base::GeoPoint place : {helsinki, moscow, lisbon}) {
    visitor.tap_at("map", at(place));
    EXPECT_LT(base::distance_km(*answer(), place), 0.01);
    const scene::Anchor anchor = *visitor.node("map/pin").box.anchor;
    EXPECT_NEAR(anchor.x, at(place).x, 1e-6);  // drawn where it was touched
    EXPECT_NEAR(anchor.y, at(place).y, 1e-6);
  }
  EXPECT_NE(visitor.value("map"), "not-set");
}

TEST_F(PinTest, EveryPointOfTheFrameIsAPlace) {
  for (const exhibit::MapProjection kind : {exhibit::MapProjection::azimuthal, exhibit::MapProjection::conic})
    for (const double x : {-0.5, 0.0, 0.3, 1.0, 1.7})
      for (const double y : {-0.5, 0.0, 0.6, 1.0, 1.7}) {
        exhibit::PinTask far = in_europe(kind);
        far.view = {50, 89, -170, 170};
        for (const exhibit::PinTask& task : {in_europe(kind), far}) {
          const base::GeoPoint place = pointed_at(task, {x, y});
          EXPECT_TRUE(std::isfinite(place.latitude) && std::isfinite(place.longitude)) << x << " " << y;
        }
      }
  // A drag that leaves the map takes the pin to its edge.
  EXPECT_NEAR(projection.forward(pointed_at(in_europe(), {1.7, 0.5})).x, 1, 1e-6);
}

TEST_F(PinTest, ByKeysAloneItIsMovedToTheFourSides) {
  visitor.select("pin/west");
  EXPECT_NEAR(pin().x, 0.5, 1e-3);  // the first press brings the middle, whichever button it is
  const base::Point before = pin();
  visitor.select("pin/west");
  EXPECT_NEAR(pin().x, before.x - 1.0 / 16, 1e-6);
  EXPECT_NEAR(pin().y, before.y, 1e-6);
  visitor.select("pin/north");
  EXPECT_NEAR(pin().y, before.y - 1.0 / 16, 1e-6);
  visitor.select("pin/east");
  visitor.select("pin/south");
  EXPECT_NEAR(pin().x, before.x, 1e-6);
  EXPECT_NEAR(pin().y, before.y, 1e-6);
  EXPECT_EQ(visitor.value("pin/finer"), "en:off");
  visitor.select("pin/finer");
  EXPECT_EQ(visitor.value("pin/finer"), "en:on");
  visitor.select("pin/south");
  EXPECT_NEAR(pin().y, before.y + 1.0 / 64, 1e-6);
  EXPECT_EQ(visitor.value("pin/south"), visitor.value("map"));  // whoever presses hears where it is
  visitor.select("pin/finer");
  EXPECT_EQ(visitor.value("pin/finer"), "en:off");
}

TEST_F(PinTest, ByKeysAloneTheRightPlaceIsReached) {
  visitor.select("pin/north");
  visitor.select("pin/finer");
  for (int i = 0; i < 64 && std::abs(pin().x - at(moscow).x) > 1.0 / 128; ++i)
    visitor.select(pin().x < at(moscow).x ? "pin/east" : "pin/west");
  for (int i = 0; i < 64 && std::abs(pin().y - at(moscow).y) > 1.0 / 128; ++i)
    visitor.select(pin().y < at(moscow).y ? "pin/south" : "pin/north");
  visitor.select("confirm");
  EXPECT_EQ(visitor.item().score, 1);
}

TEST_F(PinTest, ThePinStaysOnTheMap) {
  visitor.tap_at("map", {0.99, 0.5});
  for (int i = 0; i < 3; ++i) visitor.tap("pin/east");
  EXPECT_NEAR(pin().x, 1, 1e-6);
}

TEST_F(PinTest, StepsAreCoarseAgainOnTheNextItem) {
  visitor.tap("pin/north");
  visitor.tap("pin/finer");
  EXPECT_TRUE(visitor.state.fine_steps);
  visitor.tap("confirm");
  visitor.tap("next-question");
  EXPECT_FALSE(visitor.state.fine_steps);
}

TEST_F(PinTest, ADragTakesThePinAlongAndNothingElseChanges) {
  (void)visitor.update(Move{"map", {}, 1, at(helsinki)});
  EXPECT_LT(base::distance_km(*answer(), helsinki), 0.01);
  const scene::Node world = visitor.node("map/world");
  EXPECT_TRUE(visitor.update(Move{"map", {}, 1, at(moscow)}).changed);
  EXPECT_LT(base::distance_km(*answer(), moscow), 0.01);
  EXPECT_EQ(visitor.node("map/world"), world);
  EXPECT_FALSE(visitor.update(Move{"map", {}, 1, at(moscow)}).changed);
  EXPECT_FALSE(visitor.update(Move{"scale", {}, 1, at(lisbon)}).changed);
  EXPECT_LT(base::distance_km(*answer(), moscow), 0.01);
}

TEST_F(PinTest, WhatWasRightIsNamedAndHowFarItIs) {
  confirm(helsinki);
  EXPECT_NEAR(visitor.item().score, (1500 - base::distance_km(helsinki, moscow)) / 1300, 1e-6);
  EXPECT_EQ(visitor.text("map/place/name/words"), "Moscow");
  EXPECT_EQ(visitor.node("map/place/name/sign").icon, scene::Icon::right);
  EXPECT_EQ(visitor.text("map/pin/name/words"), "en:your-answer");
  EXPECT_EQ(visitor.node("map/pin/name/sign").icon, scene::Icon::partly);
  EXPECT_EQ(visitor.text("pin/place"), "en:right-answer: Moscow");
  EXPECT_NEAR(base::distance_km(helsinki, moscow), 892, 1);
  EXPECT_EQ(visitor.text("pin/off"), "890 km off");  // a finger is no finer
  const scene::Drawing way = visitor.node("map/way").drawing;
  EXPECT_NEAR(way.back().points.front().x, at(helsinki).x, 1e-6);
  EXPECT_NEAR(way.back().points.back().x, at(moscow).x, 1e-6);
}

// On the circle of full marks every place is that far away.
TEST_F(PinTest, TheCircleOfFullMarksIsDrawnToScale) {
  confirm(lisbon);
  EXPECT_EQ(visitor.item().score, 0);
  EXPECT_EQ(visitor.node("map/pin/name/sign").icon, scene::Icon::wrong);
  const scene::Shape circle = visitor.node("map/way").drawing[0];
  ASSERT_EQ(circle.kind, scene::Shape::Kind::area);
  for (const base::Point& point : circle.points)
    EXPECT_NEAR(base::distance_km(*projection.inverse(point), moscow), 200, 0.01);
}

TEST_F(PinTest, OnceConfirmedNothingMovesIt) {
  confirm(helsinki);
  for (const char* id : {"map", "pin/north", "pin/south", "pin/west", "pin/east", "pin/finer", "confirm"}) {
    EXPECT_FALSE(visitor.has(id));
    (void)visitor.update(Activate{id, {}, at(moscow)});
  }
  EXPECT_FALSE(visitor.node("map").touchable);
  EXPECT_FALSE(visitor.node("map").drags);
  EXPECT_FALSE(visitor.update(Move{"map", {}, 1, at(moscow)}).changed);
  EXPECT_LT(base::distance_km(*answer(), helsinki), 0.01);
}

TEST_F(PinTest, WhoHasNotAnsweredWhenTheTimeIsUpSeesTheRightPlace) {
  quiz::close(*visitor.state.round, exhibit);
  EXPECT_EQ(visitor.text("pin/place"), "en:right-answer: Moscow");
  EXPECT_TRUE(visitor.shows("map/place"));
  EXPECT_FALSE(visitor.shows("map/pin"));
  EXPECT_FALSE(visitor.shows("pin/off"));
}

}  // namespace
}  // namespace kiosk::visit
