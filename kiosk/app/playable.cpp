#include "app/playable.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <set>

#include "stage/film.hpp"
#include "stage/waiter.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

std::optional<base::Error> problem_with(const std::filesystem::path& film) {
  constexpr base::PixelSize small{64, 36};
  stage::FilmPlayer player;
  player.play(film, small, true);
  for (const auto until = Clock::now() + 10s; Clock::now() < until; stage::wait(std::array{player.ready_fd()}, until)) {
    if (player.take()) return std::nullopt;
    if (const stage::FilmStatus status = player.status(); status.error) return status.error;
  }
  return base::Error{base::ErrorKind::content, "its first frame does not come: convert the film anew"};
}

}  // namespace

std::vector<exhibit::Finding> unplayable_films(const exhibit::Exhibit& exhibit) {
  using exhibit::Severity;
  std::set<std::filesystem::path> films;
  for (const exhibit::Panel& panel : exhibit.panels)
    if (panel.interactive)
      if (const auto* film = std::get_if<exhibit::Film>(&*panel.interactive)) films.insert(film->file);

  std::vector<exhibit::Finding> findings;
  for (const std::filesystem::path& film : films)
    if (auto problem = problem_with(film))
      findings.push_back({problem->kind == base::ErrorKind::content ? Severity::error : Severity::warning,
                          {std::filesystem::proximate(film, exhibit.folder), 1, 1},
                          std::move(problem->message),
                          "bad-film"});
  return findings;
}

}  // namespace kiosk::app
