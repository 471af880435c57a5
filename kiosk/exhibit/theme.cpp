#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>
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

// Fills the colours and says where each stands; those that cannot be read stay out.
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

void read_palette(File& file, const json::Value& value, std::map<std::string, base::Colour>& into) {
  const auto* object = expect<json::Object>(file, value, "colours by name, such as {\"sky\": \"#182334\"}");
  if (!object) return;
  for (const json::Member& member : *object) {
    if (!is_id(member.key))
      file.error(member.at, "bad-id", in_quotes(member.key) + " is not a colour's name: use only a-z, 0-9 and -");
    else
      read_colour(file, member.value, into[member.key]);
  }
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
  if (const json::Value* colours = fields.demand("colours")) {
    const Spots spots = read_colours(file, *colours, theme.colours);
    check_contrast(file, theme.colours, spots, role);
  }
  if (const json::Value* palette = fields.find("picture")) read_palette(file, *palette, theme.picture);
  if (const json::Value* fonts = fields.find("fonts")) read_fonts(file, *fonts, theme);
  if (const json::Value* sizes = fields.find("sizes")) read_sizes(file, *sizes, theme.sizes);
  fields.finish();
  return theme;
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
    for (const auto& [name, theme] : themes) {
      if (theme.colours.count(ink) || theme.picture.count(ink)) continue;
      std::vector<std::string> known;
      for (const auto& [colour, value] : theme.colours) known.push_back(colour);
      for (const auto& [colour, value] : theme.picture) known.push_back(colour);
      context.report.error(
          place, "unknown-reference",
          "the theme " + in_quotes(name) + " has no colour " + in_quotes(ink) + did_you_mean(ink, known));
      break;
    }
  }
}

}  // namespace kiosk::exhibit
