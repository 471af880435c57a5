// Numbers that other programs have typed, as answers on a scale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

// One answer that is accepted: within `tolerance` of it, with that share of the marks (0–1).
struct Accepted {
  double answer = 0, tolerance = 0, share = 1;
};

// Makes the question one of the type number, or year where the stem asks for one, with a scale around the first answer
// of full marks; it is not always in the middle of it. Where there is a wider tolerance of fewer marks, marks fall
// evenly through it, else as the file has it: all or nothing. That it is no longer typed and what else changed is
// noted; the item is left where there is no such answer or no scale holds it. The stem is there already.
void make_estimate(const std::vector<Accepted>& accepted, const base::Language& language, exhibit::Question& question,
                   Outcome& outcome);

// A number as people and files write it ("-1.5", "+3", "1,5", "2e3"); nothing where it is none or not finite.
[[nodiscard]] std::optional<double> number_in(std::string_view text);
// The shortest that reads as the same number, without an exponent where that is possible.
[[nodiscard]] std::string number_text(double number);

}  // namespace kiosk::exchange
