// One playing of one film: GStreamer's playbin, its pictures and messages turned into ours. FilmPlayer's own.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.hpp"
#include "stage/film.hpp"

namespace kiosk::stage {

// What happens in a pipeline. Called on GStreamer's threads, even while the pipeline is being put away.
class FilmEvents {
 public:
  virtual ~FilmEvents() = default;
  virtual void frame(FilmFrame frame) = 0;
  virtual void prepared() = 0;  // its first frame stands, at the start and after seeking
  virtual void ended() = 0;
  virtual void sound_lost() = 0;  // the device is gone, and the film stands still for it
  virtual void failed(base::Error error) = 0;
  virtual void mute(base::Error why) = 0;  // it plays without the sound that it has
};

struct FilmOrder {
  std::filesystem::path file;
  base::PixelSize size;
  double volume = 1;  // 0 to 1
  bool sound = true;
};

// One thread.
class FilmPipeline {
 public:
  // It is paused. ErrorKind::machine where GStreamer or its parts are not installed.
  [[nodiscard]] static base::Result<std::unique_ptr<FilmPipeline>> open(const FilmOrder& order,
                                                                        std::shared_ptr<FilmEvents> events);
  ~FilmPipeline();  // waits for GStreamer's threads
  FilmPipeline(const FilmPipeline&) = delete;
  FilmPipeline& operator=(const FilmPipeline&) = delete;

  void set_playing(bool playing);
  void set_size(base::PixelSize size);
  void set_volume(double volume);

  // Only after prepared().
  [[nodiscard]] bool seek(FilmTime time);   // false: it stays where it is, and prepared() does not come
  [[nodiscard]] FilmTime duration() const;  // 0 where it is not known
  [[nodiscard]] bool has_picture() const;

 private:
  class Parts;
  explicit FilmPipeline(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::stage
