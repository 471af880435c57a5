#include "app/playable.hpp"

#include <fstream>

#include "stage/films.hpp"
#include "support/exploring_visitor.hpp"

namespace kiosk::app {
namespace {

using exhibit::Finding;
using exhibit::Severity;
using std::filesystem::path;

class PlayableTest : public test::Films {
 protected:
  static std::vector<Finding> findings_on_film(const path& file) {
    exhibit::Film film;
    film.file = file;
    return unplayable_films(with(film));
  }
  static std::vector<Finding> findings_on_sound(const path& file) {
    exhibit::DualKey keys;
    keys.sound = file;
    return unplayable_sounds(with(keys));
  }

 private:
  static exhibit::Exhibit with(exhibit::Interactive interactive) {
    exhibit::Exhibit exhibit = testing::tiny_exhibit_with(std::move(interactive));
    exhibit.folder = ::testing::TempDir();
    return exhibit;
  }
};

TEST_F(PlayableTest, WhatPlaysIsNotFound) {
  EXPECT_TRUE(findings_on_film(film(3)).empty());
  EXPECT_TRUE(findings_on_film(film_with_sound(3)).empty());
  EXPECT_TRUE(findings_on_sound(make("audiotestsrc num-buffers=5 ! vorbisenc ! oggmux", "tone.ogg")).empty());
  EXPECT_TRUE(findings_on_sound({}).empty());
}

TEST_F(PlayableTest, AFilmThatWillBeMuteIsAWarning) {
  const path file = film_with_sound(3);
  const test::Without decoder{"vorbisdec"};
  const auto findings = findings_on_film(file);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].place.file, file.filename());
  EXPECT_EQ(findings[0].rule, "bad-film");
  EXPECT_EQ(findings[0].message.find("the film plays without its sound: this machine has no Vorbis decoder"), 0u);
}

TEST_F(PlayableTest, ASoundThatCannotBeDecodedIsAnError) {
  const path file = place("broken.ogg");
  std::ofstream{file} << "OggS, and nothing else";
  const auto findings = findings_on_sound(file);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].place.file, file.filename());
  EXPECT_EQ(findings[0].rule, "bad-sound");
  EXPECT_EQ(findings[0].message, "this sound cannot be read: make it a WAV, OGG or FLAC file");
}

}  // namespace
}  // namespace kiosk::app
