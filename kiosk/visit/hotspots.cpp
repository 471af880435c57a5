// A picture whose elements are touched. The opened one is lit: the rest steps back.
#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

// What can be touched says so: the sign stands at the part's foot.
Node touch_mark(const Kit& kit, const std::string& id) {
  Node mark = kit.box(id + "/mark", Axis::column, 0);
  mark.role = Role::decoration;
  mark.icon = scene::Icon::hand;
  mark.icon_ink = kit.colour("accent");
  mark.look.fill = kit.colour("ground");
  mark.box.width = mark.box.height = 52;
  mark.look.radius = 26;
  mark.box.padding = base::Insets::all(10);
  return mark;
}

}  // namespace

Node look(Kit& kit, const exhibit::Hotspots& hotspots) {
  const Exploration& exploration = kit.state.exploration;
  const auto outline = [&](Node& node) {
    node.look.border = kit.colour("accent");
    node.look.border_width = 3;
    node.look.radius = corner;
  };
  Node stack = kit.labelled_picture("picture", hotspots.picture, kit.step < large_text);
  stack.box.grow = 1;
  const std::vector<Node> labels{stack.children.begin() + 1, stack.children.end()};
  stack.children.resize(1);
  if (exploration.part) {
    constexpr double stepped_back = 0.35;
    Node lit = stack.children[0];
    stack.children[0].image->opacity = stepped_back;
    lit.id = "picture/lit";
    lit.role = Role::decoration;
    lit.image->layer = hotspots.parts[*exploration.part].id;
    lit.box.part = scene::PartOf{lit.image->layer, {}, 1};
    outline(lit);
    stack.children.push_back(std::move(lit));
  }
  for (std::size_t i = 0; i < hotspots.parts.size(); ++i) {
    const exhibit::Part& part = hotspots.parts[i];
    Node node = kit.box(part_id(part), Axis::column, 0);
    node.box.padding.bottom = 14;
    node.box.main = Align::end;
    node.box.cross = Align::centre;
    opens(kit, node, i, part);
    node.box.part = scene::PartOf{part.id, {}, 1};
    node.box.min_width = node.box.min_height = target;
    if (node.pressed && exploration.part != i) outline(node);
    if (!exploration.part) node.children.push_back(touch_mark(kit, node.id));
    stack.children.push_back(std::move(node));
  }
  stack.children.insert(stack.children.end(), labels.begin(), labels.end());
  Node column = look_column(kit);
  column.children.push_back(std::move(stack));
  column.children.push_back(look_controls(kit));
  return column;
}

}  // namespace kiosk::visit
