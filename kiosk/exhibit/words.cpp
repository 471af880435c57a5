#include <algorithm>
#include <cassert>
#include <iterator>
#include <set>
#include <sstream>
#include <string_view>

#include "exhibit/embedded.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/reader.hpp"

namespace kiosk::exhibit {
namespace {

std::string primary_of(const Language& language) { return language.substr(0, language.find('-')); }

// The words that the program carries for exactly this tag; empty where there are none.
Words own_words(const std::string& tag) {
  Words words;
  const auto text = embedded("words/" + tag + ".json");
  if (!text) return words;
  const json::Tree tree = json::parse(*text);
  assert(tree.root && tree.root->as<json::Object>());
  if (!tree.root) return words;
  if (const auto* object = tree.root->as<json::Object>())
    for (const json::Member& member : *object)
      if (const auto* word = member.value.as<std::string>(); word && member.key != "$schema") words[member.key] = *word;
  return words;
}

void put_over(Words& words, const Words& others) {
  for (const auto& [key, word] : others) words[key] = word;
}

// {0} to {9}, in order and each once.
std::string places_in(const std::string& word) {
  std::string places;
  for (char digit = '0'; digit <= '9'; ++digit)
    if (word.find({'{', digit, '}'}) != std::string::npos) places += std::string{'{', digit, '}'};
  return places;
}

constexpr std::string_view translated_from = "translated-from-";

// "translated-from-uk": a key for each language there is.
bool is_translated_from(std::string_view key) {
  return key.starts_with(translated_from) && is_language_tag(key.substr(translated_from.size()));
}

// Whether these are missed, only the quotations tell.
bool is_of_translations(std::string_view key) { return key == "translation" || is_translated_from(key); }

// From which languages what the panels show in `language` was translated.
std::set<Language> translated_into(const Language& language, const Exhibit& exhibit) {
  std::set<Language> from;
  for (const Panel& panel : exhibit.panels)
    for (const std::string& id : panel.quotations) {
      const auto found = exhibit.quotations.find(id);
      if (found == exhibit.quotations.end()) continue;
      const Quotation& quotation = found->second;
      if (quotation.translations.count(language) > 0)
        from.insert(quotation.language);
      else if (quotation.language == language && quotation.translation_of)
        from.insert(*quotation.translation_of);
    }
  return from;
}

std::size_t count_words(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(words), {}));
}

}  // namespace

Words read_words(File& file, const json::Value& value) {
  Words words;
  Fields fields(file, value, "a file of words");
  fields.allow_schema();
  Words keys = own_words("en");
  if (const auto* object = value.as<json::Object>())
    for (const json::Member& member : *object)
      if (is_translated_from(member.key)) keys.emplace(member.key, "");
  for (const auto& [key, english] : keys) {
    const json::Value* written = fields.find(key);
    if (!written) continue;
    std::string word;
    read::string(file, *written, word);
    if (word.empty()) continue;
    if (const std::string needed = places_in(english); places_in(word) != needed)
      file.error(written->at, "bad-value",
                 needed.empty() ? in_quotes(key) + " has no places such as {0} to fill: delete them"
                                : in_quotes(key) + " needs " + needed + ", as in " + in_quotes(english));
    if (const std::size_t names = count_words(word); key == "months" && names != 12)
      file.error(written->at, "bad-value",
                 in_quotes(key) + " has " + std::to_string(names) + (names == 1 ? " name" : " names") +
                     ": write twelve, January first, with spaces between them");
    words[key] = word;
  }
  fields.finish();
  return words;
}

Words complete_words(const Language& language, const Words& own) {
  Words words = own_words("en");
  // "Translation" in the visitor's language says more than "Translated from Russian" in English.
  std::erase_if(words, [](const auto& word) { return is_translated_from(word.first); });
  words["name"] = language;  // never another language's name
  put_over(words, own_words(primary_of(language)));
  put_over(words, own_words(language));
  put_over(words, own);
  return words;
}

std::vector<std::string> missing_words(const Language& language, const Words& own) {
  std::vector<std::string> missing;
  const Words primary = own_words(primary_of(language)), exact = own_words(language);
  for (const auto& [key, english] : own_words("en"))
    if (!is_of_translations(key) && !primary.count(key) && !exact.count(key) && !own.count(key)) missing.push_back(key);
  return missing;
}

void complete_translated_from(Report& report, Exhibit& exhibit, const std::map<Language, base::Place>& places) {
  for (const auto& [language, place] : places) {
    Words& words = exhibit.words[language];
    for (const Language& from : translated_into(language, exhibit)) {
      const std::string key = std::string(translated_from) + from;
      if (words.count(key) > 0) continue;
      if (const auto found = words.find(std::string(translated_from) + primary_of(from)); found != words.end())
        words[key] = std::string(found->second);
      else
        report.warning(place, "missing-words",
                       "quotations are shown in " + in_quotes(language) + " as translations from " + in_quotes(from) +
                           ": write " + in_quotes(key) + " into words/" + language +
                           ".json; without it the screen says only " + in_quotes(words["translation"]));
    }
  }
}

void check_letters(Report& report, const Exhibit& exhibit, const std::map<Language, base::Place>& places) {
  std::size_t most = 0;
  for (const Question& question : exhibit.questions)
    if (const ChoiceTask* choice = question.choice(); choice && question.type != QuestionType::true_false)
      most = std::max(most, choice->options.size());
  for (const auto& [language, place] : places)
    if (const std::size_t letters = base::count_letters(exhibit.word(language, "letters")); letters < most)
      report.warning(place, "missing-words",
                     "\"letters\" has " + std::to_string(letters) + " and a question has " + std::to_string(most) +
                         " options: write as many letters");
}

}  // namespace kiosk::exhibit
