// What the readers of one exhibit share while it is loaded.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exhibit/folders.hpp"
#include "exhibit/json_tree.hpp"
#include "exhibit/map.hpp"
#include "exhibit/references.hpp"
#include "exhibit/report.hpp"

namespace kiosk::exhibit {

// A text in one language as it stands in a file, for the checks that run over all of them at the end.
struct Writing {
  base::Place place;
  Language language;
  std::string plain;
};

// A text that is missing in one language.
struct Gap {
  Language language;
  base::Place place;
  std::string message;
};

// Words that claim to stand in a quotation; where there are none, nobody wrote them in that language.
struct ExcerptUse {
  base::Place place;
  std::string quotation;
  Language language;
  std::string words;
};

// A quotation that stands on a paper.
struct PassageUse {
  base::Place place;
  std::string quotation, source;
  Language language;
};

// A place that a map shows.
struct PinUse {
  base::Place at;
  std::string place;
  MapView view;
};

// A question that asks who said something.
struct SpeakerUse {
  base::Place at;
  std::string question;
};

struct Marks {
  std::string open, close;
};

struct Context {
  explicit Context(const std::filesystem::path& folder) : folders(folder) {}

  Folders folders;
  Report report;
  References references;
  std::vector<Language> languages;  // of the exhibit; empty where exhibit.json does not tell them, or one wrongly
  std::vector<Writing> writings;
  std::vector<ExcerptUse> excerpts;
  std::vector<PassageUse> passages;
  std::vector<PinUse> pins;
  std::vector<SpeakerUse> speakers;
  std::vector<Gap> gaps;
  std::vector<std::pair<Language, base::Place>> unlisted;  // texts in languages that the exhibit does not list
  std::map<Language, Marks> marks;                         // of the languages whose quotation marks are known
  std::vector<std::pair<std::string, base::Place>> inks;   // the colour names that labels ask for
  std::set<std::string> background;                        // the facts of that standing
  std::set<std::filesystem::path> pictures;                // all that are named
  std::map<std::filesystem::path, std::vector<std::string>>
      elements;            // of the SVGs whose elements are named: their ids
  bool has_facts = false;  // the exhibit keeps facts, so what it states must name them
};

// One file that is being read: turns a value's line and column into a finding's place.
class File {
 public:
  // `name` is relative to the exhibit's folder.
  File(Context& context, std::filesystem::path name) : context_(context), name_(std::move(name)) {}

  [[nodiscard]] Context& context() { return context_; }
  [[nodiscard]] const std::filesystem::path& name() const { return name_; }
  [[nodiscard]] base::Place place(json::Spot at) const { return {name_, at.line, at.column}; }

  void error(json::Spot at, std::string rule, std::string message) {
    context_.report.error(place(at), std::move(rule), std::move(message));
  }
  void warning(json::Spot at, std::string rule, std::string message) {
    context_.report.warning(place(at), std::move(rule), std::move(message));
  }

 private:
  Context& context_;
  std::filesystem::path name_;
};

}  // namespace kiosk::exhibit
