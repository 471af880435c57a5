// Texts cut into pieces; the pieces live as long as the text.
#pragma once

#include <string_view>
#include <vector>

namespace kiosk::exchange {

[[nodiscard]] inline std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n\v\f";
  const std::size_t start = text.find_first_not_of(white);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(white) + 1 - start);
}

// At most `most` pieces: the last one holds the rest.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char at,
                                                         std::size_t most = std::string_view::npos) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t end = pieces.size() + 1 < most ? text.find(at) : std::string_view::npos;
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

}  // namespace kiosk::exchange
