#include "app/playable.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <set>

#include "stage/film.hpp"
#include "stage/sound.hpp"
#include "stage/waiter.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using exhibit::Finding;
using exhibit::Severity;

// The files that `file_of` finds on interactives of that kind, each once.
template <typename Kind, typename FileOf>
std::set<fs::path> files_of(const exhibit::Exhibit& exhibit, FileOf file_of) {
  std::set<fs::path> files;
  for (const exhibit::Panel& panel : exhibit.panels)
    if (panel.interactive)
      if (const auto* kind = std::get_if<Kind>(&*panel.interactive)) files.insert(file_of(*kind));
  files.erase(fs::path{});
  return files;
}

std::optional<base::Error> problem_with(const fs::path& film) {
  constexpr base::PixelSize small{64, 36};
  stage::FilmPlayer player;
  player.play(film, small, true);
  bool framed = false;
  for (const auto until = Clock::now() + 10s; Clock::now() < until; stage::wait(std::array{player.ready_fd()}, until)) {
    framed |= player.take().has_value();
    const stage::FilmStatus status = player.status();
    if (status.error) return status.error;
    if (framed && status.stage == stage::FilmStage::paused) return status.mute;  // all its streams have been looked at
  }
  return base::Error{base::ErrorKind::content, "its first frame does not come: convert the film anew"};
}

Finding finding(const exhibit::Exhibit& exhibit, const fs::path& file, const base::Error& problem, const char* rule) {
  return {problem.kind == base::ErrorKind::content ? Severity::error : Severity::warning,
          {fs::proximate(file, exhibit.folder), 1, 1},
          problem.message,
          rule};
}

}  // namespace

std::vector<Finding> unplayable_films(const exhibit::Exhibit& exhibit) {
  std::vector<Finding> findings;
  for (const fs::path& film : files_of<exhibit::Film>(exhibit, [](const auto& kind) { return kind.file; }))
    if (const auto problem = problem_with(film)) findings.push_back(finding(exhibit, film, *problem, "bad-film"));
  return findings;
}

std::vector<Finding> unplayable_sounds(const exhibit::Exhibit& exhibit) {
  std::vector<Finding> findings;
  for (const fs::path& sound : files_of<exhibit::DualKey>(exhibit, [](const auto& kind) { return kind.sound; }))
    if (const auto fault = stage::fault_of_sound(sound))
      findings.push_back(finding(exhibit, sound, *fault, "bad-sound"));
  return findings;
}

}  // namespace kiosk::app
