#include <cmath>
#include <optional>

#include "paint/bounds.hpp"
#include "paint/painter.hpp"

namespace kiosk::paint {
namespace {

using base::PixelRect;
using base::Rect;
using scene::Node;

// More rectangles than this cost more in uploads than the pixels they save.
constexpr std::size_t most_rectangles = 8;

bool same_paint(const Node& a, const Node& b) {
  return a.place == b.place && a.hidden == b.hidden && a.text == b.text && a.image == b.image && a.film == b.film &&
         a.drawing == b.drawing && a.icon == b.icon && a.icon_ink == b.icon_ink && a.look == b.look &&
         a.focused == b.focused && a.language == b.language && a.box.padding == b.box.padding;
}

// What differs between two trees; nothing outside the window that a node clips its children to.
class Comparison {
 public:
  std::vector<Rect> areas;

  void compare(const Node& before, const Node& after) {
    const bool same_shape = before.id == after.id && before.children.size() == after.children.size() &&
                            before.hidden == after.hidden && before.clip == after.clip &&
                            (!after.clip || before.place == after.place);
    if (!same_shape) {
      add_tree(before);
      add_tree(after);
      return;
    }
    if (before.hidden) return;
    if (!same_paint(before, after)) {
      add(bounds(before));
      add(bounds(after));
    }
    const std::optional<Rect> outer = window_;
    if (after.clip) narrow(after.place);
    for (std::size_t i = 0; i < after.children.size(); ++i) compare(before.children[i], after.children[i]);
    window_ = outer;
  }

 private:
  void add(const Rect& area) { areas.push_back(window_ ? area.intersect(*window_) : area); }
  void narrow(const Rect& place) { window_ = window_ ? place.intersect(*window_) : place; }

  void add_tree(const Node& node) {
    if (node.hidden) return;
    if (node.text || node.image || node.film || !node.drawing.empty() || node.icon != scene::Icon::none ||
        node.look.fill || node.look.border || node.look.edge || node.focused)
      add(bounds(node));
    const std::optional<Rect> outer = window_;
    if (node.clip) narrow(node.place);
    for (const Node& child : node.children) add_tree(child);
    window_ = outer;
  }

  std::optional<Rect> window_;
};

PixelRect to_pixels(const Rect& area, const scene::Display& display) {
  const double scale = display.scale();
  const int left = std::max(0, static_cast<int>(std::floor(area.x * scale)));
  const int top = std::max(0, static_cast<int>(std::floor(area.y * scale)));
  const int right = std::min(display.pixels.width, static_cast<int>(std::ceil(area.right() * scale)));
  const int bottom = std::min(display.pixels.height, static_cast<int>(std::ceil(area.bottom() * scale)));
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

bool overlap(const PixelRect& a, const PixelRect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

PixelRect unite(const PixelRect& a, const PixelRect& b) {
  const int left = std::min(a.x, b.x), top = std::min(a.y, b.y);
  return {left, top, std::max(a.x + a.width, b.x + b.width) - left, std::max(a.y + a.height, b.y + b.height) - top};
}

void merge_into(std::vector<PixelRect>& areas, PixelRect area) {
  for (std::size_t i = 0; i < areas.size();) {
    if (overlap(areas[i], area)) {
      area = unite(areas[i], area);
      areas.erase(areas.begin() + static_cast<std::ptrdiff_t>(i));
      i = 0;  // the larger one may meet those already passed
    } else {
      ++i;
    }
  }
  areas.push_back(area);
}

}  // namespace

std::vector<PixelRect> damage(const scene::Scene& before, const scene::Scene& after) {
  const PixelRect all{0, 0, after.display.pixels.width, after.display.pixels.height};
  if (before.display != after.display || before.ground != after.ground || before.focus_ink != after.focus_ink ||
      before.picture_style != after.picture_style || before.language != after.language)
    return {all};
  Comparison found;
  found.compare(before.root, after.root);
  std::vector<PixelRect> pixels;
  for (const Rect& area : found.areas)
    if (const PixelRect rect = to_pixels(area, after.display); !rect.empty()) merge_into(pixels, rect);
  while (pixels.size() > most_rectangles) {
    const PixelRect last = pixels.back();
    pixels.pop_back();
    const PixelRect united = unite(pixels.back(), last);
    pixels.pop_back();
    merge_into(pixels, united);
  }
  return pixels;
}

}  // namespace kiosk::paint
