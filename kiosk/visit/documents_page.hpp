// A paper set in lines, for the window that it is shown in. All letters count as equally wide, so nothing is measured:
// typed ones are, and for others the width is taken that most lines stay within.
#pragma once

#include "visit/kit.hpp"

namespace kiosk::visit {

// The words in lines of at most that many characters; the first begins `indent` characters further in. A word that is
// longer than a line is broken where the line ends.
[[nodiscard]] std::vector<std::string> typed_lines(const std::string& words, std::size_t columns,
                                                   std::size_t indent = 0);

// One line of a sheet.
struct Row {
  enum class Kind {
    blank,
    note,   // of the museum, in the visitor's language
    head,   // of the paper
    words,  // of a passage
    gap,    // words of the paper that nobody here knows
  };
  Kind kind = Kind::blank;
  std::string text;
  std::string whole;                   // all that begins with this line, as one would say it
  std::optional<std::size_t> passage;  // of the paper
  // Dashes in the place of unknown words: from the margin, or from the end of the text to the other margin, in letters.
  double dashes_before = 0, dashes_from = -1;
};

struct Page {
  double window = 0;        // its width in units, nearly
  double size = 0;          // the em of its letters, units
  double letter = 0;        // the width of one, units
  double margin = 0;        // where the lines begin, units
  double measure = 0;       // how long they are, units
  double pitch = 0;         // from line to line in units, nearly
  std::size_t in_view = 1;  // lines that the window shows at zoom 1: it shows whole ones
  std::vector<Row> rows;

  // How many windows high it is.
  [[nodiscard]] double tall() const { return double(rows.size()) / double(in_view); }
  [[nodiscard]] bool scrolls(Lens lens) const { return tall() * lens.zoom > 1.001; }
  // The rows of a passage: the first, and the one after the last.
  [[nodiscard]] std::pair<std::size_t, std::size_t> rows_of(std::size_t passage) const;
};

// What a window shows of a paper's page under a lens. It is moved by fingers, and its passages open.
[[nodiscard]] Node sheet_window(Kit& kit, const exhibit::Documents& documents, std::size_t leaf, const Page& page,
                                Lens lens);

[[nodiscard]] Page set_page(const Kit& kit, const exhibit::Paper& paper);

// Of the line that lies under the sheet, units.
[[nodiscard]] double rail_height(const Kit& kit);

[[nodiscard]] scene::TextStyle row_style(const Kit& kit, const exhibit::Paper& paper, const Page& page, Row::Kind kind);

// What the museum writes on the sheet with.
[[nodiscard]] base::Colour museum_ink(const Kit& kit, const exhibit::Paper& paper);

}  // namespace kiosk::visit
