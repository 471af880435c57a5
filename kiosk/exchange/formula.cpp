#include "exchange/formula.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "exchange/encoding.hpp"
#include "exchange/entities.hpp"
#include "exchange/xml_tree.hpp"

namespace kiosk::exchange {
namespace {

using Line = std::optional<std::string>;

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

// In brackets where it is more than one letter or number.
std::string closed(const std::string& text) {
  const bool number = text.find_first_not_of("0123456789.,") == std::string::npos;
  return number || letters(text) <= 1 ? text : "(" + text + ")";
}

std::string spaced(const std::string& sign) {
  static constexpr std::array<std::string_view, 15> relations{"=", "+", "-", "−", "±", "×", "<", ">",
                                                              "≤", "≥", "≠", "≈", "→", "⇒", "·"};
  return std::ranges::find(relations, sign) == relations.end() ? sign : " " + sign + " ";
}

std::string moved(const std::string& text, bool raised) {
  std::string line;
  for (const char c : text) {
    const auto one = shifted(c, raised);
    if (!one) return (raised ? "^" : "_") + closed(text);
    line += *one;
  }
  return line;
}

Line line_of(pugi::xml_node element);

Line row_of(pugi::xml_node parent) {
  std::string row;
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() != pugi::node_element) continue;
    const Line one = line_of(child);
    if (!one) return std::nullopt;
    row += *one;
  }
  return row;
}

Line line_of(pugi::xml_node element) {
  const std::string_view name = local_name(element);
  const auto is_any_of = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
  };
  if (is_any_of({"mi", "mn", "mtext", "ms"})) return decode_entities(trimmed_text(element));
  if (name == "mo") return spaced(decode_entities(trimmed_text(element)));
  if (is_any_of({"mspace", "annotation", "annotation-xml"})) return "";
  if (is_any_of({"math", "mrow", "mstyle", "mpadded", "semantics"})) return row_of(element);
  if (name == "msqrt" || name == "mfenced") {
    const Line inside = row_of(element);
    if (!inside) return inside;
    return name == "msqrt" ? "√" + closed(*inside) : "(" + *inside + ")";
  }
  std::vector<std::string> parts;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() != pugi::node_element) continue;
    const Line part = line_of(child);
    if (!part) return std::nullopt;
    parts.push_back(*part);
  }
  if (parts.size() != 2) return std::nullopt;
  if (name == "mfrac") return closed(parts[0]) + "/" + closed(parts[1]);
  if (name == "msup" || name == "msub") return parts[0] + moved(trimmed(parts[1]), name == "msup");
  return std::nullopt;
}

}  // namespace

std::optional<std::string> shifted(char c, bool raised) {
  static constexpr std::array<const char*, 10> above{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  static constexpr std::array<const char*, 10> below{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
  if (c >= '0' && c <= '9') return (raised ? above : below)[static_cast<std::size_t>(c - '0')];
  if (c == '+') return raised ? "⁺" : "₊";
  if (c == '-') return raised ? "⁻" : "₋";
  if (c == 'n' && raised) return "ⁿ";
  return std::nullopt;
}

std::optional<std::string> formula_in_line(std::string_view mathml) {
  const auto file = XmlFile::read(mathml);
  if (!file) return std::nullopt;
  Line line = line_of(file.value().root());
  return line && !trimmed(*line).empty() ? line : std::nullopt;
}

}  // namespace kiosk::exchange
