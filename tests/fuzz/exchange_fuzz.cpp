// Feeds bytes to the importers. The first byte chooses the format and the language. What comes over must be told of and
// must pass the readers of our own file.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/exchange.hpp"
#include "exhibit/parts.hpp"

namespace {

using namespace kiosk;

void require(bool holds) {
  if (!holds) std::abort();
}

bool one_line(const std::string& text) { return !text.empty() && text.find('\n') == std::string::npos; }

void check_file(const std::string& text, const base::Language& language) {
  const exhibit::json::Tree tree = exhibit::json::parse(text);
  require(tree.root.has_value() && tree.faults.empty());
  exhibit::Context context("/nonexistent/exhibit");
  context.languages = {language};
  exhibit::File file(context, "a.json");
  (void)exhibit::read_questions(file, *tree.root, "a");
  for (const exhibit::Finding& finding : context.report.take()) require(finding.severity == exhibit::Severity::warning);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  using exchange::Format;
  constexpr std::array formats{Format::gift, Format::aiken,       Format::moodle_xml, Format::qti,
                               Format::csv,  Format::open_trivia, Format::kahoot,     Format::anki};
  const base::Language language = (data[0] & 8) != 0 ? "ru" : "en";
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)exchange::recognize(bytes, "file.csv");
  const auto imported = exchange::import(formats[data[0] % formats.size()], bytes, "file", language);
  if (!imported) {
    require(one_line(imported.error().message));
    return 0;
  }
  std::size_t came = 0;
  for (const exchange::Outcome& outcome : imported.value().outcomes) {
    require(one_line(outcome.item));
    for (const std::string& reason : outcome.reasons) require(one_line(reason));
    require(outcome.reasons.empty() == (outcome.fate == exchange::Fate::whole));
    came += outcome.fate != exchange::Fate::left;
  }
  require(came == imported.value().questions.size());
  if (came > 0) check_file(exchange::question_file("a", imported.value(), language), language);
  return 0;
}
