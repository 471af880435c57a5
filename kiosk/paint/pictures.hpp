// SVG and PNG pictures, read and rasterised once for each size they are shown at. One thread.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "paint/generations.hpp"
#include "scene/layout.hpp"

namespace kiosk::paint {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

constexpr int layer_margin = 1;  // pixels

class Pictures {
 public:
  // Rasters are kept in proportion to the screen: at 1080p 25 MB a generation, the layers of two slides.
  void keep_for(base::PixelSize screen);

  // Width and height in the picture's own lengths; empty where it cannot be read. Of a PNG only its head is read.
  [[nodiscard]] base::Size size(const std::string& file);

  // Where the element with that id is drawn, as fractions of the picture; empty where there is none.
  [[nodiscard]] base::Rect part(const std::string& file, const std::string& id);

  // The picture as it fills `pixels` (cropped where `fit` is cover), in the theme's colours; null where unreadable. A
  // layer has an empty margin of one pixel all around, so that it can be put between pixels.
  [[nodiscard]] cairo_surface_t* raster(const scene::Image& image, base::PixelSize pixels, const std::string& style);

  // The part `crop` of the picture as it would fill `pixels`, which may be many.
  [[nodiscard]] cairo_surface_t* cropped(const scene::Image& image, base::PixelSize pixels, base::PixelRect crop,
                                         const std::string& style);

  // Draws it as shapes instead, for PDF, into the rectangle (0, 0, size); false where it cannot be read.
  bool draw(cairo_t* cairo, const scene::Image& image, base::Size size, const std::string& style);

 private:
  bool draw_png(cairo_t* cairo, const std::string& file, const base::Rect& at);

  Generations<base::Size> sizes_{256};
  Generations<base::Rect> parts_{1024};
  std::size_t limit_ = 1;  // bytes
  Generations<Surface> rasters_{limit_};
  // The one decoded last, whose other crops may be asked for next; none that is larger than the limit.
  std::string decoded_;
  Surface decoded_png_;
};

}  // namespace kiosk::paint
