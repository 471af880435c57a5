#include "exhibit/captions.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace kiosk::exhibit {

void PrintTo(const Caption& caption, std::ostream* out) {
  *out << caption.from.count() << "-" << caption.until.count() << " " << caption.text;
}

namespace {

using namespace std::chrono_literals;
using All = std::vector<Caption>;

All good(const std::string& text) {
  const Captions read = parse_captions(text);
  for (const CaptionFault& fault : read.faults) ADD_FAILURE() << fault.line << ": " << fault.message;
  return read.captions;
}

// The one fault's line; its message holds the words.
int fault_line(const std::string& text, const std::string& words) {
  const Captions read = parse_captions(text);
  EXPECT_EQ(read.faults.size(), 1u);
  if (read.faults.empty()) return 0;
  EXPECT_NE(read.faults[0].message.find(words), std::string::npos) << read.faults[0].message;
  EXPECT_EQ(read.faults[0].message.find('\n'), std::string::npos);
  return read.faults[0].line;
}

const std::string head = "WEBVTT\n\n";

TEST(Captions, AreReadWithTheirTimes) {
  EXPECT_EQ(good("WEBVTT - a film\nKind: captions\n\n"
                 "00:01.000 --> 00:03.500\nOne line\n\n"
                 "second\n01:00:02.250 --> 01:02:00.000 align:start line:0\nTwo\nlines\n"),
            (All{{1s, 3500ms, "One line"}, {3602250ms, 3720s, "Two\nlines"}}));
}

TEST(Captions, AnyLineEndsAndAMarkAtTheStartWillDo) {
  const All one{{0s, 1s, "A\nB"}};
  EXPECT_EQ(good("\uFEFFWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nA\r\nB\r\n"), one);
  EXPECT_EQ(good("WEBVTT\r\r00:00.000 --> 00:01.000\rA\rB"), one);
}

TEST(Captions, NoneIsFineToo) {
  EXPECT_EQ(good("WEBVTT"), All{});
  EXPECT_EQ(good(head + "00:00.000 --> 00:01.000\n\n"), All{});
}

TEST(Captions, NotesAndStylesArePassedOver) {
  EXPECT_EQ(good(head + "NOTE\nto myself\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE one line\n\n"
                        "00:00.000 --> 00:01.000\nNOTED\n"),
            (All{{0s, 1s, "NOTED"}}));
}

TEST(Captions, TagsGoAndSpeakersStay) {
  EXPECT_EQ(good(head + "00:00.000 --> 00:01.000\n<v.loud Mary>Come <i>in</i>,<00:00:00.500> <c.red>now</c></v>\n"
                        "<b>Tom &amp; Jerry</b> &lt;3&nbsp;&rlm;\n"),
            (All{{0s, 1s, "Mary: Come in, now\nTom & Jerry <3\u00A0\u200F"}}));
  EXPECT_EQ(good(head + "00:00.000 --> 00:01.000\nunclosed <i\n"), (All{{0s, 1s, "unclosed "}}));
}

TEST(Captions, StandInTheOrderOfTheirBeginning) {
  EXPECT_EQ(good(head + "00:05.000 --> 00:06.000\nlater\n\n00:01.000 --> 00:09.000\nfirst\n"),
            (All{{1s, 9s, "first"}, {5s, 6s, "later"}}));
}

TEST(Captions, EachFaultHasItsLine) {
  EXPECT_EQ(fault_line("", "the line WEBVTT"), 1);
  EXPECT_EQ(fault_line("1\n00:00:00,000 --> 00:00:01,000\nSubRip\n", "the line WEBVTT"), 1);
  EXPECT_EQ(fault_line("WEBVTTX\n", "the line WEBVTT"), 1);
  EXPECT_EQ(fault_line(head + "00:00,000 --> 00:01,000\nA\n", "this is no time"), 3);
  EXPECT_EQ(fault_line(head + "name\n0:00.000 --> 00:01.000\nA\n", "this is no time"), 4);
  EXPECT_EQ(fault_line(head + "00:61.000 --> 01:02.000\nA\n", "this is no time"), 3);
  EXPECT_EQ(fault_line(head + "00:01.000 -->\nA\n", "this is no time"), 3);
  EXPECT_EQ(fault_line(head + "00:02.000 --> 00:01.000\nA\n", "ends before it begins"), 3);
  EXPECT_EQ(fault_line(head + "name\nlost words\n", "belong to no time"), 3);
  EXPECT_EQ(fault_line(head + "lost words\n", "belong to no time"), 3);
  EXPECT_EQ(fault_line(head + "00:00.000 --> 00:01.000\nA\n00:01.000 --> 00:02.000\nB\n", "leave a line empty"), 5);
  EXPECT_EQ(fault_line(head + "00:00.000 --> 00:01.000\nA\xFF\n", "UTF-8"), 4);
}

TEST(Captions, AFaultLeavesTheOthersBe) {
  const Captions read = parse_captions(head + "nothing\n\n00:00.000 --> 00:01.000\nA\n\nnothing\n");
  EXPECT_EQ(read.faults.size(), 2u);
  EXPECT_EQ(read.captions, (All{{0s, 1s, "A"}}));
}

TEST(Captions, ThatNobodyCanReadInTimeAreTold) {
  const auto haste = [](const std::string& cue) {
    const Captions read = parse_captions(head + cue);
    EXPECT_TRUE(read.faults.empty());
    EXPECT_EQ(read.captions.size(), 1u);
    return read.hasty.empty() ? "" : std::to_string(read.hasty[0].line) + ": " + read.hasty[0].message;
  };
  const std::string fifty(50, 'x');
  EXPECT_EQ(haste("00:01.000 --> 00:03.000\n" + fifty + "\n"), "");
  EXPECT_EQ(haste("one\n00:01.000 --> 00:02.900\n" + fifty + "\n"),
            "4: this caption has 27 characters a second, and few can read more than 25: shorten it, or show it longer");
  EXPECT_EQ(haste("00:01.000 --> 00:01.500\nНет, друзья!\n"), "");
  EXPECT_EQ(haste("00:01.000 --> 00:01.499\nNo.\n"),
            "3: this caption is gone after 499 ms: show it for at least a second and a half");
}

}  // namespace
}  // namespace kiosk::exhibit
