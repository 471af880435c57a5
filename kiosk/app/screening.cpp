#include "app/screening.hpp"

#include <cmath>
#include <iostream>
#include <utility>

namespace kiosk::app {
namespace {

// Null where no film is shown; const as the tree is.
template <typename Node>
Node* film_node(Node& node) {
  if (node.film) return &node;
  for (auto& child : node.children)
    if (Node* found = film_node<Node>(child)) return found;
  return nullptr;
}

bool same_showing(const std::optional<scene::Film>& a, const scene::Film& b) {
  return a && a->file == b.file && a->take == b.take;
}

// The whole pixels that the painter fills.
base::PixelSize pixels_of(const base::Rect& place, double scale) {
  const auto length = [&](double from, double to) {
    return std::max(1, static_cast<int>(std::round(to * scale) - std::round(from * scale)));
  };
  return {length(place.x, place.right()), length(place.y, place.bottom())};
}

}  // namespace

void Screening::follow(const scene::Scene& shown) {
  const scene::Node* node = film_node(shown.root);
  if (!node) {
    if (!film_) return;
    player_.stop();
    film_.reset();
    frame_.reset();
    return;
  }
  const scene::Film& film = *node->film;
  const base::PixelSize size = pixels_of(node->place, shown.display.scale());
  if (!same_showing(film_, film)) {
    player_.set_volume(film.sound ? 1 : 0);
    player_.play(film.file, size, !film.running);
    if (!film_ || film_->file != film.file) {  // else the last frame stands until the next comes
      frame_.reset();
      duration_ = {};
    }
    over_ = false;
  } else {
    if (film.sound != film_->sound) player_.set_volume(film.sound ? 1 : 0);
    if (film.running != film_->running) film.running ? player_.resume() : player_.pause();
    if (size != size_) player_.fit(size);
  }
  film_ = film;
  film_->frame.reset();
  size_ = size;
}

std::vector<visit::Input> Screening::take_news() {
  std::vector<visit::Input> news;
  auto frame = player_.take();
  if (!film_) return news;
  const stage::FilmStatus status = player_.status();
  if (status.mute && said_.insert(base::describe(*status.mute)).second)
    std::cerr << "kiosk: " + base::describe(*status.mute) + "\n";
  if (status.duration.count() > 0) duration_ = status.duration;  // the first frame comes before it is known
  if (frame) {
    frame_ = std::make_shared<const base::Bitmap>(std::move(frame->picture));
    news.emplace_back(visit::FilmAt{film_->take, frame->time, duration_});
  }
  if (over_) return news;
  over_ = status.stage == stage::FilmStage::ended || status.stage == stage::FilmStage::failed;
  if (status.stage == stage::FilmStage::ended) news.emplace_back(visit::FilmEnded{film_->take});
  if (status.stage == stage::FilmStage::failed) {
    std::cerr << "kiosk: " + base::describe(*status.error) + "\n";
    news.emplace_back(visit::FilmFailed{film_->take});
  }
  return news;
}

void Screening::put_frame(scene::Scene& scene) const {
  if (scene::Node* node = film_node(scene.root); node && same_showing(film_, *node->film)) node->film->frame = frame_;
}

}  // namespace kiosk::app
