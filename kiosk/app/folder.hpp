// Where exhibits lie, and opening one for a command.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "exhibit/exhibit.hpp"

namespace kiosk::app {

// The bundled exhibit: beside the installed program, else in the source tree that built it.
[[nodiscard]] std::filesystem::path bundled_exhibit();

// The exhibit, or its first error and how many more there are.
[[nodiscard]] base::Result<exhibit::Exhibit> open_exhibit(const std::filesystem::path& folder);

}  // namespace kiosk::app
