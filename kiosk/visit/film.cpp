// A film. It plays in its poster's place once a visitor asks for it; what is said in it stands below, always. Whoever
// shows the scene plays the file and tells how far it is; between two of its frames the time goes on by itself.
#include <algorithm>

#include "base/overloaded.hpp"
#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;

// "1:05"
std::string clock_time(Time time) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time).count();
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

// What is heard at that moment, and when that changes next.
struct Heard {
  std::string words;
  std::optional<Time> until;
};
Heard heard_at(const exhibit::Film& film, const base::Language& language, Time position) {
  Heard heard;
  const auto captions = film.captions.find(language);
  if (captions == film.captions.end()) return heard;
  const auto note = [&](Time moment) {
    if (moment > position) heard.until = std::min(heard.until.value_or(moment), moment);
  };
  for (const exhibit::Caption& caption : captions->second) {
    note(caption.from);
    note(caption.until);
    if (caption.from <= position && position < caption.until)
      heard.words += (heard.words.empty() ? "" : "\n") + caption.text;
  }
  return heard;
}

// The sign that it can be played, on the poster or on the frame where it was stopped.
Node play_sign(const Kit& kit) {
  constexpr double side = 120;
  Node sign = kit.box("film/sign", Axis::column, 0);
  sign.role = Role::decoration;
  sign.icon = Icon::play;
  sign.icon_ink = kit.colour("accent");
  sign.look.fill = kit.colour("ground");
  sign.look.border = kit.colour("accent");
  sign.look.border_width = 3;
  sign.look.radius = side / 2;
  sign.box.width = sign.box.height = side;
  sign.box.padding = base::Insets::all(32);
  sign.box.anchor = scene::Anchor{0.5, 0.5, 0.5, 0.5};
  return sign;
}

Node screen(Kit& kit, const exhibit::Film& film) {
  const Showing& showing = kit.state.exploration.showing;
  const bool begun = showing.take > 0 && !showing.failed;
  Node stack = kit.labelled_picture("film", film.poster, !begun && kit.step < large_text);
  Node node = kit.box("film/screen", Axis::column, 0);
  kit.pressable(node, Role::part, kit.plain(film.title), RunFilm{!showing.running, false});
  node.box.frame = base::Rect{0, 0, 1, 1};
  if (begun)
    node.film = scene::Film{film.file.string(), showing.take, showing.running && kit.state.sheet == Sheet::none,
                            !showing.muted, nullptr};
  if (node.pressed) node.look.border = kit.colour("accent");
  node.look.border_width = 3;
  stack.children.push_back(std::move(node));
  if (!showing.running) stack.children.push_back(play_sign(kit));
  return stack;
}

// Two lines, so that the film keeps its place whatever is said.
Node caption(const Kit& kit, const exhibit::Film& film) {
  const Showing& showing = kit.state.exploration.showing;
  scene::TextStyle style = kit.body();
  style.leading = 1.3;
  style.align = Align::centre;
  style.balance = true;
  std::string words = showing.failed      ? kit.word("film-failed")
                      : showing.take == 0 ? kit.plain(film.title)
                                          : heard_at(film, kit.language, showing.at(kit.now)).words;
  Node node = kit.text("film/caption", std::move(words), style);
  node.box.min_height = 2 * style.leading * style.size;
  return node;
}

// How far the film is, as a bar. Its room is there before it is.
Node course(const Kit& kit) {
  const Showing& showing = kit.state.exploration.showing;
  Node node = kit.box("film/course", Axis::column, 0);
  node.role = Role::decoration;
  node.box.height = 5;
  const auto bar = [&](double end, const char* ink) {
    node.drawing.push_back({scene::Shape::Kind::area, {{0, 0}, {end, 0}, {end, 1}, {0, 1}}, 0, kit.colour(ink)});
  };
  if (showing.take == 0 || showing.duration <= 0ms) return node;
  bar(1, "line");
  bar(double(showing.at(kit.now).count()) / double(showing.duration.count()), "accent");
  return node;
}

Node controls(Kit& kit) {
  const Exploration& exploration = kit.state.exploration;
  const Showing& showing = exploration.showing;
  Node row = kit.box("look/controls", Axis::row, 12);
  row.box.cross = Align::centre;
  const std::string play = kit.word(showing.running ? "film-pause" : "film-play");
  const Icon sign = showing.running ? Icon::pause : Icon::play;
  const RunFilm run{!showing.running, false};
  const Accent accent = showing.running ? Accent::quiet : Accent::main;  // while it plays one looks at the film
  row.children.push_back(kit.step < large_text ? kit.button("look/play", play, sign, run, accent)
                                               : kit.tool("look/play", play, sign, run));
  if (showing.take > 0)
    row.children.push_back(kit.tool("look/again", kit.word("film-again"), Icon::again, RunFilm{true, true}));
  Node sound = kit.tool("look/sound", kit.word("sound"), showing.muted ? Icon::sound_off : Icon::sound_on,
                        HearFilm{showing.muted});
  sound.value = kit.word(showing.muted ? "off" : "on");
  row.children.push_back(std::move(sound));

  scene::TextStyle style = kit.small();
  style.tabular = true;
  style.leading = 1.2;
  const std::string here = clock_time(showing.at(kit.now)), all = clock_time(showing.duration);
  Node status = kit.text("look/status", showing.duration > 0ms ? here + " / " + all : "", style, Role::status);
  status.box.grow = 1;
  row.children.push_back(std::move(status));
  row.children.push_back(exploration.wide ? kit.tool("look/wide", kit.word("reduce"), Icon::reduce, Widen{false})
                                          : kit.tool("look/wide", kit.word("enlarge"), Icon::enlarge, Widen{true}));
  return row;
}

}  // namespace

Time Showing::at(Time now) const {
  const Time there = position + (running && rolling ? now - since : Time{0});
  return duration > 0ms ? std::min(there, duration) : there;
}

// The next second, or what is said next.
std::optional<Time> next_moment(const exhibit::Film& film, const State& state, Time now) {
  const Showing& showing = state.exploration.showing;
  if (!showing.running || !showing.rolling || state.sheet != Sheet::none) return std::nullopt;
  const Time here = showing.at(now);
  if (showing.duration > 0ms && here >= showing.duration) return std::nullopt;
  Time next = std::chrono::floor<std::chrono::seconds>(here) + 1s;
  if (const auto words = heard_at(film, state.preferences.language, here).until) next = std::min(next, *words);
  return now + (next - here);
}

void apply(State& state, const RunFilm& run, const World& world, Time now, Effects&) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive || !std::holds_alternative<exhibit::Film>(*interactive)) return;
  Showing& showing = state.exploration.showing;
  if (run.again || (run.running && (showing.take == 0 || showing.ended || showing.failed))) {
    const Showing before = showing;
    showing = {};
    showing.take = before.take + 1;
    showing.duration = before.duration;
    showing.muted = before.muted;
  }
  showing.position = showing.at(now);
  showing.since = now;
  showing.running = run.running;
}

void apply(State& state, const HearFilm& hear, const World&, Time, Effects&) {
  state.exploration.showing.muted = !hear.sound;
}

bool follow_film(State& state, const Input& input, const World& world, Time now, Effects& effects) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  const bool shown = interactive && std::holds_alternative<exhibit::Film>(*interactive);
  Showing& showing = state.exploration.showing;
  // One that has been left, or begun anew, may still have told.
  const auto told = [&](int take) {
    const bool concerned = shown && take == showing.take && !showing.ended && !showing.failed;
    effects.changed |= concerned;
    return concerned;
  };
  return std::visit(base::Overloaded{
                        [&](const FilmAt& at) {
                          if (!told(at.take)) return true;
                          // Watching is using: a film that goes on keeps the exhibit awake.
                          if (showing.running && at.position != showing.position) state.last_input = now;
                          showing.position = at.position;
                          if (at.duration > 0ms) showing.duration = at.duration;  // not known at once
                          showing.since = now;
                          showing.rolling = state.sheet == Sheet::none;
                          return true;
                        },
                        [&](const FilmEnded& ended) {
                          if (!told(ended.take)) return true;
                          showing.position = showing.duration;
                          showing.running = showing.rolling = false;
                          showing.ended = true;
                          state.last_input = now;
                          return true;
                        },
                        [&](const FilmFailed& failed) {
                          if (!told(failed.take)) return true;
                          showing.running = showing.rolling = false;
                          showing.failed = true;
                          return true;
                        },
                        [](const auto&) { return false; },
                    },
                    input);
}

void stand_still(State& state, Time now) {
  Showing& showing = state.exploration.showing;
  showing.position = showing.at(now);
  showing.since = now;
  showing.rolling = false;
}

Node look(Kit& kit, const exhibit::Film& film) {
  Node column = kit.box("look", Axis::column, 14);
  column.children.push_back(screen(kit, film));
  column.children.push_back(caption(kit, film));
  column.children.push_back(kit.space("look/space"));
  column.children.push_back(course(kit));
  column.children.push_back(controls(kit));
  return column;
}

}  // namespace kiosk::visit
