// Setting type with Pango. Sizes are units; the Cairo context that draws is scaled from units to pixels. One thread.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "paint/generations.hpp"
#include "scene/layout.hpp"

namespace kiosk::paint {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

class Type {
 public:
  Type();

  [[nodiscard]] scene::TextExtent measure(const base::RichText& runs, const scene::TextStyle& style,
                                          const base::Language& language, double width);

  // Draws the block's lines in `place`, which already leaves out any padding.
  void draw(cairo_t* cairo, const scene::TextBlock& block, const base::Language& language, base::Rect place);

 private:
  struct Setting {
    Owned<PangoLayout> layout;
    scene::TextExtent extent;
    double hang = 0;  // how far the first line stands out
  };

  Setting& setting(const base::RichText& runs, const scene::TextStyle& style, const base::Language& language,
                   double width);
  Setting set(const base::RichText& runs, const scene::TextStyle& style, const base::Language& language, double width);

  Owned<PangoFontMap> fonts_;
  // A context has one base direction.
  Owned<PangoContext> left_to_right_, right_to_left_;
  Generations<Setting> settings_{600};
};

}  // namespace kiosk::paint
