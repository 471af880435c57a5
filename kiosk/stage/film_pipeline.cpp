#include "stage/film_pipeline.hpp"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <gst/video/video.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <mutex>
#include <string>
#include <utility>

namespace kiosk::stage {

namespace {

struct Release {
  void operator()(GstElement* element) const { gst_object_unref(element); }
  void operator()(GstCaps* caps) const { gst_caps_unref(caps); }
  void operator()(GstSample* sample) const { gst_sample_unref(sample); }
  void operator()(GstBus* bus) const { gst_object_unref(bus); }
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(gchar* text) const { g_free(text); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

// GStreamer's threads start after what they are given was made; this lets ThreadSanitizer, blind to them, see it.
std::mutex handing_over;

// What the functions need that GStreamer calls. Each has its own, since it may be called while the pipeline goes.
class Post {
 public:
  struct Contents {
    std::shared_ptr<FilmEvents> events;
    std::filesystem::path file;
    const GstElement* sound = nullptr;  // only to be compared
  };
  static Post* make(Contents contents) {
    const std::lock_guard lock(handing_over);
    return new Post{std::move(contents)};
  }
  static void destroy(gpointer post) { delete static_cast<Post*>(post); }

  static Contents of(gpointer post) {
    const std::lock_guard lock(handing_over);
    return static_cast<Post*>(post)->contents_;
  }

 private:
  explicit Post(Contents contents) : contents_(std::move(contents)) {}
  Contents contents_;
};

constexpr const char* film_packages = "the Debian packages gstreamer1.0-plugins-base and gstreamer1.0-plugins-good";

// Of playbin's `flags`, which have no public header.
constexpr unsigned flag_video = 1, flag_audio = 2, flag_soft_volume = 16, flag_native_video = 64;

// A bitmap's pixels, but that the byte of opacity means nothing.
constexpr const char* pixel_format = std::endian::native == std::endian::little ? "BGRx" : "xRGB";
constexpr std::uint32_t opaque = 0xFF000000;

base::Error error_of(base::ErrorKind kind, const std::filesystem::path& file, std::string message) {
  return {kind, std::move(message), {.file = file}};
}

base::Result<> start_gstreamer() {
  GError* problem = nullptr;
  if (gst_init_check(nullptr, nullptr, &problem)) return base::Done{};
  const Owned<GError> owned{problem};
  return base::Error{base::ErrorKind::machine,
                     std::string{"GStreamer does not start: "} + (owned ? owned->message : "it does not say why")};
}

std::optional<FilmFrame> frame_of(GstSample* sample) {
  GstVideoInfo info;
  GstVideoFrame mapped;
  if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample)) ||
      !gst_video_frame_map(&mapped, &info, gst_sample_get_buffer(sample), GST_MAP_READ))
    return std::nullopt;
  FilmFrame frame;
  base::Bitmap& picture = frame.picture;
  picture.size = {GST_VIDEO_FRAME_WIDTH(&mapped), GST_VIDEO_FRAME_HEIGHT(&mapped)};
  const auto width = static_cast<std::size_t>(picture.size.width);
  const auto height = static_cast<std::size_t>(picture.size.height);
  picture.pixels.resize(width * height);
  const auto* rows = static_cast<const std::byte*>(GST_VIDEO_FRAME_PLANE_DATA(&mapped, 0));
  const auto stride = static_cast<std::size_t>(GST_VIDEO_FRAME_PLANE_STRIDE(&mapped, 0));
  for (std::size_t y = 0; y < height; ++y)
    std::memcpy(picture.pixels.data() + y * width, rows + y * stride, width * sizeof(std::uint32_t));
  gst_video_frame_unmap(&mapped);
  for (std::uint32_t& pixel : picture.pixels) pixel |= opaque;

  const guint64 time = gst_segment_to_stream_time(gst_sample_get_segment(sample), GST_FORMAT_TIME,
                                                  GST_BUFFER_PTS(gst_sample_get_buffer(sample)));
  if (GST_CLOCK_TIME_IS_VALID(time)) frame.time = FilmTime{GST_TIME_AS_MSECONDS(time)};
  return frame;
}

GstFlowReturn hand_over(GstSample* taken, gpointer post) {
  if (const Owned<GstSample> sample{taken})
    if (auto frame = frame_of(sample.get())) Post::of(post).events->frame(std::move(*frame));
  return GST_FLOW_OK;
}

GstFlowReturn take_first(GstAppSink* sink, gpointer post) {
  return hand_over(gst_app_sink_try_pull_preroll(sink, 0), post);
}
GstFlowReturn take_next(GstAppSink* sink, gpointer post) {
  return hand_over(gst_app_sink_try_pull_sample(sink, 0), post);
}

// What a message of playbin's says of a part that is not installed.
struct Missing {
  std::string name;  // as "H.264 (High Profile) decoder"
  std::string type;  // what it would decode, as "video/x-h264"
};

std::optional<Missing> missing_part(GstMessage* message) {
  const GstStructure* said = gst_message_get_structure(message);
  if (!said || !gst_structure_has_name(said, "missing-plugin")) return std::nullopt;
  Missing missing;
  const char* name = gst_structure_get_string(said, "name");
  missing.name = name ? name : "decoder";
  const GValue* detail = gst_structure_get_value(said, "detail");
  if (detail && GST_VALUE_HOLDS_CAPS(detail) && !gst_caps_is_empty(gst_value_get_caps(detail)))
    missing.type = gst_structure_get_name(gst_caps_get_structure(gst_value_get_caps(detail), 0));
  return missing;
}

std::string advice(const Missing& missing) {
  static constexpr const char* held[] = {"video/x-vp8",    "video/x-vp9",  "video/x-theora", "video/webm",
                                         "audio/x-vorbis", "audio/x-opus", "audio/x-flac",   "application/ogg"};
  const bool installable = std::find(std::begin(held), std::end(held), missing.type) != std::end(held);
  return "this machine has no " + missing.name + ": " +
         (installable ? "install " : "convert the film to WebM (VP8 or VP9 with Vorbis or Opus) and install ") +
         film_packages;
}

}  // namespace

class FilmPipeline::Parts {
 public:
  Parts(const FilmOrder& order, std::shared_ptr<FilmEvents> events) : file_(order.file), events_(std::move(events)) {}

  ~Parts() {
    if (!playbin_) return;
    gst_element_set_state(playbin_.get(), GST_STATE_NULL);
    const Owned<GstBus> bus{gst_element_get_bus(playbin_.get())};
    gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
  }

  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  base::Result<> open(const FilmOrder& order) {
    playbin_ = make("playbin");
    pictures_ = make_pictures();
    if (!playbin_ || !pictures_)
      return error_of(base::ErrorKind::machine, file_, std::string{"to play films, install "} + film_packages);
    set_size(order.size);
    g_object_set(playbin_.get(), "video-sink", pictures_.get(), nullptr);
    unsigned flags = flag_video | flag_native_video;
    if (order.sound)
      if (const Owned<GstElement> sound = make("autoaudiosink")) {
        sound_ = sound.get();
        g_object_set(playbin_.get(), "audio-sink", sound_, nullptr);
        flags |= flag_audio | flag_soft_volume;
      }
    g_object_set(playbin_.get(), "flags", flags, nullptr);
    set_volume(order.volume);

    const Owned<gchar> uri{gst_filename_to_uri(file_.c_str(), nullptr)};
    g_object_set(playbin_.get(), "uri", uri.get(), nullptr);
    const Owned<GstBus> bus{gst_element_get_bus(playbin_.get())};
    gst_bus_set_sync_handler(bus.get(), read, Post::make({events_, file_, sound_}), Post::destroy);
    set_playing(false);  // where that fails, a message says so
    return base::Done{};
  }

  void set_playing(bool playing) {
    gst_element_set_state(playbin_.get(), playing ? GST_STATE_PLAYING : GST_STATE_PAUSED);
  }

  void set_size(base::PixelSize size) {
    const Owned<GstCaps> caps{gst_caps_new_simple("video/x-raw", "format", G_TYPE_STRING, pixel_format, "width",
                                                  G_TYPE_INT, size.width, "height", G_TYPE_INT, size.height,
                                                  "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1, nullptr)};
    const Owned<GstElement> filter{gst_bin_get_by_name(GST_BIN(pictures_.get()), "size")};
    g_object_set(filter.get(), "caps", caps.get(), nullptr);
  }

  void set_volume(double volume) { g_object_set(playbin_.get(), "volume", std::clamp(volume, 0.0, 1.0), nullptr); }

  bool seek(FilmTime time) {
    return gst_element_seek_simple(playbin_.get(), GST_FORMAT_TIME,
                                   static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE),
                                   time.count() * GST_MSECOND);
  }

  [[nodiscard]] FilmTime duration() const {
    gint64 duration = 0;
    if (!gst_element_query_duration(playbin_.get(), GST_FORMAT_TIME, &duration) || duration < 0) return FilmTime{0};
    return FilmTime{duration / GST_MSECOND};
  }

  [[nodiscard]] bool has_picture() const {
    int pictures = 0;
    g_object_get(playbin_.get(), "n-video", &pictures, nullptr);
    return pictures > 0;
  }

 private:
  // Not floating, so that it's freed where it finds no home.
  static Owned<GstElement> make(const char* name) {
    GstElement* element = gst_element_factory_make(name, nullptr);
    return Owned<GstElement>{element ? GST_ELEMENT(gst_object_ref_sink(element)) : nullptr};
  }

  // Fits the decoded pictures into the size, with bars, and keeps the newest.
  Owned<GstElement> make_pictures() {
    GError* problem = nullptr;
    GstElement* bin = gst_parse_bin_from_description(
        "videoconvertscale add-borders=true ! capsfilter name=size ! "
        "appsink name=newest max-buffers=1 drop=true enable-last-sample=false",
        true, &problem);
    const Owned<GError> owned{problem};
    if (!bin) return nullptr;
    Owned<GstElement> pictures{GST_ELEMENT(gst_object_ref_sink(bin))};
    const Owned<GstElement> newest{gst_bin_get_by_name(GST_BIN(bin), "newest")};
    if (problem || !newest) return nullptr;
    GstAppSinkCallbacks callbacks{};
    callbacks.new_preroll = take_first;
    callbacks.new_sample = take_next;
    gst_app_sink_set_callbacks(GST_APP_SINK(newest.get()), &callbacks, Post::make({events_, file_}), Post::destroy);
    return pictures;
  }

  static GstBusSyncReply read(GstBus*, GstMessage* message, gpointer to) {
    const Post::Contents post = Post::of(to);
    switch (GST_MESSAGE_TYPE(message)) {
      case GST_MESSAGE_ASYNC_DONE:
        post.events->prepared();
        break;
      case GST_MESSAGE_EOS:
        post.events->ended();
        break;
      case GST_MESSAGE_ELEMENT:
        if (const auto missing = missing_part(message)) lack(post, *missing);
        break;
      case GST_MESSAGE_ERROR:
        if (comes_from(message, post.sound))
          post.events->sound_lost();
        else
          post.events->failed(failure(post, message));
        break;
      default:
        break;
    }
    gst_message_unref(message);
    return GST_BUS_DROP;
  }

  static bool comes_from(GstMessage* message, const GstElement* part) {
    for (GstObject* at = GST_MESSAGE_SRC(message); part && at; at = GST_OBJECT_PARENT(at))
      if (at == &part->object) return true;
    return false;
  }

  // A film without its sound or its subtitles goes on.
  static void lack(const Post::Contents& post, const Missing& missing) {
    const auto is = [&](const char* kind) { return missing.type.starts_with(kind); };
    if (is("audio/"))
      post.events->mute(
          error_of(base::ErrorKind::machine, post.file, "the film plays without its sound: " + advice(missing)));
    else if (!is("text/") && !is("subpicture/") && !is("closedcaption/"))
      post.events->failed(error_of(base::ErrorKind::machine, post.file, advice(missing)));
  }

  static base::Error failure(const Post::Contents& post, GstMessage* message) {
    GError* said = nullptr;
    gst_message_parse_error(message, &said, nullptr);
    const Owned<GError> error{said};
    const auto is = [&](GQuark domain, int code) { return g_error_matches(error.get(), domain, code); };
    if (is(GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND))
      return error_of(base::ErrorKind::content, post.file, "there is no such file");
    if (is(GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND) || is(GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE))
      return error_of(base::ErrorKind::content, post.file,
                      "this is no film: give a WebM file (VP8 or VP9) or an Ogg file (Theora)");
    return error_of(base::ErrorKind::content, post.file, std::string{"the film cannot be played: "} + error->message);
  }

  std::filesystem::path file_;
  std::shared_ptr<FilmEvents> events_;
  Owned<GstElement> pictures_, playbin_;
  GstElement* sound_ = nullptr;  // playbin's; null where there is to be no sound
};

FilmPipeline::FilmPipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FilmPipeline::~FilmPipeline() = default;

base::Result<std::unique_ptr<FilmPipeline>> FilmPipeline::open(const FilmOrder& order,
                                                               std::shared_ptr<FilmEvents> events) {
  if (const auto started = start_gstreamer(); !started) return started.error();
  auto parts = std::make_unique<Parts>(order, std::move(events));
  if (const auto opened = parts->open(order); !opened) return opened.error();
  return std::unique_ptr<FilmPipeline>{new FilmPipeline{std::move(parts)}};
}

void FilmPipeline::set_playing(bool playing) { parts_->set_playing(playing); }
void FilmPipeline::set_size(base::PixelSize size) { parts_->set_size(size); }
void FilmPipeline::set_volume(double volume) { parts_->set_volume(volume); }
bool FilmPipeline::seek(FilmTime time) { return parts_->seek(time); }
FilmTime FilmPipeline::duration() const { return parts_->duration(); }
bool FilmPipeline::has_picture() const { return parts_->has_picture(); }

}  // namespace kiosk::stage
