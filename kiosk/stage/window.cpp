#include "stage/window.hpp"

// X11's macro None breaks SFML's headers, and then sf::Style::None.
// clang-format off
#include <SFML/Window/Window.hpp>
#include <GL/glx.h>
#include <X11/Xlib.h>
#undef None
// clang-format on

#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "stage/hush.hpp"
#include "stage/keys.hpp"
#include "stage/touch.hpp"

namespace kiosk::stage {

namespace {

using Clock = std::chrono::steady_clock;

// A finger moves the mouse pointer too; what comes so soon after a touch is that.
constexpr std::chrono::seconds finger_echo{1};

// Where Q is on a US keyboard, as evdev numbers keys; a Cyrillic layout knows no Q.
constexpr unsigned q_key = 24;

bool is_down(Display* connection, unsigned key) {
  char keys[32];
  XQueryKeymap(connection, keys);
  return (static_cast<unsigned char>(keys[key / 8]) >> (key % 8) & 1) != 0;
}

Bool is_for_another(Display*, XEvent* event, XPointer window) {
  return event->type == MappingNotify || event->xany.window != *reinterpret_cast<const ::Window*>(window);
}

sf::VideoMode mode_of(base::PixelSize size) {
  return {static_cast<unsigned>(size.width), static_cast<unsigned>(size.height)};
}

}  // namespace

void Desktop::Disconnect::operator()(_XDisplay* connection) const { XCloseDisplay(connection); }

base::Result<Desktop> Desktop::connect() {
  XSetIOErrorHandler([](Display*) -> int {  // Xlib ends the program after it, with the wrong status
    std::fputs("kiosk: the display went away: start it again\n", stderr);
    _exit(static_cast<int>(base::ErrorKind::machine));
  });
  Display* connection = XOpenDisplay(nullptr);
  if (!connection)
    return base::Error{base::ErrorKind::machine,
                       "no display: start it in a graphical session, or render the screens with 'kiosk render --all "
                       "--out FOLDER'"};
  Desktop desktop{connection};
  desktop.lit_ = std::make_unique<Lit>(connection);
  if (!glXQueryExtension(connection, nullptr, nullptr))
    return base::Error{base::ErrorKind::machine, "the display has no OpenGL: let its X server load GLX"};
  return desktop;
}

base::PixelSize Desktop::size() const {
  Display* connection = connection_.get();
  const int screen = DefaultScreen(connection);
  return {DisplayWidth(connection, screen), DisplayHeight(connection, screen)};
}

class Window::Parts {
 public:
  Parts(Desktop& desktop, std::optional<base::PixelSize> windowed)
      : own_(desktop.connection()),
        fullscreen_(!windowed),
        // SFML's own fullscreen grabs the pointer, and the first finger with it.
        window_(mode_of(windowed.value_or(desktop.size())), "Kiosk",
                fullscreen_ ? sf::Style::None : sf::Style::Default),
        touch_(own_, window_.getSystemHandle()) {
    window_.setKeyRepeatEnabled(false);
    window_.setVerticalSyncEnabled(true);
    if (fullscreen_) {
      window_.setPosition({0, 0});  // SFML centres it, and wrongly so
      window_.requestFocus();
      show_pointer(false);
    }
    window_.setActive(true);
    sfmls_ = glXGetCurrentDisplay();
    XSelectInput(own_, window_.getSystemHandle(), ExposureMask);
  }

  [[nodiscard]] bool ready() const { return window_.isOpen() && sfmls_; }

  [[nodiscard]] base::PixelSize size() const {
    const sf::Vector2u size = window_.getSize();
    return {static_cast<int>(size.x), static_cast<int>(size.y)};
  }

  std::vector<Event> events() {
    std::vector<Event> events;
    read_own(events);
    for (sf::Event event; window_.pollEvent(event);) translate(event, events);
    // What SFML leaves behind, as a new keyboard's keymap, would keep `pending` true for ever. A press that has come
    // since SFML last looked stays.
    ::Window own = window_.getSystemHandle();
    for (XEvent event; XCheckIfEvent(sfmls_, &event, is_for_another, reinterpret_cast<XPointer>(&own));)
      if (event.type == MappingNotify) XRefreshKeyboardMapping(&event.xmapping);
    XFlush(sfmls_);
    return events;
  }

  [[nodiscard]] std::array<int, 2> descriptors() const { return {ConnectionNumber(own_), ConnectionNumber(sfmls_)}; }

  // QueuedAlready would leave out what xcb has read by itself, as it does while buffers are swapped.
  [[nodiscard]] bool pending() const {
    return XEventsQueued(own_, QueuedAfterReading) > 0 || XEventsQueued(sfmls_, QueuedAfterReading) > 0;
  }

  void present() { window_.display(); }

 private:
  void read_own(std::vector<Event>& events) {
    while (XPending(own_) > 0) {
      XEvent event;
      XNextEvent(own_, &event);
      if (event.type == Expose && event.xexpose.count == 0) events.emplace_back(Exposed{});
      if (const auto finger = touch_.read(event)) {
        last_touch_ = Clock::now();
        show_pointer(false);
        events.emplace_back(*finger);
      }
    }
  }

  void translate(const sf::Event& event, std::vector<Event>& events) {
    const auto mouse = [&](Pointer::Phase phase, int x, int y) {
      events.emplace_back(Pointer{0, phase, {static_cast<double>(x), static_cast<double>(y)}});
    };
    switch (event.type) {
      case sf::Event::Closed:
        events.emplace_back(Closed{});
        break;
      case sf::Event::Resized:
        events.emplace_back(Resized{size()});
        break;
      case sf::Event::LostFocus:
        mouse(Pointer::Phase::cancel, 0, 0);
        break;
      case sf::Event::MouseMoved:
        if (Clock::now() - last_touch_ < finger_echo) break;
        show_pointer(true);
        mouse(Pointer::Phase::move, event.mouseMove.x, event.mouseMove.y);
        break;
      case sf::Event::MouseButtonPressed:
      case sf::Event::MouseButtonReleased:
        if (event.mouseButton.button != sf::Mouse::Left) break;
        mouse(event.type == sf::Event::MouseButtonPressed ? Pointer::Phase::down : Pointer::Phase::up,
              event.mouseButton.x, event.mouseButton.y);
        break;
      case sf::Event::KeyPressed:
        if (const auto key = key_of(event.key)) {
          events.emplace_back(*key);
        } else if (event.key.control && !event.key.alt &&
                   (event.key.code == sf::Keyboard::Q ||
                    (event.key.code == sf::Keyboard::Unknown && is_down(own_, q_key)))) {
          events.emplace_back(Leave{});
        }
        break;
      default:
        break;
    }
  }

  void show_pointer(bool shown) {
    if (!fullscreen_ || shown == pointer_shown_) return;
    pointer_shown_ = shown;
    window_.setMouseCursorVisible(shown);
  }

  Display* own_;
  Hush hush_;  // as of a display whose refresh cannot be waited for
  bool fullscreen_;
  sf::Window window_;
  Touch touch_;
  Display* sfmls_ = nullptr;
  bool pointer_shown_ = true;
  Clock::time_point last_touch_{};
};

base::Result<Window> Window::open(Desktop& desktop, std::optional<base::PixelSize> windowed) {
  auto parts = std::make_unique<Parts>(desktop, windowed);
  if (!parts->ready())
    return base::Error{base::ErrorKind::machine, "OpenGL does not start on this display: see what 'glxinfo -B' says"};
  return Window{std::move(parts)};
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

base::PixelSize Window::size() const { return parts_->size(); }
std::vector<Event> Window::events() { return parts_->events(); }
std::array<int, 2> Window::descriptors() const { return parts_->descriptors(); }
bool Window::pending() const { return parts_->pending(); }
void Window::present() { parts_->present(); }

}  // namespace kiosk::stage
