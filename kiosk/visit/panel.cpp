// One panel: one thing to look at, one thing to read, and the way to its sources.
#include <algorithm>
#include <iterator>

#include "visit/interactives.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

// Date and place, and where among the panels one stands.
Node kicker_row(const Kit& kit, const base::RichText& words, std::size_t index) {
  Node row = kit.box("kicker-row", Axis::row, 24);
  Node kicker = kit.text("kicker", words, kit.kicker());
  kicker.box.grow = 1;
  row.children.push_back(std::move(kicker));
  scene::TextStyle style = kit.small();
  style.tabular = true;
  const std::string here = std::to_string(index + 1), all = std::to_string(kit.exhibit.panels.size());
  Node number = kit.text("number", here + " / " + all, style, Role::status);
  number.label = kit.word("panel-of", {here, all});
  row.children.push_back(std::move(number));
  return row;
}

std::vector<Node> quotations(const Kit& kit, const exhibit::Panel& panel) {
  std::vector<Node> nodes;
  for (const std::string& id : panel.quotations) {
    const exhibit::Quotation& quotation = kit.exhibit.quotations.at(id);
    // A few words that are what the panel is about are set larger.
    constexpr std::size_t short_bytes = 160;
    const bool large = panel.layout == exhibit::PanelLayout::quotation && quotation.text.size() < short_bytes;
    for (Node& node : quotation_nodes(kit, "quotation/" + id, quotation, large ? "subtitle" : "quotation"))
      nodes.push_back(std::move(node));
  }
  return nodes;
}

}  // namespace

std::string translated_from(const Kit& kit, const base::Language& language) {
  const std::string key = "translated-from-" + language, words = kit.word(key);
  return words == key ? kit.word("translation") : words;
}

std::string in_marks(const Kit& kit, const base::Language& language, const std::string& words) {
  return kit.exhibit.word(language, "quote-open") + words + kit.exhibit.word(language, "quote-close");
}

std::vector<Node> quotation_nodes(const Kit& kit, const std::string& id, const exhibit::Quotation& quotation,
                                  const std::string& size_name, bool named) {
  const auto translated = quotation.translations.find(kit.language);
  const bool original = quotation.language == kit.language || translated == quotation.translations.end();
  const base::Language& language = original ? quotation.language : kit.language;
  const std::string& words = original ? quotation.text : translated->second;

  // A language that closes the marks before the full stop leaves it out of the translation.
  const bool full_stop = !original && quotation.text.ends_with('.') && !words.ends_with('.');
  Node text =
      kit.text(id, in_marks(kit, language, words) + (full_stop ? "." : ""), kit.quotation(size_name), Role::quotation);
  text.language = language;
  text.box.padding.left = text.text->style.size * 0.5;  // where the mark hangs

  scene::TextStyle style = kit.small();
  style.leading = 1.35;
  std::string by;
  if (named && !quotation.speaker.empty()) by = kit.plain(kit.exhibit.people.at(quotation.speaker).name);
  if (named && !quotation.occasion.empty()) by += (by.empty() ? "" : ", ") + kit.plain(quotation.occasion);
  base::RichText runs;
  std::string aside;
  if (!original)
    aside = translated_from(kit, quotation.language);
  else if (quotation.translation_of)
    aside = translated_from(kit, *quotation.translation_of);
  const std::string through = named ? as_quoted(kit, kit.exhibit.sources.at(quotation.document)) : "";
  if (!through.empty()) aside += (aside.empty() ? "" : ". ") + through;
  const auto then = [&](const std::string& said, bool strong) {
    if (!said.empty()) runs.push_back({(runs.empty() ? "" : ". ") + said, false, strong});
  };
  then(by, true);
  then(aside, false);
  if (named && !quotation.note.empty()) then(kit.plain(quotation.note), false);
  Node who = kit.text(id + "/by", std::move(runs), style);
  who.box.padding.left = text.box.padding.left;
  std::vector<Node> nodes;
  nodes.push_back(std::move(text));
  if (!who.text->runs.empty()) nodes.push_back(std::move(who));
  return nodes;
}

namespace {

// The panel's own text.
Reading read_panel(const Kit& kit, const exhibit::Panel& panel) {
  Reading reading{kit.in(panel.kicker), kit.in(panel.title), quotations(kit, panel)};
  std::vector<Node>& words = reading.words;
  std::vector<Node> body;
  for (std::size_t i = 0; i < panel.body.size(); ++i)
    body.push_back(statement_node(kit, "body/" + std::to_string(i + 1), panel.body[i]));
  // In a panel about a quotation that is read first, and the text explains it.
  words.insert(panel.layout == exhibit::PanelLayout::quotation ? words.end() : words.begin(),
               std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  if (!panel.question.empty()) {
    scene::TextStyle style = kit.display("lead");
    style.italic = true;
    style.leading = 1.25;
    style.ink = kit.colour("accent");
    words.push_back(kit.text("question", kit.in(panel.question), style));
  }
  return reading;
}

// At large text pictures have no room for words.
std::vector<Node> words_of_picture(const Kit& kit, const exhibit::Panel& panel, bool opened) {
  if (kit.step < large_text) return {};
  if (!panel.interactive) return panel.picture ? legend(kit, *panel.picture) : std::vector<Node>{};
  // An opened part of these has a picture of its own.
  const bool own = std::holds_alternative<exhibit::Gallery>(*panel.interactive);
  return opened && !own ? std::vector<Node>{} : legend(kit, *panel.interactive);
}

Node reading_column(Kit& kit, Reading reading, bool opened, std::size_t index) {
  const exhibit::Panel& panel = *panel_on_screen(kit.state, kit.world);
  Node column = kit.box("read", Axis::column, 0);
  column.children.push_back(kicker_row(kit, reading.kicker, index));
  Node title = kit.text("title", std::move(reading.title), kit.display(opened ? "subtitle" : "title"), Role::heading);
  title.box.padding = {0, 6, 0, 22};
  column.children.push_back(std::move(title));
  std::vector<Node> controls;
  // Beside an interactive there is less room: of an opened part only the way back keeps its word, and at large text
  // none does.
  const int too_large = kit.portrait && opened ? 2 : large_text;
  const bool wordless = kit.step >= too_large && panel.interactive && (opened || !kit.portrait);
  const bool terse = wordless || (opened && !kit.portrait);
  const auto control = [&](const std::string& id, const std::string& word, Icon icon, Action action, bool sign_only) {
    controls.push_back(sign_only ? kit.tool(id, kit.word(word), icon, std::move(action))
                                 : kit.button(id, kit.word(word), icon, std::move(action)));
  };
  if (opened) control("close-part", "back-to-panel", Icon::back, OpenPart{}, wordless);
  control("sources", "sources", Icon::source, Open{Sheet::sources}, terse);
  column.children.push_back(
      kit.pager("text", std::move(reading.words), 18, kit.state.page, std::move(controls), terse));
  return column;
}

// The panel's picture with its caption.
Node picture_column(const Kit& kit, const exhibit::Picture& picture) {
  Node column = kit.box("look", Axis::column, 20);
  column.children.push_back(kit.labelled_picture("picture", picture, kit.step < large_text));
  column.children.back().box.min_height = 240;
  if (!picture.caption.empty() && kit.step < large_text) {
    column.children.push_back(kit.text("caption", kit.in(picture.caption), kit.small()));
    column.children.back().box.max_width = kit.line_limit(kit.small());
  }
  return column;
}

// A still picture gives way to large words.
Division division_of(const Kit& kit, bool interactive) {
  if (interactive) return division(kit);
  return kit.step >= large_text ? Division{0.26, 4, 8} : Division{0.4, 6, 5};
}

void share_room(const Kit& kit, bool interactive, Node& look, Node& read) {
  const Division shares = division_of(kit, interactive);
  if (kit.portrait) {
    const double least = interactive || kit.step >= large_text ? shares.height : 0.36;  // the words come first
    look.box.height = kit.room.height * shares.height;
    look.box.min_height = kit.room.height * least;
    look.box.shrink = 2;
  } else {
    look.box.grow = shares.look;
  }
  read.box.grow = kit.portrait ? 1 : shares.read;
  read.box.shrink = kit.portrait ? 1 : 0;
}

// What is pressed under the thing to look at goes to the foot of the screen, where a seated visitor reaches it.
Node taken_low(const Kit& kit, Node& look) {
  Node low = kit.box("look/low", Axis::column, 12);
  std::vector<Node> stays;
  for (Node& child : look.children) {
    bool pressed = false;
    scene::each(child, [&](const Node& node) { pressed |= node.touchable && node.role != Role::part; });
    const bool looked_at = stays.empty() && !child.id.ends_with("controls");
    (pressed && !looked_at ? low.children : stays).push_back(std::move(child));
  }
  look.children = std::move(stays);
  return low;
}

}  // namespace

void show_panel(Kit& kit, const PanelScreen& screen) {
  const exhibit::Exhibit& exhibit = kit.exhibit;
  const std::size_t index = std::min(screen.panel, exhibit.panels.size() - 1);
  const exhibit::Panel& panel = exhibit.panels[index];
  const bool interactive = panel.interactive.has_value();
  std::optional<Reading> reading = read_opened(kit);
  const bool opened = reading.has_value();
  if (!opened) reading = read_panel(kit, panel);
  for (Node& words : words_of_picture(kit, panel, opened)) reading->words.push_back(std::move(words));
  std::string id = "panel/" + panel.id + (opened ? "/" + reading->id : "");
  const std::string title = base::plain_of(reading->title);

  Node content = kit.box("content", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 34 : between_columns);
  if (interactive && kit.state.exploration.wide) {
    id += "/wide";
    content.box.axis = Axis::column;
    content.box.gap = 20;
    content.children.push_back(kit.text("title", kit.in(panel.title), kit.display("lead"), Role::heading));
    content.children.push_back(look_at(kit, *panel.interactive));
    content.children.back().box.grow = content.children.back().box.shrink = 1;
  } else {
    Node read = reading_column(kit, std::move(*reading), opened, index);
    if (interactive || panel.picture) {
      Node look = interactive ? look_at(kit, *panel.interactive) : picture_column(kit, *panel.picture);
      share_room(kit, interactive, look, read);
      std::vector<Node> low;
      if (interactive && kit.portrait && kit.state.preferences.reach) low.push_back(taken_low(kit, look));
      content.children.push_back(std::move(look));
      content.children.push_back(std::move(read));
      std::move(low.begin(), low.end(), std::back_inserter(content.children));
    } else {
      read.box.grow = read.box.shrink = 1;
      content.children.push_back(std::move(read));
    }
  }

  kit.view.back = Go{Contents{}};
  if (screen.from == PanelScreen::From::question) kit.view.back = Go{QuizItem{}};
  if (screen.from == PanelScreen::From::result) kit.view.back = Go{Result{}};
  if (opened) kit.view.back = OpenPart{};
  if (kit.state.exploration.wide) kit.view.back = Widen{false};
  if (index > 0) kit.view.previous = Go{PanelScreen{index - 1, screen.from}};
  if (index + 1 < exhibit.panels.size()) kit.view.next = Go{PanelScreen{index + 1, screen.from}};
  kit.finish(id, title, std::move(content));
}

}  // namespace kiosk::visit
