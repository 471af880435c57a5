// Fingers by XInput2: on the desktop SFML brings none.
#pragma once

#include <optional>

#include "stage/input.hpp"

struct _XDisplay;
union _XEvent;

namespace kiosk::stage {

class Touch {
 public:
  // Asks for the touches on a window. Where the server has no XInput 2.2 none come, and the mouse goes on alone. The
  // connection outlives this.
  Touch(_XDisplay* connection, unsigned long window);

  // What an event of that connection says, where it is a touch.
  [[nodiscard]] std::optional<Pointer> read(_XEvent& event) const;

 private:
  _XDisplay* connection_;
  int extension_ = 0;  // the extension's opcode; 0 without one
};

}  // namespace kiosk::stage
