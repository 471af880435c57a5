// GIFT as Moodle's exporter writes it. What GIFT has no form for becomes a choice, pairs or a typed number.
#include <algorithm>
#include <cmath>
#include <set>

#include "exchange/choices.hpp"
#include "exchange/estimate.hpp"
#include "exchange/formats.hpp"
#include "exchange/html.hpp"
#include "exchange/tasks.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

std::string escape(std::string_view text) {
  std::string all;
  for (const char c : text) {
    if (std::string_view("\\#=~{}:").find(c) != std::string_view::npos) all += '\\';
    all += c;
  }
  return all;
}

bool needs_html(const RichText& text) {
  return std::any_of(text.begin(), text.end(), [](const base::Run& run) {
    return run.emphasis || run.strong || run.text.find_first_of("<&") != std::string::npos;
  });
}

// One question: as it is written, and what that cost.
class Item {
 public:
  Item(const Question& question, const Language& language, Outcome& outcome)
      : question_(question), language_(language), outcome_(outcome) {}

  std::string write() {
    find_markup();
    RichText stem = rich(question_.stem);
    std::visit([&](const auto& task) { put_task(task, stem); }, question_.task);
    if (outcome_.fate == Fate::left) return {};
    std::string general = words(rich(question_.explanation));
    if (!general.empty()) general = "\t####" + general + "\n";
    // Moodle takes tags from comments.
    return "// [tag:" + difficulty_label(question_.difficulty) + "]\n::" + escape(question_.id) +
           "::" + (html_ ? "[html]" : "") + words(stem) + " {" + answers_ + general + "}\n\n";
  }

 private:
  [[nodiscard]] RichText rich(const Text& text) const { return text.empty() ? RichText{} : text(language_); }

  // One markup for all texts of a question: answers are read with that of the stem.
  void find_markup() {
    std::vector<const Text*> texts{&question_.stem, &question_.explanation};
    if (const auto* choice = question_.choice())
      for (const Option& option : choice->options) texts.insert(texts.end(), {&option.text, &option.why});
    if (const auto* order = std::get_if<OrderTask>(&question_.task))
      for (const Text* end : {&order->first, &order->last}) texts.push_back(end);
    if (const auto* placing = std::get_if<PlacingTask>(&question_.task)) {
      texts.push_back(&placing->passage);
      for (const Slot& slot : placing->slots) texts.push_back(&slot.text);
      for (const Token& token : placing->tokens)
        if (question_.type == QuestionType::gaps) texts.push_back(&token.text);
    }
    html_ = std::any_of(texts.begin(), texts.end(), [&](const Text* text) { return needs_html(rich(*text)); });
  }

  [[nodiscard]] std::string words(const RichText& text) const {
    const std::string all = escape(html_ ? to_html(text) : base::plain_of(text));
    // A bracket at the start might be taken for the name of a markup.
    return all.starts_with('[') ? (html_ ? "[html]" : "[moodle]") + all : all;
  }
  [[nodiscard]] std::string words(const Text& text) const { return words(rich(text)); }

  void put_answer(const std::string& mark, const Text& text, const Text& feedback) {
    answers_ += "\n\t" + mark + words(text);
    if (!feedback.empty()) answers_ += " #" + words(feedback);
  }

  void put_task(const ChoiceTask& task, const RichText&) {
    if (question_.type == QuestionType::true_false) return put_truth(task);
    const auto right = std::count_if(task.options.begin(), task.options.end(), [](const Option& o) { return o.right; });
    const auto wrong = static_cast<std::ptrdiff_t>(task.options.size()) - right;
    for (const Option& option : task.options) {
      std::string mark = option.right ? "=" : "~";
      if (question_.type == QuestionType::multiple)
        mark = "~%" + share(option.right ? right : -wrong) + "%";
      else if (!option.right && option.text.plain(language_).starts_with('%'))
        mark = "~%0%";  // else its own per cent might be taken for a weight
      put_answer(mark, option.text, option.why);
    }
    answers_ += "\n";
  }

  // One of so many, in per cent as Moodle rounds it.
  static std::string share(std::ptrdiff_t count) {
    return number_text(std::round(1e7 / static_cast<double>(count)) / 1e5);
  }

  void put_truth(const ChoiceTask& task) {
    for (const Option& option : task.options) {
      if (option.right) answers_ = (option.id == "true" ? "TRUE" : "FALSE") + answers_;
      if (!option.right && !option.why.empty()) answers_ += "#" + words(option.why);
    }
  }

  // Moodle takes the right side of a pair as plain text.
  void put_pair(const std::string& left, const Text& right) {
    const RichText text = rich(right);
    if (std::any_of(text.begin(), text.end(), [](const base::Run& run) { return run.emphasis || run.strong; }))
      outcome_.change("emphasis in an answer was left out");
    answers_ += "\n\t=" + without_arrow(left) + " -> " + without_arrow(escape(base::plain_of(text)));
  }

  std::string without_arrow(std::string text) {
    for (const char* arrow : {"->", "-&gt;"})
      for (std::size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow)) {
        text.replace(at, std::string_view(arrow).size(), "→");
        outcome_.change("an arrow -> in a text became →");
      }
    return text;
  }

  void put_task(const OrderTask& task, RichText& stem) {
    if (!task.first.empty() || !task.last.empty()) {
      stem.push_back({" (1 — "});
      for (const base::Run& run : rich(task.first)) stem.push_back(run);
      stem.push_back({", " + std::to_string(task.entries.size()) + " — "});
      for (const base::Run& run : rich(task.last)) stem.push_back(run);
      stem.push_back({")"});
      outcome_.change("the names of its ends stand in the question");
    }
    for (std::size_t i = 0; i < task.entries.size(); ++i) {
      put_pair(std::to_string(i + 1), task.entries[i].text);
      if (!task.entries[i].when.empty()) outcome_.change("its dates were left out");
    }
    answers_ += "\n";
    outcome_.change("the order became pairs of a number and a text");
  }

  void put_task(const PlacingTask& task, RichText& stem) {
    const auto has_why = [](const auto& thing) { return !thing.why.empty(); };
    const bool gaps = question_.type == QuestionType::gaps;
    const bool single_gap = gaps && task.slots.size() == 1;
    if (std::any_of(task.slots.begin(), task.slots.end(), has_why) ||
        (!single_gap && std::any_of(task.tokens.begin(), task.tokens.end(), has_why)))
      outcome_.change("the feedback of its parts was left out");
    if (question_.type == QuestionType::groups) outcome_.change("the groups became the answers of pairs");
    if (gaps) put_passage(task, stem);
    if (single_gap) {
      for (const Token& token : task.tokens) {
        const bool right = token.id == task.slots[0].token;
        put_answer(right ? "=" : token.text.plain(language_).starts_with('%') ? "~%0%" : "~", token.text, token.why);
      }
      outcome_.change("the gap became a choice");
    } else {
      put_pairs(task, gaps);
    }
    answers_ += "\n";
  }

  void put_pairs(const PlacingTask& task, bool gaps) {
    std::set<std::string> used;
    for (std::size_t i = 0; i < task.slots.size(); ++i)
      for (const Token& token : task.tokens)
        if (token.id == task.slots[i].token) {
          put_pair(gaps ? std::to_string(i + 1) : words(task.slots[i].text), token.text);
          used.insert(token.id);
        }
    for (const Token& token : task.tokens)
      if (!used.contains(token.id)) put_pair("", token.text);
    if (gaps) outcome_.change("the gaps became pairs of a number and a word");
  }

  // Behind the stem, with a line for each gap, numbered where there are several.
  void put_passage(const PlacingTask& task, RichText& stem) {
    outcome_.change("its passage stands behind the question");
    stem.push_back({" "});
    for (base::Run run : rich(task.passage)) {
      for (std::size_t i = 0; i < task.slots.size(); ++i) {
        const std::string mark = "{" + task.slots[i].id + "}";
        if (const std::size_t at = run.text.find(mark); at != std::string::npos)
          run.text.replace(at, mark.size(), task.slots.size() == 1 ? "_____" : "(" + std::to_string(i + 1) + ") _____");
      }
      stem.push_back(std::move(run));
    }
  }

  void put_task(const EstimateTask& task, RichText& stem) {
    if (!task.unit.empty()) {
      stem.push_back({" (" + task.unit.plain(language_) + ")"});
      outcome_.change("its unit stands in the question");
    }
    outcome_.change("its scale from " + number_text(task.from) + " to " + number_text(task.to) +
                    " was left out: the number is typed");
    const auto put = [&](const std::string& mark, double tolerance) {
      answers_ += mark + number_text(task.answer) + ":" + number_text(std::round(tolerance * 1e6) / 1e6);
    };
    const Closeness& near = task.closeness;
    answers_ = "#";
    // Where the next step earns nothing there is no more to tell.
    if (near.zero_at <= (std::floor(near.full_within / task.step + 1e-9) + 1) * task.step + 1e-9)
      return put("", near.full_within);
    put("=", near.full_within);
    for (const int percent : {75, 50, 25})
      put("\n\t=%" + std::to_string(percent) + "%",
          near.full_within + (1 - percent / 100.0) * (near.zero_at - near.full_within));
    answers_ += "\n";
    outcome_.change("its marks fall in quarters and not evenly");
  }

  void put_task(const PinTask&, const RichText&) { outcome_.leave("GIFT has no map"); }

  const Question& question_;
  const Language& language_;
  Outcome& outcome_;
  bool html_ = false;
  std::string answers_;
};

// A category's line knows no escapes but a slash for a slash.
std::string category(const Exhibit& exhibit, const std::string& set, const Language& language) {
  for (const QuestionSet& one : exhibit.question_sets)
    if (one.id == set) {
      const std::string title = one.title.empty() ? set : one.title.plain(language);
      std::string path = "$CATEGORY: $course$/top/";
      for (const char c : title) path += c == '/' ? "//" : std::string(1, c == '\\' || c == '\n' ? ' ' : c);
      return path + "\n\n";
    }
  return {};
}

}  // namespace

Exported write_gift(const Exhibit& exhibit, const Chosen& questions, const Language& language) {
  Exported exported;
  std::string set;
  for (const Question* question : questions) {
    if (question->set != set) exported.bytes += category(exhibit, set = question->set, language);
    Outcome outcome{question->id};
    note_references(*question, outcome);
    const Question plain = as_choice(exhibit, *question, language, outcome);
    exported.bytes += Item(plain, language, outcome).write();
    exported.outcomes.push_back(std::move(outcome));
  }
  return exported;
}

}  // namespace kiosk::exchange
