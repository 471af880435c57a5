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
  // Width and height in the picture's own lengths; empty where it cannot be read.
  [[nodiscard]] base::Size size(const std::string& file);

  // The picture as it fills `pixels` (cropped where `fit` is cover), in the theme's colours; null where unreadable.
  [[nodiscard]] cairo_surface_t* raster(const scene::Image& image, base::PixelSize pixels, const std::string& style);

  // Draws it as shapes instead, for PDF, into the rectangle (0, 0, size).
  void draw(cairo_t* cairo, const scene::Image& image, base::Size size, const std::string& style);

 private:
  // Memory for rasters, in bytes a generation: at 1080p about seven full pictures, or all tiles and two pictures.
  static constexpr std::size_t raster_bytes = 24u << 20;

  Generations<base::Size> sizes_{256};
  Generations<Surface> rasters_{raster_bytes};
};

}  // namespace kiosk::paint
