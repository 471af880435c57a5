#include "exchange/estimate.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/hash.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::EstimateTask;
using exhibit::Question;
using exhibit::QuestionType;

constexpr double largest = 1e9;  // what a scale's label can say
constexpr double fewest_steps = 40;

bool is_whole(double number) { return std::abs(number - std::round(number)) < 1e-6; }

// Stems that ask for a year name one, whatever the number.
bool asks_for_year(const std::string& stem, const base::Language& language) {
  static constexpr std::array<std::string_view, 4> english{"year", "Year", "When ", "when "};
  static constexpr std::array<std::string_view, 4> russian{"год", "Когда", "когда", "Год"};
  const auto holds = [&](std::string_view word) { return stem.find(word) != std::string::npos; };
  if (language.starts_with("ru")) return std::any_of(russian.begin(), russian.end(), holds);
  return std::any_of(english.begin(), english.end(), holds);
}

// The largest of 1, 2, 5, 10, 20 … (or their parts) that leads to the answer and is at most a twentieth of it, or half
// the tolerance; of what is counted 1 at least.
double step_to(double answer, double tolerance) {
  const double whole = is_whole(answer) && is_whole(tolerance) ? 1 : 0;
  const double most = std::max({std::abs(answer) / 20, tolerance / 2, whole});
  for (int power = 9; power >= -6; --power)
    for (const double digit : {5.0, 2.0, 1.0}) {
      const double step = digit * std::pow(10.0, power);
      if (step <= most && is_whole(answer / step)) return step;
    }
  return 0;
}

// From the name, so that the same file gives the same scale each time.
double steps_below(const std::string& stem) {
  return 9 + base::fnv1a(stem) % 23;  // of 40: never at the ends
}

void set_closeness(const std::vector<Accepted>& accepted, const Accepted& best, EstimateTask& task, Outcome& outcome) {
  const double step = task.step, full = best.tolerance;
  // The next step beyond the tolerance earns nothing, as in the file.
  task.closeness = {full, (std::floor(full / step + 1e-9) + 1) * step};
  bool other = false;
  for (const Accepted& one : accepted) {
    if (one.share <= 0 || &one == &best) continue;
    if (std::abs(one.answer - best.answer) > 1e-9 || one.tolerance <= full || one.share >= 1) {
      other = other || one.tolerance > 0 || std::abs(one.answer - best.answer) > 1e-9;
      continue;
    }
    const double zero_at = full + (one.tolerance - full) / (1 - one.share);
    if (zero_at > task.closeness.zero_at) task.closeness.zero_at = zero_at;
    outcome.change("its marks fall evenly with the distance, and not in steps");
  }
  task.closeness.zero_at = std::round(task.closeness.zero_at * 1e9) / 1e9;
  if (other) outcome.change("the other numbers that count as right were left out");
}

}  // namespace

void make_estimate(const std::vector<Accepted>& accepted, const base::Language& language, Question& question,
                   Outcome& outcome) {
  const auto best =
      std::find_if(accepted.begin(), accepted.end(), [](const Accepted& one) { return one.share > 0.999; });
  if (best == accepted.end()) return outcome.leave("no number has full marks");
  if (!std::isfinite(best->answer) || std::abs(best->answer) > largest || !(best->tolerance >= 0) ||
      best->tolerance > largest)
    return outcome.leave("the number is too large for a scale");
  const std::string stem = question.stem.empty() ? "" : question.stem.plain(language);
  EstimateTask task;
  task.answer = best->answer;
  const bool year = is_whole(task.answer) && task.answer >= 1000 && task.answer <= 2100 && is_whole(best->tolerance) &&
                    asks_for_year(stem, language);
  task.step = year ? 1 : step_to(task.answer, best->tolerance);
  if (task.step <= 0) return outcome.leave("the number has too many places for a scale");
  const double steps = std::max(fewest_steps, 6 * std::ceil(best->tolerance / task.step));
  if (steps > 1000) return outcome.leave("its tolerance is too wide for a scale");
  const double below = std::floor(steps / fewest_steps * steps_below(stem));
  task.from = task.answer - below * task.step;
  if (task.answer >= best->tolerance && task.from < 0) task.from = 0;
  if (!is_whole((task.answer - task.from) / task.step)) task.from = task.answer - below * task.step;
  task.to = task.from + steps * task.step;
  // What binary fractions add far behind the point.
  const auto rounded = [&](double value) { return std::round(value / task.step) * task.step; };
  if (is_whole(task.answer / task.step)) {
    task.from = *number_in(number_text(std::round(rounded(task.from) * 1e9) / 1e9));
    task.to = *number_in(number_text(std::round(rounded(task.to) * 1e9) / 1e9));
  }
  set_closeness(accepted, *best, task, outcome);
  outcome.change("it is answered on a scale from " + number_text(task.from) + " to " + number_text(task.to) +
                 " and not typed");
  question.type = year ? QuestionType::year : QuestionType::number;
  question.task = task;
}

std::optional<double> number_in(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.remove_suffix(1);
  std::string plain(text);
  if (std::count(plain.begin(), plain.end(), ',') == 1 && plain.find('.') == std::string::npos)
    std::replace(plain.begin(), plain.end(), ',', '.');
  const char *start = plain.data(), *end = start + plain.size();
  if (plain.starts_with('+')) ++start;
  double number = 0;
  const auto parsed = std::from_chars(start, end, number);
  if (start == end || parsed.ptr != end || parsed.ec != std::errc{} || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string number_text(double number) {
  std::array<char, 400> text{};
  const bool plain = number == 0 || (std::abs(number) < 1e15 && std::abs(number) >= 1e-6);
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number,
                                 plain ? std::chars_format::fixed : std::chars_format::general)
                       .ptr;
  return {text.data(), end};
}

}  // namespace kiosk::exchange
