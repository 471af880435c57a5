// What is read of a panel and of its parts, and the controls under what is looked at.
#include <algorithm>
#include <utility>

#include "visit/interactives.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

void append(std::vector<Node>& nodes, std::vector<Node> more) {
  for (Node& node : more) nodes.push_back(std::move(node));
}

}  // namespace

exhibit::Quotation excerpted(const Kit& kit, const exhibit::Excerpt& excerpt) {
  exhibit::Quotation quotation = kit.exhibit.quotations.at(excerpt.quotation);
  for (const auto& [language, words] : excerpt.words)
    (language == quotation.language ? quotation.text : quotation.translations[language]) = words;
  return quotation;
}

Node statement_node(const Kit& kit, const std::string& id, const exhibit::Statement& said) {
  scene::TextStyle style = kit.body();
  base::RichText runs = kit.in(said.text);
  if (!said.background) return kit.text(id, std::move(runs), style);
  // What does not come from the documents says so, and stands apart.
  style.ink = kit.colour("secondary");
  runs.insert(runs.begin(), base::Run{kit.word("background") + ". ", false, true});
  Node node = kit.text(id, std::move(runs), style);
  node.look.edge = kit.colour("line");
  node.look.edge_width = 3;
  node.box.padding.left = 22;
  return node;
}

std::string part_id(const exhibit::Part& part) { return "part/" + part.id; }

Reading read_part(const Kit& kit, const exhibit::Part& part) {
  const exhibit::Panel& panel = *panel_on_screen(kit.state, kit.world);
  Reading reading{kit.in(part.when.empty() ? panel.title : part.when), kit.in(part.title), {}, part.id};
  // Words that were said come first, and the gloss explains them.
  for (std::size_t i = 0; i < part.excerpts.size(); ++i)
    append(reading.words,
           quotation_nodes(kit, "excerpt/" + std::to_string(i + 1), excerpted(kit, part.excerpts[i]), "quotation"));
  for (const std::string& id : part.quotations)
    append(reading.words, quotation_nodes(kit, "quotation/" + id, kit.exhibit.quotations.at(id), "quotation"));
  if (std::holds_alternative<exhibit::Documents>(*panel.interactive))
    append(reading.words, in_other_languages(kit, "quotation/" + part.quotations.front(),
                                             kit.exhibit.quotations.at(part.quotations.front())));
  for (std::size_t i = 0; i < part.body.size(); ++i)
    reading.words.push_back(statement_node(kit, "body/" + std::to_string(i + 1), part.body[i]));
  return reading;
}

std::optional<Reading> read_opened(const Kit& kit) {
  const exhibit::Part* part = open_part(kit.state, kit.world);
  return part ? read_part(kit, *part) : read_person(kit);
}

void opens(Kit& kit, Node& node, std::size_t part, const exhibit::Part& shown) {
  const bool open = kit.state.exploration.part == part;
  // Touched again, an opened part is closed.
  kit.pressable(node, Role::part, kit.plain(shown.title), OpenPart{open ? std::nullopt : std::optional{part}});
  if (open) node.value = kit.word("opened");
}

Node window(const Kit& kit, const std::string& id, std::vector<Node> children) {
  Node node = kit.box(id, Axis::stack, 0, std::move(children));
  node.box.grow = 1;
  node.box.shrink = 1;
  node.clip = node.drags = true;
  return node;
}

Node look_column(const Kit& kit) { return kit.box("look", Axis::column, over_controls); }

std::vector<Node> two_ways(Kit& kit, Node back, bool at_start, Node on, bool at_end) {
  const bool focused = back.focused || on.focused;
  const auto without_use = [&](Node& button) {
    constexpr std::uint8_t faint = 90;
    kit.view.actions.erase(button.id);
    button.role = Role::decoration;
    button.label.clear();
    button.touchable = button.focusable = button.focused = button.pressed = false;
    button.look.fill.reset();
    button.look.border->alpha = faint;
    for (Node& child : button.children) child.icon_ink.alpha = faint;
  };
  if (at_start) without_use(back);
  if (at_end) without_use(on);
  if (focused && at_start) on.focused = !at_end;
  if (focused && at_end) back.focused = !at_start;
  return {std::move(back), std::move(on)};
}

void tell_which(const Kit& kit, Node& controls, std::size_t here, std::size_t all, bool briefly) {
  const std::string number = std::to_string(here + 1), last = std::to_string(all);
  for (Node& child : controls.children)
    if (child.id == "look/status") {
      child.label = kit.word("part-of", {number, last});
      child.text->runs = base::plain(briefly ? number + " / " + last : child.label);
    }
}

Node look_controls(Kit& kit, std::vector<Node> extra) {
  Node row = kit.box("look/controls", Axis::row, 12, std::move(extra));
  row.box.cross = Align::centre;
  const Exploration& exploration = kit.state.exploration;
  const exhibit::Interactive& interactive = *interactive_on_screen(kit.state, kit.world);
  const std::size_t parts = exhibit::parts_of(interactive).size();
  const auto here = exploration.part;
  if (parts > 1) {
    const std::size_t before = here ? (*here + parts - 1) % parts : parts - 1, after = here ? (*here + 1) % parts : 0;
    row.children.push_back(kit.tool("look/previous", kit.word("previous-part"), Icon::back, OpenPart{before}));
    row.children.push_back(kit.tool("look/next", kit.word("next-part"), Icon::next, OpenPart{after}));
  }
  scene::TextStyle style = kit.small();
  style.tabular = true;
  style.leading = 1.2;
  const bool large = kit.step >= large_text;
  Node status = kit.text("look/status", parts > 0 ? kit.word("touch-a-part") : "", style, Role::status);
  status.box.grow = 1;
  status.box.min_width = large ? 3.2 * style.size : 0;
  if (large) status.text->runs.clear();  // the words need their room elsewhere
  row.children.push_back(std::move(status));
  if (here) tell_which(kit, row, *here, parts, large);
  const Optics optics = optics_on_screen(kit.state, kit.world);
  if (optics.most_zoom > 1) {
    constexpr double step = 1.6, hair = 1e-6;
    const double zoom = exploration.glide.to.zoom;
    for (Node& way : two_ways(
             kit, kit.tool("look/out", kit.word("zoom-out"), Icon::zoom_out, MoveLens{{}, 1 / step}),
             zoom<1 + hair, kit.tool("look/in", kit.word("zoom-in"), Icon::zoom_in, MoveLens{{}, step}), zoom> optics
                     .most_zoom -
                 hair))
      row.children.push_back(std::move(way));
    row.children.push_back(exploration.wide ? kit.tool("look/wide", kit.word("reduce"), Icon::reduce, Widen{false})
                                            : kit.tool("look/wide", kit.word("enlarge"), Icon::enlarge, Widen{true}));
  }
  return row;
}

}  // namespace kiosk::visit
