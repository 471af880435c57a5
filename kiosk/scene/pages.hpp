// Spreads a column of nodes over pages: texts break between lines, everything else stays whole.
#pragma once

#include <vector>

#include "scene/layout.hpp"

namespace kiosk::scene {

struct Piece {
  Node* node = nullptr;
  double height = 0;
  std::vector<Line> lines;  // of a text that may be broken
};

// What a page shows of a piece; lines count from 0, last_line < 0 is the piece's end.
struct Fragment {
  std::size_t piece = 0;
  int first_line = 0, last_line = -1;
  double height = 0;
};

struct Page {
  std::vector<Fragment> fragments;
  double height = 0;
};

// At least one page where there are pieces. A heading stays with what follows it, and a quotation with
// what follows it (who said it), and a piece with a text that belongs to it by its id ("option/a" and "option/a/why"); a short paragraph stays whole, and a long one leaves no single line on either page.
// What is higher than a page breaks where it must, or stands alone.
[[nodiscard]] std::vector<Page> break_pages(const std::vector<Piece>& pieces, double gap, double height);

}  // namespace kiosk::scene
