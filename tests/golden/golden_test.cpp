// A few screens held against pictures that a person has looked at. They are painted at half the size, where the layout
// is that of the whole. Debian 12 and 13 draw the same letters a fraction of a pixel elsewhere, so each has its own
// pictures, in a folder named after its Cairo: tests/golden/cairo-1.16, cairo-1.18.
//
// With KIOSK_RENEW_GOLDEN set the pictures are written instead: tests/golden/renew does that.
#include <cairo.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "golden/compare.hpp"
#include "paint/painter.hpp"
#include "support/screens.hpp"

namespace kiosk::golden {
namespace {

namespace fs = std::filesystem;

// Two channels' values apart by more than this differ: letters whose edges lie a quarter of a pixel elsewhere.
constexpr int channel_tolerance = 48;
// And as many such pixels, of a thousand, may there be. A moved line of text or another colour makes more.
constexpr double share_tolerance = 0.006;

constexpr base::PixelSize landscape{960, 540}, upright{540, 960};

struct Picture {
  std::string name, screen;
  base::PixelSize size;
  visit::Preferences preferences;
  bool lighthouse = false;
};

void PrintTo(const Picture& picture, std::ostream* out) { *out << picture.name; }

using kiosk::testing::preferring;

std::vector<Picture> pictures() {
  return {
      {"attract", "attract", landscape, preferring("en")},
      {"contents", "contents", landscape, preferring("en")},
      {"panel_upright", "panel/empty-silo", upright, preferring("en")},
      {"panel_ru", "panel/three-pillars", landscape, preferring("ru")},
      {"panel_large", "panel/moscow-1992", landscape, preferring("en", 4)},
      {"panel_high_contrast", "panel/four-papers", landscape, preferring("en", 1, "high")},
      {"sources", "panel/three-pillars/sources", landscape, preferring("en")},
      {"question", "quiz/doc-publisher", landscape, preferring("en")},
      {"answered", "quiz/doc-publisher/answered", upright, preferring("ru")},
      {"order_answered", "quiz/days-order/answered", landscape, preferring("en")},
      {"gaps", "quiz/pillars-sentence", landscape, preferring("ru")},
      {"scale_answered", "quiz/riley-year/answered", landscape, preferring("ru")},
      {"pin_answered", "quiz/moscow-place/answered", upright, preferring("en")},
      {"spots", "quiz/days-flight", landscape, preferring("en", 1, "high")},
      {"class_together", "class/doc-publisher/together", landscape, preferring("en")},
      {"class_standings", "class/standings", landscape, preferring("ru")},
      {"result", "result", landscape, preferring("en")},
      {"settings", "settings", landscape, preferring("en")},
      {"hotspots", "panel/three-pillars/pillar-2", landscape, preferring("en")},
      {"timeline", "panel/before-1992", landscape, preferring("en")},
      {"map", "panel/three-days/fort-riley", landscape, preferring("ru")},
      {"document", "panel/four-papers/three-pillars", upright, preferring("ru")},
      {"dual_key", "panel/empty-silo", landscape, preferring("en")},
      {"compare", "panel/nunn-lugar-start", landscape, preferring("en", 1, "light")},
      {"people", "panel/who-met-whom/person/perry", landscape, preferring("en")},
      {"gallery", "panel/exercises", upright, preferring("en", 3)},
      {"attract_line", "attract/handwritten-note", landscape, preferring("en")},
      {"arabic", "panel/tower", landscape, preferring("ar"), true},
  };
}

// "cairo-1.16"
std::string own_folder() {
  const int version = cairo_version();
  return "cairo-" + std::to_string(version / 10000) + "." + std::to_string(version / 100 % 100);
}

paint::Canvas painted(const Picture& picture) {
  const visit::World world{
      picture.lighthouse ? kiosk::testing::lighthouse_exhibit() : kiosk::testing::bundled_exhibit(),
      {picture.size, 24}};
  paint::Painter painter;
  const auto state = kiosk::testing::state_of(world, picture.screen, picture.preferences);
  const scene::Scene scene = kiosk::testing::laid_out(world, state, painter.measure());
  paint::Canvas canvas{picture.size, {}};
  canvas.pixels.resize(static_cast<std::size_t>(picture.size.width) * static_cast<std::size_t>(picture.size.height));
  painter.paint(scene, {0, 0, picture.size.width, picture.size.height}, canvas);
  return canvas;
}

class Golden : public ::testing::TestWithParam<Picture> {};

TEST_P(Golden, LooksAsItDid) {
  const Picture& picture = GetParam();
  const fs::path drawn = fs::path(KIOSK_SOURCE_DIR) / "tests/golden" / own_folder();
  const fs::path kept = drawn / (picture.name + ".png");
  const paint::Canvas actual = painted(picture);
  if (std::getenv("KIOSK_RENEW_GOLDEN")) {
    fs::create_directories(drawn);
    ASSERT_TRUE(write_png(actual, kept));
    return;
  }
  if (!fs::exists(drawn)) GTEST_SKIP() << "there are no pictures for " << own_folder() << ": tests/golden/renew";
  const std::optional<paint::Canvas> expected = read_png(kept);
  ASSERT_TRUE(expected) << "there is no " << kept << "; tests/golden/renew makes it";
  const Comparison found = compare(*expected, actual, channel_tolerance);
  if (found.share <= share_tolerance) return;
  const fs::path folder = fs::path(KIOSK_GOLDEN_OUTPUT);
  fs::create_directories(folder);
  EXPECT_TRUE(write_png(actual, folder / (picture.name + "-actual.png")));
  EXPECT_TRUE(write_png(found.picture, folder / (picture.name + "-difference.png")));
  ADD_FAILURE() << picture.name << " differs in " << found.share * 100 << "% of its pixels, allowed are "
                << share_tolerance * 100 << "%. See " << (folder / picture.name).string()
                << "-actual.png and -difference.png; where the new look is meant: tests/golden/renew";
}

INSTANTIATE_TEST_SUITE_P(Screens, Golden, ::testing::ValuesIn(pictures()),
                         [](const auto& given) { return given.param.name; });

// The comparison itself.
TEST(Compare, SeesAnotherColourAndAMovedLineButNotAShadeOfDifference) {
  const paint::Canvas before = painted(pictures()[0]);
  EXPECT_EQ(compare(before, before, 0).share, 0);
  paint::Canvas shade = before;
  for (std::uint32_t& pixel : shade.pixels) pixel ^= 0x00030303;
  EXPECT_EQ(compare(before, shade, channel_tolerance).share, 0);
  paint::Canvas moved = before;
  std::rotate(moved.pixels.begin(), moved.pixels.begin() + 3 * before.size.width, moved.pixels.end());
  EXPECT_GT(compare(before, moved, channel_tolerance).share, share_tolerance);
  paint::Canvas smaller{{10, 10}, std::vector<std::uint32_t>(100)};
  EXPECT_EQ(compare(before, smaller, channel_tolerance).share, 1);
}

}  // namespace
}  // namespace kiosk::golden
