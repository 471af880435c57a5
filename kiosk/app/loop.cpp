#include "app/loop.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <deque>
#include <iostream>
#include <iterator>
#include <random>

#include "app/folder.hpp"
#include "app/trace.hpp"
#include "app/views.hpp"
#include "paint/paint_thread.hpp"
#include "scene/press.hpp"
#include "stage/compositor.hpp"
#include "stage/waiter.hpp"
#include "stage/window.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

namespace {

using std::chrono::milliseconds;

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

visit::Time visit_time(Clock::time_point moment) {
  return std::chrono::duration_cast<visit::Time>(moment.time_since_epoch());
}

std::string text_of(const stage::Pointer& pointer) {
  static constexpr const char* phases[] = {"down", "move", "up", "cancel"};
  return std::string{phases[static_cast<int>(pointer.phase)]} + " " + std::to_string(pointer.finger) + " " +
         std::to_string(static_cast<int>(pointer.pixels.x)) + "," + std::to_string(static_cast<int>(pointer.pixels.y));
}

struct Meaning {
  const char* name;
  std::optional<visit::Command> command;  // nothing where the key moves the focus or selects
};

Meaning meaning_of(stage::Key key) {
  using visit::Command;
  static constexpr Meaning meanings[] = {
      {"next", {}},
      {"previous", {}},
      {"select", {}},
      {"back", Command::back},
      {"next_panel", Command::next_panel},
      {"previous_panel", Command::previous_panel},
      {"contents", Command::contents},
      {"language", Command::language},
      {"text_size", Command::text_size},
      {"contrast", Command::contrast},
      {"help", Command::help},
  };
  return meanings[static_cast<std::size_t>(key)];
}

class Loop {
 public:
  Loop(visit::World world, visit::State state, const RunOptions& options, Trace& trace, paint::PaintThread& painter)
      : world_(world), state_(std::move(state)), options_(options), trace_(trace), painter_(painter) {
    request({});
  }

  [[nodiscard]] base::Result<> run(stage::Window& window, const stage::StopSignal& stop) {
    stage::Compositor compositor{window};
    std::optional<Clock::time_point> quit, change;
    if (options_.quit_after) quit = Clock::now() + std::chrono::duration_cast<Clock::duration>(*options_.quit_after);

    while (!ended_) {
      input_.reset();
      for (const stage::Event& event : window.events()) handle(event, compositor);
      if (change && Clock::now() >= *change) apply(visit::Tick{});
      if (fade_) request(*std::exchange(fade_, std::nullopt));

      if (const auto frame = painter_.take())
        show(*frame, compositor);
      else if (compositor.next_step() && Clock::now() >= *compositor.next_step())
        present([&] { return compositor.step(); }, {});

      if (stop.arrived() || (quit && Clock::now() >= *quit)) break;
      if (failure_) return *failure_;
      if (window.pending()) continue;
      if (requests_.empty() && !compositor.next_step()) rest();
      change = next_change();
      const auto [own, sfmls] = window.descriptors();
      stage::wait(std::array{own, sfmls, painter_.ready_fd(), stop.descriptor()},
                  earliest({change, compositor.next_step(), quit}));
    }
    return base::Done{};
  }

 private:
  // A picture that was asked for and has not come yet.
  struct Request {
    std::uint64_t ticket;
    milliseconds fade;
    std::optional<Clock::time_point> input;
  };

  static std::optional<Clock::time_point> earliest(std::initializer_list<std::optional<Clock::time_point>> moments) {
    std::optional<Clock::time_point> first;
    for (const auto& moment : moments)
      if (moment && (!first || *moment < *first)) first = moment;
    return first;
  }

  [[nodiscard]] std::optional<Clock::time_point> next_change() const {
    const auto time = visit::next_change(state_, world_, visit_time(Clock::now()));
    return time ? std::optional{Clock::time_point{*time}} : std::nullopt;
  }

  void handle(const stage::Event& event, stage::Compositor& compositor) {
    const Clock::time_point now = Clock::now();
    std::visit(Overloaded{
                   [&](const stage::Pointer& pointer) { point(pointer, now); },
                   [&](stage::Key key) {
                     note_input(std::string{"key "} + meaning_of(key).name, now);
                     if (!wake()) press_key(key);
                   },
                   [&](stage::Leave) { ended_ |= options_.allow_exit; },
                   [&](stage::Closed) { ended_ |= options_.allow_exit || options_.windowed; },
                   [&](stage::Exposed) { compositor.redraw(); },
                   [&](stage::Resized resized) {
                     compositor.redraw();
                     if (resized.size == world_.display.pixels) return;  // as at the start
                     world_.display.pixels = resized.size;
                     fade_ = fade_.value_or(milliseconds{0});
                   },
               },
               event);
  }

  void point(const stage::Pointer& pointer, Clock::time_point now) {
    using Phase = stage::Pointer::Phase;
    if (!shown_) return;
    const double scale = shown_->display.scale();
    const base::Point point{pointer.pixels.x / scale, pointer.pixels.y / scale};
    if (pointer.phase == Phase::move) {
      const auto decision = tracker_.move(pointer.finger, point, *shown_);
      if (!decision) return;  // a mouse that nobody presses says nothing
      note_input(text_of(pointer), now);
      apply(visit::Touched{});
      decide(*decision);
      return;
    }
    note_input(text_of(pointer), now);
    if (pointer.phase == Phase::cancel || wake())
      decide(tracker_.cancel());
    else if (pointer.phase == Phase::down)
      decide(tracker_.down(pointer.finger, point, *shown_, visit_time(now)));
    else
      decide(tracker_.up(pointer.finger, point, *shown_, visit_time(now)));
  }

  void decide(const scene::Decision& decision) {
    std::visit(Overloaded{
                   [](scene::Touched) {},
                   [&](const scene::Pressed& pressed) {
                     trace_.visit("press " + pressed.id, Clock::now());
                     apply(visit::Press{pressed.id});
                   },
                   [&](const scene::Activated& activated) { activate(activated.id); },
               },
               decision);
  }

  void press_key(stage::Key key) {
    if (const auto command = meaning_of(key).command) return void(apply(visit::Perform{*command}));
    if (!shown_) return;
    const std::vector<std::string> order = scene::focus_order(*shown_);
    const std::string focused = focused_now();
    const auto focus = std::find(order.begin(), order.end(), focused);
    const bool none = focus == order.end();
    if (order.empty()) return;
    if (key == stage::Key::select) return none ? void() : activate(focused);
    const bool forward = key == stage::Key::next;
    const auto next = forward ? (none || std::next(focus) == order.end() ? order.begin() : std::next(focus))
                              : std::prev(focus == order.begin() ? order.end() : focus);
    trace_.visit("focus " + *next, Clock::now());
    apply(visit::Focus{*next});
  }

  // As asked for, before its picture has come; else as the layout left it.
  [[nodiscard]] std::string focused_now() const {
    return requests_.empty() && !fade_ ? scene::focused_id(*shown_) : state_.focused;
  }

  void activate(const std::string& id) {
    trace_.visit("activate " + id, Clock::now());
    apply(visit::Activate{id, shown_ ? shown_->id : ""});
  }

  // A sign of life. True where it woke the exhibit or answered "Are you still there?": then it does nothing else.
  bool wake() {
    const std::size_t screen = state_.screen.index();
    const visit::Sheet sheet = state_.sheet;
    apply(visit::Touched{});
    return state_.screen.index() != screen || state_.sheet != sheet;
  }

  void apply(const visit::Input& input) {
    const visit::Effects effects = visit::update(state_, input, world_, visit_time(Clock::now()));
    if (effects.changed) fade_ = std::max(fade_.value_or(effects.fade), effects.fade);
  }

  void request(milliseconds fade) {
    const std::uint64_t ticket = painter_.request(visit::view(state_, world_, visit_time(Clock::now())));
    requests_.push_back({ticket, fade, input_});
  }

  void show(const paint::Frame& frame, stage::Compositor& compositor) {
    // The frame answers every request up to its ticket; the longest fade among them is the one that was meant.
    milliseconds fade{0};
    std::optional<Clock::time_point> input;
    while (!requests_.empty() && requests_.front().ticket <= frame.ticket) {
      const Request& request = requests_.front();
      fade = std::max(fade, request.fade);
      if (!input) input = request.input;
      requests_.pop_front();
    }
    shown_ = frame.scene;
    if (frame.patches.empty()) return;
    present([&] { return compositor.show(frame, fade); },
            {.layout_ms = frame.layout_ms, .paint_ms = frame.paint_ms, .input = input});
  }

  template <typename Presenting>
  void present(Presenting presenting, FrameRecord record) {
    const Clock::time_point began = Clock::now();
    stage::Presented presented = presenting();
    const Clock::time_point done = Clock::now();
    record.screen = shown_->id;
    record.areas = std::move(presented.areas);
    record.present_ms = std::chrono::duration<double, std::milli>(done - began).count();
    record.fade = presented.fade;
    trace_.frame(record, done);
  }

  // Nothing is to be done: prepares what is likely to come, once for each screen.
  void rest() {
    trace_.flush();
    if (!shown_ || shown_->id == warmed_) return;
    if (warmed_.empty()) check_fonts();
    warmed_ = shown_->id;
    painter_.warm(visit::likely_next(state_, world_, visit_time(Clock::now())));
  }

  // Once the first picture stands, since asking for fonts takes time: another font may do, none will not.
  void check_fonts() {
    const exhibit::Theme& theme = world_.exhibit.themes.at("standard");
    const auto missing = paint::missing_fonts({theme.display_font, theme.text_font, theme.typed_font});
    if (!missing) {
      failure_ = missing.error();
      return;
    }
    for (const std::string& family : missing.value())
      std::cerr << "kiosk: the font '" << family << "' is not installed: another stands in for it\n";
  }

  void note_input(const std::string& what, Clock::time_point now) {
    if (!input_) input_ = now;
    trace_.input(what, now);
  }

  visit::World world_;
  visit::State state_;
  const RunOptions& options_;
  Trace& trace_;
  paint::PaintThread& painter_;
  scene::PressTracker tracker_;
  std::shared_ptr<const scene::Scene> shown_;  // null until the first frame
  std::deque<Request> requests_;
  std::optional<milliseconds> fade_;        // the change since the last request takes so long; nothing: no change
  std::optional<Clock::time_point> input_;  // the first one of this turn
  std::string warmed_;                      // the screen whose successors are prepared
  std::optional<base::Error> failure_;
  bool ended_ = false;
};

std::uint64_t random_seed() {
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

}  // namespace

base::Result<> run(const RunOptions& options) {
  const stage::StopSignal stop;  // before any thread
  auto desktop = stage::Desktop::connect();
  if (!desktop) return desktop.error();
  paint::PaintThread painter;  // finds its fonts while the exhibit is read
  const auto exhibit = open_exhibit(options.folder);
  if (!exhibit) return exhibit.error();
  const auto preferences = preferences_in(exhibit.value(), {.language = options.language});
  if (!preferences) return preferences.error();
  auto trace = options.trace.empty() ? base::Result<Trace>{Trace{}} : Trace::open(options.trace);
  if (!trace) return trace.error();

  const visit::World world{exhibit.value(),
                           {options.windowed.value_or(desktop.value().size()),
                            options.display_inches.value_or(exhibit.value().diagonal_inches)}};
  visit::State state =
      visit::begin(world, preferences.value(), options.seed.value_or(random_seed()), visit_time(Clock::now()));
  // Asks for the first picture, so that it's painted while the window comes up.
  Loop loop{world, std::move(state), options, trace.value(), painter};
  auto window = stage::Window::open(desktop.value(), options.windowed);
  if (!window) return window.error();
  auto ran = loop.run(window.value(), stop);
  trace.value().flush();
  // The picture in hand is waited for, but not for ever.
  constexpr unsigned patience_seconds = 3;
  std::signal(SIGALRM, [](int) { _exit(0); });
  alarm(patience_seconds);
  return ran;
}

}  // namespace kiosk::app
