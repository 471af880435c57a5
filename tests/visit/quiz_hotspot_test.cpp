// Spots of a picture to choose from, by fingers and by keys.
#include <gtest/gtest.h>

#include <memory>
#include <utility>

#include "support/asking.hpp"

namespace kiosk::visit {
namespace {

using testing::Asked;
using testing::text_in_two;

exhibit::Exhibit asking() {
  exhibit::Question question = testing::question("q", "people", exhibit::QuestionType::hotspot, 1, {}, {});
  exhibit::ChoiceTask task;
  task.picture.emplace();
  task.picture->file = "/nowhere/silo.svg";
  task.picture->alt = text_in_two("a silo");
  task.options = {{"lid", text_in_two("The lid"), text_in_two("It only closed."), false, {10, 20, 30, 40}},
                  {"head", text_in_two("The head"), {}, true, {50, 20, 30, 40}},
                  {"tank", text_in_two("The tank"), {}, false, {50, 70, 10, 1}}};
  question.task = task;
  exhibit::Exhibit exhibit = testing::asking(question);
  for (const char* language : {"en", "ru"}) exhibit.words[language]["letters"] = "ABCDEF";
  return exhibit;
}

class HotspotTest : public ::testing::Test {
 protected:
  void open(bool reach) {
    Preferences first;
    first.language = "en";
    first.reach = reach;
    visitor = std::make_unique<Asked>(exhibit, false, first);
  }

  const exhibit::Exhibit exhibit = asking();
  std::unique_ptr<Asked> visitor = std::make_unique<Asked>(exhibit);
};

TEST_F(HotspotTest, ASpotStandsWhereThePictureHasIt) {
  const scene::Node spot = visitor->node("spot/lid");
  EXPECT_EQ(spot.box.frame, (base::Rect{0.1, 0.2, 0.3, 0.4}));
  EXPECT_TRUE(visitor->node("picture").box.keep_direction);
  ASSERT_EQ(spot.children.size(), 1u);
  EXPECT_EQ(spot.children[0].id, "option/lid");
  EXPECT_GE(visitor->node("spot/tank").box.min_height, 76);  // a finger high, however flat it is drawn
}

// Whoever sees the picture reads letters; whoever does not hears what the spots are.
TEST_F(HotspotTest, BeforeTheAnswerItsWordsAreSpokenAndNotWritten) {
  EXPECT_EQ(visitor->node("option/lid").label, "The lid");
  EXPECT_EQ(visitor->text("option/lid/letter"), "A");
  EXPECT_EQ(visitor->text("option/tank/letter"), "C");
  scene::each(visitor->scene().root, [](const scene::Node& node) {
    const std::string words = node.text ? base::plain_of(node.text->runs) : "";
    EXPECT_EQ(words.find("The "), std::string::npos) << node.id;
  });
}

TEST_F(HotspotTest, TheChoiceMovesUntilItIsConfirmed) {
  visitor->tap("option/lid");
  EXPECT_EQ(visitor->value("option/lid"), "en:chosen");
  visitor->tap("option/head");
  EXPECT_EQ(visitor->value("option/lid"), "");
  EXPECT_EQ(visitor->value("option/head"), "en:chosen");
  visitor->tap("confirm");
  EXPECT_EQ(visitor->item().score, 1);
  EXPECT_EQ(visitor->text("verdict"), "en:right");
  EXPECT_EQ(visitor->value("option/head"), "en:right. en:your-answer");
}

TEST_F(HotspotTest, ByKeysAloneInBothWaysOfReaching) {
  for (const bool reach : {false, true}) {
    open(reach);
    visitor->select("option/lid");
    EXPECT_EQ(visitor->value("option/lid"), "en:chosen");
    visitor->select("confirm");
    EXPECT_EQ(visitor->item().score, 0);
  }
}

TEST_F(HotspotTest, WithinReachTheLettersStandApartFromThePicture) {
  open(true);
  EXPECT_FALSE(visitor->node("spot/lid").touchable);
  EXPECT_EQ(visitor->text("option/lid/letter"), "A");
  EXPECT_EQ(visitor->node("option/lid").label, "The lid");
  EXPECT_EQ(scene::find(visitor->node("picture"), "option/lid"), nullptr);
}

TEST_F(HotspotTest, WhereASpotIsTooNarrowForAFingerTheLettersStandApart) {
  visitor->world.display.pixels = {1080, 1920};  // ten hundredths are wide enough
  EXPECT_NE(scene::find(visitor->node("picture"), "option/tank"), nullptr);
  exhibit::Exhibit narrow = exhibit;
  std::get<exhibit::ChoiceTask>(narrow.questions[0].task).options[2].area.width = 5;
  testing::Asked other{narrow};
  EXPECT_EQ(scene::find(other.node("picture"), "option/tank"), nullptr);
  EXPECT_TRUE(other.has("option/tank"));
}

// There the words take the picture's room.
TEST_F(HotspotTest, AtLargeTextTheLettersStandApartToo) {
  for (const auto& [size, apart] : {std::pair{2, false}, {3, true}}) {
    visitor->state.preferences.text_size = size;
    EXPECT_EQ(scene::find(visitor->node("picture"), "option/lid") == nullptr, apart) << size;
    EXPECT_TRUE(visitor->has("option/lid"));
  }
}

TEST_F(HotspotTest, AWrongSpotAndTheRightOneAreNamedAndMarkedInPictureAndWords) {
  visitor->tap("option/lid");
  visitor->tap("confirm");
  EXPECT_EQ(visitor->text("option/lid/words"), "The lid");
  EXPECT_EQ(visitor->value("option/lid"), "en:wrong. en:your-answer");
  EXPECT_EQ(visitor->text("option/lid/why"), "It only closed.");
  EXPECT_EQ(visitor->text("option/head/words"), "The head");
  EXPECT_EQ(visitor->value("option/head"), "en:right-answer");
  EXPECT_EQ(visitor->node("spot/lid/mark/sign").icon, scene::Icon::wrong);
  EXPECT_EQ(visitor->node("spot/head/mark/sign").icon, scene::Icon::right);
  EXPECT_FALSE(visitor->shows("spot/tank/mark/sign"));
  EXPECT_EQ(visitor->text("others"), "C\u00a0The tank");
  EXPECT_EQ(visitor->text("verdict"), "en:wrong");
}

TEST_F(HotspotTest, OnceConfirmedNothingIsPressed) {
  visitor->tap("option/lid");
  visitor->tap("confirm");
  const quiz::Round before = *visitor->state.round;
  for (const char* id : {"option/lid", "option/head", "option/tank", "spot/head/mark", "confirm"}) {
    EXPECT_FALSE(visitor->has(id));
    (void)visitor->update(Activate{id});
  }
  EXPECT_EQ(*visitor->state.round, before);
}

}  // namespace
}  // namespace kiosk::visit
