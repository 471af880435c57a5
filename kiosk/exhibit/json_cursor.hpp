// Walks through JSON text one character at a time and knows where it is. The library that parses the JSON tells neither
// where a value begins nor, in plain words, what is wrong with a broken file; this does both.
#pragma once

#include <string_view>

#include "exhibit/json_tree.hpp"

namespace kiosk::exhibit::json {

// Where the parser stood when it failed.
enum class Inside { file, list, object };
enum class After { opening, key, value };

class Cursor {
 public:
  explicit Cursor(std::string_view text);

  [[nodiscard]] Spot spot() const { return spot_; }
  [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }
  // The byte here; 0 at the end.
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[offset_]; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(offset_); }

  [[nodiscard]] std::size_t offset() const { return offset_; }
  [[nodiscard]] std::string_view passed() const { return text_.substr(0, offset_); }
  [[nodiscard]] Spot spot_of(std::size_t offset) const;

  void step();  // one byte
  void skip_space();
  void skip_to(std::size_t offset);

  // Passes the next token of well-formed JSON, together with the commas and colons before it, and says where it began.
  Spot pass_token();

 private:
  void pass_string();

  std::string_view text_;
  std::size_t offset_ = 0;
  Spot spot_;
};

// What is wrong at the first place after `cursor` that JSON does not allow.
[[nodiscard]] Fault explain(Cursor cursor, Inside inside, After after);

}  // namespace kiosk::exhibit::json
