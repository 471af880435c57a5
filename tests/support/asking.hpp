// A visitor before a single question, by touch or by the keypad.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::testing {

// The tiny exhibit with this question alone.
[[nodiscard]] inline exhibit::Exhibit asking(exhibit::Question question) {
  exhibit::Exhibit exhibit = tiny_exhibit();
  question.panel = "two";
  exhibit.questions = {std::move(question)};
  exhibit.quiz_items = 1;
  return exhibit;
}

// A question without its task.
[[nodiscard]] inline exhibit::Question blank_question(exhibit::QuestionType type) {
  exhibit::Question made;
  made.id = "q";
  made.set = "people";
  made.type = type;
  made.stem = text_in_two("q stem");
  made.explanation = text_in_two("q because");
  made.facts = {"fact"};
  return made;
}

// Who has come to the question, and answers it by taps or by keys alone.
class Asked : public Visitor {
 public:
  explicit Asked(const exhibit::Exhibit& exhibit, bool by_keys = false, const visit::Preferences& preferences = {})
      : Visitor(exhibit, preferences), by_keys_(by_keys) {
    touch();
    use("quiz-tile");
    use("start");
  }

  void use(const std::string& id) { by_keys_ ? select(id) : tap(id); }
  void use_all(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) use(id);
  }

  // A finger on a point of a node, given as fractions of its place from where the reading begins.
  void tap_at(const std::string& id, base::Point at) {
    EXPECT_TRUE(node(id).touchable) << id;
    (void)update(visit::Press{id});
    (void)update(visit::Activate{id, screen(), at});
  }
  // Steps the focus on from where it is until it has come to the node, and selects it.
  void select(const std::string& id) {
    const std::size_t most = scene::focus_order(scene()).size();
    for (std::size_t i = 0; i < most && state.focused != id; ++i) {
      const std::vector<std::string> order = scene::focus_order(scene());
      auto next = std::ranges::find(order, state.focused);
      if (next != order.end()) ++next;
      (void)update(visit::Touched{});
      (void)update(visit::Focus{next == order.end() ? order.front() : *next});
    }
    ASSERT_EQ(state.focused, id) << "the keypad does not come to it on " << screen();
    ASSERT_TRUE(has(id));
    (void)update(visit::Activate{id, screen()});
  }

  [[nodiscard]] scene::Node node(const std::string& id) const {
    const scene::Scene shown = scene();
    const scene::Node* found = scene::find(shown.root, id);
    if (!found) ADD_FAILURE() << "there is no '" << id << "' on " << shown.id;
    return found ? *found : scene::Node{};
  }
  [[nodiscard]] bool shows(const std::string& id) const {
    const scene::Scene shown = scene();
    return scene::find(shown.root, id) != nullptr;
  }
  [[nodiscard]] std::string value(const std::string& id) const { return node(id).value; }
  [[nodiscard]] double score() const { return item().score; }

 private:
  bool by_keys_;
};

}  // namespace kiosk::testing
