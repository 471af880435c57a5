// Another language changes what is read, and nothing else.
#include <gtest/gtest.h>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;

// All of a state that the language must not touch; the page is another matter, since the text breaks elsewhere.
void expect_same_place(const State& before, const State& after, const std::string& where) {
  EXPECT_EQ(before.screen.index(), after.screen.index()) << where;
  EXPECT_EQ(before.sheet, after.sheet) << where;
  EXPECT_EQ(before.round, after.round) << where;
  EXPECT_EQ(before.seed, after.seed) << where;
  EXPECT_EQ(before.first, after.first) << where;
  Preferences preferences = after.preferences;
  preferences.language = before.preferences.language;
  EXPECT_EQ(before.preferences, preferences) << where;
}

void switch_everywhere(const exhibit::Exhibit& exhibit) {
  const World world{exhibit, {}};
  for (const std::string& id : screen_ids(world)) {
    if (id.starts_with("attract") || id == "still-there") continue;  // there a key does something else
    Preferences preferences{.language = "en", .text_size = 2, .contrast = "high", .reach = true};
    State state = *state_of_screen(world, id, preferences);
    const State before = state;
    const scene::Scene english = view(state, world, Time{0});
    EXPECT_TRUE(update(state, Perform{Command::language}, world, Time{0}).changed) << id;
    const scene::Scene russian = view(state, world, Time{0});
    EXPECT_EQ(state.preferences.language, "ru") << id;
    EXPECT_EQ(russian.language, "ru") << id;
    EXPECT_EQ(russian.id, english.id) << id;
    EXPECT_NE(russian.title, english.title) << id;
    expect_same_place(before, state, id);
    (void)update(state, Perform{Command::language}, world, Time{0});
    EXPECT_EQ(view(state, world, Time{0}), english) << id;
  }
}

TEST(Language, SwitchesOnEveryScreenAndSheetAndBack) { switch_everywhere(testing::tiny_exhibit()); }

TEST(Language, SwitchesOnEveryScreenOfTheBundledExhibit) { switch_everywhere(testing::bundled_exhibit()); }

TEST(Language, TheBarsButtonDoesTheSameAsTheKey) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor one{exhibit}, two{exhibit};
  for (Visitor* visitor : {&one, &two}) {
    visitor->touch();
    visitor->tap("tile/two");
  }
  one.tap("bar/language");
  two.key(Command::language);
  EXPECT_EQ(one.scene(), two.scene());
}

TEST(Language, TheButtonSpeaksTheOtherLanguage) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.touch();
  const scene::Scene scene = visitor.scene();
  const scene::Node* button = scene::find(scene.root, "bar/language");
  EXPECT_EQ(button->label, "ru:name");
  EXPECT_EQ(button->language, "ru");
}

TEST(Language, EveryLanguageComesInTurn) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.languages = {"en", "ru", "ar"};
  Visitor visitor{exhibit};
  visitor.touch();
  for (const char* language : {"ru", "ar", "en"}) {
    visitor.key(Command::language);
    EXPECT_EQ(visitor.scene().language, language);
  }
}

TEST(Language, AloneOffersNoSwitch) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.languages = {"en"};
  Visitor visitor{exhibit};
  visitor.touch();
  EXPECT_FALSE(visitor.has("bar/language"));
  const scene::Scene before = visitor.scene();
  visitor.key(Command::language);
  EXPECT_EQ(visitor.scene(), before);
}

// A control that forgot its language would show in both.
TEST(Language, NoControlSpeaksAnotherLanguageThanTheScreen) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  const World world{exhibit, {}};
  for (const std::string& id : screen_ids(world)) {
    if (id.starts_with("attract")) continue;  // speaks all of them
    const State state = *state_of_screen(world, id, {.language = "ru"});
    scene::each(view(state, world, Time{0}).root, [&](const scene::Node& node) {
      if (node.language != "ru") return;
      EXPECT_FALSE(node.label.find("en:") != std::string::npos) << id << " " << node.id << " " << node.label;
      EXPECT_FALSE(node.value.find("en:") != std::string::npos) << id << " " << node.id << " " << node.value;
      const std::string words = node.text ? base::plain_of(node.text->runs) : "";
      EXPECT_EQ(words.find("en:"), std::string::npos) << id << " " << node.id << " " << words;
    });
  }
}

}  // namespace
}  // namespace kiosk::visit
