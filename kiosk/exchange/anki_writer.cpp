// Notes for Anki 2.1.54 and later: tab-separated, with Anki's own header lines. The front asks, the back answers and
// explains. A note's guid is made of the exhibit, the question and the language, so that importing again changes the
// notes that are there.
#include <algorithm>
#include <set>

#include "exchange/choices.hpp"
#include "exchange/estimate.hpp"
#include "exchange/formats.hpp"
#include "exchange/html.hpp"
#include "exchange/identifiers.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

constexpr const char* head =
    "#separator:tab\n#html:true\n#notetype:Basic\n#columns:Guid\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n";

// A field with quotation marks around it where it holds one, so that Anki does not look for its end.
std::string field(const std::string& text) {
  if (text.find('"') == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string listed(const std::vector<std::string>& items, const std::string& tag) {
  std::string list;
  for (const std::string& item : items) list += "<li>" + item + "</li>";
  return list.empty() ? "" : "<" + tag + ">" + list + "</" + tag.substr(0, 2) + ">";
}

class Card {
 public:
  Card(const Exhibit& exhibit, const Question& question, const Language& language, Outcome& outcome)
      : exhibit_(exhibit), question_(question), language_(language), outcome_(outcome) {}

  std::string line() {
    front_ = html(question_.stem);
    std::visit([this](const auto& task) { put(task); }, question_.task);
    const std::string guid = exhibit_.id + ":" + question_.id + ":" + language_;
    const std::string tags = question_.set + " difficulty::" + std::to_string(question_.difficulty) +
                             " type::" + std::string(exhibit::name_of(question_.type));
    return guid + "\t" + field(front_) + "\t" + field(back_ + "<br><br>" + html(question_.explanation)) + "\t" + tags +
           "\n";
  }

 private:
  [[nodiscard]] std::string html(const Text& text) const { return text.empty() ? "" : to_html(text(language_)); }

  void put(const ChoiceTask& task) {
    std::vector<std::string> shown, right, wrong;
    for (const Option& option : task.options) {
      const std::string words =
          option.text.empty() ? to_html(base::plain(exhibit_.word(language_, option.id))) : html(option.text);
      shown.push_back(words);
      if (option.right) right.push_back("<b>" + words + "</b>");
      if (!option.right && !option.why.empty()) wrong.push_back(words + " — " + html(option.why));
    }
    front_ += listed(shown, "ol type=A");
    for (const std::string& one : right) back_ += (back_.empty() ? "" : "<br>") + one;
    back_ += listed(wrong, "ul");
  }

  void put(const OrderTask& task) {
    std::vector<std::string> given, right;
    for (const Entry& entry : task.entries) {
      given.push_back(html(entry.text));
      right.push_back(given.back() + (entry.when.empty() ? "" : " — " + html(entry.when)));
    }
    std::sort(given.begin(), given.end());  // the alphabet gives nothing away
    front_ += listed(given, "ul");
    back_ = listed(right, "ol");
  }

  void put(const PlacingTask& task) {
    const bool gaps = question_.type == QuestionType::gaps;
    std::vector<std::string> slots, tokens, right;
    for (const Token& token : task.tokens) tokens.push_back(html(token.text));
    std::sort(tokens.begin(), tokens.end());
    if (gaps) front_ += "<br><br>" + passage(task);
    for (std::size_t i = 0; i < task.slots.size(); ++i) {
      const Slot& slot = task.slots[i];
      const std::string words = gaps ? std::to_string(i + 1) : html(slot.text);
      slots.push_back(words);
      for (const Token& token : task.tokens)
        if (token.id == slot.token)
          right.push_back(words + " — <b>" + html(token.text) + "</b>" +
                          (slot.why.empty() ? "" : ": " + html(slot.why)));
      for (const Token& token : task.tokens)
        if (!token.why.empty()) outcome_.change("the feedback of wrong answers was left out");
    }
    if (!gaps) front_ += listed(slots, "ul");
    front_ += listed(tokens, "ul");
    back_ = listed(right, "ul");
  }

  [[nodiscard]] std::string passage(const PlacingTask& task) const {
    std::string words = html(task.passage);
    for (std::size_t i = 0; i < task.slots.size(); ++i) {
      const std::string mark = "{" + task.slots[i].id + "}";
      if (const std::size_t at = words.find(mark); at != std::string::npos)
        words.replace(at, mark.size(), "(" + std::to_string(i + 1) + ") _____");
    }
    return words;
  }

  void put(const EstimateTask& task) {
    const std::string unit = task.unit.empty() ? "" : " " + html(task.unit);
    back_ = "<b>" + number_text(task.answer) + unit + "</b>";
    outcome_.change("its scale was left out");
  }

  void put(const PinTask& task) {
    const auto place = exhibit_.places.find(task.place);
    if (place == exhibit_.places.end()) return outcome_.leave("its place is unknown");
    back_ = "<b>" + html(place->second.name) + "</b>";
    outcome_.change("its map was left out: the place is named");
  }

  const Exhibit& exhibit_;
  const Question& question_;
  const Language& language_;
  Outcome& outcome_;
  std::string front_, back_;
};

}  // namespace

Exported write_anki(const Exhibit& exhibit, const Chosen& questions, const Language& language) {
  Exported exported;
  exported.bytes = head;
  for (const Question* question : questions) {
    Outcome outcome{question->id};
    note_references(*question, outcome);
    const Question plain = as_choice(exhibit, *question, language, outcome);
    const std::string line = Card(exhibit, plain, language, outcome).line();
    if (outcome.fate != Fate::left) exported.bytes += line;
    exported.outcomes.push_back(std::move(outcome));
  }
  return exported;
}

}  // namespace kiosk::exchange
