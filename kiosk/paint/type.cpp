// Lengths here are units but where a name says pango: those are units times PANGO_SCALE.
#include "paint/type.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "paint/fonts.hpp"
#include "paint/painter.hpp"
#include "paint/typeset.hpp"

namespace kiosk::paint {
namespace {

int to_pango(double units) { return static_cast<int>(std::lround(units * PANGO_SCALE)); }
double from_pango(int units) { return static_cast<double>(units) / PANGO_SCALE; }

void append(std::string& key, double number) { key += std::to_string(number) + '\x1f'; }

// Everything that changes where glyphs stand; the ink does not.
std::string key_of(const base::RichText& runs, const scene::TextStyle& style, const base::Language& language,
                   double width) {
  std::string key = language + '\x1f' + style.font + '\x1f';
  append(key, style.size);
  append(key, style.weight);
  append(key, style.leading);
  append(key, style.tracking);
  append(key, width);
  for (const bool flag : {style.italic, style.tabular, style.old_figures, style.hang, style.balance, style.whole_words})
    key += flag ? '1' : '0';
  key += static_cast<char>('0' + static_cast<int>(style.align));
  for (const base::Run& run : runs) {
    key += static_cast<char>('\x1c' + (run.emphasis ? 1 : 0) + (run.strong ? 2 : 0));
    key += run.text;
  }
  return key;
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t start = 0,
         std::size_t end = PANGO_ATTR_INDEX_TO_TEXT_END) {
  attribute->start_index = static_cast<guint>(start);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

std::size_t bytes_of_first_character(const std::string& text) {
  return text.empty() ? 0 : static_cast<std::size_t>(g_utf8_next_char(text.c_str()) - text.c_str());
}

bool opens_with_quotation_mark(const std::string& text) {
  for (const char* mark : {"\u201C", "\u00AB", "\u201E", "\u2018"})
    if (text.starts_with(mark)) return true;
  return false;
}

// The narrowest width that keeps the number of lines, so that they come out about equally long.
void balance(PangoLayout* layout, int widest) {
  const int lines = pango_layout_get_line_count(layout);
  if (lines < 2) return;
  int narrow = widest / (lines + 1), wide = widest;
  while (wide - narrow > 2 * PANGO_SCALE) {
    const int middle = (narrow + wide) / 2;
    pango_layout_set_width(layout, middle);
    (pango_layout_get_line_count(layout) > lines ? narrow : wide) = middle;
  }
  pango_layout_set_width(layout, wide);
}

Owned<PangoContext> new_context(PangoFontMap* fonts, PangoDirection direction) {
  Owned<PangoContext> context(pango_font_map_create_context(fonts));
  // Unhinted, so that a text breaks alike at every scale.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_base_dir(context.get(), direction);
  return context;
}

PangoAlignment alignment(scene::Align align, bool right_to_left) {
  if (align == scene::Align::centre) return PANGO_ALIGN_CENTER;
  return (align == scene::Align::end) != right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

Type::Type()
    : fonts_(new_font_map()),
      left_to_right_(new_context(fonts_.get(), PANGO_DIRECTION_LTR)),
      right_to_left_(new_context(fonts_.get(), PANGO_DIRECTION_RTL)) {}

Type::Setting Type::set(const base::RichText& runs, const scene::TextStyle& style, const base::Language& language,
                        double width) {
  Setting setting;
  const bool right_to_left = base::direction_of(language) == base::Direction::right_to_left;
  setting.layout.reset(pango_layout_new((right_to_left ? right_to_left_ : left_to_right_).get()));
  PangoLayout* layout = setting.layout.get();
  // The language says how the text runs: a figure or a foreign name at its beginning does not.
  pango_layout_set_auto_dir(layout, FALSE);

  std::string text;
  PangoAttrList* attributes = pango_attr_list_new();
  for (const base::Run& run : typeset(runs, language)) {
    const std::size_t start = text.size();
    text += run.text;
    if (run.emphasis)
      add(attributes, pango_attr_style_new(style.italic ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC), start, text.size());
    if (run.strong) add(attributes, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), start, text.size());
  }
  add(attributes, pango_attr_language_new(pango_language_from_string(language.c_str())));
  add(attributes, pango_attr_line_height_new_absolute(to_pango(style.leading * style.size)));
  if (style.tracking != 0) add(attributes, pango_attr_letter_spacing_new(to_pango(style.tracking * style.size)));
  if (style.tabular) add(attributes, pango_attr_font_features_new("tnum=1"));
  if (style.old_figures) add(attributes, pango_attr_font_features_new("onum=1"));

  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, style.font.c_str());
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
  if (style.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);

  pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_wrap(layout, style.whole_words ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, alignment(style.align, right_to_left));
  if (style.hang && opens_with_quotation_mark(text)) {
    PangoRectangle mark, after;
    pango_layout_index_to_pos(layout, 0, &mark);
    pango_layout_index_to_pos(layout, static_cast<int>(bytes_of_first_character(text)), &after);
    const int advance = std::abs(after.x - mark.x);
    pango_layout_set_indent(layout, -advance);
    setting.hang = from_pango(advance);
  }
  const int room = to_pango(width + setting.hang);
  pango_layout_set_width(layout, room);
  if (style.balance) balance(layout, room);

  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  // Where lines are centred or end-aligned the rectangle begins off the left edge; its width is what the text needs.
  setting.extent.width = from_pango(logical.width) - setting.hang;
  setting.extent.height = from_pango(logical.height);
  PangoLayoutIter* iter = pango_layout_get_iter(layout);
  do {
    PangoRectangle line;
    pango_layout_iter_get_line_extents(iter, nullptr, &line);
    setting.extent.lines.push_back({from_pango(line.y), from_pango(line.y + line.height)});
  } while (pango_layout_iter_next_line(iter));
  pango_layout_iter_free(iter);
  return setting;
}

Type::Setting& Type::setting(const base::RichText& runs, const scene::TextStyle& style, const base::Language& language,
                             double width) {
  // Half units apart is the same line length; layout passes differ by rounding.
  const double rounded = std::max(1.0, std::round(width * 2) / 2);
  const std::string key = key_of(runs, style, language, rounded);
  if (Setting* known = settings_.get(key)) return *known;
  return settings_.put(key, set(runs, style, language, rounded));
}

base::Result<std::vector<std::string>> missing_fonts(const std::vector<std::string>& families) {
  const Owned<PangoFontMap> fonts(new_font_map());
  const Owned<PangoContext> context(pango_font_map_create_context(fonts.get()));
  std::vector<std::string> missing;
  for (const std::string& family : families) {
    PangoFontDescription* wanted = pango_font_description_new();
    pango_font_description_set_family(wanted, family.c_str());
    const Owned<PangoFont> font(pango_font_map_load_font(fonts.get(), context.get(), wanted));
    pango_font_description_free(wanted);
    PangoFontDescription* found = font ? pango_font_describe(font.get()) : nullptr;
    const char* name = found ? pango_font_description_get_family(found) : nullptr;
    const bool none = !name || *name == '\0';
    // A family asked for by one of its cuts, as "EB Garamond 12", is found under its own name.
    if (!none && !family.starts_with(name)) missing.push_back(family);
    if (found) pango_font_description_free(found);
    if (none)
      return base::Error{base::ErrorKind::machine, "no font is installed: install fonts-inter and fonts-ebgaramond"};
  }
  return missing;
}

scene::TextExtent Type::measure(const base::RichText& runs, const scene::TextStyle& style,
                                const base::Language& language, double width) {
  return setting(runs, style, language, width).extent;
}

void Type::draw(cairo_t* cairo, const scene::TextBlock& block, const base::Language& language, base::Rect place) {
  const Setting& set = setting(block.runs, block.style, language, place.width);
  const scene::Colour ink = block.style.ink;
  cairo_set_source_rgba(cairo, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0, ink.alpha / 255.0);

  const bool right_to_left = base::direction_of(language) == base::Direction::right_to_left;
  // A balanced or hanging layout is not as wide as its place: where it stands in it follows the alignment.
  const double layout_width = from_pango(pango_layout_get_width(set.layout.get()));
  const double spare = place.width + set.hang - layout_width;
  double x = place.x - (right_to_left ? 0 : set.hang);
  if (block.style.align == scene::Align::centre)
    x += spare / 2;
  else if ((block.style.align == scene::Align::end) != right_to_left)
    x += spare;

  const int count = static_cast<int>(set.extent.lines.size());
  const int first = std::clamp(block.first_line, 0, count - 1);
  const int last = block.last_line < 0 ? count - 1 : std::min(block.last_line, count - 1);
  const double top = set.extent.lines[static_cast<std::size_t>(first)].top;
  PangoLayoutIter* iter = pango_layout_get_iter(set.layout.get());
  int index = 0;
  do {
    if (index >= first && index <= last) {
      PangoRectangle line;
      pango_layout_iter_get_line_extents(iter, nullptr, &line);
      cairo_move_to(cairo, x + from_pango(line.x), place.y - top + from_pango(pango_layout_iter_get_baseline(iter)));
      pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(iter));
    }
    ++index;
  } while (pango_layout_iter_next_line(iter));
  pango_layout_iter_free(iter);
  cairo_new_path(cairo);  // where the text ended an arc would begin
}

}  // namespace kiosk::paint
