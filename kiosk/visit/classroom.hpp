// A class before one screen: what is shown of a contest (quiz/contest.hpp), and what a teacher and the teams do. What
// the class reads is set for a distance of 8 m; what only the teacher reads, as everywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "visit/screens.hpp"

namespace kiosk::visit {

void show_class_setup(Kit& kit);
void show_class_item(Kit& kit);
void show_class_standings(Kit& kit);

[[nodiscard]] Classroom empty_classroom(const std::vector<std::string>& names);

// --- what happens (class_play.cpp) ---
void apply(State& state, const PlanContest& wish, const World& world, Time now, Effects& effects);
void apply(State& state, const BeginContest& wish, const World& world, Time now, Effects& effects);
void apply(State& state, const NextStep& step, const World& world, Time now, Effects& effects);
void apply(State& state, const RevealAnswer& step, const World& world, Time now, Effects& effects);
void apply(State& state, const SkipQuestion& step, const World& world, Time now, Effects& effects);
void apply(State& state, const ChooseTeam& chosen, const World& world, Time now, Effects& effects);
void apply(State& state, const ChangePoints& change, const World& world, Time now, Effects& effects);
void apply(State& state, const UndoPoints& undo, const World& world, Time now, Effects& effects);
void apply(State& state, const TouchOption& touch, const World& world, Time now, Effects& effects);
// All places that fingers lie on, by the ids of their nodes: one that came down is an answer.
void hold_places(State& state, const World& world, const std::vector<std::string>& ids, Effects& effects);
// "place/2/ID": where the second team touches that option.
[[nodiscard]] std::string place_id(std::size_t team, const std::string& option);
void pass_class_time(State& state, Time now, Effects& effects);
// Nobody has stirred for so long that the attract loop comes: a teacher may talk for minutes.
[[nodiscard]] Time rests_at(const State& state);
// When something changes by itself next.
[[nodiscard]] Time class_moment(const State& state);

// --- how it is set (class_fit.cpp) ---

// The image is taken to be 2.4 m wide and seen from 8 m: a unit of 1920 is 1.25 mm there, and capitals are a
// two-hundredth of the distance, 40 mm or 32 units. That is Inter at 44 units and EB Garamond at 49.
constexpr double class_type = 47, class_leading = 1.18;
constexpr double class_stem = 59, class_stem_leading = 1.14;  // what is asked
constexpr double class_said = 54, class_said_leading = 1.2;   // what somebody said, where it is asked who
// These are the least. A question that leaves room is set larger, for larger rooms and smaller images.
constexpr double class_margin = 36, class_gap = 16;
constexpr double disc_size = 60;  // a team's sign
constexpr double plate_height = 80;

// What a layout turns on.
struct ClassSpace {
  base::Size room;  // units
  std::size_t teams = 0;
  quiz::Play play = quiz::Play::in_turn;
  bool named = false;  // a team has a name of its own
  double scale = 1;    // of what the class reads
};
[[nodiscard]] ClassSpace space_of(const World& world, const quiz::Plan& plan);
[[nodiscard]] ClassSpace space_of(const Kit& kit, const quiz::Contest& contest);

// What is quoted, in the visitor's language where it is translated.
struct Said {
  base::Language language;
  std::string words;
};
[[nodiscard]] Said said_of(const exhibit::Exhibit& exhibit, const exhibit::Excerpt& excerpt,
                           const base::Language& language);

// Of the teacher's bar.
[[nodiscard]] int bar_rows(base::Size room);
// How many plates stand abreast.
[[nodiscard]] int plate_columns(const ClassSpace& space);
// How many times larger than the least type the question can be, among the teams' places or on the whole screen.
[[nodiscard]] double scale_of(const Kit& kit, const exhibit::Question& question, const ClassSpace& space,
                              bool among_places = false);
// One or two options abreast, whichever takes less height.
[[nodiscard]] int option_columns(const Kit& kit, const exhibit::Question& question, const ClassSpace& space);
// How many signs of teams stand abreast beside an option.
[[nodiscard]] std::size_t discs_abreast(int columns);
// How many letters of a team's name a plate has room for.
[[nodiscard]] std::size_t plate_letters(const ClassSpace& space);
// The side of an option's button at a team's place, units: the fewer teams, the larger.
[[nodiscard]] double place_button(std::size_t teams);
// How wide a team's place is, units; those at the middle of the upper and lower edge are bars instead.
[[nodiscard]] double place_width(const ClassSpace& space, std::size_t options);

// The questions that can be played and, in every language, read so: reckoned from the lengths of their texts, on the
// safe side. Those that do not fit are no class's.
[[nodiscard]] quiz::Questions class_questions(const World& world, const quiz::Plan& plan);

// --- what the screens share (class_bar.cpp) ---
[[nodiscard]] const quiz::Contest& contest_of(const Kit& kit);
[[nodiscard]] std::string team_name(const Kit& kit, const std::vector<std::string>& names, std::size_t team);
[[nodiscard]] std::string team_name(const Kit& kit, const quiz::Contest& contest, std::size_t team);
// "team/3": the plate that chooses the team whose points are changed.
[[nodiscard]] std::string team_id(std::size_t team);
[[nodiscard]] base::Colour team_colour(const Kit& kit, std::size_t team);
// Black or white of the theme, whichever reads better on that.
[[nodiscard]] base::Colour ink_on(const Kit& kit, base::Colour ground);
// The team's number in a disc of its colour: neither alone tells the teams apart.
[[nodiscard]] Node disc_node(const Kit& kit, const std::string& id, std::size_t team);
[[nodiscard]] scene::TextStyle class_style(const Kit& kit, int weight = 400, double scale = 1);
// What is asked, and what was said where it is asked who said it.
[[nodiscard]] std::vector<Node> class_question(const Kit& kit, const exhibit::Question& question, double scale);
[[nodiscard]] std::string option_words(const Kit& kit, const exhibit::Question& question,
                                       const exhibit::Option& option);
// How much of the count or the clock is left, as a ring and a number; nothing where neither runs or waits.
[[nodiscard]] std::optional<Node> clock_node(const Kit& kit);
// What the teacher presses.
[[nodiscard]] Node teacher_bar(Kit& kit);
void finish_class(Kit& kit, const std::string& id, const std::string& title, Node content);

// Every team's place at the screen's edge, around what is asked (class_pads.cpp).
[[nodiscard]] Node places_around(Kit& kit, Node middle);

// --- for screen_list.cpp (class_list.cpp) ---
[[nodiscard]] std::vector<std::string> class_screen_ids(const World& world);
// False where no screen is named so.
[[nodiscard]] bool show_class_screen(State& state, const World& world, const std::string& id);

}  // namespace kiosk::visit
