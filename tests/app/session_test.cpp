// What fingers and keys mean, without a window.
#include "app/sessions.hpp"

namespace kiosk::app {
namespace {

using stage::Key;

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

// --- the wall clock ---

TEST_F(SessionTest, TheWallClockIsFollowedWhereItJumps) {
  using std::chrono::hours;
  session.set_clock(hours{1000});
  session.set_clock(hours{1000} + 900ms);  // only read a little later
  EXPECT_EQ(session.world().setting.clock, hours{1000});
  session.set_clock(hours{999});  // the end of daylight saving
  EXPECT_EQ(session.world().setting.clock, hours{999});
  session.set_clock(hours{1007});  // a night asleep
  EXPECT_EQ(session.world().setting.clock, hours{1007});
}

}  // namespace
}  // namespace kiosk::app
