// What a round tells of the visitor: which themes went well, and whether they knew what they knew.
#include <algorithm>
#include <cmath>

#include "visit/answering.hpp"

namespace kiosk::visit {
namespace {

using scene::Shape;

// A name with a number at the end of its line, and a bar under it.
Node measured(const Kit& kit, const std::string& id, const std::string& name, const std::string& number,
              scene::Drawing bar, double height) {
  scene::TextStyle style = kit.small();
  style.leading = 1.25;
  scene::TextStyle figures = style;
  figures.tabular = true;
  figures.ink = kit.colour("secondary");
  Node words = kit.text(id + "/name", name, style);
  words.box.grow = 1;
  Node line = kit.box(id + "/line", Axis::row, 16, {std::move(words), kit.text(id + "/number", number, figures)});
  Node track = kit.box(id + "/bar", Axis::column, 0);
  track.role = Role::decoration;
  track.drawing = std::move(bar);
  track.box.height = height;
  return kit.box(id, Axis::column, 8, {std::move(line), std::move(track)});
}

// From end to end without round ends, so that bars keep to the column; `share` of the height.
Shape level(double from, double to, double share, base::Colour ink) {
  const double top = (1 - share) / 2, bottom = 1 - top;
  return {Shape::Kind::area, {{from, top}, {to, top}, {to, bottom}, {from, bottom}}, 0, ink};
}

}  // namespace

std::vector<Node> strength_nodes(const Kit& kit, const quiz::Round& round) {
  constexpr double thick = 12;
  std::vector<Node> nodes;
  const auto strengths = quiz::strengths(kit.exhibit, round);
  if (strengths.size() < 2) return nodes;  // one theme is the score again
  for (const quiz::Strength& one : strengths) {
    const auto set = std::find_if(kit.exhibit.question_sets.begin(), kit.exhibit.question_sets.end(),
                                  [&](const exhibit::QuestionSet& candidate) { return candidate.id == one.set; });
    const double share = one.points / one.items;
    scene::Drawing bar{level(0, 1, 0.3, kit.colour("line"))};
    if (share > 0) bar.push_back(level(0, share, 1, kit.colour("accent")));
    const double points = std::round(one.points * 10) / 10;
    nodes.push_back(measured(kit, "strength/" + one.set, kit.plain(set->title),
                             kit.word("points-of", {number_in_words(kit, points), std::to_string(one.items)}),
                             std::move(bar), thick));
  }
  return nodes;
}

std::vector<Node> calibration_nodes(const Kit& kit, const quiz::Round& round) {
  constexpr double dot = 9;
  std::vector<quiz::Judged> judged;
  for (const quiz::Item& item : round.items)
    if (item.confirmed && item.certainty) judged.push_back({item.score, *item.certainty});
  std::vector<Node> nodes;
  if (judged.empty()) return nodes;
  const char* names[] = {"certainty-low", "certainty-middle", "certainty-high"};
  for (const quiz::Calibration& one : quiz::calibration(judged)) {
    const auto index = static_cast<std::size_t>(one.certainty) - 1;
    const quiz::Band band = quiz::best_between(one.certainty);
    scene::Drawing bar{level(0, 1, 0.3, kit.colour("line")), level(band.from, band.to, 0.6, kit.colour("raised"))};
    for (const double edge : {band.from, band.to})
      bar.push_back({Shape::Kind::line, {{edge, 0}, {edge, 1}}, 2, kit.colour("secondary")});
    if (one.answers > 0) bar.push_back({Shape::Kind::disc, {{one.right, 0.5}}, dot, kit.colour("accent")});
    const std::string share = std::to_string(std::lround(one.right * 100)) + "\u202f%";
    nodes.push_back(measured(
        kit, std::string("calibration/") + names[index], kit.word(names[index]),
        one.answers > 0 ? kit.word("right-share", {share, std::to_string(one.answers)}) : kit.word("never-chosen"),
        std::move(bar), 2 * dot));
  }
  return nodes;
}

}  // namespace kiosk::visit
