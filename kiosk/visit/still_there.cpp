// Asked of a visitor who has not stirred for a while. A touch anywhere or any key is answer enough: see Touched.
#include "visit/screens.hpp"

namespace kiosk::visit {

void show_still_there(Kit& kit, std::chrono::seconds left) {
  std::vector<Node> parts, controls;
  scene::TextStyle style = kit.body();
  style.tabular = true;
  parts.push_back(
      kit.text("countdown", kit.word("start-over-in", {std::to_string(left.count())}), style, Role::status));
  controls.push_back(kit.button("stay", kit.word("stay"), Icon::hand, CloseSheet{}, Accent::main));
  kit.view.scene.id = "still-there";
  kit.lay_over("still-there", kit.word("still-there"), std::move(parts), std::move(controls));
}

}  // namespace kiosk::visit
