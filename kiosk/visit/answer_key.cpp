// What is right on a worksheet, for whoever corrects it.
#include <algorithm>
#include <iterator>
#include <set>

#include "base/overloaded.hpp"
#include "visit/paper.hpp"
#include "visit/papers.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Question;
using exhibit::QuestionType;

template <typename Things>
std::size_t place_of_id(const Things& things, const std::vector<std::size_t>& shown, const std::string& id) {
  const auto found = std::find_if(shown.begin(), shown.end(), [&](std::size_t i) { return things[i].id == id; });
  return static_cast<std::size_t>(found - shown.begin());
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

// What stands on the sheet when all is right, from top to bottom: letters, numbers; empty where words say it.
std::string signs(const Kit& kit, const Question& question, const quiz::Item& item) {
  std::vector<std::string> all;
  if (const auto* choice = question.choice()) {
    for (std::size_t i = 0; i < item.shown.size(); ++i)
      if (choice->options[item.shown[i]].right) all.push_back(letter_of(kit, i));
  } else if (const auto* order = std::get_if<exhibit::OrderTask>(&question.task)) {
    static_cast<void>(order);
    for (const std::size_t i : item.shown) all.push_back(std::to_string(i + 1));
  } else if (question.type == QuestionType::match) {
    const auto& task = std::get<exhibit::PlacingTask>(question.task);
    for (const std::size_t i : item.slots)
      all.push_back(letter_of(kit, place_of_id(task.tokens, item.shown, task.slots[i].token)));
  }
  return joined(all, ", ");
}

// Of groups: which numbers stand under each heading.
std::string groups_in_words(const Kit& kit, const exhibit::PlacingTask& task, const quiz::Item& item) {
  std::vector<std::string> groups;
  for (const std::size_t token : item.shown) {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < item.slots.size(); ++i)
      if (task.slots[item.slots[i]].token == task.tokens[token].id) numbers.push_back(std::to_string(i + 1));
    groups.push_back(kit.plain(task.tokens[token].text) + ": " + (numbers.empty() ? "–" : joined(numbers, ", ")));
  }
  return joined(groups, "; ");
}

std::string sources_of(const Kit& kit, const Question& question) {
  std::vector<std::string> titles;
  for (const std::string& fact : question.facts) {
    const std::string title = kit.plain(kit.exhibit.sources.at(kit.exhibit.facts.at(fact).source).title);
    if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
  }
  return joined(titles, "; ");
}

// How near counts; empty where nearness does not.
std::string nearness(const Kit& kit, const Question& question) {
  const auto said = [&](const exhibit::Closeness& closeness, auto&& words) {
    return kit.word("grading-near", {words(closeness.full_within), words(closeness.zero_at)});
  };
  if (const auto* estimate = std::get_if<exhibit::EstimateTask>(&question.task))
    return said(estimate->closeness, [&](double value) {
      const std::string unit = estimate->unit.empty() ? "" : "\u00a0" + kit.plain(estimate->unit);
      return number_in_words(kit, value) + unit;
    });
  if (const auto* pin = std::get_if<exhibit::PinTask>(&question.task))
    return said(pin->closeness, [&](double value) { return kit.word("kilometres", {number_in_words(kit, value)}); });
  return {};
}

std::string grading_of(QuestionType type) {
  switch (type) {
    case QuestionType::multiple:
      return "grading-several";
    case QuestionType::order:
      return "grading-order";
    case QuestionType::match:
    case QuestionType::gaps:
    case QuestionType::groups:
      return "grading-placing";
    case QuestionType::number:
    case QuestionType::year:
    case QuestionType::map_pin:
      return {};  // each tells its own
    default:
      return "grading-one";
  }
}

Node key_block(const Kit& kit, const Question& question, const quiz::Item& item, std::size_t number) {
  const std::string id = "key/" + question.id;
  std::string sign = signs(kit, question, item);
  if (question.type == QuestionType::groups)
    sign = groups_in_words(kit, std::get<exhibit::PlacingTask>(question.task), item);
  std::vector<Node> nodes{kit.text(id + "/stem", kit.in(question.stem), kit.small())};
  const auto add = [&](const std::string& part, const std::string& words, const scene::TextStyle& style) {
    if (!words.empty()) nodes.push_back(kit.text(id + part, words, style));
  };
  const bool told = question.type == QuestionType::groups;  // the numbers under their headings say it all
  add("/answer", sign + (sign.empty() || told ? "" : "\u2002–\u2002") + (told ? "" : right_answer(kit, question)),
      kit.strong());
  nodes.push_back(kit.text(id + "/explanation", kit.in(question.explanation), kit.small()));
  scene::TextStyle style = kit.small();
  style.italic = true;
  add("/grading", nearness(kit, question), style);
  add("/sources", sources_of(kit, question), style);
  Node block = numbered(kit, id, number, std::move(nodes));
  block.box.gap = millimetres(0.8);
  return block;
}

}  // namespace

Pages answer_key(const exhibit::Exhibit& exhibit, const base::Language& language, const quiz::Round& round,
                 scene::Measure& measure) {
  const Stationery paper(exhibit, language);
  const Kit& kit = paper.kit;
  std::vector<Node> blocks{paper_head(kit, kit.word("answer-key"))};
  std::set<std::string> rules;
  for (std::size_t i = 0; i < round.items.size(); ++i) {
    const Question& question = exhibit.questions[round.items[i].question];
    blocks.push_back(key_block(kit, question, round.items[i], i + 1));
    if (const std::string rule = grading_of(question.type); !rule.empty()) rules.insert(rule);
  }
  if (!rules.empty()) {
    Node counting = kit.box("grading", Axis::column, millimetres(1.5));
    counting.children.push_back(kit.text("grading/title", kit.word("grading"), kit.strong(), Role::heading));
    for (const char* rule : {"grading-one", "grading-several", "grading-order", "grading-placing"})
      if (rules.contains(rule)) counting.children.push_back(kit.text(rule, kit.word(rule), kit.small()));
    blocks.push_back(std::move(counting));
  }
  return paper.pages("answer-key", kit.word("answer-key"), std::move(blocks), measure);
}

}  // namespace kiosk::visit
