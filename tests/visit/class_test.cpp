// A class before one screen: contests played by taps alone, by keys alone and by several fingers at once; and that none
// of it is there where nobody asked for it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "base/random.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/classroom.hpp"

namespace kiosk::visit {
namespace {

using quiz::Phase;
using testing::Visitor;
using namespace std::chrono_literals;

class ClassTest : public ::testing::Test {
 protected:
  ClassTest() { begin({}); }

  void begin(const std::vector<std::string>& names) {
    visitor.state = begin_class(visitor.world, {}, names, 3, visitor.now);
  }
  void begin_together(const std::string& clock = "0") {
    visitor.tap("class-teams/2");
    visitor.tap("class-play/together");
    visitor.tap("class-clock/" + clock);
    visitor.tap("start");
  }
  [[nodiscard]] const quiz::Contest& contest() const { return *visitor.state.classroom->contest; }
  [[nodiscard]] const exhibit::Question& question() const { return exhibit.questions[contest().round.item().question]; }
  [[nodiscard]] std::string option(bool right) const {
    const auto& options = question().choice()->options;
    return std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.right == right; })->id;
  }
  [[nodiscard]] bool shows(const std::string& id) const { return scene::find(visitor.scene().root, id); }
  [[nodiscard]] bool ended() const { return visitor.screen() == "class/standings"; }
  void hold(const std::vector<std::string>& ids) { (void)visitor.update(Hold{ids}); }

  const exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
};

TEST_F(ClassTest, IsPlayedInTurnByTapsAlone) {
  EXPECT_EQ(visitor.screen(), "class");
  visitor.tap("class-teams/3");
  visitor.tap("class-questions/0");
  visitor.tap("start");
  int asked = 0;
  for (; !ended() && asked < 100; ++asked) {
    EXPECT_EQ(visitor.screen(), "class/" + question().id);
    EXPECT_EQ(contest().turn, static_cast<std::size_t>(asked) % 3);
    const bool rightly = contest().turn == 1;
    visitor.tap("option/" + option(rightly));
    visitor.tap("teacher/reveal");
    EXPECT_EQ(visitor.screen(), "class/" + question().id + "/revealed");
    visitor.tap("teacher/step");
  }
  EXPECT_EQ(asked, 6);
  EXPECT_GT(contest().teams[1].points, 0);
  EXPECT_EQ(contest().teams[0].points, 0);
  visitor.tap("again");
  EXPECT_EQ(visitor.screen(), "class");
  EXPECT_FALSE(visitor.has("go-on"));
}

TEST_F(ClassTest, IsPlayedTogetherByTapsAlone) {
  begin_together();
  const std::string right = option(true), wrong = option(false);
  EXPECT_FALSE(visitor.has("place/1/" + right));
  visitor.tap("teacher/step");
  EXPECT_EQ(visitor.screen(), "class/" + question().id + "/count");
  EXPECT_FALSE(visitor.has("place/1/" + right));
  visitor.wait(3s);
  EXPECT_EQ(visitor.screen(), "class/" + question().id + "/together");
  visitor.tap("place/1/" + wrong);
  visitor.tap("place/1/" + right);
  visitor.tap("place/2/" + wrong);
  EXPECT_EQ(contest().phase, Phase::closed);
  EXPECT_FALSE(visitor.has("place/2/" + right));
  visitor.tap("teacher/reveal");
  EXPECT_EQ(contest().teams[0].points, 1);
  EXPECT_EQ(contest().teams[1].points, 0);
  EXPECT_TRUE(shows("option/" + right + "/teams/1/disc"));
  EXPECT_TRUE(shows("option/" + wrong + "/teams/2/disc"));
}

// Next, reveal, skip, a digit, plus and minus, undo: what a presenter's remote and a keyboard have.
TEST_F(ClassTest, IsLedByKeysAlone) {
  (void)visitor.update(Focus{"start"});
  (void)visitor.update(Activate{"start"});
  ASSERT_EQ(visitor.screen(), "class/" + question().id);
  const std::size_t first = contest().round.item().question;
  visitor.key(Command::skip);
  EXPECT_NE(contest().round.item().question, first);
  const std::string right = "option/" + option(true);
  (void)visitor.update(Focus{right});
  (void)visitor.update(Activate{right});
  visitor.key(Command::reveal);
  EXPECT_EQ(contest().phase, Phase::revealed);
  visitor.key(Command::team_3);
  visitor.key(Command::more_points);
  visitor.key(Command::more_points);
  visitor.key(Command::undo);
  EXPECT_EQ(contest().teams[2].points, 1);
  visitor.key(Command::fewer_points);
  EXPECT_EQ(contest().teams[2].points, 0);
  visitor.key(Command::team_8);  // there are four
  EXPECT_EQ(contest().chosen, 2u);
  for (int i = 0; i < 100 && !ended(); ++i) visitor.key(Command::next_panel);
  EXPECT_TRUE(ended());
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "class");
}

TEST_F(ClassTest, NextLeadsThroughEachStepOfPlayingTogether) {
  begin_together("30");
  const auto phase_after_next = [&] {
    visitor.key(Command::next_panel);
    return contest().phase;
  };
  EXPECT_EQ(phase_after_next(), Phase::counting);
  EXPECT_EQ(phase_after_next(), Phase::counting);  // the count is not cut short
  visitor.wait(3s);
  EXPECT_EQ(contest().phase, Phase::open);
  EXPECT_EQ(phase_after_next(), Phase::revealed);
  EXPECT_EQ(phase_after_next(), Phase::reading);
  EXPECT_EQ(contest().round.current, 1u);
}

// A keypad's focus stays on what leads on.
TEST_F(ClassTest, TheFocusStaysOnTheTeachersNextStep) {
  begin_together();
  (void)visitor.update(Focus{"teacher/step"});
  (void)visitor.update(Activate{"teacher/step"});
  visitor.wait(3s);
  EXPECT_EQ(visitor.state.focused, "teacher/reveal");
  (void)visitor.update(Activate{"teacher/reveal"});
  EXPECT_EQ(visitor.state.focused, "teacher/step");
  EXPECT_TRUE(visitor.has("teacher/step"));
}

TEST_F(ClassTest, TwoTeamsTouchAtTheSameInstant) {
  begin_together();
  visitor.key(Command::next_panel);
  visitor.wait(3s);
  hold({"place/1/" + option(true), "place/2/" + option(false)});
  EXPECT_EQ(contest().teams[0].touched, option(true));
  EXPECT_EQ(contest().teams[1].touched, option(false));
  EXPECT_EQ(contest().phase, Phase::closed);
}

// A hand that rests on the first letter does not answer again when another finger comes down, nor to the next question.
TEST_F(ClassTest, OnlyAFingerThatComesDownAnswers) {
  begin_together();
  visitor.key(Command::next_panel);
  visitor.wait(3s);
  const std::string a = "place/1/" + option(true), b = "place/1/" + option(false);
  hold({a});
  hold({a, b});
  EXPECT_EQ(contest().teams[0].touched, option(false));
  hold({a});
  EXPECT_EQ(contest().teams[0].touched, option(false));
  visitor.key(Command::reveal);
  for (int i = 0; i < 2; ++i) visitor.key(Command::next_panel);
  visitor.wait(3s);
  ASSERT_EQ(contest().phase, Phase::open);
  hold({a, "place/2/nothing"});
  EXPECT_EQ(contest().teams[0].touched, "");
}

TEST_F(ClassTest, AfterTheClocksEndNothingIsTaken) {
  begin_together("30");
  visitor.key(Command::next_panel);
  visitor.wait(3s);
  EXPECT_EQ(visitor.text("clock/number"), "30");
  visitor.wait(10s);
  EXPECT_EQ(visitor.text("clock/number"), "20");
  visitor.now += 20s;  // the tick has not come yet
  hold({"place/1/" + option(true)});
  EXPECT_EQ(contest().teams[0].touched, "");
  EXPECT_EQ(contest().phase, Phase::closed);
}

TEST_F(ClassTest, InTurnTheTeacherStartsTheClock) {
  visitor.tap("class-clock/60");
  visitor.tap("start");
  EXPECT_EQ(visitor.text("clock/number"), "60");
  visitor.wait(5s);
  EXPECT_EQ(visitor.text("clock/number"), "60");
  visitor.tap("teacher/step");
  visitor.wait(60s);
  EXPECT_EQ(contest().phase, Phase::closed);
  EXPECT_FALSE(visitor.has("option/" + option(true)));
}

TEST_F(ClassTest, ATeacherMayTalkForMinutes) {
  begin_together();
  const Time since = visitor.state.last_input;
  visitor.now = since + 30min - 1ms;
  (void)visitor.update(Tick{});
  EXPECT_EQ(visitor.screen(), "class/" + question().id);
  EXPECT_EQ(visitor.state.sheet, Sheet::none);
  EXPECT_EQ(visitor.next_change(), since + 30min);
  visitor.now = since + 30min;
  (void)visitor.update(Tick{});
  EXPECT_EQ(visitor.screen(), "attract");
  const quiz::Contest before = contest();
  visitor.touch();
  EXPECT_EQ(visitor.screen(), "class");
  visitor.tap("go-on");
  EXPECT_EQ(contest(), before);
}

TEST_F(ClassTest, TheContestWaitsWhileTheTeacherShowsAPanel) {
  begin_together();
  const quiz::Contest before = contest();
  visitor.key(Command::contents);
  visitor.tap("tile/two");
  visitor.tap("bar/quiz");
  visitor.tap("go-on");
  EXPECT_EQ(contest(), before);
}

TEST_F(ClassTest, TheVisitsEndLeavesTheNamesAlone) {
  begin({"Owls", "Foxes", "Bears"});
  EXPECT_EQ(visitor.state.classroom->plan.teams, 3u);
  visitor.tap("class-clock/60");
  visitor.tap("start");
  EXPECT_EQ(visitor.text("team/2/name"), "Foxes");
  visitor.key(Command::contents);
  visitor.tap("bar/finish");
  visitor.touch();
  EXPECT_EQ(visitor.screen(), "class");
  EXPECT_FALSE(visitor.state.classroom->contest);
  EXPECT_EQ(visitor.state.classroom->plan, empty_classroom({"Owls", "Foxes", "Bears"}).plan);
}

TEST_F(ClassTest, ALongNameIsShortenedWhereTheTeamsAreMany) {
  begin({"Медвежата", "Совы"});
  visitor.tap("class-teams/8");
  visitor.tap("class-play/together");
  visitor.tap("start");
  EXPECT_EQ(visitor.text("team/1/name"), "Медвеж\u2026");
  EXPECT_EQ(visitor.text("team/2/name"), "Совы");
}

TEST_F(ClassTest, TheSpokenQuotationStandsWhereItIsAskedWhoSaidIt) {
  exhibit::Exhibit said = exhibit;
  said.questions = {testing::question("who", "people", exhibit::QuestionType::who_said_it, 1, {"a"}, {"b"}),
                    testing::question("who-too", "people", exhibit::QuestionType::who_said_it, 1, {"a"}, {"b"})};
  for (exhibit::Question& one : said.questions)
    std::get<exhibit::ChoiceTask>(one.task).said = exhibit::Excerpt{"said", {{"en", "pillars"}}};
  Visitor other{said};
  other.state = begin_class(other.world, {}, {}, 3, other.now);
  other.tap("class-teams/2");
  other.tap("start");
  EXPECT_EQ(other.text("said"), "“pillars”");
  other.key(Command::language);
  EXPECT_EQ(other.text("said"), "“три опоры”");
}

TEST_F(ClassTest, IsNotThereWhereNobodyAskedForIt) {
  Visitor public_kiosk{exhibit};
  public_kiosk.touch();
  for (const char* id : {"quiz-tile", "start"}) {
    for (const Command command : {Command::reveal, Command::skip, Command::more_points, Command::team_1}) {
      const scene::Scene before = public_kiosk.scene();
      public_kiosk.key(command);
      EXPECT_EQ(public_kiosk.scene(), before);
    }
    for (const std::string& pressable : testing::pressable(public_kiosk.scene()))
      EXPECT_FALSE(pressable.starts_with("class") || pressable.starts_with("teacher")) << pressable;
    public_kiosk.tap(id);
  }
  EXPECT_FALSE(public_kiosk.state.classroom);
}

// Whatever is done, in whatever order: points are never below nothing, and no time passes twice.
TEST_F(ClassTest, NothingThatIsDoneBreaksIt) {
  constexpr std::array commands{Command::back,         Command::next_panel,  Command::contents, Command::reveal,
                                Command::skip,         Command::more_points, Command::undo,     Command::team_2,
                                Command::fewer_points, Command::language};
  base::Random random(5);
  std::size_t reached = 0;
  for (int i = 0; i < 4000; ++i) {
    visitor.now += Time{static_cast<int>(random.below(1500))};
    const std::vector<std::string> ids = testing::pressable(visitor.scene());
    const std::string id = ids[random.below(ids.size())];
    switch (random.below(5)) {
      case 0:
        (void)visitor.update(Perform{commands[random.below(commands.size())]});
        break;
      case 1:
        hold({id, ids[random.below(ids.size())]});
        break;
      case 2:
        (void)visitor.update(Tick{});
        break;
      default:
        (void)visitor.update(Activate{id});
    }
    ASSERT_GE(*visitor.next_change(), Time{0});
    if (!visitor.state.classroom->contest) continue;
    reached = std::max(reached, contest().round.current);
    for (const quiz::Team& team : contest().teams) ASSERT_GE(team.points, 0);
  }
  EXPECT_GT(reached, 1u);
}

}  // namespace
}  // namespace kiosk::visit
