#include "visit/slide.hpp"

#include <algorithm>
#include <cmath>

#include "visit/lens.hpp"

namespace kiosk::visit {
namespace {

// The line waits for the fade to the slide, and for the pictures of the next one to be made ready.
constexpr Time line_begins{2000}, line_time{900}, drift_begins = line_begins + line_time, rest_at_end{300};
constexpr Time gathering{2000};        // until a drift has come to its speed, and from there to rest
constexpr Time shortest_drift{4000};   // below it, it would be a push
constexpr double finest_step = 0.25;   // units
constexpr double usual_picture = 0.7;  // of the screen's longer side

Time drift_time(const World& world, std::size_t slide) {
  const Time left = slide_time(world, slide) - drift_begins - rest_at_end;
  return left < shortest_drift ? Time{0} : left;
}

// Even, but for a gentle start and end; half of the way is gone at half time.
double drifted(Time since, Time length) {
  const double time = std::clamp(double(since.count()) / double(length.count()), 0.0, 1.0);
  const double ramp = std::min(1.0 / 3, double(gathering.count()) / double(length.count()));
  const double speed = 1 / (1 - ramp);
  if (time < ramp) return speed * time * time / (2 * ramp);
  if (time > 1 - ramp) return 1 - speed * (1 - time) * (1 - time) / (2 * ramp);
  return speed * (time - ramp / 2);
}

// A slide's course, with what is the same at all its moments.
class Slide {
 public:
  Slide(const State& state, const World& world) : since_(state.slide_since) {
    const std::size_t slide = std::get<Attract>(state.screen).slide;
    end_ = since_ + slide_time(world, slide);
    const exhibit::Picture* picture = picture_of(world.exhibit, slide);
    still_ = !picture || !world.exhibit.timing.drift || state.preferences.reduced_motion;
    if (still_) return;
    drift_time_ = drift_time(world, slide);
    double longest = 0;  // hundredths
    for (const exhibit::Drift& drift : picture->drift) longest = std::max(longest, std::hypot(drift.x, drift.y));
    const base::Size room = world.display.units();
    const double way = longest / 100 * usual_picture * std::max(room.width, room.height);
    half_steps_ = drift_time_ > Time{0} ? std::ceil(way / 2 / finest_step) : 0;
  }

  [[nodiscard]] Time end() const { return end_; }
  [[nodiscard]] bool still() const { return still_; }

  // The course goes from frame to frame, so that between two of them nothing differs that nobody has asked for.
  [[nodiscard]] Time frame_at(Time now) const { return since_ + (now - since_) / frame * frame; }

  [[nodiscard]] Course at(Time now) const {
    if (still_) return {};
    Course course{0, 0, false};
    const Time stood = frame_at(now) - since_;
    if (stood > line_begins) course.line = eased_out(stood - line_begins, line_time);
    if (half_steps_ > 0)
      course.drift =
          std::round((drifted(stood - drift_begins, drift_time_) - 0.5) * 2 * half_steps_) / (2 * half_steps_);
    return course;
  }

 private:
  Time since_, end_{0}, drift_time_{0};
  double half_steps_ = 0;
  bool still_ = true;
};

}  // namespace

const exhibit::Panel* panel_of(const exhibit::Exhibit& exhibit, std::size_t slide) {
  return slide == 0 || slide > exhibit.panels.size() ? nullptr : &exhibit.panels[slide - 1];
}

const exhibit::Picture* picture_of(const exhibit::Exhibit& exhibit, std::size_t slide) {
  const exhibit::Panel* panel = panel_of(exhibit, slide);
  const std::optional<exhibit::Picture>& picture = panel ? panel->picture : exhibit.cover;
  return picture ? &*picture : nullptr;
}

const exhibit::Text& line_of(const exhibit::Exhibit& exhibit, std::size_t slide) {
  const exhibit::Panel* panel = panel_of(exhibit, slide);
  if (!panel) return exhibit.subtitle;
  return panel->question.empty() && !panel->body.empty() ? panel->body.front().text : panel->question;
}

std::chrono::milliseconds slide_time(const World& world, std::size_t slide) {
  const exhibit::Exhibit& exhibit = world.exhibit;
  const exhibit::Panel* panel = panel_of(exhibit, slide);
  int words = 0;
  for (const base::Language& language : exhibit.languages)
    for (const exhibit::Text* text : {panel ? &panel->title : &exhibit.title, &line_of(exhibit, slide)})
      words += base::count_words(text->plain(language));
  const exhibit::Timing& timing = exhibit.timing;
  return timing.looking + std::chrono::milliseconds(static_cast<int>(1000 * words / timing.words_per_second));
}

Course course(const State& state, const World& world, Time now) { return Slide(state, world).at(now); }

Time slide_change(const State& state, const World& world, Time now) {
  const Slide slide(state, world);
  if (slide.still()) return slide.end();
  const Course shown = slide.at(now);
  for (Time at = slide.frame_at(now) + frame; at < slide.end(); at += frame)
    if (slide.at(at) != shown) return at;
  return slide.end();
}

Time whole_after(const World& world, std::size_t slide) { return drift_begins + drift_time(world, slide) / 2; }

}  // namespace kiosk::visit
