// The two folders that an exhibit may use, and the way from a reference in a file to a file in one of them.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace kiosk::exhibit {

// The message of a refusal is for a finding; `rule` is its rule.
struct Refusal {
  std::string rule;
  std::string message;
};

class Found {
 public:
  Found(std::filesystem::path path) : path_(std::move(path)) {}
  Found(Refusal refusal) : refusal_(std::move(refusal)) {}
  explicit operator bool() const { return refusal_.rule.empty(); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] const Refusal& refusal() const { return refusal_; }

 private:
  std::filesystem::path path_;
  Refusal refusal_;
};

class Folders {
 public:
  explicit Folders(const std::filesystem::path& exhibit);

  // `reference` as exhibit.json names the assets folder: in the exhibit's folder or beside it.
  [[nodiscard]] Found set_assets(const std::string& reference);

  // Follows a reference to an existing file. Absolute paths, ".." and links that lead out are refused.
  [[nodiscard]] Found in_exhibit(const std::string& reference) const;
  [[nodiscard]] Found in_assets(const std::string& reference) const;

  [[nodiscard]] const std::filesystem::path& exhibit() const { return exhibit_; }
  [[nodiscard]] const std::filesystem::path& assets() const { return assets_; }

 private:
  std::filesystem::path exhibit_, assets_;  // absolute, without links; assets_ is empty until it is set
};

struct Limit {
  std::size_t bytes;
  const char* advice;  // what to do about a larger file
};
// The whole of a regular file within the limit. The error's message does not name the file.
[[nodiscard]] base::Result<std::string> read_file(const std::filesystem::path& path, Limit limit);

}  // namespace kiosk::exhibit
