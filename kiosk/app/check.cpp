#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/commands.hpp"
#include "app/drawable.hpp"
#include "app/playable.hpp"
#include "exhibit/load.hpp"

namespace kiosk::app {

namespace {

using exhibit::Finding;
using exhibit::Severity;

nlohmann::ordered_json json_of(const Finding& finding) {
  return {
      {"file", finding.place.file.string()}, {"line", finding.place.line},
      {"column", finding.place.column},      {"severity", finding.severity == Severity::error ? "error" : "warning"},
      {"message", finding.message},          {"rule", finding.rule}};
}

std::string counted(std::ptrdiff_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

base::Result<int> check(const std::filesystem::path& folder, bool json, std::ostream& out) {
  exhibit::Loaded loaded = exhibit::load(folder);
  std::vector<Finding> findings = std::move(loaded.findings);
  if (loaded.exhibit) {
    std::ranges::move(undrawable_pictures(*loaded.exhibit), std::back_inserter(findings));
    std::ranges::move(unplayable_films(*loaded.exhibit), std::back_inserter(findings));
    std::ranges::move(unplayable_sounds(*loaded.exhibit), std::back_inserter(findings));
  }
  const auto errors = std::ranges::count(findings, Severity::error, &Finding::severity);
  if (json) {
    auto array = nlohmann::ordered_json::array();
    for (const Finding& finding : findings) array.push_back(json_of(finding));
    out << array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  } else {
    for (const Finding& finding : findings) out << exhibit::describe(finding) << "\n";
    const auto warnings = static_cast<std::ptrdiff_t>(findings.size()) - errors;
    out << folder.string() << ": " << counted(errors, "error") << ", " << counted(warnings, "warning") << "\n";
  }
  return errors > 0 ? 1 : 0;
}

}  // namespace kiosk::app
