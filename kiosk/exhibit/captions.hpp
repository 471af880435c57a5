// Captions as they are written: WebVTT (https://www.w3.org/TR/webvtt1/). What is said is kept, where and how it would
// be drawn is not: cue settings, styles and regions are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exhibit/film.hpp"

namespace kiosk::exhibit {

struct CaptionFault {
  int line = 1;
  std::string message;
};

struct Captions {
  std::vector<Caption> captions;  // by their beginning
  std::vector<CaptionFault> faults;
  std::vector<CaptionFault> hasty;  // captions that nobody can read in their time
};

// Never throws. A byte-order mark and any line ends are accepted.
[[nodiscard]] Captions parse_captions(std::string_view text);

}  // namespace kiosk::exhibit
