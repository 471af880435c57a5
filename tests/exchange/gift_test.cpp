// GIFT as Moodle's importer takes it.
#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::ChoiceTask;
using exhibit::EstimateTask;
using exhibit::Question;
using exhibit::QuestionType;

// A file of one question.
struct One {
  Question question;
  Outcome outcome;
};

One one(std::string_view text) {
  const Imported all = imported(Format::gift, text);
  EXPECT_EQ(all.outcomes.size(), 1u);
  return {all.questions.empty() ? Question{} : all.questions[0], all.outcomes.empty() ? Outcome{} : all.outcomes[0]};
}

TEST(Gift, ReadsASingleChoiceWithItsFeedback) {
  const auto [question, outcome] =
      one("// a comment\n::Longest river::Which river is the longest? {\n"
          "  =Nile #Yes, the Nile.\n  ~Rhine #Far shorter.\n~Thames\n  ####It has two sources.\n}\n");
  EXPECT_EQ(fate(outcome), "whole");
  EXPECT_EQ(outcome.item, "Longest river");
  EXPECT_EQ(outcome.line, 2);
  EXPECT_EQ(question.id, "longest-river");
  EXPECT_EQ(question.type, QuestionType::single);
  EXPECT_EQ(question.difficulty, 2);
  EXPECT_EQ(plain(question.stem), "Which river is the longest?");
  EXPECT_EQ(options(question), "*Nile, Rhine, Thames");
  EXPECT_EQ(plain(question.choice()->options[1].why), "Far shorter.");
  EXPECT_EQ(plain(question.explanation), "It has two sources. Yes, the Nile.");
}

TEST(Gift, OfOptionsThatReadTheSameOneStays) {
  const auto [question, outcome] = one("Which? {~A =A ~B ~B}");
  EXPECT_EQ(fate(outcome), "changed: 2 options were left out: another reads the same");
  EXPECT_EQ(options(question), "*A, B");
  EXPECT_EQ(fate(one("Match. {=x -> 1 =x -> 2 =y -> 3}").outcome), "left: two of its premises read the same");
}

TEST(Gift, ReadsAMissingWord) {
  const auto [question, outcome] = one("Moscow stands on the {=Moskva ~Volga ~Oka}, a river of 473 km.");
  EXPECT_EQ(plain(question.stem), "Moscow stands on the _____, a river of 473 km.");
  EXPECT_EQ(fate(outcome), "whole");
}

TEST(Gift, TakesEscapesForWhatTheyProtect) {
  const auto [question, outcome] =
      one("::a\\:b::Is \\{x \\= 1\\} \\~ \\#1?\\nOr C\\\\D \\k {=\\=1 \\# one#a\\#b ~\\~2 ~\\%3\\%}");
  EXPECT_EQ(outcome.item, "a:b");
  EXPECT_EQ(plain(question.stem), "Is {x = 1} ~ #1? Or C\\D \\k");
  EXPECT_EQ(options(question), "*=1 # one, ~2, \\%3\\%");
  EXPECT_EQ(plain(question.explanation), "a#b");
}

TEST(Gift, ReadsFormats) {
  const auto html = one("[html]A <b>bold</b> &amp; <img src=\"x\"> word?{=[plain]<b> ~<i>c</i>}");
  EXPECT_EQ(plain(html.question.stem), "A bold & word?");
  EXPECT_TRUE(html.question.stem("en")[1].strong);
  EXPECT_EQ(options(html.question), "*<b>, c");
  EXPECT_EQ(fate(html.outcome), "changed: an image was left out");
  const auto markdown = one("[markdown]A *word* of __two__?{=a ~b}");
  EXPECT_EQ(plain(markdown.question.stem), "A word of two?");
  EXPECT_EQ(plain(one("[unknown]What?{=a ~b}").question.stem), "[unknown]What?");
}

TEST(Gift, ReadsTrueAndFalse) {
  const auto yes = one("The sun rises in the east.{T#It does.#Indeed.####Look.}");
  EXPECT_EQ(yes.question.type, QuestionType::true_false);
  EXPECT_EQ(options(yes.question), "*true, false");
  EXPECT_EQ(plain(yes.question.choice()->options[1].why), "It does.");
  EXPECT_EQ(plain(yes.question.explanation), "Look. Indeed.");
  for (const char* no : {"a{F}", "a{FALSE}", "a{ false }", "a{False#b}"})
    EXPECT_EQ(options(one(no).question), "true, *false") << no;
}

TEST(Gift, SharesTheMarksOfSeveralRightOptions) {
  const auto halves = one("Which two?{~%50%a ~%50%b ~%-50%c ~%-50%d}");
  EXPECT_EQ(halves.question.type, QuestionType::multiple);
  EXPECT_EQ(options(halves.question), "*a, *b, c, d");
  EXPECT_EQ(fate(halves.outcome), "whole");
  EXPECT_EQ(fate(one("Which?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}").outcome), "whole");
  EXPECT_EQ(fate(one("Which?{~%70%a ~%30%b ~%-100%c}").outcome),
            "changed: its weights of 70%, 30% became equal shares");
  EXPECT_EQ(fate(one("Which?{~%50%a ~%50%b ~c}").outcome), "changed: each wrong choice takes away an equal share");
  EXPECT_EQ(fate(one("Which?{~a ~b}").outcome), "left: no option is right");
}

TEST(Gift, HasOneRightOptionInASingleChoice) {
  const auto partial = one("Which?{=a ~%50%b ~%-25%c}");
  EXPECT_EQ(options(partial.question), "*a, b, c");
  EXPECT_EQ(fate(partial.outcome),
            "changed: options that were worth a part of the marks are wrong; wrong options take no marks away");
  const auto two = one("Which?{=a =b ~c ~=d}");
  EXPECT_EQ(options(two.question), "*a, c");
  EXPECT_EQ(fate(two.outcome), "changed: another right option was left out: a single choice has one");
}

TEST(Gift, ReadsPairs) {
  const auto [question, outcome] = one("Match.{=Canada -> Ottawa =Italy->Rome = -> Berlin =Vatican -> Rome}");
  EXPECT_EQ(question.type, QuestionType::match);
  EXPECT_EQ(pairs(question), "Canada > Ottawa, Italy > Rome, Vatican > Rome, > Berlin");
  EXPECT_EQ(fate(outcome), "whole");
  EXPECT_EQ(fate(one("Match.{=a->1 =b->2 =c}").outcome), "left: a pair lacks its arrow: write =a -> b");
}

const EstimateTask& estimate(const One& one) { return std::get<EstimateTask>(one.question.task); }

TEST(Gift, PutsNumbersOnAScale) {
  const auto range = one("How wide?{#1.5:0.1}");
  EXPECT_EQ(range.question.type, QuestionType::number);
  EXPECT_EQ(estimate(range).answer, 1.5);
  EXPECT_EQ(estimate(range).closeness.full_within, 0.1);
  EXPECT_NEAR(estimate(range).closeness.zero_at, 0.15, 1e-9);
  EXPECT_EQ(range.outcome.fate, Fate::changed);
  EXPECT_NE(fate(range.outcome).find("and not typed"), std::string::npos);
  const auto between = one("How many?{#10..20}");
  EXPECT_EQ(estimate(between).answer, 15);
  EXPECT_EQ(estimate(between).closeness.full_within, 5);
  const auto year = one("In which year did the wall fall?{#1989}");
  EXPECT_EQ(year.question.type, QuestionType::year);
  EXPECT_EQ(estimate(year).closeness.zero_at, 1);
  EXPECT_EQ(estimate(one("How deep?{#-40:5}")).answer, -40);
  EXPECT_EQ(estimate(one("How much?{#0}")).answer, 0);
}

TEST(Gift, LetsMarksFallWhereWiderTolerancesAreWorthLess) {
  const auto steps = one("How many?{#=100:0#Yes. =%50%100:10#Nearly. ~#No.}");
  EXPECT_EQ(estimate(steps).closeness.full_within, 0);
  EXPECT_EQ(estimate(steps).closeness.zero_at, 20);
  EXPECT_EQ(plain(steps.question.explanation), "Yes.");
  EXPECT_NE(fate(steps.outcome).find("its marks fall evenly"), std::string::npos);
  EXPECT_NE(fate(steps.outcome).find("the feedback of wrong numbers was left out"), std::string::npos);
  EXPECT_NE(fate(steps.outcome).find("the feedback of other numbers was left out"), std::string::npos);
  EXPECT_NE(fate(one("How many?{#=%0%5:0#Too few. =%100%9:0}").outcome).find("of other numbers"), std::string::npos);
  EXPECT_NE(fate(one("How many?{#=7:0 =9:0}").outcome).find("the other numbers"), std::string::npos);
}

TEST(Gift, RefusesNumbersThatNoScaleHolds) {
  EXPECT_EQ(fate(one("a{#1e300}").outcome), "left: the number is too large for a scale");
  EXPECT_EQ(fate(one("a{#1:1e300}").outcome), "left: the number is too large for a scale");
  EXPECT_EQ(fate(one("a{#x}").outcome), "left: its answer is no number");
  EXPECT_EQ(fate(one("a{#}").outcome), "left: no number has full marks");
  EXPECT_EQ(fate(one("a{#0.123456789}").outcome), "left: the number has too many places for a scale");
}

TEST(Gift, LeavesWhatNeedsAKeyboardOrAsksNothing) {
  const Imported all = imported(Format::gift,
                                "Why?{}\n\nWho?{=Ivan =Ivan the Terrible}\n\nWho?{=%100%Ivan#Yes}\n\nRead this.\n\n"
                                "Who {\n\nWho }\n\nA {=a ~b} and {=c ~d}.\n");
  std::vector<std::string> fates;
  for (const Outcome& outcome : all.outcomes) fates.push_back(fate(outcome));
  EXPECT_EQ(fates,
            (std::vector<std::string>{
                "left: a kiosk has no keyboard for an essay",
                "left: a kiosk has no keyboard for a typed answer: give it options",
                "left: a kiosk has no keyboard for a typed answer: give it options", "left: a description asks nothing",
                "left: its braces { } do not pair before the empty line: write the other one, or \\{ and \\}",
                "left: its braces { } do not pair before the empty line: write the other one, or \\{ and \\}",
                "left: it has more than one answer in braces"}));
  EXPECT_EQ(all.outcomes[3].line, 7);
}

TEST(Gift, TakesTheFirstCategoryForItsTitle) {
  const Imported all = imported(Format::gift,
                                "$CATEGORY: $course$/top/Rivers of Asia\n\na{T}\n\n$CATEGORY: b\nc{F}\n\n"
                                "// [id:7] [tag:easy]\nd{T}\n\n// [tag:difficulty-3]\ne{T}");
  EXPECT_EQ(all.title, "Rivers of Asia");
  ASSERT_EQ(all.questions.size(), 4u);
  ASSERT_EQ(all.outcomes.size(), 5u);
  EXPECT_EQ(all.outcomes[1].item, "category b");
  EXPECT_EQ(all.outcomes[1].line, 5);
  EXPECT_EQ(fate(all.outcomes[1]), "left: an import is one set: its questions came over, and the category did not");
  EXPECT_EQ(fate(all.outcomes[3]), "changed: its tags were left out");
  EXPECT_EQ(all.questions[2].id, "7");
  EXPECT_EQ(fate(all.outcomes[4]), "whole");
  EXPECT_EQ(all.questions[3].difficulty, 3);
}

TEST(Gift, TakesARangeForItsMiddle) {
  const auto range = one("What is pi?{#3.141..3.142}");
  EXPECT_EQ(estimate(range).answer, 3.1415);
  EXPECT_EQ(estimate(range).closeness.full_within, 0.0005);
}

TEST(Gift, CutsWhatAScreenDoesNotHold) {
  const auto many = one("a{=a ~b ~c ~d ~e ~f ~g ~h}");
  EXPECT_EQ(options(many.question), "*a, b, c, d, e, f");
  EXPECT_EQ(fate(many.outcome), "changed: 2 wrong options were left out: a screen holds six");
  const auto pairs_of_seven = one("a{=1->a =2->b =3->c =4->d =5->e =6->f =7->g}");
  EXPECT_EQ(pairs(pairs_of_seven.question), "1 > a, 2 > b, 3 > c, 4 > d, 5 > e");
  EXPECT_EQ(fate(pairs_of_seven.outcome), "changed: 2 pairs were left out: a screen holds 5");
  EXPECT_EQ(fate(one("a{=" + std::string(130, 'b') + " ~c}").outcome),
            "left: an option has 130 letters, and the screen holds 120");
  std::string sentence;
  for (int i = 0; i < 50; ++i) sentence += "so ";
  EXPECT_EQ(fate(one("a{=b#" + sentence + "~c}").outcome),
            "changed: the explanation was left out: it has a sentence of 50 words: divide it and import again, 25 "
            "read well");
}

TEST(Gift, GivesEachQuestionAnIdOfItsOwn) {
  const Imported all = imported(Format::gift, "::Вопрос 1::a{T}\n\n::Вопрос 1::b{T}\n\nWhat now?{T}\n\n水{T}", "ru");
  std::vector<std::string> ids;
  for (const Question& question : all.questions) ids.push_back(question.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"vopros-1", "vopros-1-2", "what-now", "item-4"}));
}

TEST(Gift, IsNotRefusedForBeingBroken) {
  EXPECT_EQ(refusal(Format::gift, "// nothing but a comment").place.line, 0);
  for (const char* broken : {"{",
                             "}",
                             "}{",
                             "::",
                             "::::",
                             "::a",
                             "{}",
                             "a{~}",
                             "a{=}",
                             "a{#=}",
                             "a{=->}",
                             "a{%}",
                             "\\",
                             "a{~%%b =c}",
                             "a{=%b",
                             "$CATEGORY",
                             "$CATEGORY:\n\na{T}",
                             "a{####}",
                             "a{T####b",
                             "[html",
                             "a{=->b =->c}",
                             "a{~%--5%b =c ~%5}",
                             "a{#..}",
                             "a{#1..}",
                             "a{#:}"}) {
    const auto read = import(Format::gift, broken, "file", "en");
    EXPECT_TRUE(!read.ok() || !read.value().outcomes.empty()) << broken;
  }
}

}  // namespace
}  // namespace kiosk::exchange
