#include "stage/picture.hpp"

#include <algorithm>

namespace kiosk::stage {

namespace {

using base::PixelRect;

bool overlap(const PixelRect& a, const PixelRect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

PixelRect around(const PixelRect& a, const PixelRect& b) {
  const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

}  // namespace

Picture::Picture(base::PixelSize size)
    : size_(size), from_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)), to_(from_) {}

void Picture::cut(const paint::Patch& patch) {
  put(patch, from_);
  put(patch, to_);
}

void Picture::fade(const std::vector<paint::Patch>& patches, std::chrono::nanoseconds duration, Clock::time_point now) {
  for (const PixelRect& area : areas_) {
    const auto width = static_cast<std::size_t>(area.width);
    for (int y = area.y; y < area.y + area.height; ++y) {
      const std::span shown{&from_[offset(area.x, y)], width};
      blend(shown, {&to_[offset(area.x, y)], width}, weight_, shown);
    }
  }
  for (const paint::Patch& patch : patches) {
    put(patch, to_);
    add_area(patch.area);
  }
  start_ = now - frame_time;
  duration_ = duration;
  advance(now);
}

void Picture::advance(Clock::time_point now) {
  weight_ = fade_weight(now - start_, duration_);
  if (weight_ < full_weight) return;
  for (const PixelRect& area : areas_)
    for (int y = area.y; y < area.y + area.height; ++y)
      std::copy_n(&to_[offset(area.x, y)], area.width, &from_[offset(area.x, y)]);
  areas_.clear();
}

void Picture::copy_shown(PixelRect area, std::vector<std::uint32_t>& out) const {
  const auto width = static_cast<std::size_t>(area.width);
  out.resize(width * static_cast<std::size_t>(area.height));
  for (int y = 0; y < area.height; ++y) {
    const std::size_t at = offset(area.x, area.y + y);
    blend({&from_[at], width}, {&to_[at], width}, weight_, {&out[static_cast<std::size_t>(y) * width], width});
  }
}

std::size_t Picture::offset(int x, int y) const {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width) + static_cast<std::size_t>(x);
}

void Picture::put(const paint::Patch& patch, std::vector<std::uint32_t>& pixels) const {
  const auto width = static_cast<std::size_t>(patch.area.width);
  for (int y = 0; y < patch.area.height; ++y)
    std::copy_n(&patch.pixels[static_cast<std::size_t>(y) * width], width,
                &pixels[offset(patch.area.x, patch.area.y + y)]);
}

void Picture::add_area(PixelRect area) {
  if (area.empty()) return;
  for (auto other = areas_.begin(); other != areas_.end();) {
    if (!overlap(area, *other)) {
      ++other;
      continue;
    }
    area = around(area, *other);
    areas_.erase(other);
    other = areas_.begin();  // the grown area may meet one that was passed
  }
  areas_.push_back(area);
}

}  // namespace kiosk::stage
