#include "record/learner_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace kiosk::record {
namespace fs = std::filesystem;
namespace {

using base::Error;
using base::ErrorKind;

// Whoever held it before may have taken the name away in the meantime: then another may make that name anew.
bool still_named(int descriptor, const fs::path& file) {
  struct stat held {
  }, named{};
  return fstat(descriptor, &held) == 0 && stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

}  // namespace

base::Result<LearnerLock> LearnerLock::take(const fs::path& file) {
  std::error_code error;
  const fs::path real = fs::canonical(file, error);
  const fs::path lock = (error ? file : real).string() + ".lock";
  while (true) {
    const int descriptor = open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
      return Error{ErrorKind::machine,
                   "no file can be made beside it (" + std::generic_category().message(errno) +
                       "): name another file for --learner",
                   {file}};
    // A file system that knows no locks is no reason not to learn.
    const bool taken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    if (!taken && still_named(descriptor, lock)) return LearnerLock{lock, descriptor};
    close(descriptor);
    if (taken)
      return Error{ErrorKind::usage,
                   "this learner's file is in use by another kiosk: end that one, or name another file",
                   {file}};
  }
}

LearnerLock::~LearnerLock() {
  if (descriptor_ < 0) return;
  std::error_code ignored;
  fs::remove(file_, ignored);  // while it is held, so that it is not another's
  close(descriptor_);
}

}  // namespace kiosk::record
