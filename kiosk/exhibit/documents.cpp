#include <algorithm>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

// A part that is about one quotation, which comes before all others that it shows.
void passage(File& file, const json::Value& value, Part& into) {
  Fields fields(file, value, "a passage");
  std::string quotation;
  fields.required("quotation", quotation, read::reference{Kind::quotation});
  read::part_fields(file, fields, into);
  fields.finish();
  into.quotations.insert(into.quotations.begin(), quotation);
}

void paper(File& file, const json::Value& value, Paper& into) {
  Fields fields(file, value, "a paper");
  fields.required("id", into.id, read::id);
  fields.required("title", into.title, read::text);
  fields.required("source", into.source, read::reference{Kind::source});
  fields.required("language", into.language, read::language);
  fields.optional("script", into.script,
                  read::one_of<Script>{{{"typed", Script::typed}, {"handwritten", Script::handwritten}}});
  fields.optional("ink", into.ink, read::ink);
  fields.optional("head", into.head, read::list_of(read::string, {1, 8}));
  if (fields.required("passages", into.passages, read::list_of(passage, {1, 12})) && fields.readable())
    if (const auto* list = fields.find("passages")->as<json::List>())
      for (std::size_t i = 0; i < into.passages.size(); ++i)
        if (const std::string& quotation = into.passages[i].quotations.front(); !quotation.empty())
          file.context().passages.push_back({file.place((*list)[i].at), quotation, into.source, into.language});
  fields.finish();
}

void distinct_papers(File& file, const json::Value& value, const std::vector<Paper>& papers) {
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (!papers[i].id.empty() && papers[i].id == papers[k].id)
        file.error(value.at, "duplicate-id",
                   "two papers here have the id " + in_quotes(papers[i].id) + ": give one another");
}

}  // namespace

std::vector<const Part*> parts_of(const Documents& documents) {
  std::vector<const Part*> parts;
  for (const Paper& paper : documents.papers)
    for (const Part& passage : paper.passages) parts.push_back(&passage);
  return parts;
}

std::size_t leaf_of(const Documents& documents, std::size_t part) {
  std::size_t leaf = 0;
  for (; leaf + 1 < documents.papers.size() && part >= documents.papers[leaf].passages.size(); ++leaf)
    part -= documents.papers[leaf].passages.size();
  return leaf;
}

void read::kind_of(File& file, const json::Value& value, Documents& into) {
  Fields fields(file, value, "a document");
  fields.find("kind");
  if (fields.required("papers", into.papers, list_of(paper, {1, 6})) && fields.readable()) {
    const json::Value& list = *fields.find("papers");
    distinct_papers(file, list, into.papers);
    distinct_parts(file, list, parts_of(into));
  }
  fields.finish();
}

void check_passages(Context& context, const std::map<std::string, Source>& sources,
                    const std::map<std::string, Quotation>& quotations) {
  for (const PassageUse& use : context.passages) {
    const auto found = quotations.find(use.quotation);
    if (found == quotations.end()) continue;  // reported as an unknown reference
    const Quotation& quotation = found->second;
    if (sources.contains(use.source) && !quotation.document.empty() && quotation.document != use.source)
      context.report.error(use.place, "wrong-document",
                           in_quotes(use.quotation) + " is quoted from " + in_quotes(quotation.document) +
                               ", and this paper is " + in_quotes(use.source) + ": put it on its own paper");
    if (!use.language.empty() && !quotation.language.empty() && quotation.language != use.language)
      context.report.error(use.place, "wrong-language",
                           in_quotes(use.quotation) + " is in " + in_quotes(quotation.language) +
                               ", and this paper's \"language\" is " + in_quotes(use.language) +
                               ": a sheet shows one language");
  }
}

}  // namespace kiosk::exhibit
