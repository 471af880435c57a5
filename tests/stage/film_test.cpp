#include "stage/film.hpp"

#include <gst/base/gstbasesink.h>

#include <array>
#include <atomic>
#include <fstream>

#include "stage/films.hpp"
#include "stage/rest.hpp"
#include "stage/waiter.hpp"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using std::filesystem::path;

constexpr base::PixelSize size{200, 100};  // the films here are 4:3

// A sound device that GStreamer prefers to all others while this lives, and that fails in the middle, as one does that
// is unplugged: it says so, and the streams before it fail as well.
class BrokenDevice {
 public:
  BrokenDevice() {
    rendered_ = 0;
    gst_element_register(nullptr, name, GST_RANK_PRIMARY + 1000, type());
  }
  ~BrokenDevice() {
    GstRegistry* registry = gst_registry_get();
    const std::unique_ptr<GstPluginFeature, test::Unref> own{gst_registry_lookup_feature(registry, name)};
    gst_registry_remove_feature(registry, own.get());
  }
  BrokenDevice(const BrokenDevice&) = delete;
  BrokenDevice& operator=(const BrokenDevice&) = delete;

  [[nodiscard]] bool failed() const { return rendered_ >= buffers; }

 private:
  static constexpr const char* name = "brokendevice";
  static constexpr int buffers = 10;
  static inline std::atomic<int> rendered_;

  static GType type() {
    static const GType own = g_type_register_static_simple(GST_TYPE_BASE_SINK, "BrokenDevice", sizeof(GstBaseSinkClass),
                                                           begin, sizeof(GstBaseSink), nullptr, GTypeFlags{});
    return own;
  }
  static void begin(gpointer made, gpointer) {
    gst_element_class_set_static_metadata(GST_ELEMENT_CLASS(made), "Broken device", "Sink/Audio", "Fails", "Tests");
    static GstStaticPadTemplate pad =
        GST_STATIC_PAD_TEMPLATE("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS("audio/x-raw"));
    gst_element_class_add_static_pad_template(GST_ELEMENT_CLASS(made), &pad);
    GST_BASE_SINK_CLASS(made)->render = [](GstBaseSink* sink, GstBuffer*) {
      if (++rendered_ < buffers) return GST_FLOW_OK;
      GST_ELEMENT_ERROR(sink, RESOURCE, WRITE, ("It was unplugged."), (nullptr));
      return GST_FLOW_ERROR;
    };
  }
};

class FilmTest : public test::Films {
 protected:
  void SetUp() override {
    Films::SetUp();
    player.set_volume(0);
  }

  // Waits for the next frame, or for the stage.
  std::optional<FilmFrame> next(FilmStage stage = FilmStage::none) {
    for (const auto until = Clock::now() + 10s; Clock::now() < until;) {
      if (auto frame = player.take()) return frame;
      if (player.status().stage == stage || player.status().stage == FilmStage::failed) break;
      wait(std::array{player.ready_fd()}, until);
    }
    return std::nullopt;
  }

  // Plays on until that stage and counts the frames.
  int until(FilmStage stage) {
    int frames = 0;
    while (next(stage)) ++frames;
    EXPECT_EQ(player.status().stage, stage);
    return frames;
  }

  // Of frames that come while nothing is done.
  int frames_within(std::chrono::milliseconds time) {
    int frames = 0;
    for (const auto until = Clock::now() + time; Clock::now() < until; wait(std::array{player.ready_fd()}, until))
      if (player.take()) ++frames;
    return frames;
  }

  base::Error failure() {
    EXPECT_FALSE(next());
    EXPECT_EQ(player.status().stage, FilmStage::failed);
    return player.status().error.value_or(base::Error{});
  }

  static std::uint32_t pixel(const FilmFrame& frame, int x, int y) {
    return frame.picture.pixels.at(static_cast<std::size_t>(y * frame.picture.size.width + x));
  }
  static bool red(const FilmFrame& frame) {
    const std::uint32_t colour = pixel(frame, frame.picture.size.width / 2, frame.picture.size.height / 2);
    EXPECT_NE((colour >> 16 & 255) > 150, (colour & 255) > 150) << std::hex << colour;
    return (colour >> 16 & 255) > 150;
  }

  FilmPlayer player;
};

TEST_F(FilmTest, GivesFramesOfTheSizeAskedForWithBars) {
  player.play(film(3), size);
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->picture.size, size);
  ASSERT_EQ(frame->picture.pixels.size(), 200u * 100u);
  for (const std::uint32_t colour : frame->picture.pixels) ASSERT_EQ(colour >> 24, 255u);
  // 4:3 in 2:1 leaves a third, half of it on each side.
  EXPECT_EQ(pixel(*frame, 0, 50), 0xFF000000);
  EXPECT_EQ(pixel(*frame, 30, 50), 0xFF000000);
  EXPECT_NE(pixel(*frame, 36, 50), 0xFF000000);
  EXPECT_NE(pixel(*frame, 163, 50), 0xFF000000);
  EXPECT_EQ(pixel(*frame, 169, 50), 0xFF000000);
  EXPECT_NE(pixel(*frame, 100, 0), 0xFF000000);
  EXPECT_NE(pixel(*frame, 100, 99), 0xFF000000);
}

TEST_F(FilmTest, ShowsOneFrameAfterTheOther) {
  player.play(film(10), size);
  EXPECT_EQ(player.status().stage, FilmStage::opening);
  bool changed = false;
  std::optional<FilmFrame> before;
  while (auto frame = next(FilmStage::ended)) {
    if (before) {
      EXPECT_GE(frame->time, before->time);
      changed |= red(*frame) != red(*before);
    }
    before = std::move(frame);
  }
  EXPECT_TRUE(changed);
  const FilmStatus status = player.status();
  EXPECT_EQ(status.stage, FilmStage::ended);
  EXPECT_EQ(status.duration, 1s);
  EXPECT_EQ(status.position, 1s);
  EXPECT_FALSE(status.error);
}

TEST_F(FilmTest, PausesAndGoesOn) {
  player.play(film(100), size);
  ASSERT_TRUE(next());
  ASSERT_TRUE(next());
  player.pause();
  frames_within(300ms);
  EXPECT_EQ(player.status().stage, FilmStage::paused);
  const FilmTime stood = player.status().position;
  EXPECT_EQ(frames_within(400ms), 0);
  player.resume();
  ASSERT_TRUE(next());
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_GE(frame->time, stood);
  EXPECT_LT(frame->time, stood + 5s);
  EXPECT_EQ(player.status().stage, FilmStage::playing);
}

TEST_F(FilmTest, CanBeginPaused) {
  player.play(film(100), size, true);
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->time, 0ms);
  EXPECT_EQ(until(FilmStage::paused), 0);
  EXPECT_EQ(frames_within(300ms), 0);
  test::expect_rest();
  player.resume();
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(next());
  EXPECT_EQ(player.status().stage, FilmStage::playing);
}

TEST_F(FilmTest, PausedOrEndedOrStoppedItSleeps) {
  player.play(film(100), size);
  ASSERT_TRUE(next());
  player.pause();
  test::expect_rest();
  player.seek(9'800ms);
  player.resume();
  until(FilmStage::ended);
  test::expect_rest();
  player.stop();
  test::expect_rest();
}

TEST_F(FilmTest, GoesBackToItsStart) {
  player.play(film(20), size);
  until(FilmStage::ended);
  player.seek(0ms);
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_LT(frame->time, 500ms);
  EXPECT_GT(until(FilmStage::ended), 5);
}

TEST_F(FilmTest, GoesBackWhilePaused) {
  player.play(film(100), size);
  while (const auto frame = next())
    if (frame->time > 300ms) break;
  player.pause();
  frames_within(300ms);
  player.seek(0ms);
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->time, 0ms);
  EXPECT_EQ(frames_within(300ms), 0);
  EXPECT_EQ(player.status().stage, FilmStage::paused);
  EXPECT_EQ(player.status().position, 0ms);
}

TEST_F(FilmTest, OneThatKnowsNoPlacesPlaysOnFromWhereItIs) {
  if (!test::can_rest) GTEST_SKIP() << "ThreadSanitizer does not see how libjpeg and multipart divide their work";
  player.play(make(blinking(10) + " ! jpegenc ! multipartmux", "film.mjpg"), size, true);
  ASSERT_TRUE(next());
  until(FilmStage::paused);
  player.seek(500ms);
  player.resume();
  EXPECT_GT(until(FilmStage::ended), 0);  // a busy machine leaves some out
}

TEST_F(FilmTest, TakesAnotherSizeWhilePaused) {
  player.play(film(100), size, true);
  ASSERT_TRUE(next());
  until(FilmStage::paused);
  player.fit({64, 48});
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->picture.size, (base::PixelSize{64, 48}));
  EXPECT_EQ(frame->time, 0ms);
}

TEST_F(FilmTest, TakesAnotherSizeWhilePlaying) {
  player.play(film(100), size);
  ASSERT_TRUE(next());
  player.fit({64, 48});
  int old = 0;
  for (auto frame = next(); frame && frame->picture.size == size; frame = next()) ++old;
  EXPECT_LT(old, 10);
}

TEST_F(FilmTest, OnceStoppedNoFrameComes) {
  player.play(film(100), size);
  ASSERT_TRUE(next());
  player.stop();
  EXPECT_EQ(frames_within(400ms), 0);
  EXPECT_EQ(player.status().stage, FilmStage::none);
}

TEST_F(FilmTest, AnotherFilmTakesItsPlace) {
  const path second = make(
      "videotestsrc num-buffers=3 pattern=white ! video/x-raw,width=160,height=120,framerate=10/1 ! theoraenc ! oggmux",
      "white.ogv");
  player.play(film(100), size);
  ASSERT_TRUE(next());
  player.play(second, size);
  const auto frame = next();
  ASSERT_TRUE(frame);
  EXPECT_GT(pixel(*frame, 100, 50) & 255, 200u);
  EXPECT_GT(pixel(*frame, 100, 50) >> 16 & 255, 200u);
  until(FilmStage::ended);
}

TEST_F(FilmTest, HasSoundOrGoesOnWithout) {
  player.play(film_with_sound(10), size);
  EXPECT_GT(until(FilmStage::ended), 2);
  EXPECT_FALSE(player.status().error);
  EXPECT_FALSE(player.status().mute);
  test::expect_rest();
}

TEST_F(FilmTest, WhereItsSoundIsLostItGoesOnWithout) {
  const path file = film_with_sound(20);
  const BrokenDevice device;
  player.play(file, size);
  std::optional<FilmFrame> last;
  while (auto frame = next(FilmStage::ended)) last = std::move(frame);
  EXPECT_TRUE(device.failed());
  EXPECT_EQ(player.status().stage, FilmStage::ended);
  EXPECT_FALSE(player.status().error) << player.status().error->message;
  ASSERT_TRUE(last);
  EXPECT_GE(last->time, 1800ms);
}

TEST_F(FilmTest, AMissingDecoderOfItsSoundIsToldAndItGoesOn) {
  const path file = film_with_sound(5);
  const test::Without decoder{"vorbisdec"};
  player.play(file, size);
  until(FilmStage::ended);
  const FilmStatus status = player.status();
  EXPECT_FALSE(status.error);
  ASSERT_TRUE(status.mute);
  EXPECT_EQ(status.mute->kind, base::ErrorKind::machine);
  EXPECT_EQ(base::describe(*status.mute),
            file.string() +
                ": the film plays without its sound: this machine has no Vorbis decoder: install the "
                "Debian packages gstreamer1.0-plugins-base and gstreamer1.0-plugins-good");
}

TEST_F(FilmTest, ASingleFrameIsAFilm) {
  player.play(film(1), size);
  EXPECT_GE(until(FilmStage::ended), 1);
  EXPECT_FALSE(player.status().error);
}

TEST_F(FilmTest, WhatIsNoFilmIsSaid) {
  const path file = place("text.webm");
  std::ofstream{file} << "These are words and no pictures.\n";
  player.play(file, size);
  const base::Error error = failure();
  EXPECT_EQ(error.kind, base::ErrorKind::content);
  EXPECT_EQ(base::describe(error),
            file.string() + ": this is no film: give a WebM file (VP8 or VP9) or an Ogg file (Theora)");
  test::expect_rest();
}

TEST_F(FilmTest, NoiseAndNothingAreNoFilms) {
  const path noise = place("noise.webm"), nothing = place("nothing.webm");
  std::ofstream file{noise, std::ios::binary};
  for (unsigned i = 0, x = 1; i < 50'000; ++i, x = x * 1664525 + 1013904223) file.put(static_cast<char>(x >> 24));
  file.close();
  std::ofstream{nothing};
  for (const path& wrong : {noise, nothing}) {
    player.play(wrong, size);
    EXPECT_EQ(failure().kind, base::ErrorKind::content);
  }
}

TEST_F(FilmTest, AFilmThatIsNotThereIsSaid) {
  player.play("/nowhere/film.webm", size);
  EXPECT_EQ(base::describe(failure()), "/nowhere/film.webm: there is no such file");
}

TEST_F(FilmTest, SoundAloneIsNoFilm) {
  player.play(make("audiotestsrc num-buffers=20 ! vorbisenc ! oggmux", "sound.ogg"), size);
  EXPECT_EQ(failure().message, "this holds sound and no moving picture");
}

TEST_F(FilmTest, ABrokenFilmEndsAndNothingHangs) {
  const path file = film(30);
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  player.play(file, size);
  while (next(FilmStage::ended)) continue;
  EXPECT_NE(player.status().stage, FilmStage::playing);
}

TEST_F(FilmTest, AMissingDecoderIsNamedWithItsPackage) {
  const path file = film(3);
  const test::Without decoder{"vp8dec"};
  player.play(file, size);
  const base::Error error = failure();
  EXPECT_EQ(error.kind, base::ErrorKind::machine);
  EXPECT_EQ(base::describe(error), file.string() +
                                       ": this machine has no VP8 decoder: install the Debian packages "
                                       "gstreamer1.0-plugins-base and gstreamer1.0-plugins-good");
}

TEST_F(FilmTest, ManyCallsInARowDoNoHarm) {
  const path file = film(30);
  for (int i = 0; i < 30; ++i) {
    player.play(file, {100 + i, 60});
    if (i % 3 == 0) player.pause();
    if (i % 4 == 0) player.seek(1s);
    if (i % 5 == 0) next();
    player.resume();
    player.fit({120, 60 + i});
    if (i % 7 == 0) player.stop();
  }
  player.play(file, size);
  EXPECT_GT(until(FilmStage::ended), 5);
}

TEST_F(FilmTest, EndsWithTheProgramInTheMiddleOfAFilm) {
  player.play(film(100), size);
  EXPECT_TRUE(next());
}

}  // namespace
}  // namespace kiosk::stage
