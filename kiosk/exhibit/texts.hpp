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

}  // namespace kiosk::exhibit::read
