// The check of an exhibit holds what stands in quotation marks against quotations.json. Marks around anything else,
// which other programs' files have for titles and doubtful words, become single ones.
#include <algorithm>

#include "base/overloaded.hpp"
#include "exchange/exchange.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

class Marks {
 public:
  Marks(const Exhibit& into, const Language& language)
      : open_(into.word(language, "quote-open")), close_(into.word(language, "quote-close")) {
    for (const auto& [id, quotation] : into.quotations) {
      if (quotation.language == language) sayings_.push_back(quotation.text);
      if (const auto own = quotation.translations.find(language); own != quotation.translations.end())
        sayings_.push_back(own->second);
    }
    for (const Term& term : into.terms)
      if (term.language == language) sayings_.push_back(term.text);
  }

  // The check lets names stand in these too.
  [[nodiscard]] bool are_checked() const { return !open_.empty() && !close_.empty() && open_ != "«" && open_ != "\""; }

  // Whether there were any to be changed.
  bool soften(Text& text, const Language& language) const {
    if (text.empty()) return false;
    RichText& runs = text.in.at(language);
    std::vector<Place> places = lone_marks(base::plain_of(runs));
    // From the end, so that the places before keep theirs.
    std::ranges::sort(places, std::greater(), &Place::at);
    for (const Place& place : places) {
      std::size_t start = 0;
      for (base::Run& run : runs) {
        if (place.at >= start && place.at < start + run.text.size()) {
          run.text.replace(place.at - start, place.length, place.instead);
          break;
        }
        start += run.text.size();
      }
    }
    return !places.empty();
  }

 private:
  struct Place {
    std::size_t at, length;  // in the plain text, in bytes
    const char* instead;
  };

  [[nodiscard]] std::vector<Place> lone_marks(const std::string& text) const {
    std::vector<Place> places;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t opens = text.find(open_, at), closes = text.find(close_, at);
      if (closes < opens && close_ != "’") places.push_back({closes, close_.size(), "’"});
      if (closes < opens) at = closes + close_.size();
      if (closes < opens) continue;
      if (opens == std::string::npos) break;
      const std::size_t start = opens + open_.size(), end = text.find(close_, start);
      if (end == std::string::npos || !is_said(text.substr(start, end - start))) {
        places.push_back({opens, open_.size(), "‘"});
        if (end != std::string::npos) places.push_back({end, close_.size(), "’"});
      }
      at = end == std::string::npos ? start : end + close_.size();
    }
    return places;
  }

  [[nodiscard]] bool is_said(const std::string& passage) const {
    return !passage.empty() && std::ranges::any_of(sayings_, [&](const std::string& saying) {
      return saying.find(passage) != std::string::npos;
    });
  }

  std::string open_, close_;
  std::vector<std::string> sayings_;
};

std::vector<Text*> texts_of(Question& question) {
  std::vector<Text*> texts{&question.stem, &question.explanation};
  std::visit(base::Overloaded{[&](ChoiceTask& task) {
                                for (Option& option : task.options)
                                  texts.insert(texts.end(), {&option.text, &option.why});
                              },
                              [&](OrderTask& task) {
                                for (Entry& entry : task.entries) texts.insert(texts.end(), {&entry.text, &entry.when});
                                texts.insert(texts.end(), {&task.first, &task.last});
                              },
                              [&](PlacingTask& task) {
                                texts.push_back(&task.passage);
                                for (Slot& slot : task.slots) texts.insert(texts.end(), {&slot.text, &slot.why});
                                for (Token& token : task.tokens) texts.insert(texts.end(), {&token.text, &token.why});
                              },
                              [&](EstimateTask& task) { texts.push_back(&task.unit); }, [](PinTask&) {}},
             question.task);
  return texts;
}

}  // namespace

void soften_quotation_marks(Imported& imported, const Exhibit& into, const Language& language) {
  const Marks marks(into, language);
  if (!marks.are_checked()) return;
  auto question = imported.questions.begin();
  for (Outcome& outcome : imported.outcomes) {
    if (outcome.fate == Fate::left) continue;
    for (Text* text : texts_of(*question++))
      if (marks.soften(*text, language))
        outcome.change("quotation marks around words that quotations.json does not have became single ones");
  }
}

}  // namespace kiosk::exchange
