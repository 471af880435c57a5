// Whether the program sleeps.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace kiosk::test {

// How often each thread of this program but the calling one has slept and woken since it began.
inline std::map<std::string, long> wake_ups() {
  std::map<std::string, long> counts;
  for (const auto& task : std::filesystem::directory_iterator{"/proc/self/task"}) {
    const std::string thread = task.path().filename();
    if (thread == std::to_string(gettid())) continue;
    std::ifstream status{task.path() / "status"};
    for (std::string word; status >> word;)
      if (word == "voluntary_ctxt_switches:") status >> counts[thread];
  }
  return counts;
}

// ThreadSanitizer has a thread of its own that never rests.
#ifdef __SANITIZE_THREAD__
inline constexpr bool can_rest = false;
#else
inline constexpr bool can_rest = true;
#endif

// Since then, by those that are still there: a thread may end by itself.
inline long wake_ups_since(const std::map<std::string, long>& before) {
  long total = 0;
  for (const auto& [thread, count] : wake_ups()) {
    const auto then = before.find(thread);
    total += count - (then == before.end() ? 0 : then->second);
  }
  return total;
}

}  // namespace kiosk::test
