#include "exhibit/markdown.hpp"

#include <md4c.h>

#include <string_view>

namespace kiosk::exhibit {
namespace {

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_white(char c) { return static_cast<unsigned char>(c) <= 0x20; }

// The same text with a backslash before all that Markdown would take for more than emphasis. A line that begins with
// "* " would be a list, one of nothing but stars a rule: there the stars are escaped too.
std::string only_stars_active(const std::string& text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  const bool list =
      start != std::string::npos && text[start] == '*' && start + 1 < text.size() && is_white(text[start + 1]);
  const bool rule = text.find_first_not_of("* \t\r\n") == std::string::npos;
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_white(c)) {
      escaped += ' ';
      continue;
    }
    if (is_ascii_punctuation(c) && (c != '*' || rule || (list && i == start))) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

struct Runs {
  base::RichText text;
  int emphasis = 0, strong = 0;

  void append(std::string_view piece) {
    const bool italic = emphasis > 0, bold = strong > 0;
    if (text.empty() || text.back().emphasis != italic || text.back().strong != bold)
      text.push_back({{}, italic, bold});
    text.back().text += piece;
  }

  int* depth(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) return &emphasis;
    return type == MD_SPAN_STRONG ? &strong : nullptr;
  }
};

int ignore_block(MD_BLOCKTYPE, void*, void*) { return 0; }

int enter_span(MD_SPANTYPE type, void*, void* runs) {
  if (int* depth = static_cast<Runs*>(runs)->depth(type)) ++*depth;
  return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* runs) {
  if (int* depth = static_cast<Runs*>(runs)->depth(type)) --*depth;
  return 0;
}

int add_text(MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* runs) {
  static_cast<Runs*>(runs)->append({text, size});
  return 0;
}

}  // namespace

base::RichText parse_markdown(const std::string& text) {
  const std::string escaped = only_stars_active(text);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = ignore_block;
  parser.leave_block = ignore_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = add_text;
  Runs runs;
  // It fails only where memory does; then the text is shown as it was written.
  if (md_parse(escaped.data(), static_cast<MD_SIZE>(escaped.size()), &parser, &runs) != 0) return base::plain(text);
  return runs.text;
}

}  // namespace kiosk::exhibit
