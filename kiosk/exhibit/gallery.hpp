// Pictures with their words, one after the other.
#pragma once

#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

struct GalleryPicture {
  Part part;  // what is read beside it
  Picture picture;
};

struct Gallery {
  std::vector<GalleryPicture> pictures;  // at least one
};

}  // namespace kiosk::exhibit
