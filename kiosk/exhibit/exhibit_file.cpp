#include <set>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

void read_languages(File& file, const json::Value& value, std::vector<Language>& into) {
  read::list_of(read::language, {1, 30})(file, value, into);
  std::set<Language> seen;
  std::vector<Language> good;
  bool doubtful = false;
  for (const Language& language : into) {
    if (language.empty()) {  // reported as no tag
      doubtful = true;
    } else if (seen.insert(language).second) {
      good.push_back(language);
    } else {
      file.error(value.at, "bad-value", "the language " + in_quotes(language) + " stands here twice: delete one");
      doubtful = true;
    }
  }
  into = good;
  // Where it is not clear which languages are meant, the texts are not held against them.
  if (!doubtful) file.context().languages = good;
}

void read_assets(File& file, const json::Value& value, std::filesystem::path& into) {
  std::string reference;
  read::string(file, value, reference);
  if (reference.empty()) return;
  const Found found = file.context().folders.set_assets(reference);
  if (found)
    into = found.path();
  else
    file.error(value.at, found.refusal().rule, found.refusal().message);
}

// Ids that name files of their own.
struct listed {
  Kind kind;
  void operator()(File& file, const json::Value& value, Listed& into) const {
    into.at = value.at;
    read::definition{kind}(file, value, into.name);
  }
};

void read_seconds(File& file, const json::Value& value, std::chrono::seconds& into, int least, int most) {
  int count = static_cast<int>(into.count());
  read::whole_number{least, most}(file, value, count);
  into = std::chrono::seconds(count);
}

// The bounds are those of people: nobody is asked to leave sooner, nor hurried on.
void read_timing(File& file, const json::Value& value, Timing& into) {
  Fields fields(file, value, "\"timing\"");
  const auto seconds = [](int least, int most) {
    return [=](File& f, const json::Value& v, std::chrono::seconds& s) { read_seconds(f, v, s, least, most); };
  };
  fields.optional("idle_seconds", into.idle, seconds(20, 900));
  fields.optional("countdown_seconds", into.countdown, seconds(20, 300));
  fields.optional("looking_seconds", into.looking, seconds(0, 60));
  fields.optional("words_per_second", into.words_per_second, read::number{0.5, 3});
  fields.optional("drift", into.drift, read::boolean);
  fields.finish();
}

void read_quiz(File& file, const json::Value& value, int& items) {
  Fields fields(file, value, "\"quiz\"");
  fields.optional("items", items, read::whole_number{1, 50});
  fields.finish();
}

void read_display(File& file, const json::Value& value, double& diagonal) {
  Fields fields(file, value, "\"display\"");
  fields.optional("diagonal_inches", diagonal, read::number{7, 120});
  fields.finish();
}

void read_theme_list(File& file, const json::Value& value, std::map<std::string, Listed>& into) {
  const auto* object = expect<json::Object>(file, value, "files by name, such as {\"high\": \"themes/high.json\"}");
  if (!object) return;
  for (const json::Member& member : *object) {
    if (!is_id(member.key))
      file.error(member.at, "bad-id", in_quotes(member.key) + " is not a theme's name: use only a-z, 0-9 and -");
    Listed theme{{}, member.value.at};
    read::string(file, member.value, theme.name);
    if (!theme.name.empty()) into[member.key] = theme;
  }
}

}  // namespace

Listing read_exhibit_file(File& file, const json::Value& value, Exhibit& into) {
  Listing listing;
  Fields fields(file, value, "exhibit.json");
  fields.allow_schema();
  // First what the reading of all else depends on.
  if (fields.required("languages", into.languages, read_languages)) listing.languages_at = fields.find("languages")->at;
  if (const json::Value* quiz = fields.find("quiz")) listing.quiz_at = quiz->at;
  fields.required("assets", into.assets, read_assets);
  fields.required("id", into.id, read::id);
  fields.required("title", into.title, read::text);
  fields.required("subtitle", into.subtitle, read::text);
  fields.required("introduction", into.introduction, read::prose);
  fields.required("credits", into.credits, read::text);
  fields.optional("cover", into.cover, read::picture);
  fields.required("panels", listing.panels, read::list_of(listed{Kind::panel}, {1, 200}));
  fields.required("question_sets", listing.question_sets, read::list_of(listed{Kind::question_set}, {0, 200}));
  fields.optional("quiz", into.quiz_items, read_quiz);
  fields.optional("timing", into.timing, read_timing);
  fields.optional("display", into.diagonal_inches, read_display);
  fields.optional("themes", listing.themes, read_theme_list);
  fields.finish();
  return listing;
}

}  // namespace kiosk::exhibit
