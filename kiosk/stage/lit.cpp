#include "stage/lit.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace kiosk::stage {

namespace {

bool saves_power(Display* connection) {
  int event = 0, error = 0;
  CARD16 level = 0;
  BOOL on = False;
  return DPMSQueryExtension(connection, &event, &error) && DPMSCapable(connection) &&
         DPMSInfo(connection, &level, &on) && on;
}

}  // namespace

Lit::Lit(_XDisplay* connection) : connection_(connection), power_saving_(saves_power(connection)) {
  XGetScreenSaver(connection_, &timeout_, &interval_, &blanking_, &exposures_);
  XSetScreenSaver(connection_, 0, interval_, blanking_, exposures_);
  XResetScreenSaver(connection_);  // it may be dark already
  if (power_saving_) {
    DPMSForceLevel(connection_, DPMSModeOn);
    DPMSDisable(connection_);
  }
  XFlush(connection_);
}

Lit::~Lit() {
  XSetScreenSaver(connection_, timeout_, interval_, blanking_, exposures_);
  if (power_saving_) DPMSEnable(connection_);
  XFlush(connection_);
}

}  // namespace kiosk::stage
