#include "paint/painter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <ostream>

#include "support/sample_exhibit.hpp"
#include "support/screens.hpp"

namespace kiosk::paint {
namespace {

namespace fs = std::filesystem;
using base::Colour;
using base::Rect;
using scene::Node;
using scene::Scene;

constexpr Colour ground{16, 32, 48, 255}, ink{250, 240, 230, 255};

Scene scene_of(Node node) {
  Scene scene;
  scene.title = "A test";
  scene.language = "en";
  scene.display = {{400, 300}, 24};
  scene.ground = ground;
  scene.root = std::move(node);
  return scene;
}

Node text(const std::string& words, const base::Language& language) {
  Node node;
  node.id = "text";
  node.language = language;
  node.text = scene::TextBlock{base::plain(words), {}};
  node.text->style.font = "Inter";
  node.text->style.size = 80;
  node.text->style.ink = ink;
  return node;
}

Node picture(const fs::path& file) {
  Node node;
  node.id = "picture";
  node.image = scene::Image{file.string(), scene::Fit::contain};
  return node;
}

class PainterTest : public ::testing::Test {
 protected:
  Canvas paint(Scene& scene) {
    scene::lay_out(scene, painter.measure());
    const base::PixelSize size = scene.display.pixels;
    Canvas canvas{size, {}};
    canvas.pixels.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    painter.paint(scene, {0, 0, size.width, size.height}, canvas);
    return canvas;
  }

  static std::size_t inked(const Canvas& canvas) {
    const std::uint32_t empty = 0xFF102030;
    return static_cast<std::size_t>(
        std::count_if(canvas.pixels.begin(), canvas.pixels.end(), [&](std::uint32_t p) { return p != empty; }));
  }

  std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  fs::path write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
    return folder.path() / name;
  }

  Painter painter;
  kiosk::testing::TemporaryFolder folder;
};

TEST_F(PainterTest, AnEmptySceneIsItsGround) {
  Scene scene = scene_of({});
  EXPECT_EQ(inked(paint(scene)), 0u);
}

TEST_F(PainterTest, PaintsOnlyTheAreaAskedFor) {
  Node node;
  node.look.fill = ink;
  Scene scene = scene_of(node);
  scene::lay_out(scene, painter.measure());
  Canvas canvas{{400, 300}, std::vector<std::uint32_t>(400 * 300, 7)};
  painter.paint(scene, {10, 20, 30, 40}, canvas);
  EXPECT_EQ(std::count(canvas.pixels.begin(), canvas.pixels.end(), 7u), 400 * 300 - 30 * 40);
  EXPECT_EQ(canvas.pixels[20 * 400 + 10], 0xFFFAF0E6u);
  painter.paint(scene, {10, 20, 0, 40}, canvas);  // nothing
}

class Scripts : public PainterTest, public ::testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(Scripts, AreDrawn) {
  const auto [language, words] = GetParam();
  Scene scene = scene_of(text(words, language));
  EXPECT_GT(inked(paint(scene)), 200u);
}

// A letter that no font has is a box.
TEST_P(Scripts, AreNotBoxes) {
  const auto [language, words] = GetParam();
  Scene scene = scene_of(text(words, language));
  Scene missing = scene_of(text("\U000F1234\U000F1234\U000F1234", language));  // private: no font has it
  EXPECT_NE(paint(scene).pixels, paint(missing).pixels);
}

INSTANTIATE_TEST_SUITE_P(Painter, Scripts,
                         ::testing::Values(std::pair{"en", "Tower"}, std::pair{"ru", "Башня"}, std::pair{"ar", "منارة"},
                                           std::pair{"he", "מגדל"}, std::pair{"hi", "मीनार"}, std::pair{"ka", "კოშკი"},
                                           std::pair{"zh", "灯塔"}, std::pair{"ja", "とう"}, std::pair{"ko", "등대"}));

TEST_F(PainterTest, ArabicBeginsOnTheRight) {
  Scene scene = scene_of(text("منارة", "ar"));
  scene.language = "ar";
  const Canvas canvas = paint(scene);
  std::size_t left = 0, right = 0;
  for (std::size_t i = 0; i < canvas.pixels.size(); ++i)
    if (canvas.pixels[i] != 0xFF102030) ++(i % 400 < 200 ? left : right);
  EXPECT_GT(right, left);
}

TEST_F(PainterTest, ALinesRangeShowsOnlyThose) {
  Node node = text("one two three four five six seven eight nine ten eleven twelve", "en");
  Scene all = scene_of(node);
  node.text->first_line = 1;
  node.text->last_line = 1;
  Scene one = scene_of(node);
  const std::size_t whole = inked(paint(all)), part = inked(paint(one));
  EXPECT_GT(part, 0u);
  EXPECT_LT(part, whole);
}

TEST_F(PainterTest, LinesOutOfRangeDoNotCrash) {
  Node node = text("one", "en");
  node.text->first_line = 90;
  node.text->last_line = 99;
  Scene scene = scene_of(node);
  (void)paint(scene);
}

TEST_F(PainterTest, EmptyAndBrokenTextDoNotCrash) {
  for (const std::string words : {"", " ", "\n\n", "\xFF\xFE broken", "\xE2\x82"}) {
    Scene scene = scene_of(text(words, "en"));
    (void)paint(scene);
  }
}

TEST_F(PainterTest, ASignAfterATextBeginsWhereItAlwaysDoes) {
  const auto sign = [](const Node& before) {
    Node node;
    node.id = "sign";
    node.icon = scene::Icon::again;  // begins with an arc
    node.icon_ink = ink;
    Node both;
    both.box.axis = scene::Axis::stack;
    both.children = {before, node};
    return scene_of(both);
  };
  Node clear = text("i", "en");
  clear.text->style.ink.alpha = 0;
  Scene after_text = sign(clear), alone = sign(Node{});
  EXPECT_EQ(paint(after_text).pixels, paint(alone).pixels);
}

// --- pictures ---

TEST_F(PainterTest, AMissingOrBrokenPictureIsLeftOut) {
  for (const fs::path& file :
       {folder.path() / "none.svg", folder.path() / "none.png", write("broken.svg", "<svg viewBox=\"0 0 10"),
        write("broken.png", "\x89PNG\r\n\x1A\nnonsense"), write("empty.svg", ""), write("text.svg", "no picture"),
        folder.path()}) {
    Scene scene = scene_of(picture(file));
    EXPECT_EQ(inked(paint(scene)), 0u) << file;
    painter.warm(scene);
    EXPECT_TRUE(painter.write_pdf(scene, folder.path() / "out.pdf").ok()) << file;
  }
}

TEST_F(PainterTest, ASvgTakesTheThemesColours) {
  const fs::path file =
      write("red.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect class=\"fill-sky\" width=\"4\" "
            "height=\"3\"/></svg>");
  Scene scene = scene_of(picture(file));
  scene.picture_style = ".fill-sky{fill:#C81E32}";
  EXPECT_EQ(paint(scene).pixels[150 * 400 + 200], 0xFFC81E32u);
  scene.picture_style = ".fill-sky{fill:#1EC832}";
  EXPECT_EQ(paint(scene).pixels[150 * 400 + 200], 0xFF1EC832u);
}

// Letterboxed, filling the place and larger than the screen.
TEST_F(PainterTest, AMovingPictureStandsWhereItWillAtRest) {
  const fs::path file = write("halves.svg",
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect fill=\"#C81E32\" "
                              "width=\"20\" height=\"20\"/><rect fill=\"#1EC832\" x=\"20\" width=\"20\" "
                              "height=\"20\"/></svg>");
  for (const scene::Fit fit : {scene::Fit::contain, scene::Fit::cover})
    for (const Rect frame : {Rect{0, 0, 1, 1}, Rect{0.25, 0.1, 0.5, 0.3}, Rect{-1, -0.5, 3, 3}}) {
      Node stack = text("", "en");
      stack.text.reset();
      stack.box.axis = scene::Axis::stack;
      stack.children = {picture(file)};
      stack.children[0].box.frame = frame;
      stack.children[0].image->fit = fit;
      Scene resting = scene_of(stack);
      stack.children[0].image->moving = true;
      Scene moving = scene_of(stack);
      const Canvas one = paint(resting), other = paint(moving);
      std::size_t apart = 0;
      for (std::size_t i = 0; i < one.pixels.size(); ++i) apart += one.pixels[i] != other.pixels[i];
      EXPECT_LT(apart, one.pixels.size() / 50) << frame.width << ": more than what edges blur";
    }
}

TEST_F(PainterTest, WhatOtherNodesShowIsLeftOut) {
  const fs::path file = write("layers.svg",
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect fill=\"#C81E32\" "
                              "width=\"4\" height=\"3\"/><g id=\"near\"><rect fill=\"#1EC832\" x=\"1\" y=\"1\" "
                              "width=\"2\" height=\"1\"/></g></svg>");
  Scene scene = scene_of(picture(file));
  EXPECT_EQ(paint(scene).pixels[150 * 400 + 200], 0xFF1EC832u);
  scene.root.image->without = {"near"};
  EXPECT_EQ(paint(scene).pixels[150 * 400 + 200], 0xFFC81E32u);
}

TEST_F(PainterTest, APngIsPainted) {
  Node node;
  node.look.fill = ink;
  Scene white = scene_of(node);
  scene::lay_out(white, painter.measure());
  ASSERT_TRUE(painter.write_png(white, folder.path() / "white.png").ok());
  Scene scene = scene_of(picture(folder.path() / "white.png"));
  EXPECT_EQ(paint(scene).pixels[150 * 400 + 200], 0xFFFAF0E6u);
}

TEST_F(PainterTest, APictureOfNoSizeDoesNotCrash) {
  for (const char* box : {"0 0 0 0", "0 0 10 0", "0 0 -5 5"}) {
    Scene scene = scene_of(
        picture(write("odd.svg", std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"") + box + "\"/>")));
    (void)paint(scene);
  }
}

// --- files ---

// Cairo 1.18 packs a PDF's dictionaries into compressed streams.
bool readable(const std::string& pdf) { return pdf.find("/ObjStm") == std::string::npos; }

TEST_F(PainterTest, APngAndAPdfAreWritten) {
  Scene scene = scene_of(text("Tower", "en"));
  scene::lay_out(scene, painter.measure());
  ASSERT_TRUE(painter.write_png(scene, folder.path() / "a.png").ok());
  const std::string png = bytes_of(folder.path() / "a.png");
  ASSERT_GT(png.size(), 24u);
  EXPECT_EQ(png.substr(1, 3), "PNG");
  EXPECT_EQ(png.substr(16, 8), std::string("\0\0\x01\x90\0\0\x01\x2C", 8));  // 400 by 300
  ASSERT_TRUE(painter.write_pdf(scene, folder.path() / "a.pdf").ok());
  const std::string pdf = bytes_of(folder.path() / "a.pdf");
  EXPECT_TRUE(pdf.starts_with("%PDF-"));
  if (readable(pdf)) {
    EXPECT_NE(pdf.find("A test"), std::string::npos);  // the title
  }
  EXPECT_NE(pdf.find("%%EOF"), std::string::npos);
}

TEST_F(PainterTest, ARealScreenIsAPdfOfTheDisplaysSize) {
  const visit::World world{kiosk::testing::bundled_exhibit(), {{1920, 1080}, 24}};
  const auto state = kiosk::testing::state_of(world, "panel/three-pillars", kiosk::testing::preferring("ru"));
  ASSERT_TRUE(
      painter.write_pdf(kiosk::testing::laid_out(world, state, painter.measure()), folder.path() / "a.pdf").ok());
  const std::string pdf = bytes_of(folder.path() / "a.pdf");
  EXPECT_GT(pdf.size(), 10000u);
  if (readable(pdf)) {  // 24 inches across: 20.9 inches of 72 points wide
    EXPECT_NE(pdf.find("/MediaBox [ 0 0 1506"), std::string::npos);
  }
}

TEST_F(PainterTest, SeveralScenesAreThePagesOfOnePdf) {
  std::vector<Scene> pages;
  for (const char* words : {"One", "Two", "Three"}) pages.push_back(scene_of(text(words, "en")));
  pages[1].display.pixels = {300, 400};
  for (Scene& page : pages) scene::lay_out(page, painter.measure());
  ASSERT_TRUE(painter.write_pdf(pages, folder.path() / "a.pdf").ok());
  const std::string pdf = bytes_of(folder.path() / "a.pdf");
  if (readable(pdf)) {
    EXPECT_NE(pdf.find("/Count 3"), std::string::npos);
    EXPECT_NE(pdf.find("A test"), std::string::npos);
    const double inches = 24 * 72 / 500.0;  // a pixel, in points
    EXPECT_NE(pdf.find("/MediaBox [ 0 0 " + std::to_string(static_cast<int>(300 * inches))), std::string::npos);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1) << "nothing else is left in the folder";
}

TEST_F(PainterTest, APdfThatCannotBeFinishedLeavesTheOneBefore) {
  Scene scene = scene_of(text("Tower", "en"));
  scene::lay_out(scene, painter.measure());
  write("a.pdf", "before");
  fs::create_directories(folder.path() / "a.pdf.part");  // where the new one would grow
  EXPECT_FALSE(painter.write_pdf(scene, folder.path() / "a.pdf").ok());
  EXPECT_EQ(bytes_of(folder.path() / "a.pdf"), "before");
}

TEST_F(PainterTest, AFileThatCannotBeWrittenIsTheMachinesFault) {
  Scene scene = scene_of(text("Tower", "en"));
  scene::lay_out(scene, painter.measure());
  for (const fs::path& file : {folder.path() / "no/such/folder/a", fs::path("/proc/kiosk"), folder.path()}) {
    const auto png = painter.write_png(scene, file);
    ASSERT_FALSE(png.ok()) << file;
    EXPECT_EQ(png.error().kind, base::ErrorKind::machine);
    EXPECT_EQ(png.error().place.file, file);
    const auto pdf = painter.write_pdf(scene, file);
    ASSERT_FALSE(pdf.ok()) << file;
    EXPECT_EQ(pdf.error().kind, base::ErrorKind::machine);
  }
  // A disk without room: only writing tells.
  if (fs::exists("/dev/full")) {
    EXPECT_FALSE(painter.write_png(scene, "/dev/full").ok());
    EXPECT_FALSE(painter.write_pdf(scene, "/dev/full").ok());
  }
}

}  // namespace
}  // namespace kiosk::paint
