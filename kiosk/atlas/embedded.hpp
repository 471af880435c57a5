// Files that the program carries in itself; cmake/embed.cmake makes their source.
#pragma once

#include <optional>
#include <string_view>

namespace kiosk::atlas {

// The file's text by a name such as "world.txt".
[[nodiscard]] std::optional<std::string_view> embedded(std::string_view name);

}  // namespace kiosk::atlas
