// Films, by GStreamer: decoded, fitted into a rectangle and handed over frame by frame; their sound goes to the sound
// device. A thread of its own, from the first film on, does what may take time; every call returns at once. Paused, at
// its end or stopped, a film does not wake the program. One thread calls.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/bitmap.hpp"
#include "base/result.hpp"

namespace kiosk::stage {

using FilmTime = std::chrono::milliseconds;  // from the film's start

struct FilmFrame {
  base::Bitmap picture;  // all opaque; black where the film has another shape
  FilmTime time{0};
};

enum class FilmStage { none, opening, playing, paused, ended, failed };

struct FilmStatus {
  FilmStage stage = FilmStage::none;
  FilmTime position{0};              // of the newest frame; at the end, the duration
  FilmTime duration{0};              // 0 while it is not known
  std::optional<base::Error> error;  // where it has failed; the place is the file
  std::optional<base::Error> mute;   // where it goes on without the sound that it has: why
};

class FilmPlayer {
 public:
  FilmPlayer();
  ~FilmPlayer();  // waits until the film has been put away
  FilmPlayer(const FilmPlayer&) = delete;
  FilmPlayer& operator=(const FilmPlayer&) = delete;

  // Plays a file from its start, in place of what plays, into frames of that size; `paused`: shows its first frame and
  // waits.
  void play(const std::filesystem::path& file, base::PixelSize size, bool paused = false);
  void pause();
  void resume();
  // Goes on from there, playing or paused as it was; also after the end.
  void seek(FilmTime time);
  // From now on no frame of it comes.
  void stop();

  // Of the frames from now on. A paused film gives its frame again; one at its end does not.
  void fit(base::PixelSize size);
  void set_volume(double volume);  // 0 to 1, of this film and the next; 1 at first

  [[nodiscard]] FilmStatus status() const;
  [[nodiscard]] std::optional<FilmFrame> take();  // the newest frame, once
  [[nodiscard]] int ready_fd() const;             // an eventfd, readable from any news until the next take()

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::stage
