// Brings frames to the window: uploads what changed, no more, and fades where asked. While nothing moves it does
// nothing. One thread, the window's.
#pragma once

#include <optional>

#include "stage/picture.hpp"
#include "stage/window.hpp"

namespace kiosk::stage {

// What a presented picture changed.
struct Presented {
  std::vector<base::PixelRect> areas;
  double fade = 1;  // how far the fade has come
};

class Compositor {
 public:
  // The window outlives this.
  explicit Compositor(Window& window);
  ~Compositor();
  Compositor(const Compositor&) = delete;
  Compositor& operator=(const Compositor&) = delete;

  // Shows a frame at once, or the first step of a fade to it. A frame of another size than the last must be whole.
  Presented show(const paint::Frame& frame, std::chrono::nanoseconds fade);

  // When the next step of a fade is due; nothing while none is under way.
  [[nodiscard]] std::optional<Clock::time_point> next_step() const { return next_step_; }
  Presented step();

  // Shows the same again, for a window that lost its picture or changed its size.
  void redraw();

 private:
  class Screen;

  Presented show_areas(const std::vector<base::PixelRect>& areas);

  std::unique_ptr<Screen> screen_;
  Picture picture_{{0, 0}};
  std::vector<std::uint32_t> band_;
  std::optional<Clock::time_point> next_step_;
};

}  // namespace kiosk::stage
