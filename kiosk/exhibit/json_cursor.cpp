#include "exhibit/json_cursor.hpp"

#include <string>

#include "exhibit/names.hpp"

namespace kiosk::exhibit::json {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool ends_word(char c) { return is_space(c) || std::string_view(",:[]{}\"").find(c) != std::string_view::npos; }

Fault broken(Spot at, std::string message) { return {at, std::move(message), "broken-json"}; }

// The cursor stands on the opening quotation mark of a string that the parser refused.
Fault explain_string(Cursor cursor) {
  const Spot opening = cursor.spot();
  for (cursor.step(); !cursor.at_end() && cursor.peek() != '"'; cursor.step()) {
    if (is_control(cursor.peek()))
      return broken(cursor.spot(), "this text holds a line break or a tab: close it with \" or write \\n or \\t");
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
  if (cursor.at_end()) return broken(opening, "this text is never closed: a quotation mark \" is missing");
  return broken(opening, "this text holds half a \\u pair; simply type the character instead");
}

Fault explain_value(Cursor cursor) {
  const Spot at = cursor.spot();
  const char c = cursor.peek();
  if (c == '"') return explain_string(cursor);
  if (c == '\'') return broken(at, "JSON wants \" around a text, not '");
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

void Cursor::step() {
  if (at_end()) return;
  if (text_[offset_] == '\n') {
    ++spot_.line;
    spot_.column = 1;
  } else if (offset_ + 1 >= text_.size() || !continues_character(text_[offset_ + 1])) {
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
  if (after == After::key) return separated ? explain_value(cursor) : broken(at, "a colon is missing before this");
  if (after == After::value && !separated) {
    if (inside == Inside::list && c == '}') return broken(at, "a list closes with ], not with }");
    if (inside == Inside::object && c == ']') return broken(at, "an object closes with }, not with ]");
    return broken(at, "a comma is missing before this");
  }
  if (inside == Inside::object) {
    if (c == '"') return explain_string(cursor);
    if (c == '}') return broken(at, "there is a comma too many before this }");
    if (c == '/' || c == '#') return broken(at, "JSON has no comments: delete this");
    return broken(at, "a key in quotation marks \" must stand here");
  }
  return explain_value(cursor);
}

}  // namespace kiosk::exhibit::json
