// Zip archives in memory. Nothing is unpacked to a disk, so no name in one can lead anywhere.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

struct zip;

namespace kiosk::exchange {

// Whether the bytes begin as a zip does.
[[nodiscard]] bool looks_like_zip(std::string_view bytes);

class Archive {
 public:
  // The bytes outlive the archive. An error where they are damaged or hold more entries than a package ever does.
  [[nodiscard]] static base::Result<Archive> open(std::string_view bytes);

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }  // of files, in the archive's order
  [[nodiscard]] bool has(const std::string& name) const;
  // A file unpacked. An error where there is none of that name, it is damaged or encrypted, or this and what was read
  // before are larger than any package of questions: a few kilobytes of zip can hold gigabytes.
  [[nodiscard]] base::Result<std::string> file(const std::string& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> zip_;
  std::vector<std::string> names_;
  std::size_t read_ = 0;  // bytes unpacked so far
};

// Files by name, packed; the same files make the same bytes. Empty where memory does not suffice.
[[nodiscard]] std::string packed(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace kiosk::exchange
