#include "visit/kit.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scene/layout.hpp"

namespace kiosk::visit {
namespace {

constexpr double margin_share = 0.05;

// SVG pictures name their colours by class; the theme says what they are.
std::string picture_style(const exhibit::Theme& theme) {
  std::string css;
  for (const auto& [name, colour] : theme.picture) {
    const std::string value = base::format_colour(colour);
    css += ".fill-" + name + "{fill:" + value + "}.stroke-" + name + "{stroke:" + value + "}";
  }
  return css;
}

const exhibit::Theme& theme_of(const exhibit::Exhibit& exhibit, const std::string& name) {
  const auto found = exhibit.themes.find(name);
  return found != exhibit.themes.end() ? found->second : exhibit.themes.at("standard");
}

}  // namespace

double step_factor(int text_size) {
  static constexpr std::array<double, 4> capitals_mm{4.8, 5.6, 7.3, 9.0};
  return capitals_mm[static_cast<std::size_t>(std::clamp(text_size, 1, 4) - 1)] / capitals_mm[0];
}

Kit::Kit(const State& s, const World& w, Time moment) : Kit(s, w, moment, {}) {}

Kit::Kit(const State& s, const World& w, Time moment, const Own& own)
    : state(s),
      world(w),
      now(moment),
      exhibit(w.exhibit),
      theme(own.theme ? *own.theme : theme_of(w.exhibit, s.preferences.contrast)),
      language(s.preferences.language),
      room(w.display.units()),
      portrait(room.height > room.width),
      step(std::clamp(own.step.value_or(s.preferences.text_size), 1, 4)),
      margin(margin_share * std::min(room.width, room.height)) {
  view.scene.language = language;
  view.scene.display = w.display;
  view.scene.ground = colour("ground");
  view.scene.focus_ink = colour("focus");
  view.scene.focus_gap = colour("ground");
  view.scene.picture_style = picture_style(theme);
}

std::string Kit::word(const std::string& key, const std::vector<std::string>& arguments) const {
  return base::fill(word(key), arguments);
}

base::Colour Kit::ink(const std::string& name, const std::string& otherwise) const {
  if (const auto found = theme.picture.find(name); found != theme.picture.end()) return found->second;
  return colour(otherwise.empty() || theme.colours.contains(name) ? name : otherwise);
}

double Kit::size(const std::string& name) const {
  const double first = theme.size(name), body_size = theme.size("body");
  const double factor = step_factor(step);
  // What is large already grows by half, so that titles leave room for what they head.
  return first <= body_size ? first * factor : std::max(body_size * factor, first * (1 + (factor - 1) / 2));
}

scene::TextStyle Kit::body() const {
  scene::TextStyle style;
  style.font = theme.text_font;
  style.size = size("body");
  style.leading = 1.5;
  style.ink = colour("text");
  return style;
}

scene::TextStyle Kit::small() const {
  scene::TextStyle style = body();
  style.size = size("small");
  style.leading = 1.4;
  style.ink = colour("secondary");
  return style;
}

scene::TextStyle Kit::strong() const {
  scene::TextStyle style = body();
  style.weight = 600;
  style.leading = 1.25;
  return style;
}

scene::TextStyle Kit::display(const std::string& size_name) const {
  scene::TextStyle style = body();
  style.font = theme.display_font;
  style.size = size(size_name);
  style.weight = 500;
  style.leading = 1.14;
  style.balance = true;
  return style;
}

scene::TextStyle Kit::quotation(const std::string& size_name) const {
  scene::TextStyle style = display(size_name);
  style.weight = 400;
  style.leading = 1.3;
  style.balance = false;
  style.hang = true;
  style.old_figures = true;
  return style;
}

scene::TextStyle Kit::kicker() const {
  scene::TextStyle style = small();
  style.weight = 600;
  style.tracking = 0.02;
  style.ink = colour("accent");
  return style;
}

Node Kit::text(std::string id, base::RichText runs, scene::TextStyle style, Role role) const {
  Node node;
  node.id = std::move(id);
  node.role = role;
  node.language = language;
  node.text = scene::TextBlock{std::move(runs), std::move(style)};
  return node;
}

Node Kit::text(std::string id, std::string words, scene::TextStyle style, Role role) const {
  return text(std::move(id), base::plain(std::move(words)), std::move(style), role);
}

Node Kit::box(std::string id, Axis axis, double gap, std::vector<Node> children) const {
  Node node;
  node.id = std::move(id);
  node.language = language;
  node.box.axis = axis;
  node.box.gap = gap;
  node.children = std::move(children);
  return node;
}

Node Kit::space(std::string id) const {
  Node node = box(std::move(id), Axis::column, 0);
  node.role = Role::decoration;
  node.box.grow = 1;
  return node;
}

Node Kit::picture(const std::string& id, const exhibit::Picture& picture, scene::Fit fit) const {
  Node node = box(id, Axis::column, 0);
  node.role = Role::picture;
  node.label = plain(picture.alt);
  scene::Image& image = node.image.emplace();
  image.file = picture.file.string();
  image.fit = fit;
  image.centre = {picture.centre_x / 100, picture.centre_y / 100};
  return node;
}

Node Kit::labelled_picture(const std::string& id, const exhibit::Picture& shown, bool labels) const {
  Node stack = box(id, Axis::stack, 0, {picture(id + "/picture", shown, scene::Fit::contain)});
  stack.box.hug_picture = true;
  stack.box.keep_direction = true;
  stack.box.shrink = 1;
  stack.box.cross = Align::centre;
  constexpr std::size_t short_bytes = 2;  // a figure has room at any size
  for (std::size_t i = 0; i < shown.labels.size(); ++i) {
    const exhibit::Label& label = shown.labels[i];
    if (!labels && plain(label.text).size() > short_bytes) continue;
    scene::TextStyle style = label.style == exhibit::LabelStyle::title ? display("lead") : small();
    style.weight = label.style == exhibit::LabelStyle::label ? 600 : style.weight;
    style.leading = 1.25;
    style.balance = style.whole_words = true;
    style.ink = ink(label.ink.empty() ? "line" : label.ink);
    double ax = 0.5;
    if (label.align == exhibit::LabelAlign::start) ax = 0;
    if (label.align == exhibit::LabelAlign::end) ax = 1;
    style.align = ax == 0.5 ? Align::centre : ax == 1 ? Align::end : Align::start;
    Node node = text(id + "/label/" + std::to_string(i + 1), in(label.text), style);
    node.box.anchor = scene::Anchor{label.x / 100, label.y / 100, ax, 0.5, label.width / 100};
    stack.children.push_back(std::move(node));
  }
  return stack;
}

void Kit::pressable(Node& node, Role role, const std::string& label, Action action) {
  node.role = role;
  node.label = label;
  node.language = language;
  node.touchable = node.focusable = true;
  node.pressed = state.pressed == node.id;
  node.focused = state.focused == node.id;
  view.actions.insert_or_assign(node.id, std::move(action));
}

Node Kit::button(const std::string& id, const std::string& label, Icon icon, Action action, Accent accent) {
  const bool main = accent == Accent::main;
  const base::Colour ink = main ? colour("on-accent") : colour("text");
  Node node = box(id, Axis::row, 14);
  pressable(node, Role::button, label, std::move(action));
  node.look.fill = main ? colour("accent") : colour("surface");
  node.look.radius = corner;
  node.look.border = main ? colour("accent") : colour("line");
  if (node.pressed) node.look.fill = main ? colour("text") : colour("raised");
  node.box.padding = base::Insets::both(22, 12);
  node.box.min_height = target;
  node.box.min_width = target;
  node.box.main = node.box.cross = Align::centre;
  if (icon != Icon::none) {
    Node sign = box(id + "/icon", Axis::column, 0);
    sign.role = Role::decoration;
    sign.icon = icon;
    sign.icon_ink = main ? ink : colour("accent");
    sign.box.width = sign.box.height = size("body") * 1.1;
    node.children.push_back(std::move(sign));
  }
  if (!label.empty()) {
    scene::TextStyle style = small();
    style.weight = 600;
    style.ink = ink;
    style.leading = 1.2;
    node.children.push_back(text(id + "/label", label, style));
  }
  return node;
}

Node Kit::tool(const std::string& id, const std::string& label, Icon icon, Action action) {
  Node node = button(id, label, icon, std::move(action));
  node.children.resize(1);  // the icon alone: the words are its name
  node.box.padding = base::Insets::all(12);
  return node;
}

Node Kit::pager(const std::string& id, std::vector<Node> children, double gap, int page, std::vector<Node> controls,
                bool terse) {
  Node row = box(id + "/controls", Axis::row, 16, std::move(controls));
  row.box.cross = Align::centre;
  row.box.padding.top = 10;
  scene::TextStyle style = small();
  style.align = Align::end;
  style.tabular = true;
  Node status = text(scene::page_status_id(id), "{0} / {1}", style, Role::status);
  status.label = word("page-of");
  status.box.grow = 1;
  status.box.min_width = 3.2 * status.text->style.size;  // "2 / 10"
  row.children.push_back(std::move(status));
  const auto turner = [&](const std::string& turner_id, const std::string& key, Icon icon, int by) {
    row.children.push_back(terse ? tool(turner_id, word(key), icon, TurnPage{by})
                                 : button(turner_id, word(key), icon, TurnPage{by}));
  };
  turner(scene::page_up_id(id), "page-up", Icon::up, -1);
  turner(scene::page_down_id(id), "page-down", Icon::down, +1);

  const std::size_t most_in_a_row = step > large_text ? 3 : step == large_text ? 4 : 6;
  if (portrait && row.children.size() > most_in_a_row) {  // large words, narrow screen: two rows
    row.box.axis = Axis::grid;
    row.box.columns = 2;
    row.children[row.children.size() - 3].box.padding.top = 8;
  }
  for (std::size_t i = row.children.size() - 3; i < row.children.size(); ++i)
    row.children[i].hidden = true;  // until the layout finds that there is more than one page

  for (Node& child : children)
    if (child.text && !child.box.max_width)
      child.box.max_width = line_limit(child.text->style) + child.box.padding.horizontal();
  Node node = box(id, Axis::column, gap, std::move(children));
  node.box.paged = true;
  node.box.page = page;
  node.box.grow = node.box.shrink = 1;
  node.children.push_back(std::move(row));
  return node;
}

double Kit::line_limit() const { return line_limit(body()); }

double Kit::line_limit(const scene::TextStyle& style) const {
  // Means over English and Russian text: Inter's, and that of a narrower face for titles and quotations.
  const double ems_a_character = style.font == theme.text_font ? 0.5 : 0.4;
  constexpr double characters_a_line = 55;
  return characters_a_line * ems_a_character * style.size;
}

}  // namespace kiosk::visit
