#include "exhibit/collection.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

void read_source(File& file, const json::Value& value, Source& into) {
  Fields fields(file, value, "a source");
  fields.required("id", into.id, read::definition{Kind::source});
  fields.required("kind", into.kind,
                  read::one_of<SourceKind>{{{"document", SourceKind::document},
                                            {"publication", SourceKind::publication},
                                            {"press", SourceKind::press},
                                            {"official", SourceKind::official}}});
  fields.required("title", into.title, read::text);
  fields.optional("archive", into.archive, read::text);
  fields.optional("reference", into.reference, read::text);
  fields.optional("date", into.date, read::text);
  fields.optional("note", into.note, read::text);
  fields.optional("credit", into.credit, read::text);
  fields.optional("quoted_by", into.quoted_by, read::reference{Kind::source});
  fields.finish();
}

void read_fact(File& file, const json::Value& value, Fact& into) {
  Fields fields(file, value, "a fact");
  fields.required("id", into.id, read::definition{Kind::fact});
  fields.required("standing", into.standing,
                  read::one_of<Standing>{{{"document", Standing::document},
                                          {"paraphrase", Standing::paraphrase},
                                          {"narrative", Standing::narrative},
                                          {"interpretation", Standing::interpretation},
                                          {"catalogue", Standing::catalogue},
                                          {"background", Standing::background}}});
  fields.required("source", into.source, read::reference{Kind::source});
  fields.required("text", into.text, read::text);
  fields.finish();
}

}  // namespace

std::map<std::string, Source> read_sources(File& file, const json::Value& value) {
  return read_collection<Source>(file, value, "sources.json", "sources", read_source);
}

std::map<std::string, Fact> read_facts(File& file, const json::Value& value) {
  return read_collection<Fact>(file, value, "facts.json", "facts", read_fact);
}

}  // namespace kiosk::exhibit
