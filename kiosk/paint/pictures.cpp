#include "paint/pictures.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>

#include "paint/type.hpp"

namespace kiosk::paint {
namespace {

bool is_png(const std::string& file) { return file.ends_with(".png") || file.ends_with(".PNG"); }

Owned<RsvgHandle> read_svg(const std::string& file) {
  return Owned<RsvgHandle>(rsvg_handle_new_from_file(file.c_str(), nullptr));
}

base::Size size_of(RsvgHandle* handle) {
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;
  rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
  if (has_box) return {box.width, box.height};
  gdouble w = 0, h = 0;
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h)) return {w, h};
  return {};
}

// Where a picture of that size lies in a frame: whole, or filling it with its centre as near the middle as it can be.
base::Rect fitted(base::Size picture, base::Size frame, const scene::Image& image) {
  const double by_width = frame.width / picture.width, by_height = frame.height / picture.height;
  const double scale = image.fit == scene::Fit::cover ? std::max(by_width, by_height) : std::min(by_width, by_height);
  const double width = picture.width * scale, height = picture.height * scale;
  const auto offset = [](double room, double length, double centre) {
    const double wanted = room / 2 - centre * length;
    return length <= room ? (room - length) / 2 : std::clamp(wanted, room - length, 0.0);
  };
  return {offset(frame.width, width, image.centre.x), offset(frame.height, height, image.centre.y), width, height};
}

}  // namespace

void Pictures::keep_for(base::PixelSize screen) {
  const auto frame = 4 * static_cast<std::size_t>(screen.width) * static_cast<std::size_t>(screen.height);
  rasters_.set_limit(frame * 3 / 2);
}

base::Size Pictures::size(const std::string& file) {
  if (const base::Size* known = sizes_.get(file)) return *known;
  base::Size size;
  if (is_png(file)) {
    const Surface png(cairo_image_surface_create_from_png(file.c_str()));
    if (cairo_surface_status(png.get()) == CAIRO_STATUS_SUCCESS)
      size = {double(cairo_image_surface_get_width(png.get())), double(cairo_image_surface_get_height(png.get()))};
  } else if (const auto handle = read_svg(file)) {
    size = size_of(handle.get());
  }
  return sizes_.put(file, size);
}

void Pictures::draw(cairo_t* cairo, const scene::Image& image, base::Size frame, const std::string& style) {
  const base::Size own = size(image.file);
  if (own.width <= 0 || own.height <= 0) return;
  const base::Rect at = fitted(own, frame, image);
  cairo_save(cairo);
  cairo_rectangle(cairo, 0, 0, frame.width, frame.height);
  cairo_clip(cairo);
  if (is_png(image.file)) {
    const Surface png(cairo_image_surface_create_from_png(image.file.c_str()));
    cairo_translate(cairo, at.x, at.y);
    cairo_scale(cairo, at.width / own.width, at.height / own.height);
    cairo_set_source_surface(cairo, png.get(), 0, 0);
    cairo_paint(cairo);
  } else if (const auto handle = read_svg(image.file)) {
    rsvg_handle_set_stylesheet(handle.get(), reinterpret_cast<const guint8*>(style.data()), style.size(), nullptr);
    const RsvgRectangle viewport{at.x, at.y, at.width, at.height};
    rsvg_handle_render_document(handle.get(), cairo, &viewport, nullptr);
  }
  cairo_restore(cairo);
}

cairo_surface_t* Pictures::raster(const scene::Image& image, base::PixelSize pixels, const std::string& style) {
  if (pixels.width <= 0 || pixels.height <= 0) return nullptr;
  const std::string key = image.file + '\x1f' + std::to_string(pixels.width) + 'x' + std::to_string(pixels.height) +
                          (image.fit == scene::Fit::cover ? 'c' : 'f') + std::to_string(image.centre.x) + ',' +
                          std::to_string(image.centre.y) + std::to_string(std::hash<std::string>{}(style));
  if (const Surface* known = rasters_.get(key)) return known->get();
  if (const base::Size own = size(image.file); own.width <= 0) return nullptr;
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels.width, pixels.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  cairo_t* cairo = cairo_create(surface.get());
  draw(cairo, image, {double(pixels.width), double(pixels.height)}, style);
  cairo_destroy(cairo);
  const auto bytes = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4;
  return rasters_.put(key, std::move(surface), bytes).get();
}

}  // namespace kiosk::paint
