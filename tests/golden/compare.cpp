#include "golden/compare.hpp"

#include <cairo.h>

#include <cstdlib>
#include <memory>

namespace kiosk::golden {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

int channel(std::uint32_t pixel, int shift) { return static_cast<int>(pixel >> shift & 0xFF); }

bool differ(std::uint32_t a, std::uint32_t b, int tolerance) {
  for (const int shift : {0, 8, 16})
    if (std::abs(channel(a, shift) - channel(b, shift)) > tolerance) return true;
  return false;
}

std::uint32_t pale(std::uint32_t pixel) { return 0xFF000000 | (0x00C0C0C0 + ((pixel >> 2) & 0x003F3F3F)); }

}  // namespace

std::optional<paint::Canvas> read_png(const std::filesystem::path& file) {
  const Surface png(cairo_image_surface_create_from_png(file.c_str()));
  if (cairo_surface_status(png.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  paint::Canvas canvas;
  canvas.size = {cairo_image_surface_get_width(png.get()), cairo_image_surface_get_height(png.get())};
  const unsigned char* rows = cairo_image_surface_get_data(png.get());
  const int stride = cairo_image_surface_get_stride(png.get());
  for (int y = 0; y < canvas.size.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < canvas.size.width; ++x) canvas.pixels.push_back(row[x] | 0xFF000000);
  }
  return canvas;
}

bool write_png(const paint::Canvas& canvas, const std::filesystem::path& file) {
  std::vector<std::uint32_t> pixels = canvas.pixels;
  const Surface surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()),
                                                            CAIRO_FORMAT_RGB24, canvas.size.width, canvas.size.height,
                                                            canvas.size.width * 4));
  return cairo_surface_write_to_png(surface.get(), file.c_str()) == CAIRO_STATUS_SUCCESS;
}

Comparison compare(const paint::Canvas& expected, const paint::Canvas& actual, int tolerance) {
  Comparison found;
  found.picture = actual;
  if (expected.size != actual.size) {
    found.share = 1;
    return found;
  }
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < actual.pixels.size(); ++i) {
    const bool other = differ(expected.pixels[i], actual.pixels[i], tolerance);
    wrong += other;
    found.picture.pixels[i] = other ? 0xFFE00000 : pale(actual.pixels[i]);
  }
  found.share = static_cast<double>(wrong) / static_cast<double>(actual.pixels.size());
  return found;
}

}  // namespace kiosk::golden
