#include "exchange/html.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "exchange/entities.hpp"
#include "exchange/formula.hpp"
#include "exchange/markdown_text.hpp"

namespace kiosk::exchange {
namespace {

enum class Does { nothing, emphasis, strong, space, raise, lower, quote, calculate, lose, hide };

struct Element {
  std::string_view name;
  Does does;
  const char* loss = nullptr;
};

constexpr const char* picture = "an image was left out";
constexpr const char* sound = "a sound or a film was left out";
constexpr const char* table = "a table became running text";
constexpr const char* list = "a list became running text";
constexpr const char* link_loss = "a link was left out";
constexpr const char* formula = "a formula was left out";
constexpr const char* line_formula = "a formula became running text";
constexpr const char* source_formula = "a formula stands as its source";
constexpr const char* form = "a form's field was left out";
constexpr const char* listing = "the lines of a listing became running text";
constexpr const char* line_through = "an underlining, a marking or a crossing out was left out";
constexpr const char* reading = "a reading beside its characters was left out";

constexpr std::array elements{
    Element{"em", Does::emphasis},
    Element{"i", Does::emphasis},
    Element{"cite", Does::emphasis},
    Element{"strong", Does::strong},
    Element{"b", Does::strong},
    Element{"br", Does::space},
    Element{"p", Does::space},
    Element{"div", Does::space},
    Element{"h1", Does::space},
    Element{"h2", Does::space},
    Element{"h3", Does::space},
    Element{"h4", Does::space},
    Element{"h5", Does::space},
    Element{"h6", Does::space},
    Element{"blockquote", Does::space},
    Element{"pre", Does::lose, listing},
    Element{"li", Does::space},
    Element{"hr", Does::space},
    Element{"tr", Does::space},
    Element{"td", Does::space},
    Element{"th", Does::space},
    Element{"caption", Does::space},
    Element{"section", Does::space},
    Element{"article", Does::space},
    Element{"figure", Does::space},
    Element{"figcaption", Does::space},
    Element{"center", Does::space},
    Element{"dt", Does::space},
    Element{"dd", Does::space},
    Element{"sup", Does::raise},
    Element{"sub", Does::lower},
    Element{"img", Does::lose, picture},
    Element{"svg", Does::hide, picture},
    Element{"canvas", Does::hide, picture},
    Element{"table", Does::lose, table},
    Element{"ul", Does::lose, list},
    Element{"ol", Does::lose, list},
    Element{"dl", Does::lose, list},
    Element{"a", Does::lose, link_loss},
    Element{"audio", Does::hide, sound},
    Element{"video", Does::hide, sound},
    Element{"iframe", Does::hide, sound},
    Element{"object", Does::hide, sound},
    Element{"embed", Does::lose, sound},
    Element{"math", Does::calculate},
    Element{"input", Does::lose, form},
    Element{"select", Does::hide, form},
    Element{"textarea", Does::hide, form},
    Element{"script", Does::hide},
    Element{"style", Does::hide},
    Element{"head", Does::hide},
    Element{"title", Does::hide},
    Element{"span", Does::nothing},
    Element{"font", Does::nothing},
    Element{"u", Does::lose, line_through},
    Element{"s", Does::lose, line_through},
    Element{"del", Does::lose, line_through},
    Element{"ins", Does::nothing},
    Element{"strike", Does::lose, line_through},
    Element{"small", Does::nothing},
    Element{"big", Does::nothing},
    Element{"mark", Does::lose, line_through},
    Element{"code", Does::nothing},
    Element{"kbd", Does::nothing},
    Element{"samp", Does::nothing},
    Element{"var", Does::nothing},
    Element{"tt", Does::nothing},
    Element{"abbr", Does::nothing},
    Element{"acronym", Does::nothing},
    Element{"q", Does::quote},
    Element{"nobr", Does::nothing},
    Element{"wbr", Does::nothing},
    Element{"label", Does::nothing},
    Element{"html", Does::nothing},
    Element{"body", Does::nothing},
    Element{"meta", Does::nothing},
    Element{"link", Does::nothing},
    Element{"thead", Does::nothing},
    Element{"tbody", Does::nothing},
    Element{"tfoot", Does::nothing},
    Element{"col", Does::nothing},
    Element{"colgroup", Does::nothing},
    Element{"bdi", Does::nothing},
    Element{"bdo", Does::nothing},
    Element{"ruby", Does::nothing},
    Element{"rt", Does::hide, reading},
    Element{"rp", Does::hide},
    Element{"source", Does::nothing},
    Element{"param", Does::nothing},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Tag {
  const Element* element;
  bool closing, empty;  // <br/> is empty
  std::size_t length;
  bool underlines = false;  // by its style, as editors write it
};

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  Fragment read() {
    while (at_ < html_.size()) step();
    fragment_.text = tidy(fragment_.text);
    return std::move(fragment_);
  }

 private:
  void step() {
    const std::size_t next = std::min(html_.find('<', at_), html_.size());
    if (next > at_) {
      words(html_.substr(at_, next - at_));
      at_ = next;
      return;
    }
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) return pass("-->");
    if (rest.starts_with("<![CDATA[")) {
      at_ += 9;
      return;
    }
    if (rest.starts_with("<!") || rest.starts_with("<?")) return pass(">");
    if (const auto tag = read_tag(rest)) {
      at_ += tag->length;
      return apply(*tag);
    }
    words("<");
    ++at_;
  }

  // To behind `end`; where it lacks, only behind the bracket. What was once looked for in vain is not looked for again,
  // here and in skip(): a broken text would be searched to its end for each of its brackets.
  void pass(const std::string& end) {
    const std::size_t found = missing_.contains(end) ? std::string_view::npos : html_.find(end, at_);
    if (found == std::string_view::npos) missing_.insert(end);
    at_ = found == std::string_view::npos ? at_ + 1 : found + end.size();
  }

  std::optional<Tag> read_tag(std::string_view rest) {
    std::size_t i = 1;
    const bool closing = rest.size() > 1 && rest[1] == '/';
    i += closing;
    std::string name;
    for (; i < rest.size() && (is_letter(rest[i]) || is_digit(rest[i])) && name.size() < 12; ++i)
      name += is_letter(rest[i]) ? static_cast<char>(rest[i] | 0x20) : rest[i];
    if (i < rest.size() && rest[i] != '>' && rest[i] != '/' && static_cast<unsigned char>(rest[i]) > 0x20)
      return std::nullopt;
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const Element& e) { return e.name == name; });
    if (found == elements.end()) return std::nullopt;
    const std::size_t end = end_of_tag(rest, i);
    if (end == std::string_view::npos) return std::nullopt;
    // "a<b && c>d": what one-letter elements have behind their name are attributes with values.
    const std::string_view attributes = rest.substr(i, end - i);
    if (name.size() == 1 && attributes.find_first_not_of(" /") != std::string_view::npos &&
        attributes.find('=') == std::string_view::npos)
      return std::nullopt;
    const bool underlines = attributes.find("text-decoration") != std::string_view::npos &&
                            (attributes.find("underline") != std::string_view::npos ||
                             attributes.find("line-through") != std::string_view::npos);
    return Tag{&*found, closing, rest[end - 1] == '/', end + 1, underlines && found->name == "span"};
  }

  // Where its > stands. A > within quotation marks does not count unless they never close. Each flag keeps a broken
  // text from being searched to its end again and again.
  std::size_t end_of_tag(std::string_view rest, std::size_t i) {
    if (quotes_close_) {
      char quote = 0;
      for (std::size_t k = i; k < rest.size(); ++k) {
        if (quote != 0)
          quote = rest[k] == quote ? '\0' : quote;
        else if (rest[k] == '>')
          return k;
        else if (rest[k] == '"' || rest[k] == '\'')
          quote = rest[k];
      }
      quotes_close_ = false;
    }
    if (!tags_close_) return std::string_view::npos;
    const std::size_t end = rest.find('>', i);
    tags_close_ = end != std::string_view::npos;
    return end;
  }

  void apply(const Tag& tag) {
    const Element& element = *tag.element;
    if (!tag.closing && element.loss) lose(element.loss);
    if (!tag.closing && tag.underlines) lose(line_through);
    const int step = tag.closing ? -1 : tag.empty ? 0 : 1;
    const auto count = [&](int& depth) { depth = std::max(0, depth + step); };
    switch (element.does) {
      case Does::emphasis:
        return count(emphasis_);
      case Does::strong:
        return count(strong_);
      case Does::raise:
        return count(raised_);
      case Does::lower:
        return count(lowered_);
      case Does::space:
        return put(" ");
      case Does::lose:
        if (element.loss == table || element.loss == list || element.loss == listing) put(" ");
        return;
      case Does::calculate:
        if (!tag.closing && !tag.empty) put_formula(element.name);
        return;
      case Does::quote:
        return put(tag.closing ? "”" : "“");
      case Does::hide:
        if (!tag.closing && !tag.empty) skip(element.name);
        return;
      case Does::nothing:
        return;
    }
  }

  void put_formula(std::string_view name) {
    const std::size_t start = at_;
    skip(name);
    const std::string tag(name), inside(html_.substr(start, at_ - start));
    const auto line = formula_in_line("<" + tag + ">" + inside + "</" + tag + ">");
    lose(line ? line_formula : formula);
    if (line) put(*line);
  }

  // To the element's end tag; where it has none, nothing is skipped.
  void skip(std::string_view name) {
    if (missing_.contains(std::string(name))) return;
    for (std::size_t end = html_.find("</", at_); end != std::string_view::npos; end = html_.find("</", end + 2)) {
      const std::string_view rest = html_.substr(end + 2, name.size());
      if (!std::equal(rest.begin(), rest.end(), name.begin(), name.end(),
                      [](char a, char b) { return (a | 0x20) == b; }))
        continue;
      at_ = end;
      return;
    }
    missing_.insert(std::string(name));
  }

  void lose(const char* loss) {
    auto& losses = fragment_.losses;
    if (std::find(losses.begin(), losses.end(), loss) == losses.end()) losses.emplace_back(loss);
  }

  void words(std::string_view piece) {
    const std::string decoded = decode_entities(piece);
    if (decoded.find("\\(") != std::string::npos || decoded.find("$$") != std::string::npos ||
        decoded.find("\\[") != std::string::npos)
      lose(source_formula);
    if (raised_ == 0 && lowered_ == 0) return put(decoded);
    for (const char c : decoded) {
      const auto small = shifted(c, raised_ > 0);
      if (!small && static_cast<unsigned char>(c) > 0x20)
        lose(raised_ > 0 ? "a raised letter stands on the line" : "a lowered letter stands on the line");
      put(small ? *small : std::string(1, c));
    }
  }

  void put(std::string words) {
    // What counts as a space here is what a browser takes for one; a no-break space stays.
    fragment_.text.push_back({std::move(words), emphasis_ > 0, strong_ > 0});
  }

  std::string_view html_;
  std::size_t at_ = 0;
  int emphasis_ = 0, strong_ = 0, raised_ = 0, lowered_ = 0;
  bool quotes_close_ = true, tags_close_ = true;
  std::set<std::string> missing_;  // ends that do not come any more
  Fragment fragment_;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

Fragment read_html(std::string_view html) { return Reader(html).read(); }

std::string to_html(const base::RichText& text) {
  std::string html;
  for (const base::Run& run : text) {
    std::string words = run.text;
    replace_all(words, "&", "&amp;");
    replace_all(words, "<", "&lt;");
    replace_all(words, ">", "&gt;");
    if (run.strong) words = "<strong>" + words + "</strong>";
    if (run.emphasis) words = "<em>" + words + "</em>";
    html += words;
  }
  return html;
}

}  // namespace kiosk::exchange
