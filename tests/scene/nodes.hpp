// Short ways to make nodes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "scene/layout.hpp"
#include "support/fixed_type.hpp"

namespace kiosk::scene {

inline Node box(std::string id, Axis axis, std::vector<Node> children = {}) {
  Node node;
  node.id = std::move(id);
  node.box.axis = axis;
  node.children = std::move(children);
  return node;
}

inline Node column(std::string id, std::vector<Node> children = {}) {
  return box(std::move(id), Axis::column, std::move(children));
}
inline Node row(std::string id, std::vector<Node> children = {}) {
  return box(std::move(id), Axis::row, std::move(children));
}

// A node of a size of its own.
inline Node block(std::string id, double width, double height) {
  Node node = column(std::move(id));
  node.box.width = width;
  node.box.height = height;
  return node;
}

// Letters 10 wide on lines 20 high.
inline Node words(std::string id, std::string text, Role role = Role::text) {
  Node node = column(std::move(id));
  node.role = role;
  node.text = TextBlock{base::plain(std::move(text)), {}};
  node.text->style.size = 20;
  node.text->style.leading = 1;
  return node;
}

// So many lines of that text, in a place 100 wide.
inline Node lines(std::string id, int count, Role role = Role::text) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (text.empty() ? "" : " ") + std::string("aaaaaaaaaa");
  return words(std::move(id), text, role);
}

inline Node button(std::string id, Rect place = {}) {
  Node node = column(id);
  node.role = Role::button;
  node.label = id;
  node.touchable = node.focusable = true;
  node.place = place;
  return node;
}

// The tree laid out in a room of that size.
inline Scene laid(Node root, double width, double height, Measure& measure, base::Language language = "en") {
  Scene scene;
  scene.language = std::move(language);
  root.box.width = width;
  root.box.height = height;
  root.box.anchor = Anchor{0, 0, 0, 0, 1};
  scene.root = box("room", Axis::stack, {std::move(root)});
  lay_out(scene, measure);
  return scene;
}

inline Rect place_of(const Scene& scene, std::string_view id) { return find(scene.root, id)->place; }

}  // namespace kiosk::scene

namespace kiosk::base {
inline void PrintTo(const Rect& r, std::ostream* out) {
  *out << "{" << r.x << ", " << r.y << ", " << r.width << ", " << r.height << "}";
}
}  // namespace kiosk::base
