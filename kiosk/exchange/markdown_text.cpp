#include "exchange/markdown_text.hpp"

#include "exhibit/markdown.hpp"

namespace kiosk::exchange {
namespace {

using base::RichText;
using base::Run;

bool is_white(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

// A no-break space keeps two words together; HTML has it for indents and empty paragraphs too.
bool is_idle_no_break_space(const std::string& text, std::size_t at, bool behind_space) {
  constexpr std::string_view no_break = "\u00A0";
  if (text.compare(at, no_break.size(), no_break) != 0) return false;
  const std::size_t next = at + no_break.size();
  return behind_space || next >= text.size() || is_white(text[next]) ||
         text.compare(next, no_break.size(), no_break) == 0;
}

void append(RichText& text, const Run& like, char c) {
  if (text.empty() || text.back().emphasis != like.emphasis || text.back().strong != like.strong)
    text.push_back({{}, like.emphasis, like.strong});
  text.back().text += c;
}

RichText without_stars(const RichText& text) {
  RichText changed;
  for (const Run& run : text) {
    std::string words;
    for (const char c : run.text) words += c == '*' ? "\u2217" : std::string(1, c);
    changed.push_back({words, run.emphasis, run.strong});
  }
  return changed;
}

std::string with_marks(const RichText& text) {
  std::string written;
  for (const Run& run : text) {
    const std::string marks = std::string(run.emphasis ? "*" : "") + (run.strong ? "**" : "");
    const std::size_t start = run.text.find_first_not_of(' '), end = run.text.find_last_not_of(' ');
    if (marks.empty() || start == std::string::npos) {
      written += run.text;
      continue;
    }
    written += run.text.substr(0, start) + marks + run.text.substr(start, end + 1 - start) +
               std::string(marks.rbegin(), marks.rend()) + run.text.substr(end + 1);
  }
  return written;
}

}  // namespace

RichText tidy(const RichText& text) {
  RichText tidied;
  bool space = false;
  for (const Run& run : text)
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      const char c = run.text[i];
      if (is_white(c)) {
        space = true;
        continue;
      }
      if (is_idle_no_break_space(run.text, i, space || tidied.empty())) {
        space = true;
        ++i;
        continue;
      }
      // A space between two styles belongs to neither, so that marks stand at words.
      if (space && !tidied.empty()) {
        const Run& last = tidied.back();
        const bool same = last.emphasis == run.emphasis && last.strong == run.strong;
        append(tidied, same ? run : Run{}, ' ');
      }
      space = false;
      append(tidied, run, c);
    }
  return tidied;
}

std::string write_markdown(const RichText& text) {
  const RichText plain = base::plain(base::plain_of(text));
  for (const RichText& attempt : {text, without_stars(text), plain}) {
    const std::string written = with_marks(attempt);
    if (exhibit::parse_markdown(written) == attempt) return written;
  }
  return base::plain_of(without_stars(plain));
}

}  // namespace kiosk::exchange
