#include "scene/pages.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "scene/nodes.hpp"

namespace kiosk::scene {
namespace {

// A room of 100 by 200: ten lines of ten letters; the controls take two lines.
class Pages : public ::testing::Test {
 protected:
  static Node pager(std::vector<Node> children, std::vector<Node> own_controls = {}) {
    Node row_of_controls = row("p/controls", std::move(own_controls));
    Node status = words(page_status_id("p"), "{0}/{1}", Role::status);
    status.label = "Page {0} of {1}";
    status.box.grow = 1;
    Node up = button(page_up_id("p")), down = button(page_down_id("p"));
    for (Node* node : {&up, &down}) node->box.width = 20, node->box.height = 40, node->icon = Icon::up;
    row_of_controls.children.push_back(status);
    row_of_controls.children.push_back(up);
    row_of_controls.children.push_back(down);
    for (Node& node : row_of_controls.children)
      if (node.id.starts_with("p/")) node.hidden = true;
    Node node = column("p", std::move(children));
    node.box.paged = true;
    node.children.push_back(std::move(row_of_controls));
    return node;
  }

  Scene at(Node root, int page) {
    root.box.page = page;
    return laid(std::move(root), 100, 200, type);
  }

  static std::pair<int, int> shown(const Scene& scene, std::string_view id) {
    const Node* node = find(scene.root, id);
    return node->hidden ? std::pair{-1, -1} : std::pair{node->text->first_line, node->text->last_line};
  }

  kiosk::testing::FixedType type;
};

using Span = std::pair<int, int>;
constexpr Span all{0, -1}, nothing{-1, -1};

TEST_F(Pages, OneThatFitsShowsNoControls) {
  const Scene scene = at(pager({lines("a", 4), lines("b", 6)}), 0);
  EXPECT_EQ(shown(scene, "a"), all);
  EXPECT_EQ(shown(scene, "b"), all);
  EXPECT_TRUE(find(scene.root, "p/controls")->hidden);
}

TEST_F(Pages, ALongTextIsSplitBetweenLines) {
  const Node root = pager({lines("a", 12)});
  EXPECT_EQ(shown(at(root, 0), "a"), (Span{0, 7}));
  EXPECT_EQ(shown(at(root, 1), "a"), (Span{8, -1}));
  EXPECT_EQ(place_of(at(root, 1), "a").height, 80);
}

TEST_F(Pages, NoLineStandsAloneOnAPage) {
  EXPECT_EQ(shown(at(pager({lines("a", 9), lines("z", 4)}), 0), "a"), (Span{0, 6}));  // nine on eight: two go over
  const Node low = pager({lines("a", 7), lines("b", 6)});
  EXPECT_EQ(shown(at(low, 0), "b"), nothing);  // one line would have room
  EXPECT_EQ(shown(at(low, 1), "b"), all);
}

TEST_F(Pages, AShortTextStaysWhole) {
  const Node root = pager({lines("a", 6), lines("b", 3), lines("c", 2)});
  EXPECT_EQ(shown(at(root, 0), "b"), nothing);
  EXPECT_EQ(shown(at(root, 1), "b"), all);
  EXPECT_EQ(shown(at(root, 1), "c"), all);
}

TEST_F(Pages, AShortTextHigherThanAPageIsSplitAllTheSame) {
  Node root = pager({lines("a", 3)});
  root.box.page = 1;
  const Scene scene = laid(std::move(root), 100, 45, type);  // room for no more than a line
  EXPECT_EQ(shown(scene, "a"), (Span{1, 1}));
}

TEST_F(Pages, AHeadingStaysWithWhatItHeads) {
  const Node root = pager({lines("a", 6), lines("h", 1, Role::heading), lines("b", 3), lines("c", 2)});
  EXPECT_EQ(shown(at(root, 0), "h"), nothing);
  EXPECT_EQ(shown(at(root, 1), "h"), all);
  EXPECT_EQ(shown(at(root, 1), "b"), all);
}

TEST_F(Pages, WhatIsSaidOfAPieceStaysWithIt) {
  const Node root = pager({lines("a", 6), block("option", 30, 20), lines("option/why", 3), lines("c", 2)});
  EXPECT_TRUE(find(at(root, 0).root, "option")->hidden);
  EXPECT_FALSE(find(at(root, 1).root, "option")->hidden);
  EXPECT_EQ(shown(at(root, 1), "option/why"), all);
}

TEST_F(Pages, AHeadingIsContentWithTwoLines) {
  const Node root = pager({lines("a", 5), lines("h", 1, Role::heading), lines("b", 5)});
  EXPECT_EQ(shown(at(root, 0), "h"), all);
  EXPECT_EQ(shown(at(root, 0), "b"), (Span{0, 1}));
  EXPECT_EQ(shown(at(root, 1), "b"), (Span{2, -1}));
}

TEST_F(Pages, AQuotationStaysWhole) {
  const Node root = pager({lines("a", 4), lines("q", 6, Role::quotation), lines("by", 1)});
  EXPECT_EQ(shown(at(root, 0), "q"), nothing);
  EXPECT_EQ(shown(at(root, 1), "q"), all);
  EXPECT_EQ(shown(at(root, 1), "by"), all);
}

TEST_F(Pages, AQuotationLongerThanAPageIsSplitAllTheSame) {
  const Node root = pager({lines("q", 14, Role::quotation)});
  EXPECT_EQ(shown(at(root, 0), "q"), (Span{0, 7}));
  EXPECT_EQ(shown(at(root, 1), "q"), (Span{8, -1}));
}

TEST_F(Pages, ANodeThatIsNoTextStaysWhole) {
  const Node root = pager({lines("a", 4), block("b", 50, 100), lines("c", 2)});
  EXPECT_TRUE(find(at(root, 0).root, "b")->hidden);
  EXPECT_FALSE(find(at(root, 1).root, "b")->hidden);
}

TEST_F(Pages, AFixedHeightIsNotSplit) {
  Node tall = lines("tall", 4);
  tall.box.height = 120;
  EXPECT_EQ(shown(at(pager({lines("a", 5), tall}), 1), "tall"), all);
}

TEST_F(Pages, TheControlsSayWhereOneStands) {
  const Node root = pager({lines("a", 20)});  // eight, eight and four
  const Scene first = at(root, 0), second = at(root, 1), last = at(root, 2);
  EXPECT_EQ(base::plain_of(find(second.root, "p/status")->text->runs), "2/3");
  EXPECT_EQ(find(second.root, "p/status")->label, "Page 2 of 3");
  EXPECT_FALSE(find(first.root, "p/up")->touchable);
  EXPECT_EQ(find(first.root, "p/up")->icon, Icon::none);
  EXPECT_TRUE(find(first.root, "p/down")->touchable);
  EXPECT_TRUE(find(second.root, "p/up")->touchable);
  EXPECT_TRUE(find(second.root, "p/down")->touchable);
  EXPECT_TRUE(find(last.root, "p/up")->touchable);
  EXPECT_FALSE(find(last.root, "p/down")->touchable);
}

TEST_F(Pages, TheControlsStandStillWhileThePagesTurn) {
  const Node root = pager({lines("a", 20)});
  for (const int page : {0, 1, 2}) {
    const Scene scene = at(root, page);
    EXPECT_EQ(place_of(scene, "p/controls"), (Rect{0, 160, 100, 40}));
    EXPECT_EQ(place_of(scene, "p/down"), (Rect{80, 160, 20, 40}));
  }
}

TEST_F(Pages, APageTooFarIsTheLast) {
  EXPECT_EQ(shown(at(pager({lines("a", 12)}), 99), "a"), (Span{8, -1}));
  EXPECT_EQ(shown(at(pager({lines("a", 12)}), -1), "a"), (Span{0, 7}));
}

TEST_F(Pages, OwnControlsShowAtTheFootEvenOnASinglePage) {
  const Scene scene = at(pager({lines("a", 2)}, {block("own", 30, 40)}), 0);
  EXPECT_FALSE(find(scene.root, "p/controls")->hidden);
  EXPECT_EQ(place_of(scene, "own"), (Rect{0, 160, 30, 40}));
  EXPECT_TRUE(find(scene.root, "p/up")->hidden);
  EXPECT_EQ(place_of(scene, "a"), (Rect{0, 0, 100, 40}));
}

TEST_F(Pages, OwnControlsTakeRoomFromASinglePage) {
  const Node root = pager({lines("a", 9)}, {block("own", 30, 40)});
  EXPECT_EQ(shown(at(root, 0), "a"), (Span{0, 6}));
  EXPECT_FALSE(find(at(root, 0).root, "p/down")->hidden);
}

TEST(BreakPages, NothingIsNoPage) { EXPECT_TRUE(break_pages({}, 10, 100).empty()); }

TEST(BreakPages, APieceHigherThanAPageStandsAlone) {
  Node a = block("a", 10, 20), high = block("high", 10, 500), b = block("b", 10, 20);
  const auto pages = break_pages({{&a, 20, {}}, {&high, 500, {}}, {&b, 20, {}}}, 10, 100);
  ASSERT_EQ(pages.size(), 3u);
  EXPECT_EQ(pages[1].fragments.size(), 1u);
}

TEST(BreakPages, GapsCountBetweenPiecesOnly) {
  Node a = block("a", 10, 45), b = block("b", 10, 45);
  EXPECT_EQ(break_pages({{&a, 45, {}}, {&b, 45, {}}}, 10, 100).size(), 1u);
  EXPECT_EQ(break_pages({{&a, 45, {}}, {&b, 45, {}}}, 11, 100).size(), 2u);
}

}  // namespace
}  // namespace kiosk::scene
