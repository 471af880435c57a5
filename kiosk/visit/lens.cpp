#include "visit/lens.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::visit {

Lens within(Lens lens, double most_zoom, double tall) {
  lens.zoom = std::clamp(lens.zoom, 1.0, std::max(1.0, most_zoom));
  const double half = 0.5 / lens.zoom;
  lens.centre.x = std::clamp(lens.centre.x, half, 1 - half);
  lens.centre.y = std::clamp(lens.centre.y, half / tall, 1 - half / tall);
  return lens;
}

Lens moved(Lens lens, base::Point by, double factor, base::Point about, double most_zoom, double tall) {
  lens.centre.x -= by.x / lens.zoom;
  lens.centre.y -= by.y / (lens.zoom * tall);
  const double zoom = std::clamp(lens.zoom * factor, 1.0, std::max(1.0, most_zoom));
  // What lies under the point stays there.
  lens.centre.x += (about.x - 0.5) * (1 / lens.zoom - 1 / zoom);
  lens.centre.y += (about.y - 0.5) * (1 / lens.zoom - 1 / zoom) / tall;
  lens.zoom = zoom;
  return within(lens, most_zoom, tall);
}

base::Point seen(Lens lens, base::Point of_whole, double tall) {
  return {(of_whole.x - lens.centre.x) * lens.zoom + 0.5, (of_whole.y - lens.centre.y) * lens.zoom * tall + 0.5};
}

base::Rect seen(Lens lens, base::Rect of_whole, double tall) {
  const base::Point corner = seen(lens, base::Point{of_whole.x, of_whole.y}, tall);
  return {corner.x, corner.y, of_whole.width * lens.zoom, of_whole.height * lens.zoom * tall};
}

double eased_out(double share) {
  const double left = 1 - std::clamp(share, 0.0, 1.0);
  return 1 - left * left * left;
}

double eased_out(Time since, Time length) {
  if (length <= Time{0}) return 1;
  return eased_out(static_cast<double>(since.count()) / static_cast<double>(length.count()));
}

Lens Glide::at(Time now) const {
  if (over(now)) return to;
  const double share = eased_out(now - start, length);
  // Each step of time zooms by the same factor; what both lenses show keeps its way straight.
  const double zoom = from.zoom * std::pow(to.zoom / from.zoom, share);
  // Zooms that differ by no more than rounding say nothing of the way.
  const double apart = 1 / from.zoom - 1 / to.zoom;
  const double way = std::abs(apart) < 1e-6 ? share : (1 / from.zoom - 1 / zoom) / apart;
  return {zoom,
          {from.centre.x + (to.centre.x - from.centre.x) * way, from.centre.y + (to.centre.y - from.centre.y) * way}};
}

}  // namespace kiosk::visit
