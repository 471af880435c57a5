#include "scene/layout.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <utility>

#include "scene/pages.hpp"

namespace kiosk::scene {
namespace {

// Room that rounding in the measuring of text may take away, so that a text set to its own width does not wrap again.
constexpr double slack = 0.5;

class Layout {
 public:
  explicit Layout(Measure& measure) : measure_(measure) {}

  void place(Node& node, Rect rect) {
    if (node.box.hug_picture) rect = hugged(node, rect);
    node.place = rect;
    const Rect inner = rect.inset(node.box.padding);
    if (node.box.paged)
      place_pages(node, inner);
    else if (node.box.axis == Axis::column)
      place_column(node, inner);
    else if (node.box.axis == Axis::row)
      place_row(node, inner);
    else if (node.box.axis == Axis::grid)
      place_grid(node, inner);
    else
      place_stack(node, inner);
  }

 private:
  // --- how large a node wants to be ---

  double width_of(const Node& node, double available) {
    const Box& box = node.box;
    if (node.hidden) return 0;
    if (box.width) return *box.width;
    if (box.max_width) available = std::min(available, *box.max_width);
    const double inner = std::max(0.0, available - box.padding.horizontal());
    double width = 0;
    if (node.text) {
      width = std::ceil(extent(node, inner).width + slack);
      if (node.text->style.whole_words) available = std::max(available, width + box.padding.horizontal());
    }
    if (node.image) width = inner;
    if (box.axis == Axis::row) {
      for (const Node& child : node.children) width += width_of(child, inner);
      width += gaps(node);
    } else if (box.axis == Axis::grid) {
      width = inner;
    } else {
      for (const Node& child : node.children) width = std::max(width, width_of(child, inner));
    }
    return std::min(available, std::max(box.min_width, width + box.padding.horizontal()));
  }

  double height_of(Node& node, double width) {
    const Box& box = node.box;
    if (node.hidden) return 0;
    if (box.height) return *box.height;
    const double inner = std::max(0.0, width - box.padding.horizontal());
    double height = 0;
    if (node.text) height = extent(node, inner).height;
    if (node.image) height = picture_height(node, inner);
    if (box.axis == Axis::column) {
      for (Node& child : node.children) height += height_of(child, child_width(node, child, inner));
      height += gaps(node);
    } else if (box.axis == Axis::row) {
      const std::vector<double> widths = row_widths(node, inner);
      for (std::size_t i = 0; i < widths.size(); ++i) height = std::max(height, height_of(node.children[i], widths[i]));
    } else if (box.axis == Axis::grid) {
      const std::vector<double> rows = row_heights(node, inner);
      height = std::accumulate(rows.begin(), rows.end(), 0.0) + box.gap * std::max(0.0, double(rows.size()) - 1);
    } else {
      for (Node& child : node.children)
        if (!child.box.anchor) height = std::max(height, height_of(child, inner));
    }
    return std::max(box.min_height, height + box.padding.vertical());
  }

  TextExtent extent(const Node& node, double width) {
    return measure_.text(node.text->runs, node.text->style, node.language, width);
  }

  double picture_height(const Node& node, double width) {
    const Size size = measure_.picture(node.image->file);
    return size.width > 0 ? width * size.height / size.width : width * 0.75;
  }

  static double gaps(const Node& node) {
    const auto shown =
        std::count_if(node.children.begin(), node.children.end(), [](const Node& child) { return !child.hidden; });
    return shown > 1 ? node.box.gap * double(shown - 1) : 0;
  }

  double child_width(const Node& parent, const Node& child, double inner) {
    if (child.box.width) return std::min(*child.box.width, inner);
    const double most = child.box.max_width ? std::min(inner, *child.box.max_width) : inner;
    return parent.box.cross == Align::stretch ? most : width_of(child, most);
  }

  // --- rows and grids ---

  std::vector<double> row_widths(Node& node, double inner) {
    std::vector<double> widths;
    double taken = gaps(node), growth = 0, yielding = 0;
    for (const Node& child : node.children) {
      const bool grows = child.box.grow > 0 && !child.hidden;
      widths.push_back(grows ? child.box.min_width : width_of(child, inner));
      taken += widths.back();
      growth += grows ? child.box.grow : 0;
      yielding += grows || child.box.width ? 0 : widths.back();
    }
    const double free = inner - taken;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const Node& child = node.children[i];
      if (child.hidden) continue;
      if (free > 0 && child.box.grow > 0) widths[i] += free * child.box.grow / growth;
      if (free < 0 && yielding > 0 && child.box.grow == 0 && !child.box.width)
        widths[i] = std::max(child.box.min_width, widths[i] + free * widths[i] / yielding);
    }
    return widths;
  }

  static double cell_width(const Node& node, double inner) {
    return std::max(0.0, (inner - node.box.gap * (node.box.columns - 1)) / node.box.columns);
  }

  std::vector<double> row_heights(Node& node, double inner) {
    const double width = cell_width(node, inner);
    std::vector<double> rows;
    const auto columns = static_cast<std::size_t>(node.box.columns);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (i % columns == 0) rows.push_back(0);
      rows.back() = std::max(rows.back(), height_of(node.children[i], width));
    }
    return rows;
  }

  // --- where the children stand ---

  static double offset(Align align, double free) {
    if (free <= 0) return 0;
    return align == Align::centre ? free / 2 : align == Align::end ? free : 0;
  }

  void place_column(Node& node, Rect inner) {
    std::vector<double> widths, heights;
    double taken = gaps(node), growth = 0;
    for (Node& child : node.children) {
      widths.push_back(child_width(node, child, inner.width));
      heights.push_back(height_of(child, widths.back()));
      taken += heights.back();
      growth += child.hidden ? 0 : child.box.grow;
    }
    double free = inner.height - taken;
    if (free > 0 && growth > 0)
      for (std::size_t i = 0; i < heights.size(); ++i)
        if (!node.children[i].hidden) heights[i] += free * node.children[i].box.grow / growth;
    if (free < 0) shrink(node, heights, -free);
    if (growth > 0) free = 0;
    double y = inner.y + offset(node.box.main, free);
    for (std::size_t i = 0; i < heights.size(); ++i) {
      Node& child = node.children[i];
      if (child.hidden) continue;
      const double x = inner.x + offset(node.box.cross, inner.width - widths[i]);
      place(child, {x, y, widths[i], heights[i]});
      y += heights[i] + node.box.gap;
    }
  }

  // Takes what lacks from the children that give, those first that give most readily.
  static void shrink(const Node& node, std::vector<double>& heights, double lacking) {
    std::set<int, std::greater<>> readiness;
    for (const Node& child : node.children)
      if (!child.hidden && child.box.shrink > 0) readiness.insert(child.box.shrink);
    for (const int level : readiness) {
      const auto spare = [&](std::size_t i) {
        const Node& child = node.children[i];
        return child.hidden || child.box.shrink != level ? 0 : std::max(0.0, heights[i] - child.box.min_height);
      };
      double yielding = 0;
      for (std::size_t i = 0; i < heights.size(); ++i) yielding += spare(i);
      if (yielding <= 0) continue;
      const double share = std::min(1.0, lacking / yielding);
      for (std::size_t i = 0; i < heights.size(); ++i) heights[i] -= share * spare(i);
      lacking -= share * yielding;
    }
  }

  void place_row(Node& node, Rect inner) {
    const std::vector<double> widths = row_widths(node, inner.width);
    const double taken = std::accumulate(widths.begin(), widths.end(), gaps(node));
    double x = inner.x + offset(node.box.main, inner.width - taken);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      Node& child = node.children[i];
      if (child.hidden) continue;
      const double wanted = height_of(child, widths[i]);
      const double height = node.box.cross == Align::stretch ? inner.height : std::min(wanted, inner.height);
      place(child, {x, inner.y + offset(node.box.cross, inner.height - height), widths[i], height});
      x += widths[i] + node.box.gap;
    }
  }

  void place_grid(Node& node, Rect inner) {
    const double width = cell_width(node, inner.width);
    std::vector<double> rows = row_heights(node, inner.width);
    // Rows share what is left, so that the last one ends on the grid's own edge.
    const double taken = std::accumulate(rows.begin(), rows.end(), 0.0) + node.box.gap * (double(rows.size()) - 1);
    if (node.box.main == Align::stretch && !rows.empty() && inner.height > taken)
      for (double& row : rows) row += (inner.height - taken) / double(rows.size());
    double y = inner.y;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const auto column = i % static_cast<std::size_t>(node.box.columns);
      const auto row = i / static_cast<std::size_t>(node.box.columns);
      if (column == 0 && row > 0) y += rows[row - 1] + node.box.gap;
      place(node.children[i], {inner.x + double(column) * (width + node.box.gap), y, width, rows[row]});
    }
  }

  void place_stack(Node& node, Rect inner) {
    for (Node& child : node.children) {
      if (child.hidden) continue;
      if (!child.box.anchor) {
        place(child, inner);
        continue;
      }
      const Anchor& anchor = *child.box.anchor;
      const double width = width_of(child, anchor.width * inner.width);
      const double height = height_of(child, width);
      place(child, {inner.x + anchor.x * inner.width - anchor.ax * width,
                    inner.y + anchor.y * inner.height - anchor.ay * height, width, height});
    }
  }

  Rect hugged(const Node& node, Rect rect) {
    const Size size =
        node.children.empty() || !node.children[0].image ? Size{} : measure_.picture(node.children[0].image->file);
    if (size.width <= 0 || size.height <= 0) return rect;
    const double scale = std::min(rect.width / size.width, rect.height / size.height);
    const double width = size.width * scale, height = size.height * scale;
    return {rect.x + offset(node.box.cross, rect.width - width), rect.y + offset(node.box.main, rect.height - height),
            width, height};
  }

  // --- pages ---

  void place_pages(Node& node, Rect inner) {
    Node* controls = nullptr;
    for (Node& child : node.children)
      if (child.id == node.id + "/controls") controls = &child;
    const bool always = controls && has_own_controls(node, *controls);
    if (controls) show_page_controls(node, *controls, true);
    const double controls_height = controls ? height_of(*controls, inner.width) + node.box.gap : 0;
    const double room = inner.height - controls_height;
    std::vector<Piece> pieces;
    Role before = Role::group;
    for (Node& child : node.children) {
      if (&child == controls) continue;
      const double width = child_width(node, child, inner.width);
      Piece piece{&child, height_of(child, width), {}};
      // A quotation is not broken, nor is who said it.
      const bool quoting = child.role == Role::quotation || before == Role::quotation;
      const bool whole = quoting && piece.height <= room;
      before = child.role;
      if (child.text && !child.box.height && !whole)
        piece.lines = extent(child, width - child.box.padding.horizontal()).lines;
      pieces.push_back(std::move(piece));
    }
    std::vector<Page> pages = break_pages(pieces, node.box.gap, always ? room : inner.height);
    if (pages.size() <= 1) {
      place_single_page(node, controls, always, inner);
      return;
    }
    if (!always) pages = break_pages(pieces, node.box.gap, room);
    const int last = static_cast<int>(pages.size()) - 1;
    const int page = std::clamp(node.box.page, 0, last);
    for (Piece& piece : pieces) piece.node->hidden = true;
    double y = inner.y;
    for (const Fragment& fragment : pages[static_cast<std::size_t>(page)].fragments) {
      Node& child = *pieces[fragment.piece].node;
      child.hidden = false;
      if (child.text) {
        child.text->first_line = fragment.first_line;
        child.text->last_line = fragment.last_line;
      }
      const double width = child_width(node, child, inner.width);
      place(child, {inner.x + offset(node.box.cross, inner.width - width), y, width, fragment.height});
      y += fragment.height + node.box.gap;
    }
    if (controls) {
      const double own_height = controls_height - node.box.gap;
      place(*controls, {inner.x, inner.bottom() - own_height, inner.width, own_height});
      finish_controls(node, *controls, page, last);  // afterwards: a button taken away leaves its room
      for (Node& child : controls->children)
        if (last_focused_ && is_page_control(node, child) && child.focusable) child.focused = true;
      last_focused_ = false;
    }
  }

  static bool is_page_control(const Node& pager, const Node& node) {
    return node.id == page_up_id(pager.id) || node.id == page_down_id(pager.id) || node.id == page_status_id(pager.id);
  }

  static void show_page_controls(const Node& pager, Node& controls, bool shown) {
    for (Node& child : controls.children)
      if (is_page_control(pager, child)) child.hidden = !shown;
  }

  static bool has_own_controls(const Node& pager, const Node& controls) {
    return std::any_of(controls.children.begin(), controls.children.end(),
                       [&](const Node& child) { return !is_page_control(pager, child); });
  }

  void place_single_page(Node& node, Node* controls, bool always, Rect inner) {
    if (controls) {
      controls->hidden = !always;
      show_page_controls(node, *controls, false);
    }
    if (always) {
      // The controls keep to the foot, wherever the text ends.
      const double height = height_of(*controls, inner.width);
      place(*controls, {inner.x, inner.bottom() - height, inner.width, height});
      controls->hidden = true;
      inner.height -= height + node.box.gap;
    }
    place_column(node, inner);
    if (always) controls->hidden = false;
  }

  // Says which page this is, and takes the buttons away that lead nowhere.
  void finish_controls(const Node& pager, Node& node, int page, int last) {
    if (node.id == page_status_id(pager.id) && node.text) {
      const std::vector<std::string> numbers{std::to_string(page + 1), std::to_string(last + 1)};
      for (base::Run& run : node.text->runs) run.text = base::fill(run.text, numbers);
      node.label = base::fill(node.label, numbers);
    }
    if ((node.id == page_up_id(pager.id) && page == 0) || (node.id == page_down_id(pager.id) && page == last)) {
      last_focused_ = last_focused_ || node.focused;  // the focus goes to the button that is left
      node.touchable = node.focusable = node.focused = false;
      node.role = Role::decoration;
      node.look = {};
      node.icon = Icon::none;
      node.children.clear();
    }
    for (Node& child : node.children) finish_controls(pager, child, page, last);
  }

  Measure& measure_;
  bool last_focused_ = false;  // a page button that had the focus was taken away
};

void shift(Node& node, double by) {
  node.place.x += by;
  for (Node& child : node.children) shift(child, by);
}

void mirror(Node& node, double width) {
  const double mirrored = width - node.place.right();
  if (node.box.keep_direction) {
    shift(node, mirrored - node.place.x);
    return;
  }
  node.place.x = mirrored;
  std::swap(node.box.padding.left, node.box.padding.right);
  for (Node& child : node.children) mirror(child, width);
}

}  // namespace

void lay_out(Scene& scene, Measure& measure) {
  const Size size = scene.display.units();
  Layout(measure).place(scene.root, {0, 0, size.width, size.height});
  if (scene.right_to_left()) mirror(scene.root, size.width);
}

std::string page_up_id(const std::string& pager) { return pager + "/up"; }
std::string page_down_id(const std::string& pager) { return pager + "/down"; }
std::string page_status_id(const std::string& pager) { return pager + "/status"; }

}  // namespace kiosk::scene
