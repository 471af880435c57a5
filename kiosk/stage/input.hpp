// What hands and the desktop do to the window, as values.
#pragma once

#include <variant>

#include "base/geometry.hpp"

namespace kiosk::stage {

struct Pointer {
  enum class Phase { down, move, up, cancel };  // cancel: the desktop took the input away; all fingers are up
  int finger = 0;                               // 0: the mouse
  Phase phase = Phase::down;
  base::Point pixels;
  bool operator==(const Pointer&) const = default;
};

// Keys by what they mean here. Held down, a key comes once.
enum class Key {
  next,
  previous,
  select,
  back,
  next_panel,
  previous_panel,
  contents,
  language,
  text_size,
  contrast,
  help,
  // A teacher's, before a class:
  reveal,
  skip,
  more_points,
  fewer_points,
  undo,
  team_1,
  team_2,
  team_3,
  team_4,
  team_5,
  team_6,
  team_7,
  team_8,
};

struct Leave {  // the staff's Ctrl+Q
  bool operator==(const Leave&) const = default;
};
struct Closed {};   // the window manager wishes the window gone
struct Exposed {};  // the desktop has lost what was shown
struct Resized {
  base::PixelSize size;
};

using Event = std::variant<Pointer, Key, Leave, Closed, Exposed, Resized>;

}  // namespace kiosk::stage
