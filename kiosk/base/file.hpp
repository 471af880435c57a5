// Files that are whole or as they were.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace kiosk::base {

// Writes a file of its own name beside it first, and puts that in its place once all of it is on the disk: a power cut
// or another program that does the same leaves one of them whole. A link is followed, the file's permissions stay; what
// is no regular file is refused. The error is ErrorKind::machine with the system's reason; then the file is as it was,
// and nothing is left beside it.
[[nodiscard]] Result<> write_whole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace kiosk::base
