#include "exhibit/reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kiosk::exhibit {
namespace {

constexpr const char* a_text = "a text in quotation marks";

// The fewest digits that tell the number from every other, and none of 300 zeros.
std::string format(double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general).ptr;
  return {text.data(), end};
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

void report_type(File& file, const json::Value& value, const std::string& expected) {
  file.error(value.at, "wrong-type", "this is " + std::string(json::name_of_type(value)) + ": write " + expected);
}

Fields::Fields(File& file, const json::Value& value, std::string what)
    : file_(file), at_(value.at), object_(value.as<json::Object>()), what_(std::move(what)) {
  if (!object_) report_type(file, value, what_ + " as an object { }");
}

const json::Value* Fields::find(const std::string& key) {
  known_.push_back(key);
  if (!object_) return nullptr;
  const auto member = std::find_if(object_->begin(), object_->end(), [&](const auto& m) { return m.key == key; });
  return member == object_->end() ? nullptr : &member->value;
}

const json::Value* Fields::demand(const std::string& key, const std::string& rule) {
  const json::Value* value = find(key);
  if (!value && object_) file_.error(at_, rule, what_ + " needs " + in_quotes(key) + ": add it");
  return value;
}

void Fields::finish() {
  finished_ = true;
  if (!object_) return;
  for (const json::Member& member : *object_) {
    if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
    const std::string hint = did_you_mean(member.key, known_);
    file_.error(member.at, "unknown-key",
                what_ + " has no " + in_quotes(member.key) + (hint.empty() ? ": delete it" : hint));
  }
}

namespace read {

void string(File& file, const json::Value& value, std::string& into) {
  const auto* text = expect<std::string>(file, value, a_text);
  if (!text) return;
  if (std::any_of(text->begin(), text->end(), is_control))
    file.error(value.at, "bad-value",
               "this text holds a line break, a tab or a control character: write it as one line");
  else if (text->find_first_not_of(' ') == std::string::npos)
    file.error(value.at, "empty-text", "this text is empty: write it, or delete the key if it is optional");
  else
    into = *text;
}

std::filesystem::path asset(File& file, const json::Value& value, const char* missing_rule, const std::string& advice) {
  std::string reference;
  string(file, value, reference);
  const Folders& folders = file.context().folders;
  if (reference.empty() || folders.assets().empty()) return {};  // either has been reported
  const Found found = folders.in_assets(reference);
  if (found) return found.path();
  const auto& [rule, message] = found.refusal();
  if (rule == "missing-file")
    file.error(value.at, missing_rule, message + (message.ends_with('?') ? "" : advice));
  else
    file.error(value.at, rule, message);
  return {};
}

void boolean(File& file, const json::Value& value, bool& into) {
  if (const auto* content = expect<bool>(file, value, "true or false")) into = *content;
}

void language(File& file, const json::Value& value, Language& into) {
  const auto* tag = expect<std::string>(file, value, "a language's tag in quotation marks, such as \"en\"");
  if (!tag) return;
  if (is_language_tag(*tag)) {
    into = *tag;
    return;
  }
  const std::string proper = proper_tag(*tag);
  file.error(value.at, "bad-value",
             in_quotes(*tag) + " is not a language's tag: write " +
                 (proper.empty() ? "one such as \"en\" or \"pt-BR\"" : in_quotes(proper)));
}

void id(File& file, const json::Value& value, std::string& into) {
  const auto* name = expect<std::string>(file, value, "an id in quotation marks");
  if (!name) return;
  if (is_id(*name))
    into = *name;
  else
    file.error(value.at, "bad-id", in_quotes(*name) + " is not an id: use only a-z, 0-9 and -, 64 at most");
}

void numbered_id(File& file, const json::Value& value, std::string& into) {
  const auto* name = expect<std::string>(file, value, "an id in quotation marks");
  if (!name) return;
  if (is_numbered_id(*name))
    into = *name;
  else
    file.error(value.at, "bad-id", in_quotes(*name) + " is not an id: use only A-Z, a-z, 0-9 and -, 64 at most");
}

void number::operator()(File& file, const json::Value& value, double& into) const {
  const auto* content = expect<double>(file, value, "a number");
  if (!content) return;
  if (*content >= least && *content <= most)
    into = *content;
  else
    file.error(value.at, "bad-value",
               "this is " + format(*content) + ": write a number from " + format(least) + " to " + format(most));
}

void whole_number::operator()(File& file, const json::Value& value, int& into) const {
  const auto* content = expect<double>(file, value, "a whole number");
  if (!content) return;
  if (*content >= least && *content <= most && std::floor(*content) == *content)
    into = static_cast<int>(*content);
  else
    file.error(value.at, "bad-value",
               "this is " + format(*content) + ": write a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most));
}

void reference::operator()(File& file, const json::Value& value, std::string& into) const {
  const auto* name = expect<std::string>(file, value, "an id in quotation marks");
  if (!name) return;
  into = *name;
  file.context().references.name(kind, *name, file.place(value.at));
}

void definition::operator()(File& file, const json::Value& value, std::string& into) const {
  const bool numbered = kind == Kind::fact || kind == Kind::quotation;
  (numbered ? numbered_id : id)(file, value, into);
  if (!into.empty()) file.context().references.define(kind, into, file.place(value.at), file.context().report);
}

void report_choice(File& file, const json::Value& value, const std::vector<std::string>& names) {
  std::vector<std::string> shown;
  for (const std::string& name : names) shown.push_back(in_quotes(name));
  const std::string& given = *value.as<std::string>();
  file.error(value.at, "bad-value",
             in_quotes(given) + " is not known here: write " + enumerate(shown, "or") + did_you_mean(given, names));
}

void check_count(File& file, const json::Value& value, std::size_t count, Count allowed) {
  const std::string has = "this list has " + std::to_string(count) + (count == 1 ? " entry" : " entries");
  if (count < allowed.least)
    file.error(value.at, "bad-value", has + ": write at least " + std::to_string(allowed.least));
  if (count > allowed.most) file.error(value.at, "bad-value", has + ": write at most " + std::to_string(allowed.most));
}

}  // namespace read
}  // namespace kiosk::exhibit
