// The bytes of a file as Unicode.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kiosk::exchange {

// UTF-8 without a byte order mark and with "\n" for every line's end, out of UTF-8 with or without one or UTF-16 with
// one. Errors: another encoding (the message says which it looks like and how to change it), or no text at all. The
// place is the line of the first byte that does not fit; it has no file.
[[nodiscard]] base::Result<std::string> to_utf8(std::string_view bytes);

// A code point as UTF-8; U+FFFD where it is none that a text may hold.
[[nodiscard]] std::string utf8_of(char32_t code);
// The first character of a text that is UTF-8 and not empty, and its length in bytes.
[[nodiscard]] char32_t first_character(std::string_view text, std::size_t& bytes);

}  // namespace kiosk::exchange
