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
    {Keyboard::R, Key::reveal},
    {Keyboard::S, Key::skip},
    {Keyboard::U, Key::undo},
    {Keyboard::Add, Key::more_points},
    {Keyboard::Equal, Key::more_points},
    {Keyboard::Subtract, Key::fewer_points},
    {Keyboard::Hyphen, Key::fewer_points},
    {Keyboard::Num1, Key::team_1},
    {Keyboard::Numpad1, Key::team_1},
    {Keyboard::Num2, Key::team_2},
    {Keyboard::Numpad2, Key::team_2},
    {Keyboard::Num3, Key::team_3},
    {Keyboard::Numpad3, Key::team_3},
    {Keyboard::Num4, Key::team_4},
    {Keyboard::Numpad4, Key::team_4},
    {Keyboard::Num5, Key::team_5},
    {Keyboard::Numpad5, Key::team_5},
    {Keyboard::Num6, Key::team_6},
    {Keyboard::Numpad6, Key::team_6},
    {Keyboard::Num7, Key::team_7},
    {Keyboard::Numpad7, Key::team_7},
    {Keyboard::Num8, Key::team_8},
    {Keyboard::Numpad8, Key::team_8},
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
