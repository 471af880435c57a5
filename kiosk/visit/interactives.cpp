#include "visit/interactives.hpp"

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"

namespace kiosk::visit {
namespace {

using base::Overloaded;

constexpr Time glide_time{250}, part_fade{200};

Optics optics_of(const exhibit::Interactive& interactive, const State& state, const World& world) {
  return std::visit(Overloaded{
                        [](const exhibit::Timeline& kind) { return optics(kind); },
                        [](const exhibit::Map& kind) { return optics(kind); },
                        [&](const exhibit::Documents& kind) { return optics(kind, state, world); },
                        [](const exhibit::Gallery& kind) { return optics(kind); },
                        [](const auto&) { return Optics{}; },
                    },
                    interactive);
}

std::optional<Lens> lens_of_part(const exhibit::Interactive& interactive, std::size_t part, Lens before,
                                 const State& state, const World& world) {
  using Wish = std::optional<Lens>;
  return std::visit(Overloaded{
                        [&](const exhibit::Timeline& kind) { return Wish{lens_on(kind, part, before)}; },
                        [&](const exhibit::Map& kind) { return Wish{lens_on(kind, part, before, state, world)}; },
                        [](const auto&) { return Wish{}; },
                    },
                    interactive);
}

}  // namespace

Time glide_for(const State& state) { return state.preferences.reduced_motion ? Time{0} : glide_time; }

const exhibit::Panel* panel_on_screen(const State& state, const World& world) {
  const auto* screen = std::get_if<PanelScreen>(&state.screen);
  if (!screen || world.exhibit.panels.empty()) return nullptr;
  return &world.exhibit.panels[std::min(screen->panel, world.exhibit.panels.size() - 1)];
}

const exhibit::Interactive* interactive_on_screen(const State& state, const World& world) {
  const exhibit::Panel* panel = panel_on_screen(state, world);
  return panel && panel->interactive ? &*panel->interactive : nullptr;
}

const exhibit::Part* open_part(const State& state, const World& world) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive || !state.exploration.part) return nullptr;
  const auto parts = exhibit::parts_of(*interactive);
  return *state.exploration.part < parts.size() ? parts[*state.exploration.part] : nullptr;
}

Optics optics_on_screen(const State& state, const World& world) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  return interactive ? optics_of(*interactive, state, world) : Optics{};
}

void begin_exploring(State& state, const World& world, Time now) {
  state.exploration = {};
  state.exploration.since = now;
  const Lens first = optics_on_screen(state, world).first;
  state.exploration.glide = {first, first, now, Time{0}};
}

void aim(State& state, Lens lens, Time length, Time now) {
  Exploration& exploration = state.exploration;
  const Lens here = exploration.lens(now);
  exploration.glide = {here, lens, now, lens == here ? Time{0} : length};
}

Node look_at(Kit& kit, const exhibit::Interactive& interactive) {
  return std::visit([&](const auto& kind) { return look(kit, kind); }, interactive);
}

std::optional<Time> moment_on_screen(const State& state, const World& world, Time now) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return std::nullopt;
  std::optional<Time> moment =
      std::visit(Overloaded{
                     [&](const exhibit::Map& kind) { return next_moment(kind, state, now); },
                     [&](const exhibit::DualKey& kind) { return next_moment(kind, state, now); },
                     [&](const exhibit::Comparison& kind) { return next_moment(kind, state, now); },
                     [&](const exhibit::Gallery& kind) { return next_moment(kind, state, now); },
                     [&](const exhibit::Film& kind) { return next_moment(kind, state, now); },
                     [](const auto&) { return std::optional<Time>{}; },
                 },
                 *interactive);
  const Glide& glide = state.exploration.glide;
  if (!glide.over(now))
    moment = std::min(moment.value_or(Time::max()), std::min(now + frame, glide.start + glide.length));
  return moment;
}

std::vector<State> likely_on_screen(const State& state, const World& world, Time now) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return {};
  if (const auto* keys = std::get_if<exhibit::DualKey>(interactive)) return likely(*keys, state, now);
  const std::size_t parts = exhibit::parts_of(*interactive).size();
  if (parts < 2) return {};
  // Any part may be touched; this one is stepped on to.
  State next = state;
  Effects ignored;
  apply(next, OpenPart{state.exploration.part ? (*state.exploration.part + 1) % parts : 0}, world, now, ignored);
  next.sheet = Sheet::none;
  next.pressed.clear();
  return {next};
}

void pass_time_on_screen(State& state, const World& world, Time now, Effects& effects) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return;
  if (const auto* keys = std::get_if<exhibit::DualKey>(interactive)) pass_time(state, *keys, now, effects);
}

void hold_on_screen(State& state, const World& world, const std::vector<std::string>& ids, Time now, Effects& effects) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return;
  if (const auto* keys = std::get_if<exhibit::DualKey>(interactive)) hold(state, *keys, ids, now, effects);
}

void move_on_screen(State& state, const World& world, const Move& move, Time now, Effects& effects) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return;
  Exploration& exploration = state.exploration;
  if (std::holds_alternative<exhibit::Comparison>(*interactive)) {
    drag_divider(state, move.by.x, now);
  } else {
    const Optics optics = optics_of(*interactive, state, world);
    const Lens lens = moved(exploration.lens(now), move.by, move.factor, move.about, optics.most_zoom, optics.tall);
    aim(state, lens, Time{0}, now);
  }
  effects.changed = true;
}

void apply(State& state, const OpenPart& open, const World& world, Time now, Effects& effects) {
  const exhibit::Interactive* interactive = interactive_on_screen(state, world);
  if (!interactive) return;
  Exploration& exploration = state.exploration;
  exploration.part = open.part;
  exploration.person.reset();
  exploration.since = now;
  state.page = 0;
  if (open.part) {
    exploration.wide = false;
    if (const auto lens = lens_of_part(*interactive, *open.part, exploration.lens(now), state, world))
      aim(state, within(*lens, optics_of(*interactive, state, world).most_zoom), glide_for(state), now);
    std::visit(Overloaded{
                   [&](const exhibit::Comparison& kind) { opened(state, kind, *open.part, now); },
                   [&](const exhibit::Gallery& kind) { opened(state, kind, *open.part, now); },
                   [&](const exhibit::Documents& kind) { opened(state, kind, *open.part, world, now); },
                   [](const auto&) {},
               },
               *interactive);
  }
  // Whoever steps through the parts by keypad goes on from the control they are at.
  if (!state.focused.starts_with("look/") && !state.focused.starts_with("part/")) state.focused.clear();
  effects.fade = part_fade;
}

void apply(State& state, const MoveLens& move, const World& world, Time now, Effects&) {
  const Optics optics = optics_on_screen(state, world);
  const Lens lens = moved(state.exploration.glide.to, move.by, move.factor, {0.5, 0.5}, optics.most_zoom, optics.tall);
  aim(state, lens, glide_for(state), now);
}

}  // namespace kiosk::visit
