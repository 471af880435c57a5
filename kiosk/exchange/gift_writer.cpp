#include "exchange/formats.hpp"

namespace kiosk::exchange {

Exported write_gift(const exhibit::Exhibit&, const Chosen&, const base::Language&) { return {}; }

}  // namespace kiosk::exchange
