// What is dragged and held, and that it ends with its panel.
#include "app/sessions.hpp"

namespace kiosk::app {
namespace {

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

// The next panel has something under the same name.
class PanelsTest : public DragTest {
 protected:
  PanelsTest() { show("panel/two"); }

  void show(const std::string& id) {
    scene::Scene scene = scene_in("en");
    scene.id = id;
    DragTest::show(scene);
  }
  void go_away_and_back() {
    session.tell(visit::Activate{"bar/next"}, now);
    session.tell(visit::Activate{"bar/previous"}, now);
    session.tell(visit::Move{"gallery", {}, 2}, now);
    EXPECT_EQ(lens(), resting);
  }

  const visit::Lens resting{2, {0.5, 0.5}};
};

TEST_F(PanelsTest, ADragEndsWithItsPanel) {
  finger(Phase::down, {300, 300});
  finger(Phase::move, {340, 300});
  EXPECT_NE(lens(), resting);
  go_away_and_back();
  finger(Phase::move, {380, 300});  // before the next picture comes
  show("panel/two");
  finger(Phase::move, {420, 300});  // and then
  EXPECT_EQ(lens(), resting);
  drag({300, 300}, {380, 300});
  EXPECT_NEAR(lens().centre.x, 0.45, 1e-9);
}

TEST_F(PanelsTest, ADragGoesOnWhileItsPanelOpensAPart) {
  finger(Phase::down, {300, 300});
  finger(Phase::move, {340, 300});
  for (const char* id : {"panel/two/a", "panel/two/wide", "panel/two"}) {
    const visit::Lens before = lens();
    show(id);
    finger(Phase::move, {id == std::string{"panel/two/wide"} ? 380.0 : 360.0, 300});
    EXPECT_NE(lens(), before) << id;
  }
}

TEST_F(PanelsTest, NobodyTakesHoldOfAPanelThatHasBeenLeft) {
  show("panel/one");  // its picture still stands
  (void)session.take_notes();
  drag({300, 300}, {380, 300});
  EXPECT_EQ(lens(), resting);
  finger(Phase::down, {1400, 200});
  EXPECT_TRUE(session.take_notes().empty());
  show("panel/two");
  finger(Phase::down, {1400, 200}, 2);
  EXPECT_EQ(session.take_notes(), (Notes{"hold red"}));
}

TEST_F(PanelsTest, AHoldEndsWithItsPanel) {
  finger(Phase::down, {1400, 200}, 1);
  go_away_and_back();
  finger(Phase::down, {1100, 200}, 2);
  EXPECT_EQ(session.take_notes(), (Notes{"hold red", "hold blue"}));
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
