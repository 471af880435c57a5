// A question of the quiz: what is asked, and by its type what is to be done.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "exhibit/map.hpp"
#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

enum class QuestionType {
  single,
  multiple,
  true_false,
  who_said_it,
  hotspot,
  order,
  match,
  gaps,
  groups,
  number,
  year,
  map_pin
};
inline constexpr std::size_t question_types = 12;
// As it stands in a file: "true-false".
[[nodiscard]] std::string_view name_of(QuestionType type);

struct Option {
  std::string id;
  Text text, why;  // `why` tells whoever chose it why it is wrong; may be empty
  bool right = false;
  base::Rect area = {};  // of a hotspot: hundredths of the picture
};

// single, multiple, true-false, who-said-it, hotspot: some of the options are right.
struct ChoiceTask {
  std::vector<Option> options;     // of true-false two, "true" and "false", with empty texts; of who-said-it persons
  std::optional<Excerpt> said;     // of who-said-it; without words: the whole quotation
  std::optional<Picture> picture;  // of hotspot
};

struct Entry {
  std::string id;
  Text text, when;  // `when` may be empty; it is shown after the answer
};

// order
struct OrderTask {
  std::vector<Entry> entries;  // in the right order
  Text first, last;            // what the ends are called; may be empty
};

struct Slot {
  std::string id;
  Text text;          // of a gap: empty, it stands in the passage as {id}
  std::string token;  // the right one's id
  Text why;           // may be empty
};
struct Token {
  std::string id;
  Text text, why;  // `why` may be empty
};

// match, gaps, groups: each slot takes a token. Premises take responses, gaps take words, what is sorted takes groups.
struct PlacingTask {
  Text passage;  // of gaps only
  std::vector<Slot> slots;
  std::vector<Token> tokens;  // those that are no slot's are distractors
};

// How near to the right one an answer must lie. Full marks up to `full_within`, none from `zero_at` on.
struct Closeness {
  double full_within = 0, zero_at = 0;
};

// number, year
struct EstimateTask {
  double from = 0, to = 0, step = 1;
  Text unit;  // may be empty
  double answer = 0;
  Closeness closeness;
};

// map-pin
struct PinTask {
  MapView view;
  MapProjection projection = MapProjection::azimuthal;
  std::string place;    // an id in places.json
  GeoPoint where;       // of that place
  Closeness closeness;  // km
};

using Task = std::variant<ChoiceTask, OrderTask, PlacingTask, EstimateTask, PinTask>;

struct Question {
  std::string id, set;
  QuestionType type = QuestionType::single;
  int difficulty = 1;  // 1 to 3
  Text stem, explanation;
  Task task;  // the alternative that belongs to the type
  std::vector<std::string> facts;
  std::string panel;  // where a visitor reads more, or empty
  bool background = false;

  [[nodiscard]] const ChoiceTask* choice() const { return std::get_if<ChoiceTask>(&task); }
};

struct QuestionSet {
  std::string id;
  Text title;
};

}  // namespace kiosk::exhibit
