// One item of QTI as the readers of its interactions see it. Sources: 1EdTech's "Question and Test Interoperability
// Assessment, Section and Item Information Model" 2.1, 2.2 and 3.0.
#pragma once

#include <string>
#include <vector>

#include "exchange/html.hpp"
#include "exchange/tasks.hpp"
#include "exchange/xml_tree.hpp"

namespace kiosk::exchange {

// Gives all elements and attributes the names that QTI 2 has: "qti-simple-choice" becomes "simpleChoice" and
// "max-choices" "maxChoices". Prefixes of namespaces go.
void name_as_in_qti_2(pugi::xml_node root);

struct QtiItem {
  pugi::xml_node xml;  // assessmentItem, with the names of QTI 2
  const base::Language& language;
  Draft draft = {};

  // What is inside the element as text. What is not for reading there is taken out: feedback, prompts, rubrics.
  [[nodiscard]] exhibit::Text text_of(pugi::xml_node element);
  // The right values of an interaction's response: those that are declared right, or earn most by its mapping. Leaves
  // the draft where there are none.
  [[nodiscard]] std::vector<std::string> right_values(pugi::xml_node interaction);
  [[nodiscard]] pugi::xml_node declaration_of(pugi::xml_node interaction) const;
  // What is said where this choice was made: within it, or under its identifier.
  [[nodiscard]] exhibit::Text feedback_of(pugi::xml_node choice);
  // Notes where marks are counted in another way than here. `in_parts`: a part of the answer earns a part of them here.
  void note_marks(bool in_parts);
};

// In the tree, in document order: every element whose name ends in "Interaction" and that lies in no other.
[[nodiscard]] std::vector<pugi::xml_node> interactions_in(pugi::xml_node body);

// Readers of interactions. What is asked is there already, but for those with gaps, which divide it from the passage.
void read_choice_interaction(QtiItem& item, pugi::xml_node interaction);
void read_order_interaction(QtiItem& item, pugi::xml_node interaction);
void read_match_interaction(QtiItem& item, pugi::xml_node interaction);
void read_slider_interaction(QtiItem& item, pugi::xml_node interaction);
void read_text_entry_interaction(QtiItem& item, pugi::xml_node interaction);
void read_gap_match_interaction(QtiItem& item, pugi::xml_node interaction);
void read_hottext_interaction(QtiItem& item, pugi::xml_node interaction);
void read_inline_choices(QtiItem& item, const std::vector<pugi::xml_node>& interactions);

// The whole item: a draft, or one for each thing that it asks. `xml` is its root, already named as in QTI 2; it is
// changed while it is read.
[[nodiscard]] std::vector<Draft> read_qti_item(pugi::xml_node xml, const base::Language& language);

// What an item asks apart from the rest: an interaction, or those that stand in one paragraph's lines.
struct QtiPart {
  pugi::xml_node anchor;  // the interaction, or the paragraph
  std::vector<pugi::xml_node> interactions;
};
[[nodiscard]] std::vector<QtiPart> parts_of(pugi::xml_node body, const std::vector<pugi::xml_node>& interactions);
// Leaves of the body what belongs to that part: itself, what stands above all parts, what stands between the part
// before and it, and behind the last one what follows.
void keep_part(pugi::xml_node body, const std::vector<QtiPart>& parts, std::size_t which);

}  // namespace kiosk::exchange
