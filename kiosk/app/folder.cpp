#include "app/folder.hpp"

#include <algorithm>

#include "exhibit/load.hpp"

namespace kiosk::app {

namespace fs = std::filesystem;

fs::path bundled_exhibit() {
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  const fs::path installed = program.parent_path().parent_path() / "share/kiosk/content";
  return fs::exists(installed / "exhibit.json", none) ? installed : fs::path{KIOSK_SOURCE_CONTENT};
}

base::Result<exhibit::Exhibit> open_exhibit(const fs::path& folder) {
  exhibit::Loaded loaded = exhibit::load(folder);
  if (loaded.exhibit) return std::move(*loaded.exhibit);
  const auto is_error = [](const exhibit::Finding& finding) { return finding.severity == exhibit::Severity::error; };
  const auto first = std::ranges::find_if(loaded.findings, is_error);
  if (first == loaded.findings.end()) return base::Error{base::ErrorKind::content, "no exhibit", {folder}};
  const auto others = std::ranges::count_if(loaded.findings, is_error) - 1;
  base::Error error{base::ErrorKind::content, first->message, first->place};
  error.place.file = folder / error.place.file;
  if (others > 0) error.message += " (and " + std::to_string(others) + " more: kiosk check " + folder.string() + ")";
  return error;
}

}  // namespace kiosk::app
