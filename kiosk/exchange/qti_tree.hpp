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
  // Notes that marks were all or nothing where a part earns a part of them here.
  void note_marks();
};

// In the tree, in document order: every element whose name ends in "Interaction".
[[nodiscard]] std::vector<pugi::xml_node> interactions_in(pugi::xml_node body);

// Readers of interactions. What is asked is there already, but for those with gaps, which divide it from the passage.
void read_choice_interaction(QtiItem& item, pugi::xml_node interaction);
void read_order_interaction(QtiItem& item, pugi::xml_node interaction);
void read_match_interaction(QtiItem& item, pugi::xml_node interaction);
void read_slider_interaction(QtiItem& item, pugi::xml_node interaction);
void read_text_entry_interaction(QtiItem& item, pugi::xml_node interaction);
void read_gap_match_interaction(QtiItem& item, pugi::xml_node interaction);
void read_inline_choices(QtiItem& item, const std::vector<pugi::xml_node>& interactions);

// The whole item. `xml` is its root, already named as in QTI 2; it is changed while it is read.
[[nodiscard]] Draft read_qti_item(pugi::xml_node xml, const base::Language& language);

}  // namespace kiosk::exchange
