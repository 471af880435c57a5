// Lengths, points and rectangles. A unit is the program's design length: 0.277 mm, a pixel of a 24-inch 1920x1080
// display. Layout thinks in units; only painting and input turn them into pixels.
#pragma once

#include <algorithm>

namespace kiosk::base {

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  double width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

struct Insets {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const Insets&) const = default;

  [[nodiscard]] double horizontal() const { return left + right; }
  [[nodiscard]] double vertical() const { return top + bottom; }
  static Insets all(double length) { return {length, length, length, length}; }
  static Insets both(double horizontal, double vertical) { return {horizontal, vertical, horizontal, vertical}; }
};

struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Size size() const { return {width, height}; }
  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }

  [[nodiscard]] Rect inset(const Insets& by) const {
    return {x + by.left, y + by.top, std::max(0.0, width - by.horizontal()), std::max(0.0, height - by.vertical())};
  }
  [[nodiscard]] Rect intersect(const Rect& other) const {
    const double left = std::max(x, other.x), top = std::max(y, other.y);
    return {left, top, std::max(0.0, std::min(right(), other.right()) - left),
            std::max(0.0, std::min(bottom(), other.bottom()) - top)};
  }
  // The smallest rectangle around both; an empty one adds nothing.
  [[nodiscard]] Rect unite(const Rect& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    const double left = std::min(x, other.x), top = std::min(y, other.y);
    return {left, top, std::max(right(), other.right()) - left, std::max(bottom(), other.bottom()) - top};
  }
};

struct PixelSize {
  int width = 0, height = 0;
  bool operator==(const PixelSize&) const = default;
};

// Whole device pixels.
struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const PixelRect&) const = default;
  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
};

}  // namespace kiosk::base
