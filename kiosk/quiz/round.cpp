#include "quiz/round.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/random.hpp"

namespace kiosk::quiz {
namespace {

using exhibit::Exhibit;
using exhibit::Question;
using exhibit::QuestionType;

// How many of `count` each set gives: in proportion, the rest to the largest remainders (Hamilton's method).
std::map<std::string, std::size_t> shares(const std::map<std::string, Questions>& sets, std::size_t count,
                                          std::size_t total) {
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

std::vector<std::size_t> counted(std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::size_t shown_things(const Question& question) {
  if (const auto* choice = question.choice()) return choice->options.size();
  if (const auto* order = std::get_if<exhibit::OrderTask>(&question.task)) return order->entries.size();
  if (const auto* placing = std::get_if<exhibit::PlacingTask>(&question.task)) return placing->tokens.size();
  return 0;
}

Item item_of(const Exhibit& exhibit, std::size_t index, base::Random& random) {
  const Question& question = exhibit.questions[index];
  Item item;
  item.question = index;
  item.answer = blank(question);
  item.shown = counted(shown_things(question));
  const QuestionType type = question.type;
  if (type != QuestionType::true_false && type != QuestionType::hotspot && type != QuestionType::groups)
    random.shuffle(item.shown);
  if (const auto* placing = std::get_if<exhibit::PlacingTask>(&question.task)) {
    item.slots = counted(placing->slots.size());
    if (type != QuestionType::gaps) random.shuffle(item.slots);
  }
  return item;
}

void close(Item& item, const Exhibit& exhibit) {
  item.confirmed = true;
  item.score = grade(exhibit.questions[item.question], item.answer);
}

}  // namespace

Questions all_questions(const Exhibit& exhibit) { return counted(exhibit.questions.size()); }

Questions questions_of_panel(const Exhibit& exhibit, const std::string& panel) {
  Questions questions;
  for (std::size_t i = 0; i < exhibit.questions.size(); ++i)
    if (exhibit.questions[i].panel == panel) questions.push_back(i);
  return questions;
}

Round in_order(const Exhibit& exhibit, const Questions& questions, std::uint64_t seed) {
  base::Random random(seed);
  Round round;
  for (const std::size_t index : questions) round.items.push_back(item_of(exhibit, index, random));
  return round;
}

Round draw(const Exhibit& exhibit, const Questions& among, int count, std::uint64_t seed) {
  base::Random random(seed);
  std::map<std::string, Questions> sets;
  for (const std::size_t index : among) sets[exhibit.questions[index].set].push_back(index);

  const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(count, 0)), among.size());
  const auto difficulty = [&](std::size_t index) { return exhibit.questions[index].difficulty; };
  Questions drawn;
  if (wanted > 0) {
    const auto share = shares(sets, wanted, among.size());
    std::map<int, int> so_far;
    std::set<std::string> told;  // what the drawn ones rest on: another on the same fact gives an answer away
    const auto tells = [&](std::size_t index) {
      const auto& facts = exhibit.questions[index].facts;
      return std::any_of(facts.begin(), facts.end(), [&](const std::string& fact) { return told.contains(fact); });
    };
    for (auto& [set, questions] : sets) {
      random.shuffle(questions);
      for (std::size_t i = 0; i < share.at(set); ++i) {
        const auto rarest = std::min_element(questions.begin(), questions.end(), [&](std::size_t a, std::size_t b) {
          return std::pair(tells(a), so_far[difficulty(a)]) < std::pair(tells(b), so_far[difficulty(b)]);
        });
        const auto& facts = exhibit.questions[*rarest].facts;
        told.insert(facts.begin(), facts.end());
        ++so_far[difficulty(*rarest)];
        drawn.push_back(*rarest);
        questions.erase(rarest);
      }
    }
  }
  random.shuffle(drawn);
  std::stable_sort(drawn.begin(), drawn.end(),
                   [&](std::size_t a, std::size_t b) { return difficulty(a) < difficulty(b); });
  return in_order(exhibit, drawn, random.next());
}

Round draw(const Exhibit& exhibit, int count, std::uint64_t seed) {
  return draw(exhibit, all_questions(exhibit), count, seed);
}

Answer* open_answer(Round& round) {
  if (round.items.empty()) return nullptr;
  Item& item = round.items[round.current];
  return item.confirmed ? nullptr : &item.answer;
}

void judge(Round& round, Certainty certainty) {
  if (open_answer(round)) round.items[round.current].certainty = certainty;
}

bool can_confirm(const Round& round, const Exhibit& exhibit) {
  if (round.items.empty()) return false;
  const Item& item = round.item();
  return !item.confirmed && complete(exhibit.questions[item.question], item.answer) &&
         (!round.asks_certainty || item.certainty);
}

void confirm(Round& round, const Exhibit& exhibit) {
  if (can_confirm(round, exhibit)) close(round, exhibit);
}

void close(Round& round, const Exhibit& exhibit) {
  if (open_answer(round)) close(round.items[round.current], exhibit);
}

void hand_in(Round& round, const Exhibit& exhibit) {
  for (Item& item : round.items)
    if (!item.confirmed) close(item, exhibit);
}

void ask_again(Round& round, const Exhibit& exhibit, std::uint64_t seed) {
  if (round.items.empty()) return;
  const std::size_t question = round.item().question;
  const auto repeats = std::count_if(round.items.begin(), round.items.end(),
                                     [&](const Item& item) { return item.again && item.question == question; });
  if (repeats == most_repeats) return;
  base::Random random(seed);
  round.items.push_back(item_of(exhibit, question, random));
  round.items.back().again = true;
}

void leave_out_repeats(Round& round) {
  std::erase_if(round.items, [](const Item& item) { return item.again; });
  round.current = round.items.empty() ? 0 : round.items.size() - 1;
}

bool advance(Round& round) {
  if (round.last()) return false;
  ++round.current;
  return true;
}

Score score(const Round& round) {
  Score total;
  for (const Item& item : round.items) {
    ++total.items;
    if (!item.confirmed) continue;
    total.points += item.score;
    if (item.certainty) total.marks += certain_marks(item.score, *item.certainty);
    const Verdict how = verdict(item.score);
    total.right += how == Verdict::right;
    total.partly += how == Verdict::partly;
  }
  return total;
}

std::vector<Strength> strengths(const Exhibit& exhibit, const Round& round) {
  std::vector<Strength> all;
  for (const exhibit::QuestionSet& set : exhibit.question_sets) {
    Strength one{set.id};
    for (const Item& item : round.items)
      if (exhibit.questions[item.question].set == set.id) {
        ++one.items;
        one.points += item.score;
      }
    if (one.items > 0) all.push_back(one);
  }
  return all;
}

}  // namespace kiosk::quiz
