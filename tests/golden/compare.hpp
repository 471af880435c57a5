// Pictures in files, and how far two of them differ.
#pragma once

#include <filesystem>
#include <optional>

#include "paint/painter.hpp"

namespace kiosk::golden {

[[nodiscard]] std::optional<paint::Canvas> read_png(const std::filesystem::path& file);
[[nodiscard]] bool write_png(const paint::Canvas& canvas, const std::filesystem::path& file);

struct Comparison {
  double share = 0;       // of the pixels, from 0 to 1; 1 where the sizes differ
  paint::Canvas picture;  // the differing pixels red on a pale copy
};

// Pixels of which a channel is further apart than the tolerance differ.
[[nodiscard]] Comparison compare(const paint::Canvas& expected, const paint::Canvas& actual, int tolerance);

}  // namespace kiosk::golden
