// Measures text and pictures without a font: every letter is as wide as the next.
#pragma once

#include <algorithm>
#include <cmath>

#include "scene/layout.hpp"

namespace kiosk::testing {

class RoughMeasure : public scene::Measure {
 public:
  scene::TextExtent text(const base::RichText& runs, const scene::TextStyle& style, const base::Language&,
                         double width) override {
    const std::string words = base::plain_of(runs);
    const auto letters = static_cast<double>(base::count_letters(words));
    const double whole = letters * style.size * 0.5, height = style.size * style.leading;
    scene::TextExtent extent{std::min(whole, width), 0, {}};
    const int lines = width > 0 ? static_cast<int>(std::clamp(std::ceil(whole / width), 1.0, 1000.0)) : 1;
    for (int i = 0; i < lines; ++i) extent.lines.push_back({i * height, (i + 1) * height});
    extent.height = lines * height;
    return extent;
  }
  scene::Size picture(const std::string&) override { return {1600, 900}; }
  scene::Rect part(const std::string&, const std::string&) override { return {0.25, 0.25, 0.25, 0.5}; }
};

}  // namespace kiosk::testing
