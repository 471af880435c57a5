// A session without a window: scenes are laid out by rough measures, and the clock is turned by hand.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/session.hpp"
#include "support/exploring_visitor.hpp"
#include "support/rough_measure.hpp"

namespace kiosk::app {

using namespace std::chrono_literals;
using base::Point;
using Notes = std::vector<std::string>;
using Phase = stage::Pointer::Phase;

class SessionTest : public ::testing::Test {
 protected:
  explicit SessionTest(exhibit::Exhibit shown = testing::tiny_exhibit_to_explore()) : exhibit(std::move(shown)) {}

  // Puts the picture of where the visit stands on the screen, as the loop does.
  void show() {
    (void)session.take_change();
    auto scene = std::make_shared<scene::Scene>(session.view(now));
    scene::lay_out(*scene, measure);
    session.shown(scene, true);
  }
  // Another scene than the visit's own, with an older picture of it.
  void show(scene::Scene scene, bool latest = true) {
    session.shown(std::make_shared<scene::Scene>(std::move(scene)), latest);
  }
  [[nodiscard]] Point middle_of(const std::string& id) const {
    const base::Rect place = scene::find(session.scene()->root, id)->place;
    return {place.x + place.width / 2, place.y + place.height / 2};
  }
  // Where a finger is in units; a unit is half a pixel here.
  bool finger(Phase phase, Point units, int number = 1) {
    return session.point({number, phase, {units.x / 2, units.y / 2}}, now);
  }
  void tap(const std::string& id) {
    const Point at = middle_of(id);
    finger(Phase::down, at);
    now += 50ms;
    finger(Phase::up, at);
    now += 300ms;
  }
  void wake() {
    session.tell(visit::Touched{}, now);
    show();
  }
  [[nodiscard]] std::string screen() const { return session.view(now).id; }

  testing::RoughMeasure measure;
  const exhibit::Exhibit exhibit;
  visit::World world{exhibit, {{960, 540}, 24}};
  Session::Time now{1000};
  Session session{world, visit::begin(world, {}, 1, now)};
};

}  // namespace kiosk::app
