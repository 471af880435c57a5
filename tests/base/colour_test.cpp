#include "base/colour.hpp"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

constexpr Colour white{255, 255, 255, 255}, black{0, 0, 0, 255};

TEST(Colour, IsReadFromSixOrEightDigits) {
  EXPECT_EQ(parse_colour("#D9A64D"), (Colour{0xD9, 0xA6, 0x4D, 0xFF}));
  EXPECT_EQ(parse_colour("#d9a64d"), (Colour{0xD9, 0xA6, 0x4D, 0xFF}));
  EXPECT_EQ(parse_colour("#000000E6"), (Colour{0, 0, 0, 0xE6}));
  EXPECT_EQ(parse_colour("#01020300"), (Colour{1, 2, 3, 0}));
}

TEST(Colour, NothingElseIsRead) {
  for (const char* text : {"", "#", "D9A64D", "#D9A64", "#D9A64D1", "#D9A64D123", "#D9A64G", "#+12345", "#-12345",
                           "# 12345", "#0x1234", "#12345 ", "red", "##12345", "#D9A64D0x"})
    EXPECT_EQ(parse_colour(text), std::nullopt) << '"' << text << '"';
}

TEST(Colour, IsWrittenWithItsAlphaOnlyWhereItHasOne) {
  EXPECT_EQ(format_colour({0xD9, 0xA6, 0x4D, 0xFF}), "#D9A64D");
  EXPECT_EQ(format_colour({0, 1, 2, 0xE6}), "#000102E6");
  EXPECT_EQ(format_colour({0, 1, 2, 0}), "#00010200");
}

TEST(Colour, WhatIsWrittenReadsBack) {
  for (int i = 0; i < 256; ++i) {
    const auto c = static_cast<std::uint8_t>(i);
    const Colour colour{c, static_cast<std::uint8_t>(255 - i), static_cast<std::uint8_t>(i ^ 0x55), c};
    EXPECT_EQ(parse_colour(format_colour(colour)), colour);
  }
}

TEST(Colour, BlendingKeepsWhatLiesUnderATransparentColourAndHidesItUnderAnOpaqueOne) {
  for (int i = 0; i < 256; ++i) {
    const auto c = static_cast<std::uint8_t>(i);
    EXPECT_EQ(blend({1, 2, 3, 0}, {c, c, c, 255}), (Colour{c, c, c, 255}));
    EXPECT_EQ(blend({c, c, c, 255}, {1, 2, 3, 255}), (Colour{c, c, c, 255}));
  }
}

TEST(Colour, BlendingMixesByTheAlpha) {
  // 0 × 128/255 + 255 × 127/255 = 127
  EXPECT_EQ(blend({255, 0, 0, 128}, white), (Colour{255, 127, 127, 255}));
  // 200 × 51/255 + 100 × 204/255 = 40 + 80
  EXPECT_EQ(blend({200, 200, 200, 51}, {100, 100, 100, 255}), (Colour{120, 120, 120, 255}));
  // 255 × 1/255 + 2 × 254/255 = 2.99
  EXPECT_EQ(blend({255, 255, 255, 1}, {2, 2, 2, 255}), (Colour{3, 3, 3, 255}));
  EXPECT_EQ(blend({0, 0, 0, 51}, {100, 100, 100, 77}).alpha, 77);
}

// The ratios that WebAIM's and other contrast checkers give, to two places.
TEST(Contrast, HasTheKnownValuesOfWcag) {
  const auto on_white = [](const char* text) { return contrast(*parse_colour(text), white); };
  EXPECT_NEAR(on_white("#000000"), 21, 1e-9);
  EXPECT_NEAR(on_white("#FFFFFF"), 1, 1e-9);
  EXPECT_NEAR(on_white("#767676"), 4.54, 0.005);  // the lightest grey that passes AA
  EXPECT_NEAR(on_white("#777777"), 4.48, 0.005);
  EXPECT_NEAR(on_white("#595959"), 7.00, 0.005);  // and AAA
  EXPECT_NEAR(on_white("#949494"), 3.03, 0.005);
  EXPECT_NEAR(on_white("#FF0000"), 4.00, 0.005);
  EXPECT_NEAR(on_white("#008000"), 5.14, 0.005);
  EXPECT_NEAR(on_white("#0000FF"), 8.59, 0.005);
  EXPECT_NEAR(on_white("#FFFF00"), 1.07, 0.005);
  EXPECT_NEAR(contrast(black, *parse_colour("#0000FF")), 2.44, 0.005);
}

TEST(Contrast, DoesNotAskWhichOfTheTwoLiesOnTop) {
  for (const Colour colour : {Colour{12, 200, 99}, Colour{0, 0, 1}, Colour{254, 255, 0}})
    EXPECT_DOUBLE_EQ(contrast(colour, white), contrast(white, colour));
}

}  // namespace
}  // namespace kiosk::base
