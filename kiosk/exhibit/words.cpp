#include <cassert>

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

}  // namespace

Words read_words(File& file, const json::Value& value) {
  Words words;
  Fields fields(file, value, "a file of words");
  fields.allow_schema();
  for (const auto& [key, english] : own_words("en")) {
    const json::Value* written = fields.find(key);
    if (!written) continue;
    std::string word;
    read::string(file, *written, word);
    if (word.empty()) continue;
    if (const std::string needed = places_in(english); places_in(word) != needed)
      file.error(written->at, "bad-value",
                 needed.empty() ? in_quotes(key) + " has no places such as {0} to fill: delete them"
                                : in_quotes(key) + " needs " + needed + ", as in " + in_quotes(english));
    words[key] = word;
  }
  fields.finish();
  return words;
}

Words complete_words(const Language& language, const Words& own) {
  Words words = own_words("en");
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
    if (!primary.count(key) && !exact.count(key) && !own.count(key)) missing.push_back(key);
  return missing;
}

}  // namespace kiosk::exhibit
