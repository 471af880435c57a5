// A film with captions.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

// What is said or heard from one moment of the film to another.
struct Caption {
  std::chrono::milliseconds from{0}, until{0};
  std::string text;  // its lines divided by \n
  bool operator==(const Caption&) const = default;
};

struct Film {
  Text title;
  std::filesystem::path file;                         // absolute
  Picture poster;                                     // what stands there before the film does; its shape is the film's
  std::map<Language, std::vector<Caption>> captions;  // by their beginning
};

}  // namespace kiosk::exhibit
