// The loop that plays while nobody is here: the cover, then each panel, with "touch to begin" in every language.
#include "visit/map_labels.hpp"
#include "visit/screens.hpp"
#include "visit/slide.hpp"

namespace kiosk::visit {
namespace {

constexpr double wide_picture = 0.58, high_picture = 0.46;  // of the screen's width, or in portrait of its height

double side_margin(const Kit& kit) { return kit.portrait ? kit.margin : kit.margin * 1.4; }

std::string join(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

// The exhibit's languages, that which visits begin in first.
std::vector<base::Language> own_first(const Kit& kit) {
  std::vector<base::Language> languages{kit.language};
  for (const base::Language& language : kit.exhibit.languages)
    if (language != kit.language) languages.push_back(language);
  return languages;
}

// A text of another language begins where the screen's own do, whichever way it runs.
void speak(const Kit& kit, Node& node, const base::Language& language) {
  node.language = language;
  if (base::direction_of(language) != base::direction_of(kit.language)) node.text->style.align = Align::end;
}

// A text in every language, the first one largest.
std::vector<Node> in_all_languages(const Kit& kit, const std::string& id, const exhibit::Text& text,
                                   const scene::TextStyle& first, const scene::TextStyle& others) {
  std::vector<Node> nodes;
  for (const base::Language& language : own_first(kit)) {
    Node node = kit.text(id + "/" + language, text(language), nodes.empty() ? first : others,
                         nodes.empty() ? Role::heading : Role::text);
    speak(kit, node, language);
    nodes.push_back(std::move(node));
  }
  return nodes;
}

Node invitation(Kit& kit) {
  scene::TextStyle style = kit.display("lead");
  style.ink = kit.colour("accent");
  Node row = kit.box("begin", Axis::row, 24);
  row.box.cross = Align::centre;
  Node sign = kit.box("begin/icon", Axis::column, 0);
  sign.role = Role::decoration;
  sign.icon = Icon::hand;
  sign.icon_ink = kit.colour("accent");
  sign.box.width = sign.box.height = 64;
  row.children.push_back(std::move(sign));
  Node words = kit.box("begin/words", Axis::column, 0);
  for (const base::Language& language : own_first(kit)) {
    Node line = kit.text("begin/" + language, kit.exhibit.word(language, "begin"), style);
    speak(kit, line, language);
    words.children.push_back(std::move(line));
  }
  row.children.push_back(std::move(words));
  std::vector<std::string> all;
  for (const base::Language& language : own_first(kit)) all.push_back(kit.exhibit.word(language, "begin"));
  kit.pressable(row, Role::button, join(all, " · "), Go{Contents{}});
  row.focused = false;  // the first key only wakes
  row.box.min_height = 76;
  return row;
}

// Large words may be more than there is room for above the invitation: the last go first, and the title stays.
void leave_out(const Kit& kit, std::vector<Node>& words) {
  constexpr double gap = 18, inset = 64;
  const double own = kit.room.width * (kit.portrait ? 1 : 1 - wide_picture);
  const double width = own - side_margin(kit) - (kit.portrait ? kit.margin : inset);
  const auto lines = static_cast<double>(kit.exhibit.languages.size());
  const double invited = lines * kit.display("lead").size * kit.display("lead").leading;
  const double room = kit.room.height * (kit.portrait ? 1 - high_picture : 1) - 2.4 * kit.margin - invited - 2 * gap;
  const auto height = [&] {
    double sum = 0;
    for (const Node& node : words)
      sum += gap + (node.text ? likely_size(base::plain_of(node.text->runs), node.text->style, width).height
                              : node.box.height.value_or(0));
    return sum;
  };
  while (words.size() > 2 && height() > room) words.pop_back();
}

Node opening(Kit& kit, std::vector<Node> words) {
  Node column = kit.box("words", Axis::column, 18, std::move(words));
  column.children.push_back(kit.space("words/space"));
  column.children.push_back(invitation(kit));
  return column;
}

// The picture, filling its place; what drifts in it lies over the rest of it.
Node showing(const Kit& kit, const exhibit::Picture& shown, const Course& course) {
  Node picture = kit.picture("picture", shown, scene::Fit::cover);
  if (course.still || shown.drift.empty()) return picture;
  const scene::Image whole = *picture.image;
  std::vector<Node> layers;
  for (const exhibit::Drift& drift : shown.drift) {
    Node layer = kit.box("picture/" + drift.layer, Axis::stack, 0);
    layer.role = Role::decoration;
    layer.image = whole;
    layer.image->layer = drift.layer;
    layer.box.part = scene::PartOf{drift.layer, {course.drift * drift.x / 100, course.drift * drift.y / 100}};
    picture.image->without.push_back(drift.layer);
    layers.push_back(std::move(layer));
  }
  Node window = kit.box("picture/window", Axis::stack, 0);
  window.clip = window.box.keep_direction = true;
  window.children.push_back(std::move(picture));
  for (Node& layer : layers) window.children.push_back(std::move(layer));
  return window;
}

// A stretch of the line, across the screen or down it, of which a share is drawn; at its origin there is a point.
Node stretch(const Kit& kit, const std::string& id, base::Point from, base::Point to, double share, bool origin) {
  constexpr double reach = 10;  // what is drawn on either side
  Node node = kit.box(id, Axis::column, 0);
  node.role = Role::decoration;
  const base::Rect place{from.x - reach, from.y - reach, to.x - from.x + 2 * reach, to.y - from.y + 2 * reach};
  node.box.frame = base::Rect{place.x / kit.room.width, place.y / kit.room.height, place.width / kit.room.width,
                              place.height / kit.room.height};
  if (share <= 0) return node;
  const auto point = [&](double part) {
    return base::Point{(from.x + (to.x - from.x) * part - place.x) / place.width,
                       (from.y + (to.y - from.y) * part - place.y) / place.height};
  };
  using Kind = scene::Shape::Kind;
  node.drawing.push_back({Kind::line, {point(0), point(share)}, 5, kit.colour("accent")});
  if (origin) node.drawing.push_back({Kind::disc, {point(0)}, 9, kit.colour("accent")});
  return node;
}

// The line that leads from the picture to the invitation, which stands on it.
std::vector<Node> line_to_invitation(const Kit& kit, double share) {
  const double foot = kit.room.height - kit.margin + 22, end = kit.room.width - side_margin(kit);
  std::vector<Node> line;
  if (!kit.portrait) {
    line.push_back(stretch(kit, "line", {kit.room.width * (wide_picture - 0.12), foot}, {end, foot}, share, true));
    return line;
  }
  const double edge = kit.margin / 2, top = kit.room.height * (high_picture - 0.05);
  const double down = foot - top, whole = down + end - edge;
  line.push_back(stretch(kit, "line/down", {edge, top}, {edge, foot}, std::min(1.0, share * whole / down), true));
  line.push_back(
      stretch(kit, "line", {edge, foot}, {end, foot}, std::max(0.0, share * whole - down) / (end - edge), false));
  return line;
}

}  // namespace

void show_attract(Kit& kit, const Attract& screen) {
  const exhibit::Exhibit& exhibit = kit.exhibit;
  const exhibit::Panel* panel = panel_of(exhibit, screen.slide);
  const bool cover = !panel;
  const exhibit::Picture* picture = picture_of(exhibit, screen.slide);
  const Course course = visit::course(kit.state, kit.world, kit.now);

  std::vector<Node> words;
  scene::TextStyle title = kit.display(cover ? "display" : "large");
  scene::TextStyle other = kit.display(cover ? "title" : "subtitle");
  other.ink = kit.colour("secondary");
  if (!cover) words.push_back(kit.text("kicker", kit.in(panel->kicker), kit.kicker()));
  for (Node& node : in_all_languages(kit, "title", cover ? exhibit.title : panel->title, title, other))
    words.push_back(std::move(node));
  const exhibit::Text& line = line_of(exhibit, screen.slide);
  const bool long_line = panel && panel->question.empty();
  if (!line.empty() && !(long_line && kit.step > large_text)) {
    Node gap = kit.box("words/gap", Axis::column, 0);
    gap.role = Role::decoration;
    gap.box.height = 18;
    words.push_back(std::move(gap));
    scene::TextStyle first = kit.display("lead");
    first.italic = !cover && !panel->question.empty();
    first.leading = 1.3;
    scene::TextStyle second = first;
    second.size = kit.size("body") * 1.1;
    second.ink = kit.colour("secondary");
    for (Node& node : in_all_languages(kit, "line", line, first, second)) {
      node.role = Role::text;
      words.push_back(std::move(node));
      if (kit.step >= large_text) break;  // there is room for one language
    }
  }

  if (kit.step >= large_text && picture) leave_out(kit, words);
  Node column = opening(kit, std::move(words));
  Node body = kit.box("slide/body", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 48 : 64);
  if (picture) {
    // The picture reaches the edges of the screen on its side.
    Node image = showing(kit, *picture, course);
    if (kit.portrait)
      image.box.height = kit.room.height * high_picture;
    else
      image.box.width = kit.room.width * wide_picture;
    body.children.push_back(std::move(image));
  }
  column.box.grow = 1;
  column.box.padding = kit.portrait
                           ? base::Insets{kit.margin, 0, side_margin(kit), kit.margin}
                           : base::Insets{picture ? 0 : kit.margin, kit.margin * 1.4, side_margin(kit), kit.margin};
  body.children.push_back(std::move(column));
  Node slide = kit.box("slide", Axis::stack, 0, {std::move(body)});
  slide.role = Role::screen;
  slide.label = kit.plain(cover ? exhibit.title : panel->title);
  if (picture)
    for (Node& line_part : line_to_invitation(kit, course.line)) slide.children.push_back(std::move(line_part));
  kit.view.scene.id = cover ? "attract" : "attract/" + panel->id;
  kit.view.scene.title = slide.label;
  kit.view.scene.root = std::move(slide);
}

}  // namespace kiosk::visit
