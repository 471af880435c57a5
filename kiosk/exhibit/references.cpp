#include "exhibit/references.hpp"

#include <set>

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

void report_lack(const std::vector<std::pair<std::string, base::Place>>& names, const Wording& wording,
                 Report& report) {
  if (names.empty()) return;
  std::set<std::string> ids;
  for (const auto& [id, place] : names) ids.insert(id);
  const auto& [first, place] = names.front();
  const std::string others = ids.size() > 1 ? " and " + std::to_string(ids.size() - 1) + " more that are named" : "";
  report.error(
      place, "missing-file",
      std::string("no ") + wording.where + ": write it, with the " + wording.what + " " + in_quotes(first) + others);
}

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
    if (ids.lacking) {
      report_lack(ids.names, wording(kind), report);
      continue;
    }
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
