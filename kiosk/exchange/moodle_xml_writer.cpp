#include <algorithm>
#include <array>
#include <cstdio>

#include "exchange/choices.hpp"
#include "exchange/estimate.hpp"
#include "exchange/moodle_tree.hpp"

namespace kiosk::exchange {
namespace {

using exhibit::Question;
using exhibit::QuestionType;
using exhibit::Text;

class Writer {
 public:
  Writer(const exhibit::Exhibit& exhibit, const base::Language& language) : exhibit_(exhibit), language_(language) {
    pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    quiz_ = document_.append_child("quiz");
  }

  // What follows belongs to this set.
  void begin(const std::string& set) {
    const auto found = std::ranges::find(exhibit_.question_sets, set, &exhibit::QuestionSet::id);
    std::string path = "$course$/top/";
    const std::string title = found == exhibit_.question_sets.end() ? set : found->title.plain(language_);
    for (const char c : title) path += c == '/' ? "//" : std::string(1, c);
    pugi::xml_node question = quiz_.append_child("question");
    question.append_attribute("type") = "category";
    add_element(question.append_child("category"), "text", path);
  }

  void write(const Question& asked) {
    outcome_ = &exported_.outcomes.emplace_back();
    outcome_->item = asked.id;
    if (asked.type == QuestionType::map_pin) return outcome_->leave("Moodle has no map to set a pin on");
    note_references(asked, *outcome_);
    const Question question = as_choice(exhibit_, asked, language_, *outcome_);
    xml_ = quiz_.append_child("question");
    xml_.append_attribute("type");
    add_element(xml_.append_child("name"), "text", question.id);
    add_text(xml_, "questiontext", html(question.stem));
    add_text(xml_, "generalfeedback", html(question.explanation));
    add_element(xml_, "defaultgrade", "1");
    add_element(xml_, "penalty", "0.3333333");
    add_element(xml_, "hidden", "0");
    add_element(xml_, "idnumber", question.id);
    std::visit([&](const auto& task) { write(question, task); }, question.task);
    add_element(xml_.append_child("tags").append_child("tag"), "text", difficulty_label(question.difficulty));
  }

  Exported finish() {
    exported_.bytes = written(document_);
    return std::move(exported_);
  }

 private:
  [[nodiscard]] std::string html(const Text& text) const { return text.empty() ? "" : to_html(text(language_)); }

  static pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& markup) {
    pugi::xml_node element = parent.append_child(name);
    element.append_attribute("format") = "html";
    add_element(element, "text", markup);
    return element;
  }

  pugi::xml_node add_answer(double fraction, const std::string& markup, const std::string& feedback = {}) {
    std::array<char, 32> hundredths{};  // with as many places as Moodle's list of grades has
    std::snprintf(hundredths.data(), hundredths.size(), "%.5f", fraction);
    pugi::xml_node answer = add_text(xml_, "answer", markup);
    answer.prepend_attribute("fraction") = hundredths.data();
    add_text(answer, "feedback", feedback);
    return answer;
  }

  void set_type(const char* type) { xml_.attribute("type") = type; }

  void write(const Question& question, const exhibit::ChoiceTask& task) {
    if (question.type == QuestionType::true_false) {
      set_type("truefalse");
      for (const exhibit::Option& option : task.options)
        add_answer(option.right ? 100 : 0, option.id, option.right ? "" : html(option.why));
      return;
    }
    const bool several = question.type == QuestionType::multiple;
    set_type("multichoice");
    add_element(xml_, "single", several ? "false" : "true");
    add_element(xml_, "shuffleanswers", "true");
    add_element(xml_, "answernumbering", "abc");
    const auto right = std::ranges::count_if(task.options, [](const exhibit::Option& option) { return option.right; });
    const auto wrong = static_cast<std::ptrdiff_t>(task.options.size()) - right;
    for (const exhibit::Option& option : task.options) {
      const double share = option.right ? 100.0 / static_cast<double>(several ? right : 1)
                                        : (several ? -100.0 / static_cast<double>(wrong) : 0);
      add_answer(share, html(option.text), option.right ? "" : html(option.why));
    }
  }

  // Moodle's own type since 4.4; a plug-in before.
  void write(const Question&, const exhibit::OrderTask& task) {
    set_type("ordering");
    add_element(xml_, "layouttype", "VERTICAL");
    add_element(xml_, "selecttype", "ALL");
    add_element(xml_, "selectcount", std::to_string(task.entries.size()));
    add_element(xml_, "gradingtype", "RELATIVE_TO_CORRECT");
    add_element(xml_, "showgrading", "SHOW");
    if (!task.first.empty() || !task.last.empty()) outcome_->change("the names of the order's ends were left out");
    int place = 0;
    for (const exhibit::Entry& entry : task.entries) {
      pugi::xml_node answer = add_text(xml_, "answer", html(entry.text));
      answer.prepend_attribute("fraction") = ++place;
      if (!entry.when.empty()) outcome_->change("its entries' dates were left out");
    }
  }

  void write(const Question& question, const exhibit::PlacingTask& task) {
    const auto says_why = [](const auto& thing) { return !thing.why.empty(); };
    if (std::ranges::any_of(task.slots, says_why) || std::ranges::any_of(task.tokens, says_why))
      outcome_->change("what is said on wrong answers was left out");
    if (question.type == QuestionType::gaps) return write_gaps(question, task);
    set_type("matching");
    add_element(xml_, "shuffleanswers", "true");
    if (question.type == QuestionType::groups) outcome_->change("the groups became answers to be matched");
    for (const exhibit::Slot& slot : task.slots)
      add_pair(html(slot.text), *std::ranges::find(task.tokens, slot.token, &exhibit::Token::id));
    for (const exhibit::Token& token : task.tokens)
      if (std::ranges::find(task.slots, token.id, &exhibit::Slot::token) == task.slots.end()) add_pair("", token);
  }

  void add_pair(const std::string& premise, const exhibit::Token& token) {
    add_element(add_text(xml_, "subquestion", premise).append_child("answer"), "text", token.text.plain(language_));
  }

  // Each word fills one gap, as here: "Drag and drop into text".
  void write_gaps(const Question& question, const exhibit::PlacingTask& task) {
    set_type("ddwtos");
    std::string passage = html(task.passage);
    for (const exhibit::Slot& slot : task.slots) {
      const auto word = std::ranges::find(task.tokens, slot.token, &exhibit::Token::id);
      const std::string mark = "{" + slot.id + "}";
      if (const std::size_t at = passage.find(mark); at != std::string::npos)
        passage.replace(at, mark.size(), "[[" + std::to_string(word - task.tokens.begin() + 1) + "]]");
    }
    xml_.child("questiontext").child("text").text() =
        ("<p>" + html(question.stem) + "</p><p>" + passage + "</p>").c_str();
    add_element(xml_, "shuffleanswers", "1");
    for (const exhibit::Token& word : task.tokens) {
      pugi::xml_node box = xml_.append_child("dragbox");
      add_element(box, "text", html(word.text));
      add_element(box, "group", "1");
    }
  }

  // Steps of marks under the line that falls from full marks to none: there is no line in Moodle.
  void write(const Question&, const exhibit::EstimateTask& task) {
    set_type("numerical");
    outcome_->change("its scale was left out: the number is to be typed, and its marks fall in steps");
    const auto [full, zero] = task.closeness;
    for (const int share : {100, 80, 60, 40, 20}) {
      if (share < 100 && zero - full <= task.step) break;  // nothing lies between
      pugi::xml_node answer = add_answer(share, number_text(task.answer));
      add_element(answer, "tolerance", number_text(full + (100 - share) / 100.0 * (zero - full)));
    }
    if (task.unit.empty()) return;
    pugi::xml_node unit = xml_.append_child("units").append_child("unit");
    add_element(unit, "multiplier", "1");
    add_element(unit, "unit_name", task.unit.plain(language_));
    add_element(xml_, "unitgradingtype", "0");
    add_element(xml_, "showunits", "0");  // may be typed, or not
  }

  void write(const Question&, const exhibit::PinTask&) {}

  const exhibit::Exhibit& exhibit_;
  const base::Language& language_;
  pugi::xml_document document_;
  pugi::xml_node quiz_, xml_;  // xml_: of the question that is being written
  Exported exported_;
  Outcome* outcome_ = nullptr;  // of that question
};

}  // namespace

Exported write_moodle_xml(const exhibit::Exhibit& exhibit, const Chosen& questions, const base::Language& language) {
  Writer writer(exhibit, language);
  std::string set;
  for (const Question* question : questions) {
    if (question->set != set) writer.begin(set = question->set);
    writer.write(*question);
  }
  return writer.finish();
}

}  // namespace kiosk::exchange
