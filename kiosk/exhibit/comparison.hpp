// Two pictures of one view, before and after.
#pragma once

#include <array>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

struct ComparedView {
  Part part;  // its title stands on the picture; where both sides have words, they are read beside it
  Picture picture;
};

struct Comparison {
  std::array<ComparedView, 2> sides;  // before and after; their pictures have one shape
};

}  // namespace kiosk::exhibit
