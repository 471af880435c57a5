// Two keys: what sets the picture in motion and what does not, by touch, by keypad and alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/interactive_test.hpp"
#include "visit/kit.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using testing::text_in_two;

exhibit::Exhibit with_keys() {
  exhibit::DualKey keys;
  keys.picture.file = "/nowhere/silo.svg";
  keys.picture.alt = text_in_two("a silo");
  keys.picture.caption = text_in_two("a caption");
  keys.picture.labels.resize(1);
  keys.picture.labels[0].text = text_in_two("a label");
  keys.keys = {{{text_in_two("Perry"), "first"}, {text_in_two("Grachev"), "second"}}};
  keys.sound = "/nowhere/thud.wav";
  keys.layers = {{"sky", {}},
                 {"door", {{0, {}, 0.0, 1.0, {}}, {1, {}, 10.0, 0.0, {}}}},
                 {"dust", {{0.5, {}, {}, 0.0, 0.5}, {3, {}, {}, 1.0, 1.0}}}};
  keys.stages = {{0, text_in_two("a field")}, {0.5, text_in_two("the door falls")}, {3, text_in_two("stillness")}};
  keys.after.id = "after";
  keys.after.title = text_in_two("what is known");
  keys.after.body = {{text_in_two("the silo was empty"), {"fact"}, false}};
  return testing::tiny_exhibit_with(std::move(keys));
}

class DualKeyTest : public testing::InteractiveTest {
 protected:
  DualKeyTest() : InteractiveTest(with_keys()) {}

  [[nodiscard]] const Keys& keys() const { return visitor.state.exploration.keys; }
  [[nodiscard]] bool turned() const { return keys().turned_at.has_value(); }
  Effects hold(const std::vector<std::string>& ids) { return visitor.update(Hold{ids}); }

  // Of a layer; 0 where it is not drawn at all.
  [[nodiscard]] double opacity(const std::string& layer) const {
    const auto found = node("layer/" + layer);
    return found ? found->image->opacity : 0;
  }
};

TEST_F(DualKeyTest, RestsUntilItIsTouched) {
  EXPECT_TRUE(rests());
  EXPECT_EQ(opacity("sky"), 1);
  EXPECT_EQ(opacity("door"), 1);
  EXPECT_FALSE(node("layer/dust"));
  EXPECT_TRUE(node("key/1")->holds);
  EXPECT_FALSE(node("look/again"));
}

TEST_F(DualKeyTest, BothKeysHeldLongEnoughTurn) {
  hold({"key/1"});
  visitor.wait(400ms);
  hold({"key/1", "key/2"});
  visitor.wait(999ms);
  EXPECT_FALSE(turned());
  visitor.wait(1ms);
  EXPECT_TRUE(turned());
}

TEST_F(DualKeyTest, OneFingerAloneTurnsNothing) {
  for (const char* key : {"key/1", "key/2"}) {
    hold({key});
    visitor.wait(10s);
    EXPECT_FALSE(turned());
    hold({});
  }
}

TEST_F(DualKeyTest, TapsOneAfterTheOtherTurnNothing) {
  for (int i = 0; i < 10; ++i) {
    for (const char* key : {"key/1", "key/2"}) {
      hold({key});
      visitor.wait(100ms);
      hold({});
      visitor.wait(10ms);
    }
  }
  visitor.wait(5s);
  EXPECT_FALSE(turned());
}

TEST_F(DualKeyTest, WhoeverLetsGoBeginsAnew) {
  hold({"key/1", "key/2"});
  visitor.wait(900ms);
  hold({"key/2"});
  visitor.wait(50ms);
  hold({"key/1", "key/2"});
  visitor.wait(900ms);
  EXPECT_FALSE(turned());
  visitor.wait(100ms);
  EXPECT_TRUE(turned());
}

TEST_F(DualKeyTest, APressIsShownAtOnceAndTheTimeRunsRoundTheKeys) {
  const auto before = node("key/1/button")->drawing;
  EXPECT_TRUE(hold({"key/1"}).changed);
  const auto pressed = node("key/1/button")->drawing;
  EXPECT_NE(before, pressed);
  EXPECT_EQ(visitor.text("look/status"), "hold-other");
  EXPECT_TRUE(rests()) << "nothing moves while one key waits";
  hold({"key/1", "key/2"});
  EXPECT_LE(*visitor.next_change(), visitor.now + frame);
  visitor.wait(500ms);
  EXPECT_NE(node("key/1/button")->drawing, pressed);
  EXPECT_NE(node("key/2/button")->drawing, before);
}

TEST_F(DualKeyTest, TheKeypadLeavesAKeyDown) {
  visitor.tap("key/1");
  EXPECT_TRUE(keys().latched[0]);
  visitor.wait(3s);
  EXPECT_FALSE(turned());
  visitor.tap("key/1");
  EXPECT_FALSE(keys().latched[0]);
  visitor.tap("key/2");
  visitor.tap("key/1");
  visitor.wait(1s);
  EXPECT_TRUE(turned());
}

TEST_F(DualKeyTest, AFingerAndTheKeypadTurnItTogether) {
  visitor.tap("key/2");
  hold({"key/1"});
  visitor.wait(1s);
  EXPECT_TRUE(turned());
}

TEST_F(DualKeyTest, WhoeverIsAlonePressesOneAfterTheOther) {
  visitor.tap("look/alone");
  EXPECT_EQ(visitor.text("look/status"), "hold-alone");
  hold({"key/1"});
  hold({});
  EXPECT_TRUE(keys().latched[0]);
  EXPECT_EQ(visitor.text("look/status"), "hold-alone");
  visitor.wait(4s);
  EXPECT_FALSE(turned());
  hold({"key/2"});
  hold({});
  visitor.wait(1s);
  EXPECT_TRUE(turned());
}

TEST_F(DualKeyTest, WhoeverIsAloneIsNotToldToHold) {
  EXPECT_EQ(visitor.text("key/1/hint"), "press-and-hold");
  visitor.tap("look/alone");
  EXPECT_EQ(visitor.text("key/1/hint"), "press");
}

TEST_F(DualKeyTest, AtLargeTextTheWordsOfThePictureAreRead) {
  EXPECT_FALSE(node("legend"));
  visitor.state.preferences.text_size = large_text;
  EXPECT_EQ(visitor.text("legend"), "en:in-the-picture: a label");
  EXPECT_EQ(visitor.text("legend/1"), "a caption");
}

TEST_F(DualKeyTest, AloneAKeyTouchedAgainComesUp) {
  visitor.tap("look/alone");
  hold({"key/1"});
  hold({});
  hold({"key/1"});
  hold({});
  hold({"key/2"});
  hold({});
  visitor.wait(5s);
  EXPECT_FALSE(turned());
}

TEST_F(DualKeyTest, OnceTurnedThePictureMovesAndComesToRest) {
  hold({"key/1", "key/2"});
  visitor.wait(1s);
  ASSERT_TRUE(turned());
  hold({});
  EXPECT_LE(*visitor.next_change(), visitor.now + frame);
  visitor.wait(600ms);
  EXPECT_LT(opacity("door"), 1);
  EXPECT_GT(node("layer/door")->box.part->shift.y, 0);
  EXPECT_LT(node("layer/dust")->box.part->scale, 1);
  EXPECT_EQ(visitor.text("look/status"), "the door falls");
  EXPECT_FALSE(visitor.state.exploration.part);
  visitor.wait(2400ms);
  EXPECT_EQ(opacity("door"), 0);
  EXPECT_EQ(opacity("dust"), 1);
  EXPECT_EQ(node("layer/dust")->box.part->scale, 1);
  EXPECT_EQ(visitor.text("look/status"), "stillness");
  EXPECT_EQ(visitor.screen(), "panel/" + exhibit.panels[1].id + "/after");
  EXPECT_TRUE(rests());
}

TEST_F(DualKeyTest, WhatIsReadWhenItIsOverOpensOnce) {
  hold({"key/1", "key/2"});
  visitor.wait(10s);
  hold({});
  ASSERT_TRUE(visitor.state.exploration.part);
  visitor.tap("close-part");
  visitor.wait(1s);
  EXPECT_FALSE(visitor.state.exploration.part);
  EXPECT_EQ(opacity("door"), 0) << "it stays as it has become";
}

TEST_F(DualKeyTest, StillnessWishedForInTheMiddleEndsIt) {
  hold({"key/1", "key/2"});
  visitor.wait(1s);
  ASSERT_TRUE(turned());
  hold({});
  visitor.wait(500ms);
  visitor.state.preferences.reduced_motion = true;
  visitor.wait(frame);
  EXPECT_TRUE(visitor.state.exploration.part) << "what is read at the end";
  EXPECT_TRUE(rests());
}

TEST_F(DualKeyTest, OnceMoreEverythingIsAsBefore) {
  const scene::Scene before = visitor.scene();
  hold({"key/1", "key/2"});
  visitor.wait(10s);
  hold({});
  visitor.tap("look/again");
  EXPECT_EQ(visitor.scene(), before);
  EXPECT_TRUE(rests());
}

TEST_F(DualKeyTest, FingersThatStayDoNotTurnItASecondTime) {
  hold({"key/1", "key/2"});
  visitor.wait(10s);
  visitor.tap("look/again");
  visitor.wait(5s);
  EXPECT_FALSE(turned());
  hold({"key/1"});
  hold({"key/1", "key/2"});
  visitor.wait(1s);
  EXPECT_TRUE(turned());
}

TEST_F(DualKeyTest, AFingerLiftedUnderASheetIsLifted) {
  hold({"key/1"});
  visitor.tap("bar/access");
  hold({});
  visitor.key(Command::back);
  hold({"key/2"});
  visitor.wait(5s);
  EXPECT_FALSE(turned());
}

TEST_F(DualKeyTest, AFingerLiftedWhileItAsksIsLifted) {
  hold({"key/1"});
  visitor.wait(exhibit.timing.idle);
  ASSERT_EQ(visitor.state.sheet, Sheet::still_there);
  visitor.touch();  // as the program has it: any touch answers, and takes all fingers off
  hold({});
  EXPECT_EQ(visitor.state.sheet, Sheet::none);
  hold({"key/2"});
  visitor.wait(5s);
  EXPECT_FALSE(turned());
}

TEST_F(DualKeyTest, WithoutMotionItIsStepped) {
  visitor.come_again({.language = "en", .reduced_motion = true});
  hold({"key/1", "key/2"});
  EXPECT_EQ(*visitor.next_change(), visitor.now + 1s) << "no ring runs";
  visitor.wait(1s);
  hold({});
  EXPECT_TRUE(turned());
  EXPECT_TRUE(visitor.state.exploration.part);
  EXPECT_EQ(visitor.text("look/status"), "the door falls");
  EXPECT_TRUE(rests());
  visitor.tap("look/next");
  EXPECT_EQ(visitor.text("look/status"), "stillness");
  EXPECT_EQ(opacity("dust"), 1);
  visitor.tap("look/next");
  EXPECT_EQ(visitor.text("look/status"), "a field");
  EXPECT_EQ(opacity("door"), 1);
  visitor.tap("look/previous");
  EXPECT_EQ(visitor.text("look/status"), "stillness");
}

TEST_F(DualKeyTest, IsHeardOnlyByThoseWhoAsk) {
  const Wish sound = PlaySound{"/nowhere/thud.wav"}, silence = StopSounds{};
  const auto wishes_of_turning = [&] {
    hold({"key/1", "key/2"});
    visitor.now += 1s;
    const Effects effects = visitor.update(Tick{});
    hold({});
    EXPECT_TRUE(turned());
    return effects.wishes;
  };
  EXPECT_TRUE(wishes_of_turning().empty());
  visitor.tap("look/again");
  visitor.tap("look/sound");
  EXPECT_EQ(wishes_of_turning(), std::vector{sound});
  EXPECT_EQ(visitor.update(Activate{"look/again"}).wishes, std::vector{silence});
  EXPECT_EQ(visitor.update(Activate{"look/sound"}).wishes, std::vector{silence});
  EXPECT_TRUE(wishes_of_turning().empty());
}

TEST_F(DualKeyTest, NobodyIsAskedAboutASoundThatIsNotThere) {
  std::get<exhibit::DualKey>(*exhibit.panels[1].interactive).sound.clear();
  EXPECT_FALSE(node("look/sound"));
}

TEST_F(DualKeyTest, TheKeypadsFocusGoesOnToWhatCanBePressed) {
  visitor.tap("key/1");
  visitor.update(Focus{"key/2"});
  visitor.tap("key/2");
  visitor.update(Focus{"key/2"});
  visitor.wait(1s);
  EXPECT_EQ(visitor.state.focused, "look/again");
  visitor.tap("look/again");
  EXPECT_FALSE(visitor.has("look/again"));
}

TEST_F(DualKeyTest, WhatItWillShowIsMadeBefore) {
  const auto drawn = [](const scene::Scene& scene, const char* layer) {
    return scene::find(scene.root, layer) != nullptr;
  };
  const auto likely = likely_next(visitor.state, visitor.world, visitor.now);
  EXPECT_TRUE(std::ranges::any_of(likely, [&](const scene::Scene& scene) { return drawn(scene, "layer/dust"); }));
  hold({"key/1", "key/2"});
  visitor.wait(10s);
  for (const scene::Scene& scene : likely_next(visitor.state, visitor.world, visitor.now))
    EXPECT_FALSE(drawn(scene, "layer/dust"));
}

TEST_F(DualKeyTest, WhatIsReadAfterwardsIsShownBesideTheEnd) {
  const World world{exhibit, {}};
  const auto state = state_of_screen(world, "panel/" + exhibit.panels[1].id + "/after", {.language = "en"});
  ASSERT_TRUE(state);
  const scene::Scene shown = view(*state, world, Time{0});
  EXPECT_FALSE(scene::find(shown.root, "layer/door"));
  EXPECT_TRUE(scene::find(shown.root, "layer/dust"));
}

}  // namespace
}  // namespace kiosk::visit
