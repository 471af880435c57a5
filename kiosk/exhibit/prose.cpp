#include "exhibit/prose.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "exhibit/names.hpp"

namespace kiosk::exhibit {
namespace {

constexpr int long_sentence = 25, too_long_sentence = 40;  // words, as are the next
constexpr int short_body = 30, long_body = 75, too_long_body = 100;

// The length of the sentence end at `at`: ". ", "?” " and the like; 0 where none is.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> stops{".", "!", "?", "…", "؟", "۔"};
  static constexpr std::array<std::string_view, 3> wide_stops{"。", "！", "？"};  // no space follows these
  static constexpr std::array<std::string_view, 8> closers{"”", "’", "»", "“", ")", "]", "」", "』"};
  const auto starts_with = [&](std::string_view part) { return text.substr(at, part.size()) == part; };
  const std::size_t start = at;
  const auto stop = std::find_if(stops.begin(), stops.end(), starts_with);
  const auto wide = std::find_if(wide_stops.begin(), wide_stops.end(), starts_with);
  if (stop == stops.end() && wide == wide_stops.end()) return 0;
  at += stop == stops.end() ? wide->size() : stop->size();
  while (true) {
    const auto closer = std::find_if(closers.begin(), closers.end(), starts_with);
    if (closer == closers.end()) break;
    at += closer->size();
  }
  return at >= text.size() || text[at] == ' ' || wide != wide_stops.end() ? at - start : 0;
}

std::string words(int count) { return std::to_string(count) + " words"; }

// All that may stand in quotation marks in one language.
using Sayings = std::map<Language, std::vector<std::string>>;

Sayings collect(const std::map<std::string, Quotation>& quotations, const std::vector<Term>& terms) {
  Sayings sayings;
  for (const auto& [id, quotation] : quotations) sayings[quotation.language].push_back(quotation.text);
  for (const Term& term : terms) sayings[term.language].push_back(term.text);
  // Our own translations may be quoted where originals are; alone they do not put a language under the check.
  for (const auto& [id, quotation] : quotations)
    for (const auto& [language, text] : quotation.translations)
      if (const auto found = sayings.find(language); found != sayings.end()) found->second.push_back(text);
  return sayings;
}

// A mark without the space that French sets inside it.
std::string_view trimmed(std::string_view mark) {
  static constexpr std::array<std::string_view, 3> spaces{" ", "\u00A0", "\u202F"};
  for (const std::string_view space : spaces) {
    if (mark.starts_with(space)) mark.remove_prefix(space.size());
    if (mark.ends_with(space)) mark.remove_suffix(space.size());
  }
  return mark;
}

// Holds what stands between the marks against the sayings.
class MarksCheck {
 public:
  MarksCheck(Context& context, const Marks& marks)
      : context_(context), open_(trimmed(marks.open)), close_(trimmed(marks.close)) {}

  void operator()(const Writing& writing, const std::vector<std::string>& sayings) {
    if (open_.empty() || close_.empty()) return;         // nothing but a space
    if (open_ != "«") check_passages(writing, sayings);  // names stand in these too
    if (open_ != "\"" && writing.plain.find('"') != std::string::npos)
      context_.report.warning(writing.place, "straight-quotes",
                              "here stands a typewriter's quotation mark: write " + std::string(open_) + " and " +
                                  std::string(close_) + " around a quotation");
  }

 private:
  void check_passages(const Writing& writing, const std::vector<std::string>& sayings) {
    const std::string_view text = writing.plain;
    std::size_t end = 0;  // of the last passage with its mark
    for (std::size_t at = text.find(open_); at != std::string_view::npos; at = text.find(open_, end)) {
      check_lone_mark(writing, text.substr(end, at - end));
      at += open_.size();
      end = text.find(close_, at);
      if (end == std::string_view::npos)
        return report(writing, "a quotation mark " + std::string(open_) + " opens and none closes: add the " +
                                   std::string(close_));
      check_said(writing, text.substr(at, end - at), sayings);
      end += close_.size();
    }
    check_lone_mark(writing, text.substr(end));
  }

  void check_said(const Writing& writing, std::string_view passage, const std::vector<std::string>& sayings) {
    const bool said = !passage.empty() && std::any_of(sayings.begin(), sayings.end(), [&](const std::string& saying) {
      return saying.find(passage) != std::string::npos;
    });
    if (!said)
      report(writing, "nobody says " + in_quotes(passage) +
                          " in quotations.json: quote it letter by letter, add it there with its document, or write "
                          "it without quotation marks");
  }

  // What closes without having been opened: “so” in German, where it must be „so“.
  void check_lone_mark(const Writing& writing, std::string_view outside) {
    if (close_ == "’" || close_ == "'") return;  // an apostrophe
    if (outside.find(close_) != std::string_view::npos)
      report(writing, "a quotation mark " + std::string(close_) + " closes and none opens: write " +
                          std::string(open_) + " before the words");
  }

  void report(const Writing& writing, std::string message) {
    context_.report.error(writing.place, "unknown-quotation", std::move(message));
  }

  Context& context_;
  std::string_view open_, close_;
};

}  // namespace

bool can_count_words(const Language& language) {
  static constexpr std::array<std::string_view, 6> without{"th", "lo", "km", "my", "bo", "dz"};
  return std::find(without.begin(), without.end(), language.substr(0, language.find('-'))) == without.end();
}

int longest_sentence(const std::string& text) {
  int longest = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = sentence_end(text, at);
    if (end == 0) continue;
    longest = std::max(longest, base::count_words(text.substr(start, at + end - start)));
    start = at + end;
  }
  return std::max(longest, base::count_words(text.substr(std::min(start, text.size()))));
}

void check_sentences(File& file, json::Spot at, const Language& language, const std::string& text) {
  if (!can_count_words(language)) return;
  const int longest = longest_sentence(text);
  const std::string message = "a sentence has " + words(longest) + ": divide it, 25 is the most that reads well";
  if (longest > too_long_sentence)
    file.error(at, "long-sentence", message);
  else if (longest > long_sentence)
    file.warning(at, "long-sentence", message);
}

void check_body(File& file, json::Spot at, const std::vector<Statement>& body, bool may_be_short) {
  std::map<Language, int> counts;
  for (const Statement& statement : body)
    for (const auto& [language, text] : statement.text.in)
      if (can_count_words(language)) counts[language] += base::count_words(base::plain_of(text));
  for (const auto& [language, count] : counts) {
    const std::string has = "the body has " + words(count) + " in " + in_quotes(language) + ": ";
    if (count > too_long_body)
      file.error(at, "too-many-words", has + "cut it to 75, 100 is the limit");
    else if (count > long_body)
      file.warning(at, "word-count", has + "75 are enough");
    else if (count < short_body && !may_be_short)
      file.warning(at, "word-count", has + "30 are the least that is worth a panel");
  }
}

void check_quotation_marks(Context& context, const std::map<std::string, Quotation>& quotations,
                           const std::vector<Term>& terms) {
  const Sayings sayings = collect(quotations, terms);
  for (const Writing& writing : context.writings) {
    const auto said = sayings.find(writing.language);
    const auto marks = context.marks.find(writing.language);
    if (said != sayings.end() && marks != context.marks.end())
      MarksCheck(context, marks->second)(writing, said->second);
  }
}

}  // namespace kiosk::exhibit
