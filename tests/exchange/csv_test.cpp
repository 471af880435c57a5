#include "exchange/csv.hpp"

#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::EstimateTask;
using exhibit::OrderTask;
using exhibit::PlacingTask;
using exhibit::Question;
using exhibit::QuestionType;

Question one(const std::string& text) {
  const Imported all = imported(Format::csv, text);
  EXPECT_EQ(all.questions.size(), 1u);
  return all.questions.empty() ? Question{} : all.questions[0];
}

std::string fate_of(const std::string& text) {
  const Imported all = imported(Format::csv, text);
  return all.outcomes.size() == 1 ? fate(all.outcomes[0]) : std::to_string(all.outcomes.size());
}

TEST(Csv, ReadsRowsAsTheRfcSays) {
  const auto rows = csv_rows("a,\"b, \"\"c\"\"\nd\",\n,,\n\"e\"f,,g");
  ASSERT_TRUE(rows.ok());
  ASSERT_EQ(rows.value().size(), 2u);
  EXPECT_EQ(rows.value()[0].cells, (std::vector<std::string>{"a", "b, \"c\"\nd", ""}));
  EXPECT_EQ(rows.value()[1].cells, (std::vector<std::string>{"ef", "", "g"}));
  EXPECT_EQ(rows.value()[1].line, 4);
  EXPECT_EQ(csv_rows("a;b,c;d").value()[0].cells.size(), 3u);
  EXPECT_EQ(csv_rows("a\tb").value()[0].cells.size(), 2u);
  EXPECT_EQ(csv_rows("sep=|\na|b,c").value()[0].cells, (std::vector<std::string>{"a", "b,c"}));
  EXPECT_EQ(csv_rows("a\nb,\"c\nd").error().place.line, 2);
  EXPECT_EQ(csv_line({"a", "b\"c", "d;e", ""}), "a,\"b\"\"c\",\"d;e\",\r\n");
}

TEST(Csv, ReadsChoicesWithColumnsInAnyOrder) {
  const Question single =
      one("Answer;Option B;Option A;Stem;Note_B;Explanation;ID;Difficulty\nA;Rhine;Nile;*Which* river?;Too "
          "short.;Yes;The Nile;3");
  EXPECT_EQ(single.type, QuestionType::single);
  EXPECT_EQ(single.id, "the-nile");
  EXPECT_EQ(single.difficulty, 3);
  EXPECT_TRUE(single.stem("en")[0].emphasis);
  EXPECT_EQ(options(single), "*Nile, Rhine");
  EXPECT_EQ(plain(single.choice()->options[1].why), "Too short.");
  EXPECT_EQ(options(one("question,option a,option b,answer\nq,x,y,y")), "x, *y");
  EXPECT_EQ(options(one("stem,option a,option b,option c,answer\nq,x,y,z,\"A, c\"")), "*x, y, *z");
  EXPECT_EQ(options(one("stem,option a,option b,option d,answer\nq,x,y,z,d")), "x, y, *z");
  EXPECT_EQ(options(one("Question_Text,A,B,answer\nq,x,y,b")), "x, *y");
  EXPECT_EQ(options(one("stem,answer\nq,TRUE")), "*true, false");
}

TEST(Csv, KnowsOtherProgramsNamesOfItsColumns) {
  EXPECT_EQ(csv_column_named("Answer 2 (optional)"), "option b");
  EXPECT_EQ(csv_column_named("Choice_C"), "option c");
  EXPECT_EQ(csv_column_named("option4"), "option d");
  EXPECT_EQ(csv_column_named("Correct Answer(s)"), "answer");
  EXPECT_EQ(csv_column_named("Answer"), "answer");
  EXPECT_EQ(csv_column_named("Note B"), "note b");
  EXPECT_EQ(csv_column_named("(x)"), "(x)");
  const Question numbered = one(
      "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Level\nq,Multiple Choice,x,y,z,2,easy");
  EXPECT_EQ(options(numbered), "x, *y, z");
  EXPECT_EQ(numbered.difficulty, 1);
  EXPECT_EQ(options(one("Question,Choice A,Choice B,Correct\nq,x,y,Option B")), "x, *y");
  EXPECT_EQ(one("Question,Option 1,Option 2,Option 3,Correct Answers\nq,x,y,z,\"1,3\"").type, QuestionType::multiple);
  EXPECT_EQ(options(one("Question,Type,Option 1,Option 2,Correct Answer\nq,boolean,True,False,2")), "true, *false");
  EXPECT_EQ(options(one("Question,Option 1,Option 2,Option 3,Answer\nq,3,4,5,4")), "3, *4, 5");
  EXPECT_EQ(options(one("questiontext,choices,answer\nq,x; y;z,AC")), "*x, y, *z");
  EXPECT_EQ(options(one("question,options,answer\nq,x;1 | y,b")), "x;1, *y");
  EXPECT_EQ(fate_of("Question,Option 1,Option 2,Option 3,Answer\nq,3,4,2,2"),
            "left: its answer \"2\" may be the option that says so or the one in that place: write a letter");
}

TEST(Csv, ReadsTheOtherTypes) {
  const Question order = one("type,stem,option a,option b,option c,note b,first\norder,q,x,y,z,1990,Earliest");
  EXPECT_EQ(std::get<OrderTask>(order.task).entries.size(), 3u);
  EXPECT_EQ(plain(std::get<OrderTask>(order.task).entries[1].when), "1990");
  EXPECT_EQ(plain(std::get<OrderTask>(order.task).first), "Earliest");
  EXPECT_EQ(pairs(one("type,stem,option a,option b,option c\nmatch,q,a -> 1,b->2,-> 3")), "a > 1, b > 2, > 3");
  const Question gaps = one("type,stem,passage,option a,option b\ngaps,q,It is {w} here.,w -> cold,-> warm");
  EXPECT_EQ(gaps.type, QuestionType::gaps);
  EXPECT_EQ(std::get<PlacingTask>(gaps.task).slots[0].id, "w");
  const Question number =
      one("type,stem,answer,from,to,step,unit,full within,zero at\nnumber,q,150,0,200,5,silos,0,50");
  EXPECT_EQ(std::get<EstimateTask>(number.task).to, 200);
  EXPECT_EQ(plain(std::get<EstimateTask>(number.task).unit), "silos");
  EXPECT_EQ(one("type,stem,answer\nyear,In which year?,1992").type, QuestionType::year);
}

TEST(Csv, SaysWhatIsWrongWithARow) {
  EXPECT_EQ(fate_of("stem,option a,option b,answer\nq,x,y,c"), "left: its answer \"c\" names no option");
  EXPECT_EQ(fate_of("stem,option a,option b,answer\nq,x,y,"), "left: it does not say which option is right");
  EXPECT_EQ(fate_of("stem,colour\nq,x"), "left: it has neither options nor a number for its answer");
  EXPECT_EQ(fate_of("type,stem\nriddle,q"), "left: its type \"riddle\" is none of ours");
  EXPECT_EQ(fate_of("type,stem\nmap-pin,q"), "left: a table has no place for its picture, quotation or map");
  EXPECT_EQ(fate_of("type,stem,answer\nnumber,q,many"), "left: its answer is no number");
  EXPECT_EQ(fate_of("type,stem,answer\ntrue-false,q,maybe"), "left: its answer is neither true nor false");
  EXPECT_EQ(fate_of("stem,answer,author\nq,true,me"), "changed: the column \"author\" was left out");
  EXPECT_EQ(fate_of("stem,answer,author\nq,true,"), "whole");
  EXPECT_EQ(fate_of("stem,answer\nq,true,more"), "changed: what stands beyond the last column was left out");
  EXPECT_EQ(fate_of("stem,answer,difficulty\nq,true,9"), "changed: its difficulty \"9\" is not 1, 2 or 3");
  EXPECT_EQ(fate_of("type,stem,option a,option b,passage\ngaps,q,1 -> a,-> b,no gap"),
            "left: a gap does not stand once in its passage");
  EXPECT_EQ(fate_of("type,stem,answer,from,to,step,zero at\nnumber,q,1e400,0,1,1,1"), "left: its answer is no number");
  EXPECT_EQ(fate_of("type,stem,answer,from,to,step,zero at\nnumber,q,5,0,10,0,1"),
            "left: no scale of a kiosk holds its number");
}

TEST(Csv, NeedsAHeader) {
  EXPECT_NE(refusal(Format::csv, "Which?,a,b,a").message.find("must name the columns"), std::string::npos);
  EXPECT_NE(refusal(Format::csv, "stem,answer").message.find("csv"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::exchange
