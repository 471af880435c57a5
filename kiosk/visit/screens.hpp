// One function a screen, one file each. Each fills in the kit's view.
#pragma once

#include "visit/kit.hpp"

namespace kiosk::visit {

void show_attract(Kit& kit, const Attract& screen);
void show_contents(Kit& kit);
void show_panel(Kit& kit, const PanelScreen& screen);
void show_quiz_introduction(Kit& kit, const QuizIntroduction& screen);
void show_quiz_item(Kit& kit);
void show_result(Kit& kit);

// Sheets lie over the screen that has been shown.
void show_sources(Kit& kit);
void show_access(Kit& kit);
void show_still_there(Kit& kit, std::chrono::seconds left);
void show_take_home(Kit& kit);
void show_hand_in(Kit& kit);

// --- pieces that several screens share ---

// The words between the language's own quotation marks.
[[nodiscard]] std::string in_marks(const Kit& kit, const base::Language& language, const std::string& words);

// "Translated from Russian", or where nobody has the words for that language, "Translation".
[[nodiscard]] std::string translated_from(const Kit& kit, const base::Language& language);

// A quotation with its speaker and, where it is one, the mark that it is a translation. Unnamed: with that mark only.
[[nodiscard]] std::vector<Node> quotation_nodes(const Kit& kit, const std::string& id,
                                                const exhibit::Quotation& quotation, const std::string& size_name,
                                                bool named = true);
// The quotation reduced to the excerpt's words, where it has some.
[[nodiscard]] exhibit::Quotation excerpted(const Kit& kit, const exhibit::Excerpt& excerpt);
// Where a fact comes from: title, archive, reference, date, through whom.
[[nodiscard]] std::vector<Node> source_nodes(const Kit& kit, const std::string& id, const exhibit::Source& source);

// "As quoted by the City Archive", where a source is known through another; else empty.
[[nodiscard]] std::string as_quoted(const Kit& kit, const exhibit::Source& source);

// The round so far as two lines.
[[nodiscard]] Node course_node(const Kit& kit, const quiz::Round& round, double height);
// "7 of 10 right, 1 partly".
[[nodiscard]] std::string score_in_words(const Kit& kit, const quiz::Round& round);

// How each question set of the round went, and where certainty was asked for, how it agreed with what was right.
[[nodiscard]] std::vector<Node> strength_nodes(const Kit& kit, const quiz::Round& round);
[[nodiscard]] std::vector<Node> calibration_nodes(const Kit& kit, const quiz::Round& round);

// The result as a text of at most so many bytes of UTF-8, to be read later and elsewhere.
[[nodiscard]] std::string take_home_text(const Kit& kit, const quiz::Round& round, std::size_t most_bytes);

}  // namespace kiosk::visit
