// What is exported and imported again is the same, but for what the outcomes tell.
#include <algorithm>
#include <map>
#include <sstream>

#include "base/overloaded.hpp"
#include "exchange/every_type.hpp"
#include "exchange/importing.hpp"
#include "exhibit/load.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

// A text with its emphasis, as one reads it in one language.
std::string marked(const Text& text, const Language& language) {
  std::string all;
  if (!text.empty())
    for (const base::Run& run : text(language))
      all += (run.emphasis ? "<em>" : "") + std::string(run.strong ? "<b>" : "") + run.text +
             (run.emphasis || run.strong ? "</>" : "");
  return all;
}

// A question in lines: everything that a visitor meets, without the ids inside of it.
std::string told(const Question& question, const Language& language, bool with_difficulty = true) {
  std::ostringstream out;
  const auto text = [&](const Text& one) { return marked(one, language); };
  out << question.id << " " << exhibit::name_of(question.type) << " " << (with_difficulty ? question.difficulty : 0)
      << "\n"
      << text(question.stem) << "\n"
      << text(question.explanation) << "\n";
  std::visit(base::Overloaded{[&](const ChoiceTask& task) {
                                for (const Option& option : task.options)
                                  out << (option.right ? "* " : "- ")
                                      << (option.text.empty() ? option.id : text(option.text)) << " | "
                                      << text(option.why) << "\n";
                              },
                              [&](const OrderTask& task) {
                                for (const Entry& entry : task.entries)
                                  out << text(entry.text) << " | " << text(entry.when) << "\n";
                                out << text(task.first) << " … " << text(task.last) << "\n";
                              },
                              [&](const PlacingTask& task) {
                                std::vector<std::string> lines;
                                for (const Slot& slot : task.slots)
                                  for (const Token& token : task.tokens)
                                    if (token.id == slot.token)
                                      lines.push_back((slot.text.empty() ? slot.id : text(slot.text)) + " > " +
                                                      text(token.text) + " | " + text(slot.why));
                                for (const Token& token : task.tokens) lines.push_back("? " + text(token.text));
                                std::sort(lines.begin(), lines.end());
                                out << text(task.passage) << "\n";
                                for (const std::string& line : lines) out << line << "\n";
                              },
                              [&](const EstimateTask& task) {
                                out << task.from << " " << task.to << " " << task.step << " " << text(task.unit) << " "
                                    << task.answer << " " << task.closeness.full_within << " " << task.closeness.zero_at
                                    << "\n";
                              },
                              [&](const PinTask& task) { out << task.place << "\n"; }},
             question.task);
  return out.str();
}

bool only_references(const Outcome& outcome) {
  return std::all_of(outcome.reasons.begin(), outcome.reasons.end(), [](const std::string& reason) {
    return reason == "its facts were left out" || reason == "its panel was left out" ||
           reason == "its set was left out";
  });
}

struct Trip {
  Exported exported;
  Imported imported;
};

Trip trip(const Exhibit& exhibit, Format format, const Language& language) {
  auto exported = export_to(format, exhibit, {}, language);
  EXPECT_TRUE(exported.ok());
  if (!exported) return {};
  EXPECT_EQ(exported.value().outcomes.size(), exhibit.questions.size());
  EXPECT_EQ(recognize(exported.value().bytes, "file"), format);
  return {exported.value(), imported(format, exported.value().bytes, language)};
}

// Each question that neither the export nor the import calls changed is the same; the others are told of, and come over
// too unless they were left. Returns how many are the same.
int compare(const Exhibit& exhibit, Format format, const Language& language) {
  const Trip there = trip(exhibit, format, language);
  std::map<std::string, const Question*> back;
  for (const Question& question : there.imported.questions) back[question.id] = &question;
  std::map<std::string, Outcome> again;
  std::size_t next = 0;
  for (const Outcome& outcome : there.imported.outcomes)
    if (outcome.fate != Fate::left && next < there.imported.questions.size())
      again[there.imported.questions[next++].id] = outcome;
  int same = 0, missing = 0;
  for (std::size_t i = 0; i < there.exported.outcomes.size(); ++i) {
    const Question& given = exhibit.questions[i];
    const Outcome& outcome = there.exported.outcomes[i];
    EXPECT_EQ(outcome.item, given.id);
    if (outcome.fate == Fate::left) {
      EXPECT_FALSE(back.contains(given.id)) << given.id;
      continue;
    }
    if (!back.contains(given.id)) {
      // A passage behind its question may be more than a screen holds: that is told too.
      EXPECT_FALSE(only_references(outcome)) << given.id << " did not come back from " << name_of(format);
      ++missing;
      continue;
    }
    if (!only_references(outcome) || again[given.id].fate != Fate::whole) continue;
    EXPECT_EQ(told(*back[given.id], language), told(given, language)) << name_of(format);
    ++same;
  }
  // An import is one set: of the others it tells in rows of their own.
  EXPECT_EQ(missing, std::ranges::count_if(there.imported.outcomes, [](const Outcome& outcome) {
              return outcome.fate == Fate::left && outcome.reasons[0].find("is one set") == std::string::npos;
            }));
  return same;
}

Exhibit bundled() {
  const Loaded loaded = load(std::string(KIOSK_SOURCE_DIR) + "/content");
  EXPECT_TRUE(loaded.exhibit);
  return loaded.exhibit ? *loaded.exhibit : Exhibit{};
}

TEST(RoundTrip, ThroughCsvKeepsWhatATableHolds) {
  const Exhibit exhibit = exhibit_of_every_type();
  for (const Language& language : exhibit.languages) EXPECT_EQ(compare(exhibit, Format::csv, language), 9) << language;
}

TEST(RoundTrip, ThroughGiftKeepsChoicesWhole) {
  const Exhibit exhibit = exhibit_of_every_type();
  for (const Language& language : exhibit.languages) EXPECT_EQ(compare(exhibit, Format::gift, language), 3) << language;
}

// Choices, and gaps without feedback.
TEST(RoundTrip, ThroughMoodleXmlKeepsChoicesAndGaps) {
  const Exhibit exhibit = exhibit_of_every_type();
  for (const Language& language : exhibit.languages)
    EXPECT_EQ(compare(exhibit, Format::moodle_xml, language), 4) << language;
}

TEST(RoundTrip, ThroughQtiKeepsChoicesAndGaps) {
  const Exhibit exhibit = exhibit_of_every_type();
  for (const Language& language : exhibit.languages) EXPECT_EQ(compare(exhibit, Format::qti, language), 4) << language;
}

TEST(Csv, TellsOfSetsThatATableDoesNotKeepApart) {
  Exhibit exhibit = exhibit_of_every_type();
  const auto tells = [&] {
    const auto exported = export_to(Format::csv, exhibit, {}, "en");
    return exported.ok() && fate(exported.value().outcomes[0]).find("its set was left out") != std::string::npos;
  };
  EXPECT_FALSE(tells());
  exhibit.questions.back().set = "another";
  EXPECT_TRUE(tells());
}

TEST(RoundTrip, OfTheBundledBank) {
  const Exhibit exhibit = bundled();
  for (const Language& language : exhibit.languages)
    for (const Format format : {Format::csv, Format::gift, Format::moodle_xml, Format::qti})
      EXPECT_GT(compare(exhibit, format, language), static_cast<int>(exhibit.questions.size()) / 4)
          << name_of(format) << " " << language;
}

TEST(Gift, WritesWhatItHasNoFormForAsSomethingElse) {
  const Trip there = trip(exhibit_of_every_type(), Format::gift, "en");
  std::map<std::string, Question> back;
  for (const Question& question : there.imported.questions) back[question.id] = question;
  std::map<std::string, std::string> fates;
  for (const Outcome& outcome : there.exported.outcomes) {
    Outcome own = outcome;
    std::erase(own.reasons, "its facts were left out");
    std::erase(own.reasons, "its panel was left out");
    fates[outcome.item] = fate(own);
  }
  EXPECT_EQ(pairs(back["order"]), "1 > Then, 2 > Now, 3 > Later");
  EXPECT_EQ(fates["order"],
            "changed: the names of its ends stand in the question; its dates were left out; emphasis in an answer was "
            "left out; the order became pairs of a number "
            "and a text");
  EXPECT_NE(plain(back["order"].stem).find("(1 — Earliest, 3 — Latest)"), std::string::npos);
  EXPECT_EQ(pairs(back["match"]), "Left: 1 > Right = 1, Left 2 > Right 2, > Right 3");
  EXPECT_EQ(fates["match"], "changed: the feedback of its parts was left out");
  EXPECT_EQ(pairs(back["gaps"]), "1 > here, 2 > there, > nowhere");
  EXPECT_NE(plain(back["gaps"].stem).find("From (1) _____ to (2) _____, and on."), std::string::npos);
  EXPECT_EQ(options(back["one-gap"]), "*here, there");
  EXPECT_EQ(fates["one-gap"], "changed: its passage stands behind the question; the gap became a choice");
  EXPECT_EQ(pairs(back["groups"]), "Apple > Fruit, Pear > Fruit, Leek > Vegetable");
  const auto& number = std::get<EstimateTask>(back["number"].task);
  EXPECT_EQ(number.answer, 150);
  EXPECT_NEAR(number.closeness.zero_at, 50, 0.01);
  EXPECT_NE(fates["number"].find("its marks fall in quarters"), std::string::npos);
  EXPECT_EQ(back["year"].type, QuestionType::year);
  EXPECT_EQ(std::get<EstimateTask>(back["year"].task).closeness.zero_at, 1);
  EXPECT_EQ(options(back["said"]), "*A speaker, Another");
  EXPECT_NE(plain(back["said"].stem).find("“on three pillars”"), std::string::npos);
  EXPECT_EQ(options(back["spot"]), "A door, *A window");
  EXPECT_EQ(fates["pin"], "left: GIFT has no map");
  EXPECT_EQ(there.imported.title, "The documents");
}

// The fields of a line that Anki reads.
std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> all{""};
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      all.back() += line[++i];
    else if (line[i] == '"')
      quoted = !quoted;
    else if (line[i] == '\t' && !quoted)
      all.emplace_back();
    else
      all.back() += line[i];
  }
  return all;
}

TEST(Anki, HasANoteForEachQuestion) {
  const Exhibit exhibit = exhibit_of_every_type();
  const auto exported = export_to(Format::anki, exhibit, {}, "en");
  ASSERT_TRUE(exported.ok());
  std::istringstream lines(exported.value().bytes);
  std::map<std::string, std::vector<std::string>> notes;
  std::string head;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) {
      head += line + "|";
      continue;
    }
    const auto parts = fields(line);
    ASSERT_EQ(parts.size(), 4u) << line;
    notes[parts[0]] = parts;
  }
  EXPECT_EQ(
      head,
      "#separator:tab|#html:true|#notetype:Basic|#columns:Guid\tFront\tBack\tTags|#guid column:1|#tags column:4|");
  EXPECT_EQ(notes.size(), exhibit.questions.size());
  const auto& single = notes["sample:single:en"];
  EXPECT_EQ(
      single[1],
      "What of single &amp; <em>others</em>?<ol type=A><li>50% of it</li><li>%5% more</li><li>[html] a&lt;b</li></ol>");
  EXPECT_EQ(single[2],
            "<b>50% of it</b><ul><li>%5% more — Because [it] is: no.</li></ul><br><br>So it was: {x} = ~5% #1.");
  EXPECT_EQ(single[3], "documents difficulty::1 type::single");
  EXPECT_NE(notes["sample:truth:en"][2].find("<b>False</b>"), std::string::npos);
  EXPECT_NE(notes["sample:order:en"][1].find("<ul><li><em>Now</em></li><li>Later</li><li>Then</li></ul>"),
            std::string::npos);
  EXPECT_NE(notes["sample:order:en"][2].find("<ol><li>Then — 1990</li><li><em>Now</em></li>"), std::string::npos);
  EXPECT_NE(notes["sample:gaps:en"][1].find("From (1) _____ to (2) _____"), std::string::npos);
  EXPECT_NE(notes["sample:match:en"][2].find("<li>Left: 1 — <b>Right = 1</b></li>"), std::string::npos);
  EXPECT_NE(notes["sample:number:en"][2].find("<b>150 silos</b>"), std::string::npos);
  EXPECT_NE(notes["sample:pin:en"][2].find("<b>Moscow</b>"), std::string::npos);
  EXPECT_NE(notes["sample:said:en"][1].find("“on three pillars”"), std::string::npos);
}

TEST(Export, TakesTheSetsAskedForAndRefusesOthers) {
  const Exhibit exhibit = bundled();
  const auto some = export_to(Format::csv, exhibit, {"people"}, "ru");
  ASSERT_TRUE(some.ok());
  EXPECT_LT(some.value().outcomes.size(), exhibit.questions.size());
  EXPECT_FALSE(some.value().outcomes.empty());
  const auto refused = [&](Format format, const std::vector<std::string>& sets, const Language& language) {
    const auto exported = export_to(format, exhibit, sets, language);
    EXPECT_FALSE(exported.ok());
    return exported.ok() ? "" : exported.error().message;
  };
  EXPECT_NE(refused(Format::csv, {"peple"}, "en").find("did you mean \"people\""), std::string::npos);
  EXPECT_NE(refused(Format::csv, {}, "fr").find("does not speak"), std::string::npos);
  for (const Format format : {Format::aiken, Format::open_trivia, Format::kahoot})
    EXPECT_NE(refused(format, {}, "en").find("choose gift"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::exchange
