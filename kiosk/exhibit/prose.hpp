// Checks on what visitors read: how long, and whether what stands in quotation marks was said.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exhibit/context.hpp"
#include "exhibit/exhibit.hpp"

namespace kiosk::exhibit {

// False for Thai and others that show nowhere where a word ends: there nothing is counted.
[[nodiscard]] bool can_count_words(const Language& language);

// Words of the longest sentence. An abbreviation's full stop counts as an end: a sentence is never thought longer than
// it is.
[[nodiscard]] int longest_sentence(const std::string& text);

// Rule long-sentence.
void check_sentences(File& file, json::Spot at, const Language& language, const std::string& text);

// Rules too-many-words and word-count, on the statements of one panel together, or of a part, which may be short.
void check_body(File& file, json::Spot at, const std::vector<Statement>& body, bool may_be_short = false);

// Rules unknown-quotation and straight-quotes, on everything that was read, with each language's own marks. A language
// in which nothing is quoted is left alone, so is one whose marks nobody knows; « and » are not held against anything.
void check_quotation_marks(Context& context, const std::map<std::string, Quotation>& quotations,
                           const std::vector<Term>& terms);

}  // namespace kiosk::exhibit
