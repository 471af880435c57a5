// The kiosk's one loop: what visitors do goes in, pictures come out.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/result.hpp"

namespace kiosk::app {

struct RunOptions {
  std::filesystem::path folder;             // holds exhibit.json
  std::optional<base::PixelSize> windowed;  // else the whole desktop
  std::string language;                     // that visits begin in; empty: the exhibit's first
  std::optional<std::uint64_t> seed;        // of the quiz; else by chance
  std::filesystem::path trace;              // empty: none
  std::filesystem::path learner;            // who learns here keeps what they know in this file; empty: nobody does
  bool exam = false;                        // rounds that tell what was right at the end only
  std::filesystem::path papers;             // the folder for certificates and exam results; empty: none are written
  std::optional<std::chrono::duration<double>> quit_after;
  bool reduced_motion = false;  // what visits begin with
  // A teacher leads a class: begins with their plan. Names of the teams, two to eight, or none.
  std::optional<std::vector<std::string>> class_names;
  bool allow_exit = false;               // closing the window and Ctrl+Q end the program
  std::optional<double> display_inches;  // the diagonal; else the exhibit's
};

// Until the program is told to stop, by a signal or as the options allow.
base::Result<> run(const RunOptions& options);

}  // namespace kiosk::app
