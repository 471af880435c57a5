// A record of what the loop did, for measuring: a JSON line for each input, for what it meant to the visit, and for
// each picture presented.
//
//   {"t": 812.204, "event": "input", "what": "down 1 600,500"}
//   {"t": 812.231, "event": "visit", "what": "press contents/silo"}
//   {"t": 815.950, "event": "frame", "screen": "contents", "areas": [[96, 300, 420, 240]], "pixels": 100800,
//    "layout_ms": 0.41, "paint_ms": 1.93, "present_ms": 2.52, "fade": 1, "input_t": 812.204}
//
// `t` is in ms since the process began, by the kernel's /proc/self/stat, which is exact to 10 ms: the same for all
// lines, so differences are exact. A frame's `t` is when it had been handed to the display; `input_t` is when the input
// that it answers was read.
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/result.hpp"

namespace kiosk::app {

using Clock = std::chrono::steady_clock;

struct FrameRecord {
  std::string screen = {};
  std::vector<base::PixelRect> areas = {};
  double layout_ms = 0, paint_ms = 0, present_ms = 0;
  double fade = 1;
  std::optional<Clock::time_point> input = {};
};

class Trace {
 public:
  Trace() = default;  // records nothing
  [[nodiscard]] static base::Result<Trace> open(const std::filesystem::path& file);

  void input(const std::string& what, Clock::time_point when);
  void visit(const std::string& what, Clock::time_point when);
  void frame(const FrameRecord& frame, Clock::time_point when);

  // Lines are kept in memory until then.
  void flush() { file_.flush(); }

 private:
  std::ofstream file_;
  Clock::time_point process_start_;
};

}  // namespace kiosk::app
