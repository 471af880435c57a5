// What is read of a picture's file, and what is kept of it: the file is taken away and the picture asked for again.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "paint/painter.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::paint {
namespace {

namespace fs = std::filesystem;
using base::Rect;
using scene::Node;
using scene::Scene;

constexpr base::PixelSize screen{400, 300};
constexpr std::uint32_t ground = 0xFF000000, red = 0xFFC81E32;

class PicturesTest : public ::testing::Test {
 protected:
  static Scene scene_of(Node node, base::PixelSize size = screen) {
    Scene scene;
    scene.language = "en";
    scene.display = {size, 24};
    scene.ground = {0, 0, 0, 255};
    scene.root = std::move(node);
    return scene;
  }
  // In a window over the whole screen, where it takes that frame.
  static Node picture(const fs::path& file, Rect frame = {0, 0, 1, 1}) {
    Node node, image;
    image.image = scene::Image{file.string(), scene::Fit::contain};
    image.box.frame = frame;
    node.clip = true;
    node.box.axis = scene::Axis::stack;
    node.children = {image};
    return node;
  }
  fs::path svg(const std::string& name) {
    std::ofstream(folder.path() / name) << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">"
                                           "<rect fill=\"#C81E32\" width=\"40\" height=\"30\"/></svg>";
    return folder.path() / name;
  }
  fs::path png(base::PixelSize size) {
    Node node;
    node.look.fill = base::Colour{0xC8, 0x1E, 0x32, 255};
    Scene scene = scene_of(node, size);
    scene::lay_out(scene, painter.measure());
    EXPECT_TRUE(painter.write_png(scene, folder.path() / "red.png").ok());
    (void)middle_of({});  // the screen is the small one again
    return folder.path() / "red.png";
  }
  void warm(Node node) {
    Scene scene = scene_of(std::move(node));
    scene::lay_out(scene, painter.measure());
    painter.warm(scene);
  }
  std::uint32_t middle_of(Node node) {
    Scene scene = scene_of(std::move(node));
    scene::lay_out(scene, painter.measure());
    Canvas canvas{screen, std::vector<std::uint32_t>(400 * 300)};
    painter.paint(scene, {0, 0, screen.width, screen.height}, canvas);
    return canvas.pixels[150 * 400 + 200];
  }

  Painter painter;
  kiosk::testing::TemporaryFolder folder;
};

constexpr Rect zoomed{-1, -1, 3, 3}, zoomed_elsewhere{-0.5, -1, 3, 3};

TEST_F(PicturesTest, OfAPngTheHeadTellsTheSize) {
  const fs::path file = png({640, 480});
  EXPECT_EQ(painter.measure().picture(file.string()), (base::Size{640, 480}));
  fs::resize_file(file, 24);
  Painter another;
  EXPECT_EQ(another.measure().picture(file.string()), (base::Size{640, 480}));
  EXPECT_FALSE(can_draw(file));
  EXPECT_EQ(middle_of(picture(file)), ground);
  fs::resize_file(file, 23);
  Painter third;
  EXPECT_EQ(third.measure().picture(file.string()), base::Size{});
}

TEST_F(PicturesTest, APngIsDecodedOnceForAllThatShowsOfIt) {
  const fs::path file = png(screen);
  EXPECT_EQ(middle_of(picture(file, zoomed)), red);
  fs::remove(file);
  EXPECT_EQ(middle_of(picture(file, zoomed_elsewhere)), red);
}

TEST_F(PicturesTest, APngLargerThanWhatIsKeptIsNotKept) {
  const fs::path file = png({1600, 1200});
  EXPECT_EQ(middle_of(picture(file, zoomed)), red);
  fs::remove(file);
  EXPECT_EQ(middle_of(picture(file, zoomed_elsewhere)), ground);
}

TEST_F(PicturesTest, WhatIsWarmedStands) {
  const fs::path file = svg("red.svg");
  warm(picture(file));
  fs::remove(file);
  EXPECT_EQ(middle_of(picture(file)), red);
}

TEST_F(PicturesTest, WhatCannotBeSeenIsNotWarmed) {
  const fs::path file = svg("red.svg");
  Node clear = picture(file);
  clear.children[0].image->opacity = 0;
  warm(clear);
  fs::remove(file);
  EXPECT_EQ(middle_of(picture(file)), ground);
}

// Nor does it drive out what is.
TEST_F(PicturesTest, WhatIsLargerThanTheScreenIsNotWarmed) {
  EXPECT_EQ(middle_of({}), ground);
  const fs::path file = svg("red.svg"), large = svg("large.svg");
  warm(picture(file));
  for (const double times : {3.0, 3.1, 3.2}) warm(picture(large, {0, 0, times, times}));
  fs::remove(file);
  EXPECT_EQ(middle_of(picture(file)), red);
}

}  // namespace
}  // namespace kiosk::paint
