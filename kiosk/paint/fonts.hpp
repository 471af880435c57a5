// The fonts of this computer, less those that give themselves out for others.
#pragma once

#include <pango/pangocairo.h>

namespace kiosk::paint {

// The caller owns it.
[[nodiscard]] PangoFontMap* new_font_map();

}  // namespace kiosk::paint
