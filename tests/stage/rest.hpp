// Whether the program comes to rest.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "support/wake_ups.hpp"

namespace kiosk::test {

// What is still decoded ahead, and threads that end, take their time.
inline void expect_rest() {
  if (!can_rest) return;
  for (int i = 0; i < 8; ++i) {
    const auto before = wake_ups();
    std::this_thread::sleep_for(std::chrono::milliseconds{1500});
    if (wake_ups_since(before) == 0) return;
  }
  FAIL() << "it does not come to rest";
}

}  // namespace kiosk::test
