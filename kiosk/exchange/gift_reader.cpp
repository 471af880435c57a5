#include <algorithm>

#include "exchange/categories.hpp"
#include "exchange/cutting.hpp"
#include "exchange/gift.hpp"
#include "exchange/tasks.hpp"

namespace kiosk::exchange {
namespace {

constexpr std::string_view blank = "_____";  // what Moodle writes for a missing word

// The lines between two empty ones.
struct Block {
  std::string text;  // without comments
  int line = 0;      // of the first that is no comment
  std::string id;    // Moodle's "ID number"
  std::vector<std::string> tags;
};

// What stands behind the mark, up to the bracket, and the comment from there on; empty where the mark is missing.
std::string_view take_marked(std::string_view& comment, std::string_view mark) {
  const std::size_t at = comment.find(mark);
  comment = at == std::string_view::npos ? std::string_view() : comment.substr(at + mark.size());
  return trim(comment.substr(0, comment.find(']')));
}

// "// [id:7] [tag:rivers]": Moodle keeps these in comments.
void gather_marks(std::string_view comment, Block& block) {
  std::string_view rest = comment;
  if (const std::string_view id = take_marked(rest, "[id:"); !id.empty()) block.id = id;
  for (std::string_view tag = take_marked(comment, "[tag:"); !comment.empty(); tag = take_marked(comment, "[tag:"))
    block.tags.emplace_back(tag);
}

std::vector<Block> blocks_of(std::string_view file) {
  std::vector<Block> blocks(1);
  int number = 0;
  for (const std::string_view raw : split(file, '\n')) {
    ++number;
    const std::string_view line = trim(raw);
    Block& block = blocks.back();
    if (line.starts_with("//")) {
      gather_marks(line, block);
    } else if (!line.empty()) {
      if (block.line == 0) block.line = number;
      block.text.append(line).append("\n");
    } else if (block.line > 0 || !block.tags.empty() || !block.id.empty()) {
      blocks.emplace_back();
    }
  }
  return blocks;
}

// With placeholders for what a backslash protects. "\\" is a backslash that protects nothing.
std::string protected_text(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      constexpr std::string_view characters = ":#={}~n\\";
      constexpr std::string_view placeholders = "\x01\x02\x03\x04\x05\x06\x07\x08";
      if (const std::size_t which = characters.find(text[i + 1]); which != std::string_view::npos) {
        kept += placeholders[which];
        ++i;
        continue;
      }
    }
    if (static_cast<unsigned char>(text[i]) > escaped::backslash) kept += text[i];
  }
  return kept;
}

// "$CATEGORY: $course$/top/Rivers" as "Rivers"; takes the line off the text.
std::string take_category(std::string_view& text) {
  std::string_view line = text.substr(0, text.find('\n'));
  text = trim(text.substr(line.size()));
  line.remove_prefix(std::min(line.find(':'), line.size() - 1) + 1);
  return category_name(unescaped(trim(line)));
}

bool is_category(std::string_view text) { return text.starts_with("$CATEGORY") || text.starts_with("$SUBCATEGORY"); }

void take_name(std::string_view& text, Draft& draft) {
  if (!text.starts_with("::")) return;
  text.remove_prefix(2);
  const std::size_t end = text.find("::");
  if (end == std::string_view::npos) return;
  draft.question.id = draft.outcome.item = unescaped(trim(text.substr(0, end)));
  text = trim(text.substr(end + 2));
}

// The answers are cut out of the text; what stands behind them makes them a missing word.
std::string stem_of(std::string_view text, std::size_t open, std::size_t close) {
  std::string stem(text.substr(0, open));
  if (close + 1 < text.size()) stem.append(blank).append(text.substr(close + 1));
  return stem;
}

void read_question(std::string_view text, const base::Language& language, Draft& draft) {
  Outcome& outcome = draft.outcome;
  take_name(text, draft);
  const std::size_t open = text.find('{'), close = text.find('}');
  const bool whole = open != std::string_view::npos && close != std::string_view::npos && open < close;
  const std::string stem = whole ? stem_of(text, open, close) : std::string(text);
  std::string_view raw_stem = trim(stem);
  const Markup markup = take_markup(raw_stem, Markup::moodle);
  const GiftText read{language, markup, outcome};
  draft.question.stem = read(raw_stem);
  if (open == std::string_view::npos && close == std::string_view::npos)
    return outcome.leave("a description asks nothing");
  if (!whole)
    return outcome.leave("its braces { } do not pair before the empty line: write the other one, or \\{ and \\}");
  if (stem.find_first_of("{}") != std::string::npos) return outcome.leave("it has more than one answer in braces");
  std::string_view answers = text.substr(open + 1, close - open - 1);
  if (const std::size_t general = answers.rfind("####"); general != std::string_view::npos) {
    draft.question.explanation = read(answers.substr(general + 4));
    answers = answers.substr(0, general);
  }
  read_gift_answers(trim(answers), read, draft);
}

}  // namespace

std::string unescaped(std::string_view raw) {
  static constexpr std::string_view characters = ":#={}~\n\\";
  std::string text;
  for (const char c : raw)
    text += c >= escaped::colon && c <= escaped::backslash ? characters[static_cast<std::size_t>(c - 1)] : c;
  return text;
}

Markup take_markup(std::string_view& raw, Markup usual) {
  raw = trim(raw);
  for (const auto& [mark, markup] : {std::pair{"[html]", Markup::html},
                                     {"[moodle]", Markup::moodle},
                                     {"[plain]", Markup::plain},
                                     {"[markdown]", Markup::markdown}})
    if (raw.starts_with(mark)) {
      raw = trim(raw.substr(std::string_view(mark).size()));
      return markup;
    }
  return usual;
}

exhibit::Text GiftText::operator()(std::string_view raw) const {
  const Markup own = take_markup(raw, markup);
  Fragment fragment = read_markup(unescaped(raw), own);
  for (const std::string& loss : fragment.losses) outcome.change(loss);
  return text_in(language, std::move(fragment.text));
}

base::Result<Imported> read_gift(std::string_view file, const base::Language& language) {
  Imported imported;
  Categories categories(imported, "category");
  for (const Block& block : blocks_of(file)) {
    const std::string kept = protected_text(block.text);
    std::string_view text = trim(kept);
    while (is_category(text)) categories.begin(take_category(text), block.line);
    if (text.empty()) continue;
    Draft draft;
    draft.outcome.line = block.line;
    draft.question.difficulty = unknown_difficulty;
    for (const std::string& tag : block.tags)
      if (const int difficulty = difficulty_in(tag); difficulty > 0)
        draft.question.difficulty = difficulty;
      else
        draft.outcome.change("its tags were left out");
    read_question(text, language, draft);
    if (!block.id.empty()) draft.question.id = block.id;
    add(imported, std::move(draft));
  }
  categories.finish();
  return imported;
}

}  // namespace kiosk::exchange
