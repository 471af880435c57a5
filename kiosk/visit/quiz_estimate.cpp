#include "visit/answering.hpp"

namespace kiosk::visit {

Answering answering(Kit&, const exhibit::Question&, const exhibit::EstimateTask&, const quiz::Item&) {
  return {"choose-one", {}, {}, {}, {}};
}

double pointed_at(const exhibit::EstimateTask& task, base::Point at) {
  return task.from + at.x * (task.to - task.from);
}

}  // namespace kiosk::visit
