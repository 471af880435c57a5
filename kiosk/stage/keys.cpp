#include "stage/keys.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk::stage {

namespace {

using Keyboard = sf::Keyboard;

constexpr std::pair<Keyboard::Key, Key> meanings[] = {
    {Keyboard::Tab, Key::next},
    {Keyboard::Down, Key::next},
    {Keyboard::Right, Key::next},
    {Keyboard::Up, Key::previous},
    {Keyboard::Left, Key::previous},
    {Keyboard::Enter, Key::select},
    {Keyboard::Space, Key::select},
    {Keyboard::Escape, Key::back},
    {Keyboard::Backspace, Key::back},
    {Keyboard::PageDown, Key::next_panel},
    {Keyboard::PageUp, Key::previous_panel},
    {Keyboard::Home, Key::contents},
    {Keyboard::F1, Key::help},
    {Keyboard::F2, Key::language},
    {Keyboard::F3, Key::text_size},
    {Keyboard::F4, Key::contrast},
};

}  // namespace

std::optional<Key> key_of(const sf::Event::KeyEvent& event) {
  if (event.alt || event.control || event.system) return std::nullopt;  // Alt+F4 is not F4
  if (event.code == Keyboard::Tab && event.shift) return Key::previous;
  const auto meaning = std::ranges::find(meanings, event.code, &std::pair<Keyboard::Key, Key>::first);
  if (meaning == std::end(meanings)) return std::nullopt;
  return meaning->second;
}

}  // namespace kiosk::stage
