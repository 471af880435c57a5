#include "exhibit/map.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "exhibit/geojson.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

using read::list_of;

constexpr double narrowest = 0.01;  // degrees: a kilometre, which is finer than the coasts are drawn

bool holds_longitude(const MapView& view, double longitude) {
  const bool west = longitude >= view.west, east = longitude <= view.east;
  return view.east < view.west ? west || east : west && east;
}

bool holds(const MapView& view, GeoPoint place) {
  return place.latitude >= view.south && place.latitude <= view.north && holds_longitude(view, place.longitude);
}

// Whether none of it can be in view: the degrees between which it lies are not those of the view.
bool is_outside(const MapView& view, const std::vector<GeoPoint>& points) {
  if (points.empty()) return false;  // reported
  const auto [south, north] = std::ranges::minmax(points, {}, &GeoPoint::latitude);
  const auto [west, east] = std::ranges::minmax(points, {}, &GeoPoint::longitude);
  if (east.longitude - west.longitude > 180) return false;  // crosses the 180th meridian, or nearly the world
  const bool beside = !holds_longitude(view, west.longitude) && !holds_longitude(view, east.longitude) &&
                      !(view.west >= west.longitude && view.west <= east.longitude);
  return north.latitude < view.south || south.latitude > view.north || beside;
}

// [latitude, longitude]
void read_point(File& file, const json::Value& value, GeoPoint& into) {
  std::vector<double> pair;
  list_of(read::number{-180, 180})(file, value, pair);
  const auto* list = value.as<json::List>();
  if (!list) return;
  if (pair.size() != 2)
    file.error(value.at, "bad-value", "a point is [latitude, longitude]: write two numbers, such as [50.37, -4.14]");
  else if (std::abs(pair[0]) > 90)
    file.error(value.at, "bad-value", "no latitude is beyond 90: a point is [latitude, longitude] in that order");
  else
    into = {pair[0], pair[1]};
}

// The points of a line or a region.
struct PointsReader {
  const MapView& view;
  std::size_t least;
  const char* what;

  void operator()(File& file, const json::Value& value, std::vector<GeoPoint>& into) const {
    const std::size_t errors = file.context().report.errors();
    list_of(read_point, {least, 2000})(file, value, into);
    if (file.context().report.errors() == errors && is_outside(view, into))
      file.warning(value.at, "outside-view",
                   std::string("this ") + what +
                       " lies outside of the map's view: a point is [latitude, longitude] in that order");
  }
};

// A line or a region, as its points are told.
struct DrawnReader {
  PointsReader points;

  template <typename Drawn>
  void operator()(File& file, const json::Value& value, Drawn& into) const {
    Fields fields(file, value, std::string("a ") + points.what);
    fields.optional("title", into.title, read::text);
    fields.required("points", into.points, points);
    fields.optional("ink", into.ink, read::ink);
    if constexpr (std::is_same_v<Drawn, MapLine>) fields.optional("dashed", into.dashed, read::boolean);
    fields.finish();
  }
};

void read_border_file(File& file, const json::Value& value, GeoLines& into) {
  const std::filesystem::path path = read::asset(file, value);
  if (path.empty()) return;
  const std::string& reference = *value.as<std::string>();
  const auto text = read_file(path, {json::largest_file, "simplify the lines"});
  if (!text) return file.error(value.at, "bad-geojson", in_quotes(reference) + " " + text.error().message);
  auto lines = lines_of_geojson(text.value());
  if (lines) {
    into = std::move(lines).value();
    return;
  }
  const base::Place& at = lines.error().place;
  file.error(value.at, "bad-geojson",
             in_quotes(reference) + ", line " + std::to_string(at.line) + ", column " + std::to_string(at.column) +
                 ": " + lines.error().message);
}

struct BordersReader {
  const MapView& view;

  void operator()(File& file, const json::Value& value, MapBorders& into) const {
    Fields fields(file, value, "borders");
    fields.required("file", into.lines, read_border_file);
    fields.required("year", into.year, read::text);
    if (!into.lines.empty() &&
        std::ranges::all_of(into.lines, [&](const auto& line) { return is_outside(view, line); }))
      file.warning(fields.find("file")->at, "outside-view",
                   "all of its lines lie outside of the map's view: a point of GeoJSON is [longitude, latitude]");
    fields.finish();
  }
};

struct PinReader {
  const MapView& view;

  void operator()(File& file, const json::Value& value, MapPin& into) const {
    Fields fields(file, value, "a pin");
    read::part_fields(file, fields, into.part);
    if (fields.required("place", into.place, read::reference{Kind::place}) && !into.place.empty())
      file.context().pins.push_back({file.place(fields.find("place")->at), into.place, view});
    fields.optional("label", into.label, read::text);
    fields.finish();
  }
};

// The pin with that id.
struct PinNamed {
  const std::vector<MapPin>& pins;

  void operator()(File& file, const json::Value& value, std::size_t& into) const {
    const auto* id = expect<std::string>(file, value, "a pin's id in quotation marks");
    if (!id) return;
    std::vector<std::string> known;
    for (const MapPin& pin : pins) known.push_back(pin.part.id);
    const auto found = std::find(known.begin(), known.end(), *id);
    if (found == known.end())
      file.error(value.at, "unknown-reference",
                 "no pin of this map has the id " + in_quotes(*id) + did_you_mean(*id, known));
    else
      into = static_cast<std::size_t>(found - known.begin());
  }
};

struct RouteReader {
  const std::vector<MapPin>& pins;

  void operator()(File& file, const json::Value& value, MapRoute& into) const {
    Fields fields(file, value, "a route");
    const std::size_t none = pins.size();
    into.from = into.to = none;
    fields.required("from", into.from, PinNamed{pins});
    fields.required("to", into.to, PinNamed{pins});
    if (into.from == into.to && into.from != none)
      file.error(value.at, "bad-value", "this route ends where it begins: name two pins");
    fields.optional("title", into.title, read::text);
    fields.optional("ink", into.ink, read::ink);
    fields.finish();
  }
};

}  // namespace

std::vector<const Part*> parts_of(const Map& map) { return parts_in(map.pins); }

void read::view(File& file, const json::Value& value, MapView& into) {
  Fields fields(file, value, "a view");
  fields.required("south", into.south, number{-90, 90});
  fields.required("north", into.north, number{-90, 90});
  fields.required("west", into.west, number{-180, 180});
  fields.required("east", into.east, number{-180, 180});
  fields.finish();
  const MapView written = into;
  const double height = written.north - written.south;
  const double width = written.east - written.west + (written.east < written.west ? 360 : 0);
  if (height >= narrowest && width >= narrowest) return;
  into = {};  // holds every pin: this has one finding only
  file.error(value.at, "bad-value",
             height < 0           ? "the view's south lies north of its north: exchange the two"
             : width >= narrowest ? "the view is as low as a line: move its north"
                                  : "the view is as narrow as a line: move its east");
}

void read::projection(File& file, const json::Value& value, MapProjection& into) {
  one_of<MapProjection>{{{"azimuthal", MapProjection::azimuthal}, {"conic", MapProjection::conic}}}(file, value, into);
}

void read::kind_of(File& file, const json::Value& value, Map& into) {
  Fields fields(file, value, "a map");
  fields.find("kind");
  fields.optional("year", into.year, text);
  fields.required("view", into.view, view);
  fields.optional("projection", into.projection, projection);
  fields.optional("rivers", into.rivers, boolean);
  fields.optional("borders", into.borders, list_of(BordersReader{into.view}, {1, 8}));
  fields.optional("regions", into.regions, list_of(DrawnReader{{into.view, 3, "region"}}, {1, 12}));
  fields.optional("lines", into.lines, list_of(DrawnReader{{into.view, 2, "line"}}, {1, 12}));
  if (fields.required("pins", into.pins, list_of(PinReader{into.view}, {1, 24})) && fields.readable())
    distinct_parts(file, *fields.find("pins"), parts_of(into));
  fields.optional("routes", into.routes, list_of(RouteReader{into.pins}, {1, 12}));
  fields.finish();
}

void check_pins(Context& context, const std::map<std::string, PlaceOfHistory>& places) {
  for (const PinUse& pin : context.pins) {
    const auto found = places.find(pin.place);
    if (found == places.end()) continue;
    const GeoPoint where = found->second.where;
    if (std::isnan(where.latitude) || std::isnan(where.longitude)) continue;  // reported
    if (!holds(pin.view, where))
      context.report.error(pin.at, "pin-outside-view",
                           in_quotes(pin.place) + " lies outside of the map's view: widen the view, or see whether " +
                               "places.json has the place right");
  }
}

}  // namespace kiosk::exhibit
