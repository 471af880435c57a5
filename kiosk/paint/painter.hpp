// Pango, Cairo and librsvg behind three verbs: measure, paint, write. A Painter belongs to one thread (its font map is
// that thread's); several may exist.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/bitmap.hpp"
#include "base/result.hpp"
#include "scene/layout.hpp"
#include "scene/scene.hpp"

namespace kiosk::paint {

using Canvas = base::Bitmap;

class Painter {
 public:
  Painter();
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  [[nodiscard]] scene::Measure& measure();

  // Paints the laid-out scene's part within `area` (device pixels), over whatever the canvas held. The canvas has the
  // scene's pixel size.
  void paint(const scene::Scene& scene, base::PixelRect area, Canvas& canvas);

  // Reads and rasterises what the scene shows, so that painting it later is quick.
  void warm(const scene::Scene& scene);

  base::Result<> write_png(const scene::Scene& scene, const std::filesystem::path& file);
  // A page a scene, each as large as its display, under the first one's title. What stood in the file before stays
  // until all is written; a device is written to as it is.
  base::Result<> write_pdf(std::span<const scene::Scene> pages, const std::filesystem::path& file);
  base::Result<> write_pdf(const scene::Scene& page, const std::filesystem::path& file) {
    return write_pdf({&page, 1}, file);
  }

 private:
  [[nodiscard]] bool write_pages(std::span<const scene::Scene> pages, const std::filesystem::path& file);

  class Parts;
  std::unique_ptr<Parts> parts_;
};

// Whether the picture can be drawn at all. A picture made to be slow takes its time: call it where that does no harm.
[[nodiscard]] bool can_draw(const std::filesystem::path& picture);

// Those of the families that are not installed, so that another stands in for them; ErrorKind::machine where there is
// no font at all.
[[nodiscard]] base::Result<std::vector<std::string>> missing_fonts(const std::vector<std::string>& families);

// The device pixels in which two laid-out scenes differ; few rectangles, none overlapping.
[[nodiscard]] std::vector<base::PixelRect> damage(const scene::Scene& before, const scene::Scene& after);

}  // namespace kiosk::paint
