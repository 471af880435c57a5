// Watches a virtual display from outside and presses it: what a visitor would see and do, timed alike for any program.
// The display is Xvfb with -fbdir, whose screen is a file in memory: looking costs the display and the program nothing.
//
//   watch machine                                   the display's OpenGL renderer
//   watch start SCREEN TIMEOUT COMMAND...           paints the ground, starts COMMAND, tells when its picture came
//   watch taps SCREEN < plan                        presses, as the plan says; a JSON line a tap
//   watch wake SCREEN X Y                           one tap, and waits until the screen is still
//
// SCREEN is the file Xvfb_screen0. A line of the plan: X Y and the pressed thing's rectangle LEFT TOP WIDTH HEIGHT.
// Times are milliseconds. Not part of the kiosk.

#include <GL/glx.h>
#include <X11/XWDFile.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr std::uint32_t ground = 0xFF00FF;    // a colour that neither program shows
constexpr std::size_t colours_of_picture = 16;  // a blank page or a splash has fewer
constexpr auto look_every = microseconds(200);

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "watch: %s\n", message.c_str());
  std::exit(3);
}

double since(Clock::time_point start, Clock::time_point end = Clock::now()) {
  return std::chrono::duration<double, std::milli>(end - start).count();
}

struct Box {
  int left = 0, top = 0, width = 0, height = 0;
  [[nodiscard]] bool contains(int x, int y) const {
    return x >= left && x < left + width && y >= top && y < top + height;
  }
};

// Xvfb's screen: an XWD file, mapped.
class Framebuffer {
 public:
  explicit Framebuffer(const char* path) {
    const int file = open(path, O_RDONLY);
    struct stat status {};
    if (file < 0 || fstat(file, &status) != 0) fail(std::string("cannot read ") + path);
    size_ = static_cast<std::size_t>(status.st_size);
    void* memory = mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (memory == MAP_FAILED) fail("cannot map the screen");
    bytes_ = static_cast<const unsigned char*>(memory);
    XWDFileHeader header;
    std::memcpy(&header, bytes_, sizeof header);
    if (ntohl(header.bits_per_pixel) != 32) fail("the screen has not 32 bits a pixel");
    width_ = static_cast<int>(ntohl(header.pixmap_width));
    height_ = static_cast<int>(ntohl(header.pixmap_height));
    stride_ = ntohl(header.bytes_per_line);
    pixels_ = bytes_ + ntohl(header.header_size) + ntohl(header.ncolors) * sizeof(XWDColor);
  }
  ~Framebuffer() { munmap(const_cast<unsigned char*>(bytes_), size_); }
  Framebuffer(const Framebuffer&) = delete;
  Framebuffer& operator=(const Framebuffer&) = delete;

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] std::uint32_t at(int x, int y) const {
    std::uint32_t pixel;
    std::memcpy(&pixel, pixels_ + static_cast<std::size_t>(y) * stride_ + static_cast<std::size_t>(x) * 4, 4);
    return pixel & 0xFFFFFF;
  }

 private:
  std::size_t size_ = 0, stride_ = 0;
  const unsigned char* bytes_ = nullptr;
  const unsigned char* pixels_ = nullptr;
  int width_ = 0, height_ = 0;
};

// Points on the screen that are looked at together.
class Points {
 public:
  Points(const Framebuffer& screen, const Box& box, int step, const Box& without = {}) : screen_(screen) {
    for (int y = box.top; y < box.top + box.height; y += step)
      for (int x = box.left; x < box.left + box.width; x += step)
        if (x >= 0 && y >= 0 && x < screen.width() && y < screen.height() && !without.contains(x, y))
          points_.push_back({x, y, screen.at(x, y)});
  }

  void remember() {
    for (Point& point : points_) point.seen = screen_.at(point.x, point.y);
  }
  [[nodiscard]] bool changed() const {
    return std::any_of(points_.begin(), points_.end(),
                       [&](const Point& point) { return screen_.at(point.x, point.y) != point.seen; });
  }
  [[nodiscard]] std::size_t colours() const {
    std::unordered_set<std::uint32_t> colours;
    for (const Point& point : points_) colours.insert(screen_.at(point.x, point.y));
    colours.erase(ground);
    return colours.size();
  }

  // When a point changed first; nothing: it did not within the time.
  [[nodiscard]] std::optional<Clock::time_point> wait_for_change(milliseconds limit) const {
    const auto end = Clock::now() + limit;
    for (;;) {
      const auto now = Clock::now();
      if (changed()) return now;
      if (now > end) return std::nullopt;
      std::this_thread::sleep_for(look_every);
    }
  }

  // Waits until nothing has changed for a while and tells when the last change was, or now where there was none.
  Clock::time_point wait_for_rest(milliseconds rest, milliseconds limit = milliseconds(5000)) {
    const auto start = Clock::now();
    auto last = start;
    remember();
    while (Clock::now() - last < rest && Clock::now() - start < limit) {
      std::this_thread::sleep_for(milliseconds(1));
      if (!changed()) continue;
      last = Clock::now();
      remember();
    }
    return last;
  }

 private:
  struct Point {
    int x, y;
    std::uint32_t seen;
  };
  const Framebuffer& screen_;
  std::vector<Point> points_;
};

struct CloseDisplay {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
using Connection = std::unique_ptr<Display, CloseDisplay>;

Connection connect() {
  Connection connection(XOpenDisplay(nullptr));
  if (!connection) fail("there is no display");
  int event = 0, error = 0, major = 0, minor = 0;
  if (!XTestQueryExtension(connection.get(), &event, &error, &major, &minor)) fail("the display has no XTEST");
  return connection;
}

void point_at(Display* display, int x, int y) {
  XTestFakeMotionEvent(display, -1, x, y, CurrentTime);
  XSync(display, False);
}

Clock::time_point button(Display* display, bool down) {
  const auto now = Clock::now();
  XTestFakeButtonEvent(display, 1, down ? True : False, CurrentTime);
  XFlush(display);
  return now;
}

void key(Display* display, KeySym symbol) {
  const KeyCode code = XKeysymToKeycode(display, symbol);
  XTestFakeKeyEvent(display, code, True, CurrentTime);
  XTestFakeKeyEvent(display, code, False, CurrentTime);
  XFlush(display);
}

Box whole(const Framebuffer& screen) { return {0, 0, screen.width(), screen.height()}; }

int tell_machine() {
  const Connection display = connect();
  int wanted[] = {GLX_RGBA, None};
  XVisualInfo* visual = glXChooseVisual(display.get(), DefaultScreen(display.get()), wanted);
  GLXContext context = visual ? glXCreateContext(display.get(), visual, nullptr, True) : nullptr;
  if (!context || !glXMakeCurrent(display.get(), DefaultRootWindow(display.get()), context))
    fail("the display has no OpenGL");
  std::puts(reinterpret_cast<const char*>(glGetString(GL_RENDERER)));
  glXMakeCurrent(display.get(), None, nullptr);
  glXDestroyContext(display.get(), context);
  XFree(visual);
  return 0;
}

int time_start(const Framebuffer& screen, double timeout, char** command) {
  const Connection display = connect();
  const Window root = DefaultRootWindow(display.get());
  XSetWindowBackground(display.get(), root, ground);
  XClearWindow(display.get(), root);
  point_at(display.get(), screen.width() / 2, screen.height() / 2);
  Points points(screen, whole(screen), 24);
  points.wait_for_rest(milliseconds(300));
  if (points.colours() != 0) fail("something else is on the display");

  const auto start = Clock::now();
  const pid_t program = fork();
  if (program < 0) fail("cannot start another process");
  if (program == 0) {
    setsid();
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) dup2(nowhere, stream);
    execvp(command[0], command);
    _exit(127);
  }
  std::optional<double> window, picture;
  while (!picture && since(start) < timeout * 1000) {
    const std::size_t colours = points.colours();
    const double now = since(start);
    if (!window && (colours > 0)) window = now;
    if (colours >= colours_of_picture) picture = now;
    std::this_thread::sleep_for(look_every);
  }
  if (!picture) fail("no picture within the time");
  std::printf("{\"process\": %d, \"window\": %.2f, \"picture\": %.2f}\n", program, *window, *picture);
  return 0;
}

int wake(const Framebuffer& screen, int x, int y) {
  const Connection display = connect();
  point_at(display.get(), x, y);
  Points points(screen, whole(screen), 8);
  button(display.get(), true);
  std::this_thread::sleep_for(milliseconds(60));
  button(display.get(), false);
  if (!points.wait_for_change(milliseconds(5000))) fail("a tap changed nothing");
  points.wait_for_rest(milliseconds(600));
  return 0;
}

// Press until the pressed thing looks different, release until the next screen begins, and back by the Home key.
void tap(Display* display, const Framebuffer& screen, int x, int y, const Box& thing, std::mt19937& random) {
  constexpr milliseconds lost(3000);
  point_at(display, x, y);
  // Not in step with anybody's frames.
  std::this_thread::sleep_for(milliseconds(250) + microseconds(random() % 20000));

  const Points pressed(screen, thing, 2);
  Points others(screen, whole(screen), 8, thing);
  const auto press = button(display, true);
  const auto answer = pressed.wait_for_change(lost);
  std::this_thread::sleep_until(press + milliseconds(90) + microseconds(random() % 20000));

  others.remember();
  const auto release = button(display, false);
  const auto opened = others.wait_for_change(lost);
  const auto settled = others.wait_for_rest(milliseconds(350));
  const double nothing = -1;
  std::printf("{\"press\": %.3f, \"open\": %.3f, \"settled\": %.3f}\n", answer ? since(press, *answer) : nothing,
              opened ? since(release, *opened) : nothing, opened ? since(release, std::max(*opened, settled)) : nothing);
  std::fflush(stdout);

  others.remember();
  key(display, XK_Home);
  if (opened && !others.wait_for_change(lost)) fail("the way back did not lead anywhere");
  others.wait_for_rest(milliseconds(350));
}

int time_taps(const Framebuffer& screen) {
  const Connection display = connect();
  std::mt19937 random(1);
  Box thing;
  for (int x = 0, y = 0; std::cin >> x >> y >> thing.left >> thing.top >> thing.width >> thing.height;)
    tap(display.get(), screen, x, y, thing, random);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);  // sleep as short as asked
  const std::string verb = count > 1 ? arguments[1] : "";
  if (verb == "machine") return tell_machine();
  if (count < 3) fail("say machine, start, wake or taps, and the screen's file");
  const Framebuffer screen(arguments[2]);
  if (verb == "start" && count > 4) return time_start(screen, std::atof(arguments[3]), arguments + 4);
  if (verb == "wake" && count == 5) return wake(screen, std::atoi(arguments[3]), std::atoi(arguments[4]));
  if (verb == "taps") return time_taps(screen);
  fail("no such verb: " + verb);
}
