#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::QuestionType;

TEST(Aiken, ReadsBothFormsOfItsLetters) {
  const Imported all = imported(Format::aiken,
                                "Which river runs through Rome?\nA. Arno\nB. Tiber\nC. Po\nANSWER: B\n\n"
                                "Is 2 < 3 & true?\r\nA) Yes\r\nB) No\r\nANSWER: A");
  ASSERT_EQ(all.questions.size(), 2u);
  EXPECT_EQ(plain(all.questions[0].stem), "Which river runs through Rome?");
  EXPECT_EQ(options(all.questions[0]), "Arno, *Tiber, Po");
  EXPECT_EQ(all.questions[0].id, "which-river-runs-through-rome");
  EXPECT_EQ(plain(all.questions[1].stem), "Is 2 < 3 & true?");
  EXPECT_EQ(options(all.questions[1]), "*Yes, No");
  EXPECT_EQ(all.outcomes[1].line, 7);
  EXPECT_EQ(fate(all.outcomes[1]), "whole");
  EXPECT_TRUE(all.questions[0].explanation.empty());
}

TEST(Aiken, TakesAQuestionOfSeveralLinesAndAnswersOfSeveralLetters) {
  const Imported all = imported(Format::aiken, "I. Newton wrote this.\nWhich two?\nA. a\nB. b\nC. c\nAnswer: A, C\n");
  ASSERT_EQ(all.questions.size(), 1u);
  EXPECT_EQ(plain(all.questions[0].stem), "I. Newton wrote this. Which two?");
  EXPECT_EQ(all.questions[0].type, QuestionType::multiple);
  EXPECT_EQ(options(all.questions[0]), "*a, b, *c");
}

TEST(Aiken, SaysWhatIsMissing) {
  const Imported all = imported(Format::aiken,
                                "One?\nA. a\nB. b\n\nTwo?\nA. a\nB. b\nANSWER: D\n\nThree?\nA. a\nANSWER: A\n\n"
                                "Four?\nA. a\nB.\nANSWER: A\n\nFive?\nA. a\nB. b\nANSWER:\n\nSix?\nA. a\nB. b\n");
  std::vector<std::string> fates;
  for (const Outcome& outcome : all.outcomes) fates.push_back(fate(outcome));
  EXPECT_EQ(fates,
            (std::vector<std::string>{"left: it has no line \"ANSWER: \" and a letter",
                                      "left: its ANSWER names no option", "left: it has fewer than two options",
                                      "left: an option has no words", "left: it has no line \"ANSWER: \" and a letter",
                                      "left: it has no line \"ANSWER: \" and a letter"}));
}

TEST(Aiken, KeepsABrokenQuestionOutOfTheNext) {
  const Imported all =
      imported(Format::aiken, "A) Not begun\n\nANSWER: Not begun\n\nANSWER: A\nWhich?\nA)a\nB)b\nANSWER: B");
  ASSERT_EQ(all.outcomes.size(), 2u);
  EXPECT_EQ(fate(all.outcomes[0]), "left: it has no options: write them as \"A. \" or \"A) \", below the question");
  EXPECT_EQ(plain(all.questions.at(0).stem), "Which?");
  EXPECT_EQ(options(all.questions[0]), "a, *b");
}

TEST(Aiken, TakesFeedbackAndTellsOfWhatIsNoQuestion) {
  const Imported all =
      imported(Format::aiken,
               "Which?\nA. a\nB. b\nANSWER: B\nFEEDBACK: It flows north.\n\nWho?\nA. c\nB. d\nANSWER: A\n\nThe end.");
  EXPECT_EQ(plain(all.questions.at(0).explanation), "It flows north.");
  EXPECT_EQ(plain(all.questions.at(1).stem), "Who?");
  ASSERT_EQ(all.outcomes.size(), 3u);
  EXPECT_EQ(all.outcomes[2].item, "The end.");
  EXPECT_EQ(all.outcomes[2].fate, Fate::left);
}

TEST(Aiken, IsRefusedWhereNothingIsOfIt) {
  EXPECT_NE(refusal(Format::aiken, "Some prose.\nAnd more.").message.find("no question of the format aiken"),
            std::string::npos);
  EXPECT_NE(refusal(Format::aiken, "ANSWER: A").message.find("aiken"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::exchange
