#include "stage/sound.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <thread>
#include <vector>

#include "stage/rest.hpp"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using std::filesystem::path;

class SoundTest : public testing::Test {
 protected:
  // Before any thread: OpenAL's device without a loudspeaker, which plays in real time.
  static void SetUpTestSuite() { setenv("ALSOFT_DRIVERS", "null", 1); }

  // A tone as a WAV file of 16-bit samples.
  static path tone(std::chrono::milliseconds length) {
    const auto count = static_cast<std::uint32_t>(8 * length.count());
    std::ofstream file{name(), std::ios::binary};
    const auto put = [&](auto number) { file.write(reinterpret_cast<const char*>(&number), sizeof number); };
    file << "RIFF";
    put(std::uint32_t{36 + 2 * count});
    file << "WAVEfmt ";
    put(std::uint32_t{16});
    for (const int word : {1, 1}) put(static_cast<std::uint16_t>(word));  // plain samples, one channel
    for (const int word : {8000, 16000}) put(static_cast<std::uint32_t>(word));
    for (const int word : {2, 16}) put(static_cast<std::uint16_t>(word));
    file << "data";
    put(std::uint32_t{2 * count});
    for (std::uint32_t i = 0; i < count; ++i) put(static_cast<std::int16_t>(i % 16 < 8 ? 3000 : -3000));
    return name();
  }

  static path name() {
    return path{testing::TempDir()} /
           (std::string{testing::UnitTest::GetInstance()->current_test_info()->name()} + ".wav");
  }

  static bool comes(const auto& condition) {
    for (const auto until = Clock::now() + 10s; Clock::now() < until; std::this_thread::sleep_for(5ms))
      if (condition()) return true;
    return false;
  }
};

TEST_F(SoundTest, PlaysToItsEnd) {
  Sound sound;
  EXPECT_FALSE(sound.playing());
  const auto began = Clock::now();
  sound.play(tone(200ms), 0.5);
  EXPECT_TRUE(sound.playing());
  EXPECT_TRUE(comes([&] { return !sound.playing(); }));
  EXPECT_GE(Clock::now() - began, 200ms);
}

TEST_F(SoundTest, NothingWakesOnceItIsOver) {
  Sound sound;
  sound.play(tone(50ms), 1);
  ASSERT_TRUE(comes([&] { return !sound.playing(); }));
  test::expect_rest();
}

TEST_F(SoundTest, CanBeStopped) {
  Sound sound;
  sound.play(tone(60s), 1);
  std::this_thread::sleep_for(50ms);
  EXPECT_TRUE(sound.playing());
  sound.stop();
  EXPECT_FALSE(sound.playing());
  test::expect_rest();  // the device is closed
}

TEST_F(SoundTest, AnotherTakesItsPlace) {
  Sound sound;
  const path long_one = tone(60s);
  sound.play(long_one, 1);
  std::this_thread::sleep_for(50ms);
  std::filesystem::rename(long_one, long_one.string() + ".long");
  sound.play(tone(50ms), 1);
  EXPECT_TRUE(sound.playing());
  EXPECT_TRUE(comes([&] { return !sound.playing(); }));
}

TEST_F(SoundTest, EndsWithTheProgramInTheMiddleOfOne) {
  const path file = tone(60s);
  const auto began = Clock::now();
  {
    Sound sound;
    sound.play(file, 1);
    std::this_thread::sleep_for(20ms);
  }
  EXPECT_LT(Clock::now() - began, 20s);
}

TEST_F(SoundTest, AnUnreadableFileIsSilentAndSaidOnce) {
  testing::internal::CaptureStderr();
  {
    Sound sound;
    for (int i = 0; i < 3; ++i) {
      sound.play("nowhere.wav", 1);
      ASSERT_TRUE(comes([&] { return !sound.playing(); }));
    }
  }
  const std::string said = testing::internal::GetCapturedStderr();
  const std::string line = "kiosk: nowhere.wav: this sound cannot be read: make it a WAV, OGG or FLAC file\n";
  const auto first = said.find(line);
  EXPECT_NE(first, std::string::npos) << said;
  EXPECT_EQ(said.find(line, first + 1), std::string::npos) << said;
}

TEST_F(SoundTest, AFaultIsFoundBeforeItIsPlayed) {
  EXPECT_FALSE(fault_of_sound(tone(50ms)));
  const std::string unreadable = "this sound cannot be read: make it a WAV, OGG or FLAC file";
  EXPECT_EQ(fault_of_sound("nowhere.wav").value().message, unreadable);
  std::ofstream{name(), std::ios::binary} << "RIFF, and no more of it";
  EXPECT_EQ(base::describe(fault_of_sound(name()).value()), name().string() + ": " + unreadable);
  std::filesystem::resize_file(tone(50ms), 300);
  EXPECT_EQ(fault_of_sound(name()).value().message, unreadable);
}

// A file's head promises more than it holds: nothing is made ready for it.
TEST_F(SoundTest, ASoundThatIsTooLongIsNotDecoded) {
  const std::string too_long = "this sound is too long: cut it to two minutes, at 48 kHz in stereo at most";
  const std::uint32_t most = 2 * 2 * 60 * 48'000 * 2, more = most + 4;  // bytes
  for (const std::uint32_t length : {most, more, 0xFFFF'FFF0}) {
    std::fstream file{tone(50ms), std::ios::binary | std::ios::in | std::ios::out};
    file.seekp(40);
    file.write(reinterpret_cast<const char*>(&length), sizeof length);
    file.close();
    EXPECT_EQ(fault_of_sound(name()).value().message == too_long, length > most) << length;
  }
  testing::internal::CaptureStderr();
  {
    Sound sound;
    sound.play(name(), 1);
    EXPECT_TRUE(comes([&] { return !sound.playing(); }));
  }
  EXPECT_NE(testing::internal::GetCapturedStderr().find(too_long), std::string::npos);
}

TEST_F(SoundTest, WithoutADeviceItIsSilentAndSaidOnce) {
  setenv("ALSOFT_DRIVERS", "no such driver", 1);  // OpenAL reads it once: in a whole run the null device stays
  testing::internal::CaptureStderr();
  {
    Sound sound;
    for (int i = 0; i < 3; ++i) {
      sound.play(tone(50ms), 1);
      ASSERT_TRUE(comes([&] { return !sound.playing(); }));
    }
  }
  const std::string said = testing::internal::GetCapturedStderr();
  const std::string line = "kiosk: there is no sound device";
  const auto first = said.find(line);
  if (first == std::string::npos) GTEST_SKIP() << "there is a device";
  EXPECT_EQ(said.find(line, first + 1), std::string::npos) << said;
}

}  // namespace
}  // namespace kiosk::stage
