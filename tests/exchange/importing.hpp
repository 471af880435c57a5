// Imports for tests, and whether what they give passes the check of an exhibit.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

// The import of a file that is no error; what it gives is written to a file of ours and must pass the check.
[[nodiscard]] Imported imported(Format format, std::string_view bytes, const base::Language& language = "en");
// The error of one that is.
[[nodiscard]] base::Error refusal(Format format, std::string_view bytes);

// An exhibit of that language with nothing but these questions, out of our own file; a finding fails the test.
[[nodiscard]] exhibit::Exhibit exhibit_of(const Imported& imported, const base::Language& language);

// "changed: a reason; another"
[[nodiscard]] std::string fate(const Outcome& outcome);
// The plain text of one with a single language.
[[nodiscard]] std::string plain(const exhibit::Text& text);
// "*a, b": the options with a star at the right ones.
[[nodiscard]] std::string options(const exhibit::Question& question);
// "Canada > Ottawa, Italy > Rome, > Berlin"
[[nodiscard]] std::string pairs(const exhibit::Question& question);

// "id: a reason; another" for each question that an export changed or left, but for its facts and its panel, which no
// other format has.
[[nodiscard]] std::string own_changes(const Exported& exported);
[[nodiscard]] std::map<std::string, exhibit::Question> by_id(const Imported& imported);

}  // namespace kiosk::exchange
