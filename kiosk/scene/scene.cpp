#include "scene/scene.hpp"

#include <array>
#include <cmath>

namespace kiosk::scene {
namespace {

constexpr double millimetres_per_inch = 25.4;
constexpr double design_short_side = 1080;
// Screens are laid out for no less than this: on displays below about 21 inches type gives way before the layout does.
constexpr double least_short_side = 960;
constexpr double unit_millimetres = 0.277;  // see base/geometry.hpp

const Node* dialog_of(const Node& node) {
  if (node.hidden) return nullptr;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
    if (const Node* found = dialog_of(*child)) return found;
  return node.role == Role::dialog ? &node : nullptr;
}

const Node* touch_in(const Node& node, Point point) {
  if (node.hidden || (node.clip && !node.place.contains(point))) return nullptr;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
    if (const Node* found = touch_in(*child, point)) return found;
  return node.touchable && node.place.contains(point) ? &node : nullptr;
}

const Node* drag_in(const Node& node, Point point) {
  if (node.hidden || (node.clip && !node.place.contains(point))) return nullptr;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
    if (const Node* found = drag_in(*child, point)) return found;
  return node.drags && node.place.contains(point) ? &node : nullptr;
}

void say(const Node& node, std::vector<Utterance>& all) {
  if (node.hidden || node.role == Role::decoration) return;
  const bool named = !node.label.empty();
  if (named) {
    all.push_back({node.label, node.language});
  } else if (node.text) {
    all.push_back({base::plain_of(node.text->runs), node.language});
  }
  if (!node.value.empty()) all.push_back({node.value, node.language});
  // A control is said by its name; what it is drawn of would say it twice.
  if (named &&
      (node.role == Role::button || node.role == Role::option || node.role == Role::picture || node.role == Role::part))
    return;
  for (const Node& child : node.children) say(child, all);
}

}  // namespace

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 14> names{"screen",    "group",  "heading",    "text",   "quotation",
                                                          "picture",   "button", "option",     "status", "list",
                                                          "list-item", "dialog", "decoration", "part"};
  return names[static_cast<std::size_t>(role)];
}

double Display::millimetres_per_pixel() const {
  const double diagonal = std::hypot(pixels.width, pixels.height);
  return diagonal_inches * millimetres_per_inch / diagonal;
}

double Display::scale() const {
  const double side = std::min(pixels.width, pixels.height);
  const double by_picture = side / design_short_side;
  const double by_size = unit_millimetres / millimetres_per_pixel();
  // On the default display both agree but for rounding: what differs by less than a hundredth is the same.
  if (by_size <= by_picture * 1.01) return by_picture;
  return std::min(by_size, side / least_short_side);
}

Size Display::units() const { return {pixels.width / scale(), pixels.height / scale()}; }

const Node* find(const Node& root, std::string_view id) {
  if (root.id == id) return &root;
  for (const Node& child : root.children)
    if (const Node* found = find(child, id)) return found;
  return nullptr;
}

const Node* touch_at(const Scene& scene, Point point) {
  const Node* dialog = dialog_of(scene.root);
  return touch_in(dialog ? *dialog : scene.root, point);
}

const Node* drag_at(const Scene& scene, Point point) {
  const Node* dialog = dialog_of(scene.root);
  return drag_in(dialog ? *dialog : scene.root, point);
}

std::vector<std::string> focus_order(const Scene& scene) {
  std::vector<std::string> order;
  const Node* dialog = dialog_of(scene.root);
  each(dialog ? *dialog : scene.root, [&](const Node& node) {
    if (node.focusable) order.push_back(node.id);
  });
  return order;
}

std::string focused_id(const Scene& scene) {
  std::string id;
  each(scene.root, [&](const Node& node) {
    if (node.focused) id = node.id;
  });
  return id;
}

std::vector<Utterance> spoken(const Node& node) {
  std::vector<Utterance> all;
  say(node, all);
  return all;
}

std::string spoken_text(const Node& node) {
  std::string text;
  for (const Utterance& part : spoken(node)) {
    if (!text.empty()) text += " ";
    text += part.text;
  }
  return text;
}

}  // namespace kiosk::scene
