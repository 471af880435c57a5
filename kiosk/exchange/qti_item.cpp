// An item of QTI: what it asks, what explains it, and who reads its interaction.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "exchange/estimate.hpp"
#include "exchange/qti_tree.hpp"

namespace kiosk::exchange {
namespace {

// "qti-simple-choice" without its beginning as "simpleChoice".
std::string in_camel_case(std::string_view name) {
  std::string made;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '-' && i + 1 < name.size())
      made += static_cast<char>(std::toupper(static_cast<unsigned char>(name[++i])));
    else
      made += name[i];
  }
  return made;
}

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

// Instructions that stand on the sheet itself; others are for those who set or mark it.
bool is_for_candidates(pugi::xml_node element) {
  return std::string_view(element.name()) == "rubricBlock" &&
         std::string_view(element.attribute("view").value()).find("candidate") != std::string_view::npos;
}

// Makes the copy of an element HTML that read_html() knows: QTI's own elements go or become plain ones, so that no tag
// is taken for text.
void make_html(pugi::xml_node element) {
  for (pugi::xml_node child = element.first_child(); child;) {
    pugi::xml_node next = child.next_sibling();
    if (is_for_candidates(child)) child.set_name("div");
    const std::string name = child.name();
    if (is_any_of(name, {"feedbackInline", "feedbackBlock", "prompt", "rubricBlock", "templateBlock", "templateInline",
                         "stylesheet", "catalogInfo", "infoControl", "stimulusBody"}) ||
        child.type() == pugi::node_comment || child.type() == pugi::node_pi) {
      element.remove_child(child);
    } else if (child.type() == pugi::node_element) {
      make_html(child);
      if (std::string_view(child.attribute("type").value()).starts_with("image") || name == "gapImg") {
        child.remove_children();
        child.set_name("img");
      } else if (is_any_of(name, {"header", "footer", "main", "nav", "aside", "details", "summary", "address",
                                  "contentBody"})) {
        child.set_name("div");
      } else if (is_any_of(name, {"picture", "time", "data", "dfn", "rb", "rtc"}) ||
                 std::ranges::any_of(name, [](unsigned char c) { return std::isupper(c) || c == '-'; })) {
        child.set_name("span");
      }
    }
    child = next;
  }
}

// Feedback that stands outside a choice, by the identifier it is shown under.
std::vector<pugi::xml_node> feedbacks_in(pugi::xml_node item) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xpath_node one :
       item.select_nodes("./modalFeedback | .//feedbackBlock | "
                         ".//feedbackInline[not(ancestor::*[self::simpleChoice or self::gapText or self::hottext or "
                         "self::inlineChoice or self::simpleAssociableChoice])]"))
    found.push_back(one.node());
  return found;
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// What is said to everyone explains the question, and to who was right. What else is said, unless a choice has its
// name, has no place here, nor has what is said to everyone on one of several things that an item asks.
void read_feedback(QtiItem& item, const std::vector<pugi::xml_node>& interactions, bool of_part) {
  const std::vector<pugi::xml_node> feedbacks = feedbacks_in(item.xml);
  for (const pugi::xml_node feedback : feedbacks) {
    const std::string shown_under = feedback.attribute("identifier").value();
    const bool of_choice = std::ranges::any_of(interactions, [&](pugi::xml_node interaction) {
      return static_cast<bool>(interaction.find_node([&](pugi::xml_node node) {
        return std::string_view(node.name()).ends_with("Choice") && node.attribute("identifier").value() == shown_under;
      }));
    });
    if (of_choice) continue;
    const std::string name = lower(shown_under);
    const bool on_wrong = name.find("incorrect") != std::string::npos || name.find("wrong") != std::string::npos ||
                          name.find("false") != std::string::npos;
    exhibit::Text text = item.text_of(feedback);
    if (text.empty()) continue;
    if (of_part || on_wrong || !item.draft.question.explanation.empty())
      item.draft.outcome.change("a feedback on the whole answer was left out");
    else
      item.draft.question.explanation = std::move(text);
  }
}

// All that stands in the body, and the prompt where the interaction was.
exhibit::Text asked_in(QtiItem& item, pugi::xml_node body, pugi::xml_node interaction) {
  pugi::xml_document copy;
  pugi::xml_node here = copy.append_copy(body);
  // The same interaction in the copy: the first of its name, as there is one only.
  const std::string name = interaction.name();
  pugi::xml_node twin = here.find_node([&](pugi::xml_node node) { return node.name() == name; });
  if (pugi::xml_node prompt = twin.child("prompt")) {
    pugi::xml_node asked = twin.parent().insert_copy_before(prompt, twin);
    asked.set_name("div");
  }
  twin.parent().remove_child(twin);
  return item.text_of(here);
}

void leave(Draft& draft, const std::string& name) {
  static const std::map<std::string, std::string> reasons{
      {"extendedTextInteraction", "a text has to be written and read by somebody"},
      {"hotspotInteraction", "its picture has to be put among the exhibit's own first"},
      {"selectPointInteraction", "a point on a picture has no counterpart here"},
      {"positionObjectInteraction", "a point on a picture has no counterpart here"},
      {"graphicOrderInteraction", "places on a picture are put in order, which has no counterpart here"},
      {"graphicAssociateInteraction", "places on a picture are joined, which has no counterpart here"},
      {"graphicGapMatchInteraction", "pictures are put on a picture, which has no counterpart here"},
      {"associateInteraction", "pairs are made within one list, which has no counterpart here"},
      {"mediaInteraction", "it plays a sound or a film"},
      {"drawingInteraction", "something is to be drawn"},
      {"uploadInteraction", "a file is to be sent"},
      {"customInteraction", "it brings its own program"},
      {"portableCustomInteraction", "it brings its own program"}};
  const auto known = reasons.find(name);
  draft.outcome.leave(known != reasons.end() ? known->second : "QTI's " + name + " has no counterpart here");
}

bool all_inline_choices(const std::vector<pugi::xml_node>& interactions) {
  return std::ranges::all_of(
      interactions, [](pugi::xml_node one) { return std::string_view(one.name()) == "inlineChoiceInteraction"; });
}

void read_interactions(QtiItem& item, const std::vector<pugi::xml_node>& interactions, bool of_part) {
  static const std::map<std::string, void (*)(QtiItem&, pugi::xml_node)> readers{
      {"choiceInteraction", read_choice_interaction},      {"orderInteraction", read_order_interaction},
      {"matchInteraction", read_match_interaction},        {"sliderInteraction", read_slider_interaction},
      {"gapMatchInteraction", read_gap_match_interaction}, {"textEntryInteraction", read_text_entry_interaction},
      {"hottextInteraction", read_hottext_interaction}};
  if (interactions.empty()) return item.draft.outcome.leave("it asks nothing");
  const std::string name = interactions[0].name();
  read_feedback(item, interactions, of_part);
  if (interactions.size() > 1 && !all_inline_choices(interactions))
    return item.draft.outcome.leave("words have to be typed into its lines, and a kiosk has no keyboard");
  if (name == "inlineChoiceInteraction") return read_inline_choices(item, interactions);
  const auto reader = readers.find(name);
  if (reader == readers.end()) return leave(item.draft, name);
  if (name != "gapMatchInteraction" && name != "hottextInteraction")
    item.draft.question.stem = asked_in(item, item.xml.child("itemBody"), interactions[0]);
  reader->second(item, interactions[0]);
}

}  // namespace

void name_as_in_qti_2(pugi::xml_node root) {
  struct Walk : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (node.type() == pugi::node_element) name(node);
      return true;
    }
    static void name(pugi::xml_node node) {
      const std::string plain(local_name(node));
      if (!plain.starts_with("qti-")) {
        if (plain != node.name()) node.set_name(plain.c_str());
        return;
      }
      node.set_name(in_camel_case(std::string_view(plain).substr(4)).c_str());
      for (pugi::xml_attribute attribute : node.attributes())
        if (!std::string_view(attribute.name()).starts_with("data-"))
          attribute.set_name(in_camel_case(attribute.name()).c_str());
    }
  } walk;
  root.traverse(walk);
  Walk::name(root);
}

std::vector<pugi::xml_node> interactions_in(pugi::xml_node body) {
  struct Walk : pugi::xml_tree_walker {
    std::vector<pugi::xml_node> found;
    bool for_each(pugi::xml_node& node) override {
      bool within = false;
      for (pugi::xml_node above = node.parent(); above; above = above.parent())
        within = within || std::string_view(above.name()).ends_with("Interaction");
      if (!within && std::string_view(node.name()).ends_with("Interaction")) found.push_back(node);
      return true;
    }
  } walk;
  body.traverse(walk);
  return walk.found;
}

exhibit::Text QtiItem::text_of(pugi::xml_node element) {
  pugi::xml_document copy;
  pugi::xml_node here = copy.append_copy(element);
  if (here.find_node([](pugi::xml_node node) { return local_name(node) == "printedVariable"; }))
    draft.outcome.leave("its text has values in it that are worked out anew each time");
  if (here.find_node([](pugi::xml_node node) { return local_name(node) == "rubricBlock" && !is_for_candidates(node); }))
    draft.outcome.change("instructions for those who set or mark it were left out");
  make_html(here);
  Fragment fragment = read_html(inner_xml(here));
  for (const std::string& loss : fragment.losses) draft.outcome.change(loss);
  return text_in(language, std::move(fragment.text));
}

pugi::xml_node QtiItem::declaration_of(pugi::xml_node interaction) const {
  for (const pugi::xml_node declaration : xml.children("responseDeclaration"))
    if (std::string_view(declaration.attribute("identifier").value()) ==
        interaction.attribute("responseIdentifier").value())
      return declaration;
  return {};
}

std::vector<std::string> QtiItem::right_values(pugi::xml_node interaction) {
  const pugi::xml_node declaration = declaration_of(interaction);
  std::vector<std::string> right;
  for (const pugi::xml_node value : declaration.child("correctResponse").children("value"))
    right.push_back(trimmed_text(value));
  const auto entries = declaration.child("mapping").children("mapEntry");
  const auto marks_of = [](pugi::xml_node entry) {
    return number_in(entry.attribute("mappedValue").value()).value_or(0);
  };
  if (!right.empty()) {
    if (std::ranges::any_of(entries, [&](pugi::xml_node entry) {
          return marks_of(entry) > 0 && std::ranges::find(right, entry.attribute("mapKey").value()) == right.end();
        }))
      draft.outcome.change("other answers that were worth a part of the marks are wrong");
    return right;
  }
  const bool one = std::string_view(declaration.attribute("cardinality").value()) == "single";
  double best = 0;
  for (const pugi::xml_node entry : entries) {
    const double marks = marks_of(entry);
    if (marks <= 0 || (one && marks < best)) continue;
    if (one && marks > best) right.clear();
    best = std::max(best, marks);
    right.emplace_back(entry.attribute("mapKey").value());
  }
  if (right.empty()) draft.outcome.leave("the file does not say what is right");
  return right;
}

exhibit::Text QtiItem::feedback_of(pugi::xml_node choice) {
  exhibit::Text text;
  for (const char* name : {"feedbackInline", "feedbackBlock"})
    for (const pugi::xml_node inside : choice.children(name))
      if (text.empty())
        text = text_of(inside);
      else if (!text_of(inside).empty())
        draft.outcome.change("another feedback on a choice was left out");
  const std::string identifier = choice.attribute("identifier").value();
  for (const pugi::xml_node feedback : feedbacks_in(xml))
    if (text.empty() && feedback.attribute("identifier").value() == identifier) text = text_of(feedback);
  return text;
}

void QtiItem::note_marks(bool in_parts) {
  const pugi::xml_node processing = xml.child("responseProcessing");
  const bool by_template =
      std::string_view(processing.attribute("template").value()).find("match_correct") != std::string_view::npos;
  const auto counts_whole = processing.select_node(".//match[variable and correct]");
  if (in_parts && (by_template || counts_whole))
    draft.outcome.change("it gave all marks or none: here a part of it earns a part of them");
  // Conditions that only hold the answer against the declared one, or see whether there is any, count as here.
  const auto sets_marks = [](pugi::xml_node branch) {
    return std::ranges::any_of(branch.children("setOutcomeValue"), [](pugi::xml_node value) {
      return lower(value.attribute("identifier").value()).find("score") != std::string::npos;
    });
  };
  for (const pugi::xpath_node one : processing.select_nodes(".//responseIf | .//responseElseIf")) {
    const pugi::xml_node asks =
        one.node().find_child([](pugi::xml_node node) { return node.type() == pugi::node_element; });
    const bool keeps_within = asks.select_node(".//variable[contains(@identifier, 'SCORE')]");
    if (!keeps_within && sets_marks(one.node()) &&
        asks.select_node(".//*[self::baseValue or self::index or self::mapResponse or self::mapResponsePoint]"))
      draft.outcome.change("its own counting of marks was left out");
  }
}

namespace {

// Whether somebody has to look at the answer, or nobody does.
bool is_unmarked(const QtiItem& item, pugi::xml_node interaction) {
  const std::string name = interaction.name();
  if (is_any_of(name, {"mediaInteraction", "endAttemptInteraction"})) return true;
  const pugi::xml_node declaration = item.declaration_of(interaction);
  return is_any_of(name, {"extendedTextInteraction", "uploadInteraction", "drawingInteraction"}) &&
         !declaration.child("correctResponse") && !declaration.child("mapping");
}

// Interactions that nobody marks leave those that are.
void drop_unmarked(QtiItem& item, std::vector<pugi::xml_node>& interactions) {
  const auto marked = std::ranges::count_if(interactions, [&](pugi::xml_node one) { return !is_unmarked(item, one); });
  if (marked == 0) return;
  std::erase_if(interactions, [&](pugi::xml_node one) {
    if (!is_unmarked(item, one)) return false;
    const std::string name = one.name();
    item.draft.outcome.change(name == "endAttemptInteraction" ? "a button for a hint was left out"
                              : name == "mediaInteraction"    ? "a sound or a film was left out"
                                                              : "what was to be written or sent in was left out");
    one.parent().remove_child(one);
    return true;
  });
}

// A draft for each thing that is asked; one for all where none of them comes over.
std::vector<Draft> read_parts(const QtiItem& whole, std::size_t count) {
  std::vector<Draft> drafts;
  Draft none = whole.draft;
  for (std::size_t i = 0; i < count; ++i) {
    pugi::xml_document copy;
    QtiItem item{copy.append_copy(whole.xml), whole.language, whole.draft};
    const pugi::xml_node body = item.xml.child("itemBody");
    const std::vector<QtiPart> parts = parts_of(body, interactions_in(body));
    const std::vector<pugi::xml_node> asked = parts[i].interactions;
    keep_part(body, parts, i);
    item.draft.outcome.change("it asks " + std::to_string(count) + " things: each became a question of its own");
    item.draft.question.id += "-" + std::to_string(i + 1);
    item.draft.outcome.item = std::to_string(i + 1) + " of " + std::to_string(count) + ": " + item.draft.outcome.item;
    read_interactions(item, asked, true);
    for (const std::string& reason : item.draft.outcome.reasons)
      if (is_left(item.draft)) none.outcome.leave(reason);
    drafts.push_back(std::move(item.draft));
  }
  if (!std::ranges::all_of(drafts, is_left)) return drafts;
  none.outcome.reasons.insert(none.outcome.reasons.begin(), "it asks " + std::to_string(count) + " things");
  return {none};
}

}  // namespace

std::vector<Draft> read_qti_item(pugi::xml_node xml, const base::Language& language) {
  QtiItem item{xml, language};
  const int difficulty = difficulty_in(xml.attribute("label").value());
  item.draft.question.difficulty = difficulty > 0 ? difficulty : unknown_difficulty;
  item.draft.question.id = trimmed(xml.attribute("identifier").value());
  item.draft.outcome.item = trimmed(xml.attribute("title").value());
  if (item.draft.outcome.item.empty()) item.draft.outcome.item = item.draft.question.id;
  const pugi::xml_node body = xml.child("itemBody");
  if (xml.child("templateDeclaration"))
    item.draft.outcome.leave("its values are drawn anew each time");
  else if (!body)
    item.draft.outcome.leave("it has no body");
  else if (std::string_view(xml.attribute("adaptive").value()) == "true")
    item.draft.outcome.leave("it goes on in several steps");
  if (is_left(item.draft)) return {item.draft};
  for (const char* name : {"assessmentStimulusRef", "stimulusRef"})
    if (xml.child(name)) item.draft.outcome.change("the text that it refers to was left out");
  std::vector<pugi::xml_node> interactions = interactions_in(body);
  drop_unmarked(item, interactions);
  const std::size_t parts = parts_of(body, interactions).size();
  if (parts > 1 && !all_inline_choices(interactions)) return read_parts(item, parts);
  read_interactions(item, interactions, false);
  return {item.draft};
}

}  // namespace kiosk::exchange
