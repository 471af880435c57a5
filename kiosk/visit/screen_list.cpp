// Every screen by name, and a state that shows it: for rendering, audits and tests.
#include <algorithm>

#include "base/overloaded.hpp"
#include "visit/classroom.hpp"
#include "visit/interactives.hpp"
#include "visit/slide.hpp"

namespace kiosk::visit {
namespace {

constexpr std::uint64_t seed_of_pictures = 1992;

// A single question's round that stands where a visitor would meet it.
quiz::Round round_with(const World& world, std::size_t question) {
  quiz::Round round = quiz::draw(world.exhibit, world.exhibit.quiz_items, seed_of_pictures);
  const auto found = std::find_if(round.items.begin(), round.items.end(),
                                  [&](const quiz::Item& item) { return item.question == question; });
  if (found != round.items.end())
    round.current = static_cast<std::size_t>(found - round.items.begin());
  else
    round.items.front() = quiz::in_order(world.exhibit, {question}, seed_of_pictures).items.front();
  return round;
}

void answer_choice(quiz::Answer& answer, const exhibit::Question& question, const exhibit::ChoiceTask& task,
                   bool rightly) {
  const bool several = question.type == exhibit::QuestionType::multiple;
  const auto choose = [&](bool right, std::size_t most) {
    for (const exhibit::Option& option : task.options)
      if (option.right == right && most > 0) {
        quiz::choose(answer, question, option.id);
        --most;
      }
  };
  if (!several || !rightly) choose(rightly, 1);
  if (several) choose(true, rightly ? task.options.size() : 1);
}

// An answer that shows the most: where it is not right, something in it is, if the task has parts.
void answer_now(quiz::Round& round, const World& world, bool rightly) {
  quiz::Answer* given = quiz::open_answer(round);
  if (!given) return;
  const exhibit::Question& question = world.exhibit.questions[round.item().question];
  std::visit(base::Overloaded{
                 [&](const exhibit::ChoiceTask& task) { answer_choice(*given, question, task, rightly); },
                 [&](const exhibit::OrderTask& task) {
                   for (const exhibit::Entry& entry : task.entries) quiz::put_next(*given, question, entry.id);
                   auto& sequence = std::get<quiz::Sequence>(*given);
                   if (!rightly) std::swap(sequence[0], sequence[1]);
                 },
                 [&](const exhibit::PlacingTask& task) {
                   for (const exhibit::Slot& slot : task.slots) quiz::place(*given, question, slot.id, slot.token);
                   auto& placement = std::get<quiz::Placement>(*given);
                   const std::string& first = task.slots.front().id;
                   if (rightly) return;
                   for (const exhibit::Token& token : task.tokens)
                     if (token.id != placement[first]) {
                       // Where two exchange their places both are wrong, but nothing is missing.
                       for (auto& [slot, placed] : placement)
                         if (placed == token.id && quiz::once_each(question)) placed = placement[first];
                       placement[first] = token.id;
                       return;
                     }
                 },
                 [&](const exhibit::EstimateTask& task) {
                   const double off = (task.closeness.full_within + task.closeness.zero_at) / 2;
                   const double to = task.answer + off <= task.to ? task.answer + off : task.answer - off;
                   quiz::estimate(*given, question, rightly ? task.answer : to);
                 },
                 [&](const exhibit::PinTask& task) {
                   constexpr double degree = 111;  // km
                   const double off = (task.closeness.full_within + task.closeness.zero_at) / 2 / degree;
                   const bool north = task.where.latitude + off <= task.view.north;
                   const double latitude = task.where.latitude + (north ? off : -off);
                   quiz::pin(*given, question, rightly ? task.where : base::GeoPoint{latitude, task.where.longitude});
                 },
             },
             question.task);
  if (round.asks_certainty) quiz::judge(round, rightly ? quiz::Certainty::high : quiz::Certainty::middle);
  quiz::confirm(round, world.exhibit);
}

quiz::Round finished_round(const World& world, bool with_certainty) {
  quiz::Round round = quiz::draw(world.exhibit, world.exhibit.quiz_items, seed_of_pictures);
  round.asks_certainty = with_certainty;
  for (std::size_t i = 0; i < round.items.size(); ++i) {
    round.current = i;
    answer_now(round, world, i % 4 != 2);
  }
  return round;
}

// The text behind a prefix and before a suffix, where the id has both.
std::optional<std::string> between(const std::string& id, const std::string& prefix, const std::string& suffix) {
  if (!id.starts_with(prefix) || !id.ends_with(suffix) || id.size() < prefix.size() + suffix.size())
    return std::nullopt;
  return id.substr(prefix.size(), id.size() - prefix.size() - suffix.size());
}

std::optional<std::size_t> question_index(const World& world, const std::string& id) {
  const auto& questions = world.exhibit.questions;
  const auto found =
      std::find_if(questions.begin(), questions.end(), [&](const exhibit::Question& q) { return q.id == id; });
  if (found == questions.end()) return std::nullopt;
  return static_cast<std::size_t>(found - questions.begin());
}

// The people of an interactive by their screens' names, "person/ID".
std::vector<std::string> people_named(const exhibit::Interactive& interactive) {
  std::vector<std::string> names;
  if (const auto* web = std::get_if<exhibit::PeopleWeb>(&interactive))
    for (const std::string& id : web->people()) names.push_back("person/" + id);
  return names;
}

// "ID", "ID/PART" or "ID/person/PERSON".
bool show_panel_named(State& state, const World& world, const std::string& name, bool sources) {
  const std::size_t slash = name.find('/');
  const auto index = world.exhibit.panel_index(name.substr(0, slash));
  if (!index) return false;
  state.screen = PanelScreen{*index};
  constexpr Time long_ago{-3'600'000};  // what moves at first has come to rest
  begin_exploring(state, world, long_ago);
  if (sources) state.sheet = Sheet::sources;
  if (slash == std::string::npos) return true;
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return false;
  const auto parts = exhibit::parts_of(*interactive);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i]->id == name.substr(slash + 1)) {
      Effects effects;
      apply(state, OpenPart{i}, world, long_ago, effects);
    }
  const auto people = people_named(*interactive);
  for (std::size_t i = 0; i < people.size(); ++i)
    if (people[i] == name.substr(slash + 1)) state.exploration.person = i;
  return state.exploration.part || state.exploration.person;
}

void show_slide(State& state, const World& world, std::size_t slide) {
  state.screen = Attract{slide};
  state.slide_since = -whole_after(world, slide);
}

bool show(State& state, const World& world, const std::string& id) {
  if (id == "attract") {
    show_slide(state, world, 0);
    return true;
  }
  if (id == "contents" || id == "settings" || id == "still-there") {
    state.screen = Contents{};
    if (id == "settings") state.sheet = Sheet::access;
    if (id == "still-there") {
      state.sheet = Sheet::still_there;
      state.last_input = -world.exhibit.timing.idle;  // the countdown begins
    }
    return true;
  }
  if (const auto panel = between(id, "attract/", "")) {
    const auto index = world.exhibit.panel_index(*panel);
    if (index) show_slide(state, world, *index + 1);
    return index.has_value();
  }
  const auto sources = between(id, "panel/", "/sources");
  if (const auto panel = sources ? sources : between(id, "panel/", "")) {
    return show_panel_named(state, world, *panel, sources.has_value());
  }
  if (world.exhibit.questions.empty()) return false;
  if (id == "quiz") {
    state.screen = QuizIntroduction{};
    return true;
  }
  if (id == "result" || id == "result/certainty" || id == "result/paper" || id == "result/take-home") {
    state.screen = Result{};
    state.round = finished_round(world, id == "result/certainty");
    if (id == "result/paper") state.paper = "certificate-1992-02-25-101500.pdf";
    if (id == "result/take-home") state.sheet = Sheet::take_home;
    return true;
  }
  if (id == "quiz/hand-in") {
    state.screen = QuizItem{};
    state.round = quiz::draw(world.exhibit, world.exhibit.quiz_items, seed_of_pictures);
    state.round->tells = false;
    state.sheet = Sheet::hand_in;
    return true;
  }
  if (id == "class" || id.starts_with("class/")) return show_class_screen(state, world, id);
  const auto answered = between(id, "quiz/", "/answered");
  if (const auto question = answered ? answered : between(id, "quiz/", "")) {
    const auto index = question_index(world, *question);
    if (!index) return false;
    state.screen = QuizItem{};
    state.round = round_with(world, *index);
    if (answered) answer_now(*state.round, world, false);
    return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> screen_ids(const World& world) {
  std::vector<std::string> ids{"attract"};
  for (const exhibit::Panel& panel : world.exhibit.panels) ids.push_back("attract/" + panel.id);
  ids.push_back("contents");
  for (const exhibit::Panel& panel : world.exhibit.panels) {
    ids.push_back("panel/" + panel.id);
    ids.push_back("panel/" + panel.id + "/sources");
    if (!panel.interactive) continue;
    for (const exhibit::Part* part : exhibit::parts_of(*panel.interactive))
      ids.push_back("panel/" + panel.id + "/" + part->id);
    for (const std::string& person : people_named(*panel.interactive))
      ids.push_back("panel/" + panel.id + "/" + person);
  }
  if (!world.exhibit.questions.empty()) {
    ids.push_back("quiz");
    for (const exhibit::Question& question : world.exhibit.questions) {
      ids.push_back("quiz/" + question.id);
      ids.push_back("quiz/" + question.id + "/answered");
    }
    for (const char* id : {"quiz/hand-in", "result", "result/certainty", "result/paper", "result/take-home"})
      ids.emplace_back(id);
    for (std::string& id : class_screen_ids(world)) ids.push_back(std::move(id));
  }
  ids.push_back("settings");
  ids.push_back("still-there");
  return ids;
}

std::optional<State> state_of_screen(const World& world, const std::string& id, const Preferences& preferences) {
  State state = begin(world, preferences, seed_of_pictures, Time{0});
  if (!show(state, world, id)) return std::nullopt;
  return state;
}

}  // namespace kiosk::visit
