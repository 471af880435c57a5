// The exhibit's own file of questions, as content/schemas/questions.schema.json describes it.
#include <nlohmann/json.hpp>

#include "base/overloaded.hpp"
#include "exchange/exchange.hpp"
#include "exchange/markdown_text.hpp"
#include "exhibit/embedded.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;
using Json = nlohmann::ordered_json;

// The program's own word in that language; empty where it does not speak it.
std::string word(const Language& language, const std::string& key) {
  const auto file = embedded("words/" + language + ".json");
  if (!file) return {};
  const Json words = Json::parse(*file, nullptr, false);
  return words.is_object() ? words.value(key, "") : "";
}

class Writer {
 public:
  explicit Writer(const Language& language) : language_(language) {}

  [[nodiscard]] Json text(const Text& text) const { return {{language_, write_markdown(text(language_))}}; }
  [[nodiscard]] Json text(const std::string& plain) const {
    return {{language_, write_markdown(tidy(base::plain(plain)))}};
  }

  [[nodiscard]] Json question(const Question& question) const {
    Json json{{"id", question.id}, {"type", exhibit::name_of(question.type)}, {"difficulty", question.difficulty}};
    json["stem"] = text(question.stem);
    std::visit([&](const auto& task) { put(json, question.type, task); }, question.task);
    json["explanation"] = question.explanation.empty() ? text(right_answer(question)) : text(question.explanation);
    return json;
  }

 private:
  void put_text(Json& into, const char* key, const Text& optional) const {
    if (!optional.empty()) into[key] = text(optional);
  }

  void put(Json& json, QuestionType type, const ChoiceTask& task) const {
    if (type == QuestionType::true_false) {
      for (const Option& option : task.options) {
        if (option.right) json["answer"] = option.id == "true";
        if (!option.right) put_text(json, "why", option.why);
      }
      return;
    }
    Json right = Json::array();
    for (const Option& option : task.options) {
      Json one{{"id", option.id}, {"text", text(option.text)}};
      put_text(one, "why", option.why);
      json["options"].push_back(std::move(one));
      if (option.right) right.push_back(option.id);
    }
    json["answer"] = type == QuestionType::multiple ? right : right.at(0);
  }

  void put(Json& json, QuestionType, const OrderTask& task) const {
    for (const Entry& entry : task.entries) {
      Json one{{"id", entry.id}, {"text", text(entry.text)}};
      put_text(one, "when", entry.when);
      json["entries"].push_back(std::move(one));
    }
    put_text(json, "first", task.first);
    put_text(json, "last", task.last);
  }

  void put(Json& json, QuestionType type, const PlacingTask& task) const {
    const bool gaps = type == QuestionType::gaps, groups = type == QuestionType::groups;
    if (gaps) json["passage"] = text(task.passage);
    Json slots = Json::array(), tokens = Json::array();
    for (const Slot& slot : task.slots) {
      Json one{{"id", slot.id}};
      if (!gaps) one["text"] = text(slot.text);
      one["answer"] = slot.token;
      put_text(one, "why", slot.why);
      slots.push_back(std::move(one));
    }
    for (const Token& token : task.tokens) {
      Json one{{"id", token.id}, {"text", text(token.text)}};
      put_text(one, "why", token.why);
      tokens.push_back(std::move(one));
    }
    json[gaps ? "gaps" : groups ? "entries" : "premises"] = std::move(slots);
    json[gaps ? "bank" : groups ? "groups" : "responses"] = std::move(tokens);
  }

  void put(Json& json, QuestionType type, const EstimateTask& task) const {
    json["scale"] = {{"from", task.from}, {"to", task.to}};
    if (type == QuestionType::number) {
      json["scale"]["step"] = task.step;
      put_text(json["scale"], "unit", task.unit);
    }
    json["answer"] = task.answer;
    json["full_within"] = task.closeness.full_within;
    json["zero_at"] = task.closeness.zero_at;
  }

  void put(Json&, QuestionType, const PinTask&) const {}  // none is imported

  // "Right answer: the Tigris"; of what is put in its place only "Right answer", the screen shows it.
  [[nodiscard]] std::string right_answer(const Question& question) const {
    std::string words;
    if (const ChoiceTask* task = question.choice())
      for (const Option& option : task->options) {
        if (!option.right) continue;
        const std::string named = option.text.empty() ? word(language_, option.id) : option.text.plain(language_);
        words += (words.empty() ? "" : "; ") + (named.empty() ? option.id : named);
      }
    const std::string label = word(language_, "right-answer");
    if (words.empty()) return label.empty() ? question.stem.plain(language_) : label + ".";
    return label.empty() ? words : label + ": " + words;
  }

  const Language& language_;
};

}  // namespace

std::string question_file(const std::string& id, const Imported& imported, const Language& language) {
  const Writer writer(language);
  Json file{{"$schema", "../schemas/questions.schema.json"}, {"id", id}};
  file["title"] = writer.text(imported.title.empty() ? id : imported.title);
  file["questions"] = Json::array();
  for (const Question& question : imported.questions) file["questions"].push_back(writer.question(question));
  return file.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::exchange
