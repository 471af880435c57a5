#include "exhibit/json_tree.hpp"

#include <cstdint>
#include <exception>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "exhibit/json_cursor.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exhibit::json {
namespace {

constexpr std::size_t most_faults = 1000;  // more would only fill the memory

// Builds the tree from the parser's events. Each event stands for exactly one token, so a cursor that passes one token
// an event knows where each began; the parser's own position may be a character ahead (it must look past a number).
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view text, Tree& tree) : cursor_(text), tree_(tree) {}

  bool null() override { return add(Null{}); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(std::int64_t value) override { return add(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) override { return add(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) override { return add(value); }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(nlohmann::json::binary_t&) override { return false; }  // only in other formats than JSON
  bool start_object(std::size_t) override { return open(Object{}); }
  bool start_array(std::size_t) override { return open(List{}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string& key) override {
    const Spot at = cursor_.pass_token();
    Open& object = open_.back();
    object.repeated = !object.keys.insert(key).second;
    if (object.repeated && tree_.faults.size() < most_faults)
      tree_.faults.push_back({at, "the key " + in_quotes(key) + " stands here twice: delete one", "duplicate-key"});
    std::get<Object>(object.value->content).push_back({std::move(key), at, {}});
    after_ = After::key;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    tree_.faults.push_back(explain(cursor_, inside(), after_));
    return false;
  }

 private:
  struct Open {
    Value* value;  // stays where it is while it is open: only the innermost container grows
    std::unordered_set<std::string> keys = {};
    bool repeated = false;  // the last key
  };

  [[nodiscard]] Inside inside() const {
    if (open_.empty()) return Inside::file;
    return open_.back().value->as<List>() ? Inside::list : Inside::object;
  }

  Value* place(Value value) {
    after_ = After::value;
    if (open_.empty()) return &tree_.root.emplace(std::move(value));
    if (auto* list = std::get_if<List>(&open_.back().value->content)) return &list->emplace_back(std::move(value));
    Value& of_key = std::get<Object>(open_.back().value->content).back().value;
    of_key = std::move(value);
    return &of_key;
  }

  template <typename Content>
  bool add(Content content) {
    const Spot at = cursor_.pass_token();
    place({at, std::move(content)});
    drop_repeated();
    return true;
  }

  template <typename Container>
  bool open(Container container) {
    const Spot at = cursor_.pass_token();
    if (open_.size() >= deepest_nesting) {
      tree_.faults.push_back(
          {at, "brackets stand in brackets more than " + std::to_string(deepest_nesting) + " deep", "broken-json"});
      return false;
    }
    open_.push_back({place({at, std::move(container)})});
    after_ = After::opening;
    return true;
  }

  bool close() {
    cursor_.pass_token();
    open_.pop_back();
    after_ = After::value;
    drop_repeated();
    return true;
  }

  void drop_repeated() {
    if (open_.empty() || !open_.back().repeated) return;
    std::get<Object>(open_.back().value->content).pop_back();
    open_.back().repeated = false;
  }

  Cursor cursor_;
  Tree& tree_;
  std::vector<Open> open_;
  After after_ = After::opening;
};

Fault fault_at(std::string_view text, std::size_t offset, std::string message) {
  Cursor cursor(text);
  cursor.skip_to(offset);
  return {cursor.spot(), std::move(message), "broken-json"};
}

// What no JSON file may hold anywhere; checked first, so that the parser meets neither.
std::optional<Fault> refuse(std::string_view text) {
  if (text.size() > largest_file)
    return Fault{{}, "the file is larger than 8 MB: divide it, or see whether it is a JSON file at all", "broken-json"};
  if (const auto bad = find_invalid_utf8(text))
    return fault_at(text, *bad, "this character is not UTF-8: save the file with the encoding UTF-8");
  // The parser would take a zero byte for the file's end.
  if (const auto zero = text.find('\0'); zero != std::string_view::npos)
    return fault_at(text, zero, "the file holds a zero byte: it is damaged or is not a JSON file");
  return std::nullopt;
}

}  // namespace

Tree parse(std::string_view text) noexcept {
  Tree tree;
  try {
    if (auto fault = refuse(text)) {
      tree.faults.push_back(std::move(*fault));
      return tree;
    }
    Builder builder(text, tree);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) tree.root.reset();
  } catch (const std::exception& e) {  // out of memory; nothing else is known to throw
    tree.root.reset();
    tree.faults.push_back({{}, std::string("the file cannot be read: ") + e.what(), "broken-json"});
  }
  return tree;
}

const char* name_of_type(const Value& value) {
  static constexpr const char* names[] = {
      "null", "true or false", "a number", "a text in quotation marks", "a list [ ]", "an object { }",
  };
  return names[value.content.index()];
}

}  // namespace kiosk::exhibit::json
