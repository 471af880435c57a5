// Asked once before an exam is handed in, since that cannot be undone.
#include <algorithm>

#include "visit/screens.hpp"

namespace kiosk::visit {

void show_hand_in(Kit& kit) {
  const auto& items = kit.state.round->items;
  const auto open = std::count_if(items.begin(), items.end(), [&](const quiz::Item& item) {
    return !quiz::complete(kit.exhibit.questions[item.question], item.answer);
  });
  std::vector<Node> parts, controls;
  parts.push_back(kit.text("hand-in/open",
                           open > 0 ? kit.word("still-open", {std::to_string(open)}) : kit.word("all-answered"),
                           kit.body(), Role::status));
  // While something is open, going back is the likelier wish.
  const Accent back = open > 0 ? Accent::main : Accent::quiet, now = open > 0 ? Accent::quiet : Accent::main;
  controls.push_back(kit.button("hand-in/back", kit.word("back-to-questions"), Icon::back, CloseSheet{}, back));
  controls.push_back(kit.button("hand-in/now", kit.word("hand-in"), Icon::right, HandIn{}, now));
  kit.view.scene.id = "quiz/hand-in";
  kit.lay_over("hand-in", kit.word("hand-in-now"), std::move(parts), std::move(controls));
}

}  // namespace kiosk::visit
