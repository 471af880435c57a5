// Inside of the GIFT reader: gift_reader.cpp finds the questions of a file, gift_answers.cpp reads what stands in their
// braces. Moodle's importer (question/format/gift/format.php) is what GIFT means here.
#pragma once

#include <string>
#include <string_view>

#include "exchange/formats.hpp"
#include "exchange/html.hpp"

namespace kiosk::exchange {

// In place of characters that a backslash kept from meaning something, until the text has been taken apart.
namespace escaped {
inline constexpr char colon = 1, hash = 2, equals = 3, open = 4, close = 5, tilde = 6, line = 7, backslash = 8;
}

struct GiftText {
  const base::Language& language;
  Markup markup;  // where a text does not begin with its own, as in "[html]"
  Outcome& outcome;

  // What it says, with its escapes put back; what is lost is noted.
  [[nodiscard]] exhibit::Text operator()(std::string_view raw) const;
};

// The markup that a text begins with, taken off it; else `usual`.
[[nodiscard]] Markup take_markup(std::string_view& raw, Markup usual);
// The characters again that escapes stood for.
[[nodiscard]] std::string unescaped(std::string_view raw);

// Sets the type and the task, and the explanation where the answers tell more. `answers` is what stands in the braces,
// without general feedback, trimmed.
void read_gift_answers(std::string_view answers, const GiftText& text, Draft& draft);

}  // namespace kiosk::exchange
