#include "visit/documents_page.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "visit/screens.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

using Kind = Row::Kind;

constexpr double letter_of_typewriter = 0.6;  // ems: Courier's and its likes'
constexpr double letter_of_hand = 0.38;       // of EB Garamond's italic, rather too much than too little
constexpr double letter_of_display = 0.42;    // of its upright
constexpr double letter_of_notes = 0.56;      // of Inter
constexpr double row_height = 1.38, row_height_of_large = 1.26;  // ems; the window stretches it to whole rows
constexpr std::size_t most_columns = 62;

// The bytes of so many letters at the text's start.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (base::begins_letter(text[at]) && count-- == 0) return at;
  return text.size();
}

// Whether words come from the middle of a sentence, as their first letter tells: a-z, ß-ÿ, а-џ.
bool begins_inside(std::string_view words) {
  if (words.empty()) return false;
  const auto first = static_cast<unsigned char>(words[0]);
  const auto second = words.size() > 1 ? static_cast<unsigned char>(words[1]) : 0;
  if (first < 0x80) return first >= 'a' && first <= 'z';
  return (first == 0xC3 && second >= 0x9F) || (first == 0xD0 && second >= 0xB0) || (first == 0xD1 && second <= 0x9F);
}

bool ends_inside(std::string_view words) {
  static constexpr std::string_view stops[] = {".", "!", "?", "…", "]", "。"};
  return std::none_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return words.ends_with(stop); });
}

// Puts a paper's rows together.
class Setter {
 public:
  Setter(const Kit& kit, const exhibit::Paper& paper, Page page) : kit_(kit), paper_(paper), page_(std::move(page)) {}

  Page set() && {
    if (kit_.step < large_text) {
      blank();
      notes({provenance(), kit_.word("gaps-in-paper")});
      blank();
    } else {
      notes({provenance()});
    }
    for (const std::string& line : paper_.head) lines(Kind::head, line);
    if (!paper_.head.empty()) blank();
    for (std::size_t i = 0; i < paper_.passages.size(); ++i) {
      gaps(i == 0 || kit_.step >= large_text ? 1 : 2);
      passage(i);
    }
    gaps(1);
    blank();
    const exhibit::Source& source = kit_.exhibit.sources.at(paper_.source);
    notes({kit_.plain(source.archive)});
    notes({kit_.plain(source.reference)});
    blank();
    while (page_.rows.size() < page_.in_view) blank();  // a sheet is no shorter than its window
    return std::move(page_);
  }

 private:
  void blank() { page_.rows.emplace_back(); }

  void gaps(int count) {
    for (int i = 0; i < count; ++i) page_.rows.emplace_back().kind = Kind::gap;
  }

  [[nodiscard]] std::size_t columns(Kind kind) const {
    double letter = page_.letter;
    if (kind == Kind::note)
      letter = letter_of_notes * kit_.size("small");
    else if (paper_.script == exhibit::Script::handwritten)
      letter = (kind == Kind::head ? letter_of_display : letter_of_hand) * row_style(kit_, paper_, page_, kind).size;
    const auto fit = static_cast<std::size_t>(page_.measure / letter);
    return std::max<std::size_t>(kind == Kind::note ? fit : std::min(fit, most_columns), 8);
  }

  void lines(Kind kind, const std::string& words, std::size_t indent = 0) {
    bool said = false;
    for (std::string& line : typed_lines(words, columns(kind), indent)) {
      Row& row = page_.rows.emplace_back();
      row.kind = kind;
      row.text = std::move(line);
      if (!said && !row.text.empty()) row.whole = words;
      said = said || !row.text.empty();
    }
  }

  // Sentences of the museum: on one line where they fit, else each on its own.
  void notes(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) all += (all.empty() || sentence.empty() ? "" : " ") + sentence;
    if (base::count_letters(all) <= columns(Kind::note)) return lines(Kind::note, all);
    for (const std::string& sentence : sentences) lines(Kind::note, sentence);
  }

  // How the words came here: by hand, or through another language.
  [[nodiscard]] std::string provenance() const {
    if (paper_.script == exhibit::Script::handwritten) return kit_.word("handwritten");
    for (const exhibit::Part& passage : paper_.passages)
      if (const auto& from = kit_.exhibit.quotations.at(passage.quotations.front()).translation_of)
        return translated_from(kit_, *from) + ".";
    return {};
  }

  void passage(std::size_t index) {
    const std::string& words = kit_.exhibit.quotations.at(paper_.passages[index].quotations.front()).text;
    const std::size_t first = page_.rows.size(), all = columns(Kind::words);
    // Dashes lead into a line only where its letters' places are known.
    const bool exact = paper_.script == exhibit::Script::typed;
    const std::size_t lead = exact && begins_inside(words) ? (kit_.step < large_text ? 8 : 4) : 0;
    lines(Kind::words, words, lead);
    for (std::size_t i = first; i < page_.rows.size(); ++i) page_.rows[i].passage = index;
    if (lead > 0) page_.rows[first].dashes_before = double(lead) - 1;
    const std::size_t end = base::count_letters(page_.rows.back().text) + (page_.rows.size() - 1 == first ? lead : 0);
    if (exact && ends_inside(words) && end + 3 < all) page_.rows.back().dashes_from = double(end) + 1;
  }

  const Kit& kit_;
  const exhibit::Paper& paper_;
  Page page_;
};

}  // namespace

std::vector<std::string> typed_lines(const std::string& words, std::size_t columns, std::size_t indent) {
  std::vector<std::string> all;
  std::string line;
  std::size_t taken = indent;
  const auto end_line = [&] {
    all.push_back(std::move(line));
    line.clear();
    taken = 0;
  };
  for (std::string_view rest = words; !rest.empty();) {
    const std::size_t space = rest.find(' ');
    std::string_view word = rest.substr(0, space);
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    if (word.empty()) continue;
    if (!line.empty() && taken + 1 + base::count_letters(word) > columns) end_line();
    if (line.empty() && taken > 0 && taken + base::count_letters(word) > columns) end_line();
    while (line.empty() && base::count_letters(word) > columns) {
      line = word.substr(0, bytes_of(word, columns));
      word.remove_prefix(line.size());
      end_line();
    }
    if (word.empty()) continue;
    taken += base::count_letters(word) + (line.empty() ? 0 : 1);
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  if (!line.empty()) end_line();
  return all;
}

std::pair<std::size_t, std::size_t> Page::rows_of(std::size_t passage) const {
  const auto is_of = [&](const Row& row) { return row.passage == passage; };
  const auto first = std::find_if(rows.begin(), rows.end(), is_of);
  const auto end = std::find_if_not(first, rows.end(), is_of);
  return {std::size_t(first - rows.begin()), std::size_t(end - rows.begin())};
}

Page set_page(const Kit& kit, const exhibit::Paper& paper) {
  const bool large = kit.step >= large_text;
  const base::Size room = window_size(kit);
  Page page;
  page.window = room.width;
  // Typed capitals are low: a tenth more makes them as high as the body's.
  page.size = 1.1 * kit.size("body") * (kit.state.exploration.wide && !large ? 1.1 : 1);
  page.letter = letter_of_typewriter * page.size;
  const double left = (large ? 2.8 : 4.5) * page.letter, right = (large ? 1.2 : 3) * page.letter;
  // On a wide window the lines stay as short as a typewriter's, between wider margins.
  page.measure = std::min(room.width - left - right, double(most_columns) * page.letter);
  page.margin = left + (room.width - left - right - page.measure) / 2;
  const double height = room.height - rail_height(kit) - target;
  page.in_view = static_cast<std::size_t>(
      std::max(3.0, std::floor(height / ((large ? row_height_of_large : row_height) * page.size))));
  page.pitch = height / double(page.in_view);
  return Setter(kit, paper, std::move(page)).set();
}

double rail_height(const Kit& kit) { return 1.3 * kit.size("small") + 18; }

base::Colour museum_ink(const Kit& kit, const exhibit::Paper& paper) {
  return kit.ink(paper.ink.empty() ? "ink" : paper.ink);
}

scene::TextStyle row_style(const Kit& kit, const exhibit::Paper& paper, const Page& page, Row::Kind kind) {
  const bool by_hand = paper.script == exhibit::Script::handwritten;
  scene::TextStyle style = kind == Kind::note ? kit.small() : kit.body();
  style.leading = 1.2;
  style.whole_words = true;
  style.ink = kit.ink("ink");
  if (kind == Kind::note) {
    style.ink = museum_ink(kit, paper);
    return style;
  }
  style.size = page.size;
  style.font = kit.theme.typed_font;
  if (by_hand) {
    style.font = kit.theme.display_font;
    style.italic = kind == Kind::words;
    style.size *= 1.08;
    style.leading = 1.1;
  }
  return style;
}

}  // namespace kiosk::visit
