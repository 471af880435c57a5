// Fragments of HTML and Markdown, as questions hold them, to rich text of one line and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace kiosk::exchange {

struct Fragment {
  base::RichText text;              // tidied; empty where nothing stood there
  std::vector<std::string> losses;  // what could not come along, each a phrase and once: "an image was left out"
};

// <em>, <i>, <strong> and <b> become emphasis; a small raised or lowered figure becomes Unicode's; breaks, paragraphs,
// list items and cells become a space; <q> has “ and ”. What has no element of HTML's name in its brackets ("a<b>c" has, "<stdio.h>" has
// not) is text. Nothing is too broken to be read.
[[nodiscard]] Fragment read_html(std::string_view html);

// How a text is marked up. Moodle's own format is HTML in which line breaks count, and they are spaces here.
enum class Markup { plain, moodle, html, markdown };
[[nodiscard]] Fragment read_markup(std::string_view text, Markup markup);

// With <em> and <strong>, and references for & < >.
[[nodiscard]] std::string to_html(const base::RichText& text);

}  // namespace kiosk::exchange
