// Formats by what files hold, the table, and our own file.
#include <nlohmann/json.hpp>

#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

using namespace std::string_literals;

TEST(Recognize, TellsFormatsByWhatTheyHold) {
  const auto format = [](std::string_view bytes, const std::string& name = "file") { return recognize(bytes, name); };
  EXPECT_EQ(format("// a\n::b::c{T}"), Format::gift);
  EXPECT_EQ(format("What?\nA. {b}\nB. c\nANSWER: A"), Format::aiken);
  EXPECT_EQ(format("\xEF\xBB\xBF<?xml version='1.0'?>\n<quiz>"), Format::moodle_xml);
  EXPECT_EQ(format("<assessmentItem identifier='a'>"), Format::qti);
  EXPECT_EQ(format("<qti-assessment-item>"), Format::qti);
  EXPECT_EQ(format("{\"results\":[{\"correct_answer\":\"a\"}]}"), Format::open_trivia);
  EXPECT_EQ(format("\xFF\xFEt\0y\0p\0e\0;\0s\0t\0e\0m\0;\0a\0n\0s\0w\0e\0r\0"s), Format::csv);
  EXPECT_EQ(format("a,b\nc,d", "table.csv"), Format::csv);
  EXPECT_EQ(format("a", "b.gift"), Format::gift);
  EXPECT_EQ(format("PK\x03\x04..imsmanifest.xml"), Format::qti);
  EXPECT_EQ(format("PK\x03\x04..xl/workbook.xml"), Format::kahoot);
  for (const char* other : {"", "some prose", "<html>", "{\"a\": 1}", "PK\x03\x04"})
    EXPECT_FALSE(format(other)) << other;
}

TEST(Recognize, KnowsFormatsByName) {
  for (const Format format : {Format::gift, Format::aiken, Format::moodle_xml, Format::qti, Format::open_trivia,
                              Format::kahoot, Format::csv, Format::anki})
    EXPECT_EQ(format_named(name_of(format)), format);
  EXPECT_EQ(name_of(Format::moodle_xml), "moodle-xml");
  EXPECT_FALSE(format_named("word"));
}

TEST(Table, TellsOfEachItemAndSumsUp) {
  Outcome whole{"Rivers", 3}, changed{"Lakes", 9}, left{"item 3"};
  changed.change("an image was left out");
  changed.change("an image was left out");
  changed.change("a link was left out");
  left.change("forgotten where it is left");
  left.leave("a description asks nothing");
  left.change("too late");
  EXPECT_EQ(table({whole, changed, left}),
            "whole    line 3: Rivers\nchanged  line 9: Lakes — an image was left out; a link was left out\n"
            "left     item 3 — a description asks nothing\n1 whole, 1 changed, 1 left\n");
  EXPECT_EQ(table({}), "0 whole, 0 changed, 0 left\n");
}

TEST(QuestionFile, PutsTheRightAnswerWhereNobodyExplained) {
  const auto explanations = [](const base::Language& language) {
    std::vector<std::string> all;
    const Imported read =
        imported(Format::gift, "a?{=b ~c}\n\nd?{~%50%e ~%50%f ~g}\n\nh{F}\n\ni{=j->k =l->m}", language);
    const auto file = nlohmann::json::parse(question_file("set", read, language));
    for (const auto& question : file["questions"]) all.push_back(question["explanation"][language]);
    return all;
  };
  EXPECT_EQ(explanations("en"), (std::vector<std::string>{"Right answer: b", "Right answer: e; f",
                                                          "Right answer: False", "Right answer."}));
  EXPECT_EQ(explanations("ru")[2], "Верный ответ: Неправда");
  EXPECT_EQ(explanations("fr"), (std::vector<std::string>{"b", "e; f", "false", "i"}));
}

TEST(Recognize, TakesUnknownEncodingsForTextSoThatReadingItSaysWhich) {
  const std::string bare("W\0h\0o\0?\0", 8);
  EXPECT_EQ(recognize(bare, "a.txt"), Format::gift);
  EXPECT_NE(refusal(Format::gift, bare).message.find("UTF-16LE"), std::string::npos);
}

TEST(Import, RefusesAFileAsAWholeInOneLine) {
  EXPECT_NE(refusal(Format::gift, "").message.find("empty"), std::string::npos);
  EXPECT_NE(refusal(Format::gift, " \n\t").message.find("empty"), std::string::npos);
  EXPECT_EQ(refusal(Format::gift, "a{T}\n\n\xE9\xE9 {T}").place.line, 3);
  EXPECT_EQ(refusal(Format::gift, "\xE9").place.file, "file");
  EXPECT_EQ(refusal(Format::anki, "a").kind, base::ErrorKind::usage);
}

}  // namespace
}  // namespace kiosk::exchange
