// The key "back" leads out of everything: no screen and no sheet is a trap.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;

// The screens that "back" passes, down to the attract loop.
std::vector<std::string> way_out(Visitor visitor) {
  std::vector<std::string> passed;
  for (int i = 0; i < 6 && !visitor.screen().starts_with("attract"); ++i) {
    passed.push_back(visitor.screen());
    visitor.key(Command::back);
  }
  passed.push_back(visitor.screen());
  return passed;
}

void leads_out(const exhibit::Exhibit& exhibit) {
  Visitor visitor{exhibit};
  for (const std::string& id : screen_ids(visitor.world)) {
    if (id.starts_with("attract") || id == "quiz/hand-in") continue;  // of an exam: below
    for (const Sheet sheet : {Sheet::none, Sheet::access, Sheet::still_there}) {
      visitor.state = *state_of_screen(visitor.world, id, {});
      visitor.now = Time{0};
      if (sheet != Sheet::none) visitor.state.sheet = sheet;
      const auto passed = way_out(visitor);
      EXPECT_EQ(passed.back(), "attract") << id;
      // Each step leaves what it was on.
      for (std::size_t i = 1; i < passed.size(); ++i) EXPECT_NE(passed[i], passed[i - 1]) << id;
    }
  }
}

TEST(Back, LeadsOutOfEveryScreenAndSheet) { leads_out(testing::tiny_exhibit()); }

TEST(Back, LeadsOutOfEveryScreenOfTheBundledExhibit) { leads_out(testing::bundled_exhibit()); }

TEST(Back, LeadsOutOfAPanelThroughTheRoundItWasOpenedFrom) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.touch();
  visitor.tap("quiz-tile");
  visitor.tap("start");
  visitor.tap("option/" + exhibit.questions[visitor.item().question].choice()->options.front().id);
  visitor.tap("confirm");
  const std::string item = visitor.screen();
  visitor.tap("more");
  visitor.tap("bar/access");
  EXPECT_EQ(way_out(visitor), (std::vector<std::string>{"settings", "panel/two", item, "contents", "attract"}));
}

TEST(Back, LeadsOutOfAnExamOnceItIsHandedIn) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.state = *state_of_screen(visitor.world, "quiz/hand-in", {});
  const auto passed = way_out(visitor);
  EXPECT_EQ(passed[2], "contents");
  EXPECT_EQ(passed[3], "quiz/hand-in") << "asked before the visit ends";
  visitor.tap("hand-in/now");
  EXPECT_EQ(way_out(visitor), (std::vector<std::string>{"result", "contents", "attract"}));
}

TEST(Back, OutOfTheContentsEndsTheVisit) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.touch();
  EXPECT_TRUE(visitor.update(Perform{Command::back}).visit_ended);
}

TEST(Back, OutOfASheetLeavesTheScreenAsItWas) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.touch();
  visitor.tap("tile/two");
  const scene::Scene before = visitor.scene();
  for (const char* sheet : {"sources", "bar/access"}) {
    visitor.tap(sheet);
    EXPECT_NE(visitor.scene(), before);
    visitor.key(Command::back);
    EXPECT_EQ(visitor.scene(), before) << sheet;
  }
}

TEST(Contents, AreOneKeyAwayFromEverywhere) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  for (const std::string& id : screen_ids(visitor.world)) {
    if (id.starts_with("attract") || id == "contents" || id == "settings" || id == "still-there") continue;
    visitor.state = *state_of_screen(visitor.world, id, {});
    visitor.now = Time{0};
    visitor.key(Command::contents);
    EXPECT_EQ(visitor.screen(), "contents") << id;
  }
}

}  // namespace
}  // namespace kiosk::visit
