// One panel: one thing to look at, one thing to read, and the way to its sources.
#include <algorithm>
#include <iterator>

#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

// From this text size on the words need the room, and the picture gives it.
constexpr int large_text = 3;

Node statement(const Kit& kit, const std::string& id, const exhibit::Statement& said) {
  scene::TextStyle style = kit.body();
  base::RichText runs = kit.in(said.text);
  if (!said.background) return kit.text(id, std::move(runs), style);
  // What does not come from the documents says so, and stands apart.
  style.ink = kit.colour("secondary");
  runs.insert(runs.begin(), base::Run{kit.word("background") + ". ", false, true});
  Node node = kit.text(id, std::move(runs), style);
  node.look.edge = kit.colour("line");
  node.look.edge_width = 3;
  node.box.padding.left = 22;
  return node;
}

// Date and place, and where among the panels one stands.
Node kicker_row(const Kit& kit, const exhibit::Panel& panel, std::size_t index) {
  Node row = kit.box("kicker-row", Axis::row, 24);
  Node kicker = kit.text("kicker", kit.in(panel.kicker), kit.kicker());
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

// What the labels say, where they are too large to stand on the picture.
Node legend(const Kit& kit, const exhibit::Picture& picture) {
  std::string all;
  for (const exhibit::Label& label : picture.labels) all += (all.empty() ? "" : " · ") + kit.plain(label.text);
  base::RichText runs{{kit.word("in-the-picture") + ": ", false, true}, {all, false, false}};
  return kit.text("legend", std::move(runs), kit.small());
}

// "Translated from Russian", or where nobody has the words for that language, "Translation".
std::string translated_from(const Kit& kit, const base::Language& language) {
  const std::string key = "translated-from-" + language, words = kit.word(key);
  return words == key ? kit.word("translation") : words;
}

}  // namespace

std::string in_marks(const Kit& kit, const base::Language& language, const std::string& words) {
  return kit.exhibit.word(language, "quote-open") + words + kit.exhibit.word(language, "quote-close");
}

std::vector<Node> quotation_nodes(const Kit& kit, const std::string& id, const exhibit::Quotation& quotation,
                                  const std::string& size_name) {
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
  if (!quotation.speaker.empty()) by = kit.plain(kit.exhibit.people.at(quotation.speaker).name);
  if (!quotation.occasion.empty()) by += (by.empty() ? "" : ", ") + kit.plain(quotation.occasion);
  base::RichText runs{{by, false, true}};
  std::string aside;
  if (!original)
    aside = translated_from(kit, quotation.language);
  else if (quotation.translation_of)
    aside = translated_from(kit, *quotation.translation_of);
  const std::string through = as_quoted(kit, kit.exhibit.sources.at(quotation.document));
  if (!through.empty()) aside += (aside.empty() ? "" : ". ") + through;
  if (!aside.empty()) runs.push_back({". " + aside, false, false});
  if (!quotation.note.empty()) runs.push_back({". " + kit.plain(quotation.note), false, false});
  Node who = kit.text(id + "/by", std::move(runs), style);
  who.box.padding.left = text.box.padding.left;
  std::vector<Node> nodes;
  nodes.push_back(std::move(text));
  nodes.push_back(std::move(who));
  return nodes;
}

void show_panel(Kit& kit, const PanelScreen& screen) {
  const exhibit::Exhibit& exhibit = kit.exhibit;
  const std::size_t index = std::min(screen.panel, exhibit.panels.size() - 1);
  const exhibit::Panel& panel = exhibit.panels[index];
  // In a panel about a quotation that is read first, and the text explains it.
  std::vector<Node> words = quotations(kit, panel);
  std::vector<Node> body;
  for (std::size_t i = 0; i < panel.body.size(); ++i)
    body.push_back(statement(kit, "body/" + std::to_string(i + 1), panel.body[i]));
  words.insert(panel.layout == exhibit::PanelLayout::quotation ? words.end() : words.begin(),
               std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  if (!panel.question.empty()) {
    scene::TextStyle style = kit.display("lead");
    style.italic = true;
    style.leading = 1.25;
    style.ink = kit.colour("accent");
    words.push_back(kit.text("question", kit.in(panel.question), style));
  }

  if (kit.step >= large_text && panel.picture && !panel.picture->labels.empty())
    words.push_back(legend(kit, *panel.picture));

  Node read = kit.box("read", Axis::column, 0);
  read.children.push_back(kicker_row(kit, panel, index));
  Node title = kit.text("title", kit.in(panel.title), kit.display("title"), Role::heading);
  title.box.padding = {0, 6, 0, 22};
  read.children.push_back(std::move(title));
  std::vector<Node> controls;
  controls.push_back(kit.button("sources", kit.word("sources"), Icon::source, Open{Sheet::sources}));
  read.children.push_back(kit.pager("text", std::move(words), 18, kit.state.page, std::move(controls)));

  Node content = kit.box("content", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 34 : 60);
  if (panel.picture) {
    Node look = kit.box("look", Axis::column, 20);
    look.children.push_back(kit.labelled_picture("picture", *panel.picture, kit.step < large_text));
    look.children.back().box.min_height = 240;
    if (!panel.picture->caption.empty() && kit.step < large_text) {
      look.children.push_back(kit.text("caption", kit.in(panel.picture->caption), kit.small()));
      look.children.back().box.max_width = kit.line_limit(kit.small());
    }
    if (kit.portrait) {
      look.box.height = kit.room.height * (kit.step < large_text ? 0.4 : 0.26);
      look.box.min_height = kit.room.height * (kit.step < large_text ? 0.36 : 0.26);  // the words come first
      look.box.shrink = 2;
    } else {
      look.box.grow = kit.step < large_text ? 6 : 4;
    }
    content.children.push_back(std::move(look));
  }
  read.box.grow = kit.portrait ? 1 : kit.step < large_text ? 5 : 8;
  read.box.shrink = kit.portrait ? 1 : 0;
  content.children.push_back(std::move(read));

  kit.view.back = screen.from_quiz ? Action{Go{QuizItem{}}} : Action{Go{Contents{}}};
  if (index > 0) kit.view.previous = Go{PanelScreen{index - 1, screen.from_quiz}};
  if (index + 1 < exhibit.panels.size()) kit.view.next = Go{PanelScreen{index + 1, screen.from_quiz}};
  kit.finish("panel/" + panel.id, kit.plain(panel.title), std::move(content));
}

}  // namespace kiosk::visit
