// Before a timeline of fourteen events in two lanes: four papers, and what went on meanwhile.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "support/interactive_test.hpp"
#include "visit/interactives.hpp"
#include "visit/timeline_board.hpp"

namespace kiosk::testing {

inline exhibit::Event event(const std::string& id, std::size_t lane, base::Date from,
                            std::optional<base::Date> to = {}) {
  exhibit::Event event;
  event.part.id = id;
  event.part.title = text_in_two("what was " + id);
  event.part.when = text_in_two("then");
  event.part.body = {{text_in_two(id + " says"), {"fact"}, false}};
  event.lane = lane;
  event.from = from;
  event.to = to;
  return event;
}

inline exhibit::Timeline small_timeline() {
  exhibit::Timeline timeline;
  timeline.from = {1989, 0, 0};
  timeline.to = {2002, 12, 31};
  timeline.caption = text_in_two("a ring is not certain");
  timeline.lanes = {{"papers", text_in_two("papers"), "accent"}, {"others", text_in_two("meanwhile"), "line"}};
  timeline.events = {event("wall", 1, {1989, 11, 9}),
                     event("treaty", 1, {1990, 11, 19}),
                     event("paper-1", 0, {1992, 2, 25}),
                     event("summit", 1, {1994, 1, 14}),
                     event("speaker", 1, {1994, 1, 14}),
                     event("paper-2", 0, {1994, 3, 0}),
                     event("drill", 1, {1995, 10, 16}, base::Date{1995, 10, 31}),
                     event("talks", 1, {1995, 10, 26}),
                     event("paper-3", 0, {1995, 10, 26}, base::Date{1995, 10, 28}),
                     event("unit", 1, {1995, 10, 27}),
                     event("paper-4", 0, {1995, 10, 27}),
                     event("silo", 1, {1995, 10, 28}),
                     event("brigade", 1, {1996, 1, 0}, base::Date{2003, 6, 0}),
                     event("council", 1, {2002, 5, 28})};
  timeline.events[8].uncertain = true;
  timeline.events[3].priority = 3;
  return timeline;
}

class TimelineTest : public InteractiveTest {
 protected:
  TimelineTest() : InteractiveTest(tiny_exhibit_with(small_timeline())) {}

  [[nodiscard]] const exhibit::Timeline& shown() const {
    return std::get<exhibit::Timeline>(*exhibit.panels[1].interactive);
  }
  using InteractiveTest::look_through;
  void look_through(double zoom, double middle) {
    look_through(visit::within({zoom, {middle, 0.5}}, visit::optics(shown()).most_zoom));
  }
  // Where an event's mark is: 0 to 1 across the window.
  [[nodiscard]] double place_of(const std::string& id) const {
    const visit::Extent extent = visit::extent_of(shown());
    for (const exhibit::Event& event : shown().events)
      if (event.part.id == id)
        return visit::seen(lens(), base::Point{extent.share(visit::stretch_of(event).at), 0.5}).x;
    ADD_FAILURE() << "no event " << id;
    return 0;
  }
  [[nodiscard]] std::vector<scene::Node> touched() const {
    std::vector<scene::Node> all;
    const scene::Scene scene = laid_out();
    scene::each(*scene::find(scene.root, "timeline"), [&](const scene::Node& node) {
      if (node.touchable) all.push_back(node);
    });
    return all;
  }
  [[nodiscard]] std::vector<std::string> closer() const {
    std::vector<std::string> ids;
    for (const scene::Node& node : touched())
      if (node.id.starts_with("timeline/closer/")) ids.push_back(node.id);
    return ids;
  }
  // Holds what is touched and what is read against what a finger and an eye need; says what is wrong.
  [[nodiscard]] std::string fault() const {
    const scene::Scene scene = laid_out();
    const base::Rect window = scene::find(scene.root, "timeline")->place;
    std::vector<scene::Node> all = touched();
    constexpr double near_enough = 0.6;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const base::Rect& a = all[i].place;
      if (a.width < visit::target - near_enough || a.height < visit::target - near_enough)
        return all[i].id + " is too small";
      if (!all[i].children.empty() &&
          (a.x < window.x - near_enough || a.right() > window.right() + near_enough || a.y < window.y - near_enough))
        return all[i].id + " leaves the window";
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        const base::Rect& b = all[k].place;
        const double across = std::max(a.x - b.right(), b.x - a.right()),
                     down = std::max(a.y - b.bottom(), b.y - a.bottom());
        if (std::max(across, down) < visit::touch_gap - near_enough) return all[i].id + " is too near to " + all[k].id;
      }
    }
    const scene::Node* notch = nullptr;
    for (const scene::Node& child : scene::find(scene.root, "timeline")->children) {
      if (!child.id.starts_with("timeline/notch")) continue;
      if (notch && child.place.x < notch->place.right()) return child.id + " covers " + notch->id;
      notch = &child;
    }
    return "";
  }
};

}  // namespace kiosk::testing
