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

TEST(Damage, OffTheScreenIsNone) {
  Scene before = nine(), after = nine();
  before.root.children.push_back(coloured("out", {5000, 5000, 10, 10}));
  after.root.children.push_back(coloured("out", {5000, 5000, 10, 10}));
  after.root.children.back().look.fill = base::Colour{1, 2, 3, 255};
  EXPECT_TRUE(damage(before, after).empty());
}

}  // namespace
}  // namespace kiosk::paint
