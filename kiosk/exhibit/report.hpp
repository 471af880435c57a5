// Gathers findings.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "exhibit/load.hpp"

namespace kiosk::exhibit {

class Report {
 public:
  // Of each severity. A file with more is another kind of file; the rest would only bury the first.
  static constexpr std::size_t limit = 1000;

  void add(Severity severity, base::Place place, std::string rule, std::string message);
  void error(base::Place place, std::string rule, std::string message) {
    add(Severity::error, std::move(place), std::move(rule), std::move(message));
  }
  void warning(base::Place place, std::string rule, std::string message) {
    add(Severity::warning, std::move(place), std::move(rule), std::move(message));
  }

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  // Ordered by file, line and column; the report is empty afterwards.
  [[nodiscard]] std::vector<Finding> take();

 private:
  std::vector<Finding> findings_;
  std::size_t errors_ = 0, warnings_ = 0;
};

}  // namespace kiosk::exhibit
