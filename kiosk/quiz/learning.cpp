#include "quiz/learning.hpp"

#include <algorithm>

namespace kiosk::quiz {
namespace {

using exhibit::Question;

const Memory* memory_of(const Learner& learner, const Question& question) {
  const auto found = learner.memories.find(question.id);
  return found == learner.memories.end() ? nullptr : &found->second;
}

// An answer from a day to come was given by a wrong clock: it puts nothing off.
bool is_due(const Memory& memory, Day day) { return due(memory) <= day || memory.last > day; }

}  // namespace

void learn(Learner& learner, const std::string& question, Rating rating, Day today) {
  const auto [place, added] = learner.memories.try_emplace(question, first_memory(rating, today));
  if (!added) place->second = next(place->second, rating, today);
}

std::vector<std::size_t> session(const Learner& learner, const std::vector<Question>& questions, Day today,
                                 const SessionLimits& limits) {
  std::vector<std::size_t> asked, unmet;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Memory* memory = memory_of(learner, questions[i]);
    if (!memory)
      unmet.push_back(i);
    else if (is_due(*memory, today))
      asked.push_back(i);
  }
  const auto remembered = [&](std::size_t i) { return retrievability(*memory_of(learner, questions[i]), today); };
  std::stable_sort(asked.begin(), asked.end(),
                   [&](std::size_t a, std::size_t b) { return remembered(a) < remembered(b); });
  std::stable_sort(unmet.begin(), unmet.end(),
                   [&](std::size_t a, std::size_t b) { return questions[a].difficulty < questions[b].difficulty; });

  const auto met_today =
      static_cast<std::size_t>(std::count_if(learner.memories.begin(), learner.memories.end(),
                                             [&](const auto& question) { return question.second.first == today; }));
  const std::size_t may_be_new = limits.new_a_day - std::min(limits.new_a_day, met_today);
  unmet.resize(std::min(unmet.size(), may_be_new));
  asked.insert(asked.end(), unmet.begin(), unmet.end());
  asked.resize(std::min(asked.size(), limits.questions));
  return asked;
}

std::size_t due_by(const Learner& learner, const std::vector<Question>& questions, Day day) {
  return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(), [&](const Question& question) {
    const Memory* memory = memory_of(learner, question);
    return memory && is_due(*memory, day);
  }));
}

}  // namespace kiosk::quiz
