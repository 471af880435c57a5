// Rich text as an exhibit's files write it: the other way round of exhibit/markdown.hpp.
#pragma once

#include <string>

#include "base/text.hpp"

namespace kiosk::exchange {

// What exhibit::parse_markdown() reads as `text`; as near to it as can be where Markdown cannot say it: emphasis is
// dropped where a mark beside it would not count, and a star that would begin emphasis becomes U+2217.
[[nodiscard]] std::string write_markdown(const base::RichText& text);

// One line of it: no control characters, white space as single spaces and none at the ends; neighbouring runs differ.
[[nodiscard]] base::RichText tidy(const base::RichText& text);

}  // namespace kiosk::exchange
