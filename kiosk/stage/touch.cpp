#include "stage/touch.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <array>

namespace kiosk::stage {

Touch::Touch(_XDisplay* connection, unsigned long window) : connection_(connection) {
  int opcode = 0, first_event = 0, first_error = 0;
  if (!XQueryExtension(connection, "XInputExtension", &opcode, &first_event, &first_error)) return;
  int major = 2, minor = 2;
  if (XIQueryVersion(connection, &major, &minor) != Success || (major == 2 && minor < 2)) return;
  extension_ = opcode;

  std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
  for (const int type : {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd}) XISetMask(bits.data(), type);
  XIEventMask mask{XIAllMasterDevices, static_cast<int>(bits.size()), bits.data()};
  XISelectEvents(connection, window, &mask, 1);
}

std::optional<Pointer> Touch::read(XEvent& event) const {
  XGenericEventCookie& cookie = event.xcookie;
  if (!extension_ || cookie.type != GenericEvent || cookie.extension != extension_) return std::nullopt;
  if (!XGetEventData(connection_, &cookie)) return std::nullopt;
  std::optional<Pointer> pointer;
  const auto& touch = *static_cast<const XIDeviceEvent*>(cookie.data);
  // One more than the server's number: 0 is the mouse.
  const auto at = [&](Pointer::Phase phase) { pointer = {touch.detail + 1, phase, {touch.event_x, touch.event_y}}; };
  switch (cookie.evtype) {
    case XI_TouchBegin:
      at(Pointer::Phase::down);
      break;
    case XI_TouchUpdate:
      at(Pointer::Phase::move);
      break;
    case XI_TouchEnd:
      at(Pointer::Phase::up);
      break;
    default:
      break;
  }
  XFreeEventData(connection_, &cookie);
  return pointer;
}

}  // namespace kiosk::stage
