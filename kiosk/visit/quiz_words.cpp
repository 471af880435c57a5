// Answers in words, for the result, papers and speech.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/overloaded.hpp"
#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using exhibit::PlacingTask;
using exhibit::Question;
using exhibit::QuestionType;

template <typename Things>
const auto* with_id(const Things& things, const std::string& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string all;
  for (const std::string& one : words) all += (all.empty() ? "" : between) + one;
  return all;
}

std::string chosen_words(const Kit& kit, const Question& question, const exhibit::ChoiceTask& task,
                         const quiz::Chosen& chosen, const std::string& between) {
  std::vector<std::string> words;
  for (const exhibit::Option& option : task.options)
    if (chosen.contains(option.id))
      words.push_back(question.type == QuestionType::true_false ? kit.word(option.id) : kit.plain(option.text));
  return joined(words, between);
}

std::string order_words(const Kit& kit, const exhibit::OrderTask& task, const quiz::Sequence& sequence,
                        const std::string& between) {
  std::vector<std::string> words;
  for (const std::string& id : sequence)
    if (const auto* entry = with_id(task.entries, id))
      words.push_back(std::to_string(words.size() + 1) + ". " + kit.plain(entry->text));
  return joined(words, between);
}

std::string placing_words(const Kit& kit, const Question& question, const PlacingTask& task,
                          const quiz::Placement& placement, const std::string& between) {
  std::vector<std::string> words;
  std::map<std::string, std::string> gaps;
  for (const exhibit::Slot& slot : task.slots) {
    const auto placed = placement.find(slot.id);
    const auto* token = placed == placement.end() ? nullptr : with_id(task.tokens, placed->second);
    if (!token) continue;
    words.push_back(kit.plain(slot.text) + ": " + kit.plain(token->text));
    gaps[slot.id] = kit.plain(token->text);
  }
  if (gaps.empty()) return "";
  return question.type == QuestionType::gaps ? base::plain_of(filled_passage(kit, task, gaps)) : joined(words, between);
}

// "55.8° N 37.6° E": what was pinned has no name.
std::string point_words(const Kit& kit, base::GeoPoint point) {
  const auto degrees = [&](double value, const char* positive, const char* negative) {
    return number_in_words(kit, std::abs(std::round(value * 10) / 10)) + "°\u00a0" +
           kit.word(value < 0 ? negative : positive);
  };
  return degrees(point.latitude, "north", "south") + " " + degrees(point.longitude, "east", "west");
}

}  // namespace

std::string number_in_words(const Kit& kit, double number) {
  std::array<char, 64> digits{};
  std::snprintf(digits.data(), digits.size(), "%.6f", std::abs(number));
  std::string text = digits.data();
  const std::size_t point = text.find('.');
  std::string whole = text.substr(0, point), part = text.substr(point + 1);
  part.erase(part.find_last_not_of('0') + 1);
  const bool negative = number < 0 && text.find_first_not_of("0.") != std::string::npos;  // else "−0"
  if (whole.size() > 3)
    for (std::size_t at = whole.size() - 3;; at -= 3) {
      whole.insert(at, kit.word("thousands-mark"));
      if (at <= 3) break;
    }
  const std::string all = whole + (part.empty() ? "" : kit.word("decimal-mark") + part);
  return negative ? "\u2212" + all : all;
}

std::string sign_first(const Kit& kit, const std::string& number) {
  const bool mirrored = base::direction_of(kit.language) == base::Direction::right_to_left;
  return mirrored ? "\u2066" + number + "\u2069" : number;
}

std::string distance_in_words(const Kit& kit, const exhibit::EstimateTask& task, double distance) {
  const std::string words = number_in_words(kit, distance);
  return task.unit.empty() ? words : words + "\u00a0" + kit.plain(task.unit);
}

std::string value_in_words(const Kit& kit, const Question& question, double value) {
  if (question.type == QuestionType::year) {
    const std::string year = std::to_string(std::abs(std::lround(value)));
    return value < 0 ? kit.word("year-before-era", {year}) : year;
  }
  return distance_in_words(kit, std::get<exhibit::EstimateTask>(question.task), value);
}

base::RichText filled_passage(const Kit& kit, const PlacingTask& task,
                              const std::map<std::string, std::string>& words) {
  base::RichText filled;
  for (const base::Run& run : kit.in(task.passage)) {
    std::size_t from = 0, past = 0;
    for (std::size_t open = run.text.find('{'); open != std::string::npos; open = run.text.find('{', past)) {
      past = open + 1;
      const std::size_t close = run.text.find('}', open);
      if (close == std::string::npos) break;
      const std::string id = run.text.substr(open + 1, close - open - 1);
      if (!with_id(task.slots, id)) continue;  // braces of the passage's own
      const auto word = words.find(id);
      filled.push_back({run.text.substr(from, open - from), run.emphasis, run.strong});
      filled.push_back({word == words.end() ? "\u2009______\u2009" : word->second, run.emphasis, true});
      from = past = close + 1;
    }
    filled.push_back({run.text.substr(from), run.emphasis, run.strong});
  }
  std::erase_if(filled, [](const base::Run& run) { return run.text.empty(); });
  return filled;
}

std::string right_answer(const Kit& kit, const Question& question, const std::string& between) {
  return std::visit(base::Overloaded{
                        [&](const exhibit::ChoiceTask& task) {
                          quiz::Chosen right;
                          for (const exhibit::Option& option : task.options)
                            if (option.right) right.insert(option.id);
                          return chosen_words(kit, question, task, right, between);
                        },
                        [&](const exhibit::OrderTask& task) {
                          quiz::Sequence right;
                          for (const exhibit::Entry& entry : task.entries) right.push_back(entry.id);
                          return order_words(kit, task, right, between);
                        },
                        [&](const PlacingTask& task) {
                          quiz::Placement right;
                          for (const exhibit::Slot& slot : task.slots) right[slot.id] = slot.token;
                          return placing_words(kit, question, task, right, between);
                        },
                        [&](const exhibit::EstimateTask& task) { return value_in_words(kit, question, task.answer); },
                        [&](const exhibit::PinTask& task) {
                          const auto place = kit.exhibit.places.find(task.place);
                          return place == kit.exhibit.places.end() ? point_words(kit, task.where)
                                                                   : kit.plain(place->second.name);
                        },
                    },
                    question.task);
}

std::string given_answer(const Kit& kit, const Question& question, const quiz::Answer& answer,
                         const std::string& between) {
  return std::visit(base::Overloaded{
                        [&](const exhibit::ChoiceTask& task) {
                          return chosen_words(kit, question, task, std::get<quiz::Chosen>(answer), between);
                        },
                        [&](const exhibit::OrderTask& task) {
                          return order_words(kit, task, std::get<quiz::Sequence>(answer), between);
                        },
                        [&](const PlacingTask& task) {
                          return placing_words(kit, question, task, std::get<quiz::Placement>(answer), between);
                        },
                        [&](const exhibit::EstimateTask&) {
                          const auto& value = std::get<quiz::Estimated>(answer);
                          return value ? value_in_words(kit, question, *value) : "";
                        },
                        [&](const exhibit::PinTask&) {
                          const auto& where = std::get<quiz::Pinned>(answer);
                          return where ? point_words(kit, *where) : "";
                        },
                    },
                    question.task);
}

}  // namespace kiosk::visit
