// What a visitor sets for themselves: text size, contrast, reach, motion.
#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

// A choice among a few: a label, and a button for each value, the chosen one marked by sign and colour.
Node choices(Kit& kit, const std::string& id, const std::string& label, std::vector<Node> buttons) {
  Node row = kit.box(id, Axis::column, 10);
  row.children.push_back(kit.text(id + "/label", label, kit.strong()));
  Node line = kit.box(id + "/values", Axis::grid, 16, std::move(buttons));
  line.box.columns = kit.portrait || kit.step > 2 ? 2 : 4;
  row.children.push_back(std::move(line));
  return row;
}

Node choice(Kit& kit, const std::string& id, const std::string& label, bool chosen, const Preferences& preferences) {
  Node node = kit.button(id, label, chosen ? Icon::choice_on : Icon::choice_off, Prefer{preferences});
  node.box.main = Align::start;
  if (chosen) {
    node.look.border = kit.colour("accent");
    node.look.border_width = 4;
    node.value = kit.word("chosen");
  }
  return node;
}

}  // namespace

void show_access(Kit& kit) {
  const Preferences& now = kit.state.preferences;
  std::vector<Node> parts;

  std::vector<Node> sizes;
  for (int step = 1; step <= 4; ++step) {
    Preferences wish = now;
    wish.text_size = step;
    sizes.push_back(choice(kit, "text-size/" + std::to_string(step), std::to_string(step), now.text_size == step, wish));
    sizes.back().label = kit.word("text-size") + " " + std::to_string(step);
  }
  parts.push_back(choices(kit, "text-size", kit.word("text-size"), std::move(sizes)));

  std::vector<Node> contrasts;
  for (const auto& [name, theme] : kit.exhibit.themes) {
    Preferences wish = now;
    wish.contrast = name;
    contrasts.push_back(choice(kit, "contrast/" + name, kit.word("contrast-" + name), now.contrast == name, wish));
  }
  parts.push_back(choices(kit, "contrast", kit.word("contrast"), std::move(contrasts)));

  std::vector<Node> switches;
  const auto add_switch = [&](const std::string& id, bool on, const Preferences& wish) {
    Node node = kit.button(id, kit.word(id), on ? Icon::box_on : Icon::box_off, Prefer{wish});
    node.box.main = Align::start;
    node.value = kit.word(on ? "on" : "off");
    switches.push_back(std::move(node));
  };
  Preferences reach = now, motion = now;
  reach.reach = !now.reach;
  motion.reduced_motion = !now.reduced_motion;
  add_switch("reach", now.reach, reach);
  add_switch("motion", now.reduced_motion, motion);
  Node line = kit.box("switches", Axis::grid, 16, std::move(switches));
  line.box.columns = kit.portrait || kit.step > 2 ? 1 : 2;
  parts.push_back(std::move(line));

  Node pager = kit.pager("access-parts", std::move(parts), 24, kit.state.sheet_page);
  pager.box.grow = 0;
  std::vector<Node> body, controls;
  body.push_back(std::move(pager));
  controls.push_back(kit.button("access/close", kit.word("close"), Icon::close, CloseSheet{}, Accent::main));
  kit.lay_over("access", kit.word("access"), std::move(body), std::move(controls), false);
}

}  // namespace kiosk::visit
