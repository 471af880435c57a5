// A film on a panel: what is read, and each mistake's one finding.
#include "exhibit/film.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "exhibit/load.hpp"
#include "support/broken_interactive.hpp"

namespace kiosk::exhibit {
namespace {

using testing::Json;
using testing::SampleExhibit;
using testing::text;

constexpr const char* panel = testing::interactive_panel;

void add_film(SampleExhibit& sample) {
  sample.write("../assets/films/meeting.webm", "\x1A\x45\xDF\xA3 and pictures");
  sample.write("../assets/films/meeting.en.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nThey meet.\n");
  sample.write("../assets/films/meeting.ru.vtt", "WEBVTT\n\n00:01.000 --> 00:03.500\nОни встречаются.\n");
  testing::interactive_of(sample) = {
      {"kind", "film"},
      {"title", text("They meet", "Встреча")},
      {"file", "films/meeting.webm"},
      {"poster", {{"file", "pictures/meeting.svg"}, {"alt", text("A table", "Стол")}}},
      {"captions", {{"en", "films/meeting.en.vtt"}, {"ru", "films/meeting.ru.vtt"}}},
  };
}

TEST(Film, IsRead) {
  using namespace std::chrono_literals;
  SampleExhibit sample;
  add_film(sample);
  const Loaded loaded = sample.load();
  ASSERT_TRUE(loaded.exhibit) << testing::describe(loaded);
  EXPECT_TRUE(loaded.findings.empty()) << testing::describe(loaded);
  const auto& film = std::get<Film>(*loaded.exhibit->panels[0].interactive);
  EXPECT_EQ(film.title.plain("ru"), "Встреча");
  EXPECT_EQ(film.file.filename(), "meeting.webm");
  EXPECT_TRUE(film.file.is_absolute());
  EXPECT_EQ(film.poster.alt.plain("en"), "A table");
  ASSERT_EQ(film.captions.size(), 2u);
  EXPECT_EQ(film.captions.at("en"), (std::vector<Caption>{{1s, 3s, "They meet."}}));
  EXPECT_EQ(film.captions.at("ru"), (std::vector<Caption>{{1s, 3500ms, "Они встречаются."}}));
}

TEST(Film, MayBeOgg) {
  SampleExhibit sample;
  add_film(sample);
  sample.write("../assets/films/meeting.ogv", "OggS and pictures");
  testing::interactive_of(sample)["file"] = "films/meeting.ogv";
  EXPECT_TRUE(sample.load().exhibit);
}

// One way to spoil the film, and the finding that must come of it.
struct Spoilt {
  const char* name;
  const char* rule;
  const char* file;
  const char* message;  // a part of it
  std::function<void(SampleExhibit&, Json& film)> apply;
  int line = 0;  // 0: somewhere
};

void PrintTo(const Spoilt& one, std::ostream* out) { *out << one.name; }

class FilmBreakTest : public ::testing::TestWithParam<Spoilt> {};

TEST_P(FilmBreakTest, IsFoundAndNothingElse) {
  const Spoilt& given = GetParam();
  SampleExhibit sample;
  add_film(sample);
  given.apply(sample, testing::interactive_of(sample));
  const Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << testing::describe(loaded);
  const Finding& finding = loaded.findings.front();
  EXPECT_EQ(finding.rule, given.rule);
  EXPECT_EQ(finding.place.file, given.file);
  EXPECT_GT(finding.place.line, 1);
  EXPECT_TRUE(given.line == 0 || finding.place.line == given.line) << finding.place.line;
  EXPECT_NE(finding.message.find(given.message), std::string::npos) << finding.message;
  EXPECT_EQ(loaded.exhibit.has_value(), finding.severity == Severity::warning);
}

const Spoilt all[] = {
    {"NoFile", "missing-key", panel, "a film needs \"file\"", [](auto&, Json& film) { film.erase("file"); }},
    {"NoPoster", "missing-key", panel, "a film needs \"poster\"", [](auto&, Json& film) { film.erase("poster"); }},
    {"NoTitle", "missing-key", panel, "a film needs \"title\"", [](auto&, Json& film) { film.erase("title"); }},
    {"NoCaptions", "missing-key", panel, "a film needs \"captions\"",
     [](auto&, Json& film) { film.erase("captions"); }},
    {"UnknownKey", "unknown-key", panel, "did you mean \"poster\"?",
     [](auto&, Json& film) { film["postr"] = film["poster"]; }},
    {"MissingFile", "missing-file", panel, "there is no file \"films/gone.webm\"",
     [](auto&, Json& film) { film["file"] = "films/gone.webm"; }},
    {"OutsideFile", "outside-folder", panel, "leads out of", [](auto&, Json& film) { film["file"] = "../film.webm"; }},
    {"AnotherFormat", "bad-film", panel, "convert it to WebM",
     [](auto& sample, Json& film) {
       sample.write("../assets/films/meeting.mp4", std::string("\0\0\0\x20"
                                                               "ftypisom",
                                                               12));
       film["file"] = "films/meeting.mp4";
     }},
    {"NamedAsAnotherFormat", "bad-film", panel, "rename it to end in .webm",
     [](auto& sample, Json& film) {
       sample.write("../assets/films/meeting.mp4", "\x1A\x45\xDF\xA3 and pictures");
       film["file"] = "films/meeting.mp4";
     }},
    {"EmptyFile", "bad-film", panel, "convert it to WebM",
     [](auto& sample, Json&) { sample.write("../assets/films/meeting.webm", ""); }},
    {"Folder", "bad-film", panel, "neither a WebM", [](auto&, Json& film) { film["file"] = "films"; }},
    {"CaptionsOfOneLanguage", "missing-translation", panel, "the captions are missing in \"ru\"",
     [](auto&, Json& film) { film["captions"].erase("ru"); }},
    {"CaptionsAsText", "wrong-type", panel, "the captions by language",
     [](auto&, Json& film) { film["captions"] = "films/meeting.en.vtt"; }},
    {"MissingCaptions", "missing-file", panel, "there is no file \"films/gone.vtt\"",
     [](auto&, Json& film) { film["captions"]["en"] = "films/gone.vtt"; }},
    {"BrokenCaptions", "bad-captions", "../assets/films/meeting.en.vtt", "this is no time",
     [](auto& sample, Json&) {
       sample.write("../assets/films/meeting.en.vtt", "WEBVTT\n\n00:00:01,000 --> 00:00:03,000\nThey meet.\n");
     },
     3},
    {"HastyCaptions", "hasty-caption", "../assets/films/meeting.ru.vtt", "is gone after 400 ms",
     [](auto& sample, Json&) {
       sample.write("../assets/films/meeting.ru.vtt", "WEBVTT\n\n00:01.000 --> 00:01.400\nДа.\n");
     },
     3},
};

INSTANTIATE_TEST_SUITE_P(Film, FilmBreakTest, ::testing::ValuesIn(all),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace kiosk::exhibit
