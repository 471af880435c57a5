// Short sounds. Played from a thread of its own, which opens the sound device for as long as one lasts: OpenAL keeps
// waking for as long as its device is open. A machine without one, or a file that cannot be read, stays silent; that
// is said once on stderr.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/result.hpp"

namespace kiosk::stage {

class Sound {
 public:
  Sound();
  ~Sound();  // what plays is cut off
  Sound(const Sound&) = delete;
  Sound& operator=(const Sound&) = delete;

  // Plays a WAV, OGG or FLAC file from now on, in place of what plays; `volume` from 0 to 1. The file is read whole.
  // Returns at once. Any thread, as the others.
  void play(const std::filesystem::path& file, double volume);
  void stop();

  // From play() to the end of the sound, be it heard or not.
  [[nodiscard]] bool playing() const;

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

// What keeps a sound from being played, with the file as its place: it cannot be read, or is too long. Decodes it all.
[[nodiscard]] std::optional<base::Error> fault_of_sound(const std::filesystem::path& file);

}  // namespace kiosk::stage
