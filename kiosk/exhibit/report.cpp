#include "exhibit/report.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kiosk::exhibit {

void Report::add(Severity severity, base::Place place, std::string rule, std::string message) {
  std::size_t& count = severity == Severity::error ? errors_ : warnings_;
  if (++count <= limit) findings_.push_back({severity, std::move(place), std::move(message), std::move(rule)});
}

std::vector<Finding> Report::take() {
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) < std::tie(b.place.file, b.place.line, b.place.column);
  });
  errors_ = warnings_ = 0;
  return std::exchange(findings_, {});
}

std::string describe(const Finding& finding) {
  const char* severity = finding.severity == Severity::error ? "error: " : "warning: ";
  return base::describe(base::Error{base::ErrorKind::content, severity + finding.message, finding.place}) + " [" +
         finding.rule + "]";
}

}  // namespace kiosk::exhibit
