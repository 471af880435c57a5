// How the item on the screen is answered: what each kind of task brings, one file each, and what a step does. The frame
// around it is quiz_item.cpp's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "visit/screens.hpp"

namespace kiosk::visit {

struct Answering {
  std::string instruction;  // the words' key that tells what to do; may be empty
  std::string note = {};    // a sentence or two after it; may be empty
  bool holds_stem = false;  // the question itself stands among `above` or `rows`
  std::vector<Node> above;  // under the stem, on each page: a quotation, a passage, tokens
  std::vector<Node> rows;   // what is pressed, over pages where there is no room
  // What is looked at and touched, filling the room: a picture, a map, a scale. The rows stand under it then: its
  // buttons, and once confirmed what came of it.
  std::optional<Node> look;
  std::vector<Node> reasons;  // once confirmed, before the explanation: why what was answered is wrong
  bool pairs = false;         // the rows may stand two abreast where all controls keep to the lower half
};

[[nodiscard]] Answering answering(Kit& kit, const exhibit::Question& question, const exhibit::ChoiceTask& task,
                                  const quiz::Item& item);  // quiz_choice.cpp
[[nodiscard]] Answering answering(Kit& kit, const exhibit::Question& question, const exhibit::OrderTask& task,
                                  const quiz::Item& item);  // quiz_order.cpp
[[nodiscard]] Answering answering(Kit& kit, const exhibit::Question& question, const exhibit::PlacingTask& task,
                                  const quiz::Item& item);  // quiz_placing.cpp
[[nodiscard]] Answering answering(Kit& kit, const exhibit::Question& question, const exhibit::EstimateTask& task,
                                  const quiz::Item& item);  // quiz_estimate.cpp
[[nodiscard]] Answering answering(Kit& kit, const exhibit::Question& question, const exhibit::PinTask& task,
                                  const quiz::Item& item);  // quiz_pin.cpp

// --- steps: nothing where the answer cannot be changed any more ---
void apply(State& state, const Choose& step, const World& world, Time now, Effects& effects);
void apply(State& state, const PutNext& step, const World& world, Time now, Effects& effects);
void apply(State& state, const ChooseSlot& step, const World& world, Time now, Effects& effects);
void apply(State& state, const Place& step, const World& world, Time now, Effects& effects);
void apply(State& state, const SetEstimate& step, const World& world, Time now, Effects& effects);
void apply(State& state, const SetPin& step, const World& world, Time now, Effects& effects);
void apply(State& state, const PointAt& step, const World& world, Time now, Effects& effects);
void apply(State& state, const StepFinely& step, const World& world, Time now, Effects& effects);
// The slot that the next token goes into: the one that was chosen, else the first as they stand that holds none.
[[nodiscard]] std::optional<std::string> current_slot(const State& state, const exhibit::PlacingTask& task,
                                                      const quiz::Item& item);
// A finger drags the handle of a scale or the pin of a map.
void drag_answer(State& state, const World& world, const Move& move, Time now, Effects& effects);

constexpr std::string_view scale_id = "scale", map_id = "map";  // the nodes that are pointed at
// Where on the earth, or on the scale, a finger points: fractions of the node that shows it.
[[nodiscard]] base::GeoPoint pointed_at(const exhibit::PinTask& task, base::Point at);  // quiz_pin.cpp
[[nodiscard]] double pointed_at(const exhibit::EstimateTask& task, base::Point at);     // quiz_estimate.cpp

// Spots of a picture (quiz_hotspot.cpp).
[[nodiscard]] Answering answering_hotspot(Kit& kit, const exhibit::ChoiceTask& task, const quiz::Item& item);

// --- the frame around it (quiz_item.cpp) ---
[[nodiscard]] Node progress_node(const Kit& kit);  // "Question 3 of 10"
[[nodiscard]] Node stem_node(const Kit& kit, const std::string& size_name);
// What the answer has turned out to be, under the question once it is confirmed.
[[nodiscard]] Node verdict_node(const Kit& kit);
// What to do, before the answer is confirmed; nothing where there is nothing to say.
[[nodiscard]] std::optional<Node> hint_node(const Kit& kit, const Answering& answers);
// That lead on, and aside once the answer is confirmed; terse: with their signs alone.
[[nodiscard]] std::vector<Node> item_controls(Kit& kit, bool terse);
// Them at the foot; upright: one under the other, but what leads aside stands in one row.
[[nodiscard]] Node controls_node(const Kit& kit, std::vector<Node> controls, bool upright);

// --- where there is something to look at (quiz_look.cpp) ---
// The screen's content: the look beside what is asked, or under it.
[[nodiscard]] Node looking(Kit& kit, Answering answers);
constexpr double look_row = 84;  // the least height of what stands under it, so that it keeps its place
// How large the look is going to be, in units: the width is exact, the height about right.
[[nodiscard]] base::Size look_size(const Kit& kit);

// --- what they share (quiz_bar.cpp) ---

// What a thing that was answered with has turned out to be.
struct Mark {
  std::string word;
  Icon icon = Icon::none;
  std::string colour;  // of the theme
};

// A bar with a letter or a number where there is one, words, and a sign at its end; a box of the theme's own look.
// Pressable where there is an action.
struct Bar {
  std::string id, head = {};
  base::RichText words;
  bool chosen = false;
  Icon sign = Icon::none;             // while it can be changed
  std::optional<Mark> mark = {};      // once confirmed
  std::optional<Action> action = {};  // once confirmed none
  std::string value = {};             // spoken after the words
  base::RichText under = {};          // smaller, below the words
};
[[nodiscard]] Node bar_node(Kit& kit, const Bar& bar);
[[nodiscard]] std::size_t letters_of(const base::RichText& words);
// The language's own letters: "B".
[[nodiscard]] std::string letter_of(const Kit& kit, std::size_t position);
// So many abreast, in the order of reading: the rows ID/row/1, ID/row/2 and so on.
[[nodiscard]] std::vector<Node> rows_of(const Kit& kit, const std::string& id, std::vector<Node> nodes, int columns,
                                        double gap);
// What an option has turned out to be; without a word where nothing is to be said.
[[nodiscard]] Mark mark_of(const Kit& kit, bool chosen, bool right);
// The same where several are right: what was chosen is told from what was not.
[[nodiscard]] Mark mark_of_several(const Kit& kit, bool chosen, bool right);
// What the whole answer has turned out to be.
[[nodiscard]] Mark verdict_mark(const Kit& kit, const exhibit::Question& question, double score);
// A sign in a square, a little larger than the text beside it.
[[nodiscard]] Node sign_node(const Kit& kit, const std::string& id, Icon icon, const std::string& colour);
// Why something is wrong, under its bar; with the bar's name where it stands elsewhere.
[[nodiscard]] Node why_node(const Kit& kit, const std::string& id, const exhibit::Text& why,
                            const std::string& name = {});

// --- in words (quiz_words.cpp) ---

// As the language writes it: "1,500", "0.5".
[[nodiscard]] std::string number_in_words(const Kit& kit, double number);
// With its unit; a year without separators.
[[nodiscard]] std::string value_in_words(const Kit& kit, const exhibit::Question& question, double value);
// "+1": the sign stands before its figures where one reads from the right, too.
[[nodiscard]] std::string sign_first(const Kit& kit, const std::string& number);
// How far two values are apart.
[[nodiscard]] std::string distance_in_words(const Kit& kit, const exhibit::EstimateTask& task, double distance);
// What would have been right; its parts stand on one line, or with "\n" between on one each.
[[nodiscard]] std::string right_answer(const Kit& kit, const exhibit::Question& question,
                                       const std::string& between = "; ");
// What was answered; empty where nothing was.
[[nodiscard]] std::string given_answer(const Kit& kit, const exhibit::Question& question, const quiz::Answer& answer,
                                       const std::string& between = "; ");
// The passage with what its gaps hold; a gap that `words` does not know is a line.
[[nodiscard]] base::RichText filled_passage(const Kit& kit, const exhibit::PlacingTask& task,
                                            const std::map<std::string, std::string>& words);

}  // namespace kiosk::visit
