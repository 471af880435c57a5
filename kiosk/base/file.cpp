#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace kiosk::base {
namespace fs = std::filesystem;
namespace {

constexpr mode_t permissions = 07777, usual = 0666;  // the second less the umask

// Opens a file that was not there before: another program's is never taken for ours.
int make_beside(const fs::path& file, fs::path& beside) {
  int descriptor = -1;
  for (int number = 1; descriptor < 0; ++number) {
    beside = file.string() + "." + std::to_string(getpid()) + "-" + std::to_string(number) + ".new";
    descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual);
    if (descriptor < 0 && errno != EEXIST) break;
  }
  return descriptor;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return fsync(descriptor) == 0;
}

}  // namespace

Result<> write_whole(const fs::path& file, std::string_view bytes) {
  const auto failed = [&](const std::error_code& reason) {
    return Error{ErrorKind::machine, "cannot be written: " + reason.message(), {file}};
  };
  const auto last = [] { return std::error_code{errno, std::generic_category()}; };
  std::error_code error, ignored;
  fs::path target = file;
  if (fs::is_symlink(file, ignored)) {
    target = fs::canonical(file, error);
    if (error) return failed(error);
  }
  struct stat old {};
  const bool there = stat(target.c_str(), &old) == 0;
  if (there && !S_ISREG(old.st_mode)) return failed(std::make_error_code(std::errc::operation_not_supported));
  fs::path beside;
  const int descriptor = make_beside(target, beside);
  if (descriptor < 0) return failed(last());
  const bool kept = !there || fchmod(descriptor, old.st_mode & permissions) == 0;
  const bool written = kept && write_all(descriptor, bytes);
  if (!written) error = last();
  if (close(descriptor) != 0 && written) error = last();
  if (!error) fs::rename(beside, target, error);
  if (!error) return Done{};
  fs::remove(beside, ignored);
  return failed(error);
}

}  // namespace kiosk::base
