#include "exhibit/names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk::exhibit {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::size_t longest_name = 64;  // bytes

}  // namespace

bool is_id(std::string_view name) {
  return !name.empty() && name.size() <= longest_name &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_numbered_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_name && std::all_of(id.begin(), id.end(), [](char c) {
    return is_lower(c) || is_upper(c) || is_digit(c) || c == '-';
  });
}

// The part of BCP 47 that exhibits need: a language of two or three letters, then subtags.
bool is_language_tag(std::string_view tag) {
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  if (primary < 2 || primary > 3 ||
      !std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(primary), is_lower))
    return false;
  std::size_t start = primary;
  while (start < tag.size()) {
    const std::size_t end = std::min(tag.find('-', start + 1), tag.size());
    const std::string_view subtag = tag.substr(start + 1, end - start - 1);
    if (subtag.size() < 2 || subtag.size() > 8) return false;
    if (!std::all_of(subtag.begin(), subtag.end(), [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); }))
      return false;
    start = end;
  }
  return true;
}

std::string proper_tag(std::string_view tag) {
  std::string proper(tag);
  std::replace(proper.begin(), proper.end(), '_', '-');
  for (char& c : proper) {
    if (c == '-') break;
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return proper != tag && is_language_tag(proper) ? proper : std::string();
}

std::string in_quotes(std::string_view name) {
  std::string shown = "\"";
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (i >= longest_name && base::begins_letter(c)) {
      shown += "…";
      break;
    }
    shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return shown + '"';
}

// Damerau and Levenshtein's distance in its form "optimal string alignment", on bytes.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  if (name.empty() || name.size() > longest_name) return {};
  // A third of the letters may be wrong; more is another word.
  const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
  const std::string* nearest = nullptr;
  std::size_t smallest = limit + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > name.size() + limit || name.size() > candidate.size() + limit) continue;
    if (const std::size_t distance = edit_distance(name, candidate); distance < smallest) {
      smallest = distance;
      nearest = &candidate;
    }
  }
  return nearest ? "; did you mean " + in_quotes(*nearest) + "?" : std::string();
}

// The table 3-7 of the Unicode Standard: well-formed UTF-8 byte sequences.
std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte(i);
    std::size_t more = 0;
    unsigned low = 0x80, high = 0xBF;  // the bounds of the second byte
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
      more = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      more = 2;
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      more = 3;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    } else {
      return i;
    }
    if (text.size() - i <= more || byte(i + 1) < low || byte(i + 1) > high) return i;
    for (std::size_t k = 2; k <= more; ++k)
      if (byte(i + k) < 0x80 || byte(i + k) > 0xBF) return i;
    i += more + 1;
  }
  return std::nullopt;
}

std::string enumerate(const std::vector<std::string>& names, const std::string& last) {
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) all += i + 1 < names.size() ? ", " : " " + last + " ";
    all += names[i];
  }
  return all;
}

}  // namespace kiosk::exhibit
