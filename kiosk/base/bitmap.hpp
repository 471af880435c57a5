// Pixels in memory.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.hpp"

namespace kiosk::base {

// Premultiplied ARGB in native byte order, rows without padding; Cairo's ARGB32.
struct Bitmap {
  PixelSize size;
  std::vector<std::uint32_t> pixels;
};

}  // namespace kiosk::base
