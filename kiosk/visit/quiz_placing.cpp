// Tokens that are put into slots: answers to premises, words into the gaps of a passage, entries into groups. The
// tokens lie under what is asked; beside or below stand the slots, each with what it holds, and one of them is current.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "visit/answering.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

using exhibit::PlacingTask;
using exhibit::QuestionType;
using exhibit::Slot;
using exhibit::Token;

constexpr std::size_t fit_a_page = 6;  // slots, at the first text size

class Placing {
 public:
  Placing(Kit& kit, const exhibit::Question& question, const PlacingTask& task, const quiz::Item& item)
      : kit_(kit),
        question_(question),
        task_(task),
        item_(item),
        placement_(std::get<quiz::Placement>(item.answer)),
        current_(current_slot(kit.state, task, item)),
        gaps_(question.type == QuestionType::gaps),
        large_(kit.step >= large_text),
        reach_(kit.state.preferences.reach) {}

  [[nodiscard]] Answering all() {
    Answering all;
    const bool in_sight = gaps_ && passage_in_sight();
    if (gaps_) (in_sight && !beside() ? all.above : all.rows).push_back(passage());
    if (!item_.confirmed) {
      all.instruction = gaps_ ? "fill-gaps" : question_.type == QuestionType::groups ? "sort-each" : "match-each";
      all.note = how_tokens_fit();
      const bool tray = tray_fits();
      // Where slots and tokens may stand on different pages, what is current is said above them.
      if (gaps_ ? !in_sight : !tray || task_.slots.size() > fit_a_page) all.above.push_back(prompt());
      append(tray ? all.above : all.rows, tokens(tray));
    }
    append(all.rows, slots());
    return all;
  }

 private:
  static void append(std::vector<Node>& nodes, std::vector<Node> more) {
    std::move(more.begin(), more.end(), std::back_inserter(nodes));
  }

  [[nodiscard]] const Token* token(const std::string& id) const {
    const auto found =
        std::find_if(task_.tokens.begin(), task_.tokens.end(), [&](const Token& t) { return t.id == id; });
    return found == task_.tokens.end() ? nullptr : &*found;
  }
  [[nodiscard]] const Token* held(const Slot& slot) const {
    const auto placed = placement_.find(slot.id);
    return placed == placement_.end() ? nullptr : token(placed->second);
  }
  [[nodiscard]] bool current(const Slot& slot) const { return !item_.confirmed && current_ == slot.id; }
  [[nodiscard]] std::string number_of(const Slot& slot) const { return std::to_string(&slot - task_.slots.data() + 1); }

  // Two lines have no others that make up for thin letters in the first.
  [[nodiscard]] double short_line(const scene::TextStyle& style) const { return 0.95 * kit_.line_limit(style); }

  // Whether a token fits twice or none, which a visitor could not know; groups are meant for several each.
  [[nodiscard]] std::string how_tokens_fit() const {
    if (question_.type == QuestionType::groups) return {};
    std::set<std::string> wanted;
    for (const Slot& slot : task_.slots) wanted.insert(slot.token);
    std::string words;
    if (wanted.size() < task_.slots.size()) words = kit_.word("fits-twice");
    if (wanted.size() < task_.tokens.size()) words += (words.empty() ? "" : " ") + kit_.word("some-left");
    return words;
  }

  // --- gaps ---

  // The gaps are numbered as their bars are.
  [[nodiscard]] Node passage() const {
    std::map<std::string, std::string> words;
    for (const Slot& slot : task_.slots) {
      const Token* shown = item_.confirmed ? token(slot.token) : held(slot);
      words[slot.id] = shown ? kit_.plain(shown->text) : blank(slot);
    }
    const scene::TextStyle style = kit_.body();
    Node node = kit_.text("passage", filled_passage(kit_, task_, words), style);
    node.box.max_width = short_line(style);
    node.box.padding.bottom = 8;
    return node;
  }

  // "① ____"; a sign points to the current one.
  [[nodiscard]] std::string blank(const Slot& slot) const {
    const char* circled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};
    const auto index = static_cast<std::size_t>(&slot - task_.slots.data());
    const std::string number = index < std::size(circled) ? circled[index] : number_of(slot);
    const bool mirrored = base::direction_of(kit_.language) == base::Direction::right_to_left;
    return (current(slot) ? mirrored ? "◀\u00a0" : "▶\u00a0" : "") + number + "\u00a0____";
  }

  // The passage stands over the bars of its gaps, in a column of its own.
  [[nodiscard]] bool beside() const { return !large_ && !reach_ && !kit_.portrait; }

  // Whether it is seen on every page, or has its room there in half the screen.
  [[nodiscard]] bool passage_in_sight() const {
    constexpr std::size_t short_letters = 190;
    return !large_ && (!reach_ || (!item_.confirmed && letters_of(kit_.in(task_.passage)) <= short_letters));
  }

  // Whether the tokens have room under the stem, where they stay in sight from page to page. Beside the slots that room
  // is the screen's height, and what is to stand in it is reckoned before it is measured: so with some to spare.
  [[nodiscard]] bool tray_fits() const {
    if (large_ || reach_) return false;
    if (kit_.portrait) return true;
    const double width = (kit_.room.width - 2 * kit_.margin - 60) * 5 / 12;
    const auto height = [](const base::RichText& words, const scene::TextStyle& style, double ems, double room) {
      const double lines = std::ceil(static_cast<double>(letters_of(words)) * ems * style.size / room + 0.3);
      return lines * style.size * style.leading;
    };
    constexpr double course = 120, bar = 110, gap = 16, narrow = 0.42, wide = 0.6;
    double needed = kit_.kicker().size * 1.4 + height(kit_.in(question_.stem), kit_.display("title"), narrow, width) +
                    2 * kit_.small().size * 1.4 + course + 5 * gap;
    if (task_.slots.size() > fit_a_page) needed += 2 * kit_.strong().size * 1.25 + gap;
    double row = 0;
    for (std::size_t i = 0; i < item_.shown.size(); ++i) {
      const Token& token = task_.tokens[item_.shown[i]];
      row = std::max({row, target, height(kit_.in(token.text), token_style(false), wide, (width - 12) / 2 - 40) + 20});
      if (i % 2 == 0 && i + 1 < item_.shown.size()) continue;
      needed += row + gap;
      row = 0;
    }
    return needed <= kit_.room.height - 2 * kit_.margin - bar;
  }

  // What the next token goes to; it keeps its room, so that nothing below it moves from touch to touch.
  [[nodiscard]] Node prompt() const {
    const auto slot = std::find_if(task_.slots.begin(), task_.slots.end(),
                                   [&](const Slot& candidate) { return candidate.id == current_; });
    base::RichText words;
    if (slot != task_.slots.end())
      words = gaps_ ? base::plain(kit_.word("gap-number", {number_of(*slot)})) : kit_.in(slot->text);
    Node node = kit_.text("prompt", std::move(words), kit_.strong(), Role::status);
    const scene::TextStyle& style = node.text->style;
    node.look.edge = kit_.colour("accent");
    node.box.padding.left = 24;
    node.box.max_width = kit_.line_limit() + node.box.padding.left;
    const bool narrow = !gaps_ && (kit_.portrait || !(large_ || reach_));
    node.box.min_height = (narrow ? 2 : 1) * style.size * style.leading;
    return node;
  }

  // --- tokens ---

  [[nodiscard]] scene::TextStyle token_style(bool used) const {
    scene::TextStyle style = kit_.small();
    style.weight = used ? 400 : 600;
    style.leading = 1.25;
    style.align = Align::centre;
    style.ink = kit_.colour(used ? "secondary" : "text");
    return style;
  }

  [[nodiscard]] Node token_node(const Token& token) {
    const bool once = quiz::once_each(question_);
    const auto holder = std::find_if(placement_.begin(), placement_.end(),
                                     [&](const auto& placed) { return placed.second == token.id; });
    const bool used = once && holder != placement_.end();
    Node node = kit_.box("token/" + token.id, Axis::column, 0);
    // One that lies in the current slot, or that has no other to go to, is taken back.
    const auto here = current_ ? placement_.find(*current_) : placement_.end();
    const bool lies_here = here != placement_.end() && here->second == token.id;
    if (lies_here)
      kit_.pressable(node, Role::option, kit_.plain(token.text), ChooseSlot{*current_});
    else if (current_)
      kit_.pressable(node, Role::option, kit_.plain(token.text), Place{token.id});
    else if (used)
      kit_.pressable(node, Role::option, kit_.plain(token.text), ChooseSlot{holder->first});
    node.role = Role::option;
    node.label = kit_.plain(token.text);
    if (used) node.value = kit_.word("placed");
    if (!used) node.look.fill = kit_.colour("raised");
    if (node.pressed) node.look.fill = kit_.colour(used ? "raised" : "surface");
    node.look.border = kit_.colour(used ? "line" : "secondary");
    node.look.radius = corner;
    node.box.padding = base::Insets::both(20, 10);
    node.box.min_height = target;
    node.box.main = Align::centre;
    node.children.push_back(kit_.text(node.id + "/words", kit_.in(token.text), token_style(used)));
    return node;
  }

  // As many abreast as have their words on one line, so that all of them are seen at once where they can be.
  [[nodiscard]] int large_columns() const {
    double longest = 0;
    for (const Token& token : task_.tokens)
      longest = std::max(longest, likely_width(kit_.plain(token.text), token_style(false)));
    constexpr double padding = 40, gap = 12;
    const double room = kit_.room.width - 2 * kit_.margin + gap;
    const int fit = static_cast<int>(room / (longest + padding + gap));
    return std::clamp(fit, kit_.portrait ? 1 : 2, kit_.portrait ? 2 : 4);
  }

  [[nodiscard]] std::vector<Node> tokens(bool tray) {
    std::vector<Node> nodes;
    for (const std::size_t shown : item_.shown) nodes.push_back(token_node(task_.tokens[shown]));
    constexpr int wide = 4;
    const int columns = large_ ? large_columns() : reach_ && !kit_.portrait ? wide : 2;
    std::vector<Node> rows = rows_of(kit_, "tokens", std::move(nodes), columns, 12);
    if (!rows.empty()) (tray ? rows.front().box.padding.top : rows.back().box.padding.bottom) = 10;
    return rows;
  }

  // --- slots ---

  // A place for a token: with the token's words, or an empty frame.
  [[nodiscard]] Node place_node(const Slot& slot) const {
    const Token* in = held(slot);
    const std::string id = "slot/" + slot.id + "/place";
    scene::TextStyle style = kit_.small();
    style.weight = 600;
    style.leading = 1.25;
    style.ink = kit_.colour("text");
    base::RichText words = in ? kit_.in(in->text) : base::plain(" ");
    // Once confirmed, the passage shows the right words and a bar the visitor's.
    if (item_.confirmed && in && (gaps_ || in->id != slot.token))
      words.insert(words.begin(), base::Run{kit_.word("your-answer") + ": "});
    Node node = kit_.box(id, Axis::column, 0, {kit_.text(id + "/words", std::move(words), style)});
    node.box.main = Align::centre;
    if (item_.confirmed) return node;
    node.box.padding = base::Insets::both(16, 8);
    node.box.min_height = style.size * style.leading + node.box.padding.vertical();
    node.look.radius = corner;
    node.look.border = kit_.colour(current(slot) ? "accent" : in ? "secondary" : "line");
    if (in) node.look.fill = kit_.colour("raised");
    return node;
  }

  [[nodiscard]] Node slot_node(const Slot& slot) {
    const Token* in = held(slot);
    Bar bar{.id = "slot/" + slot.id, .head = gaps_ ? number_of(slot) : "", .words = kit_.in(slot.text)};
    const std::string name = gaps_ ? kit_.word("gap-number", {number_of(slot)}) : base::plain_of(bar.words);
    bar.value = in ? kit_.plain(in->text) : "";
    const auto add = [&](const std::string& said) { bar.value += (bar.value.empty() ? "" : ". ") + said; };
    if (item_.confirmed) {
      const bool right = in && in->id == slot.token;
      bar.mark =
          right ? Mark{kit_.word("right"), Icon::right, "right"} : Mark{kit_.word("wrong"), Icon::wrong, "wrong"};
      add(bar.mark->word);
    } else {
      bar.chosen = current(slot);
      bar.action = ChooseSlot{slot.id};
      if (bar.chosen)
        add(kit_.word("next-here"));
      else if (!in)
        add(kit_.word("empty-slot"));
    }
    Node node = bar_node(kit_, bar);
    node.label = name;
    node.box.min_height = target;
    node.box.padding.top = node.box.padding.bottom = 10;
    // The marks are as wide as each other, so that what stands before them is in line.
    for (Node& child : node.children)
      if (child.id == bar.id + "/mark") {
        child.text->style.align = Align::end;
        child.box.min_width = mark_width(child.text->style);
      }
    const auto column = std::find_if(node.children.begin(), node.children.end(),
                                     [&](const Node& child) { return child.id == bar.id + "/column"; });
    if (gaps_) {
      column->children.front() = place_node(slot);
      return node;
    }
    // What is asked in one half, what answers it in the other.
    Node words = kit_.box(bar.id + "/asked", Axis::column, 0, {std::move(column->children.front())});
    words.box.main = Align::centre;
    Node halves = kit_.box(bar.id + "/halves", Axis::grid, 16, {std::move(words), place_node(slot)});
    halves.box.columns = large_ && kit_.portrait ? 1 : 2;
    column->children.front() = std::move(halves);
    return node;
  }

  [[nodiscard]] double mark_width(const scene::TextStyle& style) const {
    constexpr double ems_a_letter = 0.62;  // and some to spare
    const std::size_t longest =
        std::max(letters_of(base::plain(kit_.word("right"))), letters_of(base::plain(kit_.word("wrong"))));
    return static_cast<double>(longest) * ems_a_letter * style.size;
  }

  // What would have been right in a slot, and why.
  [[nodiscard]] std::optional<Node> correction(const Slot& slot) const {
    const Token* in = held(slot);
    const Token* right = token(slot.token);
    if (!right || in == right) return std::nullopt;
    base::RichText runs{{kit_.word("right-answer") + ": "}, {kit_.plain(right->text), false, true}};
    runs.push_back({"."});
    for (const exhibit::Text* why : {&slot.why, in ? &in->why : nullptr}) {
      if (!why || why->empty()) continue;
      runs.push_back({" "});
      for (const base::Run& run : kit_.in(*why)) runs.push_back(run);
    }
    Node node = kit_.text("slot/" + slot.id + "/why", std::move(runs), kit_.small());
    node.box.padding = {24, 0, 0, 6};
    node.box.max_width = short_line(node.text->style) + node.box.padding.left;
    return node;
  }

  [[nodiscard]] std::vector<Node> slots() {
    std::vector<Node> nodes;
    for (const std::size_t shown : item_.slots) {
      const Slot& slot = task_.slots[shown];
      nodes.push_back(slot_node(slot));
      if (!item_.confirmed) continue;
      if (auto said = correction(slot)) nodes.push_back(std::move(*said));
    }
    const bool narrow = item_.confirmed || large_ || kit_.portrait;
    if (gaps_ && !item_.confirmed && !large_)
      return rows_of(kit_, "slots", std::move(nodes), reach_ && !narrow ? 4 : 2, 12);
    if (reach_ && !narrow) return rows_of(kit_, "slots", std::move(nodes), 2, 12);
    return nodes;
  }

  Kit& kit_;
  const exhibit::Question& question_;
  const PlacingTask& task_;
  const quiz::Item& item_;
  const quiz::Placement& placement_;
  const std::optional<std::string> current_;
  const bool gaps_, large_, reach_;
};

}  // namespace

Answering answering(Kit& kit, const exhibit::Question& question, const PlacingTask& task, const quiz::Item& item) {
  return Placing(kit, question, task, item).all();
}

}  // namespace kiosk::visit
