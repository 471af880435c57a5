// Text with emphasis, in one language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::base {

using Language = std::string;  // a BCP 47 tag such as "en" or "ar"

enum class Direction { left_to_right, right_to_left };
[[nodiscard]] Direction direction_of(const Language& language);

struct Run {
  std::string text;  // UTF-8
  bool emphasis = false;
  bool strong = false;
  bool operator==(const Run&) const = default;
};

using RichText = std::vector<Run>;

[[nodiscard]] inline RichText plain(std::string text) { return {Run{std::move(text)}}; }
[[nodiscard]] std::string plain_of(const RichText& text);

// Whether a byte of UTF-8 is the first of a character; the others of it go on (RFC 3629, section 3).
[[nodiscard]] constexpr bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The characters of a text in UTF-8, signs and spaces among them; an accent that is a character of its own counts too.
[[nodiscard]] std::size_t count_letters(std::string_view text);

// Words as a reader counts them: what white space divides and holds a letter or a digit. Chinese and Japanese write no
// spaces: there two characters count as a word, as they take about as long to read.
[[nodiscard]] int count_words(const std::string& text);

// With no-break spaces for spaces.
[[nodiscard]] std::string unbroken(const std::string& words);

// "a {0} of {1}" with the arguments put in.
[[nodiscard]] std::string fill(std::string pattern, const std::vector<std::string>& arguments);

}  // namespace kiosk::base
