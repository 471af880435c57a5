// Everything here is drawn in units: the Cairo context is scaled to pixels once, at the top of paint(). Edges of filled
// and bordered boxes are put on whole device pixels, text is not.
#include "paint/painter.hpp"

#include <cairo-pdf.h>

#include <cmath>
#include <fstream>
#include <numbers>
#include <utility>

#include "paint/bounds.hpp"
#include "paint/marks.hpp"
#include "paint/pictures.hpp"
#include "paint/type.hpp"

namespace kiosk::paint {
namespace {

using base::Rect;
using scene::Node;
using scene::Scene;

void rounded(cairo_t* cairo, Rect rect, double radius) {
  radius = std::min({radius, rect.width / 2, rect.height / 2});
  if (radius <= 0) {
    cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height);
    return;
  }
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, rect.right() - radius, rect.y + radius, radius, -quarter, 0);
  cairo_arc(cairo, rect.right() - radius, rect.bottom() - radius, radius, 0, quarter);
  cairo_arc(cairo, rect.x + radius, rect.bottom() - radius, radius, quarter, 2 * quarter);
  cairo_arc(cairo, rect.x + radius, rect.y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
}

struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Context = std::unique_ptr<cairo_t, DestroyCairo>;

}  // namespace

class Painter::Parts final : public scene::Measure {
 public:
  scene::TextExtent text(const base::RichText& runs, const scene::TextStyle& style, const base::Language& language,
                         double width) override {
    return type_.measure(runs, style, language, width);
  }
  base::Size picture(const std::string& file) override { return pictures_.size(file); }
  Rect part(const std::string& file, const std::string& id) override { return pictures_.part(file, id); }

  // `area` in units; as_shapes: pictures stay shapes, for PDF.
  void draw(cairo_t* cairo, const Scene& scene, Rect area, bool as_shapes) {
    scale_ = scene.display.scale();
    const base::Size units = scene.display.units();
    window_ = {0, 0, units.width, units.height};
    as_shapes_ = as_shapes;
    pictures_.keep_for(scene.display.pixels);
    set_source(cairo, scene.ground);
    cairo_rectangle(cairo, area.x, area.y, area.width, area.height);
    cairo_fill(cairo);
    draw_node(cairo, scene, scene.root, area);
  }

  void warm(const Scene& scene) {
    scene::each(scene.root, [&](const Node& node) {
      if (!node.image || node.image->opacity <= 0) return;
      const base::PixelSize size = raster_size(node, scene.display.scale());
      // Of what is larger, draw_whole() asks for what shows of it.
      if (node.image->layer.empty() && !fits(size, scene.display.pixels)) return;
      static_cast<void>(pictures_.raster(*node.image, size, scene.picture_style));
    });
  }

 private:
  [[nodiscard]] Rect on_pixels(Rect rect) const {
    const double left = std::round(rect.x * scale_) / scale_, top = std::round(rect.y * scale_) / scale_;
    return {left, top, std::round(rect.right() * scale_) / scale_ - left,
            std::round(rect.bottom() * scale_) / scale_ - top};
  }

  // As large as the node shows it when it's at rest.
  static base::PixelSize raster_size(const Node& node, double scale) {
    const Rect inner = node.place.inset(node.box.padding);
    if (node.box.part) scale /= node.box.part->scale;
    return {static_cast<int>(std::lround(inner.width * scale)), static_cast<int>(std::lround(inner.height * scale))};
  }

  static bool fits(base::PixelSize size, base::PixelSize screen) {
    return size.width <= screen.width && size.height <= screen.height;
  }

  void draw_node(cairo_t* cairo, const Scene& scene, const Node& node, const Rect& area) {
    if (node.hidden) return;
    if (!bounds(node).intersect(area).empty()) draw_self(cairo, scene, node);
    if (node.clip) {
      const Rect window = on_pixels(node.place);
      if (const Rect seen = window.intersect(area); !seen.empty()) {
        const Rect outer = std::exchange(window_, window.intersect(window_));
        cairo_save(cairo);
        cairo_rectangle(cairo, window.x, window.y, window.width, window.height);
        cairo_clip(cairo);
        for (const Node& child : node.children) draw_node(cairo, scene, child, seen);
        cairo_restore(cairo);
        window_ = outer;
      }
    } else {
      for (const Node& child : node.children) draw_node(cairo, scene, child, area);
    }
    if (node.focused && !bounds(node).intersect(area).empty()) draw_focus(cairo, scene, node);
  }

  void draw_self(cairo_t* cairo, const Scene& scene, const Node& node) {
    draw_look(cairo, node, scene.right_to_left());
    if (node.image && node.image->opacity > 0) draw_image(cairo, scene, node);
    const Rect inner = node.place.inset(node.box.padding);
    if (node.film && node.film->frame) draw_film(cairo, *node.film->frame, on_pixels(inner));
    if (node.text) type_.draw(cairo, *node.text, node.language, inner);
    if (node.icon != scene::Icon::none) draw_icon(cairo, node.icon, node.icon_ink, inner, scene.right_to_left());
    draw_shapes(cairo, node.drawing, inner, scene.right_to_left() && !node.box.keep_direction);
  }

  void draw_look(cairo_t* cairo, const Node& node, bool right_to_left) {
    const scene::Look& look = node.look;
    const Rect rect = on_pixels(node.place);
    if (look.fill) {
      set_source(cairo, *look.fill);
      rounded(cairo, rect, look.radius);
      cairo_fill(cairo);
    }
    if (look.border) {
      const double half = look.border_width / 2;
      set_source(cairo, *look.border);
      cairo_set_line_width(cairo, look.border_width);
      rounded(cairo, rect.inset(base::Insets::all(half)), std::max(0.0, look.radius - half));
      cairo_stroke(cairo);
    }
    if (look.edge) {
      set_source(cairo, *look.edge);
      const double x = right_to_left ? rect.right() - look.edge_width : rect.x;
      cairo_rectangle(cairo, x, rect.y, look.edge_width, rect.height);
      cairo_fill(cairo);
    }
  }

  void draw_image(cairo_t* cairo, const Scene& scene, const Node& node) {
    const Rect exact = node.place.inset(node.box.padding);
    cairo_save(cairo);
    if (as_shapes_)
      draw_shaped(cairo, scene, *node.image, on_pixels(exact));
    else if (!node.image->layer.empty())
      draw_layer(cairo, scene, node, exact);
    else
      draw_whole(cairo, scene, node, on_pixels(exact));
    cairo_restore(cairo);
  }

  void draw_shaped(cairo_t* cairo, const Scene& scene, const scene::Image& image, const Rect& at) {
    cairo_translate(cairo, at.x, at.y);
    if (image.opacity < 1) cairo_push_group(cairo);
    pictures_.draw(cairo, image, at.size(), scene.picture_style);
    if (image.opacity >= 1) return;
    cairo_pop_group_to_source(cairo);
    cairo_paint_with_alpha(cairo, image.opacity);
  }

  // One raster, as large as the screen holds it, does for all the sizes that a moving picture passes through.
  void draw_moving(cairo_t* cairo, const Scene& scene, const scene::Image& image, const Rect& at) {
    const base::Size own = pictures_.size(image.file);
    if (own.width <= 0 || own.height <= 0) return;
    const base::PixelSize screen = scene.display.pixels;
    const double most = std::min(screen.width / own.width, screen.height / own.height);
    const base::PixelSize pixels{static_cast<int>(std::lround(own.width * most)),
                                 static_cast<int>(std::lround(own.height * most))};
    scene::Image whole = image;
    whole.fit = scene::Fit::contain;
    const Rect to = scene::fitted(own, at, image);
    cairo_rectangle(cairo, at.x, at.y, at.width, at.height);
    cairo_clip(cairo);
    put(cairo, pictures_.raster(whole, pixels, scene.picture_style), {to.x * scale_, to.y * scale_},
        to.width * scale_ / pixels.width, image.opacity);
  }

  // A picture larger than the screen is seen through a window: only what shows is made into pixels.
  void draw_whole(cairo_t* cairo, const Scene& scene, const Node& node, const Rect& at) {
    const scene::Image& image = *node.image;
    const base::PixelSize whole = raster_size(node, scale_);
    if (image.moving) {
      draw_moving(cairo, scene, image, at);
    } else if (fits(whole, scene.display.pixels)) {
      put(cairo, pictures_.raster(image, whole, scene.picture_style), {at.x * scale_, at.y * scale_}, 1, image.opacity);
    } else {
      const Rect seen = at.intersect(window_);
      const base::PixelRect crop{static_cast<int>(std::floor((seen.x - at.x) * scale_)),
                                 static_cast<int>(std::floor((seen.y - at.y) * scale_)),
                                 static_cast<int>(std::ceil(seen.width * scale_)) + 1,
                                 static_cast<int>(std::ceil(seen.height * scale_)) + 1};
      put(cairo, pictures_.cropped(image, whole, crop, scene.picture_style),
          {at.x * scale_ + crop.x, at.y * scale_ + crop.y}, 1, image.opacity);
    }
  }

  // Layers move: they stand between pixels, and grow without being drawn anew.
  void draw_layer(cairo_t* cairo, const Scene& scene, const Node& node, const Rect& at) {
    const double grown = node.box.part ? node.box.part->scale : 1;
    const base::PixelSize size = raster_size(node, scale_);
    put(cairo, pictures_.raster(*node.image, size, scene.picture_style),
        {at.x * scale_ - layer_margin * grown, at.y * scale_ - layer_margin * grown}, grown, node.image->opacity);
  }

  // Puts a raster's corner at that device pixel.
  void put(cairo_t* cairo, cairo_surface_t* raster, base::Point at, double grown, double opacity) const {
    if (!raster) return;
    const auto near_whole = [](double value) { return std::abs(value - std::round(value)) < 0.02; };
    const bool aligned = grown == 1 && near_whole(at.x) && near_whole(at.y);
    if (aligned) at = {std::round(at.x), std::round(at.y)};
    cairo_scale(cairo, 1 / scale_, 1 / scale_);
    cairo_translate(cairo, at.x, at.y);
    cairo_scale(cairo, grown, grown);
    cairo_set_source_surface(cairo, raster, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), aligned ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
    cairo_paint_with_alpha(cairo, opacity);
  }

  // A frame that was made for another size fills the place all the same, until its successor comes.
  void draw_film(cairo_t* cairo, const base::Bitmap& frame, const Rect& at) const {
    const Surface surface(cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(const_cast<std::uint32_t*>(frame.pixels.data())), CAIRO_FORMAT_ARGB32,
        frame.size.width, frame.size.height, frame.size.width * 4));
    const double across = std::round(at.width * scale_) / frame.size.width;
    const double down = std::round(at.height * scale_) / frame.size.height;
    cairo_save(cairo);
    cairo_scale(cairo, 1 / scale_, 1 / scale_);
    cairo_translate(cairo, std::round(at.x * scale_), std::round(at.y * scale_));
    cairo_scale(cairo, across, down);
    cairo_set_source_surface(cairo, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo),
                             across == 1 && down == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    cairo_rectangle(cairo, 0, 0, frame.size.width, frame.size.height);
    cairo_fill(cairo);
    cairo_restore(cairo);
  }

  // Two rings, so that one of them shows on any ground.
  void draw_focus(cairo_t* cairo, const Scene& scene, const Node& node) {
    const auto ring = [&](double outset, double width, scene::Colour ink) {
      set_source(cairo, ink);
      cairo_set_line_width(cairo, width);
      rounded(cairo, on_pixels(node.place).inset(base::Insets::all(-outset)), node.look.radius + outset);
      cairo_stroke(cairo);
    };
    ring(focus_gap / 2, focus_gap, scene.focus_gap);
    ring(focus_gap + focus_width / 2, focus_width, scene.focus_ink);
  }

  Type type_;
  Pictures pictures_;
  double scale_ = 1;
  Rect window_;  // what the clips around the node leave of the screen
  bool as_shapes_ = false;
};

Painter::Painter() : parts_(std::make_unique<Parts>()) {}
Painter::~Painter() = default;

scene::Measure& Painter::measure() { return *parts_; }

void Painter::paint(const Scene& scene, base::PixelRect area, Canvas& canvas) {
  if (area.empty()) return;
  const Surface surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(canvas.pixels.data()),
                                                            CAIRO_FORMAT_ARGB32, canvas.size.width, canvas.size.height,
                                                            canvas.size.width * 4));
  const Context cairo(cairo_create(surface.get()));
  cairo_rectangle(cairo.get(), area.x, area.y, area.width, area.height);
  cairo_clip(cairo.get());
  const double scale = scene.display.scale();
  cairo_scale(cairo.get(), scale, scale);
  parts_->draw(cairo.get(), scene, {area.x / scale, area.y / scale, area.width / scale, area.height / scale}, false);
  cairo_surface_flush(surface.get());
}

bool can_draw(const std::filesystem::path& picture) {
  Pictures pictures;
  constexpr base::PixelSize usual{1040, 800};
  scene::Image image;
  image.file = picture.string();
  return pictures.raster(image, usual, "") != nullptr;
}

void Painter::warm(const Scene& scene) { parts_->warm(scene); }

base::Result<> Painter::write_png(const Scene& scene, const std::filesystem::path& file) {
  Canvas canvas{scene.display.pixels, {}};
  canvas.pixels.resize(static_cast<std::size_t>(canvas.size.width) * static_cast<std::size_t>(canvas.size.height));
  paint(scene, {0, 0, canvas.size.width, canvas.size.height}, canvas);
  const Surface surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(canvas.pixels.data()),
                                                            CAIRO_FORMAT_RGB24, canvas.size.width, canvas.size.height,
                                                            canvas.size.width * 4));
  if (cairo_surface_write_to_png(surface.get(), file.c_str()) != CAIRO_STATUS_SUCCESS)
    return base::Error{base::ErrorKind::machine, "cannot be written: check the folder and the free space", {file}};
  return base::Done{};
}

bool Painter::write_pages(std::span<const Scene> pages, const std::filesystem::path& file) {
  constexpr double points_per_millimetre = 72 / 25.4;
  // Through a stream of our own: Cairo's does not tell of a disk that was full at the end.
  std::ofstream out(file, std::ios::binary);
  const auto write = [](void* stream, const unsigned char* bytes, unsigned length) {
    auto& to = *static_cast<std::ofstream*>(stream);
    to.write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(length));
    return to ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
  };
  const Surface surface(cairo_pdf_surface_create_for_stream(write, &out, 1, 1));
  if (!pages.empty())
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, pages.front().title.c_str());
  for (const Scene& page : pages) {
    const double pixel = points_per_millimetre * page.display.millimetres_per_pixel(),
                 scale = page.display.scale() * pixel;
    cairo_pdf_surface_set_size(surface.get(), page.display.pixels.width * pixel, page.display.pixels.height * pixel);
    const Context cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), scale, scale);
    const base::Size units = page.display.units();
    parts_->draw(cairo.get(), page, {0, 0, units.width, units.height}, true);
    cairo_show_page(cairo.get());
  }
  cairo_surface_finish(surface.get());
  out.close();
  return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS && out;
}

base::Result<> Painter::write_pdf(std::span<const Scene> pages, const std::filesystem::path& file) {
  namespace fs = std::filesystem;
  std::error_code failure;
  const bool device = fs::exists(file, failure) && !fs::is_regular_file(file, failure);
  const fs::path unfinished = device ? file : fs::path(file.string() + ".part");
  bool written = write_pages(pages, unfinished);
  if (!device) {
    std::error_code unmoved;
    if (written) fs::rename(unfinished, file, unmoved);
    written = written && !unmoved;
    if (!written) fs::remove(unfinished, failure);
  }
  if (!written)
    return base::Error{base::ErrorKind::machine, "cannot be written: check the folder and the free space", {file}};
  return base::Done{};
}

}  // namespace kiosk::paint
