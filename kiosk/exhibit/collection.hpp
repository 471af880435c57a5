// A file that holds one list of things, each with an id.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exhibit/reader.hpp"

namespace kiosk::exhibit {

// `what` names the file in messages: "sources.json".
template <typename T, typename Reader>
[[nodiscard]] std::map<std::string, T> read_collection(File& file, const json::Value& value, const std::string& what,
                                                       const std::string& key, const Reader& reader) {
  std::vector<T> list;
  Fields fields(file, value, what);
  fields.allow_schema();
  fields.required(key, list, read::list_of(reader));
  fields.finish();
  std::map<std::string, T> by_id;
  for (T& one : list) {
    std::string id = one.id;
    by_id.emplace(std::move(id), std::move(one));
  }
  return by_id;
}

}  // namespace kiosk::exhibit
