#include "exhibit/prose.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "exhibit/names.hpp"

namespace kiosk::exhibit {
namespace {

constexpr int long_sentence = 25, too_long_sentence = 40;  // words, as are the next
constexpr int short_body = 30, long_body = 75, too_long_body = 100;

constexpr std::string_view opening_mark = "“", closing_mark = "”";

// The length of the sentence end at `at`: ". ", "?” " and the like; 0 where none is.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> stops{".", "!", "?", "…", "؟", "۔"};
  static constexpr std::array<std::string_view, 6> closers{"”", "’", "»", "“", ")", "]"};
  const auto starts_with = [&](std::string_view part) { return text.substr(at, part.size()) == part; };
  const std::size_t start = at;
  const auto stop = std::find_if(stops.begin(), stops.end(), starts_with);
  if (stop == stops.end()) return 0;
  at += stop->size();
  while (true) {
    const auto closer = std::find_if(closers.begin(), closers.end(), starts_with);
    if (closer == closers.end()) break;
    at += closer->size();
  }
  return at >= text.size() || text[at] == ' ' ? at - start : 0;
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

void check_marks(Context& context, const Writing& writing, const std::vector<std::string>& sayings) {
  const std::string_view text = writing.plain;
  for (std::size_t at = text.find(opening_mark); at != std::string_view::npos; at = text.find(opening_mark, at)) {
    at += opening_mark.size();
    const std::size_t end = text.find(closing_mark, at);
    if (end == std::string_view::npos) {
      context.report.error(writing.place, "unknown-quotation", "a quotation mark “ opens and none closes: add the ”");
      return;
    }
    const std::string_view passage = text.substr(at, end - at);
    const bool said = !passage.empty() && std::any_of(sayings.begin(), sayings.end(), [&](const std::string& saying) {
      return saying.find(passage) != std::string::npos;
    });
    if (!said)
      context.report.error(writing.place, "unknown-quotation",
                           "nobody says " + in_quotes(passage) +
                               " in quotations.json: quote it letter by letter, add it there with its document, or "
                               "write it without quotation marks");
    at = end;
  }
  if (text.find('"') != std::string_view::npos)
    context.report.warning(writing.place, "straight-quotes",
                           "here stands a typewriter's quotation mark: write “ and ” around a quotation");
}

}  // namespace

bool divides_words_by_spaces(const Language& language) {
  static constexpr std::array<std::string_view, 9> without{"zh", "yue", "ja", "th", "lo", "km", "my", "bo", "dz"};
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
  if (!divides_words_by_spaces(language)) return;
  const int longest = longest_sentence(text);
  const std::string message = "a sentence has " + words(longest) + ": divide it, 25 is the most that reads well";
  if (longest > too_long_sentence)
    file.error(at, "long-sentence", message);
  else if (longest > long_sentence)
    file.warning(at, "long-sentence", message);
}

void check_body(File& file, json::Spot at, const std::vector<Statement>& body) {
  std::map<Language, int> counts;
  for (const Statement& statement : body)
    for (const auto& [language, text] : statement.text.in)
      if (divides_words_by_spaces(language)) counts[language] += base::count_words(base::plain_of(text));
  for (const auto& [language, count] : counts) {
    const std::string has = "the body has " + words(count) + " in " + in_quotes(language) + ": ";
    if (count > too_long_body)
      file.error(at, "too-many-words", has + "cut it to 75, 100 is the limit");
    else if (count > long_body)
      file.warning(at, "word-count", has + "75 are enough");
    else if (count < short_body)
      file.warning(at, "word-count", has + "30 are the least that is worth a panel");
  }
}

void check_quotation_marks(Context& context, const std::map<std::string, Quotation>& quotations,
                           const std::vector<Term>& terms) {
  const Sayings sayings = collect(quotations, terms);
  for (const Writing& writing : context.writings)
    if (const auto found = sayings.find(writing.language); found != sayings.end())
      check_marks(context, writing, found->second);
}

}  // namespace kiosk::exhibit
