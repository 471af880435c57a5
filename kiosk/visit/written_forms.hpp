// How a question is answered by pen: the form of each kind of task, as nodes for a worksheet.
#pragma once

#include "visit/paper.hpp"

namespace kiosk::visit {

// The instruction and what is written into, one under another; `width` is the room for it.
[[nodiscard]] std::vector<Node> written_form(const Kit& kit, const exhibit::Question& question, const quiz::Item& item,
                                             double width, scene::Measure& measure);

}  // namespace kiosk::visit
