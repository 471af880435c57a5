#include "visit/answering.hpp"

namespace kiosk::visit {

Answering answering(Kit&, const exhibit::Question&, const exhibit::OrderTask&, const quiz::Item&) {
  return {"choose-one", {}, {}, {}, {}};
}

}  // namespace kiosk::visit
