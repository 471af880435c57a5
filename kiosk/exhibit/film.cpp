#include "exhibit/film.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "exhibit/captions.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

namespace fs = std::filesystem;

constexpr Limit longest_captions{1u << 20, "see whether it is a WebVTT file at all"};

// The schema of a film has the same list.
constexpr std::array film_endings{".webm", ".mkv", ".ogv", ".ogg"};

// WebM (as all of Matroska) begins with EBML's sign, Ogg with its name.
bool is_film(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  std::array<char, 4> bytes{};
  std::ifstream{path, std::ios::binary}.read(bytes.data(), bytes.size());
  const std::string_view start{bytes.data(), bytes.size()};
  return start == "\x1A\x45\xDF\xA3" || start == "OggS";
}

void film_file(File& file, const json::Value& value, fs::path& into) {
  into = read::asset(file, value);
  if (into.empty()) return;
  if (!is_film(into))
    file.error(value.at, "bad-film",
               in_quotes(into.filename().string()) +
                   " is neither a WebM nor an Ogg film: convert it to WebM (VP8 or VP9 with Vorbis or Opus)");
  else if (std::ranges::find(film_endings, into.extension()) == film_endings.end())
    file.error(value.at, "bad-film",
               in_quotes(into.filename().string()) +
                   " is a film, but its name does not say so: rename it to end in .webm, .mkv, .ogv or .ogg");
}

void caption_file(File& file, const json::Value& value, std::vector<Caption>& into) {
  const fs::path path = read::asset(file, value);
  if (path.empty()) return;
  const auto text = read_file(path, longest_captions);
  if (!text) {
    file.error(value.at, "bad-captions", in_quotes(path.filename().string()) + " " + text.error().message);
    return;
  }
  Captions read = parse_captions(text.value());
  const fs::path name = fs::proximate(path, file.context().folders.exhibit());
  Report& report = file.context().report;
  for (CaptionFault& fault : read.faults) report.error({name, fault.line, 1}, "bad-captions", std::move(fault.message));
  for (CaptionFault& haste : read.hasty)
    report.warning({name, haste.line, 1}, "hasty-caption", std::move(haste.message));
  into = std::move(read.captions);
}

void captions_by_language(File& file, const json::Value& value, std::map<Language, std::vector<Caption>>& into) {
  const auto* object = expect<json::Object>(file, value, "the captions by language, such as {\"en\": \"film.en.vtt\"}");
  if (!object) return;
  for (const json::Member& member : *object) {
    read::check_language(file, member);
    caption_file(file, member.value, into[member.key]);
  }
  for (const Language& language : file.context().languages)
    if (!into.contains(language))
      file.error(value.at, "missing-translation",
                 "the captions are missing in " + in_quotes(language) + ": write what is said and heard");
}

}  // namespace

std::vector<const Part*> parts_of(const Film&) { return {}; }

void read::kind_of(File& file, const json::Value& value, Film& into) {
  Fields fields(file, value, "a film");
  fields.find("kind");
  fields.required("title", into.title, text);
  fields.required("file", into.file, film_file);
  fields.required("poster", into.poster, whole_picture);
  fields.required("captions", into.captions, captions_by_language);
  fields.finish();
}

}  // namespace kiosk::exhibit
