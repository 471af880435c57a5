// QTI 3.0: a package (zip) of a manifest, a test that puts the items in order, and a file for each item. Source:
// 1EdTech's "QTI 3.0 Assessment, Section and Item Information Model" and its XML binding.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "exchange/choices.hpp"
#include "exchange/estimate.hpp"
#include "exchange/html.hpp"
#include "exchange/tasks.hpp"
#include "exchange/xml_tree.hpp"
#include "exchange/zip_archive.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::Question;
using exhibit::QuestionType;
using exhibit::Text;

using Node = pugi::xml_node;
using Attributes = std::vector<std::pair<const char*, std::string>>;

constexpr const char* qti = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
constexpr const char* qti_schema = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";
constexpr const char* packaging = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
constexpr const char* packaging_schema =
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd";

Node add(Node parent, const char* name, const Attributes& attributes = {}, const std::string& text = {}) {
  Node element = add_element(parent, name, text);
  for (const auto& [key, value] : attributes) element.append_attribute(key) = value.c_str();
  return element;
}

// A document with its root.
Node begin(pugi::xml_document& document, const char* root, const std::string& name_space, const std::string& schema,
           const Attributes& attributes) {
  Node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  Node element = add(document, root,
                     {{"xmlns", name_space},
                      {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                      {"xsi:schemaLocation", name_space + " " + schema}});
  for (const auto& [key, value] : attributes) element.append_attribute(key) = value.c_str();
  return element;
}

// Identifiers begin with a letter in QTI.
std::string identifier(const std::string& id) {
  return !id.empty() && std::isalpha(static_cast<unsigned char>(id[0])) ? id : "n-" + id;
}

class ItemWriter {
 public:
  ItemWriter(const exhibit::Exhibit& exhibit, const base::Language& language, Outcome& outcome)
      : exhibit_(exhibit), language_(language), outcome_(outcome) {}

  std::string write(const Question& asked) {
    note_references(asked, outcome_);
    const Question question = as_choice(exhibit_, asked, language_, outcome_);
    item_ = begin(document_, "qti-assessment-item", qti, qti_schema,
                  {{"identifier", identifier(question.id)},
                   {"title", question.id},
                   {"label", difficulty_label(question.difficulty)},
                   {"adaptive", "false"},
                   {"time-dependent", "false"},
                   {"xml:lang", language_}});
    response_ = add(item_, "qti-response-declaration", {{"identifier", "RESPONSE"}});
    Node score = add(item_, "qti-outcome-declaration",
                     {{"identifier", "SCORE"}, {"cardinality", "single"}, {"base-type", "float"}});
    add(add(score, "qti-default-value"), "qti-value", {}, "0");
    add(item_, "qti-outcome-declaration",
        {{"identifier", "FEEDBACK"}, {"cardinality", "single"}, {"base-type", "identifier"}});
    body_ = add(item_, "qti-item-body");
    processing_ = add(item_, "qti-response-processing");
    std::visit([&](const auto& task) { write(question, task); }, question.task);
    explain(question.explanation);
    return written(document_);
  }

 private:
  [[nodiscard]] std::string html(const Text& text) const { return text.empty() ? "" : to_html(text(language_)); }

  static void add_html(Node parent, const std::string& markup) {
    parent.append_buffer(markup.data(), markup.size(),
                         pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment, pugi::encoding_utf8);
  }

  // Everybody is told, right or wrong.
  void explain(const Text& explanation) {
    Node value = add(processing_, "qti-set-outcome-value", {{"identifier", "FEEDBACK"}});
    add(value, "qti-base-value", {{"base-type", "identifier"}}, "EXPLANATION");
    if (explanation.empty()) return;
    Node feedback = add(item_, "qti-modal-feedback",
                        {{"outcome-identifier", "FEEDBACK"}, {"identifier", "EXPLANATION"}, {"show-hide", "show"}});
    add_html(add(add(feedback, "qti-content-body"), "p"), html(explanation));
  }

  void declare(const char* cardinality, const char* type, const std::vector<std::string>& right) {
    response_.append_attribute("cardinality") = cardinality;
    response_.append_attribute("base-type") = type;
    Node correct = add(response_, "qti-correct-response");
    for (const std::string& value : right) add(correct, "qti-value", {}, value);
  }

  // All marks for what is declared right, none for anything else.
  void score_all_or_nothing() {
    Node then = add(add(processing_, "qti-response-condition"), "qti-response-if");
    Node match = add(then, "qti-match");
    add(match, "qti-variable", {{"identifier", "RESPONSE"}});
    add(match, "qti-correct", {{"identifier", "RESPONSE"}});
    add(add(then, "qti-set-outcome-value", {{"identifier", "SCORE"}}), "qti-base-value", {{"base-type", "float"}}, "1");
  }

  // A share of the marks for each part of the answer, and never fewer than none.
  void score_by_parts(const std::vector<std::pair<std::string, double>>& shares) {
    Node mapping = add(response_, "qti-mapping", {{"lower-bound", "0"}, {"default-value", "0"}});
    for (const auto& [value, share] : shares)
      add(mapping, "qti-map-entry", {{"map-key", value}, {"mapped-value", number_text(share)}});
    add(add(processing_, "qti-set-outcome-value", {{"identifier", "SCORE"}}), "qti-map-response",
        {{"identifier", "RESPONSE"}});
  }

  Node interact(const Question& question, const char* name, const Attributes& attributes) {
    Node interaction = add(body_, name, {{"response-identifier", "RESPONSE"}});
    for (const auto& [key, value] : attributes) interaction.append_attribute(key) = value.c_str();
    add_html(add(interaction, "qti-prompt"), html(question.stem));
    return interaction;
  }

  void write(const Question& question, const exhibit::ChoiceTask& task) {
    const bool several = question.type == QuestionType::multiple;
    const bool judged = question.type == QuestionType::true_false;
    std::vector<std::string> right;
    for (const exhibit::Option& option : task.options)
      if (option.right) right.push_back(identifier(option.id));
    declare(several ? "multiple" : "single", "identifier", right);
    const auto wrong = static_cast<double>(task.options.size() - right.size());
    std::vector<std::pair<std::string, double>> shares;
    for (const exhibit::Option& option : task.options)
      shares.emplace_back(identifier(option.id), option.right ? 1 / static_cast<double>(right.size()) : -1 / wrong);
    several ? score_by_parts(shares) : score_all_or_nothing();
    Node interaction = interact(question, "qti-choice-interaction",
                                {{"shuffle", judged ? "false" : "true"}, {"max-choices", several ? "0" : "1"}});
    for (const exhibit::Option& option : task.options) {
      Node choice = add(interaction, "qti-simple-choice", {{"identifier", identifier(option.id)}});
      add_html(choice, judged ? to_html(base::plain(exhibit_.word(language_, option.id))) : html(option.text));
      if (!option.right && !option.why.empty()) add_why(choice, several ? "multiple" : "single", option);
    }
  }

  // What was chosen shows what is said on it.
  void add_why(Node choice, const char* cardinality, const exhibit::Option& option) {
    if (!chosen_) {
      chosen_ = item_.insert_child_before("qti-outcome-declaration", body_);
      chosen_.append_attribute("identifier") = "CHOSEN";
      chosen_.append_attribute("cardinality") = cardinality;
      chosen_.append_attribute("base-type") = "identifier";
      add(add(processing_, "qti-set-outcome-value", {{"identifier", "CHOSEN"}}), "qti-variable",
          {{"identifier", "RESPONSE"}});
    }
    Node feedback =
        add(choice, "qti-feedback-inline",
            {{"outcome-identifier", "CHOSEN"}, {"identifier", identifier(option.id)}, {"show-hide", "show"}});
    add_html(feedback, html(option.why));
  }

  void write(const Question& question, const exhibit::OrderTask& task) {
    std::vector<std::string> right;
    for (const exhibit::Entry& entry : task.entries) right.push_back(identifier(entry.id));
    declare("ordered", "identifier", right);
    score_all_or_nothing();
    outcome_.change("an order that is right in part earns nothing");
    if (!task.first.empty() || !task.last.empty()) outcome_.change("the names of the order's ends were left out");
    Node interaction = interact(question, "qti-order-interaction", {{"shuffle", "true"}});
    for (const exhibit::Entry& entry : task.entries) {
      add_html(add(interaction, "qti-simple-choice", {{"identifier", identifier(entry.id)}}), html(entry.text));
      if (!entry.when.empty()) outcome_.change("its entries' dates were left out");
    }
  }

  void write(const Question& question, const exhibit::PlacingTask& task) {
    const auto says_why = [](const auto& thing) { return !thing.why.empty(); };
    if (std::ranges::any_of(task.slots, says_why) || std::ranges::any_of(task.tokens, says_why))
      outcome_.change("what is said on wrong answers was left out");
    const bool gaps = question.type == QuestionType::gaps;
    std::vector<std::string> right;
    std::vector<std::pair<std::string, double>> shares;
    for (const exhibit::Slot& slot : task.slots) {
      const std::string token = "token-" + slot.token, place = "slot-" + slot.id;
      right.push_back(gaps ? token + " " + place : place + " " + token);
      shares.emplace_back(right.back(), 1 / static_cast<double>(task.slots.size()));
    }
    declare("multiple", "directedPair", right);
    score_by_parts(shares);
    gaps ? write_gaps(question, task) : write_lists(question, task);
  }

  void write_lists(const Question& question, const exhibit::PlacingTask& task) {
    if (question.type == QuestionType::groups) outcome_.change("the groups became answers to be matched");
    const std::string count = std::to_string(task.slots.size());
    Node interaction = interact(question, "qti-match-interaction", {{"shuffle", "true"}, {"max-associations", count}});
    const auto add_choice = [&](Node set, const std::string& id, const std::string& most, const Text& text) {
      add_html(add(set, "qti-simple-associable-choice", {{"identifier", id}, {"match-max", most}}), html(text));
    };
    Node premises = add(interaction, "qti-simple-match-set"), responses = add(interaction, "qti-simple-match-set");
    for (const exhibit::Slot& slot : task.slots) add_choice(premises, "slot-" + slot.id, "1", slot.text);
    for (const exhibit::Token& token : task.tokens) add_choice(responses, "token-" + token.id, count, token.text);
  }

  void write_gaps(const Question& question, const exhibit::PlacingTask& task) {
    Node interaction = interact(question, "qti-gap-match-interaction",
                                {{"shuffle", "true"}, {"max-associations", std::to_string(task.slots.size())}});
    for (const exhibit::Token& word : task.tokens)
      add_html(add(interaction, "qti-gap-text", {{"identifier", "token-" + word.id}, {"match-max", "1"}}),
               html(word.text));
    std::string passage = html(task.passage);
    for (const exhibit::Slot& slot : task.slots) {
      const std::string mark = "{" + slot.id + "}";
      if (const std::size_t at = passage.find(mark); at != std::string::npos)
        passage.replace(at, mark.size(), "<qti-gap identifier=\"slot-" + slot.id + "\"/>");
    }
    add_html(add(interaction, "p"), passage);
  }

  void write(const Question& question, const exhibit::EstimateTask& task) {
    const auto is_whole = [](double value) { return value == std::round(value); };
    const bool whole = is_whole(task.from) && is_whole(task.step) && is_whole(task.answer);
    declare("single", whole ? "integer" : "float", {number_text(task.answer)});
    score_by_distance(task.closeness);
    Node interaction = interact(question, "qti-slider-interaction",
                                {{"lower-bound", number_text(task.from)},
                                 {"upper-bound", number_text(task.to)},
                                 {"step", number_text(task.step)}});
    if (question.type == QuestionType::year) outcome_.change("the year became a number");
    if (task.unit.empty()) return;
    outcome_.change("its unit stands behind the question");
    add_html(interaction.child("qti-prompt"), " (" + html(task.unit) + ")");
  }

  // (zero_at - |answer - right|) / (zero_at - full_within), from 0 to 1; the reader knows this form again.
  void score_by_distance(const exhibit::Closeness& closeness) {
    const auto number = [](Node parent, double value) {
      add(parent, "qti-base-value", {{"base-type", "float"}}, number_text(value));
    };
    Node least = add(add(processing_, "qti-set-outcome-value", {{"identifier", "SCORE"}}), "qti-max");
    number(least, 0);
    Node most = add(least, "qti-min");
    number(most, 1);
    Node share = add(most, "qti-divide");
    Node left = add(share, "qti-subtract");
    number(left, closeness.zero_at);
    Node distance = add(left, "qti-max");
    for (const bool answer_first : {true, false}) {
      Node difference = add(distance, "qti-subtract");
      add(difference, answer_first ? "qti-variable" : "qti-correct", {{"identifier", "RESPONSE"}});
      add(difference, answer_first ? "qti-correct" : "qti-variable", {{"identifier", "RESPONSE"}});
    }
    number(share, closeness.zero_at - closeness.full_within);
  }

  void write(const Question&, const exhibit::PinTask&) {}

  const exhibit::Exhibit& exhibit_;
  const base::Language& language_;
  Outcome& outcome_;
  pugi::xml_document document_;
  Node item_, response_, body_, processing_, chosen_;
};

struct Section {
  std::string title;
  std::vector<std::string> items;  // identifiers
};

std::string file_of(const std::string& item) { return "items/" + item + ".xml"; }

std::string test_file(const std::string& title, const std::vector<Section>& sections) {
  pugi::xml_document document;
  Node test = begin(document, "qti-assessment-test", qti, qti_schema, {{"identifier", "test"}, {"title", title}});
  Node part = add(test, "qti-test-part",
                  {{"identifier", "part"}, {"navigation-mode", "nonlinear"}, {"submission-mode", "individual"}});
  int number = 0;
  for (const Section& section : sections) {
    Node element =
        add(part, "qti-assessment-section",
            {{"identifier", "section-" + std::to_string(++number)}, {"title", section.title}, {"visible", "true"}});
    for (const std::string& item : section.items)
      add(element, "qti-assessment-item-ref", {{"identifier", item}, {"href", file_of(item)}});
  }
  return written(document);
}

std::string manifest_file(const std::vector<Section>& sections) {
  pugi::xml_document document;
  Node manifest = begin(document, "manifest", packaging, packaging_schema, {{"identifier", "manifest"}});
  Node metadata = add(manifest, "metadata");
  add(metadata, "schema", {}, "QTI Package");
  add(metadata, "schemaversion", {}, "3.0.0");
  add(manifest, "organizations");
  Node resources = add(manifest, "resources");
  Node test = add(resources, "resource",
                  {{"identifier", "resource-test"}, {"type", "imsqti_test_xmlv3p0"}, {"href", "test.xml"}});
  add(test, "file", {{"href", "test.xml"}});
  for (const Section& section : sections)
    for (const std::string& item : section.items) {
      add(test, "dependency", {{"identifierref", "resource-" + item}});
      Node resource =
          add(resources, "resource",
              {{"identifier", "resource-" + item}, {"type", "imsqti_item_xmlv3p0"}, {"href", file_of(item)}});
      add(resource, "file", {{"href", file_of(item)}});
    }
  return written(document);
}

}  // namespace

Exported write_qti(const exhibit::Exhibit& exhibit, const Chosen& questions, const base::Language& language) {
  Exported exported;
  std::vector<Section> sections;
  std::vector<std::pair<std::string, std::string>> items;
  std::string set;
  for (const Question* question : questions) {
    Outcome& outcome = exported.outcomes.emplace_back();
    outcome.item = question->id;
    if (question->type == QuestionType::map_pin) {
      outcome.leave("QTI has no map to set a pin on");
      continue;
    }
    if (sections.empty() || question->set != set) {
      set = question->set;
      const auto found = std::ranges::find(exhibit.question_sets, set, &exhibit::QuestionSet::id);
      sections.push_back({found == exhibit.question_sets.end() ? set : found->title.plain(language), {}});
    }
    const std::string item = identifier(question->id);
    sections.back().items.push_back(item);
    items.emplace_back(file_of(item), ItemWriter(exhibit, language, outcome).write(*question));
  }
  const std::string title = sections.size() == 1 ? sections[0].title : exhibit.title.plain(language);
  std::vector<std::pair<std::string, std::string>> files{{"imsmanifest.xml", manifest_file(sections)},
                                                         {"test.xml", test_file(title, sections)}};
  std::ranges::move(items, std::back_inserter(files));
  exported.bytes = packed(files);
  return exported;
}

}  // namespace kiosk::exchange
