#include <numbers>

#include "paint/marks.hpp"

namespace kiosk::paint {
namespace {

using Kind = scene::Shape::Kind;

// The shape's points as a path; of discs and rings one circle each.
void trace(cairo_t* cairo, const scene::Shape& shape, base::Rect place, bool right_to_left) {
  base::Point before;
  bool first = true;
  for (const base::Point& fraction : shape.points) {
    const base::Point p{place.x + (right_to_left ? 1 - fraction.x : fraction.x) * place.width,
                        place.y + fraction.y * place.height};
    const double middle = (before.x + p.x) / 2;
    if (shape.kind == Kind::disc || shape.kind == Kind::ring) {
      cairo_new_sub_path(cairo);
      cairo_arc(cairo, p.x, p.y, shape.width, 0, 2 * std::numbers::pi);
    } else if (first) {
      cairo_move_to(cairo, p.x, p.y);
    } else if (shape.kind == Kind::curve) {
      cairo_curve_to(cairo, middle, before.y, middle, p.y, p.x, p.y);
    } else {
      cairo_line_to(cairo, p.x, p.y);
    }
    before = p;
    first = false;
  }
}

}  // namespace

void draw_shapes(cairo_t* cairo, const scene::Drawing& drawing, base::Rect place, bool right_to_left) {
  constexpr double ring_width = 3;
  cairo_save(cairo);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (const scene::Shape& shape : drawing) {
    set_source(cairo, shape.ink);
    trace(cairo, shape, place, right_to_left);
    if (shape.kind == Kind::disc || shape.kind == Kind::area) {
      cairo_fill(cairo);
      continue;
    }
    cairo_set_line_width(cairo, shape.kind == Kind::ring ? ring_width : shape.width);
    // Round caps reach into the gaps by half the width on each side.
    const double dashes[] = {shape.dash, shape.dash + shape.width};
    cairo_set_dash(cairo, dashes, shape.dash > 0 ? 2 : 0, 0);
    cairo_stroke(cairo);
  }
  cairo_restore(cairo);
}

}  // namespace kiosk::paint
