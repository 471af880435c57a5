// The sample exhibit in English and German, of which the program speaks only English.
#pragma once

#include <initializer_list>
#include <regex>
#include <utility>

#include "exhibit/embedded.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::testing {

struct German {
  // All words are there but those for translations, and `own` put over them.
  explicit German(std::initializer_list<std::pair<const char*, const char*>> own) {
    for (const char* name : {"exhibit.json", "sources.json", "facts.json", "people.json", "places.json",
                             "quotations.json", "panels/meeting.json", "panels/words.json", "questions/documents.json"})
      sample[name] = Json::parse(std::regex_replace(sample[name].dump(), std::regex("\"ru\""), "\"de\""));
    Json words = Json::parse(exhibit::embedded("words/en.json").value());
    for (const char* key : {"translation", "translated-from-en", "translated-from-ru", "translated-from-ar"})
      words.erase(key);
    for (const auto& [key, word] : own) words[key] = word;
    sample["words/de.json"] = words;
  }

  SampleExhibit sample;
};

}  // namespace kiosk::testing
