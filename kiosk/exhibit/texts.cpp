#include "exhibit/texts.hpp"

#include <algorithm>

#include "exhibit/markdown.hpp"
#include "exhibit/prose.hpp"

namespace kiosk::exhibit::read {
namespace {

void check_language(File& file, const json::Member& member) {
  const auto& languages = file.context().languages;
  if (languages.empty() || std::find(languages.begin(), languages.end(), member.key) != languages.end()) return;
  const std::string hint = did_you_mean(member.key, languages);
  file.warning(member.at, "unknown-language",
               "the exhibit does not list the language " + in_quotes(member.key) +
                   (hint.empty() ? ": add it to \"languages\" in exhibit.json, or delete this" : hint));
}

void check_translations(File& file, const json::Value& value, const json::Object& object) {
  for (const Language& language : file.context().languages) {
    if (std::none_of(object.begin(), object.end(), [&](const auto& member) { return member.key == language; }))
      file.error(value.at, "missing-translation", "this text is missing in " + in_quotes(language) + ": write it");
  }
}

enum class Translations { all, any };

const json::Object* read_text(File& file, const json::Value& value, Text& into, Translations translations) {
  const auto* object = expect<json::Object>(file, value, "a text by language, such as {\"en\": \"…\"}");
  if (!object) return nullptr;
  if (object->empty() && (translations == Translations::any || file.context().languages.empty()))
    file.error(value.at, "empty-text", "this text is in no language: write one, such as {\"en\": \"…\"}");
  for (const json::Member& member : *object) {
    if (translations == Translations::all) check_language(file, member);
    std::string written;
    string(file, member.value, written);
    RichText rich = parse_markdown(written);
    if (!written.empty())
      file.context().writings.push_back({file.place(member.value.at), member.key, base::plain_of(rich)});
    into.in.insert_or_assign(member.key, std::move(rich));
  }
  if (translations == Translations::all) check_translations(file, value, *object);
  return object;
}

}  // namespace

void text(File& file, const json::Value& value, Text& into) { read_text(file, value, into, Translations::all); }

void loose_text(File& file, const json::Value& value, Text& into) { read_text(file, value, into, Translations::any); }

void prose(File& file, const json::Value& value, Text& into) {
  const json::Object* object = read_text(file, value, into, Translations::all);
  if (!object) return;
  for (const json::Member& member : *object) check_sentences(file, member.value.at, member.key, into.plain(member.key));
}

}  // namespace kiosk::exhibit::read
