#include "exhibit/folders.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

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

std::string in_small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// "Stadt.SVG", "stadt.png" and "stadt.svg.svg" are nearly "stadt.svg"; the first is nearest. 0 is not near at all.
int nearness(const fs::path& there, const fs::path& wanted, bool is_folder) {
  const std::string name = in_small_letters(there.string()), meant = in_small_letters(wanted.string());
  if (name == meant) return there == wanted ? 3 : 2;
  if (is_folder) return 0;
  return name.starts_with(meant + ".") || fs::path(name).stem() == fs::path(meant).stem() ? 1 : 0;
}

// A file in `root` whose path differs from the reference in nothing but capitals or what follows the last dot.
std::string similar(const fs::path& root, const fs::path& reference, const std::vector<std::string>& extensions) {
  fs::path path;
  for (auto part = reference.begin(); part != reference.end(); ++part) {
    const bool is_folder = std::next(part) != reference.end();
    int best = 0;
    fs::path nearest;
    std::error_code error;
    for (fs::directory_iterator entry(root / path, error), end; !error && entry != end; entry.increment(error)) {
      const fs::path name = entry->path().filename();
      std::error_code ignored;
      if (is_folder ? !entry->is_directory(ignored) : !entry->is_regular_file(ignored)) continue;
      const auto& endings = extensions;
      const std::string ending = name.extension().string();
      if (!is_folder && !endings.empty() && std::find(endings.begin(), endings.end(), ending) == endings.end())
        continue;
      const int near = nearness(name, *part, is_folder);
      if (near > best || (near == best && near > 0 && name < nearest)) {
        best = near;
        nearest = name;
      }
    }
    if (best == 0) return {};
    path /= nearest;
  }
  std::error_code error;
  const fs::path real = fs::canonical(root / path, error);
  return !error && lies_in(real, root) ? path.string() : std::string();
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
  const Found found = find(exhibit_, reference, "the exhibit's folder");
  if (found || found.refusal().rule != "missing-file") return found;
  const std::string other = similar(exhibit_, reference, {});
  if (other.empty()) return found;
  return Refusal{"missing-file", found.refusal().message + "; there is " + in_quotes(other) + ": rename it"};
}

Found Folders::in_assets(const std::string& reference) const {
  const Found found = find(assets_, reference, "the assets folder");
  if (found || found.refusal().rule != "missing-file") return found;
  const std::string other = similar(assets_, reference, {".svg", ".png"});
  if (other.empty()) return found;
  return Refusal{"missing-file", found.refusal().message + "; did you mean " + in_quotes(other) + "?"};
}

base::Result<std::string> read_file(const fs::path& path, Limit limit) {
  const auto fault = [](std::string message) { return base::Error{base::ErrorKind::content, std::move(message)}; };
  std::error_code error;
  // Only a regular file: a pipe would let the program wait for ever.
  if (!fs::is_regular_file(path, error)) return fault("is not a file");
  const auto size = fs::file_size(path, error);
  if (error) return fault("cannot be read: " + error.message());
  if (size > limit.bytes)
    return fault("is larger than " + std::to_string(limit.bytes >> 20) + " MB, which is the limit: " + limit.advice);
  std::ifstream stream(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(size));
  if (!stream && !stream.eof()) return fault("cannot be read: see whether the program may read it");
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace kiosk::exhibit
