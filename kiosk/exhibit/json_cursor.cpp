#include "exhibit/json_cursor.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exhibit::json {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool ends_word(char c) { return is_space(c) || std::string_view(",:[]{}\"").find(c) != std::string_view::npos; }

Fault broken(Spot at, std::string message) { return {at, std::move(message), "broken-json"}; }

constexpr std::array<std::string_view, 5> single_marks{"'", "`", "‘", "’", "‚"};
constexpr std::array<std::string_view, 7> double_marks{"“", "”", "„", "‟", "«", "»", "＂"};

template <typename Marks>
std::string_view mark_in(const Marks& marks, std::string_view text) {
  const auto found = std::find_if(marks.begin(), marks.end(), [&](auto mark) { return text.starts_with(mark); });
  return found == marks.end() ? std::string_view() : *found;
}

// The quotation mark that starts the text and is not JSON's; empty where none does.
std::string_view other_mark(std::string_view text) {
  const std::string_view mark = mark_in(double_marks, text);
  return mark.empty() ? mark_in(single_marks, text) : mark;
}

Fault wrong_mark(Spot at, std::string_view mark) {
  return broken(at, "JSON wants \" around a text, not " + std::string(mark) + ": type a straight \"");
}

// A text that ends in a smart mark where its straight one is missing: "Stadt”, at the end of a line. The cursor stands
// where the text breaks off, `opening` is the offset of its quotation mark. Marks in pairs belong to the text.
std::optional<Fault> explain_closing(const Cursor& cursor, std::size_t opening) {
  std::string_view held = cursor.passed().substr(opening + 1);
  const std::size_t last = held.find_last_not_of(" ,:]}\t\r\n");
  held = held.substr(0, last == std::string_view::npos ? 0 : last + 1);
  std::size_t count = 0, at = 0;
  std::string_view final_mark;
  for (std::size_t i = 0; i < held.size(); ++i)
    if (const auto mark = mark_in(double_marks, held.substr(i)); !mark.empty()) {
      ++count;
      at = i;
      final_mark = mark;
    }
  if (count % 2 == 0 || at + final_mark.size() != held.size()) return std::nullopt;
  return wrong_mark(cursor.spot_of(opening + 1 + at), final_mark);
}

// The same on one line: in {"title”: "Stadt"} the parser takes `title”: ` for the key. The cursor stands behind it.
std::optional<Fault> explain_text_before(const Cursor& cursor) {
  const std::string_view passed = cursor.passed();
  if (passed.size() < 2 || !passed.ends_with('"') || cursor.at_end() || ends_word(cursor.peek())) return std::nullopt;
  const std::size_t opening = passed.rfind('"', passed.size() - 2);
  if (opening == std::string_view::npos) return std::nullopt;
  for (std::size_t i = opening + 1; i + 1 < passed.size(); ++i) {
    const std::string_view mark = other_mark(passed.substr(i));
    if (mark.empty()) continue;
    const std::size_t next = passed.find_first_not_of(' ', i + mark.size());
    if (std::string_view(":,]}").find(passed[next]) != std::string_view::npos)
      return wrong_mark(cursor.spot_of(i), mark);
  }
  return std::nullopt;
}

// "latitude": 50,37 instead of 50.37. The cursor stands behind the 50.
std::optional<Fault> explain_comma_in_number(const Cursor& cursor) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view passed = cursor.passed(), rest = cursor.rest();
  if (passed.empty() || !is_digit(passed.back()) || rest.size() < 2 || rest[0] != ',' || !is_digit(rest[1]))
    return std::nullopt;
  const std::size_t begin = passed.find_last_not_of("-0123456789") + 1;
  std::size_t end = 1;
  while (end < rest.size() && is_digit(rest[end])) ++end;
  return broken(cursor.spot_of(begin), "write decimals with a point: " + std::string(passed.substr(begin)) + "." +
                                           std::string(rest.substr(1, end - 1)));
}

// The cursor stands on the opening quotation mark of a string that the parser refused.
Fault explain_string(Cursor cursor) {
  const Spot opening = cursor.spot();
  const std::size_t start = cursor.offset();
  for (cursor.step(); !cursor.at_end() && cursor.peek() != '"'; cursor.step()) {
    if (is_control(cursor.peek())) {
      if (const auto fault = explain_closing(cursor, start)) return *fault;
      return broken(cursor.spot(), "this text holds a line break or a tab: close it with \" or write \\n or \\t");
    }
    if (cursor.peek() != '\\') continue;
    const Spot backslash = cursor.spot();
    cursor.step();
    const char escape = cursor.peek();
    if (escape == 'u') {
      const std::string_view digits = cursor.rest().substr(0, 5);
      if (digits.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string_view::npos || digits.size() < 5)
        return broken(backslash, "\\u needs four hexadecimal digits; simply type the character instead");
    } else if (escape == '\0' || std::string_view("\"\\/bfnrt").find(escape) == std::string_view::npos) {
      return broken(backslash, "a backslash stands only before \" \\ / b f n r t or u; write \\\\ for a backslash");
    }
  }
  if (cursor.at_end()) {
    if (const auto fault = explain_closing(cursor, start)) return *fault;
    return broken(opening, "this text is never closed: a quotation mark \" is missing");
  }
  return broken(opening, "this text holds half a \\u pair; simply type the character instead");
}

Fault explain_value(Cursor cursor) {
  const Spot at = cursor.spot();
  const char c = cursor.peek();
  if (c == '"') return explain_string(cursor);
  if (const auto mark = other_mark(cursor.rest()); !mark.empty()) return wrong_mark(at, mark);
  if (c == '/' || c == '#') return broken(at, "JSON has no comments: delete this");
  if (c == ']' || c == '}' || c == ',' || c == ':')
    return broken(at, std::string("a value is missing before this ") + c + ", or there is a comma too many");
  const std::string_view rest = cursor.rest();
  std::size_t length = 0;
  while (length < rest.size() && !ends_word(rest[length])) ++length;
  const std::string word = in_quotes(rest.substr(0, length));
  if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.')
    return broken(at, "the program cannot read " + word + " as a number");
  return broken(at, word + " is no value: put quotation marks \" around a text");
}

Fault explain_end(Spot at, Inside inside) {
  if (inside == Inside::file) return broken(at, "the file is empty: write { } with the content between");
  return broken(
      at, std::string("the file ends too early: a closing ") + (inside == Inside::list ? "]" : "}") + " is missing");
}

}  // namespace

Cursor::Cursor(std::string_view text) : text_(text) {
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) offset_ = byte_order_mark.size();
}

Spot Cursor::spot_of(std::size_t offset) const {
  Cursor cursor(text_);
  cursor.skip_to(offset);
  return cursor.spot();
}

void Cursor::step() {
  if (at_end()) return;
  if (text_[offset_] == '\n') {
    ++spot_.line;
    spot_.column = 1;
  } else if (offset_ + 1 >= text_.size() || base::begins_letter(text_[offset_ + 1])) {
    ++spot_.column;  // only the last byte of a character moves on
  }
  ++offset_;
}

void Cursor::skip_space() {
  while (is_space(peek())) step();
}

void Cursor::skip_to(std::size_t offset) {
  while (offset_ < offset && !at_end()) step();
}

void Cursor::pass_string() {
  for (step(); !at_end() && peek() != '"'; step())
    if (peek() == '\\') step();
  step();
}

Spot Cursor::pass_token() {
  while (is_space(peek()) || peek() == ',' || peek() == ':') step();
  const Spot start = spot_;
  const char first = peek();
  if (first == '"') {
    pass_string();
  } else if (std::string_view("[]{}").find(first) != std::string_view::npos) {
    step();
  } else {
    while (!at_end() && !ends_word(peek())) step();
  }
  return start;
}

Fault explain(Cursor cursor, Inside inside, After after) {
  const Cursor behind_last = cursor;
  cursor.skip_space();
  bool separated = false;
  const char separator = after == After::key ? ':' : ',';
  if (after != After::opening && inside != Inside::file && cursor.peek() == separator) {
    separated = true;
    cursor.step();
    cursor.skip_space();
  }
  const Spot at = cursor.spot();
  const char c = cursor.peek();
  if (cursor.at_end()) return explain_end(at, inside);
  if (inside == Inside::file && after == After::value)
    return broken(at, "the JSON ends before this: delete what follows, or a bracket was closed too early");
  if (after != After::opening && !separated)
    if (const auto fault = explain_text_before(behind_last)) return *fault;
  if (after == After::key) return separated ? explain_value(cursor) : broken(at, "a colon is missing before this");
  if (after == After::value && !separated) {
    if (inside == Inside::list && c == '}') return broken(at, "a list closes with ], not with }");
    if (inside == Inside::object && c == ']') return broken(at, "an object closes with }, not with ]");
    return broken(at, "a comma is missing before this");
  }
  if (inside == Inside::object) {
    if (c == '"') return explain_string(cursor);
    if (c == '}') return broken(at, "there is a comma too many before this }");
    if (const auto fault = explain_comma_in_number(behind_last)) return *fault;
    if (c == '/' || c == '#') return broken(at, "JSON has no comments: delete this");
    if (const auto mark = other_mark(cursor.rest()); !mark.empty()) return wrong_mark(at, mark);
    return broken(at, "a key in quotation marks \" must stand here");
  }
  return explain_value(cursor);
}

}  // namespace kiosk::exhibit::json
