// Questions of other types as plain choices, for formats that know no others.
#pragma once

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

// who-said-it and hotspot as a single choice in that language: the quotation stands in the stem, the spots are their
// names. What that cost is noted. Any other question comes back as it is.
[[nodiscard]] exhibit::Question as_choice(const exhibit::Exhibit& exhibit, const exhibit::Question& question,
                                          const base::Language& language, Outcome& outcome);

// Notes what no other program has a place for: the facts that a question rests on, and its panel.
void note_references(const exhibit::Question& question, Outcome& outcome);

}  // namespace kiosk::exchange
