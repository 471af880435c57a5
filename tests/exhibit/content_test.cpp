// The exhibit that comes with the program, and the examples.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "exhibit/load.hpp"

namespace kiosk::exhibit {
namespace {

const std::string source = KIOSK_SOURCE_DIR;

TEST(Content, LoadsWithoutAFinding) {
  for (const char* folder : {"/content", "/examples/pharos", "/examples/every-kind"}) {
    const Loaded loaded = load(source + folder);
    for (const Finding& finding : loaded.findings) ADD_FAILURE() << folder << ": " << describe(finding);
    EXPECT_TRUE(loaded.exhibit) << folder;
  }
}

TEST(Content, HasAnExampleOfEachKind) {
  const Loaded loaded = load(source + "/examples/every-kind");
  ASSERT_TRUE(loaded.exhibit);
  std::set<std::size_t> kinds;
  for (const Panel& panel : loaded.exhibit->panels)
    if (panel.interactive) kinds.insert(panel.interactive->index());
  EXPECT_EQ(kinds.size(), std::variant_size_v<Interactive>);
}

// The passages that the posting itself sets in quotation marks, one a line, verbatim. quotations.json is written by
// hand; this list is not, so a slip in the one shows against the other.
std::set<std::string> allowed_quotations() {
  std::ifstream stream(source + "/tests/content/allowed_quotations.txt");
  std::set<std::string> passages;
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) passages.insert(line);
  return passages;
}

// American editors put their own comma before the closing mark.
bool is_allowed(const std::string& text, const std::set<std::string>& passages) {
  return passages.count(text) > 0 || passages.count(text + ",") > 0;
}

TEST(Content, QuotesOnlyWhatThePostingQuotes) {
  const auto passages = allowed_quotations();
  ASSERT_EQ(passages.size(), 17u);
  const Loaded loaded = load(source + "/content");
  ASSERT_TRUE(loaded.exhibit);
  EXPECT_FALSE(loaded.exhibit->quotations.empty());
  for (const auto& [id, quotation] : loaded.exhibit->quotations)
    EXPECT_TRUE(is_allowed(quotation.text, passages)) << id << ": " << quotation.text;
  for (const Term& term : loaded.exhibit->terms) EXPECT_TRUE(is_allowed(term.text, passages)) << term.text;
}

}  // namespace
}  // namespace kiosk::exhibit
