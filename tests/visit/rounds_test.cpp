// The kinds of rounds: the whole bank, of a panel, with certainty, learning, an exam; and what is taken home.
#include "visit/rounds.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/answers.hpp"
#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/screens.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using testing::Visitor;

void answer(Visitor& visitor, bool rightly) {
  for (const Activate& tap : testing::answer_by_touch(visitor.state, visitor.world, rightly)) visitor.tap(tap);
}

template <typename T>
std::vector<T> wishes_of(const Effects& effects) {
  std::vector<T> found;
  for (const Wish& wish : effects.wishes)
    if (const T* one = std::get_if<T>(&wish)) found.push_back(*one);
  return found;
}

class Rounds : public ::testing::Test {
 protected:
  // Before the quiz's introduction.
  void come(const Setting& setting = {}) {
    visitor.world.setting = setting;
    visitor.touch();
    visitor.tap("quiz-tile");
  }
  Effects press(const std::string& id) {
    EXPECT_TRUE(visitor.has(id)) << id << " on " << visitor.screen();
    return visitor.update(Activate{id, visitor.screen()});
  }

  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  Visitor visitor{exhibit};
};

TEST_F(Rounds, TheQuickOneIsShortAndTheWholeBankIsWhole) {
  come();
  visitor.tap("start");
  EXPECT_EQ(visitor.state.round->items.size(), 4u);
  visitor.key(Command::back);
  visitor.tap("quiz-tile");
  EXPECT_TRUE(visitor.has("resume"));
  visitor.tap("whole");
  EXPECT_EQ(visitor.state.round->items.size(), 6u);
}

TEST_F(Rounds, FromAPanelItsOwnQuestionsAreOffered) {
  exhibit.questions[0].panel = "one";
  come();
  visitor.key(Command::back);
  visitor.tap("tile/one");
  visitor.tap("bar/quiz");
  ASSERT_TRUE(visitor.has("of-panel"));
  visitor.key(Command::back);
  EXPECT_EQ(visitor.screen(), "panel/one") << "the way back leads to the panel";
  visitor.tap("bar/quiz");
  visitor.tap("of-panel");
  ASSERT_EQ(visitor.state.round->items.size(), 1u);
  EXPECT_EQ(visitor.screen(), "quiz/where");
  answer(visitor, true);
  visitor.tap("confirm");
  visitor.tap("next-question");
  ASSERT_EQ(visitor.screen(), "result");
  visitor.tap("again");
  EXPECT_EQ(visitor.state.round->items.size(), 1u) << "again is the same kind of round";
}

TEST_F(Rounds, APanelWithoutQuestionsOffersNone) {
  come();
  visitor.key(Command::back);
  visitor.tap("tile/three");
  visitor.tap("bar/quiz");
  EXPECT_FALSE(visitor.has("of-panel"));
}

TEST_F(Rounds, CertaintyIsTheConfirmation) {
  come();
  visitor.tap("certainty");
  visitor.tap("start");
  EXPECT_FALSE(visitor.has("confirm/high")) << "not before there is an answer";
  answer(visitor, true);
  EXPECT_FALSE(visitor.has("confirm"));
  visitor.tap("confirm/high");
  EXPECT_TRUE(visitor.item().confirmed);
  visitor.tap("next-question");
  answer(visitor, false);
  visitor.tap("confirm/middle");
  EXPECT_EQ(quiz::score(*visitor.state.round).marks, visitor.item().score > 0 ? 3 + 2 * visitor.item().score : 3 - 2);
  while (visitor.has("next-question")) {
    visitor.tap("next-question");
    if (visitor.screen() == "result/certainty") break;
    answer(visitor, true);
    visitor.tap("confirm/low");
  }
  const scene::Scene result = visitor.scene();
  EXPECT_NE(scene::find(result.root, "calibration/certainty-high"), nullptr);
  EXPECT_NE(scene::find(result.root, "certain-marks"), nullptr);
}

TEST_F(Rounds, WithoutCertaintyTheResultSaysNothingOfIt) {
  come();
  visitor.tap("start");
  for (int i = 0; i < 4; ++i) {
    answer(visitor, true);
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  const scene::Scene result = visitor.scene();
  EXPECT_EQ(scene::find(result.root, "calibration"), nullptr);
  EXPECT_NE(scene::find(result.root, "strength/people"), nullptr);
}

TEST_F(Rounds, CertaintyIsForgottenAtTheVisitsEnd) {
  come();
  visitor.tap("certainty");
  visitor.wait(5min);
  EXPECT_FALSE(visitor.state.asks_certainty);
}

TEST_F(Rounds, AnExamTellsNothingUntilItIsHandedIn) {
  come({.exam = true, .papers = true});
  visitor.tap("exam");
  const std::size_t items = visitor.state.round->items.size();
  answer(visitor, true);
  EXPECT_FALSE(visitor.has("confirm"));
  visitor.tap("next-question");
  EXPECT_EQ(visitor.state.round->current, 1u);
  visitor.tap("previous-question");
  answer(visitor, false);  // what was answered can still be changed
  for (std::size_t i = 1; i < items; ++i) visitor.tap("next-question");
  visitor.tap("hand-in");
  EXPECT_EQ(visitor.screen(), "quiz/hand-in");
  const auto ink = [&](const char* id) { return scene::find(visitor.scene().root, id)->look.fill; };
  const exhibit::Theme& theme = exhibit.themes.at("standard");
  EXPECT_EQ(ink("hand-in/back"), theme.colour("accent")) << "something is open";
  EXPECT_EQ(ink("hand-in/now"), theme.colour("surface"));
  visitor.tap("hand-in/back");
  EXPECT_FALSE(visitor.item().confirmed) << "asked once more, and not yet";
  visitor.tap("hand-in");
  const auto papers = wishes_of<WritePaper>(press("hand-in/now"));
  EXPECT_EQ(visitor.screen(), "result");
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_EQ(papers[0].paper, Paper::exam);
  for (const quiz::Item& item : papers[0].round.items) EXPECT_TRUE(item.confirmed);
  EXPECT_FALSE(visitor.has("again")) << "an exam is held once";
}

TEST_F(Rounds, WithoutAFolderAnExamWritesNoPaper) {
  come({.exam = true});
  visitor.tap("exam");
  while (visitor.has("next-question")) visitor.tap("next-question");
  visitor.tap("hand-in");
  EXPECT_TRUE(wishes_of<WritePaper>(press("hand-in/now")).empty());
}

TEST_F(Rounds, TheRulesSayWhenAnExamTellsWhatWasRight) {
  const auto told = [&](const Setting& setting) {
    come(setting);
    const scene::Scene introduction = visitor.scene();
    const std::string rules = base::plain_of(scene::find(introduction.root, "rules")->text->runs);
    visitor.key(Command::contents);
    return rules.find(exhibit.word("en", "exam-rules")) != std::string::npos;
  };
  EXPECT_FALSE(told({}));
  EXPECT_TRUE(told({.exam = true}));
}

TEST_F(Rounds, AnExamWaitsForWhoPonders) {
  come({.exam = true});
  visitor.tap("exam");
  const std::string asked = visitor.screen();
  visitor.wait(29min);
  EXPECT_EQ(visitor.screen(), asked);
  visitor.wait(1min + exhibit.timing.countdown);
  EXPECT_EQ(visitor.screen(), "result") << "handed in as it stands";
  visitor.wait(exhibit.timing.idle + exhibit.timing.countdown);
  EXPECT_TRUE(visitor.screen().starts_with("attract")) << visitor.screen();

  visitor.touch();
  visitor.tap("quiz-tile");
  visitor.tap("exam");
  while (visitor.has("next-question")) visitor.tap("next-question");
  visitor.tap("hand-in");
  visitor.tap("hand-in/now");
  visitor.wait(exhibit.timing.idle + exhibit.timing.countdown + 1s);
  EXPECT_TRUE(visitor.screen().starts_with("attract")) << "what has been handed in may go";
}

TEST_F(Rounds, ACertificateIsOfferedOnceWhereThereIsAFolder) {
  come({.papers = true});
  visitor.tap("start");
  for (int i = 0; i < 4; ++i) {
    answer(visitor, true);
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  const auto papers = wishes_of<WritePaper>(press("certificate"));
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_EQ(papers[0].paper, Paper::certificate);
  EXPECT_FALSE(visitor.has("certificate")) << "one is being written";
  (void)visitor.update(PaperWritten{"certificate-1.pdf", papers[0].ticket});
  EXPECT_FALSE(visitor.has("certificate"));
  const scene::Scene written = visitor.scene();
  EXPECT_NE(scene::find(written.root, "paper"), nullptr);
}

TEST_F(Rounds, APaperThatCouldNotBeWrittenIsToldOnEveryPageAndOfferedAgain) {
  come({.papers = true});
  visitor.tap("start");
  for (int i = 0; i < 4; ++i) {
    answer(visitor, false);
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  const auto wanted = wishes_of<WritePaper>(press("certificate"));
  ASSERT_EQ(wanted.size(), 1u);
  (void)visitor.update(PaperWritten{"", wanted[0].ticket});
  const scene::Scene failed = visitor.scene();
  const scene::Node* paper = scene::find(failed.root, "paper");
  const scene::Node* pages = scene::find(failed.root, "missed-list");
  ASSERT_NE(paper, nullptr);
  ASSERT_NE(pages, nullptr);
  EXPECT_EQ(scene::find(*pages, "paper"), nullptr);
  EXPECT_EQ(wishes_of<WritePaper>(press("certificate")).size(), 1u);
}

TEST_F(Rounds, NewsOfAPaperIsForTheRoundThatWantedIt) {
  come({.papers = true});
  const auto play = [&](const std::string& start) {
    visitor.tap(start);
    while (visitor.screen() != "result") {
      answer(visitor, false);
      visitor.tap("confirm");
      visitor.tap("next-question");
    }
    return wishes_of<WritePaper>(press("certificate")).at(0).ticket;
  };
  const std::uint64_t first = play("start"), second = play("again");
  EXPECT_FALSE(visitor.update(PaperWritten{"first.pdf", first}).changed);
  EXPECT_EQ(visitor.state.paper, std::nullopt);
  visitor.wait(10min);  // the next visitor's
  visitor.touch();
  visitor.tap("quiz-tile");
  const std::uint64_t third = play("start");
  (void)visitor.update(PaperWritten{"second.pdf", second});
  EXPECT_EQ(visitor.state.paper, std::nullopt);
  (void)visitor.update(PaperWritten{"third.pdf", third});
  EXPECT_EQ(visitor.state.paper, "third.pdf");
}

TEST_F(Rounds, AnExamThatIsLeftIsHandedInAndThenTheVisitEnds) {
  come({.exam = true, .papers = true});
  visitor.tap("exam");
  answer(visitor, true);
  visitor.wait(30min);
  EXPECT_EQ(visitor.screen(), "still-there");
  visitor.now += exhibit.timing.countdown;
  const Effects effects = visitor.update(Tick{});
  EXPECT_FALSE(effects.visit_ended);
  EXPECT_EQ(visitor.screen(), "result");
  const auto papers = wishes_of<WritePaper>(effects);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_EQ(papers[0].paper, Paper::exam);
  EXPECT_EQ(papers[0].round.items[0].score, 1);
  for (const quiz::Item& item : papers[0].round.items) EXPECT_TRUE(item.confirmed);
  EXPECT_EQ(visitor.next_change(), visitor.now + exhibit.timing.idle) << "and asked once more";
  visitor.wait(exhibit.timing.idle);
  visitor.touch();
  visitor.tap("bar/contents");
  visitor.tap("quiz-tile");
  EXPECT_FALSE(visitor.has("resume")) << "what was handed in is over, on whichever question";
  EXPECT_TRUE(visitor.has("exam"));
  visitor.wait(exhibit.timing.idle + exhibit.timing.countdown);
  EXPECT_TRUE(visitor.screen().starts_with("attract"));
}

TEST_F(Rounds, WhoLeavesDuringAnExamIsAskedToHandItIn) {
  come({.exam = true});
  visitor.tap("exam");
  answer(visitor, true);
  const quiz::Round round = *visitor.state.round;
  visitor.tap("bar/contents");
  visitor.tap("bar/finish");
  EXPECT_EQ(visitor.screen(), "quiz/hand-in");
  visitor.tap("hand-in/back");
  EXPECT_EQ(visitor.state.round, round);
  EXPECT_TRUE(std::holds_alternative<QuizItem>(visitor.state.screen));
  visitor.tap("bar/contents");
  visitor.tap("bar/finish");
  visitor.tap("hand-in/now");
  EXPECT_EQ(visitor.screen(), "result");
  visitor.tap("bar/contents");
  visitor.tap("bar/finish");
  EXPECT_TRUE(visitor.screen().starts_with("attract"));
}

TEST_F(Rounds, NoOtherRoundTakesAnExamsPlace) {
  exhibit.questions[0].panel = "one";
  come({.clock = 30000 * 24h, .learns = true, .exam = true});
  visitor.tap("exam");
  answer(visitor, true);
  const quiz::Round round = *visitor.state.round;
  visitor.tap("bar/contents");
  for (const char* way : {"quiz-tile", "tile/one"}) {
    visitor.tap(way);
    if (visitor.has("bar/quiz")) visitor.tap("bar/quiz");
    ASSERT_EQ(visitor.screen(), "quiz");
    for (const char* start : {"exam", "start", "whole", "learn", "of-panel"})
      EXPECT_FALSE(visitor.has(start)) << way << " " << start;
    visitor.tap("resume");
    EXPECT_EQ(visitor.state.round, round);
    visitor.tap("bar/contents");
  }
}

TEST_F(Rounds, WhatAnExamAskedIsLearnedWhenItIsHandedIn) {
  come({.clock = 30000 * 24h, .learns = true, .exam = true});
  visitor.tap("exam");
  std::set<std::string> answered;
  for (const bool rightly : {true, false}) {
    answered.insert(exhibit.questions[visitor.item().question].id);
    answer(visitor, rightly);
    visitor.tap("next-question");
  }
  EXPECT_TRUE(visitor.state.learner.memories.empty()) << "nothing is told before";
  while (visitor.has("next-question")) visitor.tap("next-question");
  visitor.tap("hand-in");
  const auto saved = wishes_of<SaveLearner>(press("hand-in/now"));
  ASSERT_EQ(saved.size(), 1u);
  EXPECT_EQ(saved[0].learner, visitor.state.learner);
  std::set<std::string> learned;
  for (const auto& [question, memory] : visitor.state.learner.memories) learned.insert(question);
  EXPECT_EQ(learned, answered) << "what was left open tells nothing";
}

TEST_F(Rounds, NoPublicKioskOffersAnExamOrLearningOrPapers) {
  come();
  EXPECT_FALSE(visitor.has("exam"));
  EXPECT_FALSE(visitor.has("learn"));
  visitor.tap("start");
  for (int i = 0; i < 4; ++i) {
    answer(visitor, true);
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  EXPECT_FALSE(visitor.has("certificate"));
  EXPECT_TRUE(visitor.state.learner.memories.empty());
}

class Learning : public Rounds {
 protected:
  // A session of today to its end; ids of what was asked.
  std::set<std::string> session(bool rightly) {
    std::set<std::string> asked;
    visitor.tap("learn");
    while (visitor.screen() != "result") {
      asked.insert(exhibit.questions[visitor.item().question].id);
      answer(visitor, rightly || visitor.item().again);
      const auto saved = wishes_of<SaveLearner>(press("confirm"));
      EXPECT_EQ(saved.size(), 1u) << "each answer is kept at once";
      if (!saved.empty()) {
        EXPECT_EQ(saved[0].learner, visitor.state.learner);
      }
      visitor.tap("next-question");
    }
    return asked;
  }
  void next_day() {
    visitor.wait(24h);  // the visit ends by itself meanwhile
    visitor.touch();
    visitor.tap("quiz-tile");
  }
};

TEST_F(Learning, AsksAFewNewOnesADayAndRepeatsWhatWasMissed) {
  come({.clock = 30000 * 24h + 8h, .learns = true});
  const auto first = session(false);
  EXPECT_EQ(first.size(), 5u) << "new ones a day";
  EXPECT_FALSE(visitor.has("again")) << "nothing is left";
  visitor.tap("bar/contents");
  visitor.tap("quiz-tile");
  EXPECT_EQ(workload(visitor.state, visitor.world, visitor.now).due, 0u) << "nothing twice a day";
  EXPECT_FALSE(visitor.has("learn")) << "nothing is left";
  next_day();
  const auto second = session(true);
  for (const std::string& id : first) EXPECT_TRUE(second.contains(id)) << id << " was missed yesterday";
  EXPECT_EQ(second.size(), 6u) << "and the last new one";
}

TEST_F(Learning, AsksWhatWasMissedOnceMoreUntilItIsKnown) {
  come({.clock = 30000 * 24h, .learns = true});
  visitor.tap("learn");
  const std::size_t questions = visitor.state.round->items.size();
  const std::size_t missed = visitor.item().question;
  int asked = 0;
  for (bool more = true; more; more = visitor.screen() != "result") {
    asked += visitor.item().question == missed;
    answer(visitor, visitor.item().question != missed || asked > 2);  // wrong twice
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  EXPECT_EQ(asked, 3);
  const quiz::Score score = quiz::score(*visitor.state.round);
  EXPECT_EQ(score.items, static_cast<int>(questions)) << "the result is that of the first answers";
  EXPECT_EQ(score.right, score.items - 1);
}

TEST_F(Learning, EndsForOneWhoNeverKnows) {
  come({.clock = 30000 * 24h, .learns = true});
  visitor.tap("learn");
  const std::size_t questions = visitor.state.round->items.size();
  std::size_t asked = 0;
  for (; visitor.screen() != "result" && asked < 100; ++asked) {
    answer(visitor, false);
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  EXPECT_EQ(asked, 3 * questions);
}

TEST_F(Learning, SurvivesTheVisitsEnd) {
  come({.clock = 30000 * 24h, .learns = true});
  (void)session(true);
  const quiz::Learner before = visitor.state.learner;
  visitor.wait(1h);
  EXPECT_TRUE(visitor.screen().starts_with("attract"));
  EXPECT_EQ(visitor.state.learner, before);
}

TEST_F(Rounds, TheTextToTakeHomeHoldsTheScoreAndWhatWasMissedWithinItsBytes) {
  come();
  visitor.tap("whole");
  while (visitor.screen() != "result") {
    answer(visitor, false);
    visitor.tap("confirm");
    visitor.tap("next-question");
  }
  const Kit kit(visitor.state, visitor.world, visitor.now);
  const std::string whole = take_home_text(kit, *visitor.state.round, 100000);
  for (const exhibit::Question& question : exhibit.questions)
    EXPECT_NE(whole.find(question.id + " stem"), std::string::npos) << question.id;
  for (const std::size_t most : {whole.size() - 1, whole.size() * 2 / 3, whole.size() / 3}) {
    const std::string some = take_home_text(kit, *visitor.state.round, most);
    EXPECT_LE(some.size(), most);
    EXPECT_NE(some.find(kit.word("and-more")), std::string::npos) << "it says that something is left out: " << some;
  }
  visitor.tap("take-home");
  EXPECT_EQ(visitor.screen(), "result/take-home");
  visitor.tap("take-home/close");
  EXPECT_EQ(visitor.screen(), "result");
}

}  // namespace
}  // namespace kiosk::visit
