// One visit, as pure functions: what a visitor does and the time go in, a new state and wishes come out, and the state
// is shown as a scene. No clock, no window, no disk, no chance but the seed.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "exhibit/exhibit.hpp"
#include "scene/scene.hpp"
#include "visit/state.hpp"

namespace kiosk::visit {

// What is done. Which node a finger or the keypad means is settled before, on the laid-out scene.
struct Touched {};  // any sign of life; on the attract loop the first one only wakes
struct Press {
  std::string id;  // a finger lies on this node; empty: on none any more
};
struct Activate {
  std::string id;           // pressed and released inside, or selected by key
  std::string screen = {};  // the scene it was seen on: on another the same id may mean something else; empty: any
  std::optional<base::Point> at = {};  // where a finger touched it, as fractions of its place like those of Move
};
struct Focus {
  std::string id;
};
enum class Command {
  back,
  next_panel,
  previous_panel,
  contents,
  language,
  text_size,
  contrast,
  help,
  // A teacher's, before a class:
  reveal,
  skip,
  more_points,
  fewer_points,
  undo,
  team_1,
  team_2,
  team_3,
  team_4,
  team_5,
  team_6,
  team_7,
  team_8,
};
struct Perform {
  Command command;
};
// One finger or two move what a node shows; all as fractions of the node's place, x from where the reading begins.
struct Move {
  std::string id;
  base::Point by;
  double factor = 1;            // above 1: the fingers go apart
  base::Point about{0.5, 0.5};  // the fingers' middle
};
struct Hold {
  std::vector<std::string> ids;  // all nodes to be held on which a finger lies
};
struct Tick {};  // time has passed
// Of the film on the screen, each with the take that it tells of.
struct FilmAt {  // a frame of it is to be shown
  int take = 0;
  Time position{0}, duration{0};  // 0 where the duration is not known
};
struct FilmEnded {
  int take = 0;
};
struct FilmFailed {
  int take = 0;
};
struct PaperWritten {
  std::string file;          // its name; empty: it could not be written
  std::uint64_t ticket = 0;  // of the wish
};
using Input = std::variant<Touched, Press, Activate, Focus, Perform, Move, Hold, Tick, FilmAt, FilmEnded, FilmFailed,
                           PaperWritten>;

// What the visit wishes to be heard.
struct PlaySound {
  std::filesystem::path file;
  bool operator==(const PlaySound&) const = default;
};
struct StopSounds {
  bool operator==(const StopSounds&) const = default;
};
// And what it wishes to be kept.
struct SaveLearner {
  quiz::Learner learner;
  bool operator==(const SaveLearner&) const = default;
};
enum class Paper { certificate, exam };
struct WritePaper {
  Paper paper = Paper::certificate;
  base::Language language;
  quiz::Round round;
  std::uint64_t ticket = 0;  // comes back with the news
  bool operator==(const WritePaper&) const = default;
};
using Wish = std::variant<PlaySound, StopSounds, SaveLearner, WritePaper>;

// What the visit wishes of the world.
struct Effects {
  bool changed = false;               // the scene differs from the one before
  std::chrono::milliseconds fade{0};  // how long the change to it takes; 0: a cut
  bool visit_ended = false;
  std::vector<Wish> wishes;  // in order
};

// What the program was started for, other than a public kiosk.
struct Setting {
  std::chrono::milliseconds clock{0};  // the local wall clock, from 1970 on, less the visit's
  bool learns = false;                 // one learner's own computer
  bool exam = false;                   // rounds that tell what was right at the end only
  bool papers = false;                 // there is a folder for certificates and results
};

// What stays the same while the program runs.
struct World {
  const exhibit::Exhibit& exhibit;
  scene::Display display;
  Setting setting = {};
};

// A state as a fresh start has it: the attract loop. `first` gives the language and the rest that each visit begins
// with.
[[nodiscard]] State begin(const World& world, const Preferences& first, std::uint64_t seed, Time now);

// As begin, but before a class: it begins with the teacher's plan. `names`: of the teams, two to eight; none: by
// number.
[[nodiscard]] State begin_class(const World& world, const Preferences& first, const std::vector<std::string>& names,
                                std::uint64_t seed, Time now);

[[nodiscard]] Effects update(State& state, const Input& input, const World& world, Time now);

[[nodiscard]] scene::Scene view(const State& state, const World& world, Time now);

// When the state changes by itself next; nothing: never.
[[nodiscard]] std::optional<Time> next_change(const State& state, const World& world, Time now);

// Scenes that the visitor is likely to see next, the likeliest first.
[[nodiscard]] std::vector<scene::Scene> likely_next(const State& state, const World& world, Time now);

// Every screen by id, for `kiosk screens`, and the state that shows it.
[[nodiscard]] std::vector<std::string> screen_ids(const World& world);
[[nodiscard]] std::optional<State> state_of_screen(const World& world, const std::string& id,
                                                   const Preferences& preferences);

}  // namespace kiosk::visit
