#include "exhibit/texts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "exhibit/markdown.hpp"
#include "exhibit/prose.hpp"

namespace kiosk::exhibit::read {

void check_language(File& file, const json::Member& member) {
  const auto& languages = file.context().languages;
  if (languages.empty() || std::find(languages.begin(), languages.end(), member.key) != languages.end()) return;
  file.context().unlisted.emplace_back(member.key, file.place(member.at));
}

namespace {

void check_translations(File& file, const json::Value& value, const json::Object& object) {
  for (const Language& language : file.context().languages) {
    if (std::none_of(object.begin(), object.end(), [&](const auto& member) { return member.key == language; }))
      file.context().gaps.push_back(
          {language, file.place(value.at), "this text is missing in " + in_quotes(language) + ": write it"});
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

namespace kiosk::exhibit {
namespace {

void report_unlisted(Context& context) {
  std::map<Language, std::vector<base::Place>> places;
  for (const auto& [language, place] : context.unlisted) places[language].push_back(place);
  for (const auto& [language, all] : places) {
    const auto& listed = context.languages;
    const bool wrong = std::find(listed.begin(), listed.end(), proper_tag(language)) != listed.end();
    std::string hint =
        wrong ? "; did you mean " + in_quotes(proper_tag(language)) + "?" : did_you_mean(language, listed);
    std::string message = "the exhibit does not list the language " + in_quotes(language);
    if (all.size() > 1) message += ", in which " + std::to_string(all.size()) + " texts are written";
    if (hint.empty())
      hint = ": add it to \"languages\" in exhibit.json, or delete " + std::string(all.size() > 1 ? "them" : "this");
    context.report.warning(all.front(), "unknown-language", message + hint);
  }
}

}  // namespace

void check_languages(Context& context, const base::Place& listed_at) {
  std::set<Language> written, reported;
  for (const Writing& writing : context.writings) written.insert(writing.language);
  for (const Gap& gap : context.gaps) {
    if (written.count(gap.language) > 0)
      context.report.error(gap.place, "missing-translation", gap.message);
    else if (reported.insert(gap.language).second)
      context.report.error(listed_at, "missing-translation",
                           "no text at all is written in " + in_quotes(gap.language) +
                               ": translate the exhibit, or delete the language here");
  }
  report_unlisted(context);
}

}  // namespace kiosk::exhibit
