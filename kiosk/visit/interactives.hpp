// Interactives on their panel: each kind brings what is looked at, in a file of its own; what is read stands in the
// panel's column, where an opened part takes the place of the panel's text (part.cpp).
#pragma once

#include <optional>
#include <vector>

#include "visit/screens.hpp"

namespace kiosk::visit {

// --- what each kind brings ---

// The thing to look at, with its controls; it fills the room it is given.
[[nodiscard]] Node look(Kit& kit, const exhibit::Hotspots& hotspots);
[[nodiscard]] Node look(Kit& kit, const exhibit::Timeline& timeline);
[[nodiscard]] Node look(Kit& kit, const exhibit::Map& map);
[[nodiscard]] Node look(Kit& kit, const exhibit::Documents& documents);
[[nodiscard]] Node look(Kit& kit, const exhibit::DualKey& keys);
[[nodiscard]] Node look(Kit& kit, const exhibit::Comparison& comparison);
[[nodiscard]] Node look(Kit& kit, const exhibit::PeopleWeb& web);
[[nodiscard]] Node look(Kit& kit, const exhibit::Film& film);
[[nodiscard]] Node look(Kit& kit, const exhibit::Gallery& gallery);

// How a kind is seen at first, how far one can zoom into it, and the lens that shows a part, coming from another lens.
// Kinds that do not say have no lens.
struct Optics {
  Lens first;
  double most_zoom = 1;
  double tall = 1;  // of a long page: how many views high it is at zoom 1
};
[[nodiscard]] Optics optics(const exhibit::Timeline& timeline);
[[nodiscard]] Optics optics(const exhibit::Map& map);
[[nodiscard]] Optics optics(const exhibit::Documents& documents, const State& state, const World& world);
[[nodiscard]] Optics optics(const exhibit::Gallery& gallery);
[[nodiscard]] Lens lens_on(const exhibit::Timeline& timeline, std::size_t part, Lens before);
[[nodiscard]] Lens lens_on(const exhibit::Map& map, std::size_t part, Lens before, const State& state,
                           const World& world);

// When a kind changes by itself next, besides its lens. Kinds that do not say never do.
[[nodiscard]] std::optional<Time> next_moment(const exhibit::Map& map, const State& state, Time now);
[[nodiscard]] std::optional<Time> next_moment(const exhibit::DualKey& keys, const State& state, Time now);
[[nodiscard]] std::optional<Time> next_moment(const exhibit::Comparison& comparison, const State& state, Time now);
[[nodiscard]] std::optional<Time> next_moment(const exhibit::Gallery& gallery, const State& state, Time now);
[[nodiscard]] std::optional<Time> next_moment(const exhibit::Film& film, const State& state, Time now);

// What a kind is likely to show soon, so that its pictures are made before. Kinds that do not say: nothing new.
[[nodiscard]] std::vector<State> likely(const exhibit::DualKey& keys, const State& state, Time now);

// What happens in a kind when time has passed, or fingers lie on its keys.
void pass_time(State& state, const exhibit::DualKey& keys, Time now, Effects& effects);
void hold(State& state, const exhibit::DualKey& keys, const std::vector<std::string>& ids, Time now, Effects& effects);

// What else follows when a part has been opened.
void opened(State& state, const exhibit::Comparison& comparison, std::size_t part, Time now);
void opened(State& state, const exhibit::Gallery& gallery, std::size_t part, Time now);
void opened(State& state, const exhibit::Documents& documents, std::size_t part, const World& world, Time now);

// --- what they share ---

[[nodiscard]] const exhibit::Panel* panel_on_screen(const State& state, const World& world);
[[nodiscard]] const exhibit::Interactive* interactive_on_screen(const State& state, const World& world);

// The opened part; null where none is.
[[nodiscard]] const exhibit::Part* open_part(const State& state, const World& world);

// A panel has come on the screen.
void begin_exploring(State& state, const World& world, Time now);
// The lens goes there: at once under a finger, else in a moment.
void aim(State& state, Lens lens, Time length, Time now);
// How long a motion takes that nobody's finger makes; nothing where motion is reduced.
[[nodiscard]] Time glide_for(const State& state);
[[nodiscard]] Optics optics_on_screen(const State& state, const World& world);

// The thing to look at, of whichever kind.
[[nodiscard]] Node look_at(Kit& kit, const exhibit::Interactive& interactive);
// The first moment after `now` at which the interactive on the screen looks different by itself.
[[nodiscard]] std::optional<Time> moment_on_screen(const State& state, const World& world, Time now);
[[nodiscard]] std::vector<State> likely_on_screen(const State& state, const World& world, Time now);
void pass_time_on_screen(State& state, const World& world, Time now, Effects& effects);
void hold_on_screen(State& state, const World& world, const std::vector<std::string>& ids, Time now, Effects& effects);
void move_on_screen(State& state, const World& world, const Move& move, Time now, Effects& effects);

void apply(State& state, const OpenPart& open, const World& world, Time now, Effects& effects);
void apply(State& state, const MoveLens& move, const World& world, Time now, Effects& effects);
// Of a dual key (dual_key.cpp):
void apply(State& state, const TurnKey& turn, const World& world, Time now, Effects& effects);
void apply(State& state, const PressAlone& press, const World& world, Time now, Effects& effects);
void apply(State& state, const WantSound& want, const World& world, Time now, Effects& effects);
void apply(State& state, const StartAgain& again, const World& world, Time now, Effects& effects);
// Of a comparison (comparison.cpp):
void apply(State& state, const Divide& divide, const World& world, Time now, Effects& effects);
void drag_divider(State& state, double by, Time now);  // by a share of the picture
// Of documents (documents.cpp): another sheet is to lie on top, and what is opened on the one before is closed. False
// where that sheet lies on top already.
[[nodiscard]] bool turn_over(State& state, const World& world, std::size_t leaf);
// What share of the sheet on the screen lies above its window; nothing where there is no sheet.
[[nodiscard]] std::optional<double> share_above(const State& state, const World& world, Time now);
// The sheet has been set anew, for other type or another window: it shows whole lines from about where it did.
void settle(State& state, const World& world, std::optional<double> above, Time now);
// Of people who met (people_web.cpp):
void apply(State& state, const ShowPerson& show, const World& world, Time now, Effects& effects);
// Of a film (film.cpp):
void apply(State& state, const RunFilm& run, const World& world, Time now, Effects& effects);
void apply(State& state, const HearFilm& hear, const World& world, Time now, Effects& effects);
// A sheet lies over the film: its clock stands until the next frame tells where it is.
void stand_still(State& state, Time now);
// What a playing film tells of itself; false where the input is another.
bool follow_film(State& state, const Input& input, const World& world, Time now, Effects& effects);

[[nodiscard]] Node statement_node(const Kit& kit, const std::string& id, const exhibit::Statement& said);

// A passage of a paper, in the languages that the visitor has not chosen, each with its mark (documents_reading.cpp).
[[nodiscard]] std::vector<Node> in_other_languages(const Kit& kit, const std::string& id,
                                                   const exhibit::Quotation& quotation);

// What is read of a panel, a part or a person: a title, statements and quotations.
struct Reading {
  base::RichText kicker, title;
  std::vector<Node> words;
  std::string id = {};  // of what is opened, behind the panel's in the screen's id
};
[[nodiscard]] Reading read_part(const Kit& kit, const exhibit::Part& part);
// Of the person whose meetings are shown, where one is.
[[nodiscard]] std::optional<Reading> read_person(const Kit& kit);
// Of what is opened: a part or a person. Nothing: the panel's own text is read.
[[nodiscard]] std::optional<Reading> read_opened(const Kit& kit);

// What is written on and under a picture, as words to read: its labels in one line, then its captions (legend.cpp).
[[nodiscard]] std::vector<Node> legend(const Kit& kit, const exhibit::Picture& picture);
[[nodiscard]] std::vector<Node> legend(const Kit& kit, const exhibit::Interactive& interactive);

// What is looked at, above its controls.
[[nodiscard]] Node look_column(const Kit& kit);
// One line of controls under the thing to look at: step back and on through the parts, zoom out and in, and let it have
// the whole screen. `extra` stands first.
[[nodiscard]] Node look_controls(Kit& kit, std::vector<Node> extra = {});
// Says in the controls' status which of `all` is looked at, from 0: "part 4 of 5". Briefly, "4 / 5" is written and the
// words are spoken only.
void tell_which(const Kit& kit, Node& controls, std::size_t here, std::size_t all, bool briefly);

// Two buttons that lead back and on: at an end, the one that would lead beyond it keeps its place without its use, and
// leaves the focus to the other.
[[nodiscard]] std::vector<Node> two_ways(Kit& kit, Node back, bool at_start, Node on, bool at_end);

// A window onto something larger, that fingers move: what it shows are its children, placed by `frame` or `anchor`.
[[nodiscard]] Node window(const Kit& kit, const std::string& id, std::vector<Node> children);

// Makes a node open a part.
void opens(Kit& kit, Node& node, std::size_t part, const exhibit::Part& shown);
// The id of the node that opens a part: "part/ID".
[[nodiscard]] std::string part_id(const exhibit::Part& part);

}  // namespace kiosk::visit
