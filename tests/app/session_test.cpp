// What fingers and keys mean, without a window: scenes are laid out by rough measures, and the clock is turned by hand.
#include "app/session.hpp"

#include <gtest/gtest.h>

#include "support/exploring_visitor.hpp"
#include "support/rough_measure.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using base::Point;
using Notes = std::vector<std::string>;
using Phase = stage::Pointer::Phase;
using stage::Key;

class SessionTest : public ::testing::Test {
 protected:
  explicit SessionTest(exhibit::Exhibit shown = testing::tiny_exhibit_to_explore()) : exhibit(std::move(shown)) {}

  // Puts the picture of where the visit stands on the screen, as the loop does.
  void show() {
    (void)session.take_change();
    auto scene = std::make_shared<scene::Scene>(session.view(now));
    scene::lay_out(*scene, measure);
    session.shown(scene, true);
  }
  // Another scene than the visit's own, with an older picture of it.
  void show(scene::Scene scene, bool latest = true) {
    session.shown(std::make_shared<scene::Scene>(std::move(scene)), latest);
  }
  [[nodiscard]] Point middle_of(const std::string& id) const {
    const base::Rect place = scene::find(session.scene()->root, id)->place;
    return {place.x + place.width / 2, place.y + place.height / 2};
  }
  // Where a finger is in units; a unit is half a pixel here.
  bool finger(Phase phase, Point units, int number = 1) {
    return session.point({number, phase, {units.x / 2, units.y / 2}}, now);
  }
  void tap(const std::string& id) {
    const Point at = middle_of(id);
    finger(Phase::down, at);
    now += 50ms;
    finger(Phase::up, at);
    now += 300ms;
  }
  void wake() {
    session.tell(visit::Touched{}, now);
    show();
  }
  [[nodiscard]] std::string screen() const { return session.view(now).id; }

  testing::RoughMeasure measure;
  const exhibit::Exhibit exhibit;
  visit::World world{exhibit, {{960, 540}, 24}};
  Session::Time now{1000};
  Session session{world, visit::begin(world, {}, 1, now)};
};

// --- waking ---

TEST_F(SessionTest, BeforeTheFirstPictureAFingerMeansNothing) {
  EXPECT_FALSE(finger(Phase::down, {960, 540}));
  session.press(Key::next, now);  // but a key wakes
  EXPECT_EQ(screen(), "contents");
  session.press(Key::next, now);
  EXPECT_TRUE(session.take_notes().empty());
}

TEST_F(SessionTest, TheTouchThatWakesPressesNothing) {
  show();
  EXPECT_TRUE(finger(Phase::down, middle_of("begin")));
  EXPECT_EQ(screen(), "contents");
  EXPECT_TRUE(session.take_change());
  show();
  EXPECT_FALSE(finger(Phase::move, middle_of("tile/one")));
  EXPECT_TRUE(finger(Phase::up, middle_of("tile/one")));
  EXPECT_EQ(screen(), "contents");
  EXPECT_TRUE(session.take_notes().empty());
}

TEST_F(SessionTest, TheKeyThatWakesDoesNothingElse) {
  show();
  session.press(Key::language, now);
  EXPECT_EQ(screen(), "contents");
  EXPECT_EQ(session.state().preferences.language, "en");
  session.press(Key::language, now);
  EXPECT_EQ(session.state().preferences.language, "ru");
}

TEST_F(SessionTest, WhateverAnswersTheQuestionDoesNothingElse) {
  for (const Phase phase : {Phase::down, Phase::move, Phase::up}) {
    wake();
    const Point from = middle_of("tile/one");
    if (phase != Phase::down) finger(Phase::down, from);
    now += exhibit.timing.idle;
    session.tick(now);
    EXPECT_EQ(session.state().sheet, visit::Sheet::still_there);
    show();
    finger(phase, from);
    EXPECT_EQ(session.state().sheet, visit::Sheet::none);
    EXPECT_EQ(session.state().pressed, "");
    finger(Phase::up, from);
    EXPECT_EQ(screen(), "contents");
    now += 1s;
  }
}

// --- presses ---

TEST_F(SessionTest, APressIsSeenAndDoneAndNoted) {
  wake();
  const Point tile = middle_of("tile/two");
  finger(Phase::down, tile);
  EXPECT_EQ(session.state().pressed, "tile/two");
  finger(Phase::up, tile);
  EXPECT_EQ(screen(), "panel/two");
  EXPECT_EQ(session.take_notes(), (Notes{"press tile/two", "activate tile/two"}));
  EXPECT_TRUE(session.take_notes().empty());
}

TEST_F(SessionTest, WhatIsNoLongerOnTheScreenIsNotMeant) {
  wake();
  const Point contents = middle_of("tile/two");
  session.tell(visit::Activate{"tile/one"}, now);  // its picture has not come yet
  finger(Phase::down, contents);
  finger(Phase::up, contents);
  EXPECT_EQ(screen(), "panel/one");
}

TEST_F(SessionTest, WhereTheDesktopTakesTheInputAwayNothingStaysPressed) {
  wake();
  finger(Phase::down, middle_of("tile/two"));
  EXPECT_TRUE(finger(Phase::cancel, {}));
  EXPECT_EQ(session.state().pressed, "");
  finger(Phase::up, middle_of("tile/two"));
  EXPECT_EQ(screen(), "contents");
}

TEST_F(SessionTest, AMouseThatNobodyPressesSaysNothing) {
  wake();
  const Session::Time before = session.state().last_input;
  now += 5s;
  EXPECT_FALSE(finger(Phase::move, middle_of("tile/two"), 0));
  EXPECT_EQ(session.state().last_input, before);
}

// --- the keypad ---

TEST_F(SessionTest, TheFocusGoesRoundInReadingOrder) {
  wake();
  const Notes order = scene::focus_order(*session.scene());
  for (const std::string& id : order) {
    session.press(Key::next, now);
    EXPECT_EQ(session.state().focused, id);
    show();
  }
  session.press(Key::next, now);
  EXPECT_EQ(session.state().focused, order.front());
  session.press(Key::previous, now);
  EXPECT_EQ(session.state().focused, order.back());
  EXPECT_EQ(session.take_notes().back(), "focus " + order.back());
}

TEST_F(SessionTest, KeysComeFasterThanPictures) {
  wake();
  const Notes order = scene::focus_order(*session.scene());
  session.press(Key::next, now);
  session.press(Key::next, now);  // in one turn
  EXPECT_EQ(session.state().focused, order[1]);
  EXPECT_TRUE(session.take_change());  // its picture is asked for, and has not come
  session.press(Key::next, now);
  EXPECT_EQ(session.state().focused, order[2]);
  session.press(Key::select, now);
  EXPECT_EQ(session.take_notes().back(), "activate " + order[2]);
}

TEST_F(SessionTest, AnOlderPictureDoesNotTellWhereTheFocusIs) {
  wake();
  const Notes order = scene::focus_order(*session.scene());
  scene::Scene older = *session.scene();
  session.press(Key::next, now);
  (void)session.take_change();
  show(older, false);
  session.press(Key::next, now);
  EXPECT_EQ(session.state().focused, order[1]);
}

// On a pager's last page the layout takes the button away that had the focus, and gives it to the other.
TEST_F(SessionTest, TheNewestPictureTellsWhereTheLayoutLeftTheFocus) {
  wake();
  const Notes order = scene::focus_order(*session.scene());
  scene::Scene laid = *session.scene();
  const_cast<scene::Node*>(scene::find(laid.root, order[2]))->focused = true;
  show(laid);
  session.press(Key::next, now);
  EXPECT_EQ(session.state().focused, order[3]);
}

TEST_F(SessionTest, WithoutAFocusSelectDoesNothing) {
  wake();
  session.press(Key::select, now);
  EXPECT_TRUE(session.take_notes().empty());
  EXPECT_EQ(screen(), "contents");
}

// --- what has to be shown and heard ---

TEST_F(SessionTest, OfSeveralChangesTheLongestFadeStays) {
  EXPECT_FALSE(session.take_change());
  wake();
  session.tell(visit::Press{"tile/two"}, now);
  EXPECT_EQ(session.take_change(), 0ms);
  session.tell(visit::Activate{"tile/two"}, now);
  session.tell(visit::Press{"sources"}, now);
  EXPECT_EQ(session.take_change(), 200ms);
  EXPECT_FALSE(session.take_change());
}

TEST_F(SessionTest, AnotherSizeIsACutUnlessSomethingFades) {
  wake();
  session.resize({960, 540});
  EXPECT_FALSE(session.take_change());
  session.resize({540, 960});
  EXPECT_EQ(session.take_change(), 0ms);
  EXPECT_EQ(session.view(now).display.pixels, (base::PixelSize{540, 960}));
  session.tell(visit::Activate{"tile/two"}, now);
  session.resize({960, 540});
  EXPECT_EQ(session.take_change(), 200ms);
}

TEST_F(SessionTest, WishesAreHandedOutOnce) {
  wake();
  session.tell(visit::Activate{"bar/finish"}, now);
  EXPECT_EQ(session.take_wishes(), (std::vector<visit::Wish>{visit::StopSounds{}}));
  EXPECT_TRUE(session.take_wishes().empty());
}

TEST(SessionKeys, AreNamedAsTheTraceNamesThem) {
  EXPECT_EQ(name_of(Key::next), "next");
  EXPECT_EQ(name_of(Key::next_panel), "next_panel");
  EXPECT_EQ(name_of(Key::help), "help");
}

// --- what is dragged and held ---

// A gallery that can be zoomed, twice as large as its window.
class DragTest : public SessionTest {
 protected:
  DragTest()
      : SessionTest(
            testing::tiny_exhibit_with(exhibit::Gallery{{{testing::part_that_says("a"), testing::picture_of("a")}}})) {
    wake();
    session.tell(visit::Activate{"tile/two"}, now);
    session.tell(visit::Move{"gallery", {}, 2}, now);
    EXPECT_EQ(lens(), (visit::Lens{2, {0.5, 0.5}}));
  }

  // A window of 800 by 400 and two keys.
  static scene::Scene scene_in(const base::Language& language) {
    const auto node = [](std::string id, base::Rect place) {
      scene::Node made;
      made.id = std::move(id);
      made.place = place;
      return made;
    };
    scene::Scene scene;
    scene.language = language;
    scene.display = {{960, 540}, 24};
    scene.root = node("root", {0, 0, 1920, 1080});
    scene.root.children = {node("gallery", {100, 100, 800, 400}), node("blue", {1000, 100, 200, 200}),
                           node("red", {1300, 100, 200, 200})};
    scene.root.children[0].drags = true;
    for (const std::size_t key : {1u, 2u}) scene.root.children[key].holds = scene.root.children[key].touchable = true;
    return scene;
  }
  [[nodiscard]] visit::Lens lens() const { return session.state().exploration.lens(now); }
  void drag(Point from, Point to) {
    finger(Phase::down, from);
    finger(Phase::move, to);
    finger(Phase::up, to);
  }
};

TEST_F(DragTest, IsToldInSharesOfTheWindow) {
  show(scene_in("en"));
  drag({300, 300}, {380, 260});  // a tenth to the right, a tenth up; twice as close half as much
  EXPECT_NEAR(lens().centre.x, 0.45, 1e-9);
  EXPECT_NEAR(lens().centre.y, 0.55, 1e-9);
  EXPECT_EQ(session.take_change(), 200ms);  // of opening the panel
  EXPECT_TRUE(session.take_notes().empty());
}

TEST_F(DragTest, FromRightToLeftItIsMirrored) {
  show(scene_in("ar"));
  drag({300, 300}, {380, 300});
  EXPECT_NEAR(lens().centre.x, 0.55, 1e-9);
}

TEST_F(DragTest, WhatKeepsItsDirectionIsNot) {
  scene::Scene scene = scene_in("ar");
  scene.root.children[0].box.keep_direction = true;
  show(scene);
  drag({300, 300}, {380, 300});
  EXPECT_NEAR(lens().centre.x, 0.45, 1e-9);
}

TEST_F(DragTest, TwoFingersZoomAboutTheirMiddle) {
  for (const auto& [language, x] : {std::pair{"en", 0.375}, {"ar", 0.625}}) {
    session.tell(visit::Activate{"bar/next"}, now);
    session.tell(visit::Activate{"bar/previous"}, now);
    show(scene_in(language));
    finger(Phase::down, {250, 300}, 1);
    finger(Phase::down, {350, 300}, 2);
    finger(Phase::move, {200, 300}, 1);
    finger(Phase::move, {400, 300}, 2);  // twice as far apart, about a quarter of the window's width
    EXPECT_NEAR(lens().zoom, 2, 1e-9);
    EXPECT_NEAR(lens().centre.x, x, 1e-9);
    finger(Phase::cancel, {});
  }
}

TEST_F(DragTest, WhatIsNoLongerThereIsNotMoved) {
  show(scene_in("en"));
  finger(Phase::down, {300, 300});
  finger(Phase::move, {340, 300});
  const visit::Lens before = lens();
  scene::Scene other = scene_in("en");
  other.root.children[0].id = "another";
  show(other);
  finger(Phase::move, {600, 300});
  EXPECT_EQ(lens(), before);
}

TEST_F(DragTest, KeysAreHeldAndNotedInOrder) {
  show(scene_in("en"));
  finger(Phase::down, {1400, 200}, 1);
  finger(Phase::down, {1100, 200}, 2);
  finger(Phase::up, {1400, 200}, 1);
  finger(Phase::move, {1100, 900}, 2);
  EXPECT_EQ(session.take_notes(), (Notes{"hold red", "hold blue red", "hold blue", "hold"}));
}

}  // namespace
}  // namespace kiosk::app
