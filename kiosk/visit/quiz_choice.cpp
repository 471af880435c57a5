// Options as bars: single, multiple, true-false, who-said-it. Those of a hotspot are spots (quiz_hotspot.cpp).
#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Option;
using exhibit::QuestionType;

base::RichText words_of(const Kit& kit, const exhibit::Question& question, const Option& option) {
  if (question.type == QuestionType::true_false) return base::plain(kit.word(option.id));
  return kit.in(option.text);
}

// Where the stem leaves room for it, a quotation stays in sight from page to page.
constexpr std::size_t short_letters = 200, long_letters = 450;
bool stands_above(const Kit& kit, const scene::TextBlock& quotation, bool confirmed) {
  if (kit.step >= large_text) return false;
  if (kit.state.preferences.reach) return !confirmed && letters_of(quotation.runs) <= short_letters;
  return letters_of(quotation.runs) <= long_letters;
}

}  // namespace

Answering answering(Kit& kit, const exhibit::Question& question, const exhibit::ChoiceTask& task,
                    const quiz::Item& item) {
  if (question.type == QuestionType::hotspot) return answering_hotspot(kit, task, item);
  const auto& chosen = std::get<quiz::Chosen>(item.answer);
  const bool several = question.type == QuestionType::multiple;
  Answering all;
  if (question.type != QuestionType::true_false) all.instruction = several ? "choose-several" : "choose-one";
  all.pairs = true;
  if (task.said) {
    // Who spoke is told with the answer.
    const exhibit::Quotation quotation = excerpted(kit, *task.said);
    std::vector<Node> said = quotation_nodes(kit, "said", quotation, "quotation", item.confirmed);
    const bool above = stands_above(kit, *said.front().text, item.confirmed);
    if (letters_of(said.front().text->runs) <= short_letters)
      said = quotation_nodes(kit, "said", quotation, "subtitle", item.confirmed);
    for (Node& node : said) node.box.max_width = kit.line_limit(node.text->style) + node.box.padding.horizontal();
    // The words come first, and what is asked of them is smaller.
    all.holds_stem = above || !kit.state.preferences.reach;
    if (all.holds_stem) {
      said.push_back(stem_node(kit, "lead"));
      said.back().box.padding.top = 10;
    }
    (above ? all.above : all.rows) = std::move(said);
  }
  for (std::size_t i = 0; i < item.shown.size(); ++i) {
    const Option& option = task.options[item.shown[i]];
    const bool is_chosen = chosen.contains(option.id);
    Bar bar{.id = "option/" + option.id, .head = letter_of(kit, i), .words = words_of(kit, question, option)};
    bar.chosen = is_chosen;
    if (several) bar.sign = is_chosen ? Icon::box_on : Icon::box_off;
    if (item.confirmed) {
      bar.mark = several ? mark_of_several(kit, is_chosen, option.right) : mark_of(kit, is_chosen, option.right);
      bar.value = several && is_chosen ? kit.word(option.right ? "right" : "wrong") : bar.mark->word;
      if (is_chosen) bar.value += (bar.value.empty() ? "" : ". ") + kit.word("your-answer");
    } else {
      bar.action = Choose{option.id};
      if (!several) bar.sign = is_chosen ? Icon::choice_on : Icon::choice_off;
      if (is_chosen) bar.value = kit.word("chosen");
    }
    all.rows.push_back(bar_node(kit, bar));
    if (item.confirmed && is_chosen && !option.right && !option.why.empty()) {
      const bool reach = kit.state.preferences.reach;
      Node why = why_node(kit, "option/" + option.id, option.why, reach ? bar.head : "");
      (reach ? all.reasons : all.rows).push_back(std::move(why));
    }
  }
  return all;
}

}  // namespace kiosk::visit
