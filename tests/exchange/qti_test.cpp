#include <gtest/gtest.h>

#include <map>

#include "exchange/every_type.hpp"
#include "exchange/importing.hpp"
#include "exchange/zip_archive.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::QuestionType;

// An item of QTI 2.1 titled T: its response, its body and what stands behind.
std::string item(const std::string& response, const std::string& body, const std::string& more = "") {
  return "<?xml version=\"1.0\"?>\n<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" "
         "title=\"T\" adaptive=\"false\" timeDependent=\"false\">" +
         response + "<itemBody>" + body + "</itemBody>" + more + "</assessmentItem>";
}

std::string response(const std::string& cardinality, const std::vector<std::string>& right,
                     const std::string& mapping = "", const std::string& id = "RESPONSE") {
  std::string xml = "<responseDeclaration identifier=\"" + id + "\" cardinality=\"" + cardinality +
                    "\" baseType=\"identifier\"><correctResponse>";
  for (const std::string& value : right) xml += "<value>" + value + "</value>";
  return xml + "</correctResponse>" + mapping + "</responseDeclaration>";
}

std::string choices(const std::string& inside, const std::string& attributes = "maxChoices=\"1\"") {
  return "<p>In 1992.</p><choiceInteraction responseIdentifier=\"RESPONSE\" " + attributes +
         "><prompt>Where <b>was</b> it?</prompt>" + inside + "</choiceInteraction><p>Think.</p>";
}

std::string choice(const std::string& id, const std::string& text) {
  return "<simpleChoice identifier=\"" + id + "\">" + text + "</simpleChoice>";
}

Imported read(const std::string& xml) { return imported(Format::qti, xml); }
std::string fate_of(const std::string& xml) { return fate(read(xml).outcomes.at(0)); }

TEST(Qti, ReadsASingleChoiceWithItsFeedback) {
  const std::string modal =
      "<modalFeedback outcomeIdentifier=\"F\" identifier=\"all\" showHide=\"show\">So it was.</modalFeedback>"
      "<modalFeedback outcomeIdentifier=\"F\" identifier=\"C\" showHide=\"show\">Too far west.</modalFeedback>";
  const std::string inside =
      choice("A", "Bonn<feedbackInline outcomeIdentifier=\"F\" identifier=\"A\">A town.</feedbackInline>") +
      choice("B", "Mos<em>cow</em>") + choice("C", "Paris");
  const Imported all = read(item(response("single", {"B"}), choices(inside), modal));
  const exhibit::Question& question = all.questions.at(0);
  EXPECT_EQ(question.id, "i");
  EXPECT_EQ(question.type, QuestionType::single);
  EXPECT_EQ(plain(question.stem), "In 1992. Where was it? Think.");
  EXPECT_EQ(options(question), "Bonn, *Moscow, Paris");
  EXPECT_EQ(plain(question.choice()->options[0].why), "A town.");
  EXPECT_EQ(plain(question.choice()->options[2].why), "Too far west.");
  EXPECT_EQ(plain(question.explanation), "So it was.");
  EXPECT_EQ(all.outcomes[0].item, "T");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
}

TEST(Qti, ReadsTheNamesOfVersion3AndOfPrefixes) {
  const std::string third =
      "<qti-assessment-item identifier=\"i\" title=\"T\"><qti-response-declaration identifier=\"R\" "
      "cardinality=\"single\" base-type=\"identifier\"><qti-correct-response><qti-value>B</qti-value>"
      "</qti-correct-response></qti-response-declaration><qti-item-body><qti-choice-interaction "
      "response-identifier=\"R\" max-choices=\"1\"><qti-prompt>Where?</qti-prompt><qti-simple-choice identifier=\"A\">"
      "Bonn</qti-simple-choice><qti-simple-choice identifier=\"B\">Moscow</qti-simple-choice></qti-choice-interaction>"
      "</qti-item-body></qti-assessment-item>";
  EXPECT_EQ(options(read(third).questions.at(0)), "Bonn, *Moscow");
  const std::string prefixed =
      "<q:assessmentItem xmlns:q=\"x\" identifier=\"i\"><q:responseDeclaration identifier=\"R\" cardinality=\"single\">"
      "<q:mapping><q:mapEntry mapKey=\"A\" mappedValue=\"0.5\"/><q:mapEntry mapKey=\"B\" "
      "mappedValue=\"1\"/></q:mapping>"
      "</q:responseDeclaration><q:itemBody><q:choiceInteraction responseIdentifier=\"R\"><q:prompt>Where?</q:prompt>"
      "<q:simpleChoice identifier=\"A\">Bonn</q:simpleChoice><q:simpleChoice identifier=\"B\">Moscow</q:simpleChoice>"
      "</q:choiceInteraction></q:itemBody></q:assessmentItem>";
  EXPECT_EQ(options(read(prefixed).questions.at(0)), "Bonn, *Moscow");
}

TEST(Qti, TellsOfMarksForOtherAnswers) {
  const std::string mapping =
      "<mapping><mapEntry mapKey=\"A\" mappedValue=\"1\"/><mapEntry mapKey=\"B\" mappedValue=\"0.5\"/></mapping>";
  EXPECT_EQ(fate_of(item(response("single", {"A"}, mapping), choices(choice("A", "a") + choice("B", "b")))),
            "changed: other answers that were worth a part of the marks are wrong");
}

TEST(Qti, ReadsAMultipleChoiceAndTrueAndFalse) {
  const std::string three = choice("A", "a") + choice("B", "b") + choice("C", "c");
  const Imported several = read(item(response("multiple", {"A", "C"}), choices(three, "maxChoices=\"0\"")));
  EXPECT_EQ(several.questions.at(0).type, QuestionType::multiple);
  EXPECT_EQ(options(several.questions[0]), "*a, b, *c");
  EXPECT_EQ(fate(several.outcomes[0]), "whole");
  const std::string uneven =
      "<mapping><mapEntry mapKey=\"A\" mappedValue=\"2\"/><mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>";
  EXPECT_EQ(fate_of(item(response("multiple", {"A", "C"}, uneven), choices(three, "maxChoices=\"0\""))),
            "changed: its weights of 66.7%, 33.3% became equal shares; each wrong choice takes away an equal share");
  EXPECT_EQ(fate_of(item(response("multiple", {"A", "C"}), choices(three, "maxChoices=\"0\""),
                         "<responseProcessing template=\"http://x/rptemplates/match_correct\"/>")),
            "changed: it gave all marks or none: here a part of it earns a part of them");
  const Imported judged =
      read(item(response("single", {"false"}), choices(choice("true", "Верно") + choice("false", "Неверно"))));
  EXPECT_EQ(options(judged.questions.at(0)), "true, *false");
}

TEST(Qti, ReadsAnOrder) {
  const std::string body = "<orderInteraction responseIdentifier=\"RESPONSE\"><prompt>Order them.</prompt>" +
                           choice("A", "late") + choice("B", "early") + choice("C", "between") + "</orderInteraction>";
  const Imported all = read(item(response("ordered", {"B", "C", "A"}), body));
  std::string order;
  for (const exhibit::Entry& entry : std::get<exhibit::OrderTask>(all.questions.at(0).task).entries)
    order += plain(entry.text) + " ";
  EXPECT_EQ(order, "early between late ");
}

std::string matching(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::string xml = "<matchInteraction responseIdentifier=\"RESPONSE\"><prompt>Match.</prompt>";
  for (const auto& set : {left, right}) {
    xml += "<simpleMatchSet>";
    for (const std::string& name : set)
      xml += "<simpleAssociableChoice identifier=\"" + name + "\" matchMax=\"4\">" + name + "</simpleAssociableChoice>";
    xml += "</simpleMatchSet>";
  }
  return xml + "</matchInteraction>";
}

TEST(Qti, ReadsAMatchWhicheverListHasThePartners) {
  const Imported all = read(
      item(response("multiple", {"army tanks", "guards tanks"}), matching({"army", "guards"}, {"tanks", "ships"})));
  EXPECT_EQ(pairs(all.questions.at(0)), "army > tanks, guards > tanks, > ships");
  const Imported turned = read(
      item(response("multiple", {"tanks army", "tanks guards"}), matching({"tanks", "ships"}, {"army", "guards"})));
  EXPECT_EQ(pairs(turned.questions.at(0)), "army > tanks, guards > tanks, > ships");
  EXPECT_EQ(read(item(response("multiple", {"a x", "a y", "b x"}), matching({"a", "b"}, {"x", "y"}))).outcomes[0].fate,
            Fate::left);
}

TEST(Qti, ReadsGaps) {
  const std::string body =
      "<gapMatchInteraction responseIdentifier=\"RESPONSE\"><prompt>Fill in.</prompt><gapText identifier=\"W\" "
      "matchMax=\"1\">hope</gapText><gapText identifier=\"X\" matchMax=\"1\">fear</gapText><p>Full of <gap "
      "identifier=\"G1\"/> and <gap identifier=\"G2\"/>.</p></gapMatchInteraction>";
  const Imported all = read(item(response("multiple", {"X G1", "W G2"}), body));
  EXPECT_EQ(plain(all.questions.at(0).stem), "Fill in.");
  EXPECT_EQ(plain(std::get<exhibit::PlacingTask>(all.questions[0].task).passage), "Full of {a} and {b}.");
  EXPECT_EQ(pairs(all.questions[0]), " > fear,  > hope");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  EXPECT_EQ(fate_of(item(response("multiple", {"X G1"}), body)), "left: the file does not say what is right for a gap");
}

TEST(Qti, ReadsChoicesWithinALine) {
  const auto inline_choice = [](const std::string& id, const std::string& first, const std::string& second) {
    return "<inlineChoiceInteraction responseIdentifier=\"" + id + "\"><inlineChoice identifier=\"A\">" + first +
           "</inlineChoice><inlineChoice identifier=\"B\">" + second + "</inlineChoice></inlineChoiceInteraction>";
  };
  const std::string body = "<div><p>What sat where?</p><p>The " + inline_choice("R1", "cat", "dog") + " sat on the " +
                           inline_choice("R2", "cat", "mat") + ".</p></div>";
  const Imported all = read(item(response("single", {"A"}, "", "R1") + response("single", {"B"}, "", "R2"), body));
  EXPECT_EQ(plain(all.questions.at(0).stem), "What sat where?");
  EXPECT_EQ(plain(std::get<exhibit::PlacingTask>(all.questions[0].task).passage), "The {a} sat on the {b}.");
  EXPECT_EQ(pairs(all.questions[0]), " > cat,  > mat, > dog");
}

TEST(Qti, ReadsASliderAndATypedNumber) {
  const auto number = [](const std::string& type, const std::string& right) {
    return "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"" + type +
           "\"><correctResponse><value>" + right + "</value></correctResponse></responseDeclaration>";
  };
  const std::string slider =
      "<p>How many?</p><sliderInteraction responseIdentifier=\"RESPONSE\" lowerBound=\"0\" upperBound=\"200\" "
      "step=\"5\"/>";
  const Imported all = read(item(number("integer", "150"), slider));
  const auto& task = std::get<exhibit::EstimateTask>(all.questions.at(0).task);
  EXPECT_EQ(task.from, 0);
  EXPECT_EQ(task.to, 200);
  EXPECT_EQ(task.step, 5);
  EXPECT_EQ(task.answer, 150);
  EXPECT_EQ(task.closeness.zero_at, 5);
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  EXPECT_EQ(read(item(number("integer", "151"), slider)).outcomes[0].fate, Fate::left);
  EXPECT_EQ(
      fate_of(item(number("integer", "150"), slider, "<responseProcessing><lookupOutcomeValue/></responseProcessing>")),
      "changed: its own counting of marks was left out: only the right value earns something");
  const std::string entry = "<p>How many? <textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>";
  EXPECT_EQ(std::get<exhibit::EstimateTask>(read(item(number("float", "2.5"), entry)).questions.at(0).task).answer,
            2.5);
  EXPECT_EQ(fate_of(item(number("string", "Bonn"), entry)),
            "left: its answer has to be typed, and a kiosk has no keyboard");
}

TEST(Qti, LeavesWhatAKioskCannotAsk) {
  for (const char* name : {"extendedTextInteraction", "hotspotInteraction", "selectPointInteraction",
                           "associateInteraction", "uploadInteraction", "customInteraction", "newInteraction"}) {
    const Imported all = read(item(response("single", {"A"}), "<p>Q</p><" + std::string(name) + "/>"));
    EXPECT_EQ(all.outcomes.at(0).fate, Fate::left) << name;
  }
  const std::string two = choice("A", "a") + choice("B", "b");
  EXPECT_EQ(fate_of(item(response("single", {"A"}), "<p>Read this.</p>")), "left: it asks nothing");
  EXPECT_EQ(fate_of(item("<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\"/>", choices(two))),
            "left: the file does not say what is right");
  EXPECT_EQ(fate_of(item("<templateDeclaration/>" + response("single", {"A"}), choices(two))),
            "left: its values are drawn anew each time");
}

TEST(Qti, TellsOfPicturesAndKeepsTagsOutOfTheText) {
  const std::string two =
      choice("A", "a<object type=\"image/png\" data=\"a.png\">old</object>") + choice("B", "<aside>b</aside>");
  const Imported all = read(item(response("single", {"A"}), choices(two)));
  EXPECT_EQ(options(all.questions.at(0)), "*a, b");
  EXPECT_EQ(fate(all.outcomes[0]), "changed: an image was left out");
}

std::string manifest(const std::vector<std::pair<std::string, std::string>>& resources) {
  std::string xml = "<manifest><resources>";
  for (const auto& [type, href] : resources) xml += "<resource type=\"" + type + "\" href=\"" + href + "\"/>";
  return xml + "</resources></manifest>";
}

std::string named(const std::string& id) {
  return "<assessmentItem identifier=\"" + id + "\" title=\"" + id + "\">" + response("single", {"A"}) + "<itemBody>" +
         choices(choice("A", "a") + choice("B", "b")) + "</itemBody></assessmentItem>";
}

TEST(Qti, ReadsAPackageInTheOrderOfItsTest) {
  const std::string test =
      "<assessmentTest title=\"Talks\"><testPart><assessmentSection title=\"S\"><assessmentItemRef "
      "href=\"../items/b%20b.xml\"/>"
      "<assessmentItemRef href=\"../items/gone.xml\"/></assessmentSection></testPart></assessmentTest>";
  const std::string bytes =
      packed({{"in/imsmanifest.xml", manifest({{"imsqti_item_xmlv2p1", "items/a.xml"},
                                               {"imsqti_item_xmlv2p1", "items/b%20b.xml"},
                                               {"imsqti_item_xmlv2p1", "../../../items/../in/broken.xml"},
                                               {"webcontent", "items/a.png"},
                                               {"imsqti_test_xmlv2p1", "tests/t.xml"}})},
              {"in/items/a.xml", named("a")},
              {"in/items/b b.xml", named("b")},
              {"in/broken.xml", "<assessmentItem>"},
              {"in/tests/t.xml", test}});
  const Imported all = imported(Format::qti, bytes);
  EXPECT_EQ(all.title, "Talks");
  ASSERT_EQ(all.outcomes.size(), 5u);
  EXPECT_EQ(all.outcomes[0].item, "section S");
  EXPECT_EQ(all.outcomes[1].item, "b");
  EXPECT_EQ(fate(all.outcomes[2]), "left: the archive lacks in/items/gone.xml");
  EXPECT_EQ(all.outcomes[3].item, "a");
  EXPECT_EQ(all.outcomes[4].fate, Fate::left);
  EXPECT_EQ(all.questions.size(), 2u);
}

TEST(Qti, RefusesBrokenFilesInOneLine) {
  const auto said = [](const std::string& bytes) { return refusal(Format::qti, bytes).message; };
  const std::string whole = item(response("single", {"A"}), choices(choice("A", "a") + choice("B", "b")));
  for (std::size_t size = 40; size < whole.size(); size += 13) EXPECT_FALSE(said(whole.substr(0, size)).empty());
  EXPECT_NE(said("<questestinterop/>").find("1.2"), std::string::npos);
  EXPECT_NE(said("<assessmentTest/>").find("zip"), std::string::npos);
  EXPECT_NE(said("<manifest/>").find("zip"), std::string::npos);
  EXPECT_NE(said("<html/>").find("<html>"), std::string::npos);
  const std::string package =
      packed({{"imsmanifest.xml", manifest({{"imsqti_item_xmlv2p1", "a.xml"}})}, {"a.xml", whole}});
  for (std::size_t size = 5; size < package.size(); size += 17) EXPECT_FALSE(said(package.substr(0, size)).empty());
  EXPECT_NE(said(packed({{"imsmanifest.xml", "<manifest>"}})).find("imsmanifest.xml"), std::string::npos);
  EXPECT_NE(said(packed({{"imsmanifest.xml", manifest({})}})).find("no item"), std::string::npos);
  EXPECT_NE(said(packed({{"imsmanifest.xml", manifest({{"imsqti_xmlv1p2", "a.xml"}})}})).find("1.2"),
            std::string::npos);
  // 100 MB of spaces in a few kilobytes: that item alone is left.
  const Imported bomb = imported(
      Format::qti,
      packed({{"imsmanifest.xml", manifest({{"imsqti_item_xmlv2p1", "a.xml"}, {"imsqti_item_xmlv2p1", "b.xml"}})},
              {"a.xml", std::string(std::size_t{100} << 20, ' ')},
              {"b.xml", whole}}));
  EXPECT_NE(fate(bomb.outcomes.at(0)).find("larger"), std::string::npos);
  EXPECT_EQ(bomb.questions.size(), 1u);
}

// What the same is after a round trip, round_trip_test.cpp holds against the exhibit; here is what became otherwise.
TEST(Qti, WritesWhatItHasNoInteractionForAsAnother) {
  const exhibit::Exhibit exhibit = exhibit_of_every_type();
  const Exported written = export_to(Format::qti, exhibit, {}, "en").value();
  EXPECT_EQ(written.bytes, export_to(Format::qti, exhibit, {}, "en").value().bytes);
  EXPECT_EQ(own_changes(written),
            "order: an order that is right in part earns nothing; the names of the order's ends were left out; its "
            "entries' dates were left out\n"
            "match: what is said on wrong answers was left out\n"
            "one-gap: what is said on wrong answers was left out\n"
            "groups: the groups became answers to be matched\n"
            "number: its unit stands behind the question\n"
            "year: the year became a number\n"
            "pin: QTI has no map to set a pin on\n"
            "said: who said it became a choice with the quotation in the question\n"
            "spot: its picture was left out, and its spots became a choice of their names\n");
  std::map<std::string, exhibit::Question> back = by_id(imported(Format::qti, written.bytes));
  EXPECT_EQ(back.size(), written.outcomes.size() - 1);
  EXPECT_EQ(options(back["said"]), "*A speaker, Another");
  EXPECT_EQ(options(back["spot"]), "A door, *A window");
  EXPECT_EQ(pairs(back["match"]), "Left: 1 > Right = 1, Left 2 > Right 2, > Right 3");
  EXPECT_EQ(pairs(back["groups"]), "Apple > Fruit, Pear > Fruit, Leek > Vegetable");
  EXPECT_EQ(std::get<exhibit::OrderTask>(back["order"].task).entries.size(), 3u);
  const auto& number = std::get<exhibit::EstimateTask>(back["number"].task);
  EXPECT_EQ(number.from, 0);
  EXPECT_EQ(number.to, 200);
  EXPECT_EQ(number.step, 5);
  EXPECT_EQ(number.answer, 150);
  EXPECT_EQ(number.closeness.full_within, 0);
  EXPECT_EQ(number.closeness.zero_at, 50);
  EXPECT_EQ(std::get<exhibit::EstimateTask>(back["year"].task).closeness.zero_at, 1);
}

}  // namespace
}  // namespace kiosk::exchange
