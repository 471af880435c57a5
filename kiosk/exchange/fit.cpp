#include "exchange/fit.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/overloaded.hpp"
#include "exchange/formats.hpp"
#include "exchange/identifiers.hpp"
#include "exchange/markdown_text.hpp"
#include "exhibit/markdown.hpp"
#include "exhibit/names.hpp"
#include "exhibit/prose.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

constexpr int longest_sentence_in_words = 40;  // as the exhibit's own check has it
// As the readers of tasks have them.
constexpr std::size_t most_options = 6, fewest_entries = 3, most_entries = 6, most_premises = 5, most_responses = 7,
                      most_gaps = 4, most_words = 7, fewest_sorted = 3, most_sorted = 8, most_groups = 4;

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

class Fitter {
 public:
  Fitter(Question& question, Outcome& outcome, const Language& language)
      : question_(question), outcome_(outcome), language_(language) {}

  void fit() {
    required(question_.stem, "its question", longest_stem);
    optional(question_.explanation, "the explanation", longest_explanation);
    std::visit([this](auto& task) { fit(task); }, question_.task);
  }

 private:
  [[nodiscard]] bool left() const { return outcome_.fate == Fate::left; }

  // What is wrong with it, or nothing.
  std::string clean(Text& text, std::size_t most) {
    if (text.empty()) return {};
    const RichText& given = text(language_);
    if (find_invalid_utf8(base::plain_of(given))) return "holds bytes that are no UTF-8";
    const RichText wanted = tidy(given);
    RichText written = parse_markdown(write_markdown(wanted));
    if (written != wanted) outcome_.change("emphasis or a star beside other marks could not be kept");
    const std::string plain = base::plain_of(written);
    text = text_in(language_, std::move(written));
    if (const std::size_t letters = base::count_letters(plain); letters > most)
      return "has " + std::to_string(letters) + " letters, and the screen holds " + std::to_string(most);
    if (can_count_words(language_) && longest_sentence(plain) > longest_sentence_in_words)
      return "has a sentence of " + std::to_string(longest_sentence(plain)) +
             " words: divide it and import again, 25 read well";
    return {};
  }

  [[nodiscard]] bool has_lost_picture() const {
    return std::ranges::find(outcome_.reasons, "an image was left out") != outcome_.reasons.end();
  }

  void required(Text& text, const std::string& what, std::size_t most) {
    const std::string fault = clean(text, most);
    if (!fault.empty()) outcome_.leave(what + " " + fault);
    if (text.empty()) outcome_.leave(what + (has_lost_picture() ? " has no words but a picture" : " has no words"));
  }

  void optional(Text& text, const std::string& what, std::size_t most) {
    const std::string fault = clean(text, most);
    if (fault.empty()) return;
    outcome_.change(what + " was left out: it " + fault);
    text = {};
  }

  void fit(ChoiceTask& task) {
    if (question_.type == QuestionType::true_false) {
      for (Option& option : task.options) optional(option.why, "a feedback", longest_explanation);
      return;
    }
    drop_options(task);
    for (Option& option : task.options) {
      required(option.text, "an option", longest_option);
      optional(option.why, "a feedback", longest_explanation);
    }
    drop_twins(task.options);
    const auto right = std::count_if(task.options.begin(), task.options.end(), [](const Option& o) { return o.right; });
    if (right == 0) outcome_.leave("no option is right");
    if (right > 1 && question_.type == QuestionType::single) outcome_.leave("more than one option is right");
    if (task.options.size() < 2) outcome_.leave("it has fewer than two options");
    name(task.options);
  }

  // Of options that read the same nobody can tell which is right: a wrong one goes.
  void drop_twins(std::vector<Option>& options) {
    std::set<std::string> right, said;
    const auto words = [&](const Option& option) { return option.text.plain(language_); };
    for (const Option& option : options)
      if (option.right) right.insert(words(option));
    const std::size_t given = options.size();
    std::erase_if(options, [&](const Option& option) {
      return (!option.right && right.contains(words(option))) || !said.insert(words(option)).second;
    });
    if (options.size() < given)
      outcome_.change(counted(given - options.size(), "option was", "options were") +
                      " left out: another reads the same");
  }

  template <typename Things>
  void leave_twins(const Things& things, const std::string& what) {
    std::set<std::string> said;
    for (const auto& thing : things)
      if (!thing.text.empty() && !said.insert(thing.text.plain(language_)).second)
        return outcome_.leave("two of its " + what + " read the same");
  }

  // The last wrong ones go where there are too many.
  void drop_options(ChoiceTask& task) {
    auto& options = task.options;
    const std::size_t given = options.size();
    for (std::size_t i = options.size(); i-- > 0 && options.size() > most_options;)
      if (!options[i].right) options.erase(options.begin() + static_cast<std::ptrdiff_t>(i));
    if (options.size() > most_options)
      outcome_.leave("more than six options are right, and a screen holds six");
    else if (options.size() < given)
      outcome_.change(counted(given - options.size(), "wrong option was", "wrong options were") +
                      " left out: a screen holds six");
  }

  void fit(OrderTask& task) {
    if (task.entries.size() < fewest_entries || task.entries.size() > most_entries)
      outcome_.leave("it puts " + counted(task.entries.size(), "thing", "things") + " in order, and a kiosk 3 to 6");
    for (Entry& entry : task.entries) {
      required(entry.text, "an entry", longest_option);
      optional(entry.when, "a date", longest_narrow);
    }
    leave_twins(task.entries, "entries");
    optional(task.first, "the name of an end", longest_narrow);
    optional(task.last, "the name of an end", longest_narrow);
    name(task.entries);
  }

  void fit(PlacingTask& task) {
    const bool gaps = question_.type == QuestionType::gaps, groups = question_.type == QuestionType::groups;
    const std::size_t most_slots = gaps ? most_gaps : groups ? most_sorted : most_premises;
    const std::size_t most_tokens = gaps ? most_words : groups ? most_groups : most_responses;
    if (gaps) {
      required(task.passage, "its passage", longest_explanation);
      if (task.slots.size() > most_gaps) outcome_.leave("it has more than four gaps");
      check_gaps(task);
    } else if (task.slots.size() > most_slots) {
      outcome_.change(counted(task.slots.size() - most_slots, "pair was", "pairs were") + " left out: a screen holds " +
                      std::to_string(most_slots));
      drop_slots(task, most_slots);
    }
    drop_tokens(task, most_tokens);
    if (task.tokens.size() > most_tokens)
      outcome_.leave("it has more than " + std::to_string(most_tokens) + (groups ? " groups" : " answers"));
    if (task.tokens.size() < 2) outcome_.leave("there is nothing to choose from");
    if (task.slots.size() < (gaps ? 1 : groups ? fewest_sorted : 2)) outcome_.leave("it has too few pairs");
    for (Slot& slot : task.slots) {
      if (!gaps) required(slot.text, groups ? "an entry" : "a premise", longest_narrow);
      optional(slot.why, "a feedback", longest_explanation);
    }
    for (Token& token : task.tokens) {
      required(token.text, groups ? "a group" : gaps ? "a word" : "a response", longest_narrow);
      optional(token.why, "a feedback", longest_explanation);
    }
    leave_twins(task.slots, groups ? "entries" : "premises");
    leave_twins(task.tokens, groups ? "groups" : "answers");
    check_links(task);
  }

  // The responses that lose their last premise with it go too: they would be distractors that were none.
  static void drop_slots(PlacingTask& task, std::size_t most) {
    std::set<std::string> wanted, dropped;
    for (std::size_t i = 0; i < task.slots.size(); ++i) (i < most ? wanted : dropped).insert(task.slots[i].token);
    task.slots.resize(most);
    std::erase_if(task.tokens,
                  [&](const Token& token) { return dropped.contains(token.id) && !wanted.contains(token.id); });
  }

  void drop_tokens(PlacingTask& task, std::size_t most) {
    std::set<std::string> wanted;
    for (const Slot& slot : task.slots) wanted.insert(slot.token);
    const std::size_t given = task.tokens.size();
    for (std::size_t i = task.tokens.size(); i-- > 0 && task.tokens.size() > most;)
      if (!wanted.contains(task.tokens[i].id)) task.tokens.erase(task.tokens.begin() + static_cast<std::ptrdiff_t>(i));
    if (task.tokens.size() < given)
      outcome_.change(counted(given - task.tokens.size(), "wrong answer was", "wrong answers were") +
                      " left out: a screen holds " + std::to_string(most));
  }

  void check_gaps(const PlacingTask& task) {
    const std::string passage = task.passage.empty() ? "" : task.passage.plain(language_);
    std::set<std::string> used;
    for (const Slot& gap : task.slots) {
      const std::string mark = "{" + gap.id + "}";
      const std::size_t at = passage.find(mark);
      if (at == std::string::npos || passage.find(mark, at + 1) != std::string::npos)
        outcome_.leave("a gap does not stand once in its passage");
      if (!used.insert(gap.token).second) outcome_.leave("one word fills two gaps");
    }
  }

  // A reader's own mistakes; nothing in a file leads here.
  void check_links(const PlacingTask& task) {
    std::set<std::string> slots, tokens;
    bool sound = true;
    for (const Token& token : task.tokens) sound = tokens.insert(token.id).second && is_id(token.id) && sound;
    for (const Slot& slot : task.slots)
      sound = slots.insert(slot.id).second && is_id(slot.id) && tokens.contains(slot.token) && sound;
    if (!sound && !left()) outcome_.leave("its pairs do not hold together");
  }

  void fit(EstimateTask& task) {
    optional(task.unit, "the unit", longest_narrow);
    const Closeness near = task.closeness;
    const double steps = (task.to - task.from) / task.step, to_answer = (task.answer - task.from) / task.step;
    const bool sound = std::isfinite(steps) && std::isfinite(to_answer) && std::abs(task.answer) <= 1e9 &&
                       std::max(std::abs(task.from), std::abs(task.to)) <= 1e10 && steps >= 2 && steps <= 1000 &&
                       std::abs(steps - std::round(steps)) < 1e-6 && task.answer >= task.from &&
                       task.answer <= task.to && near.full_within >= 0 && near.zero_at > near.full_within &&
                       (near.full_within > 0 || std::abs(to_answer - std::round(to_answer)) < 1e-6);
    if (!sound) outcome_.leave("no scale of a kiosk holds its number");
  }

  void fit(PinTask&) { outcome_.leave("a map's pin has no place of the exhibit"); }

  template <typename Things>
  static void name(Things& things) {
    for (std::size_t i = 0; i < things.size(); ++i) things[i].id = letter(i);
  }

  Question& question_;
  Outcome& outcome_;
  const Language& language_;
};

// The first words, to tell one item of the file from another.
std::string beginning_of(const std::string& text) {
  constexpr std::size_t enough = 40;
  if (text.size() <= enough) return text;
  const std::size_t space = text.rfind(' ', enough);
  std::size_t end = space == std::string::npos || space < enough / 2 ? enough : space;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string one_line(const std::string& text) { return base::plain_of(tidy(base::plain(text))); }

}  // namespace

void fit(Imported& imported, const Language& language) {
  imported.title = one_line(imported.title);
  if (find_invalid_utf8(imported.title)) imported.title.clear();
  std::vector<Question> given = std::move(imported.questions);
  imported.questions.clear();
  UniqueIds ids;
  auto next = given.begin();
  for (std::size_t i = 0; i < imported.outcomes.size(); ++i) {
    Outcome& outcome = imported.outcomes[i];
    const std::string number = "item " + std::to_string(i + 1);
    if (outcome.fate != Fate::left && next != given.end()) {
      Question& question = *next++;
      Fitter(question, outcome, language).fit();
      const std::string stem = question.stem.empty() ? "" : question.stem.plain(language);
      const std::string named = id_of(question.id), asked = id_of(beginning_of(stem));
      question.id = !named.empty() ? named : !asked.empty() ? asked : "item-" + std::to_string(i + 1);
      if (outcome.item.empty()) outcome.item = beginning_of(stem);
      if (outcome.fate != Fate::left) {
        question.id = ids.take(question.id);
        imported.questions.push_back(std::move(question));
      }
    }
    outcome.item = find_invalid_utf8(outcome.item) ? "" : beginning_of(one_line(outcome.item));
    if (outcome.item.empty()) outcome.item = number;
  }
}

}  // namespace kiosk::exchange
