// The reader of what is answered by choosing: single, multiple, true-false, who-said-it, hotspot.
#include <algorithm>

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

void read_person(File& file, const json::Value& value, Option& into) {
  Fields fields(file, value, "an option");
  fields.required("person", into.id, read::reference{Kind::person});
  fields.optional("why", into.why, read::prose);
  fields.finish();
}

void read_spot(File& file, const json::Value& value, Option& into) {
  Fields fields(file, value, "a spot");
  fields.required("id", into.id, read::id);
  fields.required("text", into.text, read::prose);
  fields.optional("why", into.why, read::prose);
  fields.required("x", into.area.x, read::number{0, 100});
  fields.required("y", into.area.y, read::number{0, 100});
  const bool wide = fields.required("width", into.area.width, read::number{1, 100});
  const bool high = fields.required("height", into.area.height, read::number{1, 100});
  if (wide && high && (into.area.x + into.area.width > 100 || into.area.y + into.area.height > 100))
    file.error(value.at, "bad-value",
               "this spot reaches beyond the picture: x and width, and y and height, are 100 at most together");
  fields.finish();
}

void check_options(File& file, const json::Value& value, const std::vector<Option>& options) {
  if (options.size() < 2) file.error(value.at, "too-few-options", "a question needs at least two options: add some");
  if (options.size() > most_options)
    file.error(value.at, "bad-value", "a question has at most six options: the screen holds no more");
  std::vector<std::string> ids;
  std::vector<Text> texts;
  for (const Option& option : options) {
    ids.push_back(option.id);
    texts.push_back(option.text);
  }
  read::distinct_ids(file, value.at, ids, "options");
  read::distinct_texts(file, value.at, texts, "options");
}

// Marks the option that the answer names.
void mark_right(File& file, const json::Value& answer, ChoiceTask& task) {
  const auto* id = expect<std::string>(file, answer, "the id of an option in quotation marks");
  if (!id) return;
  const auto option = std::find_if(task.options.begin(), task.options.end(),
                                   [&](const Option& candidate) { return candidate.id == *id; });
  if (option == task.options.end()) {
    std::vector<std::string> ids;
    for (const Option& candidate : task.options) ids.push_back(in_quotes(candidate.id));
    file.error(answer.at, "answer-not-an-option",
               "no option has the id " + in_quotes(*id) +
                   (ids.empty() ? ": write the options" : ": write " + enumerate(ids, "or")));
  } else if (option->right) {
    file.error(answer.at, "bad-value", "the answer " + in_quotes(*id) + " stands here twice: delete one");
  } else {
    option->right = true;
  }
}

void read_answers(File& file, const json::Value& answer, ChoiceTask& task) {
  const auto* answers = expect<json::List>(file, answer, "a list of options' ids, such as [\"a\", \"c\"]");
  if (!answers) return;
  for (const json::Value& one : *answers) mark_right(file, one, task);
  if (answers->empty()) file.error(answer.at, "bad-value", "no option is right: name those that are");
  const auto is_right = [](const Option& option) { return option.right; };
  if (!task.options.empty() && std::all_of(task.options.begin(), task.options.end(), is_right))
    file.warning(answer.at, "all-options-right", "every option is right: add one that is not, or ask otherwise");
}

void read_truth(File& file, Fields& fields, ChoiceTask& task) {
  if (const json::Value* options = fields.find("options"))
    file.error(options->at, "bad-value", "a true-false question has no options: delete them");
  bool truth = false;
  fields.required("answer", truth, read::boolean);
  task.options = {{"true", {}, {}, truth}, {"false", {}, {}, !truth}};
  fields.optional("why", task.options[truth ? 1 : 0].why, read::prose);
}

void read_said(File& file, Fields& fields, ChoiceTask& task) {
  task.said.emplace();
  const json::Value* whole = fields.find("quotation");
  const json::Value* excerpt = fields.find("excerpt");
  if (whole && excerpt) file.error(whole->at, "bad-value", "this question has an excerpt too: delete one of the two");
  if (excerpt)
    read::excerpt(file, *excerpt, *task.said);
  else
    fields.required("quotation", task.said->quotation, read::reference{Kind::quotation});
  if (const json::Value* answer = fields.find("answer"))
    file.error(answer->at, "bad-value", "the quotation tells who said it: delete the answer");
}

}  // namespace

void read::task(File& file, Fields& fields, QuestionType type, ChoiceTask& into) {
  if (type == QuestionType::true_false) return read_truth(file, fields, into);
  if (type == QuestionType::who_said_it) {
    read_said(file, fields, into);
    if (fields.required("options", into.options, list_of(read_person)))
      check_options(file, *fields.find("options"), into.options);
    return;
  }
  const bool hotspot = type == QuestionType::hotspot;
  if (hotspot) fields.required("picture", into.picture, picture);
  const char* list = hotspot ? "spots" : "options";
  if (hotspot ? fields.required(list, into.options, list_of(read_spot))
              : fields.required(list, into.options, list_of(read_option)))
    check_options(file, *fields.find(list), into.options);
  const json::Value* answer = fields.demand("answer");
  if (!answer) return;
  if (type == QuestionType::multiple)
    read_answers(file, *answer, into);
  else
    mark_right(file, *answer, into);
}

}  // namespace kiosk::exhibit
