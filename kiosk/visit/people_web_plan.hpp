// How two sides of people and their meetings share a window: a part of people_web.cpp. Lengths are units of the window.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "visit/kit.hpp"

namespace kiosk::visit {

struct WebPlan {
  enum class Names {
    beside_initials,
    beside_dots,  // for large words; where there is no room for a whole name, the last word of it
    none,         // initials alone
  };
  struct Person {
    std::string name;           // as it is written beside them
    double width = 0, row = 0;  // row: the middle of it
  };
  struct Meeting {
    double from = 0, to = 0;     // across
    double top = 0, bottom = 0;  // of the room it may take
    [[nodiscard]] double row() const { return (top + bottom) / 2; }
  };

  base::Size size;  // of people and meetings, below the heads
  Names names = Names::beside_initials;
  bool dates = true;
  double coin = target;                       // across
  std::array<std::vector<Person>, 2> people;  // by the web's sides
  std::vector<Meeting> meetings;              // in the web's order
  bool ragged = false;                        // people end where their names do

  // Where a person ends towards the middle.
  [[nodiscard]] double inner_end(std::size_t side, std::size_t person) const;
  // Where a line from a person must stay level up to, so that it crosses no name on its way to that meeting.
  [[nodiscard]] double level_to(std::size_t side, std::size_t person, std::size_t meeting) const;
  [[nodiscard]] double person_height(std::size_t side) const { return size.height / double(people[side].size()); }
};

// The plan at the visitor's text size. From `large_text` on, names where they have room beside the meetings' titles.
[[nodiscard]] WebPlan plan_web(const Kit& kit, const exhibit::PeopleWeb& web);

constexpr base::Insets meeting_padding = {8, 5, 8, 5};
constexpr double coin_gap = 14, dot_gap = 6;  // to the name

[[nodiscard]] scene::TextStyle head_style(const Kit& kit);  // of what stands over a side
[[nodiscard]] scene::TextStyle person_style(const Kit& kit);
[[nodiscard]] scene::TextStyle meeting_style(const Kit& kit);

// The width of the widest of what is not broken: a word; one or two letters, or a figure, with the word behind; and the
// last two words of three or more (paint/typeset.cpp).
[[nodiscard]] double widest_piece(const std::string& text, const scene::TextStyle& style);

// A date is broken before its year, if at all: "26–28 October 1995".
[[nodiscard]] base::RichText bound_date(base::RichText date);

}  // namespace kiosk::visit
