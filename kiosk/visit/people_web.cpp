// Two columns of people, and between them what they met at, each tied to those who took part. A person who is touched
// is read about, and what they took part in is lit; so are those who took part in a meeting that is touched.
#include <algorithm>
#include <cmath>

#include "visit/interactives.hpp"
#include "visit/people_web_plan.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

using base::Point;
using base::Rect;

// What is lit, by what is touched.
struct Lit {
  bool any = false;  // something is touched; else all stand alike
  std::vector<bool> meetings;
  std::vector<std::string> people;

  [[nodiscard]] bool person(const std::string& id) const {
    return std::find(people.begin(), people.end(), id) != people.end();
  }
};

bool takes_part(const exhibit::Meeting& meeting, const std::string& person) {
  return std::find(meeting.people.begin(), meeting.people.end(), person) != meeting.people.end();
}

std::optional<std::string> person_shown(const State& state, const exhibit::PeopleWeb& web) {
  const auto people = web.people();
  const auto& person = state.exploration.person;
  if (!person || *person >= people.size()) return std::nullopt;
  return people[*person];
}

Lit lit(const State& state, const exhibit::PeopleWeb& web) {
  Lit lit;
  const auto person = person_shown(state, web);
  lit.any = person || state.exploration.part;
  for (std::size_t i = 0; i < web.meetings.size(); ++i) {
    const exhibit::Meeting& meeting = web.meetings[i];
    lit.meetings.push_back(person ? takes_part(meeting, *person) : state.exploration.part == i);
    if (lit.meetings.back()) lit.people.insert(lit.people.end(), meeting.people.begin(), meeting.people.end());
  }
  if (person) lit.people.push_back(*person);
  return lit;
}

// The first letters of the first name and the last.
std::string initials(const std::string& name) {
  const auto letter = [&](std::size_t at) {
    std::size_t end = at + 1;
    while (end < name.size() && !base::begins_letter(name[end])) ++end;
    return name.substr(at, end - at);
  };
  const std::size_t last = name.rfind(' ');
  if (name.empty()) return name;
  return letter(0) + (last == std::string::npos || last + 1 >= name.size() ? "" : letter(last + 1));
}

// Whichever of the two inks reads better on that ground.
base::Colour ink_on(const Kit& kit, base::Colour ground) {
  const base::Colour one = kit.colour("on-accent"), other = kit.colour("text");
  return base::contrast(one, ground) >= base::contrast(other, ground) ? one : other;
}

// With the person's initials, or a dot.
Node medallion(const Kit& kit, const WebPlan& plan, const std::string& id, const std::string& name, std::size_t side,
               bool filled, bool chosen) {
  const base::Colour colour = kit.colour(side == 0 ? "first" : "second");
  Node coin = kit.box(id, Axis::row, 0);
  coin.role = Role::decoration;
  coin.box.width = coin.box.height = plan.coin;
  coin.box.main = coin.box.cross = Align::centre;
  coin.look.fill = filled ? colour : kit.colour("surface");
  coin.look.border = chosen ? kit.colour("accent") : colour;
  const bool dot = plan.names == WebPlan::Names::beside_dots;
  coin.look.border_width = chosen && !dot ? 6 : 3;
  coin.look.radius = plan.coin / 2;
  if (dot) return coin;
  scene::TextStyle style = kit.small();
  style.weight = 600;
  style.leading = 1.1;
  style.whole_words = true;
  style.ink = filled ? ink_on(kit, colour) : kit.colour("text");
  coin.children.push_back(kit.text(id + "/initials", initials(name), style));
  return coin;
}

Node person_node(Kit& kit, const exhibit::PeopleWeb& web, const WebPlan& plan, std::size_t index, std::size_t side,
                 const Lit& lit) {
  const std::string id = web.people()[index];
  const std::string name = kit.plain(kit.exhibit.people.at(id).name);
  const bool chosen = kit.state.exploration.person == index;
  const bool dot = plan.names == WebPlan::Names::beside_dots;
  Node row = kit.box("person/" + id, Axis::row, dot ? dot_gap : coin_gap);
  kit.pressable(row, Role::part, name, ShowPerson{chosen ? std::nullopt : std::optional{index}});
  if (chosen) row.value = kit.word("opened");
  if (row.pressed) row.look.fill = kit.colour("raised");
  row.look.radius = corner;
  row.box.min_height = target;
  row.box.cross = Align::centre;
  row.box.main = side == 0 ? Align::end : Align::start;
  row.children.push_back(medallion(kit, plan, row.id + "/coin", name, side, !lit.any || lit.person(id), chosen));
  if (plan.names != WebPlan::Names::none) {
    scene::TextStyle style = person_style(kit);
    style.weight = chosen ? 600 : 400;
    style.align = (side == 0) != plan.ragged ? Align::end : Align::start;
    style.ink = kit.colour(lit.person(id) || !lit.any ? "text" : "secondary");
    const std::size_t first = side == 0 ? 0 : web.sides[0].people.size();
    Node words = kit.text(row.id + "/name", plan.people[side][index - first].name, style);
    words.box.grow = 1;
    row.children.insert(side == 0 ? row.children.begin() : row.children.end(), std::move(words));
  }
  return row;
}

// A frame in the middle of which its only child stands.
Node framed(const Kit& kit, Node child, Rect frame) {
  Node node = kit.box(child.id + "/at", Axis::column, 0);
  node.box.frame = frame;
  node.box.main = Align::centre;
  node.children.push_back(std::move(child));
  return node;
}

Node meeting_node(Kit& kit, const exhibit::PeopleWeb& web, const WebPlan& plan, std::size_t index, const Lit& lit) {
  const exhibit::Meeting& meeting = web.meetings[index];
  const bool bright = lit.meetings[index];
  const base::Colour ink = kit.colour(bright ? "on-accent" : "text");
  Node card = kit.box(part_id(meeting.part), Axis::column, 2);
  opens(kit, card, index, meeting.part);
  card.look.fill = kit.colour(bright ? "accent" : card.pressed ? "raised" : "surface");
  card.look.border = kit.colour(bright || (!lit.any && !meeting.paper) ? "accent" : "line");
  card.look.radius = corner;
  card.box.padding = meeting_padding;
  card.box.min_height = target;
  card.box.main = Align::centre;
  scene::TextStyle style = meeting_style(kit);
  style.ink = bright ? ink : kit.colour("secondary");
  scene::TextStyle strong = style;
  strong.weight = 600;
  strong.ink = ink;
  card.children.push_back(kit.text(card.id + "/title", kit.in(meeting.part.title), strong));
  if (!meeting.part.when.empty() && plan.dates)
    card.children.push_back(kit.text(card.id + "/when", bound_date(kit.in(meeting.part.when)), style));
  return card;
}

// From every medallion to what its person took part in; what is lit lies on top.
scene::Drawing ties(const Kit& kit, const exhibit::PeopleWeb& web, const WebPlan& plan, const Lit& lit) {
  base::Colour quiet = kit.colour("line");
  quiet.alpha = 110;
  scene::Drawing drawing;
  for (const bool bright : {false, true})
    for (std::size_t m = 0; m < web.meetings.size(); ++m)
      for (std::size_t side = 0; side < web.sides.size(); ++side) {
        const auto& people = web.sides[side].people;
        for (std::size_t i = 0; i < people.size(); ++i) {
          const exhibit::Meeting& meeting = web.meetings[m];
          if (!takes_part(meeting, people[i]) || lit.meetings[m] != bright) continue;
          const double from = plan.inner_end(side, i), to = side == 0 ? plan.meetings[m].from : plan.meetings[m].to;
          const double level_to = std::clamp(plan.level_to(side, i, m), std::min(from, to), std::max(from, to));
          const double row = plan.people[side][i].row;
          std::vector<base::Point> points{{from, row}, {to, plan.meetings[m].row()}};
          if (level_to != from) points.insert(points.begin() + 1, {level_to, row});
          for (base::Point& point : points) point = {point.x / plan.size.width, point.y / plan.size.height};
          const bool stepped_back = lit.any && !bright;
          drawing.push_back({scene::Shape::Kind::curve, std::move(points), bright ? 5.0 : 3.0,
                             stepped_back ? quiet : kit.colour("accent"), meeting.paper ? 8.0 : 0.0});
        }
      }
  return drawing;
}

Node heads(const Kit& kit, const exhibit::PeopleWeb& web) {
  Node row = kit.box("web/sides", Axis::row, 40);
  for (std::size_t side = 0; side < web.sides.size(); ++side) {
    scene::TextStyle style = head_style(kit);
    style.align = side == 0 ? Align::start : Align::end;
    style.ink = kit.colour(side == 0 ? "first" : "second");
    Node head = kit.text(side == 0 ? "web/first" : "web/second", kit.in(web.sides[side].title), style);
    head.box.grow = 1;
    if (kit.step >= large_text) {
      const std::string words = kit.plain(web.sides[side].title);
      head.box.min_width = std::ceil(widest_piece(words, style));
      head.box.grow = std::max(1.0, likely_width(words, style) - head.box.min_width);
    }
    row.children.push_back(std::move(head));
  }
  return row;
}

// Steps through the meetings and on through the people.
Node controls(Kit& kit, const exhibit::PeopleWeb& web) {
  Node row = look_controls(kit);
  const Exploration& exploration = kit.state.exploration;
  const std::size_t meetings = web.meetings.size(), all = meetings + web.people().size();
  std::optional<std::size_t> here = exploration.part;
  if (exploration.person) here = meetings + *exploration.person;
  const auto step = [&](std::size_t to) { return to < meetings ? Action{OpenPart{to}} : ShowPerson{to - meetings}; };
  kit.view.actions.insert_or_assign("look/previous", step(here.value_or(0) == 0 ? all - 1 : *here - 1));
  kit.view.actions.insert_or_assign("look/next", step(here ? (*here + 1) % all : 0));
  if (here) tell_which(kit, row, *here, all, true);
  return row;
}

}  // namespace

Node look(Kit& kit, const exhibit::PeopleWeb& web) {
  const Lit lit = visit::lit(kit.state, web);
  const WebPlan plan = plan_web(kit, web);
  Node stack = kit.box("web", Axis::stack, 0);
  stack.box.grow = stack.box.shrink = 1;
  Node lines = kit.box("web/lines", Axis::column, 0);
  lines.role = Role::decoration;
  lines.box.frame = Rect{0, 0, 1, 1};
  lines.drawing = ties(kit, web, plan, lit);
  stack.children.push_back(std::move(lines));
  const auto share = [&](const Rect& rect) {
    const base::Size& all = plan.size;
    return Rect{rect.x / all.width, rect.y / all.height, rect.width / all.width, rect.height / all.height};
  };
  const auto add_side = [&](std::size_t side, std::size_t first) {
    for (std::size_t i = 0; i < plan.people[side].size(); ++i) {
      const double height = plan.person_height(side), width = plan.people[side][i].width;
      const Rect place{side == 0 ? 0 : plan.size.width - width, plan.people[side][i].row - height / 2, width, height};
      stack.children.push_back(framed(kit, person_node(kit, web, plan, first + i, side, lit), share(place)));
    }
  };
  const std::size_t meetings = web.meetings.size();
  add_side(0, 0);
  for (std::size_t i = 0; i < meetings; ++i) {
    const WebPlan::Meeting& place = plan.meetings[i];
    stack.children.push_back(framed(kit, meeting_node(kit, web, plan, i, lit),
                                    share({place.from, place.top, place.to - place.from, place.bottom - place.top})));
  }
  add_side(1, web.sides[0].people.size());

  Node column = look_column(kit);
  if (plan.names != WebPlan::Names::none) column.children.push_back(heads(kit, web));
  column.children.push_back(std::move(stack));
  column.children.push_back(controls(kit, web));
  return column;
}

std::optional<Reading> read_person(const Kit& kit) {
  const exhibit::Interactive* interactive = interactive_on_screen(kit.state, kit.world);
  const auto* web = interactive ? std::get_if<exhibit::PeopleWeb>(interactive) : nullptr;
  const auto id = web ? person_shown(kit.state, *web) : std::nullopt;
  if (!id) return std::nullopt;
  const exhibit::Person& person = kit.exhibit.people.at(*id);
  const auto& first = web->sides[0].people;
  const bool on_first = std::find(first.begin(), first.end(), *id) != first.end();
  Reading reading{kit.in(web->sides[on_first ? 0 : 1].title), kit.in(person.name), {}, "person/" + *id};
  if (!person.role.empty()) reading.words.push_back(kit.text("role", kit.in(person.role), kit.strong()));
  if (!person.life.empty()) reading.words.push_back(kit.text("life", person.life, kit.small()));
  if (!person.note.empty()) reading.words.push_back(kit.text("note", kit.in(person.note), kit.body()));
  for (const exhibit::Meeting& meeting : web->meetings) {
    if (!takes_part(meeting, *id)) continue;
    const std::string when = meeting.part.when.empty() ? "" : " · " + kit.plain(meeting.part.when);
    Node node = kit.text("met/" + meeting.part.id, kit.plain(meeting.part.title) + when, kit.small());
    node.look.edge = kit.colour("accent");
    node.look.edge_width = 3;
    node.box.padding.left = 22;
    reading.words.push_back(std::move(node));
  }
  return reading;
}

void apply(State& state, const ShowPerson& show, const World& world, Time now, Effects& effects) {
  apply(state, OpenPart{}, world, now, effects);
  state.exploration.person = show.person;
  if (show.person) state.exploration.wide = false;
}

}  // namespace kiosk::visit
