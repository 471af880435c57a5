#include "exhibit/captions.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "exhibit/names.hpp"

namespace kiosk::exhibit {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view arrow = "-->", spaces = " \t";

// What a quick reader follows; most need nearly twice as long.
constexpr long most_characters = 25;  // a second
constexpr milliseconds shortest{500};

struct Line {
  int number = 1;
  std::string_view text;
  [[nodiscard]] bool blank() const { return text.find_first_not_of(spaces) == std::string_view::npos; }
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back({number, text.substr(0, end)});
    text.remove_prefix(std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size()));
  }
  return lines;
}

// Takes a number of at least `least` digits from the front.
std::optional<long> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits < least || digits > most) return std::nullopt;
  long number = 0;
  std::from_chars(text.data(), text.data() + digits, number);
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

// "00:01.500" or "01:00:01.500"
std::optional<milliseconds> take_time(std::string_view& text) {
  const auto first = take_number(text, 2, 4);
  if (!first || !take(text, ":")) return std::nullopt;
  auto minutes = take_number(text, 2, 2);
  if (!minutes) return std::nullopt;
  long hours = 0;
  std::optional<long> seconds = minutes;
  if (take(text, ":")) {
    hours = *first;
    seconds = take_number(text, 2, 2);
  } else {
    minutes = first;
  }
  if (!seconds || *minutes > 59 || *seconds > 59 || !take(text, ".")) return std::nullopt;
  const auto thousandths = take_number(text, 3, 3);
  if (!thousandths) return std::nullopt;
  return milliseconds{((hours * 60 + *minutes) * 60 + *seconds) * 1000 + *thousandths};
}

std::optional<std::pair<milliseconds, milliseconds>> times_of(std::string_view text) {
  const auto skip = [&] { text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size())); };
  skip();
  const auto from = take_time(text);
  skip();
  if (!from || !take(text, arrow)) return std::nullopt;
  skip();
  const auto until = take_time(text);
  if (!until || (!text.empty() && spaces.find(text.front()) == std::string_view::npos)) return std::nullopt;
  return std::pair{*from, *until};  // what follows says where it would be drawn
}

// The words of a cue's line: without tags, but for the name of who speaks, and with the signs that were paraphrased.
std::string words_of(std::string_view line) {
  static constexpr std::pair<std::string_view, std::string_view> entities[] = {
      {"&amp;", "&"},      {"&lt;", "<"},       {"&gt;", ">"},    {"&nbsp;", "\u00A0"},
      {"&lrm;", "\u200E"}, {"&rlm;", "\u200F"}, {"&quot;", "\""}, {"&apos;", "'"},
  };
  std::string words;
  while (!line.empty()) {
    if (line.front() == '<') {
      const std::size_t end = std::min(line.find('>'), line.size());
      std::string_view tag = line.substr(1, end - 1);
      line.remove_prefix(std::min(end + 1, line.size()));
      if (tag != "v" && !tag.starts_with("v ") && !tag.starts_with("v.")) continue;
      const std::size_t name = tag.find_first_of(spaces);  // behind the classes
      if (name != std::string_view::npos && name + 1 < tag.size()) words.append(tag.substr(name + 1)).append(": ");
      continue;
    }
    const auto entity = std::find_if(std::begin(entities), std::end(entities),
                                     [&](const auto& known) { return line.starts_with(known.first); });
    if (entity != std::end(entities)) {
      words += entity->second;
      line.remove_prefix(entity->first.size());
    } else {
      if (static_cast<unsigned char>(line.front()) >= ' ') words += line.front();
      line.remove_prefix(1);
    }
  }
  return words;
}

bool is_block(std::string_view first_line, std::string_view name) {
  return first_line == name || (first_line.starts_with(name) && spaces.find(first_line[name.size()]) != spaces.npos);
}

class Reader {
 public:
  explicit Reader(std::string_view text) {
    take(text, "\uFEFF");
    lines_ = lines_of(text);
    if (const auto bad = find_invalid_utf8(text)) {
      const auto at = text.data() + *bad;
      const auto line = std::ranges::find_if(lines_, [&](const Line& l) { return at < l.text.data() + l.text.size(); });
      fault(line == lines_.end() ? 1 : line->number, "this is not UTF-8: save the file with the encoding UTF-8");
    } else if (lines_.empty() || !is_block(lines_[0].text, "WEBVTT")) {
      fault(1, "captions begin with the line WEBVTT: write it first");
    } else {
      read();
    }
  }

  [[nodiscard]] Captions result() && {
    std::ranges::stable_sort(result_.captions, {}, &Caption::from);
    return std::move(result_);
  }

 private:
  void fault(int line, std::string message) { result_.faults.push_back({line, std::move(message)}); }

  // Blocks, divided by blank lines; the first is the heading.
  void read() {
    std::size_t at = 0;
    const auto pass_block = [&] {
      const std::size_t start = at;
      while (at < lines_.size() && !lines_[at].blank()) ++at;
      return std::pair{start, at};
    };
    pass_block();
    while (at < lines_.size()) {
      if (lines_[at].blank()) {
        ++at;
        continue;
      }
      const auto [start, end] = pass_block();
      const std::string_view first = lines_[start].text;
      if (!is_block(first, "NOTE") && !is_block(first, "STYLE") && !is_block(first, "REGION")) read_cue(start, end);
    }
  }

  void read_cue(std::size_t at, std::size_t end) {
    const auto has_times = [&](std::size_t line) { return lines_[line].text.find(arrow) != std::string_view::npos; };
    const int block = lines_[at].number;
    if (!has_times(at)) ++at;  // the cue's name
    if (at >= end || !has_times(at))
      return fault(block, "these words belong to no time: write it above them, as 00:00:01.000 --> 00:00:04.000");
    const auto times = times_of(lines_[at].text);
    const int line = lines_[at].number;
    if (!times) return fault(line, "this is no time: write it as 00:00:01.000 --> 00:00:04.000");
    if (times->second <= times->first) return fault(line, "this caption ends before it begins: correct its times");
    Caption caption{times->first, times->second, {}};
    for (++at; at < end; ++at) {
      if (has_times(at)) return fault(lines_[at].number, "a new caption begins here: leave a line empty above it");
      const std::string words = words_of(lines_[at].text);
      caption.text += (caption.text.empty() || words.empty() ? "" : "\n") + words;
    }
    if (caption.text.empty()) return;
    check_haste(line, caption);
    result_.captions.push_back(std::move(caption));
  }

  void check_haste(int line, const Caption& caption) {
    const auto characters = static_cast<long>(base::count_letters(caption.text));
    const milliseconds shown = caption.until - caption.from;
    if (shown < shortest)
      result_.hasty.push_back({line, "this caption is gone after " + std::to_string(shown.count()) +
                                         " ms: show it for at least a second and a half"});
    else if (characters * 1000 > most_characters * shown.count())
      result_.hasty.push_back({line, "this caption has " +
                                         std::to_string((characters * 1000 + shown.count() - 1) / shown.count()) +
                                         " characters a second, and few can read more than " +
                                         std::to_string(most_characters) + ": shorten it, or show it longer"});
  }

  std::vector<Line> lines_;
  Captions result_;
};

}  // namespace

Captions parse_captions(std::string_view text) { return Reader{text}.result(); }

}  // namespace kiosk::exhibit
