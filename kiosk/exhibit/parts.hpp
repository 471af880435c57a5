// The files of an exhibit, each read by a function of its own. All of them report what is wrong into the file's context
// and return what they could read; where they reported an error the value is good for further checks only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exhibit/context.hpp"
#include "exhibit/exhibit.hpp"
#include "exhibit/reader.hpp"

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

// Fills in what questions take from the tables: the names of speakers, the places of pins. Rule answer-not-an-option.
void settle_questions(Context& context, Exhibit& exhibit);

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

// Rules not-in-quotation and missing-translation, on all excerpts that were read.
void check_excerpts(Context& context, const std::map<std::string, Quotation>& quotations);
// Rules wrong-document and wrong-language, on all passages of papers.
void check_passages(Context& context, const std::map<std::string, Source>& sources,
                    const std::map<std::string, Quotation>& quotations);

// Rule pin-outside-view, on all maps that were read.
void check_pins(Context& context, const std::map<std::string, PlaceOfHistory>& places);

struct PngSize {
  std::uint32_t width, height;  // pixels
};
// From the header; nothing where it is no PNG.
[[nodiscard]] std::optional<PngSize> png_size(std::string_view bytes);

// The ids of an SVG's elements, as they stand in the file; none where it cannot be read.
[[nodiscard]] std::vector<std::string> element_ids(const std::filesystem::path& svg);

// The parts of things that each hold one.
template <typename Things>
[[nodiscard]] std::vector<const Part*> parts_in(const Things& things) {
  std::vector<const Part*> parts;
  for (const auto& thing : things) parts.push_back(&thing.part);
  return parts;
}

// Whether something rests on nothing but facts from elsewhere.
[[nodiscard]] bool rests_elsewhere(const std::set<std::string>& background, const std::vector<std::string>& facts);

namespace read {
void statement(File& file, const json::Value& value, Statement& into);
void excerpt(File& file, const json::Value& value, Excerpt& into);
void part(File& file, const json::Value& value, Part& into);
// The keys of a part, for kinds whose parts have more: they make the Fields and finish them.
void part_fields(File& file, Fields& fields, Part& into);
// Rules duplicate-id and bad-id. `value` is the list that the parts stand in, where they stand in one.
void distinct_parts(File& file, const json::Value& value, const std::vector<const Part*>& parts);
// Rule unknown-element: an id that no element of the picture has. `value` is the list that the ids stand in.
void known_element(File& file, json::Spot at, const std::filesystem::path& svg, const std::string& id);
void known_elements(File& file, const json::Value& value, const std::filesystem::path& svg,
                    const std::vector<const Part*>& parts);

void interactive(File& file, const json::Value& value, std::optional<Interactive>& into);
// One overload a kind: the whole object, "kind" included.
void kind_of(File& file, const json::Value& value, Hotspots& into);
void kind_of(File& file, const json::Value& value, Timeline& into);
void kind_of(File& file, const json::Value& value, Map& into);
void kind_of(File& file, const json::Value& value, Documents& into);
void kind_of(File& file, const json::Value& value, DualKey& into);
void kind_of(File& file, const json::Value& value, Comparison& into);
void kind_of(File& file, const json::Value& value, PeopleWeb& into);
void kind_of(File& file, const json::Value& value, Film& into);
void kind_of(File& file, const json::Value& value, Gallery& into);

void view(File& file, const json::Value& value, MapView& into);
void projection(File& file, const json::Value& value, MapProjection& into);
// The task of a type out of a question's fields.
void task(File& file, Fields& fields, QuestionType type, ChoiceTask& into);
void task(File& file, Fields& fields, OrderTask& into);
void task(File& file, Fields& fields, QuestionType type, PlacingTask& into);
void task(File& file, Fields& fields, QuestionType type, EstimateTask& into);
void task(File& file, Fields& fields, PinTask& into);
// Rule duplicate-id: two things of that sort with one id.
void distinct_ids(File& file, json::Spot at, const std::vector<std::string>& ids, const std::string& sort);
// What is chosen from reads differently in every language: of two that read the same a visitor cannot tell which is
// right.
void distinct_texts(File& file, json::Spot at, const std::vector<Text>& texts, const std::string& sort);

// A colour name of the theme: check_inks() sees whether there is such a colour.
void ink(File& file, const json::Value& value, std::string& into);
void picture(File& file, const json::Value& value, std::optional<Picture>& into);
void whole_picture(File& file, const json::Value& value, Picture& into);  // one that must be there
void same_id(File& file, const json::Value& value, const std::string& id, std::string& into);
}  // namespace read

}  // namespace kiosk::exhibit
