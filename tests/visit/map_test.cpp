// A map: pins to touch, names that have room, a lens that goes to places, routes that draw themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "atlas/sphere.hpp"
#include "base/random.hpp"
#include "support/interactive_test.hpp"
#include "visit/chart.hpp"
#include "visit/map_labels.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using scene::Shape;
using testing::text_in_two;

struct PlaceAt {
  const char* id;
  base::GeoPoint where;
};
constexpr PlaceAt places[] = {{"moscow", {55.76, 37.62}},   {"brussels", {50.88, 4.42}}, {"helsinki", {60.17, 24.94}},
                              {"sarajevo", {43.86, 18.41}}, {"tuzla", {44.54, 18.68}},   {"totskoye", {52.64, 52.81}}};

exhibit::Exhibit with_map() {
  exhibit::Map map;
  map.year = text_in_two("1992");
  map.view = {36, 69, -11, 63};
  for (const PlaceAt& place : places) {
    exhibit::MapPin pin;
    pin.part.id = pin.place = place.id;
    pin.part.title = text_in_two(std::string(place.id) + " in those days");
    pin.part.body = {{text_in_two("they met"), {"fact"}, false}};
    map.pins.push_back(pin);
  }
  map.pins[1].label = text_in_two("Brüssel");
  map.lines = {{text_in_two("the Urals"), {{68.5, 66.3}, {59.6, 59.1}, {47, 51.8}}, "", true}};
  map.regions = {{text_in_two("a field"), {{46, 15}, {46, 20}, {42, 18}}, ""}};
  map.routes = {{0, 1, text_in_two("2,247 km"), ""}, {1, 2, {}, ""}};
  exhibit::Exhibit exhibit = testing::tiny_exhibit_with(std::move(map));
  for (const PlaceAt& place : places) exhibit.places[place.id] = {place.id, text_in_two(place.id), {}, place.where};
  return exhibit;
}

class MapTest : public testing::InteractiveTest {
 protected:
  MapTest() : InteractiveTest(with_map()) {}

  exhibit::Map& map() { return std::get<exhibit::Map>(*exhibit.panels[1].interactive); }
  // Where the dot of a pin is on the screen.
  [[nodiscard]] base::Point dot(const std::string& place) const {
    const scene::Node canvas = *node("map/canvas");
    const auto& known = exhibit.places.at(place).where;
    const auto& map = std::get<exhibit::Map>(*exhibit.panels[1].interactive);
    const base::Point on_map = projection_of(map).forward(known);
    return {canvas.place.x + on_map.x * canvas.place.width, canvas.place.y + on_map.y * canvas.place.height};
  }
  // The length that is drawn of each route, units.
  [[nodiscard]] std::vector<double> routes() const {
    std::vector<double> lengths;
    const scene::Node drawn = *node("map/routes");
    for (const Shape& shape : drawn.drawing) {
      if (shape.kind != Shape::Kind::line || shape.width != 5) continue;
      double length = 0;
      for (std::size_t i = 1; i < shape.points.size(); ++i)
        length += std::hypot((shape.points[i].x - shape.points[i - 1].x) * drawn.place.width,
                             (shape.points[i].y - shape.points[i - 1].y) * drawn.place.height);
      lengths.push_back(length);
    }
    return lengths;
  }
};

TEST_F(MapTest, APinOpensItsPartAndClosesIt) {
  visitor.tap("part/moscow");
  EXPECT_EQ(visitor.screen(), "panel/two/moscow");
  EXPECT_EQ(visitor.text("title"), "moscow in those days");
  EXPECT_EQ(node("part/moscow")->value, "en:opened");
  visitor.tap("part/moscow");
  EXPECT_EQ(visitor.screen(), "panel/two");
}

TEST_F(MapTest, AllPinsAreSteppedThroughInOrder) {
  for (const PlaceAt& place : places) {
    visitor.tap("look/next");
    EXPECT_EQ(visitor.screen(), std::string("panel/two/") + place.id);
  }
}

TEST_F(MapTest, WhatIsTouchedHoldsTheDotAndTheName) {
  for (const char* place : {"moscow", "brussels", "helsinki", "totskoye"}) {
    const auto pin = node(std::string("part/") + place);
    ASSERT_TRUE(pin) << place;
    EXPECT_TRUE(pin->place.contains(dot(place))) << place;
    EXPECT_GE(pin->place.width, target);
    EXPECT_GE(pin->place.height, target);
    ASSERT_EQ(pin->children.size(), 1u) << place;
    EXPECT_FALSE(pin->children[0].place.contains(dot(place))) << place;
  }
  EXPECT_EQ(visitor.text("part/brussels/name"), "Brüssel");
  EXPECT_EQ(visitor.text("part/moscow/name"), "moscow");
}

TEST_F(MapTest, ANameIsBrokenAfterItsHyphen) {
  const Kit kit(visitor.state, visitor.world, visitor.now);
  const scene::TextStyle style = tag_style(kit);
  const base::Size one = likely_size("Fort-Riley", style, 1000), two = likely_size("Fort-Riley", style, 4 * style.size);
  EXPECT_LT(two.width, 0.7 * one.width);
  EXPECT_EQ(two.height, 2 * one.height);
}

TEST_F(MapTest, LinesAreReckonedWithInsideTheWindowOnly) {
  Clearing clearing({600, 300});
  clearing.add_line({{-1e7, 150}, {1e7, 150}});
  clearing.add_line({{-1e7, 400}, {1e7, 400}});
  EXPECT_NEAR(clearing.covered({0, 0, 600, 300}), 100, 2);
  EXPECT_EQ(clearing.covered({-1e8, -1e8, 2e8, 2e8}), clearing.covered({0, 0, 600, 300}));
}

TEST_F(MapTest, WhatIsTouchedNeverOverlapsHoweverOneLooks) {
  base::Random random(7);
  for (const int step : {1, 4})
    for (const base::PixelSize& size : {base::PixelSize{1920, 1080}, {1080, 1920}, {1366, 768}}) {
      visitor.world.display.pixels = size;
      visitor.state.preferences.text_size = step;
      for (int i = 0; i < 12; ++i) {
        const auto share = [&] { return static_cast<double>(random.next() % 1000) / 1000; };
        look_through(within({1 + 8 * share() * share(), {share(), share()}}, 9));
        visitor.state.exploration.wide = i % 3 == 0;
        const scene::Scene scene = laid_out();
        const base::Rect window = scene::find(scene.root, "map")->place;
        std::vector<base::Rect> touched;
        scene::each(scene.root, [&](const scene::Node& one) {
          if (one.role == scene::Role::part) touched.push_back(one.place);
        });
        for (std::size_t a = 0; a < touched.size(); ++a) {
          EXPECT_NEAR(touched[a].intersect(window).width, touched[a].width, 1e-6);
          EXPECT_NEAR(touched[a].intersect(window).height, touched[a].height, 1e-6);
          for (std::size_t b = 0; b < a; ++b)
            EXPECT_TRUE(touched[a].inset(base::Insets::all(-5)).intersect(touched[b]).empty());
        }
      }
    }
}

// Two pins a few units apart: there is no room to touch both until one looks closer.
TEST_F(MapTest, NearPinsAreToldApartFromNearby) {
  EXPECT_FALSE(node("part/sarajevo") && node("part/tuzla"));
  const Kit kit(visitor.state, visitor.world, visitor.now);
  const base::Point at = chart(kit, map(), {}).in_window(base::GeoPoint{44.2, 18.5});
  const base::Rect window = node("map")->place;
  look_through(within({8, {at.x / window.width, at.y / window.height}}, 9));
  EXPECT_TRUE(node("part/sarajevo"));
  EXPECT_TRUE(node("part/tuzla"));
}

TEST_F(MapTest, WhatIsReckonedOfTheWindowIsNearlyWhatItBecomes) {
  for (const bool wide : {false, true})
    for (const int step : {1, 2, 3, 4})
      for (const base::PixelSize& size : {base::PixelSize{1920, 1080}, {1080, 1920}, {1366, 768}}) {
        visitor.world.display.pixels = size;
        visitor.state.preferences.text_size = step;
        visitor.state.exploration.wide = wide;
        const Kit kit(visitor.state, visitor.world, visitor.now);
        const Chart reckoned = chart(kit, map(), {});
        const base::Rect window = node("map")->place;
        EXPECT_NEAR(reckoned.window.width / window.width, 1, 0.01) << size.width << ' ' << step << ' ' << wide;
        EXPECT_NEAR(reckoned.window.height / window.height, 1, 0.15) << size.width << ' ' << step << ' ' << wide;
      }
}

// Else the rest of the window would not be painted anew when the map moves.
TEST_F(MapTest, TheCanvasCoversTheWindow) {
  for (const bool wide : {false, true})
    for (const base::PixelSize& size : {base::PixelSize{1920, 1080}, {1080, 1920}, {3840, 1080}}) {
      visitor.world.display.pixels = size;
      visitor.state.exploration.wide = wide;
      const base::Rect window = node("map")->place;
      EXPECT_EQ(node("map/canvas")->place.intersect(window), window);
    }
}

TEST_F(MapTest, KeepsItsShape) {
  for (const bool wide : {false, true}) {
    visitor.state.exploration.wide = wide;
    const base::Rect canvas = node("map/canvas")->place;
    EXPECT_NEAR(canvas.width / canvas.height, projection_of(map()).aspect(), 1e-9);
  }
}

TEST_F(MapTest, ALensShowsTheSamePlacesNearer) {
  const base::Point before = dot("moscow"), other = dot("helsinki");
  const base::Rect window = node("map")->place;
  visitor.update(Move{"map", {}, 2, {(before.x - window.x) / window.width, (before.y - window.y) / window.height}});
  EXPECT_NEAR(dot("moscow").x, before.x, 1e-6);  // what lies between the fingers stays there
  EXPECT_NEAR(dot("moscow").y, before.y, 1e-6);
  EXPECT_NEAR(dot("moscow").x - dot("helsinki").x, 2 * (before.x - other.x), 1e-6);
  EXPECT_FALSE(node("part/brussels"));  // out of view now
}

TEST_F(MapTest, TheLensGoesToAPlaceThatIsOutOfView) {
  look_through(within({4, {0.1, 0.9}}, 9));
  visitor.tap("look/next");
  visitor.wait(1s);
  const base::Rect window = node("map")->place;
  EXPECT_TRUE(window.contains(dot("moscow")));
  EXPECT_EQ(visitor.state.exploration.lens(visitor.now).zoom, 4);
  EXPECT_TRUE(node("part/moscow"));
}

TEST_F(MapTest, TheLensStaysWhereThePlaceIsInView) {
  const Lens before = visitor.state.exploration.lens(visitor.now);
  visitor.tap("part/helsinki");
  visitor.wait(1s);
  EXPECT_EQ(visitor.state.exploration.lens(visitor.now), before);
}

TEST_F(MapTest, RoutesDrawThemselvesOneAfterTheOther) {
  EXPECT_TRUE(routes().empty());
  visitor.wait(150ms);
  ASSERT_EQ(routes().size(), 1u);
  const double some = routes()[0];
  visitor.wait(100ms);
  EXPECT_GT(routes()[0], some);
  EXPECT_EQ(routes().size(), 1u);
  visitor.wait(150ms);
  EXPECT_EQ(routes().size(), 2u);
  EXPECT_FALSE(rests());
  visitor.wait(200ms);
  EXPECT_TRUE(rests());
  const std::vector<double> whole = routes();
  visitor.wait(10s);
  EXPECT_EQ(routes(), whole);
}

TEST_F(MapTest, ARouteLeadsToItsPin) {
  visitor.wait(1s);
  const scene::Node drawn = *node("map/routes");
  for (const Shape& shape : drawn.drawing)
    if (shape.kind == Shape::Kind::line && shape.width == 5) {
      const base::Point to = shape.points.back();
      const base::Point at{drawn.place.x + to.x * drawn.place.width, drawn.place.y + to.y * drawn.place.height};
      EXPECT_TRUE((std::hypot(at.x - dot("brussels").x, at.y - dot("brussels").y) < 1) ||
                  (std::hypot(at.x - dot("helsinki").x, at.y - dot("helsinki").y) < 1));
    }
}

TEST_F(MapTest, AnOpenedPlaceIsReachedAgain) {
  visitor.wait(1s);
  const std::vector<double> whole = routes();
  visitor.tap("part/brussels");
  EXPECT_EQ(routes(), std::vector{whole[1]});  // the one that leads there begins anew
  visitor.wait(300ms);
  EXPECT_EQ(routes(), whole);
  visitor.tap("part/brussels");
  EXPECT_EQ(routes(), whole);  // closing it draws nothing anew
  EXPECT_TRUE(rests());
}

TEST_F(MapTest, WithReducedMotionRoutesAreThere) {
  Preferences still;
  still.reduced_motion = true;
  visitor.come_again(still);
  EXPECT_EQ(routes().size(), 2u);
  EXPECT_TRUE(rests());
  visitor.tap("part/brussels");
  EXPECT_EQ(routes().size(), 2u);
  EXPECT_TRUE(rests());
}

TEST_F(MapTest, SaysItsYearAndWhatItDoesNotShow) {
  EXPECT_EQ(visitor.text("map/year/number"), "1992");
  EXPECT_EQ(visitor.text("map/year/note"), "no-borders");
  map().borders = {{text_in_two("borders of 1992"), {{{50, 20}, {52, 21}}}}};
  EXPECT_EQ(visitor.text("map/year/note"), "");
  EXPECT_EQ(visitor.text("map/year/note/1"), "borders of 1992");
  EXPECT_TRUE(scene::spoken_text(*node("map/canvas")).find("1992") != std::string::npos);
}

TEST_F(MapTest, TitlesLinesRoutesAndRegionsWhereThereIsRoom) {
  EXPECT_EQ(visitor.text("map/line/1"), "the Urals");
  EXPECT_EQ(visitor.text("map/route/1"), "2,247 km");
  visitor.state.preferences.text_size = 4;
  EXPECT_EQ(visitor.text("map/line/1"), "");
}

TEST_F(MapTest, IsNotMirroredWhereOneReadsFromTheRight) {
  const double before = dot("moscow").x - dot("brussels").x;
  exhibit.languages.push_back("ar");
  visitor.state.preferences.language = "ar";
  ASSERT_TRUE(laid_out().right_to_left());
  EXPECT_NEAR(dot("moscow").x - dot("brussels").x, before, 1e-6);
  const auto pin = node("part/moscow");
  ASSERT_TRUE(pin);
  EXPECT_TRUE(pin->place.contains(dot("moscow")));
}

TEST_F(MapTest, DrawsNoMoreThanAScreenShows) {
  for (double zoom = 1; zoom <= 9; zoom *= 1.5) {
    look_through(within({zoom, {0.4, 0.6}}, 9));
    std::size_t points = 0;
    const scene::Node canvas = *node("map/canvas");
    for (const Shape& shape : canvas.drawing) points += shape.points.size();
    EXPECT_LT(points, 16000u) << zoom;  // areas and their shores
    EXPECT_GT(points, 100u) << zoom;
  }
}

}  // namespace
}  // namespace kiosk::visit
