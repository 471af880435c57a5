// Which key means what. Only keys that are the same on every keyboard layout; but for a teacher's letters, for which
// there are controls on the screen too.
#pragma once

#include <SFML/Window/Event.hpp>
#include <optional>

#include "stage/input.hpp"

namespace kiosk::stage {

[[nodiscard]] std::optional<Key> key_of(const sf::Event::KeyEvent& event);

}  // namespace kiosk::stage
