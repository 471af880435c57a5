// A film on a panel, on a clock that the test turns by hand. The test plays it: it tells the visit how far it is.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/exploration.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

exhibit::Exhibit exhibit_with_film() {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit::Film film;
  film.title = exhibit.panels[0].title;
  film.file = "/nowhere/film.webm";
  film.poster = *exhibit.panels[0].picture;
  film.captions["en"] = {{1s, 3s, "one"}, {2s, 4s, "two"}, {6500ms, 7s, "three"}};
  film.captions["ru"] = {{1s, 3s, "один"}};
  exhibit.panels[0].interactive = film;
  for (const char* key : {"film-play", "film-pause", "film-again", "film-failed", "sound", "enlarge", "reduce"})
    for (const base::Language& language : exhibit.languages) exhibit.words[language][key] = language + ":" + key;
  return exhibit;
}

class FilmVisit : public ::testing::Test {
 protected:
  FilmVisit() {
    visitor.touch();
    visitor.state.screen = PanelScreen{0};
  }

  [[nodiscard]] std::optional<scene::Film> film() const {
    const scene::Scene scene = visitor.scene();
    const scene::Node* node = scene::find(scene.root, "film/screen");
    return node ? node->film : std::nullopt;
  }
  [[nodiscard]] std::string caption() const { return visitor.text("film/caption"); }
  [[nodiscard]] std::string name_of_play() const { return scene::find(visitor.scene().root, "look/play")->label; }
  [[nodiscard]] bool shows(const std::string& id) const { return scene::find(visitor.scene().root, id) != nullptr; }

  Effects frame(Time position, int take = 1) { return visitor.update(FilmAt{take, position, 10s}); }
  void play() {
    visitor.tap("look/play");
    frame(0s);
  }

  exhibit::Exhibit exhibit = exhibit_with_film();
  Visitor visitor{exhibit};
};

TEST_F(FilmVisit, WaitsForTheVisitor) {
  EXPECT_FALSE(film());
  EXPECT_TRUE(shows("film/sign"));
  EXPECT_TRUE(shows("film/label/1"));
  EXPECT_EQ(caption(), "one title");
  EXPECT_EQ(name_of_play(), "en:film-play");
  EXPECT_FALSE(visitor.has("look/again"));
}

TEST_F(FilmVisit, PlaysAtATap) {
  visitor.tap("look/play");
  ASSERT_TRUE(film());
  EXPECT_EQ(film()->file, "/nowhere/film.webm");
  EXPECT_EQ(film()->take, 1);
  EXPECT_TRUE(film()->running);
  EXPECT_TRUE(film()->sound);
  EXPECT_FALSE(shows("film/sign"));
  EXPECT_FALSE(shows("film/label/1"));
  EXPECT_EQ(name_of_play(), "en:film-pause");
}

TEST_F(FilmVisit, APressOnThePictureDoesTheSame) {
  visitor.tap("film/screen");
  EXPECT_TRUE(film()->running);
  visitor.tap("film/screen");
  EXPECT_FALSE(film()->running);
  EXPECT_TRUE(shows("film/sign"));
}

TEST_F(FilmVisit, SaysWhatIsHeardInTheVisitorsLanguage) {
  play();
  EXPECT_EQ(caption(), "");
  frame(1s);
  EXPECT_EQ(caption(), "one");
  frame(2500ms);
  EXPECT_EQ(caption(), "one\ntwo");
  visitor.state.preferences.language = "ru";
  EXPECT_EQ(caption(), "один");
  visitor.state.preferences.language = "en";
  frame(3s);
  EXPECT_EQ(caption(), "two");
  frame(4s);
  EXPECT_EQ(caption(), "");
}

TEST_F(FilmVisit, BetweenTwoFramesTheTimeGoesOn) {
  play();
  EXPECT_EQ(visitor.next_change(), visitor.now + 1s);
  frame(900ms);
  EXPECT_EQ(visitor.text("look/status"), "0:00 / 0:10");
  EXPECT_EQ(visitor.next_change(), visitor.now + 100ms);
  visitor.wait(100ms);
  EXPECT_EQ(caption(), "one");
  EXPECT_EQ(visitor.text("look/status"), "0:01 / 0:10");
  visitor.wait(5300ms);
  EXPECT_EQ(caption(), "");
  EXPECT_EQ(visitor.next_change(), visitor.now + 200ms);
  visitor.wait(200ms);
  EXPECT_EQ(caption(), "three");
  frame(5s);  // it was slower
  EXPECT_EQ(caption(), "");
  visitor.wait(20s);
  EXPECT_EQ(visitor.text("look/status"), "0:10 / 0:10");
}

TEST_F(FilmVisit, TheClockStandsUntilTheFirstFrameComes) {
  visitor.tap("look/play");
  visitor.now += 2s;
  EXPECT_EQ(caption(), "");
  frame(0s);
  EXPECT_EQ(visitor.text("look/status"), "0:00 / 0:10");
}

TEST_F(FilmVisit, PausesWhereItIsAndGoesOn) {
  play();
  frame(2500ms);
  visitor.now += 100ms;
  visitor.tap("look/play");
  EXPECT_FALSE(film()->running);
  EXPECT_EQ(caption(), "one\ntwo");
  visitor.now += 5s;
  EXPECT_EQ(caption(), "one\ntwo");
  EXPECT_EQ(visitor.next_change(), visitor.state.last_input + exhibit.timing.idle);  // nothing else moves
  visitor.tap("look/play");
  EXPECT_TRUE(film()->running);
  EXPECT_EQ(film()->take, 1);
  visitor.now += 600ms;
  EXPECT_EQ(caption(), "two");
}

TEST_F(FilmVisit, WatchingHoldsTheIdleClock) {
  play();
  for (Time at = 0s; at < 5min; at += 1s) {
    visitor.now += 1s;
    (void)visitor.update(Tick{});
    ASSERT_EQ(visitor.state.sheet, Sheet::none);
    (void)visitor.update(FilmAt{1, at + 1s, 5min});
  }
  (void)visitor.update(FilmEnded{1});
  visitor.wait(exhibit.timing.idle - 1s);
  EXPECT_EQ(visitor.state.sheet, Sheet::none);
  visitor.wait(1s);
  EXPECT_EQ(visitor.state.sheet, Sheet::still_there);
}

TEST_F(FilmVisit, AFilmThatStandsStillDoesNot) {
  play();
  for (Time waited = 0s; waited < exhibit.timing.idle; waited += 1s) {
    frame(2s);
    visitor.wait(1s);
  }
  EXPECT_EQ(visitor.state.sheet, Sheet::still_there);
}

TEST_F(FilmVisit, StopsWhileSomethingLiesOverIt) {
  play();
  (void)visitor.update(Activate{"sources"});
  ASSERT_EQ(visitor.state.sheet, Sheet::sources);
  EXPECT_FALSE(film()->running);
  visitor.key(Command::back);
  EXPECT_TRUE(film()->running);
}

TEST_F(FilmVisit, ItsClockStandsWhileSomethingLiesOverIt) {
  play();
  frame(2500ms);
  visitor.now += 100ms;
  visitor.tap("sources");
  visitor.now += 3s;
  frame(2600ms);  // the last one before it paused
  visitor.now += 2s;
  visitor.key(Command::back);
  EXPECT_EQ(visitor.text("look/status"), "0:02 / 0:10");
  EXPECT_EQ(caption(), "one\ntwo");
  frame(2700ms);
  visitor.now += 400ms;
  EXPECT_EQ(visitor.text("look/status"), "0:03 / 0:10");
}

TEST_F(FilmVisit, AtItsEndItCanBePlayedAgain) {
  play();
  frame(9900ms);
  (void)visitor.update(FilmEnded{1});
  EXPECT_FALSE(film()->running);
  EXPECT_EQ(visitor.text("look/status"), "0:10 / 0:10");
  EXPECT_TRUE(shows("film/sign"));
  visitor.tap("look/play");
  EXPECT_TRUE(film()->running);
  EXPECT_EQ(film()->take, 2);
  EXPECT_EQ(visitor.text("look/status"), "0:00 / 0:10");
  // What is left of the first showing is nothing to the second.
  EXPECT_FALSE(frame(9900ms, 1).changed);
  EXPECT_FALSE(visitor.update(FilmEnded{1}).changed);
  EXPECT_TRUE(film()->running);
}

TEST_F(FilmVisit, GoesBackToItsStart) {
  play();
  frame(4s);
  visitor.tap("look/again");
  EXPECT_EQ(film()->take, 2);
  EXPECT_TRUE(film()->running);
  EXPECT_EQ(visitor.text("look/status"), "0:00 / 0:10");
}

TEST_F(FilmVisit, CanBeSilent) {
  visitor.tap("look/sound");
  visitor.tap("look/play");
  EXPECT_FALSE(film()->sound);
  EXPECT_EQ(scene::find(visitor.scene().root, "look/sound")->value, "en:off");
  visitor.tap("look/again");
  EXPECT_FALSE(film()->sound);
  visitor.tap("look/sound");
  EXPECT_TRUE(film()->sound);
}

TEST_F(FilmVisit, SaysWhenItCannotBeShown) {
  visitor.tap("look/play");
  (void)visitor.update(FilmFailed{1});
  EXPECT_FALSE(film());
  EXPECT_EQ(caption(), "en:film-failed");
  EXPECT_EQ(name_of_play(), "en:film-play");
  visitor.tap("look/play");  // perhaps it can now
  EXPECT_EQ(film()->take, 2);
}

TEST_F(FilmVisit, IsForgottenWhenThePanelIsLeft) {
  play();
  frame(4s);
  visitor.key(Command::next_panel);
  EXPECT_FALSE(film());
  EXPECT_FALSE(frame(5s).changed);
  visitor.key(Command::previous_panel);
  EXPECT_FALSE(film());
  EXPECT_FALSE(frame(5s).changed);
}

TEST_F(FilmVisit, TellsNothingToTheAttractLoop) {
  visitor.begin_again();
  EXPECT_FALSE(frame(1s).changed);
  EXPECT_EQ(visitor.screen(), "attract");
}

TEST_F(FilmVisit, HasTheWholeScreenOnWish) {
  visitor.tap("look/wide");
  EXPECT_EQ(visitor.screen(), "panel/one/wide");
  visitor.tap("film/screen");
  EXPECT_TRUE(film()->running);
  visitor.tap("look/wide");
  EXPECT_EQ(visitor.screen(), "panel/one");
  EXPECT_TRUE(film()->running);
  EXPECT_EQ(film()->take, 1);
}

}  // namespace
}  // namespace kiosk::visit
