// The commands `import` and `export`.
#include "exchange/exchange.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <system_error>

#include "app/commands.hpp"
#include "app/folder.hpp"
#include "base/file.hpp"
#include "exhibit/folders.hpp"
#include "exhibit/names.hpp"
#include "exhibit/parts.hpp"

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

using base::Error;
using base::ErrorKind;
using exhibit::in_quotes;

constexpr std::size_t largest_file = 64u << 20;  // bytes

base::Result<exchange::Format> format_of(const std::string& name) {
  if (const auto format = exchange::format_named(name)) return *format;
  return Error{ErrorKind::usage, "there is no format " + in_quotes(name) +
                                     ": choose gift, aiken, moodle-xml, qti, open-trivia, kahoot, csv or anki"};
}

base::Result<exchange::Format> format_of(const ImportOptions& options, const std::string& bytes) {
  if (!options.from.empty()) return format_of(options.from);
  if (const auto format = exchange::recognize(bytes, options.file.filename().string())) return *format;
  return Error{ErrorKind::content,
               "no format is recognized in it: name it with --from, or see whether it is the right file",
               {options.file}};
}

// What exists is only written over where that was asked for, and is whole or as it was.
base::Result<> write(const fs::path& file, const std::string& bytes, bool force) {
  std::error_code error;
  if (!force && fs::exists(fs::symlink_status(file, error)))
    return Error{
        ErrorKind::usage, "there is such a file already: choose another name, or write over it with --force", {file}};
  if (base::write_whole(file, bytes)) return base::Done{};
  return Error{
      ErrorKind::machine, "this cannot be written: see whether its folder is there and may be written to", {file}};
}

// Of a file of questions that exhibit.json does not list yet, as one is that was imported before.
std::vector<exhibit::Question> unlisted_questions(const exhibit::Exhibit& exhibit, const fs::path& file) {
  const auto text = exhibit::read_file(file, {largest_file, "divide it"});
  if (!text) return {};
  const exhibit::json::Tree tree = exhibit::json::parse(text.value());
  if (!tree.root) return {};
  exhibit::Context context(exhibit.folder);
  context.languages = exhibit.languages;
  exhibit::File read(context, file.filename().string());
  return exhibit::read_questions(read, *tree.root, file.stem().string()).questions;
}

// The questions of the exhibit's other sets keep their ids; those that are written over do not count.
std::set<std::string> ids_beside(const exhibit::Exhibit& exhibit, const std::string& set) {
  std::set<std::string> ids;
  for (const exhibit::Question& question : exhibit.questions)
    if (question.set != set) ids.insert(question.id);
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(exhibit.folder / "questions", none)) {
    const std::string name = entry.path().stem().string();
    const bool listed =
        std::ranges::find(exhibit.question_sets, name, &exhibit::QuestionSet::id) != exhibit.question_sets.end();
    if (listed || name == set || entry.path().extension() != ".json") continue;
    for (const exhibit::Question& question : unlisted_questions(exhibit, entry.path())) ids.insert(question.id);
  }
  return ids;
}

std::size_t without_explanation(const exchange::Imported& imported) {
  return static_cast<std::size_t>(std::ranges::count_if(
      imported.questions, [](const exhibit::Question& question) { return question.explanation.empty(); }));
}

// What is left to do by hand, a line each.
void advise(const ImportOptions& options, const exchange::Imported& imported, const exhibit::Exhibit* into,
            const base::Language& language, std::ostream& out) {
  if (const std::size_t bare = without_explanation(imported); bare > 0)
    out << "of " << bare << (bare == 1 ? " question" : " questions")
        << " nobody explained the answer: the right one stands in its place, write why\n";
  const auto is_it = [&](const exhibit::QuestionSet& set) { return set.id == options.set; };
  const bool listed = into && std::ranges::any_of(into->question_sets, is_it);
  if (!listed) out << "exhibit.json must list the set: add " << in_quotes(options.set) << " to its \"question_sets\"\n";
  if (!into) return;
  std::vector<std::string> others;
  for (const base::Language& other : into->languages)
    if (other != language) others.push_back(other);
  if (!others.empty()) out << "the exhibit speaks " << exhibit::enumerate(others) << " too: translate the questions\n";
}

}  // namespace

base::Result<int> import_questions(const ImportOptions& options, std::ostream& out) {
  if (!exhibit::is_id(options.set))
    return Error{ErrorKind::usage, in_quotes(options.set) + " is not a set's id: use only a-z, 0-9 and -, 64 at most"};
  std::optional<exhibit::Exhibit> into;
  if (!options.into.empty()) {
    auto opened = open_exhibit(options.into);
    if (!opened) return opened.error();
    into = std::move(opened).value();
  }
  const base::Language language = !options.language.empty() ? options.language : into ? into->languages.front() : "en";
  if (!exhibit::is_language_tag(language))
    return Error{ErrorKind::usage, in_quotes(language) + " is not a language's tag: write one such as en or pt-BR"};
  const auto bytes = exhibit::read_file(options.file, {largest_file, "divide it"});
  if (!bytes) return Error{bytes.error().kind, in_quotes(options.file.string()) + " " + bytes.error().message};
  const auto format = format_of(options, bytes.value());
  if (!format) return format.error();
  auto imported = exchange::import(format.value(), bytes.value(), options.file.string(), language);
  if (!imported) return imported.error();
  if (into) exchange::soften_quotation_marks(imported.value(), *into, language);
  out << exchange::table(imported.value().outcomes);
  if (imported.value().questions.empty()) return 1;
  if (into) exchange::keep_apart(imported.value(), ids_beside(*into, options.set));
  const fs::path target = into ? into->folder / "questions" / (options.set + ".json") : options.out;
  const auto written = write(target, exchange::question_file(options.set, imported.value(), language), options.force);
  if (!written) return written.error();
  advise(options, imported.value(), into ? &*into : nullptr, language, out);
  return 0;
}

base::Result<int> export_questions(const ExportOptions& options, std::ostream& out) {
  const auto format = format_of(options.to);
  if (!format) return format.error();
  const auto opened = open_exhibit(options.folder);
  if (!opened) return opened.error();
  const exhibit::Exhibit& exhibit = opened.value();
  const base::Language language = options.language.empty() ? exhibit.languages.front() : options.language;
  const auto exported = exchange::export_to(format.value(), exhibit, options.sets, language);
  if (!exported) return exported.error();
  out << exchange::table(exported.value().outcomes);
  const bool all_left = std::ranges::all_of(
      exported.value().outcomes, [](const exchange::Outcome& outcome) { return outcome.fate == exchange::Fate::left; });
  if (all_left) return 1;
  const auto written = write(options.out, exported.value().bytes, options.force);
  if (!written) return written.error();
  return 0;
}

}  // namespace kiosk::app
