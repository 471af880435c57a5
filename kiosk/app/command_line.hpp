// The command line: which command with which options, and what comes of it as an exit status.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace kiosk::app {

// `arguments` without the program's name. Returns 0: done; 1: the content or the data is at fault; 2: the command line
// is; 3: the machine is. An error is one line on `err`. Nothing throws.
[[nodiscard]] int run_command_line(std::vector<std::string> arguments, std::ostream& out, std::ostream& err);

}  // namespace kiosk::app
