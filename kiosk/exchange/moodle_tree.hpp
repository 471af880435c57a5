// One question of a Moodle XML file as the readers of its types see it (Moodle's question/format/xml/format.php and the
// export_to_xml() of each question type).
#pragma once

#include <string>

#include "exchange/estimate.hpp"
#include "exchange/html.hpp"
#include "exchange/tasks.hpp"
#include "exchange/xml_tree.hpp"

namespace kiosk::exchange {

struct MoodleQuestion {
  pugi::xml_node xml;
  const base::Language& language;
  Draft draft = {};

  // Of an element with <text> in it (or, in old files, of the element itself), by its attribute "format"; what the text
  // lost and the files in it are noted.
  [[nodiscard]] exhibit::Text text_of(pugi::xml_node element);
  // The same from markup that was taken out of such an element.
  [[nodiscard]] exhibit::Text text_from(const std::string& markup, pugi::xml_node element);
};

// The markup itself.
[[nodiscard]] std::string markup_of(pugi::xml_node element);

// Readers of types. They fill the draft; name, question, explanation and marks are there already.
void read_missing_words(MoodleQuestion& question);  // gapselect, ddwtos
void read_cloze(MoodleQuestion& question);
void read_gapfill(MoodleQuestion& question);  // the plug-in of that name

// Whether it is what Moodle puts for feedback on a whole answer where nobody wrote any, in its most spoken languages.
[[nodiscard]] bool is_said_by_itself(const std::string& feedback);

}  // namespace kiosk::exchange
