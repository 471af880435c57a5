#include "stage/sound.hpp"

#include <AL/alc.h>

#include <SFML/Audio/InputSoundFile.hpp>
#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "stage/hush.hpp"

namespace kiosk::stage {

namespace {

using Clock = std::chrono::steady_clock;

// A device starts late and still holds something when OpenAL has done: so much is granted to it.
constexpr std::chrono::milliseconds tail{250}, look_again{50}, latest{3000};

// Looking for a device where there is none makes the system's libraries write a page to stderr: not at every press.
constexpr std::chrono::minutes until_the_next_look{10};

// Two minutes at 48 kHz in stereo, 23 MB: a small file of silence may hold hours.
constexpr sf::Uint64 most_samples = 2 * 60 * 48'000 * 2;

struct Samples {
  std::vector<sf::Int16> values;
  unsigned channels, rate;
};

base::Result<Samples> decode(const std::filesystem::path& file) {
  const auto fault = [&](const char* message) {
    return base::Error{base::ErrorKind::content, message, {.file = file}};
  };
  constexpr const char* unreadable = "this sound cannot be read: make it a WAV, OGG or FLAC file";
  sf::InputSoundFile source;
  if (!source.openFromFile(file.string())) return fault(unreadable);
  const sf::Uint64 count = source.getSampleCount();
  if (count > most_samples) return fault("this sound is too long: cut it to two minutes, at 48 kHz in stereo at most");
  Samples samples{std::vector<sf::Int16>(count), source.getChannelCount(), source.getSampleRate()};
  if (count == 0 || source.read(samples.values.data(), count) != count) return fault(unreadable);
  return samples;
}

// SFML itself does not know whether it got one.
bool has_device() {
  ALCdevice* device = alcOpenDevice(nullptr);
  if (!device) return false;
  alcCloseDevice(device);
  return true;
}

}  // namespace

class Sound::Parts {
 public:
  ~Parts() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

  void play(const std::filesystem::path& file, double volume) {
    {
      const std::lock_guard lock(mutex_);
      wanted_ = Wish{file, volume};
      stopped_ = false;
      if (!thread_.joinable()) thread_ = std::thread{[this] { work(); }};
    }
    wake_.notify_one();
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      wanted_.reset();
      stopped_ = true;
    }
    wake_.notify_one();
  }

  [[nodiscard]] bool playing() const {
    const std::lock_guard lock(mutex_);
    return !stopped_ && (wanted_ || playing_);
  }

 private:
  struct Wish {
    std::filesystem::path file;
    double volume;
  };

  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      wake_.wait(lock, [this] { return stopping_ || wanted_; });
      if (stopping_) return;
      const Wish wish = *std::exchange(wanted_, std::nullopt);
      playing_ = true;
      lock.unlock();
      perform(wish);
      lock.lock();
      playing_ = false;
    }
  }

  // Returns when the sound is over or another is wanted. The SFML objects are this thread's; the first opens the
  // device, the last closes it.
  void perform(const Wish& wish) {
    if (next_look_ && Clock::now() < *next_look_) return;
    if (!has_device()) {
      next_look_ = Clock::now() + until_the_next_look;
      return say("there is no sound device: the sounds are left out");
    }
    const auto samples = decode(wish.file);
    if (!samples) return say(base::describe(samples.error()));
    sf::SoundBuffer buffer;
    const auto& [values, channels, rate] = samples.value();
    if (!buffer.loadFromSamples(values.data(), values.size(), channels, rate))
      return say(wish.file.string() + ": this sound cannot be played: make it mono or stereo");
    sf::Sound sound{buffer};
    sound.setVolume(static_cast<float>(100 * std::clamp(wish.volume, 0.0, 1.0)));
    sound.play();
    const auto length = std::chrono::microseconds{buffer.getDuration().asMicroseconds()};
    const auto given_up = Clock::now() + length + latest;
    bool cut = sleep(length);
    while (!cut && sound.getStatus() == sf::Sound::Playing && Clock::now() < given_up) cut = sleep(look_again);
    if (!cut) sleep(tail);
  }

  // True where the sound is not to go on.
  bool sleep(std::chrono::microseconds time) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, time, [this] { return stopping_ || stopped_ || wanted_; });
  }

  void say(const std::string& message) {
    if (said_.insert(message).second) std::cerr << "kiosk: " + message + "\n";
  }

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<Wish> wanted_;
  bool playing_ = false, stopped_ = false, stopping_ = false;

  // The thread's own.
  std::set<std::string> said_;
  std::optional<Clock::time_point> next_look_;

  std::thread thread_;  // from the first sound on
};

Sound::Sound() : parts_(std::make_unique<Parts>()) {}
Sound::~Sound() = default;

void Sound::play(const std::filesystem::path& file, double volume) { parts_->play(file, volume); }
void Sound::stop() { parts_->stop(); }
bool Sound::playing() const { return parts_->playing(); }

std::optional<base::Error> fault_of_sound(const std::filesystem::path& file) {
  const Hush hush;
  const auto samples = decode(file);
  return samples ? std::nullopt : std::optional{samples.error()};
}

}  // namespace kiosk::stage
