// Gathers findings.
#pragma once

#include <string>
#include <vector>

#include "exhibit/load.hpp"

namespace kiosk::exhibit {

class Report {
 public:
  // A file with more findings than this is another kind of file; the rest would only bury the first.
  static constexpr std::size_t limit = 1000;

  void add(Severity severity, base::Place place, std::string rule, std::string message);
  void error(base::Place place, std::string rule, std::string message) {
    add(Severity::error, std::move(place), std::move(rule), std::move(message));
  }
  void warning(base::Place place, std::string rule, std::string message) {
    add(Severity::warning, std::move(place), std::move(rule), std::move(message));
  }

  [[nodiscard]] bool has_errors() const { return errors_; }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  // Ordered by file, line and column; the report is empty afterwards.
  [[nodiscard]] std::vector<Finding> take();

 private:
  std::vector<Finding> findings_;
  bool errors_ = false;
};

}  // namespace kiosk::exhibit
