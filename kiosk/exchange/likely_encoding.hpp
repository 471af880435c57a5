// Which of the old encodings a text is likely to be in.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::exchange {

// As iconv calls it; the text is no UTF-8. A guess from the bytes that the languages written in each have most of.
[[nodiscard]] std::string likely_encoding(std::string_view text);

// "Windows-1251 (Cyrillic)"; the name itself where there is nothing to add.
[[nodiscard]] std::string name_for_people(const std::string& encoding);

}  // namespace kiosk::exchange
