#include "base/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace kiosk::base {
namespace {

using namespace std::chrono;

// The number made of exactly these digits.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
  return value;
}

year_month month_of(Date date) { return year{date.year} / date.month; }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::size_t to_year = 4, to_month = 7, to_day = 10;
  if (text.size() != to_year && text.size() != to_month && text.size() != to_day) return std::nullopt;
  Date date;
  const auto read = [&](std::size_t at, std::size_t digits, int& into) {
    if (text.size() <= at) return true;
    if (at > 0 && text[at - 1] != '-') return false;
    const auto value = number(text.substr(at, digits));
    into = value.value_or(0);
    return value.has_value();
  };
  if (!read(0, 4, date.year) || !read(5, 2, date.month) || !read(8, 2, date.day)) return std::nullopt;
  const year_month_day day =
      year{date.year} / (text.size() > to_year ? date.month : 1) / (text.size() > to_month ? date.day : 1);
  if (!day.ok()) return std::nullopt;
  return date;
}

sys_days first_day(Date date) {
  return sys_days{year{date.year} / (date.month ? date.month : 1) / (date.day ? date.day : 1)};
}

sys_days day_after(Date date) {
  if (date.day) return first_day(date) + days{1};
  if (date.month) return sys_days{(month_of(date) + months{1}) / 1};
  return sys_days{year{date.year + 1} / 1 / 1};
}

std::string iso_date(year_month_day day) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

}  // namespace kiosk::base
