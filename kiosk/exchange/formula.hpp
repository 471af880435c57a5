// Formulas in a line of text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::exchange {

// The figures and signs that Unicode has raised or lowered.
[[nodiscard]] std::optional<std::string> shifted(char c, bool raised);

// An element <math> of MathML, with its tags, as "x² + 1/2 = √y"; nothing where a line does not hold it: matrices, sums,
// what stands above or below.
[[nodiscard]] std::optional<std::string> formula_in_line(std::string_view mathml);

}  // namespace kiosk::exchange
