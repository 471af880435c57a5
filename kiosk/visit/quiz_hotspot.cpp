// Options as spots of a picture, each with its letter. What a spot is, is spoken at once, for those who choose by ear,
// and written only when the answer has been confirmed.
#include <algorithm>

#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using exhibit::Option;

constexpr double spot_gap = 5;  // around each: spots that touch are pressed apart

struct Spot {
  const Option& option;
  std::string letter;
  bool chosen = false;
  Mark mark = {};           // once confirmed
  base::Point corner = {};  // of the frame, where its plate stands
};

std::vector<Spot> spots_of(const Kit& kit, const exhibit::ChoiceTask& task, const quiz::Item& item) {
  const auto& chosen = std::get<quiz::Chosen>(item.answer);
  std::vector<Spot> spots;
  for (std::size_t i = 0; i < item.shown.size(); ++i) {
    const Option& option = task.options[item.shown[i]];
    spots.push_back({option, letter_of(kit, i), chosen.contains(option.id)});
    if (item.confirmed) spots.back().mark = mark_of(kit, spots.back().chosen, option.right);
  }
  return spots;
}

std::string ink_of(const Spot& spot) {
  if (!spot.mark.colour.empty()) return spot.mark.colour;
  return spot.chosen ? "accent" : "text";
}

constexpr double plate_gap = 8, plate_padding = 12, frame_padding = 2;

// Large words leave room for one sign on a plate: once confirmed the mark, which the bars below repeat.
bool shows_letter(const Kit& kit, const Spot& spot) { return kit.step < large_text || spot.mark.word.empty(); }

// With a letter and a sign.
double plate_width(const Kit& kit) {
  constexpr double widest_letter = 1;  // ems
  return (widest_letter + 1) * kit.small().size + plate_gap + 2 * (plate_padding + frame_padding);
}

// The letter on a plate in the spot's corner, and what the spot has turned out to be.
Node plate(const Kit& kit, const std::string& id, const Spot& spot) {
  const bool lit = spot.chosen && spot.mark.word.empty();
  scene::TextStyle style = kit.small();
  style.weight = 700;
  style.leading = 1.2;
  style.ink = kit.colour(lit ? "on-accent" : ink_of(spot));
  Node node = kit.box(id + "/plate", Axis::row, plate_gap);
  if (shows_letter(kit, spot)) node.children.push_back(kit.text(id + "/letter", spot.letter, style));
  if (!spot.mark.word.empty()) {
    node.children.push_back(sign_node(kit, id + "/sign", spot.mark.icon, spot.mark.colour));
    node.children.back().box.width = node.children.back().box.height = style.size;
  }
  node.role = Role::decoration;
  node.look.fill = kit.colour(lit ? "accent" : "ground");
  node.look.radius = corner;
  node.box.padding = base::Insets::both(plate_padding, 4);
  node.box.cross = Align::centre;
  node.box.anchor = scene::Anchor{spot.corner.x, spot.corner.y, spot.corner.x, spot.corner.y, 1};
  return node;
}

// Where words are large the plates would cover each other: each then takes the first corner that is free. How large the
// picture is going to be is settled later; this is about the least.
void part_plates(const Kit& kit, std::vector<Spot>& spots) {
  constexpr double width = 560, height = 420;
  const double em = kit.small().size;
  const base::Size plate{0.9 * em + 2 * (plate_padding + frame_padding), 1.2 * em + 12};
  const base::Point corners[] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
  std::vector<base::Rect> taken;
  for (Spot& spot : spots) {
    const base::Rect& area = spot.option.area;
    const double w = std::max(area.width / 100 * width, target), h = std::max(area.height / 100 * height, target);
    const double x = (area.x + area.width / 2) / 100 * width - w / 2;
    const double y = (area.y + area.height / 2) / 100 * height - h / 2;
    for (const base::Point corner : corners) {
      const base::Rect at{x + corner.x * (w - plate.width), y + corner.y * (h - plate.height), plate.width,
                          plate.height};
      if (std::any_of(taken.begin(), taken.end(),
                      [&](const base::Rect& other) { return !at.intersect(other).empty(); }))
        continue;
      spot.corner = corner;
      taken.push_back(at);
      break;
    }
  }
}

// Framed in two inks, so that it shows on any picture.
void frame_spot(const Kit& kit, Node& node, const Spot& spot) {
  const bool marked = spot.chosen || !spot.mark.word.empty();
  node.box.axis = Axis::stack;
  node.look.border = kit.colour("ground");
  node.look.border_width = marked ? 9 : 7;
  node.look.radius = corner;
  node.box.padding = base::Insets::all(frame_padding);
  Node line = kit.box(node.id + "/frame", Axis::stack, 0);
  line.role = Role::decoration;
  line.look.border = kit.colour(node.pressed ? "accent" : ink_of(spot));
  line.look.border_width = marked || node.pressed ? 5 : 3;
  line.look.radius = corner - 2;
  node.children.push_back(std::move(line));
  node.children.push_back(plate(kit, node.id, spot));
}

void choosable(Kit& kit, Node& node, const Spot& spot) {
  kit.pressable(node, Role::option, kit.plain(spot.option.text), Choose{spot.option.id});
  if (spot.chosen) node.value = kit.word("chosen");
}

// `touched`: it is itself what is chosen.
Node spot_node(Kit& kit, const Spot& spot, bool touched) {
  Node around = kit.box("spot/" + spot.option.id, Axis::column, 0);
  const base::Rect& area = spot.option.area;
  around.box.frame = base::Rect{area.x / 100, area.y / 100, area.width / 100, area.height / 100};
  around.box.padding = base::Insets::all(spot_gap);
  around.box.min_width = around.box.min_height = target + 2 * spot_gap;
  Node node = kit.box(around.id + "/mark", Axis::stack, 0);
  if (!spot.mark.word.empty() && shows_letter(kit, spot))
    around.box.min_width = std::max(target, plate_width(kit)) + 2 * spot_gap;
  if (touched) {
    node.id = "option/" + spot.option.id;
    choosable(kit, node, spot);
  } else {
    around.role = Role::decoration;
  }
  node.box.grow = 1;
  frame_spot(kit, node, spot);
  around.children.push_back(std::move(node));
  return around;
}

// The letters alone, for those who cannot reach the picture, and where it is too small for fingers.
Node letters(Kit& kit, const std::vector<Spot>& spots) {
  Node row = kit.box("letters", Axis::grid, 16);
  row.box.columns = static_cast<int>(spots.size());
  for (const Spot& spot : spots) {
    Node node = kit.box("option/" + spot.option.id, Axis::column, 0);
    choosable(kit, node, spot);
    node.look.fill = kit.colour(node.pressed || spot.chosen ? "raised" : "surface");
    node.look.border = kit.colour(spot.chosen ? "accent" : "line");
    node.look.border_width = spot.chosen ? 4 : 2;
    node.look.radius = corner;
    node.box.min_height = 84;
    node.box.main = node.box.cross = Align::centre;
    scene::TextStyle style = kit.strong();
    style.ink = kit.colour("accent");
    node.children.push_back(kit.text(node.id + "/letter", spot.letter, style));
    row.children.push_back(std::move(node));
  }
  return row;
}

Node answered_bar(Kit& kit, const Spot& spot) {
  Bar bar{.id = "option/" + spot.option.id, .head = spot.letter, .words = kit.in(spot.option.text)};
  bar.chosen = spot.chosen;
  bar.mark = spot.mark;
  bar.value = spot.mark.word;
  if (spot.chosen) bar.value += ". " + kit.word("your-answer");
  return bar_node(kit, bar);
}

// Large words leave the picture little room; and where spots are narrow, fingers could not tell them apart.
bool too_small(const Kit& kit, const exhibit::ChoiceTask& task) {
  constexpr double narrowest = 81.5;  // units: 20 mm, and 2.5 mm to the next
  return kit.step >= large_text || std::any_of(task.options.begin(), task.options.end(), [&](const Option& option) {
           return option.area.width / 100 * look_size(kit).width < narrowest;
         });
}

}  // namespace

Answering answering_hotspot(Kit& kit, const exhibit::ChoiceTask& task, const quiz::Item& item) {
  const bool apart = kit.state.preferences.reach || too_small(kit, task);
  std::vector<Spot> spots = spots_of(kit, task, item);
  if (kit.step >= large_text && item.confirmed) part_plates(kit, spots);
  Answering all;
  all.instruction = apart ? "choose-one" : "touch-picture";
  Node stack = kit.labelled_picture("picture", *task.picture, kit.step < large_text);
  for (const Spot& spot : spots) stack.children.push_back(spot_node(kit, spot, !item.confirmed && !apart));
  all.look = std::move(stack);
  if (!item.confirmed) {
    if (apart) all.rows.push_back(letters(kit, spots));
    return all;
  }
  base::RichText others;
  for (const Spot& spot : spots) {
    if (spot.mark.word.empty()) {
      others.push_back({(others.empty() ? "" : "  ·  ") + spot.letter + "\u00a0", false, true});
      others.push_back({kit.plain(spot.option.text), false, false});
      continue;
    }
    all.reasons.push_back(answered_bar(kit, spot));
    if (!spot.option.right && !spot.option.why.empty())
      all.reasons.push_back(why_node(kit, "option/" + spot.option.id, spot.option.why));
  }
  if (!others.empty()) all.reasons.push_back(kit.text("others", std::move(others), kit.small()));
  return all;
}

}  // namespace kiosk::visit
