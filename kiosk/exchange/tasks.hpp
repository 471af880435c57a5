// Drafts' types and tasks, out of what several formats have alike. Whether a kiosk can hold them is fit()'s business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/formats.hpp"

namespace kiosk::exchange {

[[nodiscard]] inline bool is_left(const Draft& draft) { return draft.outcome.fate == Fate::left; }

// How our own exports keep a question's difficulty, where labels may be given: "difficulty-2". 0 for any other label.
[[nodiscard]] std::string difficulty_label(int difficulty);
[[nodiscard]] int difficulty_in(std::string_view label);

// True-false where the two options say nothing but "True" and "False", multiple where several are to be chosen or are
// right, else single.
void set_choice(Draft& draft, std::vector<exhibit::Option> options, bool several);
// `why` is for whoever judged it wrongly.
void set_true_false(Draft& draft, bool truth, exhibit::Text why = {});
void set_order(Draft& draft, std::vector<exhibit::Entry> entries);  // in the right order

// The tokens' ids may be any names here, and slots name them; they get short ones. A slot with a name that no token has
// leaves the draft.
//
// A match; with more premises than one holds and few enough responses the premises are sorted into these as groups.
void set_matching(Draft& draft, std::vector<exhibit::Slot> premises, std::vector<exhibit::Token> responses);
// The slots have ids already: they stand in the passage, as {a}.
void set_gaps(Draft& draft, exhibit::Text passage, std::vector<exhibit::Slot> gaps, std::vector<exhibit::Token> bank);

}  // namespace kiosk::exchange
