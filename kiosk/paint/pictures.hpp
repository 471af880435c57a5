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

class Pictures {
 public:
  // Rasters are kept in proportion to the screen: at 1080p 12 MB a generation, four large pictures.
  void keep_for(base::PixelSize screen);

  // Width and height in the picture's own lengths; empty where it cannot be read.
  [[nodiscard]] base::Size size(const std::string& file);

  // The picture as it fills `pixels` (cropped where `fit` is cover), in the theme's colours; null where unreadable.
  [[nodiscard]] cairo_surface_t* raster(const scene::Image& image, base::PixelSize pixels, const std::string& style);

  // Draws it as shapes instead, for PDF, into the rectangle (0, 0, size).
  void draw(cairo_t* cairo, const scene::Image& image, base::Size size, const std::string& style);

 private:
  Generations<base::Size> sizes_{256};
  Generations<Surface> rasters_{1};
};

}  // namespace kiosk::paint
