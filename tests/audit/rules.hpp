// What STANDARDS asks of every screen, held against a laid-out scene: the numbers stand at the top of rules.cpp.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "scene/layout.hpp"

namespace kiosk::audit {

struct Violation {
  std::string rule, node, what;
};

struct Asked {
  double capital_mm = 4.8;     // at the text-size step
  double body_size = 28;       // units; texts of this size and above it are body text or titles
  double first_step_mm = 4.8;  // for those that show another step than the one set
};

// Everything but the colours.
[[nodiscard]] std::vector<Violation> audit_places(const scene::Scene& scene, scene::Measure& measure,
                                                  const Asked& asked);
// All controls in the lower half of the screen.
[[nodiscard]] std::vector<Violation> audit_reach(const scene::Scene& scene);
[[nodiscard]] std::vector<Violation> audit_colours(const scene::Scene& scene, scene::Measure& measure);

// --- for other audits ---

// The topmost dialog, or the whole screen: what can be read and pressed.
[[nodiscard]] const scene::Node& foreground(const scene::Scene& scene);

struct InkedText {
  const scene::Node* node = nullptr;
  base::Rect ink;                          // the lines that show, as wide as they are
  std::vector<const scene::Node*> within;  // from the root down
  bool on_picture = false;                 // a label
};
[[nodiscard]] std::vector<InkedText> texts_of(const scene::Scene& scene, scene::Measure& measure);

}  // namespace kiosk::audit
