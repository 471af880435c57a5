#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <set>
#include <string_view>

#include "exhibit/embedded.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

using Spots = std::map<std::string, json::Spot>;

constexpr std::array grounds{"ground", "surface", "raised"};
constexpr std::array inks{"text", "secondary", "accent", "first", "second", "right", "wrong"};
constexpr std::array lines{"line", "focus"};
constexpr std::array others{"on-accent", "shade"};
constexpr std::array size_names{"small", "body", "lead", "quotation", "subtitle", "title", "large", "display"};

// WCAG 2.2: 7:1 for text (AAA), 3:1 for what is not text. 20:1 is what makes the contrast theme worth choosing.
constexpr double for_text = 7, for_lines = 3, for_high_contrast = 20;
// The least (AA) for labels on pictures: what lies below them, the program cannot know, only what should.
constexpr double for_labels = 4.5;

constexpr double smallest_type = 24, largest_type = 200;  // units; 24 is the least that a visitor reads standing

bool read_colour(File& file, const json::Value& value, base::Colour& into) {
  const auto* text = expect<std::string>(file, value, "a colour in quotation marks, such as \"#D9A64D\"");
  if (!text) return false;
  const auto colour = base::parse_colour(*text);
  if (colour)
    into = *colour;
  else
    file.error(value.at, "bad-colour", in_quotes(*text) + " is not a colour: write one such as \"#D9A64D\"");
  return colour.has_value();
}

// Fills the colours and says where each stands; those that cannot be read, and have been reported, stay out.
Spots read_colours(File& file, const json::Value& value, std::map<std::string, base::Colour>& into) {
  Spots spots;
  Fields fields(file, value, "\"colours\"");
  const auto read_group = [&](const auto& names) {
    for (const char* name : names)
      if (const json::Value* colour = fields.demand(name); colour && read_colour(file, *colour, into[name]))
        spots[name] = colour->at;
  };
  read_group(grounds);
  read_group(inks);
  read_group(lines);
  read_group(others);
  fields.finish();
  return spots;
}

class ContrastCheck {
 public:
  ContrastCheck(File& file, const std::map<std::string, base::Colour>& colours, const Spots& spots)
      : file_(file), colours_(colours), spots_(spots) {}

  void demand(Severity severity, const std::string& ink, const std::string& ground, double least) {
    if (!spots_.count(ink) || !spots_.count(ground)) return;
    const base::Colour under = colours_.at(ground);
    const double ratio = base::contrast(base::blend(colours_.at(ink), under), under);
    if (ratio >= least) return;
    char text[160];
    // Rounded down: 6.96 must not read as 7.0.
    std::snprintf(text, sizeof text, "has %.1f:1 on \"%s\": %.0f:1 is the least, make one lighter or darker",
                  std::floor(ratio * 10) / 10, ground.c_str(), least);
    file_.context().report.add(severity, file_.place(spots_.at(ink)), "low-contrast", in_quotes(ink) + " " + text);
  }

 private:
  File& file_;
  const std::map<std::string, base::Colour>& colours_;
  const Spots& spots_;
};

void check_contrast(File& file, const std::map<std::string, base::Colour>& colours, const Spots& spots,
                    const std::string& role) {
  ContrastCheck contrast(file, colours, spots);
  for (const char* ground : grounds) {
    for (const char* ink : inks) contrast.demand(Severity::error, ink, ground, for_text);
    for (const char* line : lines) contrast.demand(Severity::error, line, ground, for_lines);
    if (role == "high") contrast.demand(Severity::warning, "text", ground, for_high_contrast);
  }
  contrast.demand(Severity::error, "on-accent", "accent", for_text);
}

Spots read_palette(File& file, const json::Value& value, std::map<std::string, base::Colour>& into) {
  Spots spots;
  const auto* object = expect<json::Object>(file, value, "colours by name, such as {\"sky\": \"#182334\"}");
  if (!object) return spots;
  for (const json::Member& member : *object) {
    if (!is_id(member.key))
      file.error(member.at, "bad-id", in_quotes(member.key) + " is not a colour's name: use only a-z, 0-9 and -");
    else if (read_colour(file, member.value, into[member.key]))
      spots[member.key] = member.value.at;
  }
  return spots;
}

std::string told(double ratio) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f:1", std::floor(ratio * 10) / 10);
  return text;
}

// Labels take "line" of the picture's colours, or "text" where they ask for it. `spots` are those that the theme gives
// itself; two colours of the program go together.
void check_labels(File& file, const Theme& theme, const Spots& spots, json::Spot at) {
  const auto least = ": 4.5:1 is the least, make one lighter or darker";
  for (const char* ink : {"line", "text"}) {
    const auto own = theme.picture.find(ink);
    const base::Colour over = own == theme.picture.end() ? theme.colours.at(ink) : own->second;
    for (const char* ground : {"ground", "sky"}) {
      const auto under = theme.picture.find(ground);
      if (under == theme.picture.end() || (!spots.count(ink) && !spots.count(ground))) continue;
      const double ratio = base::contrast(base::blend(over, under->second), under->second);
      if (ratio < for_labels)
        file.warning(
            spots.count(ink) ? spots.at(ink) : spots.at(ground), "low-contrast",
            "labels in " + in_quotes(ink) + " have " + told(ratio) + " on the picture's " + in_quotes(ground) + least);
    }
  }
  // The program's own are for dark pictures; a light theme will have light ones.
  if (spots.count("line")) return;
  const base::Colour line = theme.picture.at("line"), ground = theme.colours.at("ground");
  if (const double ratio = base::contrast(line, ground); ratio < for_labels)
    file.warning(at, "low-contrast",
                 "this theme gives \"picture\" no \"line\", so labels keep the program's " + base::format_colour(line) +
                     ", which has " + told(ratio) +
                     " on \"ground\": write \"line\" there, and \"text\" if a label asks for it");
}

void read_fonts(File& file, const json::Value& value, Theme& into) {
  Fields fields(file, value, "\"fonts\"");
  fields.optional("display", into.display_font, read::string);
  fields.optional("text", into.text_font, read::string);
  fields.optional("typed", into.typed_font, read::string);
  fields.finish();
}

void read_sizes(File& file, const json::Value& value, std::map<std::string, double>& into) {
  Fields fields(file, value, "\"sizes\"");
  for (const char* name : size_names)
    if (const json::Value* size = fields.find(name)) read::number{smallest_type, largest_type}(file, *size, into[name]);
  fields.finish();
}

Theme read_over(Theme theme, File& file, const json::Value& value, const std::string& role) {
  Fields fields(file, value, "a theme");
  fields.allow_schema();
  fields.optional("name", theme.name, read::loose_text);
  const std::size_t errors = file.context().report.errors();
  Spots spots, labels;
  if (const json::Value* colours = fields.demand("colours")) spots = read_colours(file, *colours, theme.colours);
  const json::Value* palette = fields.find("picture");
  if (palette) labels = read_palette(file, *palette, theme.picture);
  const bool all_read = file.context().report.errors() == errors;
  check_contrast(file, theme.colours, spots, role);
  // A colour that cannot be read has its finding; what the labels have instead would be a second one.
  if (all_read && theme.picture.count("line")) check_labels(file, theme, labels, palette ? palette->at : value.at);
  if (const json::Value* fonts = fields.find("fonts")) read_fonts(file, *fonts, theme);
  if (const json::Value* sizes = fields.find("sizes")) read_sizes(file, *sizes, theme.sizes);
  fields.finish();
  return theme;
}

std::set<std::string> names_of(const Theme& theme) {
  std::set<std::string> names;
  for (const auto& [name, colour] : theme.colours) names.insert(name);
  for (const auto& [name, colour] : theme.picture) names.insert(name);
  return names;
}

}  // namespace

Theme own_theme(const std::string& role) {
  const char* name = role == "high" ? "themes/high-contrast.json" : "themes/night.json";
  const json::Tree tree = json::parse(embedded(name).value_or(""));
  assert(tree.root);
  if (!tree.root) return {};
  Context alone("");
  File file(alone, name);
  Theme theme = read_over({}, file, *tree.root, role);
  assert(!alone.report.has_errors());
  return theme;
}

Theme read_theme(File& file, const json::Value& value, const std::string& role) {
  Theme base = own_theme(role);
  base.name = {};
  return read_over(std::move(base), file, value, role);
}

void check_inks(Context& context, const std::map<std::string, Theme>& themes) {
  for (const auto& [ink, place] : context.inks) {
    std::vector<std::string> having, lacking;
    std::map<std::string, std::size_t> themes_with;
    for (const auto& [name, theme] : themes) {
      const std::set<std::string> names = names_of(theme);
      (names.count(ink) > 0 ? having : lacking).push_back(in_quotes(name));
      for (const std::string& one : names) ++themes_with[one];
    }
    if (lacking.empty()) continue;
    std::vector<std::string> common;
    for (const auto& [name, count] : themes_with)
      if (count == themes.size()) common.push_back(name);
    const std::string hint = did_you_mean(ink, common);
    std::string message = "no theme has a colour " + in_quotes(ink);
    if (!having.empty())
      message = "the colour " + in_quotes(ink) + " is in " + enumerate(having) + " and not in " + enumerate(lacking);
    if (having.empty() && !hint.empty())
      message += hint;
    else
      message += ": write it into \"picture\" of each theme, or one that all have: " + enumerate(common, "or");
    context.report.error(place, "unknown-reference", message);
  }
}

}  // namespace kiosk::exhibit
