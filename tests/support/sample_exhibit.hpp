// A small exhibit without a fault, in a temporary folder, that a test breaks in one way.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "exhibit/load.hpp"

namespace kiosk::testing {

using Json = nlohmann::ordered_json;

// A folder of its own, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] Json text(const std::string& english, const std::string& russian);

// All findings, one a line.
[[nodiscard]] std::string describe(const exhibit::Loaded& loaded);

class SampleExhibit {
 public:
  SampleExhibit();

  // A JSON file of the exhibit, to be changed: "panels/meeting.json".
  Json& operator[](const std::string& name) { return files_[name]; }
  void remove(const std::string& name) { files_.erase(name); }
  // Writes a file as it is, at once; it stands above one of the same name in JSON. Under the exhibit's folder unless
  // the name begins with "../".
  void write(const std::string& name, const std::string& bytes);

  [[nodiscard]] std::filesystem::path folder() const { return temporary_.path() / "content"; }
  [[nodiscard]] std::filesystem::path assets() const { return temporary_.path() / "assets"; }

  // Writes all files and loads them.
  [[nodiscard]] exhibit::Loaded load();

 private:
  TemporaryFolder temporary_;
  std::map<std::string, Json> files_;
  std::map<std::string, std::string> raw_;
};

}  // namespace kiosk::testing
