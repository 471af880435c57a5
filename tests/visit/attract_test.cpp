// The loop that plays while nobody is here.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/slide.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using namespace std::chrono_literals;

void goes_round(const exhibit::Exhibit& exhibit) {
  Visitor visitor{exhibit};
  for (int round = 0; round < 2; ++round) {
    for (std::size_t slide = 0; slide <= exhibit.panels.size(); ++slide) {
      const std::string id = slide == 0 ? "attract" : "attract/" + exhibit.panels[slide - 1].id;
      EXPECT_EQ(visitor.screen(), id);
      const Time since = visitor.now, stays = slide_time(visitor.world, slide);
      EXPECT_EQ(visitor.next_change(), since + stays);
      visitor.now = since + stays - 1ms;
      EXPECT_FALSE(visitor.update(Tick{}).changed);
      EXPECT_EQ(visitor.screen(), id);
      visitor.now = since + stays;
      EXPECT_TRUE(visitor.update(Tick{}).changed);
    }
  }
  EXPECT_EQ(visitor.screen(), "attract");
}

TEST(AttractLoop, ShowsEverySlideForItsTimeAndGoesRound) { goes_round(testing::tiny_exhibit()); }

TEST(AttractLoop, OfTheBundledExhibitGoesRound) {
  exhibit::Exhibit exhibit = testing::bundled_exhibit();
  exhibit.timing.drift = false;
  goes_round(exhibit);
}

TEST(AttractLoop, WithOnePanelOrNoneGoesRoundToo) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.panels.resize(1);
  goes_round(exhibit);
  exhibit.panels.clear();
  goes_round(exhibit);
}

// By hand: the cover says "tiny" and "subtitle" in English, with one more word each in Russian: 6 words at 3 a second.
TEST(AttractLoop, ASlideStaysAsLongAsReadingAndLookingTake) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.timing.looking = 5s;
  const World world{exhibit, {}};
  EXPECT_EQ(slide_time(world, 0), 5s + 2s);
  // "one title" and "one asks": 2 + 3 + 2 + 3 words.
  exhibit.timing.words_per_second = 2;
  EXPECT_EQ(slide_time(world, 1), 5s + 5s);
}

TEST(AttractLoop, SaysTheTitleAndTheInvitationInEveryLanguage) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  const World world{exhibit, {}};
  for (const char* id : {"attract", "attract/one", "attract/two", "attract/three"}) {
    const scene::Scene scene = view(*state_of_screen(world, id, {}), world, Time{0});
    for (const base::Language& language : exhibit.languages) {
      const scene::Node* title = scene::find(scene.root, "title/" + language);
      const scene::Node* begin = scene::find(scene.root, "begin/" + language);
      ASSERT_TRUE(title && begin) << id;
      EXPECT_EQ(title->language, language);
      EXPECT_EQ(base::plain_of(begin->text->runs), language + ":begin");
    }
  }
}

TEST(AttractLoop, AfterAVisitBeginsWithTheCover) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.wait(30s);
  EXPECT_NE(visitor.screen(), "attract");
  visitor.touch();
  visitor.tap("bar/finish");
  EXPECT_EQ(visitor.screen(), "attract");
  EXPECT_EQ(visitor.next_change(), visitor.now + slide_time(visitor.world, 0));
}

TEST(AttractLoop, IsNeverAskedWhetherItIsStillThere) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  for (int i = 0; i < 500; ++i) {
    visitor.wait(*visitor.next_change() - visitor.now);
    ASSERT_EQ(visitor.state.sheet, Sheet::none);
  }
}

}  // namespace
}  // namespace kiosk::visit
