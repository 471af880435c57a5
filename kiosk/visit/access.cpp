// What a visitor sets for themselves: text size, contrast, reach, motion.
#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

// A choice among a few: a label, and a button for each value, the chosen one marked by sign and colour.
Node choices(Kit& kit, const std::string& id, const std::string& label, std::vector<Node> buttons) {
  Node row = kit.box(id, Axis::column, 10);
  row.children.push_back(kit.text(id + "-label", label, kit.strong()));
  Node line = kit.box(id + "-values", Axis::grid, 16, std::move(buttons));
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
    const std::string number = std::to_string(step);
    Node node = choice(kit, "text-size/" + number, number, now.text_size == step, wish);
    node.label = kit.word("text-size") + " " + number;
    node.children.back().text->style.size = kit.theme.size("small") * step_factor(step);  // as large as it makes them
    sizes.push_back(std::move(node));
  }
  parts.push_back(choices(kit, "text-size", kit.word("text-size"), std::move(sizes)));

  std::vector<Node> contrasts;
  const auto add_contrast = [&](const std::string& name) {
    Preferences wish = now;
    wish.contrast = name;
    const exhibit::Text& own = kit.exhibit.themes.at(name).name;
    const bool named = name != "standard" && name != "high" && !own.empty();
    const std::string label = named ? kit.plain(own) : kit.word("contrast-" + name);
    contrasts.push_back(choice(kit, "contrast/" + name, label, now.contrast == name, wish));
  };
  add_contrast("standard");
  for (const auto& [name, theme] : kit.exhibit.themes)
    if (name != "standard") add_contrast(name);
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

  std::vector<Node> close;
  close.push_back(kit.button("access/close", kit.word("close"), Icon::close, CloseSheet{}, Accent::main));
  Node pager = kit.pager("access-parts", std::move(parts), 24, kit.state.sheet_page, std::move(close));
  pager.box.grow = 0;
  std::vector<Node> body;
  body.push_back(std::move(pager));
  kit.view.scene.id = "settings";
  kit.lay_over("access", kit.word("access"), std::move(body), {});
}

}  // namespace kiosk::visit
