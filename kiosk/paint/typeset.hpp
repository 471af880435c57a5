// The typesetter's care for spaces, before the lines are broken: what must not be parted gets a no-break space.
#pragma once

#include "base/text.hpp"

namespace kiosk::paint {

// Binds a figure to what it counts, a dash to the word before it, the one- and two-letter words of Russian to the next
// word, and the last two words of a text, so that none stands alone on the last line.
[[nodiscard]] base::RichText typeset(base::RichText text, const base::Language& language);

}  // namespace kiosk::paint
