// The formats' names, and telling them from one another.
#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "exchange/encoding.hpp"
#include "exchange/exchange.hpp"

namespace kiosk::exchange {
namespace {

constexpr std::array<std::pair<Format, std::string_view>, 8> names{{{Format::gift, "gift"},
                                                                    {Format::aiken, "aiken"},
                                                                    {Format::moodle_xml, "moodle-xml"},
                                                                    {Format::qti, "qti"},
                                                                    {Format::open_trivia, "open-trivia"},
                                                                    {Format::kahoot, "kahoot"},
                                                                    {Format::csv, "csv"},
                                                                    {Format::anki, "anki"}}};

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::optional<Format> recognize_zip(std::string_view bytes) {
  if (holds(bytes, "imsmanifest.xml")) return Format::qti;
  if (holds(bytes, "xl/workbook.xml") || holds(bytes, "xl/worksheets/")) return Format::kahoot;
  return std::nullopt;
}

std::optional<Format> recognize_xml(std::string_view text) {
  if (holds(text, "<quiz")) return Format::moodle_xml;
  for (const std::string_view root : {"assessmentItem", "assessmentTest", "qti-assessment", "imsqti", "imscp"})
    if (holds(text, root)) return Format::qti;
  return std::nullopt;
}

bool has_line(std::string_view text, bool (*is_it)(std::string_view)) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (is_it(line)) return true;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

bool is_aiken_answer(std::string_view line) {
  return line.size() > 8 && line.starts_with("ANSWER: ") && line[8] >= 'A' && line[8] <= 'Z';
}
bool is_aiken_option(std::string_view line) {
  return line.size() > 3 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == '.' || line[1] == ')') && line[2] == ' ';
}

bool is_table(std::string_view text) {
  std::string head(text.substr(0, text.find('\n')));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return head.find_first_of(",;\t") != std::string::npos && (holds(head, "stem") || holds(head, "question")) &&
         (holds(head, "answer") || holds(head, "correct") || holds(head, "type"));
}

}  // namespace

std::string_view name_of(Format format) {
  return std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == format; })->second;
}

std::optional<Format> format_named(std::string_view name) {
  for (const auto& [format, its_name] : names)
    if (its_name == name) return format;
  return std::nullopt;
}

std::optional<Format> recognize(std::string_view bytes, const std::string& file_name) {
  if (bytes.starts_with("PK\x03\x04")) return recognize_zip(bytes);
  const auto unicode = to_utf8(bytes);
  std::string_view text = unicode ? std::string_view(unicode.value()) : bytes;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.starts_with('<')) return recognize_xml(text);
  if ((text.starts_with('{') || text.starts_with('[')) && holds(text, "\"correct_answer\"")) return Format::open_trivia;
  if (is_table(text)) return Format::csv;
  if (has_line(text, is_aiken_answer) && has_line(text, is_aiken_option)) return Format::aiken;
  const std::string end = std::filesystem::path(file_name).extension().string();
  if (end == ".csv" || end == ".tsv") return Format::csv;
  // Reading it says which encoding it is in.
  if (!unicode) return Format::gift;
  if (end == ".gift" || (holds(text, "{") && holds(text, "}") && !text.starts_with('{'))) return Format::gift;
  return std::nullopt;
}

}  // namespace kiosk::exchange
