#include "app/drawable.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "paint/painter.hpp"

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

constexpr rlim_t most_seconds = 5;  // of processor time

enum class Outcome { drawn, unreadable, endless };

Outcome try_to_draw(const fs::path& picture) {
  const pid_t child = fork();
  if (child < 0) return Outcome::drawn;  // the machine's fault, not the picture's
  if (child == 0) {
    const rlimit limit{most_seconds, most_seconds};
    setrlimit(RLIMIT_CPU, &limit);
    std::signal(SIGXCPU, SIG_DFL);
    _exit(paint::can_draw(picture) ? 0 : 1);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) return Outcome::endless;
  return WEXITSTATUS(status) == 0 ? Outcome::drawn : Outcome::unreadable;
}

}  // namespace

std::vector<exhibit::Finding> undrawable_pictures(const exhibit::Exhibit& exhibit) {
  std::vector<exhibit::Finding> findings;
  for (const fs::path& picture : exhibit.pictures) {
    const Outcome outcome = try_to_draw(picture);
    if (outcome == Outcome::drawn) continue;
    findings.push_back({exhibit::Severity::error,
                        {fs::proximate(picture, exhibit.folder), 1, 1},
                        outcome == Outcome::unreadable
                            ? "cannot be drawn: open it in a drawing program and save it again as SVG or PNG"
                            : "takes more than " + std::to_string(most_seconds) +
                                  " seconds to draw: leave out filters and blurs, or save it as PNG",
                        "bad-picture"});
  }
  return findings;
}

}  // namespace kiosk::app
