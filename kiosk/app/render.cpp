#include <algorithm>
#include <ostream>

#include "app/commands.hpp"
#include "paint/painter.hpp"

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

base::Result<> write(paint::Painter& painter, const scene::Scene& scene, const fs::path& file) {
  if (file.extension() == ".pdf") return painter.write_pdf(scene, file);
  if (file.extension() == ".png") return painter.write_png(scene, file);
  return base::Error{base::ErrorKind::usage, "a picture is a .png or a .pdf: name the file so", {file}};
}

// "quiz/silo/answered" as a file's name.
std::string file_name(std::string id) {
  std::ranges::replace(id, '/', '-');
  return id + ".png";
}

}  // namespace

base::Result<int> render(const ViewOptions& options, const fs::path& target, std::ostream& out) {
  const bool all = !options.screen;
  if (all) {
    std::error_code failure;
    fs::create_directories(target, failure);
    if (failure) return base::Error{base::ErrorKind::machine, "no folder can be made there: name another", {target}};
  }
  paint::Painter painter;
  const auto rendered = each_screen(options, painter.measure(), [&](const scene::Scene& scene) -> base::Result<> {
    const fs::path file = all ? target / file_name(scene.id) : target;
    const auto written = write(painter, scene, file);
    if (written) out << file.string() << "\n";
    return written;
  });
  if (!rendered) return rendered.error();
  return 0;
}

}  // namespace kiosk::app
