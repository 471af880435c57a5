// A tiny exhibit built in code: two languages, three panels, six questions; no file is touched. Its words are their
// keys behind the language's tag ("en:next"), so that a test sees which language spoke.
#pragma once

#include <string>
#include <vector>

#include "exhibit/exhibit.hpp"

namespace kiosk::testing {

// The words in both languages of the tiny exhibit.
[[nodiscard]] exhibit::Text text_in_two(const std::string& words);

// The right options first, then the wrong ones; a true-false question's "true" always stands before "false".
[[nodiscard]] exhibit::Question question(const std::string& id, const std::string& set, exhibit::QuestionType type,
                                         int difficulty, const std::vector<std::string>& right,
                                         const std::vector<std::string>& wrong);

[[nodiscard]] exhibit::Exhibit tiny_exhibit();

// The same with a picture of three parts on its second panel: "left" rests on a fact, "middle" has a quotation and
// "right" an excerpt of it.
[[nodiscard]] exhibit::Exhibit tiny_exhibit_to_explore();

}  // namespace kiosk::testing
