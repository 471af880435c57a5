// Screens of an exhibit without a window, as `render` and `outline` show them.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "exhibit/exhibit.hpp"
#include "scene/layout.hpp"
#include "visit/state.hpp"

namespace kiosk::app {

struct ViewOptions {
  std::filesystem::path folder;       // holds exhibit.json
  std::optional<std::string> screen;  // its id; nothing: all
  base::PixelSize size{1920, 1080};
  std::optional<double> display_inches;  // the diagonal; else the exhibit's
  int page = 1;                          // of a text that takes several; the last one where there are fewer
  visit::Preferences preferences;        // an empty language: the exhibit's first
};

// The preferences as the exhibit can serve them; ErrorKind::usage where it has no such language or contrast.
[[nodiscard]] base::Result<visit::Preferences> preferences_in(const exhibit::Exhibit& exhibit,
                                                              visit::Preferences preferences);

// Calls `show` with each wished screen, laid out, until one fails.
[[nodiscard]] base::Result<> each_screen(const ViewOptions& options, scene::Measure& measure,
                                         const std::function<base::Result<>(const scene::Scene&)>& show);

// The names most like a mistyped one, the likest first; few, or none.
[[nodiscard]] std::vector<std::string> near_names(const std::string& name, const std::vector<std::string>& names);

}  // namespace kiosk::app
