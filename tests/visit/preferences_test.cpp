// What a visitor sets is kept through the visit, and gone with it.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

class Settings : public ::testing::Test {
 protected:
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};

  void set_all() {
    visitor.touch();
    visitor.tap("bar/access");
    visitor.tap("text-size/3");
    visitor.tap("contrast/high");
    visitor.tap("reach");
    visitor.tap("motion");
    visitor.tap("access/close");
    visitor.tap("bar/language");
  }

  const Preferences all{.language = "ru", .text_size = 3, .contrast = "high", .reach = true, .reduced_motion = true};
};

TEST_F(Settings, EachControlSetsItsOwnAndTheSheetStays) {
  visitor.touch();
  visitor.tap("bar/access");
  EXPECT_EQ(visitor.screen(), "settings");
  Preferences wish{.language = "en"};
  for (const int size : {2, 3, 4, 1, 4}) {
    visitor.tap("text-size/" + std::to_string(size));
    wish.text_size = size;
    EXPECT_EQ(visitor.state.preferences, wish);
  }
  visitor.tap("contrast/high");
  wish.contrast = "high";
  EXPECT_EQ(visitor.state.preferences, wish);
  visitor.tap("reach");
  wish.reach = true;
  EXPECT_EQ(visitor.state.preferences, wish);
  visitor.tap("reach");
  wish.reach = false;
  visitor.tap("motion");
  wish.reduced_motion = true;
  EXPECT_EQ(visitor.state.preferences, wish);
  visitor.tap("contrast/standard");
  wish.contrast = "standard";
  EXPECT_EQ(visitor.state.preferences, wish);
  EXPECT_EQ(visitor.screen(), "settings");
}

TEST_F(Settings, WhatIsChosenIsSaid) {
  visitor.touch();
  visitor.tap("bar/access");
  visitor.tap("text-size/3");
  visitor.tap("motion");
  const scene::Scene scene = visitor.scene();
  EXPECT_EQ(scene::find(scene.root, "text-size/3")->value, "en:chosen");
  EXPECT_EQ(scene::find(scene.root, "text-size/1")->value, "");
  EXPECT_EQ(scene::find(scene.root, "contrast/standard")->value, "en:chosen");
  EXPECT_EQ(scene::find(scene.root, "motion")->value, "en:on");
  EXPECT_EQ(scene::find(scene.root, "reach")->value, "en:off");
}

TEST_F(Settings, AreKeptThroughEveryScreen) {
  set_all();
  for (const char* id : {"tile/one", "bar/next", "sources", "sources/close", "bar/quiz", "start"}) {
    visitor.tap(id);
    EXPECT_EQ(visitor.state.preferences, all) << id;
  }
  visitor.wait(exhibit.timing.idle);
  EXPECT_EQ(visitor.state.preferences, all);
  visitor.touch();
  EXPECT_EQ(visitor.state.preferences, all);
}

TEST_F(Settings, GoBackAtTheEnd) {
  set_all();
  visitor.tap("bar/finish");
  EXPECT_EQ(visitor.state.preferences, (Preferences{.language = "en"}));
  EXPECT_EQ(visitor.scene(), Visitor{exhibit}.scene());
}

TEST_F(Settings, GoBackWhenTheVisitorIsGone) {
  set_all();
  visitor.wait(exhibit.timing.idle + exhibit.timing.countdown);
  EXPECT_EQ(visitor.state.preferences, (Preferences{.language = "en"}));
}

TEST_F(Settings, GoBackToWhatTheMuseumSetsAndNotToWhatTheProgramDoes) {
  const Preferences first{.language = "ru", .text_size = 2, .contrast = "high", .reach = true};
  visitor.begin_again(first);
  visitor.touch();
  EXPECT_EQ(visitor.state.preferences, first);
  visitor.key(Command::text_size);
  visitor.key(Command::language);
  visitor.key(Command::contrast);
  EXPECT_NE(visitor.state.preferences, first);
  visitor.tap("bar/finish");
  EXPECT_EQ(visitor.state.preferences, first);
}

TEST_F(Settings, TheKeysGoRound) {
  visitor.touch();
  for (const int size : {2, 3, 4, 1}) {
    visitor.key(Command::text_size);
    EXPECT_EQ(visitor.state.preferences.text_size, size);
  }
  for (const char* contrast : {"high", "standard", "high"}) {
    visitor.key(Command::contrast);
    EXPECT_EQ(visitor.state.preferences.contrast, contrast);
  }
}

TEST_F(Settings, EachTextSizeShowsLargerThanTheOneBefore) {
  visitor.touch();
  visitor.tap("tile/one");
  double last = 0;
  for (int size = 1; size <= 4; ++size) {
    const scene::Scene scene = visitor.scene();
    const double now = scene::find(scene.root, "body/1")->text->style.size;
    EXPECT_GT(now, last);
    last = now;
    visitor.key(Command::text_size);
  }
}

TEST_F(Settings, ReducedMotionTurnsEveryChangeIntoACut) {
  visitor.touch();
  EXPECT_GT(visitor.update(Activate{"tile/one"}).fade, 0ms);
  (void)visitor.update(Activate{"bar/access"});
  (void)visitor.update(Activate{"motion"});
  for (const char* id : {"access/close", "sources", "sources/close", "bar/next", "bar/contents", "bar/finish"}) {
    const Effects effects = visitor.update(Activate{id});
    EXPECT_TRUE(effects.changed) << id;
    EXPECT_EQ(effects.fade, 0ms) << id;
  }
  EXPECT_EQ(visitor.screen(), "attract");
  visitor.touch();
  EXPECT_GT(visitor.update(Activate{"tile/one"}).fade, 0ms);  // the next visitor's changes fade again
}

TEST_F(Settings, ContrastShowsInTheColours) {
  visitor.touch();
  visitor.key(Command::contrast);
  EXPECT_EQ(visitor.scene().ground, exhibit.themes.at("high").colour("ground"));
}

TEST_F(Settings, AThemeThatIsNotThereFallsBackToTheStandard) {
  visitor.begin_again({.language = "en", .contrast = "sepia"});
  visitor.touch();
  EXPECT_EQ(visitor.scene().ground, exhibit.themes.at("standard").colour("ground"));
}

}  // namespace
}  // namespace kiosk::visit
