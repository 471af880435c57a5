// One program at a time keeps a learner's file: of two, the later answer would undo what the other one learned.
#pragma once

#include <filesystem>
#include <utility>

#include "base/result.hpp"

namespace kiosk::record {

class LearnerLock {
 public:
  // Holds FILE.lock beside the file, wherever a link leads, until this goes; after a crash nothing is held. The error
  // is ErrorKind::usage where another program holds it, ErrorKind::machine where it cannot be made.
  [[nodiscard]] static base::Result<LearnerLock> take(const std::filesystem::path& file);

  LearnerLock(LearnerLock&& other) noexcept
      : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)) {}
  LearnerLock& operator=(LearnerLock&&) = delete;
  ~LearnerLock();

 private:
  LearnerLock(std::filesystem::path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}

  std::filesystem::path file_;
  int descriptor_;  // -1: moved from
};

}  // namespace kiosk::record
