#include "stage/compositor.hpp"

#include <GL/gl.h>
#include <GL/glext.h>

#include <SFML/Window/Context.hpp>
#include <algorithm>
#include <utility>

namespace kiosk::stage {

namespace {

template <typename Function>
void look_up(Function& function, const char* name) {
  function = reinterpret_cast<Function>(sf::Context::getFunction(name));
}

constexpr int band_height = 64;  // rows blended and uploaded at a time, few enough to stay in the cache

}  // namespace

// A texture as large as the picture, and the way from it to the window: a blit, the quickest by far in software, or
// a drawn rectangle where there are no framebuffer objects.
class Compositor::Screen {
 public:
  explicit Screen(Window& window) : window_(window) {
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);  // the default wants mipmaps
    look_up(gen_framebuffers_, "glGenFramebuffers");
    look_up(delete_framebuffers_, "glDeleteFramebuffers");
    look_up(bind_framebuffer_, "glBindFramebuffer");
    look_up(framebuffer_texture_, "glFramebufferTexture2D");
    look_up(check_framebuffer_, "glCheckFramebufferStatus");
    look_up(blit_framebuffer_, "glBlitFramebuffer");
  }

  ~Screen() {
    if (framebuffer_) delete_framebuffers_(1, &framebuffer_);
    glDeleteTextures(1, &texture_);
  }

  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  void resize(base::PixelSize size) {
    size_ = size;
    // In this layout, Cairo's own, uploads need no conversion.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, size.width, size.height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    attach();
  }

  void upload(base::PixelRect area, const std::vector<std::uint32_t>& pixels) {
    glTexSubImage2D(GL_TEXTURE_2D, 0, area.x, area.y, area.width, area.height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                    pixels.data());
  }

  void present() {
    const base::PixelSize window = window_.size();
    glViewport(0, 0, window.width, window.height);
    if (framebuffer_)
      // OpenGL's rows go up, ours down.
      blit_framebuffer_(0, 0, size_.width, size_.height, 0, window.height, window.width, 0, GL_COLOR_BUFFER_BIT,
                        window == size_ ? GL_NEAREST : GL_LINEAR);
    else
      draw_rectangle();
    window_.present();
  }

 private:
  void attach() {
    if (!gen_framebuffers_ || !bind_framebuffer_ || !framebuffer_texture_ || !check_framebuffer_ || !blit_framebuffer_)
      return;
    if (!framebuffer_) gen_framebuffers_(1, &framebuffer_);
    bind_framebuffer_(GL_READ_FRAMEBUFFER, framebuffer_);
    framebuffer_texture_(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    if (check_framebuffer_(GL_READ_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) return;
    bind_framebuffer_(GL_READ_FRAMEBUFFER, 0);
    delete_framebuffers_(1, &framebuffer_);
    framebuffer_ = 0;
  }

  static void draw_rectangle() {
    glEnable(GL_TEXTURE_2D);
    glBegin(GL_TRIANGLE_STRIP);
    for (const auto& [x, y] : {std::pair{0.f, 0.f}, {1.f, 0.f}, {0.f, 1.f}, {1.f, 1.f}}) {
      glTexCoord2f(x, y);
      glVertex2f(2 * x - 1, 1 - 2 * y);
    }
    glEnd();
  }

  Window& window_;
  base::PixelSize size_;
  GLuint texture_ = 0, framebuffer_ = 0;
  PFNGLGENFRAMEBUFFERSPROC gen_framebuffers_ = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers_ = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind_framebuffer_ = nullptr;
  PFNGLFRAMEBUFFERTEXTURE2DPROC framebuffer_texture_ = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC check_framebuffer_ = nullptr;
  PFNGLBLITFRAMEBUFFERPROC blit_framebuffer_ = nullptr;
};

Compositor::Compositor(Window& window) : screen_(std::make_unique<Screen>(window)) {}
Compositor::~Compositor() = default;

Presented Compositor::show(const paint::Frame& frame, std::chrono::nanoseconds fade) {
  const base::PixelSize size = frame.scene->display.pixels;
  if (size != picture_.size()) {
    picture_ = Picture{size};
    next_step_.reset();
    screen_->resize(size);
    fade = {};
  }
  if (fade > std::chrono::nanoseconds{0}) {
    picture_.fade(frame.patches, fade, Clock::now());
    return show_areas(picture_.areas());
  }
  Presented presented;
  for (const paint::Patch& patch : frame.patches) {
    picture_.cut(patch);
    screen_->upload(patch.area, patch.pixels);
    presented.areas.push_back(patch.area);
  }
  screen_->present();
  return presented;
}

Presented Compositor::step() {
  const std::vector<base::PixelRect> areas = picture_.areas();  // the last step empties them
  picture_.advance(Clock::now());
  return show_areas(areas);
}

Presented Compositor::show_areas(const std::vector<base::PixelRect>& areas) {
  const Clock::time_point began = Clock::now();
  for (const base::PixelRect& area : areas)
    for (int y = 0; y < area.height; y += band_height) {
      const base::PixelRect band{area.x, area.y + y, area.width, std::min(band_height, area.height - y)};
      picture_.copy_shown(band, band_);
      screen_->upload(band, band_);
    }
  screen_->present();
  next_step_ = picture_.moving() ? std::optional{began + frame_time} : std::nullopt;
  return {areas, picture_.progress()};
}

void Compositor::redraw() {
  if (picture_.size() != base::PixelSize{}) screen_->present();
}

}  // namespace kiosk::stage
