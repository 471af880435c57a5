// What was answered, by the task's kind, and how a visitor comes to it step by step. Pure.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "exhibit/question.hpp"

namespace kiosk::quiz {

using Chosen = std::set<std::string>;                  // ids of options
using Sequence = std::vector<std::string>;             // ids of entries, as far as they are in order
using Placement = std::map<std::string, std::string>;  // the tokens by their slots
using Estimated = std::optional<double>;               // on the scale
using Pinned = std::optional<base::GeoPoint>;
// The alternative that belongs to the question's task, in the order of exhibit::Task.
using Answer = std::variant<Chosen, Sequence, Placement, Estimated, Pinned>;

// Nothing answered yet.
[[nodiscard]] Answer blank(const exhibit::Question& question);

// All that is asked for is there, so that the answer can be confirmed.
[[nodiscard]] bool complete(const exhibit::Question& question, const Answer& answer);

// Each of these does nothing where the question has no such thing.
// A tap on an option: of several right ones each is chosen and given up by itself, else the choice moves.
void choose(Answer& answer, const exhibit::Question& question, const std::string& option);
// The entry comes next; one that has its place gives it up.
void put_next(Answer& answer, const exhibit::Question& question, const std::string& entry);
// The token goes into the slot; a word that filled another gap leaves that, and so does a response that can be the
// answer to one premise only.
void place(Answer& answer, const exhibit::Question& question, const std::string& slot, const std::string& token);
void clear_slot(Answer& answer, const std::string& slot);
// To the nearest step of the scale.
void estimate(Answer& answer, const exhibit::Question& question, double value);
void pin(Answer& answer, const exhibit::Question& question, base::GeoPoint where);

// The first slot that has no token; nothing where all have one.
[[nodiscard]] std::optional<std::string> open_slot(const exhibit::PlacingTask& task, const Placement& placement);

// Tokens are used up: each is put into one slot at most.
[[nodiscard]] bool once_each(const exhibit::Question& question);

}  // namespace kiosk::quiz
