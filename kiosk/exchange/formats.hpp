// The formats, each a file of its own. Texts are Unicode already, in UTF-8 and without a byte order mark.
#pragma once

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

[[nodiscard]] base::Result<Imported> read_gift(std::string_view text, const base::Language& language);
[[nodiscard]] base::Result<Imported> read_aiken(std::string_view text, const base::Language& language);
[[nodiscard]] base::Result<Imported> read_open_trivia(std::string_view text, const base::Language& language);
[[nodiscard]] base::Result<Imported> read_csv(std::string_view text, const base::Language& language);
[[nodiscard]] base::Result<Imported> read_moodle_xml(std::string_view text, const base::Language& language);
// An item, a test or a package (zip) of QTI 2.1, 2.2 or 3.0, as bytes.
[[nodiscard]] base::Result<Imported> read_qti(std::string_view bytes, const base::Language& language);
// Kahoot's spreadsheet (xlsx), as bytes.
[[nodiscard]] base::Result<Imported> read_kahoot(std::string_view bytes, const base::Language& language);

using Chosen = std::vector<const exhibit::Question*>;  // what is exported
[[nodiscard]] Exported write_gift(const exhibit::Exhibit& exhibit, const Chosen& questions,
                                  const base::Language& language);
[[nodiscard]] Exported write_moodle_xml(const exhibit::Exhibit& exhibit, const Chosen& questions,
                                        const base::Language& language);
[[nodiscard]] Exported write_qti(const exhibit::Exhibit& exhibit, const Chosen& questions,
                                 const base::Language& language);
[[nodiscard]] Exported write_anki(const exhibit::Exhibit& exhibit, const Chosen& questions,
                                  const base::Language& language);
[[nodiscard]] Exported write_csv(const exhibit::Exhibit& exhibit, const Chosen& questions,
                                 const base::Language& language);

}  // namespace kiosk::exchange
