// Tests before one interactive, as it is laid out on the second panel of the tiny exhibit.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "scene/layout.hpp"
#include "support/exploring_visitor.hpp"
#include "support/rough_measure.hpp"

namespace kiosk::testing {

class InteractiveTest : public ::testing::Test {
 protected:
  explicit InteractiveTest(exhibit::Exhibit shown) : exhibit(std::move(shown)) {}

  [[nodiscard]] scene::Scene laid_out() const {
    RoughMeasure measure;
    scene::Scene scene = visitor.scene();
    scene::lay_out(scene, measure);
    return scene;
  }
  // Nothing where it is not to be seen.
  [[nodiscard]] std::optional<scene::Node> node(const std::string& id) const {
    const scene::Scene scene = laid_out();
    const scene::Node* found = scene::find(scene.root, id);
    return found && !found->hidden ? std::optional{*found} : std::nullopt;
  }
  [[nodiscard]] visit::Lens lens() const { return visitor.state.exploration.lens(visitor.now); }
  void look_through(visit::Lens lens) { visitor.state.exploration.glide = {lens, lens, visitor.now, visit::Time{0}}; }
  [[nodiscard]] bool rests() const { return visitor.rests(); }

  exhibit::Exhibit exhibit;
  ExploringVisitor visitor{exhibit};
};

}  // namespace kiosk::testing
