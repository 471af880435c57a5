// The files of an exhibit, each read by a function of its own. All of them report what is wrong into the file's context
// and return what they could read; where they reported an error the value is good for further checks only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exhibit/context.hpp"
#include "exhibit/exhibit.hpp"

namespace kiosk::exhibit {

// A name with the place where exhibit.json lists it.
struct Listed {
  std::string name;
  json::Spot at;
};

// What exhibit.json says of other files.
struct Listing {
  std::vector<Listed> panels, question_sets;
  std::map<std::string, Listed> themes;  // file by name
  json::Spot languages_at, quiz_at;
};

// Fills what exhibit.json says itself; sets the context's languages and assets folder.
[[nodiscard]] Listing read_exhibit_file(File& file, const json::Value& value, Exhibit& into);

[[nodiscard]] std::map<std::string, Source> read_sources(File& file, const json::Value& value);
[[nodiscard]] std::map<std::string, Fact> read_facts(File& file, const json::Value& value);
[[nodiscard]] std::map<std::string, Person> read_people(File& file, const json::Value& value);
[[nodiscard]] std::map<std::string, PlaceOfHistory> read_places(File& file, const json::Value& value);

struct Quotations {
  std::map<std::string, Quotation> quotations;
  std::vector<Term> terms;
};
[[nodiscard]] Quotations read_quotations(File& file, const json::Value& value);

// `id` is the name of the file, which the id in it must repeat.
[[nodiscard]] Panel read_panel(File& file, const json::Value& value, const std::string& id);

struct QuestionFile {
  QuestionSet set;
  std::vector<Question> questions;
};
[[nodiscard]] QuestionFile read_questions(File& file, const json::Value& value, const std::string& id);

// What the theme leaves out comes from the program's own theme for that role: "high" or any other.
[[nodiscard]] Theme read_theme(File& file, const json::Value& value, const std::string& role);
[[nodiscard]] Theme own_theme(const std::string& role);
// Rule unknown-reference, on the colours that labels ask for.
void check_inks(Context& context, const std::map<std::string, Theme>& themes);

// The words of a file, no others.
[[nodiscard]] Words read_words(File& file, const json::Value& value);
// The program's words in that language, or in English where it does not speak it, with `own` put over them.
[[nodiscard]] Words complete_words(const Language& language, const Words& own);
// The keys that neither the program nor `own` has in that language, less those that complete_translated_from() misses.
[[nodiscard]] std::vector<std::string> missing_words(const Language& language, const Words& own);
// Rule missing-words, where a panel shows a translation and nobody has the words "translated from" its language. Those
// of the language alone, such as "en", do for a tag such as "en-GB". `places` tells where words are written; a language
// that is not there is left alone.
void complete_translated_from(Report& report, Exhibit& exhibit, const std::map<Language, base::Place>& places);
// Fewer letters than some question has options; `places` tells where an exhibit writes its own.
void check_letters(Report& report, const Exhibit& exhibit, const std::map<Language, base::Place>& places);

namespace read {
void picture(File& file, const json::Value& value, std::optional<Picture>& into);
void same_id(File& file, const json::Value& value, const std::string& id, std::string& into);
}  // namespace read

}  // namespace kiosk::exhibit
