// A table with the columns that csv.hpp tells.
#include <algorithm>
#include <functional>
#include <map>

#include "exchange/csv.hpp"
#include "exchange/cutting.hpp"
#include "exchange/estimate.hpp"
#include "exchange/formats.hpp"
#include "exchange/identifiers.hpp"
#include "exchange/tasks.hpp"
#include "exhibit/markdown.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

std::string lower(std::string_view text) {
  std::string all(text);
  for (char& c : all)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return all;
}

// Types that other programs have under these names, and ours by their own. A choice is single or multiple by its
// answer.
std::optional<QuestionType> type_named(const std::string& name, std::optional<QuestionType> likely) {
  for (const std::string_view choice : {"multiple choice", "multiple-choice", "multichoice", "mc", "mcq", "checkbox"})
    if (name == choice) return likely;
  for (const std::string_view truth : {"true/false", "true false", "truefalse", "true_false", "tf", "boolean"})
    if (name == truth) return QuestionType::true_false;
  for (std::size_t i = 0; i < question_types; ++i)
    if (exhibit::name_of(static_cast<QuestionType>(i)) == name) return static_cast<QuestionType>(i);
  return std::nullopt;
}

class Row {
 public:
  Row(const std::vector<std::string>& columns, const CsvRow& row, const Language& language) : language_(language) {
    draft_.outcome.line = row.line;
    const auto known = csv_columns();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string cell(trim(row.cells[i]));
      if (cell.empty()) continue;
      if (i >= columns.size())
        draft_.outcome.change("what stands beyond the last column was left out");
      else if (columns[i] == "options")
        divide_options(cell);
      else if (std::find(known.begin(), known.end(), columns[i]) == known.end())
        draft_.outcome.change("the column " + in_quotes(columns[i]) + " was left out");
      else
        cells_.try_emplace(columns[i], cell);
    }
  }

  Draft read() {
    Question& question = draft_.question;
    question.id = draft_.outcome.item = cell("id");
    question.stem = text(cell("stem"));
    question.explanation = text(cell("explanation"));
    question.difficulty = unknown_difficulty;
    if (const std::string& difficulty = cell("difficulty"); !difficulty.empty()) set_difficulty(difficulty);
    const auto type = cell("type").empty() ? likely_type() : type_named(lower(cell("type")), likely_type());
    if (!type) {
      draft_.outcome.leave(cell("type").empty() ? "it has neither options nor a number for its answer"
                                                : "its type " + in_quotes(cell("type")) + " is none of ours");
      return std::move(draft_);
    }
    question.type = *type;
    switch (*type) {
      case QuestionType::single:
      case QuestionType::multiple:
        set_choice();
        break;
      case QuestionType::true_false:
        set_truth();
        break;
      case QuestionType::order:
        set_order();
        break;
      case QuestionType::match:
      case QuestionType::gaps:
      case QuestionType::groups:
        set_pairs();
        break;
      case QuestionType::number:
      case QuestionType::year:
        set_estimate();
        break;
      default:
        draft_.outcome.leave("a table has no place for its picture, quotation or map");
    }
    return std::move(draft_);
  }

 private:
  void divide_options(const std::string& cell) {
    const auto pieces = split(cell, cell.find('|') != std::string::npos ? '|' : ';');
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (i >= csv_options)
        draft_.outcome.change("options behind the eighth were left out");
      else
        cells_.try_emplace(csv_column("option", i), trim(pieces[i]));
  }

  [[nodiscard]] const std::string& cell(const std::string& column) const {
    static const std::string none;
    const auto found = cells_.find(column);
    return found == cells_.end() ? none : found->second;
  }
  [[nodiscard]] Text text(std::string_view words) const {
    return text_in(language_, parse_markdown(std::string(trim(words))));
  }
  [[nodiscard]] const std::string& option(std::size_t i) const { return cell(csv_column("option", i)); }
  [[nodiscard]] Text note(std::size_t i) const { return text(cell(csv_column("note", i))); }

  void set_difficulty(const std::string& written) {
    static const std::map<std::string, std::string> words{{"easy", "1"}, {"medium", "2"}, {"hard", "3"}};
    const auto word = words.find(lower(written));
    const auto number = number_in(word == words.end() ? written : word->second);
    if (number && (*number == 1 || *number == 2 || *number == 3))
      draft_.question.difficulty = static_cast<int>(*number);
    else
      draft_.outcome.change("its difficulty " + in_quotes(written) + " is not 1, 2 or 3");
  }

  [[nodiscard]] std::optional<QuestionType> likely_type() const {
    const std::string answer = lower(cell("answer")), given = cell("answer");
    if (answer == "true" || answer == "false") return QuestionType::true_false;
    if (!cell("passage").empty()) return QuestionType::gaps;
    if (option(0).empty()) return number_in(answer) ? std::optional(QuestionType::number) : std::nullopt;
    if (option(0).find("->") != std::string::npos) return QuestionType::match;
    return letters_in(given).size() > 1 || indices_in(answer, '1').size() > 1 ? QuestionType::multiple
                                                                              : QuestionType::single;
  }

  // "a c", "A, C", "a;c" or "Option A" as indices; none where it is anything else.
  static std::vector<std::size_t> letters_in(std::string answer) { return indices_in(std::move(answer), 'a'); }
  static std::vector<std::size_t> indices_in(std::string answer, char first) {
    std::replace_if(
        answer.begin(), answer.end(), [](char c) { return c == ',' || c == ';' || c == '|'; }, ' ');
    // "ACD"
    const bool joined = answer.size() > 1 && answer.size() <= csv_options && first == 'a' &&
                        std::ranges::all_of(answer, [](char c) { return c >= 'A' && c <= 'H'; }) &&
                        std::ranges::adjacent_find(answer, std::greater_equal()) == answer.end();
    if (joined)
      for (std::size_t i = 1; i < answer.size(); i += 2) answer.insert(i, 1, ' ');
    std::vector<std::size_t> indices;
    for (std::string_view word : split(answer, ' ')) {
      if (word.ends_with('.') || word.ends_with(')')) word.remove_suffix(1);
      if (word.empty() || lower(word) == "option") continue;
      const char mark = lower(word)[0];
      if (word.size() != 1 || mark < first || mark >= static_cast<char>(first + static_cast<char>(csv_options)))
        return {};
      indices.push_back(static_cast<std::size_t>(mark - first));
    }
    return indices;
  }

  void set_choice() {
    const std::string& answer = cell("answer");
    if (answer.empty()) return draft_.outcome.leave("it does not say which option is right");
    std::vector<std::size_t> right = there(letters_in(answer)), said;
    for (std::size_t i = 0; i < csv_options; ++i)
      if (option(i) == answer) said.push_back(i);
    // "2" may be the second option, or the one that says 2.
    const std::vector<std::size_t> counted = there(indices_in(answer, '1'));
    if (!said.empty() && !counted.empty() && counted != said)
      return draft_.outcome.leave("its answer " + in_quotes(answer) + " may be the option that says so or the one in " +
                                  "that place: write a letter");
    if (right.empty()) right = said.empty() ? counted : said;
    if (right.empty()) return draft_.outcome.leave("its answer " + in_quotes(answer) + " names no option");
    ChoiceTask task;
    for (std::size_t i = 0; i < csv_options; ++i)
      if (!option(i).empty())
        task.options.push_back({letter(task.options.size()), text(option(i)), note(i),
                                std::find(right.begin(), right.end(), i) != right.end()});
    draft_.question.task = std::move(task);
  }

  // The same where all these options are there, else none.
  [[nodiscard]] std::vector<std::size_t> there(std::vector<std::size_t> indices) const {
    const bool all = std::ranges::none_of(indices, [&](std::size_t i) { return option(i).empty(); });
    return all ? indices : std::vector<std::size_t>{};
  }

  void set_truth() {
    std::string answer = lower(cell("answer"));
    if (const auto marked = there(letters_in(answer)); marked.size() == 1) answer = lower(option(marked[0]));
    if (const auto counted = there(indices_in(answer, '1')); counted.size() == 1) answer = lower(option(counted[0]));
    if (answer != "true" && answer != "false") return draft_.outcome.leave("its answer is neither true nor false");
    set_true_false(draft_, answer == "true", note(0));
  }

  void set_order() {
    OrderTask task;
    for (std::size_t i = 0; i < csv_options; ++i)
      if (!option(i).empty()) task.entries.push_back({letter(task.entries.size()), text(option(i)), note(i)});
    task.first = text(cell("first"));
    task.last = text(cell("last"));
    draft_.question.task = std::move(task);
  }

  void set_pairs() {
    const bool gaps = draft_.question.type == QuestionType::gaps;
    PlacingTask task;
    task.passage = text(cell("passage"));
    std::map<std::string, std::string> tokens;
    for (std::size_t i = 0; i < csv_options; ++i) {
      const std::string_view pair = option(i);
      if (pair.empty()) continue;
      const std::size_t arrow = pair.find("->");
      if (arrow == std::string_view::npos) return draft_.outcome.leave("a pair lacks its arrow: write a -> b");
      const std::string slot(trim(pair.substr(0, arrow))), token(trim(pair.substr(arrow + 2)));
      const auto [known, fresh] = tokens.try_emplace(token, letter(tokens.size()));
      if (fresh) task.tokens.push_back({known->second, text(token), slot.empty() ? note(i) : Text{}});
      if (slot.empty()) continue;
      const std::string id = gaps ? slot : std::to_string(task.slots.size() + 1);
      task.slots.push_back({id, gaps ? Text{} : text(slot), known->second, note(i)});
    }
    draft_.question.task = std::move(task);
  }

  void set_estimate() {
    const auto answer = number_in(cell("answer"));
    if (!answer) return draft_.outcome.leave("its answer is no number");
    const auto from = number_in(cell("from")), to = number_in(cell("to")), zero_at = number_in(cell("zero at"));
    const double full_within = number_in(cell("full within")).value_or(0);
    if (!from || !to || !zero_at)
      return make_estimate({{*answer, full_within, 1}}, language_, draft_.question, draft_.outcome);
    EstimateTask task;
    task.from = *from;
    task.to = *to;
    task.step = draft_.question.type == QuestionType::year ? 1 : number_in(cell("step")).value_or(1);
    task.unit = text(cell("unit"));
    task.answer = *answer;
    task.closeness = {full_within, *zero_at};
    draft_.question.task = task;
  }

  const Language& language_;
  std::map<std::string, std::string> cells_;
  Draft draft_;
};

}  // namespace

base::Result<Imported> read_csv(std::string_view text, const Language& language) {
  const auto rows = csv_rows(text);
  if (!rows) return rows.error();
  Imported imported;
  std::vector<std::string> columns;
  for (const CsvRow& row : rows.value()) {
    if (!columns.empty()) {
      add(imported, Row(columns, row, language).read());
      continue;
    }
    for (const std::string& head : row.cells) columns.push_back(csv_column_named(head));
    if (std::find(columns.begin(), columns.end(), "stem") == columns.end())
      return base::Error{base::ErrorKind::content,
                         "the first row must name the columns, as in: id,type,difficulty,stem,option a,option b,answer",
                         {{}, row.line, 1}};
  }
  return imported;
}

}  // namespace kiosk::exchange
