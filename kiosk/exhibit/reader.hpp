// Reads values out of a JSON tree. A reader is any callable (File&, const json::Value&, T&) that fills its T or reports
// what is wrong; those in namespace `read` are the parts that the files of an exhibit are described with:
//
//   Fields fields(file, value, "a panel");
//   fields.required("id", panel.id, read::id);
//   fields.optional("people", panel.people, read::list_of(read::reference(Kind::person)));
//   fields.finish();
#pragma once

#include <cassert>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "exhibit/context.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exhibit {

// "expected …, but this is …"
void report_type(File& file, const json::Value& value, const std::string& expected);

// The value's content if it has that type, else nullptr and a finding.
template <typename T>
[[nodiscard]] const T* expect(File& file, const json::Value& value, const std::string& expected) {
  const T* content = value.as<T>();
  if (!content) report_type(file, value, expected);
  return content;
}

// The keys of one object. Whoever makes one calls finish(), which reports the keys that nobody asked for.
class Fields {
 public:
  // `what` names the object in messages: "a panel".
  Fields(File& file, const json::Value& value, std::string what);
  ~Fields() { assert(finished_); }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  // The value is an object at all; if not, that has been reported and every field is absent without a word.
  [[nodiscard]] bool readable() const { return object_ != nullptr; }

  // nullptr where the key is absent. The key counts as known from here on.
  const json::Value* find(const std::string& key);
  // As find; an absent key is reported under `rule`.
  const json::Value* demand(const std::string& key, const std::string& rule = "missing-key");

  // True where the key is there, whether or not its value could be read.
  template <typename T, typename Reader>
  bool required(const std::string& key, T& into, const Reader& reader) {
    const json::Value* value = demand(key);
    if (value) reader(file_, *value, into);
    return value != nullptr;
  }

  template <typename T, typename Reader>
  bool optional(const std::string& key, T& into, const Reader& reader) {
    const json::Value* value = find(key);
    if (value) reader(file_, *value, into);
    return value != nullptr;
  }

  void allow_schema() { find("$schema"); }
  void finish();

 private:
  File& file_;
  json::Spot at_;
  const json::Object* object_;
  std::string what_;
  std::vector<std::string> known_;
  bool finished_ = false;
};

namespace read {

// One line of text that is not empty and holds no control characters.
void string(File& file, const json::Value& value, std::string& into);
void boolean(File& file, const json::Value& value, bool& into);
void language(File& file, const json::Value& value, Language& into);

// An id in lower case; a fact's or a quotation's may hold capitals.
void id(File& file, const json::Value& value, std::string& into);
void numbered_id(File& file, const json::Value& value, std::string& into);

// The file of the assets folder that the value names; empty where there is none, which has been reported: an absent one
// under `missing_rule`, and with `advice` where no other file resembles it.
[[nodiscard]] std::filesystem::path asset(File& file, const json::Value& value,
                                          const char* missing_rule = "missing-file", const std::string& advice = "");

struct number {
  double least, most;
  void operator()(File& file, const json::Value& value, double& into) const;
};

struct whole_number {
  int least, most;
  void operator()(File& file, const json::Value& value, int& into) const;
};

// An id that must be defined somewhere; which is seen when everything has been read.
struct reference {
  Kind kind;
  void operator()(File& file, const json::Value& value, std::string& into) const;
};

// As the reader does, and the id is defined from here on.
struct definition {
  Kind kind;
  void operator()(File& file, const json::Value& value, std::string& into) const;
};

// Reports bad-value and lists the names.
void report_choice(File& file, const json::Value& value, const std::vector<std::string>& names);

template <typename Enum>
struct one_of {
  std::vector<std::pair<const char*, Enum>> choices;

  template <typename T>  // Enum, or an optional that stays empty where the name is not known
  void operator()(File& file, const json::Value& value, T& into) const {
    const auto* name = expect<std::string>(file, value, "a text in quotation marks");
    if (!name) return;
    std::vector<std::string> names;
    for (const auto& [choice, meaning] : choices) {
      if (choice == *name) {
        into = meaning;
        return;
      }
      names.push_back(choice);
    }
    report_choice(file, value, names);
  }
};
struct Count {
  std::size_t least = 0, most = 10000;
};
// Reports bad-value where a list is too short or too long.
void check_count(File& file, const json::Value& value, std::size_t count, Count allowed);

// An item that cannot be read stays as a T{}; it has been reported, so no exhibit comes of it.
template <typename Reader>
struct list_of {
  Reader reader;
  Count count;
  explicit list_of(Reader of_items, Count allowed = {}) : reader(std::move(of_items)), count(allowed) {}

  template <typename T>
  void operator()(File& file, const json::Value& value, std::vector<T>& into) const {
    const auto* list = expect<json::List>(file, value, "a list [ ]");
    if (!list) return;
    check_count(file, value, list->size(), count);
    for (const json::Value& item : *list) {
      T element{};
      reader(file, item, element);
      into.push_back(std::move(element));
    }
  }
};

}  // namespace read
}  // namespace kiosk::exhibit
