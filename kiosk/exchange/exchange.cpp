#include "exchange/exchange.hpp"

#include <algorithm>

#include "exchange/encoding.hpp"
#include "exchange/fit.hpp"
#include "exchange/formats.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exchange {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t largest_file = 64u << 20;  // bytes; a package holds pictures too

base::Result<Imported> read(Format format, std::string_view bytes, const base::Language& language) {
  if (format == Format::qti) return read_qti(bytes, language);
  if (format == Format::kahoot) return read_kahoot(bytes, language);
  const auto text = to_utf8(bytes);
  if (!text) return text.error();
  switch (format) {
    case Format::gift:
      return read_gift(text.value(), language);
    case Format::aiken:
      return read_aiken(text.value(), language);
    case Format::moodle_xml:
      return read_moodle_xml(text.value(), language);
    case Format::open_trivia:
      return read_open_trivia(text.value(), language);
    case Format::csv:
      return read_csv(text.value(), language);
    default:
      return Error{ErrorKind::usage, "nothing can be imported from " + std::string(name_of(format)) +
                                         ": choose gift, aiken, moodle-xml, qti, open-trivia, kahoot or csv"};
  }
}

using Writer = Exported (*)(const exhibit::Exhibit&, const Chosen&, const base::Language&);

Writer writer_of(Format format) {
  switch (format) {
    case Format::gift:
      return write_gift;
    case Format::moodle_xml:
      return write_moodle_xml;
    case Format::qti:
      return write_qti;
    case Format::csv:
      return write_csv;
    case Format::anki:
      return write_anki;
    default:
      return nullptr;
  }
}

Error usage(std::string message) { return {ErrorKind::usage, std::move(message)}; }

}  // namespace

base::Result<Imported> import(Format format, std::string_view bytes, const std::string& file_name,
                              const base::Language& language) {
  const auto at_fault = [&](Error error) {
    error.place.file = file_name;
    return error;
  };
  if (bytes.size() > largest_file)
    return at_fault({ErrorKind::content, "the file is larger than 64 MB: divide it", {}});
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return at_fault({ErrorKind::content, "the file is empty: export it again from where it came", {}});
  auto imported = read(format, bytes, language);
  if (!imported) return imported.error().kind == ErrorKind::usage ? imported.error() : at_fault(imported.error());
  if (imported.value().outcomes.empty())
    return at_fault({ErrorKind::content,
                     "there is no question of the format " + std::string(name_of(format)) +
                         " in it: name another format with --from, or see whether it is the right file",
                     {}});
  fit(imported.value(), language);
  return imported;
}

base::Result<Exported> export_to(Format format, const exhibit::Exhibit& exhibit, const std::vector<std::string>& sets,
                                 const base::Language& language) {
  const Writer write = writer_of(format);
  if (!write)
    return usage("nothing can be exported to " + std::string(name_of(format)) +
                 ": choose gift, moodle-xml, qti, csv or anki");
  if (std::find(exhibit.languages.begin(), exhibit.languages.end(), language) == exhibit.languages.end())
    return usage("the exhibit does not speak " + exhibit::in_quotes(language) + ": choose " +
                 exhibit::enumerate(exhibit.languages, "or"));
  for (const std::string& set : sets) {
    std::vector<std::string> known;
    for (const exhibit::QuestionSet& one : exhibit.question_sets) known.push_back(one.id);
    if (std::find(known.begin(), known.end(), set) == known.end())
      return usage("the exhibit has no question set " + exhibit::in_quotes(set) + exhibit::did_you_mean(set, known));
  }
  Chosen chosen;
  for (const exhibit::Question& question : exhibit.questions)
    if (sets.empty() || std::find(sets.begin(), sets.end(), question.set) != sets.end()) chosen.push_back(&question);
  if (chosen.empty()) return Error{ErrorKind::content, "the exhibit asks nothing: there is nothing to export"};
  return write(exhibit, chosen, language);
}

}  // namespace kiosk::exchange
