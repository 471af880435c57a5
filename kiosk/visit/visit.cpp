#include "visit/visit.hpp"

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"
#include "base/random.hpp"
#include "visit/answering.hpp"
#include "visit/classroom.hpp"
#include "visit/going.hpp"
#include "visit/interactives.hpp"
#include "visit/rounds.hpp"
#include "visit/slide.hpp"

namespace kiosk::visit {
namespace {

using base::Overloaded;

bool at_rest(const State& state) { return std::holds_alternative<Attract>(state.screen); }

constexpr std::chrono::minutes exam_patience{30};  // whoever ponders a question of an exam has not gone

Time asked_at(const State& state, const World& world) {
  const Time idle = world.exhibit.timing.idle;
  return state.last_input + (exam_under_way(state) ? std::max<Time>(idle, exam_patience) : idle);
}
Time over_at(const State& state, const World& world) { return asked_at(state, world) + world.exhibit.timing.countdown; }

View build(const State& state, const World& world, Time now) {
  Kit kit(state, world, now);
  std::visit(Overloaded{
                 [&](const Attract& screen) { show_attract(kit, screen); },
                 [&](const Contents&) { show_contents(kit); },
                 [&](const PanelScreen& screen) { show_panel(kit, screen); },
                 [&](const QuizIntroduction& screen) { show_quiz_introduction(kit, screen); },
                 [&](const QuizItem&) { show_quiz_item(kit); },
                 [&](const Result&) { show_result(kit); },
                 [&](const ClassSetup&) { show_class_setup(kit); },
                 [&](const ClassItem&) { show_class_item(kit); },
                 [&](const ClassStandings&) { show_class_standings(kit); },
             },
             state.screen);
  if (state.sheet == Sheet::sources) show_sources(kit);
  if (state.sheet == Sheet::access) show_access(kit);
  if (state.sheet == Sheet::take_home) show_take_home(kit);
  if (state.sheet == Sheet::hand_in) show_hand_in(kit);
  if (state.sheet == Sheet::still_there)
    show_still_there(kit, std::chrono::ceil<std::chrono::seconds>(std::max(over_at(state, world) - now, Time{0})));
  return std::move(kit.view);
}

void end_visit(State& state, const World& world, Time now) {
  // The seed of the next visitor's rounds comes from this one's: nothing else outlives the visit, but what a learner
  // keeps on a computer of their own, and the tickets, so that late news of a paper is not taken for the next one's.
  quiz::Learner learner = std::move(state.learner);
  const std::optional<Classroom> classroom = state.classroom;
  const std::uint64_t paper_ticket = state.paper_ticket;
  state = begin(world, state.first, base::Random(state.seed).next(), now);
  state.paper_ticket = paper_ticket;
  state.learner = std::move(learner);
  if (classroom) state.classroom = empty_classroom(classroom->plan.names);
}

// Whether two contrasts set their type alike, so that pages break at the same lines.
bool same_type(const exhibit::Exhibit& exhibit, const std::string& one, const std::string& other) {
  const auto a = exhibit.themes.find(one), b = exhibit.themes.find(other);
  if (a == exhibit.themes.end() || b == exhibit.themes.end()) return one == other;
  return a->second.sizes == b->second.sizes && a->second.text_font == b->second.text_font &&
         a->second.display_font == b->second.display_font;
}

void apply(State& state, const Action& action, const World& world, Time now, Effects& effects) {
  const exhibit::Exhibit& exhibit = world.exhibit;
  std::visit(Overloaded{
                 [&](const Go& to) {
                   if (interactive_on_screen(state, world)) effects.wishes.emplace_back(StopSounds{});
                   go(state, to.screen, world, now);
                   effects.fade = screen_fade;
                 },
                 [&](const Open& open) {
                   stand_still(state, now);
                   state.sheet = open.sheet;
                   state.sheet_page = 0;
                   state.focused.clear();
                   effects.fade = screen_fade;
                 },
                 [&](const CloseSheet&) {
                   state.sheet = state.sheet == Sheet::still_there ? state.asked_over : Sheet::none;
                   state.focused.clear();
                   effects.fade = screen_fade;
                 },
                 [&](const TurnPage& turn) {
                   int& page = state.sheet == Sheet::none ? state.page : state.sheet_page;
                   page = std::max(0, page + turn.by);
                 },
                 [&](const Prefer& wish) {
                   // Another size breaks the pages elsewhere.
                   if (wish.preferences.text_size != state.preferences.text_size ||
                       wish.preferences.language != state.preferences.language ||
                       wish.preferences.reach != state.preferences.reach ||
                       !same_type(exhibit, wish.preferences.contrast, state.preferences.contrast))
                     state.page = state.sheet_page = 0;
                   const auto above = share_above(state, world, now);
                   state.preferences = wish.preferences;
                   settle(state, world, above, now);
                 },
                 [&](const EndVisit&) {
                   if (exam_under_way(state)) {
                     apply(state, Go{QuizItem{}}, world, now, effects);
                     return apply(state, Open{Sheet::hand_in}, world, now, effects);
                   }
                   end_visit(state, world, now);
                   effects.fade = slide_fade;
                   effects.visit_ended = true;
                   effects.wishes.emplace_back(StopSounds{});
                 },
                 [&](const Widen& widen) {
                   const auto above = share_above(state, world, now);
                   state.exploration.wide = widen.wide;
                   if (widen.wide && state.exploration.part) {
                     state.exploration.part.reset();
                     state.page = 0;  // the panel's own text is read again
                   }
                   settle(state, world, above, now);
                   effects.fade = screen_fade;
                 },
                 [&](const ShowLeaf& show) {
                   if (!turn_over(state, world, show.leaf)) return;
                   state.exploration.leaf = show.leaf;
                   aim(state, optics_on_screen(state, world).first, Time{0}, now);
                   effects.fade = screen_fade;
                 },
                 [&](const auto& of_a_screen) { visit::apply(state, of_a_screen, world, now, effects); },
             },
             action);
  effects.changed = true;
}

void perform(State& state, Command command, const World& world, Time now, Effects& effects) {
  const View view = build(state, world, now);
  const auto apply_if = [&](const std::optional<Action>& action) {
    if (action) apply(state, *action, world, now, effects);
  };
  const auto press = [&](const std::string& id) {
    if (const auto found = view.actions.find(id); found != view.actions.end())
      apply(state, found->second, world, now, effects);
  };
  Preferences wish = state.preferences;
  switch (command) {
    case Command::back:
      apply_if(view.back);
      break;
    case Command::next_panel:
      apply_if(view.next);
      break;
    case Command::previous_panel:
      apply_if(view.previous);
      break;
    case Command::contents:
      if (std::holds_alternative<ClassItem>(state.screen))
        apply_if(Go{Contents{}});
      else
        press("bar/contents");
      break;
    case Command::language:
      press("bar/language");
      break;
    case Command::help:
      press("bar/access");
      break;
    case Command::reveal:
      press("teacher/reveal");
      break;
    case Command::skip:
      press("teacher/skip");
      break;
    case Command::more_points:
      press("teacher/more");
      break;
    case Command::fewer_points:
      press("teacher/fewer");
      break;
    case Command::undo:
      press("teacher/undo");
      break;
    case Command::text_size:
      wish.text_size = wish.text_size % 4 + 1;
      apply_if(Prefer{wish});
      break;
    case Command::contrast: {
      auto next = world.exhibit.themes.upper_bound(wish.contrast);
      wish.contrast = (next == world.exhibit.themes.end() ? world.exhibit.themes.begin() : next)->first;
      apply_if(Prefer{wish});
      break;
    }
    default:
      press(team_id(static_cast<std::size_t>(command) - static_cast<std::size_t>(Command::team_1)));
  }
}

void pass_time(State& state, const World& world, Time now, Effects& effects) {
  if (at_rest(state)) {
    auto& attract = std::get<Attract>(state.screen);
    if (now - state.slide_since < slide_time(world, attract.slide)) {
      effects.changed = slide_change(state, world, std::max(state.seen, state.slide_since)) <= now;
      return;
    }
    attract.slide = (attract.slide + 1) % (world.exhibit.panels.size() + 1);
    state.slide_since = now;
    effects.changed = true;
    effects.fade = slide_fade;
    return;
  }
  pass_time_on_screen(state, world, now, effects);
  if (const auto moment = moment_on_screen(state, world, state.seen); moment && *moment <= now) effects.changed = true;
  if (state.classroom) {
    if (now < rests_at(state)) return;
    go(state, Attract{}, world, now);  // the contest goes on when somebody comes back
    state.slide_since = now;
    effects = {true, slide_fade, false, {StopSounds{}}};
    return;
  }
  if (now >= over_at(state, world) && exam_under_way(state)) {
    apply(state, HandIn{}, world, now, effects);  // nobody's exam is lost; then the result is left in peace as ever
    state.last_input = now;
  } else if (now >= over_at(state, world)) {
    end_visit(state, world, now);
    effects = {true, slide_fade, true, {StopSounds{}}};
  } else if (now >= asked_at(state, world)) {
    if (state.sheet != Sheet::still_there) {
      effects.fade = screen_fade;
      stand_still(state, now);
      state.asked_over = state.sheet;
      state.sheet = Sheet::still_there;
    }
    state.pressed.clear();
    effects.changed = true;
  }
}

void wake(State& state, const World& world, Time now, Effects& effects) {
  go(state, state.classroom ? Screen{ClassSetup{}} : Screen{Contents{}}, world, now);
  state.last_input = now;
  effects.changed = true;
  effects.fade = screen_fade;
}

}  // namespace

void go(State& state, const Screen& screen, const World& world, Time now) {
  state.screen = screen;
  begin_exploring(state, world, now);
  state.sheet = Sheet::none;
  state.page = 0;
  state.slot.clear();
  state.fine_steps = false;
  state.focused.clear();
}

State begin(const World& world, const Preferences& first, std::uint64_t seed, Time now) {
  State state;
  state.first = state.preferences = first;
  if (state.first.language.empty()) state.first.language = state.preferences.language = world.exhibit.languages.front();
  state.seed = seed;
  state.last_input = state.slide_since = now;
  return state;
}

State begin_class(const World& world, const Preferences& first, const std::vector<std::string>& names,
                  std::uint64_t seed, Time now) {
  State state = begin(world, first, seed, now);
  state.classroom = empty_classroom(names);
  state.screen = ClassSetup{};
  return state;
}

Effects update(State& state, const Input& input, const World& world, Time now) {
  Effects effects;
  const bool still = state.preferences.reduced_motion;  // until the visit's last change
  Effects by_time;
  if (state.classroom) pass_class_time(state, now, by_time);  // what comes after the clock's end comes too late
  if (std::holds_alternative<Tick>(input)) {
    pass_time(state, world, now, effects);
  } else if (follow_film(state, input, world, now, effects)) {
    // Nobody has touched anything.
  } else if (const auto* written = std::get_if<PaperWritten>(&input)) {
    if (state.paper_wanted && written->ticket == state.paper_ticket) {
      state.paper = written->file;
      state.paper_wanted = false;
      effects.changed = true;
    }
  } else if (at_rest(state)) {
    wake(state, world, now, effects);  // the first touch only wakes: it presses nothing
  } else if (state.sheet == Sheet::still_there) {
    state.last_input = now;
    apply(state, CloseSheet{}, world, now, effects);  // whatever it is, it answers, and does nothing else
  } else {
    state.last_input = now;
    std::visit(Overloaded{
                   [](const Touched&) {},
                   [&](const Press& press) {
                     effects.changed = state.pressed != press.id || !state.focused.empty();
                     state.pressed = press.id;
                     state.focused.clear();
                   },
                   [&](const Activate& activate) {
                     effects.changed = !state.pressed.empty();
                     state.pressed.clear();
                     const View view = build(state, world, now);
                     const auto found = view.actions.find(activate.id);
                     const bool seen = activate.screen.empty() || activate.screen == view.scene.id;
                     if (!seen || found == view.actions.end()) return;
                     const bool points = std::holds_alternative<PointAt>(found->second);
                     apply(state, points ? PointAt{activate.at} : found->second, world, now, effects);
                   },
                   [&](const Focus& focus) {
                     effects.changed = state.focused != focus.id;
                     state.focused = focus.id;
                   },
                   [&](const Perform& wish) { perform(state, wish.command, world, now, effects); },
                   [&](const Move& move) {
                     if (state.sheet != Sheet::none) return;
                     if (std::holds_alternative<QuizItem>(state.screen))
                       drag_answer(state, world, move, now, effects);
                     else
                       move_on_screen(state, world, move, now, effects);
                   },
                   // Under a sheet too: nothing is pressed there, but fingers are lifted.
                   [&](const Hold& fingers) {
                     if (state.classroom) hold_places(state, world, fingers.ids, effects);
                     hold_on_screen(state, world, fingers.ids, now, effects);
                   },
                   [](const auto&) {},  // dealt with above
               },
               input);
  }
  effects.changed |= by_time.changed;
  effects.fade = std::max(effects.fade, by_time.fade);
  if (still || state.preferences.reduced_motion) effects.fade = std::chrono::milliseconds{0};
  if (effects.changed) state.seen = now;
  return effects;
}

scene::Scene view(const State& state, const World& world, Time now) { return build(state, world, now).scene; }

std::optional<Time> next_change(const State& state, const World& world, Time now) {
  if (at_rest(state)) return std::max(now, slide_change(state, world, std::max(state.seen, state.slide_since)));
  if (state.classroom)
    return std::min(class_moment(state), moment_on_screen(state, world, state.seen).value_or(Time::max()));
  if (state.sheet != Sheet::still_there)
    return std::min(asked_at(state, world), moment_on_screen(state, world, state.seen).value_or(Time::max()));
  // The countdown's next second.
  const Time left = over_at(state, world) - now;
  if (left <= Time{0}) return over_at(state, world);
  return now + (left % 1000 > Time{0} ? left % 1000 : Time{1000});
}

std::vector<scene::Scene> likely_next(const State& state, const World& world, Time now) {
  std::vector<scene::Scene> scenes;
  const auto add = [&](const Screen& screen) {
    State next = state;
    go(next, screen, world, now);
    next.pressed.clear();
    scenes.push_back(view(next, world, now));
  };
  if (const auto* attract = std::get_if<Attract>(&state.screen)) {
    add(Contents{});
    add(Attract{(attract->slide + 1) % (world.exhibit.panels.size() + 1)});
  } else if (const auto* panel = std::get_if<PanelScreen>(&state.screen)) {
    for (const State& next : likely_on_screen(state, world, now)) scenes.push_back(view(next, world, now));
    if (panel->panel + 1 < world.exhibit.panels.size()) add(PanelScreen{panel->panel + 1, panel->from});
    if (panel->panel > 0) add(PanelScreen{panel->panel - 1, panel->from});
    add(Contents{});
  } else if (std::holds_alternative<Contents>(state.screen)) {
    for (std::size_t i = 0; i < std::min<std::size_t>(3, world.exhibit.panels.size()); ++i) add(PanelScreen{i});
  }
  return scenes;
}

}  // namespace kiosk::visit
