#include "record/learner_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/date.hpp"
#include "base/file.hpp"
#include "exhibit/folders.hpp"

namespace kiosk::record {
namespace fs = std::filesystem;
namespace {

using base::Error;
using base::ErrorKind;
using Json = nlohmann::ordered_json;

constexpr const char* format = "kiosk-learner";  // the key that says what the file is; its value is the version
constexpr int version = 1;
constexpr std::size_t largest = 16 << 20;

Error not_ours(const fs::path& file, const std::string& what, int line = 0) {
  return {ErrorKind::content, what + ": name another file, or delete this one to begin anew", {file, line}};
}

std::optional<quiz::Day> day_in(const Json& memory, const char* key) {
  const auto value = memory.find(key);
  if (value == memory.end() || !value->is_string()) return std::nullopt;
  const auto date = base::parse_date(value->get_ref<const std::string&>());
  return date && date->day > 0 ? std::optional(base::first_day(*date)) : std::nullopt;
}

std::optional<double> number_in(const Json& memory, const char* key, double least, double most) {
  const auto value = memory.find(key);
  if (value == memory.end() || !value->is_number()) return std::nullopt;
  const double number = value->get<double>();
  return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

// Within what FSRS-6 keeps to (quiz/memory.hpp).
std::optional<quiz::Memory> memory_of(const Json& value) {
  if (!value.is_object()) return std::nullopt;
  const auto stability = number_in(value, "stability", 0.001, 36500),
             difficulty = number_in(value, "difficulty", 1, 10);
  const auto first = day_in(value, "first"), last = day_in(value, "last");
  if (!stability || !difficulty || !first || !last || *last < *first) return std::nullopt;
  return quiz::Memory{*stability, *difficulty, *first, *last};
}

}  // namespace

base::Result<quiz::Learner> load_learner(const fs::path& file) {
  std::error_code error;
  const bool there = fs::exists(file, error);
  if (error)  // nothing can be said of it: no beginner's file may take its place
    return Error{ErrorKind::machine, "this learner's file cannot be reached: " + error.message(), {file}};
  if (!there) return quiz::Learner{};
  const auto text = exhibit::read_file(file, {largest, "is it a learner's file at all?"});
  if (!text) return not_ours(file, "this learner's file " + text.error().message);
  Json whole;
  try {
    whole = Json::parse(text.value());
  } catch (const Json::parse_error& fault) {
    const auto end = text.value().begin() + static_cast<std::ptrdiff_t>(std::min(fault.byte, text.value().size()));
    return not_ours(file, "this is no learner's file, or a damaged one",
                    1 + static_cast<int>(std::count(text.value().begin(), end, '\n')));
  }
  if (!whole.is_object() || !whole.contains(format)) return not_ours(file, "this is no learner's file");
  if (whole[format] != version) return not_ours(file, "a newer program wrote this learner's file");
  quiz::Learner learner;
  const auto memories = whole.find("memories");
  if (memories == whole.end() || !memories->is_object()) return not_ours(file, "this learner's file is damaged");
  for (const auto& [question, value] : memories->items()) {
    const auto memory = memory_of(value);
    if (!memory) return not_ours(file, "what this learner's file says of '" + question + "' cannot be");
    learner.memories[question] = *memory;
  }
  return learner;
}

base::Result<> save_learner(const quiz::Learner& learner, const fs::path& file) {
  Json whole;
  whole[format] = version;
  Json& memories = whole["memories"] = Json::object();
  for (const auto& [question, memory] : learner.memories)
    memories[question] = {{"stability", memory.stability},
                          {"difficulty", memory.difficulty},
                          {"first", base::iso_date(memory.first)},
                          {"last", base::iso_date(memory.last)}};
  const auto written = base::write_whole(file, whole.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  if (written) return base::Done{};
  return Error{
      ErrorKind::machine, "what was learned " + written.error().message + ": make room, or name another file", {file}};
}

}  // namespace kiosk::record
