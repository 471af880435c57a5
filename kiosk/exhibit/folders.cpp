#include "exhibit/folders.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "exhibit/names.hpp"

namespace kiosk::exhibit {
namespace fs = std::filesystem;
namespace {

// Both absolute and without links.
bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

bool is_plain_relative(const std::string& reference) {
  const fs::path path(reference);
  return !reference.empty() && reference.find('\0') == std::string::npos && path.is_relative() &&
         std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

Refusal outside(const std::string& reference, const char* folder) {
  return {"outside-folder",
          in_quotes(reference) + " leads out of " + folder + ": put the file there and name it from there, without .."};
}

Found find(const fs::path& root, const std::string& reference, const char* folder) {
  if (!is_plain_relative(reference)) return outside(reference, folder);
  std::error_code error;
  const fs::path path = fs::canonical(root / reference, error);
  if (error) return Refusal{"missing-file", "there is no file " + in_quotes(reference) + " in " + folder};
  if (!lies_in(path, root)) return outside(reference, folder);
  return path;
}

}  // namespace

Folders::Folders(const fs::path& exhibit) {
  std::error_code error;
  exhibit_ = fs::canonical(exhibit, error);
  if (error) exhibit_ = exhibit;
}

Found Folders::set_assets(const std::string& reference) {
  const Refusal refusal{"outside-folder", "the assets folder " + in_quotes(reference) +
                                              " must lie in the exhibit's folder or beside it, as \"../assets\" does"};
  if (reference.find('\0') != std::string::npos || fs::path(reference).is_absolute()) return refusal;
  const fs::path parent = exhibit_.parent_path();
  // What is said of a folder that is not there must not depend on what is there elsewhere.
  const fs::path meant = (exhibit_ / reference).lexically_normal();
  if (!lies_in(meant, parent) || meant == parent || meant == parent / "") return refusal;
  std::error_code error;
  const fs::path path = fs::canonical(meant, error);
  if (error || !fs::is_directory(path, error))
    return Refusal{"missing-file",
                   "there is no folder " + in_quotes(reference) + ": make it, or name the folder of the pictures"};
  if (!lies_in(path, parent) || path == parent) return refusal;
  assets_ = path;
  return path;
}

Found Folders::in_exhibit(const std::string& reference) const {
  return find(exhibit_, reference, "the exhibit's folder");
}

Found Folders::in_assets(const std::string& reference) const { return find(assets_, reference, "the assets folder"); }

base::Result<std::string> read_file(const fs::path& path, std::size_t limit) {
  const auto fault = [](std::string message) { return base::Error{base::ErrorKind::content, std::move(message)}; };
  std::error_code error;
  // Only a regular file: a pipe would let the program wait for ever.
  if (!fs::is_regular_file(path, error)) return fault("is not a file");
  const auto size = fs::file_size(path, error);
  if (error) return fault("cannot be read: " + error.message());
  if (size > limit) return fault("is larger than " + std::to_string(limit >> 20) + " MB");
  std::ifstream stream(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(size));
  if (!stream && !stream.eof()) return fault("cannot be read: see whether the program may read it");
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace kiosk::exhibit
