// A round of the quiz: which items, in what order, what was answered. Pure; the same seed gives the same round.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exhibit/exhibit.hpp"
#include "quiz/certainty.hpp"
#include "quiz/grade.hpp"

namespace kiosk::quiz {

struct Item {
  std::size_t question = 0;        // index into Exhibit::questions
  std::vector<std::size_t> shown;  // the order in which the options, entries or tokens stand
  std::vector<std::size_t> slots;  // and that of what takes tokens
  Answer answer;                   // can change until confirmed
  std::optional<Certainty> certainty;
  bool confirmed = false;
  double score = 0;    // once confirmed
  bool again = false;  // missed in this round already; no part of its score
  bool operator==(const Item&) const = default;
};

struct Round {
  std::vector<Item> items;
  std::size_t current = 0;
  bool asks_certainty = false;  // before an answer is confirmed
  bool tells = true;            // right and wrong after each answer; else at the end only, as in an exam
  bool operator==(const Round&) const = default;

  [[nodiscard]] const Item& item() const { return items[current]; }  // only where there are items
  [[nodiscard]] bool last() const { return current + 1 >= items.size(); }
};

using Questions = std::vector<std::size_t>;  // indices into Exhibit::questions
[[nodiscard]] Questions all_questions(const exhibit::Exhibit& exhibit);
// Those that this panel tells more about.
[[nodiscard]] Questions questions_of_panel(const exhibit::Exhibit& exhibit, const std::string& panel);

// Draws `count` of these questions, or all where there are fewer, mixed over the question sets and the difficulties:
// each set gives its share in proportion to its size, what it gives rests on no fact that the round has already, as far
// as there is such, and is of the difficulty that the round has least of; and a round rises from easier to harder.
[[nodiscard]] Round draw(const exhibit::Exhibit& exhibit, const Questions& among, int count, std::uint64_t seed);
// Of the whole bank.
[[nodiscard]] Round draw(const exhibit::Exhibit& exhibit, int count, std::uint64_t seed);

// These questions in this order. What is chosen from is shuffled, but for true and false, the spots of a picture, the
// gaps of a passage and the names of groups, which keep their order.
[[nodiscard]] Round in_order(const exhibit::Exhibit& exhibit, const Questions& questions, std::uint64_t seed);

// The answer that can still be changed; null where there is none.
[[nodiscard]] Answer* open_answer(Round& round);

// How sure the visitor is of the open answer.
void judge(Round& round, Certainty certainty);

// The current item's answer is complete and, where the round asks for it, so is the certainty.
[[nodiscard]] bool can_confirm(const Round& round, const exhibit::Exhibit& exhibit);
// Grades the current item; nothing where it cannot be confirmed.
void confirm(Round& round, const exhibit::Exhibit& exhibit);
// Grades it as it stands: the time is up, or the teacher goes on.
void close(Round& round, const exhibit::Exhibit& exhibit);

// Closes every item that is still open: an exam is handed in.
void hand_in(Round& round, const exhibit::Exhibit& exhibit);

// Asks the current item's question once more at the round's end, shuffled anew, as one repeats what one missed. Twice
// at most: who still misses it then does so tomorrow, and a round comes to its end.
constexpr int most_repeats = 2;
void ask_again(Round& round, const exhibit::Exhibit& exhibit, std::uint64_t seed);
// Takes out what was asked once more: what is left is the round as it was first answered. The last item is the current.
void leave_out_repeats(Round& round);

// To the next item; false at the round's end.
bool advance(Round& round);

struct Score {
  int right = 0, partly = 0, items = 0;
  double points = 0;  // the sum of the scores
  double marks = 0;   // by certainty, where the round asks for it
};
[[nodiscard]] Score score(const Round& round);

// How a set of questions went in a round.
struct Strength {
  std::string set;
  int items = 0;
  double points = 0;
};
// In the order of the exhibit's sets; those that the round had no question of are left out.
[[nodiscard]] std::vector<Strength> strengths(const exhibit::Exhibit& exhibit, const Round& round);

}  // namespace kiosk::quiz
