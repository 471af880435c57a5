// Names as authors type them: ids, language tags, what was probably meant, and how a message shows them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::exhibit {

[[nodiscard]] bool is_id(std::string_view name);         // a-z, 0-9 and -
[[nodiscard]] bool is_numbered_id(std::string_view id);  // as facts and quotations have: A-Z too
[[nodiscard]] bool is_language_tag(std::string_view tag);
// "pt-BR" for "PT_BR"; empty where the tag is right already or cannot be put right.
[[nodiscard]] std::string proper_tag(std::string_view tag);

// The name in straight quotation marks, on one line and shortened where it is long.
[[nodiscard]] std::string in_quotes(std::string_view name);

// How many letters must be typed, dropped, changed or swapped with a neighbour to make `b` of `a`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// "; did you mean "title"?", or nothing where no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

// Where the first byte stands that is not UTF-8.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// "a, b and c"
[[nodiscard]] std::string enumerate(const std::vector<std::string>& names, const std::string& last = "and");

}  // namespace kiosk::exhibit
