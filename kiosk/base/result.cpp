#include "base/result.hpp"

namespace kiosk::base {

std::string describe(const Error& error) {
  if (error.place.file.empty()) return error.message;
  std::string text = error.place.file.string();
  if (error.place.line > 0)
    text.append(":").append(std::to_string(error.place.line)).append(":").append(std::to_string(error.place.column));
  return text.append(": ").append(error.message);
}

}  // namespace kiosk::base
