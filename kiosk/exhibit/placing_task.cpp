// The readers of what is answered by putting things in their places: order, match, gaps, groups.
#include <algorithm>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

// What a type calls its slots and tokens, and how many of each it takes.
struct Terms {
  const char *slots, *slot, *tokens, *token;
  read::Count slot_count, token_count;
};

Terms terms_of(QuestionType type) {
  if (type == QuestionType::match) return {"premises", "a premise", "responses", "a response", {2, 5}, {2, 7}};
  if (type == QuestionType::gaps) return {"gaps", "a gap", "bank", "a word", {1, 4}, {2, 7}};
  return {"entries", "an entry", "groups", "a group", {3, 8}, {2, 4}};
}

struct TokenReader {
  const Terms& terms;

  void operator()(File& file, const json::Value& value, Token& into) const {
    Fields fields(file, value, terms.token);
    fields.required("id", into.id, read::id);
    fields.required("text", into.text, read::prose);
    fields.optional("why", into.why, read::prose);
    fields.finish();
  }
};

struct SlotReader {
  const Terms& terms;
  const std::vector<Token>& tokens;
  bool has_text;

  void operator()(File& file, const json::Value& value, Slot& into) const {
    Fields fields(file, value, terms.slot);
    fields.required("id", into.id, read::id);
    if (has_text) fields.required("text", into.text, read::prose);
    if (fields.required("answer", into.token, read::id) && !into.token.empty()) {
      const auto is_answer = [&](const Token& token) { return token.id == into.token; };
      std::vector<std::string> known;
      for (const Token& token : tokens) known.push_back(token.id);
      if (std::none_of(tokens.begin(), tokens.end(), is_answer))
        file.error(fields.find("answer")->at, "answer-not-an-option",
                   std::string("no ") + (terms.token + 2) + " has the id " + in_quotes(into.token) +
                       did_you_mean(into.token, known));
    }
    fields.optional("why", into.why, read::prose);
    fields.finish();
  }
};

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

// Rule bad-gap: in every language each gap stands in the passage once.
void check_passage(File& file, json::Spot at, const PlacingTask& task) {
  for (const auto& [language, runs] : task.passage.in)
    for (const Slot& gap : task.slots) {
      const std::string mark = "{" + gap.id + "}";
      if (gap.id.empty()) continue;
      if (const std::size_t count = count_of(base::plain_of(runs), mark); count != 1)
        file.error(at, "bad-gap",
                   "the passage in " + in_quotes(language) + (count == 0 ? " lacks " : " has more than one ") + mark +
                       ": write it once, where the gap is");
    }
}

// Rule bad-gap: a word fits one gap, else two right answers look like one.
void check_words(File& file, json::Spot at, const PlacingTask& task) {
  for (const Token& token : task.tokens) {
    const auto wants = [&](const Slot& slot) { return slot.token == token.id; };
    if (std::count_if(task.slots.begin(), task.slots.end(), wants) > 1)
      file.error(at, "bad-gap", "the word " + in_quotes(token.id) + " fills two gaps: write it into the passage once");
  }
}

void read_entry(File& file, const json::Value& value, Entry& into) {
  Fields fields(file, value, "an entry");
  fields.required("id", into.id, read::id);
  fields.required("text", into.text, read::prose);
  fields.optional("when", into.when, read::text);
  fields.finish();
}

// No two have the same id or read the same.
template <typename Things>
void check_distinct(File& file, json::Spot at, const Things& things, const std::string& sort) {
  std::vector<std::string> ids;
  std::vector<Text> texts;
  for (const auto& thing : things) {
    ids.push_back(thing.id);
    texts.push_back(thing.text);
  }
  read::distinct_ids(file, at, ids, sort);
  read::distinct_texts(file, at, texts, sort);
}

}  // namespace

void read::task(File& file, Fields& fields, OrderTask& into) {
  if (fields.required("entries", into.entries, list_of(read_entry, {3, 6})))
    check_distinct(file, fields.find("entries")->at, into.entries, "entries");
  fields.optional("first", into.first, text);
  fields.optional("last", into.last, text);
}

void read::task(File& file, Fields& fields, QuestionType type, PlacingTask& into) {
  const Terms terms = terms_of(type);
  const bool gaps = type == QuestionType::gaps;
  if (fields.required(terms.tokens, into.tokens, list_of(TokenReader{terms}, terms.token_count)))
    check_distinct(file, fields.find(terms.tokens)->at, into.tokens, terms.tokens);
  const bool has_slots =
      fields.required(terms.slots, into.slots, list_of(SlotReader{terms, into.tokens, !gaps}, terms.slot_count));
  if (has_slots) check_distinct(file, fields.find(terms.slots)->at, into.slots, terms.slots);
  if (!gaps) return;
  if (has_slots) check_words(file, fields.find(terms.slots)->at, into);
  if (fields.required("passage", into.passage, prose) && has_slots)
    check_passage(file, fields.find("passage")->at, into);
}

}  // namespace kiosk::exhibit
