// Ids: where each is defined, where each is named, and whether the two meet.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "exhibit/report.hpp"

namespace kiosk::exhibit {

enum class Kind { source, fact, person, place, quotation, panel, question, question_set };
inline constexpr std::size_t kinds = 8;

class References {
 public:
  // An id that is already taken is reported as duplicate-id.
  void define(Kind kind, const std::string& id, const base::Place& place, Report& report);
  void name(Kind kind, const std::string& id, base::Place place);
  // The file that defines these could not be read; nothing is said about references to them.
  void give_up(Kind kind) { table(kind).unreadable = true; }

  // There is no such file: one finding tells so, where the first of these is named.
  void lack(Kind kind) { table(kind).lacking = true; }

  [[nodiscard]] bool defined(Kind kind, const std::string& id) const;
  // Reports every id that was named and not defined.
  void resolve(Report& report) const;

 private:
  struct Table {
    std::map<std::string, base::Place> definitions;
    std::vector<std::pair<std::string, base::Place>> names;
    bool unreadable = false, lacking = false;
  };

  Table& table(Kind kind) { return tables_[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] const Table& table(Kind kind) const { return tables_[static_cast<std::size_t>(kind)]; }

  std::array<Table, kinds> tables_;
};

}  // namespace kiosk::exhibit
