// An exam as it was handed in, question by question.
#include <cmath>
#include <iterator>

#include "visit/paper.hpp"
#include "visit/papers.hpp"

namespace kiosk::visit {
namespace {

std::string points_in_words(const Kit& kit, double points, int most) {
  return kit.word("points", {number_in_words(kit, std::round(points * 100) / 100), std::to_string(most)});
}

Node item_block(const Kit& kit, const exhibit::Question& question, const quiz::Item& item, std::size_t number) {
  const std::string id = "item/" + question.id;
  const std::string given = given_answer(kit, question, item.answer);
  std::vector<Node> nodes{kit.text(id + "/stem", kit.in(question.stem), kit.strong())};
  const auto add = [&](const std::string& part, const std::string& name, const std::string& words) {
    base::RichText runs{{name + ": ", false, true}, {words, false, false}};
    scene::TextStyle style = kit.body();
    style.leading = 1.3;
    nodes.push_back(kit.text(id + part, std::move(runs), style));
  };
  add("/given", kit.word("your-answer"), given.empty() ? kit.word("no-answer") : given);
  if (quiz::verdict(item.score) != quiz::Verdict::right)
    add("/right", kit.word("right-answer"), right_answer(kit, question));
  std::string points = points_in_words(kit, item.score, 1);
  if (item.certainty) {
    const char* names[] = {"certainty-low", "certainty-middle", "certainty-high"};
    points += " · " + kit.word("how-sure", {kit.word(names[static_cast<std::size_t>(*item.certainty) - 1])});
  }
  nodes.push_back(kit.text(id + "/points", points, kit.small()));
  Node block = numbered(kit, id, number, std::move(nodes));
  block.box.gap = millimetres(1);
  return block;
}

Node summary(const Kit& kit, const quiz::Round& round, quiz::Day day) {
  const quiz::Score score = quiz::score(round);
  Node node = kit.box("summary", Axis::column, millimetres(3));
  Node who = kit.box(
      "who", Axis::row, millimetres(6),
      {line_to_fill(kit, "name", kit.word("write-name"), 5), line_to_fill(kit, "class", kit.word("write-class"), 2)});
  node.children.push_back(std::move(who));
  node.children.push_back(kit.text("date", date_in_words(kit, day), kit.body()));
  node.children.push_back(kit.text("score", score_in_words(kit, round), kit.display("subtitle")));
  std::string points = points_in_words(kit, score.points, score.items);
  if (round.asks_certainty)
    points += " · " + kit.word("certain-marks", {number_in_words(kit, std::round(score.marks * 10) / 10)});
  node.children.push_back(kit.text("points", points, kit.body()));
  return node;
}

Node section(const Kit& kit, const std::string& word, std::vector<Node> nodes) {
  Node section = kit.box(word, Axis::column, millimetres(2.5));
  section.children.push_back(kit.text(word + "/title", kit.word(word), kit.display("lead"), Role::heading));
  std::move(nodes.begin(), nodes.end(), std::back_inserter(section.children));
  section.box.max_width = millimetres(120);
  return section;
}

}  // namespace

Pages exam_result(const exhibit::Exhibit& exhibit, const base::Language& language, const quiz::Round& round,
                  quiz::Day day, scene::Measure& measure) {
  const Stationery paper(exhibit, language);
  const Kit& kit = paper.kit;
  std::vector<Node> blocks{paper_head(kit, kit.word("exam-result")), summary(kit, round, day)};
  if (std::vector<Node> strengths = strength_nodes(kit, round); !strengths.empty())
    blocks.push_back(section(kit, "strengths", std::move(strengths)));
  if (round.asks_certainty)
    if (std::vector<Node> calibrated = calibration_nodes(kit, round); !calibrated.empty())
      blocks.push_back(section(kit, "calibration", std::move(calibrated)));
  for (std::size_t i = 0; i < round.items.size(); ++i)
    blocks.push_back(item_block(kit, exhibit.questions[round.items[i].question], round.items[i], i + 1));
  return paper.pages("exam-result", kit.word("exam-result"), std::move(blocks), measure);
}

}  // namespace kiosk::visit
