#include "stage/film.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "stage/film_pipeline.hpp"

namespace kiosk::stage {

namespace {

// What the caller wishes, what has happened, and the newest frame: all that the threads share, under one mutex.
// GStreamer's threads hold it for as long as they like.
struct Desk {
  Desk() : ready(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  ~Desk() { close(ready); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  // With the mutex held.
  void tell() const {
    const std::uint64_t one = 1;
    static_cast<void>(write(ready, &one, sizeof one));
  }

  mutable std::mutex mutex;
  std::condition_variable wake;  // the worker: there is something to do

  // The wishes.
  std::uint64_t ticket = 0;    // of the film that is to play; what comes of earlier ones is dropped
  std::filesystem::path file;  // empty: none
  base::PixelSize size;
  double volume = 1;
  bool paused = false, stopping = false;
  std::optional<FilmTime> seek;

  // What happened.
  FilmStatus status;
  std::optional<FilmFrame> newest;
  std::uint64_t pipeline = 0;  // the newest one's number; what comes of earlier ones is dropped
  bool prepared = false, ended = false, sound_lost = false;  // not yet dealt with

  const int ready;
};

// The desk as one pipeline sees it.
class Events : public FilmEvents {
 public:
  Events(std::shared_ptr<Desk> desk, std::uint64_t ticket, std::uint64_t pipeline)
      : desk_(std::move(desk)), ticket_(ticket), pipeline_(pipeline) {}

  void frame(FilmFrame frame) override {
    const std::lock_guard lock(desk_->mutex);
    if (!counts()) return;
    desk_->status.position = frame.time;
    desk_->newest = std::move(frame);
    desk_->tell();
  }
  void prepared() override { note(desk_->prepared); }
  void ended() override { note(desk_->ended); }
  void sound_lost() override { note(desk_->sound_lost); }
  void failed(base::Error error) override {
    {
      const std::lock_guard lock(desk_->mutex);
      // The first says most; and a sound device that goes takes the streams before it along.
      if (!counts() || desk_->status.error || desk_->sound_lost) return;
      desk_->status.stage = FilmStage::failed;
      desk_->status.error = std::move(error);
      desk_->tell();
    }
    desk_->wake.notify_one();
  }

  void mute(base::Error why) override {
    const std::lock_guard lock(desk_->mutex);
    if (!counts()) return;
    desk_->status.mute = std::move(why);
    desk_->tell();
  }

 private:
  // With the mutex held.
  [[nodiscard]] bool counts() const { return desk_->ticket == ticket_ && desk_->pipeline == pipeline_; }

  void note(bool& happened) {
    {
      const std::lock_guard lock(desk_->mutex);
      if (!counts() || desk_->status.error) return;
      happened = true;
    }
    desk_->wake.notify_one();
  }

  std::shared_ptr<Desk> desk_;
  std::uint64_t ticket_, pipeline_;
};

// The worker: brings the pipeline to what is wished. It holds the mutex while it looks, never while GStreamer works.
class Projector {
 public:
  explicit Projector(std::shared_ptr<Desk> desk) : desk_(std::move(desk)) {}

  void work() {
    std::unique_lock lock(desk_->mutex);
    while (!desk_->stopping)
      if (!step(lock)) desk_->wake.wait(lock);
  }

 private:
  // Does the next thing that is to be done; false where there is none. Unlocks meanwhile.
  bool step(std::unique_lock<std::mutex>& lock) {
    FilmStatus& status = desk_->status;
    if (ticket_ != desk_->ticket) {
      ticket_ = desk_->ticket;
      sound_ = true;
      return open(lock);
    }
    if (!pipeline_) return status.stage == FilmStage::opening && desk_->seek && open(lock);
    if (desk_->sound_lost) {
      sound_ = false;
      if (!desk_->seek) desk_->seek = status.position;
      return open(lock);
    }
    if (status.stage == FilmStage::failed) {
      put_away(lock);
      return true;
    }
    if (std::exchange(desk_->prepared, false)) return prepare(lock);
    if (std::exchange(desk_->ended, false)) {
      status.stage = FilmStage::ended;
      status.position = std::max(status.position, status.duration);
      desk_->tell();
      put_away(lock);  // an open sound device would keep waking
      return true;
    }
    return adjust(lock);
  }

  bool open(std::unique_lock<std::mutex>& lock) {
    const FilmOrder order{desk_->file, desk_->size, desk_->volume, sound_};
    const auto ticket = ticket_, pipeline = ++desk_->pipeline;
    desk_->prepared = desk_->ended = desk_->sound_lost = false;
    size_ = order.size;
    volume_ = order.volume;
    ready_ = playing_ = false;
    std::optional<base::Error> error;
    without(lock, [&] {
      pipeline_.reset();
      if (order.file.empty()) return;
      auto opened = FilmPipeline::open(order, std::make_shared<Events>(desk_, ticket, pipeline));
      if (opened)
        pipeline_ = std::move(opened).value();
      else
        error = opened.error();
    });
    if (error && ticket == desk_->ticket) fail(*error);
    return true;
  }

  void put_away(std::unique_lock<std::mutex>& lock) {
    ++desk_->pipeline;
    without(lock, [&] { pipeline_.reset(); });
  }

  bool prepare(std::unique_lock<std::mutex>& lock) {
    FilmTime duration{0};
    bool picture = false;
    without(lock, [&] {
      duration = pipeline_->duration();
      picture = pipeline_->has_picture();
    });
    if (ticket_ != desk_->ticket || desk_->status.error) return true;
    ready_ = true;
    desk_->status.duration = duration;
    if (!picture) fail({base::ErrorKind::content, "this holds sound and no moving picture", {.file = desk_->file}});
    return true;
  }

  // What may only be wished of a film whose first frame stands.
  bool adjust(std::unique_lock<std::mutex>& lock) {
    if (!ready_) return false;
    FilmStatus& status = desk_->status;
    const base::PixelSize size = desk_->size;
    const double volume = desk_->volume;
    if (size_ != size) {
      size_ = size;
      if (!playing_ && !desk_->seek) desk_->seek = status.position;
      without(lock, [&] { pipeline_->set_size(size); });
      return true;
    }
    if (volume_ != volume) {
      volume_ = volume;
      without(lock, [&] { pipeline_->set_volume(volume); });
      return true;
    }
    if (desk_->seek) {
      const FilmTime time = *std::exchange(desk_->seek, std::nullopt);
      ready_ = false;  // until its frame stands
      bool sought = false;
      without(lock, [&] { sought = pipeline_->seek(time); });
      if (!sought) ready_ = true;
      return true;
    }
    const bool playing = !desk_->paused;
    const FilmStage stage = playing ? FilmStage::playing : FilmStage::paused;
    if (std::exchange(status.stage, stage) != stage) desk_->tell();
    if (std::exchange(playing_, playing) == playing) return false;
    without(lock, [&] { pipeline_->set_playing(playing); });
    return true;
  }

  void fail(base::Error error) const {
    desk_->status.stage = FilmStage::failed;
    desk_->status.error = std::move(error);
    desk_->tell();
  }

  template <typename Work>
  static void without(std::unique_lock<std::mutex>& lock, Work work) {
    lock.unlock();
    work();
    lock.lock();
  }

  std::shared_ptr<Desk> desk_;
  std::uint64_t ticket_ = 0;  // of the pipeline's film
  std::unique_ptr<FilmPipeline> pipeline_;
  base::PixelSize size_;
  double volume_ = 1;
  bool sound_ = true;  // the film's is to be heard
  bool ready_ = false, playing_ = false;
};

}  // namespace

class FilmPlayer::Parts {
 public:
  ~Parts() {
    wish([](Desk& desk) {
      desk.stopping = true;
      ++desk.ticket;
    });
    if (thread_.joinable()) thread_.join();
  }

  // Changes the wishes and lets the worker see them.
  template <typename Change>
  void wish(Change change) {
    {
      const std::lock_guard lock(desk_->mutex);
      change(*desk_);
    }
    desk_->wake.notify_one();
  }

  void begin(const std::filesystem::path& file, base::PixelSize size, bool paused) {
    wish([&](Desk& desk) {
      clear(desk);
      desk.file = file;
      desk.size = size;
      desk.paused = paused;
      desk.status.stage = FilmStage::opening;
    });
    if (!thread_.joinable()) thread_ = std::thread{[desk = desk_] { Projector{desk}.work(); }};
  }

  static void clear(Desk& desk) {
    ++desk.ticket;
    desk.file.clear();
    desk.seek.reset();
    desk.status = {};
    desk.newest.reset();
  }

  [[nodiscard]] const Desk& desk() const { return *desk_; }

  std::optional<FilmFrame> take() {
    const std::lock_guard lock(desk_->mutex);
    std::uint64_t count = 0;
    static_cast<void>(read(desk_->ready, &count, sizeof count));
    return std::exchange(desk_->newest, std::nullopt);
  }

 private:
  std::shared_ptr<Desk> desk_ = std::make_shared<Desk>();
  std::thread thread_;  // from the first film on
};

FilmPlayer::FilmPlayer() : parts_(std::make_unique<Parts>()) {}
FilmPlayer::~FilmPlayer() = default;

void FilmPlayer::play(const std::filesystem::path& file, base::PixelSize size, bool paused) {
  parts_->begin(file, size, paused);
}
void FilmPlayer::pause() {
  parts_->wish([](Desk& desk) { desk.paused = true; });
}
void FilmPlayer::resume() {
  parts_->wish([](Desk& desk) { desk.paused = false; });
}
void FilmPlayer::seek(FilmTime time) {
  parts_->wish([&](Desk& desk) {
    desk.seek = time;
    if (desk.status.stage == FilmStage::ended) desk.status.stage = FilmStage::opening;  // its pipeline is gone
  });
}
void FilmPlayer::stop() { parts_->wish(Parts::clear); }
void FilmPlayer::fit(base::PixelSize size) {
  parts_->wish([&](Desk& desk) { desk.size = size; });
}
void FilmPlayer::set_volume(double volume) {
  parts_->wish([&](Desk& desk) { desk.volume = volume; });
}

FilmStatus FilmPlayer::status() const {
  const std::lock_guard lock(parts_->desk().mutex);
  return parts_->desk().status;
}
std::optional<FilmFrame> FilmPlayer::take() { return parts_->take(); }
int FilmPlayer::ready_fd() const { return parts_->desk().ready; }

}  // namespace kiosk::stage
