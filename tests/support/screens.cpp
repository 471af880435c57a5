#include "support/screens.hpp"

#include <cstdlib>
#include <iostream>

#include "exhibit/load.hpp"

namespace kiosk::testing {
namespace {

[[noreturn]] void give_up(const std::string& why) {
  std::cerr << why << std::endl;
  std::abort();
}

exhibit::Exhibit loaded(const std::string& folder) {
  exhibit::Loaded result = exhibit::load(std::string(KIOSK_SOURCE_DIR) + "/" + folder);
  if (!result.exhibit) {
    for (const exhibit::Finding& finding : result.findings) std::cerr << exhibit::describe(finding) << "\n";
    give_up("there is no exhibit in " + folder);
  }
  return std::move(*result.exhibit);
}

}  // namespace

const exhibit::Exhibit& bundled_exhibit() {
  static const exhibit::Exhibit exhibit = loaded("content");
  return exhibit;
}

const exhibit::Exhibit& lighthouse_exhibit() {
  static const exhibit::Exhibit exhibit = loaded("examples/pharos");
  return exhibit;
}

visit::State state_of(const visit::World& world, const std::string& screen, const visit::Preferences& preferences) {
  const auto state = visit::state_of_screen(world, screen, preferences);
  if (!state) give_up("there is no screen " + screen);
  return *state;
}

scene::Scene laid_out(const visit::World& world, const visit::State& state, scene::Measure& measure) {
  scene::Scene scene = visit::view(state, world, visit::Time{0});
  scene::lay_out(scene, measure);
  return scene;
}

}  // namespace kiosk::testing
