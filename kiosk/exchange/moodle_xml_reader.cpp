#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "exchange/categories.hpp"
#include "exchange/formats.hpp"
#include "exchange/moodle_tree.hpp"
#include "exchange/weights.hpp"

namespace kiosk::exchange {

exhibit::Text MoodleQuestion::text_from(const std::string& markup, pugi::xml_node element) {
  const std::string_view format = element.attribute("format").value();
  Markup how = Markup::html;
  if (format == "plain_text") how = Markup::plain;
  if (format == "markdown") how = Markup::markdown;
  if (format == "moodle_auto_format") how = Markup::moodle;
  Fragment fragment = read_markup(markup, how);
  for (const std::string& loss : fragment.losses) draft.outcome.change(loss);
  if (element.child("file") && fragment.losses.empty()) draft.outcome.change("a file that came with it was left out");
  return text_in(language, std::move(fragment.text));
}

exhibit::Text MoodleQuestion::text_of(pugi::xml_node element) { return text_from(markup_of(element), element); }

std::string markup_of(pugi::xml_node element) {
  const pugi::xml_node text = element.child("text");
  if (!text) return trimmed_text(element);
  // Elements that should have been written as CDATA: "<text><p>…</p></text>".
  const bool marked_up = std::ranges::any_of(
      text.children(), [](const pugi::xml_node child) { return child.type() == pugi::node_element; });
  return trimmed(marked_up ? inner_xml(text) : own_text(text));
}

namespace {

struct Answer {
  exhibit::Text text, feedback;
  double fraction = 0;  // hundredths of the marks
  pugi::xml_node xml;
};

std::vector<Answer> read_answers(MoodleQuestion& question) {
  std::vector<Answer> answers;
  for (const pugi::xml_node xml : question.xml.children("answer"))
    answers.push_back({question.text_of(xml), question.text_of(xml.child("feedback")),
                       number_in(xml.attribute("fraction").value()).value_or(0), xml});
  return answers;
}

// As Moodle reads a setting: anything but nothing, "0" and "false" is set.
bool is_set(pugi::xml_node element, bool otherwise) {
  if (!element) return otherwise;
  const std::string value = trimmed_text(element);
  return !value.empty() && value != "0" && value != "false";
}

void read_choice(MoodleQuestion& question) {
  std::vector<Weighed> choices;
  for (Answer& answer : read_answers(question))
    choices.push_back({std::move(answer.text), std::move(answer.feedback), answer.fraction / 100});
  make_choice(choices, is_set(question.xml.child("single"), true), question.language, question.draft);
}

// Plug-ins in which each right answer has 100; of "multichoiceset" all must be found.
void read_all_right(MoodleQuestion& question) {
  std::vector<Answer> answers = read_answers(question);
  const auto is_right = [](const Answer& answer) { return answer.fraction > 0; };
  const auto right = static_cast<double>(std::ranges::count_if(answers, is_right));
  const double wrong = static_cast<double>(answers.size()) - right;
  std::vector<Weighed> choices;
  for (Answer& answer : answers)
    choices.push_back({std::move(answer.text), std::move(answer.feedback), is_right(answer) ? 1 / right : -1 / wrong});
  question.draft.outcome.change("its own counting of marks was left out");
  make_choice(choices, false, question.language, question.draft);
}

void read_true_false(MoodleQuestion& question) {
  // Old files name the two in their author's language: there the first is "true", as Moodle takes it.
  std::vector<Answer> answers = read_answers(question);
  if (answers.size() != 2) return question.draft.outcome.leave("it has not two answers, true and false");
  const bool reversed = trimmed_text(answers[0].xml.child("text")) == "false";
  Answer& yes = answers[reversed ? 1 : 0];
  Answer& no = answers[reversed ? 0 : 1];
  const bool truth = yes.fraction > no.fraction;
  explain(question.draft.question, (truth ? yes : no).feedback, question.language);
  set_true_false(question.draft, truth, std::move((truth ? no : yes).feedback));
}

void read_matching(MoodleQuestion& question) {
  std::vector<exhibit::Slot> premises;
  std::vector<exhibit::Token> responses;
  for (const pugi::xml_node pair : question.xml.children("subquestion")) {
    exhibit::Text premise = question.text_of(pair), response = question.text_of(pair.child("answer"));
    const std::string name = response.plain(question.language);
    if (std::ranges::none_of(responses, [&](const exhibit::Token& known) { return known.id == name; }))
      responses.push_back({name, std::move(response), {}});
    if (!premise.empty()) premises.push_back({{}, std::move(premise), name, {}});
  }
  set_matching(question.draft, std::move(premises), std::move(responses));
}

void read_numerical(MoodleQuestion& question) {
  std::vector<Accepted> accepted;
  for (Answer& answer : read_answers(question)) {
    if (const pugi::xml_node old = answer.xml.child("fraction"))  // of old files, from 0 to 1
      answer.fraction = 100 * number_in(trimmed_text(old)).value_or(0);
    if (const auto value = number_in(markup_of(answer.xml)); value && answer.fraction > 0)
      accepted.push_back(
          {*value, number_in(trimmed_text(answer.xml.child("tolerance"))).value_or(0), answer.fraction / 100});
    if (answer.fraction > 99.9)
      explain(question.draft.question, answer.feedback, question.language);
    else if (!answer.feedback.empty())
      question.draft.outcome.change("what was said on other numbers was left out");
  }
  make_estimate(accepted, question.language, question.draft.question, question.draft.outcome);
  auto* task = std::get_if<exhibit::EstimateTask>(&question.draft.question.task);
  if (!task) return;
  for (const pugi::xml_node unit : question.xml.child("units").children("unit")) {
    if (task->unit.empty() && number_in(trimmed_text(unit.child("multiplier"))).value_or(1) == 1)
      task->unit = text_in(question.language, base::plain(trimmed_text(unit.child("unit_name"))));
    else
      question.draft.outcome.change("its other units were left out");
  }
}

void read_ordering(MoodleQuestion& question) {
  std::vector<Answer> answers = read_answers(question);
  // Their places stand as fractions, 1, 2, 3; newer files have 1 for each, in the right order.
  std::ranges::stable_sort(answers, {}, &Answer::fraction);
  std::vector<exhibit::Entry> entries;
  for (Answer& answer : answers) {
    if (!answer.feedback.empty()) question.draft.outcome.change("what was said on an entry was left out");
    entries.push_back({{}, std::move(answer.text), {}});
  }
  // Exports name these settings or number them.
  const auto setting = [&](const char* name) { return trimmed_text(question.xml.child(name)); };
  const double count = number_in(setting("selectcount")).value_or(0);
  if (setting("selecttype") != "ALL" && setting("selecttype") != "0" && count > 0 &&
      count < static_cast<double>(entries.size()))
    question.draft.outcome.change("it asked for a part of its entries: all are asked for here");
  if (setting("gradingtype") == "ALL_OR_NOTHING" || setting("gradingtype") == "-1")
    question.draft.outcome.change("an order that is right in part earns part of the marks here");
  set_order(question.draft, std::move(entries));
}

void leave(Draft& draft, const std::string& type) {
  static const std::map<std::string, std::string> reasons{
      {"shortanswer", "its answer has to be typed, and a kiosk has no keyboard"},
      {"essay", "an essay has to be written and read by somebody"},
      {"description", "it only tells something and asks nothing"},
      {"random", "it only stands for another question that Moodle draws"},
      {"ddmarker", "markers on a picture have no counterpart here"},
      {"ddimageortext", "words or pictures on a picture have no counterpart here"},
      {"calculated", "its numbers are worked out anew each time"},
      {"calculatedsimple", "its numbers are worked out anew each time"},
      {"calculatedmulti", "its numbers are worked out anew each time"}};
  const auto known = reasons.find(type);
  draft.outcome.leave(known != reasons.end() ? known->second
                                             : "Moodle's question type " + type + " has no counterpart here");
}

using TypeReader = void (*)(MoodleQuestion&);
TypeReader reader_of(const std::string& type) {
  static const std::map<std::string, TypeReader> readers{
      {"multichoice", read_choice},        {"truefalse", read_true_false},
      {"matching", read_matching},         {"match", read_matching},
      {"ddmatch", read_matching},          {"numerical", read_numerical},
      {"ordering", read_ordering},         {"cloze", read_cloze},
      {"multianswer", read_cloze},         {"gapselect", read_missing_words},
      {"ddwtos", read_missing_words},      {"gapfill", read_gapfill},
      {"oumultiresponse", read_all_right}, {"multichoiceset", read_all_right}};
  const auto found = readers.find(type);
  return found == readers.end() ? nullptr : found->second;
}

// Settings that a kiosk does not have, where they differ from what Moodle sets by itself.
void note_settings(MoodleQuestion& question) {
  Draft& draft = question.draft;
  const double marks = number_in(trimmed_text(question.xml.child("defaultgrade"))).value_or(1);
  if (std::abs(marks - 1) > 1e-6) draft.outcome.change("its weight was left out: every question counts alike here");
  const double penalty = number_in(trimmed_text(question.xml.child("penalty"))).value_or(0);
  static constexpr std::array usual{0.0, 0.1, 1.0 / 3, 1.0};
  if (std::ranges::none_of(usual, [&](double one) { return std::abs(penalty - one) < 0.005; }))
    draft.outcome.change("the marks taken off for another try were left out");
  if (is_set(question.xml.child("hidden"), false)) draft.outcome.change("it was hidden in Moodle, and is asked here");
  for (const char* tags : {"tags", "coursetags"})
    for (const pugi::xml_node tag : question.xml.child(tags).children("tag")) {
      if (const int difficulty = difficulty_in(markup_of(tag)))
        draft.question.difficulty = difficulty;
      else
        draft.outcome.change("its tags were left out");
    }
  for (const pugi::xml_node hint : question.xml.children("hint"))
    if (!markup_of(hint).empty() || !markup_of(hint.child("hintcontent")).empty())
      draft.outcome.change("its hints were left out");
  for (const char* feedback : {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}) {
    const std::string said = base::plain_of(read_html(markup_of(question.xml.child(feedback))).text);
    if (!said.empty() && !is_said_by_itself(said))
      draft.outcome.change("what was said on a right, a partly right or a wrong answer as a whole was left out");
  }
  if (question.xml.child("image_base64")) draft.outcome.change("an image was left out");
}

Draft read_question(pugi::xml_node xml, int line, const base::Language& language) {
  MoodleQuestion question{xml, language};
  Draft& draft = question.draft;
  draft.outcome.line = line;
  draft.question.difficulty = unknown_difficulty;
  draft.outcome.item = base::plain_of(read_html(markup_of(xml.child("name"))).text);
  draft.question.id = trimmed_text(xml.child("idnumber"));
  if (draft.question.id.empty()) draft.question.id = draft.outcome.item;
  const std::string type = trimmed(xml.attribute("type").value());
  const TypeReader reader = reader_of(type);
  if (!reader) {
    leave(draft, type);
    return draft;
  }
  if (reader != read_cloze && reader != read_missing_words && reader != read_gapfill)
    draft.question.stem = question.text_of(xml.child("questiontext"));
  draft.question.explanation = question.text_of(xml.child("generalfeedback"));
  note_settings(question);
  reader(question);
  return draft;
}

}  // namespace

base::Result<Imported> read_moodle_xml(std::string_view text, const base::Language& language) {
  base::Result<XmlFile> read = XmlFile::read(text);
  if (!read) return read.error();
  const XmlFile& file = read.value();
  if (local_name(file.root()) != "quiz")
    return base::Error{base::ErrorKind::content,
                       "this is not Moodle XML: it begins with <" + std::string(file.root().name()) +
                           ">, not with <quiz>; export the questions as Moodle XML",
                       {{}, file.line_of(file.root()), 0}};
  Imported imported;
  Categories categories(imported, "category");
  for (const pugi::xml_node xml : file.root().children("question")) {
    if (std::string_view(xml.attribute("type").value()) == "category") {
      std::vector<std::string> losses;
      if (!markup_of(xml.child("info")).empty()) losses.emplace_back("its description was left out");
      categories.begin(category_name(markup_of(xml.child("category"))), file.line_of(xml), std::move(losses));
      continue;
    }
    add(imported, read_question(xml, file.line_of(xml), language));
  }
  categories.finish();
  return imported;
}

}  // namespace kiosk::exchange
