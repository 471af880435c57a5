// A contest of teams before one screen, which a teacher leads: who answers, how, what it earns them, who stands where.
// Pure; moments are times since any fixed one, never going back.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quiz/round.hpp"

namespace kiosk::quiz {

using Moment = std::chrono::milliseconds;

inline constexpr std::size_t fewest_teams = 2, most_teams = 8;

// In turn: each question is one team's. Together: every team answers each question, at its own place on the screen.
enum class Play { in_turn, together };

// What the teacher sets up.
struct Plan {
  std::vector<std::string> names;  // as far as they are given; the other teams are known by their numbers
  std::size_t teams = 4;
  Play play = Play::in_turn;
  std::chrono::seconds clock{0};  // for an answer; 0: there is none
  int questions = 10;             // 0: all
  bool operator==(const Plan&) const = default;
};

struct Team {
  std::string name;     // empty: known by its number
  double points = 0;    // never below 0
  std::string touched;  // playing together: the option's id, to the current question; empty: none
  bool operator==(const Team&) const = default;
};

// reading: the question is read out, together only; counting: three, two, one; open: answers are taken; closed: no
// more, but what is right is not shown yet.
enum class Phase { reading, counting, open, closed, revealed };

struct Contest {
  Play play = Play::in_turn;
  std::chrono::seconds clock{0};
  std::vector<Team> teams;
  Round round;              // in turn its answers are those of the teams whose turn it was; together they stay blank
  std::vector<Item> spare;  // stand in for questions that are skipped
  Phase phase = Phase::open;
  std::size_t turn = 0;         // whose it is, in turn
  std::size_t chosen = 0;       // whose points the teacher changes
  std::optional<Moment> began;  // the count or, while answers are open, the clock
  struct Change {
    std::size_t team;
    double by;
    bool operator==(const Change&) const = default;
  };
  std::vector<Change> changes;  // by the teacher's hand
  bool operator==(const Contest&) const = default;
};

// Whether questions of this kind can be played so: together, those of which one of two to six options is right.
[[nodiscard]] bool suits(const exhibit::Question& question, Play play);

// How many are asked where there are so many: in turn each team gets as many as the others, so the plan's number is
// rounded up to a multiple of the teams where there are enough questions, else down. 0 where there are too few.
[[nodiscard]] int questions_asked(const Plan& plan, std::size_t there_are);

// `among`: suited ones. Without names too long for their place or more teams than there can be: that is the caller's.
[[nodiscard]] Contest begin_contest(const exhibit::Exhibit& exhibit, const Plan& plan, const Questions& among,
                                    std::uint64_t seed);

// --- what the teacher does; nothing where it makes no sense ---
void start_count(Contest& contest, Moment now);
// Answers in turn are open before; with a clock set, it runs from now on.
void start_clock(Contest& contest, Moment now);
[[nodiscard]] bool clock_waits(const Contest& contest);  // is set, and can be started
// Grades what was answered, and gives the points.
void reveal(Contest& contest, const exhibit::Exhibit& exhibit);
// Another question instead of this one, as difficult if there is one; with none left, on to the next. False at the contest's end.
bool skip(Contest& contest, const exhibit::Exhibit& exhibit);
// False at the contest's end.
bool next_question(Contest& contest);
void choose_team(Contest& contest, std::size_t team);
void change_points(Contest& contest, double by);  // of the chosen team; not below 0
void undo_change(Contest& contest);               // the last one that the teacher made

// --- what the teams do ---
// The answer in turn that can be changed; null where there is none.
[[nodiscard]] Answer* open_answer(Contest& contest);
// Together: the team's answer is this option, until it touches another. When all have answered, answers close.
void touch(Contest& contest, const exhibit::Exhibit& exhibit, std::size_t team, const std::string& option);

// --- time ---
void pass_time(Contest& contest, Moment now);
// Whole seconds, rounded up, until the count or the clock is over; nothing where neither runs.
[[nodiscard]] std::optional<std::chrono::seconds> seconds_left(const Contest& contest, Moment now);
// The first moment after that one at which seconds_left changes or the phase does; nothing: never by itself.
[[nodiscard]] std::optional<Moment> next_moment(const Contest& contest, Moment after);

// --- how it stands ---
// What the current question earned the team, once revealed: 0 to 1.
[[nodiscard]] double earned(const Contest& contest, const exhibit::Exhibit& exhibit, std::size_t team);
// To a tenth, as it is shown.
[[nodiscard]] double shown_points(const Team& team);

struct Standing {
  std::size_t team = 0;
  int place = 1;  // those with the same shown points share it, and the next place is left out: 1, 1, 3
  bool operator==(const Standing&) const = default;
};
// From the first place to the last.
[[nodiscard]] std::vector<Standing> standings(const Contest& contest);

}  // namespace kiosk::quiz
