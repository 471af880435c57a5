// The commands, a file each. They write to `out`; what a Result holds is the exit status. `run` is in loop.hpp.
#pragma once

#include <filesystem>
#include <iosfwd>

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

}  // namespace kiosk::app
