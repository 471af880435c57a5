// Kahoot's quiz template (its help page "Import questions from a spreadsheet"): a row names the columns, and each row
// below it is a question with up to four answers, a time limit and the numbers of the right answers.
#include <algorithm>
#include <cctype>
#include <map>

#include "exchange/html.hpp"
#include "exchange/spreadsheet.hpp"
#include "exchange/tasks.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exchange {
namespace {

struct Columns {
  int question = 0, time = 0, right = 0;  // 0: not there
  std::vector<int> answers;
  std::map<int, std::string> others = {};  // the heads that are none of these
};

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// The columns, where the row names them: "Question - max 120 characters", "Answer 1 - max 75 characters" …
std::optional<Columns> columns_in(const SheetRow& row) {
  Columns columns;
  for (const auto& [column, cell] : row.cells) {
    const std::string name = lower(cell);
    const bool known = name.starts_with("question") || name.starts_with("answer") || name.starts_with("time") ||
                       name.starts_with("correct");
    if (!known && std::ranges::any_of(name, [](unsigned char c) { return std::isalpha(c) != 0; }))
      columns.others[column] = cell;
    if (name.starts_with("question") && columns.question == 0) columns.question = column;
    if (name.starts_with("answer")) columns.answers.push_back(column);
    if (name.starts_with("time")) columns.time = column;
    if (name.starts_with("correct")) columns.right = column;
  }
  if (columns.question == 0 || columns.right == 0 || columns.answers.size() < 2) return std::nullopt;
  return columns;
}

std::string cell_of(const SheetRow& row, int column) {
  const auto cell = row.cells.find(column);
  return cell == row.cells.end() ? std::string() : cell->second;
}

// The same where the template is one of another language: seven heads side by side, and below them what is a time limit
// and what are numbers of answers.
std::optional<Columns> columns_above(const SheetRow& row, const SheetRow& below) {
  for (const auto& cell : row.cells) {
    const int first = cell.first;
    const auto behind = [&](int more) { return row.cells.contains(first + more); };
    const bool all = behind(1) && behind(2) && behind(3) && behind(4) && behind(5) && behind(6);
    if (!all || behind(7)) continue;
    const auto only = [&](int column, std::string_view allowed) {
      const std::string value = cell_of(below, column);
      return !value.empty() && value.find_first_not_of(allowed) == std::string::npos;
    };
    if (only(first + 5, "0123456789") && only(first + 6, "1234,. ;"))
      return Columns{first, first + 5, first + 6, {first + 1, first + 2, first + 3, first + 4}};
  }
  return std::nullopt;
}

// The numbers in "1,3". A spreadsheet may have taken that for a number: 1.3, or 13, which loses the comma.
std::vector<std::size_t> right_answers(const std::string& cell, std::size_t answers) {
  std::vector<std::size_t> right;
  std::size_t number = 0;
  for (const char c : cell + ",") {
    if (std::isdigit(static_cast<unsigned char>(c)) && number <= answers) {
      if (number * 10 + static_cast<std::size_t>(c - '0') > answers && number > 0) {
        right.push_back(number);
        number = 0;
      }
      number = number * 10 + static_cast<std::size_t>(c - '0');
    } else if (number > 0) {
      right.push_back(number);
      number = 0;
    }
  }
  return right;
}

Draft read_row(const SheetRow& row, const Columns& columns, const base::Language& language) {
  Draft draft;
  draft.outcome.line = row.number;
  draft.question.difficulty = unknown_difficulty;
  const auto text = [&](int column) {
    return text_in(language, read_markup(cell_of(row, column), Markup::plain).text);
  };
  draft.question.stem = text(columns.question);
  const std::string numbers = cell_of(row, columns.right);
  const std::vector<std::size_t> right = right_answers(numbers, columns.answers.size());
  std::vector<exhibit::Option> options;
  for (std::size_t i = 0; i < columns.answers.size(); ++i) {
    const bool is_right = std::ranges::find(right, i + 1) != right.end();
    exhibit::Text answer = text(columns.answers[i]);
    if (answer.empty() && is_right) draft.outcome.leave("answer " + std::to_string(i + 1) + " is right, and is empty");
    if (!answer.empty()) options.push_back({{}, std::move(answer), {}, is_right});
  }
  if (std::ranges::any_of(right, [&](std::size_t number) { return number > columns.answers.size(); }))
    draft.outcome.leave("it has no answer " + numbers + ", which it says is right");
  if (const std::string time = cell_of(row, columns.time); !time.empty())
    draft.outcome.change("its time limit was left out: a kiosk waits");
  for (const auto& [column, head] : columns.others)
    if (!cell_of(row, column).empty()) draft.outcome.change("the column " + exhibit::in_quotes(head) + " was left out");
  set_choice(draft, std::move(options), false);
  return draft;
}

}  // namespace

base::Result<Imported> read_kahoot(std::string_view bytes, const base::Language& language) {
  const base::Result<std::vector<SheetRow>> rows = read_first_sheet(bytes);
  if (!rows) return rows.error();
  Imported imported;
  std::optional<Columns> columns;
  for (std::size_t i = 0; i < rows.value().size(); ++i) {
    const SheetRow& row = rows.value()[i];
    if (!columns) {
      columns = columns_in(row);
      if (!columns && i + 1 < rows.value().size()) columns = columns_above(row, rows.value()[i + 1]);
      continue;
    }
    const bool holds_something =
        !cell_of(row, columns->question).empty() ||
        std::ranges::any_of(columns->answers, [&](int column) { return !cell_of(row, column).empty(); });
    if (holds_something) add(imported, read_row(row, *columns, language));
  }
  if (!columns)
    return base::Error{
        base::ErrorKind::content,
        "no row of the sheet names the columns Question, Answer 1, Answer 2 and Correct answer(s): write "
        "the questions into Kahoot's own template",
        {}};
  return imported;
}

}  // namespace kiosk::exchange
