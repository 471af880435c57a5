#include "exchange/likely_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::exchange {
namespace {

using Counts = std::array<std::size_t, 256>;

unsigned char byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }
bool is_high(std::string_view text, std::size_t i) { return i < text.size() && byte_at(text, i) >= 0x80; }

std::size_t sum(const Counts& counts, std::string_view bytes) {
  std::size_t all = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) all += counts[byte_at(bytes, i)];
  return all;
}

// The eight most frequent letters of the language that an encoding is for.
struct Alphabet {
  const char* encoding;
  std::string_view letters;
};
constexpr std::array alphabets{Alphabet{"WINDOWS-1251", "\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0"},
                               Alphabet{"KOI8-R", "\xCF\xC5\xC1\xC9\xCE\xD4\xD3\xD2"},
                               Alphabet{"CP866", "\xAE\xA5\xA0\xA8\xAD\xE2\xE1\xE0"},
                               Alphabet{"ISO-8859-5", "\xDE\xD5\xD0\xD8\xDD\xE2\xE1\xE0"},
                               Alphabet{"WINDOWS-1253", "\xE1\xEF\xE9\xE5\xF4\xF3\xED\xE7"},
                               Alphabet{"WINDOWS-1255", "\xE9\xE5\xE4\xEC\xE0\xF8\xFA\xE1"},
                               Alphabet{"WINDOWS-1256", "\xC7\xE1\xED\xE3\xE6\xE4\xD1\xCA"},
                               Alphabet{"TIS-620", "\xD2\xC3\xB9\xCD\xA1\xE0\xA7\xE8"}};

// Chinese, Japanese and Korean: two bytes a character, of which the second may be a plain one.
std::string of_two_bytes(std::string_view text) {
  std::size_t pairs = 0, kana = 0, euc_kana = 0, korean = 0, big5 = 0, plain_second = 0, other = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_high(text, i)) continue;
    const unsigned char first = byte_at(text, i), second = i + 1 < text.size() ? byte_at(text, i + 1) : 0;
    ++pairs;
    kana += (first == 0x82 || first == 0x83) && second >= 0x40;
    euc_kana += (first == 0xA4 || first == 0xA5) && second >= 0xA1;
    korean += first >= 0xB0 && first <= 0xC8 && second >= 0xA1;
    big5 += first >= 0xA4 && first <= 0xC6;
    plain_second += second >= 0x40 && second < 0x80;
    other += second < 0x40 || (second < 0xA1 && second >= 0x80);
    ++i;
  }
  if (kana * 4 > pairs) return "SHIFT_JIS";
  if (other * 20 > pairs) return {};
  if (euc_kana * 4 > pairs) return "EUC-JP";
  if (plain_second * 5 > pairs) return pairs > 5 && big5 * 8 > pairs * 7 ? "BIG5" : "";
  return korean * 20 > pairs * 19 ? "EUC-KR" : "GBK";
}

// High bytes stand alone between plain letters. Where Windows-1252 has signs, that of Central Europe has letters, and
// where it has quotation marks and dashes, at 91–97, Mac OS has letters too.
std::string western(std::string_view text) {
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && (byte_at(text, i) | 0x20) >= 'a' && (byte_at(text, i) | 0x20) <= 'z';
  };
  // ą ł ż ś ź of Polish; ř beside ě of Czech, which are ø and ì in the West.
  constexpr std::string_view signs = "\xB9\xB3\xBF\xB1\xB6\xBC", of_latin_2 = "\xB1\xB6\xBC";
  std::size_t lone = 0, mac = 0, central = 0, latin_2 = 0;
  Counts counts{};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_high(text, i)) continue;
    ++lone;
    const bool behind_letter = i > 0 && is_letter(i - 1), beside_letter = behind_letter || is_letter(i + 1);
    const unsigned char here = byte_at(text, i);
    counts[here] += beside_letter || is_high(text, i + 1) || (i > 0 && is_high(text, i - 1));
    central += beside_letter && signs.find(text[i]) != std::string_view::npos;
    latin_2 += beside_letter && of_latin_2.find(text[i]) != std::string_view::npos;
    mac += here < 0xA0 && behind_letter && is_letter(i + 1) && here != 0x92;
  }
  if (central * 4 > lone) return latin_2 * 8 > central ? "ISO-8859-2" : "WINDOWS-1250";
  if (counts[0xF8] > 0 && counts[0xEC] > 0) return counts[0xB9] + counts[0xBE] > 0 ? "ISO-8859-2" : "WINDOWS-1250";
  // Windows has nothing there, or signs that touch no letter.
  const std::size_t sure = sum(counts, "\x81\x87\x88\x8D\x8E\x8F\x90\x9D");
  return mac * 2 > lone || sure * 8 > lone ? "MACINTOSH" : "WINDOWS-1252";
}

}  // namespace

std::string likely_encoding(std::string_view text) {
  Counts counts{};
  std::size_t high = 0, paired = 0, odd_runs = 0, runs = 0, run = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (is_high(text, i)) {
      ++counts[byte_at(text, i)];
      ++high;
      ++run;
      paired += is_high(text, i + 1) || (i > 0 && is_high(text, i - 1));
      continue;
    }
    runs += run > 0;
    odd_runs += run % 2;
    run = 0;
  }
  const auto of = [&](const Alphabet& one) { return sum(counts, one.letters); };
  const auto best = std::ranges::max_element(alphabets, {}, of);
  if (const std::string asian = of_two_bytes(text); paired * 2 > high && high > 3 && !asian.empty()) {
    // Words that happen to have an even number of letters are no Chinese ones.
    const bool sure = asian != "GBK" && asian != "EUC-KR";
    if (sure || (odd_runs * 10 < runs && of(*best) * 2 < high)) return asian;
  }
  if (paired * 2 <= high) return western(text);
  const std::string found = best->encoding;
  // Mac OS has the same small letters, and its capitals where Windows has almost nothing.
  std::size_t low = 0;
  for (std::size_t i = 0x80; i < 0xA0; ++i) low += counts[i];
  return found == "WINDOWS-1251" && low * 20 > high ? "MACCYRILLIC" : found;
}

std::string name_for_people(const std::string& encoding) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 19> names{
      {{"CP866", "CP866 (Cyrillic of MS-DOS)"},
       {"KOI8-R", "KOI8-R (Cyrillic)"},
       {"ISO-8859-5", "ISO 8859-5 (Cyrillic)"},
       {"MACCYRILLIC", "Mac Cyrillic"},
       {"WINDOWS-1251", "Windows-1251 (Cyrillic)"},
       {"WINDOWS-1250", "Windows-1250 (Central European)"},
       {"ISO-8859-2", "ISO 8859-2 (Central European)"},
       {"WINDOWS-1252", "Windows-1252 or Latin-1"},
       {"WINDOWS-1253", "Windows-1253 (Greek)"},
       {"WINDOWS-1255", "Windows-1255 (Hebrew)"},
       {"WINDOWS-1256", "Windows-1256 (Arabic)"},
       {"TIS-620", "TIS-620 (Thai)"},
       {"MACINTOSH", "Mac Roman"},
       {"SHIFT_JIS", "Shift JIS (Japanese)"},
       {"EUC-JP", "EUC-JP (Japanese)"},
       {"EUC-KR", "EUC-KR (Korean)"},
       {"GBK", "GBK (Chinese)"},
       {"BIG5", "Big5 (Chinese)"},
       {"UTF-16LE", "UTF-16LE without a byte order mark"}}};
  if (encoding == "UTF-16BE") return "UTF-16BE without a byte order mark";
  const auto found = std::ranges::find(names, encoding, &std::pair<std::string_view, const char*>::first);
  return found == names.end() ? encoding : found->second;
}

}  // namespace kiosk::exchange
