// Real exhibits and their screens, laid out, for tests that want the true thing.
#pragma once

#include <string>

#include "exhibit/exhibit.hpp"
#include "scene/layout.hpp"
#include "visit/visit.hpp"

namespace kiosk::testing {

// Loaded once, from the source tree. An exhibit with an error ends the program.
[[nodiscard]] const exhibit::Exhibit& bundled_exhibit();
[[nodiscard]] const exhibit::Exhibit& lighthouse_exhibit();  // in Arabic and English

// An id that no screen has ends the program.
[[nodiscard]] visit::State state_of(const visit::World& world, const std::string& screen,
                                    const visit::Preferences& preferences);

[[nodiscard]] scene::Scene laid_out(const visit::World& world, const visit::State& state, scene::Measure& measure);

[[nodiscard]] inline visit::Preferences preferring(std::string language, int text_size = 1,
                                                   std::string contrast = "standard") {
  visit::Preferences preferences;
  preferences.language = std::move(language);
  preferences.text_size = text_size;
  preferences.contrast = std::move(contrast);
  return preferences;
}

}  // namespace kiosk::testing
