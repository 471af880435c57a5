// The commands, a file each. They write to `out`; what a Result holds is the exit status. `run` is in loop.hpp.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "app/views.hpp"
#include "base/result.hpp"

namespace kiosk::app {

// Every finding in the exhibit, as lines or as a JSON array; 1 where one is an error.
[[nodiscard]] base::Result<int> check(const std::filesystem::path& folder, bool json, std::ostream& out);

// The id of each screen, a line each.
[[nodiscard]] base::Result<int> screens(const std::filesystem::path& folder, std::ostream& out);

// Pictures of screens: one as `target`, a PNG or PDF file by its name's end, or all as PNG files in the folder
// `target`.
[[nodiscard]] base::Result<int> render(const ViewOptions& options, const std::filesystem::path& target,
                                       std::ostream& out);

// The scenes of screens as JSON: one as an object, all as an array.
[[nodiscard]] base::Result<int> outline(const ViewOptions& options, std::ostream& out);

struct ImportOptions {
  std::filesystem::path file;
  std::string from, language, set;  // empty: as the file looks, the exhibit's first, or English
  std::filesystem::path into, out;  // one of the two: an exhibit's folder, or a file
  bool force = false;               // writes over a file that is there
};
// Questions out of another program's file into a file of ours. `out` gets what became of each, and what is left to do
// by hand; 1 where nothing came over.
[[nodiscard]] base::Result<int> import_questions(const ImportOptions& options, std::ostream& out);

struct ExportOptions {
  std::filesystem::path folder, out;
  std::string to, language;       // empty: the exhibit's first
  std::vector<std::string> sets;  // none: all
  bool force = false;
};
// The other way; 1 where no question could be written.
[[nodiscard]] base::Result<int> export_questions(const ExportOptions& options, std::ostream& out);

}  // namespace kiosk::app
