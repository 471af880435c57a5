#include "visit/timeline_axis.hpp"

#include <array>
#include <cmath>

namespace kiosk::visit {
namespace {

using namespace std::chrono;

struct Known {
  Pace pace;
  double least_days;  // between two notches
};

constexpr std::array<Known, 5> short_paces{{{{Grain::day, 1}, 1},
                                            {{Grain::day, 5}, 4},
                                            {{Grain::day, 10}, 8},
                                            {{Grain::month, 1}, 28},
                                            {{Grain::month, 3}, 90}}};

Notch notch_at(sys_days day) {
  const year_month_day date{day};
  const int y = static_cast<int>(date.year());
  const auto m = static_cast<int>(static_cast<unsigned>(date.month())),
             d = static_cast<int>(static_cast<unsigned>(date.day()));
  return {static_cast<double>(day.time_since_epoch().count()),
          {y, m, d},
          d > 1   ? Grain::day
          : m > 1 ? Grain::month
                  : Grain::year};
}

// The 5th, the 10th and so on, and the first, but no 30th so near the next first.
bool counts(int day_of_month, int every) {
  return every == 1 || day_of_month == 1 || (day_of_month % every == 0 && day_of_month < 30);
}

}  // namespace

Pace pace_for(double units_a_day, double distance) {
  for (const Known& known : short_paces)
    if (known.least_days * units_a_day >= distance) return known.pace;
  constexpr double days_a_year = 365;
  for (int power = 1;; power *= 10)
    for (const int factor : {1, 2, 5})
      if (factor * power * days_a_year * units_a_day >= distance || power >= 10000)
        return {Grain::year, factor * power};
}

std::vector<Notch> notches(double from, double to, Pace pace) {
  std::vector<Notch> all;
  const sys_days first{days{static_cast<int>(std::floor(from))}}, last{days{static_cast<int>(std::ceil(to))}};
  const auto add = [&](sys_days day) {
    if (day >= first && day <= last) all.push_back(notch_at(day));
  };
  const year_month_day begin{first};
  if (pace.grain == Grain::day) {
    for (sys_days day = first; day <= last; day += days{1})
      if (counts(static_cast<int>(static_cast<unsigned>(year_month_day{day}.day())), pace.every)) add(day);
  } else {
    int y = static_cast<int>(begin.year());
    if (pace.grain == Grain::year) y -= ((y % pace.every) + pace.every) % pace.every;
    const months step{pace.grain == Grain::year ? 12 * pace.every : pace.every};
    for (year_month month = year{y} / 1; sys_days{month / 1} <= last; month += step) add(sys_days{month / 1});
  }
  return all;
}

}  // namespace kiosk::visit
