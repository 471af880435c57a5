// Repainting only the damage gives what painting all gives: a visit through the bundled exhibit.
#include <gtest/gtest.h>

#include <ostream>

#include "paint/canvas.hpp"
#include "support/answers.hpp"
#include "support/screens.hpp"

namespace kiosk::paint {
namespace {

using visit::Focus;
using visit::Input;
using visit::Perform;
using visit::Press;

class Repaint : public ::testing::Test {
 protected:
  explicit Repaint(scene::Display display = {{960, 540}, 24})
      : world{kiosk::testing::bundled_exhibit(), display},
        state(visit::begin(world, kiosk::testing::preferring("en"), 1, visit::Time{0})),
        before(scene()),
        shown(whole(painter, before)) {}

  scene::Scene scene() { return kiosk::testing::laid_out(world, state, painter.measure()); }

  // Repaints what the input damages, and compares.
  void after(const Input& input, const std::string& what) {
    (void)visit::update(state, input, world, visit::Time{++steps * 1000});
    const scene::Scene now = scene();
    const auto areas = damage(before, now);
    for (const base::PixelRect& area : areas) painter.paint(now, area, shown);
    const Canvas fresh = whole(painter, now);
    expect_same(fresh, shown, what);
    shown = fresh;
    before = now;
    EXPECT_FALSE(areas.empty() && before.id != now.id) << what;
  }

  void visit_all() {
    after(visit::Touched{}, "waking");
    ASSERT_EQ(state.screen.index(), 1u);
    after(Press{"tile/three-pillars"}, "pressing a tile");
    after(Press{""}, "sliding off");
    after(Focus{"tile/empty-silo"}, "the focus on a tile");
    after(Focus{"bar/next"}, "the focus on the bar");
    after(select("tile/three-pillars"), "a panel");
    after(Press{"look/next"}, "pressing a control");
    after(select("look/next"), "a part");
    after(Focus{"look/next"}, "the focus under the picture");
    after(select("look/next"), "the next part");
    after(select("close-part"), "back to the panel");
    after(Press{"text/down"}, "pressing More");
    after(select("text/down"), "the next page");
    after(select("text/up"), "back");
    after(select("sources"), "the sources");
    after(select("sources-text/down"), "their second page");
    after(Focus{"sources/close"}, "the focus on a sheet");
    after(select("sources/close"), "closing");
    after(select("bar/next"), "the next panel");
    after(Perform{visit::Command::text_size}, "a larger text");
    after(Perform{visit::Command::contrast}, "another contrast");
    after(select("bar/language"), "Russian");
    after(select("bar/access"), "the settings");
    after(select("text-size/1"), "a smaller text");
    after(select("access/close"), "closing them");
    after(select("bar/quiz"), "the quiz");
    after(select("start"), "a question");
    const auto taps = kiosk::testing::answer_by_touch(state, world, true);
    after(Press{taps.front().id}, "pressing an answer");
    for (const visit::Activate& tap : taps) after(tap, "answering by " + tap.id);
    after(select("confirm"), "confirming");
    after(select("next-question"), "the next question");
    after(select("bar/contents"), "the contents");
    after(select("bar/finish"), "the end");
  }

  static Input select(const std::string& id) {
    visit::Activate activate;
    activate.id = id;
    return activate;
  }

  visit::World world;
  Painter painter;
  visit::State state;
  int steps = 0;
  scene::Scene before;
  Canvas shown;
};

TEST_F(Repaint, OfTheDamageAloneEqualsPaintingAll) { visit_all(); }

// A scale at which no edge falls on a pixel.
class RepaintUneven : public Repaint {
 protected:
  RepaintUneven() : Repaint({{1023, 577}, 24}) {}
};
TEST_F(RepaintUneven, OfTheDamageAloneEqualsPaintingAll) { visit_all(); }

class RepaintUpright : public Repaint {
 protected:
  RepaintUpright() : Repaint({{540, 960}, 24}) {}
};
TEST_F(RepaintUpright, OfTheDamageAloneEqualsPaintingAll) { visit_all(); }

}  // namespace
}  // namespace kiosk::paint
