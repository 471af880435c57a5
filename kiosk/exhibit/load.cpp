#include "exhibit/load.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "exhibit/names.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/prose.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace fs = std::filesystem;
namespace {

// A file of the exhibit as a tree; nothing where it could not be read, which has been reported at `named`.
std::optional<json::Value> open(Context& context, const std::string& name, const base::Place& named) {
  const Found found = context.folders.in_exhibit(name);
  if (!found) {
    context.report.error(named, found.refusal().rule, found.refusal().message);
    return std::nullopt;
  }
  const auto text = read_file(found.path(), {json::largest_file, "divide it, or see whether it is a JSON file at all"});
  if (!text) {
    context.report.error(named, "missing-file", in_quotes(name) + " " + text.error().message);
    return std::nullopt;
  }
  json::Tree tree = json::parse(text.value());
  for (json::Fault& fault : tree.faults)
    context.report.error({name, fault.at.line, fault.at.column}, std::move(fault.rule), std::move(fault.message));
  return std::move(tree.root);
}

// Whoever names exhibit.json means its folder.
fs::path folder_of(const fs::path& named) {
  std::error_code error;
  if (named.filename() != "exhibit.json" || !fs::is_regular_file(named, error)) return named;
  return named.has_parent_path() ? named.parent_path() : fs::path(".");
}

// Where a key of the file's object stands; the file alone where it has none.
base::Place place_of(const std::string& name, const json::Value& root, std::string_view key) {
  if (const auto* object = root.as<json::Object>())
    for (const json::Member& member : *object)
      if (member.key == key) return {name, member.at.line, member.at.column};
  return {name};
}

// Loads one exhibit. The order matters twice: exhibit.json tells the languages, and whether there are facts decides
// what panels and questions must name. References are resolved at the end, so they may lead anywhere.
class Loader {
 public:
  explicit Loader(const fs::path& folder) : context_(folder_of(folder)) {
    exhibit_.folder = context_.folders.exhibit();
  }

  Loaded load() {
    if (!exists("exhibit.json")) {
      context_.report.error({"exhibit.json"}, "missing-file",
                            "there is no exhibit.json in " + in_quotes(exhibit_.folder.string()) +
                                ": name the folder of an exhibit, or write one as docs/exhibit.md tells");
      return finish();
    }
    const auto root = open(context_, "exhibit.json", {"exhibit.json"});
    if (!root) return finish();
    File file(context_, "exhibit.json");
    listing_ = read_exhibit_file(file, *root, exhibit_);
    load_themes();
    load_words();
    load_tables();
    load_panels();
    load_questions();
    report_unused("panels", listing_.panels);
    report_unused("questions", listing_.question_sets, "question_sets");
    context_.references.resolve(context_.report);
    check_languages(context_, in_exhibit_file(listing_.languages_at));
    complete_translated_from(context_.report, exhibit_, words_at_);
    settle_questions(context_, exhibit_);
    check_letters(context_.report, exhibit_, letters_at_);
    check_quotation_marks(context_, exhibit_.quotations, exhibit_.terms);
    check_excerpts(context_, exhibit_.quotations);
    check_passages(context_, exhibit_.sources, exhibit_.quotations);
    check_pins(context_, exhibit_.places);
    check_inks(context_, exhibit_.themes);
    check_quiz();
    mark_background();
    return finish();
  }

 private:
  [[nodiscard]] bool exists(const std::string& name) const {
    std::error_code error;
    return fs::exists(fs::symlink_status(context_.folders.exhibit() / name, error));
  }

  static base::Place in_exhibit_file(json::Spot at) { return {"exhibit.json", at.line, at.column}; }

  void load_themes() {
    for (const char* role : {"standard", "high"}) exhibit_.themes[role] = own_theme(role);
    for (const auto& [role, listed] : listing_.themes) {
      const auto root = open(context_, listed.name, in_exhibit_file(listed.at));
      if (!root) continue;
      File file(context_, listed.name);
      exhibit_.themes[role] = read_theme(file, *root, role);
    }
  }

  void load_words() {
    for (const Language& language : exhibit_.languages) {
      const std::string name = "words/" + language + ".json";
      const bool has_file = exists(name);
      const base::Place place = has_file ? base::Place{name} : in_exhibit_file(listing_.languages_at);
      Words own;
      bool readable = true;
      if (has_file) {
        const auto root = open(context_, name, {name});
        File file(context_, name);
        readable = root.has_value();
        if (root) own = read_words(file, *root);
        if (own.count("letters") > 0) letters_at_[language] = place_of(name, *root, "letters");
      }
      const auto missing = missing_words(language, own);
      if (readable && !missing.empty())
        context_.report.warning(place, "missing-words",
                                "the controls will speak English in " + in_quotes(language) + ": write " +
                                    std::to_string(missing.size()) + (missing.size() == 1 ? " word" : " words") +
                                    " into " + name + ", " + in_quotes(missing.front()) + " first");
      const auto misses = [&](const char* key) {
        return std::find(missing.begin(), missing.end(), key) != missing.end();
      };
      const Words& words = exhibit_.words[language] = complete_words(language, own);
      if (!misses("quote-open") && !misses("quote-close"))
        context_.marks[language] = {words.at("quote-open"), words.at("quote-close")};
      if (readable) words_at_[language] = place;
    }
  }

  // A file that an exhibit need not have. `kind` is what it defines.
  template <typename T>
  void load_table(const std::string& name, Kind kind, T& into, T (*reader)(File&, const json::Value&)) {
    if (!exists(name)) return context_.references.lack(kind);
    File file(context_, name);
    if (const auto root = open(context_, name, {name}))
      into = reader(file, *root);
    else
      context_.references.give_up(kind);
  }

  void load_tables() {
    load_table("sources.json", Kind::source, exhibit_.sources, read_sources);
    load_table("facts.json", Kind::fact, exhibit_.facts, read_facts);
    load_table("people.json", Kind::person, exhibit_.people, read_people);
    load_table("places.json", Kind::place, exhibit_.places, read_places);
    Quotations all;
    load_table("quotations.json", Kind::quotation, all, read_quotations);
    exhibit_.quotations = std::move(all.quotations);
    exhibit_.terms = std::move(all.terms);
    context_.has_facts = exists("facts.json");
    for (const auto& [id, fact] : exhibit_.facts)
      if (fact.standing == Standing::background) context_.background.insert(id);
  }

  void load_panels() {
    for (const Listed& listed : listing_.panels) {
      if (listed.name.empty()) continue;  // reported as a bad id
      const std::string name = "panels/" + listed.name + ".json";
      const auto root = open(context_, name, in_exhibit_file(listed.at));
      File file(context_, name);
      if (root) exhibit_.panels.push_back(read_panel(file, *root, listed.name));
    }
  }

  void load_questions() {
    for (const Listed& listed : listing_.question_sets) {
      if (listed.name.empty()) continue;
      const std::string name = "questions/" + listed.name + ".json";
      const auto root = open(context_, name, in_exhibit_file(listed.at));
      File file(context_, name);
      if (!root) {
        context_.references.give_up(Kind::question);
        continue;
      }
      QuestionFile all = read_questions(file, *root, listed.name);
      exhibit_.question_sets.push_back(std::move(all.set));
      std::move(all.questions.begin(), all.questions.end(), std::back_inserter(exhibit_.questions));
    }
  }

  void report_unused(const std::string& folder, const std::vector<Listed>& listed, std::string key = "") {
    if (key.empty()) key = folder;
    std::error_code error;
    for (fs::directory_iterator entry(context_.folders.exhibit() / folder, error), end; !error && entry != end;
         entry.increment(error)) {
      const fs::path name = entry->path().filename();
      const auto lists = [&](const Listed& one) { return one.name == name.stem().string(); };
      if (name.extension() == ".json" && std::none_of(listed.begin(), listed.end(), lists))
        context_.report.warning({fs::path(folder) / name}, "unused",
                                "exhibit.json does not list this file: add " + in_quotes(name.stem().string()) +
                                    " to " + in_quotes(key) + ", or delete the file");
    }
  }

  void check_quiz() {
    const int there = static_cast<int>(exhibit_.questions.size());
    if (there > 0 && exhibit_.quiz_items > there)
      context_.report.warning(in_exhibit_file(listing_.quiz_at), "bad-value",
                              "a quiz wants " + std::to_string(exhibit_.quiz_items) + " items and there are " +
                                  std::to_string(there) + " questions: write more, or a smaller \"items\"");
  }

  void mark_background() {
    for (Question& question : exhibit_.questions)
      question.background = rests_elsewhere(context_.background, question.facts);
  }

  Loaded finish() {
    Loaded loaded;
    exhibit_.pictures.assign(context_.pictures.begin(), context_.pictures.end());
    if (!context_.report.has_errors()) loaded.exhibit = std::move(exhibit_);
    loaded.findings = context_.report.take();
    return loaded;
  }

  Context context_;
  Exhibit exhibit_;
  Listing listing_;
  std::map<Language, base::Place> words_at_, letters_at_;  // of the languages whose words could be read
};

}  // namespace

Loaded load(const fs::path& folder) { return Loader(folder).load(); }

}  // namespace kiosk::exhibit
