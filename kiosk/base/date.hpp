// Dates that may be known to the day, to the month or to the year.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

struct Date {
  int year = 0, month = 0, day = 0;  // 0: not known, and then nor is what follows
  bool operator==(const Date&) const = default;
};

// "1992", "1992-02" or "1992-02-25" (ISO 8601, the proleptic Gregorian calendar); nothing where there is no such date.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// The first day that the date may mean, and the day after the last.
[[nodiscard]] std::chrono::sys_days first_day(Date date);
[[nodiscard]] std::chrono::sys_days day_after(Date date);

// "1992-02-25".
[[nodiscard]] std::string iso_date(std::chrono::year_month_day day);

}  // namespace kiosk::base
