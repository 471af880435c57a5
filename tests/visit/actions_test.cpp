// What can be pressed does something, and what does something can be pressed.
#include <gtest/gtest.h>

#include <set>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/answering.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;

// The view with its actions, which the outside does not see: put together as the visit does it.
View whole_view(const State& state, const World& world) {
  Kit kit(state, world, Time{0});
  if (const auto* attract = std::get_if<Attract>(&state.screen)) show_attract(kit, *attract);
  if (std::holds_alternative<Contents>(state.screen)) show_contents(kit);
  if (const auto* panel = std::get_if<PanelScreen>(&state.screen)) show_panel(kit, *panel);
  if (const auto* introduction = std::get_if<QuizIntroduction>(&state.screen))
    show_quiz_introduction(kit, *introduction);
  if (std::holds_alternative<QuizItem>(state.screen)) show_quiz_item(kit);
  if (std::holds_alternative<Result>(state.screen)) show_result(kit);
  if (std::holds_alternative<ClassSetup>(state.screen)) show_class_setup(kit);
  if (std::holds_alternative<ClassItem>(state.screen)) show_class_item(kit);
  if (std::holds_alternative<ClassStandings>(state.screen)) show_class_standings(kit);
  if (state.sheet == Sheet::sources) show_sources(kit);
  if (state.sheet == Sheet::access) show_access(kit);
  if (state.sheet == Sheet::take_home) show_take_home(kit);
  if (state.sheet == Sheet::hand_in) show_hand_in(kit);
  if (state.sheet == Sheet::still_there) show_still_there(kit, world.exhibit.timing.countdown);
  return std::move(kit.view);
}

template <typename Visitor>
void each_even_hidden(const scene::Node& node, Visitor&& visitor) {
  visitor(node);
  for (const scene::Node& child : node.children) each_even_hidden(child, visitor);
}

// Every screen in a few ways: sizes, shapes, reach, languages, and each with the settings over it.
template <typename Check>
void each_state(const exhibit::Exhibit& exhibit, Check&& check) {
  for (const base::PixelSize pixels : {base::PixelSize{1920, 1080}, base::PixelSize{1080, 1920}}) {
    const World world{exhibit, {pixels, 24}};
    for (const std::string& id : screen_ids(world))
      for (const int text_size : {1, 4})
        for (const bool reach : {false, true}) {
          State state = *state_of_screen(
              world, id, {.language = exhibit.languages.back(), .text_size = text_size, .reach = reach});
          const std::string where = id + " " + std::to_string(text_size) + (reach ? " reach" : "");
          check(state, world, where);
          if (state.sheet != Sheet::none || id.starts_with("attract")) continue;
          state.sheet = Sheet::access;
          check(state, world, where + " with the settings");
        }
  }
}

void ids_are_unique(const exhibit::Exhibit& exhibit) {
  each_state(exhibit, [](const State& state, const World& world, const std::string& where) {
    std::set<std::string> ids;
    each_even_hidden(view(state, world, Time{0}).root, [&](const scene::Node& node) {
      EXPECT_FALSE(node.id.empty()) << where;
      EXPECT_TRUE(ids.insert(node.id).second) << where << ": two nodes are called " << node.id;
    });
  });
}

TEST(Ids, AreUniqueInEachScene) { ids_are_unique(testing::tiny_exhibit_to_explore()); }

TEST(Ids, AreUniqueInEachSceneOfTheBundledExhibit) { ids_are_unique(testing::bundled_exhibit()); }

// What an exhibit calls its own does not clash with what the program calls its parts.
TEST(Ids, AreUniqueWhateverTheExhibitCallsItsOwn) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.panels[0].id = "quiz";
  exhibit.panels[2].id = "title";
  exhibit.facts["where"] = {"where", exhibit::Standing::document, "memo", exhibit.title};
  exhibit.facts["note"] = {"note", exhibit::Standing::document, "archive", exhibit.title};
  exhibit.facts["said"] = {"said", exhibit::Standing::document, "memo", exhibit.title};
  exhibit.panels[1].body[0].facts = {"where", "note", "said"};
  exhibit.questions[0].id = "list";
  std::get<exhibit::ChoiceTask>(exhibit.questions[0].task).options[0].id = "status";
  exhibit.themes["label"] = exhibit.themes["values"] = exhibit.themes.at("high");
  ids_are_unique(exhibit);
}

TEST(Actions, BelongToNodesOfTheScene) {
  each_state(testing::bundled_exhibit(), [](const State& state, const World& world, const std::string& where) {
    const View whole = whole_view(state, world);
    if (state.sheet != Sheet::still_there) {
      EXPECT_EQ(whole.scene, view(state, world, Time{0})) << where;
    }
    for (const auto& [id, action] : whole.actions)
      EXPECT_TRUE(scene::find(whole.scene.root, id)) << where << ": nothing is called " << id;
  });
}

TEST(Actions, StandBehindAllThatCanBePressed) {
  each_state(testing::bundled_exhibit(), [](const State& state, const World& world, const std::string& where) {
    const View whole = whole_view(state, world);
    each_even_hidden(whole.scene.root, [&](const scene::Node& node) {
      // What a finger points at has buttons for the keypad.
      const bool pointed_at = node.id == scale_id || node.id == map_id;
      EXPECT_EQ(node.touchable && !pointed_at, node.focusable) << where << ": " << node.id;
      if (!node.touchable) return;
      EXPECT_TRUE(whole.actions.contains(node.id)) << where << ": nothing happens on " << node.id;
      EXPECT_FALSE(node.label.empty()) << where << ": nothing is said of " << node.id;
      EXPECT_TRUE(node.role == scene::Role::button || node.role == scene::Role::option ||
                  node.role == scene::Role::part)
          << where << ": " << node.id;
    });
  });
}

void expect_each_press_to_do_something(const State& state, const World& world, const std::string& where) {
  constexpr Time at_rest{1000};  // what a press sets in motion has come to its end
  const scene::Scene before = view(state, world, at_rest);
  for (const std::string& id : testing::pressable(before)) {
    State after = state;
    (void)update(after, Activate{id}, world, Time{0});
    // What is chosen already is chosen again.
    const auto is = [&](const char* key) {
      return scene::find(before.root, id)->value == world.exhibit.word(state.preferences.language, key);
    };
    // Nor do other teams see which letter takes the place of one that was touched.
    const std::string place = id.starts_with("place/") ? id.substr(0, id.rfind('/')) : "";
    if (!place.empty() && !scene::find(before.root, place)->value.empty()) continue;
    EXPECT_EQ(view(after, world, at_rest) != before, !is("chosen") && !is("next-here")) << where << ": " << id;
  }
}

TEST(Actions, ChangeWhatIsSeen) { each_state(testing::tiny_exhibit_to_explore(), expect_each_press_to_do_something); }

TEST(Actions, ChangeWhatIsSeenOfTheBundledExhibit) {
  const World world{testing::bundled_exhibit(), {}};
  for (const std::string& id : screen_ids(world))
    expect_each_press_to_do_something(*state_of_screen(world, id, {}), world, id);
}

TEST(Actions, APressShowsAtOnce) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit_to_explore();
  each_state(exhibit, [](const State& state, const World& world, const std::string& where) {
    if (std::holds_alternative<Attract>(state.screen) || state.sheet == Sheet::still_there) return;
    const scene::Scene before = view(state, world, Time{0});
    for (const std::string& id : testing::pressable(before)) {
      State after = state;
      EXPECT_TRUE(update(after, Press{id}, world, Time{0}).changed);
      const scene::Scene pressed = view(after, world, Time{0});
      const scene::Node* node = scene::find(pressed.root, id);
      EXPECT_TRUE(node->pressed) << where << ": " << id;
      // An opened part has its border already: it is closed as soon as it is let go.
      const bool opened = id == "part/" + std::string{before.id.substr(before.id.rfind('/') + 1)};
      EXPECT_EQ(node->look == scene::find(before.root, id)->look, opened) << where << ": " << id;
      EXPECT_TRUE(update(after, Press{}, world, Time{0}).changed);
      EXPECT_EQ(view(after, world, Time{0}), before) << where << ": " << id;
    }
  });
}

// The screen may have changed between the press and what it does.
TEST(Actions, OfAnotherScreenThanTheOneThatWasSeenAreNotMeant) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.touch();
  visitor.tap("tile/two");
  (void)visitor.update(Activate{"bar/next", "panel/one"});
  EXPECT_EQ(visitor.screen(), "panel/two");
  (void)visitor.update(Activate{"bar/next", "panel/two"});
  EXPECT_EQ(visitor.screen(), "panel/three");
  (void)visitor.update(Activate{"bar/previous"});
  EXPECT_EQ(visitor.screen(), "panel/two");
}

TEST(Actions, TheFocusShowsAndAPressTakesItAway) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
  visitor.touch();
  EXPECT_TRUE(visitor.update(Focus{"tile/two"}).changed);
  EXPECT_TRUE(scene::find(visitor.scene().root, "tile/two")->focused);
  EXPECT_FALSE(visitor.update(Focus{"tile/two"}).changed);
  (void)visitor.update(Press{"tile/one"});
  EXPECT_FALSE(scene::find(visitor.scene().root, "tile/two")->focused);
}

}  // namespace
}  // namespace kiosk::visit
