#include "quiz/round.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/random.hpp"

namespace kiosk::quiz {
namespace {

using exhibit::Exhibit;
using exhibit::QuestionType;

// How many of `count` each set gives: in proportion, the rest to the largest remainders (Hamilton's method).
std::map<std::string, std::size_t> shares(const std::map<std::string, std::vector<std::size_t>>& sets,
                                          std::size_t count, std::size_t total) {
  std::map<std::string, std::size_t> share;
  std::vector<std::pair<std::size_t, std::string>> remainders;
  std::size_t given = 0;
  for (const auto& [set, questions] : sets) {
    const std::size_t exact = count * questions.size();
    share[set] = exact / total;
    given += exact / total;
    remainders.emplace_back(exact % total, set);
  }
  std::stable_sort(remainders.begin(), remainders.end(), [](auto& a, auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; given < count; ++i, ++given) ++share[remainders[i % remainders.size()].second];
  return share;
}

}  // namespace

Round draw(const Exhibit& exhibit, int count, std::uint64_t seed) {
  base::Random random(seed);
  std::map<std::string, std::vector<std::size_t>> sets;
  for (std::size_t i = 0; i < exhibit.questions.size(); ++i) sets[exhibit.questions[i].set].push_back(i);

  const std::size_t total = exhibit.questions.size();
  const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(count, 0)), total);
  std::vector<std::size_t> drawn;
  if (wanted > 0) {
    const auto share = shares(sets, wanted, total);
    for (auto& [set, questions] : sets) {
      random.shuffle(questions);
      drawn.insert(drawn.end(), questions.begin(), questions.begin() + static_cast<std::ptrdiff_t>(share.at(set)));
    }
  }
  random.shuffle(drawn);
  std::stable_sort(drawn.begin(), drawn.end(), [&](std::size_t a, std::size_t b) {
    return exhibit.questions[a].difficulty < exhibit.questions[b].difficulty;
  });

  Round round;
  for (const std::size_t index : drawn) {
    const exhibit::Question& question = exhibit.questions[index];
    Item item;
    item.question = index;
    item.options.resize(question.options.size());
    std::iota(item.options.begin(), item.options.end(), std::size_t{0});
    if (question.type != QuestionType::true_false) random.shuffle(item.options);
    round.items.push_back(std::move(item));
  }
  return round;
}

void choose(Round& round, const Exhibit& exhibit, const std::string& option) {
  if (round.items.empty()) return;
  Item& item = round.items[round.current];
  if (item.confirmed) return;
  const exhibit::Question& question = exhibit.questions[item.question];
  const bool known = std::any_of(question.options.begin(), question.options.end(),
                                 [&](const exhibit::Option& o) { return o.id == option; });
  if (!known) return;
  if (question.type == QuestionType::multiple) {
    if (!item.choice.erase(option)) item.choice.insert(option);
  } else {
    item.choice = {option};
  }
}

void confirm(Round& round, const Exhibit& exhibit) {
  if (round.items.empty()) return;
  Item& item = round.items[round.current];
  if (item.confirmed || item.choice.empty()) return;
  item.confirmed = true;
  item.score = grade(exhibit.questions[item.question], item.choice);
}

bool advance(Round& round) {
  if (round.last()) return false;
  ++round.current;
  return true;
}

Score score(const Round& round) {
  Score total;
  total.items = static_cast<int>(round.items.size());
  for (const Item& item : round.items) {
    if (!item.confirmed) continue;
    total.points += item.score;
    const Verdict how = verdict(item.score);
    total.right += how == Verdict::right;
    total.partly += how == Verdict::partly;
  }
  return total;
}

}  // namespace kiosk::quiz
