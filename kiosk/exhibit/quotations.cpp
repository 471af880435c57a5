#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

void read_document(File& file, Fields& fields, std::string& into) {
  if (const json::Value* document = fields.demand("document", "quotation-without-source"))
    read::reference{Kind::source}(file, *document, into);
}

// Each language of the exhibit but the quotation's own.
void read_translations(File& file, const json::Value& value, const Language& original,
                       std::map<Language, std::string>& into) {
  const auto* object = expect<json::Object>(file, value, "translations by language, such as {\"ru\": \"…\"}");
  if (!object) return;
  for (const json::Member& member : *object) {
    read::check_language(file, member);
    if (member.key == original)
      file.error(member.at, "bad-value",
                 "the quotation itself is in " + in_quotes(original) + ": delete this translation");
    read::string(file, member.value, into[member.key]);
  }
}

void read_quotation(File& file, const json::Value& value, Quotation& into) {
  Fields fields(file, value, "a quotation");
  fields.required("id", into.id, read::definition{Kind::quotation});
  fields.required("language", into.language, read::language);
  fields.required("text", into.text, read::string);
  fields.optional("speaker", into.speaker, read::reference{Kind::person});
  read_document(file, fields, into.document);
  fields.optional("occasion", into.occasion, read::text);
  fields.optional("note", into.note, read::text);
  Language translation_of;
  if (fields.optional("translation_of", translation_of, read::language)) into.translation_of = translation_of;
  if (const json::Value* translations = fields.find("translations"))
    read_translations(file, *translations, into.language, into.translations);
  if (fields.readable() && !into.language.empty())
    for (const Language& language : file.context().languages)
      if (language != into.language && into.translations.count(language) == 0)
        file.context().gaps.push_back(
            {language, file.place(value.at),
             "this quotation has no translation into " + in_quotes(language) + ": add it to \"translations\""});
  fields.finish();
}

void read_term(File& file, const json::Value& value, Term& into) {
  Fields fields(file, value, "a term");
  fields.required("text", into.text, read::string);
  fields.required("language", into.language, read::language);
  read_document(file, fields, into.document);
  fields.finish();
}

}  // namespace

Quotations read_quotations(File& file, const json::Value& value) {
  std::vector<Quotation> list;
  Quotations all;
  Fields fields(file, value, "quotations.json");
  fields.allow_schema();
  fields.required("quotations", list, read::list_of(read_quotation));
  fields.optional("terms", all.terms, read::list_of(read_term));
  fields.finish();
  for (Quotation& one : list) {
    std::string id = one.id;
    all.quotations.emplace(std::move(id), std::move(one));
  }
  return all;
}

}  // namespace kiosk::exhibit
