#include <gtest/gtest.h>

#include "exchange/importing.hpp"
#include "exchange/zip_archive.hpp"

namespace kiosk::exchange {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string cell(std::size_t column, std::size_t row, const std::string& text) {
  const std::string at = std::string(1, static_cast<char>('A' + column)) + std::to_string(row);
  return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

// Rows from the third on, so that a title may stand above them.
std::string sheet(const Rows& rows) {
  std::string xml = "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>";
  std::size_t number = 3;
  for (const auto& row : rows) {
    xml += "<row r=\"" + std::to_string(number) + "\">";
    for (std::size_t column = 0; column < row.size(); ++column)
      if (!row[column].empty()) xml += cell(column, number, row[column]);
    xml += "</row>";
    ++number;
  }
  return xml + "</sheetData></worksheet>";
}

const char* const strings = "<sst><si><t>Quiz template</t></si><si><r><t>rich </t></r><r><t>text</t></r></si></sst>";

std::string book(const std::string& sheet_xml) {
  return packed(
      {{"xl/workbook.xml", "<workbook/>"}, {"xl/sharedStrings.xml", strings}, {"xl/worksheets/sheet1.xml", sheet_xml}});
}

std::vector<std::string> head() {
  return {"",
          "Question - max 120 characters",
          "Answer 1 - max 75 characters",
          "Answer 2",
          "Answer 3",
          "Answer 4",
          "Time limit (sec)",
          "Correct answer(s)"};
}

Imported read(const Rows& rows) {
  Rows all{head()};
  all.insert(all.end(), rows.begin(), rows.end());
  return imported(Format::kahoot, book(sheet(all)));
}

TEST(Kahoot, ReadsItsTemplate) {
  const Imported all = read({{"1", "Where?", "Bonn", "Moscow", "", "", "", "2"},
                             {"2", "Which two?", "tanks", "flowers", "guns", "", "20", "1,3"},
                             {"3", "So?", "True", "False", "", "", "", "2"},
                             {"4"}});
  ASSERT_EQ(all.questions.size(), 3u);
  EXPECT_EQ(plain(all.questions[0].stem), "Where?");
  EXPECT_EQ(options(all.questions[0]), "Bonn, *Moscow");
  EXPECT_EQ(all.questions[1].type, exhibit::QuestionType::multiple);
  EXPECT_EQ(options(all.questions[1]), "*tanks, flowers, *guns");
  EXPECT_EQ(all.questions[2].type, exhibit::QuestionType::true_false);
  EXPECT_EQ(options(all.questions[2]), "true, *false");
  EXPECT_EQ(all.outcomes[0].line, 4);
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
  EXPECT_EQ(fate(all.outcomes[1]),
            "changed: its time limit was left out: a kiosk waits; several options are right: it asks for all of them "
            "now");
}

TEST(Kahoot, ReadsTemplatesOfOtherLanguages) {
  const Imported all =
      imported(Format::kahoot,
               book(sheet({{"", "Frage", "Antwort 1", "Antwort 2", "Antwort 3", "Antwort 4", "Zeit", "Richtig"},
                           {"1", "Wo?", "Bonn", "Moskau", "", "", "20", "2"},
                           {"2", "Wann?", "1990", "1991", "1992", "1993", "20", "3"}})),
               "de");
  ASSERT_EQ(all.questions.size(), 2u);
  EXPECT_EQ(plain(all.questions[0].stem), "Wo?");
  EXPECT_EQ(options(all.questions[0]), "Bonn, *Moskau");
}

TEST(Kahoot, TellsOfColumnsThatItDoesNotKnow) {
  Rows rows{
      head(), {"1", "Where?", "Bonn", "Moscow", "", "", "", "2", "a.png"}, {"2", "Who?", "I", "you", "", "", "", "1"}};
  rows[0].emplace_back("Image link");
  const Imported all = imported(Format::kahoot, book(sheet(rows)));
  EXPECT_EQ(fate(all.outcomes.at(0)), "changed: the column \"Image link\" was left out");
  EXPECT_EQ(fate(all.outcomes.at(1)), "whole");
}

// A spreadsheet that takes "1,3" for a number keeps 1.3 or 13.
TEST(Kahoot, ReadsRightAnswersThatBecameNumbers) {
  const Imported all = read({{"", "a?", "1", "2", "3", "4", "", "1.3"},
                             {"", "b?", "1", "2", "3", "4", "", "134"},
                             {"", "c?", "1", "2", "3", "4", "", " 2 ; 4 "},
                             {"", "d?", "1", "2", "3", "", "", "3.0"}});
  EXPECT_EQ(options(all.questions.at(0)), "*1, 2, *3, 4");
  EXPECT_EQ(options(all.questions.at(1)), "*1, 2, *3, *4");
  EXPECT_EQ(options(all.questions.at(2)), "1, *2, 3, *4");
  EXPECT_EQ(options(all.questions.at(3)), "1, 2, *3");
}

TEST(Kahoot, LeavesRowsWithoutARightAnswer) {
  const Imported all = read({{"", "None?", "a", "b", "", "", "20", ""},
                             {"", "Empty?", "a", "b", "", "", "20", "3"},
                             {"", "Alone?", "a", "", "", "", "20", "1"},
                             {"", "", "a", "b", "", "", "20", "1"},
                             {"", "Nine?", "a", "b", "", "", "", "9"}});
  ASSERT_EQ(all.outcomes.size(), 5u);
  for (const Outcome& outcome : all.outcomes) EXPECT_EQ(outcome.fate, Fate::left) << fate(outcome);
}

TEST(Kahoot, ReadsWhateverASpreadsheetWrites) {
  // Cells without references, shared strings in runs, prefixed names, a sheet that the workbook names.
  const std::string xml =
      "<x:worksheet xmlns:x=\"s\"><x:sheetData>"
      "<x:row><x:c t=\"str\"><x:v>Question</x:v></x:c><x:c t=\"str\"><x:v>Answer 1</x:v></x:c><x:c t=\"str\">"
      "<x:v>Answer 2</x:v></x:c><x:c t=\"str\"><x:v>Correct</x:v></x:c></x:row>"
      "<x:row><x:c t=\"s\"><x:v>1</x:v></x:c><x:c t=\"b\"><x:v>1</x:v></x:c><x:c t=\"b\"><x:v>0</x:v></x:c>"
      "<x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  const std::string bytes = packed(
      {{"xl/workbook.xml", "<workbook xmlns:r=\"o\"><sheets><sheet name=\"S\" r:id=\"rId7\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/other.xml\"/></Relationships>"},
       {"xl/sharedStrings.xml", strings},
       {"xl/worksheets/other.xml", xml}});
  const Imported all = imported(Format::kahoot, bytes);
  EXPECT_EQ(plain(all.questions.at(0).stem), "rich text");
  EXPECT_EQ(options(all.questions[0]), "*true, false");
}

TEST(Kahoot, RefusesBrokenFilesInOneLine) {
  const auto said = [](const std::string& bytes) { return refusal(Format::kahoot, bytes).message; };
  const std::string whole = book(sheet({head(), {"", "Where?", "a", "b", "", "", "", "1"}}));
  for (std::size_t size = 1; size < whole.size(); size += 11) EXPECT_FALSE(said(whole.substr(0, size)).empty());
  std::string damaged = whole;
  for (std::size_t at = 200; at < 260; ++at) damaged[at] = '!';
  EXPECT_FALSE(said(damaged).empty());
  EXPECT_NE(said("a,b,c").find("xlsx"), std::string::npos);
  EXPECT_NE(said(packed({{"a.txt", "a"}})).find("no sheet"), std::string::npos);
  EXPECT_NE(said(book("<worksheet><sheetData>")).find("broken"), std::string::npos);
  EXPECT_NE(said(book(sheet({{"Question", "Answer"}}))).find("no row"), std::string::npos);
  EXPECT_FALSE(said(book(sheet({head()}))).empty());
  // 100 MB of spaces in a few kilobytes.
  EXPECT_NE(said(book(std::string(std::size_t{100} << 20, ' '))).find("larger"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::exchange
