#include <gtest/gtest.h>

#include <ostream>

#include "paint/painter.hpp"

namespace kiosk::paint {
namespace {

using base::PixelRect;
using base::Rect;
using scene::Node;
using scene::Scene;

Node coloured(std::string id, Rect place) {
  Node node;
  node.id = std::move(id);
  node.place = place;
  node.look.fill = base::Colour{200, 100, 50, 255};
  return node;
}

// Nine boxes of 100, 300 apart.
Scene nine() {
  Scene scene;
  scene.root.id = "root";
  scene.root.place = {0, 0, 1920, 1080};
  for (int i = 0; i < 9; ++i)
    scene.root.children.push_back(
        coloured("box" + std::to_string(i), {100.0 + i % 3 * 300, 100.0 + i / 3 * 300, 100, 100}));
  return scene;
}

bool holds(const PixelRect& outer, const Rect& inner) {
  return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.right() &&
         outer.y + outer.height >= inner.bottom();
}

void expect_around(const PixelRect& area, const Rect& place) {
  EXPECT_TRUE(holds(area, place));
  EXPECT_LE(area.width, place.width + 60);
  EXPECT_LE(area.height, place.height + 60);
}

TEST(Damage, NothingChangedIsNothing) { EXPECT_TRUE(damage(nine(), nine()).empty()); }

TEST(Damage, AnotherColourDamagesThatNodeOnly) {
  Scene after = nine();
  after.root.children[4].look.fill = base::Colour{1, 2, 3, 255};
  const auto areas = damage(nine(), after);
  ASSERT_EQ(areas.size(), 1u);
  expect_around(areas[0], after.root.children[4].place);
}

TEST(Damage, WhatTheLayoutOrSpeechNeedsDamagesNothing) {
  Scene after = nine();
  after.root.children[4].label = "another name";
  after.root.children[4].value = "chosen";
  after.root.children[4].touchable = true;
  after.root.children[4].box.grow = 3;
  EXPECT_TRUE(damage(nine(), after).empty());
}

TEST(Damage, AMovedNodeDamagesWhereItWasAndWhereItIs) {
  Scene after = nine();
  after.root.children[0].place.x = 1500;
  const auto areas = damage(nine(), after);
  ASSERT_EQ(areas.size(), 2u);
  expect_around(areas[0], nine().root.children[0].place);
  expect_around(areas[1], after.root.children[0].place);
}

TEST(Damage, AddedRemovedAndHiddenNodesDamageTheirPlaces) {
  Scene added = nine();
  added.root.children.push_back(coloured("new", {1500, 800, 100, 100}));
  const auto covers = [](const std::vector<PixelRect>& areas, const Rect& place) {
    for (const PixelRect& area : areas)
      if (holds(area, place)) return true;
    return false;
  };
  EXPECT_TRUE(covers(damage(nine(), added), {1500, 800, 100, 100}));
  EXPECT_TRUE(covers(damage(added, nine()), {1500, 800, 100, 100}));
  Scene hidden = nine();
  hidden.root.children[8].hidden = true;
  for (const auto& areas : {damage(nine(), hidden), damage(hidden, nine())}) {
    ASSERT_EQ(areas.size(), 1u);
    expect_around(areas[0], {700, 700, 100, 100});
  }
}

TEST(Damage, AFocusRingIsWithin) {
  Scene after = nine();
  after.root.children[4].focused = true;
  const auto areas = damage(nine(), after);
  ASSERT_EQ(areas.size(), 1u);
  EXPECT_TRUE(holds(areas[0], after.root.children[4].place.inset(base::Insets::all(-7))));
}

TEST(Damage, AnotherGroundThemeDisplayOrLanguageIsAll) {
  std::vector<Scene> others(5, nine());
  others[0].ground = base::Colour{9, 9, 9, 255};
  others[1].picture_style = ".fill-sky{fill:#000000}";
  others[2].display.pixels = {960, 540};
  others[3].language = "ar";
  others[4].focus_ink = base::Colour{9, 9, 9, 255};
  for (const Scene& other : others)
    EXPECT_EQ(damage(nine(), other),
              (std::vector<PixelRect>{{0, 0, other.display.pixels.width, other.display.pixels.height}}));
}

TEST(Damage, IsFewRectanglesThatDoNotOverlapAndLieOnTheScreen) {
  Scene before;
  before.root.id = "root";
  for (int i = 0; i < 400; ++i)
    before.root.children.push_back(
        coloured("box" + std::to_string(i), {i % 20 * 100.0 - 30, i / 20 * 60.0 - 30, 40, 20}));
  Scene after = before;
  for (std::size_t i = 0; i < 400; i += 7) after.root.children[i].look.fill = base::Colour{1, 2, 3, 255};
  const auto areas = damage(before, after);
  EXPECT_LE(areas.size(), 8u);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const PixelRect& a = areas[i];
    EXPECT_TRUE(a.x >= 0 && a.y >= 0 && a.x + a.width <= 1920 && a.y + a.height <= 1080);
    EXPECT_FALSE(a.empty());
    for (std::size_t k = i + 1; k < areas.size(); ++k) {
      const PixelRect& b = areas[k];
      EXPECT_FALSE(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height);
    }
  }
}

// --- windows ---

// A window of 400 by 300 onto two boxes, one of them far larger than the window.
Scene with_window() {
  Scene scene;
  scene.root.id = "root";
  scene.root.place = {0, 0, 1920, 1080};
  Node window;
  window.id = "window";
  window.place = {200, 100, 400, 300};
  window.clip = true;
  window.children = {coloured("large", {-500, -500, 3000, 3000}), coloured("small", {250, 150, 50, 50})};
  scene.root.children = {window, coloured("beside", {700, 100, 100, 100})};
  return scene;
}

const PixelRect pixels_of_window{200, 100, 400, 300};

void expect_the_window(const std::vector<PixelRect>& areas) { EXPECT_EQ(areas, std::vector{pixels_of_window}); }

TEST(Damage, OfWhatMovesInAWindowIsTheWindowAtMost) {
  Scene after = with_window();
  after.root.children[0].children[0].place.x -= 10;
  expect_the_window(damage(with_window(), after));
  after.root.children[0].children[1].place.x += 10;
  expect_the_window(damage(with_window(), after));
}

TEST(Damage, OfWhatChangesInAWindowIsNoMoreThanThat) {
  Scene after = with_window();
  after.root.children[0].children[1].look.fill = base::Colour{1, 2, 3, 255};
  const auto areas = damage(with_window(), after);
  ASSERT_EQ(areas.size(), 1u);
  expect_around(areas[0], {250, 150, 50, 50});
}

TEST(Damage, OfWhatComesIntoAWindowOrLeavesItStaysInside) {
  Scene after = with_window();
  after.root.children[0].children.push_back(coloured("new", {500, 300, 500, 500}));
  for (const auto& areas : {damage(with_window(), after), damage(after, with_window())})
    expect_the_window(areas);  // the large box lies below
  after = with_window();
  after.root.children[0].children[1].hidden = true;
  for (const auto& areas : {damage(with_window(), after), damage(after, with_window())}) {
    ASSERT_EQ(areas.size(), 1u);
    expect_around(areas[0], {250, 150, 50, 50});
  }
}

TEST(Damage, InAWindowWithinAWindowIsWhatBothLeave) {
  Scene before = with_window();
  Node inner;
  inner.id = "inner";
  inner.place = {500, 300, 400, 400};
  inner.clip = true;
  inner.children = {coloured("deep", {0, 0, 1000, 1000})};
  before.root.children[0].children.push_back(inner);
  Scene after = before;
  after.root.children[0].children[2].children[0].look.fill = base::Colour{1, 2, 3, 255};
  EXPECT_EQ(damage(before, after), (std::vector<PixelRect>{{500, 300, 100, 100}}));
}

TEST(Damage, OfAFocusRingInAWindowStaysInside) {
  Scene after = with_window();
  after.root.children[0].children[0].focused = true;
  expect_the_window(damage(with_window(), after));
}

TEST(Damage, OfAWindowThatMovesIsBothPlaces) {
  Scene after = with_window();
  after.root.children[0].place.y = 500;
  EXPECT_EQ(damage(with_window(), after), (std::vector<PixelRect>{pixels_of_window, {200, 500, 400, 300}}));
}

TEST(Damage, OfAWindowThatIsOneNoMoreIsAllThatItHid) {
  Scene after = with_window();
  after.root.children[0].clip = false;
  for (const auto& areas : {damage(with_window(), after), damage(after, with_window())})
    EXPECT_EQ(areas, (std::vector<PixelRect>{{0, 0, 1920, 1080}}));
}

TEST(Damage, BesideTheWindowIsWhatItAlwaysWas) {
  Scene after = with_window();
  after.root.children[1].look.fill = base::Colour{1, 2, 3, 255};
  const auto areas = damage(with_window(), after);
  ASSERT_EQ(areas.size(), 1u);
  expect_around(areas[0], {700, 100, 100, 100});
}

// --- what else is painted ---

TEST(Damage, OfAnotherOpacityLayerOrDrawingIsTheNode) {
  Scene before = nine();
  before.root.children[4].image = scene::Image{"a.svg"};
  for (const auto& change : std::vector<void (*)(Node&)>{
           [](Node& node) { node.image->opacity = 0.5; },
           [](Node& node) { node.image->layer = "near"; },
           [](Node& node) { node.image->moving = true; },
           [](Node& node) {
             node.drawing = {{scene::Shape::Kind::line, {{0, 0}, {1, 1}}, 2, {}, 0}};
           },
       }) {
    Scene after = before;
    change(after.root.children[4]);
    const auto areas = damage(before, after);
    ASSERT_EQ(areas.size(), 1u);
    expect_around(areas[0], before.root.children[4].place);
  }
}

TEST(Damage, OfAWideLineAndALargeDiscReachesAsFarAsTheyDo) {
  for (const scene::Shape& shape : {scene::Shape{scene::Shape::Kind::line, {{0, 0}, {1, 0}}, 60, {}, 0},
                                    scene::Shape{scene::Shape::Kind::disc, {{0, 0}, {1, 0}}, 30, {}, 0},
                                    scene::Shape{scene::Shape::Kind::ring, {{0, 0}, {1, 0}}, 29, {}, 0}}) {
    Scene after = nine();
    after.root.children[4].drawing = {shape};
    const auto areas = damage(nine(), after);
    ASSERT_EQ(areas.size(), 1u);
    EXPECT_TRUE(holds(areas[0], after.root.children[4].place.inset(base::Insets::all(-30))));
  }
}

TEST(Damage, OffTheScreenIsNone) {
  Scene before = nine(), after = nine();
  before.root.children.push_back(coloured("out", {5000, 5000, 10, 10}));
  after.root.children.push_back(coloured("out", {5000, 5000, 10, 10}));
  after.root.children.back().look.fill = base::Colour{1, 2, 3, 255};
  EXPECT_TRUE(damage(before, after).empty());
}

}  // namespace
}  // namespace kiosk::paint
