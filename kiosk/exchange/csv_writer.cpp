// A table with the columns that csv.hpp tells, with a byte order mark: without it Excel takes the letters for others.
#include <algorithm>
#include <map>
#include <set>

#include "base/overloaded.hpp"
#include "exchange/choices.hpp"
#include "exchange/csv.hpp"
#include "exchange/estimate.hpp"
#include "exchange/formats.hpp"
#include "exchange/markdown_text.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

class Row {
 public:
  Row(const Language& language, Outcome& outcome) : language_(language), outcome_(outcome) {}

  std::string line(const Question& question) {
    put("id", question.id);
    put("type", std::string(exhibit::name_of(question.type)));
    put("difficulty", std::to_string(question.difficulty));
    put("stem", question.stem);
    put("explanation", question.explanation);
    std::visit([&](const auto& task) { put_task(question.type, task); }, question.task);
    std::vector<std::string> cells;
    for (const std::string& column : csv_columns()) cells.push_back(cells_[column]);
    return csv_line(cells);
  }

 private:
  void put(const std::string& column, const std::string& words) { cells_[column] = words; }
  void put(const std::string& column, const Text& text) { put(column, words(text)); }
  [[nodiscard]] std::string words(const Text& text) const {
    return text.empty() ? "" : write_markdown(text(language_));
  }

  void put_task(QuestionType type, const ChoiceTask& task) {
    std::string right;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      const Option& option = task.options[i];
      if (type == QuestionType::true_false) {
        if (option.right) right = option.id;
        if (!option.right) put("note a", option.why);
        continue;
      }
      put(csv_column("option", i), option.text);
      put(csv_column("note", i), option.why);
      if (option.right) right += (right.empty() ? "" : " ") + std::string(1, static_cast<char>('a' + i));
    }
    put("answer", right);
  }

  void put_task(QuestionType, const OrderTask& task) {
    for (std::size_t i = 0; i < task.entries.size(); ++i) {
      put(csv_column("option", i), task.entries[i].text);
      put(csv_column("note", i), task.entries[i].when);
    }
    put("first", task.first);
    put("last", task.last);
  }

  [[nodiscard]] std::string side(const Text& text) {
    std::string side = words(text);
    for (std::size_t at = side.find("->"); at != std::string::npos; at = side.find("->")) {
      side.replace(at, 2, "→");
      outcome_.change("an arrow -> in a text became →");
    }
    return side;
  }

  void put_task(QuestionType type, const PlacingTask& task) {
    put("passage", task.passage);
    std::set<std::string> used;
    std::size_t row = 0;
    const auto put_pair = [&](const std::string& slot, const Token& token, const Text& why) {
      if (row >= csv_options) return outcome_.change("a wrong answer was left out: a row has eight options");
      put(csv_column("option", row), slot + (slot.empty() ? "-> " : " -> ") + side(token.text));
      put(csv_column("note", row++), why);
    };
    for (const Slot& slot : task.slots)
      for (const Token& token : task.tokens)
        if (token.id == slot.token) {
          put_pair(type == QuestionType::gaps ? slot.id : side(slot.text), token, slot.why);
          used.insert(token.id);
          if (!token.why.empty()) outcome_.change("the feedback of a right answer's word was left out");
        }
    for (const Token& token : task.tokens)
      if (!used.contains(token.id)) put_pair("", token, token.why);
  }

  void put_task(QuestionType, const EstimateTask& task) {
    put("answer", number_text(task.answer));
    put("from", number_text(task.from));
    put("to", number_text(task.to));
    put("step", number_text(task.step));
    put("unit", task.unit);
    put("full within", number_text(task.closeness.full_within));
    put("zero at", number_text(task.closeness.zero_at));
  }

  void put_task(QuestionType, const PinTask&) { outcome_.leave("a table has no map"); }

  const Language& language_;
  Outcome& outcome_;
  std::map<std::string, std::string> cells_;
};

}  // namespace

Exported write_csv(const Exhibit& exhibit, const Chosen& questions, const Language& language) {
  Exported exported;
  exported.bytes = "\xEF\xBB\xBF" + csv_line(csv_columns());
  for (const Question* question : questions) {
    Outcome outcome{question->id};
    note_references(*question, outcome);
    if (question->set != questions[0]->set || questions.back()->set != questions[0]->set)
      outcome.change("its set was left out");
    const std::string line = Row(language, outcome).line(as_choice(exhibit, *question, language, outcome));
    if (outcome.fate != Fate::left) exported.bytes += line;
    exported.outcomes.push_back(std::move(outcome));
  }
  return exported;
}

}  // namespace kiosk::exchange
