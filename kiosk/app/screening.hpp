// Plays the film that the shown scene names, and puts its newest frame into the scenes that are painted next. One
// thread.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scene/scene.hpp"
#include "stage/film.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

class Screening {
 public:
  // This scene, laid out, is on the screen from now on.
  void follow(const scene::Scene& shown);

  // What the visit is to know of the film since the last call.
  [[nodiscard]] std::vector<visit::Input> take_news();
  [[nodiscard]] int ready_fd() const { return player_.ready_fd(); }  // readable while there may be news

  void put_frame(scene::Scene& scene) const;

 private:
  stage::FilmPlayer player_;
  std::optional<scene::Film> film_;  // the one that plays; nothing: none
  base::PixelSize size_;
  std::shared_ptr<const base::Bitmap> frame_;
  stage::FilmTime duration_{0};  // 0 while it is not known
  bool over_ = false;            // its end or its failure has been told
  std::set<std::string> said_;   // on stderr
};

}  // namespace kiosk::app
