#include "exhibit/references.hpp"

#include "exhibit/names.hpp"

namespace kiosk::exhibit {
namespace {

struct Wording {
  const char* what;
  const char* where;
};

constexpr std::array<Wording, kinds> wordings{{{"source", "sources.json"},
                                               {"fact", "facts.json"},
                                               {"person", "people.json"},
                                               {"place", "places.json"},
                                               {"quotation", "quotations.json"},
                                               {"panel", "the panels of exhibit.json"},
                                               {"question", "the question sets"},
                                               {"question set", "the question_sets of exhibit.json"}}};

const Wording& wording(std::size_t kind) { return wordings[kind]; }

}  // namespace

void References::define(Kind kind, const std::string& id, const base::Place& place, Report& report) {
  const auto [first, added] = table(kind).definitions.emplace(id, place);
  if (added) return;
  report.error(place, "duplicate-id",
               std::string("another ") + wording(static_cast<std::size_t>(kind)).what + " has the id " + in_quotes(id) +
                   " already, in " + first->second.file.string() + " line " + std::to_string(first->second.line) +
                   ": give this one another");
}

void References::name(Kind kind, const std::string& id, base::Place place) {
  table(kind).names.emplace_back(id, std::move(place));
}

bool References::defined(Kind kind, const std::string& id) const { return table(kind).definitions.count(id) > 0; }

void References::resolve(Report& report) const {
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    const Table& ids = tables_[kind];
    if (ids.unreadable) continue;
    std::vector<std::string> known;
    for (const auto& [id, place] : ids.definitions) known.push_back(id);
    for (const auto& [id, place] : ids.names)
      if (ids.definitions.count(id) == 0)
        report.error(place, "unknown-reference",
                     std::string("there is no ") + wording(kind).what + " " + in_quotes(id) + " in " +
                         wording(kind).where + did_you_mean(id, known));
  }
}

}  // namespace kiosk::exhibit
