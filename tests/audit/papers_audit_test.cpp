// Every paper, of every exhibit and in every language, set with the real fonts: nothing is cut off, nothing lies over
// anything else, all is black enough to be copied.
#include <gtest/gtest.h>

#include "audit/rules.hpp"
#include "paint/painter.hpp"
#include "support/screens.hpp"
#include "visit/papers.hpp"

namespace kiosk::audit {
namespace {

TEST(AuditPapers, NothingIsCutOffAndAllCanBeRead) {
  constexpr quiz::Day day{std::chrono::year{2026} / 11 / 3};
  constexpr double capitals_mm = 2.2;  // of 9 points
  paint::Painter painter;
  for (const exhibit::Exhibit* exhibit : {&testing::bundled_exhibit(), &testing::lighthouse_exhibit()})
    for (const base::Language& language : exhibit->languages) {
      quiz::Round round = quiz::in_order(*exhibit, quiz::all_questions(*exhibit), 1);
      std::vector<visit::Pages> papers{visit::worksheet(*exhibit, language, round, painter.measure()),
                                       visit::answer_key(*exhibit, language, round, painter.measure())};
      quiz::hand_in(round, *exhibit);
      papers.push_back(visit::certificate(*exhibit, language, round, day, painter.measure()));
      papers.push_back(visit::exam_result(*exhibit, language, round, day, painter.measure()));
      for (const visit::Pages& pages : papers)
        for (const scene::Scene& page : pages) {
          std::vector<Violation> found = audit_places(page, painter.measure(), {capitals_mm, 1e9, capitals_mm});
          for (Violation& violation : audit_colours(page, painter.measure())) found.push_back(std::move(violation));
          // Nothing is pressed on paper, and its lines may be longer, as it is read from nearer.
          std::erase_if(found, [](const Violation& v) { return v.rule == "no-target" || v.rule == "long-line"; });
          for (const Violation& v : found)
            ADD_FAILURE() << page.id << " " << language << " " << v.node << " [" << v.rule << "] " << v.what;
        }
    }
}

}  // namespace
}  // namespace kiosk::audit
