// Pages of A4, black on white, in the exhibit's type: what the papers of the quiz are set on. Lengths are units of the
// page's own display (see millimetres()).
#pragma once

#include <string>
#include <vector>

#include "scene/layout.hpp"
#include "visit/answering.hpp"

namespace kiosk::visit {

// So many millimetres, in units of a page.
[[nodiscard]] double millimetres(double length);

// What a page is set with. It stays where it is made: its kit refers to the rest.
class Stationery {
 public:
  // The exhibit outlives this.
  Stationery(const exhibit::Exhibit& exhibit, const base::Language& language);
  Stationery(const Stationery&) = delete;
  Stationery& operator=(const Stationery&) = delete;

 private:
  const exhibit::Theme theme_;
  const State state_;
  const World world_;

 public:
  const Kit kit;
  const double width;  // of what stands on a page, between its margins

  // An empty page.
  [[nodiscard]] scene::Scene page(const std::string& id, const std::string& title) const;

  // The blocks one under another, on as many pages as they take, laid out. A block stays whole unless it is higher than
  // a page; a heading stays with what follows it. At the foot of each page stand the exhibit's title, the note, and the
  // page's number.
  [[nodiscard]] std::vector<scene::Scene> pages(const std::string& id, const std::string& title,
                                                std::vector<Node> blocks, scene::Measure& measure,
                                                const std::string& note = {}) const;
};

// --- what several papers share ---

// The paper's name over the exhibit's title and subtitle.
[[nodiscard]] Node paper_head(const Kit& kit, const std::string& name);
// "No. 4821": the same on a worksheet and on its key, and hardly on two that differ in their questions or in the order
// of what is chosen from.
[[nodiscard]] std::string sheet_number(const Kit& kit, const quiz::Round& round);
// A word with a line beside it to write on; `share` of the row's width.
[[nodiscard]] Node line_to_fill(const Kit& kit, const std::string& id, const std::string& word, double share);
// A question's number beside the first of its nodes, and the others under that.
[[nodiscard]] double number_indent();
[[nodiscard]] Node numbered(const Kit& kit, const std::string& id, std::size_t number, std::vector<Node> nodes);
// Whether the language has italics: Arabic has none.
[[nodiscard]] bool slants(const Kit& kit);
// "23 November 2026".
[[nodiscard]] std::string date_in_words(const Kit& kit, quiz::Day day);

}  // namespace kiosk::visit
