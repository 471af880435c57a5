// Files that the program carries in itself; cmake/embed.cmake makes their source.
#pragma once

#include <optional>
#include <string_view>

namespace kiosk::exhibit {

// The file's text by a name such as "themes/night.json".
[[nodiscard]] std::optional<std::string_view> embedded(std::string_view name);

}  // namespace kiosk::exhibit
