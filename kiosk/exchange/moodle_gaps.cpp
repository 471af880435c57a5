// Moodle's questions with gaps: "Select missing words", "Drag and drop into text" and the choices of "Embedded answers
// (Cloze)" (question/type/gapselect, ddwtos and multianswer).
#include <algorithm>
#include <cctype>

#include "exchange/identifiers.hpp"
#include "exchange/moodle_tree.hpp"

namespace kiosk::exchange {
namespace {

// The markup with a gap's mark, {a}, where each gap was.
struct GappedMarkup {
  std::string markup;
  std::size_t first_gap = std::string::npos;

  void add_gap(const std::string& id) {
    first_gap = std::min(first_gap, markup.size());
    markup += "{" + id + "}";
  }
};

// Moodle writes what is asked and the passage as one text. Where a paragraph ends before the first gap, that is the
// question; else the question's name is all that could be it.
void divide(MoodleQuestion& question, const GappedMarkup& gapped, exhibit::Text& passage) {
  const pugi::xml_node element = question.xml.child("questiontext");
  const std::string before = gapped.markup.substr(0, std::min(gapped.first_gap, gapped.markup.size()));
  std::size_t end = 0;
  for (const std::string_view mark : {"</p>", "</P>", "</div>", "<br>", "<br/>", "<br />", "<hr>", "<hr/>", "<hr />"})
    if (const std::size_t at = before.rfind(mark); at != std::string::npos) end = std::max(end, at + mark.size());
  question.draft.question.stem = question.text_from(gapped.markup.substr(0, end), element);
  passage = question.text_from(gapped.markup.substr(end), element);
  if (!question.draft.question.stem.empty()) return;
  question.draft.question.stem = text_in(question.language, base::plain(question.draft.outcome.item));
  question.draft.outcome.change("its name stands as what is asked");
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

void set_passage(MoodleQuestion& question, const GappedMarkup& gapped, std::vector<exhibit::Slot> slots,
                 std::vector<exhibit::Token> bank) {
  exhibit::Text passage;
  divide(question, gapped, passage);
  for (const exhibit::Slot& slot : slots)
    if (count_of(passage.plain(question.language), "{" + slot.id + "}") != 1)
      return question.draft.outcome.leave("one of its gaps stands where no text comes over from");
  set_gaps(question.draft, std::move(passage), std::move(slots), std::move(bank));
}

// A gap's choice in a cloze question: "~%50%words#feedback".
struct Choice {
  std::string words, feedback;
  double fraction = 0;
};

// Where the text at `from` ends before one of these characters; a backslash takes a character's meaning.
std::size_t end_before(std::string_view text, std::size_t from, std::string_view ends) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (ends.find(text[at]) != std::string_view::npos)
      return at;
  }
  return std::string_view::npos;
}

std::string unescaped(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() &&
        std::string_view("\\~#={}/\"").find(text[at + 1]) != std::string::npos)
      ++at;
    kept += text[at];
  }
  return trimmed(kept);
}

// Bytes; what is longer is none, so that brackets that never close are not sought to the end again and again.
constexpr std::size_t longest_gap = 10'000;

struct ClozeGap {
  std::string type, weight;
  std::vector<Choice> choices;
  std::size_t length = 0;  // of all of it, from { to }
};

// "{1:MULTICHOICE:=right~wrong#why}"; nothing where the bracket begins something else.
std::optional<ClozeGap> parse_gap(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]))) ++at;
  if (at >= text.size() || text[at] != ':') return std::nullopt;
  ClozeGap gap;
  gap.weight = text.substr(1, at - 1);
  const std::size_t type = ++at;
  while (at < text.size() && (std::isupper(static_cast<unsigned char>(text[at])) || text[at] == '_')) ++at;
  gap.type = text.substr(type, at - type);
  if (gap.type.empty() || at >= text.size() || text[at] != ':') return std::nullopt;
  const std::size_t close = end_before(text, ++at, "}");
  if (close == std::string_view::npos) return std::nullopt;
  gap.length = close + 1;
  const std::string_view all = text.substr(0, close);
  while (at <= all.size()) {
    const std::size_t end = std::min(end_before(all, at, "~"), all.size());
    std::string_view one = all.substr(at, end - at);
    while (!one.empty() && std::isspace(static_cast<unsigned char>(one.front()))) one.remove_prefix(1);
    Choice choice;
    if (one.starts_with('=')) {
      choice.fraction = 100;
      one.remove_prefix(1);
    } else if (const std::size_t percent = one.find('%', 1);
               one.starts_with('%') && percent != std::string_view::npos) {
      choice.fraction = number_in(one.substr(1, percent - 1)).value_or(0);
      one.remove_prefix(percent + 1);
    }
    const std::size_t hash = std::min(end_before(one, 0, "#"), one.size());
    choice.words = unescaped(one.substr(0, hash));
    if (hash < one.size()) choice.feedback = unescaped(one.substr(hash + 1));
    gap.choices.push_back(std::move(choice));
    at = end + 1;
  }
  return gap;
}

// MULTICHOICE and its short name, in a row, in a column, shuffled.
bool is_choice(const std::string& type) {
  return type.starts_with("MULTICHOICE") || type == "MC" || type == "MCS" || type == "MCV" || type == "MCH" ||
         type == "MCVS" || type == "MCHS";
}

// Puts a gap's choices into the bank, each once, and makes its slot.
exhibit::Slot place(MoodleQuestion& question, const ClozeGap& gap, const std::string& id,
                    std::vector<exhibit::Token>& bank) {
  exhibit::Slot slot{id, {}, {}, {}};
  const pugi::xml_node element = question.xml.child("questiontext");
  for (const Choice& choice : gap.choices) {
    exhibit::Text words = question.text_from(choice.words, element);
    const std::string name = words.plain(question.language);
    const bool right = choice.fraction >= 100;
    if (choice.fraction != 0 && !right) question.draft.outcome.change("part of the marks for a word was left out");
    exhibit::Text feedback = question.text_from(choice.feedback, element);
    auto token = std::ranges::find(bank, name, &exhibit::Token::id);
    if (token == bank.end()) token = bank.insert(bank.end(), {name, std::move(words), {}});
    if (right && slot.token.empty()) {
      slot.token = name;
      slot.why = std::move(feedback);
    } else if (!right && token->why.empty()) {
      token->why = std::move(feedback);
    } else if (!feedback.empty()) {
      question.draft.outcome.change("what was said on a word in one of its gaps was left out");
    }
  }
  return slot;
}

}  // namespace

void read_missing_words(MoodleQuestion& question) {
  std::vector<exhibit::Token> bank;
  std::vector<std::string> words;  // of option 1, 2 …; alike ones are one word of the bank
  std::vector<std::string> groups;
  for (const char* name : {"selectoption", "dragbox"})
    for (const pugi::xml_node option : question.xml.children(name)) {
      exhibit::Text text = question.text_of(option);
      const std::string& word = words.emplace_back(text.plain(question.language));
      if (std::ranges::find(bank, word, &exhibit::Token::id) == bank.end()) bank.push_back({word, std::move(text), {}});
      const std::string group = trimmed_text(option.child("group"));
      if (std::ranges::find(groups, group) == groups.end()) groups.push_back(group);
    }
  if (groups.size() > 1) question.draft.outcome.change("the words of its groups became one bank");
  const std::string text = markup_of(question.xml.child("questiontext"));
  GappedMarkup gapped;
  std::vector<exhibit::Slot> slots;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view mark = std::string_view(text).substr(at, 7);  // [[999]]
    const std::size_t close = mark.starts_with("[[") ? mark.find("]]") : std::string::npos;
    const std::string number(close == std::string::npos ? "" : mark.substr(2, close - 2));
    if (number.empty() || !std::ranges::all_of(number, [](unsigned char c) { return std::isdigit(c); })) {
      gapped.markup += text[at++];
      continue;
    }
    const auto option = static_cast<std::size_t>(std::stoi(number));
    if (option == 0 || option > words.size())
      return question.draft.outcome.leave("gap [[" + number + "]] has no word in the file");
    slots.push_back({letter(slots.size()), {}, words[option - 1], {}});
    gapped.add_gap(slots.back().id);
    at += close + 2;
  }
  set_passage(question, gapped, std::move(slots), std::move(bank));
}

void read_cloze(MoodleQuestion& question) {
  const std::string text = markup_of(question.xml.child("questiontext"));
  GappedMarkup gapped;
  std::vector<exhibit::Slot> slots;
  std::vector<exhibit::Token> bank;
  std::size_t words = 0;
  std::string weight;
  for (std::size_t at = 0; at < text.size();) {
    const auto gap = text[at] == '{' ? parse_gap(std::string_view(text).substr(at, longest_gap)) : std::nullopt;
    if (!gap) {
      gapped.markup += text[at++];
      continue;
    }
    if (!is_choice(gap->type))
      return question.draft.outcome.leave("a gap in it has to be typed or takes several answers (" + gap->type +
                                          "), and a kiosk takes one word for each");
    words += gap->choices.size();
    const std::string own = gap->weight.empty() ? "1" : gap->weight;
    if (!weight.empty() && own != weight)
      question.draft.outcome.change("its gaps were weighed otherwise: they count alike here");
    weight = own;
    slots.push_back(place(question, *gap, letter(slots.size()), bank));
    gapped.add_gap(slots.back().id);
    at += gap->length;
  }
  if (slots.size() > 1 && bank.size() <= words)
    question.draft.outcome.change("the choices of its gaps became one bank of words");
  set_passage(question, gapped, std::move(slots), std::move(bank));
}

// The right words stand in the text, between two marks; others follow as answers that are worth nothing.
void read_gapfill(MoodleQuestion& question) {
  const std::string display = trimmed_text(question.xml.child("answerdisplay"));
  if (display == "gapfill" || display.empty())
    return question.draft.outcome.leave("its words have to be typed, and a kiosk has no keyboard");
  std::string marks = trimmed_text(question.xml.child("delimitchars"));
  if (marks.size() != 2) marks = "[]";
  const std::string text = markup_of(question.xml.child("questiontext"));
  const pugi::xml_node element = question.xml.child("questiontext");
  GappedMarkup gapped;
  std::vector<exhibit::Slot> slots;
  std::vector<exhibit::Token> bank;
  const auto word_of = [&](exhibit::Text word) {
    std::string name = word.plain(question.language);
    if (std::ranges::find(bank, name, &exhibit::Token::id) == bank.end()) bank.push_back({name, std::move(word), {}});
    return name;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t close = text[at] == marks[0]
                                  ? std::string_view(text).substr(0, at + longest_gap).find(marks[1], at)
                                  : std::string::npos;
    if (close == std::string::npos) {
      gapped.markup += text[at++];
      continue;
    }
    const std::string inside = text.substr(at + 1, close - at - 1);
    const std::size_t other = inside.find('|');
    if (other != std::string::npos) question.draft.outcome.change("another word that is right was left out");
    slots.push_back({letter(slots.size()), {}, word_of(question.text_from(inside.substr(0, other), element)), {}});
    gapped.add_gap(slots.back().id);
    at = close + 1;
  }
  for (const pugi::xml_node answer : question.xml.children("answer"))
    if (number_in(answer.attribute("fraction").value()).value_or(0) <= 0) word_of(question.text_of(answer));
  set_passage(question, gapped, std::move(slots), std::move(bank));
}

}  // namespace kiosk::exchange
