#include "visit/answering.hpp"

namespace kiosk::visit {

Answering answering(Kit&, const exhibit::Question&, const exhibit::PinTask&, const quiz::Item&) {
  return {"choose-one", {}, {}, {}, {}};
}

base::GeoPoint pointed_at(const State&, const World&, const exhibit::PinTask& task, base::Point) { return task.where; }

}  // namespace kiosk::visit
