// An exhibit with a question of each type, all with facts, panel, feedback and emphasis where these can be.
#pragma once

#include "exhibit/exhibit.hpp"

namespace kiosk::exchange {

[[nodiscard]] exhibit::Exhibit exhibit_of_every_type();

}  // namespace kiosk::exchange
