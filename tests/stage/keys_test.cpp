#include "stage/keys.hpp"

#include <gtest/gtest.h>

namespace kiosk::stage {
namespace {

sf::Event::KeyEvent stroke(sf::Keyboard::Key code) {
  sf::Event::KeyEvent event{};
  event.code = code;
  return event;
}

TEST(Keys, MeanWhatTheGuideSays) {
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Tab)), Key::next);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Up)), Key::previous);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Space)), Key::select);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Escape)), Key::back);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::PageDown)), Key::next_panel);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::PageUp)), Key::previous_panel);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Home)), Key::contents);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::F1)), Key::help);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::F2)), Key::language);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::F3)), Key::text_size);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::F4)), Key::contrast);
}

TEST(Keys, OfATeacherAreLettersSignsAndDigits) {
  EXPECT_EQ(key_of(stroke(sf::Keyboard::R)), Key::reveal);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::S)), Key::skip);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::U)), Key::undo);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Equal)), Key::more_points);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Subtract)), Key::fewer_points);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Num1)), Key::team_1);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Numpad8)), Key::team_8);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Num9)), std::nullopt);
}

TEST(Keys, ShiftTurnsTabRound) {
  auto event = stroke(sf::Keyboard::Tab);
  event.shift = true;
  EXPECT_EQ(key_of(event), Key::previous);
}

TEST(Keys, OtherLettersMeanNothing) {
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Q)), std::nullopt);
  EXPECT_EQ(key_of(stroke(sf::Keyboard::Unknown)), std::nullopt);
}

TEST(Keys, ThoseOfTheDesktopAreNotOurs) {
  auto event = stroke(sf::Keyboard::F4);
  event.alt = true;
  EXPECT_EQ(key_of(event), std::nullopt);
  event = stroke(sf::Keyboard::Tab);
  event.system = true;
  EXPECT_EQ(key_of(event), std::nullopt);
}

}  // namespace
}  // namespace kiosk::stage
