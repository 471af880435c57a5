#include "visit/screens.hpp"

namespace kiosk::visit {

void show_quiz_introduction(Kit& kit) {
  const int items = std::min(kit.exhibit.quiz_items, static_cast<int>(kit.exhibit.questions.size()));
  std::vector<Node> words;
  words.push_back(kit.text("kicker", kit.in(kit.exhibit.title), kit.kicker()));
  words.push_back(kit.text("title", kit.word("quiz"), kit.display("large"), Role::heading));
  words.push_back(kit.text("rules", kit.word("quiz-rules", {std::to_string(items)}), kit.body()));
  words.back().box.max_width = kit.line_limit();
  std::vector<Node> starts;
  const std::optional<quiz::Round>& round = kit.state.round;
  const bool going_on = round && !round->items.empty() && !(round->last() && round->item().confirmed);
  if (going_on) {
    starts.push_back(kit.button("resume", kit.word("return-to-quiz"), Icon::quiz, Go{QuizItem{}}, Accent::main));
    starts.push_back(kit.button("start", kit.word("new-round"), Icon::again, StartRound{}));
  } else {
    starts.push_back(kit.button("start", kit.word("start-quiz"), Icon::more, StartRound{}, Accent::main));
  }
  Node row = kit.box("starts", Axis::row, 20, std::move(starts));
  Node read = kit.box("read", Axis::column, 24, std::move(words));
  read.children.push_back(kit.space("read/space"));
  read.children.push_back(std::move(row));
  read.box.max_width = kit.line_limit() + 60;

  Node content = kit.box("content", kit.portrait ? Axis::column : Axis::row, kit.portrait ? 40 : 60);
  if (kit.exhibit.cover) {
    Node image = kit.picture("picture", *kit.exhibit.cover, scene::Fit::cover);
    if (kit.portrait)
      image.box.height = kit.room.height * 0.4;
    else
      image.box.grow = kit.step < 3 ? 7 : 4;
    content.children.push_back(std::move(image));
  }
  read.box.grow = kit.portrait ? 1 : kit.step < 3 ? 5 : 8;
  content.children.push_back(std::move(read));
  kit.view.back = Go{Contents{}};
  kit.finish("quiz", kit.word("quiz"), std::move(content));
}

}  // namespace kiosk::visit
