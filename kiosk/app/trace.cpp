#include "app/trace.hpp"

#include <unistd.h>

#include <cmath>
#include <ctime>
#include <nlohmann/json.hpp>
#include <sstream>

namespace kiosk::app {

namespace {

using Json = nlohmann::ordered_json;

// The 22nd field of /proc/self/stat: clock ticks since the machine started.
Clock::time_point start_of_process() {
  using namespace std::chrono;
  std::ifstream stat{"/proc/self/stat"};
  std::string text{std::istreambuf_iterator<char>{stat}, {}};
  std::istringstream fields{text.substr(text.rfind(')') + 1)};  // the second field, a name, may hold anything
  std::string field;
  for (int i = 3; i <= 22; ++i) fields >> field;
  const auto started = milliseconds{std::strtoll(field.c_str(), nullptr, 10) * 1000 / sysconf(_SC_CLK_TCK)};
  timespec up{};
  clock_gettime(CLOCK_BOOTTIME, &up);
  return Clock::now() - (seconds{up.tv_sec} + nanoseconds{up.tv_nsec} - started);
}

double rounded(double ms) { return std::round(ms * 1000) / 1000; }

double milliseconds_between(Clock::time_point begin, Clock::time_point end) {
  return rounded(std::chrono::duration<double, std::milli>(end - begin).count());
}

std::string text_of(const Json& line) { return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

base::Result<Trace> Trace::open(const std::filesystem::path& file) {
  Trace trace;
  trace.process_start_ = start_of_process();
  trace.file_.open(file, std::ios::trunc);
  if (!trace.file_)
    return base::Error{base::ErrorKind::machine, "the trace cannot be written there: name another file", {file}};
  return trace;
}

void Trace::input(const std::string& what, Clock::time_point when) {
  if (!file_.is_open()) return;
  file_ << text_of({{"t", milliseconds_between(process_start_, when)}, {"event", "input"}, {"what", what}});
}

void Trace::visit(const std::string& what, Clock::time_point when) {
  if (!file_.is_open()) return;
  file_ << text_of({{"t", milliseconds_between(process_start_, when)}, {"event", "visit"}, {"what", what}});
}

void Trace::frame(const FrameRecord& frame, Clock::time_point when) {
  if (!file_.is_open()) return;
  Json areas = Json::array();
  std::int64_t pixels = 0;
  for (const base::PixelRect& area : frame.areas) {
    areas.push_back({area.x, area.y, area.width, area.height});
    pixels += std::int64_t{area.width} * area.height;
  }
  Json line{{"t", milliseconds_between(process_start_, when)},
            {"event", "frame"},
            {"screen", frame.screen},
            {"areas", areas},
            {"pixels", pixels},
            {"layout_ms", rounded(frame.layout_ms)},
            {"paint_ms", rounded(frame.paint_ms)},
            {"present_ms", rounded(frame.present_ms)},
            {"fade", rounded(frame.fade)}};
  if (frame.input) line["input_t"] = milliseconds_between(process_start_, *frame.input);
  file_ << text_of(line);
}

}  // namespace kiosk::app
