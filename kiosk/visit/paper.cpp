#include "visit/paper.hpp"

#include <algorithm>
#include <chrono>
#include <sstream>

#include "base/hash.hpp"
#include "scene/pages.hpp"
#include "scene/sizes.hpp"

namespace kiosk::visit {
namespace {

// 210 by 297 mm. Ten pixels a millimetre: finer than printers put the edges of boxes.
constexpr scene::Display a4{{2100, 2970}, 14.3205922};
constexpr double a4_width = 210, side_margin = 20, top_margin = 16, foot_margin = 12;

// Black on white whatever the exhibit's colours are, as copiers know no others; with its fonts. What two colours tell
// apart on the screen, black and a middle grey do.
exhibit::Theme print_theme(const exhibit::Exhibit& exhibit) {
  const auto light = exhibit.themes.find("light");
  exhibit::Theme theme = light != exhibit.themes.end() ? light->second : exhibit.themes.at("standard");
  const base::Colour white{255, 255, 255, 255}, black{0, 0, 0, 255}, dark{64, 64, 64, 255}, grey{120, 120, 120, 255},
      pale{222, 222, 222, 255};
  theme.colours = {{"ground", white},   {"surface", white}, {"raised", pale},     {"line", grey},   {"text", black},
                   {"secondary", dark}, {"accent", black},  {"on-accent", white}, {"first", black}, {"second", grey},
                   {"right", black},    {"wrong", black},   {"focus", black},     {"shade", white}};
  const auto points = [](double size) { return millimetres(size * 25.4 / 72); };
  theme.sizes = {{"small", points(9)},     {"body", points(11)},  {"lead", points(13)},  {"quotation", points(12)},
                 {"subtitle", points(15)}, {"title", points(24)}, {"large", points(28)}, {"display", points(36)}};
  return theme;
}

State state_in(const base::Language& language) {
  State state;
  state.preferences.language = language;
  return state;
}

Node foot(const Kit& kit, std::size_t number, std::size_t pages, const std::string& note) {
  scene::TextStyle style = kit.small();
  Node title = kit.text("foot/title", kit.plain(kit.exhibit.title) + (note.empty() ? "" : " · " + note), style);
  title.box.grow = 1;
  style.tabular = true;
  style.align = Align::end;
  Node row = kit.box("foot", Axis::row, millimetres(6), {std::move(title)});
  if (pages > 1)
    row.children.push_back(
        kit.text("foot/number", kit.word("page-of", {std::to_string(number), std::to_string(pages)}), style));
  return row;
}

// What is higher than a page comes apart into what it is made of.
void take_apart(Node block, double width, double room, scene::Sizes& sizes, std::vector<Node>& into) {
  const bool whole =
      block.children.empty() || block.text || block.box.axis != Axis::column || sizes.height_of(block, width) <= room;
  if (whole) {
    into.push_back(std::move(block));
    return;
  }
  for (Node& child : block.children) {
    child.box.padding.left += block.box.padding.left;
    take_apart(std::move(child), width, room, sizes, into);
  }
}

}  // namespace

double millimetres(double length) { return length * a4.units().width / a4_width; }

bool slants(const Kit& kit) { return base::direction_of(kit.language) == base::Direction::left_to_right; }

double number_indent() { return millimetres(10.5); }  // "120."

Stationery::Stationery(const exhibit::Exhibit& exhibit, const base::Language& language)
    : theme_(print_theme(exhibit)),
      state_(state_in(language)),
      world_{exhibit, a4},
      kit(state_, world_, Time{0}, {&theme_}),
      width(kit.room.width - 2 * millimetres(side_margin)) {}

scene::Scene Stationery::page(const std::string& id, const std::string& title) const {
  scene::Scene scene = kit.view.scene;
  scene.id = id;
  scene.title = title + " – " + kit.plain(kit.exhibit.title);
  scene.root = kit.box("page", Axis::column, 0);
  scene.root.role = Role::screen;
  const double side = millimetres(side_margin);
  scene.root.box.padding = {side, millimetres(top_margin), side, millimetres(foot_margin)};
  return scene;
}

std::vector<scene::Scene> Stationery::pages(const std::string& id, const std::string& title, std::vector<Node> blocks,
                                            scene::Measure& measure, const std::string& note) const {
  const double gap = millimetres(6), over_foot = millimetres(5);
  scene::Sizes sizes(measure);
  const double foot_height = sizes.height_of(foot(kit, 99, 99, note), width);
  const double room = kit.room.height - millimetres(top_margin) - millimetres(foot_margin) - foot_height - over_foot;
  std::vector<Node> nodes;
  for (Node& block : blocks) take_apart(std::move(block), width, room, sizes, nodes);

  std::vector<scene::Piece> pieces;
  for (Node& node : nodes) {
    scene::Piece piece{&node, sizes.height_of(node, width), {}};
    if (node.text) piece.lines = sizes.extent(node, width - node.box.padding.horizontal()).lines;
    pieces.push_back(std::move(piece));
  }
  const std::vector<scene::Page> broken = scene::break_pages(pieces, gap, room);

  std::vector<scene::Scene> scenes;
  for (const scene::Page& one : broken) {
    Node content = kit.box("content", Axis::column, gap);
    content.box.grow = 1;
    for (const scene::Fragment& fragment : one.fragments) {
      Node node = *pieces[fragment.piece].node;
      if (node.text) {
        node.text->first_line = fragment.first_line;
        node.text->last_line = fragment.last_line;
        node.box.height = fragment.height;
      }
      content.children.push_back(std::move(node));
    }
    scenes.push_back(page(id + "/" + std::to_string(scenes.size() + 1), title));
    Node& root = scenes.back().root;
    root.box.gap = over_foot;
    root.children = {std::move(content), foot(kit, scenes.size(), broken.size(), note)};
    scene::lay_out(scenes.back(), measure);
  }
  return scenes;
}

Node paper_head(const Kit& kit, const std::string& name) {
  Node head = kit.box("head", Axis::column, millimetres(1));
  head.role = Role::heading;
  head.children.push_back(kit.text("head/name", name, kit.kicker()));
  head.children.push_back(kit.text("head/title", kit.in(kit.exhibit.title), kit.display("title"), Role::heading));
  if (!kit.exhibit.subtitle.empty()) {
    scene::TextStyle style = kit.display("lead");
    style.italic = slants(kit);
    head.children.push_back(kit.text("head/subtitle", kit.in(kit.exhibit.subtitle), style));
  }
  return head;
}

std::string sheet_number(const Kit& kit, const quiz::Round& round) {
  std::string all;
  for (const quiz::Item& item : round.items) {
    const exhibit::Question& question = kit.exhibit.questions[item.question];
    const auto* order = std::get_if<exhibit::OrderTask>(&question.task);  // its places tell what is right
    all += question.id;
    for (const std::size_t i : item.shown) all += " " + (order ? order->entries[i].id : std::to_string(i));
    for (const std::size_t i : item.slots) all += " " + std::to_string(i);
  }
  return kit.word("sheet-number", {std::to_string(1000 + base::fnv1a(all) % 9000)});
}

Node line_to_fill(const Kit& kit, const std::string& id, const std::string& word, double share) {
  Node line = kit.box(id + "/line", Axis::column, 0);
  line.role = Role::decoration;
  line.drawing = {{scene::Shape::Kind::line, {{0, 1}, {1, 1}}, millimetres(0.25), kit.colour("text")}};
  line.box.grow = 1;
  line.box.height = millimetres(7);
  Node row = kit.box(id, Axis::row, millimetres(2), {kit.text(id + "/word", word, kit.small()), std::move(line)});
  row.box.cross = Align::end;
  row.box.grow = share;
  return row;
}

Node numbered(const Kit& kit, const std::string& id, std::size_t number, std::vector<Node> nodes) {
  constexpr double longest_line = 80.0 / 55;  // characters: paper is read from nearer than a screen
  const double indent = number_indent();
  Node block = kit.box(id, Axis::column, millimetres(2));
  scene::TextStyle style = kit.strong();
  style.tabular = true;
  Node figure = kit.text(id + "/number", std::to_string(number) + ".", style);
  figure.box.width = indent;
  nodes.front().box.grow = 1;
  block.children.push_back(kit.box(id + "/first", Axis::row, 0, {std::move(figure), std::move(nodes.front())}));
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i].text) nodes[i].box.max_width = longest_line * kit.line_limit(nodes[i].text->style);
    Node indented = kit.box(nodes[i].id + "/indented", Axis::column, 0);
    indented.box.padding.left = indent;
    indented.children.push_back(std::move(nodes[i]));
    block.children.push_back(std::move(indented));
  }
  return block;
}

std::string date_in_words(const Kit& kit, quiz::Day day) {
  const std::chrono::year_month_day date{day};
  std::istringstream names(kit.word("month-names"));
  std::string month;
  for (unsigned i = 0; i < static_cast<unsigned>(date.month()); ++i) names >> month;
  return kit.word("date-in-words", {std::to_string(static_cast<unsigned>(date.day())), month,
                                    std::to_string(static_cast<int>(date.year()))});
}

}  // namespace kiosk::visit
