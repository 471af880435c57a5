// A visitor before one interactive, which stands on the second panel of the tiny exhibit.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::testing {

// A part that rests on a fact.
inline exhibit::Part part_that_says(const std::string& id) {
  exhibit::Part part;
  part.id = id;
  part.title = text_in_two(id + " title");
  part.body = {{text_in_two(id + " says"), {"fact"}, false}};
  return part;
}

inline exhibit::Picture picture_of(const std::string& name) {
  exhibit::Picture picture;
  picture.file = "/nowhere/" + name + ".svg";
  picture.alt = text_in_two(name + " alt");
  return picture;
}

inline exhibit::Exhibit tiny_exhibit_with(exhibit::Interactive interactive) {
  exhibit::Exhibit exhibit = tiny_exhibit();
  exhibit.panels[1].interactive = std::move(interactive);
  return exhibit;
}

class ExploringVisitor : public Visitor {
 public:
  explicit ExploringVisitor(const exhibit::Exhibit& exhibit, const visit::Preferences& first = {})
      : Visitor(exhibit, first) {
    open();
  }

  // Another visitor comes to it.
  void come_again(const visit::Preferences& first = {}) {
    begin_again(first);
    open();
  }

  [[nodiscard]] bool shows(const std::string& id) const { return scene::find(scene().root, id); }
  [[nodiscard]] scene::Node node(const std::string& id) const {
    const scene::Scene shown = scene();
    const scene::Node* found = scene::find(shown.root, id);
    EXPECT_TRUE(found) << "there is no '" << id << "' on " << shown.id;
    return found ? *found : scene::Node{};
  }
  // Nothing changes by itself until the visitor is asked whether they are still there.
  [[nodiscard]] bool rests() const { return *next_change() >= state.last_input + world.exhibit.timing.idle; }

 private:
  void open() {
    touch();
    tap("tile/two");
  }
};

}  // namespace kiosk::testing
