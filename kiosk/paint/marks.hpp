// The drawn signs of the controls, and computed drawings.
#pragma once

#include <cairo.h>

#include "scene/scene.hpp"

namespace kiosk::paint {

// Drawn in the largest square in the middle of `place`; signs that point are turned where the reading runs leftwards.
void draw_icon(cairo_t* cairo, scene::Icon icon, scene::Colour ink, base::Rect place, bool right_to_left);

void draw_shapes(cairo_t* cairo, const scene::Drawing& drawing, base::Rect place, bool right_to_left);

void set_source(cairo_t* cairo, scene::Colour colour);

}  // namespace kiosk::paint
