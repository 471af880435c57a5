// Whatever is on the screen, painting it in parts gives what painting it whole gives: windows, layers, drawings, text,
// anything that changes among them. Seeded, so that what fails once fails again.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <ostream>

#include "base/random.hpp"
#include "paint/canvas.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::paint {
namespace {

using base::PixelRect;
using scene::Node;
using scene::Scene;
using scene::Shape;

class AnyScene {
 public:
  AnyScene(std::uint64_t seed, std::string picture) : random_(seed), picture_(std::move(picture)) {}

  Scene make() {
    Scene scene;
    scene.language = chance(3) ? "ar" : "en";
    scene.display = {{200 + below(300), 200 + below(300)}, 24};
    scene.ground = {16, 32, 48, 255};
    scene.focus_ink = colour();
    scene.picture_style = ".fill-sky{fill:#204060}";
    scene.root = node("root", 3);
    scene.root.hidden = false;
    scene.root.text.reset();
    return scene;
  }

  // Changes a few things here and there.
  void change(Node& node) {
    if (chance(6)) {
      const std::size_t children = node.children.size();
      Node other = this->node(node.id, 1);
      other.children.resize(std::min(children, other.children.size()));
      std::swap(other.children, node.children);
      if (chance(2)) other.children = node.children;
      node = other;
    }
    if (node.box.frame && chance(6)) node.box.frame = frame();
    if (chance(12)) node.hidden = !node.hidden;
    if (chance(12)) node.clip = !node.clip;
    if (chance(12)) node.focused = !node.focused;
    if (node.image && chance(3)) node.image->opacity = some(0, 1);
    for (Node& child : node.children) change(child);
  }

 private:
  bool chance(std::size_t one_in) { return random_.below(one_in) == 0; }
  int below(std::size_t most) { return static_cast<int>(random_.below(most)); }
  double some(double from, double to) { return from + (to - from) * static_cast<double>(random_.below(1001)) / 1000; }
  base::Colour colour() {
    const auto shade = [&] { return static_cast<std::uint8_t>(random_.below(256)); };
    return {shade(), shade(), shade(), static_cast<std::uint8_t>(chance(4) ? 128 : 255)};
  }
  base::Rect frame() { return {some(-0.5, 0.9), some(-0.5, 0.9), some(0.05, 1.5), some(0.05, 1.5)}; }

  Node node(const std::string& id, int depth) {
    Node node;
    node.id = id;
    node.language = "en";
    node.box.axis = scene::Axis::stack;
    node.box.frame = frame();
    node.clip = chance(3);
    node.hidden = chance(10);
    node.focused = chance(12);
    if (chance(3)) node.look.fill = colour();
    if (chance(5)) node.look.border = colour();
    if (chance(3)) node.look.radius = some(0, 40);
    switch (below(6)) {
      case 0:
        node.text = scene::TextBlock{base::plain("Two words or three"), {}};
        node.text->style.font = "Inter";
        node.text->style.size = some(20, 120);
        node.text->style.ink = colour();
        node.box.frame.reset();  // a text's place is as large as the text
        node.box.anchor = scene::Anchor{some(0, 1), some(0, 1), some(0, 1), some(0, 1), 1};
        break;
      case 1:
        node.image = scene::Image{picture_};
        node.image->fit = chance(2) ? scene::Fit::cover : scene::Fit::contain;
        node.image->opacity = some(0, 1);
        node.image->moving = chance(3);
        if (chance(2)) node.image->layer = chance(2) ? "disc" : "line";
        break;
      case 2:
        for (int i = below(4); i >= 0; --i) node.drawing.push_back(shape());
        break;
      case 3:
        node.icon = static_cast<scene::Icon>(1 + below(28));
        node.icon_ink = colour();
        break;
      default:
        break;
    }
    if (depth > 0)
      for (int i = below(4); i >= 0; --i) node.children.push_back(this->node(id + "/" + std::to_string(i), depth - 1));
    return node;
  }

  Shape shape() {
    Shape shape;
    shape.kind = static_cast<Shape::Kind>(below(5));
    for (int i = 2 + below(4); i > 0; --i) shape.points.push_back({some(0, 1), some(0, 1)});
    shape.width = some(1, 40);
    shape.ink = colour();
    if (chance(3)) shape.dash = some(2, 20);
    return shape;
  }

  base::Random random_;
  std::string picture_;
};

class RepaintAny : public ::testing::Test {
 protected:
  RepaintAny() {
    std::ofstream(file) << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><rect class='fill-sky' "
                           "width='40' height='30'/><g id='disc'><circle cx='12' cy='15' r='9' fill='#c83'/></g><g "
                           "id='line'><path d='M5 25L35 5' stroke='#fff' stroke-width='3'/></g></svg>";
  }
  Scene laid(Scene scene) {
    scene::lay_out(scene, painter.measure());
    return scene;
  }

  kiosk::testing::TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "picture.svg";
  Painter painter;
};

TEST_F(RepaintAny, InTilesEqualsPaintingWhole) {
  for (std::uint64_t seed = 1; seed <= 150 && !HasFailure(); ++seed) {
    const Scene scene = laid(AnyScene(seed, file.string()).make());
    const base::PixelSize size = scene.display.pixels;
    Canvas tiled = empty_canvas(size);
    base::Random random(seed);
    for (int y = 0, height = 0; y < size.height; y += height) {
      height = std::min(20 + static_cast<int>(random.below(150)), size.height - y);
      for (int x = 0, width = 0; x < size.width; x += width) {
        width = std::min(20 + static_cast<int>(random.below(150)), size.width - x);
        painter.paint(scene, {x, y, width, height}, tiled);
      }
    }
    expect_same(whole(painter, scene), tiled, "seed " + std::to_string(seed));
  }
}

TEST_F(RepaintAny, TheDamageAloneEqualsPaintingWhole) {
  for (std::uint64_t seed = 1; seed <= 150 && !HasFailure(); ++seed) {
    AnyScene any(seed, file.string());
    Scene scene = any.make();
    Scene before = laid(scene);
    Canvas shown = whole(painter, before);
    for (int step = 0; step < 4; ++step) {
      any.change(scene.root);
      const Scene now = laid(scene);
      for (const PixelRect& area : damage(before, now)) painter.paint(now, area, shown);
      expect_same(whole(painter, now), shown, "seed " + std::to_string(seed) + ", step " + std::to_string(step));
      before = now;
    }
  }
}

}  // namespace
}  // namespace kiosk::paint
