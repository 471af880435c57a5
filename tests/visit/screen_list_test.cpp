#include <gtest/gtest.h>

#include <set>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

void all_can_be_shown(const exhibit::Exhibit& exhibit) {
  const World world{exhibit, {}};
  std::set<std::string> ids;
  for (const std::string& id : screen_ids(world)) {
    EXPECT_TRUE(ids.insert(id).second) << id << " is listed twice";
    const auto state = state_of_screen(world, id, {.language = "ru", .text_size = 2});
    ASSERT_TRUE(state) << id;
    const scene::Scene scene = view(*state, world, Time{0});
    EXPECT_EQ(scene.id, id);
    EXPECT_EQ(scene.language, "ru");
    EXPECT_FALSE(scene.title.empty()) << id;
  }
}

TEST(ScreenList, EachScreenIsTheOneItIsCalled) { all_can_be_shown(testing::tiny_exhibit()); }

TEST(ScreenList, EachScreenOfTheBundledExhibitToo) { all_can_be_shown(testing::bundled_exhibit()); }

TEST(ScreenList, HasOneForEachSlidePanelAndQuestion) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  const std::vector<std::string> expected{"attract",
                                          "attract/one",
                                          "attract/two",
                                          "attract/three",
                                          "contents",
                                          "panel/one",
                                          "panel/one/sources",
                                          "panel/two",
                                          "panel/two/sources",
                                          "panel/three",
                                          "panel/three/sources",
                                          "quiz",
                                          "quiz/where",
                                          "quiz/where/answered",
                                          "quiz/which",
                                          "quiz/which/answered",
                                          "quiz/truth",
                                          "quiz/truth/answered",
                                          "quiz/who",
                                          "quiz/who/answered",
                                          "quiz/all",
                                          "quiz/all/answered",
                                          "quiz/lie",
                                          "quiz/lie/answered",
                                          "quiz/hand-in",
                                          "result",
                                          "result/certainty",
                                          "result/paper",
                                          "result/take-home",
                                          "class",
                                          "class/where",
                                          "class/which",
                                          "class/truth",
                                          "class/where/together",
                                          "class/where/revealed",
                                          "class/truth/together",
                                          "class/truth/revealed",
                                          "class/standings",
                                          "settings",
                                          "still-there"};
  EXPECT_EQ(screen_ids({exhibit, {}}), expected);
}

// On a smaller display a class is asked fewer questions.
TEST(ScreenList, IsTheSameOnEveryDisplay) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  const std::vector<std::string> ids = screen_ids({exhibit, {}});
  const World small{exhibit, {{640, 480}, 10}};
  EXPECT_EQ(screen_ids(small), ids);
  for (const std::string& id : ids) EXPECT_TRUE(state_of_screen(small, id, {})) << id;
}

TEST(ScreenList, WithoutQuestionsHasNoQuiz) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.questions.clear();
  const World world{exhibit, {}};
  for (const std::string& id : screen_ids(world)) {
    EXPECT_FALSE(id.starts_with("quiz") || id.starts_with("class") || id == "result") << id;
    EXPECT_TRUE(state_of_screen(world, id, {}));
  }
  EXPECT_FALSE(state_of_screen(world, "quiz", {}));
  EXPECT_FALSE(state_of_screen(world, "result", {}));
}

TEST(ScreenList, WhatIsNotThereIsNotShown) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  for (const char* id : {"", "nowhere", "panel", "panel/", "panel/four", "panel/one/", "panel/sources", "attract/",
                         "attract/four", "quiz/", "quiz/nothing", "quiz/answered", "quiz/nothing/answered",
                         "panel/four/sources", "Contents", "contents/", "contents "})
    EXPECT_FALSE(state_of_screen({exhibit, {}}, id, {})) << '"' << id << '"';
}

TEST(ScreenList, AnAnsweredQuestionShowsWhatWasWrong) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  const World world{exhibit, {}};
  for (const exhibit::Question& question : exhibit.questions) {
    const State state = *state_of_screen(world, "quiz/" + question.id + "/answered", {});
    EXPECT_TRUE(state.round->item().confirmed) << question.id;
    EXPECT_LT(state.round->item().score, 1) << question.id;
  }
}

TEST(ScreenList, TheCountdownStandsAtItsBeginning) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  testing::Visitor visitor{exhibit};
  visitor.state = *state_of_screen(visitor.world, "still-there", {});
  visitor.now = Time{0};
  EXPECT_EQ(visitor.text("countdown"), "en:start-over-in 30");
}

}  // namespace
}  // namespace kiosk::visit
