// Drafts' types and tasks, out of what several formats have alike. Whether a kiosk can hold them is fit()'s business.
#pragma once

#include <vector>

#include "exchange/formats.hpp"

namespace kiosk::exchange {

[[nodiscard]] inline bool is_left(const Draft& draft) { return draft.outcome.fate == Fate::left; }

// True-false where the two options say nothing but "True" and "False", multiple where several are to be chosen or are
// right, else single.
void set_choice(Draft& draft, std::vector<exhibit::Option> options, bool several);
// `why` is for whoever judged it wrongly.
void set_true_false(Draft& draft, bool truth, exhibit::Text why = {});
void set_order(Draft& draft, std::vector<exhibit::Entry> entries);  // in the right order

// match, groups or gaps. The tokens' ids may be any names here, and slots name them; both get ids of their own, gaps
// but for their slots, which stand in the passage. A slot with a name that no token has leaves the draft.
void set_placing(Draft& draft, exhibit::QuestionType type, exhibit::PlacingTask task);

}  // namespace kiosk::exchange
