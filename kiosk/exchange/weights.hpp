// Choices whose answers carry weights, as Moodle's do.
#pragma once

#include <vector>

#include "exchange/formats.hpp"

namespace kiosk::exchange {

struct Weighed {
  exhibit::Text text, feedback;
  double share = 0;  // of the marks, 1 for all of them; below 0 it takes some away
};

// Notes in which way shares of a multiple choice differ from ours, which make_choice() tells.
void note_shares(const std::vector<double>& shares, Outcome& outcome);

// A single or multiple choice: feedback on a right option goes into the explanation, on a wrong one it says why. Our
// multiple choice gives each right option an equal share and takes one away for each wrong one; a single choice is
// right or wrong, and has one right option. What that changes is noted.
void make_choice(const std::vector<Weighed>& choices, bool single, const base::Language& language, Draft& draft);

}  // namespace kiosk::exchange
