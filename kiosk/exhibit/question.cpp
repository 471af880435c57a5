#include <algorithm>
#include <set>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

constexpr std::size_t most_options = 6;

void read_option(File& file, const json::Value& value, Option& into) {
  Fields fields(file, value, "an option");
  fields.required("id", into.id, read::id);
  fields.required("text", into.text, read::prose);
  fields.optional("why", into.why, read::prose);
  fields.finish();
}

void check_options(File& file, const json::Value& value, const std::vector<Option>& options) {
  if (options.size() < 2) file.error(value.at, "too-few-options", "a question needs at least two options: add some");
  if (options.size() > most_options)
    file.error(value.at, "bad-value", "a question has at most six options: the screen holds no more");
  std::set<std::string> ids;
  for (const Option& option : options)
    if (!option.id.empty() && !ids.insert(option.id).second)
      file.error(value.at, "duplicate-id", "two options have the id " + in_quotes(option.id) + ": give one another");
}

// Marks the option that the answer names.
void mark_right(File& file, const json::Value& answer, Question& question) {
  const auto* id = expect<std::string>(file, answer, "the id of an option in quotation marks");
  if (!id) return;
  const auto option = std::find_if(question.options.begin(), question.options.end(),
                                   [&](const Option& candidate) { return candidate.id == *id; });
  if (option == question.options.end()) {
    std::vector<std::string> ids;
    for (const Option& candidate : question.options) ids.push_back(in_quotes(candidate.id));
    file.error(answer.at, "answer-not-an-option",
               "no option has the id " + in_quotes(*id) +
                   (ids.empty() ? ": write the options" : ": write " + enumerate(ids, "or")));
  } else if (option->right) {
    file.error(answer.at, "bad-value", "the answer " + in_quotes(*id) + " stands here twice: delete one");
  } else {
    option->right = true;
  }
}

void read_answers(File& file, const json::Value& answer, Question& question) {
  const auto* answers = expect<json::List>(file, answer, "a list of options' ids, such as [\"a\", \"c\"]");
  if (!answers) return;
  for (const json::Value& one : *answers) mark_right(file, one, question);
  if (answers->empty()) file.error(answer.at, "bad-value", "no option is right: name those that are");
  const auto is_right = [](const Option& option) { return option.right; };
  if (!question.options.empty() && std::all_of(question.options.begin(), question.options.end(), is_right))
    file.warning(answer.at, "all-options-right", "every option is right: add one that is not, or ask otherwise");
}

void read_truth(File& file, const json::Value& answer, Question& question) {
  bool truth = false;
  read::boolean(file, answer, truth);
  question.options = {{"true", {}, {}, truth}, {"false", {}, {}, !truth}};
}

void read_options_and_answer(File& file, Fields& fields, QuestionType type, Question& question) {
  const bool has_options = type != QuestionType::true_false;
  if (has_options) {
    if (fields.required("options", question.options, read::list_of(read_option)))
      check_options(file, *fields.find("options"), question.options);
  } else if (const json::Value* options = fields.find("options")) {
    file.error(options->at, "bad-value", "a true-false question has no options: delete them");
  }
  const json::Value* answer = fields.demand("answer");
  if (!answer) return;
  if (type == QuestionType::single) mark_right(file, *answer, question);
  if (type == QuestionType::multiple) read_answers(file, *answer, question);
  if (type == QuestionType::true_false) read_truth(file, *answer, question);
}

void read_question(File& file, const json::Value& value, Question& into) {
  Fields fields(file, value, "a question");
  fields.required("id", into.id, read::definition{Kind::question});
  fields.optional("difficulty", into.difficulty, read::whole_number{1, 3});
  fields.required("stem", into.stem, read::prose);
  std::optional<QuestionType> type;
  fields.required("type", type,
                  read::one_of<QuestionType>{{{"single", QuestionType::single},
                                              {"multiple", QuestionType::multiple},
                                              {"true-false", QuestionType::true_false}}});
  if (type) {
    into.type = *type;
    read_options_and_answer(file, fields, *type, into);
  } else {  // what the answer must be is not known
    fields.find("options");
    fields.find("answer");
  }
  fields.required("explanation", into.explanation, read::prose);
  fields.optional("facts", into.facts, read::list_of(read::reference{Kind::fact}));
  if (fields.readable() && file.context().has_facts && into.facts.empty())
    file.warning(value.at, "question-without-fact",
                 "this question names no fact: write \"facts\": [\"…\"] with the ids of those that prove the answer");
  fields.optional("panel", into.panel, read::reference{Kind::panel});
  fields.finish();
}

}  // namespace

QuestionFile read_questions(File& file, const json::Value& value, const std::string& id) {
  QuestionFile all;
  Fields fields(file, value, "a question set");
  fields.allow_schema();
  if (const json::Value* written = fields.demand("id")) read::same_id(file, *written, id, all.set.id);
  fields.required("title", all.set.title, read::text);
  fields.required("questions", all.questions, read::list_of(read_question, {1}));
  fields.finish();
  for (Question& question : all.questions) question.set = id;
  return all;
}

}  // namespace kiosk::exhibit
