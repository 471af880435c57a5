// Where a visit stands.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/text.hpp"
#include "quiz/contest.hpp"
#include "quiz/learning.hpp"
#include "quiz/round.hpp"
#include "visit/exploration.hpp"
#include "visit/time.hpp"

namespace kiosk::visit {

// What a visitor sets for themselves; all of it goes back at the visit's end.
struct Preferences {
  base::Language language;
  int text_size = 1;                  // 1 to 4
  std::string contrast = "standard";  // a theme's name
  bool reach = false;                 // all controls in the lower half
  bool reduced_motion = false;
  bool operator==(const Preferences&) const = default;
};

struct Attract {
  std::size_t slide = 0;  // 0: the cover, then the panels
};
struct Contents {};
struct PanelScreen {
  std::size_t panel = 0;
  enum class From { anywhere, question, result } from = From::anywhere;  // the way back leads into the round
};
struct QuizIntroduction {
  std::string panel = {};  // the id of the one it was asked for on, or empty
};
struct QuizItem {};
struct Result {};
// Only where there is a classroom:
struct ClassSetup {};
struct ClassItem {};       // only while there is a contest
struct ClassStandings {};  // likewise
using Screen = std::variant<Attract, Contents, PanelScreen, QuizIntroduction, QuizItem, Result, ClassSetup, ClassItem,
                            ClassStandings>;

// What lies over a screen.
enum class Sheet { none, sources, access, still_there, take_home, hand_in };

// What a round is drawn for.
struct RoundWish {
  enum class Kind { quick, whole, panel, learning, exam } kind = Kind::quick;
  std::string panel = {};  // the id, of that kind
  bool operator==(const RoundWish&) const = default;
};

// A teacher leads a class before the screen.
struct Classroom {
  quiz::Plan plan;
  std::optional<quiz::Contest> contest;  // the one that is played or was the last
  std::vector<std::string> held;         // what fingers lie on, of the teams' places
};

struct State {
  Screen screen = Attract{};
  Sheet sheet = Sheet::none;
  Sheet asked_over = Sheet::none;  // what "Are you still there?" lies over
  Preferences first;               // what each visit begins with
  Preferences preferences;         // what this one has chosen
  std::optional<quiz::Round> round;
  std::optional<Classroom> classroom;  // where the program runs for a class
  RoundWish wish;                      // of the round
  bool asks_certainty = false;         // in rounds that start from now on
  quiz::Learner learner;               // outlives the visit, on a computer of one's own only
  std::optional<std::string> paper;    // the file that one was written to; empty: it could not be
  bool paper_wanted = false;           // and nothing is heard of it yet
  std::uint64_t paper_ticket = 0;      // of the paper that was wanted last; no two are alike while the program runs
  std::string slot;         // of the item on the screen: the one that the next token goes into; empty: the first open
  bool fine_steps = false;  // of the item on the screen: a pin is moved by shorter steps
  Exploration exploration;  // of the shown panel's interactive
  int page = 0;             // of the screen's paged text
  int sheet_page = 0;       // of the sheet's
  std::string pressed, focused;
  Time last_input{0};
  Time seen{0};  // the moment that the last picture shows
  Time slide_since{0};
  std::uint64_t seed = 0;  // of the next round
};

}  // namespace kiosk::visit
