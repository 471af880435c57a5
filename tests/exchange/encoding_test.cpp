#include "exchange/encoding.hpp"

#include <gtest/gtest.h>

#include "exchange/identifiers.hpp"

namespace kiosk::exchange {
namespace {

using namespace std::string_literals;

TEST(Encoding, ReadsUtf8WithAndWithoutAMarkAndAnyLineEnd) {
  EXPECT_EQ(to_utf8("\xEF\xBB\xBF"
                    "a\r\nb\rc\n")
                .value(),
            "a\nb\nc\n");
  EXPECT_EQ(to_utf8("Москва").value(), "Москва");
}

TEST(Encoding, ReadsUtf16ByItsMark) {
  EXPECT_EQ(to_utf8("\xFF\xFE"
                    "a\0\x16\x04"s)
                .value(),
            "aЖ");
  EXPECT_EQ(to_utf8("\xFE\xFF"
                    "\0a\x04\x16"s)
                .value(),
            "aЖ");
  EXPECT_EQ(to_utf8("\xFF\xFE\x3D\xD8\x00\xDE"s).value(), "😀");
  EXPECT_FALSE(to_utf8("\xFF\xFE"
                       "a"s)
                   .ok());
  EXPECT_FALSE(to_utf8("\xFF\xFE\x3D\xD8"
                       "a\0"s)
                   .ok());
}

TEST(Encoding, SaysWhatAnXmlFileDeclares) {
  const auto text = to_utf8("<?xml version='1.0' encoding='iso-8859-2'?>\n<quiz>\xB1</quiz>");
  ASSERT_FALSE(text.ok());
  EXPECT_NE(text.error().message.find("iconv -f ISO-8859-2"), std::string::npos);
  EXPECT_EQ(text.error().place.line, 2);
  EXPECT_NE(to_utf8("<?xml encoding='UTF-8'?>\xE9t\xE9").error().message.find("Windows-1252"), std::string::npos);
  EXPECT_NE(to_utf8("<?xml encoding='a b;'?>\xE9").error().message.find("Windows-1252"), std::string::npos);
  EXPECT_NE(to_utf8("\xFF\xFE\0\0a\0\0\0"s).error().message.find("UTF-32"), std::string::npos);
}

TEST(Encoding, SaysWhichOtherItLooksLikeAndWhere) {
  const auto said = [](std::string_view bytes) {
    const auto text = to_utf8(bytes);
    EXPECT_FALSE(text.ok());
    return text.ok() ? "" : text.error().message;
  };
  // "Москва стоит на реке" in each.
  const std::string windows = "\xCC\xEE\xF1\xEA\xE2\xE0 \xF1\xF2\xEE\xE8\xF2 \xED\xE0 \xF0\xE5\xEA\xE5";
  EXPECT_NE(said(windows).find("Windows-1251"), std::string::npos);
  EXPECT_NE(said("\xED\xCF\xD3\xCB\xD7\xC1 \xD3\xD4\xCF\xC9\xD4 \xCE\xC1 \xD2\xC5\xCB\xC5").find("KOI8-R"),
            std::string::npos);
  EXPECT_NE(said("\x8C\xAE\xE1\xAA\xA2\xA0 \xE1\xE2\xAE\xA8\xE2 \xAD\xA0 \xE0\xA5\xAA\xA5").find("CP866"),
            std::string::npos);
  EXPECT_NE(said("\x8C\xEE\xF1\xEA\xE2\xE0 \xF1\xF2\xEE\xE8\xF2").find("Mac Cyrillic"), std::string::npos);
  EXPECT_NE(said("caf\xE9 cr\xE8me, a \x93quoted\x94 word").find("Windows-1252"), std::string::npos);
  EXPECT_NE(said("un caf\x8E"
                 "s cr\x8Fme br\x9El\x8E"
                 "e")
                .find("Mac Roman"),
            std::string::npos);
  EXPECT_NE(said("a\0b\0c\0d\0e\0"s).find("UTF-16LE"), std::string::npos);
  EXPECT_EQ(to_utf8("a\nb\n" + windows).error().place.line, 3);
}

TEST(Encoding, RefusesWhatIsNoText) {
  EXPECT_NE(to_utf8("a\nb\0c and more of it"s).error().message.find("zero byte"), std::string::npos);
}

TEST(Identifiers, ComeOutOfNames) {
  EXPECT_EQ(id_of("Capital of Россия?"), "capital-of-rossiya");
  EXPECT_EQ(id_of("Щёлково, Юрьев — Объезд"), "shchelkovo-yurev-obezd");
  EXPECT_EQ(id_of("Åse Müller's “Straße” Łódź"), "ase-mullers-strase-lodz");
  EXPECT_EQ(id_of("水"), "");
  EXPECT_EQ(id_of(std::string(200, 'a')).size(), 48u);
  EXPECT_EQ(id_of("these words are cut at the end of one and never in its midst"),
            "these-words-are-cut-at-the-end-of-one-and-never");
  UniqueIds ids({"b"});
  EXPECT_EQ(ids.take("a"), "a");
  EXPECT_EQ(ids.take("a"), "a-2");
  EXPECT_EQ(ids.take("a"), "a-3");
  EXPECT_EQ(ids.take("b"), "b-2");
}

}  // namespace
}  // namespace kiosk::exchange
