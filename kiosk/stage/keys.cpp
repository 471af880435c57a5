#include "stage/keys.hpp"

namespace kiosk::stage {

std::optional<Key> key_of(const sf::Event::KeyEvent& event) {
  if (event.alt || event.control || event.system) return std::nullopt;  // Alt+F4 is not F4
  switch (event.code) {
    case sf::Keyboard::Tab: return event.shift ? Key::previous : Key::next;
    case sf::Keyboard::Down:
    case sf::Keyboard::Right: return Key::next;
    case sf::Keyboard::Up:
    case sf::Keyboard::Left: return Key::previous;
    case sf::Keyboard::Enter:
    case sf::Keyboard::Space: return Key::select;
    case sf::Keyboard::Escape:
    case sf::Keyboard::Backspace: return Key::back;
    case sf::Keyboard::PageDown: return Key::next_panel;
    case sf::Keyboard::PageUp: return Key::previous_panel;
    case sf::Keyboard::Home: return Key::contents;
    case sf::Keyboard::F1: return Key::help;
    case sf::Keyboard::F2: return Key::language;
    case sf::Keyboard::F3: return Key::text_size;
    case sf::Keyboard::F4: return Key::contrast;
    default: return std::nullopt;
  }
}

}  // namespace kiosk::stage
