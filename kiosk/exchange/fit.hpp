// What a kiosk can hold of what other programs can.
#pragma once

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

// What one question may have at most, in characters: what the bars and the sheet of a touchscreen hold.
inline constexpr std::size_t longest_stem = 300, longest_option = 120, longest_narrow = 80, longest_explanation = 600;

// Makes every question one that passes the check of an exhibit in that language: cleans the texts, takes away what is
// too many or too long, gives ids. What cannot be made to fit is left. Each change is told in the outcomes.
void fit(Imported& imported, const base::Language& language);

}  // namespace kiosk::exchange
