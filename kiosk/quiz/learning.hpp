// What a learner has met of the questions, and what a session asks next. Pure: the same learner, questions and day give
// the same session.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "exhibit/exhibit.hpp"
#include "quiz/memory.hpp"

namespace kiosk::quiz {

struct Learner {
  std::map<std::string, Memory> memories;  // by question id; may hold questions that the exhibit has no more
  bool operator==(const Learner&) const = default;
};

// Takes in an answer to the question, its first or another.
void learn(Learner& learner, const std::string& question, Rating rating, Day today);

struct SessionLimits {
  std::size_t questions = 10;
  std::size_t new_a_day = 5;  // over all sessions of that day
};

// The session's questions, as indices into `questions`: those due, what is most likely forgotten first, then new ones
// from easier to harder. What was answered today is not due again today; what was answered on a day to
// come, by a wrong clock, is.
[[nodiscard]] std::vector<std::size_t> session(const Learner& learner, const std::vector<exhibit::Question>& questions,
                                               Day today, const SessionLimits& limits = {});

// How many of the questions will be due by that day, overdue ones included, should nobody answer until then. New ones
// don't count.
[[nodiscard]] std::size_t due_by(const Learner& learner, const std::vector<exhibit::Question>& questions, Day day);

}  // namespace kiosk::quiz
