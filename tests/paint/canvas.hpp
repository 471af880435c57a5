// Painted pixels, and whether two paintings are the same.
#pragma once

#include <cairo.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "paint/painter.hpp"

namespace kiosk::paint {

inline Canvas empty_canvas(base::PixelSize size) {
  Canvas canvas{size, {}};
  canvas.pixels.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
  return canvas;
}

inline Canvas whole(Painter& painter, const scene::Scene& scene) {
  Canvas canvas = empty_canvas(scene.display.pixels);
  painter.paint(scene, {0, 0, canvas.size.width, canvas.size.height}, canvas);
  return canvas;
}

// By how many shades two pixels differ at most.
inline int apart(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int shift : {0, 8, 16})
    most = std::max(most, std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)));
  return most;
}

// Where a clip cuts through a letter, Cairo 1.16 may differ by an eighth of its ink; Cairo 1.18 leaves out its faintest
// column, up to two fifths of the ink.
inline const int faint = cairo_version() < CAIRO_VERSION_ENCODE(1, 17, 0) ? 36 : 110;

inline void expect_same(const Canvas& expected, const Canvas& given, const std::string& what, int shades = faint) {
  ASSERT_EQ(expected.pixels.size(), given.pixels.size());
  std::size_t wrong = 0, first = 0;
  int most = 0;
  for (std::size_t i = expected.pixels.size(); i-- > 0;) {
    const int difference = apart(expected.pixels[i], given.pixels[i]);
    most = std::max(most, difference);
    if (difference > shades) ++wrong, first = i;
  }
  const auto width = static_cast<std::size_t>(expected.size.width);
  EXPECT_EQ(wrong, 0u) << what << ": the first wrong pixel is " << first % width << ", " << first / width
                       << "; they differ by " << most << " shades at most";
}

}  // namespace kiosk::paint
