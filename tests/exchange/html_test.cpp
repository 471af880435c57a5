#include "exchange/html.hpp"

#include <gtest/gtest.h>

#include "exchange/entities.hpp"
#include "exchange/markdown_text.hpp"
#include "exhibit/markdown.hpp"

namespace kiosk::exchange {
namespace {

using base::RichText;
using Losses = std::vector<std::string>;

TEST(Html, TellsOfMarksThatMayBeMeant) {
  const auto losses = [](std::string_view html) {
    std::string all;
    for (const std::string& loss : read_html(html).losses) all += loss + ";";
    return all;
  };
  const std::string marks = "an underlining, a marking or a crossing out was left out;";
  EXPECT_EQ(losses("Which is the <u>underlined</u> word?"), marks);
  EXPECT_EQ(losses("a <span style=\"text-decoration: underline;\">b</span>"), marks);
  EXPECT_EQ(losses("a <span style=\"color: red\">b</span>"), "");
  EXPECT_EQ(losses("<pre>a\nb</pre>"), "the lines of a listing became running text;");
  EXPECT_EQ(losses("<ruby>河<rt>かわ</rt></ruby>"), "a reading beside its characters was left out;");
  EXPECT_EQ(base::plain_of(read_html("<ruby>河<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby> <q>a</q>").text), "河 “a”");
  EXPECT_EQ(read_markup("- a\n- b", Markup::markdown).losses, (std::vector<std::string>{"a list became running text"}));
}

TEST(Html, KeepsOnlyNoBreakSpacesThatJoinWords) {
  EXPECT_EQ(base::plain_of(read_html("<p>&nbsp;</p><p>&nbsp;5&nbsp;km &nbsp;<b>or</b>&nbsp;&nbsp;so&nbsp;</p>").text),
            "5\u00A0km or so");
}

TEST(Entities, AreDecoded) {
  EXPECT_EQ(decode_entities("caf&eacute; &#8212; &lt;b&gt; &#x416;&quot;&apos;&#039;&hellip;"), "café — <b> Ж\"''…");
  EXPECT_EQ(decode_entities("&nbsp;&yuml;&AElig;&alpha;&zwnj;&rsquo;"), "\u00A0ÿÆα\u200C’");
  for (const char* other : {"a & b", "&", "&;", "&unknown;", "&#;", "&#x;", "&#xZ;", "R&D;", "&eacute"})
    EXPECT_EQ(decode_entities(other), other);
  EXPECT_EQ(decode_entities("&#0;&#xD800;&#1114112;"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decode_entities("&#99999999999;"), "&#99999999999;");
}

TEST(Html, BecomesRichText) {
  EXPECT_EQ(read_html("a <em>b</em> <STRONG class='x>y'>c</STRONG>").text,
            (RichText{{"a "}, {"b", true}, {" "}, {"c", false, true}}));
  EXPECT_EQ(read_html("<p>one</p>\n<p>two<br/>three</p>").text, base::plain("one two three"));
  EXPECT_EQ(read_html("H<sub>2</sub>O, 10<sup>-6</sup>").text, base::plain("H₂O, 10⁻⁶"));
  EXPECT_EQ(read_html("<![CDATA[a]]<!-- b --><style>c</style>").text, base::plain("a]]"));
  EXPECT_TRUE(read_html("<p></p> <br>").text.empty());
}

TEST(Html, KeepsWhatOnlyLooksLikeIt) {
  for (const char* text : {"a < b > c", "1<2", "#include <stdio.h>", "<", "a <", "<b", "</", "if a<b && c>d"})
    EXPECT_EQ(base::plain_of(read_html(text).text), text);
}

TEST(Html, ReadsBrokenTextsOfAnyLength) {
  for (const char* piece : {"<!--", "<script>", "<a href='", "<", "<video>", "<!", "&", "<i", "<b>", "_"}) {
    std::string text;
    while (text.size() < 400000) text += piece;
    for (const Markup markup : {Markup::html, Markup::markdown})
      EXPECT_LE(base::plain_of(read_markup(text, markup).text).size(), text.size()) << piece;
  }
}

TEST(Html, TellsWhatIsLost) {
  EXPECT_EQ(read_html("a<img src='x' alt='y'><img src=z>").losses, Losses{"an image was left out"});
  EXPECT_EQ(read_html("<table><tr><td>a</td><td>b</td></tr></table>").losses, Losses{"a table became running text"});
  EXPECT_EQ(base::plain_of(read_html("<ul><li>a</li><li>b</li></ul>").text), "a b");
  EXPECT_EQ(read_html("<a href='https://a.b'>here</a>").losses, Losses{"a link was left out"});
  EXPECT_EQ(read_html("<audio src='x'>no</audio>b").text, base::plain("b"));
  EXPECT_EQ(read_html("\\(x^2\\)").losses, Losses{"a formula stands as its source"});
  EXPECT_EQ(read_html("x<sup>th</sup>").losses, Losses{"a raised letter stands on the line"});
  EXPECT_TRUE(read_html("<p>a <b>b</b> &amp; <i>c</i></p>").losses.empty());
}

TEST(Html, IsWrittenAsItIsRead) {
  const RichText text{{"a & b "}, {"<c>", true}, {" "}, {"d", true, true}};
  EXPECT_EQ(to_html(text), "a &amp; b <em>&lt;c&gt;</em> <em><strong>d</strong></em>");
  EXPECT_EQ(read_html(to_html(text)).text, text);
}

TEST(Markup, OfMarkdown) {
  const Fragment read = read_markup("# A *b* __c__\n\n![x](y.png) [the `words`](https://a.b)", Markup::markdown);
  EXPECT_EQ(read.text, (RichText{{"A "}, {"b", true}, {" "}, {"c", false, true}, {" the words"}}));
  EXPECT_EQ(read.losses, (Losses{"a link was left out", "an image was left out"}));
  EXPECT_EQ(read_markup("an _old_ snake_case_name _", Markup::markdown).text,
            (RichText{{"an "}, {"old", true}, {" snake_case_name _"}}));
  EXPECT_EQ(read_markup("*a* <b>", Markup::plain).text, base::plain("*a* <b>"));
}

TEST(MarkdownText, IsReadAsItWasMeant) {
  for (const RichText& text : std::vector<RichText>{
           {{"a "}, {"b", true}, {", "}, {"c", false, true}, {"d", true, true}}, {{"a * b"}}, {{"* a"}}})
    EXPECT_EQ(exhibit::parse_markdown(write_markdown(text)), text);
  EXPECT_EQ(write_markdown({{"2*3*4"}}), "2∗3∗4");
  EXPECT_EQ(write_markdown({{"a"}, {"(b)", true}, {"c"}}), "a(b)c");  // no mark would count there
  EXPECT_EQ(tidy({{" a\n"}, {" b ", true}, {"\tc\x01 "}}), (RichText{{"a "}, {"b", true}, {" c"}}));
}

}  // namespace
}  // namespace kiosk::exchange
