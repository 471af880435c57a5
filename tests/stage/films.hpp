// Films for tests, made by GStreamer.
#pragma once

#include <gst/gst.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

namespace kiosk::test {

struct Unref {
  void operator()(gpointer object) const { gst_object_unref(object); }
};

class Films : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    gst_init(nullptr, nullptr);
    for (const char* part : {"playbin", "vp8enc", "vp8dec", "webmmux", "theoraenc", "oggmux", "vorbisenc"}) {
      const std::unique_ptr<GstElementFactory, Unref> found{gst_element_factory_find(part)};
      if (!found) missing_ = part;
    }
  }

  void SetUp() override {
    if (missing_) GTEST_SKIP() << "GStreamer's " << missing_ << " is not installed";
  }

  static std::filesystem::path place(const std::string& name) {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    return std::filesystem::path{testing::TempDir()} / (std::string{test->name()} + "-" + name);
  }

  // Runs a pipeline that ends in a file of that name.
  static std::filesystem::path make(const std::string& pipeline, const std::string& name) {
    const std::filesystem::path file = place(name);
    const std::unique_ptr<GstElement, Unref> made{
        gst_parse_launch((pipeline + " ! filesink location=\"" + file.string() + "\"").c_str(), nullptr)};
    gst_element_set_state(made.get(), GST_STATE_PLAYING);
    const std::unique_ptr<GstBus, Unref> bus{gst_element_get_bus(made.get())};
    GstMessage* end = gst_bus_timed_pop_filtered(bus.get(), 30 * GST_SECOND,
                                                 static_cast<GstMessageType>(GST_MESSAGE_EOS | GST_MESSAGE_ERROR));
    EXPECT_TRUE(end && GST_MESSAGE_TYPE(end) == GST_MESSAGE_EOS) << pipeline;
    if (end) gst_message_unref(end);
    gst_element_set_state(made.get(), GST_STATE_NULL);
    return file;
  }

  // Red and blue by turns, ten a second.
  static std::string blinking(int frames) {
    return "videotestsrc num-buffers=" + std::to_string(frames) +
           " pattern=blink foreground-color=0xFFFF0000 background-color=0xFF0000FF ! "
           "video/x-raw,format=I420,width=160,height=120,framerate=10/1";
  }
  static std::filesystem::path film(int frames) {
    return make(blinking(frames) + " ! vp8enc deadline=1 ! webmmux", "film.webm");
  }
  // With a tone, as long.
  static std::filesystem::path film_with_sound(int frames) {
    return make(blinking(frames) + " ! vp8enc deadline=1 ! webmmux name=both audiotestsrc num-buffers=" +
                    std::to_string(frames * 43 / 10) + " ! vorbisenc ! both. both.",
                "film.webm");
  }

  static inline const char* missing_ = nullptr;
};

// While it lives, GStreamer finds no such part.
class Without {
 public:
  explicit Without(const char* part) : part_(gst_registry_lookup_feature(gst_registry_get(), part)) {
    rank_ = gst_plugin_feature_get_rank(part_.get());
    gst_plugin_feature_set_rank(part_.get(), GST_RANK_NONE);
  }
  ~Without() { gst_plugin_feature_set_rank(part_.get(), rank_); }
  Without(const Without&) = delete;
  Without& operator=(const Without&) = delete;

 private:
  std::unique_ptr<GstPluginFeature, Unref> part_;
  guint rank_;
};

}  // namespace kiosk::test
