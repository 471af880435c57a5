// Measures for layouts without a font: every character is half its size wide, and words break between spaces.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "scene/layout.hpp"

namespace kiosk::testing {

class FixedType : public scene::Measure {
 public:
  scene::TextExtent text(const base::RichText& runs, const scene::TextStyle& style, const base::Language&,
                         double width) override {
    const double letter = style.size / 2, line = style.size * style.leading;
    const std::string words = base::plain_of(runs);
    scene::TextExtent extent;
    double here = 0;
    const auto end_line = [&] {
      extent.lines.push_back({extent.height, extent.height + line});
      extent.height += line;
      extent.width = std::max(extent.width, here);
      here = 0;
    };
    for (std::size_t from = 0; from <= words.size();) {
      const std::size_t to = std::min(words.find(' ', from), words.size());
      const double word = letter * static_cast<double>(to - from);
      if (here > 0 && here + letter + word > width) end_line();
      here += (here > 0 ? letter : 0) + word;
      from = to + 1;
    }
    end_line();
    return extent;
  }

  scene::Size picture(const std::string& file) override {
    const auto found = pictures.find(file);
    return found == pictures.end() ? scene::Size{} : found->second;
  }

  scene::Rect part(const std::string&, const std::string& id) override {
    const auto found = parts.find(id);
    return found == parts.end() ? scene::Rect{} : found->second;
  }

  std::map<std::string, scene::Size> pictures;
  std::map<std::string, scene::Rect> parts;  // of any picture, as fractions
};

}  // namespace kiosk::testing
