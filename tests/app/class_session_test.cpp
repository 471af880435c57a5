// Two teams before one screen: fingers that come down at the same moment.
#include "app/sessions.hpp"

namespace kiosk::app {
namespace {

class ClassSessionTest : public ::testing::Test {
 protected:
  ClassSessionTest() {
    show();
    for (const char* id : {"class-teams/2", "class-play/together", "start"}) act(id);
    session.press(stage::Key::next_panel, now);
    now += 3s;
    session.tick(now);
    show();
  }

  void act(const std::string& id) {
    session.tell(visit::Activate{id}, now);
    show();
  }
  void show() {
    (void)session.take_change();
    auto scene = std::make_shared<scene::Scene>(session.view(now));
    scene::lay_out(*scene, measure);
    session.shown(scene, true);
  }
  [[nodiscard]] Point middle_of(const std::string& id) const {
    const scene::Node* node = scene::find(session.scene()->root, id);
    EXPECT_TRUE(node && node->holds) << id;
    return node ? Point{node->place.x + node->place.width / 2, node->place.y + node->place.height / 2} : Point{};
  }
  void finger(Phase phase, int number, Point units) {
    (void)session.point({number, phase, {units.x / 2, units.y / 2}}, now);
  }
  [[nodiscard]] const quiz::Contest& contest() const { return *session.state().classroom->contest; }
  [[nodiscard]] std::string option(std::size_t position) const {
    const quiz::Item& item = contest().round.item();
    return exhibit.questions[item.question].choice()->options[item.shown[position]].id;
  }

  testing::RoughMeasure measure;
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  visit::World world{exhibit, {{960, 540}, 24}};
  Session::Time now{1000};
  Session session{world, visit::begin_class(world, {}, {}, 1, now)};
};

TEST_F(ClassSessionTest, TwoFingersAnswerAtTheSameMoment) {
  ASSERT_EQ(contest().phase, quiz::Phase::open);
  const Point first = middle_of("place/1/" + option(0)), second = middle_of("place/2/" + option(1));
  finger(Phase::down, 1, first);
  EXPECT_EQ(contest().teams[0].touched, option(0));  // on coming down, not on leaving
  finger(Phase::down, 2, second);
  EXPECT_EQ(contest().teams[1].touched, option(1));
  EXPECT_EQ(contest().phase, quiz::Phase::closed);
  show();
  finger(Phase::up, 2, second);
  finger(Phase::up, 1, first);
  EXPECT_EQ(contest().teams[0].touched, option(0));
  EXPECT_TRUE(session.state().classroom->held.empty());
}

// The press of one team, which lasts, holds up nobody.
TEST_F(ClassSessionTest, AFingerThatStaysHindersNoOther) {
  finger(Phase::down, 1, middle_of("place/1/" + option(0)));
  show();
  session.press(stage::Key::reveal, now);
  EXPECT_EQ(contest().phase, quiz::Phase::revealed);
}

TEST_F(ClassSessionTest, AnAnswerMovesUnderAnotherFinger) {
  finger(Phase::down, 1, middle_of("place/1/" + option(0)));
  show();
  finger(Phase::down, 2, middle_of("place/1/" + option(1)));
  EXPECT_EQ(contest().teams[0].touched, option(1));
  EXPECT_EQ(contest().phase, quiz::Phase::open);
}

}  // namespace
}  // namespace kiosk::app
