// A visitor before an exhibit, on a clock that the test turns by hand. What they do reaches the visit as the program's
// loop sends it: first a sign of life, and where that woke the exhibit or answered its question, nothing more.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "visit/visit.hpp"

namespace kiosk::scene {

// How GoogleTest names a scene.
inline void PrintTo(const Scene& scene, std::ostream* out) { *out << "the scene " << scene.id; }

}  // namespace kiosk::scene

namespace kiosk::testing {

class Visitor {
 public:
  explicit Visitor(const exhibit::Exhibit& exhibit, visit::Preferences first = {}, std::uint64_t seed = 1);

  visit::World world;
  visit::Time now{1000};
  visit::State state;

  // As if the program had just been started.
  void begin_again(const visit::Preferences& first = {}, std::uint64_t seed = 1);

  // --- what a visitor does ---
  void touch() { (void)update(visit::Touched{}); }
  // Presses a node and lets go. It must be there to be pressed.
  void tap(const std::string& id) { tap(visit::Activate{id}); }
  void tap(const visit::Activate& where);
  void key(visit::Command command);
  visit::Effects update(const visit::Input& input) { return visit::update(state, input, world, now); }

  // --- time ---
  // Turns the clock, the exhibit's moments kept on the way.
  void wait(visit::Time time);
  [[nodiscard]] std::optional<visit::Time> next_change() const { return visit::next_change(state, world, now); }

  // --- what a visitor sees ---
  [[nodiscard]] scene::Scene scene() const { return visit::view(state, world, now); }
  [[nodiscard]] std::string screen() const { return scene().id; }
  [[nodiscard]] bool has(const std::string& id) const;  // among what can be pressed
  [[nodiscard]] std::string text(const std::string& id) const;
  [[nodiscard]] const quiz::Item& item() const { return state.round->item(); }

 private:
  bool wakes();
};

// The ids of all that can be pressed; where a dialog lies on top, its own only.
[[nodiscard]] std::vector<std::string> pressable(const scene::Scene& scene);

// The exhibit that comes with the program.
[[nodiscard]] const exhibit::Exhibit& bundled_exhibit();

// One of each kind of what a visitor does, each with a name.
[[nodiscard]] std::vector<std::pair<std::string, visit::Input>> every_input();

}  // namespace kiosk::testing
