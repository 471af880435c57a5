// A number or a year on a scale. Nothing stands on it at first, so that no number suggests itself.
#include <algorithm>
#include <cmath>

#include "visit/answering.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

using exhibit::EstimateTask;
using scene::Shape;

constexpr double inset = 0.05;                     // of the scale's width, so that its ends can be touched
constexpr double high = 150, line_at = 92 / high;  // units, and as a fraction of them
constexpr double handle = 22, dot = 14, long_tick = 20, short_tick = 11;  // units

double share_of(const EstimateTask& task, double value) {
  return inset + (value - task.from) / (task.to - task.from) * (1 - 2 * inset);
}

std::string figures(const Kit& kit, const exhibit::Question& question, double value) {
  return question.type == exhibit::QuestionType::year ? value_in_words(kit, question, value)
                                                      : number_in_words(kit, value);
}

// The least of 1, 2, 5, 10, 20… times a power of ten that is no less.
double round_up(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0})
    if (times * power >= least * (1 - 1e-9)) return times * power;
  return 10 * power;
}

bool multiple_of(double value, double distance) {
  return std::abs(value / distance - std::round(value / distance)) < 1e-9;
}

// At which figures stand: the least of these distances, or one of the next two that brings both ends in.
double distance_between(const EstimateTask& task, double least) {
  double distance = least;
  for (int i = 0; i < 3 && 2 * distance <= task.to - task.from + 1e-9; ++i) {
    if (multiple_of(task.from, distance) && multiple_of(task.to, distance)) return distance;
    distance = round_up(1.5 * distance);
  }
  return least;
}

// Where figures stand under the scale, and where ticks do.
struct Marks {
  std::vector<double> lettered, ticks;
};

Marks marks_of(const Kit& kit, const exhibit::Question& question, const EstimateTask& task) {
  const double length = look_size(kit).width * (1 - 2 * inset), range = task.to - task.from;
  const scene::TextStyle style = kit.small();
  const double widest = std::max(likely_width(figures(kit, question, task.from), style),
                                 likely_width(figures(kit, question, task.to), style));
  const auto multiples = [&](double distance) {
    std::vector<double> all;
    for (double i = std::ceil(task.from / distance - 1e-9); i * distance <= task.to + 1e-9 * range; ++i)
      all.push_back(i * distance);
    return all;
  };
  constexpr double sparse = 2, least_tick = 9;
  const double apart = distance_between(task, std::max(task.step, round_up(sparse * widest / length * range)));
  Marks marks{multiples(apart), multiples(std::max(task.step, round_up(least_tick / length * range)))};
  // An end between two of them has its own where it stays clear of the next.
  const double clear = 1.4 * widest / length * range;
  if (marks.lettered.empty() || marks.lettered.front() - task.from > clear)
    marks.lettered.insert(marks.lettered.begin(), task.from);
  if (task.to - marks.lettered.back() > clear) marks.lettered.push_back(task.to);
  return marks;
}

class Pen {
 public:
  explicit Pen(const EstimateTask& task) : task_(task) {}
  scene::Drawing take() { return std::move(drawing_); }

  void upright(double value, double from, double to, double width, base::Colour ink) {
    const double x = share_of(task_, value);
    drawing_.push_back({Shape::Kind::line, {{x, from}, {x, to}}, width, ink});
  }
  void level(base::Colour ink) {
    drawing_.push_back({Shape::Kind::line, {{inset, line_at}, {1 - inset, line_at}}, 6, ink});
  }
  // What lies on the scale between two values.
  void band(double from, double to, double half, base::Colour ink) {
    const double left = share_of(task_, std::max(task_.from, from)), right = share_of(task_, std::min(task_.to, to));
    const double top = line_at - half / high, bottom = line_at + half / high;
    drawing_.push_back({Shape::Kind::area, {{left, top}, {right, top}, {right, bottom}, {left, bottom}}, 0, ink});
  }
  void disc(double value, double radius, base::Colour ink, base::Colour ground) {
    const base::Point at{share_of(task_, value), line_at};
    drawing_.push_back({Shape::Kind::disc, {at}, radius + 4, ground});
    drawing_.push_back({Shape::Kind::disc, {at}, radius, ink});
  }
  void ring(double x, double y, base::Colour ink) { drawing_.push_back({Shape::Kind::ring, {{x, y}}, handle, ink}); }

 private:
  const EstimateTask& task_;
  scene::Drawing drawing_;
};

scene::Drawing drawn_scale(const Kit& kit, const EstimateTask& task, const Marks& marks) {
  Pen pen(task);
  const base::Colour line = kit.colour("line");
  for (const double at : marks.ticks) pen.upright(at, line_at, line_at + short_tick / high, 2, line);
  for (const double at : marks.lettered) pen.upright(at, line_at, line_at + long_tick / high, 3, line);
  pen.level(line);
  return pen.take();
}

scene::Drawing drawn_handle(const Kit& kit, const EstimateTask& task, const quiz::Estimated& value, bool pressed) {
  Pen pen(task);
  if (value)
    pen.disc(*value, handle, kit.colour(pressed ? "text" : "accent"), kit.colour("ground"));
  else
    pen.ring(0.5, (handle + 4) / high, kit.colour("accent"));  // apart from the line: it has no value
  return pen.take();
}

// `value`: where something else than the right one was answered.
scene::Drawing drawn_outcome(const Kit& kit, const EstimateTask& task, const quiz::Estimated& value, const Mark& mark) {
  Pen pen(task);
  base::Colour near = kit.colour("right");
  near.alpha = 110;
  if (task.closeness.full_within > 0)
    pen.band(task.answer - task.closeness.full_within, task.answer + task.closeness.full_within, 2 * dot, near);
  const base::Colour right = kit.colour("right"), given = kit.colour(mark.colour), ground = kit.colour("ground");
  pen.upright(task.answer, 0, line_at, 3, right);
  if (value) {
    pen.upright(*value, line_at, 1, 3, given);
    pen.disc(*value, dot, given, ground);
  }
  pen.disc(task.answer, dot, right, ground);
  return pen.take();
}

// Of the scale's own size, over or under it.
Node drawn(const Kit& kit, const std::string& id, scene::Drawing drawing) {
  Node node = kit.box(id, Axis::column, 0);
  node.role = Role::decoration;
  node.drawing = std::move(drawing);
  return node;
}

// A text at a value: near an end it keeps to the scale.
Node at_value(const Kit& kit, const EstimateTask& task, Node node, double value, bool centred) {
  const double x = share_of(task, value);
  node.box.anchor = scene::Anchor{x, 0, centred ? 0.5 : x, 0, 1};
  Node row = kit.box(node.id + "/row", Axis::stack, 0);
  row.children.push_back(std::move(node));
  return row;
}

double figures_height(const Kit& kit) { return 1.2 * kit.size("small") + 2; }

Node figures_row(const Kit& kit, const exhibit::Question& question, const EstimateTask& task, const Marks& marks,
                 std::optional<double> kept_free) {
  scene::TextStyle style = kit.small();
  style.tabular = style.whole_words = true;
  style.leading = 1.2;
  Node row = kit.box("scale/figures", Axis::stack, 0);
  row.box.height = figures_height(kit);
  const double close = 0.6 * likely_width(figures(kit, question, task.to), style) / look_size(kit).width;
  for (std::size_t i = 0; i < marks.lettered.size(); ++i) {
    const double x = share_of(task, marks.lettered[i]);
    if (kept_free && std::abs(x - share_of(task, *kept_free)) < close) continue;
    const bool first = marks.lettered[i] <= task.from, last = marks.lettered[i] >= task.to;
    Node figure = kit.text("scale/figure/" + std::to_string(i + 1), figures(kit, question, marks.lettered[i]), style);
    // A long number at an end keeps to the scale.
    const double half = likely_width(base::plain_of(figure.text->runs), style) / 2 / look_size(kit).width;
    const bool fits = half < inset;
    figure.box.anchor = fits    ? scene::Anchor{x, 0, 0.5, 0, 1}
                        : first ? scene::Anchor{0, 0, 0, 0, 1}
                        : last  ? scene::Anchor{1, 0, 1, 0, 1}
                                : scene::Anchor{x, 0, 0.5, 0, 1};
    row.children.push_back(std::move(figure));
  }
  return row;
}

double tag_height(const Kit& kit) { return 1.2 * kit.size("body") + 2; }

Node outcome_tag(const Kit& kit, const exhibit::Question& question, const EstimateTask& task, const std::string& id,
                 const std::string& what, double value, const Mark& mark) {
  scene::TextStyle style = kit.small();
  style.weight = 600;
  style.tabular = true;
  style.leading = 1.2;
  style.ink = kit.colour(mark.colour);
  Node tag = kit.box(id, Axis::row, 10);
  tag.box.cross = Align::centre;
  tag.children.push_back(sign_node(kit, id + "/sign", mark.icon, mark.colour));
  tag.children.push_back(kit.text(id + "/words", what + ": " + value_in_words(kit, question, value), style));
  Node row = at_value(kit, task, std::move(tag), value, false);
  row.box.height = tag_height(kit);
  return row;
}

// One step and a tenth of the scale, down and up.
Node step_buttons(Kit& kit, const exhibit::Question& question, const EstimateTask& task, const quiz::Estimated& value) {
  const double steps = (task.to - task.from) / task.step;
  const double leap = std::max(2.0, std::round(steps / 10)) * task.step;
  Node row = kit.box("scale/steps", Axis::grid, 16);
  // Beside them stands what confirms the answer, where words are large.
  const double room =
      kit.portrait || kit.step < large_text ? look_size(kit).width : 0.7 * (kit.room.width - 2 * kit.margin);
  constexpr double padding = 46, gap = 16;
  scene::TextStyle style = kit.small();
  style.weight = 600;
  row.box.columns = 4 * (likely_width("+" + number_in_words(kit, leap), style) + padding + gap) <= room ? 4 : 2;
  const auto add = [&](const std::string& id, double by) {
    // The first press brings the middle: no end is nearer than the other.
    const double to = value ? *value + by : (task.from + task.to) / 2;
    const std::string far = number_in_words(kit, std::abs(by));
    const std::string sign = sign_first(kit, (by < 0 ? "\u2212" : "+") + far);
    Node node = kit.button(std::string(scale_id) + "/" + id, sign, Icon::none, SetEstimate{to});
    node.children.front().text->style.tabular = true;
    node.label = kit.word(by < 0 ? "less-by" : "more-by", {far});
    if (value) node.value = value_in_words(kit, question, *value);
    row.children.push_back(std::move(node));
  };
  add("much-less", -leap);
  add("less", -task.step);
  add("more", task.step);
  add("much-more", leap);
  return row;
}

Node value_node(const Kit& kit, const exhibit::Question& question, const quiz::Estimated& value) {
  scene::TextStyle style = kit.display("display");
  style.font = kit.theme.text_font;
  style.tabular = true;
  style.align = Align::centre;
  style.ink = kit.colour(value ? "text" : "secondary");
  std::string unit = kit.plain(std::get<EstimateTask>(question.task).unit);  // known before there is a number
  if (!unit.empty()) unit.insert(0, "\u00a0");
  Node node = kit.text("scale/value", value ? value_in_words(kit, question, *value) : "?" + unit, style, Role::status);
  if (!value) node.label = kit.word("not-set");
  return node;
}

}  // namespace

double pointed_at(const EstimateTask& task, base::Point at) {
  return task.from + (at.x - inset) / (1 - 2 * inset) * (task.to - task.from);
}

Answering answering(Kit& kit, const exhibit::Question& question, const EstimateTask& task, const quiz::Item& item) {
  const auto& value = std::get<quiz::Estimated>(item.answer);
  const Marks marks = marks_of(kit, question, task);
  Answering all;
  all.instruction = "touch-scale";
  Node look = kit.box("estimate", Axis::column, 10);
  look.box.main = kit.state.preferences.reach ? Align::end : Align::centre;
  Node scale = kit.box(std::string(scale_id), Axis::stack, 0);
  scale.box.height = high;
  if (!item.confirmed) {
    kit.pressable(scale, Role::part, kit.word("scale"), PointAt{});
    scale.focusable = scale.focused = false;  // by key its buttons serve
    scale.drags = true;
    scale.value = value ? value_in_words(kit, question, *value) : kit.word("not-set");
  }
  scale.children.push_back(drawn(kit, "scale/line", drawn_scale(kit, task, marks)));
  // What stands over the scale and under it takes the same room before and after, so that the scale keeps its place.
  Node over = kit.box("scale/over", Axis::column, 0), under = kit.box("scale/under", Axis::column, 0);
  over.box.main = Align::end;
  over.box.min_height = 1.14 * kit.size("display");
  under.box.min_height = tag_height(kit);
  quiz::Estimated other;  // what was answered, where it was not the right one
  if (!item.confirmed) {
    scale.children.push_back(drawn(kit, "scale/handle", drawn_handle(kit, task, value, scale.pressed)));
    over.children.push_back(value_node(kit, question, value));
    all.rows.push_back(step_buttons(kit, question, task, value));
  } else {
    const Mark mark = verdict_mark(kit, question, item.score), right = mark_of(kit, false, true);
    if (value && std::abs(*value - task.answer) > 1e-6 * task.step) other = value;
    scale.children.push_back(drawn(kit, "scale/outcome", drawn_outcome(kit, task, other, mark)));
    over.children.push_back(outcome_tag(kit, question, task, "scale/right", right.word, task.answer, right));
    if (other) {
      under.children.push_back(outcome_tag(kit, question, task, "scale/given", kit.word("your-answer"), *other, mark));
      const double by = std::abs(*other - task.answer);
      const bool years = question.type == exhibit::QuestionType::year;
      const std::string words = years ? number_in_words(kit, by) : distance_in_words(kit, task, by);
      all.reasons.push_back(kit.text("scale/off", kit.word(years ? "years-off" : "off-by", {words}), kit.strong()));
    }
    if (!kit.portrait && kit.step < large_text) {
      all.rows.push_back(kit.space("scale/steps"));  // where its buttons were
      all.rows.back().box.grow = 0;
      all.rows.back().box.min_height = look_row;
    }
  }
  look.box.min_height = over.box.min_height + high + figures_height(kit) + tag_height(kit) + 3 * look.box.gap;
  look.children.push_back(std::move(over));
  look.children.push_back(std::move(scale));
  look.children.push_back(figures_row(kit, question, task, marks, other));
  look.children.push_back(std::move(under));
  all.look = std::move(look);
  return all;
}

}  // namespace kiosk::visit
