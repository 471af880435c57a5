// Feeds bytes to the readers as one file of an exhibit. The first byte chooses which. Nothing is read from the disk but
// what a reference in the bytes could name, and there the exhibit's folder does not exist.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exhibit/parts.hpp"
#include "exhibit/prose.hpp"

namespace {

using namespace kiosk::exhibit;

void read_as(int which, File& file, const json::Value& value) {
  Exhibit exhibit;
  switch (which) {
    case 0:
      (void)read_exhibit_file(file, value, exhibit);
      return;
    case 1:
      (void)read_panel(file, value, "a");
      return;
    case 2:
      (void)read_questions(file, value, "a");
      return;
    case 3:
      (void)read_sources(file, value);
      return;
    case 4:
      (void)read_facts(file, value);
      return;
    case 5:
      (void)read_people(file, value);
      return;
    case 6:
      (void)read_places(file, value);
      return;
    case 7: {
      const Quotations all = read_quotations(file, value);
      check_quotation_marks(file.context(), all.quotations, all.terms);
      return;
    }
    case 8:
      (void)read_theme(file, value, "high");
      return;
    default:
      (void)complete_words("en", read_words(file, value));
      return;
  }
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const json::Tree tree = json::parse({reinterpret_cast<const char*>(data) + 1, size - 1});
  require(tree.root.has_value() || !tree.faults.empty());
  for (const json::Fault& fault : tree.faults) require(fault.at.line > 0 && fault.at.column > 0);
  if (!tree.root) return 0;
  Context context("/nonexistent/exhibit");
  context.languages = {"en", "ru"};
  context.has_facts = true;
  File file(context, "a.json");
  read_as(data[0] % 10, file, *tree.root);
  context.references.resolve(context.report);
  for (const Finding& finding : context.report.take()) {
    require(finding.place.line > 0 && finding.place.column > 0);
    require(!finding.rule.empty() && describe(finding).find('\n') == std::string::npos);
  }
  return 0;
}
