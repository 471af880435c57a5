#include "base/result.hpp"

namespace kiosk::base {

std::string describe(const Error& error) {
  if (error.place.file.empty()) return error.message;
  std::string where = error.place.file.string();
  if (error.place.line > 0) where += ":" + std::to_string(error.place.line) + ":" + std::to_string(error.place.column);
  return where + ": " + error.message;
}

}  // namespace kiosk::base
