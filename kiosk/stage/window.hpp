// The desktop and the kiosk's window on it, by SFML and X11. One thread.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "stage/input.hpp"
#include "stage/lit.hpp"

struct _XDisplay;

namespace kiosk::stage {

// A connection to the X server beside SFML's own: it tells the desktop's size before there is a window, and brings
// what SFML keeps to itself (touches, exposure). While it lasts the screen does not blank.
class Desktop {
 public:
  // ErrorKind::machine without a display or without OpenGL on it, where SFML would end the program.
  [[nodiscard]] static base::Result<Desktop> connect();

  [[nodiscard]] base::PixelSize size() const;
  [[nodiscard]] _XDisplay* connection() const { return connection_.get(); }

 private:
  struct Disconnect {
    void operator()(_XDisplay* connection) const;
  };
  explicit Desktop(_XDisplay* connection) : connection_(connection) {}
  std::unique_ptr<_XDisplay, Disconnect> connection_;
  std::unique_ptr<Lit> lit_;
};

class Window {
 public:
  // With a frame and that size, or without both over the whole desktop, where the mouse pointer shows only while a
  // mouse moves. Its OpenGL context is this thread's from now on. The desktop outlives the window. ErrorKind::machine
  // where OpenGL does not start.
  [[nodiscard]] static base::Result<Window> open(Desktop& desktop, std::optional<base::PixelSize> windowed);
  ~Window();
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;

  [[nodiscard]] base::PixelSize size() const;

  // What has come since the last call; never waits.
  [[nodiscard]] std::vector<Event> events();

  // Where to wait for more: on the descriptors, unless some has come already (`pending`).
  [[nodiscard]] std::array<int, 2> descriptors() const;
  [[nodiscard]] bool pending() const;

  // Shows what OpenGL has drawn.
  void present();

 private:
  class Parts;
  explicit Window(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::stage
