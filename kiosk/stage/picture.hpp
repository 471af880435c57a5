// The shown picture in memory, and its fade from one frame to the next. Pure: the clock comes in as an argument.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "paint/paint_thread.hpp"
#include "stage/blend.hpp"

namespace kiosk::stage {

using Clock = std::chrono::steady_clock;

// The distance of two animated frames.
inline constexpr std::chrono::nanoseconds frame_time{16'666'667};

class Picture {
 public:
  explicit Picture(base::PixelSize size);

  [[nodiscard]] base::PixelSize size() const { return size_; }

  // Shows the patch from now on. A fade under way goes on around it.
  void cut(const paint::Patch& patch);
  // Fades from what is shown, be that itself in the middle of a fade, to the patches. It begins one frame in, so
  // that already the first frame differs.
  void fade(const std::vector<paint::Patch>& patches, std::chrono::nanoseconds duration, Clock::time_point now);
  // Sets what is shown to that moment's.
  void advance(Clock::time_point now);

  [[nodiscard]] bool moving() const { return !areas_.empty(); }
  [[nodiscard]] const std::vector<base::PixelRect>& areas() const { return areas_; }  // that fade
  [[nodiscard]] double progress() const { return weight_ / double{full_weight}; }     // of the fade; 1 at rest

  // The shown pixels of an area, row by row.
  void copy_shown(base::PixelRect area, std::vector<std::uint32_t>& out) const;

 private:
  [[nodiscard]] std::size_t offset(int x, int y) const;
  void put(const paint::Patch& patch, std::vector<std::uint32_t>& pixels) const;
  void add_area(base::PixelRect area);

  base::PixelSize size_;
  // Within areas_ the blend of both at weight_ is shown; elsewhere they are the same.
  std::vector<std::uint32_t> from_, to_;
  std::vector<base::PixelRect> areas_;  // none overlapping
  int weight_ = full_weight;
  Clock::time_point start_;
  std::chrono::nanoseconds duration_{0};
};

}  // namespace kiosk::stage
