// A finger on a scale or a map, from the screen's pixels to the answer.
#include <cmath>

#include "app/sessions.hpp"
#include "support/asking.hpp"
#include "visit/answering.hpp"

namespace kiosk::app {
namespace {

exhibit::Exhibit asking(exhibit::QuestionType type, exhibit::Task task, const base::Language& language) {
  exhibit::Question question = testing::question("q", "people", type, 1, {}, {});
  question.task = std::move(task);
  exhibit::Exhibit exhibit = testing::asking(question);
  exhibit.places["moscow"] = {"moscow", testing::text_in_two("Moscow"), {}, {55.76, 37.62}};
  exhibit.languages = {language};
  return exhibit;
}

const exhibit::EstimateTask silos{0, 200, 5, {}, 150, {5, 50}};

exhibit::PinTask in_europe() {
  exhibit::PinTask task;
  task.view = {36, 69, -11, 63};
  task.place = "moscow";
  task.where = {55.76, 37.62};
  task.closeness = {200, 1500};
  return task;
}

class AnswerTest : public SessionTest {
 protected:
  explicit AnswerTest(exhibit::Exhibit shown) : SessionTest(std::move(shown)) {
    wake();
    for (const char* id : {"quiz-tile", "start"}) session.tell(visit::Activate{id}, now);
    show();
  }

  // A point of a node as it lies on the screen, whatever the direction of reading.
  [[nodiscard]] Point on_screen(const std::string& id, Point share) const {
    const base::Rect place = scene::find(session.scene()->root, id)->place;
    return {place.x + share.x * place.width, place.y + share.y * place.height};
  }
  void tap_at(const std::string& id, Point share) {
    const Point point = on_screen(id, share);
    finger(Phase::down, point);
    now += 50ms;
    finger(Phase::up, point);
    now += 300ms;
    show();
  }
  void drag(const std::string& id, Point from, Point to) {
    const Point start = on_screen(id, from), end = on_screen(id, to);
    finger(Phase::down, start);
    finger(Phase::move, end);
    finger(Phase::up, end);
    show();
  }
  [[nodiscard]] const quiz::Answer& answer() const { return session.state().round->item().answer; }
};

class ScaleTest : public AnswerTest {
 protected:
  explicit ScaleTest(const base::Language& language = "en")
      : AnswerTest(asking(exhibit::QuestionType::number, silos, language)) {}
  [[nodiscard]] quiz::Estimated value() const { return std::get<quiz::Estimated>(answer()); }
  // To the step, as the answer is.
  static quiz::Estimated step_at(double share) {
    return std::round(visit::pointed_at(silos, {share, 0.5}) / silos.step) * silos.step;
  }
};

TEST_F(ScaleTest, ATapSetsTheValueThere) {
  tap_at("scale", {0.3, 0.5});
  EXPECT_EQ(value(), step_at(0.3));
  EXPECT_LT(value(), 100);
}

TEST_F(ScaleTest, ADragTakesItAlongEvenBeyondTheEnd) {
  drag("scale", {0.3, 0.5}, {0.7, 0.5});
  EXPECT_EQ(value(), step_at(0.7));
  drag("scale", {0.7, 0.5}, {1.03, 0.5});
  EXPECT_EQ(value(), 200);
  EXPECT_EQ(session.state().pressed, "");
}

TEST_F(ScaleTest, KeysStepItAndKeepTheirPlace) {
  for (int i = 0; i < 3; ++i) {
    session.press(stage::Key::next, now);
    show();
  }
  while (session.state().focused != "scale/less") {
    session.press(stage::Key::next, now);
    show();
  }
  session.press(stage::Key::select, now);
  show();
  session.press(stage::Key::select, now);
  show();
  EXPECT_EQ(value(), 95);
  EXPECT_EQ(session.state().focused, "scale/less");
}

class MirroredScaleTest : public ScaleTest {
 protected:
  MirroredScaleTest() : ScaleTest("ar") {}
};

TEST_F(MirroredScaleTest, FromRightToLeftItBeginsAtTheRight) {
  tap_at("scale", {0.3, 0.5});
  EXPECT_EQ(value(), step_at(0.7));
  drag("scale", {0.3, 0.5}, {0.8, 0.5});
  EXPECT_EQ(value(), step_at(0.2));
}

class MapTest : public AnswerTest {
 protected:
  explicit MapTest(const base::Language& language = "en")
      : AnswerTest(asking(exhibit::QuestionType::map_pin, in_europe(), language)) {}
  [[nodiscard]] double kilometres_from(Point share) const {
    return base::distance_km(std::get<quiz::Pinned>(answer()).value(), visit::pointed_at(in_europe(), share));
  }
};

TEST_F(MapTest, ATapPutsThePinUnderTheFinger) {
  tap_at("map", {0.2, 0.7});
  EXPECT_LT(kilometres_from({0.2, 0.7}), 1);
  const base::Rect pin = scene::find(session.scene()->root, "map/pin")->place;
  const Point finger = on_screen("map", {0.2, 0.7});
  EXPECT_NEAR(pin.x + pin.width / 2, finger.x, 0.5);
  EXPECT_NEAR(pin.y + pin.height / 2, finger.y, 0.5);
}

TEST_F(MapTest, ADragTakesItAlong) {
  drag("map", {0.2, 0.7}, {0.6, 0.3});
  EXPECT_LT(kilometres_from({0.6, 0.3}), 1);
}

class MapFromRightToLeftTest : public MapTest {
 protected:
  MapFromRightToLeftTest() : MapTest("ar") {}
};

TEST_F(MapFromRightToLeftTest, WestStaysWest) {
  tap_at("map", {0.2, 0.7});
  EXPECT_LT(kilometres_from({0.2, 0.7}), 1);
  const base::Rect west = scene::find(session.scene()->root, "pin/west")->place,
                   east = scene::find(session.scene()->root, "pin/east")->place;
  EXPECT_LT(west.right(), east.x);
}

}  // namespace
}  // namespace kiosk::app
