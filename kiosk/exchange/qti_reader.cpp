#include "exchange/formats.hpp"

namespace kiosk::exchange {

base::Result<Imported> read_qti(std::string_view, const base::Language&) {
  return base::Error{base::ErrorKind::content, "this format is not read yet"};
}

}  // namespace kiosk::exchange
