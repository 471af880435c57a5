#include "app/screening.hpp"

#include <array>

#include "stage/films.hpp"
#include "stage/waiter.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class ScreeningTest : public test::Films {
 protected:
  static scene::Scene showing(const std::filesystem::path& file, int take) {
    scene::Scene scene;
    scene.display = {{960, 540}, 24};
    scene.root.place = {0, 0, 160, 120};
    scene.root.film = scene::Film{file.string(), take, true, false, nullptr};
    return scene;
  }

  // All that is told of the film until it ends.
  std::vector<visit::FilmAt> told() {
    std::vector<visit::FilmAt> frames;
    for (const auto until = Clock::now() + 20s; Clock::now() < until;
         stage::wait(std::array{screening.ready_fd()}, until))
      for (const visit::Input& news : screening.take_news()) {
        if (const auto* frame = std::get_if<visit::FilmAt>(&news)) frames.push_back(*frame);
        if (std::holds_alternative<visit::FilmEnded>(news)) return frames;
      }
    ADD_FAILURE() << "it does not end";
    return frames;
  }

  Screening screening;
};

TEST_F(ScreeningTest, OnceTheDurationIsKnownItStays) {
  const auto file = film(5);
  screening.follow(showing(file, 1));
  const auto first = told();
  ASSERT_FALSE(first.empty());
  EXPECT_EQ(first.back().duration, 500ms);
  screening.follow(showing(file, 2));
  const auto second = told();
  ASSERT_FALSE(second.empty());
  for (const visit::FilmAt& frame : second) {
    EXPECT_EQ(frame.take, 2);
    EXPECT_EQ(frame.duration, 500ms);
  }
}

TEST_F(ScreeningTest, WhyAFilmIsMuteIsSaidOnce) {
  const auto file = film_with_sound(3);
  const test::Without decoder{"vorbisdec"};
  testing::internal::CaptureStderr();
  for (const int take : {1, 2}) {
    screening.follow(showing(file, take));
    (void)told();
  }
  const std::string said = testing::internal::GetCapturedStderr();
  const std::string line = "kiosk: " + file.string() + ": the film plays without its sound: ";
  const auto first = said.find(line);
  EXPECT_NE(first, std::string::npos) << said;
  EXPECT_EQ(said.find(line, first + 1), std::string::npos) << said;
}

}  // namespace
}  // namespace kiosk::app
