// The one thread on which painting happens. The loop asks for a scene and goes on; when the picture is done, ready_fd()
// becomes readable and take() gives what changed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "paint/painter.hpp"

namespace kiosk::paint {

struct Patch {
  base::PixelRect area;
  std::vector<std::uint32_t> pixels;  // area.width x area.height, as in Canvas
};

struct Frame {
  std::shared_ptr<const scene::Scene> scene;  // laid out: what touches are tested against
  std::vector<Patch> patches;                 // what differs from the frame before
  std::uint64_t ticket = 0;                   // of the request that it answers
  double layout_ms = 0, paint_ms = 0;
};

class PaintThread {
 public:
  PaintThread();
  ~PaintThread();  // waits for the picture in hand
  PaintThread(const PaintThread&) = delete;
  PaintThread& operator=(const PaintThread&) = delete;

  // The next picture; one that waits and has not begun is dropped for it. Returns the ticket. Any thread.
  std::uint64_t request(scene::Scene scene);
  // Scenes that are likely next: read and rasterised while nothing else is asked for.
  void warm(std::vector<scene::Scene> scenes);

  [[nodiscard]] std::optional<Frame> take();  // the newest finished frame, its patches those of all since the last take
  [[nodiscard]] int ready_fd() const;         // an eventfd, readable while a frame waits

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::paint
