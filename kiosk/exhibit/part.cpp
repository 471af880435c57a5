#include <algorithm>
#include <set>

#include "exhibit/parts.hpp"
#include "exhibit/prose.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit::read {
namespace {

void words_by_language(File& file, const json::Value& value, std::map<Language, std::string>& into) {
  const auto* object = expect<json::Object>(file, value, "an object with a text for each language { }");
  if (!object) return;
  for (const json::Member& member : *object) {
    check_language(file, member);
    string(file, member.value, into[member.key]);
  }
}

// To be held against the quotation when that has been read.
void note_uses(File& file, const json::Value& value, const Excerpt& excerpt) {
  const auto* object = value.as<json::Object>();
  if (!object) return;
  auto& uses = file.context().excerpts;
  for (const json::Member& member : *object)
    if (const std::string& words = excerpt.words.at(member.key); !words.empty())
      uses.push_back({file.place(member.value.at), excerpt.quotation, member.key, words});
  for (const Language& language : file.context().languages)
    if (!excerpt.words.contains(language)) uses.push_back({file.place(value.at), excerpt.quotation, language, ""});
}

}  // namespace

void excerpt(File& file, const json::Value& value, Excerpt& into) {
  Fields fields(file, value, "an excerpt");
  fields.required("quotation", into.quotation, reference{Kind::quotation});
  if (fields.required("words", into.words, words_by_language)) note_uses(file, *fields.find("words"), into);
  fields.finish();
}

void statement(File& file, const json::Value& value, Statement& into) {
  Fields fields(file, value, "a statement");
  fields.required("text", into.text, prose);
  fields.optional("facts", into.facts, list_of(reference{Kind::fact}));
  into.background = rests_elsewhere(file.context().background, into.facts);
  if (fields.readable() && file.context().has_facts && into.facts.empty())
    file.error(value.at, "statement-without-fact",
               "this statement names no fact: write \"facts\": [\"…\"] with the ids of those it rests on");
  fields.finish();
}

void part_fields(File& file, Fields& fields, Part& into) {
  fields.required("id", into.id, id);
  fields.required("title", into.title, text);
  fields.optional("when", into.when, text);
  if (fields.optional("body", into.body, list_of(statement, {1, 4})))
    check_body(file, fields.find("body")->at, into.body, true);
  fields.optional("quotations", into.quotations, list_of(reference{Kind::quotation}));
  fields.optional("excerpts", into.excerpts, list_of(excerpt));
}

void part(File& file, const json::Value& value, Part& into) {
  Fields fields(file, value, "a part");
  part_fields(file, fields, into);
  fields.finish();
}

void distinct_parts(File& file, const json::Value& value, const std::vector<const Part*>& parts) {
  const auto* list = value.as<json::List>();
  std::set<std::string> seen;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string& id = parts[i]->id;
    const json::Spot at = list && list->size() == parts.size() ? (*list)[i].at : value.at;
    // Screens are named after them: "panel/ID/sources" is another one.
    if (id == "sources" || id == "wide")
      file.error(at, "bad-id", "a part cannot have the id " + in_quotes(id) + ": give it another");
    if (!id.empty() && !seen.insert(id).second)
      file.error(at, "duplicate-id", "two parts here have the id " + in_quotes(id) + ": give one another");
  }
}

void known_element(File& file, json::Spot at, const std::filesystem::path& svg, const std::string& id) {
  auto& elements = file.context().elements;
  if (!elements.contains(svg)) elements[svg] = element_ids(svg);
  const std::vector<std::string>& known = elements[svg];
  if (std::find(known.begin(), known.end(), id) != known.end()) return;
  const std::string name = in_quotes(svg.filename().string());
  const std::string hint = did_you_mean(id, known);
  file.error(at, "unknown-element",
             svg.extension() == ".png" ? name + " has no parts that could be named: it takes an SVG"
                                       : "no element of " + name + " has the id " + in_quotes(id) +
                                             (hint.empty() ? ": give it to a group of the drawing" : hint));
}

void known_elements(File& file, const json::Value& value, const std::filesystem::path& svg,
                    const std::vector<const Part*>& parts) {
  if (svg.extension() == ".png") return known_element(file, value.at, svg, "");  // once for all of them
  const auto* list = value.as<json::List>();
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!parts[i]->id.empty()) known_element(file, list ? (*list)[i].at : value.at, svg, parts[i]->id);
}

}  // namespace kiosk::exhibit::read

namespace kiosk::exhibit {

void check_excerpts(Context& context, const std::map<std::string, Quotation>& quotations) {
  for (const ExcerptUse& use : context.excerpts) {
    const auto found = quotations.find(use.quotation);
    if (found == quotations.end()) continue;  // reported as an unknown reference
    const Quotation& quotation = found->second;
    const auto translated = quotation.translations.find(use.language);
    const std::string* whole = use.language == quotation.language           ? &quotation.text
                               : translated != quotation.translations.end() ? &translated->second
                                                                            : nullptr;
    if (use.words.empty()) {
      if (whole)
        context.report.error(use.place, "missing-translation",
                             "this excerpt is missing in " + in_quotes(use.language) + ": copy its words out of " +
                                 in_quotes(use.quotation) + " in quotations.json");
    } else if (!whole || whole->find(use.words) == std::string::npos) {
      context.report.error(use.place, "not-in-quotation",
                           in_quotes(use.words) + " does not stand in the quotation " + in_quotes(use.quotation) +
                               " in " + in_quotes(use.language) + ": copy the words out of quotations.json");
    }
  }
}

bool rests_elsewhere(const std::set<std::string>& background, const std::vector<std::string>& facts) {
  return !facts.empty() &&
         std::all_of(facts.begin(), facts.end(), [&](const std::string& id) { return background.contains(id); });
}

}  // namespace kiosk::exhibit
