// Elements of a drawing, drawn by themselves: where they stand, and that they look as they do in the whole.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "paint/canvas.hpp"
#include "support/sample_exhibit.hpp"
#include "support/screens.hpp"

namespace kiosk::paint {
namespace {

using base::Colour;
using base::Rect;
using scene::Node;
using scene::Scene;

constexpr Colour ground{16, 32, 48, 255};
constexpr std::uint32_t ground_pixel = 0xFF102030, red = 0xFFC81E32, green = 0xFF1EC832;

// 400 by 300: the left half red; green from 200 to 300 and 100 to 200.
const std::string two_groups =
    "<g id='left'><rect fill='#C81E32' width='200' height='300'/></g>"
    "<g id='right'><rect fill='#1EC832' x='200' y='100' width='100' height='100'/></g>";

Node layer_of(const Node& picture, const std::string& id) {
  Node node = picture;
  node.id = "layer/" + id;
  node.image->layer = id;
  node.box.part = scene::PartOf{id, {}, 1};
  return node;
}

// A display whose pixels are the picture's own lengths.
Scene scene_of(std::vector<Node> children, base::PixelSize pixels = {400, 300}) {
  Scene scene;
  scene.language = "en";
  scene.display = {pixels, 24};
  scene.ground = ground;
  scene.root.id = "stack";
  scene.root.box.axis = scene::Axis::stack;
  scene.root.children = std::move(children);
  return scene;
}

class LayersTest : public ::testing::Test {
 protected:
  // A picture 400 by 300 with these elements.
  Node picture(const std::string& elements) {
    const std::filesystem::path file = folder.path() / (std::to_string(++written) + ".svg");
    std::ofstream(file) << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'>" << elements << "</svg>";
    Node node;
    node.id = "picture";
    node.image = scene::Image{file.string()};
    return node;
  }
  Rect part(const std::string& elements, const std::string& id = "it") {
    return painter.measure().part(picture(elements).image->file, id);
  }
  Canvas paint(Scene scene) {
    scene::lay_out(scene, painter.measure());
    return whole(painter, scene);
  }

  Painter painter;
  kiosk::testing::TemporaryFolder folder;
  int written = 0;
};

std::uint32_t pixel(const Canvas& canvas, int x, int y) {
  return canvas.pixels[static_cast<std::size_t>(y * canvas.size.width + x)];
}

// In the picture's own lengths, and no more than `wider` too large on any side.
void expect_around(const Rect& fractions, const Rect& expected, double wider = 0.5) {
  const Rect got{fractions.x * 400, fractions.y * 300, fractions.width * 400, fractions.height * 300};
  EXPECT_LE(got.x, expected.x + 0.01);
  EXPECT_GE(got.x, expected.x - wider);
  EXPECT_LE(got.y, expected.y + 0.01);
  EXPECT_GE(got.y, expected.y - wider);
  EXPECT_GE(got.right(), expected.right() - 0.01);
  EXPECT_LE(got.right(), expected.right() + wider);
  EXPECT_GE(got.bottom(), expected.bottom() - 0.01);
  EXPECT_LE(got.bottom(), expected.bottom() + wider);
}

// --- where an element is drawn ---

TEST_F(LayersTest, AFilledElementIsWhereItsShapeIs) {
  expect_around(part("<g id='it'><rect fill='#fff' x='100' y='50' width='80' height='60'/></g>"), {100, 50, 80, 60});
}

TEST_F(LayersTest, AnOutlineBelongsToIt) {
  expect_around(part("<g id='it'><rect stroke='#fff' stroke-width='20' x='100' y='50' width='80' height='60'/></g>"),
                {90, 40, 100, 80});
}

TEST_F(LayersTest, ALineOfNoAreaIsWhereItIsDrawn) {
  expect_around(part("<path id='it' stroke='#fff' stroke-width='6' d='M82 250l238-146'/>"), {82, 104, 238, 146}, 4);
  expect_around(part("<path id='it' stroke='#fff' stroke-width='6' d='M200 100h100'/>"), {200, 97, 100, 6}, 4);
  expect_around(part("<path id='it' stroke='#fff' stroke-width='6' d='M200 100v100'/>"), {197, 100, 6, 100}, 4);
}

TEST_F(LayersTest, AnOutlineThatTheThemeColoursBelongsToItToo) {
  expect_around(part("<g id='it'><rect class='stroke-line' stroke-width='20' fill='none' x='100' y='50' width='80' "
                     "height='60'/></g>"),
                {90, 40, 100, 80});
}

TEST_F(LayersTest, TheWidestOutlineMayBeOnEitherSide) {
  const std::string thin = "<rect fill='#fff' x='100' y='50' width='80' height='60'/>";
  const auto with = [&](const std::string& line) {
    return part("<g id='it'>" + thin + "<path stroke='#fff' stroke-width='20' d='" + line + "'/></g>");
  };
  expect_around(with("M100 50v60"), {90, 50, 90, 60}, 10);
  expect_around(with("M180 50v60"), {100, 50, 90, 60}, 10);
  expect_around(with("M100 50h80"), {100, 40, 80, 70}, 10);
}

TEST_F(LayersTest, MovedAndTurnedItIsWhereItIsSeen) {
  expect_around(part("<g transform='translate(100 50)'><g id='it' transform='scale(2)'>"
                     "<rect fill='#fff' stroke='#fff' stroke-width='4' width='40' height='30'/></g></g>"),
                {96, 46, 88, 68});
}

TEST_F(LayersTest, WhatIsNotThereHasNoPlace) {
  EXPECT_TRUE(part(two_groups, "middle").empty());
  EXPECT_TRUE(part("<g id='it'/>").empty());
  EXPECT_TRUE(painter.measure().part("/nowhere/none.svg", "it").empty());
  EXPECT_TRUE(painter.measure().part("/nowhere/none.png", "it").empty());
}

// --- how it is drawn ---

TEST_F(LayersTest, ALayerFillsItsElementsRectangleAndNothingElse) {
  const Node whole = picture(two_groups);
  const Canvas all = paint(scene_of({whole}));
  EXPECT_EQ(pixel(all, 100, 150), red);
  EXPECT_EQ(pixel(all, 250, 150), green);
  EXPECT_EQ(pixel(all, 350, 150), ground_pixel);

  Node hidden = whole;
  hidden.image->opacity = 0;
  const Canvas right = paint(scene_of({hidden, layer_of(whole, "right")}));
  EXPECT_EQ(pixel(right, 100, 150), ground_pixel);
  for (const auto& [x, y] : {std::pair{201, 101}, {298, 101}, {201, 198}, {298, 198}})
    EXPECT_EQ(pixel(right, x, y), green) << x << ", " << y;
  for (const auto& [x, y] : {std::pair{198, 150}, {302, 150}, {250, 97}, {250, 202}})
    EXPECT_EQ(pixel(right, x, y), ground_pixel) << x << ", " << y;
}

TEST_F(LayersTest, WhatStepsBackIsSeenThroughAndTheLitPartIsNot) {
  Node faded = picture(two_groups);
  faded.image->opacity = 0.5;
  const Canvas canvas = paint(scene_of({faded, layer_of(picture(two_groups), "right")}));
  EXPECT_LE(apart(pixel(canvas, 100, 150), 0xFF6C1F31), 2);  // half red, half ground
  EXPECT_EQ(pixel(canvas, 350, 150), ground_pixel);
}

TEST_F(LayersTest, ALayerIsFadedToo) {
  const Node whole = picture(two_groups);
  Node hidden = whole, half = layer_of(whole, "left");
  hidden.image->opacity = 0;
  half.image->opacity = 0.5;
  EXPECT_LE(apart(pixel(paint(scene_of({hidden, half})), 100, 150), 0xFF6C1F31), 2);
}

TEST_F(LayersTest, ALayerTakesTheThemesColours) {
  const Node whole = picture("<g id='it'><rect class='fill-sky' width='400' height='300'/></g>");
  Node hidden = whole;
  hidden.image->opacity = 0;
  Scene scene = scene_of({hidden, layer_of(whole, "it")});
  scene.picture_style = ".fill-sky{fill:#1EC832}";
  EXPECT_EQ(pixel(paint(scene), 200, 150), green);
}

TEST_F(LayersTest, ALayerThatGrowsAndMovesStandsWhereTheLayoutPutIt) {
  const Node whole = picture(two_groups);
  Node hidden = whole, grown = layer_of(whole, "right");
  hidden.image->opacity = 0;
  grown.box.part->scale = 2;              // 200 by 200 about 250, 150
  grown.box.part->shift = {-0.125, 0.0};  // and 50 further left
  const Canvas canvas = paint(scene_of({hidden, grown}));
  for (const auto& [x, y] : {std::pair{104, 54}, {296, 54}, {104, 246}, {296, 246}})
    EXPECT_EQ(pixel(canvas, x, y), green) << x << ", " << y;
  for (const auto& [x, y] : {std::pair{96, 150}, {304, 150}, {200, 46}, {200, 254}})
    EXPECT_EQ(pixel(canvas, x, y), ground_pixel) << x << ", " << y;
}

TEST_F(LayersTest, ALayerWithoutItsElementIsLeftOut) {
  const Node whole = picture(two_groups);
  Node hidden = whole;
  hidden.image->opacity = 0;
  const Scene scene = scene_of({hidden, layer_of(whole, "middle")});
  EXPECT_EQ(pixel(paint(scene), 100, 150), ground_pixel);
  painter.warm(scene);
}

// --- taken apart and put together again ---

// The picture without that element, and the element over it, look as the whole does where the element is its topmost.
void expect_put_together(Painter& painter, const Node& picture, const std::string& id, base::PixelSize pixels,
                         const std::string& style, const std::string& what) {
  Node rest = picture;
  rest.image->without = {id};
  Scene apart = scene_of({rest, layer_of(picture, id)}, pixels), together = scene_of({picture}, pixels);
  apart.picture_style = together.picture_style = style;
  scene::lay_out(apart, painter.measure());
  scene::lay_out(together, painter.measure());
  const Canvas one = whole(painter, together), two = whole(painter, apart);
  // Its edges lie between other pixels by a fraction of one; what is cut off is more than that.
  long long ink = 0, missing = 0;
  for (std::size_t i = 0; i < one.pixels.size(); ++i) {
    missing += paint::apart(one.pixels[i], two.pixels[i]) > 128;
    ink += one.pixels[i] != ground_pixel;
  }
  EXPECT_LE(missing, 12) << what << ", of " << ink << " pixels";
}

TEST_F(LayersTest, NoOutlineIsCutOff) {
  for (const char* element : {
           "<g id='it'><circle fill='none' stroke='#fff' stroke-width='30' cx='200' cy='150' r='80'/></g>",
           "<g id='it'><path stroke='#fff' stroke-width='12' stroke-linecap='round' d='M82 250l238-146'/></g>",
           "<g id='it'><rect fill='#fff' x='100' y='50' width='80' height='60'/>"
           "<path stroke='#fff' stroke-width='20' d='M100 50v60'/></g>",
           "<g id='it'><path stroke='#fff' stroke-width='16' d='M100 250V60H300'/></g>",
           "<g transform='rotate(20 200 150)'><g id='it'><rect fill='#fff' x='190' y='60' width='20' height='150'/>"
           "</g></g>",
       })
    for (const base::PixelSize pixels : {base::PixelSize{400, 300}, {377, 283}, {1080, 1920}})
      expect_put_together(painter, picture(element), "it", pixels, "", element);
}

// Small elements, whose rectangle is rounded to few pixels, stay where they are.
TEST_F(LayersTest, ASmallElementStaysInItsPlace) {
  for (int i = 0; i < 40; ++i) {
    const double width = 7 + 0.37 * i, height = 11 + 0.23 * i, x = 371 - width, y = 277 - height;
    std::ostringstream element;
    element << "<g id='it'><rect fill='#fff' x='" << x << "' y='" << y << "' width='" << width << "' height='" << height
            << "'/></g>";
    expect_put_together(painter, picture(element.str()), "it", {400, 300}, "", element.str());
  }
}

// Where the exhibit lights parts of its pictures, none is cut.
TEST_F(LayersTest, ThePartsOfTheBundledExhibitAreWhole) {
  int parts = 0;
  for (const exhibit::Panel& panel : kiosk::testing::bundled_exhibit().panels) {
    const auto* hotspots = panel.interactive ? std::get_if<exhibit::Hotspots>(&*panel.interactive) : nullptr;
    for (std::size_t i = 0; hotspots && i < hotspots->parts.size(); ++i, ++parts) {
      const Rect place = painter.measure().part(hotspots->picture.file.string(), hotspots->parts[i].id);
      EXPECT_FALSE(place.empty()) << hotspots->parts[i].id;
      EXPECT_TRUE(place.x > -0.1 && place.y > -0.1 && place.right() < 1.1 && place.bottom() < 1.1)
          << hotspots->parts[i].id << ": " << place.x << ", " << place.y << ", " << place.width << ", " << place.height;
    }
  }
  EXPECT_GT(parts, 0);
}

}  // namespace
}  // namespace kiosk::paint
