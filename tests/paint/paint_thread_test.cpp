#include "paint/paint_thread.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include <ostream>
#include <thread>

namespace kiosk::paint {
namespace {

using scene::Scene;

constexpr base::PixelSize size{320, 180};

// A box that stands elsewhere in every scene.
Scene scene_with(int number, base::PixelSize pixels = size) {
  Scene scene;
  scene.id = "scene" + std::to_string(number);
  scene.language = "en";
  scene.display = {pixels, 24};
  scene.ground = {0, 0, 0, 255};
  scene::Node box;
  box.id = "box";
  box.box.anchor = scene::Anchor{(number % 10) / 10.0, (number / 10 % 10) / 10.0, 0, 0, 1};
  box.box.width = box.box.height = 200;
  box.look.fill = base::Colour{static_cast<std::uint8_t>(number * 37), 200, 100, 255};
  scene.root.id = "root";
  scene.root.box.axis = scene::Axis::stack;
  scene.root.children.push_back(std::move(box));
  return scene;
}

bool wait_for(const PaintThread& thread) {
  pollfd wanted{thread.ready_fd(), POLLIN, 0};
  return poll(&wanted, 1, 20000) == 1;
}

Canvas painted_whole(Scene scene) {
  Painter painter;
  scene::lay_out(scene, painter.measure());
  const base::PixelSize pixels = scene.display.pixels;
  Canvas canvas{pixels, {}};
  canvas.pixels.resize(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height));
  painter.paint(scene, {0, 0, pixels.width, pixels.height}, canvas);
  return canvas;
}

// What a loop does with frames: waits for the ticket and puts the patches on its picture.
class Screen {
 public:
  explicit Screen(base::PixelSize pixels = size)
      : canvas{pixels, std::vector<std::uint32_t>(static_cast<std::size_t>(pixels.width) *
                                                  static_cast<std::size_t>(pixels.height))} {}

  // The newest frame by then; its ticket is `ticket`.
  Frame until(PaintThread& thread, std::uint64_t ticket) {
    while (wait_for(thread)) {
      std::optional<Frame> frame = thread.take();
      if (!frame) continue;
      EXPECT_GT(frame->ticket, last_);
      last_ = frame->ticket;
      for (const Patch& patch : frame->patches) put(patch);
      if (frame->ticket >= ticket) return std::move(*frame);
    }
    ADD_FAILURE() << "no frame came";
    return {};
  }

  Canvas canvas;

 private:
  void put(const Patch& patch) {
    ASSERT_EQ(patch.pixels.size(),
              static_cast<std::size_t>(patch.area.width) * static_cast<std::size_t>(patch.area.height));
    for (int y = 0; y < patch.area.height; ++y)
      std::copy_n(patch.pixels.begin() + y * patch.area.width, patch.area.width,
                  canvas.pixels.begin() + (patch.area.y + y) * canvas.size.width + patch.area.x);
  }

  std::uint64_t last_ = 0;
};

TEST(PaintThread, NothingIsThereBeforeARequest) {
  PaintThread thread;
  EXPECT_FALSE(thread.take());
  pollfd wanted{thread.ready_fd(), POLLIN, 0};
  EXPECT_EQ(poll(&wanted, 1, 20), 0);
}

TEST(PaintThread, AnswersARequest) {
  PaintThread thread;
  Screen screen;
  const std::uint64_t ticket = thread.request(scene_with(3));
  const Frame frame = screen.until(thread, ticket);
  EXPECT_EQ(frame.ticket, ticket);
  ASSERT_TRUE(frame.scene);
  EXPECT_EQ(frame.scene->id, "scene3");
  EXPECT_GT(frame.scene->root.children[0].place.width, 0);  // laid out
  EXPECT_EQ(screen.canvas.pixels, painted_whole(scene_with(3)).pixels);
  EXPECT_FALSE(thread.take());
}

TEST(PaintThread, PatchesAddUpToTheWholePicture) {
  PaintThread thread;
  Screen screen;
  for (int i = 0; i < 30; ++i) {
    const Frame frame = screen.until(thread, thread.request(scene_with(i)));
    if (i > 0) {
      EXPECT_FALSE(frame.patches.empty());
      EXPECT_LT(frame.patches.front().area.width, size.width);  // not all of it
    }
    ASSERT_EQ(screen.canvas.pixels, painted_whole(scene_with(i)).pixels) << i;
  }
}

TEST(PaintThread, TheLastOfManyRequestsWins) {
  PaintThread thread;
  Screen screen;
  std::uint64_t ticket = 0;
  for (int i = 0; i < 200; ++i) {
    const std::uint64_t next = thread.request(scene_with(i));
    EXPECT_GT(next, ticket);
    ticket = next;
  }
  EXPECT_EQ(screen.until(thread, ticket).scene->id, "scene199");
  EXPECT_EQ(screen.canvas.pixels, painted_whole(scene_with(199)).pixels);
}

TEST(PaintThread, FramesNobodyTookAreOwed) {
  PaintThread thread;
  for (int i = 0; i < 5; ++i) {
    (void)thread.request(scene_with(i));
    std::this_thread::sleep_for(std::chrono::milliseconds(30));  // painted, most likely, and not fetched
  }
  Screen screen;
  (void)screen.until(thread, 5);
  EXPECT_EQ(screen.canvas.pixels, painted_whole(scene_with(4)).pixels);
}

TEST(PaintThread, AnotherSizeIsPaintedWhole) {
  PaintThread thread;
  Screen small;
  (void)small.until(thread, thread.request(scene_with(1)));
  Screen large({640, 360});
  (void)large.until(thread, thread.request(scene_with(1, {640, 360})));
  EXPECT_EQ(large.canvas.pixels, painted_whole(scene_with(1, {640, 360})).pixels);
}

TEST(PaintThread, WarmingDisturbsNothing) {
  PaintThread thread;
  Screen screen;
  for (int i = 0; i < 20; ++i) {
    thread.warm({scene_with(i + 1), scene_with(i + 2), scene_with(i + 3)});
    (void)screen.until(thread, thread.request(scene_with(i)));
    thread.warm({});
    thread.warm({scene_with(50)});
    ASSERT_EQ(screen.canvas.pixels, painted_whole(scene_with(i)).pixels) << i;
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  EXPECT_FALSE(thread.take());  // warming makes no frame
}

TEST(PaintThread, EndsWhileBusy) {
  for (int i = 0; i < 20; ++i) {
    PaintThread thread;
    for (int k = 0; k <= i; ++k) (void)thread.request(scene_with(k, {1920, 1080}));
    thread.warm({scene_with(1), scene_with(2), scene_with(3)});
  }
}

TEST(PaintThread, EndsUnused) { const PaintThread thread; }

TEST(PaintThread, TakesRequestsFromSeveralThreads) {
  PaintThread thread;
  std::vector<std::thread> others;
  for (int t = 0; t < 4; ++t)
    others.emplace_back([&thread, t] {
      for (int i = 0; i < 25; ++i) (void)thread.request(scene_with(t * 25 + i));
    });
  for (std::thread& other : others) other.join();
  Screen screen;
  const Frame frame = screen.until(thread, 100);
  EXPECT_EQ(frame.ticket, 100u);
  EXPECT_EQ(screen.canvas.pixels, painted_whole(*frame.scene).pixels);
}

TEST(PaintThread, SeveralPaintersWorkSideBySide) {
  PaintThread first, second;
  Screen one, two;
  for (int i = 0; i < 10; ++i) {
    const std::uint64_t a = first.request(scene_with(i)), b = second.request(scene_with(i + 40));
    (void)one.until(first, a);
    (void)two.until(second, b);
  }
  EXPECT_EQ(one.canvas.pixels, painted_whole(scene_with(9)).pixels);
  EXPECT_EQ(two.canvas.pixels, painted_whole(scene_with(49)).pixels);
}

}  // namespace
}  // namespace kiosk::paint
