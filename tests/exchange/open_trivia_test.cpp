#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::QuestionType;

std::string file_of(const std::string& results) { return R"({"response_code":0,"results":[)" + results + "]}"; }

TEST(OpenTrivia, ReadsReferences) {
  const Imported all = imported(
      Format::open_trivia,
      file_of(
          R"({"type":"multiple","difficulty":"hard","category":"Science &amp; Nature","question":"Who wrote &quot;Caf&eacute;&quot;?",
"correct_answer":"Zo&euml;","incorrect_answers":["Ann","Bo&#039;s","Cy"]},
{"type":"boolean","difficulty":"easy","category":"Science &amp; Nature","question":"Is it?","correct_answer":"False",
"incorrect_answers":["True"]})"));
  ASSERT_EQ(all.questions.size(), 2u);
  EXPECT_EQ(all.title, "Science & Nature");
  EXPECT_EQ(plain(all.questions[0].stem), "Who wrote \"Café\"?");
  EXPECT_NE(options(all.questions[0]).find("*Zoë"), std::string::npos);
  EXPECT_NE(options(all.questions[0]).find("Bo's"), std::string::npos);
  EXPECT_EQ(all.questions[0].difficulty, 3);
  EXPECT_EQ(all.questions[1].type, QuestionType::true_false);
  EXPECT_EQ(options(all.questions[1]), "true, *false");
  EXPECT_EQ(all.questions[1].difficulty, 1);
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
}

TEST(OpenTrivia, ReadsTheOtherEncodings) {
  const Imported percent = imported(
      Format::open_trivia,
      file_of(R"({"type":"multiple","difficulty":"medium","category":"Art","question":"50%25%20of%20%C3%A9%2B1%3F",
"correct_answer":"a%26b","incorrect_answers":["c%20d"]})"));
  EXPECT_EQ(plain(percent.questions.at(0).stem), "50% of é+1?");
  EXPECT_NE(options(percent.questions[0]).find("*a&b"), std::string::npos);
  const Imported legacy = imported(
      Format::open_trivia,
      file_of(
          R"({"type":"boolean","question":"Is+it+%C3%A9%3F","correct_answer":"True","incorrect_answers":["False"]})"));
  EXPECT_EQ(plain(legacy.questions.at(0).stem), "Is it é?");
  const Imported base64 =
      imported(Format::open_trivia,
               file_of(R"({"type":"Ym9vbGVhbg==","difficulty":"ZWFzeQ==","category":"QXJ0","question":"SXMgaXQgw6k/",
"correct_answer":"VHJ1ZQ==","incorrect_answers":["RmFsc2U="]})"));
  EXPECT_EQ(plain(base64.questions.at(0).stem), "Is it é?");
  EXPECT_EQ(base64.questions[0].difficulty, 1);
  EXPECT_EQ(base64.title, "Art");
}

TEST(OpenTrivia, LeavesBrokenItemsAndKeepsTheOthers) {
  const Imported all =
      imported(Format::open_trivia,
               file_of(R"(7, {"question":"a b?"}, {"question":"a b?","correct_answer":"c","incorrect_answers":"d"},
{"question":"a b?","correct_answer":"yes","type":"boolean"}, {"question":"a b?","correct_answer":"c","incorrect_answers":["d",1]})"));
  std::vector<std::string> fates;
  for (const Outcome& outcome : all.outcomes) fates.push_back(fate(outcome));
  EXPECT_EQ(fates, (std::vector<std::string>{
                       "left: it is no object with a question", "left: it lacks its question or its correct_answer",
                       "left: it has fewer than two options", "left: its correct_answer is not True or False",
                       "changed: a wrong answer that is no text was left out"}));
}

TEST(OpenTrivia, TellsOfCategoriesThatAreNotAllTheSame) {
  const Imported all =
      imported(Format::open_trivia,
               file_of(R"({"category":"Art","question":"a b?","correct_answer":"c","incorrect_answers":["d"]},
{"category":"Sport","question":"e f?","correct_answer":"g","incorrect_answers":["h"]})"));
  EXPECT_EQ(all.title, "");
  EXPECT_EQ(fate(all.outcomes.at(0)), "changed: its category, Art, was left out");
  EXPECT_EQ(fate(all.outcomes.at(1)), "changed: its category, Sport, was left out");
}

TEST(OpenTrivia, SaysWhatTheServerSaid) {
  EXPECT_NE(refusal(Format::open_trivia, R"({"response_code":1,"results":[]})").message.find("ask for fewer"),
            std::string::npos);
  EXPECT_NE(refusal(Format::open_trivia, R"({"response_code":5,"results":[]})").message.find("five seconds"),
            std::string::npos);
  EXPECT_EQ(refusal(Format::open_trivia, "{\"results\":\n[{\"question\":").place.line, 2);
  EXPECT_NE(refusal(Format::open_trivia, "{}").message.find("results"), std::string::npos);
  EXPECT_NE(refusal(Format::open_trivia, "{\"results\":5}").message.find("no list"), std::string::npos);
  EXPECT_NE(refusal(Format::open_trivia, "[]").message.find("open-trivia"), std::string::npos);
  (void)refusal(Format::open_trivia, std::string(100000, '['));
}

}  // namespace
}  // namespace kiosk::exchange
