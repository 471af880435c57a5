// Papers that nobody at the exhibit has in facsimile, set as sheets from what is quoted of them.
#pragma once

#include <string>
#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

enum class Script { typed, handwritten };

struct Paper {
  std::string id;      // unique in its interactive
  Text title;          // short: it stands on a tab
  std::string source;  // where archive and reference stand
  Language language;   // of the words on the sheet, whatever the visitor reads
  Script script = Script::typed;
  std::string ink;                // a colour name of the theme, for what the museum writes on the sheet; may be empty
  std::vector<std::string> head;  // lines in the paper's language
  std::vector<Part> passages;     // the first quotation of each is what stands on the sheet
};

struct Documents {
  std::vector<Paper> papers;
};

// The paper on which a part stands, as parts_of() counts.
[[nodiscard]] std::size_t leaf_of(const Documents& documents, std::size_t part);

}  // namespace kiosk::exhibit
