// The round's end: the score as a picture, what was missed, and again.
#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

std::string right_answer(const Kit& kit, const exhibit::Question& question) {
  std::string all;
  for (const exhibit::Option& option : question.options) {
    if (!option.right) continue;
    all += all.empty() ? "" : "; ";
    all += question.type == exhibit::QuestionType::true_false ? kit.word(option.id) : kit.plain(option.text);
  }
  return all;
}

}  // namespace

Node course_node(const Kit& kit, const quiz::Round& round, double height) {
  const quiz::Score score = quiz::score(round);
  scene::Course course;
  for (const quiz::Item& item : round.items)
    if (item.confirmed) course.answers.push_back(item.score);
  course.items = round.items.size();
  course.first = kit.colour("first");
  course.second = kit.colour("second");
  course.shared = kit.colour("accent");
  course.quiet = kit.colour("line");
  Node node = kit.box("course", Axis::column, 0);
  node.role = Role::picture;
  node.label = kit.word("result-picture", {std::to_string(score.right), std::to_string(course.answers.size())});
  node.course = std::move(course);
  node.box.height = height;
  return node;
}

void show_result(Kit& kit) {
  const quiz::Round& round = *kit.state.round;
  const quiz::Score score = quiz::score(round);
  Node content = kit.box("content", Axis::column, 22);
  content.children.push_back(kit.text("kicker", kit.word("result"), kit.kicker()));
  content.children.push_back(kit.text(
      "score", kit.word("score", {std::to_string(score.right), std::to_string(score.items)}), kit.display("large"),
      Role::heading));

  content.children.push_back(course_node(kit, round, kit.step < 3 ? 200 : 140));

  std::vector<Node> missed;
  for (std::size_t i = 0; i < round.items.size(); ++i) {
    const quiz::Item& item = round.items[i];
    if (quiz::verdict(item.score) == quiz::Verdict::right) continue;
    const exhibit::Question& question = kit.exhibit.questions[item.question];
    const std::string id = "missed/" + question.id;
    scene::TextStyle stem = kit.body();
    stem.leading = 1.3;
    base::RichText asked = kit.in(question.stem);
    asked.insert(asked.begin(), base::Run{std::to_string(i + 1) + "  ", false, true});
    Node head = kit.text(id, std::move(asked), stem, Role::heading);
    head.box.padding.top = missed.empty() ? 0 : 10;
    missed.push_back(std::move(head));
    scene::TextStyle answer = kit.body();
    answer.leading = 1.3;
    answer.ink = kit.colour("right");
    base::RichText runs{{kit.word("right-answer") + ": ", false, false}, {right_answer(kit, question), false, true}};
    Node line = kit.text(id + "/answer", std::move(runs), answer);
    line.look.edge = kit.colour("right");
    line.look.edge_width = 3;
    line.box.padding.left = 20;
    missed.push_back(std::move(line));
  }
  content.children.push_back(kit.text("missed", kit.word(missed.empty() ? "nothing-missed" : "missed"),
                                      kit.display("lead"), Role::heading));
  std::vector<Node> controls;
  controls.push_back(kit.button("again", kit.word("again"), Icon::again, StartRound{}, Accent::main));
  content.children.push_back(kit.pager("missed-list", std::move(missed), 10, kit.state.page, std::move(controls)));
  kit.view.back = Go{Contents{}};
  kit.finish("result", kit.word("result"), std::move(content));
}

}  // namespace kiosk::visit
