// What frames every screen: the bar of controls, and the sheets that lie over it.
#include <algorithm>
#include <utility>

#include "visit/kit.hpp"

namespace kiosk::visit {

Preferences Kit::in_next_language() const {
  const auto& languages = exhibit.languages;
  Preferences other = state.preferences;
  const auto here = std::find(languages.begin(), languages.end(), language);
  other.language = here == languages.end() || here + 1 == languages.end() ? languages.front() : *(here + 1);
  return other;
}

std::vector<Node> Kit::bar_buttons() {
  std::vector<Node> buttons;
  const auto add = [&](bool shown, const std::string& id, const std::string& label, Icon icon, Action action) {
    if (shown) {
      buttons.push_back(button(id, label, icon, std::move(action)));
    } else {
      Node gap = box(id, Axis::column, 0);  // keeps the others where they are
      gap.role = Role::decoration;
      gap.box.min_height = target;
      buttons.push_back(std::move(gap));
    }
  };
  const bool at_contents = std::holds_alternative<Contents>(state.screen);
  // Where the screen itself leads to the quiz, the bar does not.
  const bool has_own_way = at_contents || std::holds_alternative<QuizIntroduction>(state.screen) ||
                           std::holds_alternative<QuizItem>(state.screen) ||
                           std::holds_alternative<Result>(state.screen);
  const bool before_class =
      std::holds_alternative<ClassSetup>(state.screen) || std::holds_alternative<ClassStandings>(state.screen);
  if (at_contents)
    add(true, "bar/finish", word("finish"), Icon::close, EndVisit{});
  else
    add(true, "bar/contents", word("contents"), Icon::contents, Go{Contents{}});
  add(view.previous.has_value(), "bar/previous", word("previous"), Icon::back, view.previous.value_or(CloseSheet{}));
  add(view.next.has_value(), "bar/next", word("next"), Icon::next, view.next.value_or(CloseSheet{}));
  const auto* panel = std::get_if<PanelScreen>(&state.screen);
  if (state.round && panel && panel->from == PanelScreen::From::result)
    add(true, "bar/quiz", word("back-to-result"), Icon::quiz, Go{Result{}});
  else if (state.round && panel && panel->from == PanelScreen::From::question)
    add(true, "bar/quiz", word("return-to-quiz"), Icon::quiz, Go{QuizItem{}});
  else if (state.classroom)
    add(!before_class, "bar/quiz", word("class"), Icon::quiz, Go{ClassSetup{}});
  else
    add(!has_own_way && !exhibit.questions.empty(), "bar/quiz", word("quiz"), Icon::quiz,
        Go{QuizIntroduction{panel ? exhibit.panels[panel->panel].id : ""}});

  const auto& languages = exhibit.languages;
  const Preferences other = in_next_language();
  const std::string name = exhibit.word(other.language, "name");
  add(languages.size() > 1, "bar/language", name, Icon::language, Prefer{other});
  if (languages.size() > 1) {
    // The name is a word of the other language, and is read in it.
    buttons.back().language = other.language;
    for (Node& child : buttons.back().children) child.language = other.language;
  }
  add(true, "bar/access", word("access"), Icon::access, Open{Sheet::access});
  return buttons;
}

Node Kit::bar() {
  std::vector<Node> buttons = bar_buttons();
  // As many columns as the longest label allows; a rough width will do, since labels may wrap.
  std::size_t longest = 0;
  for (const Node& node : buttons) longest = std::max(longest, base::count_letters(node.label));
  const double wanted = 0.56 * size("small") * static_cast<double>(longest) + size("body") * 1.1 + 14 + 44;
  constexpr double gap = 16;
  int columns = 6;
  for (const int fewer : {3, 2})
    if ((room.width - 2 * margin - gap * (columns - 1)) / columns < wanted) columns = fewer;
  // Every control keeps its place from panel to panel; where nothing leads on, several rows close up to one.
  if (columns < 6 && !view.previous && !view.next)
    std::erase_if(buttons, [](const Node& node) { return !node.touchable; });
  Node bar = box("bar", Axis::grid, gap, std::move(buttons));
  bar.box.columns = columns;
  return bar;
}

void Kit::finish(const std::string& id, const std::string& title, Node content) {
  view.scene.id = id;
  view.scene.title = title;
  content.box.grow = content.box.shrink = 1;
  Node screen = box("screen", Axis::column, 30);
  screen.role = Role::screen;
  screen.label = title;
  screen.box.padding = {margin, margin, margin, margin * 0.75};
  screen.children.push_back(std::move(content));
  screen.children.push_back(bar());
  Node root = box("root", Axis::stack, 0);
  root.children.push_back(std::move(screen));
  view.scene.root = std::move(root);
}

void Kit::lay_over(const std::string& id, const std::string& title, std::vector<Node> parts, std::vector<Node> controls,
                   double width) {
  Node card = box(id + "/card", Axis::column, 28);
  card.look.fill = colour("surface");
  card.look.border = colour("line");
  card.look.radius = corner;
  card.box.padding = base::Insets::both(56, 48);
  card.box.shrink = 1;
  card.box.max_width = std::max(width, line_limit() + 112);
  card.children.push_back(text(id + "/title", title, display("subtitle"), Role::heading));
  for (Node& part : parts) card.children.push_back(std::move(part));
  if (!controls.empty()) {
    Node row = box(id + "/controls", Axis::row, 20, std::move(controls));
    row.box.main = Align::end;
    card.children.push_back(std::move(row));
  }

  Node dialog = box(id + "/sheet", Axis::column, 0);
  dialog.role = Role::dialog;
  dialog.label = title;
  dialog.look.fill = colour("shade");
  dialog.box.padding = base::Insets::all(margin);
  dialog.box.main = dialog.box.cross = Align::centre;
  if (state.preferences.reach) {
    dialog.box.padding.top = room.height / 2;
    dialog.box.main = Align::end;
    card.box.padding = base::Insets::both(56, 22);
    card.box.gap = 14;
  }
  dialog.children.push_back(std::move(card));
  view.scene.title = title;
  view.back = CloseSheet{};
  view.next = view.previous = std::nullopt;
  view.scene.root.children.push_back(std::move(dialog));
}

}  // namespace kiosk::visit
