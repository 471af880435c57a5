#include "exchange/tasks.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "exchange/identifiers.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::QuestionType;

bool says(const exhibit::Option& option, std::string_view word) {
  if (option.text.empty()) return false;
  std::string said = base::plain_of(option.text.in.begin()->second);
  std::ranges::transform(said, said.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return said == word;
}

// With short ids for the tokens.
exhibit::PlacingTask placing(Draft& draft, exhibit::PlacingTask task) {
  std::map<std::string, std::string> ids;
  for (std::size_t i = 0; i < task.tokens.size(); ++i) ids.emplace(task.tokens[i].id, letter(i));
  for (exhibit::Token& token : task.tokens) token.id = ids[token.id];
  for (exhibit::Slot& slot : task.slots) {
    const auto id = ids.find(slot.token);
    if (id == ids.end()) draft.outcome.leave("the file does not say what is right for a part of it");
    if (id != ids.end()) slot.token = id->second;
  }
  return task;
}

}  // namespace

std::string difficulty_label(int difficulty) { return "difficulty-" + std::to_string(difficulty); }

int difficulty_in(std::string_view label) {
  for (const int difficulty : {1, 2, 3})
    if (label == difficulty_label(difficulty)) return difficulty;
  return 0;
}

void set_choice(Draft& draft, std::vector<exhibit::Option> options, bool several) {
  const auto right = std::ranges::count_if(options, [](const exhibit::Option& option) { return option.right; });
  if (!several && right > 1) {
    several = true;
    draft.outcome.change("several options are right: it asks for all of them now");
  }
  const auto find = [&](std::string_view word) {
    return std::ranges::find_if(options, [&](const exhibit::Option& option) { return says(option, word); });
  };
  const auto yes = find("true"), no = find("false");
  if (options.size() == 2 && right == 1 && yes != options.end() && no != options.end())
    return set_true_false(draft, yes->right, yes->right ? no->why : yes->why);
  for (std::size_t i = 0; i < options.size(); ++i) options[i].id = letter(i);
  draft.question.type = several ? QuestionType::multiple : QuestionType::single;
  draft.question.task = exhibit::ChoiceTask{std::move(options), {}, {}};
}

void set_true_false(Draft& draft, bool truth, exhibit::Text why) {
  exhibit::ChoiceTask task;
  task.options = {{"true", {}, {}, truth}, {"false", {}, {}, !truth}};
  task.options[truth ? 1 : 0].why = std::move(why);
  draft.question.type = QuestionType::true_false;
  draft.question.task = std::move(task);
}

void set_order(Draft& draft, std::vector<exhibit::Entry> entries) {
  draft.question.type = QuestionType::order;
  draft.question.task = exhibit::OrderTask{std::move(entries), {}, {}};
}

void set_matching(Draft& draft, std::vector<exhibit::Slot> premises, std::vector<exhibit::Token> responses) {
  constexpr std::size_t most_premises = 5, most_groups = 4;
  for (std::size_t i = 0; i < premises.size(); ++i) premises[i].id = std::to_string(i + 1);
  const bool sorting = premises.size() > most_premises && responses.size() <= most_groups;
  if (sorting) draft.outcome.change("its pairs became a sorting into groups: there are too many to be matched");
  draft.question.type = sorting ? QuestionType::groups : QuestionType::match;
  draft.question.task = placing(draft, {{}, std::move(premises), std::move(responses)});
}

void set_gaps(Draft& draft, exhibit::Text passage, std::vector<exhibit::Slot> gaps, std::vector<exhibit::Token> bank) {
  if (gaps.empty()) draft.outcome.leave("there is no gap in it to be filled");
  draft.question.type = QuestionType::gaps;
  draft.question.task = placing(draft, {std::move(passage), std::move(gaps), std::move(bank)});
}

}  // namespace kiosk::exchange
