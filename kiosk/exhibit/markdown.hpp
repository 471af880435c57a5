// *emphasis* and **strong**; every other character stands for itself.
#pragma once

#include <string>

#include "base/text.hpp"

namespace kiosk::exhibit {

// `text` is UTF-8 and one paragraph; a line break counts as a space. Neighbouring runs differ in their style.
[[nodiscard]] base::RichText parse_markdown(const std::string& text);

}  // namespace kiosk::exhibit
