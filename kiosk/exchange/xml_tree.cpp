#include "exchange/xml_tree.hpp"

#include <algorithm>
#include <sstream>

namespace kiosk::exchange {
namespace {

constexpr int deepest = 100;  // elements in each other; real items have about 15

int line_at(std::string_view text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

base::Error error(std::string message, int line) {
  return {base::ErrorKind::content, std::move(message), {{}, line, 0}};
}

std::string explain(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_no_document_element:
      return "this is not XML: there is no element in it";
    case pugi::status_end_element_mismatch:
      return "the XML is broken here: another element ends than was begun, or the file was cut off; export it again";
    default:
      return "the XML is broken here, or the file was cut off: export it again";
  }
}

// Elements that lie too deep. The walk goes without a stack, whatever it meets.
struct Depth : pugi::xml_tree_walker {
  pugi::xml_node too_deep;

  bool for_each(pugi::xml_node& node) override {
    if (depth() < deepest) return true;
    too_deep = node.type() == pugi::node_element ? node : node.parent();
    return false;
  }
};

}  // namespace

base::Result<XmlFile> XmlFile::read(std::string_view text) {
  XmlFile file;
  file.text_ = text;
  const unsigned int how = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const pugi::xml_parse_result result = file.document_.load_buffer(text.data(), text.size(), how, pugi::encoding_utf8);
  if (!result)
    return error(explain(result.status),
                 line_at(text, static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, result.offset))));
  for (const pugi::xml_node node : file.document_.children())
    if (node.type() == pugi::node_doctype && std::string_view(node.value()).find("<!ENTITY") != std::string_view::npos)
      return error("the file declares entities of its own (<!ENTITY …>): write out what they stand for", 1);
  Depth depth;
  if (!file.document_.traverse(depth))
    return error("elements are nested more than " + std::to_string(deepest) + " deep here: no question is",
                 file.line_of(depth.too_deep));
  return file;
}

int XmlFile::line_of(pugi::xml_node element) const {
  const std::ptrdiff_t offset = element.offset_debug();
  return offset < 0 ? 0 : line_at(text_, static_cast<std::size_t>(offset));
}

std::string_view local_name(pugi::xml_node element) {
  const std::string_view name = element.name();
  return name.substr(name.find(':') + 1);  // all of it where there is none
}

void drop_prefixes(pugi::xml_node root) {
  struct Walk : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (node.type() == pugi::node_element) node.set_name(std::string(local_name(node)).c_str());
      return true;
    }
  } walk;
  root.traverse(walk);
  root.set_name(std::string(local_name(root)).c_str());
}

std::string own_text(pugi::xml_node element) {
  std::string text;
  for (const pugi::xml_node child : element.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  return text;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(white) - first + 1));
}

std::string trimmed_text(pugi::xml_node element) { return trimmed(own_text(element)); }

std::string inner_xml(pugi::xml_node element) {
  std::ostringstream out;
  for (const pugi::xml_node child : element.children()) child.print(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

std::string written(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

pugi::xml_node add_element(pugi::xml_node parent, const char* name, const std::string& text) {
  pugi::xml_node element = parent.append_child(name);
  if (!text.empty()) element.text().set(text.c_str());
  return element;
}

}  // namespace kiosk::exchange
