// Papers as sheets under tabs: the words that are quoted stand where they could stand, dashes in the place of the rest.
// A passage that is touched is read beside the sheet, in all its languages.
#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>

#include "visit/documents_page.hpp"
#include "visit/interactives.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

constexpr std::size_t lines_before = 2;  // above a passage that is stepped to

const exhibit::Documents* documents_on_screen(const State& state, const World& world) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  return interactive ? std::get_if<exhibit::Documents>(interactive) : nullptr;
}

std::size_t leaf_in_view(const State& state, const exhibit::Documents& documents) {
  return std::min(state.exploration.leaf, documents.papers.size() - 1);
}

Page page_on_screen(const State& state, const World& world, const exhibit::Documents& documents) {
  return set_page(Kit(state, world, Time{0}), documents.papers[leaf_in_view(state, documents)]);
}

// Large type is not zoomed: what it needs is the whole screen.
double most_zoom(const State& state) { return state.preferences.text_size < large_text ? 2.5 : 1; }

double lines_in_view(const Page& page, Lens lens) { return double(page.in_view) / lens.zoom; }

// The number of the line at the window's upper edge.
double first_line(const Page& page, Lens lens) {
  return lens.centre.y * double(page.rows.size()) - lines_in_view(page, lens) / 2;
}

// The lens that shows whole lines from there on.
Lens from_line(const Page& page, Lens lens, double line, double most_zoom) {
  const double first = std::round(line);
  lens.centre.y = first <= 0 ? 0 : (first + lines_in_view(page, lens) / 2) / double(page.rows.size());
  return within(lens, most_zoom, page.tall());
}

std::string tab_name(const Kit& kit, const exhibit::Documents& documents, std::size_t index) {
  return std::to_string(index + 1) + ".\u00A0" + kit.plain(documents.papers[index].title);
}

// Whether each word of the papers' names has room on their tabs.
bool have_room(const Kit& kit, const exhibit::Documents& documents, double width) {
  scene::TextStyle style = kit.small();
  style.weight = 600;
  for (std::size_t i = 0; i < documents.papers.size(); ++i) {
    std::istringstream words(kit.plain(documents.papers[i].title));
    std::string before = std::to_string(i + 1) + ". ";  // does not part from the first word
    for (std::string word; words >> word; before.clear())
      if (likely_width(before + word, style) > width) return false;
  }
  return true;
}

// The papers side by side; the tab of the one in view is of its paper.
Node tabs(Kit& kit, const exhibit::Documents& documents) {
  constexpr double gap = 12, padding = 8;
  Node row = kit.box("papers", Axis::row, gap);
  const std::size_t leaf = leaf_in_view(kit.state, documents);
  const auto count = double(documents.papers.size());
  const double width = (window_size(kit).width - gap * (count - 1)) / count;
  const bool named = kit.step < large_text && have_room(kit, documents, width - 2 * padding);
  for (std::size_t i = 0; i < documents.papers.size(); ++i) {
    const exhibit::Paper& paper = documents.papers[i];
    const std::string number = std::to_string(i + 1), name = tab_name(kit, documents, i);
    Node tab = kit.button("paper/" + paper.id, named ? name : number, Icon::none, ShowLeaf{i});
    tab.label = name;
    tab.box.padding = base::Insets::both(padding, 8);
    tab.box.grow = 1;
    tab.children.back().text->style.align = Align::centre;
    if (i == leaf) {
      tab.value = kit.word("chosen");
      tab.look.fill = tab.look.border = kit.ink("paper");
      tab.children.back().text->style.ink = kit.ink("ink");
    }
    row.children.push_back(std::move(tab));
  }
  return row;
}

// The line under the sheet that says what it is, wherever one has scrolled to.
Node rail(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.weight = 600;
  style.leading = 1.2;
  style.ink = kit.ink("ink");
  style.align = Align::centre;
  Node rail = kit.text("sheet/rail", kit.word("not-a-facsimile"), style);
  rail.look.fill = kit.ink("paper-dark");
  rail.box.padding = base::Insets::both(12, 9);
  rail.box.min_height = rail_height(kit);
  return rail;
}

// Up and down by a window less a line.
std::vector<Node> scroll_buttons(Kit& kit, const Page& page) {
  const Lens lens = within(kit.state.exploration.glide.to, most_zoom(kit.state), page.tall());
  const double step = 1 - lens.zoom / double(page.in_view), top = first_line(page, lens);
  constexpr double hair = 0.001;
  const bool at_top = top<hair, at_end = top + lines_in_view(page, lens)> double(page.rows.size()) - hair;
  return two_ways(kit, kit.tool("look/up", kit.word("sheet-up"), Icon::up, MoveLens{{0, step}}), at_top,
                  kit.tool("look/down", kit.word("sheet-down"), Icon::down, MoveLens{{0, -step}}), at_end);
}

}  // namespace

Optics optics(const exhibit::Documents& documents, const State& state, const World& world) {
  const Page page = page_on_screen(state, world, documents);
  return {within({1, {0.5, 0}}, 1, page.tall()), most_zoom(state), page.tall()};
}

Node look(Kit& kit, const exhibit::Documents& documents) {
  const std::size_t leaf = leaf_in_view(kit.state, documents);
  const Page page = set_page(kit, documents.papers[leaf]);
  const Lens lens = within(kit.state.exploration.lens(kit.now), most_zoom(kit.state), page.tall());
  Node column = kit.box("look", Axis::column, 0);
  const bool several = documents.papers.size() > 1, below = kit.state.preferences.reach;
  if (several && !below) column.children.push_back(tabs(kit, documents));
  column.children.push_back(sheet_window(kit, documents, leaf, page, lens));
  column.children.push_back(rail(kit));
  if (several && below) {
    column.children.push_back(tabs(kit, documents));
    column.children.back().box.padding.top = 12;
  }
  std::vector<Node> extra;
  if (page.scrolls(lens)) extra = scroll_buttons(kit, page);
  column.children.push_back(look_controls(kit, std::move(extra)));
  Node& controls = column.children.back();
  controls.box.padding.top = 16;
  if (most_zoom(kit.state) == 1) {
    const bool wide = kit.state.exploration.wide;
    controls.children.push_back(kit.tool("look/wide", kit.word(wide ? "reduce" : "enlarge"),
                                         wide ? Icon::reduce : Icon::enlarge, Widen{!wide}));
  }
  return column;
}

void opened(State& state, const exhibit::Documents& documents, std::size_t part, const World& world, Time now) {
  const std::size_t leaf = exhibit::leaf_of(documents, part);
  std::size_t passage = part;
  for (std::size_t i = 0; i < leaf; ++i) passage -= documents.papers[i].passages.size();
  state.exploration.leaf = leaf;
  const Page page = page_on_screen(state, world, documents);
  Lens lens = within(state.exploration.lens(now), most_zoom(state), page.tall());
  const auto [first, end] = page.rows_of(passage);
  double line = first_line(page, lens);
  const double in_view = lines_in_view(page, lens), spare = std::max(0.0, in_view - double(end - first));
  // A passage at the very edge does not show how it goes on there.
  const bool goes_on = end < page.rows.size();
  if (double(first) < line || double(end) + (goes_on ? 1 : 0) > line + in_view) {
    line = double(first) - std::min(double(lines_before), std::floor(spare));
    lens.centre.x = 0.5 / lens.zoom;  // where lines begin
  }
  aim(state, from_line(page, lens, line, most_zoom(state)), glide_for(state), now);
}

bool turn_over(State& state, const World& world, std::size_t leaf) {
  const exhibit::Documents* documents = documents_on_screen(state, world);
  if (!documents) return true;
  if (leaf_in_view(state, *documents) == leaf) return false;
  state.exploration.part.reset();
  state.page = 0;
  return true;
}

std::optional<double> share_above(const State& state, const World& world, Time now) {
  const exhibit::Documents* documents = documents_on_screen(state, world);
  if (!documents) return std::nullopt;
  const Page page = page_on_screen(state, world, *documents);
  const Lens lens = within(state.exploration.lens(now), most_zoom(state), page.tall());
  return first_line(page, lens) / double(page.rows.size());
}

void settle(State& state, const World& world, std::optional<double> above, Time now) {
  const exhibit::Documents* documents = documents_on_screen(state, world);
  if (!documents || !above) return;
  const Page page = page_on_screen(state, world, *documents);
  const Lens lens = within(state.exploration.lens(now), most_zoom(state), page.tall());
  aim(state, from_line(page, lens, *above * double(page.rows.size()), most_zoom(state)), Time{0}, now);
}

}  // namespace kiosk::visit
