#include "paint/pictures.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>

#include "paint/type.hpp"

namespace kiosk::paint {
namespace {

bool is_png(const std::string& file) { return file.ends_with(".png") || file.ends_with(".PNG"); }

// As its head tells: the signature, the length and name of the first chunk, and that begins with the two.
base::Size size_of_png(const std::string& file) {
  std::array<char, 24> head{};
  if (!std::ifstream(file, std::ios::binary).read(head.data(), head.size())) return {};
  if (!std::string_view(head.data(), 8).starts_with("\x89PNG\r\n\x1A\n") || std::string_view(&head[12], 4) != "IHDR")
    return {};
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(head[at + i]);
    return static_cast<double>(value);
  };
  const base::Size size{number(16), number(20)};
  return size.width > 0 && size.height > 0 ? size : base::Size{};
}

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

// Stands for the theme's colours where only the shapes are asked for.
const std::string any_colours = "[class*='stroke-']{stroke:#000}[class*='fill-']{fill:#000}";

std::string element(const std::string& id) { return "#" + id; }

void set_style(RsvgHandle* handle, const std::string& css) {
  rsvg_handle_set_stylesheet(handle, reinterpret_cast<const guint8*>(css.data()), css.size(), nullptr);
}

base::Rect rect_of(const RsvgRectangle& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

// Where Cairo draws the element: exactly, or a little more where corners are sharp.
base::Rect recorded(RsvgHandle* handle, const std::string& id, const RsvgRectangle& viewport) {
  const Surface tape(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
  cairo_t* cairo = cairo_create(tape.get());
  rsvg_handle_render_layer(handle, cairo, element(id).c_str(), &viewport, nullptr);
  cairo_destroy(cairo);
  base::Rect ink;
  cairo_recording_surface_ink_extents(tape.get(), &ink.x, &ink.y, &ink.width, &ink.height);
  return ink;
}

// The theme's colours, and what is not to be seen.
std::string style_of(const scene::Image& image, std::string theme) {
  for (const std::string& id : image.without) theme += element(id) + "{display:none}";
  return theme;
}

std::string key_of(const scene::Image& image, base::PixelSize pixels, const std::string& theme) {
  const std::string style = style_of(image, theme);
  return image.file + '\x1f' + image.layer + '\x1f' + std::to_string(pixels.width) + 'x' +
         std::to_string(pixels.height) + (image.fit == scene::Fit::cover ? 'c' : 'f') + std::to_string(image.centre.x) +
         ',' + std::to_string(image.centre.y) + std::to_string(std::hash<std::string>{}(style));
}

}  // namespace

void Pictures::keep_for(base::PixelSize screen) {
  const auto frame = 4 * static_cast<std::size_t>(screen.width) * static_cast<std::size_t>(screen.height);
  limit_ = frame * 3;
  rasters_.set_limit(limit_);
}

base::Size Pictures::size(const std::string& file) {
  if (const base::Size* known = sizes_.get(file)) return *known;
  base::Size size;
  if (is_png(file)) {
    size = size_of_png(file);
  } else if (const auto handle = read_svg(file)) {
    size = size_of(handle.get());
  }
  return sizes_.put(file, size);
}

base::Rect Pictures::part(const std::string& file, const std::string& id) {
  const std::string key = file + '\x1f' + id;
  if (const base::Rect* known = parts_.get(key)) return *known;
  base::Rect part;
  const base::Size own = size(file);
  if (const auto handle = is_png(file) || own.width <= 0 ? Owned<RsvgHandle>() : read_svg(file)) {
    set_style(handle.get(), any_colours);
    const RsvgRectangle viewport{0, 0, own.width, own.height};
    RsvgRectangle ink{}, shapes{};
    if (rsvg_handle_get_geometry_for_layer(handle.get(), element(id).c_str(), &viewport, &ink, &shapes, nullptr)) {
      // Its ink with the outlines; but librsvg lets that of a straight line begin at the origin, wherever the line is.
      const base::Rect drawn = rect_of(ink).intersect(recorded(handle.get(), id, viewport));
      const base::Rect all = rect_of(shapes).unite(drawn);
      part = {all.x / own.width, all.y / own.height, all.width / own.width, all.height / own.height};
    }
  }
  return parts_.put(key, part);
}

bool Pictures::draw_png(cairo_t* cairo, const std::string& file, const base::Rect& at) {
  if (decoded_ != file) {
    decoded_png_.reset(cairo_image_surface_create_from_png(file.c_str()));
    decoded_ = file;
  }
  cairo_surface_t* png = decoded_png_.get();
  if (cairo_surface_status(png) != CAIRO_STATUS_SUCCESS) return false;
  const int width = cairo_image_surface_get_width(png), height = cairo_image_surface_get_height(png);
  cairo_translate(cairo, at.x, at.y);
  cairo_scale(cairo, at.width / width, at.height / height);
  cairo_set_source_surface(cairo, png, 0, 0);
  cairo_paint(cairo);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(png));
  if (stride * static_cast<std::size_t>(height) > limit_) {
    decoded_png_.reset();
    decoded_.clear();
  }
  return true;
}

bool Pictures::draw(cairo_t* cairo, const scene::Image& image, base::Size frame, const std::string& style) {
  const base::Size own = size(image.file);
  if (own.width <= 0 || own.height <= 0) return false;
  bool drawn = true;
  const base::Rect at = scene::fitted(own, {0, 0, frame.width, frame.height}, image);
  cairo_save(cairo);
  if (is_png(image.file)) {
    cairo_rectangle(cairo, 0, 0, frame.width, frame.height);
    cairo_clip(cairo);
    drawn = draw_png(cairo, image.file, at);
  } else if (const auto handle = read_svg(image.file)) {
    set_style(handle.get(), style_of(image, style));
    if (image.layer.empty()) {
      cairo_rectangle(cairo, 0, 0, frame.width, frame.height);
      cairo_clip(cairo);
      const RsvgRectangle viewport{at.x, at.y, at.width, at.height};
      rsvg_handle_render_document(handle.get(), cairo, &viewport, nullptr);
    } else if (const base::Rect part = this->part(image.file, image.layer); !part.empty()) {
      // By the context, not by the viewport: in there the picture would keep its shape and lie elsewhere.
      cairo_scale(cairo, frame.width / (part.width * own.width), frame.height / (part.height * own.height));
      cairo_translate(cairo, -part.x * own.width, -part.y * own.height);
      const RsvgRectangle viewport{0, 0, own.width, own.height};
      rsvg_handle_render_layer(handle.get(), cairo, element(image.layer).c_str(), &viewport, nullptr);
    }
  }
  cairo_restore(cairo);
  return drawn;
}

cairo_surface_t* Pictures::raster(const scene::Image& image, base::PixelSize pixels, const std::string& style) {
  const int margin = image.layer.empty() ? 0 : layer_margin;
  return cropped(image, pixels, {-margin, -margin, pixels.width + 2 * margin, pixels.height + 2 * margin}, style);
}

cairo_surface_t* Pictures::cropped(const scene::Image& image, base::PixelSize pixels, base::PixelRect crop,
                                   const std::string& style) {
  if (pixels.width <= 0 || pixels.height <= 0 || crop.empty()) return nullptr;
  const std::string key = key_of(image, pixels, style) + '\x1f' + std::to_string(crop.x) + ',' +
                          std::to_string(crop.y) + ',' + std::to_string(crop.width) + 'x' + std::to_string(crop.height);
  if (const Surface* known = rasters_.get(key)) return known->get();
  if (const base::Size own = size(image.file); own.width <= 0) return nullptr;
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, crop.width, crop.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  cairo_t* cairo = cairo_create(surface.get());
  cairo_translate(cairo, -crop.x, -crop.y);
  const bool drawn = draw(cairo, image, {double(pixels.width), double(pixels.height)}, style);
  cairo_destroy(cairo);
  if (!drawn) return nullptr;
  const auto bytes = static_cast<std::size_t>(crop.width) * static_cast<std::size_t>(crop.height) * 4;
  return rasters_.put(key, std::move(surface), bytes).get();
}

}  // namespace kiosk::paint
