// The panels as tiles, and the quiz.
#include <cmath>

#include "visit/screens.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

struct Grid {
  int columns = 5;
  bool pictures = true;
};

// Tiles grow with the text: fewer stand in a row, and where room lacks they go without their pictures.
Grid grid_of(const Kit& kit) {
  if (kit.portrait) return {kit.step <= 2 ? 3 : 2, kit.step <= 2 && !kit.state.preferences.reach};
  const bool wide = kit.room.width >= 1600;
  constexpr std::size_t in_three_rows_of_five = 15;
  const std::size_t tiles = kit.exhibit.panels.size() + (kit.exhibit.questions.empty() ? 0 : 1);
  return {kit.step == 1   ? (!wide                           ? 4
                             : tiles > in_three_rows_of_five ? 6
                                                             : 5)
          : kit.step == 2 ? (wide ? 4 : 3)
                          : 3,
          kit.step <= 2 && !kit.state.preferences.reach};
}

Node tile(Kit& kit, const std::string& id, const std::string& number, const base::RichText& title,
          const exhibit::Picture* picture, const Action& action, const Grid& grid) {
  Node node = kit.box(id, Axis::column, 0);
  kit.pressable(node, Role::button, base::plain_of(title), action);
  node.look.fill = kit.colour(node.pressed ? "raised" : "surface");
  node.look.border = kit.colour("line");
  node.look.border_width = 1.5;
  if (grid.pictures && picture) {
    Node image = kit.picture(id + "/picture", *picture, scene::Fit::cover);
    image.role = Role::decoration;
    image.box.grow = 1;
    image.box.height = 96;
    image.box.padding = base::Insets{1.5, 1.5, 1.5, 0};
    node.children.push_back(std::move(image));
  }
  scene::TextStyle style = kit.display("body");
  style.leading = 1.16;
  style.balance = false;
  Node words = kit.box(id + "/words", Axis::row, 10);
  words.box.padding = base::Insets::both(12, 12);
  words.box.min_height = 2 * style.size * style.leading + 24;
  words.box.cross = Align::centre;
  if (!number.empty()) {
    scene::TextStyle figures = kit.small();
    figures.ink = kit.colour("accent");
    figures.tabular = true;
    words.children.push_back(kit.text(id + "/number", number, figures));
  }
  Node label = kit.text(id + "/title", title, style);
  label.box.grow = 1;
  words.children.push_back(std::move(label));
  node.children.push_back(std::move(words));
  return node;
}

Node quiz_tile(Kit& kit, const Grid& grid) {
  Node node = kit.box("quiz-tile", Axis::row, 18);
  kit.pressable(node, Role::button, kit.word("quiz"), Go{QuizIntroduction{}});
  node.look.fill = kit.colour(node.pressed ? "text" : "accent");
  node.box.padding = base::Insets::both(20, 14);
  node.box.main = node.box.cross = Align::centre;
  node.box.min_height = grid.pictures ? 96 : 76;
  Node sign = kit.box("quiz-tile/icon", Axis::column, 0);
  sign.role = Role::decoration;
  sign.icon = Icon::quiz;
  sign.icon_ink = kit.colour("on-accent");
  sign.box.width = sign.box.height = kit.size("subtitle");
  node.children.push_back(std::move(sign));
  scene::TextStyle style = kit.display("lead");
  style.ink = kit.colour("on-accent");
  node.children.push_back(kit.text("quiz-tile/title", kit.word("quiz"), style));
  return node;
}

}  // namespace

void show_contents(Kit& kit) {
  const exhibit::Exhibit& exhibit = kit.exhibit;
  const Grid grid = grid_of(kit);
  std::vector<Node> tiles;
  for (std::size_t i = 0; i < exhibit.panels.size(); ++i) {
    const exhibit::Panel& panel = exhibit.panels[i];
    tiles.push_back(tile(kit, "tile/" + panel.id, std::to_string(i + 1), kit.in(panel.title),
                         panel.picture ? &*panel.picture : nullptr, Go{PanelScreen{i}}, grid));
  }
  if (!exhibit.questions.empty()) tiles.push_back(quiz_tile(kit, grid));

  const auto columns = static_cast<std::size_t>(grid.columns);
  std::vector<Node> rows;
  for (std::size_t first = 0; first < tiles.size(); first += columns) {
    Node row = kit.box("row/" + std::to_string(first / columns + 1), Axis::grid, 18);
    row.box.columns = grid.columns;
    row.box.main = Align::stretch;
    row.box.grow = 1;
    for (std::size_t i = first; i < std::min(first + columns, tiles.size()); ++i)
      row.children.push_back(std::move(tiles[i]));
    rows.push_back(std::move(row));
  }

  Node name = kit.box("name", Axis::column, 6);
  name.children.push_back(kit.text("title", kit.in(exhibit.title), kit.display("title"), Role::heading));
  scene::TextStyle line = kit.display("lead");
  line.ink = kit.colour("secondary");
  name.children.push_back(kit.text("subtitle", kit.in(exhibit.subtitle), line));
  name.box.grow = 1;
  // The introduction stands beside the name where there is room, so that its lines stay short.
  Node heading = kit.box("heading", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 6 : 60);
  heading.box.cross = kit.portrait ? Align::stretch : Align::end;
  heading.children.push_back(std::move(name));
  if (!exhibit.introduction.empty() && (kit.portrait || kit.step == 1) && !kit.state.preferences.reach) {
    scene::TextStyle small = kit.small();
    Node introduction = kit.text("introduction", kit.in(exhibit.introduction), small);
    introduction.box.max_width = kit.line_limit(small);
    heading.children.push_back(std::move(introduction));
  }

  Node list = kit.pager("tiles", std::move(rows), 18, kit.state.page);
  list.role = Role::list;
  Node content = kit.box("content", Axis::column, 26);
  content.children.push_back(std::move(heading));
  if (kit.state.preferences.reach) {
    Node gap = kit.box("content/reach", Axis::column, 0);
    gap.role = Role::decoration;
    gap.box.grow = 1;
    content.children.push_back(std::move(gap));
    list.box.grow = 0;
    const double under = kit.portrait ? bar_height(kit) + 24 : 190;
    list.box.height = std::max(260.0, kit.room.height / 2 - under);
  }
  content.children.push_back(std::move(list));
  kit.view.back = EndVisit{};
  kit.finish("contents", kit.plain(exhibit.title), std::move(content));
}

}  // namespace kiosk::visit
