// A sheet as its window shows it: paper, lines, dashes, numbers in the margin, and the passages as parts to touch.
#include <algorithm>
#include <cmath>
#include <utility>

#include "visit/documents_page.hpp"
#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

using base::Rect;

// One sheet in its window.
class PageView {
 public:
  PageView(Kit& kit, const exhibit::Paper& paper, std::size_t first_part, const Page& page, Lens lens)
      : kit_(kit), paper_(paper), first_part_(first_part), page_(page), lens_(lens) {}

  Node window() {
    Node paper = kit_.box("sheet/paper", Axis::column, 0);
    paper.role = Role::decoration;
    paper.look.fill = kit_.ink("paper");
    add_ground(std::move(paper), seen(lens_, Rect{0, 0, 1, 1}, page_.tall()));
    for (std::size_t i = 0; i < page_.rows.size(); ++i) {
      const Row& row = page_.rows[i];
      if (row.passage && !row.whole.empty()) add_passage(*row.passage);
      add_row(i);
    }
    add_scroll_mark();
    Node window = visit::window(kit_, "sheet", std::move(nodes_));
    window.label = kit_.plain(paper_.title);
    window.box.keep_direction = true;
    return window;
  }

 private:
  // A place on the sheet as it is seen: from x on, in units, and in rows.
  [[nodiscard]] Rect place(double x, double width, double row, double rows = 1) const {
    const auto all = double(page_.rows.size());
    return seen(lens_, Rect{x / page_.window, row / all, width / page_.window, rows / all}, page_.tall());
  }
  [[nodiscard]] static bool in_view(const Rect& frame) { return !frame.intersect({0, 0, 1, 1}).empty(); }

  void add(Node node, const Rect& frame) {
    if (!in_view(frame)) return;
    node.box.frame = frame;
    nodes_.push_back(std::move(node));
  }

  // What words stand on ends where the window ends.
  void add_ground(Node node, const Rect& frame) { add(std::move(node), frame.intersect({0, 0, 1, 1})); }

  void add_passage(std::size_t index) {
    const std::size_t part = first_part_ + index;
    const exhibit::Part& passage = paper_.passages[index];
    const auto [first, end] = page_.rows_of(index);
    const std::string id = "sheet/" + passage.id;
    const bool open = kit_.state.exploration.part == part;
    if (open) {
      Node mark = kit_.box(id + "/open", Axis::column, 0);
      mark.role = Role::decoration;
      mark.look.fill = kit_.ink("brass-light");
      mark.look.edge = kit_.ink("brass-dark");
      mark.look.edge_width = 6;
      add_ground(std::move(mark), place(0, page_.window, double(first), double(end - first)));
    }
    add_number(id + "/number", std::to_string(part + 1), double(first));

    Node node = kit_.box(part_id(passage), Axis::column, 0);
    // Some of the lines on either side too: they are dashes.
    const double more = kit_.step < large_text ? 0.45 : 0.3;
    const double edge = 0.2 * page_.margin, row = page_.pitch;
    Rect frame = place(edge, page_.window - 2 * edge, double(first) - more, double(end - first) + 2 * more);
    // Only what is in view is touched, and no less than a finger needs.
    constexpr double apart = 12;  // units, from what lies over the window and under it
    const double height = row * double(page_.in_view), margin = apart / height;
    frame = frame.intersect({apart / page_.window, margin, 1 - 2 * apart / page_.window, 1 - 2 * margin});
    if (frame.width * page_.window < target || frame.height * height < target) return;
    opens(kit_, node, part, passage);
    if (node.pressed) node.look.border = kit_.ink("brass-dark");
    node.look.border_width = 3;
    node.look.radius = corner;
    add(std::move(node), frame);
  }

  // The number of a passage in the margin, as the controls count.
  void add_number(const std::string& id, const std::string& number, double row) {
    scene::TextStyle style = kit_.small();
    style.size *= lens_.zoom;
    style.weight = 600;
    style.leading = 1;
    style.tabular = style.whole_words = true;
    style.ink = kit_.ink("paper");
    Node words = kit_.text(id + "/text", number, style);
    words.role = Role::decoration;
    Node disc = kit_.box(id, Axis::column, 0, {std::move(words)});
    disc.role = Role::decoration;
    disc.look.fill = museum_ink(kit_, paper_);
    const double side =
        std::min(0.94 * page_.pitch, 1.55 * kit_.size("small")) * lens_.zoom;  // as wide as two figures and a little
    disc.look.radius = side / 2;
    disc.box.width = disc.box.height = side;
    disc.box.main = disc.box.cross = Align::centre;
    const double before = std::min(page_.margin, 4.5 * page_.letter) / 2;
    const Rect at = place(page_.margin - before, 0, row);
    disc.box.anchor = scene::Anchor{at.x, at.y + at.height / 2, 0.5, 0.5, 1};
    if (at.y > -0.1 && at.y < 1.1) nodes_.push_back(std::move(disc));
  }

  void add_row(std::size_t index) {
    const Row& row = page_.rows[index];
    const auto at = double(index);
    const std::string id = "sheet/line/" + std::to_string(index + 1);
    if (row.kind == Row::Kind::gap) add_dashes(id + "/dashes", at, 0, page_.measure);
    if (row.dashes_before > 0) add_dashes(id + "/before", at, 0, row.dashes_before * page_.letter);
    if (row.dashes_from >= 0)
      add_dashes(id + "/after", at, row.dashes_from * page_.letter, page_.measure - row.dashes_from * page_.letter);
    if (row.text.empty()) return;
    scene::TextStyle style = row_style(kit_, paper_, page_, row.kind);
    const double spare = page_.pitch - style.size * style.leading;
    style.size *= lens_.zoom;
    Node line = kit_.text(id, row.text, style);
    line.box.padding.top = std::max(0.0, spare / 2 * lens_.zoom);
    // What begins here is said once, and not line by line.
    line.role = row.whole.empty() ? Role::decoration : row.passage ? Role::quotation : Role::text;
    line.label = row.whole;
    if (row.kind != Row::Kind::note) line.language = paper_.language;
    const double indent = row.dashes_before > 0 ? (row.dashes_before + 1) * page_.letter : 0;
    Rect frame = place(page_.margin + indent, page_.window - page_.margin - indent, at);
    if (const double middle = frame.x + frame.width / 2; middle <= 0 || middle >= 1) {
      // A window shows the texts whose middle it shows. One that is longer than the window is not broken either.
      frame.width = std::max(0.1, 1 - 2 * frame.x);
      line.text->runs = base::plain(base::unbroken(row.text));
    }
    add(std::move(line), frame);
  }

  // Without a space at which it could break.
  // Words that nobody here knows.
  void add_dashes(const std::string& id, double row, double x, double width) {
    Node node = kit_.box(id, Axis::column, 0);
    node.role = Role::decoration;
    scene::Shape dashes;
    dashes.points = {{0, 0.55}, {1, 0.55}};
    constexpr double thick = 2;
    const double dash = 0.55 * page_.letter, period = 2 * dash + thick;  // as they are drawn (scene::Shape)
    width = std::floor((width + period - dash) / period) * period - (period - dash);
    dashes.width = thick * lens_.zoom;
    dashes.dash = dash * lens_.zoom;
    dashes.ink = kit_.ink("ink");
    dashes.ink.alpha = 110;
    node.drawing = {dashes};
    add(std::move(node), place(page_.margin + x, width, row));
  }

  // Where in the sheet one is.
  void add_scroll_mark() {
    if (!page_.scrolls(lens_)) return;
    Node mark = kit_.box("sheet/scroll", Axis::column, 0);
    mark.role = Role::decoration;
    mark.look.fill = kit_.ink("brass-dark");
    mark.look.radius = 3;
    const double share = 1 / (page_.tall() * lens_.zoom), length = 0.97 * share;
    const double top = 0.015 + 0.97 * (lens_.centre.y - share / 2);
    add(std::move(mark), {1 - 13 / page_.window, top, 6 / page_.window, length});
  }

  Kit& kit_;
  const exhibit::Paper& paper_;
  const std::size_t first_part_;  // of this paper, as all parts are counted
  const Page& page_;
  const Lens lens_;
  std::vector<Node> nodes_;
};

}  // namespace

Node sheet_window(Kit& kit, const exhibit::Documents& documents, std::size_t leaf, const Page& page, Lens lens) {
  std::size_t first_part = 0;
  for (std::size_t i = 0; i < leaf; ++i) first_part += documents.papers[i].passages.size();
  return PageView(kit, documents.papers[leaf], first_part, page, lens).window();
}

}  // namespace kiosk::visit
