// Waiting without waking: the program sleeps until a descriptor has something to read or a moment has come.
#pragma once

#include <chrono>
#include <optional>
#include <span>

namespace kiosk::stage {

// Returns when one of the descriptors is readable or at `until`, whichever is first; without `until`, only for a
// descriptor.
void wait(std::span<const int> descriptors, std::optional<std::chrono::steady_clock::time_point> until);

// SIGTERM, SIGINT and SIGHUP as something to wait for. To be made before any thread, so that all of them inherit it.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool arrived() const;

 private:
  int descriptor_;
};

}  // namespace kiosk::stage
