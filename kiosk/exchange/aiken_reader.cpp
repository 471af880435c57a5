// Aiken as Moodle's importer (question/format/aiken/format.php) reads it: the question, options as "A. …" or "A) …",
// and "ANSWER: B". More than Moodle this takes a question of several lines, an answer of several letters and a
// feedback.
#include <algorithm>

#include "exchange/cutting.hpp"
#include "exchange/formats.hpp"
#include "exchange/identifiers.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::ChoiceTask;
using exhibit::QuestionType;

constexpr std::string_view answer_mark = "ANSWER:";

class Reader {
 public:
  explicit Reader(const base::Language& language) : language_(language) {}

  void line(std::string_view line, int number) {
    if (is_answer(line)) return finish(line.substr(answer_mark.size()));
    if (stem_.empty() && take_feedback(line)) return;
    // An answer without options ends a question all the same, so that the next one does not begin with its words.
    if (options_.empty() && line.starts_with(answer_mark)) return stem_.empty() ? void() : finish({});
    if (is_option(line)) {
      letters_ += upper(line[0]);
      options_.push_back({letter(options_.size()), plain(trim(line.substr(2))), {}, false});
    } else {
      if (!options_.empty()) finish({});
      if (stem_.empty()) line_ = number;
      stem_.append(stem_.empty() ? "" : " ").append(line);
    }
  }

  Imported end() {
    if (!options_.empty() || (!stem_.empty() && !imported_.outcomes.empty())) finish({});
    return std::move(imported_);
  }

 private:
  static char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }

  [[nodiscard]] exhibit::Text plain(std::string_view words) const {
    return text_in(language_, base::plain(std::string(words)));
  }

  [[nodiscard]] bool is_answer(std::string_view line) const {
    return !options_.empty() && line.size() >= answer_mark.size() &&
           std::equal(answer_mark.begin(), answer_mark.end(), line.begin(),
                      [](char a, char b) { return a == upper(b); });
  }

  // "FEEDBACK: It flows north." behind an answer, which some programs write.
  bool take_feedback(std::string_view line) {
    for (const std::string_view mark : {"FEEDBACK:", "EXPLANATION:"}) {
      if (!line.starts_with(mark) || imported_.outcomes.empty()) continue;
      if (imported_.outcomes.back().fate != Fate::left)
        explain(imported_.questions.back(), plain(trim(line.substr(mark.size()))), language_);
      return true;
    }
    return false;
  }

  // The first must be A: a question may begin as "I. Newton" does.
  [[nodiscard]] bool is_option(std::string_view line) const {
    const char first = upper(line[0]);
    if (line.size() < 2 || first < 'A' || first > 'Z' || (line[1] != '.' && line[1] != ')')) return false;
    return options_.empty() ? first == 'A' && !stem_.empty() : true;
  }

  void finish(std::string_view answer) {
    Draft draft;
    draft.outcome.line = line_;
    draft.question.difficulty = unknown_difficulty;
    draft.question.stem = plain(stem_);
    draft.outcome.item = stem_;
    if (options_.empty())
      draft.outcome.leave("it has no options: write them as \"A. \" or \"A) \", below the question");
    for (const std::string_view& name : split(answer, ',')) mark_right(trim(name), draft.outcome);
    const auto right = std::count_if(options_.begin(), options_.end(), [](const auto& option) { return option.right; });
    draft.question.type = right > 1 ? QuestionType::multiple : QuestionType::single;
    draft.question.task = ChoiceTask{std::move(options_), {}, {}};
    add(imported_, std::move(draft));
    options_.clear();
    stem_.clear();
    letters_.clear();
  }

  void mark_right(std::string_view name, Outcome& outcome) {
    if (options_.empty()) return;
    if (name.empty()) return outcome.leave("it has no line \"ANSWER: \" and a letter");
    const std::size_t which = letters_.find(upper(name[0]));
    if (which == std::string::npos) return outcome.leave("its ANSWER names no option");
    options_[which].right = true;
  }

  const base::Language& language_;
  Imported imported_;
  std::string stem_, letters_;  // the options' letters, in their order
  std::vector<exhibit::Option> options_;
  int line_ = 0;
};

}  // namespace

base::Result<Imported> read_aiken(std::string_view text, const base::Language& language) {
  Reader reader(language);
  int number = 0;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    if (const std::string_view line = trim(raw); !line.empty()) reader.line(line, number);
  }
  return reader.end();
}

}  // namespace kiosk::exchange
