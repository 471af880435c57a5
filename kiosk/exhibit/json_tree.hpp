// A JSON file as a tree in which every value and every key knows its line and column.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::exhibit::json {

// Counted from 1; columns count characters (code points), not bytes.
struct Spot {
  int line = 1;
  int column = 1;
  bool operator==(const Spot&) const = default;
};

struct Value;
struct Member;
struct Null {};
using List = std::vector<Value>;
using Object = std::vector<Member>;  // in the file's order

struct Value {
  Spot at;
  std::variant<Null, bool, double, std::string, List, Object> content;

  // The content if it is of that type, else nullptr.
  template <typename T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&content);
  }
};

struct Member {
  std::string key;
  Spot at;  // of the key
  Value value;
};

struct Fault {
  Spot at;
  std::string message;  // one line
  std::string rule;     // "broken-json" or "duplicate-key"
};

struct Tree {
  std::optional<Value> root;  // absent where the JSON is broken
  std::vector<Fault> faults;
};

inline constexpr std::size_t largest_file = 8u << 20;  // bytes
inline constexpr std::size_t deepest_nesting = 64;

// Never throws. A byte-order mark is accepted. Of a repeated key the first stays and the others are faults.
[[nodiscard]] Tree parse(std::string_view text) noexcept;

// What a value is, for a message: "a text in quotation marks", "a list [ ]" …
[[nodiscard]] const char* name_of_type(const Value& value);

}  // namespace kiosk::exhibit::json
