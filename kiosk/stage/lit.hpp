// Keeps the screen lit: the X server's screen saver and power saving are off while this lives, and then as they were.
#pragma once

struct _XDisplay;

namespace kiosk::stage {

class Lit {
 public:
  explicit Lit(_XDisplay* connection);  // which outlives this
  ~Lit();
  Lit(const Lit&) = delete;
  Lit& operator=(const Lit&) = delete;

 private:
  _XDisplay* connection_;
  int timeout_ = 0, interval_ = 0, blanking_ = 0, exposures_ = 0;  // of the screen saver
  bool power_saving_ = false;
};

}  // namespace kiosk::stage
