// Two keys that must be held together, and what they set in motion.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

struct Key {
  Text title;
  std::string ink;  // a colour name of the theme
};

// Where a layer stands at a moment of the motion. What a pose leaves out is on its way from the pose before that tells
// it to the one after.
struct Pose {
  double at = 0;                         // seconds
  std::optional<double> x, y;            // hundredths of the picture, from where the layer is drawn
  std::optional<double> opacity, scale;  // 1: as it is drawn; it grows about its middle
};

struct Layer {
  std::string id;            // of an element of the picture
  std::vector<Pose> motion;  // in order of time; empty: it stands still
};

// What there is to see from a moment on, in words; also where whoever wants no motion stops to look.
struct Stage {
  double at = 0;  // seconds
  Text text;
};

struct DualKey {
  Picture picture;
  std::array<Key, 2> keys;
  double hold_seconds = 1;      // how long both are held
  std::filesystem::path sound;  // absolute; empty: silent
  std::vector<Layer> layers;    // all that is drawn, from the back to the front
  std::vector<Stage> stages;    // in order of time
  Part after;                   // what is read when it is over
};

}  // namespace kiosk::exhibit
