#include "support/visitor.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "exhibit/load.hpp"
#include "visit/interactives.hpp"

namespace kiosk::testing {

Visitor::Visitor(const exhibit::Exhibit& exhibit, visit::Preferences first, std::uint64_t seed)
    : world{exhibit, {}}, state(visit::begin(world, first, seed, now)) {}

void Visitor::begin_again(const visit::Preferences& first, std::uint64_t seed) {
  state = visit::begin(world, first, seed, now);
}

bool Visitor::wakes() {
  const std::size_t screen = state.screen.index();
  const visit::Sheet sheet = state.sheet;
  touch();
  return state.screen.index() != screen || state.sheet != sheet;
}

void Visitor::tap(const visit::Activate& where) {
  if (wakes()) return;
  // Where the finger's place says what is meant the keypad does not stop.
  const scene::Scene shown = scene();
  const scene::Node* node = where.at ? scene::find(shown.root, where.id) : nullptr;
  EXPECT_TRUE(node ? node->touchable : has(where.id)) << "there is no '" << where.id << "' to press on " << shown.id;
  (void)update(visit::Press{where.id});
  (void)update(visit::Touched{});
  (void)update(visit::Activate{where.id, screen(), where.at});
}

void Visitor::key(visit::Command command) {
  if (!wakes()) (void)update(visit::Perform{command});
}

void Visitor::wait(visit::Time time) {
  const visit::Time until = now + time;
  for (auto next = next_change(); next && *next <= until; next = next_change()) {
    if (*next < now) throw std::logic_error("a change lies in the past");
    now = *next;
    (void)update(visit::Tick{});
    if (next_change() == next) throw std::logic_error("a change does not pass");
  }
  now = until;
}

bool Visitor::has(const std::string& id) const {
  const std::vector<std::string> ids = pressable(scene());
  return std::ranges::find(ids, id) != ids.end();
}

std::string Visitor::text(const std::string& id) const {
  const scene::Scene shown = scene();
  const scene::Node* node = scene::find(shown.root, id);
  return node && node->text ? base::plain_of(node->text->runs) : "";
}

std::vector<std::string> pressable(const scene::Scene& scene) { return scene::focus_order(scene); }

const exhibit::Exhibit& bundled_exhibit() {
  static const exhibit::Loaded loaded = exhibit::load(KIOSK_SOURCE_DIR "/content");
  if (!loaded.exhibit) throw std::runtime_error("the bundled exhibit does not load");
  return *loaded.exhibit;
}

std::vector<std::pair<std::string, visit::Input>> every_input() {
  using visit::Command;
  std::vector<std::pair<std::string, visit::Input>> inputs{{"a touch", visit::Touched{}},
                                                           {"a finger on a tile", visit::Press{"tile/one"}},
                                                           {"a finger lifted", visit::Press{""}},
                                                           {"a tile", visit::Activate{"tile/one"}},
                                                           {"the end", visit::Activate{"bar/finish"}},
                                                           {"the invitation", visit::Activate{"begin"}},
                                                           {"a node that is not there", visit::Activate{"nowhere"}},
                                                           {"the focus", visit::Focus{"tile/one"}}};
  for (const auto& [name, command] : {std::pair{"back", Command::back},
                                      {"next panel", Command::next_panel},
                                      {"previous panel", Command::previous_panel},
                                      {"contents", Command::contents},
                                      {"language", Command::language},
                                      {"text size", Command::text_size},
                                      {"contrast", Command::contrast},
                                      {"help", Command::help}})
    inputs.emplace_back(std::string{"the key "} + name, visit::Perform{command});
  return inputs;
}

}  // namespace kiosk::testing
