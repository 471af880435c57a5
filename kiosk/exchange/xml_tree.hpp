// XML as the readers and writers of this room see it; pugixml stays out of headers that others include.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kiosk::exchange {

class XmlFile {
 public:
  // `text` is UTF-8 and outlives the file. Refused, each with its line: what is not well formed, what is nested deeper
  // than a question ever is, and a document type that declares entities (nobody expands them here). White space
  // between elements is kept.
  [[nodiscard]] static base::Result<XmlFile> read(std::string_view text);

  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
  [[nodiscard]] pugi::xml_document& document() { return document_; }
  // The line that an element starts on, from 1; 0 where it was not in the text.
  [[nodiscard]] int line_of(pugi::xml_node element) const;

 private:
  pugi::xml_document document_;
  std::string_view text_;
};

// The name without a namespace's prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node element);
// Takes the prefixes off all elements, so that they are found by name.
void drop_prefixes(pugi::xml_node root);

// The element's own text, CDATA among it; not that of elements inside.
[[nodiscard]] std::string own_text(pugi::xml_node element);
// The same without white space around it.
[[nodiscard]] std::string trimmed_text(pugi::xml_node element);
[[nodiscard]] std::string trimmed(std::string_view text);

// Everything inside the element, as it is marked up.
[[nodiscard]] std::string inner_xml(pugi::xml_node element);

// The document with a declaration, indented by two spaces.
[[nodiscard]] std::string written(const pugi::xml_document& document);
// A new element with that text at the end of `parent`.
pugi::xml_node add_element(pugi::xml_node parent, const char* name, const std::string& text = {});

}  // namespace kiosk::exchange
