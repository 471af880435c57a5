// What an exhibit says, as values. Loading and checking are in load.hpp. Every reference between these values has
// been resolved by the loader: an id that stands here leads somewhere.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/colour.hpp"
#include "base/geography.hpp"
#include "base/text.hpp"
#include "exhibit/interactive.hpp"
#include "exhibit/pieces.hpp"
#include "exhibit/question.hpp"

namespace kiosk::exhibit {

enum class SourceKind { document, publication, press, official };

struct Source {
  std::string id;
  SourceKind kind = SourceKind::document;
  Text title;
  Text archive, reference, date, note;  // may be empty
  Text credit;                          // how what it quotes is credited, as a phrase; may be empty
  std::string quoted_by;                // the source through which the exhibit knows this one, or empty
};

enum class Standing { document, paraphrase, narrative, interpretation, catalogue, background };

struct Fact {
  std::string id;
  Standing standing = Standing::document;
  std::string source;
  Text text;
};

struct Person {
  std::string id;
  Text name, role, note;
  std::string life;
};

struct PlaceOfHistory {
  std::string id;
  Text name, note;
  GeoPoint where;
};

struct Quotation {
  std::string id;
  Language language;
  std::string text;      // verbatim, without quotation marks
  std::string speaker;   // a person's id
  std::string document;  // a source's id
  Text occasion, note;
  std::optional<Language> translation_of;        // the text itself is a translation from this language
  std::map<Language, std::string> translations;  // the exhibit's own
};

// An expression that stands in quotation marks without being speech: a name, a treaty term.
struct Term {
  std::string text;
  Language language;
  std::string document;
};

enum class PanelLayout { picture, quotation };

struct Panel {
  std::string id;
  Text kicker, title, question;
  PanelLayout layout = PanelLayout::picture;
  std::optional<Picture> picture;
  std::vector<Statement> body;
  std::vector<std::string> quotations, people, places;
  std::optional<Interactive> interactive;  // stands where the picture would
};

struct Timing {
  std::chrono::seconds idle{60}, countdown{30}, looking{6};
  double words_per_second = 3;
  bool drift = true;  // something moves in the attract loop
};

struct Theme {
  Text name;                                    // may be empty, and need not be there in every language
  std::map<std::string, base::Colour> colours;  // by the names that theme.schema.json lists; all are there
  std::map<std::string, base::Colour> picture;  // for the classes fill-NAME and stroke-NAME in SVG pictures
  std::string display_font, text_font, typed_font;
  std::map<std::string, double> sizes;  // units at the first text-size step

  [[nodiscard]] base::Colour colour(const std::string& name) const;
  [[nodiscard]] double size(const std::string& name) const;
};

// The words of the controls, by key, in one language.
using Words = std::map<std::string, std::string>;

struct Exhibit {
  std::string id;
  std::filesystem::path folder, assets;
  std::vector<std::filesystem::path> pictures;  // all that are named, in interactives too
  Text title, subtitle, introduction, credits;
  std::vector<Language> languages;  // the first is the one that a visit starts in
  std::optional<Picture> cover;
  std::vector<Panel> panels;
  std::vector<QuestionSet> question_sets;
  std::vector<Question> questions;
  int quiz_items = 10;
  Timing timing;
  std::map<std::string, Theme> themes;  // "standard" is always there, so is "high"
  double diagonal_inches = 24;
  std::map<std::string, Source> sources;
  std::map<std::string, Fact> facts;
  std::map<std::string, Quotation> quotations;
  std::vector<Term> terms;
  std::map<std::string, Person> people;
  std::map<std::string, PlaceOfHistory> places;
  std::map<Language, Words> words;

  [[nodiscard]] const Panel* panel(const std::string& id) const;
  [[nodiscard]] std::optional<std::size_t> panel_index(const std::string& id) const;
  [[nodiscard]] const Question* question(const std::string& id) const;
  // A control's words; the key itself where nobody knows them.
  [[nodiscard]] std::string word(const Language& language, const std::string& key) const;
};

}  // namespace kiosk::exhibit
