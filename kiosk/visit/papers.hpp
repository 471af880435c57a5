// The papers of the quiz, as pages that are laid out: A4, black on white. Pure: the same round gives the same pages.
#pragma once

#include <vector>

#include "exhibit/exhibit.hpp"
#include "quiz/memory.hpp"
#include "quiz/round.hpp"
#include "scene/layout.hpp"
#include "scene/scene.hpp"

namespace kiosk::visit {

using Pages = std::vector<scene::Scene>;

// The round's questions to be answered by pen. Nothing on it tells what is right. One question stands whole on its
// page.
[[nodiscard]] Pages worksheet(const exhibit::Exhibit& exhibit, const base::Language& language, const quiz::Round& round,
                              scene::Measure& measure);

// What is right on that worksheet, why, where it stands, and how points are counted.
[[nodiscard]] Pages answer_key(const exhibit::Exhibit& exhibit, const base::Language& language,
                               const quiz::Round& round, scene::Measure& measure);

// One page for whoever played the round on that day: the score, with lines for a name and a signature.
[[nodiscard]] Pages certificate(const exhibit::Exhibit& exhibit, const base::Language& language,
                                const quiz::Round& round, quiz::Day day, scene::Measure& measure);

// Each question with what was answered, what would have been right, and the points.
[[nodiscard]] Pages exam_result(const exhibit::Exhibit& exhibit, const base::Language& language,
                                const quiz::Round& round, quiz::Day day, scene::Measure& measure);

}  // namespace kiosk::visit
