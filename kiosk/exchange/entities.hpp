// HTML's character references.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::exchange {

// "caf&eacute; &#8212; &lt;b&gt;" as "café — <b>": the names of HTML 4 (its section 24), &apos; and numbers. What is no
// reference stays as it is.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace kiosk::exchange
