// Texts in several languages.
#pragma once

#include "exhibit/exhibit.hpp"
#include "exhibit/reader.hpp"

namespace kiosk::exhibit::read {

// A text that must be there in every language of the exhibit.
void text(File& file, const json::Value& value, Text& into);

// A text of whole sentences, which must not be too long.
void prose(File& file, const json::Value& value, Text& into);

// A text that need not be there in every language: a theme's name.
void loose_text(File& file, const json::Value& value, Text& into);

// Notes the language of a text where the exhibit does not list it.
void check_language(File& file, const json::Member& member);

}  // namespace kiosk::exhibit::read

namespace kiosk::exhibit {

// Rules missing-translation and unknown-language, on everything that was read: a language that is missing everywhere,
// or is listed nowhere, is one finding.
void check_languages(Context& context, const base::Place& listed_at);

}  // namespace kiosk::exhibit
