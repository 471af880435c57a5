// Whatever tree one asks for, its layout is sane.
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

#include "base/random.hpp"
#include "scene/nodes.hpp"

namespace kiosk::scene {
namespace {

class AnyTree {
 public:
  explicit AnyTree(std::uint64_t seed) : random_(seed) {}

  Node grow(int depth) {
    Node node = column("n" + std::to_string(++count_));
    Box& box = node.box;
    box.axis = static_cast<Axis>(random_.below(4));
    box.columns = 1 + static_cast<int>(random_.below(4));
    box.gap = some(0, 40);
    box.padding = {some(0, 30), some(0, 30), some(0, 30), some(0, 30)};
    if (chance(6)) box.width = some(0, 900);
    if (chance(6)) box.height = some(0, 500);
    if (chance(5)) box.max_width = some(10, 900);
    if (chance(5)) box.min_width = some(0, 300);
    if (chance(5)) box.min_height = some(0, 200);
    if (chance(3)) box.grow = some(0, 3);
    if (chance(3)) box.shrink = 1 + static_cast<int>(random_.below(3));
    box.main = static_cast<Align>(random_.below(4));
    box.cross = static_cast<Align>(random_.below(4));
    box.hug_picture = chance(8);
    box.keep_direction = chance(8);
    if (chance(8)) box.anchor = Anchor{some(0, 1), some(0, 1), some(0, 1), some(0, 1), some(0.05, 1)};
    if (chance(8)) box.frame = Rect{some(-1, 1), some(-1, 1), some(0, 3), some(0, 3)};
    if (chance(8)) box.part = PartOf{chance(2) ? "tower" : "spire", {some(-1, 1), some(-1, 1)}, some(0.5, 3)};
    node.clip = chance(6);
    if (chance(8)) node.hidden = true;
    if (chance(4)) node.image = Image{chance(2) ? "wide.svg" : "missing.svg", Fit::contain};
    if (depth == 0 || chance(3)) {
      node.text = words("", std::string(random_.below(20), 'a') + std::string(random_.below(60), ' ') + "bb").text;
      node.text->style.whole_words = chance(3);
    } else {
      const std::size_t children = random_.below(5);
      for (std::size_t i = 0; i < children; ++i) node.children.push_back(grow(depth - 1));
    }
    if (chance(6)) {
      box.paged = true;
      box.axis = Axis::column;
      box.page = static_cast<int>(random_.below(4));
      node.children.push_back(row(node.id + "/controls", {button(page_up_id(node.id)), button(page_down_id(node.id))}));
    }
    return node;
  }

 private:
  bool chance(std::size_t one_in) { return random_.below(one_in) == 0; }
  double some(double from, double to) { return from + (to - from) * static_cast<double>(random_.below(1001)) / 1000; }

  base::Random random_;
  int count_ = 0;
};

void expect_sane(const Node& node) {
  if (node.hidden) return;
  for (const double value : {node.place.x, node.place.y, node.place.width, node.place.height})
    ASSERT_TRUE(std::isfinite(value)) << node.id;
  ASSERT_GE(node.place.width, 0) << node.id;
  ASSERT_GE(node.place.height, 0) << node.id;
  double bottom = -1e9;
  for (const Node& child : node.children) {
    if (child.hidden) continue;
    // A page too low for a single piece lets it stand behind the controls at the foot.
    const bool foot = node.box.paged && child.id == node.id + "/controls";
    if (node.box.axis == Axis::column && !foot && !child.box.hug_picture) {
      ASSERT_GE(child.place.y, bottom - 1e-6) << child.id << " overlaps what stands above it in " << node.id;
      bottom = child.place.bottom();
    }
    expect_sane(child);
  }
}

TEST(AnyTree, HasNoNegativeSizesAndItsColumnsNeverOverlap) {
  kiosk::testing::FixedType type;
  type.pictures["wide.svg"] = {400, 100};
  type.parts["tower"] = {0.25, 0.5, 0.25, 0.5};
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Scene scene;
    scene.language = seed % 3 == 0 ? "ar" : "en";
    scene.root = AnyTree(seed).grow(4);
    scene.root.hidden = false;
    lay_out(scene, type);
    expect_sane(scene.root);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(AnyTree, LaidOutTwiceIsTheSame) {
  kiosk::testing::FixedType type;
  type.pictures["wide.svg"] = {400, 100};
  type.parts["tower"] = {0.25, 0.5, 0.25, 0.5};
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Scene first;
    first.root = AnyTree(seed).grow(4);
    Scene second = first;
    lay_out(first, type);
    lay_out(second, type);
    ASSERT_EQ(first, second) << "seed " << seed;
  }
}

}  // namespace
}  // namespace kiosk::scene
