// What a learner remembers, in a file of their own: one small JSON file that can be moved, copied and deleted freely.
// There is no name in it, and of the answers no more than when a question is asked again needs.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "quiz/learning.hpp"

namespace kiosk::record {

// A file that is not there is a learner who begins. One that cannot be read, or is something else, is an error with the
// line and what to do; it is left as it is.
[[nodiscard]] base::Result<quiz::Learner> load_learner(const std::filesystem::path& file);

// As base::write_whole, so that a power cut leaves the old one or the new one whole.
[[nodiscard]] base::Result<> save_learner(const quiz::Learner& learner, const std::filesystem::path& file);

}  // namespace kiosk::record
