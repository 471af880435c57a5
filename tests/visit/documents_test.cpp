// Papers under tabs: how lines break, what is in view, what a finger and a step do.
#include "exhibit/documents.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/tiny_exhibit.hpp"
#include "support/visitor.hpp"
#include "visit/documents_page.hpp"
#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

using testing::Visitor;
using Lines = std::vector<std::string>;

exhibit::Text text(const std::string& words) { return {{{"en", base::plain(words)}, {"ru", base::plain(words)}}}; }

constexpr const char* long_words =
    "We want to build a Europe that will inhabit a new security environment from [the Urals] to the Atlantic. It will "
    "be a unified Euro-Atlantic community built on three pillars.";

// The tiny exhibit with two papers on its first panel: the first has a short passage and a long one, the other one.
exhibit::Exhibit with_papers() {
  exhibit::Exhibit exhibit = testing::tiny_exhibit();
  exhibit::Quotation& said = exhibit.quotations.at("said");
  said.translation_of = "ru";
  exhibit::Quotation whole = said;
  whole.id = "whole";
  whole.text = long_words;
  whole.translations = {{"ru", "длинные слова"}};
  exhibit.quotations["whole"] = whole;
  exhibit::Documents documents;
  for (const char* id : {"first", "second"}) {
    exhibit::Paper paper;
    paper.id = id;
    paper.title = text(id);
    paper.source = "memo";
    paper.language = "en";
    paper.head = {"MEMORANDUM", "of a conversation between two people in a quiet room"};
    documents.papers.push_back(paper);
  }
  documents.papers[0].passages.resize(6);
  documents.papers[1].passages.resize(1);
  int number = 0;
  for (exhibit::Paper& paper : documents.papers)
    for (exhibit::Part& passage : paper.passages) {
      passage.id = "p" + std::to_string(++number);
      passage.title = text("passage " + std::to_string(number));
      passage.quotations = {number == 1 ? "said" : "whole"};
    }
  exhibit.panels[0].interactive = documents;
  for (auto& [name, theme] : exhibit.themes)
    for (const char* colour : {"paper", "paper-dark", "ink", "brass-light", "brass-dark"})
      theme.picture[colour] = {255, 255, 255, 255};
  return exhibit;
}

class Documents : public ::testing::Test {
 protected:
  void SetUp() override {
    visitor.touch();
    visitor.state.screen = PanelScreen{0};
    begin_exploring(visitor.state, visitor.world, visitor.now);
  }

  [[nodiscard]] const exhibit::Documents& documents() const {
    return std::get<exhibit::Documents>(*exhibit.panels[0].interactive);
  }
  [[nodiscard]] Page page(std::size_t leaf = 0) const {
    return set_page(Kit(visitor.state, visitor.world, visitor.now), documents().papers[leaf]);
  }
  [[nodiscard]] Lens lens() const { return visitor.state.exploration.lens(visitor.now); }
  // The line at the upper edge of the window.
  [[nodiscard]] double first_line(std::size_t leaf = 0) const {
    const Page shown = page(leaf);
    return lens().centre.y * double(shown.rows.size()) - double(shown.in_view) / (2 * lens().zoom);
  }
  [[nodiscard]] bool whole_in_view(std::size_t passage, std::size_t leaf = 0) const {
    const Page shown = page(leaf);
    const auto [first, end] = shown.rows_of(passage);
    const double top = first_line(leaf);
    return double(first) >= top - 0.001 && double(end) <= top + double(shown.in_view) / lens().zoom + 0.001;
  }

  exhibit::Exhibit exhibit = with_papers();
  Visitor visitor{exhibit};
};

TEST(TypedLines, BreakBetweenWords) {
  EXPECT_EQ(typed_lines("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(typed_lines("one two three", 100), Lines{"one two three"});
  EXPECT_EQ(typed_lines("", 10), Lines{});
}

TEST(TypedLines, CountLettersAndNotBytes) { EXPECT_EQ(typed_lines("да мы до", 5), (Lines{"да мы", "до"})); }

TEST(TypedLines, BreakAWordOnlyWhereNoLineHoldsIt) {
  EXPECT_EQ(typed_lines("to reconstruct it", 7), (Lines{"to", "reconst", "ruct it"}));
  EXPECT_EQ(typed_lines("Европа", 4), (Lines{"Евро", "па"}));
}

TEST(TypedLines, LeaveRoomBeforeTheFirst) {
  EXPECT_EQ(typed_lines("one two three", 7, 4), (Lines{"one", "two", "three"}));
  EXPECT_EQ(typed_lines("pillars", 7, 4), (Lines{"", "pillars"}));
}

TEST_F(Documents, KeepEveryWordOfAPassage) {
  for (int size = 1; size <= 4; ++size) {
    visitor.state.preferences.text_size = size;
    const Page shown = page();
    const auto [first, end] = shown.rows_of(1);
    std::string all;
    for (std::size_t row = first; row < end; ++row) all += (row > first ? " " : "") + shown.rows[row].text;
    EXPECT_EQ(all, long_words) << "at text size " << size;
    EXPECT_EQ(shown.rows[first].whole, long_words);
    for (const Row& row : shown.rows)
      EXPECT_LE(double(row.text.size()) * shown.letter, row.kind == Row::Kind::note ? 1e9 : shown.measure + 0.01);
  }
}

TEST_F(Documents, SetTypeThatIsNoSmallerThanTheBody) {
  for (int size = 1; size <= 4; ++size) {
    visitor.state.preferences.text_size = size;
    const Kit kit(visitor.state, visitor.world, visitor.now);
    EXPECT_GE(page().size, kit.size("body"));
  }
}

TEST_F(Documents, ShowThatWordsBeginInsideASentence) {
  const Page shown = page();
  EXPECT_GT(shown.rows[shown.rows_of(0).first].dashes_before, 0) << "three pillars";
  EXPECT_GT(shown.rows[shown.rows_of(0).first].dashes_from, 0) << "and no full stop";
  EXPECT_EQ(shown.rows[shown.rows_of(1).first].dashes_before, 0) << "We want";
  EXPECT_LT(shown.rows[shown.rows_of(1).second - 1].dashes_from, 0) << "pillars.";
}

TEST_F(Documents, PartPassagesByWhatIsNotKnown) {
  const Page shown = page();
  for (std::size_t i = 0; i + 1 < 6; ++i)
    EXPECT_EQ(shown.rows[shown.rows_of(i).second].kind, Row::Kind::gap) << "after passage " << i + 1;
  EXPECT_EQ(shown.rows[shown.rows_of(0).first - 1].kind, Row::Kind::gap);
}

TEST_F(Documents, BeginAtTheTopWithWholeLines) {
  EXPECT_NEAR(first_line(), 0, 0.001);
  EXPECT_EQ(lens().zoom, 1);
  EXPECT_GT(page().tall(), 1);
}

TEST_F(Documents, SayOnEverySheetThatItIsADrawing) {
  for (const char* language : {"en", "ru"})
    for (std::size_t leaf : {0u, 1u}) {
      visitor.state.preferences.language = language;
      visitor.state.exploration.leaf = leaf;
      EXPECT_EQ(visitor.text("sheet/rail"), exhibit.word(language, "not-a-facsimile"));
    }
}

TEST_F(Documents, TurnToAnotherPaperByItsTab) {
  visitor.tap("part/p1");
  ASSERT_EQ(visitor.screen(), "panel/one/p1");
  visitor.tap("paper/second");
  EXPECT_EQ(visitor.screen(), "panel/one") << "what was open stands on the other paper";
  EXPECT_TRUE(visitor.has("part/p7"));
  EXPECT_FALSE(visitor.has("part/p1"));
  const scene::Scene scene = visitor.scene();
  EXPECT_EQ(scene::find(scene.root, "paper/second")->value, exhibit.word("en", "chosen"));
  EXPECT_EQ(scene::find(scene.root, "paper/first")->value, "");
}

TEST_F(Documents, StepFromPaperToPaper) {
  for (std::size_t part = 0; part < 7; ++part) {
    visitor.tap("look/next");
    visitor.wait(Time{300});
    const std::size_t leaf = part < 6 ? 0 : 1;
    EXPECT_EQ(visitor.screen(), "panel/one/p" + std::to_string(part + 1));
    EXPECT_EQ(visitor.state.exploration.leaf, leaf);
    EXPECT_TRUE(whole_in_view(part < 6 ? part : 0, leaf)) << "passage " << part + 1;
    EXPECT_NEAR(first_line(leaf), std::round(first_line(leaf)), 0.001) << "lines are cut";
  }
  visitor.tap("look/next");
  EXPECT_EQ(visitor.state.exploration.leaf, 0u) << "and round again";
}

TEST_F(Documents, StayWhereTheyAreForAPassageInView) {
  const Lens before = lens();
  visitor.tap("part/p1");
  visitor.wait(Time{300});
  EXPECT_EQ(lens(), before);
}

TEST_F(Documents, FollowAFinger) {
  (void)visitor.update(Move{"sheet", {0, -0.5}});
  EXPECT_NEAR(first_line(), double(page().in_view) / 2, 0.001) << "half a window further down";
  (void)visitor.update(Move{"sheet", {0, 100}});
  EXPECT_NEAR(first_line(), 0, 0.001);
  (void)visitor.update(Move{"sheet", {0, -100}});
  EXPECT_NEAR(first_line(), double(page().rows.size() - page().in_view), 0.001) << "the last line is the end";
}

TEST_F(Documents, ScrollByButtonsToo) {
  visitor.tap("look/down");
  visitor.wait(Time{300});
  EXPECT_NEAR(first_line(), std::min(double(page().in_view) - 1, double(page().rows.size() - page().in_view)), 0.001);
  visitor.tap("look/up");
  visitor.wait(Time{300});
  EXPECT_NEAR(first_line(), 0, 0.001);
}

TEST_F(Documents, ShowWholeLinesAfterAnotherTextSize) {
  (void)visitor.update(Move{"sheet", {0, -0.37}});
  visitor.key(Command::text_size);
  EXPECT_NEAR(first_line(), std::round(first_line()), 0.001);
}

TEST_F(Documents, DoNotGlideWhereMotionIsReduced) {
  visitor.state.preferences.reduced_motion = true;
  visitor.tap("look/previous");
  EXPECT_TRUE(visitor.state.exploration.glide.over(visitor.now));
}

TEST_F(Documents, RestWithoutWakingTheProgram) {
  visitor.tap("look/previous");
  visitor.wait(Time{1000});
  EXPECT_GE(*visitor.next_change(), visitor.now + Time{50'000}) << "only the idle clock";
}

TEST_F(Documents, AreReadInBothLanguages) {
  visitor.tap("part/p1");
  EXPECT_EQ(visitor.text("quotation/said"), "“three pillars”");
  EXPECT_EQ(visitor.text("quotation/said/ru"), "“три опоры”");
  visitor.key(Command::language);
  EXPECT_EQ(visitor.text("quotation/said"), "“три опоры”");
  EXPECT_EQ(visitor.text("quotation/said/en"), "“three pillars”");
  const scene::Scene scene = visitor.scene();
  EXPECT_EQ(scene::find(scene.root, "quotation/said/en")->language, "en");
}

TEST_F(Documents, AreSaidPassageByPassage) {
  const scene::Scene scene = visitor.scene();
  const auto said = scene::spoken(*scene::find(scene.root, "sheet"));
  const auto count = std::count_if(said.begin(), said.end(), [](const auto& one) { return one.text == long_words; });
  EXPECT_GE(count, 1);
  for (const auto& one : said) EXPECT_NE(one.text, "We want to build a Europe that will") << "a line by itself";
}

}  // namespace
}  // namespace kiosk::visit
