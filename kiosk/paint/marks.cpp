#include "paint/marks.hpp"

#include <cmath>
#include <numbers>

namespace kiosk::paint {
namespace {

using scene::Icon;

// Signs are drawn on a field of 24 by 24.
constexpr double field = 24;
constexpr double full_turn = 2 * std::numbers::pi;

void polyline(cairo_t* cairo, std::initializer_list<base::Point> points) {
  bool first = true;
  for (const base::Point p : points) {
    (first ? cairo_move_to : cairo_line_to)(cairo, p.x, p.y);
    first = false;
  }
  cairo_stroke(cairo);
}

void circle(cairo_t* cairo, double x, double y, double radius) {
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x, y, radius, 0, full_turn);
}

void ring(cairo_t* cairo, double x, double y, double radius) {
  circle(cairo, x, y, radius);
  cairo_stroke(cairo);
}

void square(cairo_t* cairo, double x, double y, double side) {
  cairo_rectangle(cairo, x, y, side, side);
  cairo_stroke(cairo);
}

bool points_along_reading(Icon icon) { return icon == Icon::back || icon == Icon::next || icon == Icon::more; }

void strokes(cairo_t* c, Icon icon) {
  switch (icon) {
    case Icon::none:
      break;
    case Icon::back:
      polyline(c, {{14, 5}, {7, 12}, {14, 19}});
      break;
    case Icon::next:
      polyline(c, {{10, 5}, {17, 12}, {10, 19}});
      break;
    case Icon::up:
      polyline(c, {{5, 14}, {12, 7}, {19, 14}});
      break;
    case Icon::down:
      polyline(c, {{5, 10}, {12, 17}, {19, 10}});
      break;
    case Icon::more:
      polyline(c, {{4, 12}, {20, 12}});
      polyline(c, {{14, 6}, {20, 12}, {14, 18}});
      break;
    case Icon::contents:
      for (const double x : {4.0, 13.5})
        for (const double y : {4.0, 13.5}) square(c, x, y, 6.5);
      break;
    case Icon::language:
      ring(c, 12, 12, 8.5);
      polyline(c, {{3.5, 12}, {20.5, 12}});
      cairo_save(c);
      cairo_translate(c, 12, 12);
      cairo_scale(c, 0.45, 1);
      circle(c, 0, 0, 8.5);
      cairo_restore(c);
      cairo_stroke(c);
      break;
    case Icon::access:  // a person with open arms
      circle(c, 12, 4.6, 2);
      cairo_fill(c);
      polyline(c, {{4.5, 9}, {12, 10.2}, {19.5, 9}});
      polyline(c, {{8, 21}, {12, 14.6}, {16, 21}});
      polyline(c, {{12, 10.2}, {12, 14.6}});
      break;
    case Icon::source:  // a sheet with a folded corner
      polyline(c, {{14, 3}, {5.5, 3}, {5.5, 21}, {18.5, 21}, {18.5, 7.5}, {14, 3}, {14, 7.5}, {18.5, 7.5}});
      polyline(c, {{9, 12}, {15, 12}});
      polyline(c, {{9, 16}, {15, 16}});
      break;
    case Icon::quiz:
      cairo_move_to(c, 8, 8.5);
      cairo_curve_to(c, 8, 2.5, 16.5, 2.8, 16.2, 8.2);
      cairo_curve_to(c, 16, 11.2, 12, 11.4, 12, 15);
      cairo_stroke(c);
      circle(c, 12, 19.4, 1.5);
      cairo_fill(c);
      break;
    case Icon::close:
      polyline(c, {{6, 6}, {18, 18}});
      polyline(c, {{18, 6}, {6, 18}});
      break;
    case Icon::right:
      polyline(c, {{4.5, 12.5}, {10, 18}, {19.5, 6.5}});
      break;
    case Icon::wrong:
      polyline(c, {{6, 6}, {18, 18}});
      polyline(c, {{18, 6}, {6, 18}});
      break;
    case Icon::partly:
      ring(c, 12, 12, 8);
      cairo_arc(c, 12, 12, 8, full_turn / 4, 3 * full_turn / 4);
      cairo_fill(c);
      break;
    case Icon::again:
      cairo_arc(c, 12, 12, 7.5, -0.6, 4.6);
      cairo_stroke(c);
      polyline(c, {{18.6, 2.8}, {18.2, 7.8}, {13.2, 7.4}});
      break;
    case Icon::choice_off:
      ring(c, 12, 12, 8.5);
      break;
    case Icon::choice_on:
      ring(c, 12, 12, 8.5);
      circle(c, 12, 12, 4.6);
      cairo_fill(c);
      break;
    case Icon::box_off:
      square(c, 4, 4, 16);
      break;
    case Icon::box_on:
      square(c, 4, 4, 16);
      polyline(c, {{7.5, 12.4}, {10.8, 15.8}, {16.8, 8.4}});
      break;
    case Icon::hand:  // a fingertip and the ring it makes
      circle(c, 12, 12, 3.2);
      cairo_fill(c);
      ring(c, 12, 12, 7);
      ring(c, 12, 12, 10.6);
      break;
    case Icon::zoom_in:
      polyline(c, {{5, 12}, {19, 12}});
      polyline(c, {{12, 5}, {12, 19}});
      break;
    case Icon::zoom_out:
      polyline(c, {{5, 12}, {19, 12}});
      break;
    case Icon::enlarge:
      polyline(c, {{14, 4}, {20, 4}, {20, 10}});
      polyline(c, {{10, 20}, {4, 20}, {4, 14}});
      polyline(c, {{20, 4}, {13.5, 10.5}});
      polyline(c, {{4, 20}, {10.5, 13.5}});
      break;
    case Icon::reduce:
      polyline(c, {{13.5, 4.5}, {13.5, 10.5}, {19.5, 10.5}});
      polyline(c, {{10.5, 19.5}, {10.5, 13.5}, {4.5, 13.5}});
      polyline(c, {{20, 4}, {13.5, 10.5}});
      polyline(c, {{4, 20}, {10.5, 13.5}});
      break;
    case Icon::play:
      polyline(c, {{7.5, 5}, {18.5, 12}, {7.5, 19}, {7.5, 5}});
      break;
    case Icon::pause:
      polyline(c, {{8.5, 5}, {8.5, 19}});
      polyline(c, {{15.5, 5}, {15.5, 19}});
      break;
    case Icon::sound_on:
    case Icon::sound_off:
      polyline(c, {{3.5, 9.5}, {7, 9.5}, {12, 5}, {12, 19}, {7, 14.5}, {3.5, 14.5}, {3.5, 9.5}});
      if (icon == Icon::sound_off) {
        polyline(c, {{15.5, 9.5}, {20.5, 14.5}});
        polyline(c, {{20.5, 9.5}, {15.5, 14.5}});
        break;
      }
      for (const double radius : {3.6, 7.6}) {
        cairo_arc(c, 12.6, 12, radius, -0.8, 0.8);
        cairo_stroke(c);
      }
      break;
    case Icon::code:
      for (const auto& [x, y] : {std::pair{4.0, 4.0}, std::pair{14.0, 4.0}, std::pair{4.0, 14.0}}) {
        cairo_rectangle(c, x, y, 6, 6);
        cairo_stroke(c);
      }
      polyline(c, {{14, 14}, {14, 17}, {17, 17}});
      polyline(c, {{20, 14}, {20, 16.5}});
      polyline(c, {{16, 20.5}, {20.5, 20.5}});
      break;
    case Icon::paper:
      polyline(c, {{6, 3.5}, {14.5, 3.5}, {18.5, 7.5}, {18.5, 20.5}, {6, 20.5}, {6, 3.5}});
      polyline(c, {{9.5, 11}, {15, 11}});
      polyline(c, {{9.5, 15.5}, {15, 15.5}});
      break;
  }
}

}  // namespace

void set_source(cairo_t* cairo, scene::Colour colour) {
  cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

void draw_icon(cairo_t* cairo, Icon icon, scene::Colour ink, base::Rect place, bool right_to_left) {
  if (icon == Icon::none) return;
  const double side = std::min(place.width, place.height);
  cairo_save(cairo);
  cairo_translate(cairo, place.x + place.width / 2, place.y + place.height / 2);
  cairo_scale(cairo, side / field, side / field);
  if (right_to_left && points_along_reading(icon)) cairo_scale(cairo, -1, 1);
  cairo_translate(cairo, -field / 2, -field / 2);
  cairo_set_line_width(cairo, 2);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  set_source(cairo, ink);
  strokes(cairo, icon);
  cairo_restore(cairo);
}

}  // namespace kiosk::paint
