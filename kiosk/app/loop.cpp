#include "app/loop.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <ctime>
#include <deque>
#include <iostream>
#include <iterator>
#include <random>

#include "app/folder.hpp"
#include "app/papers.hpp"
#include "app/screening.hpp"
#include "app/session.hpp"
#include "app/trace.hpp"
#include "app/views.hpp"
#include "base/overloaded.hpp"
#include "paint/paint_thread.hpp"
#include "record/learner_file.hpp"
#include "record/learner_lock.hpp"
#include "stage/compositor.hpp"
#include "stage/sound.hpp"
#include "stage/waiter.hpp"
#include "stage/window.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

namespace {

using std::chrono::milliseconds;

visit::Time visit_time(Clock::time_point moment) {
  return std::chrono::duration_cast<visit::Time>(moment.time_since_epoch());
}

// The local wall clock, from the start of 1970 on, less the visit's clock.
milliseconds wall_clock_ahead() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm local{};
  localtime_r(&seconds, &local);
  return std::chrono::duration_cast<milliseconds>(now.time_since_epoch()) + std::chrono::seconds{local.tm_gmtoff} -
         visit_time(Clock::now());
}

std::string text_of(const stage::Pointer& pointer) {
  static constexpr const char* phases[] = {"down", "move", "up", "cancel"};
  return std::string{phases[static_cast<int>(pointer.phase)]} + " " + std::to_string(pointer.finger) + " " +
         std::to_string(static_cast<int>(pointer.pixels.x)) + "," + std::to_string(static_cast<int>(pointer.pixels.y));
}

class Loop {
 public:
  Loop(visit::World world, visit::State state, const RunOptions& options, Trace& trace, paint::PaintThread& painter)
      : session_(world, std::move(state)),
        papers_(world.exhibit, options.papers),
        options_(options),
        trace_(trace),
        painter_(painter) {
    request({});
  }

  [[nodiscard]] base::Result<> run(stage::Window& window, const stage::StopSignal& stop) {
    stage::Compositor compositor{window};
    std::optional<Clock::time_point> quit, change;
    if (options_.quit_after) quit = Clock::now() + std::chrono::duration_cast<Clock::duration>(*options_.quit_after);

    while (!ended_) {
      input_.reset();
      session_.set_clock(wall_clock_ahead());
      for (const stage::Event& event : window.events()) handle(event, compositor);
      if (change && Clock::now() >= *change) session_.tick(visit_time(Clock::now()));
      for (const visit::Input& news : screening_.take_news()) hear(news);
      for (const visit::Input& news : papers_.take_news()) hear(news);
      note();
      if (const auto fade = session_.take_change()) request(*fade);
      for (const visit::Wish& wish : session_.take_wishes()) fulfil(wish);

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
      stage::wait(
          std::array{own, sfmls, painter_.ready_fd(), screening_.ready_fd(), papers_.ready_fd(), stop.descriptor()},
          earliest({change, compositor.next_step(), quit}));
    }
    return base::Done{};
  }

  // An exam's paper is not left half written, nor does a disk that hangs keep the program for ever.
  void finish_papers() {
    constexpr std::chrono::seconds patience{20};
    if (!papers_.finish(patience)) std::cerr << "kiosk: a paper took too long to write: it is lost\n";
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
    const auto time = session_.next_change(visit_time(Clock::now()));
    return time ? std::optional{Clock::time_point{*time}} : std::nullopt;
  }

  void handle(const stage::Event& event, stage::Compositor& compositor) {
    const Clock::time_point now = Clock::now();
    std::visit(base::Overloaded{
                   [&](const stage::Pointer& pointer) {
                     if (session_.point(pointer, visit_time(now))) note_input(text_of(pointer), now);
                   },
                   [&](stage::Key key) {
                     note_input("key " + name_of(key), now);
                     session_.press(key, visit_time(now));
                   },
                   [&](stage::Leave) { ended_ |= options_.allow_exit; },
                   [&](stage::Closed) { ended_ |= options_.allow_exit || options_.windowed; },
                   [&](stage::Exposed) { compositor.redraw(); },
                   [&](stage::Resized resized) {
                     compositor.redraw();
                     session_.resize(resized.size);
                   },
               },
               event);
    note();
  }

  void note() {
    for (const std::string& what : session_.take_notes()) trace_.visit(what, Clock::now());
  }

  void hear(const visit::Input& news) {
    const Clock::time_point now = Clock::now();
    if (std::holds_alternative<visit::FilmEnded>(news)) trace_.visit("film ended", now);
    if (std::holds_alternative<visit::FilmFailed>(news)) trace_.visit("film failed", now);
    session_.tell(news, visit_time(now));
  }

  void fulfil(const visit::Wish& wish) {
    std::visit(base::Overloaded{
                   [&](const visit::PlaySound& play) { sound_.play(play.file, 1); },
                   [&](const visit::StopSounds&) { sound_.stop(); },
                   [&](const visit::SaveLearner& save) { keep(save.learner); },
                   [&](const visit::WritePaper& paper) { papers_.write(paper, wall_clock()); },
               },
               wish);
  }

  [[nodiscard]] std::chrono::sys_seconds wall_clock() const {
    const visit::Time time = session_.world().setting.clock + visit_time(Clock::now());
    return std::chrono::sys_seconds{std::chrono::floor<std::chrono::seconds>(time)};
  }

  void keep(const quiz::Learner& learner) {
    const auto saved = record::save_learner(learner, options_.learner);
    if (!saved) std::cerr << "kiosk: " << base::describe(saved.error()) << "\n";
  }

  void request(milliseconds fade) {
    scene::Scene scene = session_.view(visit_time(Clock::now()));
    screening_.put_frame(scene);
    const std::uint64_t ticket = painter_.request(std::move(scene));
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
    session_.shown(frame.scene, requests_.empty());
    screening_.follow(*frame.scene);
    if (frame.patches.empty()) return;
    present([&] { return compositor.show(frame, fade); },
            {.layout_ms = frame.layout_ms, .paint_ms = frame.paint_ms, .input = input});
  }

  template <typename Presenting>
  void present(Presenting presenting, FrameRecord record) {
    const Clock::time_point began = Clock::now();
    stage::Presented presented = presenting();
    const Clock::time_point done = Clock::now();
    record.screen = session_.scene()->id;
    record.areas = std::move(presented.areas);
    record.present_ms = std::chrono::duration<double, std::milli>(done - began).count();
    record.fade = presented.fade;
    trace_.frame(record, done);
  }

  // Nothing is to be done: prepares what is likely to come, once for each screen.
  void rest() {
    trace_.flush();
    const auto& shown = session_.scene();
    if (!shown || shown->id == warmed_) return;
    if (warmed_.empty()) check_fonts();
    warmed_ = shown->id;
    painter_.warm(session_.likely_next(visit_time(Clock::now())));
  }

  // Once the first picture stands, since asking for fonts takes time: another font may do, none will not.
  void check_fonts() {
    const exhibit::Theme& theme = session_.world().exhibit.themes.at("standard");
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

  Session session_;
  Screening screening_;
  PaperWriter papers_;
  stage::Sound sound_;
  const RunOptions& options_;
  Trace& trace_;
  paint::PaintThread& painter_;
  std::deque<Request> requests_;
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
  const auto preferences =
      preferences_in(exhibit.value(), {.language = options.language, .reduced_motion = options.reduced_motion});
  if (!preferences) return preferences.error();
  auto trace = options.trace.empty() ? base::Result<Trace>{Trace{}} : Trace::open(options.trace);
  if (!trace) return trace.error();

  if (!options.papers.empty())
    if (const auto holding = can_hold_papers(options.papers); !holding) return holding.error();
  std::optional<record::LearnerLock> lock;  // until the program ends
  if (!options.learner.empty()) {
    auto taken = record::LearnerLock::take(options.learner);
    if (!taken) return taken.error();
    lock.emplace(std::move(taken).value());
  }
  const auto learner = options.learner.empty() ? quiz::Learner{} : record::load_learner(options.learner);
  if (!learner) return learner.error();
  if (!options.learner.empty())  // better told now than after the first answer
    if (const auto kept = record::save_learner(learner.value(), options.learner); !kept) return kept.error();

  const visit::World world{.exhibit = exhibit.value(),
                           .display = {options.windowed.value_or(desktop.value().size()),
                                       options.display_inches.value_or(exhibit.value().diagonal_inches)},
                           .setting = {.clock = wall_clock_ahead(),
                                       .learns = !options.learner.empty(),
                                       .exam = options.exam,
                                       .papers = !options.papers.empty()}};
  const std::uint64_t seed = options.seed.value_or(random_seed());
  const visit::Time start = visit_time(Clock::now());
  visit::State state = options.class_names
                           ? visit::begin_class(world, preferences.value(), *options.class_names, seed, start)
                           : visit::begin(world, preferences.value(), seed, start);
  state.learner = learner.value();
  // Asks for the first picture, so that it's painted while the window comes up.
  Loop loop{world, std::move(state), options, trace.value(), painter};
  auto window = stage::Window::open(desktop.value(), options.windowed);
  if (!window) return window.error();
  auto ran = loop.run(window.value(), stop);
  trace.value().flush();
  loop.finish_papers();
  // The picture in hand is waited for, but not for ever.
  constexpr unsigned patience_seconds = 3;
  std::signal(SIGALRM, [](int) { _exit(0); });
  alarm(patience_seconds);
  return ran;
}

}  // namespace kiosk::app
