// What panels, questions and interactives are made of: texts, pictures, statements, parts.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/geography.hpp"
#include "base/text.hpp"

namespace kiosk::exhibit {

using base::GeoPoint;
using base::Language;
using base::RichText;

// One text in several languages.
struct Text {
  std::map<Language, RichText> in;

  [[nodiscard]] bool empty() const { return in.empty(); }
  // The text in that language; an exhibit that passed the check has it. Else any language rather than nothing.
  [[nodiscard]] const RichText& operator()(const Language& language) const;
  [[nodiscard]] std::string plain(const Language& language) const;
};

enum class LabelStyle { label, small, title };
enum class LabelAlign { start, centre, end };

struct Label {
  Text text;
  double x = 0, y = 0, width = 0;  // hundredths of the picture
  LabelAlign align = LabelAlign::centre;
  LabelStyle style = LabelStyle::label;
  std::string ink;  // a colour name of the theme; empty: "line" of its picture
};

// A layer of a drawing, the element with that id, and how far it goes in the attract loop while the picture stands:
// half of it before the layer's own place and half behind. Hundredths of the picture, from left to right, downwards.
struct Drift {
  std::string layer;
  double x = 0, y = 0;
};

struct Picture {
  std::filesystem::path file;           // absolute
  double centre_x = 50, centre_y = 50;  // hundredths: what stays in view where the picture is cropped
  Text alt, caption;
  std::vector<Label> labels;
  std::vector<Drift> drift;  // in painting order; what is not named stands still behind them
};

struct Statement {
  Text text;
  std::vector<std::string> facts;
  bool background = false;  // rests on nothing but facts from elsewhere
};

// Words out of a quotation: they stand in it character for character, in each language.
struct Excerpt {
  std::string quotation;
  std::map<Language, std::string> words;
};

// What a visitor can open in an interactive: an element of a picture, an event, a place, a passage. It is read where
// the panel's own text stands.
struct Part {
  std::string id;    // unique in its interactive
  Text title, when;  // `when` may be empty
  std::vector<Statement> body;
  std::vector<std::string> quotations;
  std::vector<Excerpt> excerpts;
};

}  // namespace kiosk::exhibit
