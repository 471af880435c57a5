// What fits: how the class's screens are divided, and which questions can be read there.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Question;
using quiz::Play;

// Means of Inter's and EB Garamond's letters in ems, on the wide side; Cyrillic is wider than Latin.
constexpr double inter_em = 0.56, garamond_em = 0.45;
// A line is seldom full: words do not break.
constexpr double filled = 0.92;
constexpr double bar_height = 80, row_gap = 18;
constexpr double option_padding = 48, option_letter = 44 + 16, least_option = 84, option_lines_padding = 24;
constexpr double sign_width = 56 + 20, disc_step = disc_size + 8;
constexpr double head_height = 132 + 18;  // the count or the clock, beside what is to be done
constexpr double longest_line = 1290;     // units: 55 characters

// Units of height.
double height_of(std::size_t letters, double width, double type, double leading, double em) {
  const double full = static_cast<double>(letters) * type * em / std::max(1.0, width);
  return (full <= 1 ? 1 : std::max(2.0, std::ceil(full / filled))) * type * leading;
}

struct Lengths {
  std::size_t stem = 0, said = 0, explanation = 0;
  std::vector<std::size_t> options;
};

Lengths lengths_of(const exhibit::Exhibit& exhibit, const Question& question, const base::Language& language) {
  Lengths all;
  all.stem = base::count_letters(question.stem.plain(language));
  all.explanation = base::count_letters(question.explanation.plain(language));
  const auto& said = question.choice()->said;
  if (said) all.said = base::count_letters(said_of(exhibit, *said, language).words) + 2;
  for (const exhibit::Option& option : question.choice()->options)
    all.options.push_back(base::count_letters(question.type == exhibit::QuestionType::true_false
                                                  ? exhibit.word(language, option.id)
                                                  : option.text.plain(language)));
  return all;
}

double question_height(const Lengths& lengths, double width, double scale) {
  const double stem = height_of(lengths.stem, width, scale * class_stem, class_stem_leading, garamond_em);
  if (lengths.said == 0) return stem;
  const double said = scale * class_said;
  return stem + row_gap + height_of(lengths.said, width - said, said, class_said_leading, garamond_em);
}

double words_height(std::size_t letters, double width, double scale) {
  return height_of(letters, width, scale * class_type, class_leading, inter_em);
}

double inner_width(const ClassSpace& space) { return space.room.width - 2 * class_margin; }
bool portrait(const ClassSpace& space) { return space.room.height > space.room.width; }
double inner_height(const ClassSpace& space) {
  return space.room.height - 2 * class_margin - bar_rows(space.room) * (bar_height + row_gap);
}

double cell_width(const ClassSpace& space, int columns) {
  return (inner_width(space) - class_gap * (columns - 1)) / columns;
}

// Once it is revealed: beside the words stand the signs of the teams that chose them, here two, or all at one option.
double options_height(const Lengths& lengths, const ClassSpace& space, int columns) {
  const bool together = space.play == Play::together;
  const double cell = cell_width(space, columns);
  const double width =
      cell - option_padding - space.scale * option_letter - sign_width - (together ? 2 : 1) * disc_step - 20;
  double height = 0, least_row = 0;
  for (std::size_t i = 0; i < lengths.options.size(); i += static_cast<std::size_t>(columns)) {
    double row = least_option;
    for (std::size_t k = i; k < std::min(lengths.options.size(), i + static_cast<std::size_t>(columns)); ++k)
      row = std::max(row, words_height(lengths.options[k], width, space.scale) + option_lines_padding);
    height += row + (i > 0 ? class_gap : 0);
    least_row = i > 0 ? std::min(least_row, row) : row;
  }
  if (!together) return height;
  const auto disc_rows = static_cast<double>((space.teams - 1) / discs_abreast(columns) + 1);
  return height + std::max(0.0, disc_rows * disc_step + 16 - least_row);
}

int columns_of(const Lengths& lengths, const ClassSpace& space) {
  constexpr double least_cell = 800;  // less does not hold long words beside the signs of all teams
  if (cell_width(space, 2) < least_cell) return 1;
  return options_height(lengths, space, 2) < options_height(lengths, space, 1) ? 2 : 1;
}

double plates_height(const ClassSpace& space) {
  const double rows = std::ceil(static_cast<double>(space.teams) / plate_columns(space));
  return rows * plate_height + (rows - 1) * 12;
}

bool fits_screen(const Lengths& lengths, const ClassSpace& space) {
  const int columns = columns_of(lengths, space);
  const double stem = question_height(lengths, inner_width(space) - 152, space.scale);
  const double told = words_height(lengths.explanation + 14,
                                   std::min(space.scale * longest_line, inner_width(space) - 24), space.scale);
  // The tallest is what is shown at the end; a clock takes no more than the explanation does.
  const double turn = space.play == Play::in_turn ? class_type * class_leading + row_gap : 0;  // not scaled
  return plates_height(space) + turn + stem + options_height(lengths, space, columns) + told + 3 * row_gap <=
         inner_height(space);
}

bool fits_among_places(const Lengths& lengths, const ClassSpace& space) {
  double width = inner_width(space), height = inner_height(space);
  const double button = place_button(space.teams), place = 2 * button + 2 * 10 + 20 + disc_size;
  if (portrait(space)) {
    height -= std::ceil(static_cast<double>(space.teams) / 2) * (place + class_gap);
  } else {
    width -= 2 * (place_width(space, lengths.options.size()) + 24);
    const double bar = button + 20 + row_gap;
    if (space.teams == 3 || space.teams == 5 || space.teams >= 7) height -= bar;
    if (space.teams == 8) height -= bar;
  }
  double taken = head_height + question_height(lengths, width, space.scale) + row_gap;
  for (const std::size_t option : lengths.options)
    taken += words_height(option, width - space.scale * (52 + 20), space.scale) + 12;
  return taken <= height;
}

bool can_be_shown(const Question& question) {
  return question.choice() && question.type != exhibit::QuestionType::hotspot;
}

}  // namespace

Said said_of(const exhibit::Exhibit& exhibit, const exhibit::Excerpt& excerpt, const base::Language& language) {
  const exhibit::Quotation& whole = exhibit.quotations.at(excerpt.quotation);
  std::map<base::Language, std::string> words = whole.translations;
  words[whole.language] = whole.text;
  for (const auto& [in, part] : excerpt.words) words[in] = part;
  const base::Language& shown = words.contains(language) ? language : whole.language;
  return {shown, words.at(shown)};
}

ClassSpace space_of(const World& world, const quiz::Plan& plan) {
  return {world.display.units(), plan.teams, plan.play, !plan.names.empty(), 1};
}

ClassSpace space_of(const Kit& kit, const quiz::Contest& contest) {
  const auto named = [](const quiz::Team& team) { return !team.name.empty(); };
  return {kit.room, contest.teams.size(), contest.play, std::any_of(contest.teams.begin(), contest.teams.end(), named),
          1};
}

int bar_rows(base::Size room) {
  constexpr double least_width = 1700;  // units: what it takes in one row, in the language of the longest words
  return room.width < least_width ? 2 : 1;
}

int plate_columns(const ClassSpace& space) {
  if (portrait(space)) return 2;
  const int teams = static_cast<int>(space.teams);
  return teams <= 4 ? teams : (teams + 1) / 2;
}

double scale_of(const Kit& kit, const Question& question, const ClassSpace& space, bool among_places) {
  const Lengths lengths = lengths_of(kit.exhibit, question, kit.language);
  ClassSpace larger = space;
  for (const double scale : {1.5, 1.4, 1.3, 1.2, 1.1}) {
    constexpr double safety = 1.08;  // the larger the type, the more room is left at the ends of lines
    larger.scale = safety * scale;
    if (among_places ? fits_among_places(lengths, larger) : fits_screen(lengths, larger)) return scale;
  }
  return 1;
}

int option_columns(const Kit& kit, const Question& question, const ClassSpace& space) {
  return columns_of(lengths_of(kit.exhibit, question, kit.language), space);
}

std::size_t discs_abreast(int columns) { return columns > 1 ? 3 : 4; }

std::size_t plate_letters(const ClassSpace& space) {
  constexpr double points = 115, paddings = 46, wide_em = 0.68;
  const int columns = plate_columns(space);
  const double plate = (inner_width(space) - 12 * (columns - 1)) / columns;
  return static_cast<std::size_t>(std::max(0.0, plate - disc_size - points - paddings) / (wide_em * class_type));
}

double place_button(std::size_t teams) { return teams <= 5 ? 120 : 88; }

double place_width(const ClassSpace& space, std::size_t options) {
  constexpr double padding = 20, gap = 10;
  const double columns = options > 4 ? 3 : 2;
  const double buttons = columns * place_button(space.teams) + (columns - 1) * gap + padding;
  return space.named ? std::max(372.0, buttons) : buttons;
}

quiz::Questions class_questions(const World& world, const quiz::Plan& plan) {
  const ClassSpace space = space_of(world, plan);
  const exhibit::Exhibit& exhibit = world.exhibit;
  quiz::Questions all = quiz::all_questions(exhibit);
  std::erase_if(all, [&](std::size_t index) {
    const Question& question = exhibit.questions[index];
    if (!can_be_shown(question) || !quiz::suits(question, plan.play)) return true;
    return std::any_of(exhibit.languages.begin(), exhibit.languages.end(), [&](const base::Language& language) {
      const Lengths lengths = lengths_of(exhibit, question, language);
      return !fits_screen(lengths, space) || (plan.play == Play::together && !fits_among_places(lengths, space));
    });
  });
  return all;
}

}  // namespace kiosk::visit
