#include "exhibit/markdown.hpp"

#include <gtest/gtest.h>

namespace kiosk::exhibit {
namespace {

using base::RichText;

TEST(Markdown, KnowsEmphasisAndStrong) {
  EXPECT_EQ(parse_markdown("a *b* c"), (RichText{{"a "}, {"b", true}, {" c"}}));
  EXPECT_EQ(parse_markdown("**b**, c"), (RichText{{"b", false, true}, {", c"}}));
  EXPECT_EQ(parse_markdown("***b***"), (RichText{{"b", true, true}}));
  EXPECT_EQ(parse_markdown("*a **b***"), (RichText{{"a ", true}, {"b", true, true}}));
  EXPECT_EQ(parse_markdown("(*“да”*)."), (RichText{{"("}, {"“да”", true}, {")."}}));
}

TEST(Markdown, LeavesEveryOtherCharacterAlone) {
  for (const char* text : {"# not a heading",
                           "- not a list",
                           "1. not a list",
                           "1992. A year",
                           "> not a quotation",
                           "`not code`",
                           "_not emphasis_ and __not__",
                           "[the Urals]",
                           "[a]: b",
                           "[a](b) ![a](b)",
                           "<b>not HTML</b>",
                           "<https://a.b>",
                           "&amp; &#42;",
                           "a | b",
                           "~~a~~",
                           "a \\ b",
                           "\\*",
                           "$5 and $6",
                           "---",
                           "===",
                           "a * b",
                           "* a",
                           "*",
                           "**",
                           "* * *",
                           "5*",
                           "\" ' ! % ( ) + , . / : ; ? @ ^ { }",
                           "+ a",
                           "```",
                           "www.a.b",
                           "a@b.c",
                           "    indented"}) {
    std::string plain = base::plain_of(parse_markdown(text));
    EXPECT_EQ(plain, std::string(text).substr(std::string(text).find_first_not_of(' '))) << text;
  }
}

TEST(Markdown, IsOneParagraph) {
  EXPECT_EQ(base::plain_of(parse_markdown("a\nb\n\n# c\n* d")), "a b  # c * d");
  EXPECT_TRUE(parse_markdown("").empty());
}

}  // namespace
}  // namespace kiosk::exhibit
