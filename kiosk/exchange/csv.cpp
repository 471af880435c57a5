#include "exchange/csv.hpp"

#include <algorithm>
#include <array>

#include "exchange/cutting.hpp"

namespace kiosk::exchange {
namespace {

char separator_of(std::string_view text) {
  std::array<std::pair<char, std::ptrdiff_t>, 3> found{{{',', 0}, {';', 0}, {'\t', 0}}};
  const std::string_view head = text.substr(0, text.find('\n'));
  for (auto& [separator, count] : found) count = std::count(head.begin(), head.end(), separator);
  return std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

class Parser {
 public:
  Parser(std::string_view text, char separator, int line) : text_(text), separator_(separator), line_(line) {}

  base::Result<std::vector<CsvRow>> rows() {
    while (at_ < text_.size()) {
      CsvRow row;
      row.line = line_;
      do {
        row.cells.push_back(cell());
      } while (pass(separator_));
      if (open_ > 0)
        return base::Error{base::ErrorKind::content,
                           "a quotation mark opens here and none closes: write \"\" for one in a text",
                           {{}, open_, 1}};
      if (pass('\n')) ++line_;
      const auto is_empty = [](const std::string& words) { return trim(words).empty(); };
      if (!std::all_of(row.cells.begin(), row.cells.end(), is_empty)) rows_.push_back(std::move(row));
    }
    return std::move(rows_);
  }

 private:
  bool pass(char c) {
    const bool there = at_ < text_.size() && text_[at_] == c;
    at_ += there;
    return there;
  }

  std::string cell() {
    std::string words;
    if (pass('"')) {
      const int opened = line_;
      for (;;) {
        if (at_ >= text_.size()) {
          open_ = opened;
          return words;
        }
        const char c = text_[at_++];
        if (c == '"' && !pass('"')) break;
        line_ += c == '\n';
        words += c;
      }
    }
    // What follows a closing mark belongs to the cell all the same.
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') words += text_[at_++];
    return words;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_, open_ = 0;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::string csv_column(const char* name, std::size_t index) {
  return std::string(name) + " " + static_cast<char>('a' + index);
}

std::vector<std::string> csv_columns() {
  std::vector<std::string> columns{"id", "type", "difficulty", "stem", "passage"};
  for (std::size_t i = 0; i < csv_options; ++i) columns.push_back(csv_column("option", i));
  columns.insert(columns.end(), {"answer", "explanation"});
  for (std::size_t i = 0; i < csv_options; ++i) columns.push_back(csv_column("note", i));
  columns.insert(columns.end(), {"from", "to", "step", "unit", "full within", "zero at", "first", "last"});
  return columns;
}

base::Result<std::vector<CsvRow>> csv_rows(std::string_view text) {
  if (text.starts_with("sep=") && text.size() > 5 && text[5] == '\n') return Parser(text.substr(6), text[4], 2).rows();
  return Parser(text, separator_of(text), 1).rows();
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    if (cells[i].find_first_of(",;\t\"\r\n") == std::string::npos) {
      line += cells[i];
      continue;
    }
    line += '"';
    for (const char c : cells[i]) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace kiosk::exchange
