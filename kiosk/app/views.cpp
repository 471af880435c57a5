#include "app/views.hpp"

#include <algorithm>

#include "app/folder.hpp"
#include "exhibit/names.hpp"
#include "paint/painter.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

base::Error unknown(const std::string& what, const std::string& name, const std::vector<std::string>& known) {
  return {base::ErrorKind::usage, "no " + what + " '" + name + "' in this exhibit; there are " + joined(known)};
}

}  // namespace

std::vector<std::string> near_names(const std::string& name, const std::vector<std::string>& names) {
  constexpr std::size_t most = 3;
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string& other : names) {
    const std::size_t far = other.find(name) != std::string::npos ? 1 : exhibit::edit_distance(name, other);
    if (far <= 1 + name.size() / 2) near.emplace_back(far, other);
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
  near.resize(std::min(near.size(), most));
  std::vector<std::string> found;
  for (auto& [far, other] : near) found.push_back(std::move(other));
  return found;
}

base::Result<visit::Preferences> preferences_in(const exhibit::Exhibit& exhibit, visit::Preferences preferences) {
  const auto& languages = exhibit.languages;
  if (preferences.language.empty()) preferences.language = languages.front();
  if (std::ranges::find(languages, preferences.language) == languages.end())
    return unknown("language", preferences.language, languages);
  if (!exhibit.themes.contains(preferences.contrast)) {
    std::vector<std::string> themes;
    for (const auto& [name, theme] : exhibit.themes) themes.push_back(name);
    return unknown("contrast", preferences.contrast, themes);
  }
  return preferences;
}

base::Result<> each_screen(const ViewOptions& options, scene::Measure& measure,
                           const std::function<base::Result<>(const scene::Scene&)>& show) {
  const auto exhibit = open_exhibit(options.folder);
  if (!exhibit) return exhibit.error();
  const auto preferences = preferences_in(exhibit.value(), options.preferences);
  if (!preferences) return preferences.error();
  const exhibit::Theme& theme = exhibit.value().themes.at(preferences.value().contrast);
  if (const auto fonts = paint::missing_fonts({theme.display_font, theme.text_font}); !fonts) return fonts.error();
  const visit::World world{exhibit.value(),
                           {options.size, options.display_inches.value_or(exhibit.value().diagonal_inches)}};
  const std::vector<std::string> known = visit::screen_ids(world);
  for (const std::string& id : options.screen ? std::vector{*options.screen} : known) {
    auto state = visit::state_of_screen(world, id, preferences.value());
    if (!state) {
      const std::vector<std::string> near = near_names(id, known);
      return base::Error{base::ErrorKind::usage, "no screen '" + id + "'" +
                                                     (near.empty() ? "" : "; near it: " + joined(near)) +
                                                     "; all: kiosk screens " + options.folder.string()};
    }
    (state->sheet == visit::Sheet::none ? state->page : state->sheet_page) = options.page - 1;
    scene::Scene scene = visit::view(*state, world, visit::Time{0});
    scene::lay_out(scene, measure);
    if (const auto shown = show(scene); !shown) return shown;
  }
  return base::Done{};
}

}  // namespace kiosk::app
