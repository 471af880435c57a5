#include "exhibit/question.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/overloaded.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

constexpr std::array<std::pair<const char*, QuestionType>, question_types> types{{
    {"single", QuestionType::single},
    {"multiple", QuestionType::multiple},
    {"true-false", QuestionType::true_false},
    {"who-said-it", QuestionType::who_said_it},
    {"hotspot", QuestionType::hotspot},
    {"order", QuestionType::order},
    {"match", QuestionType::match},
    {"gaps", QuestionType::gaps},
    {"groups", QuestionType::groups},
    {"number", QuestionType::number},
    {"year", QuestionType::year},
    {"map-pin", QuestionType::map_pin},
}};

Task task_of(QuestionType type) {
  switch (type) {
    case QuestionType::order:
      return OrderTask{};
    case QuestionType::match:
    case QuestionType::gaps:
    case QuestionType::groups:
      return PlacingTask{};
    case QuestionType::number:
    case QuestionType::year:
      return EstimateTask{};
    case QuestionType::map_pin:
      return PinTask{};
    default:
      return ChoiceTask{};
  }
}

// The keys of all the types, for a question whose type is not known: what they must be is not known either.
constexpr std::array keys_of_tasks{"options", "answer",  "excerpt",    "quotation", "picture",  "spots",
                                   "why",     "entries", "first",      "last",      "premises", "responses",
                                   "passage", "gaps",    "bank",       "groups",    "scale",    "full_within",
                                   "zero_at", "view",    "projection", "place"};

void read_task(File& file, Fields& fields, Question& question) {
  const QuestionType type = question.type;
  question.task = task_of(type);
  std::visit(base::Overloaded{[&](ChoiceTask& task) { read::task(file, fields, type, task); },
                              [&](OrderTask& task) { read::task(file, fields, task); },
                              [&](PlacingTask& task) { read::task(file, fields, type, task); },
                              [&](EstimateTask& task) { read::task(file, fields, type, task); },
                              [&](PinTask& task) { read::task(file, fields, task); }},
             question.task);
}

void read_question(File& file, const json::Value& value, Question& into) {
  Fields fields(file, value, "a question");
  fields.required("id", into.id, read::definition{Kind::question});
  fields.optional("difficulty", into.difficulty, read::whole_number{1, 3});
  fields.required("stem", into.stem, read::prose);
  std::optional<QuestionType> type;
  fields.required("type", type, read::one_of<QuestionType>{{types.begin(), types.end()}});
  if (type) {
    into.type = *type;
    read_task(file, fields, into);
  } else {
    for (const char* key : keys_of_tasks) fields.find(key);
  }
  fields.required("explanation", into.explanation, read::prose);
  fields.optional("facts", into.facts, read::list_of(read::reference{Kind::fact}));
  if (fields.readable() && file.context().has_facts && into.facts.empty())
    file.warning(value.at, "question-without-fact",
                 "this question names no fact: write \"facts\": [\"…\"] with the ids of those that prove the answer");
  fields.optional("panel", into.panel, read::reference{Kind::panel});
  fields.finish();
  if (into.type == QuestionType::who_said_it) file.context().speakers.push_back({file.place(value.at), into.id});
}

// The options of who-said-it are people: they have their names, and the quotation's speaker is right.
bool name_speakers(const Exhibit& exhibit, ChoiceTask& task) {
  const auto quotation = exhibit.quotations.find(task.said ? task.said->quotation : "");
  if (quotation == exhibit.quotations.end()) return true;  // reported
  bool found = false;
  for (Option& option : task.options) {
    const auto person = exhibit.people.find(option.id);
    if (person == exhibit.people.end()) return true;  // reported
    option.text = person->second.name;
    option.right = option.id == quotation->second.speaker;
    found |= option.right;
  }
  return found;
}

}  // namespace

std::string_view name_of(QuestionType type) {
  return std::find_if(types.begin(), types.end(), [&](const auto& one) { return one.second == type; })->first;
}

void read::distinct_ids(File& file, json::Spot at, const std::vector<std::string>& ids, const std::string& sort) {
  std::set<std::string> seen;
  for (const std::string& id : ids)
    if (!id.empty() && !seen.insert(id).second)
      file.error(at, "duplicate-id", "two " + sort + " have the id " + in_quotes(id) + ": give one another");
}

void read::distinct_texts(File& file, json::Spot at, const std::vector<Text>& texts, const std::string& sort) {
  std::set<std::pair<Language, std::string>> seen;
  for (const Text& text : texts)
    for (const auto& [language, words] : text.in)
      if (const std::string plain = base::plain_of(words); !seen.emplace(language, plain).second)
        return file.error(at, "same-text",
                          "two " + sort + " read the same, " + in_quotes(plain) + ": write them apart, or delete one");
}

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

void settle_questions(Context& context, Exhibit& exhibit) {
  for (Question& question : exhibit.questions) {
    if (auto* pin = std::get_if<PinTask>(&question.task))
      if (const auto place = exhibit.places.find(pin->place); place != exhibit.places.end())
        pin->where = place->second.where;
    auto* choice = std::get_if<ChoiceTask>(&question.task);
    if (question.type != QuestionType::who_said_it || name_speakers(exhibit, *choice)) continue;
    const auto& uses = context.speakers;
    const auto use =
        std::find_if(uses.begin(), uses.end(), [&](const SpeakerUse& one) { return one.question == question.id; });
    const std::string& speaker = exhibit.quotations.at(choice->said->quotation).speaker;
    context.report.error(use->at, "answer-not-an-option",
                         speaker.empty()
                             ? "nobody is said to have spoken " + in_quotes(choice->said->quotation) +
                                   ": write its \"speaker\" in quotations.json"
                             : in_quotes(speaker) + ", who said this, is not among the options: add {\"person\": " +
                                   in_quotes(speaker) + "}");
  }
}

}  // namespace kiosk::exhibit
