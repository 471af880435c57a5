#include "stage/picture.hpp"

#include <gtest/gtest.h>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using base::PixelRect;

constexpr base::PixelSize size{8, 4};
constexpr PixelRect all{0, 0, 8, 4};
constexpr std::uint32_t black = 0xFF000000, white = 0xFFFFFFFF;
constexpr Clock::time_point start{};

paint::Patch patch(PixelRect area, std::uint32_t colour) {
  return {area, std::vector<std::uint32_t>(static_cast<std::size_t>(area.width * area.height), colour)};
}

class Shown : public testing::Test {
 protected:
  Shown() { picture.cut(patch(all, black)); }

  std::uint32_t at(int x, int y) {
    std::vector<std::uint32_t> pixel;
    picture.copy_shown({x, y, 1, 1}, pixel);
    return pixel.front();
  }
  int brightness(int x, int y) { return static_cast<int>(at(x, y) & 0xFF); }

  Picture picture{size};
};

TEST_F(Shown, ACutShowsThePatchAndNothingElse) {
  picture.cut(patch({2, 1, 3, 2}, white));
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      const bool inside = x >= 2 && x < 5 && y >= 1 && y < 3;
      EXPECT_EQ(at(x, y), inside ? white : black) << x << "," << y;
    }
  EXPECT_FALSE(picture.moving());
  EXPECT_EQ(picture.progress(), 1);
}

TEST_F(Shown, TheFirstFrameOfAFadeDiffersAlready) {
  picture.fade({patch(all, white)}, 200ms, start);
  EXPECT_TRUE(picture.moving());
  EXPECT_GT(brightness(0, 0), 40);
  EXPECT_LT(brightness(0, 0), 255);
}

TEST_F(Shown, AFadeEndsInTime) {
  picture.fade({patch(all, white)}, 200ms, start);
  picture.advance(start + 100ms);
  EXPECT_TRUE(picture.moving());
  picture.advance(start + 200ms);
  EXPECT_FALSE(picture.moving());
  EXPECT_EQ(at(7, 3), white);
}

TEST_F(Shown, AFadeTouchesItsAreaOnly) {
  picture.fade({patch({0, 0, 2, 2}, white), patch({4, 0, 2, 2}, white)}, 200ms, start);
  EXPECT_EQ(picture.areas(), (std::vector<PixelRect>{{0, 0, 2, 2}, {4, 0, 2, 2}}));
  EXPECT_EQ(at(3, 0), black);
  EXPECT_GT(brightness(4, 0), 0);
}

TEST_F(Shown, ANewFadeBeginsWithWhatIsShown) {
  picture.fade({patch(all, white)}, 200ms, start);
  picture.advance(start + 50ms);
  const int before = brightness(0, 0);
  picture.fade({patch(all, black)}, 200ms, start + 50ms);
  EXPECT_LT(brightness(0, 0), before);
  EXPECT_GT(brightness(0, 0), before / 2);
  picture.advance(start + 250ms);
  EXPECT_EQ(at(0, 0), black);
}

TEST_F(Shown, ANewFadeElsewhereLetsTheOldOneArrive) {
  picture.fade({patch({0, 0, 2, 2}, white)}, 200ms, start);
  picture.fade({patch({4, 0, 2, 2}, white)}, 200ms, start + 50ms);
  picture.advance(start + 300ms);
  EXPECT_EQ(at(0, 0), white);
  EXPECT_EQ(at(4, 0), white);
}

TEST_F(Shown, AreasThatOverlapAreFadedOnce) {
  picture.fade({patch({0, 0, 4, 4}, white)}, 200ms, start);
  picture.fade({patch({2, 0, 4, 4}, white)}, 200ms, start + 10ms);
  EXPECT_EQ(picture.areas(), (std::vector<PixelRect>{{0, 0, 6, 4}}));
  picture.advance(start + 300ms);
  EXPECT_EQ(at(5, 3), white);
  EXPECT_EQ(at(6, 3), black);
}

TEST_F(Shown, ACutShowsAtOnceInTheMiddleOfAFade) {
  picture.fade({patch(all, white)}, 200ms, start);
  picture.cut(patch({2, 1, 1, 1}, 0xFF123456));
  EXPECT_EQ(at(2, 1), 0xFF123456);
  EXPECT_LT(brightness(0, 0), 255);
  picture.advance(start + 100ms);
  EXPECT_EQ(at(2, 1), 0xFF123456);
  picture.advance(start + 200ms);
  EXPECT_EQ(at(2, 1), 0xFF123456);
  EXPECT_EQ(at(0, 0), white);
}

}  // namespace
}  // namespace kiosk::stage
