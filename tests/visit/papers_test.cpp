// The papers of the quiz: what stands on them, and on which page.
#include "visit/papers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/overloaded.hpp"
#include "support/rough_measure.hpp"
#include "support/visitor.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Exhibit;
using scene::Node;
using testing::bundled_exhibit;

constexpr std::chrono::sys_days day{std::chrono::year{2026} / 11 / 3};

quiz::Round all_of(const Exhibit& exhibit) { return quiz::in_order(exhibit, quiz::all_questions(exhibit), 7); }

// The texts that show, by id.
std::map<std::string, std::string> texts_on(const Pages& pages) {
  std::map<std::string, std::string> texts;
  for (const scene::Scene& page : pages)
    scene::each(page.root, [&](const Node& node) {
      if (node.text) texts[node.id] = base::plain_of(node.text->runs);
    });
  return texts;
}

std::vector<std::string> blocks_on(const scene::Scene& page) {
  std::vector<std::string> ids;
  for (const Node& block : scene::find(page.root, "content")->children) ids.push_back(block.id);
  return ids;
}

// Another answer to each question, and another explanation; what is asked and offered stays.
Exhibit with_other_answers(Exhibit exhibit) {
  for (exhibit::Question& question : exhibit.questions) {
    question.explanation = {{{"en", base::plain("Otherwise.")}}};
    question.facts.clear();
    std::visit(base::Overloaded{
                   [](exhibit::ChoiceTask& task) {
                     for (exhibit::Option& option : task.options)
                       option = {option.id, option.text, {}, !option.right, option.area};
                   },
                   [](exhibit::OrderTask& task) { std::ranges::reverse(task.entries); },
                   [](exhibit::PlacingTask& task) {
                     for (exhibit::Slot& slot : task.slots)
                       slot.token =
                           task.tokens.front().id == slot.token ? task.tokens.back().id : task.tokens.front().id;
                   },
                   [](exhibit::EstimateTask& task) {
                     task.answer = task.answer == task.to ? task.from : task.to;
                     task.closeness = {};
                   },
                   [](exhibit::PinTask& task) {
                     task.place.clear();
                     task.where = {task.view.south, task.view.west};
                   },
               },
               question.task);
  }
  return exhibit;
}

// The same sheet of the exhibit with other answers: an order's entries stand the other way round there.
quiz::Round turned(const Exhibit& exhibit, quiz::Round round) {
  for (quiz::Item& item : round.items)
    if (const auto* order = std::get_if<exhibit::OrderTask>(&exhibit.questions[item.question].task))
      for (std::size_t& shown : item.shown) shown = order->entries.size() - 1 - shown;
  return round;
}

TEST(Worksheet, HasEachQuestionOnceInTheRoundsOrder) {
  const Exhibit& exhibit = bundled_exhibit();
  const quiz::Round round = all_of(exhibit);
  testing::RoughMeasure measure;
  std::vector<std::string> expected{"head"}, found;
  for (const quiz::Item& item : round.items) expected.push_back("question/" + exhibit.questions[item.question].id);
  for (const scene::Scene& page : worksheet(exhibit, "en", round, measure))
    for (std::string& id : blocks_on(page)) found.push_back(std::move(id));
  EXPECT_EQ(found, expected);
}

TEST(Worksheet, IsTheSameWhateverIsRight) {
  const Exhibit& exhibit = bundled_exhibit();
  const Exhibit other = with_other_answers(exhibit);
  const quiz::Round round = all_of(exhibit);
  testing::RoughMeasure measure;
  for (const std::string language : {"en", "ru"}) {
    const Pages pages = worksheet(exhibit, language, round, measure);
    EXPECT_EQ(texts_on(pages), texts_on(worksheet(other, language, turned(exhibit, round), measure)));
    EXPECT_TRUE(pages == worksheet(other, language, turned(exhibit, round), measure)) << "what is drawn differs";
  }
}

TEST(Worksheet, IsOfA4WithRoomAtTheFoot) {
  testing::RoughMeasure measure;
  const Pages pages = worksheet(bundled_exhibit(), "en", all_of(bundled_exhibit()), measure);
  ASSERT_GT(pages.size(), 5u);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const scene::Scene& page = pages[i];
    EXPECT_NEAR(page.display.pixels.width * page.display.millimetres_per_pixel(), 210, 0.01);
    EXPECT_NEAR(page.display.pixels.height * page.display.millimetres_per_pixel(), 297, 0.01);
    const Node& last = scene::find(page.root, "content")->children.back();
    EXPECT_LE(last.place.bottom(), scene::find(page.root, "foot")->place.y) << last.id;
    EXPECT_EQ(base::plain_of(scene::find(page.root, "foot/number")->text->runs),
              "Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size()));
  }
}

TEST(Worksheet, AQuestionHigherThanAPageGoesOnOverTheNext) {
  Exhibit exhibit = bundled_exhibit();
  exhibit::Question& question = exhibit.questions.front();
  exhibit::ChoiceTask task;
  for (int i = 0; i < 80; ++i)
    task.options.push_back({"o" + std::to_string(i), {{{"en", base::plain(std::string(200, 'x'))}}}, {}, i == 0});
  question.type = exhibit::QuestionType::single;
  question.task = task;
  question.stem = {{{"en", base::plain(std::string(40000, 'y'))}}};
  testing::RoughMeasure measure;
  const Pages pages = worksheet(exhibit, "en", quiz::in_order(exhibit, {0}, 1), measure);
  EXPECT_GT(pages.size(), 1u);
  EXPECT_EQ(blocks_on(pages[0]), std::vector<std::string>{"head"});
}

// A teacher who shuffled two sheets knows which key is whose.
TEST(AnswerKey, HasTheNumberOfItsWorksheet) {
  const Exhibit& exhibit = bundled_exhibit();
  testing::RoughMeasure measure;
  const auto foot_of = [&](auto&& paper, std::uint64_t seed) {
    return texts_on(paper(exhibit, "en", quiz::draw(exhibit, 10, seed), measure)).at("foot/title");
  };
  EXPECT_NE(foot_of(worksheet, 1).find("No. "), std::string::npos);
  EXPECT_EQ(foot_of(worksheet, 1), foot_of(answer_key, 1));
  EXPECT_NE(foot_of(worksheet, 1), foot_of(worksheet, 2));
}

TEST(AnswerKey, SaysTheLettersThatStandOnTheWorksheet) {
  const Exhibit& exhibit = bundled_exhibit();
  const quiz::Round round = all_of(exhibit);
  testing::RoughMeasure measure;
  const auto sheet = texts_on(worksheet(exhibit, "ru", round, measure));
  const auto key = texts_on(answer_key(exhibit, "ru", round, measure));
  int compared = 0;
  for (const exhibit::Question& question : exhibit.questions) {
    const std::string& answer = key.at("key/" + question.id + "/answer");
    EXPECT_EQ(key.at("key/" + question.id + "/explanation"), question.explanation.plain("ru"));
    const auto* choice = question.choice();
    if (!choice || question.type == exhibit::QuestionType::multiple) continue;
    const auto right = std::ranges::find_if(choice->options, &exhibit::Option::right);
    const std::string words = sheet.at("question/" + question.id + "/option/" + right->id + "/words");
    EXPECT_TRUE(answer.starts_with(words.substr(0, 2))) << answer << " / " << words;  // a Cyrillic letter
    ++compared;
  }
  EXPECT_GT(compared, 20);
}

TEST(AnswerKey, NumbersAnOrderAsItStandsOnTheWorksheet) {
  const Exhibit& exhibit = bundled_exhibit();
  const quiz::Round round = all_of(exhibit);
  testing::RoughMeasure measure;
  const auto key = texts_on(answer_key(exhibit, "en", round, measure));
  int compared = 0;
  for (const scene::Scene& page : worksheet(exhibit, "en", round, measure))
    for (const exhibit::Question& question : exhibit.questions) {
      const auto* order = std::get_if<exhibit::OrderTask>(&question.task);
      const Node* entries = scene::find(page.root, "question/" + question.id + "/entries");
      if (!order || !entries) continue;
      std::string numbers;
      for (const Node& row : entries->children)
        for (std::size_t i = 0; i < order->entries.size(); ++i)
          if (row.id.ends_with("/entry/" + order->entries[i].id))
            numbers += (numbers.empty() ? "" : "\u2002") + std::to_string(i + 1);
      EXPECT_TRUE(key.at("key/" + question.id + "/answer").starts_with(numbers + "\u2002")) << numbers;
      ++compared;
    }
  EXPECT_GE(compared, 2);
}

TEST(Certificate, TellsTheScoreAndTheDayOnOnePage) {
  const Exhibit& exhibit = bundled_exhibit();
  quiz::Round round = quiz::in_order(exhibit, {0, 1, 2}, 1);
  round.items[0].confirmed = round.items[1].confirmed = round.items[2].confirmed = true;
  round.items[0].score = round.items[1].score = 1;
  testing::RoughMeasure measure;
  const auto english = certificate(exhibit, "en", round, day, measure),
             russian = certificate(exhibit, "ru", round, day, measure);
  ASSERT_EQ(english.size(), 1u);
  EXPECT_EQ(texts_on(english).at("score"), "2 of 3 right");
  EXPECT_EQ(texts_on(english).at("date"), "3 November 2026");
  EXPECT_EQ(texts_on(russian).at("date"), "3 ноября 2026 года");
  const base::Rect frame = scene::find(english[0].root, "frame")->place;
  scene::each(english[0].root, [&](const Node& node) {
    if (node.id == "page") return;
    EXPECT_EQ(node.place.unite(frame), frame) << node.id;
  });
}

TEST(ExamResult, TellsWhatWasAnsweredAndWhatWouldHaveBeenRight) {
  const Exhibit& exhibit = bundled_exhibit();
  std::size_t single = 0;
  while (exhibit.questions[single].type != exhibit::QuestionType::single) ++single;
  const exhibit::Question& question = exhibit.questions[single];
  const auto& options = question.choice()->options;
  const auto right = std::ranges::find_if(options, &exhibit::Option::right);
  const auto wrong = std::ranges::find_if_not(options, &exhibit::Option::right);
  quiz::Round round = quiz::in_order(exhibit, {single}, 1);
  testing::RoughMeasure measure;
  const auto told = [&](const quiz::Answer& answer) {
    quiz::Round handed = round;
    handed.tells = false;
    handed.items[0].answer = answer;
    quiz::hand_in(handed, exhibit);
    return texts_on(exam_result(exhibit, "en", handed, day, measure));
  };
  const std::string id = "item/" + question.id;
  auto texts = told(quiz::Chosen{wrong->id});
  EXPECT_EQ(texts.at(id + "/given"), "Your answer: " + wrong->text.plain("en"));
  EXPECT_EQ(texts.at(id + "/right"), "Right answer: " + right->text.plain("en"));
  EXPECT_EQ(texts.at(id + "/points"), "Points: 0 of 1");
  texts = told(quiz::Chosen{right->id});
  EXPECT_FALSE(texts.contains(id + "/right"));
  EXPECT_EQ(texts.at(id + "/points"), "Points: 1 of 1");
  EXPECT_EQ(texts.at("points"), "Points: 1 of 1");
  EXPECT_EQ(told(quiz::Chosen{}).at(id + "/given"), "Your answer: No answer");
}

TEST(ExamResult, TellsTheCertaintyWhereItWasAsked) {
  const Exhibit& exhibit = bundled_exhibit();
  quiz::Round round = quiz::in_order(exhibit, {0}, 1);
  round.asks_certainty = true;
  round.items[0].confirmed = true;
  round.items[0].certainty = quiz::Certainty::high;
  testing::RoughMeasure measure;
  const auto texts = texts_on(exam_result(exhibit, "en", round, day, measure));
  EXPECT_EQ(texts.at("item/" + exhibit.questions[0].id + "/points"), "Points: 0 of 1 · Certainty: Very sure");
  EXPECT_TRUE(texts.contains("calibration/title"));
}

}  // namespace
}  // namespace kiosk::visit
