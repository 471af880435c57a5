// Tables as text: RFC 4180, with commas, semicolons or tabs; and what the columns of ours are called. A row is a
// question; the first row names the columns, in any order. Texts are written as in the exhibit's own files, with
// *emphasis* and **strong**.
//
//   id           a name, made into an id
//   type         as in the exhibit's files; where it is empty it follows from the answer
//   difficulty   1 to 3
//   stem         what is asked
//   passage      of gaps: a text with each gap as {its name}
//   option a … option h
//                single, multiple: the options; order: what is put in order, in the right one; match, gaps, groups:
//                "premise -> response", "gap -> word", "entry -> group", and "-> response" for one that is no answer
//   answer       single: a letter or the option's own words; multiple: letters, as in "a c"; true-false: true or
//                false; number, year: the number
//   explanation
//   note a … note h
//                what belongs to the option of that letter: why it is wrong, or of an order when it was; of true-false
//                "note a" is for who answered wrongly
//   from, to, step, unit, full within, zero at
//                of number and year: the scale and how near an answer must be, as in the exhibit's files
//   first, last  of order: what its ends are called
//
// Other programs' names of them are known too: "Question Text", "Answer 1", "Choice B", "Correct Answer", "Feedback"; and "Options"
// or "Choices" with all of them in one cell, divided by | or ;.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kiosk::exchange {

inline constexpr std::size_t csv_options = 8;

// "option a", "note c"
[[nodiscard]] std::string csv_column(const char* name, std::size_t index);
// All of them, in the order in which they are written.
[[nodiscard]] std::vector<std::string> csv_columns();

// The column that a head of the first row names, by our name or by another program's; the head itself where it is none.
[[nodiscard]] std::string csv_column_named(std::string_view head);

struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;
};
// Rows that are empty are left out. The separator is the one that the first row has most of; Excel's line "sep=;" is
// taken. An error: a quotation mark that never closes.
[[nodiscard]] base::Result<std::vector<CsvRow>> csv_rows(std::string_view text);

// One row with its line's end.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace kiosk::exchange
