// The loop that plays while nobody is here: the cover, then each panel, with "touch to begin" in every language.
#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

constexpr int large_text = 3;  // the text size from which less is said

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

Node opening(Kit& kit, std::vector<Node> words) {
  Node column = kit.box("words", Axis::column, 18, std::move(words));
  column.children.push_back(kit.space("words/space"));
  column.children.push_back(invitation(kit));
  return column;
}

// What a slide says besides its title: the panel's question, or what it begins with.
const exhibit::Text& line_of(const exhibit::Exhibit& exhibit, const exhibit::Panel* panel) {
  if (!panel) return exhibit.subtitle;
  return panel->question.empty() && !panel->body.empty() ? panel->body.front().text : panel->question;
}

const exhibit::Panel* panel_of(const exhibit::Exhibit& exhibit, std::size_t slide) {
  return slide == 0 || slide > exhibit.panels.size() ? nullptr : &exhibit.panels[slide - 1];
}

}  // namespace

void show_attract(Kit& kit, const Attract& screen) {
  const exhibit::Exhibit& exhibit = kit.exhibit;
  const exhibit::Panel* panel = panel_of(exhibit, screen.slide);
  const bool cover = !panel;
  const std::optional<exhibit::Picture>& picture = cover ? exhibit.cover : panel->picture;

  std::vector<Node> words;
  scene::TextStyle title = kit.display(cover ? "display" : "large");
  scene::TextStyle other = kit.display(cover ? "title" : "subtitle");
  other.ink = kit.colour("secondary");
  if (!cover) words.push_back(kit.text("kicker", kit.in(panel->kicker), kit.kicker()));
  for (Node& node : in_all_languages(kit, "title", cover ? exhibit.title : panel->title, title, other))
    words.push_back(std::move(node));
  const exhibit::Text& line = line_of(exhibit, panel);
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

  Node column = opening(kit, std::move(words));
  Node slide = kit.box("slide", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 48 : 64);
  slide.role = Role::screen;
  slide.label = kit.plain(cover ? exhibit.title : panel->title);
  if (picture) {
    // The picture reaches the edges of the screen on its side.
    Node image = kit.picture("picture", *picture, scene::Fit::cover);
    if (kit.portrait)
      image.box.height = kit.room.height * 0.46;
    else
      image.box.width = kit.room.width * 0.58;
    slide.children.push_back(std::move(image));
  }
  column.box.grow = 1;
  column.box.padding = kit.portrait ? base::Insets{kit.margin, 0, kit.margin, kit.margin}
                                    : base::Insets{picture ? 0 : kit.margin, kit.margin * 1.4, kit.margin, kit.margin};
  slide.children.push_back(std::move(column));
  kit.view.scene.id = cover ? "attract" : "attract/" + panel->id;
  kit.view.scene.title = slide.label;
  kit.view.scene.root = std::move(slide);
}

std::chrono::milliseconds slide_time(const World& world, std::size_t slide) {
  const exhibit::Exhibit& exhibit = world.exhibit;
  const exhibit::Panel* panel = panel_of(exhibit, slide);
  int words = 0;
  for (const base::Language& language : exhibit.languages)
    for (const exhibit::Text* text : {panel ? &panel->title : &exhibit.title, &line_of(exhibit, panel)})
      words += base::count_words(text->plain(language));
  const exhibit::Timing& timing = exhibit.timing;
  return timing.looking + std::chrono::milliseconds(static_cast<int>(1000 * words / timing.words_per_second));
}

}  // namespace kiosk::visit
