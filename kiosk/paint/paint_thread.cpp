#include "paint/paint_thread.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace kiosk::paint {
namespace {

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

Patch cut_out(const Canvas& canvas, base::PixelRect area) {
  Patch patch{area, {}};
  patch.pixels.reserve(static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height));
  for (int y = area.y; y < area.y + area.height; ++y) {
    const auto row = canvas.pixels.begin() + static_cast<std::ptrdiff_t>(y) * canvas.size.width + area.x;
    patch.pixels.insert(patch.pixels.end(), row, row + area.width);
  }
  return patch;
}

}  // namespace

class PaintThread::Parts {
 public:
  Parts() : ready_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), thread_([this] { work(); }) {}

  ~Parts() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
    close(ready_);
  }

  std::uint64_t request(scene::Scene scene) {
    std::uint64_t ticket = 0;
    {
      const std::lock_guard lock(mutex_);
      wanted_ = std::move(scene);
      ticket = ++tickets_;
    }
    wake_.notify_one();
    return ticket;
  }

  void warm(std::vector<scene::Scene> scenes) {
    {
      const std::lock_guard lock(mutex_);
      likely_.assign(std::make_move_iterator(scenes.begin()), std::make_move_iterator(scenes.end()));
    }
    wake_.notify_one();
  }

  std::optional<Frame> take() {
    const std::lock_guard lock(mutex_);
    std::uint64_t count = 0;
    static_cast<void>(read(ready_, &count, sizeof count));
    return std::exchange(finished_, std::nullopt);
  }

  [[nodiscard]] int ready_fd() const { return ready_; }

 private:
  void work() {
    Painter painter;
    // Finding the fonts takes longest of all: it begins before anybody knows what is to be painted.
    static_cast<void>(painter.measure().text(base::plain("a"), {}, "en", 100));
    while (true) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || wanted_ || !likely_.empty(); });
      if (stopping_) return;
      if (wanted_) {
        scene::Scene scene = std::move(*wanted_);
        wanted_.reset();
        const std::uint64_t ticket = tickets_;
        lock.unlock();
        finish(paint(painter, std::move(scene), ticket));
      } else {
        scene::Scene scene = std::move(likely_.front());
        likely_.pop_front();
        lock.unlock();
        lay_out(scene, painter.measure());
        painter.warm(scene);
      }
    }
  }

  Frame paint(Painter& painter, scene::Scene scene, std::uint64_t ticket) {
    Frame frame;
    frame.ticket = ticket;
    const auto start = std::chrono::steady_clock::now();
    lay_out(scene, painter.measure());
    frame.layout_ms = milliseconds_since(start);

    const auto painting = std::chrono::steady_clock::now();
    const base::PixelSize size = scene.display.pixels;
    std::vector<base::PixelRect> areas{{0, 0, size.width, size.height}};
    if (shown_ && canvas_.size == size) {
      areas = damage(*shown_, scene);
    } else {
      canvas_ = {size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) *
                                                  static_cast<std::size_t>(size.height))};
    }
    for (const base::PixelRect& area : areas) {
      painter.paint(scene, area, canvas_);
      frame.patches.push_back(cut_out(canvas_, area));
    }
    shown_ = std::make_shared<const scene::Scene>(std::move(scene));
    frame.scene = shown_;
    frame.paint_ms = milliseconds_since(painting);
    return frame;
  }

  void finish(Frame frame) {
    const std::lock_guard lock(mutex_);
    if (finished_ && finished_->scene->display.pixels == frame.scene->display.pixels) {
      // Nobody took the frame before: what it changed is still owed.
      auto& owed = finished_->patches;
      owed.insert(owed.end(), std::make_move_iterator(frame.patches.begin()),
                  std::make_move_iterator(frame.patches.end()));
      frame.patches = std::move(owed);
    }
    finished_ = std::move(frame);
    const std::uint64_t one = 1;
    static_cast<void>(write(ready_, &one, sizeof one));
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<scene::Scene> wanted_;
  std::deque<scene::Scene> likely_;
  std::optional<Frame> finished_;
  std::uint64_t tickets_ = 0;
  bool stopping_ = false;

  // The thread's own.
  Canvas canvas_;
  std::shared_ptr<const scene::Scene> shown_;

  int ready_;
  std::thread thread_;  // last: it starts when all else stands
};

PaintThread::PaintThread() : parts_(std::make_unique<Parts>()) {}
PaintThread::~PaintThread() = default;

std::uint64_t PaintThread::request(scene::Scene scene) { return parts_->request(std::move(scene)); }
void PaintThread::warm(std::vector<scene::Scene> scenes) { parts_->warm(std::move(scenes)); }
std::optional<Frame> PaintThread::take() { return parts_->take(); }
int PaintThread::ready_fd() const { return parts_->ready_fd(); }

}  // namespace kiosk::paint
