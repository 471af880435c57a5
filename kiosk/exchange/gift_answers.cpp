#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "exchange/cutting.hpp"
#include "exchange/estimate.hpp"
#include "exchange/gift.hpp"
#include "exchange/tasks.hpp"
#include "exchange/weights.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// "%-33.333%" before an answer, as a share of the marks, taken off it.
std::optional<double> take_weight(std::string_view& answer) {
  if (!answer.starts_with('%')) return std::nullopt;
  const std::size_t end = answer.find('%', 1);
  if (end == std::string_view::npos || end < 2 || end > 16) return std::nullopt;
  const std::string_view digits = answer.substr(1, end - 1);
  if (digits.find_first_not_of("-0123456789.") != std::string_view::npos) return std::nullopt;
  const auto weight = number_in(digits);
  if (!weight) return std::nullopt;
  answer = trim(answer.substr(end + 1));
  return *weight / 100;
}

void read_choice(std::string_view answers, const GiftText& read, Draft& draft) {
  std::vector<Weighed> choices;
  const bool single = holds(answers, "=");
  std::size_t start = 0;
  while (start < answers.size()) {
    std::size_t end = answers.find_first_of("~=", start + 1);
    // "~=answer" is one answer: Moodle puts a ~ before each = and takes no notice of empty pieces.
    std::string_view answer = answers.substr(start, std::min(end, answers.size()) - start);
    start = std::min(end, answers.size());
    const bool right = answer.starts_with('=');
    if (right || answer.starts_with('~')) answer.remove_prefix(1);
    answer = trim(answer);
    if (answer.empty()) continue;
    Weighed choice;
    const auto weight = right ? std::nullopt : take_weight(answer);
    choice.share = right ? 1 : weight.value_or(0);
    const auto pieces = split(answer, '#', 2);
    choice.text = read(pieces[0]);
    if (pieces.size() > 1) choice.feedback = read(pieces[1]);
    choices.push_back(std::move(choice));
  }
  make_choice(choices, single, read.language, draft);
}

void read_match(std::string_view answers, const GiftText& read, Draft& draft) {
  std::vector<Slot> premises;
  std::vector<Token> responses;
  std::set<std::string> known;
  for (std::string_view pair : split(answers, '=')) {
    pair = trim(pair);
    if (pair.empty()) continue;
    const std::size_t arrow = pair.find("->");
    if (arrow == std::string_view::npos) return draft.outcome.leave("a pair lacks its arrow: write =a -> b");
    // Moodle takes the right side as plain text, and the same one as the same answer.
    const std::string response = unescaped(trim(pair.substr(arrow + 2)));
    if (known.insert(response).second)
      responses.push_back({response, text_in(read.language, read_markup(response, Markup::plain).text), {}});
    Text premise = read(pair.substr(0, arrow));
    if (!premise.empty()) premises.push_back({{}, std::move(premise), response, {}});
  }
  set_matching(draft, std::move(premises), std::move(responses));
}

std::optional<bool> truth_in(std::string_view answers) {
  std::string word;
  for (const char c : trim(answers.substr(0, answers.find('#'))))
    word += c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
  if (word == "T" || word == "TRUE") return true;
  if (word == "F" || word == "FALSE") return false;
  return std::nullopt;
}

void read_truth(std::string_view answers, bool truth, const GiftText& read, Draft& draft) {
  const auto pieces = split(answers, '#', 3);
  set_true_false(draft, truth, pieces.size() > 1 ? read(pieces[1]) : Text{});
  if (pieces.size() > 2) explain(draft.question, read(pieces[2]), read.language);
}

// "1.5", "1.5:0.1" or "1..2"
std::optional<Accepted> accepted_in(std::string_view answer) {
  const std::string text = unescaped(trim(answer));
  std::optional<double> first, second;
  if (const std::size_t dots = text.find(".."); dots != std::string::npos && dots > 0) {
    first = number_in(text.substr(0, dots));
    second = number_in(text.substr(dots + 2));
    if (!first || !second) return std::nullopt;
    // Without what binary fractions add far behind the point: 3.141..3.142 is 3.1415 and 0.0005.
    const auto rounded = [](double value) { return std::round(value * 1e9) / 1e9; };
    const bool small = std::abs(*first) < 1e6 && std::abs(*second) < 1e6;
    const double middle = (*first + *second) / 2, half = std::abs(*second - *first) / 2;
    return small ? Accepted{rounded(middle), rounded(half), 1} : Accepted{middle, half, 1};
  }
  const std::size_t colon = text.find(':');
  first = number_in(text.substr(0, colon));
  second = colon == std::string::npos ? 0 : number_in(text.substr(colon + 1));
  if (!first || !second || *second < 0) return std::nullopt;
  return Accepted{*first, *second, 1};
}

void read_number(std::string_view answers, const GiftText& read, Draft& draft) {
  answers.remove_prefix(1);
  if (const std::size_t wrong = answers.find('~'); wrong != std::string_view::npos) {
    if (holds(answers.substr(wrong), "#")) draft.outcome.change("the feedback of wrong numbers was left out");
    answers = answers.substr(0, wrong);
  }
  std::vector<Accepted> accepted;
  for (std::string_view answer : split(answers, '=')) {
    answer = trim(answer);
    if (answer.empty()) continue;
    const auto weight = take_weight(answer);
    const auto pieces = split(answer, '#', 2);
    if (trim(pieces[0]) == "*") {
      draft.outcome.change("the feedback of wrong numbers was left out");
      continue;
    }
    auto one = accepted_in(pieces[0]);
    if (!one) return draft.outcome.leave("its answer is no number");
    one->share = weight.value_or(1);
    if (pieces.size() > 1 && one->share > 0.999)
      explain(draft.question, read(pieces[1]), read.language);
    else if (pieces.size() > 1 && !trim(pieces[1]).empty())
      draft.outcome.change("the feedback of other numbers was left out");
    accepted.push_back(*one);
  }
  make_estimate(accepted, read.language, draft.question, draft.outcome);
}

}  // namespace

void read_gift_answers(std::string_view answers, const GiftText& read, Draft& draft) {
  if (answers.empty()) return draft.outcome.leave("a kiosk has no keyboard for an essay");
  if (answers.starts_with('#')) return read_number(answers, read, draft);
  if (holds(answers, "~")) return read_choice(answers, read, draft);
  if (holds(answers, "=") && holds(answers, "->")) return read_match(answers, read, draft);
  if (const auto truth = truth_in(answers)) return read_truth(answers, *truth, read, draft);
  draft.outcome.leave("a kiosk has no keyboard for a typed answer: give it options");
}

}  // namespace kiosk::exchange
