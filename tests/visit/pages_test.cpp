// Turning pages, on laid-out screens as a visitor has them.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.hpp"
#include "support/rough_measure.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;

// As the tiny exhibit, but with more to read than a page holds.
exhibit::Exhibit long_exhibit() {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  for (exhibit::Panel& panel : exhibit.panels)
    for (int i = 0; i < 12; ++i) {
      std::string words;
      for (int word = 0; word < 40; ++word) words += "word ";
      panel.body.push_back({{{{"en", base::plain(words)}, {"ru", base::plain(words)}}}, {"fact"}, false});
    }
  return exhibit;
}

// The page that was wished for is none of what is seen.
void forget_pages(scene::Node& node) {
  node.box.page = 0;
  for (scene::Node& child : node.children) forget_pages(child);
}

scene::Scene laid_out(const Visitor& visitor) {
  testing::RoughMeasure measure;
  scene::Scene scene = visitor.scene();
  scene::lay_out(scene, measure);
  forget_pages(scene.root);
  return scene;
}

bool shows(const Visitor& visitor, const std::string& id) {
  const std::vector<std::string> ids = testing::pressable(laid_out(visitor));
  return std::ranges::find(ids, id) != ids.end();
}

class Pages : public ::testing::Test {
 protected:
  Pages() {
    visitor.touch();
    visitor.tap("tile/one");
  }
  // Presses what the layout shows.
  void turn(const std::string& id) {
    ASSERT_TRUE(shows(visitor, id)) << id;
    (void)visitor.update(Activate{id});
  }
  // To the last page; how many turns that takes.
  int turn_to_the_end() {
    int turns = 0;
    for (; turns < 50 && shows(visitor, "text/down"); ++turns) turn("text/down");
    return turns;
  }

  const exhibit::Exhibit exhibit = long_exhibit();
  Visitor visitor{exhibit};
};

TEST_F(Pages, TurnToTheEndAndBack) {
  EXPECT_FALSE(shows(visitor, "text/up"));
  const scene::Scene first = laid_out(visitor);
  const int turns = turn_to_the_end();
  EXPECT_GT(turns, 1);
  EXPECT_LT(turns, 50);
  for (int i = 0; i < turns; ++i) turn("text/up");
  EXPECT_EQ(laid_out(visitor), first);
}

TEST_F(Pages, ANewScreenBeginsWithItsFirst) {
  turn("text/down");
  visitor.tap("bar/next");
  EXPECT_EQ(visitor.state.page, 0);
}

TEST_F(Pages, ASheetKeepsThePageBeneath) {
  turn("text/down");
  visitor.tap("sources");
  visitor.tap("sources/close");
  EXPECT_EQ(visitor.state.page, 1);
}

// Where fewer pages are needed than before, "up" leads up at once.
TEST_F(Pages, AnotherShapeOfTheScreenLeavesNoPageBehindTheLast) {
  for (const auto command : {Command::text_size, Command::contrast}) {
    turn_to_the_end();
    visitor.key(command);
    if (!shows(visitor, "text/up")) continue;
    const scene::Scene before = laid_out(visitor);
    turn("text/up");
    EXPECT_NE(laid_out(visitor), before);
  }
}

// A museum may give a theme of its own smaller letters, and fewer pages.
TEST_F(Pages, NorDoesAThemeWithSmallerLetters) {
  exhibit::Exhibit other = long_exhibit();
  for (auto& [name, size] : other.themes.at("high").sizes) size = 24;
  Visitor reader{other};
  reader.touch();
  reader.tap("tile/one");
  for (int i = 0; i < 50 && shows(reader, "text/down"); ++i) (void)reader.update(Activate{"text/down"});
  const int last = reader.state.page;
  EXPECT_GT(last, 1);
  reader.key(Command::contrast);
  for (int i = 0; i < last && shows(reader, "text/up"); ++i) {
    const scene::Scene before = laid_out(reader);
    (void)reader.update(Activate{"text/up"});
    EXPECT_NE(laid_out(reader), before);
  }
  EXPECT_EQ(reader.state.page, 0);
}

// Where the letters stay as they are, so does the page.
TEST_F(Pages, AnotherContrastAloneKeepsThePage) {
  turn("text/down");
  visitor.key(Command::contrast);
  EXPECT_EQ(visitor.state.page, 1);
}

// A press that the layout no longer shows, many times over.
TEST_F(Pages, NobodyGetsLostBehindTheLast) {
  turn_to_the_end();
  const int last = visitor.state.page;
  turn("text/up");
  EXPECT_EQ(visitor.state.page, last - 1);
  for (int i = 0; i < 5; ++i) (void)visitor.update(Activate{"text/up"});
  EXPECT_GE(visitor.state.page, 0);
}

void every_shown_control_does_something(const exhibit::Exhibit& exhibit, int steps, std::uint64_t seed) {
  Visitor visitor{exhibit, {}, seed};
  base::Random random{seed};
  visitor.touch();
  for (int i = 0; i < steps; ++i) {
    const scene::Scene before = laid_out(visitor);
    const std::vector<std::string> ids = testing::pressable(before);
    ASSERT_FALSE(ids.empty());
    const std::string id = ids[random.below(ids.size())];
    const scene::Node* node = scene::find(before.root, id);
    const auto is = [&](const char* key) {
      return node->value == exhibit.word(visitor.state.preferences.language, key);
    };
    const bool chosen = is("chosen") || is("next-here");
    (void)visitor.update(Activate{id});
    visitor.wait(Time{1000});  // until it has come to rest
    if (chosen) continue;
    EXPECT_NE(laid_out(visitor), before) << before.id << ": " << id << " at step " << i;
  }
}

TEST(Controls, AsTheyAreLaidOutDoSomething) {
  every_shown_control_does_something(long_exhibit(), 1500, 3);
  every_shown_control_does_something(testing::bundled_exhibit(), 700, 4);
}

}  // namespace
}  // namespace kiosk::visit
