// The marks of days, months and years along a timeline.
#pragma once

#include <vector>

#include "base/date.hpp"

namespace kiosk::visit {

enum class Grain { day, month, year };

// Every so many days, months or years. Days are counted anew each month.
struct Pace {
  Grain grain = Grain::year;
  int every = 1;
  bool operator==(const Pace&) const = default;
};

struct Notch {
  double day = 0;  // from 1970
  base::Date date;
  Grain begins = Grain::day;  // the longest that begins there
};

// The shortest pace at which notches are at least `distance` units apart.
[[nodiscard]] Pace pace_for(double units_a_day, double distance);

// All notches from one day to another, in order.
[[nodiscard]] std::vector<Notch> notches(double from, double to, Pace pace);

}  // namespace kiosk::visit
