#include "exchange/encoding.hpp"

#include <algorithm>
#include <optional>

#include "exchange/likely_encoding.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exchange {
namespace {

using base::Error;
using base::ErrorKind;

Error fault(std::string_view before, std::string message) {
  const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  return {ErrorKind::content, std::move(message), {{}, line, 1}};
}

// What an XML file says of itself, in capitals; UTF-8 where it says nothing.
std::string declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.starts_with("<?xml") ? bytes.substr(0, bytes.find("?>")) : std::string_view();
  const std::size_t at = head.find("encoding=");
  if (at == std::string_view::npos || at + 10 >= head.size()) return "UTF-8";
  const std::string_view rest = head.substr(at + 10);
  std::string name(rest.substr(0, rest.find(head[at + 9])));
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~0x20);
  const bool sound = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:") == std::string::npos;
  return sound && !name.empty() ? name : "UTF-8";
}

Error looks_like(std::string_view before, const std::string& encoding) {
  return fault(before, "this is not UTF-8; it looks like " + name_for_people(encoding) +
                           ": save the file as UTF-8, or run: iconv -f " + encoding + " -t UTF-8 FILE > NEW");
}

Error wrong_encoding(std::string_view before, std::string_view bytes) {
  const std::string declared = declared_encoding(bytes);
  if (declared == "UTF-8") return looks_like(before, likely_encoding(bytes));
  return fault(before, "this is not UTF-8 but, as its first line says, " + declared +
                           ": save the file as UTF-8, or run: iconv -f " + declared +
                           " -t UTF-8 FILE > NEW, and write UTF-8 into that line");
}

// Of text in UTF-16 every second byte is often zero.
std::optional<std::string> bare_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 512);
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  if (even + odd < head.size() / 4 || head.size() < 4) return std::nullopt;
  if (odd > 8 * even) return "UTF-16LE";
  if (even > 8 * odd) return "UTF-16BE";
  return std::nullopt;
}

base::Result<std::string> from_utf16(std::string_view bytes, bool little) {
  std::string text;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little ? first | second << 8 : second | first << 8);
  };
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    if (i + 1 >= bytes.size()) return fault(text, "half a character of UTF-16 ends the file: it is cut off");
    char32_t code = unit(i);
    if (code >= 0xD800 && code < 0xE000) {
      const char32_t low = code < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
      if (low < 0xDC00 || low >= 0xE000) return fault(text, "this is not UTF-16: half a pair stands alone");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    text += utf8_of(code);
  }
  return text;
}

base::Result<std::string> with_unix_lines(std::string text) {
  if (const auto zero = text.find('\0'); zero != std::string::npos)
    return fault(std::string_view(text).substr(0, zero), "the file holds a zero byte: it is damaged or is no text");
  std::string lines;
  lines.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      lines += text[i];
    else if (i + 1 >= text.size() || text[i + 1] != '\n')
      lines += '\n';
  }
  return lines;
}

}  // namespace

base::Result<std::string> to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) || bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
    return looks_like({}, "UTF-32");
  const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
  if (little || big) {
    auto text = from_utf16(bytes.substr(2), little);
    return text ? with_unix_lines(std::move(text).value()) : text;
  }
  if (const auto bare = bare_utf16(bytes)) return looks_like({}, *bare);
  if (bytes.find('\0') == std::string_view::npos)
    if (const auto bad = exhibit::find_invalid_utf8(bytes)) return wrong_encoding(bytes.substr(0, *bad), bytes);
  return with_unix_lines(std::string(bytes));
}

std::string utf8_of(char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | code >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | code >> 18), tail(12), tail(6), tail(0)};
}

char32_t first_character(std::string_view text, std::size_t& bytes) {
  const auto lead = static_cast<unsigned char>(text[0]);
  bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes == 1 || bytes > text.size()) {
    bytes = 1;
    return lead;
  }
  char32_t code = lead & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  return code;
}

}  // namespace kiosk::exchange
