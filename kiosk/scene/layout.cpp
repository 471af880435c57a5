#include "scene/layout.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <utility>

#include "scene/pages.hpp"
#include "scene/sizes.hpp"

namespace kiosk::scene {
namespace {

constexpr double least_gap = 10;  // between what is touched: 2.5 mm and a little

class Layout {
 public:
  explicit Layout(Measure& measure) : measure_(measure), sizes_(measure) {}

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
    if (node.clip) hide_outside(node, rect);
  }

 private:
  // --- where the children stand ---

  static double offset(Align align, double free) {
    if (free <= 0) return 0;
    return align == Align::centre ? free / 2 : align == Align::end ? free : 0;
  }

  void place_column(Node& node, Rect inner) {
    std::vector<double> widths, heights;
    double taken = Sizes::gaps(node), growth = 0;
    for (Node& child : node.children) {
      widths.push_back(sizes_.child_width(node, child, inner.width));
      heights.push_back(sizes_.height_of(child, widths.back()));
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
    const std::vector<double> widths = sizes_.row_widths(node, inner.width);
    const double taken = std::accumulate(widths.begin(), widths.end(), Sizes::gaps(node));
    double x = inner.x + offset(node.box.main, inner.width - taken);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      Node& child = node.children[i];
      if (child.hidden) continue;
      const double wanted = sizes_.height_of(child, widths[i]);
      const double height = node.box.cross == Align::stretch ? inner.height : std::min(wanted, inner.height);
      place(child, {x, inner.y + offset(node.box.cross, inner.height - height), widths[i], height});
      x += widths[i] + node.box.gap;
    }
  }

  void place_grid(Node& node, Rect inner) {
    const double width = Sizes::cell_width(node, inner.width);
    std::vector<double> rows = sizes_.row_heights(node, inner.width);
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
      if (child.box.frame || child.box.part) {
        const Rect at =
            child.box.part ? part_rect(node, child, inner) : no_smaller(within(inner, *child.box.frame), child, inner);
        place(child, child.box.aspect > 0 ? kept_in({child.box.aspect, 1}, child, at) : at);
        continue;
      }
      if (!child.box.anchor) {
        place(child, inner);
        continue;
      }
      const Anchor& anchor = *child.box.anchor;
      const double width = sizes_.width_of(child, anchor.width * inner.width);
      const double height = sizes_.height_of(child, width);
      place(child, {inner.x + anchor.x * inner.width - anchor.ax * width,
                    inner.y + anchor.y * inner.height - anchor.ay * height, width, height});
    }
  }

  // The rectangle, or about its middle what the child needs, moved as far as it takes to stay inside.
  static Rect no_smaller(Rect at, const Node& child, Rect inside) {
    const auto widen = [](double& from, double& length, double least, double start, double room) {
      if (length >= least) return;
      from = std::clamp(from - (least - length) / 2, start, std::max(start, start + room - least));
      length = least;
    };
    widen(at.x, at.width, child.box.min_width, inside.x, inside.width);
    widen(at.y, at.height, child.box.min_height, inside.y, inside.height);
    return at;
  }

  // Where an element of the stack's picture stands, no smaller than the child must be.
  Rect part_rect(const Node& stack, const Node& child, Rect inner) {
    if (stack.children.empty() || !stack.children[0].image) return {inner.x, inner.y, 0, 0};
    const Image& image = *stack.children[0].image;
    const PartOf& part = *child.box.part;
    const Rect picture = fitted(measure_.picture(image.file), inner, image);
    Rect at = within(picture, measure_.part(image.file, part.id));
    // Elements may touch each other; where fingers press them there is a gap.
    if (child.touchable) at = at.inset(Insets::all(least_gap / 2));
    const double width = std::max(at.width * part.scale, child.box.min_width);
    const double height = std::max(at.height * part.scale, child.box.min_height);
    return {at.x + part.shift.x * picture.width + (at.width - width) / 2,
            at.y + part.shift.y * picture.height + (at.height - height) / 2, width, height};
  }

  static Rect within(Rect all, Rect fractions) {
    return {all.x + fractions.x * all.width, all.y + fractions.y * all.height, fractions.width * all.width,
            fractions.height * all.height};
  }

  // What is seen through a window is there only as far as the window shows it.
  static void hide_outside(Node& node, Rect window) {
    for (Node& child : node.children) {
      const Point middle{child.place.x + child.place.width / 2, child.place.y + child.place.height / 2};
      if ((child.touchable || child.text) && !window.contains(middle)) child.hidden = true;
      if (!child.hidden) hide_outside(child, window);
    }
  }

  Rect hugged(const Node& node, Rect rect) {
    const Size size =
        node.children.empty() || !node.children[0].image ? Size{} : measure_.picture(node.children[0].image->file);
    if (size.width <= 0 || size.height <= 0) return rect;
    return kept_in(size, node, rect);
  }

  // As large as the rectangle allows, standing in it as the node says.
  static Rect kept_in(Size size, const Node& node, Rect rect) {
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
    const double controls_height = controls ? sizes_.height_of(*controls, inner.width) + node.box.gap : 0;
    const double room = inner.height - controls_height;
    std::vector<Piece> pieces;
    Role before = Role::group;
    for (Node& child : node.children) {
      if (&child == controls) continue;
      const double width = sizes_.child_width(node, child, inner.width);
      Piece piece{&child, sizes_.height_of(child, width), {}};
      // A quotation is not broken, nor is who said it.
      const bool quoting = child.role == Role::quotation || before == Role::quotation;
      const bool whole = quoting && piece.height <= room;
      before = child.role;
      if (child.text && !child.box.height && !whole)
        piece.lines = sizes_.extent(child, width - child.box.padding.horizontal()).lines;
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
      const double width = sizes_.child_width(node, child, inner.width);
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
      const double height = sizes_.height_of(*controls, inner.width);
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
  Sizes sizes_;
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

Rect fitted(Size picture, Rect frame, const Image& image) {
  if (picture.width <= 0 || picture.height <= 0) return frame;
  const double by_width = frame.width / picture.width, by_height = frame.height / picture.height;
  const double scale = image.fit == Fit::cover ? std::max(by_width, by_height) : std::min(by_width, by_height);
  const double width = picture.width * scale, height = picture.height * scale;
  const auto offset = [](double room, double length, double centre) {
    const double wanted = room / 2 - centre * length;
    return length <= room ? (room - length) / 2 : std::clamp(wanted, room - length, 0.0);
  };
  return {frame.x + offset(frame.width, width, image.centre.x), frame.y + offset(frame.height, height, image.centre.y),
          width, height};
}

void lay_out(Scene& scene, Measure& measure) {
  const Size size = scene.display.units();
  Layout(measure).place(scene.root, {0, 0, size.width, size.height});
  if (scene.right_to_left()) mirror(scene.root, size.width);
}

std::string page_up_id(const std::string& pager) { return pager + "/up"; }
std::string page_down_id(const std::string& pager) { return pager + "/down"; }
std::string page_status_id(const std::string& pager) { return pager + "/status"; }

}  // namespace kiosk::scene
