#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "exchange/every_type.hpp"
#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::QuestionType;

std::string quiz(const std::string& questions) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + questions + "\n</quiz>\n";
}

// A question of that type, named N, that asks Q, with more inside.
std::string item(const std::string& type, const std::string& more, const std::string& asked = "Q") {
  return "<question type=\"" + type + "\"><name><text>N</text></name><questiontext format=\"html\"><text><![CDATA[" +
         asked + "]]></text></questiontext>" + more + "</question>";
}

std::string answer(const std::string& fraction, const std::string& text, const std::string& feedback = "") {
  return "<answer fraction=\"" + fraction + "\" format=\"html\"><text>" + text + "</text><feedback><text>" + feedback +
         "</text></feedback></answer>";
}

Imported read(const std::string& questions) { return imported(Format::moodle_xml, quiz(questions)); }

// What became of a question alone.
std::string fate_of(const std::string& question) { return fate(read(question).outcomes.at(0)); }

const exhibit::PlacingTask& placing(const exhibit::Question& question) {
  return std::get<exhibit::PlacingTask>(question.task);
}

TEST(MoodleXml, ReadsASingleChoice) {
  const Imported all = read(item("multichoice",
                                 "<generalfeedback><text>So it was.</text></generalfeedback><single>true</single>" +
                                     answer("0", "Bonn", "Too far west.") + answer("100", "&lt;b&gt;Moscow&lt;/b&gt;"),
                                 "<p>Where   <em>was</em> it?</p>"));
  const exhibit::Question& question = all.questions.at(0);
  EXPECT_EQ(question.type, QuestionType::single);
  EXPECT_EQ(question.id, "n");
  EXPECT_EQ(question.stem("en"), (base::RichText{{"Where "}, {"was", true}, {" it?"}}));
  EXPECT_EQ(options(question), "Bonn, *Moscow");
  EXPECT_EQ(plain(question.choice()->options[0].why), "Too far west.");
  EXPECT_TRUE(question.choice()->options[1].text("en")[0].strong);
  EXPECT_EQ(plain(question.explanation), "So it was.");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  EXPECT_EQ(all.outcomes[0].line, 3);
}

TEST(MoodleXml, ReadsAMultipleChoiceAndTellsOfOtherWeights) {
  const std::string settings = "<single>false</single>";
  const Imported all =
      read(item("multichoice", settings + answer("50", "a") + answer("50", "b") + answer("-100", "c")) +
           item("multichoice", settings + answer("70", "a") + answer("30", "b") + answer("0", "c")));
  EXPECT_EQ(options(all.questions.at(0)), "*a, *b, c");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  EXPECT_EQ(all.outcomes[1].fate, Fate::changed);
  EXPECT_EQ(all.questions[1].id, "n-2");
}

TEST(MoodleXml, ReadsTrueAndFalseAlsoInAnotherLanguage) {
  const Imported all = read(item("truefalse", answer("0", "true", "It was not.") + answer("100", "false")) +
                            item("truefalse", answer("100", "false") + answer("0", "true")) +
                            item("truefalse", answer("100", "wahr") + answer("0", "falsch")));
  EXPECT_EQ(options(all.questions.at(0)), "true, *false");
  EXPECT_EQ(plain(all.questions[0].choice()->options[0].why), "It was not.");
  EXPECT_EQ(options(all.questions.at(1)), "true, *false");
  EXPECT_EQ(options(all.questions.at(2)), "*true, false");
}

std::string pair(const std::string& premise, const std::string& response) {
  return "<subquestion format=\"html\"><text>" + premise + "</text><answer><text>" + response +
         "</text></answer></subquestion>";
}

TEST(MoodleXml, ReadsAMatchingAndSortsALongOne) {
  const Imported all = read(
      item("matching", pair("army", "tanks") + pair("guards", "tanks") + pair("navy", "ships") + pair("", "silos")));
  EXPECT_EQ(all.questions.at(0).type, QuestionType::match);
  EXPECT_EQ(pairs(all.questions[0]), "army > tanks, guards > tanks, navy > ships, > silos");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  std::string many;
  for (const char* premise : {"1", "2", "3", "4", "5", "6"}) many += pair(premise, *premise < '4' ? "low" : "high");
  const Imported sorted = read(item("matching", many));
  EXPECT_EQ(sorted.questions.at(0).type, QuestionType::groups);
  EXPECT_EQ(pairs(sorted.questions[0]), "1 > low, 2 > low, 3 > low, 4 > high, 5 > high, 6 > high");
}

TEST(MoodleXml, ReadsANumberWithItsTolerances) {
  const auto number = [](const std::string& fraction, const std::string& tolerance) {
    return "<answer fraction=\"" + fraction + "\"><text>150</text><feedback><text></text></feedback><tolerance>" +
           tolerance + "</tolerance></answer>";
  };
  const Imported all = read(item("numerical", number("100", "10") + number("50", "30") +
                                                  "<units><unit><multiplier>1</multiplier><unit_name>silos</unit_name>"
                                                  "</unit></units>"));
  const auto& task = std::get<exhibit::EstimateTask>(all.questions.at(0).task);
  EXPECT_EQ(task.answer, 150);
  EXPECT_EQ(task.closeness.full_within, 10);
  EXPECT_EQ(task.closeness.zero_at, 50);
  EXPECT_EQ(plain(task.unit), "silos");
  EXPECT_EQ(all.outcomes[0].fate, Fate::changed);
}

TEST(MoodleXml, ReadsMissingWords) {
  const std::string words =
      "<selectoption><text>hope</text><group>1</group></selectoption><selectoption><text>fog</text><group>1</group>"
      "</selectoption><selectoption><text>fear</text><group>1</group></selectoption>";
  const Imported all = read(item("gapselect", words, "<p>What was it?</p><p>Full of [[3]] and [[1]].</p>"));
  EXPECT_EQ(plain(all.questions.at(0).stem), "What was it?");
  EXPECT_EQ(plain(placing(all.questions[0]).passage), "Full of {a} and {b}.");
  EXPECT_EQ(pairs(all.questions[0]), " > fear,  > hope, > fog");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  const std::string boxes =
      "<dragbox><text>a</text><group>1</group></dragbox><dragbox><text>b</text><group>2</group>"
      "</dragbox>";
  const Imported named = read(item("ddwtos", boxes, "The [[1]] and the [[2]]"));
  EXPECT_EQ(fate(named.outcomes[0]),
            "changed: the words of its groups became one bank; its name stands as what is asked");
  EXPECT_EQ(plain(named.questions.at(0).stem), "N");
  EXPECT_EQ(read(item("ddwtos", boxes, "[[1]] [[1]]")).outcomes[0].fate, Fate::left);
  EXPECT_EQ(fate_of(item("ddwtos", boxes, "[[1]] [[7]]")), "left: gap [[7]] has no word in the file");
}

TEST(MoodleXml, ReadsTheChoicesOfAClozeAndLeavesWhatIsTyped) {
  const Imported all = read(item("cloze", "",
                                 "<p>Which?</p><p>The {1:MULTICHOICE:=cat#Yes~dog#No, \\}it barks} and the "
                                 "{2:MCV:%100%mat~cat}.</p>"));
  EXPECT_EQ(plain(placing(all.questions.at(0)).passage), "The {a} and the {b}.");
  EXPECT_EQ(pairs(all.questions[0]), " > cat,  > mat, > dog");
  EXPECT_EQ(plain(placing(all.questions[0]).tokens[1].why), "No, }it barks");
  EXPECT_EQ(fate(all.outcomes[0]),
            "changed: its gaps were weighed otherwise: they count alike here; the choices of its gaps became one bank "
            "of words");
  EXPECT_EQ(read(item("cloze", "", "Say {1:SHORTANSWER:=it}.")).outcomes[0].fate, Fate::left);
  EXPECT_TRUE(fate_of(item("cloze", "", "Nothing {to} fill {1:")).starts_with("left: there is no gap in it"));
}

TEST(MoodleXml, ReadsAnOrderByItsFractions) {
  const Imported all = read(item("ordering", answer("3", "late") + answer("1", "early") + answer("2", "between")));
  std::string order;
  for (const exhibit::Entry& entry : std::get<exhibit::OrderTask>(all.questions.at(0).task).entries)
    order += plain(entry.text) + " ";
  EXPECT_EQ(order, "early between late ");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  EXPECT_EQ(plain(std::get<exhibit::OrderTask>(
                      read(item("ordering", answer("1", "x") + answer("1", "y") + answer("1", "z"))).questions[0].task)
                      .entries[0]
                      .text),
            "x");
}

TEST(MoodleXml, TellsOfAnOrderThatAskedForAPartOrGaveAllOrNothing) {
  const std::string entries = answer("1", "x") + answer("2", "y") + answer("3", "z");
  const auto told = [&](const std::string& select, const std::string& count, const std::string& grading) {
    return fate_of(item("ordering", "<selecttype>" + select + "</selecttype><selectcount>" + count +
                                        "</selectcount><gradingtype>" + grading + "</gradingtype>" + entries));
  };
  EXPECT_EQ(told("ALL", "3", "ABSOLUTE_POSITION"), "whole");
  EXPECT_EQ(told("2", "-1", "0"), "whole");
  for (const char* select : {"RANDOM", "2"})
    EXPECT_EQ(told(select, "2", "0"), "changed: it asked for a part of its entries: all are asked for here");
  for (const char* grading : {"ALL_OR_NOTHING", "-1"})
    EXPECT_EQ(told("ALL", "0", grading), "changed: an order that is right in part earns part of the marks here");
}

TEST(MoodleXml, LeavesWhatAKioskCannotAsk) {
  for (const char* type :
       {"shortanswer", "essay", "description", "calculated", "random", "ddmarker", "ddimageortext", "coderunner"}) {
    const Imported all = read(item(type, answer("100", "x")));
    EXPECT_EQ(all.outcomes.at(0).fate, Fate::left) << type;
    EXPECT_TRUE(all.questions.empty());
  }
}

TEST(MoodleXml, TellsOfEverySettingThatIsLost) {
  const std::string right = answer("100", "a") + answer("0", "b");
  const auto told = [&](const std::string& setting) { return fate_of(item("multichoice", setting + right)); };
  EXPECT_EQ(told("<defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>"), "whole");
  for (const char* setting :
       {"<defaultgrade>2</defaultgrade>", "<penalty>0.5</penalty>", "<hidden>1</hidden>",
        "<tags><tag><text>war</text></tag></tags>", "<hint><text>Look east.</text></hint>",
        "<incorrectfeedback><text>Oh no.</text></incorrectfeedback>", "<image_base64>AAAA</image_base64>"})
    EXPECT_TRUE(told(setting).starts_with("changed: ")) << setting;
  EXPECT_EQ(told("<incorrectfeedback><text>Your answer is incorrect.</text></incorrectfeedback>"), "whole");
  EXPECT_EQ(fate_of(item("multichoice", right, "A <img src=\"@@PLUGINFILE@@/a.png\"> picture")),
            "changed: an image was left out");
}

TEST(MoodleXml, TakesTheTitleFromTheCategory) {
  const auto category = [](const std::string& path) {
    return "<question type=\"category\"><category><text>" + path + "</text></category></question>";
  };
  const std::string question = item("truefalse", answer("100", "true") + answer("0", "false"));
  const Imported all =
      read(category("$course$/top/Wars/War // Peace") + question + category("$course$/Other") + question);
  EXPECT_EQ(all.title, "Wars: War / Peace");
  EXPECT_EQ(all.questions.size(), 2u);
  ASSERT_EQ(all.outcomes.size(), 3u);
  EXPECT_EQ(all.outcomes[1].item, "category Other");
  EXPECT_EQ(fate(all.outcomes[1]), "left: an import is one set: its questions came over, and the category did not");
  EXPECT_EQ(read(category("$course$") + question).title, "");
}

TEST(MoodleXml, HeedsTheFormatOfATextAndMarkupWithoutCdata) {
  const std::string right = answer("100", "true") + answer("0", "false");
  const auto asked = [&](const std::string& element) {
    return read("<question type=\"truefalse\"><name><text>N</text></name>" + element + right + "</question>")
        .questions.at(0)
        .stem("en");
  };
  EXPECT_EQ(asked("<questiontext format=\"plain_text\"><text>a &lt;b&gt;</text></questiontext>"), base::plain("a <b>"));
  EXPECT_EQ(asked("<questiontext format=\"markdown\"><text>a *b*</text></questiontext>"),
            (base::RichText{{"a "}, {"b", true}}));
  EXPECT_EQ(asked("<questiontext format=\"html\"><text><p>a <i>b</i></p></text></questiontext>"),
            (base::RichText{{"a "}, {"b", true}}));
  EXPECT_EQ(asked("<questiontext>old &amp;nbsp; file</questiontext>"), base::plain("old file"));
}

TEST(MoodleXml, RefusesBrokenFilesInOneLine) {
  const auto said = [](const std::string& bytes) { return refusal(Format::moodle_xml, bytes).message; };
  const std::string whole = quiz(item("truefalse", answer("100", "true")));
  for (std::size_t size = 45; size + 10 < whole.size(); size += 7) EXPECT_FALSE(said(whole.substr(0, size)).empty());
  EXPECT_EQ(refusal(Format::moodle_xml, "<quiz>\n<question>\n</quiz>").place.line, 3);
  EXPECT_NE(said("<html><p>no</p></html>").find("<html>"), std::string::npos);
  EXPECT_NE(said("<quiz/>").find("no question"), std::string::npos);
  EXPECT_NE(said("just text").find("not XML"), std::string::npos);
  EXPECT_NE(said("<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><quiz><question>&b;</question></quiz>")
                .find("entities"),
            std::string::npos);
  std::string deep = "<quiz>";
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  EXPECT_FALSE(said(deep).empty());
  for (int i = 0; i < 200'000; ++i) deep += "</a>";
  EXPECT_NE(said(deep + "</quiz>").find("nested"), std::string::npos);
}

// What the same is after a round trip, round_trip_test.cpp holds against the exhibit; here is what became otherwise.
TEST(MoodleXml, WritesWhatItHasNoTypeForAsAnother) {
  const Exported written = export_to(Format::moodle_xml, exhibit_of_every_type(), {}, "en").value();
  EXPECT_EQ(own_changes(written),
            "order: the names of the order's ends were left out; its entries' dates were left out\n"
            "match: what is said on wrong answers was left out\n"
            "one-gap: what is said on wrong answers was left out\n"
            "groups: the groups became answers to be matched\n"
            "number: its scale was left out: the number is to be typed, and its marks fall in steps\n"
            "year: its scale was left out: the number is to be typed, and its marks fall in steps\n"
            "pin: Moodle has no map to set a pin on\n"
            "said: who said it became a choice with the quotation in the question\n"
            "spot: its picture was left out, and its spots became a choice of their names\n");
  std::map<std::string, exhibit::Question> back = by_id(imported(Format::moodle_xml, written.bytes));
  EXPECT_EQ(back.size(), written.outcomes.size() - 1);
  EXPECT_EQ(options(back["said"]), "*A speaker, Another");
  EXPECT_NE(plain(back["said"].stem).find("“on three pillars”"), std::string::npos);
  EXPECT_EQ(options(back["spot"]), "A door, *A window");
  EXPECT_EQ(pairs(back["match"]), "Left: 1 > Right = 1, Left 2 > Right 2, > Right 3");
  EXPECT_EQ(pairs(back["groups"]), "Apple > Fruit, Pear > Fruit, Leek > Vegetable");
  EXPECT_EQ(std::get<exhibit::OrderTask>(back["order"].task).entries.size(), 3u);
  const auto& number = std::get<exhibit::EstimateTask>(back["number"].task);
  EXPECT_EQ(number.answer, 150);
  EXPECT_DOUBLE_EQ(number.closeness.zero_at, 50);
  EXPECT_EQ(plain(number.unit), "silos");
  EXPECT_EQ(std::get<exhibit::EstimateTask>(back["year"].task).closeness.zero_at, 1);
}

TEST(MoodleXml, WritesFractionsThatMoodleTakes) {
  exhibit::Exhibit exhibit = exhibit_of_every_type();
  const auto several =
      std::find_if(exhibit.questions.begin(), exhibit.questions.end(),
                   [](const exhibit::Question& question) { return question.type == QuestionType::multiple; });
  auto& task = std::get<exhibit::ChoiceTask>(several->task);
  task.options[1].right = true;
  exhibit.questions = {*several};
  const std::string bytes = export_to(Format::moodle_xml, exhibit, {}, "en").value().bytes;
  const auto count = [&](const std::string& part) {
    int found = 0;
    for (std::size_t at = bytes.find(part); at != std::string::npos; at = bytes.find(part, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("fraction=\"33.33333\""), 3);  // as they stand in Moodle's list of grades
  EXPECT_EQ(count("fraction=\"-100.00000\""), 1);
  exhibit.question_sets = {{several->set, {{{"en", base::plain("War / Peace")}}}}};
  EXPECT_NE(export_to(Format::moodle_xml, exhibit, {}, "en").value().bytes.find("top/War // Peace<"),
            std::string::npos);
}

TEST(MoodleXml, TakesWhatMoodleSaysByItselfForNoLossInOtherLanguages) {
  const auto said = [](const std::string& words) {
    return fate(read(item("truefalse", answer("100", "true") + answer("0", "false") + "<correctfeedback><text>&lt;p>" +
                                           words + "&lt;/p></text></correctfeedback>"))
                    .outcomes.at(0));
  };
  for (const char* words :
       {"Your answer is correct.", "Die Antwort ist richtig.", "Ваш ответ верный.", "Respuesta correcta"})
    EXPECT_EQ(said(words), "whole") << words;
  EXPECT_NE(said("Look at the map again."), "whole");
}

TEST(MoodleXml, ReadsPlugInsThatGiveEachRightAnswerAll) {
  const Imported all = read(item("oumultiresponse", answer("100", "Oka") + answer("0", "Ob") + answer("100", "Don")));
  EXPECT_EQ(all.questions.at(0).type, QuestionType::multiple);
  EXPECT_EQ(options(all.questions[0]), "*Oka, Ob, *Don");
  EXPECT_EQ(fate(all.outcomes[0]), "changed: its own counting of marks was left out");
}

std::string gapfill(const std::string& display) {
  return "<question type=\"gapfill\"><name><text>Fill</text></name><questiontext><text><![CDATA[<p>Fill "
         "in.</p><p>The "
         "[Oka | oka] meets the [Volga].</p>]]></text></questiontext><answerdisplay>" +
         display +
         "</answerdisplay><answer fraction=\"100\"><text>Oka | oka</text></answer><answer "
         "fraction=\"0\"><text>Don</text>"
         "</answer></question>";
}

TEST(MoodleXml, ReadsGapsThatHaveTheirWordsInThem) {
  const Imported all = read(gapfill("dragdrop"));
  EXPECT_EQ(plain(all.questions.at(0).stem), "Fill in.");
  EXPECT_EQ(plain(placing(all.questions[0]).passage), "The {a} meets the {b}.");
  EXPECT_EQ(pairs(all.questions[0]), " > Oka,  > Volga, > Don");
  EXPECT_EQ(fate(all.outcomes[0]), "changed: another word that is right was left out");
  EXPECT_EQ(fate(read(gapfill("gapfill")).outcomes.at(0)),
            "left: its words have to be typed, and a kiosk has no keyboard");
}

TEST(MoodleXml, TellsOfGapsThatWeighMoreThanOthers) {
  const auto cloze = [](const std::string& first, const std::string& second) {
    return fate(
        read("<question type=\"cloze\"><name><text>N</text></name><questiontext><text>&lt;p>Fill in.&lt;/p>A {" +
             first + ":MC:=a~b} {" + second + ":MC:=c~d}.</text></questiontext></question>")
            .outcomes.at(0));
  };
  EXPECT_EQ(cloze("1", "").find("weighed"), std::string::npos);
  EXPECT_NE(cloze("1", "2").find("its gaps were weighed otherwise"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::exchange
