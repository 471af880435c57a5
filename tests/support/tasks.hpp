// Questions of every kind of task, built in code, small enough to grade by hand.
#pragma once

#include "exhibit/question.hpp"
#include "support/tiny_exhibit.hpp"

namespace kiosk::testing {

inline exhibit::Question asked(const std::string& id, exhibit::QuestionType type, exhibit::Task task) {
  exhibit::Question question;
  question.id = id;
  question.set = "set";
  question.type = type;
  question.stem = text_in_two(id + " stem");
  question.explanation = text_in_two(id + " because");
  question.task = std::move(task);
  return question;
}

// a, b, c, d in that order.
inline exhibit::Question order_question() {
  exhibit::OrderTask task;
  for (const char* id : {"a", "b", "c", "d"}) task.entries.push_back({id, text_in_two(id), {}});
  return asked("order", exhibit::QuestionType::order, task);
}

// p takes x, q takes y, and z is a distractor.
inline exhibit::Question match_question(exhibit::QuestionType type = exhibit::QuestionType::match) {
  exhibit::PlacingTask task;
  task.slots = {{"p", text_in_two("p"), "x", {}}, {"q", text_in_two("q"), "y", {}}};
  for (const char* id : {"x", "y", "z"})
    task.tokens.push_back({id, text_in_two(id), text_in_two(std::string("why ") + id)});
  if (type == exhibit::QuestionType::gaps) task.passage = text_in_two("From {p} to {q}.");
  return asked("match", type, task);
}

// Three entries in two groups.
inline exhibit::Question groups_question() {
  exhibit::PlacingTask task;
  task.slots = {
      {"a", text_in_two("a"), "one", {}}, {"b", text_in_two("b"), "one", {}}, {"c", text_in_two("c"), "two", {}}};
  for (const char* id : {"one", "two"}) task.tokens.push_back({id, text_in_two(id), {}});
  return asked("groups", exhibit::QuestionType::groups, task);
}

inline exhibit::Question year_question() {
  return asked("year", exhibit::QuestionType::year, exhibit::EstimateTask{1985, 2005, 1, {}, 1992, {0, 2}});
}

// 100 within 5, nothing from 25 away, in steps of 10 from 0 to 200.
inline exhibit::Question number_question() {
  return asked("number", exhibit::QuestionType::number, exhibit::EstimateTask{0, 200, 10, {}, 100, {5, 25}});
}

inline exhibit::Question pin_question() {
  exhibit::PinTask task;
  task.view = {40, 70, 0, 60};
  task.place = "moscow";
  task.where = {55.76, 37.62};
  task.closeness = {200, 1000};
  return asked("pin", exhibit::QuestionType::map_pin, task);
}

}  // namespace kiosk::testing
