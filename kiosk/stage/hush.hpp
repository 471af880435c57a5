// SFML tells stderr of what it cannot do; where no one has use for it, it is silenced while this lives.
#pragma once

#include <SFML/System/Err.hpp>

namespace kiosk::stage {

class Hush {
 public:
  Hush() : voice_(sf::err().rdbuf(nullptr)) {}
  ~Hush() { sf::err().rdbuf(voice_); }
  Hush(const Hush&) = delete;
  Hush& operator=(const Hush&) = delete;

 private:
  std::streambuf* voice_;
};

}  // namespace kiosk::stage
