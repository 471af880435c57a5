// Texts by their markup; Moodle's Markdown among them.
#include <algorithm>
#include <cctype>

#include "exchange/entities.hpp"
#include "exchange/html.hpp"
#include "exchange/markdown_text.hpp"
#include "exhibit/markdown.hpp"

namespace kiosk::exchange {
namespace {

// "[words](address)" as its words, "![words](address)" as nothing.
std::string without_links(std::string_view text, std::vector<std::string>& losses) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool image = text[i] == '!' && i + 1 < text.size() && text[i + 1] == '[';
    const std::size_t open = i + (image ? 1 : 0);
    if (text[open] == '[') {
      const std::size_t middle = text.substr(0, open + 300).find("](", open);
      const std::size_t end =
          middle == std::string_view::npos ? middle : text.substr(0, middle + 2000).find(')', middle);
      if (end != std::string_view::npos) {
        losses.emplace_back(image ? "an image was left out" : "a link was left out");
        if (!image) kept += text.substr(open + 1, middle - open - 1);
        i = end;
        continue;
      }
    }
    kept += text[i];
  }
  return kept;
}

// Markdown's marks at a line's start: of headings, lists and quotations.
std::string without_line_marks(std::string_view text, std::vector<std::string>& losses) {
  std::string kept;
  while (!text.empty()) {
    std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    while (line.starts_with(' ')) line.remove_prefix(1);
    while (line.starts_with('#') || line.starts_with("> ")) line.remove_prefix(1);
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) {
      line.remove_prefix(2);
      losses.emplace_back("a list became running text");
    }
    if (line.starts_with("```")) {
      line.remove_prefix(line.size());
      losses.emplace_back("the lines of a listing became running text");
    }
    kept += line;
    kept += '\n';
  }
  return kept;
}

// "_word_" as "*word*"; underscores inside of words stay.
std::string with_stars(const std::string& text) {
  std::string marked = text;
  const auto in_word = [&](std::size_t i) {
    return i < text.size() &&
           (static_cast<unsigned char>(text[i]) >= 0x80 || std::isalnum(static_cast<unsigned char>(text[i])) != 0);
  };
  std::size_t open = std::string::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') continue;
    const bool before = i > 0 && in_word(i - 1), after = in_word(i + 1);
    if (open != std::string::npos && before && !after) {
      marked[open] = marked[i] = '*';
      open = std::string::npos;
    } else if (!before && after) {
      open = i;
    }
  }
  return marked;
}

Fragment read_markdown_text(std::string_view text) {
  Fragment fragment;
  std::string kept = without_line_marks(without_links(text, fragment.losses), fragment.losses);
  for (std::size_t at = kept.find("__"); at != std::string::npos; at = kept.find("__", at)) kept.replace(at, 2, "**");
  kept.erase(std::remove(kept.begin(), kept.end(), '`'), kept.end());
  std::sort(fragment.losses.begin(), fragment.losses.end());
  fragment.losses.erase(std::unique(fragment.losses.begin(), fragment.losses.end()), fragment.losses.end());
  fragment.text = tidy(exhibit::parse_markdown(decode_entities(with_stars(kept))));
  return fragment;
}

}  // namespace

Fragment read_markup(std::string_view text, Markup markup) {
  switch (markup) {
    case Markup::plain:
      return {tidy(base::plain(std::string(text))), {}};
    case Markup::markdown:
      return read_markdown_text(text);
    default:
      return read_html(text);
  }
}

}  // namespace kiosk::exchange
