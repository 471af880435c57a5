// A picture whose elements can be touched, lit and explained.
#pragma once

#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

struct Hotspots {
  Picture picture;
  std::vector<Part> parts;  // each part's id is an element's in the SVG
};

}  // namespace kiosk::exhibit
