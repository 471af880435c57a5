// What the quiz is, and the kinds of rounds to choose from.
#include "visit/rounds.hpp"
#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

using Kind = RoundWish::Kind;

// What can be started, the likeliest first; that one is the main button.
std::vector<Node> starts(Kit& kit, const std::string& panel) {
  std::vector<Node> buttons;
  const auto add = [&](const std::string& id, const std::string& label, Icon icon, Action action) {
    buttons.push_back(kit.button(id, label, icon, std::move(action), buttons.empty() ? Accent::main : Accent::quiet));
    buttons.back().box.main = Align::start;
  };
  const int all = static_cast<int>(kit.exhibit.questions.size()), few = std::min(kit.exhibit.quiz_items, all);
  const Setting& setting = kit.world.setting;
  if (can_resume(kit.state)) add("resume", kit.word("return-to-quiz"), Icon::quiz, Go{QuizItem{}});
  if (exam_under_way(kit.state)) return buttons;
  if (const auto index = kit.exhibit.panel_index(panel))
    if (const auto count = quiz::questions_of_panel(kit.exhibit, panel).size(); count > 0)
      add("of-panel", kit.word("panel-questions", {kit.plain(kit.exhibit.panels[*index].title), std::to_string(count)}),
          Icon::source, StartRound{{Kind::panel, panel}});
  if (const Workload work = workload(kit.state, kit.world, kit.now); setting.learns && work.due + work.fresh > 0)
    add("learn", kit.word("learn"), Icon::again, StartRound{{Kind::learning}});
  if (setting.exam) add("exam", kit.word("exam", {std::to_string(few)}), Icon::paper, StartRound{{Kind::exam}});
  add("start", kit.word("quick-round", {std::to_string(few)}), Icon::more, StartRound{});
  if (all > few)
    add("whole", kit.word("all-questions", {std::to_string(all)}), Icon::contents, StartRound{{Kind::whole}});
  return buttons;
}

// A knob in a groove, which stands at the reading's end where it is on.
Node knob(const Kit& kit, bool on) {
  using scene::Shape;
  constexpr double width = 76, height = 44, groove = 40, radius = 15;
  constexpr double from = height / 2 / width, to = 1 - from;
  Node node = kit.box("certainty/knob", Axis::column, 0);
  node.role = Role::decoration;
  node.box.width = width;
  node.box.height = height;
  const base::Colour ink = kit.colour(on ? "accent" : "secondary"), ground = kit.colour("ground");
  node.drawing = {{Shape::Kind::line, {{from, 0.5}, {to, 0.5}}, groove, ink},
                  {Shape::Kind::line, {{from, 0.5}, {to, 0.5}}, groove - 6, on ? ink : ground},
                  {Shape::Kind::disc, {{on ? to : from, 0.5}}, radius, on ? ground : ink}};
  return node;
}

// It starts nothing, so it looks like no button.
Node certainty_switch(Kit& kit) {
  const bool asks = kit.state.asks_certainty;
  Node node = kit.button("certainty", kit.word("ask-certainty"), Icon::none, AskCertainty{!asks});
  node.value = kit.word(asks ? "on" : "off");
  node.box.main = Align::start;
  node.box.padding.left = node.box.padding.right = 0;
  if (!node.pressed) node.look = {};
  node.children.insert(node.children.begin(), knob(kit, asks));
  return node;
}

std::string rules(const Kit& kit) {
  if (!kit.world.setting.learns)
    return kit.word("quiz-rules") + (kit.world.setting.exam ? " " + kit.word("exam-rules") : "");
  const Workload work = workload(kit.state, kit.world, kit.now);
  return kit.word("learn-today", {std::to_string(work.due), std::to_string(work.fresh), std::to_string(work.tomorrow)});
}

}  // namespace

void show_quiz_introduction(Kit& kit, const QuizIntroduction& screen) {
  std::vector<Node> read;
  read.push_back(kit.text("kicker", kit.in(kit.exhibit.title), kit.kicker()));
  read.push_back(kit.text("title", kit.word("quiz"), kit.display("large"), Role::heading));
  read.push_back(kit.text("rules", rules(kit), kit.body()));
  read.back().box.max_width = kit.line_limit();

  std::vector<Node> buttons = starts(kit, screen.panel);
  buttons.push_back(certainty_switch(kit));
  constexpr double gap = 24;
  Node words = kit.box("words", Axis::column, gap, std::move(read));
  constexpr std::size_t most_at_once = 5;
  const bool paged = kit.step >= large_text || buttons.size() > most_at_once;
  // What can be started keeps to the lower half.
  if (kit.state.preferences.reach && paged && !kit.portrait)
    words.box.min_height = kit.room.height / 2 - kit.margin - 2 * gap;
  Node column = kit.box("read", Axis::column, gap, {std::move(words)});
  column.children.push_back(kit.space("read/space"));
  column.children.push_back(paged ? kit.pager("starts", std::move(buttons), 14, kit.state.page)
                                  : kit.box("starts", Axis::column, 14, std::move(buttons)));
  column.box.max_width = kit.line_limit() + 60;

  Node content = kit.box("content", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 40 : 60);
  if (kit.exhibit.cover) {
    Node image = kit.picture("picture", *kit.exhibit.cover, scene::Fit::cover);
    if (kit.portrait)
      image.box.height = kit.room.height * (kit.step < large_text ? 0.4 : 0.2);
    else
      image.box.grow = kit.step < large_text ? 7 : 4;
    content.children.push_back(std::move(image));
  }
  column.box.shrink = 1;
  column.box.grow = kit.portrait ? 1 : kit.step < large_text ? 5 : 8;
  content.children.push_back(std::move(column));
  const auto panel = kit.exhibit.panel_index(screen.panel);
  kit.view.back = panel ? Action{Go{PanelScreen{*panel}}} : Action{Go{Contents{}}};
  kit.finish("quiz", kit.word("quiz"), std::move(content));
}

}  // namespace kiosk::visit
