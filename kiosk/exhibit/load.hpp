// Reads an exhibit's folder. Every fault is found in one run, each with its place; nothing throws and nothing is half
// loaded: there is an exhibit exactly where no finding is an error.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "exhibit/exhibit.hpp"

namespace kiosk::exhibit {

enum class Severity { warning, error };

struct Finding {
  Severity severity = Severity::error;
  base::Place place;    // the file is relative to the exhibit's folder
  std::string message;  // one line: what is wrong and what to do
  std::string rule;     // a short name, as in "[missing-translation]"
};

struct Loaded {
  std::optional<Exhibit> exhibit;
  std::vector<Finding> findings;  // ordered by file and line
};

// `folder` holds exhibit.json, or is that file itself.
[[nodiscard]] Loaded load(const std::filesystem::path& folder);

// "file:line:column: error: message [rule]"
[[nodiscard]] std::string describe(const Finding& finding);

}  // namespace kiosk::exhibit
