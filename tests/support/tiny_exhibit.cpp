#include "support/tiny_exhibit.hpp"

#include <algorithm>

namespace kiosk::testing {
namespace {

using namespace exhibit;

Theme theme(std::uint8_t ink) {
  Theme theme;
  std::uint8_t other = 0;
  for (const char* name : {"ground", "surface", "raised", "line", "text", "secondary", "accent", "on-accent", "first",
                           "second", "right", "wrong", "focus", "shade"})
    theme.colours[name] = {ink, ++other, 0, 255};
  theme.picture["line"] = {ink, 255, 255, 255};
  theme.display_font = theme.text_font = theme.typed_font = "Sans";
  theme.sizes = {{"small", 24},    {"body", 28},  {"lead", 38},  {"quotation", 38},
                 {"subtitle", 47}, {"title", 59}, {"large", 73}, {"display", 92}};
  return theme;
}

Panel panel(const std::string& id) {
  Panel panel;
  panel.id = id;
  panel.kicker = text_in_two(id + " kicker");
  panel.title = text_in_two(id + " title");
  panel.question = text_in_two(id + " asks");
  panel.body = {{text_in_two(id + " says"), {"fact"}, false}, {text_in_two(id + " adds"), {"other"}, true}};
  return panel;
}

Picture picture() {
  Picture picture;
  picture.file = "/nowhere/picture.svg";
  picture.alt = text_in_two("a picture");
  picture.caption = text_in_two("a caption");
  picture.labels = {{text_in_two("a label"), 50, 50, 20, LabelAlign::centre, LabelStyle::label, ""}};
  return picture;
}

void add_words(Exhibit& exhibit) {
  for (const char* key : {"name",
                          "begin",
                          "contents",
                          "next",
                          "previous",
                          "access",
                          "sources",
                          "hand-in",
                          "hand-in-now",
                          "back-to-questions",
                          "back-to-result",
                          "you-chose",
                          "missed-one",
                          "take-home",
                          "quiz",
                          "close",
                          "confirm",
                          "next-question",
                          "see-result",
                          "more",
                          "again",
                          "right",
                          "wrong",
                          "partly",
                          "true",
                          "false",
                          "choose-one",
                          "choose-several",
                          "put-in-order",
                          "match-each",
                          "fill-gaps",
                          "sort-each",
                          "next-here",
                          "empty-slot",
                          "placed",
                          "your-answer",
                          "right-answer",
                          "missed",
                          "nothing-missed",
                          "return-to-quiz",
                          "still-there",
                          "stay",
                          "finish",
                          "background",
                          "source-of",
                          "page-up",
                          "page-down",
                          "text-size",
                          "contrast",
                          "reach",
                          "motion",
                          "on",
                          "off",
                          "chosen",
                          "start-quiz",
                          "new-round",
                          "quiz-rules",
                          "result",
                          "result-picture",
                          "contrast-standard",
                          "contrast-high",
                          "translated-from-en",
                          "in-the-picture",
                          "back-to-panel",
                          "opened",
                          "previous-part",
                          "next-part",
                          "touch-a-part",
                          "zoom-in",
                          "zoom-out",
                          "enlarge",
                          "reduce",
                          "class",
                          "class-title",
                          "class-setup",
                          "class-teams",
                          "class-play",
                          "class-in-turn",
                          "class-together",
                          "class-clock",
                          "class-seconds",
                          "class-seconds-left",
                          "class-questions",
                          "class-all",
                          "class-asked",
                          "class-asked-each",
                          "class-none-fit",
                          "class-start",
                          "class-go-on",
                          "class-standings",
                          "class-turn",
                          "class-count",
                          "class-start-clock",
                          "class-reveal",
                          "class-skip",
                          "class-more",
                          "class-fewer",
                          "class-undo",
                          "class-ready",
                          "class-touch",
                          "class-closed",
                          "class-answered",
                          "class-no-answer",
                          "class-new",
                          "class-score",
                          "class-points",
                          "class-place"})
    for (const Language& language : exhibit.languages) exhibit.words[language][key] = language + ":" + key;
  for (const Language& language : exhibit.languages) {
    Words& words = exhibit.words[language];
    words["start-over-in"] = language + ":start-over-in {0}";
    words["as-quoted-by"] = language + ":as-quoted-by {0}";
    for (const char* key : {"question-of", "score", "page-of", "panel-of", "part-of", "place-of"})
      words[key] = language + ":" + key + " {0}/{1}";
    for (const char* key : {"your-number", "gap-number"}) words[key] = language + ":" + key + " {0}";
    words["team"] = language + ":team {0}";
    words["quote-open"] = "“";
    words["quote-close"] = "”";
  }
}

}  // namespace

Text text_in_two(const std::string& words) {
  return {{{"en", base::plain(words)}, {"ru", base::plain("рус " + words)}}};
}

Question question(const std::string& id, const std::string& set, QuestionType type, int difficulty,
                  const std::vector<std::string>& right, const std::vector<std::string>& wrong) {
  Question question;
  question.id = id;
  question.set = set;
  question.type = type;
  question.difficulty = difficulty;
  question.stem = text_in_two(id + " stem");
  question.explanation = text_in_two(id + " because");
  question.facts = {"fact"};
  std::vector<Option> options;
  const auto add = [&](const std::string& option, bool is_right) {
    const bool spoken = type != QuestionType::true_false;
    options.push_back({option, spoken ? text_in_two(id + " " + option) : Text{},
                       is_right || !spoken ? Text{} : text_in_two(id + " not " + option), is_right});
  };
  for (const std::string& option : right) add(option, true);
  for (const std::string& option : wrong) add(option, false);
  if (type == QuestionType::true_false)
    std::ranges::sort(options, {}, [](const Option& option) { return option.id == "false"; });
  question.task = ChoiceTask{options, {}, {}};
  return question;
}

Exhibit tiny_exhibit() {
  Exhibit exhibit;
  exhibit.id = "tiny";
  exhibit.languages = {"en", "ru"};
  exhibit.title = text_in_two("tiny");
  exhibit.subtitle = text_in_two("subtitle");
  exhibit.introduction = text_in_two("introduction");
  exhibit.cover = picture();
  exhibit.cover->labels.clear();
  exhibit.themes = {{"standard", theme(1)}, {"high", theme(2)}};
  add_words(exhibit);

  Source archive, memo;
  archive.id = "archive";
  archive.kind = SourceKind::publication;
  archive.title = text_in_two("archive");
  archive.note = text_in_two("a note");
  memo.id = "memo";
  memo.title = text_in_two("memo");
  memo.archive = text_in_two("kept here");
  memo.date = text_in_two("1993");
  memo.quoted_by = "archive";
  exhibit.sources = {{"archive", archive}, {"memo", memo}};
  exhibit.facts = {{"fact", {"fact", Standing::document, "memo", text_in_two("they met")}},
                   {"other", {"other", Standing::background, "archive", text_in_two("it rained")}}};
  exhibit.people = {{"speaker", {"speaker", text_in_two("speaker"), text_in_two("role"), {}, ""}}};
  Quotation said;
  said.id = "said";
  said.language = "en";
  said.text = "three pillars";
  said.speaker = "speaker";
  said.document = "memo";
  said.translations = {{"ru", "три опоры"}};
  exhibit.quotations = {{"said", said}};

  exhibit.panels = {panel("one"), panel("two"), panel("three")};
  exhibit.panels[0].picture = picture();
  exhibit.panels[1].layout = PanelLayout::quotation;
  exhibit.panels[1].quotations = {"said"};

  exhibit.question_sets = {{"documents", text_in_two("documents")}, {"people", text_in_two("people")}};
  exhibit.questions = {question("where", "documents", QuestionType::single, 1, {"a"}, {"b", "c"}),
                       question("which", "documents", QuestionType::multiple, 3, {"a", "b"}, {"x", "y"}),
                       question("truth", "documents", QuestionType::true_false, 2, {"false"}, {"true"}),
                       question("who", "people", QuestionType::single, 2, {"a"}, {"b", "c", "d"}),
                       question("all", "people", QuestionType::multiple, 2, {"a", "b"}, {"x"}),
                       question("lie", "people", QuestionType::true_false, 1, {"true"}, {"false"})};
  for (Question& asked : exhibit.questions) asked.panel = "two";
  exhibit.quiz_items = 4;
  exhibit.timing.drift = false;  // between two slides nothing changes
  return exhibit;
}

Exhibit tiny_exhibit_to_explore() {
  Exhibit exhibit = tiny_exhibit();
  const auto part = [](const std::string& id) {
    Part made;
    made.id = id;
    made.title = text_in_two(id + " title");
    return made;
  };
  Hotspots hotspots{picture(), {part("left"), part("middle"), part("right")}};
  hotspots.parts[0].when = text_in_two("left when");
  hotspots.parts[0].body = {{text_in_two("left says"), {"fact"}, false}};
  hotspots.parts[1].body = {{text_in_two("middle says"), {"other"}, true}};
  hotspots.parts[1].quotations = {"said"};
  hotspots.parts[2].excerpts = {{"said", {{"en", "pillars"}, {"ru", "опоры"}}}};
  exhibit.panels[1].interactive = hotspots;
  return exhibit;
}

}  // namespace kiosk::testing
