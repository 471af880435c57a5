#include "exchange/choices.hpp"

#include "exchange/formats.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

// The words that were said, in the language's quotation marks.
std::string said_words(const Exhibit& exhibit, const Excerpt& said, const Language& language) {
  std::string words;
  if (const auto found = said.words.find(language); found != said.words.end())
    words = found->second;
  else if (const auto quotation = exhibit.quotations.find(said.quotation); quotation != exhibit.quotations.end()) {
    const auto translated = quotation->second.translations.find(language);
    words = quotation->second.language != language && translated != quotation->second.translations.end()
                ? translated->second
                : quotation->second.text;
  }
  return exhibit.word(language, "quote-open") + words + exhibit.word(language, "quote-close");
}

}  // namespace

Question as_choice(const Exhibit& exhibit, const Question& question, const Language& language, Outcome& outcome) {
  Question plain = question;
  auto* task = std::get_if<ChoiceTask>(&plain.task);
  if (!task) return plain;
  if (task->said) {
    RichText stem = question.stem(language);
    stem.push_back({" " + said_words(exhibit, *task->said, language)});
    plain.stem = text_in(language, std::move(stem));
    plain.type = QuestionType::single;
    outcome.change("who said it became a choice with the quotation in the question");
  }
  if (task->picture) {
    plain.type = QuestionType::single;
    outcome.change("its picture was left out, and its spots became a choice of their names");
  }
  task->said.reset();
  task->picture.reset();
  return plain;
}

void note_references(const Question& question, Outcome& outcome) {
  if (!question.facts.empty()) outcome.change("its facts were left out");
  if (!question.panel.empty()) outcome.change("its panel was left out");
}

}  // namespace kiosk::exchange
