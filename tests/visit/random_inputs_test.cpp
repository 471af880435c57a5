// Whatever is done, in whatever order: nothing breaks. Seeded, so that what fails once fails again.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/random.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;

// A screen by its place in Screen, and what lies over it.
using Kind = std::pair<std::size_t, Sheet>;

template <typename What>
std::size_t index_of(const What& what) {
  return Screen{what}.index();
}

class Monkey {
 public:
  Monkey(const exhibit::Exhibit& exhibit, std::uint64_t seed) : visitor_(exhibit, {}, seed), random_(seed) {
    for (const exhibit::Panel& panel : exhibit.panels) ids_.push_back("tile/" + panel.id);
    for (const exhibit::Question& question : exhibit.questions) add_what_answers(question);
    for (const char* id :
         {"",          "nowhere",       "begin",        "stay",        "confirm",      "next-question", "start",
          "resume",    "again",         "more",         "scale",       "scale/more",   "map",           "pin/finer",
          "sources",   "sources/close", "access/close", "bar/finish",  "bar/contents", "bar/next",      "text/up",
          "text/down", "tiles/down",    "options/down", "text-size/4", "part/left",    "look/next",     "close-part",
          "picture",   "root"})
      ids_.push_back(id);
  }

  void play(int inputs) {
    for (int i = 0; i < inputs && !::testing::Test::HasFailure(); ++i) step();
  }

  std::set<Kind> kinds;  // what was reached
  int ended = 0;

 private:
  template <typename Values>
  const auto& any(const Values& values) {
    return values[random_.below(values.size())];
  }

  void add_what_answers(const exhibit::Question& question) {
    const auto add = [&](const std::string& kind, const auto& things) {
      for (const auto& thing : things) ids_.push_back(kind + thing.id);
    };
    if (const auto* choice = question.choice()) add("option/", choice->options);
    if (const auto* order = std::get_if<exhibit::OrderTask>(&question.task)) add("entry/", order->entries);
    if (const auto* placing = std::get_if<exhibit::PlacingTask>(&question.task)) {
      add("slot/", placing->slots);
      add("token/", placing->tokens);
    }
  }

  // Mostly what can be pressed; sometimes what lies beneath a sheet, was there a moment ago, or never was.
  std::string some_id(const scene::Scene& scene) {
    const std::vector<std::string> shown = testing::pressable(scene);
    return shown.empty() || random_.below(5) == 0 ? any(ids_) : any(shown);
  }

  Input some_input(const scene::Scene& scene) {
    static constexpr std::array commands{Command::back,     Command::next_panel, Command::previous_panel,
                                         Command::contents, Command::language,   Command::text_size,
                                         Command::contrast, Command::help};
    switch (random_.below(14)) {
      case 0:
        return Touched{};
      case 1:
        return Press{some_id(scene)};
      case 2:
        return Focus{some_id(scene)};
      case 3:
        return Perform{any(commands)};
      case 4:
        return Tick{};
      case 5:
        return some_move(scene);
      case 6:
        return Hold{random_.below(3) == 0 ? std::vector<std::string>{}
                                          : std::vector<std::string>{some_id(scene), some_id(scene)}};
      default:
        return Activate{some_id(scene)};
    }
  }

  // Of anything, by anything.
  Move some_move(const scene::Scene& scene) {
    const auto some = [&](double most) { return most * (static_cast<double>(random_.below(2001)) / 1000 - 1); };
    static constexpr std::array factors{1e-9, 0.5, 0.9, 1.0, 1.1, 2.0, 1e9};
    const double reach = random_.below(10) == 0 ? 1e6 : 1;
    return {some_id(scene), {some(reach), some(reach)}, any(factors), {some(reach), some(reach)}};
  }

  void pass_time() {
    const auto next = visitor_.next_change();
    ASSERT_TRUE(next);
    const bool result = std::holds_alternative<Result>(visitor_.state.screen);  // seldom reached
    switch (random_.below(result ? 5 : 40)) {
      case 0:
        visitor_.now = std::max(visitor_.now, *next);
        break;
      case 1:
        visitor_.now += std::chrono::seconds{random_.below(200)};
        break;
      default:
        visitor_.now += Time{random_.below(2000)};
    }
  }

  void step() {
    pass_time();
    const State before = visitor_.state;
    // What moves by itself says when; between two frames of a motion it's not shown. Nearly always it rests.
    const Time next = *visitor_.next_change();
    const bool rests =
        !shown_.id.empty() && before.sheet != Sheet::still_there && next > visitor_.now && next - before.seen > frame;
    if (rests && random_.below(8) == 0) {
      ASSERT_EQ(visitor_.scene(), shown_) << "moved and did not say when";
    }
    const scene::Scene old = rests ? std::move(shown_) : visitor_.scene();
    const bool attracting = std::holds_alternative<Attract>(before.screen);
    const Input input = some_input(old);
    const Effects effects = visitor_.update(input);
    const scene::Scene& scene = shown_ = visitor_.scene();

    if (!effects.changed) {
      ASSERT_EQ(scene, old) << "changed and did not say so";
    }
    if (std::holds_alternative<Tick>(input)) {
      ASSERT_GE(*visitor_.next_change(), visitor_.now) << "a change lies in the past";
    }
    ASSERT_GE(effects.fade.count(), 0);
    if (effects.visit_ended) {
      ++ended;
      ASSERT_TRUE(std::holds_alternative<Attract>(visitor_.state.screen));
      ASSERT_EQ(visitor_.state.preferences, visitor_.state.first);
      ASSERT_FALSE(visitor_.state.round);
    } else if (!attracting) {
      ASSERT_FALSE(std::holds_alternative<Attract>(visitor_.state.screen)) << "ended and did not say so";
    }
    check(scene);
    kinds.emplace(visitor_.state.screen.index(), visitor_.state.sheet);
  }

  void check(const scene::Scene& scene) {
    std::set<std::string_view> ids;
    int focused = 0, pressed = 0;
    scene::each(scene.root, [&](const scene::Node& node) {
      ASSERT_TRUE(ids.insert(node.id).second) << scene.id << ": " << node.id;
      focused += node.focused;
      pressed += node.pressed;
    });
    ASSERT_LE(focused, 1) << scene.id;
    ASSERT_LE(pressed, 1) << scene.id;
    ASSERT_FALSE(testing::pressable(scene).empty()) << scene.id << " is a trap";
    const State& state = visitor_.state;
    ASSERT_GE(state.page, 0);
    ASSERT_GE(state.sheet_page, 0);
    ASSERT_TRUE(state.preferences.text_size >= 1 && state.preferences.text_size <= 4);
    if (!state.round) return;
    ASSERT_LT(state.round->current, state.round->items.size());
    for (std::size_t i = 0; i < state.round->current; ++i)
      ASSERT_TRUE(state.round->items[i].confirmed) << "an item was passed over";
  }

  Visitor visitor_;
  base::Random random_;
  scene::Scene shown_;
  std::vector<std::string> ids_;
};

void expect_all_reached(const Monkey& monkey) {
  std::set<Kind> every{{index_of(Attract{}), Sheet::none},
                       {index_of(PanelScreen{}), Sheet::sources},
                       {index_of(QuizItem{}), Sheet::sources}};
  // Behind it come a class's, which no visitor gets to: class_test.cpp.
  for (std::size_t screen = index_of(Contents{}); screen < index_of(ClassSetup{}); ++screen)
    for (const Sheet sheet : {Sheet::none, Sheet::access, Sheet::still_there}) every.emplace(screen, sheet);
  for (const auto& [screen, sheet] : every)
    EXPECT_TRUE(monkey.kinds.contains({screen, sheet})) << "screen " << screen << ", sheet " << static_cast<int>(sheet);
  EXPECT_GT(monkey.ended, 20);
}

TEST(RandomInputs, DoNoHarmToTheTinyExhibit) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit_to_explore();
  exhibit.quiz_items = 1;  // so that the result is reached
  Monkey monkey{exhibit, 1992};
  monkey.play(30'000);
  expect_all_reached(monkey);
}

TEST(RandomInputs, DoNoHarmToTheBundledExhibit) {
  Monkey monkey{testing::bundled_exhibit(), 1993};
  monkey.play(10'000);
  EXPECT_GT(monkey.ended, 20);
  EXPECT_TRUE(monkey.kinds.contains({index_of(QuizItem{}), Sheet::sources}));
}

TEST(RandomInputs, DoNoHarmWithoutQuestionsNorPicturesNorASecondLanguage) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.questions.clear();
  exhibit.cover.reset();
  exhibit.panels.resize(1);
  exhibit.panels[0].picture.reset();
  exhibit.languages = {"en"};
  Monkey{exhibit, 1994}.play(5'000);
}

TEST(RandomInputs, DoNoHarmWithoutPanels) {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit.panels.clear();
  Monkey{exhibit, 1995}.play(5'000);
}

TEST(RandomInputs, TheSameOnesGiveTheSameVisit) {
  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Monkey one{exhibit, 5}, two{exhibit, 5};
  one.play(2'000);
  two.play(2'000);
  EXPECT_EQ(one.kinds, two.kinds);
  EXPECT_EQ(one.ended, two.ended);
}

}  // namespace
}  // namespace kiosk::visit
