// The class's screens can be read from 8 m: an image 2.4 m wide makes a unit of 1920 1.25 mm, and a two-hundredth of
// the distance, 40 mm, are 32 units of capitals: type of 47 and, since its capitals are lower, 50. Every question that
// a class is asked, in every language and phase.
#include <gtest/gtest.h>

#include "audit/rules.hpp"
#include "paint/painter.hpp"
#include "support/screens.hpp"
#include "visit/classroom.hpp"

namespace kiosk::audit {
namespace {

using quiz::Phase;
using quiz::Play;
using visit::Time;

constexpr double least_inter = 47, least_garamond = 50;  // units

struct Case {
  std::string name;
  base::PixelSize size;
  std::size_t teams;
  bool named = false;
  std::size_t every = 1;  // of the questions
};

void PrintTo(const Case& given, std::ostream* out) { *out << given.name; }

// The longest names that the command line takes.
const std::vector<std::string> names{"Barn owls", "Red foxes", "Медвежата", "Dragonfly",
                                     "Sparrows",  "Сверчки",   "Hedgehogs", "Kingfisher"};

quiz::Plan plan_for(const Case& given, Play play) {
  quiz::Plan plan;
  plan.play = play;
  plan.teams = given.teams;
  plan.clock = std::chrono::seconds{120};
  if (given.named) plan.names = names;
  return plan;
}

// The contest at that question, in each of the phases that it goes through. `apart`: the teams' answers differ.
std::vector<quiz::Contest> phases(const visit::World& world, const quiz::Plan& plan, std::size_t question, bool apart) {
  quiz::Contest contest = quiz::begin_contest(world.exhibit, plan, {question}, 1);
  contest.round = quiz::in_order(world.exhibit, {question}, 1);
  for (quiz::Team& team : contest.teams) team.points = 12.5;
  std::vector<quiz::Contest> all{contest};
  const auto& options = world.exhibit.questions[question].choice()->options;
  if (plan.play == Play::together) {
    quiz::start_count(contest, Time{-3000});
    all.push_back(contest);
    quiz::pass_time(contest, Time{0});
    all.push_back(contest);
    for (std::size_t team = 0; team < plan.teams; ++team)
      quiz::touch(contest, world.exhibit, team, options[apart ? team % options.size() : 0].id);
    all.push_back(contest);
  } else {
    quiz::start_clock(contest, Time{0});
    all.push_back(contest);
    quiz::choose(*quiz::open_answer(contest), world.exhibit.questions[question], options.front().id);
  }
  quiz::reveal(contest, world.exhibit);
  quiz::change_points(contest, 1);  // and there is something to undo
  all.push_back(contest);
  return all;
}

void expect_large(const scene::Node& node, const std::string& where) {
  if (node.hidden || node.id == "teacher") return;  // the bar is for the teacher, who stands before it
  if (node.text) {
    const double least = node.text->style.font.starts_with("EB Garamond") ? least_garamond : least_inter;
    EXPECT_GE(node.text->style.size, least) << where << ": " << node.id;
  }
  for (const scene::Node& child : node.children) expect_large(child, where);
}

class ClassAudit : public ::testing::TestWithParam<Case> {};

TEST_P(ClassAudit, EveryQuestionOfAClassCanBeReadFromAfar) {
  const Case& given = GetParam();
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  const visit::World world{exhibit, {given.size, 24}};
  paint::Painter painter;
  for (const Play play : {Play::in_turn, Play::together}) {
    const quiz::Plan plan = plan_for(given, play);
    const quiz::Questions questions = visit::class_questions(world, plan);
    for (std::size_t i = 0; i < questions.size(); i += given.every)
      for (const quiz::Contest& contest : phases(world, plan, questions[i], i % 2 == 1))
        for (const std::string& language : exhibit.languages) {
          visit::State state = visit::begin_class(world, testing::preferring(language), plan.names, 1, Time{0});
          state.classroom->contest = contest;
          state.screen = visit::ClassItem{};
          const scene::Scene scene = testing::laid_out(world, state, painter.measure());
          const std::string where = given.name + " " + scene.id + " in " + language;
          expect_large(scene.root, where);
          for (const Violation& v : audit_places(scene, painter.measure(), {}))
            ADD_FAILURE() << where << " " << v.node << " [" << v.rule << "] " << v.what;
          for (const Violation& v : audit_colours(scene, painter.measure()))
            ADD_FAILURE() << where << " " << v.node << " [" << v.rule << "] " << v.what;
        }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Bundled, ClassAudit,
    ::testing::Values(Case{"eight_named", {1920, 1080}, 8, true}, Case{"eight", {1920, 1080}, 8, false, 3},
                      Case{"two_named", {1920, 1080}, 2, true, 5}, Case{"five", {1280, 800}, 5, false, 5},
                      Case{"seven_named", {1280, 800}, 7, true, 3}, Case{"six_named_4_3", {1024, 768}, 6, true, 3},
                      Case{"portrait", {1080, 1920}, 8, true, 5}),
    [](const auto& given) { return given.param.name; });

// The rule on lengths leaves most of the bank.
TEST(ClassAudit, AClassIsAskedMostOfTheQuestionsThatItCanBeAsked) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  const visit::World world{exhibit, {{1920, 1080}, 24}};
  for (const Play play : {Play::in_turn, Play::together}) {
    std::size_t suited = 0;
    for (const exhibit::Question& question : exhibit.questions)
      suited += question.choice() && question.type != exhibit::QuestionType::hotspot && quiz::suits(question, play);
    for (const std::size_t teams : {std::size_t{4}, std::size_t{8}}) {
      const std::size_t fit = visit::class_questions(world, plan_for({"", {}, teams, false}, play)).size();
      EXPECT_GE(fit * 4, suited * (teams > 4 ? 2 : 3)) << teams << " teams: " << fit << " of " << suited;
    }
  }
}

TEST(ClassAudit, StandingsCanBeReadFromAfar) {
  const exhibit::Exhibit& exhibit = testing::bundled_exhibit();
  const visit::World world{exhibit, {{1920, 1080}, 24}};
  const quiz::Plan plan = plan_for({"", {}, 8, true}, Play::in_turn);
  visit::State state = visit::begin_class(world, testing::preferring("ru"), plan.names, 1, Time{0});
  state.classroom->contest = quiz::begin_contest(exhibit, plan, visit::class_questions(world, plan), 1);
  for (quiz::Team& team : state.classroom->contest->teams) team.points = 12.5;
  state.screen = visit::ClassStandings{};
  paint::Painter painter;
  const scene::Scene scene = testing::laid_out(world, state, painter.measure());
  const scene::Node* list = scene::find(scene.root, "standings");
  ASSERT_TRUE(list);
  expect_large(*list, "standings");
  for (const Violation& v : audit_places(scene, painter.measure(), {}))
    ADD_FAILURE() << v.node << " [" << v.rule << "] " << v.what;
}

}  // namespace
}  // namespace kiosk::audit
