#include "support/answers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/overloaded.hpp"
#include "visit/answering.hpp"

namespace kiosk::testing {
namespace {

using visit::Activate;
using Taps = std::vector<Activate>;

constexpr double middle = 0.5;

Activate on(const std::string& id, std::optional<base::Point> at = std::nullopt) { return {id, {}, at}; }

Taps choose(const exhibit::Question& question, const exhibit::ChoiceTask& task, const quiz::Chosen& chosen,
            bool rightly) {
  const bool several = question.type == exhibit::QuestionType::multiple;
  Taps taps;
  for (const exhibit::Option& option : task.options) {
    const bool wanted = option.right == rightly && (several || taps.empty());
    if (several ? wanted != chosen.contains(option.id) : wanted) taps.push_back(on("option/" + option.id));
  }
  return taps;
}

Taps put_in_order(const exhibit::OrderTask& task, const quiz::Sequence& sequence, bool rightly) {
  Taps taps, order;
  for (const std::string& id : sequence) taps.push_back(on("entry/" + id));  // takes it back
  for (const exhibit::Entry& entry : task.entries) order.push_back(on("entry/" + entry.id));
  if (!rightly) std::reverse(order.begin(), order.end());
  taps.insert(taps.end(), order.begin(), order.end());
  return taps;
}

Taps place(const exhibit::Question& question, const exhibit::PlacingTask& task, bool rightly) {
  Taps taps;
  for (std::size_t i = 0; i < task.slots.size(); ++i) {
    std::string token = task.slots[i].token;
    const auto other = [&](const exhibit::Token& candidate) { return candidate.id != task.slots[i].token; };
    if (!rightly && quiz::once_each(question) && task.slots.size() > 1)
      token = task.slots[(i + 1) % task.slots.size()].token;
    else if (!rightly)
      token = std::find_if(task.tokens.begin(), task.tokens.end(), other)->id;
    taps.push_back(on("slot/" + task.slots[i].id));
    taps.push_back(on("token/" + token));
  }
  return taps;
}

// Where the scale is touched, by halves: its values rise in the direction of reading.
Taps point_at_value(const exhibit::EstimateTask& task, bool rightly) {
  const double wrong = task.answer - task.from > task.to - task.answer ? task.from : task.to;
  double left = 0, right = 1;
  for (int i = 0; i < 50; ++i) {
    const double x = (left + right) / 2;
    (visit::pointed_at(task, {x, middle}) < (rightly ? task.answer : wrong) ? left : right) = x;
  }
  return {on("scale", base::Point{(left + right) / 2, middle})};
}

// Where the map is touched: the nearest of a grid's points, and of ever finer ones around it; or the corner that is
// farthest off.
Taps point_at_place(const exhibit::PinTask& task, bool rightly) {
  const auto off = [&](base::Point at) { return base::distance_km(visit::pointed_at(task, at), task.where); };
  const auto nearer = [&](base::Point a, base::Point b) { return off(a) < off(b); };
  constexpr std::array corners{base::Point{0, 0}, base::Point{0, 1}, base::Point{1, 0}, base::Point{1, 1}};
  if (!rightly) return {on("map", *std::max_element(corners.begin(), corners.end(), nearer))};
  base::Point best{middle, middle};
  for (double step = 0.1; step > 1e-7; step /= 3) {
    const base::Point about = best;
    for (int row = -5; row <= 5; ++row)
      for (int column = -5; column <= 5; ++column) {
        const base::Point at{std::clamp(about.x + column * step, 0.0, 1.0), std::clamp(about.y + row * step, 0.0, 1.0)};
        best = std::min(best, at, nearer);
      }
  }
  return {on("map", best)};
}

}  // namespace

Taps answer_by_touch(const visit::State& state, const visit::World& world, bool rightly) {
  const quiz::Item& item = state.round->item();
  const exhibit::Question& question = world.exhibit.questions[item.question];
  return std::visit(base::Overloaded{
                        [&](const exhibit::ChoiceTask& task) {
                          return choose(question, task, std::get<quiz::Chosen>(item.answer), rightly);
                        },
                        [&](const exhibit::OrderTask& task) {
                          return put_in_order(task, std::get<quiz::Sequence>(item.answer), rightly);
                        },
                        [&](const exhibit::PlacingTask& task) { return place(question, task, rightly); },
                        [&](const exhibit::EstimateTask& task) { return point_at_value(task, rightly); },
                        [&](const exhibit::PinTask& task) { return point_at_place(task, rightly); },
                    },
                    question.task);
}

}  // namespace kiosk::testing
