// Items of QTI that ask several things, words to be marked in a text, and tests around items.
#include "exchange/importing.hpp"
#include "exchange/zip_archive.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::QuestionType;

std::string declared(const std::string& id, const std::string& right, const std::string& cardinality = "single",
                     const std::string& mapping = "") {
  return "<responseDeclaration identifier=\"" + id + "\" cardinality=\"" + cardinality + "\"><correctResponse><value>" +
         right + "</value></correctResponse>" + mapping + "</responseDeclaration>";
}

std::string choice(const std::string& id, const std::string& prompt, const std::string& more = "maxChoices=\"1\"") {
  return "<choiceInteraction responseIdentifier=\"" + id + "\" " + more + "><prompt>" + prompt +
         "</prompt><simpleChoice identifier=\"A\">Oka</simpleChoice><simpleChoice identifier=\"B\">Volga"
         "</simpleChoice></choiceInteraction>";
}

std::string item(const std::string& before, const std::string& body, const std::string& behind = "") {
  return "<assessmentItem identifier=\"i\" title=\"Rivers\">" + before + "<itemBody>" + body + "</itemBody>" + behind +
         "</assessmentItem>";
}

std::string fate_of(const std::string& xml) { return fate(imported(Format::qti, xml).outcomes.at(0)); }

TEST(QtiParts, BecomeQuestionsWithWhatStandsAboveThem) {
  const Imported all = imported(
      Format::qti, item(declared("R", "A") + declared("S", "B"),
                        "<p>Two rivers meet.</p>" + choice("R", "Which is shorter?") + "<p>Now the other.</p><div>" +
                            choice("S", "Which is longer?") + "</div><p>Well done.</p>",
                        "<modalFeedback identifier=\"x\">Both.</modalFeedback>"));
  ASSERT_EQ(all.questions.size(), 2u);
  EXPECT_EQ(plain(all.questions[0].stem), "Two rivers meet. Which is shorter?");
  EXPECT_EQ(options(all.questions[0]), "*Oka, Volga");
  EXPECT_EQ(plain(all.questions[1].stem), "Two rivers meet. Now the other. Which is longer? Well done.");
  EXPECT_EQ(options(all.questions[1]), "Oka, *Volga");
  EXPECT_EQ(all.questions[1].id, "i-2");
  EXPECT_EQ(all.outcomes[0].item, "1 of 2: Rivers");
  EXPECT_EQ(
      fate(all.outcomes[1]),
      "changed: it asks 2 things: each became a question of its own; a feedback on the whole answer was left out");
}

TEST(QtiParts, KeepLinesTogetherAndTellOfThoseThatCannotBeAsked) {
  const std::string line =
      "<p>The <inlineChoiceInteraction responseIdentifier=\"S\"><inlineChoice identifier=\"A\">Oka</inlineChoice>"
      "<inlineChoice identifier=\"B\">Don</inlineChoice></inlineChoiceInteraction> is short.</p>";
  const std::string typed = "<p>It is <textEntryInteraction responseIdentifier=\"T\"/> long.</p>";
  const Imported all = imported(Format::qti, item(declared("R", "A") + declared("S", "A") + declared("T", "very"),
                                                  choice("R", "Which?") + line + typed));
  ASSERT_EQ(all.outcomes.size(), 3u);
  ASSERT_EQ(all.questions.size(), 2u);
  EXPECT_EQ(all.questions[1].type, QuestionType::gaps);
  EXPECT_EQ(plain(std::get<exhibit::PlacingTask>(all.questions[1].task).passage), "The {a} is short.");
  EXPECT_EQ(fate(all.outcomes[2]), "left: its answer has to be typed, and a kiosk has no keyboard");
  const Imported none = imported(Format::qti, item(declared("R", "x") + declared("T", "y"),
                                                   "<p><textEntryInteraction responseIdentifier=\"R\"/></p>" + typed));
  ASSERT_EQ(none.outcomes.size(), 1u);
  EXPECT_EQ(fate(none.outcomes[0]), "left: it asks 2 things; its answer has to be typed, and a kiosk has no keyboard");
}

TEST(QtiParts, LeaveOutWhatNobodyMarks) {
  const std::string written =
      "<extendedTextInteraction responseIdentifier=\"T\"><prompt>Why?</prompt>"
      "</extendedTextInteraction>";
  const Imported all = imported(Format::qti, item(declared("R", "A"), choice("R", "Which?") + written));
  EXPECT_EQ(plain(all.questions.at(0).stem), "Which?");
  EXPECT_EQ(fate(all.outcomes.at(0)), "changed: what was to be written or sent in was left out");
  EXPECT_EQ(fate_of(item("", written)), "left: a text has to be written and read by somebody");
}

TEST(QtiParts, OfATextThatAreMarkedBecomeOptions) {
  const Imported all =
      imported(Format::qti,
               item(declared("R", "B"),
                    "<rubricBlock view=\"candidate\"><p>Find the river.</p></rubricBlock><hottextInteraction "
                    "responseIdentifier=\"R\" maxChoices=\"1\"><p>From <hottext identifier=\"A\">Perm</hottext> down "
                    "the <hottext identifier=\"B\">Kama</hottext>.</p></hottextInteraction>"));
  EXPECT_EQ(plain(all.questions.at(0).stem), "Find the river. From Perm down the Kama.");
  EXPECT_EQ(options(all.questions[0]), "Perm, *Kama");
  EXPECT_EQ(fate(all.outcomes.at(0)), "changed: the words to be marked in its text became options");
}

TEST(QtiMarks, AreToldWhereTheyAreCountedOtherwise) {
  const auto mapping = [](const std::string& entries, const std::string& attributes = "") {
    return "<mapping " + attributes + ">" + entries + "</mapping>";
  };
  const std::string one = "<mapEntry mapKey=\"A\" mappedValue=\"1\"/>",
                    half = "<mapEntry mapKey=\"B\" mappedValue=\"0.5\"/>";
  const std::string both = choice("R", "Which?", "maxChoices=\"0\"");
  EXPECT_EQ(fate_of(item(declared("R", "A", "single", mapping(one, "defaultValue=\"-1\"")), choice("R", "Which?"))),
            "changed: wrong options take no marks away");
  EXPECT_EQ(fate_of(item("<responseDeclaration identifier=\"R\" cardinality=\"single\">" + mapping(one + half) +
                             "</responseDeclaration>",
                         choice("R", "Which?"))),
            "changed: other answers that were worth a part of the marks are wrong");
  EXPECT_EQ(fate_of(item(declared("R", "A", "multiple", mapping(one, "defaultValue=\"-1\"")), both)), "whole");
  EXPECT_EQ(fate_of(item(declared("R", "A", "multiple", mapping(one)), both)),
            "changed: each wrong choice takes away an equal share");
  const auto processing = [](const std::string& condition) {
    return "<responseProcessing><responseCondition><responseIf>" + condition +
           "<setOutcomeValue identifier=\"SCORE\"><baseValue>1</baseValue></setOutcomeValue></responseIf>"
           "</responseCondition></responseProcessing>";
  };
  const std::string as_declared = processing("<match><variable identifier=\"R\"/><correct identifier=\"R\"/></match>");
  EXPECT_EQ(fate_of(item(declared("R", "A"), choice("R", "Which?"), as_declared)), "whole");
  EXPECT_EQ(fate_of(item(declared("R", "A", "multiple"), both, as_declared)),
            "changed: it gave all marks or none: here a part of it earns a part of them");
  EXPECT_EQ(fate_of(item(declared("R", "A"), choice("R", "Which?"),
                         processing("<match><variable identifier=\"R\"/><baseValue>B</baseValue></match>"))),
            "changed: its own counting of marks was left out");
}

TEST(QtiFeedback, OutsideOfChoicesIsToldOrExplains) {
  const std::string behind =
      "<p><feedbackInline identifier=\"ok\">It is the Oka.</feedbackInline><feedbackInline "
      "identifier=\"wrong\">Look again.</feedbackInline></p>";
  const Imported all = imported(Format::qti, item(declared("R", "A"), choice("R", "Which?") + behind));
  EXPECT_EQ(plain(all.questions.at(0).stem), "Which?");
  EXPECT_EQ(plain(all.questions[0].explanation), "It is the Oka.");
  EXPECT_EQ(fate(all.outcomes.at(0)), "changed: a feedback on the whole answer was left out");
}

TEST(QtiTest, TellsWhatOfItDoesNotComeOver) {
  const std::string asked = item(declared("R", "A"), choice("R", "Which?"));
  const std::string test =
      "<assessmentTest title=\"Talks\"><timeLimits maxTime=\"60\"/><testPart><assessmentSection "
      "title=\"One\"><selection "
      "select=\"1\"/><assessmentItemRef href=\"b.xml\"><weight value=\"2\"/></assessmentItemRef></assessmentSection>"
      "<assessmentSection title=\"Two\"><assessmentItemRef href=\"a.xml\"/></assessmentSection></testPart>"
      "</assessmentTest>";
  const std::string manifest =
      "<manifest><resources><resource type=\"imsqti_test_xmlv2p1\" href=\"t.xml\"/></resources></manifest>";
  const Imported all = imported(
      Format::qti, packed({{"imsmanifest.xml", manifest}, {"t.xml", test}, {"a.xml", asked}, {"b.xml", asked}}));
  ASSERT_EQ(all.outcomes.size(), 5u);
  EXPECT_EQ(all.outcomes[0].item, "test Talks");
  EXPECT_EQ(fate(all.outcomes[0]), "left: its time limits were left out; its items' weights were left out");
  EXPECT_EQ(all.outcomes[1].item, "section One");
  EXPECT_EQ(
      fate(all.outcomes[1]),
      "left: an import is one set: its questions came over, and the section did not; all its items came over where "
      "some were drawn");
  EXPECT_EQ(all.outcomes[2].item, "b: Rivers");
  EXPECT_EQ(all.outcomes[3].item, "section Two");
  EXPECT_EQ(all.outcomes[4].item, "a: Rivers");
}

}  // namespace
}  // namespace kiosk::exchange
