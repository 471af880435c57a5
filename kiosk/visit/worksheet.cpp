// The round's questions on paper, to be answered by pen.
#include "visit/papers.hpp"
#include "visit/written_forms.hpp"

namespace kiosk::visit {

Pages worksheet(const exhibit::Exhibit& exhibit, const base::Language& language, const quiz::Round& round,
                scene::Measure& measure) {
  const Stationery paper(exhibit, language);
  const Kit& kit = paper.kit;
  std::vector<Node> blocks;
  const std::string number = sheet_number(kit, round);
  Node head = paper_head(kit, kit.word("worksheet") + " · " + number);
  Node who = kit.box(
      "who", Axis::row, millimetres(6),
      {line_to_fill(kit, "name", kit.word("write-name"), 5), line_to_fill(kit, "class", kit.word("write-class"), 2),
       line_to_fill(kit, "date", kit.word("write-date"), 3), line_to_fill(kit, "points", kit.word("class-score"), 2)});
  // One point for each question.
  who.children.back().children.push_back(
      kit.text("points/most", "/ " + std::to_string(round.items.size()), kit.small()));
  who.box.padding.top = millimetres(4);
  head.children.push_back(std::move(who));
  blocks.push_back(std::move(head));
  for (std::size_t i = 0; i < round.items.size(); ++i) {
    const quiz::Item& item = round.items[i];
    const exhibit::Question& question = exhibit.questions[item.question];
    const std::string id = "question/" + question.id;
    std::vector<Node> nodes{kit.text(id + "/stem", kit.in(question.stem), kit.strong())};
    for (Node& node : written_form(kit, question, item, paper.width - number_indent(), measure))
      nodes.push_back(std::move(node));
    blocks.push_back(numbered(kit, id, i + 1, std::move(nodes)));
  }
  return paper.pages("worksheet", kit.word("worksheet"), std::move(blocks), measure, number);
}

}  // namespace kiosk::visit
