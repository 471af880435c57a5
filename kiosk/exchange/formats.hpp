// The formats, each a file of its own. Texts are Unicode already, in UTF-8, without a byte order mark and with "\n" at
// each line's end.
//
// A reader need not heed what a kiosk can hold: fit() sees to that afterwards. It leaves a question's id as the name
// that the file has, any text or none, and an outcome's `item` empty where that name does; ids within a question are
// its own to choose, such as letter(0), letter(1). Writers put the question's id into `item`.
#pragma once

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

inline constexpr int unknown_difficulty = 2;

// An item of a file while it is read.
struct Draft {
  exhibit::Question question;
  Outcome outcome;
};
// Puts it behind the others: the outcome always, the question where it was not left.
void add(Imported& imported, Draft draft);

// Puts more behind a question's explanation, once.
void explain(exhibit::Question& question, const exhibit::Text& more, const base::Language& language);

// One text in one language; an empty one in none, as an absent text is.
[[nodiscard]] exhibit::Text text_in(const base::Language& language, base::RichText text);

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
