#include "audit/rules.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

namespace kiosk::audit {
namespace {

using base::Rect;
using scene::Node;
using scene::Scene;

constexpr double least_target_mm = 20, least_gap_mm = 2.5;
constexpr double least_contrast = 7;
constexpr int longest_line = 60;     // characters: 55 is the aim, and 5 the typesetter's play
constexpr double near_enough = 0.6;  // units: rounding in the measuring of text

std::string show(const Rect& r) {
  std::ostringstream out;
  out.precision(5);
  out << "(" << r.x << ", " << r.y << ") " << r.width << "x" << r.height;
  return out.str();
}

std::string number(double value) {
  std::ostringstream out;
  out.precision(4);
  out << value;
  return out.str();
}

std::string said(const Node& node) {
  std::string words = base::plain_of(node.text->runs);
  constexpr std::size_t enough = 40;
  if (words.size() > enough) {
    std::size_t end = enough;
    while (!base::begins_letter(words[end])) --end;
    words = words.substr(0, end) + "…";
  }
  return "\"" + words + "\"";
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - near_enough && inner.y >= outer.y - near_enough &&
         inner.right() <= outer.right() + near_enough && inner.bottom() <= outer.bottom() + near_enough;
}

const Node* dialog_in(const Node& node) {
  if (node.hidden) return nullptr;
  for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
    if (const Node* found = dialog_in(*child)) return found;
  return node.role == scene::Role::dialog ? &node : nullptr;
}

// The lines that show, where the alignment puts them.
Rect ink_of(const Node& node, scene::Measure& measure, bool right_to_left) {
  const Rect inner = node.place.inset(node.box.padding);
  const scene::TextBlock& block = *node.text;
  const scene::TextExtent extent = measure.text(block.runs, block.style, node.language, inner.width);
  if (extent.lines.empty()) return {inner.x, inner.y, 0, 0};
  const int count = static_cast<int>(extent.lines.size());
  const int first = std::clamp(block.first_line, 0, count - 1);
  const int last = block.last_line < 0 ? count - 1 : std::min(block.last_line, count - 1);
  const double height =
      extent.lines[static_cast<std::size_t>(last)].bottom - extent.lines[static_cast<std::size_t>(first)].top;
  const double spare = inner.width - extent.width;
  double x = inner.x;
  if (block.style.align == scene::Align::centre)
    x += spare / 2;
  else if ((block.style.align == scene::Align::end) != right_to_left)
    x += spare;
  return {x, inner.y, extent.width, height};
}

bool is_picture(const Node& node) { return node.image.has_value() || !node.drawing.empty(); }

class Places {
 public:
  Places(const Scene& scene, scene::Measure& measure, const Asked& asked)
      : scene_(scene), measure_(measure), asked_(asked) {}

  std::vector<Violation> run() {
    audit_ids(scene_.root);
    audit_numbers(scene_.root);
    const auto texts = texts_of(scene_, measure_);
    for (const InkedText& text : texts) audit_text(text);
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t k = i + 1; k < texts.size(); ++k) audit_overlap(texts[i], texts[k]);
    audit_targets();
    return std::move(found_);
  }

 private:
  void add(std::string rule, const std::string& node, std::string what) {
    found_.push_back({std::move(rule), node, std::move(what)});
  }

  [[nodiscard]] double millimetres(double units) const {
    return units * scene_.display.scale() * scene_.display.millimetres_per_pixel();
  }

  void audit_ids(const Node& node) {
    if (node.id.empty()) add("id", "?", "a node without an id");
    if (!ids_.insert(node.id).second) add("id", node.id, "stands twice");
    for (const Node& child : node.children) audit_ids(child);
  }

  void audit_numbers(const Node& node) {
    if (node.hidden) return;
    const Rect& r = node.place;
    for (const double value : {r.x, r.y, r.width, r.height})
      if (!std::isfinite(value)) add("finite", node.id, show(r));
    if (r.width < 0 || r.height < 0) add("finite", node.id, show(r));
    for (const Node& child : node.children) audit_numbers(child);
  }

  void audit_text(const InkedText& text) {
    const Node& node = *text.node;
    const base::Size units = scene_.display.units();
    if (!within(text.ink, {0, 0, units.width, units.height}))
      add("off-screen", node.id, said(node) + " at " + show(text.ink));
    if (!within(text.ink, node.place))
      add("own-box", node.id, said(node) + " at " + show(text.ink) + " is larger than its place " + show(node.place));
    for (const Node* parent : text.within)
      if (!within(text.ink, parent->place)) {
        add(text.on_picture ? "label-outside" : "parent-box", node.id,
            said(node) + " at " + show(text.ink) + " leaves " + parent->id + " " + show(parent->place));
        break;
      }
    audit_capitals(node);
    audit_line_length(text);
    audit_words(node);
  }

  void audit_capitals(const Node& node) {
    const std::string& font = node.text->style.font;
    const double share = font.starts_with("EB Garamond") ? 0.65 : font == "Inter" ? 0.727 : 0.57;
    const double capital = millimetres(node.text->style.size * share);
    // The buttons that offer a text size show it.
    const double least = node.id.starts_with("text-size/") ? asked_.first_step_mm : asked_.capital_mm;
    if (capital < least) add("capitals", node.id, number(capital) + " mm, asked are " + number(least));
  }

  static std::string parted_at_hyphens(std::string text) {
    for (const std::string mark : {"\u00AD", "-", "\u2013"})
      for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += mark.size() + 1)
        text.insert(at + mark.size(), " ");
    return text;
  }

  // A word wider than its place is broken wherever it happens to end.
  void audit_words(const Node& node) {
    const double width = node.place.inset(node.box.padding).width;
    std::istringstream words(parted_at_hyphens(base::plain_of(node.text->runs)));
    for (std::string word; words >> word;) {
      if (double(base::count_letters(word)) * 0.8 * node.text->style.size < width) continue;
      const double needed = measure_.text(base::plain(word), node.text->style, node.language, 10000).width;
      if (needed > width + near_enough)
        add("broken-word", node.id, "\"" + word + "\" takes " + number(needed) + " of " + number(width) + " units");
    }
  }

  // The mean over the lines that are full. One line alone may happen to be of thin letters.
  void audit_line_length(const InkedText& text) {
    const Node& node = *text.node;
    const scene::TextStyle& style = node.text->style;
    const bool control = text.within.back()->touchable || text.within.back()->role == scene::Role::option;
    if (control || node.role == scene::Role::heading || style.size > asked_.body_size * 1.05) return;
    const double width = node.place.inset(node.box.padding).width;
    const std::string words = base::plain_of(node.text->runs);
    const auto lines_of = [&](std::size_t bytes) {
      while (bytes > 0 && bytes < words.size() && !base::begins_letter(words[bytes])) --bytes;
      return measure_.text(base::plain(words.substr(0, bytes)), style, node.language, width).lines.size();
    };
    const std::size_t lines = lines_of(words.size());
    const double most = lines == 2 ? 1.15 * longest_line : longest_line;
    if (lines < 2 || double(base::count_letters(words)) < most * double(lines - 1)) return;
    // Where the last line begins is found by halves.
    std::size_t full = 0, all = words.size();
    while (all - full > 1) {
      const std::size_t middle = (full + all) / 2;
      (lines_of(middle) < lines ? full : all) = middle;
    }
    const double mean = double(base::count_letters(words.substr(0, full))) / double(lines - 1);
    if (mean > most)
      add("long-line", node.id, number(mean) + " characters a line on " + number(width) + " units: " + said(node));
  }

  void audit_overlap(const InkedText& a, const InkedText& b) {
    const Rect both = a.ink.intersect(b.ink);
    if (both.width > near_enough && both.height > near_enough)
      add(a.on_picture ? "labels-overlap" : "overlap", a.node->id,
          said(*a.node) + " and " + b.node->id + " " + said(*b.node) + " share " + show(both));
  }

  void audit_targets() {
    std::vector<const Node*> targets;
    scene::each(foreground(scene_), [&](const Node& node) {
      if (node.touchable) targets.push_back(&node);
    });
    if (targets.empty()) add("no-target", scene_.id, "nothing can be pressed");
    const base::Size units = scene_.display.units();
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const Node& node = *targets[i];
      const double width = millimetres(node.place.width), height = millimetres(node.place.height);
      if (width < least_target_mm || height < least_target_mm)
        add("target", node.id, number(width) + " x " + number(height) + " mm");
      if (!within(node.place, {0, 0, units.width, units.height})) add("target-off-screen", node.id, show(node.place));
      if (node.label.empty()) add("nameless", node.id, "can be pressed and has no name");
      for (std::size_t k = i + 1; k < targets.size(); ++k) audit_gap(node, *targets[k]);
    }
  }

  void audit_gap(const Node& a, const Node& b) {
    const double across = std::max(a.place.x - b.place.right(), b.place.x - a.place.right());
    const double down = std::max(a.place.y - b.place.bottom(), b.place.y - a.place.bottom());
    const double gap = millimetres(std::max(across, down));
    if (gap < least_gap_mm) add("gap", a.id, number(gap) + " mm to " + b.id);
  }

  const Scene& scene_;
  scene::Measure& measure_;
  const Asked& asked_;
  std::set<std::string> ids_;
  std::vector<Violation> found_;
};

// What has been painted so far, to know what a text stands on.
struct Ground {
  Rect place;
  std::optional<base::Colour> fill;  // nothing: a picture
};

// `window`: beyond it nothing is painted.
void paint_grounds(const Node& node, const base::Rect& window, std::vector<Ground>& grounds,
                   std::map<const Node*, std::size_t>& painted) {
  if (node.hidden) return;
  const base::Rect place = node.place.intersect(window);
  if (node.look.fill) grounds.push_back({place, node.look.fill});
  if (is_picture(node)) grounds.push_back({place, std::nullopt});
  painted[&node] = grounds.size();
  for (const Node& child : node.children) paint_grounds(child, node.clip ? place : window, grounds, painted);
}

}  // namespace

const Node& foreground(const Scene& scene) {
  const Node* dialog = dialog_in(scene.root);
  return dialog ? *dialog : scene.root;
}

namespace {

void collect(const Scene& scene, const Node& node, scene::Measure& measure, std::vector<const Node*>& above,
             bool on_picture, std::vector<InkedText>& texts) {
  if (node.hidden) return;
  if (node.text) texts.push_back({&node, ink_of(node, measure, scene.right_to_left()), above, on_picture});
  const bool labelled = node.box.axis == scene::Axis::stack && !node.children.empty() && is_picture(node.children[0]);
  // What lies under a window reaches beyond it or leaves some of it free; the window itself is the bound.
  const bool bound = !node.box.frame;
  if (bound) above.push_back(&node);
  for (const Node& child : node.children) collect(scene, child, measure, above, on_picture || labelled, texts);
  if (bound) above.pop_back();
}

}  // namespace

std::vector<InkedText> texts_of(const Scene& scene, scene::Measure& measure) {
  std::vector<InkedText> texts;
  std::vector<const Node*> above;
  collect(scene, foreground(scene), measure, above, false, texts);
  return texts;
}

std::vector<Violation> audit_places(const Scene& scene, scene::Measure& measure, const Asked& asked) {
  return Places(scene, measure, asked).run();
}

std::vector<Violation> audit_reach(const Scene& scene) {
  std::vector<Violation> found;
  scene::each(foreground(scene), [&](const Node& node) {
    // Parts are where they are drawn; controls within reach step through them.
    const bool control = node.touchable && node.role != scene::Role::part;
    if (control && node.place.y < scene.display.units().height / 2 - near_enough)
      found.push_back({"reach", node.id, "begins at " + number(node.place.y)});
  });
  return found;
}

std::vector<Violation> audit_colours(const Scene& scene, scene::Measure& measure) {
  std::vector<Ground> grounds;
  std::map<const Node*, std::size_t> painted;
  paint_grounds(scene.root, scene.root.place, grounds, painted);
  std::vector<Violation> found;
  for (const InkedText& text : texts_of(scene, measure)) {
    base::Colour ground = scene.ground;
    bool flat = true;
    for (std::size_t i = 0; i < painted[text.node]; ++i) {
      if (text.ink.intersect(grounds[i].place).empty()) continue;
      const bool opaque = grounds[i].fill && grounds[i].fill->alpha == 255 && within(text.ink, grounds[i].place);
      if (!grounds[i].fill)
        flat = false;
      else
        ground = base::blend(*grounds[i].fill, ground);
      flat = flat || opaque;
    }
    if (!flat) continue;
    const base::Colour ink = text.node->text->style.ink;
    if (const double contrast = base::contrast(ink, ground); contrast < least_contrast)
      found.push_back({"contrast", text.node->id,
                       number(contrast) + ": " + base::format_colour(ink) + " on " + base::format_colour(ground)});
  }
  return found;
}

}  // namespace kiosk::audit
