// Events on lanes, between two dates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

struct Lane {
  std::string id;
  Text title;
  std::string ink;  // a colour name of the theme
};

struct Event {
  Part part;
  std::size_t lane = 0;
  base::Date from;
  std::optional<base::Date> to;  // of what lasted; it may end after the timeline does
  bool uncertain = false;        // the dates are disputed
  int priority = 2;              // 1: named before the others where names lack room, 3: after them
};

struct Timeline {
  base::Date from, to;  // the last one belongs to it
  Text caption;         // how to read it; may be empty
  std::vector<Lane> lanes;
  std::vector<Event> events;  // in the order of time
};

}  // namespace kiosk::exhibit
