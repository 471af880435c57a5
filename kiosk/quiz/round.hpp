// A round of the quiz: which items, in what order, what was answered. Pure; the same seed gives the same round.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exhibit/exhibit.hpp"
#include "quiz/grade.hpp"

namespace kiosk::quiz {

struct Item {
  std::size_t question = 0;          // index into Exhibit::questions
  std::vector<std::size_t> options;  // the order in which the options are shown
  Choice choice;                     // what is chosen; can change until confirmed
  bool confirmed = false;
  double score = 0;  // once confirmed
  bool operator==(const Item&) const = default;
};

struct Round {
  std::vector<Item> items;
  std::size_t current = 0;
  bool operator==(const Round&) const = default;

  [[nodiscard]] const Item& item() const { return items[current]; }  // only where there are items
  [[nodiscard]] bool last() const { return current + 1 >= items.size(); }
};

// Draws `count` questions, or all where there are fewer, mixed over the question sets and the difficulties: each set
// gives its share in proportion to its size, and a round rises from easier to harder. Options are shuffled; those of
// true-false questions keep their order.
[[nodiscard]] Round draw(const exhibit::Exhibit& exhibit, int count, std::uint64_t seed);

// A tap on an option: single and true-false move the choice, multiple toggles it. Nothing once confirmed.
void choose(Round& round, const exhibit::Exhibit& exhibit, const std::string& option);

// Grades the current item; nothing where nothing is chosen.
void confirm(Round& round, const exhibit::Exhibit& exhibit);

// To the next item; false at the round's end.
bool advance(Round& round);

struct Score {
  int right = 0, partly = 0, items = 0;
  double points = 0;
};
[[nodiscard]] Score score(const Round& round);

}  // namespace kiosk::quiz
