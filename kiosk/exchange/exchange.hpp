// Other programs' question formats, to and from ours, each a file. Nothing is lost without a word: each import and
// export tells of every item what became of it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exhibit/exhibit.hpp"

namespace kiosk::exchange {

enum class Fate { whole, changed, left };  // left: it did not come over

struct Outcome {
  std::string item;  // its name in the file, or "item 3"
  int line = 0;      // where it stands; 0 where the format has no lines
  Fate fate = Fate::whole;
  std::vector<std::string> reasons =
      {};  // of what was changed, or why it was left, each a phrase: "an image was left out"

  void change(const std::string& reason);  // each reason once
  void leave(const std::string& reason);
};

// Questions in one language, ids made of their names and unique; those of facts and panels are empty. Hints that the
// format has no place for (an unknown difficulty) are no loss, nor is an explanation that was never written: it is
// empty.
struct Imported {
  std::string title;                         // of the whole, where the file has one; plain text
  std::vector<exhibit::Question> questions;  // of the items that were not left, in the same order
  std::vector<Outcome> outcomes;             // one an item, in the file's order
};

struct Exported {
  std::string bytes;              // the whole file
  std::vector<Outcome> outcomes;  // one a question
};

enum class Format { gift, aiken, moodle_xml, qti, open_trivia, kahoot, csv, anki };
[[nodiscard]] std::string_view name_of(Format format);  // "moodle-xml"
// By name; nothing where no format has it.
[[nodiscard]] std::optional<Format> format_named(std::string_view name);
// By what the file holds, and its name where that does not tell; nothing where it is none of them.
[[nodiscard]] std::optional<Format> recognize(std::string_view bytes, const std::string& file_name);

// Errors are of the file as a whole: an encoding that is not Unicode (it says which it looks like and what to do), not
// that format at all, nothing in it. The place is the line; its file is `file_name`.
[[nodiscard]] base::Result<Imported> import(Format format, std::string_view bytes, const std::string& file_name,
                                            const base::Language& language);
// All questions of the exhibit, or of these sets, in one language. Not to Aiken, Open Trivia DB and Kahoot: an error.
[[nodiscard]] base::Result<Exported> export_to(Format format, const exhibit::Exhibit& exhibit,
                                               const std::vector<std::string>& sets, const base::Language& language);

// Gives other ids to the questions whose own are taken.
void keep_apart(Imported& imported, const std::set<std::string>& taken);

// Makes single quotation marks of double ones around what no document in the exhibit says: its check would not have
// them. The outcomes tell it.
void soften_quotation_marks(Imported& imported, const exhibit::Exhibit& into, const base::Language& language);

// Our own file, as exhibit.json lists it: what an import is written to. Where nobody wrote an explanation, the right
// answer stands in its place.
[[nodiscard]] std::string question_file(const std::string& id, const Imported& imported,
                                        const base::Language& language);

// The table at the end: what came over, what came over changed and what did not, by item and reason, and the three
// sums.
[[nodiscard]] std::string table(const std::vector<Outcome>& outcomes);

}  // namespace kiosk::exchange
