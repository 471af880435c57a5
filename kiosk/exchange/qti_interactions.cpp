#include <algorithm>
#include <map>
#include <optional>

#include "exchange/estimate.hpp"
#include "exchange/identifiers.hpp"
#include "exchange/qti_tree.hpp"
#include "exchange/weights.hpp"

namespace kiosk::exchange {
namespace {

std::string identifier_of(pugi::xml_node choice) { return trimmed(choice.attribute("identifier").value()); }

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::ranges::find(values, value) != values.end();
}

double number_of(pugi::xml_node element, const char* attribute) {
  return number_in(element.attribute(attribute).value()).value_or(0);
}

// Whether the mapping gives other marks than here: for right ones alike, for wrong ones nothing.
void compare_marks(QtiItem& item, pugi::xml_node interaction) {
  item.note_marks(true);
  const pugi::xml_node mapping = item.declaration_of(interaction).child("mapping");
  std::vector<double> marks;
  bool takes_away = number_of(mapping, "defaultValue") < 0;
  for (const pugi::xml_node entry : mapping.children("mapEntry")) {
    const double mark = number_of(entry, "mappedValue");
    if (mark > 0) marks.push_back(mark);
    takes_away = takes_away || mark < 0;
  }
  if (std::ranges::any_of(marks, [&](double mark) { return mark != marks[0]; }))
    item.draft.outcome.change("its parts were weighed otherwise: they count alike here");
  if (takes_away) item.draft.outcome.change("what is wrong takes no marks away");
}

// The same of a multiple choice, where what is wrong takes marks away here.
void compare_shares(QtiItem& item, pugi::xml_node interaction, const std::vector<exhibit::Option>& options) {
  item.note_marks(true);
  const pugi::xml_node mapping = item.declaration_of(interaction).child("mapping");
  if (!mapping) return;
  std::vector<double> shares;
  double all = 0;
  for (const exhibit::Option& option : options) {
    const pugi::xml_node entry = mapping.find_child_by_attribute("mapEntry", "mapKey", option.id.c_str());
    shares.push_back(entry ? number_of(entry, "mappedValue") : number_of(mapping, "defaultValue"));
    all += std::max(0.0, shares.back());
  }
  if (const double most = number_of(mapping, "upperBound"); most > 0) all = std::min(all, most);
  for (double& share : shares) share = all > 0 ? share / all : 0;
  note_shares(shares, item.draft.outcome);
}

// The same of a single choice.
void compare_single(QtiItem& item, pugi::xml_node interaction, const std::vector<std::string>& right) {
  item.note_marks(false);
  const pugi::xml_node mapping = item.declaration_of(interaction).child("mapping");
  bool takes_away = number_of(mapping, "defaultValue") < 0;
  for (const pugi::xml_node entry : mapping.children("mapEntry")) {
    const double mark = number_of(entry, "mappedValue");
    takes_away = takes_away || mark < 0;
    if (mark > 0 && !contains(right, entry.attribute("mapKey").value()))
      item.draft.outcome.change("other answers that were worth a part of the marks are wrong");
  }
  if (takes_away) item.draft.outcome.change("wrong options take no marks away");
}

struct Pair {
  std::string source, target;
};

// "A B" of a directed pair.
std::vector<Pair> pairs_of(const std::vector<std::string>& values) {
  std::vector<Pair> pairs;
  for (const std::string& value : values)
    if (const std::size_t space = value.find_first_of(" \t\n"); space != std::string::npos)
      pairs.push_back({value.substr(0, space), trimmed(std::string_view(value).substr(space))});
  return pairs;
}

// Divides what is in `body` at the paragraph that the first gap stands in: what is before it is asked, the rest is the
// passage. Gaps are marked in it already.
void divide(QtiItem& item, pugi::xml_node body, exhibit::Text& passage) {
  while (true) {  // what wraps everything divides nothing
    const auto is_element = [](pugi::xml_node node) { return node.type() == pugi::node_element; };
    const auto elements = std::ranges::count_if(body.children(), is_element);
    const pugi::xml_node only = body.find_child(is_element);
    const bool wraps = elements == 1 && trimmed_text(body).empty() &&
                       (local_name(only) == "div" || local_name(only) == "gapMatchInteraction" ||
                        local_name(only) == "section" || local_name(only) == "blockquote");
    if (!wraps) break;
    body = only;
  }
  pugi::xml_document both;
  pugi::xml_node asked = both.append_child("div"), rest = both.append_child("div");
  bool gap_met = false;
  for (const pugi::xml_node child : body.children()) {
    const std::string text = child.type() == pugi::node_element ? inner_xml(child) : std::string(child.value());
    gap_met = gap_met || text.find("{a}") != std::string::npos;
    // Without paragraphs there is nothing to divide at.
    (gap_met || child.type() != pugi::node_element ? rest : asked).append_copy(child);
  }
  item.draft.question.stem = item.text_of(asked);
  passage = item.text_of(rest);
}

void name_what_is_asked(QtiItem& item) {
  if (!item.draft.question.stem.empty()) return;
  item.draft.question.stem = text_in(item.language, base::plain(item.draft.outcome.item));
  item.draft.outcome.change("its title stands as what is asked");
}

// A mark for a gap, as passages have it, in the place of an element.
void replace_by_mark(pugi::xml_node element, const std::string& id) {
  pugi::xml_node parent = element.parent();
  parent.insert_child_before(pugi::node_pcdata, element).set_value(("{" + id + "}").c_str());
  parent.remove_child(element);
}

// Marks that fall with the distance, in the form that our own exports have.
std::optional<exhibit::Closeness> closeness_in(pugi::xml_node processing) {
  const pugi::xml_node share = processing.select_node("./setOutcomeValue/max/min/divide").node();
  const auto zero_at = number_in(trimmed_text(share.child("subtract").child("baseValue")));
  const auto fall = number_in(trimmed_text(share.child("baseValue")));
  if (!zero_at || !fall || *fall <= 0 || *fall > *zero_at) return std::nullopt;
  return exhibit::Closeness{*zero_at - *fall, *zero_at};
}

}  // namespace

void read_choice_interaction(QtiItem& item, pugi::xml_node interaction) {
  const std::vector<std::string> right = item.right_values(interaction);
  const bool several =
      std::string_view(item.declaration_of(interaction).attribute("cardinality").value()) != "single" &&
      (interaction.attribute("maxChoices").as_int(1) != 1 || right.size() > 1);
  std::vector<exhibit::Option> options;
  std::map<std::string, exhibit::Option*> by_id;
  for (const pugi::xml_node choice : interaction.children("simpleChoice")) {
    const bool is_right = contains(right, identifier_of(choice));
    exhibit::Text feedback = item.feedback_of(choice);
    options.push_back({identifier_of(choice), item.text_of(choice), is_right ? exhibit::Text{} : feedback, is_right});
    if (is_right) explain(item.draft.question, feedback, item.language);
  }
  several ? compare_shares(item, interaction, options) : compare_single(item, interaction, right);
  // Where the identifiers say it, the words may be of any language.
  for (exhibit::Option& option : options) by_id[option.id] = &option;
  if (!several && options.size() == 2 && by_id.contains("true") && by_id.contains("false") &&
      by_id["true"]->right != by_id["false"]->right) {
    const bool truth = by_id["true"]->right;
    return set_true_false(item.draft, truth, by_id[truth ? "false" : "true"]->why);
  }
  set_choice(item.draft, std::move(options), several);
}

// The words that may be marked become options; the text that they stand in is asked.
void read_hottext_interaction(QtiItem& item, pugi::xml_node interaction) {
  const std::vector<std::string> right = item.right_values(interaction);
  std::vector<exhibit::Option> options;
  const auto is_word = [](pugi::xml_node node) { return std::string_view(node.name()) == "hottext"; };
  for (const pugi::xpath_node one : interaction.select_nodes(".//hottext")) {
    const std::string id = identifier_of(one.node());
    options.push_back({id, item.text_of(one.node()), {}, contains(right, id)});
  }
  const bool several = interaction.attribute("maxChoices").as_int(1) != 1 || right.size() > 1;
  several ? compare_shares(item, interaction, options) : compare_single(item, interaction, right);
  for (pugi::xml_node word = interaction.find_node(is_word); word; word = interaction.find_node(is_word))
    word.set_name("span");
  if (const pugi::xml_node prompt = interaction.child("prompt")) {
    interaction.parent().insert_copy_before(prompt, interaction).set_name("div");
    interaction.remove_child(prompt);
  }
  item.draft.question.stem = item.text_of(item.xml.child("itemBody"));
  item.draft.outcome.change("the words to be marked in its text became options");
  set_choice(item.draft, std::move(options), several);
}

void read_order_interaction(QtiItem& item, pugi::xml_node interaction) {
  item.note_marks(true);
  std::map<std::string, pugi::xml_node> choices;
  for (const pugi::xml_node choice : interaction.children("simpleChoice")) choices[identifier_of(choice)] = choice;
  std::vector<exhibit::Entry> entries;
  for (const std::string& id : item.right_values(interaction)) {
    const auto choice = choices.find(id);
    if (choice == choices.end()) return item.draft.outcome.leave("the right order names an entry that is not there");
    if (!item.feedback_of(choice->second).empty()) item.draft.outcome.change("what was said on an entry was left out");
    entries.push_back({{}, item.text_of(choice->second), {}});
  }
  if (entries.size() < choices.size()) item.draft.outcome.change("entries that are in no order were left out");
  set_order(item.draft, std::move(entries));
}

void read_match_interaction(QtiItem& item, pugi::xml_node interaction) {
  compare_marks(item, interaction);
  const std::vector<Pair> pairs = pairs_of(item.right_values(interaction));
  std::vector<pugi::xml_node> sets;
  for (const pugi::xml_node set : interaction.children("simpleMatchSet")) sets.push_back(set);
  if (sets.size() != 2) return item.draft.outcome.leave("it has not two lists to be matched");
  const auto once = [&](std::string Pair::*end) {
    return std::ranges::all_of(pairs, [&](const Pair& pair) { return std::ranges::count(pairs, pair.*end, end) == 1; });
  };
  // The premises are the list whose members have one partner each.
  const bool turned = !once(&Pair::source);
  if (turned && !once(&Pair::target))
    return item.draft.outcome.leave("in both its lists something has several partners");
  const auto premise_of = turned ? &Pair::target : &Pair::source;
  const auto response_of = turned ? &Pair::source : &Pair::target;
  std::vector<exhibit::Slot> premises;
  for (const pugi::xml_node choice : sets[turned ? 1 : 0].children("simpleAssociableChoice")) {
    const auto pair = std::ranges::find(pairs, identifier_of(choice), premise_of);
    if (pair == pairs.end())
      item.draft.outcome.change("what has no partner in its list was left out");
    else
      premises.push_back({{}, item.text_of(choice), (*pair).*response_of, {}});
  }
  std::vector<exhibit::Token> responses;
  for (const pugi::xml_node choice : sets[turned ? 0 : 1].children("simpleAssociableChoice"))
    responses.push_back({identifier_of(choice), item.text_of(choice), item.feedback_of(choice)});
  set_matching(item.draft, std::move(premises), std::move(responses));
}

void read_slider_interaction(QtiItem& item, pugi::xml_node interaction) {
  exhibit::EstimateTask task;
  const auto from = number_in(interaction.attribute("lowerBound").value());
  const auto to = number_in(interaction.attribute("upperBound").value());
  const std::vector<std::string> right = item.right_values(interaction);
  const auto answer = right.empty() ? std::nullopt : number_in(right[0]);
  if (!from || !to || !answer) return item.draft.outcome.leave("its scale or its right value is no number");
  task.from = *from;
  task.to = *to;
  task.answer = *answer;
  const double step = number_in(interaction.attribute("step").value()).value_or(0);
  const bool whole = std::string_view(item.declaration_of(interaction).attribute("baseType").value()) == "integer";
  task.step = step > 0 ? step : whole ? 1 : (task.to - task.from) / 100;
  task.closeness = {0, task.step};
  const pugi::xml_node processing = item.xml.child("responseProcessing");
  if (const auto closeness = closeness_in(processing))
    task.closeness = *closeness;
  else if (processing.first_child() && !processing.select_node(".//responseIf/match/correct"))
    item.draft.outcome.change("its own counting of marks was left out: only the right value earns something");
  item.draft.question.type = exhibit::QuestionType::number;
  item.draft.question.task = std::move(task);
}

void read_text_entry_interaction(QtiItem& item, pugi::xml_node interaction) {
  const std::vector<std::string> right = item.right_values(interaction);
  std::vector<Accepted> accepted;
  for (const std::string& value : right) {
    const auto number = number_in(value);
    if (!number) return item.draft.outcome.leave("its answer has to be typed, and a kiosk has no keyboard");
    accepted.push_back({*number, 0, 1});
  }
  if (!is_left(item.draft)) make_estimate(accepted, item.language, item.draft.question, item.draft.outcome);
}

void read_gap_match_interaction(QtiItem& item, pugi::xml_node interaction) {
  compare_marks(item, interaction);
  const std::vector<Pair> pairs = pairs_of(item.right_values(interaction));
  if (interaction.child("gapImg")) return item.draft.outcome.leave("pictures are put into its gaps");
  std::vector<exhibit::Token> bank;
  for (pugi::xml_node word = interaction.child("gapText"); word; word = interaction.child("gapText")) {
    bank.push_back({identifier_of(word), item.text_of(word), item.feedback_of(word)});
    interaction.remove_child(word);
  }
  std::vector<exhibit::Slot> gaps;
  const auto is_gap = [](pugi::xml_node node) { return std::string_view(node.name()) == "gap"; };
  for (pugi::xml_node gap = interaction.find_node(is_gap); gap; gap = interaction.find_node(is_gap)) {
    const std::string id = identifier_of(gap);
    // The word comes first; some files have it the other way round.
    const auto filled = std::ranges::find_if(pairs, [&](const Pair& p) { return p.target == id || p.source == id; });
    if (filled == pairs.end()) return item.draft.outcome.leave("the file does not say what is right for a gap");
    gaps.push_back({letter(gaps.size()), {}, filled->target == id ? filled->source : filled->target, {}});
    replace_by_mark(gap, gaps.back().id);
  }
  exhibit::Text passage;
  if (const pugi::xml_node prompt = interaction.child("prompt")) {
    pugi::xml_node asked = interaction.parent().insert_copy_before(prompt, interaction);
    asked.set_name("div");
    interaction.remove_child(prompt);
  }
  divide(item, item.xml.child("itemBody"), passage);
  name_what_is_asked(item);
  set_gaps(item.draft, std::move(passage), std::move(gaps), std::move(bank));
}

void read_inline_choices(QtiItem& item, const std::vector<pugi::xml_node>& interactions) {
  std::vector<exhibit::Token> bank;
  std::vector<exhibit::Slot> gaps;
  for (const pugi::xml_node interaction : interactions) {
    const std::vector<std::string> right = item.right_values(interaction);
    const std::string id = letter(gaps.size());
    exhibit::Slot& gap = gaps.emplace_back();
    gap.id = id;
    for (const pugi::xml_node choice : interaction.children("inlineChoice")) {
      exhibit::Text word = item.text_of(choice);
      const std::string name = word.plain(item.language);
      if (contains(right, identifier_of(choice))) gap.token = name;
      if (std::ranges::find(bank, name, &exhibit::Token::id) == bank.end())
        bank.push_back({name, std::move(word), item.feedback_of(choice)});
    }
    replace_by_mark(interaction, gap.id);
  }
  item.note_marks(gaps.size() > 1);
  if (gaps.size() > 1) item.draft.outcome.change("the choices of its gaps became one bank of words");
  exhibit::Text passage;
  divide(item, item.xml.child("itemBody"), passage);
  name_what_is_asked(item);
  set_gaps(item.draft, std::move(passage), std::move(gaps), std::move(bank));
}

}  // namespace kiosk::exchange
