#include "visit/written_forms.hpp"

#include <algorithm>
#include <cmath>

#include "base/overloaded.hpp"
#include "visit/map_drawing.hpp"

namespace kiosk::visit {
namespace {

using exhibit::QuestionType;
using scene::Shape;

struct Form {
  const Kit& kit;
  const exhibit::Question& question;
  const quiz::Item& item;
  const double width;
  scene::Measure& measure;
  const std::string id = "question/" + question.id;

  [[nodiscard]] Node instruction(const std::string& words) const {
    scene::TextStyle style = kit.small();
    style.italic = slants(kit);
    return kit.text(id + "/instruction", words, style);
  }

  // An empty box for a tick or, wider, for a number or a letter.
  [[nodiscard]] Node empty_box(const std::string& box_id, double side) const {
    Node node = kit.box(box_id, Axis::column, 0);
    node.role = Role::decoration;
    node.look.border = kit.colour("text");
    node.look.border_width = millimetres(0.25);
    node.box.width = node.box.height = millimetres(side);
    return node;
  }

  // A box or a letter with words beside it: `cross` says where it stands by words of several lines.
  [[nodiscard]] Node beside(const std::string& row_id, Node box, base::RichText words, Align cross) const {
    scene::TextStyle style = kit.body();
    style.leading = 1.3;
    Node text = kit.text(row_id + "/words", std::move(words), style);
    text.box.grow = 1;
    Node row = kit.box(row_id, Axis::row, millimetres(2.5), {std::move(box), std::move(text)});
    row.box.cross = cross;
    return row;
  }

  [[nodiscard]] base::RichText words_of(const exhibit::Option& option) const {
    return question.type == QuestionType::true_false ? base::plain(kit.word(option.id)) : kit.in(option.text);
  }

  // What is chosen from to be written elsewhere.
  [[nodiscard]] Node bank(std::vector<Node> nodes, int columns) const {
    Node node = kit.box(id + "/bank", Axis::grid, millimetres(2), std::move(nodes));
    node.box.columns = columns;
    node.box.padding = base::Insets::both(millimetres(3), millimetres(2));
    node.look.border = kit.colour("line");
    node.look.border_width = millimetres(0.2);
    return node;
  }

  // Two or three abreast where all are short, and none alone in the last row.
  [[nodiscard]] int abreast(const std::vector<base::RichText>& words) const {
    double widest = 0;
    for (const base::RichText& one : words)
      widest = std::max(widest, measure.text(one, kit.body(), kit.language, width).width);
    const double around = millimetres(16);
    const int count = static_cast<int>(words.size());
    int columns = std::clamp(static_cast<int>(width / (widest + around)), 1, std::min(count, 3));
    while (columns > 1 && count % columns == 1) --columns;
    return columns;
  }

  std::vector<Node> of(const exhibit::ChoiceTask& task) const;
  std::vector<Node> of(const exhibit::OrderTask& task) const;
  std::vector<Node> of(const exhibit::PlacingTask& task) const;
  std::vector<Node> of(const exhibit::EstimateTask& task) const;
  std::vector<Node> of(const exhibit::PinTask& task) const;

  std::vector<Node> matched(const exhibit::PlacingTask& task) const;
  std::vector<Node> filled(const exhibit::PlacingTask& task) const;
  std::vector<Node> sorted(const exhibit::PlacingTask& task) const;
  [[nodiscard]] std::vector<Node> said(const exhibit::Excerpt& excerpt) const;
  [[nodiscard]] Node spots(const exhibit::ChoiceTask& task) const;
};

// The words without who said them.
std::vector<Node> Form::said(const exhibit::Excerpt& excerpt) const {
  const exhibit::Quotation& quotation = kit.exhibit.quotations.at(excerpt.quotation);
  std::map<base::Language, std::string> versions = quotation.translations;
  versions[quotation.language] = quotation.text;
  for (const auto& [language, words] : excerpt.words) versions[language] = words;
  const auto here = versions.find(kit.language);
  const auto& [language, words] = here != versions.end() ? *here : *versions.find(quotation.language);
  Node text = kit.text(id + "/said", in_marks(kit, language, words), kit.quotation("quotation"), Role::quotation);
  text.language = language;
  text.box.padding.left = text.text->style.size * 0.5;  // where the mark hangs
  std::vector<Node> nodes{std::move(text)};
  const bool translated = language != quotation.language;
  if (translated || quotation.translation_of)
    nodes.push_back(kit.text(id + "/translated",
                             translated_from(kit, translated ? quotation.language : *quotation.translation_of),
                             kit.small()));
  return nodes;
}

// The picture with a lettered frame around each spot.
Node Form::spots(const exhibit::ChoiceTask& task) const {
  const base::Size own = measure.picture(task.picture->file.string());
  const double most = millimetres(80), aspect = own.height > 0 ? own.width / own.height : 1.5;
  Node stack = kit.labelled_picture(id + "/spots", *task.picture, true);
  stack.box.hug_picture = false;
  stack.box.width = std::min(width, most * aspect);
  stack.box.height = *stack.box.width / aspect;
  for (std::size_t i = 0; i < item.shown.size(); ++i) {
    const exhibit::Option& option = task.options[item.shown[i]];
    Node edge = kit.box(id + "/spot/" + option.id, Axis::column, 0);
    edge.role = Role::decoration;
    edge.box.frame =
        base::Rect{option.area.x / 100, option.area.y / 100, option.area.width / 100, option.area.height / 100};
    edge.box.cross = Align::start;
    edge.look.border = kit.colour("surface");  // white around black: one of them shows on any picture
    edge.look.border_width = millimetres(1.1);
    Node line = edge;
    line.id += "/line";
    line.look.border = kit.colour("text");
    line.look.border_width = millimetres(0.6);
    Node letter = kit.text(edge.id + "/letter", letter_of(kit, i), kit.strong());
    letter.look.fill = kit.colour("surface");
    letter.look.border = kit.colour("text");
    letter.look.border_width = millimetres(0.3);
    letter.box.padding = base::Insets::both(millimetres(1.5), millimetres(0.3));
    line.children.push_back(std::move(letter));
    stack.children.push_back(std::move(edge));
    stack.children.push_back(std::move(line));
  }
  return stack;
}

std::vector<Node> Form::of(const exhibit::ChoiceTask& task) const {
  const bool spot = question.type == QuestionType::hotspot, several = question.type == QuestionType::multiple;
  std::vector<Node> nodes = task.said ? said(*task.said) : std::vector<Node>{};
  nodes.push_back(instruction(kit.word(spot ? "write-spot" : several ? "write-several" : "write-one")));
  if (spot) {
    Node row = kit.box(id + "/picture", Axis::row, 0, {spots(task)});
    nodes.push_back(std::move(row));
  }
  std::vector<Node> rows;
  std::vector<base::RichText> all;
  for (std::size_t i = 0; i < item.shown.size(); ++i) {
    const exhibit::Option& option = task.options[item.shown[i]];
    base::RichText words = spot ? base::plain(letter_of(kit, i)) : words_of(option);
    if (!spot) words.insert(words.begin(), base::Run{letter_of(kit, i) + "\u2002", false, true});
    all.push_back(words);
    const std::string row = id + "/option/" + option.id;
    rows.push_back(beside(row, empty_box(row + "/box", 4), std::move(words), Align::start));
  }
  Node options = kit.box(id + "/options", Axis::grid, millimetres(2), std::move(rows));
  options.box.columns = spot ? static_cast<int>(all.size()) : abreast(all);
  nodes.push_back(std::move(options));
  return nodes;
}

std::vector<Node> Form::of(const exhibit::OrderTask& task) const {
  const std::string count = std::to_string(task.entries.size());
  std::string words = kit.word("write-order", {count});
  if (!task.first.empty() && !task.last.empty())
    words += " " + kit.word("write-order-ends", {kit.plain(task.first), count, kit.plain(task.last)});
  std::vector<Node> rows;
  for (const std::size_t i : item.shown) {
    const std::string row = id + "/entry/" + task.entries[i].id;
    rows.push_back(beside(row, empty_box(row + "/box", 6), kit.in(task.entries[i].text), Align::centre));
  }
  return {instruction(words), kit.box(id + "/entries", Axis::column, millimetres(2), std::move(rows))};
}

std::vector<Node> Form::matched(const exhibit::PlacingTask& task) const {
  Node slots = kit.box(id + "/slots", Axis::column, millimetres(2.5));
  Node tokens = kit.box(id + "/tokens", Axis::column, millimetres(2.5));
  for (const std::size_t i : item.slots) {
    const std::string row = id + "/slot/" + task.slots[i].id;
    slots.children.push_back(beside(row, empty_box(row + "/box", 6), kit.in(task.slots[i].text), Align::centre));
  }
  for (std::size_t i = 0; i < item.shown.size(); ++i) {
    const exhibit::Token& token = task.tokens[item.shown[i]];
    const std::string row = id + "/token/" + token.id;
    tokens.children.push_back(
        beside(row, kit.text(row + "/letter", letter_of(kit, i), kit.strong()), kit.in(token.text), Align::start));
  }
  slots.box.grow = tokens.box.grow = 1;
  const bool spare = task.tokens.size() > task.slots.size();
  return {instruction(kit.word("write-match") + (spare ? " " + kit.word("some-left") : "")),
          kit.box(id + "/columns", Axis::row, millimetres(8), {std::move(slots), std::move(tokens)})};
}

std::vector<Node> Form::filled(const exhibit::PlacingTask& task) const {
  std::vector<Node> words;
  std::vector<base::RichText> all;
  std::size_t longest = 0;
  for (const std::size_t i : item.shown) {
    all.push_back(kit.in(task.tokens[i].text));
    longest = std::max(longest, base::count_letters(base::plain_of(all.back())));
    words.push_back(kit.text(id + "/token/" + task.tokens[i].id, all.back(), kit.body()));
  }
  // Handwriting is wider than print, and no line tells how long its word is.
  const std::string line(std::clamp<std::size_t>(longest * 3 / 2, 12, 28), '_');
  std::map<std::string, std::string> lines;
  for (const exhibit::Slot& slot : task.slots) lines[slot.id] = line;
  base::RichText runs = filled_passage(kit, task, lines);
  for (base::Run& run : runs)
    if (run.text == line) run.strong = false;
  scene::TextStyle style = kit.body();
  style.leading = 2;
  const bool spare = task.tokens.size() > task.slots.size();
  const int columns = abreast(all);
  return {instruction(kit.word("write-gaps") + (spare ? " " + kit.word("some-left") : "")),
          bank(std::move(words), columns), kit.text(id + "/passage", std::move(runs), style)};
}

std::vector<Node> Form::sorted(const exhibit::PlacingTask& task) const {
  std::vector<Node> entries, groups;
  std::vector<base::RichText> all;
  for (std::size_t i = 0; i < item.slots.size(); ++i) {
    const exhibit::Slot& slot = task.slots[item.slots[i]];
    base::RichText words = kit.in(slot.text);
    words.insert(words.begin(), base::Run{std::to_string(i + 1) + "\u2002", false, true});
    all.push_back(words);
    entries.push_back(kit.text(id + "/slot/" + slot.id, std::move(words), kit.body()));
  }
  for (const std::size_t i : item.shown) {
    const std::string group = id + "/token/" + task.tokens[i].id;
    Node room = empty_box(group + "/box", 12);
    room.box.width.reset();
    scene::TextStyle style = kit.strong();
    style.balance = true;
    groups.push_back(kit.box(group, Axis::column, millimetres(1.5),
                             {kit.text(group + "/words", kit.in(task.tokens[i].text), style), std::move(room)}));
  }
  const int columns = abreast(all);
  Node row = kit.box(id + "/groups", Axis::grid, millimetres(4), std::move(groups));
  row.box.columns = std::clamp(static_cast<int>(task.tokens.size()), 1, 4);
  return {instruction(kit.word("write-groups")), bank(std::move(entries), columns), std::move(row)};
}

std::vector<Node> Form::of(const exhibit::PlacingTask& task) const {
  if (question.type == QuestionType::match) return matched(task);
  return question.type == QuestionType::gaps ? filled(task) : sorted(task);
}

// About that many steps of 1, 2 or 5 times a power of ten from one end to the other.
double tick_step(double span, double ticks) {
  const double rough = span / ticks, power = std::pow(10, std::floor(std::log10(rough)));
  for (const double step : {1.0, 2.0, 5.0})
    if (step * power >= rough * 0.999) return step * power;
  return 10 * power;
}

std::vector<Node> Form::of(const exhibit::EstimateTask& task) const {
  constexpr double labels = 6, middle = 0.35;
  const double span = task.to - task.from, whole = question.type == QuestionType::year ? 1 : 0;
  const double step = std::max(tick_step(span, labels), whole);
  const base::Colour ink = kit.colour("text");
  const auto share = [&](double value) { return (value - task.from) / span; };
  Node scale = kit.box(id + "/scale", Axis::stack, 0);
  scale.box.height = millimetres(13);
  scale.box.padding = base::Insets::both(millimetres(12), 0);
  scale.drawing = {{Shape::Kind::line, {{0, middle}, {1, middle}}, millimetres(0.4), ink}};
  const auto tick = [&](double value, double half, bool named) {
    const double x = share(value);
    scale.drawing.push_back({Shape::Kind::line, {{x, middle - half}, {x, middle + half}}, millimetres(0.3), ink});
    if (!named) return;
    const std::string words =
        question.type == QuestionType::year ? std::to_string(std::lround(value)) : number_in_words(kit, value);
    Node label = kit.text(id + "/scale/" + words, words, kit.small());
    label.box.anchor = scene::Anchor{x, 1, 0.5, 1, 0.3};
    scale.children.push_back(std::move(label));
  };
  // The ends have their numbers; between them no number stands closer to an end than half a step.
  tick(task.from, 0.2, true);
  const auto from = static_cast<long>(std::ceil(task.from / step)), to = static_cast<long>(std::floor(task.to / step));
  for (long i = from; i <= to; ++i) {
    const double value = static_cast<double>(i) * step;
    if (value <= task.from || value >= task.to) continue;
    const bool near_end = value - task.from < 0.6 * step || task.to - value < 0.6 * step;
    tick(value, near_end ? 0.1 : 0.2, !near_end);
  }
  tick(task.to, 0.2, true);

  Node answer = kit.box(id + "/answer", Axis::row, millimetres(3),
                        {line_to_fill(kit, id + "/answer/line", kit.word("write-answer"), 1)});
  if (!task.unit.empty()) answer.children.push_back(kit.text(id + "/unit", kit.in(task.unit), kit.small()));
  answer.box.cross = Align::end;
  answer.box.max_width = millimetres(75);
  return {instruction(kit.word("write-estimate")), std::move(scale), std::move(answer)};
}

// White land in a grey sea: a cross shows on both.
exhibit::Theme map_theme(const Kit& kit) {
  exhibit::Theme theme = kit.theme;
  theme.picture = {{"earth", kit.colour("surface")},
                   {"sky", kit.colour("raised")},
                   {"line-quiet", kit.colour("text")},
                   {"blue", kit.colour("line")}};
  return theme;
}

std::vector<Node> Form::of(const exhibit::PinTask& task) const {
  const exhibit::Theme theme = map_theme(kit);
  const Kit map_kit(kit.state, kit.world, kit.now, {&theme, std::nullopt});
  exhibit::Map map;
  map.view = task.view;
  map.projection = task.projection;
  const atlas::Projection projection = projection_of(map);
  const double most = millimetres(82), aspect = projection.aspect();
  const base::Size window{std::min(width, most * aspect), std::min(most, width / aspect)};
  const base::Rect whole{(1 - larger) / 2, (1 - larger) / 2, larger, larger};
  const Chart chart{projection, window, whole, Lens{}};
  Node canvas = kit.box(id + "/map/canvas", Axis::stack, 0);
  canvas.role = Role::decoration;
  canvas.box.frame = whole;
  canvas.box.keep_direction = true;
  canvas.drawing = drawn_world(map_kit, chart, map);
  Node sheet = kit.box(id + "/map", Axis::stack, 0, {std::move(canvas)});
  sheet.role = Role::picture;
  sheet.label = kit.word("map");
  sheet.clip = true;
  sheet.look.fill = sea_ink(map_kit);
  sheet.look.border = kit.colour("line");
  sheet.look.border_width = millimetres(0.3);
  sheet.box.width = window.width;
  sheet.box.height = window.height;
  sheet.box.keep_direction = true;
  Node row = kit.box(id + "/picture", Axis::row, 0, {std::move(sheet)});
  return {instruction(kit.word("write-pin")), std::move(row),
          kit.text(id + "/borders", kit.word("no-borders"), kit.small())};
}

}  // namespace

std::vector<Node> written_form(const Kit& kit, const exhibit::Question& question, const quiz::Item& item, double width,
                               scene::Measure& measure) {
  const Form form{kit, question, item, width, measure};
  return std::visit([&](const auto& task) { return form.of(task); }, question.task);
}

}  // namespace kiosk::visit
